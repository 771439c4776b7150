// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/stories/navigator.h"

#include "ui/common/icons.h"
#include "ui/common/overlayscrollbar.h"
#include "ui/common/style.h"
#include "ui/common/words.h"
#include "ui/stories/navigatordelegate.h"

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Galley {

Navigator::Navigator(QWidget *parent) : QTreeView(parent), m_model(new NavigatorModel(this))
{
    setModel(m_model);
    auto *rows = new NavigatorDelegate(this);
    setItemDelegate(rows);
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setIndentation(0);
    setExpandsOnDoubleClick(false);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDragDropMode(QAbstractItemView::DragDrop);
    setDropIndicatorShown(false);
    setMouseTracking(true);
    setProperty("ground", u"chrome"_s);
    new OverlayScrollBar(this);
    addPlusButton();
    connect(m_model, &NavigatorModel::rowsInserted, this, &Navigator::restore);
    connect(m_model, &NavigatorModel::channelAddRequested, this, &Navigator::channelAddRequested);
    connect(m_model, &NavigatorModel::channelRenameRequested, this, &Navigator::channelRenameRequested);
    connect(m_model, &NavigatorModel::searchRenameRequested, this, &Navigator::searchRenameRequested);
    connect(rows, &NavigatorDelegate::closeEditor, m_model, &NavigatorModel::endNewChannel, Qt::QueuedConnection);
    connect(this, &QTreeView::clicked, this, [this](const QModelIndex &index) {
        if (index.data(NavigatorModel::KindRole).toInt() == NavigatorModel::TagToggle)
            m_model->setAllTagsShown(!m_model->areAllTagsShown());
    });
    connect(this, &QTreeView::expanded, this, [this](const QModelIndex &index) { m_folded.remove(channelAt(index)); });
    connect(this, &QTreeView::collapsed, this, [this](const QModelIndex &index) {
        if (!channelAt(index).isNull())
            m_folded.insert(channelAt(index));
    });
    restore();
    retranslate();
}

void Navigator::addPlusButton()
{
    // The button stands in the channels' head; the rest of its place lets clicks through.
    auto *place = new QWidget(this);
    auto *row = new QHBoxLayout(place);
    row->setContentsMargins(0, scaled(14), scaled(12), scaled(2));
    row->addStretch(1);
    m_plus = new QToolButton(place);
    m_plus->setProperty("fit", u"row"_s);
    m_plus->setIcon(themeIcon(u"plus"_s));
    m_plus->setIconSize({scaled(16), scaled(16)});
    m_plus->setFixedSize(scaled(24), scaled(24));
    m_plus->setFocusPolicy(Qt::TabFocus);
    connect(m_plus, &QToolButton::clicked, this, [this] { addChannel(); });
    row->addWidget(m_plus);
    setIndexWidget(m_model->section(NavigatorModel::ChannelSection), place);
}

void Navigator::retranslate()
{
    setAccessibleName(translate("Galley", "Navigator"));
    m_plus->setToolTip(translate("Galley", "Add a channel"));
    m_plus->setAccessibleName(translate("Galley", "Add a channel"));
    m_model->retranslate();
}

void Navigator::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        viewport()->update();
    QTreeView::changeEvent(event);
}

void Navigator::setChannels(const Channels &channels)
{
    m_model->setChannels(channels);
    const bool gone = m_scope.kind == Scope::Kind::Channel && !findChannel(channels, m_scope.channel);
    if (gone)
        select(Scope::all());
}

void Navigator::setCounts(const NavigatorCounts &counts)
{
    m_model->setCounts(counts);
}

void Navigator::setSearches(const QList<SavedSearch> &searches)
{
    m_model->setSearches(searches);
    const bool gone = m_scope.kind == Scope::Kind::Search && !m_model->indexOf(m_scope).isValid();
    if (!gone)
        return;
    // The same search with other words is the same row; one that was removed is none.
    for (const SavedSearch &search : searches) {
        if (!search.id.isNull() && search.id == m_scope.search)
            return setScope(Scope::found(search.id, search.query));
    }
    select(Scope::all());
}

SavedSearchId Navigator::searchAt(const QModelIndex &index) const
{
    const bool isSearch = index.data(NavigatorModel::KindRole).toInt() == NavigatorModel::SearchRow;
    return index.isValid() && isSearch ? m_model->scopeAt(index).search : SavedSearchId();
}

