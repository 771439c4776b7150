// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/storysettings.h"

#include "desk/newsroom.h"
#include "desk/openstory.h"
#include "ui/settings/correctionssection.h"
#include "ui/settings/coversection.h"
#include "ui/settings/desksection.h"
#include "ui/settings/placementsection.h"
#include "ui/settings/publishingsection.h"
#include "ui/settings/slotssection.h"
#include "ui/settings/sourcesection.h"
#include "ui/settings/withdrawalsection.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;

StorySettings::StorySettings(Newsroom &newsroom, OpenStory &story, Ask &ask, QWidget *parent)
    : QWidget(parent), m_story(story)
{
    setAcceptDrops(true);
    setProperty("ground", u"list"_s);
    setAttribute(Qt::WA_StyledBackground);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *page = new QWidget;
    page->setProperty("ground", u"list"_s);
    page->setAttribute(Qt::WA_StyledBackground);
    m_column = new QVBoxLayout(page);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    scroll->setWidget(page);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(scroll);

    add(new WithdrawalSection(newsroom, story));
    add(new PlacementSection(newsroom, story));
    add(new SlotsSection(newsroom, story));
    add(new PublishingSection(newsroom, story));
    add(new SourceSection(newsroom, story));
    m_cover = new CoverSection(newsroom, story, ask);
    add(m_cover);
    add(new CorrectionsSection(newsroom, story));
    add(new DeskSection(newsroom, story));
    m_column->addStretch(1);

    connect(&m_story, &OpenStory::opened, this, &StorySettings::load);
    connect(&m_story, &OpenStory::closed, this, &StorySettings::load);
    connect(&m_story, &OpenStory::settled, this, &StorySettings::load);
    connect(&m_story, &OpenStory::changed, this, &StorySettings::load);
    retranslate();
    refreshChoices();
}

void StorySettings::add(StorySection *section)
{
    if (!m_sections.isEmpty())
        section->setProperty("bar", u"bottom"_s);
    m_column->addWidget(section);
    m_sections.append(section);
    connect(section, &StorySection::refused, this, &StorySettings::refused);
}

void StorySettings::retranslate()
{
    for (StorySection *section : std::as_const(m_sections))
        section->retranslate();
    alignFields();
    load();
}

void StorySettings::alignFields()
{
    ensurePolished();
    int width = 0;
    for (const StorySection *section : std::as_const(m_sections))
        width = std::max(width, section->labelWidth());
    for (StorySection *section : std::as_const(m_sections))
        section->setLabelWidth(width);
}

void StorySettings::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        alignFields();
    QWidget::changeEvent(event);
}

void StorySettings::showEvent(QShowEvent *event)
{
    alignFields();
    // What was written while it was hidden is not on it yet.
    load();
    QWidget::showEvent(event);
}

void StorySettings::refreshChoices()
{
    for (StorySection *section : std::as_const(m_sections))
        section->refreshChoices();
    load();
}

void StorySettings::load()
{
    const bool isOpen = m_story.isOpen();
    setEnabled(isOpen);
    if (!isVisible() && isOpen && m_story.isModified())
        return;
    for (StorySection *section : std::as_const(m_sections))
        section->load();
}

void StorySettings::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (m_story.isOpen() && urls.size() == 1 && urls.first().isLocalFile())
        event->acceptProposedAction();
}

void StorySettings::dropEvent(QDropEvent *event)
{
    m_cover->setCover(event->mimeData()->urls().first().toLocalFile());
    event->acceptProposedAction();
}

} // namespace Galley
