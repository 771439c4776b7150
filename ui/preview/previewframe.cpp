// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/preview/previewframe.h"

#include "ui/common/tokens.h"

#include <QEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace Galley {

namespace {

constexpr int Margin = 16;
constexpr qreal LeastZoom = 0.5;

/// What the page lies on, with a line around the page.
class Ground final : public QWidget
{
public:
    explicit Ground(QWidget *page) : m_page(page) {}

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), tokens().desk);
        painter.setPen(tokens().line2);
        painter.drawRect(QRectF(m_page->geometry()).adjusted(-0.5, -0.5, 0.5, 0.5));
    }

private:
    QWidget *m_page;
};

} // namespace

PreviewFrame::PreviewFrame(QWidget *page, QWidget *parent)
    : QScrollArea(parent), m_page(page), m_ground(new Ground(page))
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(false);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    page->setParent(m_ground);
    setWidget(m_ground);
}

void PreviewFrame::setPageSize(const QSize &cssPixels)
{
    m_size = cssPixels;
    fit();
}

void PreviewFrame::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fit();
}

bool PreviewFrame::event(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        m_ground->update();
    return QScrollArea::event(event);
}

void PreviewFrame::fit()
{
    const int room = width() - 2 * Margin - 1;
    const qreal zoom = std::clamp(qreal(room) / m_size.width(), LeastZoom, qreal(1));
    const int pageWidth = qRound(m_size.width() * zoom);
    const bool scrolls = pageWidth + 2 * Margin > width();
    const int groundWidth = std::max(width(), pageWidth + 2 * Margin);
    const int groundHeight = height() - (scrolls ? horizontalScrollBar()->sizeHint().height() : 0);
    m_ground->resize(groundWidth, groundHeight);
    m_page->setGeometry((groundWidth - pageWidth) / 2, Margin, pageWidth, std::max(0, groundHeight - Margin));
    m_ground->update();
    if (!qFuzzyCompare(zoom, m_zoom)) {
        m_zoom = zoom;
        Q_EMIT zoomChanged(zoom);
    }
}

} // namespace Galley
