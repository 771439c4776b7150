// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "body/body.h"
#include "site/edition.h"

#include <functional>

namespace Galley {

/// A story with its text.
struct FullStory {
    Article article;
    Body body;
};
/// Reads the story at a place of the plan.
using StoryReader = std::function<Result<FullStory>(int story)>;

/// The stories that a feed holds, newest first: of the site (@p channel -1), or of a channel and those below it.
StoryList feedStories(const Plan &plan, int channel);

/// RSS 2.0 with the full text of the newest stories. Addresses are absolute when the site has one, else they lead on
/// from the feed.
Result<std::string> rssFeed(Edition &edition, int channel, const StoryReader &storyAt);
/// The same as Atom (RFC 4287).
Result<std::string> atomFeed(Edition &edition, int channel, const StoryReader &storyAt);

} // namespace Galley
