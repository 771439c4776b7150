// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "store/savedsearchstore.h"

#include "store/statement.h"

#include <QCoreApplication>

namespace Galley {

using namespace Qt::StringLiterals;

Result<QList<SavedSearch>> SavedSearchStore::searches() const
{
    Statement query(m_database, u"SELECT id, name, query, position, modified_at FROM saved_search ORDER BY position, id"_s);
    QList<SavedSearch> list;
    const Done done = query.each([&](const Statement &row) {
        list.append({row.id<SavedSearchId>(0), row.text(1), row.text(2), int(row.number(3)), row.time(4)});
    });
    if (!done)
        return done.error();
    return list;
}

Done SavedSearchStore::put(const SavedSearch &search)
{
    const QString name = search.name.simplified();
    if (search.id.isNull() || name.isEmpty() || search.query.trimmed().isEmpty()) {
        return Error{ErrorKind::BadInput,
                     QCoreApplication::translate("Galley", "A saved search needs a name and words to look for."), {}};
    }
    const auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    Statement taken(m_database, u"SELECT name FROM saved_search WHERE name = ? COLLATE NOCASE AND id <> ?"_s, name, search.id);
    const Result<bool> isTaken = taken.next();
    if (!isTaken)
        return isTaken.error();
    if (*isTaken) {
        return Error{ErrorKind::AlreadyThere,
                     QCoreApplication::translate("Galley", "There is already a search “%1”; choose another name.").arg(taken.text(0)),
                     name};
    }
    Statement write(m_database,
                    u"INSERT INTO saved_search (id, name, query, position, modified_at) VALUES (?, ?, ?, ?, ?) "
                    "ON CONFLICT (id) DO UPDATE SET name = excluded.name, query = excluded.query, position = excluded.position, "
                    "modified_at = excluded.modified_at"_s,
                    search.id, name, search.query.trimmed(), search.position, search.modifiedAt);
    if (const Done done = write.run(); !done)
        return done;
    return (*transaction)->commit();
}

Done SavedSearchStore::remove(const SavedSearchId &id)
{
    const auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    if (const Done done = Statement(m_database, u"DELETE FROM saved_search WHERE id = ?"_s, id).run(); !done)
        return done;
    Statement tombstone(m_database, u"INSERT OR REPLACE INTO tombstone (kind, id, deleted_at) VALUES ('saved_search', ?, ?)"_s, id,
                        QDateTime::currentDateTimeUtc());
    if (const Done done = tombstone.run(); !done)
        return done;
    return (*transaction)->commit();
}

} // namespace Galley
