// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/stories/navigatormodel.h"

#include "ui/common/words.h"

#include <QMimeData>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {

QString channelMimeType()
{
    return u"application/x-galley-channel"_s;
}

QString searchMimeType()
{
    return u"application/x-galley-search"_s;
}

struct NavigatorModel::Node {
    Kind kind = Section;
    Scope scope = {};
    int section = -1; ///< of Kind Section: which
    Node *parent = nullptr;
    std::vector<std::unique_ptr<Node>> children = {};

    Node *add(Kind childKind, const Scope &childScope = {})
    {
        children.push_back(std::make_unique<Node>());
        Node *child = children.back().get();
        child->kind = childKind;
        child->scope = childScope;
        child->parent = this;
        return child;
    }

    int row() const
    {
        const auto &siblings = parent->children;
        const auto at = std::find_if(siblings.cbegin(), siblings.cend(),
                                     [this](const std::unique_ptr<Node> &node) { return node.get() == this; });
        return int(at - siblings.cbegin());
    }
};

NavigatorModel::NavigatorModel(QObject *parent) : QAbstractItemModel(parent), m_root(std::make_unique<Node>())
{
    for (const int section : {DeskSection, SearchSection, ChannelSection, TagSection})
        m_root->add(Section)->section = section;
    fillDesk();
    fillTags();
}

NavigatorModel::~NavigatorModel() = default;

void NavigatorModel::fillDesk()
{
    Node *desk = m_root->children.at(DeskSection).get();
    desk->add(Desk, Scope::all());
    for (const State state : AllStates)
        desk->add(Desk, Scope::inState(state));
    desk->add(Desk, Scope::trash());
}

void NavigatorModel::setSearches(const QList<SavedSearch> &searches)
{
    if (searches == m_searches)
        return;
    m_searches = searches;
    m_searchCounts.clear();
    fillSearches();
}

void NavigatorModel::setSearchCounts(const QList<int> &counts)
{
    m_searchCounts = counts;
    refreshBelow(section(SearchSection));
}

void NavigatorModel::fillSearches()
{
    Node *head = m_root->children.at(SearchSection).get();
    std::vector<std::unique_ptr<Node>> rows;
    for (const SavedSearch &search : std::as_const(m_searches)) {
        auto node = std::make_unique<Node>();
        node->kind = SearchRow;
        node->scope = Scope::found(search.id, search.query);
        node->parent = head;
        rows.push_back(std::move(node));
    }
    replaceChildren(head, std::move(rows));
}

const SavedSearch *NavigatorModel::searchOf(const Node &node) const
{
    const int row = node.row();
    return node.kind == SearchRow && row < m_searches.size() ? &m_searches.at(row) : nullptr;
}

void NavigatorModel::setChannels(const Channels &channels)
{
    if (channels == m_channels)
        return;
    const bool sameTree = std::equal(channels.cbegin(), channels.cend(), m_channels.cbegin(), m_channels.cend(),
                                     [](const Channel &a, const Channel &b) {
                                         return a.id == b.id && a.parent == b.parent;
                                     });
    m_channels = channels;
    if (sameTree) {
        refreshBelow(section(ChannelSection));
        return;
    }
    fillChannels();
}

std::vector<std::unique_ptr<NavigatorModel::Node>> NavigatorModel::channelNodes(Node *parent, const ChannelId &id) const
{
    std::vector<std::unique_ptr<Node>> nodes;
    for (const Channel &channel : m_channels) {
        if (channel.parent != id)
            continue;
        auto node = std::make_unique<Node>();
        node->kind = ChannelRow;
        node->scope = Scope::inChannel(channel.id);
        node->parent = parent;
        node->children = channelNodes(node.get(), channel.id);
        nodes.push_back(std::move(node));
    }
    return nodes;
}

void NavigatorModel::fillChannels()
{
    m_new = nullptr;
    Node *head = m_root->children.at(ChannelSection).get();
    replaceChildren(head, channelNodes(head, {}));
}

