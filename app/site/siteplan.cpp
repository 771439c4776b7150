// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "site/siteplan.h"

#include "base/digest.h"
#include "base/text.h"
#include "body/body.h"
#include "site/authors.h"
#include "site/dates.h"
#include "site/headline.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t FeaturedKept = 2; // one to show, and another when that one is the page itself

/// Fills a plan step by step; each step needs those before it.
class Planner
{
public:
    explicit Planner(SiteInput input) : m_plan(std::make_shared<Plan>())
    {
        m_plan->input = std::move(input);
        const ThemeValues &options = m_plan->input.options;
        m_plan->storiesPerPage = std::max(1, options.storiesPerPage(m_plan->storiesPerPage));
        m_plan->excerptLength = options.excerptLength(m_plan->excerptLength);
    }

    std::shared_ptr<const Plan> make()
    {
        m_plan->input.stories.sort();
        placeStories();
        rankStories();
        nameChannels();
        nameTags();
        for (int place = 0; place < count(); ++place)
            enlist(place);
        putInOrder(Slot::Headline, m_plan->headlines.begin(), m_plan->headlines.end());
        putInOrder(Slot::Featured, m_plan->featured.begin(), m_plan->featured.end());
        for (ChannelPlan &channel : m_plan->channels)
            settle(channel);
        nameAuthors();
        nameStories();
        nameStandingPages();
        addPages();
        m_plan->vocabulary = Vocabulary::of(*m_plan);
        m_plan->breaks = std::vector<std::atomic<quint64>>(size_t(count()));
        m_plan->excerpts = std::vector<std::atomic<quint16>>(size_t(count()));
        return m_plan;
    }

private:
    const StoryTable &stories() const { return m_plan->input.stories; }
    const Channels &channels() const { return m_plan->input.channels; }
    int count() const { return stories().size(); }

    void placeStories()
    {
        auto &places = m_plan->places;
        places.reserve(size_t(count()));
        for (int place = 0; place < count(); ++place)
            places.emplace_back(stories().idAt(place), place);
        std::sort(places.begin(), places.end());
        m_plan->byAge.reserve(places.size());
        for (const auto &[id, place] : places)
            m_plan->byAge.push_back(place);
    }

    void rankStories()
    {
        for (auto order = m_plan->input.slotOrder.cbegin(); order != m_plan->input.slotOrder.cend(); ++order) {
            StoryList &ranked = m_ranked[order.key()];
            for (const ArticleId &id : order.value()) {
                const int place = m_plan->placeOf(id);
                if (place >= 0 && stories().at(place).slots.testFlag(order.key()))
                    ranked.push_back(place);
            }
        }
    }

    /// Stories that the editor put in order come first; the others stay as they stand.
    void putInOrder(Slot slot, StoryList::iterator begin, StoryList::iterator end) const
    {
        const StoryList ranked = m_ranked.value(slot);
        for (const int place : ranked) {
            const auto at = std::find(begin, end, place);
            if (at == end)
                continue;
            std::rotate(begin, at, at + 1);
            ++begin;
        }
    }

    void nameChannels()
    {
        m_plan->channels.resize(size_t(channels().size()));
        std::vector<std::string> wanted;
        for (qsizetype i = 0; i < channels().size(); ++i) {
            const Channel &channel = channels().at(i);
            m_plan->channelAt.insert(channel.id, int(i));
            wanted.push_back(addressPart(channel.slug.toStdString(), "channel"));
            // Parents come before children, so a parent's top is known already.
            const int parent = m_plan->channelAt.value(channel.parent, -1);
            ChannelPlan &plan = m_plan->channels[size_t(i)];
            plan.parent = parent == i ? -1 : parent;
            plan.top = plan.parent < 0 ? int(i) : m_plan->channels[size_t(parent)].top;
            if (plan.parent >= 0)
                m_plan->channels[size_t(parent)].children.push_back(int(i));
        }
        Names names(isReservedAtTop);
        const std::vector<std::string> folders = distinctNames(wanted, names);
        for (size_t i = 0; i < folders.size(); ++i)
            m_plan->channels[i].folder = QString::fromStdString(folders[i]);
        for (const ChannelId &id : stories().channels())
            m_plan->channelOf.push_back(m_plan->channelAt.value(id, -1));
    }

