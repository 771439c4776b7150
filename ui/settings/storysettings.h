// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/error.h"

#include <QList>
#include <QWidget>

class QVBoxLayout;

namespace Galley {

class Ask;
class CoverSection;
class Newsroom;
class OpenStory;
class StorySection;

/// Everything about the open story but its text, in sections: filing, slots, publishing, source, cover, corrections.
/// Works on the OpenStory directly; what it writes is saved with the text. GUI thread.
class StorySettings final : public QWidget
{
    Q_OBJECT

public:
    StorySettings(Newsroom &newsroom, OpenStory &story, Ask &ask, QWidget *parent = nullptr);

    /// Channels, tags or the newsroom's time zone changed.
    void refreshChoices();

Q_SIGNALS:
    void refused(const Galley::Error &error);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    /// Puts @p section below the others, parted from them by a line.
    void add(StorySection *section);
    void retranslate();
    /// Shows the story as it stands.
    void load();

    OpenStory &m_story;
    QVBoxLayout *m_column;
    QList<StorySection *> m_sections;
    CoverSection *m_cover;
};

} // namespace Galley
