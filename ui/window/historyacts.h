// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "desk/storycompare.h"

#include <QObject>

namespace Galley {

class Autosave;
class BodyEdit;
class ComparisonView;
class HistoryPage;
class MessageArea;
class Newsroom;
class OpenStory;
class StoryOnSheet;

/// Compares versions of the open story and goes back to one, or to a part of it. GUI thread.
class HistoryActs final : public QObject
{
    Q_OBJECT

public:
    /// What the acts work with.
    struct AtHand {
        Newsroom &newsroom;
        OpenStory &story;
        StoryOnSheet &onSheet;
        Autosave &autosave;
        BodyEdit &edit;
        MessageArea &messages;
        HistoryPage &page;
        ComparisonView &view;
    };
    /// All must outlive it.
    HistoryActs(const AtHand &atHand, QObject *parent);

    bool isComparing() const { return m_left.has_value(); }
    /// Shows what changed from @p left to @p right; null is the story as it is now.
    void compare(const RevisionId &left, const RevisionId &right);
    void stop();
    void goBack();

Q_SIGNALS:
    /// Whether the comparison is to stand in the place of the sheet.
    void comparing(bool on);

private:
    void undo(int number);
    void offerWayForward(const ArticleId &id, const RevisionId &before);
    Result<Article> version(const RevisionId &revision) const;

    AtHand m_at;
    std::optional<RevisionId> m_left;
    RevisionId m_right;
    ArticleId m_of;
    StoryComparison m_comparison;
};

} // namespace Galley
