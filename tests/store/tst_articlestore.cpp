// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "store/articlefilter.h"
#include "store/storecase.h"

#include <QSet>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

QStringList headlines(const Result<QList<ArticleRow>> &rows)
{
    QStringList list;
    for (const ArticleRow &row : *rows)
        list.append(row.headline);
    return list;
}

SearchQuery search(const QString &typed)
{
    return std::get<SearchQuery>(readSearchQuery(typed, QTimeZone::utc()));
}

} // namespace

class ArticleStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void givesBackEverythingThatWasPut();
    void writesTheWholeStoryAgain();
    void keepsTimesToTheMillisecond();
    void keepsAnyTextUnharmed_data();
    void keepsAnyTextUnharmed();
    void refusesAStoryWithoutIdentity();
    void refusesAChannelThatIsNotThere();
    void refusesASlugThatAnotherStoryHas();
    void letsManyStoriesBeWithoutASlug();
    void keepsTheOldSlugOnlyOfAPublishedStory();
    void releasesAnOldSlugThatBecomesCurrentElsewhere();
    void countsUpToAFreeSlug();
    void erasesOnlyFromTheTrashAndLeavesATombstone();
    void writesEachMembershipOnce();
    void failsWholeInsideALargerTransaction();
    void listsAreInOrderOfTheirTime();
    void pagesWalkEveryStoryOnce_data();
    void pagesWalkEveryStoryOnce();
    void filtersByEveryCondition_data();
    void filtersByEveryCondition();
    void pageAndCountAgreeForEveryFilter();
    void countsAreThoseOfTheLists();
    void countsFollowEveryChange();
    void readsListsThroughIndexes();
    void findsPagesWithoutALookAtTheStories();
    void correctionsGoWithTheirStory();
};

void ArticleStoreTest::givesBackEverythingThatWasPut()
{
    StoreCase newsroom;
    const Channel news = newsroom.channel(u"新闻"_s, u"news"_s);
    const Channel money = newsroom.channel(u"财经"_s, u"money"_s);
    Article article = StoreCase::draft(u"兰溪河步道开放"_s, 5);
    article.state = State::Review;
    article.trashedAt = moment(9);
    article.language = u"zh-Hant"_s;
    article.kicker = u"城建"_s;
    article.subhead = u"全长六公里"_s;
    article.standfirst = u"步道今天开放。"_s;
    article.standfirstByHand = true;
    article.byline = u"周砚"_s;
    article.source = u"本报"_s;
    article.editor = u"林默"_s;
    article.publishAt = moment(-100);
    article.slug = u"lanxihe-budao"_s;
    article.slugByHand = true;
    article.channel = news.id;
    article.furtherChannels = {money.id};
    article.tags = {u"步道"_s, u"Walking"_s, u"兰溪"_s};
    article.slots = Slot::Featured | Slot::Pinned;
    article.cover = {u"ab.jpg"_s, u"河边"_s, u"清晨"_s, u"本报记者"_s};
    article.kind = ArticleKind::Page;
    article.sourceUrl = u"https://www.example.cn/a?b=1"_s;
    article.slotEnds = {moment(20), moment(21).addMSecs(3), {}};
    article.corrections = {{moment(22), u"应为六公里。"_s}, {moment(22), u"应为六公里。"_s}, {{}, {}}};
    article.views = 507;
    GALLEY_OK(newsroom.articles().put(article));
    GALLEY_OK(newsroom.reopen());
    const auto found = newsroom.articles().article(article.id);
    GALLEY_OK(found);
    QVERIFY(*found == article);
    QCOMPARE(found->publishAt.timeSpec(), Qt::UTC);
    GALLEY_OK(newsroom.articles().body(article.id));
    QCOMPARE(*newsroom.articles().body(article.id), article.body);
    QCOMPARE(newsroom.articles().articleBySlug(u"lanxihe-budao"_s)->id, article.id);
    GALLEY_FAILS(newsroom.articles().article(ArticleId::make()), ErrorKind::NotFound);
    GALLEY_FAILS(newsroom.articles().body(ArticleId::make()), ErrorKind::NotFound);
    GALLEY_FAILS(newsroom.articles().articleBySlug(u"nowhere"_s), ErrorKind::NotFound);
}

