// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "model/searchquery.h"

namespace Galley {

/// The terms of @p text in the index, divided by spaces: Chinese (kana and hangul alike) as pairs of characters and, at
/// the end of each run, the last alone; other scripts as words. Folded as base/searchterms.h says. A term of its own stands
/// between lines. Thread-safe.
QString searchTermsOf(QStringView text);

/// What the index is asked for @p words: an expression of FTS5. Empty when there is nothing in them that could be looked
/// up. Thread-safe.
QString searchMatch(const SearchWords &words);

/// The same for all words of @p query: what has to be there, without what must not be there.
struct SearchMatch {
    QString wanted;   ///< empty: anything
    QString unwanted; ///< empty: nothing
};
SearchMatch searchMatch(const SearchQuery &query);

} // namespace Galley
