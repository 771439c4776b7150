// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "body/body.h"
#include "site/cards.h"
#include "site/siteplan.h"

namespace Galley {

/// The view of the home page.
View homeView(const Cards &cards);

/// A page of a channel, a tag, an author or a month: one of the four is its place in the plan, the others are -1.
struct ListPage {
    int channel = -1;
    int tag = -1;
    int author = -1;
    int month = -1;
    int number = 1;

    const StoryList &stories(const Plan &plan) const;
    /// What stands over its name; empty for channels.
    QString kind(const Words &words) const;
    QString name(const Edition &edition) const;
    QString path(const Plan &plan, int of) const;

private:
    const NamedList *named(const Plan &plan) const;
};
/// The list that @p page of a channel, tag, author or month shows a part of.
ListPage listAt(const Page &page);
/// All but the side column.
View listView(const Cards &cards, const ListPage &page);

/// Counting a text takes as long as all else on its page, so it is done for themes that ask for it.
enum class LengthOfText { NotAskedFor, Counted };
/// All but the side column.
View storyView(const Cards &cards, int story, const Article &article, const Body &body, LengthOfText length);
/// A standing page: @p article with its text.
View standingView(const Cards &cards, int place, const Article &article, const Body &body);
/// The archive: years and months.
View archiveView(const Cards &cards);
/// The search page.
View searchView(const Cards &cards);

/// The newest stories that share a tag with @p story, at most as many as a page shows.
StoryList relatedTo(const Plan &plan, const ListedStory &listed, int story);
/// A 推荐 story of the same family of channels, else of any; -1 when there is none but @p story.
int recommendedFor(const Plan &plan, int channel, int story);
/// The stories before and after in the main channel, as they came out; -1: none.
struct Neighbours {
    int older = -1;
    int newer = -1;
};
Neighbours neighboursOf(const Plan &plan, int channel, int story);

/// What a list page says in titles: "Page 2".
QString pageLabel(const Words &words, int number);

/// The way from the home page down to @p channel (-1: the home page alone), all of them links.
ViewList crumbsTo(const Cards &cards, int channel);
/// The last crumb: the page itself.
View crumbHere(const QString &name);
/// Places of the channels from the top down to @p channel.
std::vector<int> lineOf(const Plan &plan, int channel);

} // namespace Galley