void NavigatorModel::replaceChildren(Node *section, std::vector<std::unique_ptr<Node>> fresh)
{
    const QModelIndex at = indexOf(section);
    if (!section->children.empty()) {
        beginRemoveRows(at, 0, int(section->children.size()) - 1);
        section->children.clear();
        endRemoveRows();
    }
    if (!fresh.empty()) {
        beginInsertRows(at, 0, int(fresh.size()) - 1);
        section->children = std::move(fresh);
        endInsertRows();
    }
}

void NavigatorModel::fillTags()
{
    QList<QString> names = m_counts.byTag.keys();
    std::sort(names.begin(), names.end(), [this](const QString &a, const QString &b) {
        const int countA = m_counts.byTag.value(a);
        const int countB = m_counts.byTag.value(b);
        return countA != countB ? countA > countB : a.localeAwareCompare(b) < 0;
    });
    const bool more = names.size() > MostUsedTags;
    Node *head = m_root->children.at(TagSection).get();
    Node wanted;
    for (const QString &name : std::as_const(names)) {
        const bool shown = m_allTags || wanted.children.size() < MostUsedTags || name == m_keptTag;
        if (shown)
            wanted.add(TagRow, Scope::tagged(name));
    }
    if (more)
        wanted.add(TagToggle);
    if (names.isEmpty())
        wanted.add(TagHint);
    const bool same = std::equal(wanted.children.cbegin(), wanted.children.cend(), head->children.cbegin(),
                                 head->children.cend(),
                                 [](const std::unique_ptr<Node> &a, const std::unique_ptr<Node> &b) {
                                     return a->kind == b->kind && a->scope == b->scope;
                                 });
    if (same) {
        refreshBelow(indexOf(head));
        return;
    }
    for (const std::unique_ptr<Node> &child : wanted.children)
        child->parent = head;
    replaceChildren(head, std::move(wanted.children));
}

void NavigatorModel::setCounts(const NavigatorCounts &counts)
{
    m_counts = counts;
    refreshBelow(section(DeskSection));
    refreshBelow(section(ChannelSection));
    fillTags();
}

void NavigatorModel::setAllTagsShown(bool shown)
{
    m_allTags = shown;
    fillTags();
}

void NavigatorModel::setKeptTag(const QString &tag)
{
    if (m_keptTag == tag)
        return;
    m_keptTag = tag;
    fillTags();
}

void NavigatorModel::retranslate()
{
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0));
    for (int row = 0; row < rowCount(); ++row)
        refreshBelow(index(row, 0));
}

void NavigatorModel::refreshBelow(const QModelIndex &parent)
{
    const int rows = rowCount(parent);
    if (rows == 0)
        return;
    Q_EMIT dataChanged(index(0, 0, parent), index(rows - 1, 0, parent));
    for (int row = 0; row < rows; ++row)
        refreshBelow(index(row, 0, parent));
}

NavigatorModel::Node *NavigatorModel::find(Node *from, const Scope &scope) const
{
    for (const std::unique_ptr<Node> &child : from->children) {
        const bool selectable = child->kind == Desk || child->kind == SearchRow || child->kind == ChannelRow
            || child->kind == TagRow;
        if (selectable && child->scope == scope)
            return child.get();
        if (Node *below = find(child.get(), scope))
            return below;
    }
    return nullptr;
}

QModelIndex NavigatorModel::indexOf(const Scope &scope) const
{
    return indexOf(find(m_root.get(), scope));
}

QModelIndex NavigatorModel::indexOf(const Node *node) const
{
    return !node || node == m_root.get() ? QModelIndex() : createIndex(node->row(), 0, node);
}

Scope NavigatorModel::scopeAt(const QModelIndex &index) const
{
    return nodeAt(index)->scope;
}

QModelIndex NavigatorModel::section(SectionRow row) const
{
    return index(row, 0);
}

