// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "store/storecase.h"

using namespace Galley;
using namespace Qt::StringLiterals;

class TaxonomyStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void givesChannelsDepthFirstInOrder();
    void makesRoomAtThePlaceThatIsAskedFor_data();
    void makesRoomAtThePlaceThatIsAskedFor();
    void closesTheGapThatAChannelLeaves();
    void refusesNamesAndAddressesThatAreTaken();
    void refusesAChannelBelowItself();
    void removesOnlyEmptyChannels();
    void movesStoriesWithoutDoubles();
    void findsAFreeChannelSlug();
    void givesEachTagAnAddressOfItsOwn();
    void keepsATagsFirstSpelling();
    void changesATagsAddress();
    void keepsSettings();
};

namespace {

QStringList names(const Result<Channels> &channels)
{
    QStringList list;
    for (const Channel &channel : *channels)
        list.append(channel.name);
    return list;
}

} // namespace

void TaxonomyStoreTest::givesChannelsDepthFirstInOrder()
{
    StoreCase newsroom;
    const Channel b = newsroom.channel(u"乙"_s, u"b"_s);
    newsroom.channel(u"甲"_s, u"a"_s, {}, 0);
    const Channel b2 = newsroom.channel(u"乙二"_s, u"b2"_s, b.id);
    newsroom.channel(u"乙一"_s, u"b1"_s, b.id, 0);
    newsroom.channel(u"乙二甲"_s, u"b2a"_s, b2.id);
    QCOMPARE(names(newsroom.taxonomy().channels()), (QStringList{u"甲"_s, u"乙"_s, u"乙一"_s, u"乙二"_s, u"乙二甲"_s}));
    const auto channels = newsroom.taxonomy().channels();
    QCOMPARE(channels->at(2).parent, b.id);
    QCOMPARE(channels->at(3).position, 1);
    Channel described = b;
    described.description = u"说明"_s;
    GALLEY_OK(newsroom.taxonomy().putChannel(described));
    QCOMPARE(findChannel(*newsroom.taxonomy().channels(), b.id)->description, u"说明"_s);
}

void TaxonomyStoreTest::makesRoomAtThePlaceThatIsAskedFor_data()
{
    QTest::addColumn<int>("position");
    QTest::addColumn<QStringList>("order");
    QTest::newRow("before all") << -5 << QStringList{u"丙"_s, u"甲"_s, u"乙"_s, u"丁"_s};
    QTest::newRow("first") << 0 << QStringList{u"丙"_s, u"甲"_s, u"乙"_s, u"丁"_s};
    QTest::newRow("second") << 1 << QStringList{u"甲"_s, u"丙"_s, u"乙"_s, u"丁"_s};
    QTest::newRow("where it is") << 2 << QStringList{u"甲"_s, u"乙"_s, u"丙"_s, u"丁"_s};
    QTest::newRow("last") << 3 << QStringList{u"甲"_s, u"乙"_s, u"丁"_s, u"丙"_s};
    QTest::newRow("after all") << 99 << QStringList{u"甲"_s, u"乙"_s, u"丁"_s, u"丙"_s};
}

void TaxonomyStoreTest::makesRoomAtThePlaceThatIsAskedFor()
{
    QFETCH(int, position);
    StoreCase newsroom;
    newsroom.channel(u"甲"_s, u"a"_s);
    newsroom.channel(u"乙"_s, u"b"_s);
    Channel moved = newsroom.channel(u"丙"_s, u"c"_s);
    newsroom.channel(u"丁"_s, u"d"_s);
    moved.position = position;
    GALLEY_OK(newsroom.taxonomy().putChannel(moved));
    QTEST(names(newsroom.taxonomy().channels()), "order");
    const auto channels = newsroom.taxonomy().channels();
    for (int i = 0; i < channels->size(); ++i)
        QCOMPARE(channels->at(i).position, i);
}

void TaxonomyStoreTest::closesTheGapThatAChannelLeaves()
{
    StoreCase newsroom;
    Channel a = newsroom.channel(u"甲"_s, u"a"_s);
    const Channel b = newsroom.channel(u"乙"_s, u"b"_s);
    const Channel c = newsroom.channel(u"丙"_s, u"c"_s);
    a.parent = c.id;
    GALLEY_OK(newsroom.taxonomy().putChannel(a));
    QCOMPARE(findChannel(*newsroom.taxonomy().channels(), b.id)->position, 0);
    QCOMPARE(findChannel(*newsroom.taxonomy().channels(), c.id)->position, 1);
    GALLEY_OK(newsroom.taxonomy().removeChannel(b.id));
    QCOMPARE(findChannel(*newsroom.taxonomy().channels(), c.id)->position, 0);
}

