// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "site/documentview.h"

#include "base/text.h"
#include "site/addresses.h"
#include "site/structureddata.h"

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr int DescriptionLength = 120;

/// The head of a document in plain values.
struct Head {
    QString path;
    QString title;     ///< whole, for <title>
    QString shareTitle; ///< as it is shown where somebody passes the page on
    QString description;
    QString prev;
    QString next;
    QString type = u"website"_s;
    Cover picture;
    int feedOf = -1; ///< a channel whose feed the page offers beside the site's
};

void addFeeds(View &page, const Cards &cards, int channel)
{
    const Edition &edition = cards.edition();
    ViewList feeds;
    const auto add = [&](const QString &title, const QString &path) {
        View feed;
        feed.text("title", title);
        feed.text("url", cards.url(path));
        feeds.append(std::move(feed));
    };
    add(edition.title({}), u"feed.xml"_s);
    if (channel >= 0)
        add(edition.title({cards.channelName(channel)}), edition.plan().channels[size_t(channel)].folder + "/feed.xml"_L1);
    page.list("feeds", std::move(feeds));
}

void addShare(View &page, const Cards &cards, const Head &head)
{
    Edition &edition = cards.edition();
    const QString address = edition.address(head.path);
    if (address.isEmpty()) {
        page.absent("og");
        return;
    }
    View share;
    share.text("type", head.type);
    share.text("title", head.shareTitle);
    share.text("description", head.description);
    share.text("url", address);
    const Media *media = edition.site().picture(head.picture.file);
    share.text("image", media ? edition.site().settings().baseUrl + edition.show(*media).fallback.path : QString());
    share.text("imageAlt", media ? head.picture.alt : QString());
    page.object("og", std::move(share));
}

View document(const Cards &cards, const Head &head, const char *bodyClass)
{
    View page;
    page.text("title", head.title);
    page.text("description", head.description);
    page.text("canonical", cards.edition().address(head.path));
    page.absent("noindex");
    page.text("prev", head.prev);
    page.text("next", head.next);
    addFeeds(page, cards, head.feedOf);
    addShare(page, cards, head);
    View view;
    view.object("page", std::move(page));
    view.text("bodyClass", std::string(bodyClass));
    view.absent("jsonLd");
    return view;
}

} // namespace

View storyDocument(const Cards &cards, int story)
{
    const Edition &edition = cards.edition();
    const Article &article = edition.site().story(story);
    const int channel = edition.site().channelOf(story);
    Head head;
    head.path = edition.plan().paths[size_t(story)];
    head.title = edition.title({article.headline, channel < 0 ? QString() : cards.channelName(channel)});
    head.shareTitle = article.headline;
    head.description = excerpt(article.standfirst, DescriptionLength);
    head.type = u"article"_s;
    head.picture = article.cover;
    View view = document(cards, head, "read");
    view.text("jsonLd", structuredData(cards, story));
    return view;
}

View listDocument(const Cards &cards, const ListPage &page)
{
    const Edition &edition = cards.edition();
    const Plan &plan = edition.plan();
    const QString name = page.name(plan);
    Head head;
    head.path = page.path(plan, page.number);
    head.title = edition.title({name, page.number > 1 ? pageLabel(edition.words(), page.number) : QString()});
    head.shareTitle = name;
    if (page.channel >= 0)
        head.description = plan.input.channels.at(page.channel).description;
    head.prev = page.number > 1 ? cards.url(page.path(plan, page.number - 1)) : QString();
    head.next = page.number < plan.pageCount(page.stories(plan)) ? cards.url(page.path(plan, page.number + 1))
                                                                  : QString();
    head.feedOf = page.channel;
    return document(cards, head, "list");
}

View homeDocument(const Cards &cards)
{
    const SiteSettings &settings = cards.edition().site().settings();
    Head head;
    head.path = u"index.html"_s;
    head.title = cards.edition().title({});
    head.shareTitle = settings.title;
    head.description = settings.description;
    return document(cards, head, "home");
}

View notFoundDocument(const Cards &cards)
{
    const Edition &edition = cards.edition();
    View page;
    page.text("title", edition.title({edition.words()["notFound"]}));
    for (const char *name : {"description", "canonical", "prev", "next", "og"})
        page.absent(name);
    page.flag("noindex", true);
    addFeeds(page, cards, -1);
    View view;
    view.object("page", std::move(page));
    view.text("bodyClass", std::string("plain"));
    view.absent("jsonLd");
    return view;
}

} // namespace Galley
