// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "model/article.h"
#include "store/statement.h"

namespace Galley {

/// The columns of "article a" that articleFrom() reads, in its order.
QString articleColumns();
/// How many they are.
int articleColumnCount();
/// A story as its own row has it: without channels, tags, corrections and body.
Article articleFrom(const Statement &row);

/// The columns of "article a" and of "article_channel m", its main membership, that rowFrom() reads.
QString rowColumns();
ArticleRow rowFrom(const Statement &row);

/// What lists are ordered by.
QDateTime sortTime(const Article &article);

/// Writes the row of @p article, new or again.
Done writeRow(Database &database, const Article &article);

} // namespace Galley