    void nameTags()
    {
        for (const Tag &tag : m_plan->input.tags)
            (void)tagFor(tag.name, tag.slug);
        for (const QString &name : stories().tags())
            m_plan->tagOf.push_back(tagFor(name, {}));
        giveFiles(m_plan->tags, m_tagSlugs);
    }

    int tagFor(const QString &name, const QString &slug)
    {
        const QString key = tagKey(name);
        if (key.isEmpty())
            return -1;
        if (const auto known = m_plan->tagAt.constFind(key); known != m_plan->tagAt.constEnd())
            return *known;
        const int place = int(m_plan->tags.size());
        m_plan->tagAt.insert(key, place);
        m_plan->tags.push_back({name.simplified(), {}, {}});
        m_tagSlugs.push_back(addressPart((slug.isEmpty() ? slugFrom(name) : slug).toStdString(), "tag"));
        return place;
    }

    static void giveFiles(std::vector<NamedList> &lists, const std::vector<std::string> &wanted)
    {
        Names names(isReservedForLists);
        const std::vector<std::string> files = distinctNames(wanted, names);
        for (size_t i = 0; i < files.size(); ++i)
            lists[i].file = QString::fromStdString(files[i]);
    }

    void enlist(int place)
    {
        const ListedStory story = stories().at(place);
        enlistInChannels(place, story);
        for (const int number : story.tags) {
            const int tag = m_plan->tagOf[size_t(number)];
            if (tag >= 0)
                appendOnce(m_plan->tags[size_t(tag)].list, place);
        }
        if (story.slots.testFlag(Slot::Headline))
            m_plan->headlines.push_back(place);
        if (story.slots.testFlag(Slot::Featured))
            m_plan->featured.push_back(place);
        for (const int author : authorsOfByline(story.byline))
            appendOnce(m_plan->authors[size_t(author)].list, place);
        enlistInMonth(place, story);
    }

    static void appendOnce(StoryList &list, int place)
    {
        if (list.empty() || list.back() != place)
            list.push_back(place);
    }

    /// The pages of its channels show it, and those of all channels above them.
    void enlistInChannels(int place, const ListedStory &story)
    {
        const int own = story.channel < 0 ? -1 : m_plan->channelOf[size_t(story.channel)];
        const auto show = [&](int channel) {
            for (int at = channel; at >= 0; at = m_plan->channels[size_t(at)].parent)
                appendOnce(m_plan->channels[size_t(at)].list, place);
        };
        show(own);
        for (const int further : story.furtherChannels)
            show(m_plan->channelOf[size_t(further)]);
        StoryList &home = own < 0 ? m_plan->channelless : m_plan->channels[size_t(own)].own;
        m_plan->placeInOwn.push_back(int(home.size()));
        home.push_back(place);
    }

    const std::vector<int> &authorsOfByline(std::string_view byline)
    {
        const auto known = m_authorsOfByline.find(byline);
        if (known != m_authorsOfByline.end())
            return known->second;
        std::vector<int> places;
        for (const QString &name : authorsIn(QString::fromUtf8(byline.data(), qsizetype(byline.size())))) {
            auto author = m_plan->authorAt.find(name);
            if (author == m_plan->authorAt.end()) {
                author = m_plan->authorAt.insert(name, int(m_plan->authors.size()));
                m_plan->authors.push_back({name, {}, {}});
            }
            places.push_back(*author);
        }
        return m_authorsOfByline.emplace(byline, std::move(places)).first->second;
    }

    void enlistInMonth(int place, const ListedStory &story)
    {
        // Stories come newest first, so months do too; the bounds of one spare most stories any arithmetic.
        if (m_plan->months.empty() || story.publishAt < m_monthBegin) {
            const QTimeZone zone = m_plan->input.settings.zone();
            const QDate date = story.publishTime().toTimeZone(zone).date();
            const QDate first(date.year(), date.month(), 1);
            m_monthBegin = first.startOfDay(zone).toMSecsSinceEpoch();
            const QString name = u"%1-%2"_s.arg(date.year(), 4, 10, QChar(u'0')).arg(date.month(), 2, 10, QChar(u'0'));
            m_plan->months.push_back({name, name, {}});
        }
        m_plan->months.back().list.push_back(place);
    }

