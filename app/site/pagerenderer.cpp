// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "site/pagerenderer.h"

#include "base/translate.h"
#include "body/html.h"
#include "site/addresses.h"
#include "site/documentview.h"
#include "site/feed.h"
#include "site/fragments.h"
#include "site/sitemap.h"
#include "site/template.h"

#include <QUrl>

#include <unordered_map>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

/// The 404 page is shown at any address, so its links begin at the top of the server.
QString rootOfNotFound(const SiteSettings &settings)
{
    return settings.baseUrl.isEmpty() ? QString() : QUrl(settings.baseUrl).path(QUrl::FullyEncoded);
}

Error noSuchPage(const QString &path)
{
    return {ErrorKind::NotFound, tr("The site has no page %1. Export the site anew.").arg(path), {}};
}

QByteArray bytesOf(const std::string &text) { return QByteArray(text.data(), qsizetype(text.size())); }

} // namespace

struct PageRenderer::Data {
    /// Any key that has a qHash. The texts of such a map stay where they are.
    struct KeyHash {
        template <typename Key>
        size_t operator()(const Key &key) const
        {
            return qHash(key);
        }
    };

    std::shared_ptr<const Site> site;
    std::shared_ptr<const Theme> theme;
    BodySource bodies;
    Edition edition;
    QHash<QString, std::shared_ptr<View>> commons;
    std::unordered_map<MastheadKey, std::string, KeyHash> mastheads;
    std::unordered_map<SideKey, std::string, KeyHash> sides;
    std::unordered_map<QString, std::string, KeyHash> footers;

    Data(std::shared_ptr<const Site> theSite, std::shared_ptr<const Theme> theTheme, BodySource theBodies)
        : site(std::move(theSite))
        , theme(std::move(theTheme))
        , bodies(std::move(theBodies))
        , edition(site)
    {
    }

    const View &common(const Cards &cards)
    {
        std::shared_ptr<View> &view = commons[cards.root()];
        if (!view)
            view = std::make_shared<View>(commonView(cards));
        return *view;
    }

    std::string fill(const QString &name, const Cards &cards, const View &view)
    {
        return theme->page(name).render(common(cards), view);
    }

    /// A part that many pages share; it stays where it is.
    template <typename Key, typename Make>
    std::string_view once(std::unordered_map<Key, std::string, KeyHash> &kept, const Key &key, const Make &make)
    {
        const auto known = kept.find(key);
        return known != kept.end() ? known->second : kept.emplace(key, make()).first->second;
    }

    std::string_view side(const Cards &cards, const SideKey &key)
    {
        return once(sides, key, [&] {
            const std::optional<View> view = sideView(cards, key);
            return view ? fill(u"side"_s, cards, *view) : std::string();
        });
    }

    /// The page named @p name with its side column, when it has one.
    std::string content(const QString &name, const Cards &cards, View view, const SideKey *sideKey)
    {
        if (sideKey)
            view.borrowed("side", side(cards, *sideKey));
        return fill(name, cards, view);
    }

    QByteArray document(const Cards &cards, const std::string &content, View view, const MastheadKey &key)
    {
        view.borrowed("siteHead",
                      once(mastheads, key, [&] { return fill(u"masthead"_s, cards, mastheadView(cards, key)); }));
        view.borrowed("content", content);
        view.borrowed("siteFoot",
                      once(footers, cards.root(), [&] { return fill(u"footer"_s, cards, footerView(cards)); }));
        return bytesOf(fill(u"layout"_s, cards, view));
    }

    Result<Body> bodyOf(int story)
    {
        const Article &article = edition.site().story(story);
        Result<QString> html = article.body;
        if (!edition.site().isDraft(story))
            html = bodies(article.id);
        if (!html)
            return html.error();
        Result<ParsedBody> parsed = parseHtml(*html);
        if (!parsed)
            return parsed.error();
        return std::move(parsed->body);
    }

    Result<QByteArray> story(const Page &page, int place);
    Result<QByteArray> redirect(const Page &page, int place);
    Result<QByteArray> list(const Page &page);
    Result<QByteArray> home();
    Result<QByteArray> notFound();
    Result<QByteArray> feedOf(const Page &page);
};

