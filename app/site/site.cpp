// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "site/site.h"

#include "site/siteplan.h"

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

/// Whether @p a and @p b stand on the same pages at the same places.
bool standsAlike(const Article &a, const Article &b)
{
    return a.slug == b.slug && a.channel == b.channel && a.furtherChannels == b.furtherChannels && a.tags == b.tags
        && a.slots == b.slots && a.publishAt == b.publishAt && a.cover.isEmpty() == b.cover.isEmpty();
}

} // namespace

const Media *Site::Data::picture(const QString &file) const
{
    const auto found = media.constFind(file);
    return found == media.constEnd() || found->width <= 0 || found->height <= 0 ? nullptr : &*found;
}

int Site::Data::year() const
{
    const QList<Article> &stories = plan->input.stories;
    const QDateTime newest = stories.isEmpty() ? plan->input.now : stories.first().publishAt;
    return newest.toTimeZone(settings().zone()).date().year();
}

Site::Site(std::unique_ptr<Data> data)
    : m_data(std::move(data))
{
}

Site::~Site() = default;

std::shared_ptr<const Site> Site::build(SiteInput input)
{
    auto data = std::make_unique<Data>();
    data->media = input.media;
    data->plan = makePlan(std::move(input));
    return std::shared_ptr<const Site>(new Site(std::move(data)));
}

std::shared_ptr<const Site> Site::with(const Article &draft, const QList<Media> &pictures) const
{
    auto data = std::make_unique<Data>(*m_data);
    for (const Media &picture : pictures)
        data->media.insert(picture.file, picture);
    Article dated = draft;
    if (!dated.publishAt.isValid())
        dated.publishAt = data->plan->input.now;

    int place = data->placeOf(draft.id);
    if (place < 0 || !standsAlike(data->plan->input.stories.at(place), dated)) {
        SiteInput input = data->plan->input;
        for (auto other = data->drafts.cbegin(); other != data->drafts.cend(); ++other)
            input.stories[other.key()] = *other;
        if (place < 0)
            input.stories.append(dated);
        else
            input.stories[place] = dated;
        input.media = data->media;
        const QHash<int, Article> before = std::exchange(data->drafts, {});
        data->plan = makePlan(std::move(input));
        for (const Article &other : before)
            data->drafts.insert(data->placeOf(other.id), other);
        place = data->placeOf(draft.id);
    }
    data->drafts.insert(place, dated);
    return std::shared_ptr<const Site>(new Site(std::move(data)));
}

const QList<Page> &Site::pages() const { return m_data->plan->pages; }

const Page *Site::pageAt(const QString &path) const
{
    const bool isFolder = path.isEmpty() || path.endsWith(u'/');
    const auto found = m_data->plan->pageAt.constFind(isFolder ? path + "index.html"_L1 : path);
    return found == m_data->plan->pageAt.constEnd() ? nullptr : &m_data->plan->pages.at(*found);
}

QString Site::pathOf(const ArticleId &story) const
{
    const int place = m_data->placeOf(story);
    return place < 0 ? QString() : m_data->plan->paths[size_t(place)];
}

} // namespace Galley
