// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "support/sitecase.h"

#include "site/addresses.h"
#include "site/siteplan.h"

#include <QRegularExpression>
#include <QTest>

using namespace Galley;
using namespace Galley::Test;
using namespace Qt::StringLiterals;

class TestSitePlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void ordersStoriesNewestFirstAndThenById();
    void givesEveryPageItsOwnPathWhateverTheCase();
    void keepsReservedNamesFromStories_data();
    void keepsReservedNamesFromStories();
    void keepsReservedNamesFromChannels();
    void letsTheOlderStoryKeepAContestedSlug();
    void neverMovesAStoryThatHasItsOwnSlug();
    void putsStoriesWithoutAChannelInTheirOwnFolder();
    void redirectsOldSlugsUnlessAStoryStandsThere();
    void showsAChildsStoriesOnItsParentsPages();
    void listsAStoryOnceInAChannelThatItBelongsToTwice();
    void putsPinnedStoriesFirstInTheirOwnChannelOnly();
    void putsStoriesOfASlotInTheEditorsOrder();
    void cutsListsIntoPages();
    void writesStoriesBeforeTheListsThatNameThem();
    void leavesTheSitemapOutWithoutAnAddress();
    void splitsALargeSitemap();
    void findsPagesByPathAndFolder();
    void picksTheFaceOfAChannel();
    void keepsThePlanForADraftThatStandsWhereItStood();
    void movesADraftWhoseSlugChanged();
    void addsADraftThatWasNotOut();
    void keepsEarlierDraftsWhenAnotherMoves();
    void datesAStoryWithoutATimeNow();

private:
    static QStringList pathsOf(const Site &site)
    {
        QStringList paths;
        for (const Page &page : site.pages())
            paths.append(page.path);
        return paths;
    }
};

void TestSitePlan::ordersStoriesNewestFirstAndThenById()
{
    SiteCase site;
    site.add(u"old"_s, u"旧"_s, u"2026-01-01T00:00:00Z"_s);
    site.add(u"new"_s, u"新"_s, u"2026-01-03T00:00:00Z"_s);
    site.add(u"twin-a"_s, u"甲"_s, u"2026-01-02T00:00:00Z"_s);
    site.add(u"twin-b"_s, u"乙"_s, u"2026-01-02T00:00:00Z"_s);
    const auto one = Site::build(site.whole());
    std::reverse(site.stories.begin(), site.stories.end());
    const auto two = Site::build(site.whole());
    QCOMPARE(one->data().story(0).slug, "new");
    QCOMPARE(one->data().story(3).slug, "old");
    QVERIFY(one->data().story(2).id < one->data().story(1).id);
    for (int place = 0; place < 4; ++place)
        QCOMPARE(one->data().story(place).id, two->data().story(place).id);
}

void TestSitePlan::givesEveryPageItsOwnPathWhateverTheCase()
{
    SiteCase site;
    site.input.settings.themeOptions.insert(u"default/storiesPerPage"_s, u"5"_s);
    site.addChannel(u"news"_s, u"新闻"_s);
    site.addChannel(u"News"_s, u"另一个"_s);
    site.addChannel(u"tags"_s, u"标签"_s);
    site.addChannel(QString(), u"无名"_s);
    site.input.tags = {{TagId::make(), u"桥"_s, u"bridge"_s}, {TagId::make(), u"桥2"_s, u"bridge-2"_s},
                       {TagId::make(), u"索引"_s, u"index"_s}};
    const QStringList slugs{u"index"_s, u"page-2"_s,  u"feed"_s, u"bridge"_s, u"Bridge"_s,
                            u"bridge-2"_s, u"page-2-2"_s, u""_s,    u"index-2"_s, u"INDEX"_s};
    for (qsizetype i = 0; i < slugs.size(); ++i) {
        Article &story = site.add(u"s%1"_s.arg(i), slugs.at(i), u"2026-01-01T00:00:00Z"_s);
        story.slug = slugs.at(i);
        story.channel = channelId(i % 4 == 3 ? u"tags"_s : u"news"_s);
        story.tags = {u"桥"_s, u"桥2"_s, u"索引"_s, u"没有登记的标签"_s};
    }
    site.input.oldSlugs = {{u"page-3"_s, storyId(u"s1"_s)}, {u"bridge"_s, storyId(u"s2"_s)}, {u"was"_s, storyId(u"s1"_s)}};

    const auto built = Site::build(site.whole());
    QSet<QString> seen;
    for (const QString &path : pathsOf(*built)) {
        QVERIFY2(!seen.contains(path.toLower()), qPrintable(path));
        seen.insert(path.toLower());
        for (const QChar c : path)
            QVERIFY2(c.unicode() < 0x80 && c != u'\\' && c != u' ', qPrintable(path));
        QVERIFY2(path.count(u'/') <= 1, qPrintable(path));
    }
    QCOMPARE(built->pages().size(), qsizetype(seen.size()));
    for (const Page &page : built->pages())
        QCOMPARE(built->pageAt(page.path)->kind, page.kind);
}

