// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "store/articlestore.h"

#include "store/articlefilter.h"
#include "store/articlerecord.h"
#include "store/searchindex.h"
#include "store/searchmatch.h"

#include <QCoreApplication>

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

Error noSuchStory(const QString &which)
{
    return {ErrorKind::NotFound,
            QCoreApplication::translate("Galley", "There is no story “%1” in this newsroom; look it up in the list.")
                .arg(which),
            which};
}

/// Goes to the one row of @p query. NotFound when there is none: no story is called @p which.
Done toStory(Statement &query, const QString &which)
{
    const Result<bool> found = query.next();
    if (!found)
        return found.error();
    return *found ? Done() : Done(noSuchStory(which));
}

/// One story's channels and tags.
Done addMemberships(Database &database, Article &article)
{
    Statement channels(database,
                       u"SELECT position, channel_id FROM article_channel WHERE article_id = ? ORDER BY position"_s,
                       article.id);
    const Done read = channels.each([&](const Statement &row) {
        if (row.number(0) == 0)
            article.channel = row.id<ChannelId>(1);
        else
            article.furtherChannels.append(row.id<ChannelId>(1));
    });
    if (!read)
        return read;
    Statement tags(database,
                   u"SELECT tag.name FROM article_tag t JOIN tag ON tag.id = t.tag_id WHERE t.article_id = ? "
                   "ORDER BY t.position"_s,
                   article.id);
    return tags.each([&](const Statement &row) { article.tags.append(row.text(0)); });
}

Done addCorrections(Database &database, const ArticleId &id, QList<Correction> &corrections)
{
    Statement query(database, u"SELECT at, text FROM correction WHERE article_id = ? ORDER BY position"_s, id);
    return query.each([&](const Statement &row) { corrections.append({row.time(0), row.text(1)}); });
}

/// Columns of "article a" and "article_body b".
const QString &wordingColumns()
{
    static const QString columns = u"a.id, a.trashed, a.kicker, a.headline, a.subhead, a.standfirst, a.standfirst_by_hand, "
                                   "a.content_hash, a.sort_at, b.html"_s;
    return columns;
}

StoryWording wordingFrom(const Statement &row)
{
    return {
        .id = row.id<ArticleId>(0),
        .trashed = row.flag(1),
        .kicker = row.text(2),
        .headline = row.text(3),
        .subhead = row.text(4),
        .standfirst = row.text(5),
        .standfirstByHand = row.flag(6),
        .body = row.text(9),
        .contentHash = row.text(7),
        .sortAt = row.time(8),
    };
}

/// Above this, walking the list is cheaper than reading all that have the words.
constexpr int FewHits = 2000;
/// Where one of so many stories has the words, a page of them is met soon.
constexpr int OneOf = 8;
/// So many of the newest are put in order by how well they fit; of more it takes too long for somebody who types.
constexpr int MostRanked = 12'000;

Result<qint64> storiesIn(Database &database)
{
    Statement query(database, u"SELECT max(number) FROM article"_s);
    const Result<bool> found = query.next();
    if (!found)
        return found.error();
    return query.number(0);
}

Result<Hits> hitsOf(Database &database, const SearchQuery &search)
{
    const QString wanted = searchMatch(search).wanted;
    if (wanted.isEmpty())
        return Hits::Many;
    const Result<qint64> stories = storiesIn(database);
    if (!stories)
        return stories.error();
    const int most = std::max(FewHits, int(*stories / OneOf));
    const Result<int> hits = SearchIndex(database).hitsUpTo(wanted, most);
    if (!hits)
        return hits.error();
    if (*hits < FewHits)
        return Hits::Few;
    // Asking a story for the beginning of a word means looking through all words that begin so.
    return *hits < most || wanted.contains(u'*') ? Hits::Many : Hits::Most;
}

Result<QList<ArticleRow>> rowsOf(Database &database, const Sql &sql)
{
    Statement page(database, sql.text);
    page.bind(sql.values);
    QList<ArticleRow> list;
    const Done done = page.each([&](const Statement &row) { list.append(rowFrom(row)); });
    if (!done)
        return done.error();
    return list;
}

} // namespace