void ArticleStoreTest::writesTheWholeStoryAgain()
{
    StoreCase newsroom;
    const Channel news = newsroom.channel(u"新闻"_s, u"news"_s);
    Article article = StoreCase::draft(u"一"_s);
    article.channel = news.id;
    article.tags = {u"甲"_s, u"乙"_s};
    article.views = 3;
    GALLEY_OK(newsroom.articles().put(article));
    article.headline = u"二"_s;
    article.body = u"<p>改</p>"_s;
    article.channel = {};
    article.furtherChannels = {news.id};
    article.tags = {u"乙"_s};
    article.views.reset();
    article.sourceUrl = u"https://a.example/"_s;
    article.corrections = {{moment(1), u"甲"_s}, {moment(2), u"乙"_s}};
    GALLEY_OK(newsroom.articles().put(article));
    QVERIFY(*newsroom.articles().article(article.id) == article);
    article.corrections = {{moment(2), u"丙"_s}};
    article.sourceUrl.clear();
    article.slotEnds.headline = moment(9);
    GALLEY_OK(newsroom.articles().put(article));
    QVERIFY(*newsroom.articles().article(article.id) == article);
    QCOMPARE(newsroom.peek(u"SELECT count(*) FROM article_body"_s).toInt(), 1);
}

void ArticleStoreTest::keepsTimesToTheMillisecond()
{
    StoreCase newsroom;
    Article article = StoreCase::draft(u"时间"_s);
    article.publishAt = QDateTime(QDate(1949, 10, 1), QTime(15, 0, 0, 123), Qt::OffsetFromUTC, 8 * 3600);
    GALLEY_OK(newsroom.articles().put(article));
    const auto found = newsroom.articles().article(article.id);
    QCOMPARE(found->publishAt, article.publishAt);
    QCOMPARE(found->publishAt.time(), QTime(7, 0, 0, 123));
    QVERIFY(!found->trashedAt.isValid());
}

void ArticleStoreTest::keepsAnyTextUnharmed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kept");
    const auto same = [](const char *name, const QString &text) { QTest::newRow(name) << text << text; };
    same("quotes", uR"(He said "don't"; -- DROP TABLE article)"_s);
    same("beyond the basic plane", u"𠮷野家 👩‍👩‍👧"_s);
    same("empty", u""_s);
    same("what parts the columns of a row", u"a\u001fb"_s);
    same("line ends", u"a\r\nb\u2028c"_s);
    QTest::newRow("null") << QString() << u""_s;
    QTest::newRow("half a character") << QString(u"a"_s + QChar(0xd842) + u"b"_s) << u"a\ufffdb"_s;
    QTest::newRow("no characters") << QString(u"a"_s + QChar(0xfffe) + QChar(0xffff)) << u"a\ufffd\ufffd"_s;
}

void ArticleStoreTest::keepsAnyTextUnharmed()
{
    QFETCH(QString, text);
    StoreCase newsroom;
    Article article = StoreCase::draft(text);
    article.body = text;
    article.editor = text;
    GALLEY_OK(newsroom.articles().put(article));
    const auto found = newsroom.articles().article(article.id);
    GALLEY_OK(found);
    QTEST(found->headline, "kept");
    QTEST(found->body, "kept");
    QTEST(found->editor, "kept");
}

void ArticleStoreTest::refusesAStoryWithoutIdentity()
{
    StoreCase newsroom;
    GALLEY_FAILS(newsroom.articles().put(Article()), ErrorKind::BadInput);
}

void ArticleStoreTest::refusesAChannelThatIsNotThere()
{
    StoreCase newsroom;
    Article article = StoreCase::draft(u"一"_s);
    article.channel = ChannelId::make();
    GALLEY_FAILS(newsroom.articles().put(article), ErrorKind::NotFound);
    GALLEY_FAILS(newsroom.articles().article(article.id), ErrorKind::NotFound);
}

