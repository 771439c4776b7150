// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "store/reviewstore.h"

#include "store/ledgerstore.h"
#include "store/statement.h"

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

const QString ChainKey = QStringLiteral("review.chain");

Result<QList<ArticleId>> idsFrom(Statement query)
{
    QList<ArticleId> list;
    const Done done = query.each([&](const Statement &row) { list.append(row.id<ArticleId>(0)); });
    if (!done)
        return done.error();
    return list;
}

} // namespace

Result<ReviewChain> ReviewStore::chain() const
{
    Statement query(m_database, u"SELECT value FROM setting WHERE key = ?"_s, ChainKey);
    const Result<bool> found = query.next();
    if (!found)
        return found.error();
    return *found ? ReviewChain::fromText(query.text(0)) : ReviewChain();
}

Done ReviewStore::setChain(const ReviewChain &chain)
{
    return Statement(m_database,
                     u"INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s,
                     ChainKey, chain.tidied().toText())
        .run();
}

Result<QList<SignOff>> ReviewStore::signOffs(const ArticleId &article) const
{
    const auto entries = LedgerStore(m_database).about(article);
    if (!entries)
        return entries.error();
    QList<SignOff> list;
    for (const LedgerEntry &entry : *entries) {
        const bool isPass = entry.act == actKey(Act::Sign);
        if (!isPass && entry.act != actKey(Act::SendBack))
            continue;
        list.append({entry.number, entry.step, entry.person, entry.at, entry.revision, entry.contentHash,
                     isPass ? Verdict::Pass : Verdict::SendBack, entry.note, entry.hash});
    }
    return list;
}

Result<QString> ReviewStore::nextStep(const ArticleId &article) const
{
    Statement query(m_database, u"SELECT review_step FROM article WHERE id = ?"_s, article);
    const Result<bool> found = query.next();
    if (!found)
        return found.error();
    return *found ? query.text(0) : QString();
}

Done ReviewStore::setNextStep(const ArticleId &article, const QString &step)
{
    return Statement(m_database, u"UPDATE article SET review_step = ? WHERE id = ? AND review_step <> ?"_s, step, article, step)
        .run();
}

Result<QList<ArticleId>> ReviewStore::waiting() const
{
    return idsFrom(Statement(m_database, u"SELECT id FROM article WHERE review_step <> ''"_s));
}

Result<QList<ArticleId>> ReviewStore::waiting(State state) const
{
    return idsFrom(Statement(m_database,
                             u"SELECT id FROM article WHERE review_step <> '' AND state = ? AND trashed_at IS NULL"_s,
                             stateKey(state)));
}

} // namespace Galley