    void nameAuthors()
    {
        std::vector<std::string> wanted;
        for (const NamedList &author : m_plan->authors) {
            // Spelling a Chinese name in Latin letters needs tables that take longer to load than all the rest here.
            QString slug = m_plan->input.authorSlugs.value(author.name);
            if (slug.isEmpty()) {
                slug = slugFrom(author.name);
                m_plan->newAuthorSlugs.insert(author.name, slug.isEmpty() ? u"author"_s : slug);
            }
            wanted.push_back(addressPart(slug.toStdString(), "author"));
        }
        giveFiles(m_plan->authors, wanted);
    }

    /// Picks out of a channel's list what other pages want of it, and puts the pinned stories first.
    void settle(ChannelPlan &channel)
    {
        int newestWithPicture = -1;
        const StoryList ranked = m_ranked.value(Slot::Featured);
        for (const int place : ranked) {
            if (channel.featured.size() < FeaturedKept && std::binary_search(channel.list.begin(), channel.list.end(), place))
                channel.featured.push_back(place);
        }
        for (const int place : channel.list) {
            const ListedStory story = stories().at(place);
            if (channel.featured.size() < FeaturedKept && story.slots.testFlag(Slot::Featured)
                && !std::count(channel.featured.begin(), channel.featured.end(), place))
                channel.featured.push_back(place);
            if (newestWithPicture < 0 && hasPicture(story))
                newestWithPicture = place;
            if (channel.featured.size() == FeaturedKept && newestWithPicture >= 0)
                break;
        }
        if (!channel.list.empty()) {
            channel.face = !channel.featured.empty() ? channel.featured.front()
                : newestWithPicture >= 0             ? newestWithPicture
                                                     : channel.list.front();
        }
        const int place = int(&channel - m_plan->channels.data());
        const auto pinnedEnd = std::stable_partition(channel.list.begin(), channel.list.end(), [&](int at) {
            const ListedStory story = stories().at(at);
            return story.slots.testFlag(Slot::Pinned) && standsIn(story, place);
        });
        putInOrder(Slot::Pinned, channel.list.begin(), pinnedEnd);
    }

    bool hasPicture(const ListedStory &story) const
    {
        return !story.coverFile.empty()
            && m_plan->input.media.contains(QString::fromUtf8(story.coverFile.data(), qsizetype(story.coverFile.size())));
    }

    bool standsIn(const ListedStory &story, int channel) const
    {
        const auto isIt = [&](int number) { return m_plan->channelOf[size_t(number)] == channel; };
        return (story.channel >= 0 && isIt(story.channel))
            || std::any_of(story.furtherChannels.begin(), story.furtherChannels.end(), isIt);
    }

    /// Of the folder in which stories of @p channel stand; -1: of those without.
    std::string folderOf(int channel) const
    {
        return channel < 0 ? "stories" : m_plan->channels[size_t(channel)].folder.toStdString();
    }

    int channelOf(int place) const
    {
        const int channel = stories().at(place).channel;
        return channel < 0 ? -1 : m_plan->channelOf[size_t(channel)];
    }

    void nameStories()
    {
        // The oldest id has the first claim: a story that comes later never moves one that is out.
        std::vector<std::vector<int>> folders(m_plan->channels.size() + 1);
        for (const int place : m_plan->byAge)
            folders[size_t(channelOf(place) + 1)].push_back(place);
        std::vector<std::string> paths;
        paths.resize(size_t(count()));
        m_names.assign(folders.size(), Names(isReservedForLists));
        for (size_t folder = 0; folder < folders.size(); ++folder) {
            std::vector<std::string> wanted;
            wanted.reserve(folders[folder].size());
            for (const int place : folders[folder])
                wanted.push_back(nameOf(stories(), place));
            const std::vector<std::string> given = distinctNames(wanted, m_names[folder]);
            const std::string top = folderOf(int(folder) - 1) + '/';
            for (size_t i = 0; i < given.size(); ++i)
                paths[size_t(folders[folder][i])] = top + given[i] + ".html";
        }
        m_plan->paths.reserve(paths.size());
        for (const std::string &path : paths)
            m_plan->paths.append(path);
    }