void ArticleStoreTest::refusesASlugThatAnotherStoryHas()
{
    StoreCase newsroom;
    Article first = StoreCase::draft(u"一"_s);
    first.slug = u"yi"_s;
    Article second = StoreCase::draft(u"二"_s);
    second.slug = u"yi"_s;
    GALLEY_OK(newsroom.articles().put(first));
    GALLEY_FAILS(newsroom.articles().put(second), ErrorKind::AlreadyThere);
    QVERIFY(newsroom.articles().put(second).error().message.contains(u"一"_s));
    GALLEY_OK(newsroom.articles().put(first));
}

void ArticleStoreTest::letsManyStoriesBeWithoutASlug()
{
    StoreCase newsroom;
    for (int i = 0; i < 3; ++i)
        GALLEY_OK(newsroom.articles().put(StoreCase::draft({})));
    QCOMPARE(*newsroom.articles().count({}), 3);
}

void ArticleStoreTest::keepsTheOldSlugOnlyOfAPublishedStory()
{
    StoreCase newsroom;
    Article article = StoreCase::draft(u"一"_s);
    article.slug = u"never-out"_s;
    GALLEY_OK(newsroom.articles().put(article));
    article.slug = u"first"_s;
    article.state = State::Published;
    GALLEY_OK(newsroom.articles().put(article));
    QVERIFY(newsroom.articles().oldSlugs()->isEmpty());
    article.slug = u"second"_s;
    article.state = State::Withdrawn;
    GALLEY_OK(newsroom.articles().put(article));
    article.state = State::Draft;
    GALLEY_OK(newsroom.articles().put(article));
    article.slug = u"third"_s;
    GALLEY_OK(newsroom.history().recordStateChange(
        {article.id, stateKey(State::Ready), stateKey(State::Published), u"周砚"_s, moment(1)}));
    GALLEY_OK(newsroom.articles().put(article));
    const QHash<QString, ArticleId> expected{{u"first"_s, article.id}, {u"second"_s, article.id}};
    QCOMPARE(*newsroom.articles().oldSlugs(), expected);
    QCOMPARE(newsroom.articles().articleBySlug(u"first"_s)->slug, u"third"_s);

    article.trashedAt = moment(2);
    GALLEY_OK(newsroom.articles().put(article));
    QVERIFY(newsroom.articles().oldSlugs()->isEmpty());
}

void ArticleStoreTest::releasesAnOldSlugThatBecomesCurrentElsewhere()
{
    StoreCase newsroom;
    Article article = StoreCase::draft(u"一"_s);
    article.state = State::Published;
    article.slug = u"a"_s;
    GALLEY_OK(newsroom.articles().put(article));
    article.slug = u"b"_s;
    GALLEY_OK(newsroom.articles().put(article));
    Article other = StoreCase::draft(u"二"_s);
    other.slug = u"a"_s;
    GALLEY_OK(newsroom.articles().put(other));
    QVERIFY(newsroom.articles().oldSlugs()->isEmpty());
    QCOMPARE(newsroom.articles().articleBySlug(u"a"_s)->id, other.id);

    // Back and forth leaves no address that points at itself.
    article.slug = u"c"_s;
    GALLEY_OK(newsroom.articles().put(article));
    article.slug = u"b"_s;
    GALLEY_OK(newsroom.articles().put(article));
    QCOMPARE(newsroom.articles().oldSlugs()->keys(), QStringList{u"c"_s});
}

void ArticleStoreTest::countsUpToAFreeSlug()
{
    StoreCase newsroom;
    QCOMPARE(*newsroom.articles().freeSlug(u"river"_s, {}), u"river"_s);
    QList<Article> stories;
    for (const QString &slug : {u"river"_s, u"river-2"_s, u"river-20"_s, u"rivers"_s}) {
        Article article = StoreCase::draft(slug);
        article.slug = slug;
        article.state = State::Published;
        stories.append(article);
        GALLEY_OK(newsroom.articles().put(article));
    }
    QCOMPARE(*newsroom.articles().freeSlug(u"river"_s, {}), u"river-3"_s);
    QCOMPARE(*newsroom.articles().freeSlug(u"river"_s, stories[0].id), u"river"_s);
    QCOMPARE(*newsroom.articles().freeSlug(u"rivers"_s, stories[0].id), u"rivers-2"_s);
    stories[1].slug = u"river-3"_s;
    GALLEY_OK(newsroom.articles().put(stories[1]));
    QCOMPARE(*newsroom.articles().freeSlug(u"river"_s, {}), u"river-4"_s);
    QCOMPARE(*newsroom.articles().freeSlug(u"river-2"_s, stories[1].id), u"river-2"_s);
    QVERIFY(!newsroom.articles().freeSlug({}, {})->isEmpty());
}

