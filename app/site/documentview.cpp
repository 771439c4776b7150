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
    Cover picture;
    int feedOf = -1; ///< a channel whose feeds the page offers beside the site's
    const Article *article = nullptr; ///< of a story
    bool isKeptOut = false; ///< search engines leave it alone
    bool hasScript = false;
};

void addFeeds(View &page, const Cards &cards, int channel)
{
    const Edition &edition = cards.edition();
    ViewList feeds;
    const auto add = [&](const QString &title, const QString &path, const char *type) {
        View feed;
        feed.text("title", title);
        feed.text("url", cards.url(path));
        feed.text("type", std::string(type));
        feeds.append(std::move(feed));
    };
    const auto addBoth = [&](const QString &title, const QString &folder) {
        add(title, folder + "feed.xml"_L1, "application/rss+xml");
        add(title + " (Atom)"_L1, folder + "atom.xml"_L1, "application/atom+xml");
    };
    addBoth(edition.title({}), {});
    if (channel >= 0)
        addBoth(edition.title({cards.channelName(channel)}), edition.plan().channels[size_t(channel)].folder + u'/');
    page.list("feeds", std::move(feeds));
}

ViewList names(const QStringList &values)
{
    ViewList list;
    for (const QString &value : values) {
        View item;
        item.text("name", value);
        list.append(std::move(item));
    }
    return list;
}

/// What is shared of a story beside its title and picture.
View sharedStory(const Cards &cards, const Article &article)
{
    Edition &edition = cards.edition();
    const int channel = edition.plan().channelAt.value(article.channel, -1);
    View view;
    view.text("published", edition.dates().iso(article.publishAt));
    const QDateTime updated = lastCorrection(article);
    view.text("modified", updated.isValid() ? edition.dates().iso(updated) : std::string());
    view.text("section", channel < 0 ? QString() : cards.channelName(channel));
    view.framed("authors", names(edition.authorsOf(article.byline)));
    view.framed("tags", names(article.tags));
    return view;
}

/// "zh-CN" as Open Graph writes it: zh_CN.
QString localeOf(const QString &language)
{
    const QStringList parts = language.split(u'-');
    return parts.size() > 1 ? parts.first().toLower() + u'_' + parts.last().toUpper() : QString();
}

void addShare(View &page, const Cards &cards, const Head &head)
{
    Edition &edition = cards.edition();
    const QString address = edition.address(head.path);
    if (address.isEmpty() || head.isKeptOut) {
        page.absent("og");
        return;
    }
    View share;
    share.text("type", head.article ? u"article"_s : u"website"_s);
    share.text("title", head.shareTitle);
    share.text("description", head.description);
    share.text("url", address);
    share.text("locale", localeOf(edition.site().settings().language));
    const Media *media = edition.site().picture(head.picture.file);
    const PictureVariant picture = media ? edition.showOne(*media, Crop::Wide16x9) : PictureVariant();
    share.text("image", media ? edition.site().settings().baseUrl + picture.path : QString());
    share.text("imageWidth", media ? QString::number(picture.width) : QString());
    share.text("imageHeight", media ? QString::number(picture.height) : QString());
    share.text("imageAlt", media ? head.picture.alt : QString());
    if (head.article)
        share.object("article", sharedStory(cards, *head.article));
    else
        share.absent("article");
    page.object("og", std::move(share));
}

View document(const Cards &cards, const Head &head, const char *bodyClass)
{
    View page;
    page.text("title", head.title);
    page.text("description", head.description);
    page.text("canonical", head.isKeptOut ? QString() : cards.edition().address(head.path));
    page.flag("noindex", head.isKeptOut);
    page.text("prev", head.prev);
    page.text("next", head.next);
    page.text("author", head.article ? head.article->byline : QString());
    page.text("source", head.article ? head.article->source : QString());
    page.flag("script", head.hasScript);
    addFeeds(page, cards, head.feedOf);
    addShare(page, cards, head);
    View view;
    view.object("page", std::move(page));
    view.text("bodyClass", std::string(bodyClass));
    view.absent("jsonLd");
    return view;
}

} // namespace

View storyDocument(const Cards &cards, int story, const Article &article)
{
    const Edition &edition = cards.edition();
    const int channel = edition.site().channelOf(story);
    Head head;
    head.path = edition.plan().paths.textAt(size_t(story));
    head.title = edition.title({article.headline, channel < 0 ? QString() : cards.channelName(channel)});
    head.shareTitle = article.headline;
    head.description = excerpt(article.standfirst, DescriptionLength);
    head.picture = article.cover;
    head.article = &article;
    View view = document(cards, head, "read");
    view.text("jsonLd", structuredData(cards, story, article));
    return view;
}

View standingDocument(const Cards &cards, const Article &article, const QString &path)
{
    Head head;
    head.path = path;
    head.title = cards.edition().title({article.headline});
    head.shareTitle = article.headline;
    head.description = excerpt(article.standfirst, DescriptionLength);
    head.picture = article.cover;
    return document(cards, head, "standing");
}

View listDocument(const Cards &cards, const ListPage &page)
{
    const Edition &edition = cards.edition();
    const Plan &plan = edition.plan();
    const QString name = page.name(edition);
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

View archiveDocument(const Cards &cards)
{
    Head head;
    head.path = u"archive/index.html"_s;
    head.shareTitle = cards.edition().words()["archive"];
    head.title = cards.edition().title({head.shareTitle});
    return document(cards, head, "archive");
}

View searchDocument(const Cards &cards)
{
    Head head;
    head.path = u"search.html"_s;
    head.title = cards.edition().title({cards.edition().words()["search"]});
    head.isKeptOut = true;
    head.hasScript = true;
    return document(cards, head, "search");
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

View withdrawnDocument(const Cards &cards)
{
    Head head;
    head.title = cards.edition().title({cards.edition().words()["withdrawn"]});
    head.isKeptOut = true;
    return document(cards, head, "plain");
}

View notFoundDocument(const Cards &cards)
{
    Head head;
    head.title = cards.edition().title({cards.edition().words()["notFound"]});
    head.isKeptOut = true;
    return document(cards, head, "plain");
}

} // namespace Galley
