// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "body/body.h"
#include "site/cards.h"

namespace Galley {

/// The view of the home page.
View homeView(const Cards &cards);

/// A page of a channel or of a tag.
struct ListPage {
    int channel = -1; ///< its place in the plan
    int tag = -1;
    int number = 1;

    const StoryList &stories(const Plan &plan) const;
    QString name(const Plan &plan) const;
    QString path(const Plan &plan, int of) const;
};
/// All but the side column.
View listView(const Cards &cards, const ListPage &page);

/// All but the side column.
View storyView(const Cards &cards, int story, const Body &body);

/// What a list page says in titles: "Page 2".
QString pageLabel(const Words &words, int number);

/// The way from the home page down to @p channel (-1: the home page alone), all of them links.
ViewList crumbsTo(const Cards &cards, int channel);
/// The last crumb: the page itself.
View crumbHere(const QString &name);
/// Places of the channels from the top down to @p channel.
std::vector<int> lineOf(const Plan &plan, int channel);

} // namespace Galley