void Navigator::renameSearch(const SavedSearchId &id)
{
    for (const SavedSearch &search : m_model->searches()) {
        const QModelIndex at = search.id == id ? m_model->indexOf(Scope::found(id, search.query)) : QModelIndex();
        if (!at.isValid())
            continue;
        scrollTo(at);
        edit(at);
    }
}

void Navigator::setScope(const Scope &scope)
{
    m_scope = scope;
    m_model->setKeptTag(scope.kind == Scope::Kind::Tag ? scope.tag : QString());
    restore();
    const QModelIndex at = m_model->indexOf(scope);
    if (at.isValid())
        scrollTo(at);
}

void Navigator::select(const Scope &scope)
{
    if (scope == m_scope)
        return;
    setScope(scope);
    Q_EMIT scopeSelected(m_scope);
}

// What rows that came anew do not know: which are open and which is selected.
void Navigator::restore()
{
    const QScopedValueRollback<bool> quiet(m_quiet, true);
    const auto unfold = [this](const auto &self, const QModelIndex &parent) -> void {
        for (int row = 0; row < m_model->rowCount(parent); ++row) {
            const QModelIndex at = m_model->index(row, 0, parent);
            if (m_model->rowCount(at) == 0)
                continue;
            setExpanded(at, !m_folded.contains(channelAt(at)));
            self(self, at);
        }
    };
    unfold(unfold, {});
    const QModelIndex at = m_model->indexOf(m_scope);
    if (at.isValid() && at != currentIndex())
        setCurrentIndex(at);
}

void Navigator::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    if (m_quiet || !current.isValid() || !current.flags().testFlag(Qt::ItemIsSelectable))
        return;
    const Scope scope = m_model->scopeAt(current);
    if (scope == m_scope)
        return;
    m_scope = scope;
    Q_EMIT scopeSelected(m_scope);
}

ChannelId Navigator::channelAt(const QModelIndex &index) const
{
    const bool channel = index.data(NavigatorModel::KindRole).toInt() == NavigatorModel::ChannelRow;
    return index.isValid() && channel ? m_model->scopeAt(index).channel : ChannelId();
}

void Navigator::addChannel(const ChannelId &parent)
{
    m_folded.remove(parent);
    const QModelIndex at = m_model->beginNewChannel(parent);
    scrollTo(at);
    edit(at);
}

void Navigator::renameChannel(const ChannelId &id)
{
    const QModelIndex at = m_model->indexOf(Scope::inChannel(id));
    if (at.isValid()) {
        scrollTo(at);
        edit(at);
    }
}

QStringList Navigator::foldedChannels() const
{
    QStringList ids;
    for (const ChannelId &id : m_folded)
        ids.append(id.toString());
    ids.sort();
    return ids;
}

void Navigator::setFoldedChannels(const QStringList &ids)
{
    m_folded.clear();
    for (const QString &id : ids)
        m_folded.insert(ChannelId::fromString(id));
    restore();
}

void Navigator::drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem row = option;
    row.rect = visualRect(index);
    row.rect.setLeft(0);
    row.rect.setRight(viewport()->width() - 1);
    row.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
    row.state.setFlag(QStyle::State_MouseOver, index == m_hovered && index.flags().testFlag(Qt::ItemIsEnabled));
    row.state.setFlag(QStyle::State_Children, m_model->rowCount(index) > 0);
    row.state.setFlag(QStyle::State_Open, isExpanded(index));
    row.state.setFlag(QStyle::State_HasFocus, hasFocus() && index == currentIndex());
    row.state.setFlag(QStyle::State_KeyboardFocusChange, window()->testAttribute(Qt::WA_KeyboardFocusChange));
    itemDelegateForIndex(index)->paint(painter, row, index);
}

void Navigator::paintEvent(QPaintEvent *event)
{
    QTreeView::paintEvent(event);
    QPainter painter(viewport());
    paintTarget(painter);
}

bool Navigator::toggleAt(const QPoint &at)
{
    const QModelIndex index = indexAt(at);
    if (channelAt(index).isNull() || m_model->rowCount(index) == 0)
        return false;
    QRect whole = visualRect(index);
    whole.setLeft(0);
    whole.setRight(viewport()->width() - 1);
    const QRect chevron = navigatorRow(whole, index, layoutDirection()).chevron;
    if (!chevron.adjusted(-scaled(4), -scaled(8), scaled(4), scaled(8)).contains(at))
        return false;
    setExpanded(index, !isExpanded(index));
    return true;
}

void Navigator::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && toggleAt(event->position().toPoint())) {
        event->accept();
        return;
    }
    QTreeView::mousePressEvent(event);
}

