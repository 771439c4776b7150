// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/common/overlayscrollbar.h"

#include <QAbstractScrollArea>
#include <QEvent>

namespace Galley {

OverlayScrollBar::OverlayScrollBar(QAbstractScrollArea *area) : QScrollBar(Qt::Vertical, area), m_area(area)
{
    area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    QScrollBar *real = area->verticalScrollBar();
    connect(real, &QScrollBar::rangeChanged, this, &OverlayScrollBar::follow);
    connect(real, &QScrollBar::valueChanged, this, &QScrollBar::setValue);
    connect(this, &QScrollBar::valueChanged, real, &QScrollBar::setValue);
    area->installEventFilter(this);
    follow();
    place();
}

void OverlayScrollBar::follow()
{
    const QScrollBar *real = m_area->verticalScrollBar();
    const QSignalBlocker quiet(this);
    setRange(real->minimum(), real->maximum());
    setPageStep(real->pageStep());
    setSingleStep(real->singleStep());
    setValue(real->value());
    setVisible(maximum() > minimum());
    raise();
}

void OverlayScrollBar::place()
{
    const int width = sizeHint().width();
    const int x = m_area->isRightToLeft() ? 0 : m_area->width() - width;
    setGeometry(x, 0, width, m_area->height());
}

bool OverlayScrollBar::eventFilter(QObject *watched, QEvent *event)
{
    const bool moved = event->type() == QEvent::Resize || event->type() == QEvent::LayoutDirectionChange
        || event->type() == QEvent::StyleChange;
    if (watched == m_area && moved) {
        place();
        follow();
    }
    return QScrollBar::eventFilter(watched, event);
}

} // namespace Galley
