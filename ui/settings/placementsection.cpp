// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/placementsection.h"

#include "desk/newsroom.h"
#include "desk/openstory.h"
#include "ui/common/icons.h"
#include "ui/settings/chipfields.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>

namespace Galley {

using namespace Qt::StringLiterals;

PlacementSection::PlacementSection(Newsroom &newsroom, OpenStory &story, QWidget *parent)
    : StorySection(newsroom, story, parent)
    , m_page(new QCheckBox)
    , m_pageHint(hintLabel())
    , m_channelLabel(new QLabel)
    , m_channel(small(new QComboBox))
    , m_furtherLabel(new QLabel)
    , m_further(new ChannelField)
    , m_tagsLabel(new QLabel)
    , m_tags(new TagField)
{
    m_channel->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    form()->addRow(m_channelLabel, m_channel);
    form()->addRow(m_furtherLabel, m_further);
    form()->addRow(m_tagsLabel, m_tags);
    form()->addRow(m_page);
    form()->addRow(m_pageHint);

    connect(m_page, &QCheckBox::clicked, this, [this](bool on) {
        m_story.edit([&](Article &article) { article.kind = on ? ArticleKind::Page : ArticleKind::Story; });
    });
    connect(m_channel, &QComboBox::activated, this, [this] {
        const auto id = ChannelId::fromString(m_channel->currentData().toString());
        m_story.edit([&](Article &article) {
            article.channel = id;
            article.furtherChannels.removeAll(id);
        });
    });
    connect(m_further, &ChannelField::channelsChanged, this, [this](const QList<ChannelId> &chosen) {
        m_story.edit([&](Article &article) { article.furtherChannels = chosen; });
    });
    connect(m_tags, &TagField::tagsChanged, this,
            [this](const QStringList &tags) { m_story.edit([&](Article &article) { article.tags = tags; }); });
}

void PlacementSection::retranslate()
{
    setTitle(tr("Filing"));
    m_page->setText(tr("Standing page (About, Contact)"));
    m_pageHint->setText(tr("It stands beside the news, without channel, tags and slots."));
    m_channelLabel->setText(tr("Main channel"));
    m_channel->setAccessibleName(tr("Main channel"));
    m_furtherLabel->setText(tr("Also in"));
    m_further->setWords(tr("Add a channel"));
    m_tagsLabel->setText(tr("Tags"));
    m_channel->clear();
}

void PlacementSection::refreshChoices()
{
    QStringList names;
    if (const auto tags = m_newsroom.tags()) {
        for (const Tag &tag : *tags)
            names.append(tag.name);
    }
    m_tags->setKnownTags(names);
}

void PlacementSection::load()
{
    const Article &article = m_story.article();
    m_page->setChecked(article.isPage());
    for (QWidget *field : {static_cast<QWidget *>(m_channel), static_cast<QWidget *>(m_further),
                           static_cast<QWidget *>(m_tags)})
        form()->setRowVisible(field, !article.isPage());
    form()->setRowVisible(m_pageHint, article.isPage());
    loadChannels();
    m_tags->setTags(article.tags);
    m_tags->setPlaceholder(tr("Type and press Enter"), tr("Tags"));
}

void PlacementSection::loadChannels()
{
    const Channels &channels = m_newsroom.channels();
    const Article &article = m_story.article();
    if (m_channel->count() == 0 || m_shownChannels != channels) {
        m_shownChannels = channels;
        m_channel->clear();
        m_channel->addItem(tr("None"), QString());
        for (const Channel &channel : channels)
            m_channel->addItem(themeIcon(u"folder"_s), channelPathText(channels, channel.id), channel.id.toString());
    }
    m_channel->setCurrentIndex(std::max(0, m_channel->findData(article.channel.toString())));
    m_further->setChannels(channels, article.channel, article.furtherChannels);
}

} // namespace Galley
