// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "model/desknote.h"

#include <QList>

namespace Galley {

class Newsroom;

/// Notes on stories and what has to be done for them. They are kept at once and never leave the desk: no export, no version and
/// no hash of a story knows them. Same thread as its newsroom.
class NoteDesk
{
public:
    explicit NoteDesk(Newsroom &newsroom) : m_newsroom(newsroom) {}

    Result<DeskNote> note(const ArticleId &story) const;
    Done setNote(const ArticleId &story, const DeskNote &note);

    Result<QList<ToDo>> toDos(const ArticleId &story) const;
    /// Adds one at the end; nothing for an empty line.
    Done add(const ArticleId &story, const QString &text);
    /// Says that it is done, by the person at this machine, or is not.
    Done setDone(const ArticleId &story, const ToDoId &toDo, bool done);
    /// An empty text removes it.
    Done change(const ArticleId &story, const ToDoId &toDo, const QString &text);
    /// Moves it by one place (@p by is -1 or 1); nothing at either end.
    Done move(const ArticleId &story, const ToDoId &toDo, int by);

private:
    template <typename Change>
    Done changeAll(const ArticleId &story, Change change);

    Newsroom &m_newsroom;
};

} // namespace Galley