QModelIndex NavigatorModel::beginNewChannel(const ChannelId &parent)
{
    endNewChannel();
    Node *above = parent.isNull() ? nullptr : find(m_root.get(), Scope::inChannel(parent));
    if (!above)
        above = m_root->children.at(ChannelSection).get();
    const int row = int(above->children.size());
    beginInsertRows(indexOf(above), row, row);
    m_new = above->add(NewChannel);
    endInsertRows();
    return indexOf(m_new);
}

void NavigatorModel::endNewChannel()
{
    if (!m_new)
        return;
    Node *above = m_new->parent;
    const int row = m_new->row();
    beginRemoveRows(indexOf(above), row, row);
    above->children.erase(above->children.begin() + row);
    m_new = nullptr;
    endRemoveRows();
}

NavigatorModel::Node *NavigatorModel::nodeAt(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Node *>(index.internalPointer()) : m_root.get();
}

QModelIndex NavigatorModel::index(int row, int column, const QModelIndex &parent) const
{
    const Node *above = nodeAt(parent);
    if (row < 0 || column != 0 || row >= int(above->children.size()) || parent.column() > 0)
        return {};
    return createIndex(row, column, above->children.at(size_t(row)).get());
}

QModelIndex NavigatorModel::parent(const QModelIndex &index) const
{
    return index.isValid() ? indexOf(nodeAt(index)->parent) : QModelIndex();
}

int NavigatorModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(nodeAt(parent)->children.size());
}

int NavigatorModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant NavigatorModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node &node = *nodeAt(index);
    switch (role) {
    case Qt::DisplayRole: return labelOf(node);
    case Qt::EditRole: return node.kind == ChannelRow || node.kind == SearchRow ? labelOf(node) : QString();
    case Qt::ToolTipRole: return node.kind == SearchRow ? node.scope.query : QVariant();
    case Qt::AccessibleTextRole: {
        const int count = countOf(node);
        const QString label = labelOf(node);
        //: How a screen reader says a row of the navigator: its name and how many stories are in it.
        return count > 0 ? translate("Galley", "%1, %n stories", nullptr, count).arg(label) : label;
    }
    case KindRole: return node.kind;
    case ScopeRole: return QVariant::fromValue(node.scope);
    case IconRole: return iconOf(node);
    case CountRole: return countTextOf(node);
    case DepthRole: {
        int depth = 0;
        for (const Node *above = node.parent; above && above->kind == ChannelRow; above = above->parent)
            ++depth;
        return depth;
    }
    default: return {};
    }
}

QString NavigatorModel::labelOf(const Node &node) const
{
    switch (node.kind) {
    case Section:
        return node.section == DeskSection     ? translate("Galley", "Desk")
            : node.section == SearchSection  ? translate("Galley", "Searches")
            : node.section == ChannelSection ? translate("Galley", "Channels")
                                             : translate("Galley", "Tags");
    case SearchRow: return searchOf(node) ? searchOf(node)->name : QString();
    case Desk:
    case ChannelRow:
    case TagRow: return scopeTitle(node.scope, m_channels);
    case TagHint: return translate("Galley", "Added while writing", "in place of tags while there are none");
    case TagToggle:
        return m_allTags ? translate("Galley", "Fewer tags") : translate("Galley", "All tags");
    case NewChannel: break;
    }
    return {};
}

int NavigatorModel::countOf(const Node &node) const
{
    switch (node.kind) {
    case Desk:
        return node.scope.kind == Scope::Kind::All ? m_counts.all
            : node.scope.kind == Scope::Kind::Trash ? m_counts.trashed
                                                    : m_counts.byState.value(node.scope.state);
    case ChannelRow: {
        int sum = m_counts.byChannel.value(node.scope.channel);
        for (const std::unique_ptr<Node> &child : node.children)
            sum += countOf(*child);
        return sum;
    }
    case TagRow: return m_counts.byTag.value(node.scope.tag);
    case SearchRow: return std::max(0, m_searchCounts.value(node.row(), -1));
    default: return 0;
    }
}