void TestSitePlan::keepsReservedNamesFromStories_data()
{
    QTest::addColumn<QString>("slug");
    QTest::addColumn<QString>("path");
    QTest::newRow("index") << u"index"_s << u"news/index-2.html"_s;
    QTest::newRow("a page") << u"page-12"_s << u"news/page-12-2.html"_s;
    QTest::newRow("feed") << u"feed"_s << u"news/feed-2.html"_s;
    QTest::newRow("whose numbers are reserved, too") << u"page"_s << u"news/page-story.html"_s;
    QTest::newRow("in capitals") << u"Page-2"_s << u"news/page-2-2.html"_s;
    QTest::newRow("only like a page") << u"page-turner"_s << u"news/page-turner.html"_s;
    QTest::newRow("with a path in it") << u"../../etc/passwd"_s << u"news/etc-passwd.html"_s;
}

void TestSitePlan::keepsReservedNamesFromStories()
{
    QFETCH(QString, slug);
    QFETCH(QString, path);
    SiteCase site;
    site.addChannel(u"news"_s, u"新闻"_s);
    Article &story = site.add(u"s"_s, u"题"_s, u"2026-01-01T00:00:00Z"_s);
    story.slug = slug;
    story.channel = channelId(u"news"_s);
    QCOMPARE(Site::build(site.whole())->pathOf(story.id), path);
}

void TestSitePlan::keepsReservedNamesFromChannels()
{
    SiteCase site;
    for (const QString &slug : {u"tags"_s, u"pictures"_s, u"assets"_s, u"stories"_s, u"tags-2"_s})
        site.addChannel(slug, slug);
    const auto built = Site::build(site.whole());
    QVERIFY(built->pageAt(u"tags-2/index.html"_s));
    QCOMPARE(built->pageAt(u"tags-2/index.html"_s)->channel, channelId(u"tags-2"_s));
    QCOMPARE(built->pageAt(u"tags-3/index.html"_s)->channel, channelId(u"tags"_s));
    QVERIFY(!built->pageAt(u"tags/index.html"_s));
    QVERIFY(!built->pageAt(u"pictures/index.html"_s));
}

void TestSitePlan::letsTheOlderStoryKeepAContestedSlug()
{
    SiteCase site;
    Article &first = site.add(u"a"_s, u"先"_s, u"2026-01-01T00:00:00Z"_s);
    first.id = ArticleId(QUuid(u"01900000-0000-7000-8000-000000000001"_s));
    first.slug = u"same"_s;
    Article &second = site.add(u"b"_s, u"后"_s, u"2026-02-01T00:00:00Z"_s);
    second.id = ArticleId(QUuid(u"01900000-0000-7000-8000-000000000002"_s));
    second.slug = u"same"_s;
    const auto built = Site::build(site.whole());
    QCOMPARE(built->pathOf(site.stories[0].id), u"stories/same.html"_s);
    QCOMPARE(built->pathOf(site.stories[1].id), u"stories/same-2.html"_s);
}

