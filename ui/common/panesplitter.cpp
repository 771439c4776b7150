// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/common/panesplitter.h"

#include <QPainter>

namespace Galley {

namespace {

constexpr int HandleWidth = 5;

class Handle final : public QSplitterHandle
{
public:
    Handle(Qt::Orientation orientation, PaneSplitter *parent) : QSplitterHandle(orientation, parent), m_splitter(parent)
    {
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &t = tokens();
        const int index = m_splitter->indexOf(this);
        const QColor before = m_splitter->groundOf(m_splitter->widget(index - 1));
        const QColor after = m_splitter->groundOf(m_splitter->widget(index));
        QPainter painter(this);
        if (orientation() == Qt::Vertical) {
            const int middle = height() / 2;
            painter.fillRect(0, 0, width(), middle, before);
            painter.fillRect(0, middle, width(), 1, t.line);
            painter.fillRect(0, middle + 1, width(), height() - middle - 1, after);
            return;
        }
        const int middle = width() / 2;
        const bool rightToLeft = layoutDirection() == Qt::RightToLeft;
        painter.fillRect(0, 0, middle, height(), rightToLeft ? after : before);
        painter.fillRect(middle, 0, 1, height(), t.line);
        painter.fillRect(middle + 1, 0, width() - middle - 1, height(), rightToLeft ? before : after);
    }

    void mouseDoubleClickEvent(QMouseEvent *) override { m_splitter->restorePreferred(m_splitter->indexOf(this)); }

private:
    PaneSplitter *m_splitter;
};

} // namespace

PaneSplitter::PaneSplitter(Qt::Orientation orientation, QWidget *parent) : QSplitter(orientation, parent)
{
    setChildrenCollapsible(false);
    setHandleWidth(HandleWidth);
    connect(this, &QSplitter::splitterMoved, this, &PaneSplitter::widthsChangedByHand);
}

void PaneSplitter::setPreferredWidth(QWidget *pane, int width)
{
    m_preferred.insert(pane, width);
}

void PaneSplitter::setGround(QWidget *pane, QColor Tokens::*ground)
{
    m_grounds.insert(pane, ground);
}

QColor PaneSplitter::groundOf(const QWidget *pane) const
{
    const auto found = m_grounds.constFind(pane);
    return found == m_grounds.constEnd() ? tokens().chrome : tokens().*(*found);
}

void PaneSplitter::restorePreferred(int index)
{
    QList<int> widths = sizes();
    // The pane before the handle, else the one after it; hidden ones have no width.
    for (const int pane : {index - 1, index}) {
        const auto wanted = m_preferred.constFind(widget(pane));
        if (wanted == m_preferred.constEnd() || widget(pane)->isHidden())
            continue;
        const int other = pane == index ? index - 1 : index;
        widths[other] += widths.at(pane) - *wanted;
        widths[pane] = *wanted;
        setSizes(widths);
        Q_EMIT widthsChangedByHand();
        return;
    }
}

QSplitterHandle *PaneSplitter::createHandle()
{
    return new Handle(orientation(), this);
}

} // namespace Galley
