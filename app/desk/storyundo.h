// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "model/article.h"

#include <QList>
#include <QString>

#include <optional>

namespace Galley {

/// Where a story stands and what belongs to that: all of it that an act of the desk can change, and none of its text.
struct StoryStanding {
    State state = State::Draft;
    QDateTime trashedAt;
    ChannelId channel;
    QList<ChannelId> furtherChannels;
    QStringList tags;
    Slots slots;
    SlotEnds slotEnds;
    QDateTime publishAt;
    QDateTime embargoUntil;

    static StoryStanding of(const Article &article);
    /// Gives @p article what differs between @p from and @p to, as it is in @p to, where it is still as in @p from. False when
    /// some of it is not: somebody changed it since.
    static bool exchange(Article &article, const StoryStanding &from, const StoryStanding &to);
    friend bool operator==(const StoryStanding &, const StoryStanding &) = default;
};

/// An act on stories that can be taken back.
struct StoryDeed {
    struct Change {
        ArticleId story;
        StoryStanding before;
        StoryStanding after;
    };
    QString said; ///< what was done, a sentence
    QList<Change> changes;
    int gone = 0; ///< so many stories of it were deleted for good since
};

/// The acts since the newsroom was opened, the last of which can be taken back and done again. Undo and redo are the same exchange.
class StoryUndo
{
public:
    /// Nothing for an act that changed nothing. What was taken back before cannot be done again any more.
    void record(StoryDeed deed);
    const StoryDeed *last() const { return m_done.isEmpty() ? nullptr : &m_done.last(); }
    const StoryDeed *next() const { return m_undone.isEmpty() ? nullptr : &m_undone.last(); }
    /// After what last() or next() says was exchanged.
    void stepBack();
    void stepForward();
    /// Forgets the story: it is gone.
    void forget(const ArticleId &story);

private:
    static constexpr int Most = 100;
    QList<StoryDeed> m_done;
    QList<StoryDeed> m_undone;
};

} // namespace Galley
