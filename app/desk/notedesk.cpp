// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/notedesk.h"

#include "desk/newsroom.h"
#include "store/desknotestore.h"

#include <algorithm>

namespace Galley {

namespace {

auto placeOf(QList<ToDo> &toDos, const ToDoId &id)
{
    return std::find_if(toDos.begin(), toDos.end(), [&](const ToDo &each) { return each.id == id; });
}

} // namespace

Result<DeskNote> NoteDesk::note(const ArticleId &story) const { return DeskNoteStore(*m_newsroom.m_database).note(story); }

Done NoteDesk::setNote(const ArticleId &story, const DeskNote &note)
{
    if (Done written = DeskNoteStore(*m_newsroom.m_database).putNote(story, {note.text.trimmed(), note.dueAt}); !written)
        return written;
    Q_EMIT m_newsroom.changed({NewsroomChange::Notes, {story}});
    return {};
}

Result<QList<ToDo>> NoteDesk::toDos(const ArticleId &story) const { return DeskNoteStore(*m_newsroom.m_database).toDos(story); }

template <typename Change>
Done NoteDesk::changeAll(const ArticleId &story, Change change)
{
    Result<QList<ToDo>> present = toDos(story);
    if (!present)
        return present.error();
    const QList<ToDo> before = *present;
    change(*present);
    if (*present == before)
        return {};
    if (Done written = DeskNoteStore(*m_newsroom.m_database).putToDos(story, *present); !written)
        return written;
    Q_EMIT m_newsroom.changed({NewsroomChange::Notes, {story}});
    return {};
}

Done NoteDesk::add(const ArticleId &story, const QString &text)
{
    return changeAll(story, [&](QList<ToDo> &toDos) {
        if (!text.simplified().isEmpty())
            toDos.append({ToDoId::make(), text.simplified()});
    });
}

Done NoteDesk::setDone(const ArticleId &story, const ToDoId &toDo, bool done)
{
    return changeAll(story, [&](QList<ToDo> &toDos) {
        const auto found = placeOf(toDos, toDo);
        if (found == toDos.end() || found->isDone() == done)
            return;
        found->doneBy = done ? m_newsroom.m_person : QString();
        found->doneAt = done ? m_newsroom.m_clock.now() : QDateTime();
    });
}

Done NoteDesk::change(const ArticleId &story, const ToDoId &toDo, const QString &text)
{
    return changeAll(story, [&](QList<ToDo> &toDos) {
        const auto found = placeOf(toDos, toDo);
        if (found == toDos.end())
            return;
        if (text.simplified().isEmpty())
            toDos.erase(found);
        else
            found->text = text.simplified();
    });
}

Done NoteDesk::move(const ArticleId &story, const ToDoId &toDo, int by)
{
    return changeAll(story, [&](QList<ToDo> &toDos) {
        const qsizetype from = placeOf(toDos, toDo) - toDos.begin();
        const qsizetype to = from + by;
        if (from < toDos.size() && to >= 0 && to < toDos.size())
            toDos.swapItemsAt(from, to);
    });
}

} // namespace Galley