void ArticleStoreTest::erasesOnlyFromTheTrashAndLeavesATombstone()
{
    StoreCase newsroom;
    Article article = StoreCase::draft(u"一"_s);
    article.tags = {u"甲"_s};
    GALLEY_OK(newsroom.articles().put(article));
    GALLEY_OK(newsroom.history().keepRevision(article, RevisionReason::Save, u"周砚"_s, moment(1)));
    GALLEY_FAILS(newsroom.articles().erase(article.id), ErrorKind::NotAllowed);
    article.trashedAt = moment(2);
    GALLEY_OK(newsroom.articles().put(article));
    GALLEY_OK(newsroom.articles().erase(article.id));
    GALLEY_FAILS(newsroom.articles().article(article.id), ErrorKind::NotFound);
    GALLEY_FAILS(newsroom.articles().erase(article.id), ErrorKind::NotFound);
    QVERIFY(newsroom.history().revisions(article.id)->isEmpty());
    QCOMPARE(newsroom.peek(u"SELECT id FROM tombstone WHERE kind = 'article'"_s).toString(), article.id.toString());
    for (const QString &table : {u"article_body"_s, u"article_tag"_s, u"revision"_s})
        QCOMPARE(newsroom.peek(u"SELECT count(*) FROM "_s + table).toInt(), 0);
}

void ArticleStoreTest::writesEachMembershipOnce()
{
    StoreCase newsroom;
    const Channel news = newsroom.channel(u"新闻"_s, u"news"_s);
    const Channel money = newsroom.channel(u"财经"_s, u"money"_s);
    GALLEY_OK(newsroom.taxonomy().ensureTag(u"AI"_s));
    Article article = StoreCase::draft(u"一"_s);
    article.channel = news.id;
    article.furtherChannels = {money.id, news.id, money.id, ChannelId()};
    article.tags = {u"ai"_s, u" "_s, u" AI "_s, u"甲"_s};
    GALLEY_OK(newsroom.articles().put(article));
    const auto found = newsroom.articles().article(article.id);
    QCOMPARE(found->furtherChannels, QList<ChannelId>{money.id});
    QCOMPARE(found->tags, (QStringList{u"AI"_s, u"甲"_s}));
}

void ArticleStoreTest::failsWholeInsideALargerTransaction()
{
    StoreCase newsroom;
    Article good = StoreCase::draft(u"好"_s);
    Article bad = StoreCase::draft(u"坏"_s);
    bad.furtherChannels = {ChannelId::make()};
    bad.tags = {u"never"_s};
    {
        const auto transaction = Transaction::begin(newsroom.database());
        GALLEY_OK(transaction);
        GALLEY_OK(newsroom.articles().put(good));
        GALLEY_FAILS(newsroom.articles().put(bad), ErrorKind::NotFound);
        GALLEY_OK((*transaction)->commit());
    }
    QCOMPARE(*newsroom.articles().count({}), 1);
    QVERIFY(newsroom.taxonomy().tags()->isEmpty());
    {
        const auto transaction = Transaction::begin(newsroom.database());
        GALLEY_OK(newsroom.articles().put(StoreCase::draft(u"不算"_s)));
    }
    QCOMPARE(*newsroom.articles().count({}), 1);
}

void ArticleStoreTest::listsAreInOrderOfTheirTime()
{
    StoreCase newsroom;
    Article written = StoreCase::draft(u"written"_s, 50);
    Article dated = StoreCase::draft(u"dated"_s, 100);
    dated.publishAt = moment(10);
    Article planned = StoreCase::draft(u"planned"_s, 1);
    planned.publishAt = moment(1000);
    for (const Article &article : {written, dated, planned})
        GALLEY_OK(newsroom.articles().put(article));
    const auto rows = newsroom.articles().rows({}, {}, 10);
    GALLEY_OK(rows);
    QCOMPARE(headlines(rows), (QStringList{u"planned"_s, u"written"_s, u"dated"_s}));
    QCOMPARE(rows->at(1).sortAt, moment(50));
    QVERIFY(!rows->at(1).publishAt.isValid());
    QCOMPARE(rows->at(2).sortAt, moment(10));
}

