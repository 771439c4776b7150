// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "site/pageviews.h"

#include "site/addresses.h"

#include <algorithm>
#include <cstdlib>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr int Around = 2; ///< how many page numbers stand on each side of the current one

QString summary(const Words &words, qsizetype stories, int number, int count)
{
    return words.isChinese() ? u"共 %1 篇，第 %2 / %3 页"_s.arg(grouped(stories)).arg(number).arg(count)
                             : u"%1 stories, page %2 of %3"_s.arg(grouped(stories)).arg(number).arg(count);
}

View gap()
{
    View view;
    view.flag("isGap", true);
    for (const char *name : {"isCurrent", "number", "url", "label"})
        view.absent(name);
    return view;
}

View numberView(const Cards &cards, const ListPage &page, int number)
{
    View view;
    view.absent("isGap");
    view.flag("isCurrent", number == page.number);
    view.text("number", QString::number(number));
    view.text("url", cards.url(page.path(cards.edition().plan(), number)));
    view.text("label", pageLabel(cards.edition().words(), number));
    return view;
}

void addPages(View &view, const Cards &cards, const ListPage &page)
{
    const Plan &plan = cards.edition().plan();
    const int count = plan.pageCount(page.stories(plan));
    if (count == 1) {
        view.absent("pages");
        return;
    }
    const auto address = [&](int number) { return cards.url(page.path(plan, number)); };
    const bool isFirst = page.number == 1;
    const bool isLast = page.number == count;
    View pages;
    pages.text("first", isFirst ? QString() : address(1));
    pages.text("prev", isFirst ? QString() : address(page.number - 1));
    pages.text("next", isLast ? QString() : address(page.number + 1));
    pages.text("last", isLast ? QString() : address(count));
    pages.text("summary", summary(cards.edition().words(), qsizetype(page.stories(plan).size()), page.number, count));
    ViewList items;
    int last = 0;
    for (int number = 1; number <= count; ++number) {
        if (number != 1 && number != count && std::abs(number - page.number) > Around)
            continue;
        if (number > last + 1)
            items.append(gap());
        items.append(numberView(cards, page, number));
        last = number;
    }
    pages.list("items", std::move(items));
    view.object("pages", std::move(pages));
}

/// The sub-channels of a channel; on the page of one of them, it and its neighbours.
void addSubs(View &list, const Cards &cards, int channel)
{
    const Plan &plan = cards.edition().plan();
    int family = channel;
    if (channel >= 0 && plan.channels[size_t(channel)].children.empty())
        family = plan.channels[size_t(channel)].parent;
    ViewList subs;
    if (family >= 0 && !plan.channels[size_t(family)].children.empty()) {
        View all = cards.channelLink(family);
        all.text("name", cards.edition().words()["all"]);
        all.flag("isCurrent", family == channel);
        subs.append(std::move(all));
        for (const int child : plan.channels[size_t(family)].children) {
            View sub = cards.channelLink(child);
            sub.flag("isCurrent", child == channel);
            subs.append(std::move(sub));
        }
    }
    list.framed("subs", std::move(subs));
}

View titleView(const Cards &cards, const ListPage &page)
{
    const Plan &plan = cards.edition().plan();
    View list;
    list.text("kind", page.kind(cards.edition().words()));
    list.text("name", page.name(cards.edition()));
    list.text("description", page.channel >= 0 ? plan.input.channels.at(page.channel).description : QString());
    addSubs(list, cards, page.channel);
    return list;
}

bool isPinnedIn(const Plan &plan, const ListedStory &story, int channel)
{
    if (channel < 0 || !story.slots.testFlag(Slot::Pinned))
        return false;
    const auto isIt = [&](int number) { return plan.channelOf[size_t(number)] == channel; };
    return (story.channel >= 0 && isIt(story.channel))
        || std::any_of(story.furtherChannels.begin(), story.furtherChannels.end(), isIt);
}

} // namespace

QString pageLabel(const Words &words, int number)
{
    return words.isChinese() ? u"第%1页"_s.arg(number) : u"Page %1"_s.arg(number);
}

const NamedList *ListPage::named(const Plan &plan) const
{
    return tag >= 0 ? &plan.tags[size_t(tag)] : author >= 0 ? &plan.authors[size_t(author)]
        : month >= 0 ? &plan.months[size_t(month)]
                     : nullptr;
}

const StoryList &ListPage::stories(const Plan &plan) const
{
    return channel >= 0 ? plan.channels[size_t(channel)].list : named(plan)->list;
}

QString ListPage::kind(const Words &words) const
{
    return tag >= 0 ? words["tag"] : author >= 0 ? words["authorPage"] : month >= 0 ? words["archive"] : QString();
}

QString ListPage::name(const Edition &edition) const
{
    const Plan &plan = edition.plan();
    if (channel >= 0)
        return plan.input.channels.at(channel).name;
    return month >= 0 ? edition.dates().month(named(plan)->name) : named(plan)->name;
}

QString ListPage::path(const Plan &plan, int of) const
{
    if (channel >= 0)
        return channelPath(plan.channels[size_t(channel)].folder, of);
    return listPath(tag >= 0 ? "tags"_L1 : author >= 0 ? "authors"_L1 : "archive"_L1, named(plan)->file, of);
}

std::vector<int> lineOf(const Plan &plan, int channel)
{
    std::vector<int> line;
    for (int at = channel; at >= 0;) {
        line.insert(line.begin(), at);
        at = plan.channels[size_t(at)].parent;
    }
    return line;
}

ViewList crumbsTo(const Cards &cards, int channel)
{
    ViewList crumbs;
    crumbs.append(cards.link(cards.edition().words()["home"], u"index.html"_s));
    for (const int step : lineOf(cards.edition().plan(), channel))
        crumbs.append(cards.channelLink(step));
    return crumbs;
}

View crumbHere(const QString &name)
{
    View here;
    here.text("name", name);
    here.absent("url");
    return here;
}

View listView(const Cards &cards, const ListPage &page)
{
    const Plan &plan = cards.edition().plan();
    View view;
    std::vector<int> line = lineOf(plan, page.channel);
    ViewList crumbs = crumbsTo(cards, line.size() > 1 ? line[line.size() - 2] : -1);
    if (page.month >= 0)
        crumbs.append(cards.link(cards.edition().words()["archive"], u"archive/index.html"_s));
    crumbs.append(crumbHere(page.name(cards.edition())));
    view.list("crumbs", std::move(crumbs));
    view.object("list", titleView(cards, page));

    const StoryList &all = page.stories(plan);
    const auto each = size_t(plan.storiesPerPage);
    ViewList stories;
    for (size_t i = each * size_t(page.number - 1); i < std::min(all.size(), each * size_t(page.number)); ++i) {
        View card = cards.card(all[i], CardForms::Listed);
        card.flag("isPinned", isPinnedIn(plan, cards.edition().site().story(all[i]), page.channel));
        stories.append(std::move(card));
    }
    view.framed("stories", std::move(stories));
    addPages(view, cards, page);
    return view;
}

} // namespace Galley
