// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "store/remarkstore.h"

#include "store/statement.h"

#include <QCoreApplication>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr std::pair<DeskRemark::Outcome, const char *> Outcomes[] = {
    {DeskRemark::Outcome::Open, ""},
    {DeskRemark::Outcome::Resolved, "resolved"},
    {DeskRemark::Outcome::Accepted, "accepted"},
    {DeskRemark::Outcome::Declined, "declined"},
};

QString keyOf(DeskRemark::Outcome outcome)
{
    for (const auto &[each, key] : Outcomes) {
        if (each == outcome)
            return QString::fromLatin1(key);
    }
    return {};
}

DeskRemark::Outcome outcomeFrom(const QString &text)
{
    for (const auto &[outcome, key] : Outcomes) {
        if (text == QLatin1StringView(key))
            return outcome;
    }
    return DeskRemark::Outcome::Open;
}

QString keyOf(DeskRemark::Kind kind) { return kind == DeskRemark::Kind::Suggestion ? u"suggestion"_s : u"comment"_s; }

const QString &remarkColumns()
{
    static const QString columns = u"SELECT r.id, r.article_id, r.parent_id, r.kind, r.person, r.at, r.start, r.finish, r.quote, "
                                   "r.text, r.replacement, r.outcome, r.settled_by, r.settled_at FROM remark r "_s;
    return columns;
}

DeskRemark remarkFrom(const Statement &row)
{
    return {
        .id = row.id<RemarkId>(0),
        .article = row.id<ArticleId>(1),
        .parent = row.id<RemarkId>(2),
        .kind = row.text(3) == "suggestion"_L1 ? DeskRemark::Kind::Suggestion : DeskRemark::Kind::Comment,
        .person = row.text(4),
        .at = row.time(5),
        .place = {int(row.number(6)), int(row.number(7))},
        .quote = row.text(8),
        .text = row.text(9),
        .replacement = row.text(10),
        .outcome = outcomeFrom(row.text(11)),
        .settledBy = row.text(12),
        .settledAt = row.time(13),
    };
}

Result<QList<DeskRemark>> listOf(Statement &query)
{
    QList<DeskRemark> list;
    const Done done = query.each([&](const Statement &row) { list.append(remarkFrom(row)); });
    if (!done)
        return done.error();
    return list;
}

} // namespace

Result<QList<DeskRemark>> RemarkStore::remarks(const ArticleId &article) const
{
    Statement query(m_database,
                    remarkColumns() + u"LEFT JOIN remark p ON p.id = r.parent_id WHERE r.article_id = ? "
                    "ORDER BY ifnull(p.start, r.start), ifnull(p.at, r.at), ifnull(p.id, r.id), r.parent_id IS NOT NULL, r.at, r.id"_s,
                    article);
    return listOf(query);
}

Result<DeskRemark> RemarkStore::remark(const RemarkId &id) const
{
    Statement query(m_database, remarkColumns() + u"WHERE r.id = ?"_s, id);
    const Result<bool> found = query.next();
    if (!found)
        return found.error();
    if (!*found) {
        return Error{ErrorKind::NotFound,
                     QCoreApplication::translate("Galley", "This remark was removed; nothing is left to do."), id.toString()};
    }
    return remarkFrom(query);
}

Result<QList<DeskRemark>> RemarkStore::open(const ArticleId &article) const
{
    Statement query(m_database,
                    remarkColumns() + u"WHERE r.article_id = ? AND r.outcome = '' AND r.parent_id IS NULL ORDER BY r.start"_s,
                    article);
    return listOf(query);
}

Done RemarkStore::add(const DeskRemark &remark)
{
    return Statement(m_database,
                     u"INSERT INTO remark (id, article_id, parent_id, kind, person, at, start, finish, quote, text, replacement) "
                     "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                     remark.id, remark.article, remark.parent, keyOf(remark.kind), remark.person, remark.at, remark.place.start,
                     remark.place.finish, remark.quote, remark.text, remark.replacement)
        .run();
}

Done RemarkStore::settle(const RemarkId &id, DeskRemark::Outcome outcome, const QString &person, const QDateTime &at)
{
    const bool isOpen = outcome == DeskRemark::Outcome::Open;
    return Statement(m_database, u"UPDATE remark SET outcome = ?, settled_by = ?, settled_at = ? WHERE id = ?"_s, keyOf(outcome),
                     isOpen ? QString() : person, isOpen ? QDateTime() : at, id)
        .run();
}

Done RemarkStore::move(const RemarkId &id, const Passage &place)
{
    return Statement(m_database, u"UPDATE remark SET start = ?, finish = ? WHERE id = ?"_s, place.start, place.finish, id).run();
}

Done RemarkStore::remove(const RemarkId &id)
{
    const auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    if (const Done done = Statement(m_database, u"DELETE FROM remark WHERE id = ?"_s, id).run(); !done)
        return done;
    Statement tombstone(m_database, u"INSERT OR REPLACE INTO tombstone (kind, id, deleted_at) VALUES ('remark', ?, ?)"_s, id,
                        QDateTime::currentDateTimeUtc());
    if (const Done done = tombstone.run(); !done)
        return done;
    return (*transaction)->commit();
}

} // namespace Galley