void ArticleStoreTest::pagesWalkEveryStoryOnce_data()
{
    QTest::addColumn<int>("channels");
    QTest::addColumn<bool>("tagged");
    QTest::addColumn<QString>("text");
    QTest::newRow("all") << 0 << false << QString();
    QTest::newRow("one channel") << 1 << false << QString();
    QTest::newRow("two channels") << 2 << false << QString();
    QTest::newRow("tag") << 0 << true << QString();
    QTest::newRow("channels, tag and text") << 2 << true << u"story"_s;
}

void ArticleStoreTest::pagesWalkEveryStoryOnce()
{
    QFETCH(int, channels);
    QFETCH(bool, tagged);
    QFETCH(QString, text);
    StoreCase newsroom;
    const QList<ChannelId> all{newsroom.channel(u"新闻"_s, u"news"_s).id, newsroom.channel(u"财经"_s, u"money"_s).id};
    QList<Article> stories;
    for (int i = 0; i < 97; ++i) {
        // Only five different times, so that most neighbours have the same.
        Article article = StoreCase::draft(u"story %1"_s.arg(i), i % 5);
        article.channel = all[0];
        article.furtherChannels = {all[1]};
        article.tags = {u"标签"_s};
        stories.append(article);
    }
    GALLEY_OK(newsroom.put(stories));
    ArticleFilter filter;
    filter.channels = all.mid(0, channels);
    filter.tag = tagged ? u"标签"_s : QString();
    filter.search = search(text);
    QSet<ArticleId> seen;
    std::optional<ArticleCursor> after;
    for (;;) {
        const auto rows = newsroom.articles().rows(filter, after, 10);
        GALLEY_OK(rows);
        for (const ArticleRow &row : *rows) {
            QVERIFY(!seen.contains(row.id));
            if (after)
                QVERIFY(row.sortAt < after->sortAt || (row.sortAt == after->sortAt && row.id < after->id));
            seen.insert(row.id);
            after = ArticleCursor{row.sortAt, row.id};
        }
        if (rows->isEmpty())
            break;
    }
    QCOMPARE(seen.size(), 97);
}

