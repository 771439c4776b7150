// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/articlestore.h"

#include <QVariant>

namespace Galley {

/// A piece of SQL with the values of its placeholders.
struct Sql {
    QString text;
    QVariantList values;

    void add(const QString &more, const QVariantList &moreValues = {});
};

/// How many stories have the words that a filter looks for.
enum class Hits {
    Few,  ///< all are read and put in order
    Many, ///< they are collected, and the list is walked until enough of them are met
    Most, ///< so many of all that the list is walked and each story is asked
};

/// A query for article rows (rowColumns()) in list order, reading only as much as the page needs: each channel's
/// stories stand in list order in an index of their own, and so do each tag's. @p hits is without effect on a filter
/// that looks for no words.
Sql pageQuery(const ArticleFilter &filter, const std::optional<ArticleCursor> &after, int limit, Hits hits = Hits::Many);

/// The same with what fits the words best first, among the stories with numbers above @p after; only for a filter that
/// looks for words.
Sql rankedQuery(const ArticleFilter &filter, qint64 after, int limit);

/// A query for the number of stories.
Sql countQuery(const ArticleFilter &filter, Hits hits = Hits::Many);

} // namespace Galley
