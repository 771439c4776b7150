// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/editor/popover.h"

#include "ui/common/tokens.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>

#include <algorithm>

namespace Galley {

Popover::Popover(QWidget *host) : QFrame(host)
{
    hide();
    setFocusPolicy(Qt::ClickFocus);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { followFocus(now); });
}

Popover::~Popover() { disconnect(qApp, nullptr, this, nullptr); }

void Popover::followFocus(const QWidget *now)
{
    // Focus that leaves the window (another program, a menu) comes back.
    if (isVisible() && now && now->window() == window() && now != this && !isAncestorOf(now))
        dismiss();
}

void Popover::showAt(const QRect &anchor)
{
    moveTo(anchor);
    show();
    raise();
}

void Popover::moveTo(const QRect &anchor)
{
    constexpr int gap = 4;
    adjustSize();
    const QRect room = parentWidget()->rect().adjusted(8, 8, -8, -8);
    const int width = std::min(this->width(), room.width());
    int top = anchor.bottom() + gap;
    if (top + height() > room.bottom())
        top = std::max(room.top(), std::min(anchor.top() - gap - height(), room.bottom() - height()));
    const int left = std::clamp(anchor.left(), room.left(), std::max(room.left(), room.right() - width));
    setGeometry(left, top, width, height());
}

void Popover::dismiss()
{
    if (!isVisible() || m_closing)
        return;
    // Said while it still has the focus, so that the text can take it; hiding would give it to whoever comes next.
    const QScopedValueRollback closing(m_closing, true);
    Q_EMIT closed();
    hide();
}

void Popover::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return dismiss();
    // Keys that no field took are not for the text below either.
    event->accept();
}

void Popover::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), tokens().paper);
    painter.setPen(tokens().line2);
    painter.setBrush(tokens().paper);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

void Popover::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace Galley