void ArticleStoreTest::filtersByEveryCondition_data()
{
    QTest::addColumn<ArticleFilter>("filter");
    QTest::addColumn<QStringList>("expected");
    const auto text = [](const QString &words) {
        ArticleFilter filter;
        filter.search = search(words);
        return filter;
    };
    QTest::newRow("none") << ArticleFilter() << QStringList{u"Tea 100%"_s, u"茶山"_s, u"河道"_s};
    ArticleFilter trash;
    trash.trashed = true;
    QTest::newRow("trash") << trash << QStringList{u"旧茶"_s};
    ArticleFilter review;
    review.state = State::Review;
    QTest::newRow("state") << review << QStringList{u"茶山"_s};
    ArticleFilter kind;
    kind.kind = ArticleKind::Page;
    QTest::newRow("pages") << kind << QStringList{u"河道"_s};
    kind.kind = ArticleKind::Story;
    QTest::newRow("stories") << kind << QStringList{u"Tea 100%"_s, u"茶山"_s};
    ArticleFilter tag;
    tag.tag = u"TEA"_s;
    QTest::newRow("tag") << tag << QStringList{u"Tea 100%"_s, u"茶山"_s};
    tag.tag = u"没有"_s;
    QTest::newRow("tag that is not there") << tag << QStringList{};
    QTest::newRow("one character") << text(u"茶"_s) << QStringList{u"茶山"_s};
    QTest::newRow("case") << text(u"tEA"_s) << QStringList{u"Tea 100%"_s, u"茶山"_s};
    QTest::newRow("every word") << text(u" 周砚　茶 "_s) << QStringList{u"茶山"_s};
    QTest::newRow("word from a tag and one from the source") << text(u"tea 本报"_s) << QStringList{u"茶山"_s};
    QTest::newRow("kicker") << text(u"城建"_s) << QStringList{u"河道"_s};
    QTest::newRow("beginning of a word") << text(u"10"_s) << QStringList{u"Tea 100%"_s};
    QTest::newRow("middle of a word") << text(u"00"_s) << QStringList{};
    QTest::newRow("not") << text(u"tea -茶"_s) << QStringList{u"Tea 100%"_s};
    QTest::newRow("not alone") << text(u"-茶"_s) << QStringList{u"Tea 100%"_s, u"河道"_s};
    QTest::newRow("nothing to look up") << text(u"_ \\ ' %"_s) << QStringList{u"Tea 100%"_s, u"茶山"_s, u"河道"_s};
    QTest::newRow("in a field") << text(u"by:周砚"_s) << QStringList{u"茶山"_s};
    QTest::newRow("in another field") << text(u"source:周砚"_s) << QStringList{};
    QTest::newRow("state") << text(u"state:review"_s) << QStringList{u"茶山"_s};
    QTest::newRow("not of a state") << text(u"-state:review"_s) << QStringList{u"Tea 100%"_s, u"河道"_s};
    QTest::newRow("what it has") << text(u"has:byline has:source"_s) << QStringList{u"茶山"_s};
    QTest::newRow("what it has not") << text(u"-has:source tag:tea"_s) << QStringList{u"Tea 100%"_s};
    QTest::newRow("words of FTS5") << text(u"NEAR OR AND NOT \"^"_s) << QStringList{};
    QTest::newRow("endless word") << text(QString(60000, u'x')) << QStringList{};
    QTest::newRow("very many words") << text(QString(u"茶 "_s).repeated(2000)) << QStringList{u"茶山"_s};
}

void ArticleStoreTest::filtersByEveryCondition()
{
    StoreCase newsroom;
    Article river = StoreCase::draft(u"河道"_s, 1);
    river.kicker = u"城建"_s;
    river.slug = u"hedao"_s;
    river.kind = ArticleKind::Page;
    Article hill = StoreCase::draft(u"茶山"_s, 2);
    hill.state = State::Review;
    hill.byline = u"周砚"_s;
    hill.source = u"本报"_s;
    hill.tags = {u"Tea"_s};
    Article tea = StoreCase::draft(u"Tea 100%"_s, 3);
    tea.tags = {u"tea"_s};
    Article old = StoreCase::draft(u"旧茶"_s, 4);
    old.tags = {u"tea"_s};
    old.trashedAt = moment(5);
    GALLEY_OK(newsroom.put({river, hill, tea, old}));
    QFETCH(ArticleFilter, filter);
    const auto rows = newsroom.articles().rows(filter, {}, 50);
    GALLEY_OK(rows);
    QTEST(headlines(rows), "expected");
    const auto count = newsroom.articles().count(filter);
    GALLEY_OK(count);
    QCOMPARE(*count, int(rows->size()));
}

