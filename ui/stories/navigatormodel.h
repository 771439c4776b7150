// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "model/articlelist.h"
#include "model/channel.h"
#include "model/records.h"
#include "ui/stories/scope.h"

#include <QAbstractItemModel>
#include <QSet>

#include <memory>
#include <vector>

namespace Galley {

/// What the navigator counts.
using NavigatorCounts = ArticleCounts;

/// The rows of the navigator: four sections (desk, searches, channels, tags) with their rows below. It shows what it is
/// given; what the editor wants changed leaves it as a request and comes back through setChannels().
class NavigatorModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role {
        KindRole = Qt::UserRole, ///< int: a Kind
        ScopeRole,               ///< Scope; of rows that can be selected
        IconRole,                ///< QString: the icon's name; empty: none
        CountRole,               ///< QString: what stands at the right; empty for nothing
        DepthRole,               ///< int: how deep a channel stands
    };
    enum Kind { Section, Desk, SearchRow, ChannelRow, NewChannel, TagRow, TagHint, TagToggle };
    enum SectionRow { DeskSection, SearchSection, ChannelSection, TagSection };

    explicit NavigatorModel(QObject *parent = nullptr);
    ~NavigatorModel() override;

    void setChannels(const Channels &channels);
    void setCounts(const NavigatorCounts &counts);
    /// Those that were saved first, then those that every newsroom has.
    void setSearches(const QList<SavedSearch> &searches);
    /// How many stories each of them finds, in their order; -1: not known.
    void setSearchCounts(const QList<int> &counts);
    const QList<SavedSearch> &searches() const { return m_searches; }
    const Channels &channels() const { return m_channels; }
    void retranslate();

    /// Where the row of @p scope is; invalid when it is not shown.
    QModelIndex indexOf(const Scope &scope) const;
    Scope scopeAt(const QModelIndex &index) const;
    QModelIndex section(SectionRow row) const;

    /// Adds a row under @p parent (null: at the top) in which a new channel's name is written; setData() on it asks
    /// for the channel. There is at most one.
    QModelIndex beginNewChannel(const ChannelId &parent);
    void endNewChannel();

    /// Shows every tag, or the most used ones only.
    void setAllTagsShown(bool shown);
    bool areAllTagsShown() const { return m_allTags; }
    /// A tag that is shown whatever its count: the selected one.
    void setKeptTag(const QString &tag);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    using QObject::parent;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    Qt::DropActions supportedDragActions() const override { return Qt::MoveAction; }

    static constexpr int MostUsedTags = 5;

Q_SIGNALS:
    void channelAddRequested(const QString &name, const Galley::ChannelId &parent);
    void channelRenameRequested(const Galley::ChannelId &id, const QString &name);
    void searchRenameRequested(const Galley::SavedSearchId &id, const QString &name);

private:
    struct Node;
    Node *nodeAt(const QModelIndex &index) const;
    QModelIndex indexOf(const Node *node) const;
    Node *find(Node *from, const Scope &scope) const;
    void fillDesk();
    void fillChannels();
    std::vector<std::unique_ptr<Node>> channelNodes(Node *parent, const ChannelId &id) const;
    void fillSearches();
    const SavedSearch *searchOf(const Node &node) const;
    void fillTags();
    void replaceChildren(Node *section, std::vector<std::unique_ptr<Node>> fresh);
    void refreshBelow(const QModelIndex &parent);
    QString labelOf(const Node &node) const;
    int countOf(const Node &node) const;
    QString countTextOf(const Node &node) const;
    QString iconOf(const Node &node) const;

    std::unique_ptr<Node> m_root;
    Node *m_new = nullptr;
    Channels m_channels;
    QList<SavedSearch> m_searches;
    QList<int> m_searchCounts;
    NavigatorCounts m_counts;
    bool m_allTags = false;
    QString m_keptTag;
};

/// "application/x-galley-channel", "application/x-galley-search": the id of a channel or a saved search that is dragged.
QString channelMimeType();
QString searchMimeType();

} // namespace Galley
