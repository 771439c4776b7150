// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/clock.h"
#include "base/report.h"
#include "base/result.h"
#include "base/textpattern.h"
#include "desk/progress.h"
#include "model/article.h"
#include "model/records.h"
#include "store/newsroomfolder.h"

#include <QSet>

#include <optional>

namespace Galley {

/// The parts of a story that are looked through. A standfirst that follows the text is not: it changes with it.
enum class StoryField { Kicker = 1, Headline = 2, Subhead = 4, Standfirst = 8, Body = 16 };
Q_DECLARE_FLAGS(SearchedFields, StoryField)
Q_DECLARE_OPERATORS_FOR_FLAGS(SearchedFields)
inline constexpr SearchedFields AllStoryFields{StoryField::Kicker, StoryField::Headline, StoryField::Subhead,
                                            StoryField::Standfirst, StoryField::Body};

struct TextSearch {
    TextPattern pattern;
    QString replacement;                     ///< for the preview (see TextPattern::replacement)
    std::optional<QList<ArticleId>> stories; ///< none: all that are not in the trash
    SearchedFields fields = AllStoryFields;
    int mostHits = 1000; ///< so many are described; all are counted
};

/// One place where the pattern was found, with the line around it in pieces for a list: @ref before + @ref matched +
/// @ref after. Line breaks are spaces there, and what is cut off is "…".
struct TextHit {
    int number = 0; ///< among the hits of its story, from 0
    StoryField field = StoryField::Body;
    QString before;
    QString matched;
    QString replaced; ///< what would stand in its place
    QString after;
};

struct StoryHits {
    ArticleId story;
    QString headline;
    QString contentHash;  ///< of the story as it was searched
    int count = 0;        ///< all hits in it
    QList<TextHit> hits;  ///< those that are described: the first ones
};

struct FoundText {
    QList<StoryHits> stories; ///< newest first, or in the order in which they were asked for; only those with a hit
    int total = 0;            ///< hits
    int described = 0;
    Report report; ///< stories that could not be looked through
};

/// Looks through the newsroom in @p folder as it stands at one moment; stories in the trash are left out. Text that is
/// marked in part is found as a whole; addresses are not looked at. Progress counts stories. Cancelled finds nothing.
/// BadInput when the replacement does not fit the pattern. Blocks; any thread; opens a connection of its own and keeps nobody
/// from writing.
Result<FoundText> findText(const NewsroomFolder &folder, const TextSearch &search, const ProgressSink &progress);

struct TextReplacement {
    /// A story with what is to be replaced in it.
    struct Choice {
        ArticleId story;
        QString contentHash; ///< as it was found; a story that changed since is left as it is
        std::optional<QSet<int>> hits; ///< their numbers; none: all
    };

    TextPattern pattern;
    QString replacement;
    SearchedFields fields = AllStoryFields; ///< as they were searched
    QList<Choice> stories;
    /// Stories that are being written on: left as they are. A window names the one on its desk, saved or not, and
    /// replaces in that one itself: what is written here would go under with the next save there.
    QSet<ArticleId> busy;
    QString person;
};

enum class ReplaceOutcome {
    Replaced,
    Nothing, ///< it has none of the hits, or they are that text already
    Changed, ///< it was changed since it was searched
    Trashed,
    Gone,
    Busy,
    Failed, ///< see the report
};

struct ReplacedStory {
    ArticleId story;
    QString headline; ///< as it was before
    ReplaceOutcome outcome = ReplaceOutcome::Failed;
    int count = 0;       ///< places that were replaced
    RevisionId revision; ///< the story as it was before; null unless Replaced
};

struct ReplaceSummary {
    QList<ReplacedStory> stories; ///< in the order of the choices
    Report report;                ///< one sentence for each story that was left as it is although it was chosen

    int count(ReplaceOutcome outcome) const;
    int places() const;
};

/// Replaces in the stories that were chosen, each in a transaction of its own that first keeps a revision of the story
/// (RevisionReason::Replace). Marks and links stay, addresses are not touched; slug and standfirst follow as they do when
/// an editor saves. A bad story is reported and never stops the others. On Cancelled the stories that were reached are
/// done and the rest is as it was. Blocks; any thread; opens a connection of its own; the caller holds the newsroom's lock
/// and says Newsroom::refresh(Stories) afterwards, also after Cancelled.
Result<ReplaceSummary> replaceText(const NewsroomFolder &folder, const Clock &clock, const TextReplacement &wish,
                                   const ProgressSink &progress);

} // namespace Galley