void ArticleStoreTest::pageAndCountAgreeForEveryFilter()
{
    StoreCase newsroom;
    const QList<ChannelId> channels{newsroom.channel(u"甲"_s, u"a"_s).id, newsroom.channel(u"乙"_s, u"b"_s).id,
                                    newsroom.channel(u"丙"_s, u"c"_s).id};
    QList<Article> stories;
    for (int i = 0; i < 60; ++i) {
        Article article = StoreCase::draft(i % 2 ? u"odd"_s : u"even"_s, i % 7);
        article.state = AllStates[i % 5];
        article.channel = channels[i % 3];
        if (i % 4 == 0)
            article.furtherChannels = {channels[(i + 1) % 3]};
        article.tags = i % 3 ? QStringList{u"t"_s} : QStringList{};
        article.kind = i % 13 ? ArticleKind::Story : ArticleKind::Page;
        if (i % 11 == 0)
            article.trashedAt = moment(1);
        stories.append(article);
    }
    GALLEY_OK(newsroom.put(stories));
    const QList<QList<ChannelId>> choices{{}, {channels[0]}, {channels[0], channels[1]}, channels};
    for (int mask = 0; mask < 2 * 2 * 2 * 2 * 4 * 3; ++mask) {
        ArticleFilter filter;
        filter.trashed = mask & 1;
        if (mask & 2)
            filter.state = State::Ready;
        filter.tag = mask & 4 ? u"t"_s : QString();
        const bool onlyOdd = mask & 8;
        filter.search = search(onlyOdd ? u"odd"_s : QString());
        filter.channels = choices[mask >> 4 & 3];
        if (mask >> 6)
            filter.kind = mask >> 6 == 1 ? ArticleKind::Story : ArticleKind::Page;
        QSet<ArticleId> expected;
        for (const Article &a : std::as_const(stories)) {
            const bool inChannel = filter.channels.isEmpty() || filter.channels.contains(a.channel)
                || std::any_of(a.furtherChannels.begin(), a.furtherChannels.end(),
                               [&](const ChannelId &id) { return filter.channels.contains(id); });
            if (a.isTrashed() == filter.trashed && (!filter.state || a.state == *filter.state) && inChannel
                && (!filter.kind || a.kind == *filter.kind) && (filter.tag.isEmpty() || a.tags.contains(filter.tag))
                && (!onlyOdd || a.headline == u"odd"_s))
                expected.insert(a.id);
        }
        QSet<ArticleId> listed;
        const auto rows = newsroom.articles().rows(filter, {}, 1000);
        GALLEY_OK(rows);
        for (const ArticleRow &row : *rows)
            listed.insert(row.id);
        QCOMPARE(listed, expected);
        QCOMPARE(int(rows->size()), int(expected.size()));
        QCOMPARE(*newsroom.articles().count(filter), int(expected.size()));
    }
}

void ArticleStoreTest::countsAreThoseOfTheLists()
{
    StoreCase newsroom;
    const Channel news = newsroom.channel(u"新闻"_s, u"news"_s);
    const Channel local = newsroom.channel(u"本地"_s, u"local"_s, news.id);
    const Channel empty = newsroom.channel(u"空"_s, u"empty"_s);
    Article one = StoreCase::draft(u"一"_s);
    one.channel = news.id;
    one.furtherChannels = {local.id};
    one.tags = {u"甲"_s};
    Article two = StoreCase::draft(u"二"_s);
    two.channel = local.id;
    two.state = State::Ready;
    Article three = StoreCase::draft(u"三"_s);
    three.channel = news.id;
    three.tags = {u"甲"_s};
    three.trashedAt = moment(1);
    for (const Article &article : {one, two, three})
        GALLEY_OK(newsroom.articles().put(article));
    const auto counts = newsroom.articles().counts();
    GALLEY_OK(counts);
    QCOMPARE(counts->all, 2);
    QCOMPARE(counts->trashed, 1);
    QCOMPARE(counts->byState.value(State::Draft), 1);
    QCOMPARE(counts->byState.value(State::Ready), 1);
    QCOMPARE(counts->byState.value(State::Published), 0);
    QCOMPARE(counts->byChannel.value(news.id), 1);
    QCOMPARE(counts->byChannel.value(local.id), 2);
    QCOMPARE(counts->byChannel.value(empty.id), 0);
    QCOMPARE(counts->byTag.value(u"甲"_s), 1);
}

void ArticleStoreTest::countsFollowEveryChange()
{
    StoreCase newsroom;
    const Channel news = newsroom.channel(u"新闻"_s, u"news"_s);
    Article article = StoreCase::draft(u"一"_s);
    article.channel = news.id;
    article.tags = {u"甲"_s};
    GALLEY_OK(newsroom.articles().put(article));
    ArticleFilter filter;
    filter.channels = {news.id};
    filter.state = State::Review;
    QCOMPARE(*newsroom.articles().count(filter), 0);
    // The memberships stay the same; state, trash and time in their indexes must follow the story.
    article.state = State::Review;
    GALLEY_OK(newsroom.articles().put(article));
    QCOMPARE(*newsroom.articles().count(filter), 1);
    article.publishAt = moment(77);
    GALLEY_OK(newsroom.articles().put(article));
    QCOMPARE(newsroom.articles().rows(filter, ArticleCursor{moment(77), {}}, 5)->size(), 0);
    QCOMPARE(newsroom.articles().rows(filter, ArticleCursor{moment(78), {}}, 5)->size(), 1);
    article.trashedAt = moment(1);
    GALLEY_OK(newsroom.articles().put(article));
    QCOMPARE(newsroom.articles().counts()->byChannel.value(news.id), 0);
    QCOMPARE(newsroom.articles().counts()->byTag.value(u"甲"_s), 0);
    QCOMPARE(*newsroom.articles().count(filter), 0);
    filter.trashed = true;
    QCOMPARE(*newsroom.articles().count(filter), 1);
}

