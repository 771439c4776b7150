// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/searchindexing.h"
#include "desk/storysearch.h"
#include "store/database.h"
#include "store/newsroomfolder.h"
#include "store/statement.h"
#include "support/testnewsroom.h"
#include "support/verify.h"

#include <QSignalSpy>
#include <QTest>

using namespace Galley;
using namespace Qt::StringLiterals;

class TestStorySearch : public QObject
{
    Q_OBJECT

private:
    static SearchQuery read(const QString &typed) { return std::get<SearchQuery>(readSearchQuery(typed, QTimeZone::utc())); }

private Q_SLOTS:
    void marksWhereWordsStand_data()
    {
        QTest::addColumn<QString>("text"); // the hits in square brackets
        QTest::addColumn<QString>("typed");
        QTest::newRow("Chinese") << u"老[水门]石桥修好了，[水门]里的人"_s << u"水门"_s;
        QTest::newRow("one character") << u"老[水]门"_s << u"水"_s;
        QTest::newRow("the beginning of a word") << u"The [brid]ge and a [Brid]geman"_s << u"brid"_s;
        QTest::newRow("not its middle") << u"The bridge"_s << u"ridge"_s;
        QTest::newRow("the whole word") << u"The [bridge], not bridges"_s << u"\"bridge\""_s;
        QTest::newRow("a phrase") << u"river walk, [river side walk]"_s << u"\"river side walk\""_s;
        QTest::newRow("both scripts") << u"乘[G123次]列车"_s << u"g123次"_s;
        QTest::newRow("the end of a run") << u"乘坐[高铁 G12]3"_s << u"高铁G12"_s;
        QTest::newRow("across a line") << u"river\nwalk [river walk]"_s << u"\"river walk\""_s;
        QTest::newRow("full width") << u"乘[Ｇ１２]３次"_s << u"g12"_s;
        QTest::newRow("several words") << u"[老水门][石桥]，[石桥]"_s << u"石桥 老水门"_s;
        QTest::newRow("words that overlap") << u"[老水门石]桥"_s << u"老水门 门石"_s;
        QTest::newRow("rare characters") << u"[𠮷野]家"_s << u"𠮷野"_s;
        QTest::newRow("what must not be there") << u"[石桥]水门"_s << u"石桥 -水门"_s;
        QTest::newRow("another field") << u"石桥"_s << u"by:石桥"_s;
    }
    void marksWhereWordsStand()
    {
        QFETCH(QString, text);
        QFETCH(QString, typed);
        const QString plain = QString(text).remove(u'[').remove(u']');
        const QList<TextSpan> hits = searchHits(plain, read(typed), SearchPlace::Text);
        QString marked = plain;
        for (auto hit = hits.rbegin(); hit != hits.rend(); ++hit)
            marked.insert(hit->end, u']').insert(hit->begin, u'[');
        if (typed == u"石桥 老水门"_s) // hits that touch are one
            text.replace(u"]["_s, QString());
        QCOMPARE(marked, text);
    }

    void showsTheLineAroundTheWords()
    {
        TestNewsroom test;
        const QString before = QString(u"前"_s).repeated(80);
        const QString after = QString(u"后"_s).repeated(80);
        const Article story = test.write(u"标题"_s, before + u"水渠"_s + after);
        const auto excerpt = excerptFor(*test.newsroom, story.id, read(u"水渠"_s), 40);
        GALLEY_VERIFY(excerpt);
        QVERIFY(excerpt->text.startsWith(u"…前"_s) && excerpt->text.endsWith(u"后…"_s));
        QCOMPARE(excerpt->hits.size(), 1);
        QCOMPARE(excerpt->text.mid(excerpt->hits[0].begin, excerpt->hits[0].end - excerpt->hits[0].begin), u"水渠"_s);
        QVERIFY(excerpt->text.size() <= 42);
        QVERIFY(excerptFor(*test.newsroom, story.id, read(u"标题"_s))->text.isEmpty());
        QCOMPARE(excerptFor(*test.newsroom, ArticleId::make(), read(u"水渠"_s)).error().kind, ErrorKind::NotFound);
    }

    void findsChannelsByTheirNames()
    {
        TestNewsroom test;
        const Channels all = test.newsroom->channels();
        const auto ids = [&](const QString &typed) {
            const auto query = std::get<SearchQuery>(storyQuery(typed, {.channels = all}));
            return std::get<SearchCondition::InChannel>(query.conditions.front().what).ids;
        };
        QCOMPARE(ids(u"channel:新闻"_s), QList<ChannelId>{all.at(0).id});
        QCOMPARE(ids(u"channel:NEWS"_s), QList<ChannelId>{all.at(0).id});
        const auto read = storyQuery(u"桥 channel:体育"_s, {.channels = all});
        const auto *fault = std::get_if<SearchFault>(&read);
        QVERIFY(fault);
        QVERIFY(fault->message.contains(u"体育"_s));
        QCOMPARE(fault->at, 10);
    }

    void takesInWhatWaitsInTheBackground()
    {
        TestNewsroom test;
        for (int i = 0; i < 50; ++i)
            test.write(u"石桥 %1"_s.arg(i));
        // As after an upgrade from a Galley that had no index.
        const NewsroomFolder folder = test.newsroom->folder();
        const auto database = Database::open(folder.databaseFile(), Access::ReadWrite, folder.backupsFolder());
        GALLEY_VERIFY(database);
        for (const QString &sql : {u"INSERT INTO story_search (story_search) VALUES ('delete-all')"_s,
                                   u"INSERT INTO search_pending (number) SELECT number FROM article"_s})
            GALLEY_VERIFY(Statement(**database, sql).run());
        ArticleFilter filter;
        filter.search = read(u"石桥"_s);
        QCOMPARE(*test.newsroom->count(filter), 0);
        SearchIndexing indexing(folder);
        QSignalSpy told(&indexing, &SearchIndexing::told);
        indexing.start();
        QTRY_COMPARE(*test.newsroom->count(filter), 50);
        QTRY_VERIFY(!told.isEmpty());
        QTRY_COMPARE(indexing.waiting(), 0);
    }
};

QTEST_GUILESS_MAIN(TestStorySearch)
#include "tst_storysearch.moc"
