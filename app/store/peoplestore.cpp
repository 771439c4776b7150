// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "store/peoplestore.h"

#include "store/statement.h"

#include <QCoreApplication>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

template <typename Kind>
Done check(const QList<Kind> &present, const Kind &given)
{
    const QString name = given.name.trimmed();
    if (given.id.isNull() || name.isEmpty())
        return Error{ErrorKind::BadInput, QCoreApplication::translate("Galley", "A name is missing; write one."), {}};
    for (const Kind &other : present) {
        if (other.id != given.id && other.name.compare(name, Qt::CaseInsensitive) == 0) {
            return Error{ErrorKind::AlreadyThere,
                         QCoreApplication::translate("Galley", "“%1” is in the list already; choose another name.")
                             .arg(other.name),
                         name};
        }
    }
    return {};
}

template <typename IdType>
Done removeFrom(Database &database, const QString &table, const IdType &id)
{
    const auto transaction = Transaction::begin(database);
    if (!transaction)
        return transaction.error();
    Statement remove(database, u"DELETE FROM %1 WHERE id = ?"_s.arg(table), id);
    if (const Done done = remove.run(); !done)
        return done;
    if (remove.changed() == 0) {
        return Error{ErrorKind::NotFound,
                     QCoreApplication::translate("Galley", "This name is no longer in the list; nothing is left to do."),
                     id.toString()};
    }
    Statement tombstone(database, u"INSERT OR REPLACE INTO tombstone (kind, id, deleted_at) VALUES (?, ?, ?)"_s, table,
                        id, QDateTime::currentDateTimeUtc());
    if (const Done done = tombstone.run(); !done)
        return done;
    return (*transaction)->commit();
}

Result<QList<NameCount>> counted(Database &database, const QString &column)
{
    Statement query(database,
                    u"SELECT %1, count(*) FROM article WHERE %1 <> '' GROUP BY %1 ORDER BY count(*) DESC, %1"_s.arg(column));
    QList<NameCount> list;
    const Done done = query.each([&](const Statement &row) { list.append({row.text(0), int(row.number(1))}); });
    if (!done)
        return done.error();
    return list;
}

Result<QList<ArticleId>> storiesWith(Database &database, const QString &column, const QString &text)
{
    Statement query(database, u"SELECT id FROM article WHERE %1 = ? ORDER BY id"_s.arg(column), text);
    QList<ArticleId> ids;
    const Done done = query.each([&](const Statement &row) { ids.append(row.id<ArticleId>(0)); });
    if (!done)
        return done.error();
    return ids;
}

} // namespace

Result<QList<Contributor>> PeopleStore::contributors() const
{
    Statement query(m_database,
                    u"SELECT id, name, role, contact, payment, modified_at FROM contributor ORDER BY name, id"_s);
    QList<Contributor> list;
    const Done done = query.each([&](const Statement &row) {
        list.append({row.id<ContributorId>(0), row.text(1), row.text(2), row.text(3), row.text(4), row.time(5)});
    });
    if (!done)
        return done.error();
    return list;
}

Result<QList<Source>> PeopleStore::sources() const
{
    Statement query(m_database, u"SELECT id, name, address, modified_at FROM source ORDER BY name, id"_s);
    QList<Source> list;
    const Done done = query.each([&](const Statement &row) {
        list.append({row.id<SourceId>(0), row.text(1), row.text(2), row.time(3)});
    });
    if (!done)
        return done.error();
    return list;
}

Done PeopleStore::put(const Contributor &contributor)
{
    const auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    const auto present = contributors();
    if (!present)
        return present.error();
    if (const Done done = check(*present, contributor); !done)
        return done;
    Statement write(m_database,
                    u"INSERT INTO contributor (id, name, role, contact, payment, modified_at) VALUES (?, ?, ?, ?, ?, ?) "
                    "ON CONFLICT (id) DO UPDATE SET name = excluded.name, role = excluded.role, "
                    "contact = excluded.contact, payment = excluded.payment, modified_at = excluded.modified_at"_s,
                    contributor.id, contributor.name.trimmed(), contributor.role, contributor.contact,
                    contributor.payment, contributor.modifiedAt);
    if (const Done done = write.run(); !done)
        return done;
    return (*transaction)->commit();
}

Done PeopleStore::put(const Source &source)
{
    const auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    const auto present = sources();
    if (!present)
        return present.error();
    if (const Done done = check(*present, source); !done)
        return done;
    Statement write(m_database,
                    u"INSERT INTO source (id, name, address, modified_at) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE "
                    "SET name = excluded.name, address = excluded.address, modified_at = excluded.modified_at"_s,
                    source.id, source.name.trimmed(), source.address, source.modifiedAt);
    if (const Done done = write.run(); !done)
        return done;
    return (*transaction)->commit();
}

Done PeopleStore::remove(const ContributorId &id) { return removeFrom(m_database, u"contributor"_s, id); }

Done PeopleStore::remove(const SourceId &id) { return removeFrom(m_database, u"source"_s, id); }

Result<QList<NameCount>> PeopleStore::bylines() const { return counted(m_database, u"byline"_s); }

Result<QList<NameCount>> PeopleStore::sourceNames() const { return counted(m_database, u"source"_s); }

Result<QList<ArticleId>> PeopleStore::withByline(const QString &text) const
{
    return storiesWith(m_database, u"byline"_s, text);
}

Result<QList<ArticleId>> PeopleStore::withSource(const QString &text) const
{
    return storiesWith(m_database, u"source"_s, text);
}

} // namespace Galley
