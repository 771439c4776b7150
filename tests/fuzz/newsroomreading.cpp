// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "fuzz/newsroomreading.h"

#include "fuzz/fuzzing.h"
#include "fuzz/newsroomfixture.h"
#include "model/publishtarget.h"
#include "model/sitesettings.h"
#include "store/articlestore.h"
#include "store/boardstore.h"
#include "store/desknotestore.h"
#include "store/historystore.h"
#include "store/ledgerstore.h"
#include "store/medialibrary.h"
#include "store/mediastore.h"
#include "store/peoplestore.h"
#include "store/remarkstore.h"
#include "store/reviewstore.h"
#include "store/savedsearchstore.h"
#include "store/searchindex.h"
#include "store/sitescan.h"
#include "store/snippetstore.h"
#include "store/storytemplatestore.h"
#include "store/taxonomystore.h"

namespace Galley::Fuzzing {

using namespace Qt::StringLiterals;

namespace {

const QDateTime Now = QDateTime::fromSecsSinceEpoch(1'700'000'000, Qt::UTC);
constexpr int PageSize = 3;

/// What is asked for lest it be left out; whether it could be had is no matter.
template <typename T>
void ask(const Result<T> &)
{
}

/// All stories as a list shows them, a few at a time.
QList<ArticleId> listed(const ArticleStore &articles, const ArticleFilter &filter)
{
    QList<ArticleId> ids;
    std::optional<ArticleCursor> after;
    for (;;) {
        const auto rows = articles.rows(filter, after, PageSize);
        if (!rows || rows->isEmpty())
            return ids;
        for (const ArticleRow &row : *rows)
            ids.append(row.id);
        after = ArticleCursor{rows->constLast().sortAt, rows->constLast().id};
        require(ids.size() < 1000, "a list has an end");
    }
}

void readStory(Database &database, const ArticleId &id)
{
    const ArticleStore articles(database);
    const HistoryStore history(database);
    ask(articles.storyText(id));
    ask(articles.wording(id));
    ask(articles.row(id));
    ask(history.newest(id));
    ask(history.stateChanges(id));
    if (const auto revisions = history.revisions(id)) {
        for (const Revision &revision : *revisions)
            ask(history.content(revision.id));
    }
    ask(LedgerStore(database).about(id));
    ask(ReviewStore(database).signOffs(id));
    ask(ReviewStore(database).nextStep(id));
    ask(RemarkStore(database).remarks(id));
    ask(RemarkStore(database).open(id));
    ask(DeskNoteStore(database).note(id));
    ask(DeskNoteStore(database).toDos(id));
    ask(SearchIndex(database).standing(id));
    const auto article = articles.article(id);
    if (!article)
        return;
    ask(articles.articleBySlug(article->slug));
    (void)contentHash(*article);
    (void)mediaIn(article->body);
    (void)storiesIn(article->body);
}

void readStories(Database &database)
{
    const ArticleStore articles(database);
    QList<ArticleId> ids = listed(articles, {});
    ArticleFilter filter;
    filter.trashed = true;
    ids += listed(articles, filter);
    for (const ArticleId &id : std::as_const(ids))
        readStory(database, id);
    filter.trashed = false;
    filter.search.words.push_back({SearchPlace::Anywhere, u"a"_s});
    ask(articles.ranked(filter, PageSize));
    ask(articles.count(filter));
    ask(articles.counts());
    ask(articles.oldSlugs());
    ask(articles.planned(Now.addYears(-10), Now.addYears(10), PageSize));
    ask(articles.withdrawn());
    ask(articles.trashedBefore({}, PageSize));
    ask(articles.dueBetween(Now.addYears(-10), Now));
    ask(articles.wordings({}, PageSize));
    ask(HistoryStore(database).changedSinceRevision());
}

void readSite(Database &database)
{
    SiteScanLists lists;
    if (const auto channels = TaxonomyStore(database).channels()) {
        for (const Channel &channel : *channels)
            lists.channels.append(channel.id);
    }
    if (const auto tags = TaxonomyStore(database).tags()) {
        for (const Tag &tag : *tags)
            lists.tags.append(tag.id);
    }
    lists.pictureNumber = [](ArticleKind, std::string_view file) { return int(file.size()); };
    ask(middleStory(database));
    size_t length = 0;
    ask(scanStories(database, lists, Now, {}, [&](const ListedStory &story) { length += story.headline.size() + story.slug.size(); }));
}

void readTheRest(Database &database)
{
    if (const auto settings = TaxonomyStore(database).settings()) {
        const SiteSettings site = SiteSettings::fromMap(*settings);
        require(SiteSettings::fromMap(site.toMap()) == site, "settings are kept as they are read");
        (void)site.zone();
        for (const QString &value : *settings)
            (void)toText(targetsFromText(value));
    }
    ask(TaxonomyStore(database).authorAddresses());
    ask(MediaStore(database, newsroomFolder()).all());
    for (const MediaScope scope : {MediaScope::All, MediaScope::Unused, MediaScope::LicenceEnded})
        ask(MediaLibrary(database, newsroomFolder()).files({scope, MediaOrder::Name, u"a"_s, Now.date()}, 0, PageSize));
    ask(PeopleStore(database).contributors());
    ask(PeopleStore(database).sources());
    ask(PeopleStore(database).bylines());
    ask(SnippetStore(database).snippets());
    ask(BoardStore(database).order());
    ask(SavedSearchStore(database).searches());
    if (const auto templates = StoryTemplateStore(database).templates()) {
        for (const StoryTemplate &each : *templates)
            ask(StoryTemplateStore(database).content(each.id));
    }
    if (const auto chain = ReviewStore(database).chain())
        require(ReviewChain::fromText(chain->toText()) == *chain, "a chain of review is kept as it is read");
    ask(LedgerStore(database).fault());
    ask(LedgerStore(database).end());
    ask(SearchIndex(database).waiting());
    ask(database.version());
}

} // namespace

void readNewsroom(Database &database)
{
    readStories(database);
    readSite(database);
    readTheRest(database);
}

} // namespace Galley::Fuzzing