Result<QByteArray> PageRenderer::Data::story(const Page &page, int place)
{
    const Cards cards(edition, rootFrom(page.path));
    const Result<Body> body = bodyOf(place);
    if (!body)
        return body.error();
    const int channel = edition.site().channelOf(place);
    MastheadKey key{cards.root()};
    key.channel = channel < 0 ? -1 : edition.plan().channels[size_t(channel)].top;
    key.leadsToMessage = !edition.site().settings().messageAddress.isEmpty();
    const SideKey sideKey{cards.root(), true};
    return document(cards, content(u"story"_s, cards, storyView(cards, place, *body), &sideKey),
                    storyDocument(cards, place), key);
}

Result<QByteArray> PageRenderer::Data::redirect(const Page &page, int place)
{
    const Cards cards(edition, rootFrom(page.path));
    View view;
    view.text("title", edition.site().story(place).headline);
    view.text("url", cards.urlOf(place));
    view.text("canonical", edition.address(edition.plan().paths[size_t(place)]));
    return bytesOf(fill(u"redirect"_s, cards, view));
}

Result<QByteArray> PageRenderer::Data::list(const Page &page)
{
    const Plan &plan = edition.plan();
    ListPage where;
    where.channel = page.kind == Page::Kind::Channel ? plan.channelAt.value(page.channel, -1) : -1;
    where.tag = page.kind == Page::Kind::Tag ? plan.tagAt.value(tagKey(page.tag), -1) : -1;
    where.number = page.number;
    if (where.channel < 0 && where.tag < 0)
        return noSuchPage(page.path);
    const Cards cards(edition, rootFrom(page.path));
    MastheadKey key{cards.root()};
    key.channel = where.channel < 0 ? -1 : plan.channels[size_t(where.channel)].top;
    key.isChannelPage = where.channel >= 0 && key.channel == where.channel && page.number == 1;
    const SideKey sideKey{cards.root(), false, key.channel};
    return document(cards, content(u"channel"_s, cards, listView(cards, where), &sideKey), listDocument(cards, where),
                    key);
}

Result<QByteArray> PageRenderer::Data::home()
{
    const Cards cards(edition, QString());
    MastheadKey key;
    key.isHome = true;
    return document(cards, content(u"home"_s, cards, homeView(cards), nullptr), homeDocument(cards), key);
}

Result<QByteArray> PageRenderer::Data::notFound()
{
    const Cards cards(edition, rootOfNotFound(edition.site().settings()));
    return document(cards, content(u"notfound"_s, cards, View(), nullptr), notFoundDocument(cards),
                    MastheadKey{cards.root()});
}

Result<QByteArray> PageRenderer::Data::feedOf(const Page &page)
{
    const int channel
        = page.kind == Page::Kind::ChannelFeed ? edition.plan().channelAt.value(page.channel, -1) : -1;
    if (page.kind == Page::Kind::ChannelFeed && channel < 0)
        return noSuchPage(page.path);
    const Result<std::string> made = feed(edition, channel, [this](int story) { return bodyOf(story); });
    if (!made)
        return made.error();
    return bytesOf(*made);
}

PageRenderer::PageRenderer(std::shared_ptr<const Site> site, std::shared_ptr<const Theme> theme, BodySource bodies)
    : m_data(std::make_unique<Data>(std::move(site), std::move(theme), std::move(bodies)))
{
}

PageRenderer::~PageRenderer() = default;

Result<QByteArray> PageRenderer::render(const Page &page)
{
    switch (page.kind) {
    case Page::Kind::Story:
    case Page::Kind::Redirect: {
        const int place = m_data->edition.site().placeOf(page.story);
        if (place < 0)
            return noSuchPage(page.path);
        return page.kind == Page::Kind::Story ? m_data->story(page, place) : m_data->redirect(page, place);
    }
    case Page::Kind::Channel:
    case Page::Kind::Tag: return m_data->list(page);
    case Page::Kind::Home: return m_data->home();
    case Page::Kind::NotFound: return m_data->notFound();
    case Page::Kind::Feed:
    case Page::Kind::ChannelFeed: return m_data->feedOf(page);
    case Page::Kind::Sitemap: return bytesOf(sitemap(m_data->edition, m_data->site->pages(), page.number));
    case Page::Kind::Robots: return bytesOf(robots(m_data->edition));
    case Page::Kind::Asset: {
        const auto asset = m_data->theme->assets().constFind(page.path);
        if (asset == m_data->theme->assets().constEnd())
            return noSuchPage(page.path);
        return *asset;
    }
    }
    return noSuchPage(page.path);
}

const QSet<PictureVariant> &PageRenderer::pictures() const { return m_data->edition.shown(); }

} // namespace Galley
