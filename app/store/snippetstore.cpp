// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "store/snippetstore.h"

#include "store/statement.h"

#include <QCoreApplication>

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

Done check(const QList<Snippet> &present, const Snippet &snippet)
{
    const QString name = snippet.name.trimmed();
    if (snippet.id.isNull() || name.isEmpty()) {
        return Error{ErrorKind::BadInput,
                     QCoreApplication::translate("Galley", "A snippet needs a name; write one."), {}};
    }
    for (const Snippet &other : present) {
        if (other.id != snippet.id && other.name.compare(name, Qt::CaseInsensitive) == 0) {
            return Error{ErrorKind::AlreadyThere,
                         QCoreApplication::translate("Galley", "There is already a snippet “%1”; choose another name.")
                             .arg(other.name),
                         name};
        }
    }
    return {};
}

/// The others in their order.
QList<SnippetId> without(const QList<Snippet> &snippets, const SnippetId &id)
{
    QList<SnippetId> order;
    for (const Snippet &snippet : snippets) {
        if (snippet.id != id)
            order.append(snippet.id);
    }
    return order;
}

Done number(Database &database, const QList<SnippetId> &order)
{
    Statement write(database, u"UPDATE snippet SET position = ? WHERE id = ?"_s);
    for (qsizetype i = 0; i < order.size(); ++i) {
        if (const Done done = write.runWith(int(i), order.at(i)); !done)
            return done;
    }
    return {};
}

} // namespace

Result<QList<Snippet>> SnippetStore::snippets() const
{
    Statement query(m_database, u"SELECT id, name, html, position, modified_at FROM snippet ORDER BY position, id"_s);
    QList<Snippet> list;
    const Done done = query.each([&](const Statement &row) {
        list.append({row.id<SnippetId>(0), row.text(1), row.text(2), int(row.number(3)), row.time(4)});
    });
    if (!done)
        return done.error();
    return list;
}

Done SnippetStore::put(const Snippet &snippet)
{
    const auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    const Result<QList<Snippet>> present = snippets();
    if (!present)
        return present.error();
    if (const Done done = check(*present, snippet); !done)
        return done;
    Statement write(m_database,
                    u"INSERT INTO snippet (id, name, html, position, modified_at) VALUES (?, ?, ?, -1, ?) "
                    "ON CONFLICT (id) DO UPDATE SET name = excluded.name, html = excluded.html, "
                    "modified_at = excluded.modified_at"_s,
                    snippet.id, snippet.name.trimmed(), snippet.body, snippet.modifiedAt);
    if (const Done done = write.run(); !done)
        return done;
    QList<SnippetId> order = without(*present, snippet.id);
    order.insert(std::clamp(qsizetype(snippet.position), qsizetype(0), order.size()), snippet.id);
    if (const Done done = number(m_database, order); !done)
        return done;
    return (*transaction)->commit();
}

Done SnippetStore::remove(const SnippetId &id)
{
    const auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    const Result<QList<Snippet>> present = snippets();
    if (!present)
        return present.error();
    const QList<SnippetId> rest = without(*present, id);
    if (rest.size() == present->size()) {
        return Error{ErrorKind::NotFound,
                     QCoreApplication::translate("Galley", "This snippet is no longer in the newsroom; nothing is left to "
                                                           "do."),
                     id.toString()};
    }
    if (const Done done = Statement(m_database, u"DELETE FROM snippet WHERE id = ?"_s, id).run(); !done)
        return done;
    Statement tombstone(m_database,
                        u"INSERT OR REPLACE INTO tombstone (kind, id, deleted_at) VALUES ('snippet', ?, ?)"_s, id,
                        QDateTime::currentDateTimeUtc());
    if (const Done done = tombstone.run(); !done)
        return done;
    if (const Done done = number(m_database, rest); !done)
        return done;
    return (*transaction)->commit();
}

} // namespace Galley
