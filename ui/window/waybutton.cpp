// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/window/waybutton.h"

#include "ui/common/icons.h"
#include "ui/common/style.h"
#include "ui/common/tokens.h"

#include <QEvent>
#include <QPainter>

namespace Galley {

WayButton::WayButton(const QString &icon, Look look, QWidget *parent)
    : QAbstractButton(parent), m_icon(icon), m_look(look)
{
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void WayButton::setWords(const QString &title, const QString &text, const QString &keys)
{
    m_title = title;
    m_text = text;
    m_keys = keys;
    setAccessibleName(title);
    setAccessibleDescription(text);
    update();
}

QSize WayButton::sizeHint() const
{
    return {scaled(360), scaled(m_look == Look::Card ? 64 : 48)};
}

bool WayButton::event(QEvent *event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave)
        update();
    return QAbstractButton::event(event);
}

void WayButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &colours = tokens();
    const bool isCard = m_look == Look::Card;
    const bool isHot = underMouse() || isDown();
    if (isCard) {
        painter.setPen(colours.line);
        painter.setBrush(isHot ? colours.hover : colours.paper);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    } else {
        if (isHot)
            painter.fillRect(rect(), colours.hover);
        painter.fillRect(QRect(0, height() - 1, width(), 1), colours.line);
    }
    const int left = isCard ? 16 : 0;
    const int right = width() - (isCard ? 16 : 0);
    const int iconSize = isCard ? 20 : 16;
    painter.drawPixmap(QPointF(left, (height() - iconSize) / 2.0),
                       iconPixmap(m_icon, iconSize, colours.ink2, devicePixelRatioF()));

    int textRight = right;
    if (!m_keys.isEmpty()) {
        painter.setFont(textFont(TextStyle::Badge));
        const int keysWidth = painter.fontMetrics().horizontalAdvance(m_keys) + 10;
        const QRectF box(right - keysWidth, height() / 2.0 - 9, keysWidth, 18);
        painter.setPen(colours.line2);
        painter.setBrush(colours.list);
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        painter.setPen(colours.ink3);
        painter.drawText(box, Qt::AlignCenter, m_keys);
        textRight -= keysWidth + 12;
    }
    const int textLeft = left + iconSize + (isCard ? 16 : 12);
    const QRect room(textLeft, 0, textRight - textLeft, height());
    const auto line = [&](const QRect &rect, TextStyle style, const QColor &colour, const QString &text) {
        painter.setFont(interfaceFont(style));
        painter.setPen(colour);
        painter.drawText(rect, Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
    };
    if (m_text.isEmpty()) {
        line(room, isCard ? TextStyle::Card : TextStyle::Ui, colours.ink1, m_title);
    } else {
        line({room.x(), room.height() / 2 - 20, room.width(), 20}, TextStyle::Card, colours.ink1, m_title);
        line({room.x(), room.height() / 2, room.width(), 18}, TextStyle::Meta, colours.ink3, m_text);
    }
    if (hasFocus()) {
        painter.setPen(QPen(colours.acc, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
    }
}

} // namespace Galley
