// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "store/medialibrary.h"

#include "base/files.h"
#include "store/mediarecord.h"
#include "store/mediastore.h"
#include "store/statement.h"

#include <QCoreApplication>
#include <QFile>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr auto NotAsCover = "NOT EXISTS (SELECT 1 FROM article a WHERE a.cover_file <> '' AND a.cover_file = m.file)"_L1;
constexpr auto NotInText
    = "NOT EXISTS (SELECT 1 FROM article_reference r WHERE r.kind = 'media' AND r.target = m.file)"_L1;
constexpr auto NotInSnippet
    = "NOT EXISTS (SELECT 1 FROM snippet s WHERE instr(s.html, '\"media:' || m.file || '\"') > 0)"_L1;
constexpr auto NotAsLogo = "NOT EXISTS (SELECT 1 FROM setting t WHERE t.key = 'logo' AND t.value = m.file)"_L1;

/// A recording has no size in pixels.
QString scopeCondition(const MediaFilter &filter, QVariantList &values)
{
    switch (filter.scope) {
    case MediaScope::All: break;
    case MediaScope::Pictures: return u"m.width > 0"_s;
    case MediaScope::Recordings: return u"m.width = 0"_s;
    case MediaScope::Unused: return QStringList{NotAsCover, NotInText, NotInSnippet, NotAsLogo}.join(u" AND "_s);
    case MediaScope::NoAlt: return u"m.width > 0 AND m.alt = ''"_s;
    case MediaScope::LicenceEnded:
        values.append(sqlValue(filter.today.toString(Qt::ISODate)));
        return u"m.licence_until <> '' AND m.licence_until < ?"_s;
    }
    return u"1"_s;
}

/// @p word as LIKE looks for it anywhere.
QString pattern(QString word)
{
    word.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
    return u'%' + word + u'%';
}

/// " WHERE …" with its values.
QString condition(const MediaFilter &filter, QVariantList &values)
{
    QStringList all{scopeCondition(filter, values)};
    const QStringList words = filter.words.simplified().split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        all.append(u"(m.caption || char(10) || m.alt || char(10) || m.credit || char(10) || m.licence || char(10) || "
                   "m.original_name) LIKE ? ESCAPE '\\'"_s);
        values.append(sqlValue(pattern(word)));
    }
    return u" WHERE "_s + all.join(u" AND "_s);
}

QString ordering(MediaOrder order)
{
    switch (order) {
    case MediaOrder::Added: break;
    case MediaOrder::Taken: return u" ORDER BY m.taken_at IS NULL, m.taken_at DESC, m.id DESC"_s;
    case MediaOrder::Name: return u" ORDER BY m.original_name COLLATE NOCASE, m.id"_s;
    case MediaOrder::Size: return u" ORDER BY m.bytes DESC, m.id DESC"_s;
    }
    return u" ORDER BY m.added_at DESC, m.id DESC"_s;
}

QVariant given(const std::optional<QString> &text) { return text ? sqlValue(*text) : QVariant(); }

} // namespace

Result<QList<Media>> MediaLibrary::files(const MediaFilter &filter, int offset, int limit) const
{
    QVariantList values;
    const QString where = condition(filter, values);
    Statement query(m_database, mediaSelect() + where + ordering(filter.order) + u" LIMIT ? OFFSET ?"_s);
    query.bind(values);
    query.bind(sqlValue(limit));
    query.bind(sqlValue(offset));
    QList<Media> list;
    const Done done = query.each([&](const Statement &row) { list.append(mediaFrom(row)); });
    if (!done)
        return done.error();
    return list;
}

Result<int> MediaLibrary::count(const MediaFilter &filter) const
{
    QVariantList values;
    Statement query(m_database, u"SELECT count(*) FROM media m"_s + condition(filter, values));
    query.bind(values);
    const Result<bool> row = query.next();
    if (!row)
        return row.error();
    return int(query.number(0));
}

Done MediaLibrary::describe(const QStringList &files, const MediaDetails &details)
{
    const auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    const QVariant until
        = details.licenceUntil ? sqlValue(details.licenceUntil->toString(Qt::ISODate)) : QVariant();
    Statement write(m_database,
                    u"UPDATE media SET caption = ifnull(?, caption), alt = ifnull(?, alt), credit = ifnull(?, credit), "
                    "licence = ifnull(?, licence), licence_until = ifnull(?, licence_until) WHERE file = ?"_s);
    for (const QString &file : files) {
        if (const Done done = write.runWith(given(details.caption), given(details.alt), given(details.credit),
                                            given(details.licence), until, file);
            !done)
            return done;
        if (write.changed() == 0)
            return MediaStore(m_database, m_folder).media(file).error();
    }
    return (*transaction)->commit();
}

Result<MediaUse> MediaLibrary::use(const QString &file) const
{
    MediaUse use;
    const QString quoted = u"\"media:"_s + file + u'"';
    Done done = Statement(m_database,
                          u"SELECT id FROM article WHERE id IN (SELECT id FROM article WHERE cover_file <> '' AND "
                          "cover_file = ? UNION SELECT article_id FROM article_reference WHERE kind = 'media' AND "
                          "target = ?) ORDER BY sort_at DESC, id DESC"_s,
                          file, file)
                    .each([&](const Statement &row) { use.stories.append(row.id<ArticleId>(0)); });
    if (done) {
        done = Statement(m_database, u"SELECT id FROM snippet WHERE instr(html, ?) > 0 ORDER BY position, id"_s, quoted)
                   .each([&](const Statement &row) { use.snippets.append(row.id<SnippetId>(0)); });
    }
    if (done) {
        done = Statement(m_database, u"SELECT 1 FROM setting WHERE key = 'logo' AND value = ?"_s, file)
                   .each([&](const Statement &) { use.isLogo = true; });
    }
    if (!done)
        return done.error();
    return use;
}

Result<bool> MediaLibrary::wasShown(const QString &file) const
{
    return Statement(m_database, u"SELECT 1 FROM revision WHERE instr(content, ?) > 0 LIMIT 1"_s, file).next();
}

Done MediaLibrary::remove(const QString &file)
{
    const auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    const Result<Media> media = MediaStore(m_database, m_folder).media(file);
    if (!media)
        return media.error();
    const Result<MediaUse> used = use(file);
    if (!used)
        return used.error();
    if (!used->isNone()) {
        return Error{ErrorKind::NotAllowed,
                     QCoreApplication::translate("Galley", "This file is in use; take it out of the stories that show it "
                                                           "first."),
                     file};
    }
    if (const Done done = Statement(m_database, u"DELETE FROM media WHERE file = ?"_s, file).run(); !done)
        return done;
    Statement tombstone(m_database, u"INSERT OR REPLACE INTO tombstone (kind, id, deleted_at) VALUES ('media', ?, ?)"_s,
                        media->id, QDateTime::currentDateTimeUtc());
    if (const Done done = tombstone.run(); !done)
        return done;
    if (const Done done = (*transaction)->commit(); !done)
        return done;
    QFile kept(m_folder.mediaFile(file));
    if (kept.exists() && !kept.remove())
        return fileError(kept.fileName(), errno);
    return {};
}

} // namespace Galley
