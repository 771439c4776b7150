// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "store/articlerecord.h"
#include "store/articlestore.h"
#include "store/historystore.h"
#include "store/searchindex.h"
#include "store/statement.h"
#include "store/tags.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

/// What stood in the newsroom before a story was written.
struct Before {
    bool there = false;
    State state = State::Draft;
    QString slug;
    QString contentHash;
};

Result<Before> before(Database &database, const ArticleId &id)
{
    Statement query(database, u"SELECT state, slug, content_hash FROM article WHERE id = ?"_s, id);
    const Result<bool> found = query.next();
    if (!found)
        return found.error();
    if (!*found)
        return Before{};
    return Before{true, stateFromKey(query.text(0)).value_or(State::Draft), query.text(1), query.text(2)};
}

Done claimSlug(Database &database, const Article &article)
{
    if (article.slug.isEmpty())
        return {};
    Statement query(database, u"SELECT headline FROM article WHERE slug = ? AND id <> ?"_s, article.slug, article.id);
    const Result<bool> taken = query.next();
    if (!taken)
        return taken.error();
    if (*taken) {
        return Error{ErrorKind::AlreadyThere,
                     QCoreApplication::translate("Galley", "The address “%1” belongs to the story “%2”; choose "
                                                           "another.")
                         .arg(article.slug, query.text(0)),
                     article.slug};
    }
    // Where another story's old address pointed, this story stands now.
    return Statement(database, u"DELETE FROM old_slug WHERE slug = ?"_s, article.slug).run();
}

Result<bool> wasEverPublished(Database &database, const ArticleId &id, const Before &old)
{
    if (old.state == State::Published || old.state == State::Withdrawn)
        return true;
    Statement query(database, u"SELECT 1 FROM state_change WHERE article_id = ? AND to_state = ? LIMIT 1"_s, id,
                    stateKey(State::Published));
    return query.next();
}

Done keepOldSlug(Database &database, const Article &article, const Before &old)
{
    if (!old.there || old.slug.isEmpty() || old.slug == article.slug)
        return {};
    const Result<bool> published = wasEverPublished(database, article.id, old);
    if (!published)
        return published.error();
    if (!*published)
        return {};
    return Statement(database, u"INSERT OR REPLACE INTO old_slug (slug, article_id, left_at) VALUES (?, ?, ?)"_s,
                     old.slug, article.id, QDateTime::currentDateTimeUtc())
        .run();
}

Done writeBody(Database &database, const Article &article)
{
    const QString hash = QString::fromLatin1(
        QCryptographicHash::hash(article.body.toUtf8(), QCryptographicHash::Sha256).toHex());
    // A story whose text did not change costs no writing of its text.
    return Statement(database,
                     u"INSERT INTO article_body (article_id, html, hash) VALUES (?, ?, ?) "
                     "ON CONFLICT (article_id) DO UPDATE SET html = excluded.html, hash = excluded.hash "
                     "WHERE hash <> excluded.hash"_s,
                     article.id, article.body, hash)
        .run();
}

/// Notes what the text shows and leads to, writing nothing when that is noted already.
Done writeReferences(Database &database, const Article &article)
{
    const std::pair<QString, QStringList> wanted[] = {
        {u"media"_s, mediaIn(article.body)},
        {u"story"_s, storiesIn(article.body)},
    };
    for (const auto &[kind, targets] : wanted) {
        QStringList present;
        Statement query(database, u"SELECT target FROM article_reference WHERE article_id = ? AND kind = ? ORDER BY target"_s,
                        article.id, kind);
        if (const Done done = query.each([&](const Statement &row) { present.append(row.text(0)); }); !done)
            return done;
        if (present == targets)
            continue;
        Done done = Statement(database, u"DELETE FROM article_reference WHERE article_id = ? AND kind = ?"_s, article.id,
                              kind)
                        .run();
        for (qsizetype i = 0; done && i < targets.size(); ++i) {
            done = Statement(database, u"INSERT INTO article_reference (article_id, kind, target) VALUES (?, ?, ?)"_s,
                             article.id, kind, targets.at(i))
                       .run();
        }
        if (!done)
            return done;
    }
    return {};
}

/// A story's place in a list of channels or tags.
struct Place {
    int position = 0;
    QString id;
    friend bool operator==(const Place &, const Place &) = default;
};

/// Makes @p wanted the memberships of @p article in @p table, writing nothing when they are that already.
Done writePlaces(Database &database, const ArticleId &article, const QString &table, const QString &column,
                 const QList<Place> &wanted)
{
    QList<Place> present;
    {
        Statement query(database,
                        u"SELECT position, %1 FROM %2 WHERE article_id = ? ORDER BY position"_s.arg(column, table),
                        article);
        const Done done = query.each(
            [&](const Statement &row) { present.append({int(row.number(0)), row.text(1)}); });
        if (!done)
            return done;
    }
    if (present == wanted)
        return {};
    if (!present.isEmpty()) {
        Statement clear(database, u"DELETE FROM %1 WHERE article_id = ?"_s.arg(table), article);
        if (const Done done = clear.run(); !done)
            return done;
    }
    Statement write(database,
                    u"INSERT INTO %1 (article_id, position, %2, trashed, state, sort_at) "
                    "SELECT id, ?, ?, trashed, state, sort_at FROM article WHERE id = ?"_s.arg(table, column));
    for (const Place &place : wanted) {
        if (const Done done = write.runWith(place.position, place.id, article); !done)
            return done;
    }
    return {};
}

