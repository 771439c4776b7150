// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "site/siteplan.h"

#include "base/text.h"
#include "site/addresses.h"
#include "site/headline.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t FeaturedKept = 2; // one to show, and another when that one is the page itself

void sortNewestFirst(SiteInput &input)
{
    struct Key {
        qint64 at;
        qsizetype place;
    };
    std::vector<Key> keys(size_t(input.stories.size()));
    for (qsizetype i = 0; i < input.stories.size(); ++i) {
        if (!input.stories.at(i).publishAt.isValid())
            input.stories[i].publishAt = input.now;
        keys[size_t(i)] = {input.stories.at(i).publishAt.toMSecsSinceEpoch(), i};
    }
    std::sort(keys.begin(), keys.end(), [&](const Key &a, const Key &b) {
        return a.at != b.at ? a.at > b.at : input.stories.at(b.place).id < input.stories.at(a.place).id;
    });
    QList<Article> sorted;
    sorted.reserve(input.stories.size());
    for (const Key &key : keys)
        sorted.append(std::move(input.stories[key.place]));
    input.stories = std::move(sorted);
}

/// Fills a plan step by step; each step needs those before it.
class Planner
{
public:
    explicit Planner(SiteInput input) { m_plan->input = std::move(input); }

    std::shared_ptr<const Plan> make()
    {
        sortNewestFirst(m_plan->input);
        m_plan->placeOf.reserve(stories().size());
        for (qsizetype i = 0; i < stories().size(); ++i)
            m_plan->placeOf.insert(stories().at(i).id, int(i));
        nameChannels();
        nameTags();
        for (qsizetype i = 0; i < stories().size(); ++i)
            enlist(int(i));
        for (ChannelPlan &channel : m_plan->channels)
            settle(channel);
        nameStories();
        addPages();
        m_plan->vocabulary = Vocabulary::of(*m_plan);
        return m_plan;
    }

private:
    const QList<Article> &stories() const { return m_plan->input.stories; }
    const Channels &channels() const { return m_plan->input.channels; }

    void nameChannels()
    {
        m_plan->channels.resize(size_t(channels().size()));
        std::vector<QString> wanted;
        for (qsizetype i = 0; i < channels().size(); ++i) {
            const Channel &channel = channels().at(i);
            m_plan->channelAt.insert(channel.id, int(i));
            const QString slug = cleanSlug(channel.slug);
            wanted.push_back(slug.isEmpty() ? u"channel"_s : slug);
            // Parents come before children, so a parent's top is known already.
            const int parent = m_plan->channelAt.value(channel.parent, -1);
            ChannelPlan &plan = m_plan->channels[size_t(i)];
            plan.top = parent < 0 || parent == i ? int(i) : m_plan->channels[size_t(parent)].top;
            m_parents.push_back(plan.top == i ? -1 : parent);
            if (plan.top != i)
                m_plan->channels[size_t(parent)].children.push_back(int(i));
        }
        Names names(isReservedAtTop);
        const std::vector<QString> folders = distinctNames(wanted, names);
        for (size_t i = 0; i < folders.size(); ++i)
            m_plan->channels[i].folder = folders[i];
    }

    void nameTags()
    {
        for (const Tag &tag : m_plan->input.tags)
            addTag(tag.name, tag.slug);
        for (const Article &story : stories()) {
            for (const QString &name : story.tags) {
                if (!m_plan->tagAt.contains(tagKey(name)))
                    addTag(name, slugFrom(name));
            }
        }
        std::vector<QString> wanted;
        for (const QString &slug : m_tagSlugs)
            wanted.push_back(slug.isEmpty() ? u"tag"_s : slug);
        Names names(isReservedForLists);
        const std::vector<QString> files = distinctNames(wanted, names);
        for (size_t i = 0; i < files.size(); ++i)
            m_plan->tags[i].file = files[i];
    }

    void addTag(const QString &name, const QString &slug)
    {
        const QString key = tagKey(name);
        if (key.isEmpty() || m_plan->tagAt.contains(key))
            return;
        m_plan->tagAt.insert(key, int(m_plan->tags.size()));
        m_plan->tags.push_back({name.simplified(), {}, {}});
        m_tagSlugs.push_back(cleanSlug(slug));
    }

