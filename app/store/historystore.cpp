// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "store/historystore.h"

#include "store/articlejson.h"
#include "store/ledgerstore.h"
#include "store/statement.h"

#include <QCoreApplication>
#include <QTimeZone>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr RevisionReason AllReasons[] = {RevisionReason::Save,    RevisionReason::StateChange, RevisionReason::Export,
                                         RevisionReason::Import,  RevisionReason::Trash,       RevisionReason::Restore,
                                         RevisionReason::Replace, RevisionReason::Autosave,    RevisionReason::SignOff,
                                         RevisionReason::Paste};

RevisionReason reasonFromKey(const QString &key)
{
    for (const RevisionReason reason : AllReasons) {
        if (reasonKey(reason) == key)
            return reason;
    }
    return RevisionReason::Save;
}

/// Whether a revision of @p hash has still to be kept for @p reason, when @p newest is the newest one's hash.
Result<bool> isWanted(Database &database, const ArticleId &article, RevisionReason reason, const QString &hash,
                      const QString &newest)
{
    if (hash != newest)
        return true;
    if (reason != RevisionReason::StateChange && reason != RevisionReason::Export && reason != RevisionReason::Replace
        && reason != RevisionReason::SignOff)
        return false;
    Statement query(database,
                    u"SELECT 1 FROM revision WHERE article_id = ? AND reason = ? AND content_hash = ? LIMIT 1"_s,
                    article, reasonKey(reason), hash);
    const Result<bool> kept = query.next();
    if (!kept)
        return kept.error();
    return !*kept;
}

const QString &revisionColumns()
{
    static const QString columns
        = u"SELECT r.id, r.article_id, r.parent_id, r.reason, r.person, r.at, r.content_hash, ifnull(n.name, ''), "
          "ifnull(t.count, 0) FROM revision r LEFT JOIN revision_name n ON n.revision_id = r.id "
          "LEFT JOIN revision_thinning t ON t.before_revision = r.id"_s;
    return columns;
}

Revision revisionFrom(const Statement &row)
{
    return {
        .id = row.id<RevisionId>(0),
        .article = row.id<ArticleId>(1),
        .parent = row.id<RevisionId>(2),
        .reason = reasonFromKey(row.text(3)),
        .person = row.text(4),
        .at = row.time(5),
        .contentHash = row.text(6),
        .name = row.text(7),
        .thinnedBefore = int(row.number(8)),
    };
}

Act actOf(const StateChange &change)
{
    if (change.from.isEmpty())
        return Act::Create;
    if (change.to == "trash"_L1)
        return Act::Trash;
    if (change.from == "trash"_L1)
        return Act::Restore;
    return change.to == stateKey(State::Published) ? Act::Publish : Act::Move;
}

struct Newest {
    RevisionId id;
    QString hash;
};

Result<Newest> newestOf(Database &database, const ArticleId &article)
{
    Statement query(database,
                    u"SELECT id, content_hash FROM revision WHERE article_id = ? ORDER BY number DESC LIMIT 1"_s,
                    article);
    const Result<bool> found = query.next();
    if (!found)
        return found.error();
    return *found ? Newest{query.id<RevisionId>(0), query.text(1)} : Newest{};
}

} // namespace

Result<bool> HistoryStore::keepRevision(const Article &article, RevisionReason reason, const QString &person,
                                        const QDateTime &at)
{
    const auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    const Result<Newest> newest = newestOf(m_database, article.id);
    if (!newest)
        return newest.error();
    const QString hash = contentHash(article);
    const Result<bool> wanted = isWanted(m_database, article.id, reason, hash, newest->hash);
    if (!wanted || !*wanted)
        return wanted;
    const Done written
        = Statement(m_database,
                    u"INSERT INTO revision (id, article_id, parent_id, reason, person, at, content_hash, content) "
                    "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
                    RevisionId::make(), article.id, newest->id, reasonKey(reason), person, at, hash,
                    QString::fromUtf8(toJson(article)))
              .run();
    if (!written)
        return written.error();
    const Done marked
        = Statement(m_database, u"UPDATE article SET kept_hash = ? WHERE id = ?"_s, hash, article.id).run();
    if (!marked)
        return marked.error();
    if (const Done done = (*transaction)->commit(); !done)
        return done.error();
    return true;
}