void TestSitePlan::neverMovesAStoryThatHasItsOwnSlug()
{
    SiteCase site;
    for (int i = 1; i <= 3; ++i) {
        Article &story = site.add(u"s%1"_s.arg(i), u"题"_s, u"2026-01-01T00:00:00Z"_s);
        story.id = ArticleId(QUuid(u"01900000-0000-7000-8000-00000000000%1"_s.arg(i)));
        story.slug = i == 3 ? u"same-2"_s : u"same"_s;
    }
    const auto built = Site::build(site.whole());
    QCOMPARE(built->pathOf(site.stories[1].id), u"stories/same-3.html"_s);
    QCOMPARE(built->pathOf(site.stories[2].id), u"stories/same-2.html"_s);
}

void TestSitePlan::putsStoriesWithoutAChannelInTheirOwnFolder()
{
    SiteCase site;
    const ArticleId loose = site.add(u"loose"_s, u"题"_s, u"2026-01-01T00:00:00Z"_s).id;
    Article &lost = site.add(u"lost"_s, u"题"_s, u"2026-01-01T00:00:00Z"_s);
    lost.channel = channelId(u"gone"_s);
    const auto built = Site::build(site.whole());
    QCOMPARE(built->pathOf(loose), u"stories/loose.html"_s);
    QCOMPARE(built->pathOf(lost.id), u"stories/lost.html"_s);
    QCOMPARE(built->pathOf(storyId(u"unknown"_s)), QString());
}

void TestSitePlan::redirectsOldSlugsUnlessAStoryStandsThere()
{
    SiteCase site;
    site.addChannel(u"news"_s, u"新闻"_s);
    for (const QString &slug : {u"now"_s, u"other"_s})
        site.add(slug, slug, u"2026-01-01T00:00:00Z"_s).channel = channelId(u"news"_s);
    site.input.oldSlugs = {{u"before"_s, storyId(u"now"_s)},
                           {u"other"_s, storyId(u"now"_s)},
                           {u"index"_s, storyId(u"now"_s)},
                           {u"withdrawn"_s, storyId(u"not-out"_s)}};
    const auto built = Site::build(site.whole());
    const std::optional<Page> page = built->pageAt(u"news/before.html"_s);
    QVERIFY(page);
    QCOMPARE(page->kind, Page::Kind::Redirect);
    QCOMPARE(page->story, storyId(u"now"_s));
    QCOMPARE(built->pageAt(u"news/other.html"_s)->kind, Page::Kind::Story);
    QCOMPARE(built->pageAt(u"news/index.html"_s)->kind, Page::Kind::Channel);
    QVERIFY(!built->pageAt(u"news/withdrawn.html"_s));
}

void TestSitePlan::showsAChildsStoriesOnItsParentsPages()
{
    SiteCase site;
    site.addChannel(u"news"_s, u"新闻"_s);
    site.addChannel(u"town"_s, u"街镇"_s, u"news"_s);
    site.addChannel(u"street"_s, u"街道"_s, u"town"_s);
    site.add(u"deep"_s, u"深"_s, u"2026-01-01T00:00:00Z"_s).channel = channelId(u"street"_s);
    const auto built = Site::build(site.whole());
    const Plan &plan = *built->data().plan;
    for (const ChannelPlan &channel : plan.channels)
        QCOMPARE(channel.list, StoryList{0});
    QCOMPARE(plan.channels[0].own, StoryList{});
    QCOMPARE(plan.channels[2].own, StoryList{0});
    QCOMPARE(plan.channels[2].top, 0);
    QCOMPARE(plan.paths.textAt(0), u"street/deep.html"_s);
}

