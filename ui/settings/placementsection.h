// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "model/channel.h"
#include "ui/settings/storysection.h"

class QCheckBox;
class QComboBox;

namespace Galley {

class ChannelField;
class TagField;

/// Where a story is filed: its channels and tags, or that it is a standing page and has neither.
class PlacementSection final : public StorySection
{
    Q_OBJECT

public:
    PlacementSection(Newsroom &newsroom, OpenStory &story, QWidget *parent = nullptr);

    void load() override;
    void retranslate() override;
    void refreshChoices() override;

private:
    void loadChannels();

    Channels m_shownChannels;
    QCheckBox *m_page;
    QLabel *m_pageHint;
    QLabel *m_channelLabel;
    QComboBox *m_channel;
    QLabel *m_furtherLabel;
    ChannelField *m_further;
    QLabel *m_tagsLabel;
    TagField *m_tags;
};

} // namespace Galley
