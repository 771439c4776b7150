// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "site/site.h"

#include "site/recording.h"
#include "site/siteplan.h"
#include "site/view.h"

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

/// Whether @p draft stands on the same pages at the same places as @p before.
bool standsAlike(const ListedStory &before, const ListedStory &draft)
{
    const auto alike = [](std::span<const int> a, std::span<const int> b) {
        return std::equal(a.begin(), a.end(), b.begin(), b.end());
    };
    return before.slug == draft.slug && before.channel == draft.channel
        && alike(before.furtherChannels, draft.furtherChannels) && alike(before.tags, draft.tags)
        && before.slots == draft.slots && before.publishAt == draft.publishAt && before.byline == draft.byline
        && before.coverFile.empty() == draft.coverFile.empty();
}

} // namespace

const Media *Site::Data::picture(const QString &file) const
{
    const auto found = media.constFind(file);
    return found == media.constEnd() || found->width <= 0 || found->height <= 0 ? nullptr : &*found;
}

const Media *Site::Data::recording(const QString &file) const
{
    const auto found = media.constFind(file);
    return found == media.constEnd() || !recordingKind(file) ? nullptr : &*found;
}

int Site::Data::year() const
{
    const QDateTime newest = storyCount() == 0 ? plan->input.now : plan->input.stories.at(0).publishTime();
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

    const SiteInput &before = data->plan->input;
    StoryTable shown(before.stories.channels(), before.stories.tags());
    shown.add(dated, before.now);
    int place = data->placeOf(draft.id);
    if (place < 0 || !standsAlike(before.stories.at(place), shown.at(0))) {
        SiteInput input = before;
        for (const Article &other : std::as_const(data->drafts))
            input.stories = input.stories.with(data->placeOf(other.id), other, before.now);
        input.stories = input.stories.with(place, dated, before.now);
        input.media = data->media;
        const QHash<int, Article> drafts = std::exchange(data->drafts, {});
        data->plan = makePlan(std::move(input));
        for (const Article &other : drafts)
            data->drafts.insert(data->placeOf(other.id), other);
        place = data->placeOf(draft.id);
    }
    data->drafts.insert(place, dated);
    data->showDrafts();
    return std::shared_ptr<const Site>(new Site(std::move(data)));
}

void Site::Data::showDrafts()
{
    draftTable = StoryTable(plan->input.stories.channels(), plan->input.stories.tags());
    draftAt.clear();
    for (auto draft = drafts.cbegin(); draft != drafts.cend(); ++draft) {
        draftAt.insert(draft.key(), draftTable.size());
        draftTable.add(*draft, plan->input.now);
    }
}

int Site::pageCount() const { return int(m_data->plan->pages.size()); }
Page Site::page(int number) const { return m_data->plan->page(number); }

QList<Page> Site::pages() const
{
    QList<Page> pages;
    pages.reserve(pageCount());
    for (int number = 0; number < pageCount(); ++number)
        pages.append(page(number));
    return pages;
}

std::optional<Page> Site::pageAt(const QString &path) const
{
    const bool isFolder = path.isEmpty() || path.endsWith(u'/');
    const int number = m_data->plan->pageAt(isFolder ? path + "index.html"_L1 : path);
    return number < 0 ? std::nullopt : std::optional(page(number));
}

QString Site::headlineOf(const Page &page) const
{
    const Plan &plan = *m_data->plan;
    if (page.subject < 0)
        return {};
    switch (page.kind) {
    case Page::Kind::Story:
    case Page::Kind::Redirect: return fromUtf8(m_data->story(page.subject).headline);
    case Page::Kind::Withdrawn: return plan.input.withdrawn.at(plan.withdrawnAddresses[size_t(page.subject)].story).headline;
    case Page::Kind::Standing: return fromUtf8(plan.input.standing.at(page.subject).headline);
    default: return {};
    }
}

QString Site::pathOf(const ArticleId &story) const
{
    const Plan &plan = *m_data->plan;
    if (const int place = plan.placeOf(story); place >= 0)
        return plan.paths.textAt(size_t(place));
    for (const WithdrawnAddress &address : plan.withdrawnAddresses) {
        if (plan.input.withdrawn.at(address.story).id == story)
            return QString::fromStdString(address.path);
    }
    return {};
}

QList<Site::Gone> Site::gone() const
{
    QList<Gone> list;
    const Plan &plan = *m_data->plan;
    for (const WithdrawnAddress &address : plan.withdrawnAddresses)
        list.append({QString::fromStdString(address.path), plan.wayFrom(plan.input.withdrawn.at(address.story))});
    return list;
}

} // namespace Galley
