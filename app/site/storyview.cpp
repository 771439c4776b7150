// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "site/pageviews.h"

#include "base/text.h"
#include "site/addresses.h"
#include "site/bodywriter.h"
#include "site/structureddata.h"

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr int RelatedCount = 5;

void addTurn(View &view, const Cards &cards, int channel, int story)
{
    const Neighbours around = neighboursOf(cards.edition().plan(), channel, story);
    if (around.older < 0 && around.newer < 0) {
        view.absent("turn");
        return;
    }
    View turn;
    turn.absent("prev");
    turn.absent("next");
    if (around.older >= 0)
        turn.object("prev", cards.turn(around.older));
    if (around.newer >= 0)
        turn.object("next", cards.turn(around.newer));
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
            tags.append(cards.link(plan.tags[size_t(tag)].name, listPath("tags"_L1, plan.tags[size_t(tag)].file, 1)));
    }
    return tags;
}

/// The body, and the cover above it unless the body begins with that same picture.
void addText(View &view, const Cards &cards, const ListedStory &listed, const Article &article, const Body &body)
{
    const auto *first = body.isEmpty() ? nullptr : std::get_if<Figure>(&body.blocks.front());
    const bool showsCover
        = cards.edition().site().picture(article.cover.file) && !(first && first->file == article.cover.file);
    if (showsCover)
        cards.picture(view, "picture", listed, cards.edition().leadCrop());
    else
        view.absent("picture");
    BodyWriter writer(cards.edition(), cards.root());
    if (!showsCover)
        writer.showFirstPictureAtOnce();
    view.text("bodyHtml", writer.html(body));
}

/// The people of the byline, each with the way to their page.
ViewList authorLinks(const Cards &cards, const Article &article)
{
    const Plan &plan = cards.edition().plan();
    ViewList authors;
    for (const QString &name : cards.edition().authorsOf(article.byline)) {
        const int author = plan.authorAt.value(name, -1);
        if (author < 0)
            continue;
        View link = cards.link(name, listPath("authors"_L1, plan.authors[size_t(author)].file, 1));
        link.text("before", authors.isEmpty() ? QString() : cards.edition().words()["comma"]);
        authors.append(std::move(link));
    }
    return authors;
}

/// What a story and a standing page have in common.
View textView(const Cards &cards, const ListedStory &listed, const Article &article, const Body &body,
              std::string headlineHtml)
{
    View view;
    view.borrowed("lang", cards.edition().foreignLanguage(listed.language));
    view.borrowed("headline", listed.headline);
    view.text("headlineHtml", std::move(headlineHtml));
    view.flag("isLong", isLongHeadline(article.headline));
    view.borrowed("kicker", listed.kicker);
    view.borrowed("subhead", listed.subhead);
    addText(view, cards, listed, article, body);
    return view;
}

/// A moment of a story as its byline shows it.
View bylineDate(const Edition &edition, const QDateTime &at)
{
    const bool isInWords = edition.plan().input.options.dateForm() == ThemeValues::DateForm::Words;
    return edition.dates().view(at.toMSecsSinceEpoch(), isInWords ? DateForm::BylineInWords : DateForm::Byline);
}

/// Notes of what was wrong, and when the newest of them was made.
void addCorrections(View &view, const Edition &edition, const Article &article)
{
    ViewList corrections;
    for (const Correction &correction : article.corrections) {
        View item;
        if (correction.at.isValid())
            item.object("date", bylineDate(edition, correction.at));
        else
            item.absent("date");
        item.text("text", correction.text);
        corrections.append(std::move(item));
    }
    view.framed("corrections", std::move(corrections));
    const QDateTime updated = lastCorrection(article);
    if (updated.isValid())
        view.object("updated", bylineDate(edition, updated));
    else
        view.absent("updated");
}

