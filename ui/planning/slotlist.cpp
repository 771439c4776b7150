// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/planning/slotlist.h"

#include "ui/common/statesign.h"
#include "ui/common/style.h"
#include "ui/stories/storydrag.h"

#include <QDrag>
#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QMimeData>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr int IdRole = Qt::UserRole;

} // namespace

SlotList::SlotList(QWidget *parent) : QListWidget(parent)
{
    setVariant(this, "role", u"boxed"_s);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDropIndicatorShown(true);
    setDragDropMode(QAbstractItemView::DragDrop);
    setIconSize({scaled(12), scaled(12)});
    setSpacing(scaled(3));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    connect(this, &QListWidget::itemActivated, this,
            [this](QListWidgetItem *item) { Q_EMIT openRequested(storyAt(row(item))); });
}

void SlotList::setStories(const QList<Shown> &stories)
{
    const int current = currentRow();
    clear();
    for (const Shown &shown : stories) {
        auto *item = new QListWidgetItem(stateIcon(shown.row.state), shown.row.headline + u'\n' + shown.note, this);
        item->setData(IdRole, shown.row.id.toString());
        item->setToolTip(shown.row.headline);
        if (shown.isWarning)
            item->setForeground(tokens().review);
    }
    setCurrentRow(std::min(current, count() - 1));
}

ArticleId SlotList::storyAt(int row) const
{
    const QListWidgetItem *at = item(row);
    return at ? ArticleId::fromString(at->data(IdRole).toString()) : ArticleId();
}

QList<ArticleId> SlotList::stories() const
{
    QList<ArticleId> ids;
    for (int row = 0; row < count(); ++row)
        ids.append(storyAt(row));
    return ids;
}

QList<ArticleId> SlotList::arranged(const QList<ArticleId> &ids, int row) const
{
    QList<ArticleId> order;
    for (int i = 0; i <= count(); ++i) {
        if (i == row)
            order += ids;
        if (i < count() && !ids.contains(storyAt(i)))
            order.append(storyAt(i));
    }
    return order;
}

int SlotList::rowAt(const QPoint &at) const
{
    // Also between two of them.
    int row = 0;
    while (row < count() && visualItemRect(item(row)).center().y() < at.y())
        ++row;
    return row;
}

void SlotList::startDrag(Qt::DropActions)
{
    if (currentRow() < 0)
        return;
    auto *drag = new QDrag(this);
    drag->setMimeData(storiesMimeData({storyAt(currentRow())}));
    drag->exec(Qt::MoveAction);
}

void SlotList::dragEnterEvent(QDragEnterEvent *event)
{
    event->setAccepted(!storiesIn(event->mimeData()).isEmpty());
}

void SlotList::dragMoveEvent(QDragMoveEvent *event)
{
    event->setAccepted(!storiesIn(event->mimeData()).isEmpty());
}

void SlotList::dropEvent(QDropEvent *event)
{
    const QList<ArticleId> ids = storiesIn(event->mimeData());
    if (ids.isEmpty())
        return;
    event->acceptProposedAction();
    Q_EMIT dropped(ids, arranged(ids, rowAt(event->position().toPoint())));
}

void SlotList::keyPressEvent(QKeyEvent *event)
{
    const int row = currentRow();
    const int step = event->key() == Qt::Key_Up ? -1 : event->key() == Qt::Key_Down ? 1 : 0;
    if (row >= 0 && step != 0 && event->modifiers().testFlag(Qt::AltModifier)) {
        const int to = row + step;
        if (to < 0 || to >= count())
            return;
        const ArticleId id = storyAt(row);
        const QList<ArticleId> order = arranged({id}, step < 0 ? to : to + 1);
        setCurrentRow(to);
        return Q_EMIT dropped({id}, order);
    }
    if (row >= 0 && event->key() == Qt::Key_Delete)
        return Q_EMIT removeRequested(storyAt(row));
    QListWidget::keyPressEvent(event);
}

} // namespace Galley