QString NavigatorModel::countTextOf(const Node &node) const
{
    if (node.kind == TagToggle)
        return m_allTags ? QString() : numberText(int(m_counts.byTag.size()));
    const int count = countOf(node);
    return count > 0 ? numberText(count) : QString();
}

QString NavigatorModel::iconOf(const Node &node) const
{
    if (node.kind == TagRow || node.kind == TagHint || node.kind == TagToggle)
        return u"tag"_s;
    if (node.kind == SearchRow)
        return u"search"_s;
    if (node.kind == ChannelRow || node.kind == NewChannel)
        return node.parent->kind == Section ? u"folder"_s : QString();
    if (node.kind != Desk)
        return {};
    if (node.scope.kind == Scope::Kind::All)
        return u"stack"_s;
    if (node.scope.kind == Scope::Kind::Trash)
        return u"trash"_s;
    switch (node.scope.state) {
    case State::Draft: return u"pencil"_s;
    case State::Review: return u"clipcheck"_s;
    case State::Ready: return u"clock"_s;
    case State::Published: return u"world"_s;
    case State::Withdrawn: return u"back"_s;
    }
    return {};
}

bool NavigatorModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::EditRole)
        return false;
    const Node &node = *nodeAt(index);
    const QString name = value.toString().simplified();
    if (const SavedSearch *search = searchOf(node)) {
        const bool isOther = !name.isEmpty() && name != search->name && !search->id.isNull();
        if (isOther) {
            QMetaObject::invokeMethod(
                this, [this, id = search->id, name] { Q_EMIT searchRenameRequested(id, name); }, Qt::QueuedConnection);
        }
        return isOther;
    }
    const bool isNew = node.kind == NewChannel;
    if (name.isEmpty() || (!isNew && (node.kind != ChannelRow || name == labelOf(node))))
        return false;
    const ChannelId id = isNew ? node.parent->scope.channel : node.scope.channel;
    // Later: the answer changes the rows, and the editor that asks is still open in one of them.
    QMetaObject::invokeMethod(
        this,
        [this, id, name, isNew] {
            if (isNew)
                Q_EMIT channelAddRequested(name, id);
            else
                Q_EMIT channelRenameRequested(id, name);
        },
        Qt::QueuedConnection);
    return true;
}

Qt::ItemFlags NavigatorModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    switch (nodeAt(index)->kind) {
    case Desk:
    case TagRow: return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    case SearchRow:
        return Qt::ItemIsEnabled | Qt::ItemIsSelectable
            | (nodeAt(index)->scope.search.isNull() ? Qt::NoItemFlags : Qt::ItemIsEditable | Qt::ItemIsDragEnabled);
    case ChannelRow: return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable | Qt::ItemIsDragEnabled;
    case NewChannel: return Qt::ItemIsEnabled | Qt::ItemIsEditable;
    case TagToggle: return Qt::ItemIsEnabled;
    case Section:
    case TagHint: break;
    }
    return Qt::NoItemFlags;
}

QStringList NavigatorModel::mimeTypes() const
{
    return {channelMimeType(), searchMimeType()};
}

QMimeData *NavigatorModel::mimeData(const QModelIndexList &indexes) const
{
    for (const QModelIndex &at : indexes) {
        const Node &node = *nodeAt(at);
        const bool isSearch = node.kind == SearchRow && !node.scope.search.isNull();
        if (node.kind != ChannelRow && !isSearch)
            continue;
        auto *carried = new QMimeData;
        if (isSearch)
            carried->setData(searchMimeType(), node.scope.search.toString().toLatin1());
        else
            carried->setData(channelMimeType(), node.scope.channel.toString().toLatin1());
        return carried;
    }
    return nullptr;
}

} // namespace Galley