void TaxonomyStoreTest::refusesNamesAndAddressesThatAreTaken()
{
    StoreCase newsroom;
    const Channel news = newsroom.channel(u"News"_s, u"news"_s);
    Channel other{ChannelId::make(), {}, u" news "_s, u"other"_s, {}, 0};
    GALLEY_FAILS(newsroom.taxonomy().putChannel(other), ErrorKind::AlreadyThere);
    other.name = u"Other"_s;
    other.slug = u"news"_s;
    GALLEY_FAILS(newsroom.taxonomy().putChannel(other), ErrorKind::AlreadyThere);
    other.slug.clear();
    GALLEY_FAILS(newsroom.taxonomy().putChannel(other), ErrorKind::BadInput);
    other.slug = u"other"_s;
    other.name = u"  "_s;
    GALLEY_FAILS(newsroom.taxonomy().putChannel(other), ErrorKind::BadInput);
    // The same name elsewhere in the tree is nobody's business.
    other.name = u"News"_s;
    other.parent = news.id;
    GALLEY_OK(newsroom.taxonomy().putChannel(other));
    GALLEY_OK(newsroom.taxonomy().putChannel(news));
}

void TaxonomyStoreTest::refusesAChannelBelowItself()
{
    StoreCase newsroom;
    Channel a = newsroom.channel(u"甲"_s, u"a"_s);
    const Channel b = newsroom.channel(u"乙"_s, u"b"_s, a.id);
    const Channel c = newsroom.channel(u"丙"_s, u"c"_s, b.id);
    for (const ChannelId &parent : {a.id, b.id, c.id}) {
        a.parent = parent;
        GALLEY_FAILS(newsroom.taxonomy().putChannel(a), ErrorKind::NotAllowed);
    }
    a.parent = ChannelId::make();
    GALLEY_FAILS(newsroom.taxonomy().putChannel(a), ErrorKind::NotFound);
    QCOMPARE(newsroom.taxonomy().channels()->size(), 3);
}

void TaxonomyStoreTest::removesOnlyEmptyChannels()
{
    StoreCase newsroom;
    const Channel a = newsroom.channel(u"甲"_s, u"a"_s);
    const Channel b = newsroom.channel(u"乙"_s, u"b"_s, a.id);
    const Channel c = newsroom.channel(u"丙"_s, u"c"_s);
    GALLEY_FAILS(newsroom.taxonomy().removeChannel(a.id), ErrorKind::NotEmpty);
    Article further = StoreCase::draft(u"一"_s);
    further.channel = c.id;
    further.furtherChannels = {b.id};
    further.trashedAt = moment(1);
    GALLEY_OK(newsroom.articles().put(further));
    GALLEY_FAILS(newsroom.taxonomy().removeChannel(b.id), ErrorKind::NotEmpty);
    GALLEY_OK(newsroom.taxonomy().moveStories(b.id, a.id));
    GALLEY_OK(newsroom.taxonomy().removeChannel(b.id));
    GALLEY_FAILS(newsroom.taxonomy().removeChannel(b.id), ErrorKind::NotFound);
    QCOMPARE(newsroom.peek(u"SELECT id FROM tombstone WHERE kind = 'channel'"_s).toString(), b.id.toString());
}

void TaxonomyStoreTest::movesStoriesWithoutDoubles()
{
    StoreCase newsroom;
    const Channel a = newsroom.channel(u"甲"_s, u"a"_s);
    const Channel b = newsroom.channel(u"乙"_s, u"b"_s);
    const Channel c = newsroom.channel(u"丙"_s, u"c"_s);
    const auto put = [&](const ChannelId &main, const QList<ChannelId> &further) {
        Article article = StoreCase::draft(u"一"_s);
        article.channel = main;
        article.furtherChannels = further;
        if (!newsroom.articles().put(article))
            qFatal("put");
        return article.id;
    };
    const ArticleId main = put(a.id, {c.id});
    const ArticleId mainAndFurther = put(a.id, {c.id, b.id});
    const ArticleId furtherBelowMain = put(b.id, {a.id, c.id});
    const ArticleId bothFurther = put(c.id, {a.id, b.id});
    const ArticleId onlyFurther = put({}, {a.id});
    const ArticleId untouched = put(c.id, {});
    GALLEY_OK(newsroom.taxonomy().moveStories(a.id, b.id));
    const auto channels = [&](const ArticleId &id) {
        const auto article = newsroom.articles().article(id);
        return QList<ChannelId>{article->channel} + article->furtherChannels;
    };
    QCOMPARE(channels(main), (QList<ChannelId>{b.id, c.id}));
    QCOMPARE(channels(mainAndFurther), (QList<ChannelId>{b.id, c.id}));
    QCOMPARE(channels(furtherBelowMain), (QList<ChannelId>{b.id, c.id}));
    QCOMPARE(channels(bothFurther), (QList<ChannelId>{c.id, b.id}));
    QCOMPARE(channels(onlyFurther), (QList<ChannelId>{ChannelId(), b.id}));
    QCOMPARE(channels(untouched), QList<ChannelId>{c.id});
    GALLEY_OK(newsroom.taxonomy().removeChannel(a.id));
    // A story with a gap in its further channels is written again like any other.
    for (const ArticleId &id : {mainAndFurther, furtherBelowMain, bothFurther}) {
        const QList<ChannelId> before = channels(id);
        GALLEY_OK(newsroom.articles().put(*newsroom.articles().article(id)));
        QCOMPARE(channels(id), before);
    }
    GALLEY_FAILS(newsroom.taxonomy().moveStories(b.id, ChannelId::make()), ErrorKind::NotFound);
    GALLEY_OK(newsroom.taxonomy().moveStories(b.id, b.id));
    QCOMPARE(channels(main), (QList<ChannelId>{b.id, c.id}));
}

