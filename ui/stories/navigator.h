// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/stories/navigatormodel.h"

#include <QPersistentModelIndex>
#include <QTreeView>

class QMenu;
class QToolButton;

namespace Galley {

/// The pane at the left: the desk's states, the channels and the tags, with how many stories are in each. Channels
/// are edited in place, by drag and drop and through a menu; every change is a request.
class Navigator final : public QTreeView
{
    Q_OBJECT

public:
    explicit Navigator(QWidget *parent = nullptr);

    void setChannels(const Channels &channels);
    void setCounts(const NavigatorCounts &counts);
    void setSearches(const QList<SavedSearch> &searches);
    void setSearchCounts(const QList<int> &counts) { m_model->setSearchCounts(counts); }
    /// Opens the field for the name of a saved search.
    void renameSearch(const SavedSearchId &id);

    const Scope &scope() const { return m_scope; }
    /// Selects @p scope's row and emits nothing.
    void setScope(const Scope &scope);
    /// The same as if the editor had chosen the row: scopeSelected() follows when it is another one.
    void select(const Scope &scope);

    /// Opens a field for a new channel's name under @p parent (null: at the top).
    void addChannel(const ChannelId &parent = {});
    void renameChannel(const ChannelId &id);

    /// The channels that are folded, for keeping.
    QStringList foldedChannels() const;
    void setFoldedChannels(const QStringList &ids);

    NavigatorModel *navigatorModel() const { return m_model; }

public Q_SLOTS:
    /// What was done with stories is to be taken back, or done again.
    void undo() { Q_EMIT undoRequested(); }
    void redo() { Q_EMIT redoRequested(); }

Q_SIGNALS:
    void scopeSelected(const Galley::Scope &scope);
    void channelAddRequested(const QString &name, const Galley::ChannelId &parent);
    void channelRenameRequested(const Galley::ChannelId &id, const QString &name);
    /// @p position counts the siblings without the moved channel itself.
    void channelMoveRequested(const Galley::ChannelId &id, const Galley::ChannelId &newParent, int position);
    void channelEditRequested(const Galley::ChannelId &id);
    void channelRemoveRequested(const Galley::ChannelId &id);
    void storiesDroppedOnChannel(const QList<Galley::ArticleId> &ids, const Galley::ChannelId &channel);
    void storiesDroppedOnState(const QList<Galley::ArticleId> &ids, Galley::State state);
    void storiesDroppedOnTrash(const QList<Galley::ArticleId> &ids);
    void undoRequested();
    void redoRequested();
    void searchRenameRequested(const Galley::SavedSearchId &id, const QString &name);
    void searchRemoveRequested(const Galley::SavedSearchId &id);
    /// By so many places, downwards when @p by is positive.
    void searchMoveRequested(const Galley::SavedSearchId &id, int by);
    /// What stands in the search field now is to be found under its name.
    void searchChangeRequested(const Galley::SavedSearchId &id);
    void storiesDroppedOnTag(const QList<Galley::ArticleId> &ids, const QString &tag);

protected:
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void drawBranches(QPainter *, const QRect &, const QModelIndex &) const override {}
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    enum class Place { Nowhere, On, Above, Below };
    struct Target {
        QPersistentModelIndex index;
        Place place = Place::Nowhere;
    };
    struct Destination {
        ChannelId parent;
        int position = 0;
    };

    void addPlusButton();
    void retranslate();
    void restore();
    bool toggleAt(const QPoint &at);
    ChannelId channelAt(const QModelIndex &index) const;
    SavedSearchId searchAt(const QModelIndex &index) const;
    void fillSearchMenu(QMenu &menu, const SavedSearchId &search);
    void fillChannelMenu(QMenu &menu, const ChannelId &channel);
    Target targetAt(const QPoint &at, const QMimeData &carried) const;
    bool takesStories(const QModelIndex &index) const;
    int stepsTo(const Target &target, const SavedSearchId &search) const;
    Destination destinationOf(const Target &target, const ChannelId &moved) const;
    bool isWhereItStands(const Destination &destination, const ChannelId &moved) const;
    void dropStories(const QList<ArticleId> &ids, const QModelIndex &index);
    void setTarget(const Target &target);
    void paintTarget(QPainter &painter) const;

    NavigatorModel *m_model;
    QToolButton *m_plus = nullptr;
    Scope m_scope;
    QSet<ChannelId> m_folded;
    QPersistentModelIndex m_hovered;
    Target m_target;
    bool m_quiet = false;
};

} // namespace Galley
