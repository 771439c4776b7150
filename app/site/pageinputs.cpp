// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "site/pageinputs.h"

#include "site/feed.h"
#include "site/fragments.h"
#include "site/pageviews.h"
#include "site/sitemap.h"

#include <algorithm>

namespace Galley {

namespace {

// As many as the home page may show of each, and some more: too many cost a page made for nothing, too few a stale one.
constexpr size_t HomeNewest = 60;
constexpr size_t HomeSlots = 12;
constexpr size_t HomeBlock = 60;

QByteArrayView bytes(std::string_view text) { return {text.data(), qsizetype(text.size())}; }

/// Half of it will do where a page's digest is made from many.
quint64 shortened(const Digest &digest) { return digest.high ^ digest.low; }

void add(DigestBuilder &digest, const QString &text)
{
    digest.add(QByteArrayView(reinterpret_cast<const char *>(text.utf16()), text.size() * 2));
}

} // namespace

PageInputs::PageInputs(const Site &site, const Theme &theme, QByteArrayView maker)
    : m_site(site.data())
    , m_plan(*site.data().plan)
{
    addBase(theme, maker);
    m_pictures = pictureDigests(m_plan.input.stories);
    m_standingPictures = pictureDigests(m_plan.input.standing);
    addStories();
    addSides();
}

void PageInputs::add(DigestBuilder &digest, std::string_view text) const { digest.add(bytes(text)); }

void PageInputs::addBase(const Theme &theme, QByteArrayView maker)
{
    DigestBuilder digest;
    digest.add(maker);
    digest.add(theme.digest());
    digest.add(m_plan.input.options.digestText());
    const QHash<QString, QString> settings = m_site.settings().toMap();
    QStringList keys = settings.keys();
    keys.sort();
    for (const QString &key : keys) {
        Galley::add(digest, key);
        Galley::add(digest, settings.value(key));
    }
    for (size_t i = 0; i < m_plan.channels.size(); ++i) {
        const Channel &channel = m_plan.input.channels.at(qsizetype(i));
        Galley::add(digest, channel.name);
        Galley::add(digest, channel.description);
        Galley::add(digest, m_plan.channels[i].folder);
        digest.add(quint64(m_plan.channels[i].parent));
        digest.add(quint64(m_plan.channels[i].list.empty()));
    }
    for (const NamedList &author : m_plan.authors) {
        Galley::add(digest, author.name);
        Galley::add(digest, author.file);
    }
    for (int page = 0; page < m_plan.input.standing.size(); ++page) {
        add(digest, m_plan.input.standing.at(page).headline);
        add(digest, m_plan.standingPaths.at(size_t(page)));
    }
    if (const Media *logo = m_site.picture(m_site.settings().logo)) {
        digest.add(quint64(logo->width));
        digest.add(quint64(logo->height));
    }
    digest.add(quint64(m_site.year()));
    digest.add(quint64(m_plan.months.empty()));
    addVocabulary(digest);
    m_base = digest.result();
}

/// A new name changes where lines may break in any headline.
void PageInputs::addVocabulary(DigestBuilder &digest) const
{
    std::vector<std::string_view> people;
    for (int story = 0; story < m_site.storyCount(); ++story) {
        const ListedStory listed = m_site.story(story);
        for (const std::string_view name : {listed.byline, listed.editor}) {
            if (people.empty() || people.back().data() != name.data())
                people.push_back(name);
        }
    }
    std::sort(people.begin(), people.end());
    people.erase(std::unique(people.begin(), people.end()), people.end());
    for (const std::string_view name : people)
        add(digest, name);
    for (const NamedList &tag : m_plan.tags)
        Galley::add(digest, tag.name);
}

std::vector<Digest> PageInputs::pictureDigests(const StoryTable &table) const
{
    std::vector<Digest> digests;
    for (int number = 0; number < table.pictureCount(); ++number) {
        DigestBuilder digest;
        if (const Media *media = m_site.picture(table.pictureFile(number))) {
            digest.add(quint64(media->width));
            digest.add(quint64(media->height));
            digest.add(quint64(media->hasAlpha));
            digest.add(quint64(media->focusX * 10'000));
            digest.add(quint64(media->focusY * 10'000));
        }
        digests.push_back(digest.result());
    }
    return digests;
}

Digest PageInputs::side(size_t most, int without) const
{
    DigestBuilder digest;
    for (size_t i = 0, shown = 0; i < m_plan.channels.size() && shown < most; ++i) {
        const ChannelPlan &channel = m_plan.channels[i];
        if (channel.top != int(i) || channel.face < 0 || int(i) == without)
            continue;
        addCard(digest, channel.face);
        addCard(digest, channel.list.front());
        ++shown;
    }
    return digest.result();
}

void PageInputs::addSides()
{
    m_storySide = side(m_plan.channels.size(), -1);
    for (int without = -1; without < int(m_plan.channels.size()); ++without)
        m_listSides.push_back(side(SideOfLists, without));
}

void PageInputs::addStories()
{
    const StoryTable &table = m_plan.input.stories;
    const auto count = size_t(table.size());
    m_cards.reserve(count);
    m_found.reserve(count);
    for (size_t story = 0; story < count; ++story) {
        const ListedStory listed = table.at(int(story));
        DigestBuilder digest;
        digest.add(table.cardHash(int(story)));
        digest.add(quint64(m_site.channelOf(listed)));
        if (listed.coverNumber >= 0)
            digest.add(m_pictures[size_t(listed.coverNumber)]);
        add(digest, m_plan.paths.at(story));
        m_cards.push_back(shortened(digest.result()));
        add(digest, listed.source);
        for (const int tag : listed.tags)
            Galley::add(digest, table.tags().at(tag));
        m_found.push_back(shortened(digest.result()));
    }
}

void PageInputs::addCard(DigestBuilder &digest, int story) const { digest.add(m_cards[size_t(story)]); }

void PageInputs::addCards(DigestBuilder &digest, const StoryList &stories, size_t from, size_t count) const
{
    for (size_t i = from; i < std::min(stories.size(), from + count); ++i)
        addCard(digest, stories[i]);
}

/// A story with its text and what that shows and leads to.
void PageInputs::addWhole(DigestBuilder &digest, const StoryTable &table, int place) const
{
    digest.add(table.wholeHash(place));
    const ListedStory listed = table.at(place);
    const std::vector<Digest> &pictures = &table == &m_plan.input.stories ? m_pictures : m_standingPictures;
    if (listed.coverNumber >= 0)
        digest.add(pictures[size_t(listed.coverNumber)]);
    for (const int picture : listed.pictures)
        digest.add(pictures[size_t(picture)]);
    for (const ArticleId &link : listed.links) {
        const int target = m_plan.placeOf(link);
        add(digest, target < 0 ? std::string_view() : m_plan.paths.at(size_t(target)));
    }
}

void PageInputs::story(DigestBuilder &digest, int place) const
{
    const ListedStory listed = m_plan.input.stories.at(place);
    const int channel = m_site.channelOf(listed);
    digest.add(m_storySide);
    addWhole(digest, m_plan.input.stories, place);
    add(digest, m_plan.paths.at(size_t(place)));
    digest.add(quint64(channel));
    for (const int number : listed.tags) {
        const int tag = m_plan.tagOf[size_t(number)];
        if (tag < 0)
            continue;
        Galley::add(digest, m_plan.tags[size_t(tag)].name);
        Galley::add(digest, m_plan.tags[size_t(tag)].file);
    }
    const Neighbours around = neighboursOf(m_plan, channel, place);
    for (const int other : {around.older, around.newer, recommendedFor(m_plan, channel, place)}) {
        digest.add(quint64(other >= 0));
        if (other >= 0)
            addCard(digest, other);
    }
    for (const int other : relatedTo(m_plan, listed, place))
        addCard(digest, other);
}

void PageInputs::list(DigestBuilder &digest, const PlannedPage &planned) const
{
    Page page;
    page.kind = planned.kind;
    page.subject = planned.subject;
    page.number = planned.number;
    const ListPage list = listAt(page);
    const StoryList &stories = list.stories(m_plan);
    const auto each = size_t(m_plan.storiesPerPage);
    digest.add(quint64(list.channel));
    Galley::add(digest, list.path(m_plan, list.number));
    if (list.tag >= 0)
        Galley::add(digest, m_plan.tags[size_t(list.tag)].name);
    digest.add(quint64(stories.size()));
    const int top = list.channel < 0 ? -1 : m_plan.channels[size_t(list.channel)].top;
    digest.add(m_listSides[size_t(top + 1)]);
    addCards(digest, stories, each * size_t(list.number - 1), each);
}

void PageInputs::home(DigestBuilder &digest) const
{
    for (int story = 0; story < std::min(m_site.storyCount(), int(HomeNewest)); ++story)
        addCard(digest, story);
    addCards(digest, m_plan.headlines, 0, HomeSlots);
    addCards(digest, m_plan.featured, 0, HomeSlots);
    for (const ChannelPlan &channel : m_plan.channels) {
        digest.add(quint64(channel.face));
        if (channel.face >= 0)
            addCard(digest, channel.face);
        addCards(digest, channel.list, 0, HomeBlock);
    }
}

void PageInputs::withdrawn(DigestBuilder &digest, int number) const
{
    const WithdrawnStory &story = m_plan.input.withdrawn.at(number);
    Galley::add(digest, story.withdrawal.note);
    Galley::add(digest, m_plan.wayFrom(story));
    digest.add(quint64(story.at.isValid() ? story.at.toMSecsSinceEpoch() : -1));
}

void PageInputs::archive(DigestBuilder &digest) const
{
    digest.add(m_listSides[0]);
    for (const NamedList &month : m_plan.months) {
        Galley::add(digest, month.name);
        digest.add(quint64(month.list.size()));
    }
}

void PageInputs::feed(DigestBuilder &digest, int channel) const
{
    digest.add(quint64(channel));
    for (const int story : feedStories(m_plan, channel)) {
        addWhole(digest, m_plan.input.stories, story);
        addCard(digest, story);
    }
}

void PageInputs::search(DigestBuilder &digest, const PlannedPage &page) const
{
    const SearchLayout &layout = m_plan.search;
    if (page.kind == Page::Kind::SearchIndex)
        return digest.add(quint64(layout.entries));
    const bool isTerms = page.kind == Page::Kind::SearchTerms;
    digest.add(quint64(page.number));
    digest.add(quint64(layout.segmentSize));
    const int end = isTerms ? layout.segmentEnd(page.subject) : layout.blockEnd(page.subject);
    for (int entry = isTerms ? layout.segmentBegin(page.subject) : layout.blockBegin(page.subject); entry < end; ++entry)
        digest.add(m_found[size_t(m_plan.byAge[size_t(entry)])]);
}

void PageInputs::sitemap(DigestBuilder &digest) const
{
    for (int story = 0; story < m_site.storyCount(); ++story) {
        const ListedStory listed = m_plan.input.stories.at(story);
        digest.add(quint64(std::max(listed.publishAt, listed.modifiedAt)));
        add(digest, m_plan.paths.at(size_t(story)));
    }
    for (const PlannedPage &page : m_plan.pages) {
        if (page.kind != Page::Kind::Story && isInSitemap(page.kind))
            Galley::add(digest, m_plan.pathOf(page));
    }
}

void PageInputs::newsSitemap(DigestBuilder &digest) const
{
    for (int story = 0; story < newsCount(m_site); ++story)
        addCard(digest, story);
}

Digest PageInputs::of(int number) const
{
    const PlannedPage &page = m_plan.pages[size_t(number)];
    DigestBuilder digest;
    digest.add(m_base);
    digest.add(quint64(page.kind));
    switch (page.kind) {
    case Page::Kind::Story: story(digest, page.subject); break;
    case Page::Kind::Redirect: addCard(digest, m_plan.oldAddresses[size_t(page.subject)].story); break;
    case Page::Kind::Withdrawn: withdrawn(digest, m_plan.withdrawnAddresses[size_t(page.subject)].story); break;
    case Page::Kind::WithdrawnList:
        for (const WithdrawnAddress &address : m_plan.withdrawnAddresses) {
            Galley::add(digest, QString::fromStdString(address.path));
            withdrawn(digest, address.story);
        }
        break;
    case Page::Kind::Standing:
        digest.add(m_listSides[0]);
        addWhole(digest, m_plan.input.standing, page.subject);
        break;
    case Page::Kind::Channel:
    case Page::Kind::Tag:
    case Page::Kind::Author:
    case Page::Kind::Month: list(digest, page); break;
    case Page::Kind::Archive: archive(digest); break;
    case Page::Kind::Home: home(digest); break;
    case Page::Kind::Feed:
    case Page::Kind::Atom:
    case Page::Kind::ChannelFeed:
    case Page::Kind::ChannelAtom: feed(digest, page.subject); break;
    case Page::Kind::SearchIndex:
    case Page::Kind::SearchTerms:
    case Page::Kind::SearchEntries: search(digest, page); break;
    case Page::Kind::Sitemap: sitemap(digest); break;
    case Page::Kind::NewsSitemap: newsSitemap(digest); break;
    case Page::Kind::NotFound:
    case Page::Kind::Search:
    case Page::Kind::Icon:
    case Page::Kind::Robots:
    case Page::Kind::Asset: break;
    }
    return digest.result();
}

} // namespace Galley