    /// The channels whose pages show @p story: its own and all above them.
    std::vector<int> showing(const Article &story) const
    {
        std::vector<int> found;
        for (const ChannelId &id : QList<ChannelId>{story.channel} + story.furtherChannels) {
            for (int at = m_plan->channelAt.value(id, -1); at >= 0; at = m_parents[size_t(at)]) {
                if (std::find(found.begin(), found.end(), at) == found.end())
                    found.push_back(at);
            }
        }
        return found;
    }

    void enlist(int place)
    {
        const Article &story = stories().at(place);
        for (const int channel : showing(story))
            m_plan->channels[size_t(channel)].list.push_back(place);
        const int own = m_plan->channelAt.value(story.channel, -1);
        StoryList &home = own < 0 ? m_plan->channelless : m_plan->channels[size_t(own)].own;
        m_plan->placeInOwn.push_back(int(home.size()));
        home.push_back(place);
        for (const QString &name : story.tags) {
            const int tag = m_plan->tagAt.value(tagKey(name), -1);
            if (tag >= 0 && (m_plan->tags[size_t(tag)].list.empty() || m_plan->tags[size_t(tag)].list.back() != place))
                m_plan->tags[size_t(tag)].list.push_back(place);
        }
        if (story.slots.testFlag(Slot::Headline))
            m_plan->headlines.push_back(place);
        if (story.slots.testFlag(Slot::Featured))
            m_plan->featured.push_back(place);
    }

    /// Picks out of a channel's list what other pages want of it, and puts the pinned stories first.
    void settle(ChannelPlan &channel)
    {
        int newestWithPicture = -1;
        for (const int place : channel.list) {
            const Article &story = stories().at(place);
            if (channel.featured.size() < FeaturedKept && story.slots.testFlag(Slot::Featured))
                channel.featured.push_back(place);
            if (newestWithPicture < 0 && m_plan->input.media.contains(story.cover.file))
                newestWithPicture = place;
            if (channel.featured.size() == FeaturedKept && newestWithPicture >= 0)
                break;
        }
        if (!channel.list.empty()) {
            channel.face = !channel.featured.empty() ? channel.featured.front()
                : newestWithPicture >= 0             ? newestWithPicture
                                                     : channel.list.front();
        }
        const ChannelId id = channels().at(&channel - m_plan->channels.data()).id;
        std::stable_partition(channel.list.begin(), channel.list.end(), [&](int place) {
            const Article &story = stories().at(place);
            return story.slots.testFlag(Slot::Pinned) && (story.channel == id || story.furtherChannels.contains(id));
        });
    }

    QString folderOf(const Article &story) const
    {
        const int channel = m_plan->channelAt.value(story.channel, -1);
        return channel < 0 ? u"stories"_s : m_plan->channels[size_t(channel)].folder;
    }

    void nameStories()
    {
        // The oldest id has the first claim: a story that comes later never moves one that is out.
        std::vector<int> byAge(size_t(stories().size()));
        std::iota(byAge.begin(), byAge.end(), 0);
        std::sort(byAge.begin(), byAge.end(), [&](int a, int b) { return stories().at(a).id < stories().at(b).id; });

        struct Folder {
            std::vector<int> places;
            std::vector<QString> wanted;
        };
        std::map<QString, Folder> folders;
        for (const int place : byAge) {
            const Article &story = stories().at(place);
            Folder &folder = folders[folderOf(story)];
            const QString slug = cleanSlug(story.slug);
            folder.places.push_back(place);
            folder.wanted.push_back(slug.isEmpty() ? u"story-"_s + story.id.toString().right(12) : slug);
        }
        m_plan->paths.resize(byAge.size());
        for (const auto &[name, folder] : folders) {
            Names &names = m_names.try_emplace(name, Names(isReservedForLists)).first->second;
            const std::vector<QString> given = distinctNames(folder.wanted, names);
            for (size_t i = 0; i < given.size(); ++i)
                m_plan->paths[size_t(folder.places[i])] = name + u'/' + given[i] + ".html"_L1;
        }
    }

