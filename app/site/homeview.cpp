// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "site/pageviews.h"

#include <QSet>

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t AlsoCount = 3;
constexpr size_t PickCount = 4;
constexpr size_t BesideCount = 4;
constexpr size_t HeadCount = 5;
constexpr int NewestCount = 20;

/// The cards below the lead, of which a theme may want only every third with its picture.
class FrontCards
{
public:
    explicit FrontCards(const Cards &cards)
        : m_cards(cards)
        , m_isThinned(cards.edition().plan().input.options.homePictures() == ThemeValues::HomePictures::EveryThird)
    {
    }

    const Cards &cards() const { return m_cards; }
    View next(int story, CardForm form)
    {
        form.hasPicture = !m_isThinned || ++m_count % 3 == 0;
        return m_cards.card(story, form);
    }

private:
    const Cards &m_cards;
    bool m_isThinned;
    int m_count = 0;
};

/// Without a 头条 a front page has a lead all the same: the newest that can be shown large.
int leadOf(const Site::Data &site)
{
    const Plan &plan = *site.plan;
    if (!plan.headlines.empty())
        return plan.headlines.front();
    constexpr int Looked = 50;
    const int count = site.storyCount();
    for (int story = 0; story < std::min(count, Looked); ++story) {
        if (site.picture(site.story(story).coverFile))
            return story;
    }
    return count > 0 ? 0 : -1;
}

View leadView(const Cards &cards, int lead)
{
    const ListedStory story = cards.edition().site().story(lead);
    View view = cards.card(lead, CardForms::Lead);
    view.flag("isLong", isLongHeadline(fromUtf8(story.headline)));
    view.flag("isHeadline", story.slots.testFlag(Slot::Headline));
    ViewList also;
    for (const int other : cards.edition().plan().headlines) {
        if (other != lead && also.size() < AlsoCount)
            also.append(cards.head(other));
    }
    view.framed("also", std::move(also));
    return view;
}

View blockView(FrontCards &front, int channel, int id, const QSet<int> &shown)
{
    const Cards &cards = front.cards();
    const ChannelPlan &plan = cards.edition().plan().channels[size_t(channel)];
    StoryList left;
    for (const int story : plan.list) {
        if (left.size() <= HeadCount && !shown.contains(story))
            left.push_back(story);
    }
    if (left.empty())
        left.assign(plan.list.begin(), plan.list.begin() + std::ptrdiff_t(std::min(HeadCount + 1, plan.list.size())));

    View view = cards.channelLink(channel);
    view.text("id", QString::number(id));
    ViewList subs;
    for (const int child : plan.children)
        subs.append(cards.channelLink(child));
    view.framed("subs", std::move(subs));

    // What stands for the channel elsewhere stands first here too, unless it is higher up on the page already.
    const auto face = std::find(left.begin(), left.end(), plan.face);
    if (face != left.end())
        std::rotate(left.begin(), face, face + 1);
    view.object("card", front.next(left.front(), CardForms::Block));
    ViewList heads;
    for (size_t i = 1; i < left.size(); ++i)
        heads.append(cards.head(left[i]));
    view.framed("heads", std::move(heads));
    return view;
}

View rowView(std::vector<View> blocks)
{
    ViewList list;
    View row;
    row.flag("isPair", blocks.size() == 2);
    for (View &block : blocks)
        list.append(std::move(block));
    row.list("blocks", std::move(list));
    return row;
}

/// Alone, a pair, alone beside the newest; pairs below.
void addBlocks(View &view, FrontCards &front, const QSet<int> &shown)
{
    const Plan &plan = front.cards().edition().plan();
    std::vector<View> blocks;
    for (size_t i = 0; i < plan.channels.size(); ++i) {
        if (plan.channels[i].top == int(i) && !plan.channels[i].list.empty())
            blocks.push_back(blockView(front, int(i), int(blocks.size()) + 1, shown));
    }
    ViewList beside;
    ViewList below;
    for (size_t i = 0; i < blocks.size();) {
        const bool isBeside = i < BesideCount;
        const bool beginsPair = (i == 1 || !isBeside) && i + 1 < blocks.size();
        std::vector<View> row;
        row.push_back(std::move(blocks[i++]));
        if (beginsPair)
            row.push_back(std::move(blocks[i++]));
        (isBeside ? beside : below).append(rowView(std::move(row)));
    }
    view.framed("beside", std::move(beside), "rows");
    view.framed("below", std::move(below), "rows");
}

View newestItem(const Cards &cards, int story)
{
    View item = cards.turn(story);
    item.object("time", cards.edition().dates().view(cards.edition().site().story(story).publishAt, DateForm::Time));
    return item;
}

void addNewest(View &view, const Cards &cards)
{
    const Site::Data &site = cards.edition().site();
    const Dates &dates = cards.edition().dates();
    const int count = std::min(cards.edition().plan().input.options.newest(NewestCount), site.storyCount());
    ViewList days;
    for (int story = 0; story < count;) {
        const qint64 first = site.story(story).publishAt;
        const LocalTime date = dates.local(first);
        ViewList items;
        for (; story < count && dates.local(site.story(story).publishAt).isSameDay(date); ++story)
            items.append(newestItem(cards, story));
        View day;
        day.object("date", dates.view(first, DateForm::Day));
        day.list("items", std::move(items));
        days.append(std::move(day));
    }
    view.framed("newest", std::move(days), "days");
}

} // namespace

View homeView(const Cards &cards)
{
    const Site::Data &site = cards.edition().site();
    View view;
    QSet<int> shown;
    const int lead = leadOf(site);
    if (lead >= 0) {
        shown.insert(lead);
        view.object("lead", leadView(cards, lead));
    } else {
        view.absent("lead");
    }
    FrontCards front(cards);
    ViewList picks;
    for (const int story : site.plan->featured) {
        if (story == lead || picks.size() == PickCount)
            continue;
        shown.insert(story);
        picks.append(front.next(story, CardForms::Pick));
    }
    view.framed("picks", std::move(picks));
    addBlocks(view, front, shown);
    addNewest(view, cards);
    view.flag("hasFront", lead >= 0);
    return view;
}

} // namespace Galley
