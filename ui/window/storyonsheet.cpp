// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/window/storyonsheet.h"

#include "body/html.h"
#include "desk/newsroom.h"
#include "desk/openstory.h"
#include "ui/common/messagebar.h"
#include "ui/editor/storysheet.h"

namespace Galley {

using namespace std::chrono_literals;

namespace {

StoryFields fieldsOf(const Article &article)
{
    StoryFields fields;
    fields.kicker = article.kicker;
    fields.headline = article.headline;
    fields.subhead = article.subhead;
    fields.standfirst = article.standfirst;
    fields.standfirstByHand = article.standfirstByHand;
    fields.byline = article.byline;
    fields.source = article.source;
    fields.editor = article.editor;
    return fields;
}

} // namespace

StoryOnSheet::StoryOnSheet(Newsroom &newsroom, OpenStory &story, StorySheet &sheet, MessageArea &messages,
                           QObject *parent)
    : QObject(parent), m_newsroom(newsroom), m_story(story), m_sheet(sheet), m_messages(messages)
{
    m_countSoon.setSingleShot(true);
    m_countSoon.setInterval(250ms);
    connect(&m_countSoon, &QTimer::timeout, this, &StoryOnSheet::count);
    connect(&m_sheet, &StorySheet::edited, this, &StoryOnSheet::take);
    connect(&m_story, &OpenStory::opened, this, &StoryOnSheet::show);
    connect(&m_story, &OpenStory::closed, this, &StoryOnSheet::show);
    connect(&m_story, &OpenStory::changed, &m_countSoon, qOverload<>(&QTimer::start));
    connect(&m_story, &OpenStory::settled, this,
            [this] { m_sheet.setAutomaticStandfirst(m_story.article().standfirst); });
}

void StoryOnSheet::open(const Article &article)
{
    m_story.open(article, [this] { return toHtml(m_sheet.body()); });
}

void StoryOnSheet::reload()
{
    if (!m_story.isOpen())
        return;
    const Result<Article> article = m_newsroom.article(m_story.id());
    if (!article)
        return m_story.close();
    open(*article);
}

void StoryOnSheet::show()
{
    m_showing = true;
    if (m_story.isOpen()) {
        const Article &article = m_story.article();
        const Result<ParsedBody> parsed = parseHtml(article.body);
        m_messages.check(parsed);
        m_sheet.setStory(fieldsOf(article), parsed ? parsed->body : Body());
    }
    Q_EMIT shown();
    m_showing = false;
    count();
}

void StoryOnSheet::take()
{
    if (m_showing)
        return;
    takeFields();
    m_story.touchBody();
}

void StoryOnSheet::takeFields()
{
    const StoryFields fields = m_sheet.fields();
    m_story.edit([&](Article &article) {
        article.kicker = fields.kicker;
        article.headline = fields.headline;
        article.subhead = fields.subhead;
        article.standfirstByHand = fields.standfirstByHand;
        if (fields.standfirstByHand)
            article.standfirst = fields.standfirst;
        article.byline = fields.byline;
        article.source = fields.source;
        article.editor = fields.editor;
    });
}

void StoryOnSheet::count()
{
    if (m_story.isOpen() && !m_sheet.isComposing())
        Q_EMIT counted(countText(plainText(m_sheet.body())));
}

} // namespace Galley
