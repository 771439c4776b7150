// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "site/cards.h"

namespace Galley {

/// A story as NewsArticle, and the way to it as BreadcrumbList where the site has an address; JSON that may stand in
/// a script element.
std::string structuredData(const Cards &cards, int story, const Article &article);

/// When the newest correction was made; invalid when there is none.
QDateTime lastCorrection(const Article &article);

} // namespace Galley
