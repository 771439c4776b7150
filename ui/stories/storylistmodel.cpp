// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/stories/storylistmodel.h"

#include "desk/storydesk.h"
#include "ui/common/dates.h"
#include "ui/common/statesign.h"
#include "ui/common/words.h"
#include "ui/stories/storydrag.h"

#include <QMimeData>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {

StoryListModel::StoryListModel(StoryRows &source, const Clock &clock, QObject *parent)
    : QAbstractListModel(parent), m_source(source), m_clock(clock)
{
}

Result<QList<ArticleRow>> StoryListModel::readFirst(int limit) const
{
    return m_order == Order::Best ? m_source.ranked(m_filter, limit) : m_source.rows(m_filter, std::nullopt, limit);
}

void StoryListModel::setFilter(const ArticleFilter &filter, Order order)
{
    beginResetModel();
    m_filter = filter;
    m_order = filter.search.words.empty() ? Order::Newest : order;
    m_entries.clear();
    m_stories = 0;
    m_more = false;
    const Result<QList<ArticleRow>> first = readFirst(PageSize);
    if (first) {
        m_entries = entriesFor(*first, {});
        m_stories = int(first->size());
        m_more = m_order == Order::Newest && m_stories == PageSize;
    }
    endResetModel();
    if (!first)
        Q_EMIT failed(first.error());
    readTotal();
}

void StoryListModel::readTotal()
{
    const Result<int> counted = m_source.count(m_filter);
    m_total = counted ? *counted : m_stories;
    Q_EMIT totalChanged(m_total);
}

void StoryListModel::setChannels(const Channels &channels)
{
    if (m_channels == channels)
        return;
    m_channels = channels;
    if (!m_entries.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_entries.size()) - 1));
}

void StoryListModel::setZone(const QTimeZone &zone)
{
    if (m_zone == zone)
        return;
    m_zone = zone;
    retranslate();
}

void StoryListModel::retranslate()
{
    // The headings are in the entries.
    QList<ArticleRow> rows;
    for (const Entry &entry : std::as_const(m_entries)) {
        if (!entry.isGroup)
            rows.append(entry.row);
    }
    replaceEntries(entriesFor(rows, {}));
    if (!m_entries.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_entries.size()) - 1));
}

QList<StoryListModel::Entry> StoryListModel::entriesFor(const QList<ArticleRow> &rows, const QString &groupBefore) const
{
    const QDateTime now = m_clock.now();
    QList<Entry> entries;
    QString group = groupBefore;
    for (const ArticleRow &row : rows) {
        const QString heading = m_order == Order::Best ? groupBefore : dateGroup(row.sortAt, now, m_zone);
        if (heading != group) {
            entries.append({.isGroup = true, .group = heading, .row = {}});
            group = heading;
        }
        entries.append({.isGroup = false, .group = heading, .row = row});
    }
    return entries;
}

void StoryListModel::refresh()
{
    const int wanted = std::max(m_stories, PageSize);
    const Result<QList<ArticleRow>> rows = readFirst(wanted);
    if (!rows) {
        Q_EMIT failed(rows.error());
        return;
    }
    replaceEntries(entriesFor(*rows, {}));
    m_stories = int(rows->size());
    m_more = m_order == Order::Newest && m_stories == wanted;
    readTotal();
}

// Removes what is gone, then walks the new list and moves or inserts what is not yet in its place: persistent
// indexes, and with them selections, follow their story.
void StoryListModel::replaceEntries(const QList<Entry> &fresh)
{
    const auto key = [](const Entry &entry) { return entry.isGroup ? u'g' + entry.group : entry.row.id.toString(); };
    QSet<QString> wanted;
    for (const Entry &entry : fresh)
        wanted.insert(key(entry));
    QSet<QString> held;
    for (qsizetype last = m_entries.size() - 1; last >= 0;) {
        if (wanted.contains(key(m_entries.at(last)))) {
            held.insert(key(m_entries.at(last)));
            --last;
            continue;
        }
        qsizetype first = last;
        while (first > 0 && !wanted.contains(key(m_entries.at(first - 1))))
            --first;
        beginRemoveRows({}, int(first), int(last));
        m_entries.remove(first, last - first + 1);
        endRemoveRows();
        last = first - 1;
    }
    for (qsizetype k = 0; k < fresh.size(); ++k) {
        const QString here = key(fresh.at(k));
        if (!held.contains(here)) {
            qsizetype end = k + 1;
            while (end < fresh.size() && !held.contains(key(fresh.at(end))))
                ++end;
            beginInsertRows({}, int(k), int(end) - 1);
            for (qsizetype n = k; n < end; ++n)
                m_entries.insert(n, fresh.at(n));
            endInsertRows();
            k = end - 1;
            continue;
        }
        qsizetype at = k;
        while (key(m_entries.at(at)) != here)
            ++at;
        if (at != k) {
            beginMoveRows({}, int(at), int(at), {}, int(k));
            m_entries.move(at, k);
            endMoveRows();
        }
        const bool differs = m_entries.at(k).row != fresh.at(k).row;
        m_entries[k] = fresh.at(k);
        if (differs) {
            Q_EMIT dataChanged(index(int(k)), index(int(k)));
        }
    }
}

void StoryListModel::rowChanged(const ArticleRow &row)
{
    const QModelIndex at = indexOf(row.id);
    if (at.isValid()) {
        Entry &entry = m_entries[at.row()];
        const bool stays = entry.row.sortAt == row.sortAt && entry.row.state == row.state
            && entry.row.trashed == row.trashed && entry.row.channel == row.channel && m_filter.search.isEmpty();
        if (stays) {
            entry.row = row;
            Q_EMIT dataChanged(at, at);
            return;
        }
    }
    refresh();
}