Result<QList<ArticleRow>> ArticleStore::rows(const ArticleFilter &filter, const std::optional<ArticleCursor> &after,
                                             int limit) const
{
    const Result<Hits> hits = hitsOf(m_database, filter.search);
    return hits ? rowsOf(m_database, pageQuery(filter, after, limit, *hits)) : hits.error();
}

Result<QList<ArticleRow>> ArticleStore::ranked(const ArticleFilter &filter, int limit) const
{
    if (searchMatch(filter.search).wanted.isEmpty())
        return rows(filter, {}, limit);
    const Result<qint64> after = SearchIndex(m_database).behindNewest(searchMatch(filter.search).wanted, MostRanked);
    return after ? rowsOf(m_database, rankedQuery(filter, *after, limit)) : after.error();
}

Result<int> ArticleStore::count(const ArticleFilter &filter) const
{
    const Result<Hits> hits = hitsOf(m_database, filter.search);
    if (!hits)
        return hits.error();
    const Sql sql = countQuery(filter, *hits);
    Statement query(m_database, sql.text);
    query.bind(sql.values);
    int number = 0;
    const Done done = query.each([&](const Statement &row) { number = int(row.number(0)); });
    if (!done)
        return done.error();
    return number;
}

Result<ArticleCounts> ArticleStore::counts() const
{
    const auto snapshot = Snapshot::begin(m_database);
    if (!snapshot)
        return snapshot.error();
    ArticleCounts counts;
    Statement states(m_database, u"SELECT trashed, state, count(*) FROM article GROUP BY trashed, state"_s);
    Done done = states.each([&](const Statement &row) {
        const int number = int(row.number(2));
        if (row.flag(0)) {
            counts.trashed += number;
            return;
        }
        counts.all += number;
        if (const auto state = stateFromKey(row.text(1)))
            counts.byState.insert(*state, number);
    });
    if (!done)
        return done.error();
    Statement channels(m_database,
                       u"SELECT id, (SELECT count(*) FROM article_channel c WHERE c.channel_id = channel.id "
                       "AND c.trashed = 0) FROM channel"_s);
    done = channels.each(
        [&](const Statement &row) { counts.byChannel.insert(row.id<ChannelId>(0), int(row.number(1))); });
    if (!done)
        return done.error();
    Statement tags(m_database,
                   u"SELECT name, (SELECT count(*) FROM article_tag t WHERE t.tag_id = tag.id AND t.trashed = 0) "
                   "FROM tag"_s);
    done = tags.each([&](const Statement &row) { counts.byTag.insert(row.text(0), int(row.number(1))); });
    if (!done)
        return done.error();
    return counts;
}

Result<Article> ArticleStore::article(const ArticleId &id) const
{
    const auto snapshot = Snapshot::begin(m_database);
    if (!snapshot)
        return snapshot.error();
    Statement query(m_database,
                    u"SELECT "_s + articleColumns()
                        + u", b.html FROM article a LEFT JOIN article_body b ON b.article_id = a.id WHERE a.id = ?"_s,
                    id);
    if (const Done found = toStory(query, id.toString()); !found)
        return found.error();
    Article article = articleFrom(query);
    article.body = query.text(articleColumnCount());
    Done done = addMemberships(m_database, article);
    if (done)
        done = addCorrections(m_database, article.id, article.corrections);
    if (!done)
        return done.error();
    return article;
}

Result<StoryText> ArticleStore::storyText(const ArticleId &id) const
{
    // One value: columns cost more than what is in them.
    Statement query(m_database,
                    u"SELECT CAST(replace(a.standfirst, char(31), '') || char(31) || replace(a.source_url, char(31), '') "
                    "|| char(31) || EXISTS (SELECT 1 FROM correction c WHERE c.article_id = a.id) || char(31) "
                    "|| ifnull(b.html, '') AS BLOB) "
                    "FROM article a LEFT JOIN article_body b ON b.article_id = a.id WHERE a.id = ?"_s,
                    id);
    if (const Done found = toStory(query, id.toString()); !found)
        return found.error();
    const QByteArray row = query.bytes(0);
    QByteArrayView rest = row;
    const auto next = [&rest] {
        const qsizetype end = rest.indexOf('\x1f');
        const QByteArrayView part = rest.first(end);
        rest = rest.sliced(end + 1);
        return part;
    };
    StoryText text;
    text.standfirst = QString::fromUtf8(next());
    text.sourceUrl = QString::fromUtf8(next());
    const bool hasCorrections = next() != QByteArrayView("0");
    text.body = QString::fromUtf8(rest);
    if (hasCorrections) {
        if (const Done done = addCorrections(m_database, id, text.corrections); !done)
            return done.error();
    }
    return text;
}

