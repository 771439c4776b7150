// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "site/pageviews.h"

#include "site/addresses.h"
#include "site/bodywriter.h"

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t RelatedCount = 5;

/// The newest stories that share a tag with @p story.
StoryList relatedTo(const Edition &edition, int story)
{
    const Plan &plan = edition.plan();
    StoryList related;
    for (const QString &name : edition.site().story(story).tags) {
        const int tag = plan.tagAt.value(tagKey(name), -1);
        if (tag < 0)
            continue;
        // Nothing beyond the first few of one tag can be among the first few of all.
        size_t taken = 0;
        for (const int other : plan.tags[size_t(tag)].list) {
            if (taken == RelatedCount)
                break;
            if (other == story)
                continue;
            ++taken;
            if (std::find(related.begin(), related.end(), other) == related.end())
                related.push_back(other);
        }
    }
    std::sort(related.begin(), related.end());
    related.resize(std::min(related.size(), RelatedCount));
    return related;
}

/// A 推荐 story of the same family of channels, else of any; -1 when there is none but @p story.
int recommendedFor(const Edition &edition, int story)
{
    const Plan &plan = edition.plan();
    const int channel = edition.site().channelOf(story);
    if (channel >= 0) {
        const int top = plan.channels[size_t(channel)].top;
        for (const int featured : plan.channels[size_t(top)].featured) {
            if (featured != story)
                return featured;
        }
    }
    for (const int featured : plan.featured) {
        if (featured != story)
            return featured;
    }
    return -1;
}

/// The stories before and after in the main channel, as they came out.
void addTurn(View &view, const Cards &cards, int story)
{
    const Plan &plan = cards.edition().plan();
    const int channel = cards.edition().site().channelOf(story);
    const StoryList &own = channel < 0 ? plan.channelless : plan.channels[size_t(channel)].own;
    const auto place = size_t(plan.placeInOwn[size_t(story)]);
    const bool hasOlder = place + 1 < own.size();
    const bool hasNewer = place > 0;
    if (!hasOlder && !hasNewer) {
        view.absent("turn");
        return;
    }
    View turn;
    turn.absent("prev");
    turn.absent("next");
    if (hasOlder)
        turn.object("prev", cards.turn(own[place + 1]));
    if (hasNewer)
        turn.object("next", cards.turn(own[place - 1]));
    view.object("turn", std::move(turn));
}

void addMessageForm(View &view, const SiteSettings &settings)
{
    if (settings.messageAddress.isEmpty()) {
        view.absent("messageForm");
        return;
    }
    View form;
    form.text("action", settings.messageAddress);
    form.text("privacy", settings.privacyAddress);
    view.object("messageForm", std::move(form));
}

ViewList tagLinks(const Cards &cards, const Article &article)
{
    const Plan &plan = cards.edition().plan();
    ViewList tags;
    for (const QString &name : article.tags) {
        const int tag = plan.tagAt.value(tagKey(name), -1);
        if (tag >= 0)
            tags.append(cards.link(plan.tags[size_t(tag)].name, tagPath(plan.tags[size_t(tag)].file, 1)));
    }
    return tags;
}

/// The body, and the cover above it unless the body begins with that same picture.
void addText(View &view, const Cards &cards, const Article &article, const Body &body)
{
    const auto *first = body.isEmpty() ? nullptr : std::get_if<Figure>(&body.blocks.front());
    const bool showsCover
        = cards.edition().site().picture(article.cover.file) && !(first && first->file == article.cover.file);
    if (showsCover)
        cards.picture(view, "picture", article.cover);
    else
        view.absent("picture");
    BodyWriter writer(cards.edition(), cards.root());
    if (!showsCover)
        writer.showFirstPictureAtOnce();
    view.text("bodyHtml", writer.html(body));
}

View headView(const Cards &cards, int story, const Body &body)
{
    const Article &article = cards.edition().site().story(story);
    const int channel = cards.edition().site().channelOf(story);
    View view;
    view.text("lang", cards.edition().foreignLanguage(article));
    view.text("headline", article.headline);
    view.text("headlineHtml", cards.edition().headlineHtml(story));
    view.flag("isLong", isLongHeadline(article.headline));
    view.text("kicker", article.kicker);
    view.text("subhead", article.subhead);
    view.text("source", article.source);
    view.text("byline", article.byline);
    view.text("editor", article.editor);
    view.object("date", cards.edition().dates().view(article.publishAt, DateForm::Byline));
    if (channel >= 0)
        view.object("channel", cards.channelLink(channel));
    else
        view.absent("channel");
    view.text("views", article.views ? grouped(*article.views) : QString());
    view.framed("tags", tagLinks(cards, article));
    addText(view, cards, article, body);
    return view;
}

} // namespace

View storyView(const Cards &cards, int story, const Body &body)
{
    View view;
    ViewList crumbs = crumbsTo(cards, cards.edition().site().channelOf(story));
    crumbs.append(crumbHere(cards.edition().site().story(story).headline));
    view.list("crumbs", std::move(crumbs));
    view.object("story", headView(cards, story, body));
    addTurn(view, cards, story);
    const int recommended = recommendedFor(cards.edition(), story);
    if (recommended >= 0)
        view.object("recommended", cards.card(recommended, CardForms::Recommended));
    else
        view.absent("recommended");
    ViewList related;
    for (const int other : relatedTo(cards.edition(), story))
        related.append(cards.head(other));
    view.framed("related", std::move(related));
    addMessageForm(view, cards.edition().site().settings());
    return view;
}

} // namespace Galley