void TestSitePlan::listsAStoryOnceInAChannelThatItBelongsToTwice()
{
    SiteCase site;
    site.addChannel(u"news"_s, u"新闻"_s);
    site.addChannel(u"town"_s, u"街镇"_s, u"news"_s);
    Article &story = site.add(u"s"_s, u"题"_s, u"2026-01-01T00:00:00Z"_s);
    story.channel = channelId(u"town"_s);
    story.furtherChannels = {channelId(u"news"_s), channelId(u"town"_s)};
    story.tags = {u"桥"_s, u" 桥 "_s};
    const auto built = Site::build(site.whole());
    const Plan &plan = *built->data().plan;
    QCOMPARE(plan.channels[0].list, StoryList{0});
    QCOMPARE(plan.channels[1].list, StoryList{0});
    QCOMPARE(plan.tags.size(), size_t(1));
    QCOMPARE(plan.tags[0].list, StoryList{0});
}

void TestSitePlan::putsPinnedStoriesFirstInTheirOwnChannelOnly()
{
    SiteCase site;
    site.input.settings.themeOptions.insert(u"default/storiesPerPage"_s, u"5"_s);
    site.addChannel(u"news"_s, u"新闻"_s);
    site.addChannel(u"town"_s, u"街镇"_s, u"news"_s);
    for (int i = 0; i < 12; ++i)
        site.add(u"s%1"_s.arg(i), u"题"_s, u"2026-01-%1T00:00:00Z"_s.arg(28 - i)).channel = channelId(u"town"_s);
    site.story(u"s9"_s).slots = Slot::Pinned;
    const auto built = Site::build(site.whole());
    const Plan &plan = *built->data().plan;
    QCOMPARE(plan.channels[1].list, (StoryList{9, 0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11}));
    QCOMPARE(plan.channels[0].list, (StoryList{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}));
    QCOMPARE(plan.channels[1].own, (StoryList{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}));
}

void TestSitePlan::putsStoriesOfASlotInTheEditorsOrder()
{
    SiteCase site;
    site.addChannel(u"news"_s, u"新闻"_s);
    for (int i = 0; i < 6; ++i) {
        Article &story = site.add(u"s%1"_s.arg(i), u"题"_s, u"2026-01-%1T00:00:00Z"_s.arg(28 - i));
        story.channel = channelId(u"news"_s);
        if (i > 0)
            story.slots = Slots(Slot::Headline) | Slot::Featured | Slot::Pinned;
    }
    const auto id = [&](int i) { return site.story(u"s%1"_s.arg(i)).id; };
    // One that does not hold the slot, and one that is not out, mean nothing.
    site.input.slotOrder = {{Slot::Headline, {id(3), id(0), ArticleId::make(), id(2)}},
                            {Slot::Featured, {id(5)}},
                            {Slot::Pinned, {id(4), id(1)}}};
    const auto built = Site::build(site.whole());
    const Plan &plan = *built->data().plan;
    QCOMPARE(plan.headlines, (StoryList{3, 2, 1, 4, 5}));
    QCOMPARE(plan.featured, (StoryList{5, 1, 2, 3, 4}));
    QCOMPARE(plan.channels[0].featured, (StoryList{5, 1}));
    QCOMPARE(plan.channels[0].face, 5);
    QCOMPARE(plan.channels[0].list, (StoryList{4, 1, 2, 3, 5, 0}));
}

void TestSitePlan::cutsListsIntoPages()
{
    SiteCase site;
    site.input.settings.themeOptions.insert(u"default/storiesPerPage"_s, u"5"_s);
    site.addChannel(u"news"_s, u"新闻"_s);
    site.addChannel(u"empty"_s, u"空"_s);
    site.input.tags = {{TagId::make(), u"桥"_s, u"bridge"_s}, {TagId::make(), u"没有稿件"_s, u"none"_s}};
    for (int i = 0; i < 11; ++i) {
        Article &story = site.add(u"s%1"_s.arg(i), u"题"_s, u"2026-01-01T00:00:00Z"_s);
        story.channel = channelId(u"news"_s);
        story.tags = {u"桥"_s};
    }
    const auto built = Site::build(site.whole());
    QVERIFY(built->pageAt(u"news/page-3.html"_s));
    QVERIFY(!built->pageAt(u"news/page-4.html"_s));
    QVERIFY(!built->pageAt(u"news/page-1.html"_s));
    QVERIFY(built->pageAt(u"empty/index.html"_s));
    QVERIFY(!built->pageAt(u"empty/page-2.html"_s));
    QVERIFY(built->pageAt(u"tags/bridge.html"_s));
    QVERIFY(built->pageAt(u"tags/bridge_3.html"_s));
    QVERIFY(!built->pageAt(u"tags/bridge_4.html"_s));
    QVERIFY(!built->pageAt(u"tags/none.html"_s));
}

