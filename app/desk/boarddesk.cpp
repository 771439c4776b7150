// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/boarddesk.h"

#include "desk/newsroom.h"
#include "store/boardstore.h"
#include "store/database.h"

#include <QSet>

#include <algorithm>

namespace Galley {

Result<SlotOrder> BoardDesk::order() const { return BoardStore(*m_newsroom.m_database).order(); }

Result<QList<ArticleRow>> BoardDesk::holders(Slot slot, const QDateTime &at) const
{
    Result<QList<ArticleRow>> rows = BoardStore(*m_newsroom.m_database).holders(slot);
    const Result<SlotOrder> order = this->order();
    if (!rows || !order)
        return rows ? order.error() : rows.error();
    const QDateTime now = at.isValid() ? at : m_newsroom.clock().now();
    rows->removeIf([&](const ArticleRow &row) { return !row.slotsAt(now).testFlag(slot); });
    const QList<ArticleId> placed = order->value(slot);
    const auto place = [&](const ArticleRow &row) {
        const qsizetype found = placed.indexOf(row.id);
        return found < 0 ? placed.size() : found;
    };
    std::stable_sort(rows->begin(), rows->end(), [&](const ArticleRow &a, const ArticleRow &b) { return place(a) < place(b); });
    return rows;
}

Done BoardDesk::arrange(Slot slot, const QList<ArticleId> &stories)
{
    QSet<ArticleId> named;
    for (const ArticleId &id : stories) {
        const Result<Article> story = m_newsroom.article(id);
        if (!story)
            return story.error();
        if (!story->slots.testFlag(slot)) {
            return Error{ErrorKind::BadInput,
                         tr("“%1” does not stand there; give it that place first.").arg(story->headline), id.toString()};
        }
        if (named.contains(id)) {
            return Error{ErrorKind::BadInput, tr("“%1” can stand there only once.").arg(story->headline), id.toString()};
        }
        named.insert(id);
    }
    if (Done put = BoardStore(*m_newsroom.m_database).put(slot, stories); !put)
        return put;
    Q_EMIT m_newsroom.changed({NewsroomChange::Board, {}});
    return {};
}

Done BoardDesk::arrangeAmong(Slot slot, const QList<ArticleId> &stories)
{
    const auto all = holders(slot);
    if (!all)
        return all.error();
    QList<ArticleId> order;
    for (const ArticleRow &row : *all)
        order.append(row.id);
    QList<ArticleId> left = stories;
    for (ArticleId &id : order) {
        if (stories.contains(id) && !left.isEmpty())
            id = left.takeFirst();
    }
    return arrange(slot, order + left);
}

} // namespace Galley
