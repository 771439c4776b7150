// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/storyundo.h"

namespace Galley {

StoryStanding StoryStanding::of(const Article &article)
{
    return {article.state, article.trashedAt, article.channel,   article.furtherChannels, article.tags,
            article.slots, article.slotEnds,  article.publishAt, article.embargoUntil};
}

bool StoryStanding::exchange(Article &article, const StoryStanding &from, const StoryStanding &to)
{
    const StoryStanding now = of(article);
    bool isWhole = true;
    const auto exchanged = [&](auto StoryStanding::*part, auto Article::*in) {
        if (from.*part == to.*part)
            return;
        if (now.*part == from.*part)
            article.*in = to.*part;
        else
            isWhole = false;
    };
    exchanged(&StoryStanding::state, &Article::state);
    exchanged(&StoryStanding::trashedAt, &Article::trashedAt);
    exchanged(&StoryStanding::channel, &Article::channel);
    exchanged(&StoryStanding::furtherChannels, &Article::furtherChannels);
    exchanged(&StoryStanding::tags, &Article::tags);
    exchanged(&StoryStanding::slots, &Article::slots);
    exchanged(&StoryStanding::slotEnds, &Article::slotEnds);
    exchanged(&StoryStanding::publishAt, &Article::publishAt);
    exchanged(&StoryStanding::embargoUntil, &Article::embargoUntil);
    return isWhole;
}

void StoryUndo::record(StoryDeed deed)
{
    deed.changes.removeIf([](const StoryDeed::Change &change) { return change.before == change.after; });
    if (deed.changes.isEmpty())
        return;
    m_undone.clear();
    m_done.append(std::move(deed));
    if (m_done.size() > Most)
        m_done.removeFirst();
}

void StoryUndo::stepBack()
{
    if (!m_done.isEmpty())
        m_undone.append(m_done.takeLast());
}

void StoryUndo::stepForward()
{
    if (!m_undone.isEmpty())
        m_done.append(m_undone.takeLast());
}

void StoryUndo::forget(const ArticleId &story)
{
    for (QList<StoryDeed> *deeds : {&m_done, &m_undone}) {
        for (StoryDeed &deed : *deeds)
            deed.gone += int(deed.changes.removeIf([&](const StoryDeed::Change &change) { return change.story == story; }));
        deeds->removeIf([](const StoryDeed &deed) { return deed.changes.isEmpty(); });
    }
}

} // namespace Galley