void Navigator::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && toggleAt(event->position().toPoint())) {
        event->accept();
        return;
    }
    QTreeView::mouseDoubleClickEvent(event);
}

void Navigator::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Undo))
        return undo();
    if (event->matches(QKeySequence::Redo))
        return redo();
    const QModelIndex current = currentIndex();
    if (event->key() == Qt::Key_Delete && !channelAt(current).isNull()) {
        Q_EMIT channelRemoveRequested(channelAt(current));
        event->accept();
        return;
    }
    if (event->key() == Qt::Key_Delete && !searchAt(current).isNull()) {
        Q_EMIT searchRemoveRequested(searchAt(current));
        event->accept();
        return;
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (enter && current.data(NavigatorModel::KindRole).toInt() == NavigatorModel::TagToggle) {
        m_model->setAllTagsShown(!m_model->areAllTagsShown());
        event->accept();
        return;
    }
    QTreeView::keyPressEvent(event);
}

// The sections are no rows to stand on, so Left stops below them.
QModelIndex Navigator::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const QModelIndex next = QTreeView::moveCursor(action, modifiers);
    return next.flags().testFlag(Qt::ItemIsEnabled) ? next : currentIndex();
}

bool Navigator::viewportEvent(QEvent *event)
{
    QPersistentModelIndex hovered = m_hovered;
    if (event->type() == QEvent::MouseMove)
        hovered = indexAt(static_cast<QMouseEvent *>(event)->position().toPoint());
    else if (event->type() == QEvent::Leave)
        hovered = QModelIndex();
    if (hovered != m_hovered) {
        m_hovered = hovered;
        viewport()->update();
    }
    return QTreeView::viewportEvent(event);
}

void Navigator::contextMenuEvent(QContextMenuEvent *event)
{
    const QModelIndex index =
        event->reason() == QContextMenuEvent::Keyboard ? currentIndex() : indexAt(event->pos());
    const ChannelId channel = channelAt(index);
    const bool amongChannels = index == m_model->section(NavigatorModel::ChannelSection) || !channel.isNull();
    const SavedSearchId search = searchAt(index);
    if (!amongChannels && search.isNull())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (search.isNull())
        fillChannelMenu(*menu, channel);
    else
        fillSearchMenu(*menu, search);
    const QPoint at = event->reason() == QContextMenuEvent::Keyboard
        ? viewport()->mapToGlobal(visualRect(index).bottomLeft())
        : event->globalPos();
    menu->popup(at);
}

void Navigator::fillSearchMenu(QMenu &menu, const SavedSearchId &search)
{
    menu.addAction(themeIcon(u"pencil"_s), translate("Galley", "Rename"), QKeySequence(Qt::Key_F2), this,
                   [this, search] { renameSearch(search); });
    menu.addAction(translate("Galley", "Find here what the search field says now"), this,
                   [this, search] { Q_EMIT searchChangeRequested(search); });
    menu.addSeparator();
    menu.addAction(translate("Galley", "Up"), this, [this, search] { Q_EMIT searchMoveRequested(search, -1); });
    menu.addAction(translate("Galley", "Down"), this, [this, search] { Q_EMIT searchMoveRequested(search, 1); });
    menu.addSeparator();
    menu.addAction(themeIcon(u"trash"_s, IconInk::Danger), translate("Galley", "Remove the search"), QKeySequence(Qt::Key_Delete), this,
                   [this, search] { Q_EMIT searchRemoveRequested(search); });
}

void Navigator::fillChannelMenu(QMenu &menu, const ChannelId &channel)
{
    if (channel.isNull()) {
        menu.addAction(themeIcon(u"plus"_s), translate("Galley", "Add a channel"), this, [this] { addChannel(); });
        return;
    }
    menu.addAction(themeIcon(u"plus"_s), translate("Galley", "Add a channel here"), this,
                   [this, channel] { addChannel(channel); });
    menu.addSeparator();
    menu.addAction(themeIcon(u"pencil"_s), translate("Galley", "Rename"), QKeySequence(Qt::Key_F2), this,
                   [this, channel] { renameChannel(channel); });
    menu.addAction(translate("Galley", "Edit address and description…"), this,
                   [this, channel] { Q_EMIT channelEditRequested(channel); });
    menu.addSeparator();
    menu.addAction(themeIcon(u"trash"_s, IconInk::Danger), translate("Galley", "Delete channel…"), this,
                   [this, channel] { Q_EMIT channelRemoveRequested(channel); });
}

} // namespace Galley
