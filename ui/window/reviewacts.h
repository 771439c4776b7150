// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "model/remark.h"
#include "model/review.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace Galley {

class Ask;
class Autosave;
class BodyEdit;
class MessageArea;
class Newsroom;
class OpenStory;
class ReviewPage;
class StoryOnSheet;

/// Takes what a reviewer wants to the desk: signs, sends back, remarks, writes what somebody suggested; and shows on the sheet
/// where the remarks are. GUI thread.
class ReviewActs final : public QObject
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
        Ask &ask;
        ReviewPage &page;
    };
    /// All must outlive it. Its questions stand over @p place.
    ReviewActs(const AtHand &atHand, QWidget *place);

    void sign(Verdict verdict, const QString &comment);
    /// Has the selected words remarked on: the field for it takes the keys.
    void beginRemark();
    /// Asks where to, and writes the release form of the open story there.
    void writeRecord();

Q_SIGNALS:
    /// The page should be seen.
    void pageRequested();

private:
    void noteState();
    void refresh();
    void showPlaces();
    void followSelection();
    void addRemark(const std::function<Result<DeskRemark>(const Passage &)> &add);
    void settle(const RemarkId &id, DeskRemark::Outcome outcome);
    bool write(const DeskRemark &suggestion);
    void acceptAll();
    void choose(const RemarkId &id);

    AtHand m_at;
    QWidget *m_place;
    QTimer m_refreshSoon;
    QTimer m_followSoon;
    ArticleId m_known; ///< the story whose state was last seen, and that state
    State m_state = State::Draft;
};

} // namespace Galley