    static std::string nameOf(const StoryTable &table, int place)
    {
        const std::string_view slug = table.at(place).slug;
        if (!slug.empty()) {
            if (std::string name = addressPart(slug, {}); !name.empty())
                return name;
        }
        return "story-" + table.idAt(place).toString().right(12).toStdString();
    }

    void nameStandingPages()
    {
        const StoryTable &standing = m_plan->input.standing;
        Names names(isReservedAtTop);
        std::vector<std::string> wanted;
        for (int place = 0; place < standing.size(); ++place)
            wanted.push_back(nameOf(standing, place));
        for (const std::string &name : distinctNames(wanted, names))
            m_plan->standingPaths.append(name + ".html");
    }

    void add(Page::Kind kind, int subject = -1, int number = 1) { m_plan->pages.push_back({kind, subject, number}); }

    void addLists(Page::Kind kind, const std::vector<NamedList> &lists)
    {
        for (size_t i = 0; i < lists.size(); ++i) {
            const int pages = lists[i].list.empty() ? 0 : m_plan->pageCount(lists[i].list);
            for (int number = 1; number <= pages; ++number)
                add(kind, int(i), number);
        }
    }

    void addPages()
    {
        for (int place = 0; place < count(); ++place)
            add(Page::Kind::Story, place);
        addRedirects();
        addWithdrawn();
        for (int place = 0; place < m_plan->input.standing.size(); ++place)
            add(Page::Kind::Standing, place);
        for (size_t i = 0; i < m_plan->channels.size(); ++i) {
            const int pages = m_plan->pageCount(m_plan->channels[i].list);
            for (int number = 1; number <= pages; ++number)
                add(Page::Kind::Channel, int(i), number);
        }
        addLists(Page::Kind::Tag, m_plan->tags);
        addLists(Page::Kind::Author, m_plan->authors);
        addLists(Page::Kind::Month, m_plan->months);
        if (count() > 0)
            add(Page::Kind::Archive);
        add(Page::Kind::Home);
        add(Page::Kind::NotFound);
        add(Page::Kind::Search);
        add(Page::Kind::Icon);
        addMachinePages();
    }

    void addRedirects()
    {
        QStringList slugs = m_plan->input.oldSlugs.keys();
        slugs.sort();
        for (const QString &slug : slugs) {
            const int place = m_plan->placeOf(m_plan->input.oldSlugs.value(slug));
            const std::string name = addressPart(slug.toStdString(), {});
            if (place < 0 || name.empty())
                continue;
            const int channel = channelOf(place);
            if (!m_names[size_t(channel + 1)].take(name))
                continue;
            add(Page::Kind::Redirect, int(m_plan->oldAddresses.size()));
            m_plan->oldAddresses.push_back({place, folderOf(channel) + '/' + name + ".html"});
        }
    }

    /// Behind all that is out: what stands at an address now has it.
    void addWithdrawn()
    {
        const QList<WithdrawnStory> &withdrawn = m_plan->input.withdrawn;
        if (withdrawn.isEmpty())
            return;
        QHash<ArticleId, QStringList> former;
        for (auto old = m_plan->input.oldSlugs.cbegin(); old != m_plan->input.oldSlugs.cend(); ++old)
            former[*old].append(old.key());
        for (int story = 0; story < withdrawn.size(); ++story) {
            QStringList slugs = former.value(withdrawn.at(story).id);
            slugs.sort();
            slugs.prepend(withdrawn.at(story).slug);
            const int channel = m_plan->channelAt.value(withdrawn.at(story).channel, -1);
            for (const QString &slug : std::as_const(slugs)) {
                const std::string name = addressPart(slug.toStdString(), {});
                if (name.empty() || !m_names[size_t(channel + 1)].take(name))
                    continue;
                add(Page::Kind::Withdrawn, int(m_plan->withdrawnAddresses.size()));
                m_plan->withdrawnAddresses.push_back({story, folderOf(channel) + '/' + name + ".html"});
            }
        }
    }