Done writeChannels(Database &database, const Article &article)
{
    QList<Place> wanted;
    if (!article.channel.isNull())
        wanted.append({0, article.channel.toString()});
    QList<ChannelId> seen{article.channel, ChannelId()};
    int position = 1;
    for (const ChannelId &channel : article.furtherChannels) {
        if (seen.contains(channel))
            continue;
        seen.append(channel);
        wanted.append({position++, channel.toString()});
    }
    return writePlaces(database, article.id, u"article_channel"_s, u"channel_id"_s, wanted);
}

Done writeTags(Database &database, const Article &article)
{
    QList<Place> wanted;
    QSet<TagId> seen;
    for (const QString &name : article.tags) {
        if (name.simplified().isEmpty())
            continue;
        const Result<Tag> tag = tagNamed(database, name, {});
        if (!tag)
            return tag.error();
        if (seen.contains(tag->id))
            continue;
        seen.insert(tag->id);
        wanted.append({int(wanted.size()), tag->id.toString()});
    }
    return writePlaces(database, article.id, u"article_tag"_s, u"tag_id"_s, wanted);
}

/// Writes nothing when they are there already.
Done writeCorrections(Database &database, const Article &article)
{
    QList<Correction> present;
    {
        Statement query(database, u"SELECT at, text FROM correction WHERE article_id = ? ORDER BY position"_s,
                        article.id);
        const Done done = query.each([&](const Statement &row) { present.append({row.time(0), row.text(1)}); });
        if (!done)
            return done;
    }
    if (present == article.corrections)
        return {};
    if (!present.isEmpty()) {
        Statement clear(database, u"DELETE FROM correction WHERE article_id = ?"_s, article.id);
        if (const Done done = clear.run(); !done)
            return done;
    }
    Statement write(database, u"INSERT INTO correction (article_id, position, at, text) VALUES (?, ?, ?, ?)"_s);
    int position = 0;
    for (const Correction &correction : article.corrections) {
        if (const Done done = write.runWith(article.id, position++, correction.at, correction.text); !done)
            return done;
    }
    return {};
}

Done bury(Database &database, const ArticleId &id)
{
    if (const Done done = Statement(database, u"DELETE FROM article WHERE id = ?"_s, id).run(); !done)
        return done;
    return Statement(database, u"INSERT OR REPLACE INTO tombstone (kind, id, deleted_at) VALUES ('article', ?, ?)"_s,
                     id, QDateTime::currentDateTimeUtc())
        .run();
}

} // namespace

Done ArticleStore::put(const Article &article)
{
    if (article.id.isNull()) {
        return Error{ErrorKind::BadInput,
                     QCoreApplication::translate("Galley", "This story cannot be saved because it has no identity; copy its "
                                                  "text into a new story."),
                     {}};
    }
    const auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    const Result<Before> old = before(m_database, article.id);
    if (!old)
        return old.error();
    // A step to another state, a time or a place of honour leaves the words as they are.
    const bool keepsWords = old->there && old->contentHash == contentHash(article);
    SearchIndex index(m_database);
    const auto indexed = keepsWords ? Result<std::optional<SearchTerms>>(std::nullopt) : index.standing(article.id);
    if (!indexed)
        return indexed.error();
    const auto steps = {
        +[](Database &d, const Article &a, const Before &) { return claimSlug(d, a); },
        +[](Database &d, const Article &a, const Before &) { return writeRow(d, a); },
        +[](Database &d, const Article &a, const Before &b) { return keepOldSlug(d, a, b); },
        +[](Database &d, const Article &a, const Before &) { return writeBody(d, a); },
        +[](Database &d, const Article &a, const Before &) { return writeReferences(d, a); },
        +[](Database &d, const Article &a, const Before &) { return writeChannels(d, a); },
        +[](Database &d, const Article &a, const Before &) { return writeTags(d, a); },
        +[](Database &d, const Article &a, const Before &) { return writeCorrections(d, a); },
    };
    for (const auto step : steps) {
        if (const Done done = step(m_database, article, *old); !done)
            return done;
    }
    if (const Done done = keepsWords ? Done() : index.follow(article.id, *indexed); !done)
        return done;
    return (*transaction)->commit();
}

Result<QString> ArticleStore::freeSlug(const QString &wanted, const ArticleId &except) const
{
    const QString base = wanted.isEmpty() ? u"story"_s : wanted;
    const QVariantList others{sqlValue(except)};
    const auto current = slugsLike(m_database, u"article WHERE id <> ifnull(?, '')"_s, u"slug"_s, base, others);
    if (!current)
        return current.error();
    const auto former = slugsLike(m_database, u"old_slug WHERE article_id <> ifnull(?, '')"_s, u"slug"_s, base, others);
    if (!former)
        return former.error();
    return firstFree(base, *current + *former);
}

Done ArticleStore::erase(const ArticleId &id)
{
    const auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    {
        Statement query(m_database, u"SELECT trashed, headline FROM article WHERE id = ?"_s, id);
        const Result<bool> found = query.next();
        if (!found)
            return found.error();
        if (!*found) {
            return Error{ErrorKind::NotFound,
                         QCoreApplication::translate("Galley", "This story was erased already; nothing is left to do."),
                         id.toString()};
        }
        if (!query.flag(0)) {
            return Error{ErrorKind::NotAllowed,
                         QCoreApplication::translate("Galley", "“%1” is not in the trash; move it there before you "
                                                               "erase it.")
                             .arg(query.text(1)),
                         id.toString()};
        }
    }
    SearchIndex index(m_database);
    const auto indexed = index.standing(id);
    if (!indexed)
        return indexed.error();
    if (*indexed) {
        if (const Done done = index.drop(**indexed); !done)
            return done;
    }
    if (const Done done = bury(m_database, id); !done)
        return done;
    return (*transaction)->commit();
}

} // namespace Galley