Result<bool> HistoryStore::keepNowAndThen(const Article &article, std::chrono::seconds gap, const QString &person,
                                          const QDateTime &at)
{
    Statement query(m_database, u"SELECT at FROM revision WHERE article_id = ? ORDER BY number DESC LIMIT 1"_s, article.id);
    const Result<bool> found = query.next();
    if (!found)
        return found.error();
    const QDateTime last = *found ? query.time(0) : article.createdAt;
    if (last.isValid() && last.secsTo(at) < gap.count())
        return false;
    return keepRevision(article, RevisionReason::Autosave, person, at);
}

Result<QList<Revision>> HistoryStore::revisions(const ArticleId &article) const
{
    Statement query(m_database, revisionColumns() + u" WHERE r.article_id = ? ORDER BY r.number DESC"_s, article);
    QList<Revision> list;
    const Done done = query.each([&](const Statement &row) { list.append(revisionFrom(row)); });
    if (!done)
        return done.error();
    return list;
}

Result<Revision> HistoryStore::newest(const ArticleId &article) const
{
    Statement query(m_database, revisionColumns() + u" WHERE r.article_id = ? ORDER BY r.number DESC LIMIT 1"_s, article);
    const Result<bool> found = query.next();
    if (!found)
        return found.error();
    return *found ? revisionFrom(query) : Revision();
}

Result<Revision> HistoryStore::withContent(const ArticleId &article, const QString &hash) const
{
    Statement query(m_database,
                    revisionColumns() + u" WHERE r.article_id = ? AND r.content_hash = ? ORDER BY r.number DESC LIMIT 1"_s,
                    article, hash);
    const Result<bool> found = query.next();
    if (!found)
        return found.error();
    return *found ? revisionFrom(query) : Revision();
}

Result<Article> HistoryStore::content(const RevisionId &revision) const
{
    Statement query(m_database, u"SELECT content FROM revision WHERE id = ?"_s, revision);
    const Result<bool> found = query.next();
    if (!found)
        return found.error();
    if (!*found) {
        return Error{ErrorKind::NotFound,
                     QCoreApplication::translate("Galley", "This revision of the story is not in the newsroom; choose another."),
                     revision.toString()};
    }
    return articleFromJson(query.text(0).toUtf8());
}

Done HistoryStore::name(const RevisionId &revision, const QString &name)
{
    const QString tidy = name.simplified();
    if (tidy.isEmpty())
        return Statement(m_database, u"DELETE FROM revision_name WHERE revision_id = ?"_s, revision).run();
    return Statement(m_database,
                     u"INSERT INTO revision_name (revision_id, name) VALUES (?, ?) ON CONFLICT (revision_id) DO UPDATE SET "
                     "name = excluded.name"_s,
                     revision, tidy)
        .run();
}

Result<int> HistoryStore::thin(const QDateTime &now, QDateTime &from, int most)
{
    const auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    const qint64 weekAgo = now.addDays(-7).toMSecsSinceEpoch();
    const qint64 monthAgo = now.addDays(-30).toMSecsSinceEpoch();
    struct Old {
        qint64 number;
        RevisionId id;
        ArticleId article;
        qint64 at;
    };
    QList<Old> old;
    {
        Statement query(m_database,
                        u"SELECT number, id, article_id, at FROM revision r WHERE reason = 'autosave' AND at > ? AND at < ? "
                        "AND NOT EXISTS (SELECT 1 FROM ledger l WHERE l.revision_id = r.id) "
                        "AND NOT EXISTS (SELECT 1 FROM revision_name n WHERE n.revision_id = r.id) ORDER BY at LIMIT ?"_s,
                        from.isValid() ? from.toMSecsSinceEpoch() : std::numeric_limits<qint64>::min(), weekAgo, most);
        const Done done = query.each([&](const Statement &row) {
            old.append({row.number(0), row.id<RevisionId>(1), row.id<ArticleId>(2), row.number(3)});
        });
        if (!done)
            return done.error();
    }
    int gone = 0;
    for (const Old &each : std::as_const(old)) {
        const QDateTime at = QDateTime::fromMSecsSinceEpoch(each.at, now.timeZone());
        const QDateTime end = each.at < monthAgo
            ? at.date().addDays(1).startOfDay(now.timeZone())
            : at.addMSecs(3'600'000 - at.time().msecsSinceStartOfDay() % 3'600'000);
        const Result<bool> thinned = thinOne(each.id, each.number, each.article, end.toMSecsSinceEpoch());
        if (!thinned)
            return thinned.error();
        gone += *thinned;
    }
    if (!old.isEmpty())
        from = QDateTime::fromMSecsSinceEpoch(old.last().at, Qt::UTC);
    if (const Done done = (*transaction)->commit(); !done)
        return done.error();
    return gone;
}