    void addMachinePages()
    {
        m_plan->search = SearchLayout::of(count());
        for (int segment = 0; segment < m_plan->search.segments(); ++segment) {
            for (int shard = 0; shard < m_plan->search.shards(segment); ++shard)
                add(Page::Kind::SearchTerms, segment, shard);
        }
        for (int block = 0; block < m_plan->search.blocks(); ++block)
            add(Page::Kind::SearchEntries, block);
        if (m_plan->search.segments() > 0)
            add(Page::Kind::SearchIndex);
        for (size_t i = 0; i < m_plan->channels.size(); ++i) {
            add(Page::Kind::ChannelFeed, int(i));
            add(Page::Kind::ChannelAtom, int(i));
        }
        add(Page::Kind::Feed);
        add(Page::Kind::Atom);
        if (!m_plan->input.settings.baseUrl.isEmpty())
            addSitemaps();
        if (!m_plan->withdrawnAddresses.empty())
            add(Page::Kind::WithdrawnList);
        add(Page::Kind::Robots);
    }

    void addSitemaps()
    {
        add(Page::Kind::NewsSitemap);
        const auto addresses = std::count_if(m_plan->pages.cbegin(), m_plan->pages.cend(),
                                             [](const PlannedPage &page) { return isInSitemap(page.kind); });
        const int parts = int((addresses + SitemapSize - 1) / SitemapSize);
        for (int part = 1; parts > 1 && part <= parts; ++part)
            add(Page::Kind::Sitemap, -1, part);
        // The one with the plain name holds all addresses, or (number 0) leads to the parts.
        add(Page::Kind::Sitemap, 0, parts > 1 ? 0 : 1);
    }

    std::shared_ptr<Plan> m_plan;
    std::vector<std::string> m_tagSlugs;
    std::vector<Names> m_names; ///< of stories, by channel; first those without
    std::unordered_map<std::string_view, std::vector<int>> m_authorsOfByline;
    QMap<Slot, StoryList> m_ranked; ///< the places of stories that the editor put in order
    qint64 m_monthBegin = 0;
};

} // namespace

int Plan::pageCount(const StoryList &list) const
{
    const auto each = size_t(storiesPerPage);
    return std::max(1, int((list.size() + each - 1) / each));
}

int Plan::placeOf(const ArticleId &story) const
{
    const auto found = std::lower_bound(places.begin(), places.end(), story,
                                        [](const auto &entry, const ArticleId &id) { return entry.first < id; });
    return found == places.end() || found->first != story ? -1 : found->second;
}

bool Plan::isOut(const ArticleId &id) const
{
    if (placeOf(id) >= 0)
        return true;
    for (int page = 0; page < input.standing.size(); ++page) {
        if (input.standing.idAt(page) == id)
            return true;
    }
    return false;
}

QString Plan::pathOf(const PlannedPage &page) const
{
    const auto subject = size_t(std::max(0, page.subject));
    switch (page.kind) {
    case Page::Kind::Story: return paths.textAt(subject);
    case Page::Kind::Redirect: return QString::fromStdString(oldAddresses[subject].path);
    case Page::Kind::Withdrawn: return QString::fromStdString(withdrawnAddresses[subject].path);
    case Page::Kind::WithdrawnList: return u"withdrawn.txt"_s;
    case Page::Kind::Standing: return standingPaths.textAt(subject);
    case Page::Kind::Channel: return channelPath(channels[subject].folder, page.number);
    case Page::Kind::Tag: return listPath("tags"_L1, tags[subject].file, page.number);
    case Page::Kind::Author: return listPath("authors"_L1, authors[subject].file, page.number);
    case Page::Kind::Month: return listPath("archive"_L1, months[subject].file, page.number);
    case Page::Kind::Archive: return u"archive/index.html"_s;
    case Page::Kind::Home: return u"index.html"_s;
    case Page::Kind::NotFound: return u"404.html"_s;
    case Page::Kind::Search: return u"search.html"_s;
    case Page::Kind::Icon: return u"icon.svg"_s;
    case Page::Kind::Feed: return u"feed.xml"_s;
    case Page::Kind::Atom: return u"atom.xml"_s;
    case Page::Kind::ChannelFeed: return channels[subject].folder + "/feed.xml"_L1;
    case Page::Kind::ChannelAtom: return channels[subject].folder + "/atom.xml"_L1;
    case Page::Kind::SearchIndex: return QString::fromStdString(SearchLayout::indexPath());
    case Page::Kind::SearchTerms: return QString::fromStdString(SearchLayout::termsPath(page.subject, page.number));
    case Page::Kind::SearchEntries: return QString::fromStdString(SearchLayout::entriesPath(page.subject));
    case Page::Kind::Sitemap: return page.subject < 0 ? u"sitemap-%1.xml"_s.arg(page.number) : u"sitemap.xml"_s;
    case Page::Kind::NewsSitemap: return u"news-sitemap.xml"_s;
    case Page::Kind::Robots: return u"robots.txt"_s;
    case Page::Kind::Asset: break;
    }
    return {};
}

