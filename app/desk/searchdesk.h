// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "desk/storysearch.h"
#include "model/records.h"

#include <QCoreApplication>
#include <QFuture>

namespace Galley {

class Newsroom;

/// The searches that the newsroom keeps under a name, and those that it has by itself. Same thread as its newsroom.
class SearchDesk
{
    Q_DECLARE_TR_FUNCTIONS(Galley)

public:
    explicit SearchDesk(Newsroom &newsroom) : m_newsroom(newsroom) {}

    /// In their order.
    Result<QList<SavedSearch>> all() const;
    /// Those that every newsroom has, with a null id; in the language of the interface.
    static QList<SavedSearch> builtIn();

    /// Keeps @p query at the end, under a name that is made from it and free.
    Result<SavedSearch> add(const QString &query);
    Done rename(const SavedSearchId &id, const QString &name);
    /// Other words under the same name.
    Done change(const SavedSearchId &id, const QString &query);
    /// Moves it by so many places, downwards when @p by is positive; nothing beyond either end.
    Done move(const SavedSearchId &id, int by);
    Done remove(const SavedSearchId &id);

    /// What a search needs to know of the newsroom now.
    SearchContext context() const;
    /// How many stories each of @p queries finds; -1 for what is none. On a thread of its own, through a connection of its own.
    QFuture<QList<int>> count(const QStringList &queries) const;

private:
    Result<SavedSearch> find(const SavedSearchId &id) const;
    Done put(const SavedSearch &search);

    Newsroom &m_newsroom;
};

} // namespace Galley
