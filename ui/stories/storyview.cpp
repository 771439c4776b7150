// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/stories/storyview.h"

#include "ui/common/overlayscrollbar.h"
#include "ui/common/style.h"
#include "ui/common/words.h"
#include "ui/stories/storylistmodel.h"

#include <QDrag>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {

StoryView::StoryView(QWidget *parent) : QListView(parent)
{
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(QListView::Adjust);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setDragEnabled(true);
    setDragDropMode(QAbstractItemView::DragOnly);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setMouseTracking(true);
    setProperty("ground", u"list"_s);
    new OverlayScrollBar(this);
    m_rest.setSingleShot(true);
    m_rest.setInterval(150);
    connect(&m_rest, &QTimer::timeout, this, &StoryView::tell);
}

void StoryView::setCurrentQuietly(const QModelIndex &index)
{
    const auto quiet = quietly();
    m_rest.stop();
    if (!index.isValid()) {
        setCurrentIndex({});
        clearSelection();
        return;
    }
    setCurrentIndex(index);
    bringIntoSight();
}

// With the heading above it, when there is one.
void StoryView::bringIntoSight()
{
    const QModelIndex current = currentIndex();
    if (!current.isValid())
        return;
    const QModelIndex above = current.siblingAtRow(current.row() - 1);
    if (above.isValid() && above.data(StoryListModel::KindRole).toInt() == StoryListModel::Group)
        scrollTo(above);
    scrollTo(current);
}

void StoryView::showEvent(QShowEvent *event)
{
    QListView::showEvent(event);
    // What was brought into sight before there was a size.
    QMetaObject::invokeMethod(this, &StoryView::bringIntoSight, Qt::QueuedConnection);
}

QList<ArticleId> StoryView::selectedStories() const
{
    QModelIndexList selected = selectionModel()->selectedIndexes();
    std::sort(selected.begin(), selected.end());
    QList<ArticleId> ids;
    for (const QModelIndex &index : selected)
        ids.append(ArticleId::fromString(index.data(StoryListModel::IdRole).toString()));
    return ids;
}

void StoryView::keyPressEvent(QKeyEvent *event)
{
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        if (m_rest.isActive())
            tell();
        if (currentIndex().isValid())
            Q_EMIT enterPressed();
        event->accept();
        return;
    }
    if (plain && event->key() == Qt::Key_Delete) {
        if (selectionModel()->hasSelection())
            Q_EMIT deletePressed();
        event->accept();
        return;
    }
    if (event->matches(QKeySequence::Undo))
        return undo();
    if (event->matches(QKeySequence::Redo))
        return redo();
    const QScopedValueRollback<bool> repeating(m_repeating, event->isAutoRepeat());
    QListView::keyPressEvent(event);
}

void StoryView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (m_quiet || !current.isValid())
        return;
    if (m_repeating)
        m_rest.start();
    else
        tell();
}

void StoryView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QListView::selectionChanged(selected, deselected);
    Q_EMIT selectedCountChanged(int(selectionModel()->selectedIndexes().size()));
}

void StoryView::tell()
{
    m_rest.stop();
    const ArticleId id = ArticleId::fromString(currentIndex().data(StoryListModel::IdRole).toString());
    if (!id.isNull())
        Q_EMIT currentStoryChanged(id);
}

void StoryView::startDrag(Qt::DropActions supported)
{
    const QModelIndexList selected = selectionModel()->selectedIndexes();
    QMimeData *carried = model()->mimeData(selected);
    if (!carried)
        return;
    const QString text = selected.size() == 1
        ? fontMetrics().elidedText(selected.first().data().toString(), Qt::ElideRight, scaled(240))
        : translate("Galley", "%n stories", "what is dragged", int(selected.size()));
    const QSize size(fontMetrics().horizontalAdvance(text) + 2 * scaled(12), scaled(32));
    QPixmap picture(size * devicePixelRatioF());
    picture.setDevicePixelRatio(devicePixelRatioF());
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(tokens().selLine);
    painter.setBrush(tokens().sel);
    painter.drawRoundedRect(QRectF(QPointF(), size).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    painter.setFont(font());
    painter.setPen(tokens().acc);
    painter.drawText(QRect(QPoint(), size), Qt::AlignCenter, text);
    painter.end();
    auto *drag = new QDrag(this);
    drag->setMimeData(carried);
    drag->setPixmap(picture);
    drag->setHotSpot({scaled(12), size.height() / 2});
    drag->exec(supported, Qt::CopyAction);
}

} // namespace Galley
