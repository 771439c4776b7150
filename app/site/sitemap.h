// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "site/edition.h"

namespace Galley {

/// sitemaps.org: part @p number of the addresses (from 1), or with 0 the list of the parts.
std::string sitemap(const Edition &edition, int number);

/// Google's sitemap for news: the stories of the last two days before the site was made, at most a thousand.
std::string newsSitemap(const Edition &edition);
/// How many stories the news sitemap holds: they are the first of the plan.
int newsCount(const Site::Data &site);

/// Everything but the search may be read; and where the sitemaps are.
std::string robots(const Edition &edition);

} // namespace Galley
