// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "site/edition.h"

namespace Galley {

/// sitemaps.org: part @p number of the addresses (from 1), or with 0 the list of the parts.
std::string sitemap(const Edition &edition, const QList<Page> &pages, int number);

/// Everything may be read; and where the sitemap is.
std::string robots(const Edition &edition);

} // namespace Galley
