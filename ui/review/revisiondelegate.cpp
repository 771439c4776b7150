// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/review/revisiondelegate.h"

#include "ui/common/dates.h"
#include "ui/common/style.h"
#include "ui/common/words.h"
#include "ui/review/revisionmodel.h"

#include <QPainter>

namespace Galley {

using namespace Qt::StringLiterals;

RevisionDelegate::RevisionDelegate(const Clock &clock, QObject *parent) : QStyledItemDelegate(parent), m_clock(clock) {}

QString RevisionDelegate::timeText(const QModelIndex &index) const
{
    const QDateTime at = index.data(RevisionModel::TimeRole).toDateTime();
    return at.isValid() ? fullTime(at, m_clock.now(), m_zone) : translate("Galley", "Now", "the story as it stands");
}

QSize RevisionDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const { return {0, scaled(56)}; }

/// A badge with the side on which the version stands; gives where the text goes on.
int RevisionDelegate::paintSide(QPainter &painter, const QRect &line, int left, int side) const
{
    if (side == RevisionModel::Neither)
        return left;
    const Tokens &t = tokens();
    const QColor ink = side == RevisionModel::Left ? t.review : t.acc;
    const QString word = side == RevisionModel::Left ? translate("Galley", "left", "side of a comparison")
                                                     : translate("Galley", "right", "side of a comparison");
    painter.setFont(textFont(TextStyle::Badge));
    const int width = painter.fontMetrics().horizontalAdvance(word) + scaled(8);
    const QRect badge(left, line.center().y() - scaled(8), width, scaled(16));
    painter.setPen(ink);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(badge).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter.drawText(badge, Qt::AlignCenter, word);
    return badge.right() + scaled(8);
}

void RevisionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &t = tokens();
    const QRect &r = option.rect;
    const int side = index.data(RevisionModel::SideRole).toInt();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (side != RevisionModel::Neither) {
        painter->fillRect(r, side == RevisionModel::Left ? t.reviewS : t.sel);
        painter->fillRect(QRect(r.left(), r.top(), 3, r.height()), side == RevisionModel::Left ? t.review : t.acc);
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        painter->fillRect(r, t.hover);
    }
    painter->fillRect(QRect(r.left(), r.bottom(), r.width(), 1), t.line);
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(t.acc, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(r.adjusted(1, 1, -1, -2));
    }
    const QRect line(r.left() + scaled(16), r.top() + scaled(8), r.width() - scaled(32), scaled(20));
    const QString counts = index.data(RevisionModel::CountsRole).toString();
    painter->setFont(textFont(TextStyle::Meta));
    painter->setPen(t.ink3);
    painter->drawText(line, Qt::AlignVCenter | Qt::AlignRight, counts);
    const int countsWidth = painter->fontMetrics().horizontalAdvance(counts) + scaled(8);
    painter->setFont(textFont(TextStyle::Ui));
    painter->setPen(t.ink1);
    const QString time = painter->fontMetrics().elidedText(timeText(index), Qt::ElideRight, line.width() - countsWidth - scaled(40));
    painter->drawText(line, Qt::AlignVCenter | Qt::AlignLeft, time);
    paintSide(*painter, line, line.left() + painter->fontMetrics().horizontalAdvance(time) + scaled(8), side);
    const QRect below = line.translated(0, scaled(20));
    painter->setFont(textFont(TextStyle::Meta));
    painter->setPen(t.ink2);
    painter->drawText(below, Qt::AlignVCenter | Qt::AlignLeft,
                      painter->fontMetrics().elidedText(index.data(RevisionModel::ReasonRole).toString(), Qt::ElideRight, below.width()));
    painter->restore();
}

} // namespace Galley
