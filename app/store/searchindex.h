// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "model/ids.h"
#include "store/articlefilter.h"
#include "store/database.h"

#include <chrono>
#include <memory>
#include <optional>

namespace Galley {

/// What of a story stands in the index: the terms of its texts, divided by spaces.
struct SearchTerms {
    qint64 number = 0; ///< the story's row
    QStringList columns;
    friend bool operator==(const SearchTerms &, const SearchTerms &) = default;
};

/// The index of the words of all stories. It follows each write of a story in the same transaction; stories that were
/// there before there was an index wait until somebody takes them in.
class SearchIndex
{
public:
    explicit SearchIndex(Database &database) : m_database(database) {}

    /// What the index has of the story @p id: none when there is no such story or when it waits. To be asked before the
    /// story is written, and handed to follow() afterwards.
    Result<std::optional<SearchTerms>> standing(const ArticleId &id) const;
    /// Puts into the index what the story @p id says now in place of @p before.
    Done follow(const ArticleId &id, const std::optional<SearchTerms> &before);
    /// Takes @p before out.
    Done drop(const SearchTerms &before);

    Result<int> waiting() const;
    /// Takes in stories that wait, about as many as fit into @p time, in one transaction. Says how many still wait.
    Result<int> takeIn(std::chrono::milliseconds time);
    /// Empties the index when it was made by another way of cutting than this program's: then all stories wait.
    Done checkCutting();

    /// How many stories have what @p match asks for, counted up to @p most.
    Result<int> hitsUpTo(const QString &match, int most) const;
    /// The number of the story behind the @p newest stories that were begun last among those that @p match asks for; 0 when
    /// there are no more.
    Result<qint64> behindNewest(const QString &match, int newest) const;

private:
    Result<std::optional<SearchTerms>> terms(const QString &condition, const QVariant &value) const;
    Done add(const SearchTerms &terms);

    Database &m_database;
};

} // namespace Galley
