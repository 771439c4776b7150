// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/library/mediadelegate.h"

#include "ui/common/icons.h"
#include "ui/common/style.h"
#include "ui/library/mediamodel.h"
#include "ui/stories/thumbnails.h"

#include <QPainter>
#include <QPainterPath>

namespace Galley {

using namespace Qt::StringLiterals;

QSize mediaPictureSize() { return {scaled(150), scaled(100)}; }
QSize mediaCellSize() { return mediaPictureSize() + QSize(scaled(16), scaled(16) + lineHeight(TextStyle::Ui) + lineHeight(TextStyle::Meta)); }

MediaDelegate::MediaDelegate(Thumbnails &thumbnails, QObject *parent)
    : QStyledItemDelegate(parent), m_thumbnails(thumbnails)
{
}

QSize MediaDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const { return mediaCellSize(); }

void MediaDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &t = tokens();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setLayoutDirection(option.direction);
    const QRect cell = option.rect.adjusted(1, 1, -1, -1);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    if (isSelected || option.state.testFlag(QStyle::State_MouseOver)) {
        QPainterPath ground;
        ground.addRoundedRect(cell, 6, 6);
        painter->fillPath(ground, isSelected ? t.sel : t.hover);
    }
    const bool hasRing = option.state.testFlag(QStyle::State_HasFocus)
        && option.state.testFlag(QStyle::State_KeyboardFocusChange);
    if (hasRing) {
        painter->setPen(QPen(t.acc, 2));
        painter->drawRoundedRect(QRectF(cell).adjusted(1, 1, -1, -1), 5, 5);
    }
    const QRect picture(QPoint(cell.left() + (cell.width() - mediaPictureSize().width()) / 2, cell.top() + scaled(7)), mediaPictureSize());
    QPainterPath shape;
    shape.addRoundedRect(picture, 4, 4);
    painter->save();
    painter->setClipPath(shape);
    painter->fillRect(picture, t.draftS);
    const auto media = index.data(MediaModel::MediaRole).value<Media>();
    const qreal ratio = painter->device()->devicePixelRatioF();
    if (media.width > 0) {
        if (const QPixmap pixmap = m_thumbnails.thumbnail(media.file, picture.size(), ratio); !pixmap.isNull())
            painter->drawPixmap(picture.topLeft(), pixmap);
    } else {
        const int side = scaled(32);
        const QRect sign(picture.center() - QPoint(side / 2, side / 2), QSize(side, side));
        painter->drawPixmap(sign.topLeft(), iconPixmap(u"play"_s, side, t.ink2, ratio));
    }
    painter->restore();

    QRect line(picture.left(), picture.bottom() + scaled(3), picture.width(), lineHeight(TextStyle::Ui));
    painter->setFont(textFont(TextStyle::Ui));
    painter->setPen(t.ink1);
    painter->drawText(line, Qt::AlignVCenter | Qt::AlignLeading,
                      painter->fontMetrics().elidedText(index.data().toString().simplified(), Qt::ElideRight, line.width()));
    line = QRect(line.left(), line.bottom() + 1, line.width(), lineHeight(TextStyle::Meta));
    painter->setFont(textFont(TextStyle::Meta));
    painter->setPen(index.data(MediaModel::WarningRole).toBool() ? t.review : t.ink3);
    painter->drawText(line, Qt::AlignVCenter | Qt::AlignLeading,
                      painter->fontMetrics().elidedText(index.data(MediaModel::NoteRole).toString(), Qt::ElideRight, line.width()));
    painter->restore();
}

} // namespace Galley