    Page &add(Page::Kind kind, const QString &path)
    {
        m_plan->pageAt.insert(path, int(m_plan->pages.size()));
        Page &page = m_plan->pages.emplaceBack();
        page.kind = kind;
        page.path = path;
        return page;
    }

    void addPages()
    {
        for (qsizetype i = 0; i < stories().size(); ++i)
            add(Page::Kind::Story, m_plan->paths[size_t(i)]).story = stories().at(i).id;
        addRedirects();
        for (qsizetype i = 0; i < channels().size(); ++i) {
            const int count = m_plan->pageCount(m_plan->channels[size_t(i)].list);
            for (int number = 1; number <= count; ++number) {
                Page &page = add(Page::Kind::Channel, channelPath(m_plan->channels[size_t(i)].folder, number));
                page.channel = channels().at(i).id;
                page.number = number;
            }
        }
        for (const TagPlan &tag : m_plan->tags) {
            const int count = tag.list.empty() ? 0 : m_plan->pageCount(tag.list);
            for (int number = 1; number <= count; ++number) {
                Page &page = add(Page::Kind::Tag, tagPath(tag.file, number));
                page.tag = tag.name;
                page.number = number;
            }
        }
        add(Page::Kind::Home, u"index.html"_s);
        add(Page::Kind::NotFound, u"404.html"_s);
        addMachinePages();
    }

    void addRedirects()
    {
        QStringList slugs = m_plan->input.oldSlugs.keys();
        slugs.sort();
        for (const QString &slug : slugs) {
            const ArticleId id = m_plan->input.oldSlugs.value(slug);
            const int place = m_plan->placeOf.value(id, -1);
            const QString name = cleanSlug(slug);
            if (place < 0 || name.isEmpty())
                continue;
            const QString folder = folderOf(stories().at(place));
            if (m_names.try_emplace(folder, Names(isReservedForLists)).first->second.take(name))
                add(Page::Kind::Redirect, folder + u'/' + name + ".html"_L1).story = id;
        }
    }

    void addMachinePages()
    {
        for (qsizetype i = 0; i < channels().size(); ++i) {
            add(Page::Kind::ChannelFeed, m_plan->channels[size_t(i)].folder + "/feed.xml"_L1).channel
                = channels().at(i).id;
        }
        add(Page::Kind::Feed, u"feed.xml"_s);
        if (!m_plan->input.settings.baseUrl.isEmpty()) {
            const auto addresses = std::count_if(m_plan->pages.cbegin(), m_plan->pages.cend(), isInSitemap);
            const int parts = int((addresses + SitemapSize - 1) / SitemapSize);
            for (int part = 1; parts > 1 && part <= parts; ++part)
                add(Page::Kind::Sitemap, u"sitemap-%1.xml"_s.arg(part)).number = part;
            // The one with the plain name holds all addresses, or (number 0) leads to the parts.
            add(Page::Kind::Sitemap, u"sitemap.xml"_s).number = parts > 1 ? 0 : 1;
        }
        add(Page::Kind::Robots, u"robots.txt"_s);
    }

    std::shared_ptr<Plan> m_plan = std::make_shared<Plan>();
    std::vector<int> m_parents;
    std::vector<QString> m_tagSlugs;
    std::map<QString, Names> m_names;
};

} // namespace

int Plan::pageCount(const StoryList &list) const
{
    const auto each = size_t(std::max(1, input.settings.storiesPerPage));
    return std::max(1, int((list.size() + each - 1) / each));
}

bool isInSitemap(const Page &page)
{
    return page.kind == Page::Kind::Story || page.kind == Page::Kind::Channel || page.kind == Page::Kind::Tag
        || page.kind == Page::Kind::Home;
}

QString tagKey(const QString &name) { return name.simplified().toCaseFolded(); }

std::shared_ptr<const Plan> makePlan(SiteInput input) { return Planner(std::move(input)).make(); }

} // namespace Galley
