// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/clock.h"
#include "ui/stories/storyrows.h"

#include <algorithm>

namespace Galley::Test {

/// Stories for a list, kept in memory; filters by text in the headline, state, trash and channel. Can be told to fail.
class StoriesInMemory final : public StoryRows
{
public:
    QList<ArticleRow> stories;
    bool failing = false;
    int reads = 0;

    ArticleId add(const QString &headline, const QDateTime &at, State state = State::Draft, const ChannelId &channel = {})
    {
        ArticleRow row;
        row.id = ArticleId::make();
        row.headline = headline;
        row.sortAt = at;
        row.modifiedAt = at;
        row.state = state;
        row.channel = channel;
        stories.append(row);
        return row.id;
    }

    ArticleRow &story(const ArticleId &id)
    {
        return *std::find_if(stories.begin(), stories.end(), [&](const ArticleRow &row) { return row.id == id; });
    }

    void remove(const ArticleId &id)
    {
        stories.removeIf([&](const ArticleRow &row) { return row.id == id; });
    }

    Result<QList<ArticleRow>> rows(const ArticleFilter &filter, const std::optional<ArticleCursor> &after,
                                   int limit) override
    {
        ++reads;
        if (failing)
            return Error{ErrorKind::Io, QStringLiteral("The newsroom cannot be read."), {}};
        QList<ArticleRow> found = matching(filter);
        std::sort(found.begin(), found.end(), [](const ArticleRow &a, const ArticleRow &b) { return before(a, b); });
        if (after) {
            ArticleRow last;
            last.sortAt = after->sortAt;
            last.id = after->id;
            found.removeIf([&](const ArticleRow &row) { return !before(last, row); });
        }
        return found.mid(0, limit);
    }

    Result<QList<ArticleRow>> ranked(const ArticleFilter &filter, int limit) override
    {
        Result<QList<ArticleRow>> found = rows(filter, {}, limit);
        if (found) // anything but the order of time
            std::sort(found->begin(), found->end(),
                      [](const ArticleRow &a, const ArticleRow &b) { return a.headline < b.headline; });
        return found;
    }

    Result<StoryExcerpt> excerpt(const ArticleId &id, const SearchQuery &query) override
    {
        const auto row = std::find_if(stories.begin(), stories.end(), [&](const ArticleRow &r) { return r.id == id; });
        if (row == stories.end())
            return Error{ErrorKind::NotFound, QStringLiteral("There is no such story."), {}};
        const QString text = QStringLiteral("The text of ") + row->headline;
        return StoryExcerpt{text, searchHits(text, query, SearchPlace::Text)};
    }

    Result<int> count(const ArticleFilter &filter) override
    {
        if (failing)
            return Error{ErrorKind::Io, QStringLiteral("The newsroom cannot be read."), {}};
        return int(matching(filter).size());
    }

private:
    static bool before(const ArticleRow &a, const ArticleRow &b)
    {
        return a.sortAt != b.sortAt ? a.sortAt > b.sortAt : b.id < a.id;
    }

    QList<ArticleRow> matching(const ArticleFilter &filter) const
    {
        QList<ArticleRow> found;
        for (const ArticleRow &row : stories) {
            if (row.trashed == filter.trashed && (!filter.state || row.state == *filter.state)
                && (filter.channels.isEmpty() || filter.channels.contains(row.channel))
                && std::all_of(filter.search.words.begin(), filter.search.words.end(), [&](const SearchWords &words) {
                       return row.headline.contains(words.text, Qt::CaseInsensitive);
                   }))
                found.append(row);
        }
        return found;
    }
};

/// A clock that stands at noon (UTC) of 18 May 2026.
class NoonClock final : public Clock
{
public:
    QDateTime time = QDateTime(QDate(2026, 5, 18), QTime(12, 0), Qt::UTC);
    QDateTime now() const override { return time; }
    QDateTime hoursAgo(int hours) const { return time.addSecs(-3600 * qint64(hours)); }
};

} // namespace Galley::Test
