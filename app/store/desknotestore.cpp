// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "store/desknotestore.h"

#include "store/statement.h"

namespace Galley {

using namespace Qt::StringLiterals;

Result<DeskNote> DeskNoteStore::note(const ArticleId &article) const
{
    Statement query(m_database, u"SELECT text, due_at FROM desk_note WHERE article_id = ?"_s, article);
    const Result<bool> found = query.next();
    if (!found)
        return found.error();
    return *found ? DeskNote{query.text(0), query.time(1)} : DeskNote();
}

Done DeskNoteStore::putNote(const ArticleId &article, const DeskNote &note)
{
    if (note.isEmpty())
        return Statement(m_database, u"DELETE FROM desk_note WHERE article_id = ?"_s, article).run();
    return Statement(m_database,
                     u"INSERT INTO desk_note (article_id, text, due_at) VALUES (?, ?, ?) ON CONFLICT (article_id) DO UPDATE SET "
                     "text = excluded.text, due_at = excluded.due_at"_s,
                     article, note.text, note.dueAt)
        .run();
}

Result<QList<ToDo>> DeskNoteStore::toDos(const ArticleId &article) const
{
    Statement query(m_database, u"SELECT id, text, done_by, done_at FROM to_do WHERE article_id = ? ORDER BY position, id"_s, article);
    QList<ToDo> list;
    const Done done = query.each(
        [&](const Statement &row) { list.append({row.id<ToDoId>(0), row.text(1), row.text(2), row.time(3)}); });
    if (!done)
        return done.error();
    return list;
}

Done DeskNoteStore::putToDos(const ArticleId &article, const QList<ToDo> &toDos)
{
    const auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    if (const Done done = Statement(m_database, u"DELETE FROM to_do WHERE article_id = ?"_s, article).run(); !done)
        return done;
    Statement write(m_database,
                    u"INSERT INTO to_do (id, article_id, position, text, done_by, done_at) VALUES (?, ?, ?, ?, ?, ?)"_s);
    int position = 0;
    for (const ToDo &each : toDos) {
        if (const Done done = write.runWith(each.id, article, position++, each.text, each.doneBy, each.doneAt); !done)
            return done;
    }
    return (*transaction)->commit();
}

} // namespace Galley
