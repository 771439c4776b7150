// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "desk/storysearch.h"
#include "model/articlelist.h"

#include <QList>

#include <optional>

namespace Galley {

/// Where a list of stories gets its rows: the newsroom, or a test. GUI thread; answers at once.
class StoryRows
{
public:
    virtual ~StoryRows() = default;

    /// Up to @p limit rows after @p after (from the top without it), newest first by (sortAt, id).
    virtual Result<QList<ArticleRow>> rows(const ArticleFilter &filter, const std::optional<ArticleCursor> &after,
                                           int limit) = 0;
    /// Up to @p limit rows, what fits the search of @p filter best first.
    virtual Result<QList<ArticleRow>> ranked(const ArticleFilter &filter, int limit) = 0;
    /// The line of the story @p id in which the words stand that @p query looks for.
    virtual Result<StoryExcerpt> excerpt(const ArticleId &id, const SearchQuery &query) = 0;
    virtual Result<int> count(const ArticleFilter &filter) = 0;
};

} // namespace Galley