void TaxonomyStoreTest::findsAFreeChannelSlug()
{
    StoreCase newsroom;
    const Channel a = newsroom.channel(u"甲"_s, u"news"_s);
    newsroom.channel(u"乙"_s, u"news-2"_s);
    QCOMPARE(*newsroom.taxonomy().freeChannelSlug(u"news"_s, {}), u"news-3"_s);
    QCOMPARE(*newsroom.taxonomy().freeChannelSlug(u"news"_s, a.id), u"news"_s);
    QVERIFY(!newsroom.taxonomy().freeChannelSlug({}, {})->isEmpty());
}

void TaxonomyStoreTest::givesEachTagAnAddressOfItsOwn()
{
    StoreCase newsroom;
    const auto river = newsroom.taxonomy().ensureTag(u"River walk"_s);
    GALLEY_OK(river);
    QCOMPARE(river->slug, u"river-walk"_s);
    const auto same = newsroom.taxonomy().ensureTag(u"River, walk!"_s);
    QCOMPARE(same->slug, u"river-walk-2"_s);
    const auto silent = newsroom.taxonomy().ensureTag(u"★"_s);
    GALLEY_OK(silent);
    QVERIFY2(silent->slug.startsWith(u"tag-"_s) && silent->slug.size() == 12, qPrintable(silent->slug));
    const auto chosen = newsroom.taxonomy().ensureTag(u"步道"_s, u"walks"_s);
    QCOMPARE(chosen->slug, u"walks"_s);
    const auto chinese = newsroom.taxonomy().ensureTag(u"河道"_s);
    QVERIFY(!chinese->slug.isEmpty() && chinese->slug[0].isLetter());
    GALLEY_FAILS(newsroom.taxonomy().ensureTag(u" \t"_s), ErrorKind::BadInput);
    QCOMPARE(newsroom.taxonomy().tags()->size(), 5);
}

void TaxonomyStoreTest::keepsATagsFirstSpelling()
{
    StoreCase newsroom;
    const auto first = newsroom.taxonomy().ensureTag(u"GitHub"_s);
    const auto again = newsroom.taxonomy().ensureTag(u" github "_s);
    GALLEY_OK(again);
    QCOMPARE(again->id, first->id);
    QCOMPARE(again->name, u"GitHub"_s);
    QCOMPARE(again->slug, first->slug);
    QCOMPARE(newsroom.taxonomy().tags()->size(), 1);
}

void TaxonomyStoreTest::changesATagsAddress()
{
    StoreCase newsroom;
    const auto first = newsroom.taxonomy().ensureTag(u"步道"_s);
    const auto moved = newsroom.taxonomy().ensureTag(u"步道"_s, u"Walks"_s);
    GALLEY_OK(moved);
    QCOMPARE(moved->id, first->id);
    QCOMPARE(moved->slug, u"walks"_s);
    const auto other = newsroom.taxonomy().ensureTag(u"散步"_s, u"walks"_s);
    QCOMPARE(other->slug, u"walks-2"_s);
    QCOMPARE(newsroom.taxonomy().ensureTag(u"步道"_s)->slug, u"walks"_s);
}

void TaxonomyStoreTest::keepsSettings()
{
    StoreCase newsroom;
    QVERIFY(newsroom.taxonomy().settings()->isEmpty());
    GALLEY_OK(newsroom.taxonomy().putSettings({{u"title"_s, u"青岚新闻"_s}, {u"empty"_s, QString()}}));
    GALLEY_OK(newsroom.taxonomy().putSettings({{u"title"_s, u"青岚"_s}}));
    GALLEY_OK(newsroom.reopen());
    const QHash<QString, QString> expected{{u"title"_s, u"青岚"_s}, {u"empty"_s, u""_s}};
    QCOMPARE(*newsroom.taxonomy().settings(), expected);
}

QTEST_GUILESS_MAIN(TaxonomyStoreTest)
#include "tst_taxonomystore.moc"
