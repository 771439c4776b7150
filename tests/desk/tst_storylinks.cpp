// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "body/body.h"
#include "support/testnewsroom.h"
#include "support/verify.h"

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

QStringList headlines(const Result<QList<ArticleRow>> &rows)
{
    QStringList list;
    if (!rows)
        return {rows.error().message};
    for (const ArticleRow &row : *rows)
        list.append(row.headline);
    return list;
}

} // namespace

class TestStoryLinks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsStoriesByWordsOfTheirHeadlines()
    {
        TestNewsroom test;
        const QStringList written{u"兰溪河步道开放"_s, u"兰溪茶园开采"_s, u"Qt 用户大会在兰溪"_s, u"百分之100%的人"_s};
        QList<Article> stories;
        for (const QString &headline : written) {
            test.clock.advance(60);
            stories.append(test.write(headline, u"兰溪河步道"_s));
        }
        StoryDesk &desk = test.newsroom->stories();
        QCOMPARE(headlines(desk.linkable(u"兰溪"_s, 9)), (QStringList{written[2], written[1], written[0]}));
        QCOMPARE(headlines(desk.linkable(u"兰溪"_s, 2)), (QStringList{written[2], written[1]}));
        QCOMPARE(headlines(desk.linkable(u"河 兰溪"_s, 9)), QStringList{written[0]});
        QCOMPARE(headlines(desk.linkable(u"兰溪　qt"_s, 9)), QStringList{written[2]});
        QCOMPARE(headlines(desk.linkable(u"0%"_s, 9)), QStringList{written[3]});
        QCOMPARE(headlines(desk.linkable(u"_"_s, 9)), QStringList());
        QCOMPARE(headlines(desk.linkable(u"没有"_s, 9)), QStringList());
        QCOMPARE(headlines(desk.linkable(QString(), 2)), (QStringList{written[3], written[2]}));
        QCOMPARE(headlines(desk.linkable(u"兰溪"_s, 2, stories[2].id)), (QStringList{written[1], written[0]}));
        QCOMPARE(headlines(desk.linkable(u"兰溪"_s, 1, stories[0].id)), QStringList{written[2]});
        GALLEY_VERIFY(desk.trash({stories[1].id}));
        QCOMPARE(headlines(desk.linkable(u"兰溪"_s, 9)), (QStringList{written[2], written[0]}));
        ArticleFilter filter;
        filter.headline = u"兰溪"_s;
        QCOMPARE(*test.newsroom->count(filter), 2);
        filter.channels = {test.newsroom->channels().at(1).id};
        QCOMPARE(*test.newsroom->count(filter), 0);
        filter.channels = {test.newsroom->channels().at(0).id};
        QCOMPARE(*test.newsroom->count(filter), 2);
        const ArticleRow row = desk.linkable(u"步道"_s, 1)->first();
        QCOMPARE(row.id, stories[0].id);
        QCOMPARE(row.channel, test.newsroom->channels().first().id);
        QCOMPARE(row.state, State::Draft);
        QVERIFY(row.sortAt.isValid());
    }

    void tellsWhatALinkLeadsTo()
    {
        TestNewsroom test;
        const Article story = test.write(u"兰溪河步道开放"_s);
        StoryDesk &desk = test.newsroom->stories();
        const QString address = storyLink(story.id);
        QCOMPARE(allowedLink(address), address);
        const auto row = desk.linkedStory(address);
        GALLEY_VERIFY(row);
        QCOMPARE(row->headline, story.headline);
        QVERIFY(!row->trashed);
        GALLEY_VERIFY(desk.trash({story.id}));
        QVERIFY(desk.linkedStory(address)->trashed);
        GALLEY_VERIFY(desk.erase({story.id}));
        QCOMPARE(desk.linkedStory(address).error().kind, ErrorKind::NotFound);
        for (const QString &bad : {u"https://a.example/"_s, u"galley-story:x"_s, u"galley-story:"_s, QString()})
            QCOMPARE(desk.linkedStory(bad).error().kind, ErrorKind::BadInput);
    }
};

QTEST_GUILESS_MAIN(TestStoryLinks)
#include "tst_storylinks.moc"