void ArticleStoreTest::readsListsThroughIndexes()
{
    StoreCase newsroom;
    const auto plan = [&](const QString &sql) {
        QSqlQuery query(newsroom.database().connection());
        QStringList lines;
        if (query.exec(u"EXPLAIN QUERY PLAN "_s + sql)) {
            while (query.next())
                lines.append(query.value(3).toString());
        }
        return lines.join(u'\n');
    };
    const QString list = plan(u"SELECT id FROM article a WHERE a.trashed = 0 AND (a.sort_at, a.id) < (5, 'x') "
                              "ORDER BY a.sort_at DESC, a.id DESC LIMIT 9"_s);
    QVERIFY2(list.contains(u"article_order (trashed=? AND (sort_at,id)<(?,?))"_s), qPrintable(list));
    QVERIFY2(!list.contains(u"TEMP B-TREE"_s), qPrintable(list));
    const QString along
        = plan(u"SELECT a.id, c.position, c.channel_id FROM article a CROSS JOIN article_channel c "
               "ON c.article_id = a.id WHERE a.trashed = 0 AND a.state = 'ready' "
               "ORDER BY a.sort_at DESC, a.id DESC, c.position"_s);
    QVERIFY2(!along.contains(u"TEMP B-TREE FOR ORDER BY"_s), qPrintable(along));
}

void ArticleStoreTest::findsPagesWithoutALookAtTheStories()
{
    StoreCase newsroom;
    const auto planOf = [&](const Sql &sql) {
        QSqlQuery query(newsroom.database().connection());
        QStringList lines;
        if (query.prepare(u"EXPLAIN QUERY PLAN "_s + sql.text)) {
            for (const QVariant &value : sql.values)
                query.addBindValue(value);
            query.exec();
            while (query.next())
                lines.append(query.value(3).toString());
        }
        return lines.join(u'\n');
    };
    ArticleFilter pages;
    pages.kind = ArticleKind::Page;
    const QString list = planOf(pageQuery(pages, ArticleCursor{moment(5), ArticleId::make()}, 9));
    QVERIFY2(list.contains(u"article_page (trashed=? AND (sort_at,id)<(?,?))"_s), qPrintable(list));
    const QString count = planOf(countQuery(pages));
    QVERIFY2(count.contains(u"article_page (trashed=?)"_s), qPrintable(count));
    // Few of the stories are pages: those keep their own order.
    pages.state = State::Published;
    pages.kind = ArticleKind::Story;
    const QString stories = planOf(pageQuery(pages, {}, 9));
    QVERIFY2(stories.contains(u"article_state (trashed=? AND state=?)"_s), qPrintable(stories));
}

void ArticleStoreTest::correctionsGoWithTheirStory()
{
    StoreCase newsroom;
    Article article = StoreCase::draft(u"一"_s);
    article.corrections = {{moment(1), u"甲"_s}};
    article.trashedAt = moment(2);
    Article other = StoreCase::draft(u"二"_s);
    other.corrections = article.corrections;
    GALLEY_OK(newsroom.put({article, other}));
    QCOMPARE(newsroom.peek(u"SELECT count(*) FROM correction"_s).toInt(), 2);
    GALLEY_OK(newsroom.articles().erase(article.id));
    QCOMPARE(newsroom.peek(u"SELECT count(*) FROM correction"_s).toInt(), 1);
    QVERIFY(*newsroom.articles().article(other.id) == other);
}

QTEST_GUILESS_MAIN(ArticleStoreTest)
#include "tst_articlestore.moc"
