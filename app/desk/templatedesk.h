// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "model/article.h"
#include "model/storytemplate.h"

#include <QCoreApplication>

namespace Galley {

class Newsroom;

/// Work on the stories that others are begun with. Same thread as its newsroom.
class TemplateDesk
{
    Q_DECLARE_TR_FUNCTIONS(Galley)

public:
    explicit TemplateDesk(Newsroom &newsroom) : m_newsroom(newsroom) {}

    /// In their order.
    Result<QList<StoryTemplate>> all() const;
    /// Keeps text, fields, channels and tags of @p story as a template at the end of the list, but nothing that belongs to
    /// that one story: address, times, slots, corrections. AlreadyThere when another one is called so.
    Result<StoryTemplate> keep(const QString &name, const ArticleId &story);
    /// Has the template @p id begin stories as @p story stands, under the name that it has.
    Done renew(const StoryTemplateId &id, const ArticleId &story);
    /// A new draft that begins as the template does; written at once. What a template says wins over @p channel and
    /// @p byline; channels that are gone by now are left out. Places in its text
    /// that Galley knows something for ({{author}}, {{日期}}, see desk/snippets.h) are filled in.
    Result<Article> begin(const StoryTemplateId &id, const ChannelId &channel, const QString &byline = {});
    Done rename(const StoryTemplateId &id, const QString &name);
    /// Puts a template at @p position of the list, from 0.
    Done move(const StoryTemplateId &id, int position);
    Done remove(const StoryTemplateId &id);
    /// Adds those of the starting templates whose names are not taken.
    Done addStarting();

private:
    Result<StoryTemplate> find(const StoryTemplateId &id) const;
    /// Its text with what Galley knows in its places.
    QString filledIn(const Article &pattern) const;
    Done change(const StoryTemplate &each);
    void say() const;

    Newsroom &m_newsroom;
};

} // namespace Galley