Page Plan::page(int number) const
{
    const PlannedPage &planned = pages[size_t(number)];
    const auto subject = size_t(std::max(0, planned.subject));
    Page page;
    page.kind = planned.kind;
    page.path = pathOf(planned);
    page.subject = planned.subject;
    page.number = planned.number;
    switch (planned.kind) {
    case Page::Kind::Story: page.story = input.stories.idAt(planned.subject); break;
    case Page::Kind::Redirect:
        page.subject = oldAddresses[subject].story;
        page.story = input.stories.idAt(page.subject);
        break;
    case Page::Kind::Withdrawn: page.story = input.withdrawn.at(withdrawnAddresses[subject].story).id; break;
    case Page::Kind::Standing: page.story = input.standing.idAt(planned.subject); break;
    case Page::Kind::Channel:
    case Page::Kind::ChannelFeed:
    case Page::Kind::ChannelAtom: page.channel = input.channels.at(planned.subject).id; break;
    case Page::Kind::Tag: page.name = tags[subject].name; break;
    case Page::Kind::Author: page.name = authors[subject].name; break;
    case Page::Kind::Month: page.name = months[subject].name; break;
    default: break;
    }
    return page;
}

QString Plan::wayFrom(const WithdrawnStory &story) const
{
    const QString &address = story.withdrawal.address;
    constexpr QLatin1StringView toStory("galley-story:");
    if (!address.startsWith(toStory))
        return address.startsWith(u'/') ? address.mid(1) : webAddress(address);
    const int place = placeOf(ArticleId::fromString(QStringView(address).mid(toStory.size())));
    return place < 0 ? QString() : paths.textAt(size_t(place));
}

int Plan::pageAt(const QString &path) const
{
    std::call_once(m_pathsSorted, [this] {
        m_pageByPath.reserve(pages.size());
        for (size_t i = 0; i < pages.size(); ++i)
            m_pageByPath.emplace_back(shortHash(pathOf(pages[i]).toLatin1()), int(i));
        std::sort(m_pageByPath.begin(), m_pageByPath.end());
    });
    const quint64 hash = shortHash(path.toUtf8());
    for (auto found = std::lower_bound(m_pageByPath.begin(), m_pageByPath.end(), std::pair(hash, 0));
         found != m_pageByPath.end() && found->first == hash; ++found) {
        if (pathOf(pages[size_t(found->second)]) == path)
            return found->second;
    }
    return -1;
}

bool isInSitemap(Page::Kind kind)
{
    switch (kind) {
    case Page::Kind::Story:
    case Page::Kind::Standing:
    case Page::Kind::Channel:
    case Page::Kind::Tag:
    case Page::Kind::Author:
    case Page::Kind::Month:
    case Page::Kind::Archive:
    case Page::Kind::Home: return true;
    default: return false;
    }
}

QString tagKey(const QString &name) { return name.simplified().toCaseFolded(); }

std::shared_ptr<const Plan> makePlan(SiteInput input) { return Planner(std::move(input)).make(); }

} // namespace Galley
