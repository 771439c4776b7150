// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/text.h"
#include "model/article.h"

#include <QObject>
#include <QTimer>

namespace Galley {

class MessageArea;
class Newsroom;
class OpenStory;
class StorySheet;

/// Puts the open story on the sheet and takes back what is written there: the fields at once, the text when somebody
/// asks for it. GUI thread.
class StoryOnSheet final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it; what cannot be read is said in @p messages.
    StoryOnSheet(Newsroom &newsroom, OpenStory &story, StorySheet &sheet, MessageArea &messages,
                 QObject *parent = nullptr);

    void open(const Article &article);
    /// Reads the open story from the newsroom again; closes it when it is not there any more.
    void reload();
    /// Shows what is open now, if anything is.
    void show();

Q_SIGNALS:
    /// The sheet shows the open story, or nothing when none is open.
    void shown();
    void counted(const Galley::TextCount &count);

private:
    void takeFields();
    void take();
    void count();

    Newsroom &m_newsroom;
    OpenStory &m_story;
    StorySheet &m_sheet;
    MessageArea &m_messages;
    QTimer m_countSoon;
    bool m_showing = false;
};

} // namespace Galley