QModelIndex StoryListModel::indexOf(const ArticleId &id) const
{
    for (qsizetype k = 0; k < m_entries.size(); ++k) {
        if (!m_entries.at(k).isGroup && m_entries.at(k).row.id == id)
            return index(int(k));
    }
    return {};
}

ArticleId StoryListModel::idAt(const QModelIndex &index) const
{
    return index.isValid() ? m_entries.at(index.row()).row.id : ArticleId();
}

int StoryListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

QString StoryListModel::channelName(const Entry &entry) const
{
    // A standing page has no channel; what it is stands in its place.
    if (entry.row.kind == ArticleKind::Page)
        return translate("Galley", "Page", "kind of a story: 页面");
    const Channel *channel = findChannel(m_channels, entry.row.channel);
    return channel ? channel->name : QString();
}

QString StoryListModel::timeText(const ArticleRow &row) const
{
    if (!row.trashed)
        return listTime(row.sortAt, m_clock.now(), m_zone);
    constexpr qint64 Day = 86400;
    const qint64 rest = m_clock.now().secsTo(row.trashedAt.addDays(StoryDesk::TrashKeeps.count()));
    const int days = int(std::max<qint64>(0, (rest + Day - 1) / Day));
    return translate("Galley", "%n day(s) left", "before a story in the trash is deleted for good", days);
}

QString StoryListModel::trashEndText(const ArticleRow &row) const
{
    if (!row.trashed)
        return {};
    const QDateTime end = row.trashedAt.addDays(StoryDesk::TrashKeeps.count());
    return translate("Galley", "Deleted for good on %1", "a day and a time").arg(fullTime(end, m_clock.now(), m_zone));
}

ArticleRow StoryListModel::shownRow(const Entry &entry) const
{
    ArticleRow row = entry.row;
    row.slots = row.slotsAt(m_clock.now());
    return row;
}

const StoryExcerpt &StoryListModel::excerptOf(const Entry &entry) const
{
    if (!entry.excerpt) {
        const Result<StoryExcerpt> read = m_filter.search.words.empty() ? Result<StoryExcerpt>(StoryExcerpt())
                                                                        : m_source.excerpt(entry.row.id, m_filter.search);
        entry.excerpt = read ? *read : StoryExcerpt();
    }
    return *entry.excerpt;
}

QString StoryListModel::accessibleText(const Entry &entry) const
{
    if (entry.isGroup)
        return entry.group;
    QStringList parts{entry.row.headline.isEmpty() ? translate("Galley", "Untitled story") : entry.row.headline,
                      entry.row.trashed ? translate("Galley", "In the trash") : stateLabel(entry.row.state),
                      channelName(entry), entry.row.trashed ? trashEndText(entry.row) : timeText(entry.row)};
    for (const Slot slot : slotsOf(entry.row.slotsAt(m_clock.now())))
        parts.append(slotLabel(slot));
    parts.removeAll(QString());
    return parts.join(", "_L1);
}

QVariant StoryListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Entry &entry = m_entries.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return entry.isGroup ? entry.group : entry.row.headline;
    case Qt::AccessibleTextRole: return accessibleText(entry);
    case KindRole: return entry.isGroup ? Group : Story;
    case IdRole: return entry.row.id.toString();
    case RowRole: return QVariant::fromValue(shownRow(entry));
    case ChannelRole: return entry.isGroup ? QString() : channelName(entry);
    case HeadlineHitsRole:
        return QVariant::fromValue(searchHits(entry.row.headline.simplified(), m_filter.search, SearchPlace::Headline));
    case ExcerptRole: return entry.isGroup ? QVariant() : QVariant::fromValue(excerptOf(entry));
    case TimeRole: return entry.isGroup ? QString() : timeText(entry.row);
    case Qt::ToolTipRole: return entry.isGroup ? QString() : trashEndText(entry.row);
    default: return {};
    }
}

Qt::ItemFlags StoryListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || m_entries.at(index.row()).isGroup)
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren;
}

bool StoryListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_more;
}

void StoryListModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent) || m_entries.isEmpty())
        return;
    const Entry &last = m_entries.constLast();
    const Result<QList<ArticleRow>> next =
        m_source.rows(m_filter, ArticleCursor{last.row.sortAt, last.row.id}, PageSize);
    m_more = next && next->size() == PageSize;
    if (!next) {
        Q_EMIT failed(next.error());
        return;
    }
    const QList<Entry> entries = entriesFor(*next, last.group);
    if (entries.isEmpty())
        return;
    beginInsertRows({}, int(m_entries.size()), int(m_entries.size() + entries.size()) - 1);
    m_entries += entries;
    m_stories += int(next->size());
    endInsertRows();
}

QStringList StoryListModel::mimeTypes() const
{
    return {storiesMimeType()};
}

QMimeData *StoryListModel::mimeData(const QModelIndexList &indexes) const
{
    QList<ArticleId> ids;
    for (const QModelIndex &at : indexes) {
        if (!m_entries.at(at.row()).isGroup)
            ids.append(idAt(at));
    }
    return ids.isEmpty() ? nullptr : storiesMimeData(ids);
}

Qt::DropActions StoryListModel::supportedDragActions() const
{
    return Qt::CopyAction | Qt::MoveAction;
}

} // namespace Galley
