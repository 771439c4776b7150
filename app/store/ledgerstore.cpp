// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "store/ledgerstore.h"

#include "store/statement.h"

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

const QString &ledgerColumns()
{
    static const QString columns = u"SELECT number, at, person, act, article_id, headline, revision_id, content_hash, step, "
                                   "note, hash, before_hash FROM ledger"_s;
    return columns;
}

LedgerEntry entryFrom(const Statement &row)
{
    return {
        .number = row.number(0),
        .at = row.time(1),
        .person = row.text(2),
        .act = row.text(3),
        .article = row.id<ArticleId>(4),
        .headline = row.text(5),
        .revision = row.id<RevisionId>(6),
        .contentHash = row.text(7),
        .step = row.text(8),
        .note = row.text(9),
        .hash = row.text(10),
    };
}

} // namespace

Result<LedgerStore::End> LedgerStore::end() const
{
    Statement query(m_database, u"SELECT rows, hash FROM ledger_end"_s);
    const Result<bool> found = query.next();
    if (!found)
        return found.error();
    return *found ? End{query.number(0), query.text(1)} : End{};
}

Result<LedgerEntry> LedgerStore::add(const Deed &deed)
{
    const auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    const Result<End> last = end();
    if (!last)
        return last.error();
    LedgerEntry entry{last->rows + 1, deed.at.toUTC(), deed.person, actKey(deed.act), deed.article, {}, deed.revision,
                      deed.contentHash, deed.step, deed.note, {}};
    if (!entry.article.isNull()) {
        Statement query(m_database, u"SELECT headline, content_hash FROM article WHERE id = ?"_s, entry.article);
        const Result<bool> found = query.next();
        if (!found)
            return found.error();
        if (*found) {
            entry.headline = query.text(0);
            if (entry.contentHash.isEmpty())
                entry.contentHash = query.text(1);
        }
    }
    // As it will be read again: the store keeps no lone surrogates.
    for (QString *text : {&entry.person, &entry.step, &entry.note})
        *text = sqlValue(*text).toString();
    entry.hash = ledgerHash(entry, last->hash);
    Statement write(m_database,
                    u"INSERT INTO ledger (number, at, person, act, article_id, headline, revision_id, content_hash, step, note, "
                    "before_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                    entry.number, entry.at, entry.person, entry.act, entry.article, entry.headline, entry.revision,
                    entry.contentHash, entry.step, entry.note, last->hash, entry.hash);
    if (const Done done = write.run(); !done)
        return done.error();
    if (const Done done = (*transaction)->commit(); !done)
        return done.error();
    return entry;
}

Result<QList<LedgerEntry>> LedgerStore::about(const ArticleId &article) const
{
    Statement query(m_database, ledgerColumns() + u" WHERE article_id = ? ORDER BY number"_s, article);
    QList<LedgerEntry> list;
    const Done done = query.each([&](const Statement &row) { list.append(entryFrom(row)); });
    if (!done)
        return done.error();
    return list;
}

Done LedgerStore::each(const QDateTime &from, const QDateTime &to,
                       const std::function<void(const LedgerEntry &)> &visit) const
{
    const auto limit = [](const QDateTime &time, qint64 otherwise) {
        return time.isValid() ? time.toMSecsSinceEpoch() : otherwise;
    };
    Statement query(m_database, ledgerColumns() + u" WHERE at >= ? AND at < ? ORDER BY number"_s,
                    limit(from, std::numeric_limits<qint64>::min()), limit(to, std::numeric_limits<qint64>::max()));
    return query.each([&](const Statement &row) { visit(entryFrom(row)); });
}

Result<std::optional<LedgerFault>> LedgerStore::fault() const
{
    const auto snapshot = Snapshot::begin(m_database);
    if (!snapshot)
        return snapshot.error();
    const Result<End> last = end();
    if (!last)
        return last.error();
    Statement query(m_database, ledgerColumns() + u" ORDER BY number"_s);
    QString before;
    qint64 count = 0;
    std::optional<LedgerFault> fault;
    const Done done = query.each([&](const Statement &row) {
        const LedgerEntry entry = entryFrom(row);
        ++count;
        // What is no identity at all would be read as none.
        const bool isRead = row.text(4) == (entry.article.isNull() ? QString() : entry.article.toString())
            && row.text(6) == (entry.revision.isNull() ? QString() : entry.revision.toString());
        const bool fits = isRead && entry.number == count && row.text(11) == before && ledgerHash(entry, before) == entry.hash;
        if (!fits && !fault)
            fault = LedgerFault{LedgerFault::Kind::Changed, count};
        before = entry.hash;
    });
    if (!done)
        return done.error();
    if (!fault && count < last->rows)
        fault = LedgerFault{LedgerFault::Kind::Missing, count + 1};
    if (!fault && (count > last->rows || before != last->hash))
        fault = LedgerFault{LedgerFault::Kind::Changed, count};
    return fault;
}

} // namespace Galley
