// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/window/statebutton.h"

#include "ui/common/icons.h"
#include "ui/common/statesign.h"
#include "ui/common/style.h"
#include "ui/common/tokens.h"

#include <QPainter>
#include <QStyleOptionToolButton>
#include <QStylePainter>

namespace Galley {

namespace {

constexpr int Padding = 6;
constexpr int SignSize = 10;
constexpr int TrashSize = 16;
constexpr int ChevronSize = 12;
constexpr int Gap = 6;

} // namespace

StateButton::StateButton(QWidget *parent) : QToolButton(parent)
{
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::TabFocus);
}

void StateButton::showState(State state)
{
    m_state = state;
    m_isTrashed = false;
    show(stateLabel(state));
}

void StateButton::showTrashed()
{
    m_isTrashed = true;
    show(tr("In the trash"));
}

void StateButton::show(const QString &text)
{
    setText(text);
    setEnabled(!m_isTrashed);
    setAccessibleName(tr("State: %1").arg(text));
    updateGeometry();
    update();
}

QSize StateButton::sizeHint() const
{
    const int sign = scaled(m_isTrashed ? TrashSize : SignSize);
    const int chevron = m_isTrashed ? 0 : Gap + scaled(ChevronSize);
    return {2 * Padding + sign + Gap + fontMetrics().horizontalAdvance(text()) + chevron, scaled(28)};
}

void StateButton::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionToolButton option;
    initStyleOption(&option);
    // The ground, and the ring of the focus.
    option.text.clear();
    option.features &= ~QStyleOptionToolButton::HasMenu;
    painter.drawComplexControl(QStyle::CC_ToolButton, option);

    const bool reversed = layoutDirection() == Qt::RightToLeft;
    const auto place = [&](int left, int width, int height) {
        const int x = reversed ? this->width() - left - width : left;
        return QRectF(x, (this->height() - height) / 2.0, width, height);
    };
    const int sign = scaled(m_isTrashed ? TrashSize : SignSize);
    const QColor ink = m_isTrashed ? tokens().ink3 : stateColour(m_state);
    if (m_isTrashed)
        painter.drawPixmap(place(Padding, sign, sign).topLeft(),
                           iconPixmap(QStringLiteral("trash"), sign, ink, devicePixelRatioF()));
    else
        paintStateSign(painter, place(Padding, sign, sign), m_state);
    const int words = fontMetrics().horizontalAdvance(text());
    const int from = Padding + sign + Gap;
    painter.setPen(ink);
    painter.drawText(place(from, words, height()), Qt::AlignCenter, text());
    if (!m_isTrashed) {
        const int chevron = scaled(ChevronSize);
        painter.drawPixmap(place(from + words + Gap, chevron, chevron).topLeft(),
                           iconPixmap(QStringLiteral("cd"), chevron, tokens().ink3, devicePixelRatioF()));
    }
}

} // namespace Galley
