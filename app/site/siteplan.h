// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "site/site.h"

#include <optional>
#include <vector>

namespace Galley {

class Vocabulary;

/// Places in Plan::stories, newest first.
using StoryList = std::vector<int>;

/// One channel's part of the plan.
struct ChannelPlan {
    QString folder;      ///< on the site
    int top = 0;         ///< place of the topmost channel above it (or itself)
    std::vector<int> children; ///< places of its sub-channels, in order
    StoryList list;      ///< what its pages show: its stories and those below it, pinned ones of its own first
    StoryList own;       ///< stories whose main channel it is
    StoryList featured;  ///< the newest two 推荐 of its family
    int face = -1;       ///< the story that stands for it in the side column; -1: none
};

struct TagPlan {
    QString name;
    QString file; ///< name of its page, without number and ending
    StoryList list;
};

/// Where everything stands. Made once from an input; never changed after.
struct Plan {
    SiteInput input; ///< its stories sorted newest first, all with a publish time

    QHash<ArticleId, int> placeOf;
    QHash<ChannelId, int> channelAt; ///< place in input.channels and in channels
    std::vector<ChannelPlan> channels;
    std::vector<TagPlan> tags;
    QHash<QString, int> tagAt; ///< by tagKey

    std::vector<QString> paths; ///< of the stories
    std::vector<int> placeInOwn; ///< of each story, in its main channel's own list
    StoryList channelless;      ///< stories without a channel
    StoryList headlines;        ///< those with the 头条 slot
    StoryList featured;         ///< those with the 推荐 slot

    QList<Page> pages;
    QHash<QString, int> pageAt;

    std::shared_ptr<const Vocabulary> vocabulary; ///< for the breaks in headlines

    int pageCount(const StoryList &list) const;
};

/// Whether search engines are told of @p page.
bool isInSitemap(const Page &page);
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
    QHash<QString, Media> media; ///< the plan's and what the drafts brought

    const Article &story(int place) const
    {
        const auto draft = drafts.constFind(place);
        return draft == drafts.constEnd() ? plan->input.stories.at(place) : *draft;
    }
    bool isDraft(int place) const { return drafts.contains(place); }
    const SiteSettings &settings() const { return plan->input.settings; }
    /// -1 when it is not out.
    int placeOf(const ArticleId &id) const { return plan->placeOf.value(id, -1); }
    /// Its place in the plan's channels; -1 without one.
    int channelOf(int story) const { return plan->channelAt.value(plan->input.stories.at(story).channel, -1); }
    /// The picture's record when it can be shown, else null.
    const Media *picture(const QString &file) const;
    /// The year of the newest story in the site's zone: dates of that year are written without it.
    int year() const;
};

} // namespace Galley
