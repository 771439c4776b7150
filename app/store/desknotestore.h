// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "model/desknote.h"
#include "store/database.h"

#include <QList>

namespace Galley {

/// What the desk notes about stories and has to do for them; no part of the stories. All functions run on the thread of the
/// Database they were given.
class DeskNoteStore
{
public:
    explicit DeskNoteStore(Database &database) : m_database(database) {}

    /// An empty one when there is none.
    Result<DeskNote> note(const ArticleId &article) const;
    /// An empty note is none.
    Done putNote(const ArticleId &article, const DeskNote &note);

    /// In their order.
    Result<QList<ToDo>> toDos(const ArticleId &article) const;
    /// Makes @p toDos those of the story, in this order.
    Done putToDos(const ArticleId &article, const QList<ToDo> &toDos);

private:
    Database &m_database;
};

} // namespace Galley
