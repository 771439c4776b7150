// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "body/compare.h"
#include "model/article.h"
#include "model/channel.h"
#include "model/records.h"

namespace Galley {

class Newsroom;

/// What stands on a story beside its text.
enum class StoryPart {
    Kicker, Headline, Subhead, Standfirst, Byline, Source, SourceUrl, Editor, FiledIn, Tags, Slug, Cover, CoverCaption,
    Corrections,
};

/// A part of a story and what changed in it; all the same when nothing did.
struct PartChange {
    StoryPart part = StoryPart::Headline;
    std::vector<TextPiece> words;
    bool isChanged() const;
};

/// What changed from one version of a story to another.
struct StoryComparison {
    std::vector<PartChange> parts; ///< those that either has
    std::vector<BlockChange> blocks;
    int changes = 0;       ///< places: each part and block that is not the same
    qsizetype added = 0;   ///< characters, without white space
    qsizetype removed = 0;
};

/// Compares two versions of a story; @p channels gives the names of its channels. Damaged when the text of one cannot be
/// read. Thread-safe.
Result<StoryComparison> compareStories(const Article &before, const Article &after, const Channels &channels);

/// What @p revision changed in the version before it; all of it when it is the first.
Result<StoryComparison> changesIn(const Revision &revision, const Newsroom &newsroom);

} // namespace Galley