void TestSitePlan::writesStoriesBeforeTheListsThatNameThem()
{
    const auto built = Site::build(manyStories(30).whole());
    const auto rank = [](Page::Kind kind) {
        switch (kind) {
        case Page::Kind::Story: return 0;
        case Page::Kind::Redirect: return 1;
        case Page::Kind::Feed:
        case Page::Kind::Atom:
        case Page::Kind::ChannelFeed:
        case Page::Kind::ChannelAtom:
        case Page::Kind::SearchIndex:
        case Page::Kind::SearchTerms:
        case Page::Kind::SearchEntries:
        case Page::Kind::NewsSitemap:
        case Page::Kind::Sitemap:
        case Page::Kind::Robots: return 3;
        default: return 2;
        }
    };
    int last = 0;
    for (const Page &page : built->pages()) {
        QVERIFY(rank(page.kind) >= last);
        last = rank(page.kind);
    }
}

void TestSitePlan::leavesTheSitemapOutWithoutAnAddress()
{
    SiteCase site = manyStories(3);
    QVERIFY(Site::build(site.whole())->pageAt(u"sitemap.xml"_s));
    site.input.settings.baseUrl.clear();
    QVERIFY(!Site::build(site.whole())->pageAt(u"sitemap.xml"_s));
}

void TestSitePlan::splitsALargeSitemap()
{
    SiteCase site;
    site.input.settings.baseUrl = u"https://news.example.cn/"_s;
    site.stories.reserve(SitemapSize + 1);
    for (qsizetype i = 0; i <= SitemapSize; ++i)
        site.add(u"s%1"_s.arg(i), u"题"_s, u"2026-01-01T00:00:00Z"_s);
    const auto built = Site::build(site.whole());
    QCOMPARE(built->pageAt(u"sitemap.xml"_s)->number, 0);
    QVERIFY(built->pageAt(u"sitemap-2.xml"_s));
    QVERIFY(!built->pageAt(u"sitemap-3.xml"_s));
    PageRenderer renderer(built, defaultTheme(), site.source());
    const Result<QByteArray> index = renderer.render(*built->pageAt(u"sitemap.xml"_s));
    QVERIFY(index);
    QVERIFY(index->contains("<loc>https://news.example.cn/sitemap-2.xml</loc>"));
    int addresses = 0;
    for (const QString &path : {u"sitemap-1.xml"_s, u"sitemap-2.xml"_s})
        addresses += int(renderer.render(*built->pageAt(path))->count("<loc>"));
    const int monthPages = (int(SitemapSize) + 1 + 19) / 20;
    QCOMPARE(addresses, int(SitemapSize) + 1 + 2 + monthPages); // the stories, the home page and the archive
}

void TestSitePlan::findsPagesByPathAndFolder()
{
    const auto built = Site::build(manyStories(3).whole());
    QCOMPARE(built->pageAt(QString())->kind, Page::Kind::Home);
    QCOMPARE(built->pageAt(u"channel-1/"_s)->channel, channelId(u"channel-1"_s));
    QVERIFY(!built->pageAt(u"channel-1"_s));
    QVERIFY(!built->pageAt(u"nowhere.html"_s));
}

