// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/templatedesk.h"

#include "base/text.h"
#include "body/html.h"
#include "desk/newsroom.h"
#include "desk/snippetdesk.h"
#include "desk/storydesk.h"
#include "store/database.h"
#include "store/storytemplatestore.h"

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

struct Starting {
    QString name;
    QString body;
};

QList<Starting> chineseTemplates()
{
    return {
        {u"消息"_s, u"<p>本报讯（记者　{{作者}}）{{何时何地，何人何事}}。</p>\n<p>{{经过与要点}}</p>\n<p>{{背景与反应}}</p>\n"_s},
        {u"通讯"_s, u"<p>{{一个场面或一个人}}</p>\n<h2>{{第一部分}}</h2>\n<p>{{正文}}</p>\n<h2>{{第二部分}}</h2>\n<p>{{正文}}</p>\n"_s},
        {u"公告"_s, u"<p>{{事由}}，现将有关事项公告如下：</p>\n<ol>\n<li>{{时间}}</li>\n<li>{{范围}}</li>\n<li>{{咨询电话}}</li>\n</ol>\n"
                    "<p>特此公告。</p>\n<p class=\"end\">{{单位}}</p>\n<p class=\"end\">{{日期}}</p>\n"_s},
    };
}

QList<Starting> englishTemplates()
{
    return {
        {u"News"_s, u"<p>{{who did what, when and where}}</p>\n<p>{{how it went}}</p>\n<p>{{background and reactions}}</p>\n"_s},
        {u"Feature"_s, u"<p>{{a scene or a person}}</p>\n<h2>{{first part}}</h2>\n<p>{{text}}</p>\n<h2>{{second part}}</h2>\n"
                       "<p>{{text}}</p>\n"_s},
        {u"Notice"_s, u"<p>{{what it is about}}</p>\n<ol>\n<li>{{when}}</li>\n<li>{{where}}</li>\n<li>{{whom to ask}}</li>\n</ol>\n"
                      "<p class=\"end\">{{issued by}}</p>\n"_s},
    };
}

} // namespace

void TemplateDesk::say() const { Q_EMIT m_newsroom.changed({NewsroomChange::Templates, {}}); }

Result<QList<StoryTemplate>> TemplateDesk::all() const { return StoryTemplateStore(*m_newsroom.m_database).templates(); }

Result<StoryTemplate> TemplateDesk::find(const StoryTemplateId &id) const
{
    const auto present = all();
    if (!present)
        return present.error();
    const auto found = std::find_if(present->begin(), present->end(), [&](const StoryTemplate &each) { return each.id == id; });
    if (found == present->end())
        return Error{ErrorKind::NotFound, tr("This template is no longer in the newsroom; choose another."), id.toString()};
    return *found;
}

Result<StoryTemplate> TemplateDesk::keep(const QString &name, const ArticleId &story)
{
    const Result<Article> article = m_newsroom.article(story);
    if (!article)
        return article.error();
    const auto present = all();
    if (!present)
        return present.error();
    const StoryTemplate made{StoryTemplateId::make(), name.simplified(), int(present->size()), m_newsroom.m_clock.now()};
    if (Done put = StoryTemplateStore(*m_newsroom.m_database).put(made, asPattern(*article)); !put)
        return put.error();
    say();
    return made;
}

Done TemplateDesk::renew(const StoryTemplateId &id, const ArticleId &story)
{
    Result<StoryTemplate> found = find(id);
    if (!found)
        return found.error();
    const Result<Article> article = m_newsroom.article(story);
    if (!article)
        return article.error();
    found->modifiedAt = m_newsroom.m_clock.now();
    if (Done put = StoryTemplateStore(*m_newsroom.m_database).put(*found, asPattern(*article)); !put)
        return put;
    say();
    return {};
}

Result<Article> TemplateDesk::begin(const StoryTemplateId &id, const ChannelId &channel, const QString &byline)
{
    Result<Article> pattern = StoryTemplateStore(*m_newsroom.m_database).content(id);
    if (!pattern)
        return pattern;
    const auto isGone = [this](const ChannelId &each) { return !findChannel(m_newsroom.channels(), each); };
    pattern->furtherChannels.removeIf(isGone);
    if (isGone(pattern->channel))
        pattern->channel = pattern->isPage() ? ChannelId() : channel;
    pattern->furtherChannels.removeAll(pattern->channel);
    if (pattern->byline.isEmpty())
        pattern->byline = byline;
    pattern->body = filledIn(*pattern);
    return m_newsroom.stories().createLike(*pattern);
}

QString TemplateDesk::filledIn(const Article &pattern) const
{
    Snippet text;
    text.body = pattern.body;
    if (fieldsOf(text).isEmpty())
        return pattern.body;
    return toHtml(filled(text, m_newsroom.snippets().values(pattern)));
}

Done TemplateDesk::change(const StoryTemplate &each)
{
    if (Done changed = StoryTemplateStore(*m_newsroom.m_database).change(each); !changed)
        return changed;
    say();
    return {};
}

Done TemplateDesk::rename(const StoryTemplateId &id, const QString &name)
{
    Result<StoryTemplate> found = find(id);
    if (!found)
        return found.error();
    found->name = name;
    found->modifiedAt = m_newsroom.m_clock.now();
    return change(*found);
}

Done TemplateDesk::move(const StoryTemplateId &id, int position)
{
    Result<StoryTemplate> found = find(id);
    if (!found)
        return found.error();
    found->position = position;
    return change(*found);
}

Done TemplateDesk::remove(const StoryTemplateId &id)
{
    if (Done removed = StoryTemplateStore(*m_newsroom.m_database).remove(id); !removed)
        return removed;
    say();
    return {};
}

Done TemplateDesk::addStarting()
{
    const auto transaction = Transaction::begin(*m_newsroom.m_database);
    if (!transaction)
        return transaction.error();
    const auto present = all();
    if (!present)
        return present.error();
    int position = int(present->size());
    const auto starting = isChinese(m_newsroom.settings().language) ? chineseTemplates() : englishTemplates();
    for (const Starting &each : starting) {
        const auto isCalledSo = [&](const StoryTemplate &other) {
            return other.name.compare(each.name, Qt::CaseInsensitive) == 0;
        };
        if (std::any_of(present->begin(), present->end(), isCalledSo))
            continue;
        Article content;
        content.id = ArticleId::make();
        content.body = each.body;
        const StoryTemplate made{StoryTemplateId::make(), each.name, position++, m_newsroom.m_clock.now()};
        if (Done put = StoryTemplateStore(*m_newsroom.m_database).put(made, content); !put)
            return put;
    }
    if (Done committed = (*transaction)->commit(); !committed)
        return committed;
    say();
    return {};
}

} // namespace Galley
