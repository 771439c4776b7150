// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "model/channel.h"
#include "ui/stories/storyrows.h"

#include <QAbstractListModel>
#include <QTimeZone>

namespace Galley {

/// The stories that a filter lets through, newest first, with a row of its own before each new day group. Reads a
/// hundred at a time as the view asks for more, so 100,000 stories cost what 100 do.
class StoryListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        KindRole = Qt::UserRole, ///< int: Group or Story
        IdRole,                  ///< QString: the story's id; empty for a group
        RowRole,                 ///< ArticleRow; its slots are those that it holds now
        ChannelRole,             ///< QString: the name of the main channel; of a standing page "Page"
        TimeRole,                ///< QString: as the card shows it; of a story in the trash how long it stays there
        HeadlineHitsRole,        ///< QList<TextSpan>: where the words stand that are looked for
        ExcerptRole,             ///< StoryExcerpt: the line of the text with them; empty while nothing is looked for
    };
    enum Kind { Group, Story };
    enum class Order {
        Newest, ///< first, under a heading for each day group
        Best,   ///< what fits the search best, first; of these a page alone
    };

    /// Both must outlive the model.
    StoryListModel(StoryRows &source, const Clock &clock, QObject *parent = nullptr);

    /// Shows other stories, from the top. Resets the model. A filter that looks for no words has no order but time.
    void setFilter(const ArticleFilter &filter, Order order = Order::Newest);
    const ArticleFilter &filter() const { return m_filter; }
    Order order() const { return m_order; }
    /// For the names of channels.
    void setChannels(const Channels &channels);
    /// The zone in which days begin.
    void setZone(const QTimeZone &zone);

    /// Reads again what is loaded and moves, adds and removes rows, so that a view keeps its selection and place.
    void refresh();
    /// One story changed: in place when it stays where it is, else by refresh().
    void rowChanged(const ArticleRow &row);
    /// The words changed their language.
    void retranslate();

    /// How many stories the filter lets through, loaded or not.
    int total() const { return m_total; }
    /// Invalid while it is not loaded.
    QModelIndex indexOf(const ArticleId &id) const;
    ArticleId idAt(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    Qt::DropActions supportedDragActions() const override;

    static constexpr int PageSize = 100;

Q_SIGNALS:
    void totalChanged(int total);
    /// The stories could not be read; what is shown stays.
    void failed(const Galley::Error &error);

private:
    struct Entry {
        bool isGroup = false;
        QString group; ///< heading; of a story: the heading it stands under
        ArticleRow row;
        mutable std::optional<StoryExcerpt> excerpt = {}; ///< once somebody asked
    };
    Result<QList<ArticleRow>> readFirst(int limit) const;
    const StoryExcerpt &excerptOf(const Entry &entry) const;
    QList<Entry> entriesFor(const QList<ArticleRow> &rows, const QString &groupBefore) const;
    void replaceEntries(const QList<Entry> &fresh);
    void readTotal();
    QString accessibleText(const Entry &entry) const;
    QString channelName(const Entry &entry) const;
    QString timeText(const ArticleRow &row) const;
    QString trashEndText(const ArticleRow &row) const;
    ArticleRow shownRow(const Entry &entry) const;

    StoryRows &m_source;
    const Clock &m_clock;
    ArticleFilter m_filter;
    Order m_order = Order::Newest;
    Channels m_channels;
    QTimeZone m_zone = QTimeZone::utc();
    QList<Entry> m_entries;
    int m_stories = 0;
    int m_total = 0;
    bool m_more = false;
};

} // namespace Galley
