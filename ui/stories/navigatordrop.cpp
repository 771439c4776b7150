// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/common/style.h"
#include "ui/stories/navigator.h"
#include "ui/stories/navigatordelegate.h"
#include "ui/stories/storydrag.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QPainter>

#include <algorithm>

// What happens when stories or channels are dropped on the navigator.

namespace Galley {

namespace {

ChannelId channelIn(const QMimeData &carried)
{
    return ChannelId::fromString(QString::fromLatin1(carried.data(channelMimeType())));
}

SavedSearchId searchIn(const QMimeData &carried)
{
    return SavedSearchId::fromString(QString::fromLatin1(carried.data(searchMimeType())));
}

} // namespace

bool Navigator::takesStories(const QModelIndex &index) const
{
    switch (index.data(NavigatorModel::KindRole).toInt()) {
    case NavigatorModel::Desk: return m_model->scopeAt(index).kind != Scope::Kind::All;
    case NavigatorModel::ChannelRow:
    case NavigatorModel::TagRow: return true;
    default: return false;
    }
}

Navigator::Target Navigator::targetAt(const QPoint &at, const QMimeData &carried) const
{
    const QModelIndex index = indexAt(at);
    if (!index.isValid())
        return {};
    if (!storiesIn(&carried).isEmpty())
        return takesStories(index) ? Target{index, Place::On} : Target{};
    if (const SavedSearchId search = searchIn(carried); !search.isNull()) {
        // Among those that were saved.
        const QRect row = visualRect(index);
        const Target target{index, at.y() < row.center().y() ? Place::Above : Place::Below};
        return searchAt(index).isNull() || stepsTo(target, search) == 0 ? Target{} : target;
    }
    const ChannelId moved = channelIn(carried);
    if (moved.isNull())
        return {};
    Target target{index, Place::On};
    if (index != m_model->section(NavigatorModel::ChannelSection)) {
        const ChannelId over = channelAt(index);
        // Not into itself nor below itself.
        if (over.isNull() || withDescendants(m_model->channels(), moved).contains(over))
            return {};
        const QRect row = visualRect(index);
        const int edge = row.height() / 4;
        if (at.y() < row.top() + edge)
            target.place = Place::Above;
        else if (at.y() > row.bottom() - edge)
            target.place = Place::Below;
    }
    return isWhereItStands(destinationOf(target, moved), moved) ? Target{} : target;
}

/// By how many places @p search moves to come to @p target.
int Navigator::stepsTo(const Target &target, const SavedSearchId &search) const
{
    const QList<SavedSearch> &all = m_model->searches();
    const auto from = std::find_if(all.begin(), all.end(), [&](const SavedSearch &each) { return each.id == search; });
    const int before = int(from - all.begin());
    const int gap = target.index.row() + (target.place == Place::Below ? 1 : 0);
    return from == all.end() ? 0 : gap - before - (gap > before ? 1 : 0);
}

Navigator::Destination Navigator::destinationOf(const Target &target, const ChannelId &moved) const
{
    const QModelIndex index = target.index;
    QModelIndex parent = index;
    int row = m_model->rowCount(index);
    if (target.place == Place::Above || target.place == Place::Below) {
        const bool intoFirst = target.place == Place::Below && isExpanded(index) && m_model->rowCount(index) > 0;
        parent = intoFirst ? index : index.parent();
        row = intoFirst ? 0 : target.place == Place::Above ? index.row() : index.row() + 1;
    }
    // Its own place closes when it goes.
    const QModelIndex now = m_model->indexOf(Scope::inChannel(moved));
    if (now.parent() == parent && now.row() < row)
        --row;
    return {channelAt(parent), row};
}

bool Navigator::isWhereItStands(const Destination &destination, const ChannelId &moved) const
{
    const QModelIndex now = m_model->indexOf(Scope::inChannel(moved));
    return channelAt(now.parent()) == destination.parent && now.row() == destination.position;
}

void Navigator::setTarget(const Target &target)
{
    m_target = target;
    viewport()->update();
}

void Navigator::dragEnterEvent(QDragEnterEvent *event)
{
    const QMimeData *carried = event->mimeData();
    const bool ours = carried->hasFormat(storiesMimeType()) || carried->hasFormat(channelMimeType())
        || carried->hasFormat(searchMimeType());
    event->setAccepted(ours);
    if (ours)
        setState(DraggingState);
}

void Navigator::dragMoveEvent(QDragMoveEvent *event)
{
    // The base class scrolls near the edges; what may be dropped where is decided here.
    QTreeView::dragMoveEvent(event);
    setTarget(targetAt(event->position().toPoint(), *event->mimeData()));
    if (m_target.place == Place::Nowhere)
        event->ignore();
    else
        event->acceptProposedAction();
}

void Navigator::dragLeaveEvent(QDragLeaveEvent *event)
{
    setTarget({});
    QTreeView::dragLeaveEvent(event);
}

void Navigator::dropEvent(QDropEvent *event)
{
    const Target target = targetAt(event->position().toPoint(), *event->mimeData());
    QDragLeaveEvent over;
    dragLeaveEvent(&over);
    if (target.place == Place::Nowhere) {
        event->ignore();
        return;
    }
    event->acceptProposedAction();
    const QList<ArticleId> stories = storiesIn(event->mimeData());
    if (!stories.isEmpty()) {
        dropStories(stories, target.index);
        return;
    }
    if (const SavedSearchId search = searchIn(*event->mimeData()); !search.isNull()) {
        Q_EMIT searchMoveRequested(search, stepsTo(target, search));
        return;
    }
    const ChannelId moved = channelIn(*event->mimeData());
    const Destination to = destinationOf(target, moved);
    m_folded.remove(to.parent);
    Q_EMIT channelMoveRequested(moved, to.parent, to.position);
}

void Navigator::dropStories(const QList<ArticleId> &ids, const QModelIndex &index)
{
    const Scope scope = m_model->scopeAt(index);
    switch (scope.kind) {
    case Scope::Kind::All:
    case Scope::Kind::Search: break;
    case Scope::Kind::State: Q_EMIT storiesDroppedOnState(ids, scope.state); break;
    case Scope::Kind::Trash: Q_EMIT storiesDroppedOnTrash(ids); break;
    case Scope::Kind::Channel: Q_EMIT storiesDroppedOnChannel(ids, scope.channel); break;
    case Scope::Kind::Tag: Q_EMIT storiesDroppedOnTag(ids, scope.tag); break;
    }
}

void Navigator::paintTarget(QPainter &painter) const
{
    if (m_target.place == Place::Nowhere || !m_target.index.isValid())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokens().acc, 2));
    QRect whole = visualRect(m_target.index);
    whole.setLeft(0);
    whole.setRight(viewport()->width() - 1);
    const NavigatorRow row = navigatorRow(whole, m_target.index, layoutDirection());
    if (m_target.place == Place::On) {
        painter.drawRoundedRect(row.ground.adjusted(1, 1, -1, -1), scaled(5), scaled(5));
        return;
    }
    const int y = m_target.place == Place::Above ? whole.top() : whole.bottom() + 1;
    painter.drawLine(QPoint(row.words.left(), y), QPoint(row.count.right(), y));
}

} // namespace Galley
