// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "site/pagerenderer.h"

#include "base/translate.h"
#include "body/html.h"
#include "site/addresses.h"
#include "site/documentview.h"
#include "site/feed.h"
#include "site/fragments.h"
#include "site/icon.h"
#include "site/searchentries.h"
#include "site/securitypolicy.h"
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
    StorySource stories;
    Edition edition;
    LengthOfText length;
    QHash<QString, std::shared_ptr<View>> commons;
    std::unordered_map<MastheadKey, std::string, KeyHash> mastheads;
    std::unordered_map<SideKey, std::string, KeyHash> sides;
    std::unordered_map<QString, std::string, KeyHash> footers;

    std::string policy;       ///< of a page
    std::string searchPolicy; ///< of the one with a script
    std::string contentText; ///< kept for their room, which grows to that of the largest page
    std::string pageText;

    Data(std::shared_ptr<const Site> theSite, std::shared_ptr<const Theme> theTheme, StorySource theStories)
        : site(std::move(theSite))
        , theme(std::move(theTheme))
        , stories(std::move(theStories))
        , edition(site)
        , length(theme->page(u"story"_s).mentions("words") || theme->page(u"story"_s).mentions("minutes")
                     ? LengthOfText::Counted
                     : LengthOfText::NotAskedFor)
        , policy(securityPolicy(edition.site().settings().messageAddress, false))
        , searchPolicy(securityPolicy(edition.site().settings().messageAddress, true))
    {
    }

    Result<StoryText> textOf(const ArticleId &id) const
    {
        const QHash<ArticleId, Article> &held = edition.plan().input.held;
        const auto story = held.constFind(id);
        if (story == held.constEnd())
            return stories(id);
        return StoryText{story->standfirst, story->sourceUrl, story->corrections, story->body};
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

    /// The same in place of what stands in @p text, whose room is used again.
    std::string_view fillAgain(std::string &text, const QString &name, const Cards &cards, const View &view)
    {
        text.clear();
        theme->page(name).render(common(cards), view, text);
        return text;
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

    /// The page named @p name with its side column, when it has one; stays until the next one.
    std::string_view content(const QString &name, const Cards &cards, View view, const SideKey *sideKey)
    {
        if (sideKey)
            view.borrowed("side", side(cards, *sideKey));
        return fillAgain(contentText, name, cards, view);
    }

    enum class Script { None, Search };
    QByteArray document(const Cards &cards, std::string_view content, View view, const MastheadKey &key, Script script = Script::None)
    {
        view.borrowed("siteHead",
                      once(mastheads, key, [&] { return fill(u"masthead"_s, cards, mastheadView(cards, key)); }));
        view.borrowed("content", content);
        view.borrowed("siteFoot",
                      once(footers, cards.root(), [&] { return fill(u"footer"_s, cards, footerView(cards)); }));
        fillAgain(pageText, u"layout"_s, cards, view);
        putPolicy(pageText, script == Script::Search ? searchPolicy : policy);
        return QByteArray::fromRawData(pageText.data(), qsizetype(pageText.size()));
    }

    static Result<FullStory> parsed(Article article)
    {
        Result<ParsedBody> body = parseHtml(article.body);
        if (!body)
            return body.error();
        return FullStory{std::move(article), std::move(body->body)};
    }

    Result<FullStory> storyAt(int place)
    {
        if (const Article *draft = edition.site().draft(place))
            return parsed(*draft);
        const StoryTable &table = edition.plan().input.stories;
        Result<StoryText> text = textOf(table.idAt(place));
        if (!text)
            return text.error();
        return parsed(table.article(place, *std::move(text)));
    }

    Result<QByteArray> story(const Page &page);
    Result<QByteArray> standing(const Page &page);
    QByteArray redirect(const Page &page);
    QByteArray redirectTo(const Cards &cards, const View &view);
    QByteArray withdrawn(const Page &page);
    QByteArray withdrawnList();
    QByteArray list(const Page &page);
    QByteArray archive(const Page &page);
    QByteArray home();
    QByteArray search();
    QByteArray notFound();
    Result<QByteArray> feedOf(const Page &page);
    QByteArray searchTerms(const Page &page);
};

Result<QByteArray> PageRenderer::Data::story(const Page &page)
{
    const Cards cards(edition, rootFrom(page.path));
    const Result<FullStory> full = storyAt(page.subject);
    if (!full)
        return full.error();
    const int channel = edition.site().channelOf(page.subject);
    MastheadKey key{cards.root()};
    key.channel = channel < 0 ? -1 : edition.plan().channels[size_t(channel)].top;
    key.leadsToMessage = !edition.site().settings().messageAddress.isEmpty();
    const SideKey sideKey{cards.root(), true};
    return document(cards,
                    content(u"story"_s, cards, storyView(cards, page.subject, full->article, full->body, length), &sideKey),
                    storyDocument(cards, page.subject, full->article), key);
}

Result<QByteArray> PageRenderer::Data::standing(const Page &page)
{
    const Cards cards(edition, rootFrom(page.path));
    Result<StoryText> text = textOf(page.story);
    if (!text)
        return text.error();
    const Result<FullStory> full = parsed(edition.plan().input.standing.article(page.subject, *std::move(text)));
    if (!full)
        return full.error();
    MastheadKey key{cards.root()};
    key.leadsToMessage = !edition.site().settings().messageAddress.isEmpty();
    const SideKey sideKey{cards.root(), false};
    return document(cards, content(u"standing"_s, cards, standingView(cards, page.subject, full->article, full->body), &sideKey),
                    standingDocument(cards, full->article, page.path), key);
}

QByteArray PageRenderer::Data::redirect(const Page &page)
{
    const Cards cards(edition, rootFrom(page.path));
    View view;
    view.borrowed("title", edition.site().story(page.subject).headline);
    view.text("url", cards.urlOf(page.subject));
    view.text("canonical", edition.address(edition.plan().paths.textAt(size_t(page.subject))));
    return redirectTo(cards, view);
}

QByteArray PageRenderer::Data::redirectTo(const Cards &cards, const View &view)
{
    std::string page = fill(u"redirect"_s, cards, view);
    putPolicy(page, policy);
    return bytesOf(page);
}

/// Says nothing of what the story was: it is not to be read any more.
QByteArray PageRenderer::Data::withdrawn(const Page &page)
{
    const Plan &plan = edition.plan();
    const Cards cards(edition, rootFrom(page.path));
    const WithdrawnStory &story = plan.input.withdrawn.at(plan.withdrawnAddresses[size_t(page.subject)].story);
    if (const QString way = plan.wayFrom(story); !way.isEmpty()) {
        const bool isOutside = way.contains(u':');
        View view;
        view.text("title", isOutside ? way : edition.words()["withdrawnInstead"]);
        view.text("url", isOutside ? way : cards.url(way));
        view.text("canonical", isOutside ? way : edition.address(way));
        return redirectTo(cards, view);
    }
    View gone;
    gone.text("note", story.withdrawal.note);
    if (story.at.isValid())
        gone.object("date", edition.dates().view(story.at.toMSecsSinceEpoch(), DateForm::Head));
    else
        gone.absent("date");
    View view;
    view.object("withdrawn", std::move(gone));
    return document(cards, content(u"notfound"_s, cards, std::move(view), nullptr), withdrawnDocument(cards), MastheadKey{cards.root()});
}

/// For whoever sets up the server: an address a line, and behind a tab where it leads.
QByteArray PageRenderer::Data::withdrawnList()
{
    QString list;
    for (const Site::Gone &gone : site->gone()) {
        list += u'/' + gone.path;
        if (!gone.leadsTo.isEmpty())
            list += u'\t' + (gone.leadsTo.contains(u':') ? gone.leadsTo : u'/' + gone.leadsTo);
        list += u'\n';
    }
    return list.toUtf8();
}

QByteArray PageRenderer::Data::list(const Page &page)
{
    const Plan &plan = edition.plan();
    const ListPage where = listAt(page);
    const Cards cards(edition, rootFrom(page.path));
    MastheadKey key{cards.root()};
    key.channel = where.channel < 0 ? -1 : plan.channels[size_t(where.channel)].top;
    key.isChannelPage = where.channel >= 0 && key.channel == where.channel && page.number == 1;
    const SideKey sideKey{cards.root(), false, key.channel};
    return document(cards, content(u"channel"_s, cards, listView(cards, where), &sideKey), listDocument(cards, where),
                    key);
}

QByteArray PageRenderer::Data::archive(const Page &page)
{
    const Cards cards(edition, rootFrom(page.path));
    const SideKey sideKey{cards.root(), false};
    return document(cards, content(u"archive"_s, cards, archiveView(cards), &sideKey), archiveDocument(cards),
                    MastheadKey{cards.root()});
}

QByteArray PageRenderer::Data::home()
{
    const Cards cards(edition, QString());
    MastheadKey key;
    key.isHome = true;
    return document(cards, content(u"home"_s, cards, homeView(cards), nullptr), homeDocument(cards), key);
}

QByteArray PageRenderer::Data::search()
{
    const Cards cards(edition, QString());
    return document(cards, content(u"search"_s, cards, searchView(cards), nullptr), searchDocument(cards),
                    MastheadKey{cards.root()}, Script::Search);
}

QByteArray PageRenderer::Data::notFound()
{
    const Cards cards(edition, rootOfNotFound(edition.site().settings()));
    View view;
    view.absent("withdrawn");
    return document(cards, content(u"notfound"_s, cards, std::move(view), nullptr), notFoundDocument(cards),
                    MastheadKey{cards.root()});
}

Result<QByteArray> PageRenderer::Data::feedOf(const Page &page)
{
    const bool isAtom = page.kind == Page::Kind::Atom || page.kind == Page::Kind::ChannelAtom;
    const StoryReader reader = [this](int place) { return storyAt(place); };
    const Result<std::string> made = (isAtom ? atomFeed : rssFeed)(edition, page.subject, reader);
    if (!made)
        return made.error();
    return bytesOf(*made);
}

QByteArray PageRenderer::Data::searchTerms(const Page &page)
{
    const SearchLayout &layout = edition.plan().search;
    const auto make = [&] {
        return searchShards(layout, page.subject,
                            [this](int begin, int end) { return searchEntries(edition, begin, end); });
    };
    // With drafts the files are not those that others mean.
    const SegmentFiles::Files files = edition.site().drafts.isEmpty()
        ? edition.plan().segmentFiles.of(page.subject, make)
        : std::make_shared<const std::vector<std::string>>(make());
    return bytesOf((*files)[size_t(page.number)]);
}

ListPage listAt(const Page &page)
{
    ListPage list;
    list.number = page.number;
    switch (page.kind) {
    case Page::Kind::Channel: list.channel = page.subject; break;
    case Page::Kind::Tag: list.tag = page.subject; break;
    case Page::Kind::Author: list.author = page.subject; break;
    case Page::Kind::Month: list.month = page.subject; break;
    default: break;
    }
    return list;
}

PageRenderer::PageRenderer(std::shared_ptr<const Site> site, std::shared_ptr<const Theme> theme, StorySource stories)
    : m_data(std::make_unique<Data>(std::move(site), std::move(theme), std::move(stories)))
{
}

PageRenderer::~PageRenderer() = default;

Result<QByteArray> PageRenderer::render(const Page &page)
{
    Result<QByteArray> bytes = renderInPlace(page);
    if (bytes)
        bytes->detach();
    return bytes;
}

Result<QByteArray> PageRenderer::renderInPlace(const Page &page)
{
    const bool isOfNothing = page.subject < 0 && (page.kind == Page::Kind::Story || page.kind == Page::Kind::Redirect);
    if (isOfNothing)
        return noSuchPage(page.path);
    switch (page.kind) {
    case Page::Kind::Story: return m_data->story(page);
    case Page::Kind::Standing: return m_data->standing(page);
    case Page::Kind::Redirect: return m_data->redirect(page);
    case Page::Kind::Withdrawn: return m_data->withdrawn(page);
    case Page::Kind::WithdrawnList: return m_data->withdrawnList();
    case Page::Kind::Channel:
    case Page::Kind::Tag:
    case Page::Kind::Author:
    case Page::Kind::Month: return m_data->list(page);
    case Page::Kind::Archive: return m_data->archive(page);
    case Page::Kind::Home: return m_data->home();
    case Page::Kind::Search: return m_data->search();
    case Page::Kind::NotFound: return m_data->notFound();
    case Page::Kind::Icon: return bytesOf(icon(m_data->edition));
    case Page::Kind::Feed:
    case Page::Kind::Atom:
    case Page::Kind::ChannelFeed:
    case Page::Kind::ChannelAtom: return m_data->feedOf(page);
    case Page::Kind::SearchIndex: return bytesOf(searchIndex(m_data->edition.plan().search));
    case Page::Kind::SearchTerms: return m_data->searchTerms(page);
    case Page::Kind::SearchEntries: {
        const SearchLayout &layout = m_data->edition.plan().search;
        const auto entries = searchEntries(m_data->edition, layout.blockBegin(page.subject), layout.blockEnd(page.subject));
        return bytesOf(searchBlock(entries));
    }
    case Page::Kind::Sitemap: return bytesOf(sitemap(m_data->edition, page.number));
    case Page::Kind::NewsSitemap: return bytesOf(newsSitemap(m_data->edition));
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