Result<Article> ArticleStore::articleBySlug(const QString &slug) const
{
    Statement query(m_database,
                    u"SELECT id FROM article WHERE slug = ? "
                    "UNION ALL SELECT article_id FROM old_slug WHERE slug = ? LIMIT 1"_s,
                    slug, slug);
    if (const Done found = toStory(query, slug); !found)
        return found.error();
    return article(query.id<ArticleId>(0));
}

Result<int> ArticleStore::dueBetween(const QDateTime &from, const QDateTime &to) const
{
    Statement query(m_database,
                    u"WITH span(since, until) AS (VALUES (?, ?)) "
                    "SELECT (SELECT count(*) FROM article, span WHERE trashed = 0 AND state = 'ready' "
                    "AND max(ifnull(publish_at, 0), ifnull(embargo_until, 0)) > since AND max(ifnull(publish_at, 0), ifnull(embargo_until, 0)) <= until) "
                    "+ (SELECT count(*) FROM article, span WHERE trashed = 0 AND state = 'published' "
                    // As the index has it.
                    "AND (headline_until IS NOT NULL OR featured_until IS NOT NULL OR pinned_until IS NOT NULL) "
                    "AND ((slots & 1 AND headline_until > since AND headline_until <= until) OR (slots & 2 AND featured_until > since AND featured_until <= until) "
                    "OR (slots & 4 AND pinned_until > since AND pinned_until <= until)))"_s,
                    from, to);
    int count = 0;
    if (Done done = query.each([&](const Statement &row) { count = int(row.number(0)); }); !done)
        return done.error();
    return count;
}

Result<QList<ArticleId>> ArticleStore::ids(State state) const
{
    Statement query(m_database, u"SELECT id FROM article WHERE trashed = 0 AND state = ?"_s, stateKey(state));
    QList<ArticleId> ids;
    const Done done = query.each([&](const Statement &row) { ids.append(row.id<ArticleId>(0)); });
    if (!done)
        return done.error();
    return ids;
}

Result<QList<ArticleId>> ArticleStore::showing(const QString &file) const
{
    Statement query(m_database,
                    u"SELECT a.id FROM article a WHERE a.trashed = 0 AND (a.cover_file = ? OR EXISTS "
                    "(SELECT 1 FROM article_reference r WHERE r.article_id = a.id AND r.kind = 'media' AND r.target = ?))"_s,
                    file, file);
    QList<ArticleId> ids;
    const Done done = query.each([&](const Statement &row) { ids.append(row.id<ArticleId>(0)); });
    if (!done)
        return done.error();
    return ids;
}

Result<QHash<QString, ArticleId>> ArticleStore::oldSlugs() const
{
    Statement query(m_database,
                    u"SELECT o.slug, o.article_id FROM old_slug o JOIN article a ON a.id = o.article_id "
                    "WHERE a.trashed = 0"_s);
    QHash<QString, ArticleId> slugs;
    const Done done = query.each([&](const Statement &row) { slugs.insert(row.text(0), row.id<ArticleId>(1)); });
    if (!done)
        return done.error();
    return slugs;
}

Result<QList<ArticleId>> ArticleStore::trashedBefore(const QDateTime &time, int limit) const
{
    Statement query(m_database,
                    u"SELECT id FROM article WHERE trashed_at IS NOT NULL AND trashed_at < ? ORDER BY trashed_at LIMIT ?"_s,
                    time.isValid() ? time.toMSecsSinceEpoch() : std::numeric_limits<qint64>::max(), limit);
    QList<ArticleId> list;
    const Done done = query.each([&](const Statement &row) { list.append(row.id<ArticleId>(0)); });
    if (!done)
        return done.error();
    return list;
}