/// Takes @p id out when another autosave of its story follows before @p end.
Result<bool> HistoryStore::thinOne(const RevisionId &id, qint64 number, const ArticleId &article, qint64 end)
{
    Statement later(m_database,
                    u"SELECT 1 FROM revision WHERE article_id = ? AND number > ? AND reason = 'autosave' AND at < ? LIMIT 1"_s, article,
                    number, end);
    const Result<bool> isFollowed = later.next();
    if (!isFollowed || !*isFollowed)
        return isFollowed;
    Statement next(m_database,
                   u"SELECT id, 1 + ifnull((SELECT count FROM revision_thinning WHERE before_revision = ?), 0) FROM revision "
                   "WHERE article_id = ? AND number > ? ORDER BY number LIMIT 1"_s,
                   id, article, number);
    const Result<bool> found = next.next();
    if (!found)
        return found.error();
    const RevisionId heir = next.id<RevisionId>(0);
    const qint64 count = next.number(1);
    Statement note(m_database,
                   u"INSERT INTO revision_thinning (before_revision, count) VALUES (?, ?) ON CONFLICT (before_revision) DO UPDATE SET "
                   "count = count + excluded.count"_s,
                   heir, count);
    if (const Done done = note.run(); !done)
        return done.error();
    if (const Done done = Statement(m_database, u"DELETE FROM revision WHERE id = ?"_s, id).run(); !done)
        return done.error();
    return true;
}

Result<QList<ArticleId>> HistoryStore::changedSinceRevision() const
{
    Statement query(m_database, u"SELECT id FROM article WHERE content_hash <> kept_hash"_s);
    QList<ArticleId> list;
    const Done done = query.each([&](const Statement &row) { list.append(row.id<ArticleId>(0)); });
    if (!done)
        return done.error();
    return list;
}

Done HistoryStore::recordStateChange(const StateChange &change)
{
    const auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    Statement write(m_database,
                    u"INSERT INTO state_change (article_id, from_state, to_state, person, at) VALUES (?, ?, ?, ?, ?)"_s,
                    change.article, change.from, change.to, change.person, change.at);
    if (const Done done = write.run(); !done)
        return done;
    const QString way = change.from.isEmpty() ? change.to : change.from + u'>' + change.to;
    const auto added = LedgerStore(m_database).add({.act = actOf(change), .person = change.person, .at = change.at,
                                                    .article = change.article, .note = way});
    if (!added)
        return added.error();
    return (*transaction)->commit();
}

Result<QList<StateChange>> HistoryStore::stateChanges(const ArticleId &article) const
{
    Statement query(m_database,
                    u"SELECT article_id, from_state, to_state, person, at FROM state_change WHERE article_id = ? "
                    "ORDER BY number DESC"_s,
                    article);
    QList<StateChange> list;
    const Done done = query.each([&](const Statement &row) {
        list.append({row.id<ArticleId>(0), row.text(1), row.text(2), row.text(3), row.time(4)});
    });
    if (!done)
        return done.error();
    return list;
}

Result<std::optional<HistoryStore::Import>> HistoryStore::importOf(const QString &key) const
{
    Statement query(m_database,
                    u"SELECT key, hash, article_id, revision_hash, at FROM import_source WHERE key = ?"_s, key);
    const Result<bool> found = query.next();
    if (!found)
        return found.error();
    if (!*found)
        return std::optional<Import>();
    return std::optional(Import{query.text(0), query.text(1), query.id<ArticleId>(2), query.text(3), query.time(4)});
}

Done HistoryStore::recordImport(const Import &import)
{
    return Statement(m_database,
                     u"INSERT INTO import_source (key, hash, article_id, revision_hash, at) VALUES (?, ?, ?, ?, ?) "
                     "ON CONFLICT (key) DO UPDATE SET hash = excluded.hash, article_id = excluded.article_id, "
                     "revision_hash = excluded.revision_hash, at = excluded.at"_s,
                     import.key, import.hash, import.article, import.revisionHash, import.at)
        .run();
}

} // namespace Galley
