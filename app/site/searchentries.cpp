// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "site/searchentries.h"

namespace Galley {

namespace {

void addLine(std::string &text, std::string_view line)
{
    if (line.empty())
        return;
    if (!text.empty())
        text += '\n';
    text += line;
}

SearchEntry entryOf(const Edition &edition, int place)
{
    const Plan &plan = edition.plan();
    const ListedStory story = edition.site().story(place);
    SearchEntry entry;
    entry.path = plan.paths.at(size_t(place));
    entry.headline = story.headline;
    for (const std::string_view line : {story.standfirst, story.kicker, story.subhead, story.byline, story.source})
        addLine(entry.text, line);
    for (const int tag : story.tags)
        addLine(entry.text, View::utf8(plan.input.stories.tags().at(tag)));
    if (const int channel = edition.site().channelOf(story); channel >= 0)
        entry.channel = View::utf8(plan.input.channels.at(channel).name);
    entry.isoDate = edition.dates().iso(story.publishAt);
    entry.shownDate = View::utf8(edition.dates().shown(story.publishAt, DateForm::Card));
    entry.lang = edition.foreignLanguage(story.language);
    return entry;
}

} // namespace

std::vector<SearchEntry> searchEntries(const Edition &edition, int begin, int end)
{
    std::vector<SearchEntry> entries;
    entries.reserve(size_t(end - begin));
    for (int entry = begin; entry < end; ++entry)
        entries.push_back(entryOf(edition, edition.plan().byAge[size_t(entry)]));
    return entries;
}

} // namespace Galley