void TestSitePlan::picksTheFaceOfAChannel()
{
    SiteCase site;
    site.addChannel(u"news"_s, u"新闻"_s);
    site.addPicture(u"aaaaaaaaaaaaaaaa.jpg"_s, 800, 600);
    for (int i = 0; i < 4; ++i)
        site.add(u"s%1"_s.arg(i), u"题"_s, u"2026-01-%1T00:00:00Z"_s.arg(28 - i)).channel = channelId(u"news"_s);
    QCOMPARE(Site::build(site.whole())->data().plan->channels[0].face, 0);
    site.story(u"s1"_s).cover.file = u"not-there.jpg"_s;
    QCOMPARE(Site::build(site.whole())->data().plan->channels[0].face, 0);
    site.story(u"s2"_s).cover.file = u"aaaaaaaaaaaaaaaa.jpg"_s;
    QCOMPARE(Site::build(site.whole())->data().plan->channels[0].face, 2);
    site.story(u"s3"_s).slots = Slot::Featured;
    QCOMPARE(Site::build(site.whole())->data().plan->channels[0].face, 3);
}

void TestSitePlan::keepsThePlanForADraftThatStandsWhereItStood()
{
    SiteCase site = manyStories(20);
    const auto base = Site::build(site.whole());
    Article draft = site.story(u"story-5"_s);
    draft.headline = u"新题"_s;
    draft.standfirst = u"新的摘要"_s;
    draft.body = u"<p>新的正文</p>"_s;
    const auto with = base->with(draft);
    QCOMPARE(with->data().plan, base->data().plan);
    QCOMPARE(with->data().story(base->data().placeOf(draft.id)).headline, "新题");
    QVERIFY(base->data().story(base->data().placeOf(draft.id)).headline != "新题");
}

void TestSitePlan::movesADraftWhoseSlugChanged()
{
    SiteCase site = manyStories(20);
    const auto base = Site::build(site.whole());
    Article draft = site.story(u"story-5"_s);
    draft.slug = u"elsewhere"_s;
    const auto with = base->with(draft);
    QCOMPARE(with->pathOf(draft.id), u"channel-5/elsewhere.html"_s);
    QVERIFY(with->pageAt(u"channel-5/elsewhere.html"_s));
    QVERIFY(!with->pageAt(u"channel-5/story-5.html"_s));
    QVERIFY(base->pageAt(u"channel-5/story-5.html"_s));
}

void TestSitePlan::addsADraftThatWasNotOut()
{
    const auto base = Site::build(manyStories(20).whole());
    SiteCase other;
    Article draft = other.add(u"fresh"_s, u"新稿"_s, QString());
    draft.channel = channelId(u"channel-2"_s);
    draft.body = u"<p>一</p>"_s;
    const auto with = base->with(draft);
    QCOMPARE(with->pathOf(draft.id), u"channel-2/fresh.html"_s);
    QCOMPARE(with->data().story(with->data().placeOf(draft.id)).publishTime(), base->data().plan->input.now);
    draft.body = u"<p>一二</p>"_s;
    const auto again = with->with(draft);
    QCOMPARE(again->data().plan, with->data().plan);
    QCOMPARE(base->pathOf(draft.id), QString());
}

void TestSitePlan::keepsEarlierDraftsWhenAnotherMoves()
{
    SiteCase site = manyStories(20);
    Article first = site.story(u"story-5"_s);
    first.headline = u"第一篇改了"_s;
    Article second = site.story(u"story-6"_s);
    second.publishAt = second.publishAt.addDays(3);
    const auto with = Site::build(site.whole())->with(first)->with(second);
    QCOMPARE(with->data().story(0).id, second.id);
    const int place = with->data().placeOf(first.id);
    QCOMPARE(with->data().story(place).headline, "第一篇改了");
    QVERIFY(with->data().draft(place));
    QVERIFY(with->data().draft(0));
    QCOMPARE(with->data().drafts.size(), 2);
}

void TestSitePlan::datesAStoryWithoutATimeNow()
{
    SiteCase site;
    site.input.now = QDateTime(QDate(2026, 5, 4), QTime(3, 2), Qt::UTC);
    site.add(u"s"_s, u"题"_s, QString());
    QCOMPARE(Site::build(site.whole())->data().story(0).publishTime(), site.input.now);
}

QTEST_GUILESS_MAIN(TestSitePlan)
#include "tst_siteplan.moc"
