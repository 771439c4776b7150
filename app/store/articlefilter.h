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

/// The condition on "article a" that @p filter states.
Sql condition(const ArticleFilter &filter);

/// A query for article rows (rowColumns()) in list order, reading only as much as the page needs: each channel's
/// stories stand in list order in an index of their own, and so do each tag's.
Sql pageQuery(const ArticleFilter &filter, const std::optional<ArticleCursor> &after, int limit);

/// A query for the number of stories.
Sql countQuery(const ArticleFilter &filter);

} // namespace Galley
