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
    std::shared_ptr<const Site> site;
    std::shared_ptr<const Theme> theme;
    BodySource bodies;
    Edition edition;
    QHash<QString, std::shared_ptr<Template>> templates;
    QHash<QString, std::shared_ptr<View>> commons;
    QHash<MastheadKey, std::string> mastheads;
    QHash<SideKey, std::string> sides;
    QHash<QString, std::string> footers;

    Data(std::shared_ptr<const Site> theSite, std::shared_ptr<const Theme> theTheme, BodySource theBodies)
        : site(std::move(theSite))
        , theme(std::move(theTheme))
        , bodies(std::move(theBodies))
        , edition(site)
    {
    }

    Result<std::string> fill(const QString &name, const Cards &cards, const View &view)
    {
        std::shared_ptr<Template> &parsed = templates[name];
        if (!parsed) {
            const auto made = Template::parse(name, theme->templates().value(name));
            if (!made)
                return made.error();
            parsed = *made;
        }
        std::shared_ptr<View> &common = commons[cards.root()];
        if (!common)
            common = std::make_shared<View>(commonView(cards));
        return parsed->render(*common, view);
    }

    template <typename Key, typename Make>
    Result<std::string> once(QHash<Key, std::string> &kept, const Key &key, const Make &make)
    {
        if (const auto known = kept.constFind(key); known != kept.constEnd())
            return *known;
        Result<std::string> made = make();
        if (made)
            kept.insert(key, *made);
        return made;
    }

    Result<std::string> side(const Cards &cards, const SideKey &key)
    {
        return once(sides, key, [&]() -> Result<std::string> {
            const std::optional<View> view = sideView(cards, key);
            return view ? fill(u"side"_s, cards, *view) : std::string();
        });
    }

    /// The page named @p name with its side column, when it has one.
    Result<std::string> content(const QString &name, const Cards &cards, View view, const SideKey *sideKey)
    {
        if (sideKey) {
            const Result<std::string> column = side(cards, *sideKey);
            if (!column)
                return column.error();
            view.text("side", *column);
        }
        return fill(name, cards, view);
    }

    Result<QByteArray> document(const Cards &cards, const Result<std::string> &content, View view,
                                const MastheadKey &key)
    {
        if (!content)
            return content.error();
        const Result<std::string> head
            = once(mastheads, key, [&] { return fill(u"masthead"_s, cards, mastheadView(cards, key)); });
        if (!head)
            return head.error();
        const Result<std::string> foot
            = once(footers, cards.root(), [&] { return fill(u"footer"_s, cards, footerView(cards)); });
        if (!foot)
            return foot.error();
        view.text("siteHead", *head);
        view.text("content", *content);
        view.text("siteFoot", *foot);
        const Result<std::string> whole = fill(u"layout"_s, cards, view);
        if (!whole)
            return whole.error();
        return bytesOf(*whole);
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
    const Result<std::string> whole = fill(u"redirect"_s, cards, view);
    if (!whole)
        return whole.error();
    return bytesOf(*whole);
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
