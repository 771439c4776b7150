// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "store/tags.h"

#include "base/text.h"
#include "store/statement.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

/// An address for a tag whose name has nothing that can stand in one.
QString hashedSlug(const QString &name)
{
    const QByteArray hash = QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256).toHex();
    return u"tag-"_s + QString::fromLatin1(hash.left(8));
}

Result<QString> freeTagSlug(Database &database, const QString &wanted, const TagId &except)
{
    const auto taken = slugsLike(database, u"tag WHERE id <> ifnull(?, '')"_s, u"slug"_s, wanted, {sqlValue(except)});
    if (!taken)
        return taken.error();
    return firstFree(wanted, *taken);
}

Result<Tag> giveAddress(Database &database, Tag tag, const QString &slug)
{
    const Result<QString> free = freeTagSlug(database, slug, tag.id);
    if (!free)
        return free.error();
    tag.slug = *free;
    Statement write(database, u"UPDATE tag SET slug = ? WHERE id = ?"_s, tag.slug, tag.id);
    if (const Done done = write.run(); !done)
        return done.error();
    return tag;
}

} // namespace

QString firstFree(const QString &wanted, const QSet<QString> &taken)
{
    QString candidate = wanted;
    for (int i = 2; taken.contains(candidate); ++i)
        candidate = u"%1-%2"_s.arg(wanted).arg(i);
    return candidate;
}

Result<QSet<QString>> slugsLike(Database &database, const QString &from, const QString &column, const QString &wanted,
                                const QVariantList &values)
{
    // "." is the character after "-", so this is one stretch of the index on slugs.
    Statement query(database,
                    u"SELECT %1 FROM %2 AND (%1 = ? OR (%1 >= ? AND %1 < ?))"_s.arg(column, from));
    query.bind(values);
    query.bind(sqlValue(wanted));
    query.bind(sqlValue(QString(wanted + u'-')));
    query.bind(sqlValue(QString(wanted + u'.')));
    QSet<QString> slugs;
    const Done done = query.each([&](const Statement &row) { slugs.insert(row.text(0)); });
    if (!done)
        return done.error();
    return slugs;
}

Result<Tag> tagNamed(Database &database, const QString &name, const QString &slug)
{
    const QString trimmed = name.simplified();
    if (trimmed.isEmpty()) {
        return Error{ErrorKind::BadInput,
                     QCoreApplication::translate("Galley", "A tag needs a name; type at least one character."), {}};
    }
    const QString clean = cleanSlug(slug);
    Statement query(database, u"SELECT id, name, slug FROM tag WHERE name = ?"_s, trimmed);
    const Result<bool> found = query.next();
    if (!found)
        return found.error();
    if (*found) {
        const Tag tag{query.id<TagId>(0), query.text(1), query.text(2)};
        return clean.isEmpty() || clean == tag.slug ? Result<Tag>(tag) : giveAddress(database, tag, clean);
    }
    QString wanted = clean.isEmpty() ? slugFrom(trimmed) : clean;
    if (wanted.isEmpty())
        wanted = hashedSlug(trimmed);
    const Result<QString> free = freeTagSlug(database, wanted, {});
    if (!free)
        return free.error();
    const Tag tag{TagId::make(), trimmed, *free};
    Statement write(database, u"INSERT INTO tag (id, name, slug) VALUES (?, ?, ?)"_s, tag.id, tag.name, tag.slug);
    if (const Done done = write.run(); !done)
        return done.error();
    return tag;
}

} // namespace Galley