Done ArticleStore::markExported(const QDateTime &upTo)
{
    return Statement(m_database,
                     u"UPDATE article SET exported_hash = content_hash WHERE state = 'published' AND content_hash <> exported_hash "
                     "AND ifnull(modified_at, 0) <= ? AND trashed_at IS NULL AND review_step = '' AND (embargo_until IS NULL OR embargo_until <= ?)"_s,
                     upTo, upTo)
        .run();
}

Result<QList<ArticleRow>> ArticleStore::planned(const QDateTime &from, const QDateTime &to, int limit) const
{
    Statement query(m_database,
                    u"SELECT "_s + rowColumns()
                        + u" FROM article a LEFT JOIN article_channel m ON m.article_id = a.id AND m.position = 0 "
                          "WHERE a.publish_at >= ? AND a.publish_at < ? AND +a.trashed = 0 AND a.kind = 'story' ORDER BY a.publish_at, a.id LIMIT ?"_s,
                    from, to, limit);
    QList<ArticleRow> rows;
    const Done done = query.each([&](const Statement &row) { rows.append(rowFrom(row)); });
    if (!done)
        return done.error();
    return rows;
}

Result<QList<WithdrawnStory>> ArticleStore::withdrawn() const
{
    Statement query(m_database,
                    u"SELECT a.id, m.channel_id, a.slug, a.headline, a.language, (SELECT max(s.at) FROM state_change s "
                    "WHERE s.article_id = a.id AND s.to_state = 'withdrawn'), a.withdrawal_note, a.withdrawal_address "
                    "FROM article a LEFT JOIN article_channel m ON m.article_id = a.id AND m.position = 0 "
                    "WHERE a.trashed = 0 AND a.state = 'withdrawn' AND a.kind = 'story' ORDER BY a.id"_s);
    QList<WithdrawnStory> list;
    const Done done = query.each([&](const Statement &row) {
        list.append({row.id<ArticleId>(0), row.id<ChannelId>(1), row.text(2), row.text(3), row.text(4), row.time(5),
                     {row.text(6), row.text(7)}});
    });
    if (!done)
        return done.error();
    return list;
}

Result<QString> ArticleStore::body(const ArticleId &id) const
{
    Statement query(m_database, u"SELECT html FROM article_body WHERE article_id = ?"_s, id);
    if (const Done found = toStory(query, id.toString()); !found)
        return found.error();
    return query.text(0);
}

Result<QList<StoryWording>> ArticleStore::wordings(const std::optional<ArticleCursor> &after, int limit) const
{
    Statement query(m_database,
                    u"SELECT "_s + wordingColumns()
                        + u" FROM article a LEFT JOIN article_body b ON b.article_id = a.id WHERE a.trashed = 0"_s
                        + (after ? u" AND (a.sort_at, a.id) < (?, ?)"_s : QString())
                        + u" ORDER BY a.sort_at DESC, a.id DESC LIMIT ?"_s);
    if (after)
        query.bind({sqlValue(after->sortAt), sqlValue(after->id)});
    query.bind(sqlValue(limit));
    QList<StoryWording> list;
    const Done done = query.each([&](const Statement &row) { list.append(wordingFrom(row)); });
    if (!done)
        return done.error();
    return list;
}

Result<StoryWording> ArticleStore::wording(const ArticleId &id) const
{
    Statement query(m_database,
                    u"SELECT "_s + wordingColumns()
                        + u" FROM article a LEFT JOIN article_body b ON b.article_id = a.id WHERE a.id = ?"_s,
                    id);
    if (const Done found = toStory(query, id.toString()); !found)
        return found.error();
    return wordingFrom(query);
}

Result<ArticleRow> ArticleStore::row(const ArticleId &id) const
{
    Statement query(m_database,
                    u"SELECT "_s + rowColumns()
                        + u" FROM article a LEFT JOIN article_channel m ON m.article_id = a.id AND m.position = 0 "
                          "WHERE a.id = ?"_s,
                    id);
    if (const Done found = toStory(query, id.toString()); !found)
        return found.error();
    return rowFrom(query);
}

} // namespace Galley
