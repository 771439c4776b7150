// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "store/boardstore.h"

#include "store/articlerecord.h"

#include "store/statement.h"

namespace Galley {

using namespace Qt::StringLiterals;

Result<SlotOrder> BoardStore::order() const
{
    SlotOrder order;
    Statement query(m_database, u"SELECT slot, article_id FROM slot_place ORDER BY slot, position, article_id"_s);
    const Done done = query.each([&](const Statement &row) {
        for (const Slot slot : {Slot::Headline, Slot::Featured, Slot::Pinned}) {
            if (slotKey(slot) == row.text(0))
                order[slot].append(row.id<ArticleId>(1));
        }
    });
    if (!done)
        return done.error();
    return order;
}

Done BoardStore::put(Slot slot, const QList<ArticleId> &stories)
{
    const auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    if (const Done done = Statement(m_database, u"DELETE FROM slot_place WHERE slot = ?"_s, slotKey(slot)).run(); !done)
        return done;
    Statement write(m_database, u"INSERT INTO slot_place (slot, article_id, position) VALUES (?, ?, ?)"_s);
    for (qsizetype i = 0; i < stories.size(); ++i) {
        if (const Done done = write.runWith(slotKey(slot), stories.at(i), int(i)); !done)
            return done;
    }
    return (*transaction)->commit();
}

Result<QList<ArticleRow>> BoardStore::holders(Slot slot) const
{
    Statement query(m_database,
                    u"SELECT "_s + rowColumns()
                        + u" FROM article a LEFT JOIN article_channel m ON m.article_id = a.id AND m.position = 0 "
                          "WHERE a.slots & ? AND a.trashed = 0 AND a.state IN ('ready', 'published') ORDER BY a.sort_at DESC, a.id DESC"_s,
                    int(slot));
    QList<ArticleRow> rows;
    const Done done = query.each([&](const Statement &row) { rows.append(rowFrom(row)); });
    if (!done)
        return done.error();
    return rows;
}

} // namespace Galley
