// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/common/panesplitter.h"

#include "ui/common/tokens.h"

#include <QPainter>

namespace Galley {

namespace {

/// Qt gives a handle of 1 px two more on each side for the pointer, over the panes.
constexpr int HandleWidth = 1;

class Handle final : public QSplitterHandle
{
public:
    Handle(Qt::Orientation orientation, PaneSplitter *parent) : QSplitterHandle(orientation, parent), m_splitter(parent)
    {
    }

protected:
    void paintEvent(QPaintEvent *) override { QPainter(this).fillRect(contentsRect(), tokens().line); }

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
