// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "desk/storywriting.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

namespace Galley {

class Newsroom;
class OpenStory;

/// Keeps the open story on disk: within two seconds of the last keystroke, and at once when told to. While an input
/// method composes nothing is written; what was composed is written when it is committed. GUI thread.
class Autosave : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it. @p isComposing says whether an input method is in the middle of a word.
    Autosave(Newsroom &newsroom, OpenStory &story, std::function<bool()> isComposing, QObject *parent = nullptr);

    /// Writes now what is not written yet (nothing when there is nothing); @p kind Explicit also keeps a revision.
    Done saveNow(SaveKind kind = SaveKind::Autosave);

    /// The wait after the last keystroke; the first unwritten one never waits longer than twice this.
    static constexpr std::chrono::milliseconds Pause{800};

Q_SIGNALS:
    void saved(const QDateTime &at);
    /// The text is only in memory; it is tried again with the next keystroke and every few seconds.
    void failed(const Galley::Error &error);

private:
    void note();
    void tick();

    Newsroom &m_newsroom;
    OpenStory &m_story;
    std::function<bool()> m_isComposing;
    QTimer m_pause;
    QTimer m_latest;
};

} // namespace Galley