View headView(const Cards &cards, int story, const Article &article, const Body &body)
{
    const ListedStory listed = cards.edition().site().story(story);
    const int channel = cards.edition().site().channelOf(listed);
    View view = textView(cards, listed, article, body, cards.edition().headlineHtml(story));
    view.borrowed("source", listed.source);
    view.borrowed("byline", listed.byline);
    view.framed("authors", authorLinks(cards, article));
    view.text("sourceUrl", article.sourceUrl);
    view.borrowed("editor", listed.editor);
    addCorrections(view, cards.edition(), article);
    view.object("date", bylineDate(cards.edition(), article.publishAt));
    if (channel >= 0)
        view.object("channel", cards.channelLink(channel));
    else
        view.absent("channel");
    view.text("views", article.views ? grouped(*article.views) : QString());
    view.framed("tags", tagLinks(cards, article));
    return view;
}

/// How long the text is and takes to read.
void addLength(View &view, const Words &words, const Body &body)
{
    const TextCount count = countText(plainText(body));
    const QString length = grouped(count.total());
    const QString minutes = QString::number(readingMinutes(count));
    view.text("words", count.total() == 0 ? QString() : length + (words.isChinese() ? u" 字"_s : u" words"_s));
    view.text("minutes", count.total() == 0 ? QString() : minutes + (words.isChinese() ? u" 分钟"_s : u" min"_s));
}

} // namespace

StoryList relatedTo(const Plan &plan, const ListedStory &listed, int story)
{
    const auto most = size_t(plan.input.options.related(RelatedCount));
    StoryList related;
    for (const int number : listed.tags) {
        const int tag = plan.tagOf[size_t(number)];
        if (tag < 0)
            continue;
        // Nothing beyond the first few of one tag can be among the first few of all.
        size_t taken = 0;
        for (const int other : plan.tags[size_t(tag)].list) {
            if (taken == most)
                break;
            if (other == story)
                continue;
            ++taken;
            if (std::find(related.begin(), related.end(), other) == related.end())
                related.push_back(other);
        }
    }
    std::sort(related.begin(), related.end());
    related.resize(std::min(related.size(), most));
    return related;
}

int recommendedFor(const Plan &plan, int channel, int story)
{
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

Neighbours neighboursOf(const Plan &plan, int channel, int story)
{
    const StoryList &own = channel < 0 ? plan.channelless : plan.channels[size_t(channel)].own;
    const auto place = size_t(plan.placeInOwn[size_t(story)]);
    return {place + 1 < own.size() ? own[place + 1] : -1, place > 0 ? own[place - 1] : -1};
}

View storyView(const Cards &cards, int story, const Article &article, const Body &body, LengthOfText length)
{
    const Edition &edition = cards.edition();
    const ListedStory listed = edition.site().story(story);
    const int channel = edition.site().channelOf(listed);
    View view;
    ViewList crumbs = crumbsTo(cards, channel);
    crumbs.append(crumbHere(article.headline));
    view.list("crumbs", std::move(crumbs));
    View head = headView(cards, story, article, body);
    if (length == LengthOfText::Counted)
        addLength(head, edition.words(), body);
    view.object("story", std::move(head));
    addTurn(view, cards, channel, story);
    const int recommended = recommendedFor(edition.plan(), channel, story);
    if (recommended >= 0)
        view.object("recommended", cards.card(recommended, CardForms::Recommended));
    else
        view.absent("recommended");
    ViewList related;
    for (const int other : relatedTo(edition.plan(), listed, story))
        related.append(cards.head(other));
    view.framed("related", std::move(related));
    addMessageForm(view, edition.site().settings());
    return view;
}

View standingView(const Cards &cards, int place, const Article &article, const Body &body)
{
    View view;
    ViewList crumbs = crumbsTo(cards, -1);
    crumbs.append(crumbHere(article.headline));
    view.list("crumbs", std::move(crumbs));
    const ListedStory listed = cards.edition().plan().input.standing.at(place);
    View text = textView(cards, listed, article, body, cards.edition().breaks().html(article.headline));
    addCorrections(text, cards.edition(), article);
    view.object("story", std::move(text));
    addMessageForm(view, cards.edition().site().settings());
    return view;
}

} // namespace Galley
