// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "site/addresses.h"
#include "site/searchindex.h"
#include "site/site.h"

#include <atomic>
#include <mutex>
#include <vector>

namespace Galley {

class Vocabulary;

/// Places in Plan::stories, newest first.
using StoryList = std::vector<int>;

/// One channel's part of the plan.
struct ChannelPlan {
    QString folder;      ///< on the site
    int parent = -1;     ///< place of the channel above it; -1: it is at the top
    int top = 0;         ///< place of the topmost channel above it (or itself)
    std::vector<int> children; ///< places of its sub-channels, in order
    StoryList list;      ///< what its pages show: its stories and those below it, pinned ones of its own first
    StoryList own;       ///< stories whose main channel it is
    StoryList featured;  ///< the first two 推荐 of its family
    int face = -1;       ///< the story that stands for it in the side column; -1: none
};

/// A list of stories by tag, author or month.
struct NamedList {
    QString name;
    QString file; ///< name of its page, without number and ending
    StoryList list;
};

/// A page in few bytes; Site::page() says it in full.
struct PlannedPage {
    Page::Kind kind = Page::Kind::Home;
    qint32 subject = -1;
    qint32 number = 1;
};

/// A former address of a story.
struct OldAddress {
    int story = -1;
    std::string path;
};

/// An address of a story that was withdrawn.
struct WithdrawnAddress {
    int story = -1; ///< in SiteInput::withdrawn
    std::string path;
};

/// Where everything stands. Made once from an input; never changed after.
struct Plan {
    SiteInput input; ///< its stories sorted newest first, all with a publish time
    int storiesPerPage = 20;
    int excerptLength = 60; ///< Chinese characters

    std::vector<std::pair<ArticleId, int>> places; ///< by id
    std::vector<int> byAge;                        ///< places of the stories, the oldest id first
    QHash<ChannelId, int> channelAt; ///< place in input.channels and in channels
    std::vector<ChannelPlan> channels;
    std::vector<NamedList> tags;
    std::vector<NamedList> authors;
    std::vector<NamedList> months; ///< newest first, named "2026-11"
    QHash<QString, QString> newAuthorSlugs; ///< those of authors who had none yet
    QHash<QString, int> tagAt;     ///< by tagKey
    QHash<QString, int> authorAt;  ///< by name
    std::vector<int> tagOf;        ///< place in tags of each tag that the stories' table knows
    std::vector<int> channelOf;    ///< the same for channels; -1: a channel that is not there any more

    AddressList paths;           ///< of the stories
    AddressList standingPaths;
    std::vector<OldAddress> oldAddresses;
    std::vector<WithdrawnAddress> withdrawnAddresses;
    std::vector<int> placeInOwn; ///< of each story, in its main channel's own list
    StoryList channelless;       ///< stories without a channel
    StoryList headlines;         ///< those with the 头条 slot, in the editor's order, then newest first
    StoryList featured;          ///< those with the 推荐 slot, likewise
    SearchLayout search;

    std::vector<PlannedPage> pages;

    std::shared_ptr<const Vocabulary> vocabulary; ///< for the breaks in headlines
    mutable std::vector<std::atomic<quint64>> breaks; ///< BreakPlaces of the headlines; 0: not looked up yet
    mutable SegmentFiles segmentFiles; ///< without drafts
    mutable std::vector<std::atomic<quint16>> excerpts; ///< lengths of the excerpts (see edition.cpp); 0: the same

    int pageCount(const StoryList &list) const;
    /// Where readers of a withdrawn story are sent: an address, or a path of this site; empty: nowhere.
    QString wayFrom(const WithdrawnStory &story) const;
    /// -1 when it is not out.
    int placeOf(const ArticleId &story) const;
    /// Whether it is among the stories or the standing pages.
    bool isOut(const ArticleId &id) const;
    Page page(int number) const;
    QString pathOf(const PlannedPage &page) const;
    /// The number of the page at @p path; -1: none.
    int pageAt(const QString &path) const;

private:
    mutable std::once_flag m_pathsSorted;
    mutable std::vector<std::pair<quint64, int>> m_pageByPath; ///< by the hash of its path
};

/// Whether search engines are told of @p page.
bool isInSitemap(Page::Kind kind);
/// How many addresses one file of the sitemap holds.
inline constexpr qsizetype SitemapSize = 40'000;

/// One tag, however it is written.
QString tagKey(const QString &name);

/// Linear in the stories (but for sorting them).
std::shared_ptr<const Plan> makePlan(SiteInput input);

/// A plan with the drafts that stand in for some of its stories.
struct Site::Data {
    std::shared_ptr<const Plan> plan;
    QHash<int, Article> drafts;
    StoryTable draftTable;           ///< the drafts as lists show them
    QHash<int, int> draftAt;         ///< story → place in draftTable
    QHash<QString, Media> media; ///< the plan's and what the drafts brought

    /// Fills draftTable from drafts.
    void showDrafts();
    int storyCount() const { return plan->input.stories.size(); }
    ListedStory story(int place) const
    {
        if (draftAt.isEmpty())
            return plan->input.stories.at(place);
        const auto draft = draftAt.constFind(place);
        return draft == draftAt.constEnd() ? plan->input.stories.at(place) : draftTable.at(*draft);
    }
    /// The story at work in place of the one at @p place; null when it is no draft.
    const Article *draft(int place) const
    {
        const auto found = drafts.constFind(place);
        return found == drafts.constEnd() ? nullptr : &*found;
    }
    const SiteSettings &settings() const { return plan->input.settings; }
    /// -1 when it is not out.
    int placeOf(const ArticleId &id) const { return plan->placeOf(id); }
    /// Its place in the plan's channels; -1 without one.
    int channelOf(const ListedStory &story) const
    {
        return story.channel < 0 ? -1 : plan->channelOf[size_t(story.channel)];
    }
    int channelOf(int place) const { return channelOf(story(place)); }
    /// The picture's record when it can be shown, else null.
    const Media *picture(const QString &file) const;
    const Media *recording(const QString &file) const;
    const Media *picture(std::string_view file) const
    {
        return file.empty() ? nullptr : picture(QString::fromUtf8(file.data(), qsizetype(file.size())));
    }
    /// The year of the newest story in the site's zone: dates of that year are written without it.
    int year() const;
};

} // namespace Galley
