// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/common/statesign.h"

#include "ui/common/icons.h"
#include "ui/common/style.h"
#include "ui/common/words.h"

#include <QFontMetrics>
#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>

namespace Galley {

QString stateLabel(State state)
{
    switch (state) {
    case State::Draft: return translate("Galley", "Draft", "state of a story");
    case State::Review: return translate("Galley", "In review", "state of a story");
    case State::Ready: return translate("Galley", "Ready", "state of a story");
    case State::Published: return translate("Galley", "Published", "state of a story");
    case State::Withdrawn: return translate("Galley", "Withdrawn", "state of a story");
    }
    return {};
}

QColor stateColour(State state)
{
    const Tokens &t = tokens();
    switch (state) {
    case State::Draft: return t.draft;
    case State::Review: return t.review;
    case State::Ready: return t.ready;
    case State::Published: return t.pub;
    case State::Withdrawn: return t.wd;
    }
    return t.ink3;
}

QColor stateGround(State state)
{
    const Tokens &t = tokens();
    switch (state) {
    case State::Draft: return t.draftS;
    case State::Review: return t.reviewS;
    case State::Ready: return t.readyS;
    case State::Published: return t.pubS;
    case State::Withdrawn: return t.wdS;
    }
    return t.draftS;
}

void paintStateSign(QPainter &painter, const QRectF &rect, State state, const QColor &colour)
{
    const QColor ink = colour.isValid() ? colour : stateColour(state);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.topLeft());
    painter.scale(rect.width() / 10, rect.height() / 10);
    QPen pen(ink, 1.5);
    pen.setCapStyle(Qt::FlatCap);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    const QPointF centre(5, 5);
    switch (state) {
    case State::Draft:
        // In units of the pen's width: six dashes around the ring.
        pen.setDashPattern({2.36 / 1.5, 1.57 / 1.5});
        painter.setPen(pen);
        painter.drawEllipse(centre, 3.75, 3.75);
        break;
    case State::Review:
        painter.drawEllipse(centre, 3.75, 3.75);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        painter.drawPie(QRectF(1, 1, 8, 8), -90 * 16, 180 * 16);
        break;
    case State::Ready:
        painter.drawEllipse(centre, 3.75, 3.75);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        painter.drawEllipse(centre, 1.75, 1.75);
        break;
    case State::Published:
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        painter.drawEllipse(centre, 4.5, 4.5);
        break;
    case State::Withdrawn:
        painter.drawEllipse(centre, 3.75, 3.75);
        painter.drawLine(QPointF(2.5, 7.5), QPointF(7.5, 2.5));
        break;
    }
    painter.restore();
}

namespace {

class StateIconEngine final : public QIconEngine
{
public:
    explicit StateIconEngine(State state) : m_state(state) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        // The sign takes 10 of 16, as it stands beside text of 12 or 13 px.
        const qreal side = qMin(rect.width(), rect.height()) * 10 / 16.0;
        const QRectF sign(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2, side, side);
        paintStateSign(*painter, sign, m_state, mode == QIcon::Disabled ? tokens().off : QColor());
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return new StateIconEngine(*this); }

private:
    State m_state;
};

} // namespace

QIcon stateIcon(State state)
{
    return QIcon(new StateIconEngine(state));
}

QString slotLabel(Slot slot)
{
    switch (slot) {
    case Slot::Headline: return translate("Galley", "Lead", "slot of a story: 头条");
    case Slot::Featured: return translate("Galley", "Featured", "slot of a story: 推荐");
    case Slot::Pinned: return translate("Galley", "Pinned", "slot of a story: 置顶");
    }
    return {};
}

QList<Slot> slotsOf(Slots taken)
{
    QList<Slot> list;
    for (const Slot slot : {Slot::Headline, Slot::Featured, Slot::Pinned}) {
        if (taken.testFlag(slot))
            list.append(slot);
    }
    return list;
}

int slotBadgeWidth(Slot slot)
{
    const int pin = slot == Slot::Pinned ? scaled(12) : 0;
    return QFontMetrics(textFont(TextStyle::Badge)).horizontalAdvance(slotLabel(slot)) + pin + 2 * scaled(5);
}

void paintSlotBadge(QPainter &painter, qreal x, qreal middle, Slot slot)
{
    const Tokens &t = tokens();
    const qreal height = scaled(16);
    const QRectF box(x, middle - height / 2, slotBadgeWidth(slot), height);
    const bool solid = slot == Slot::Headline;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(solid ? t.ink1 : t.line2, 1));
    painter.setBrush(solid ? QBrush(t.ink1) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    QRectF words = box.adjusted(scaled(5), 0, -scaled(5), 0);
    const QColor ink = solid ? t.paper : t.ink2;
    if (slot == Slot::Pinned) {
        const int side = scaled(10);
        const qreal ratio = painter.device()->devicePixelRatioF();
        const QPixmap pin = iconPixmap(QStringLiteral("pin"), side, ink, ratio);
        painter.drawPixmap(QPointF(words.left(), middle - side / 2.0), pin);
        words.setLeft(words.left() + scaled(12));
    }
    painter.setFont(textFont(TextStyle::Badge));
    painter.setPen(ink);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextDontClip, slotLabel(slot));
    painter.restore();
}

} // namespace Galley
