// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/files.h"
#include "cli/newsroomcase.h"
#include "cli/project.h"
#include "cli/siteaudit.h"
#include "desk/newsroom.h"
#include "desk/storydesk.h"
#include "support/sourcefolder.h"
#include "support/verify.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

QString project(const QString &name) { return testData(u"cli/"_s + name); }

} // namespace

/// Bringing in what Hugo, Hexo, Jekyll and Galley's own writers keep as Markdown.
class TestCliImport : public QObject
{
    Q_OBJECT

private:
    SystemClock m_clock;

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aHugoProjectComesInWithItsChannelsTagsAndPictures()
    {
        const NewsroomCase test;
        HugoProject(test.at(u"hugo"_s)).write(30);
        const Run run = test.importPaths({test.at(u"hugo"_s)});
        GALLEY_STATUS(run, 0);
        QCOMPARE(run.json().value(u"added"_s).toInt(), 30);
        QCOMPARE(run.json().value(u"failed"_s).toInt(), 0);
        for (const QJsonObject &file : objects(run.json(), u"files"_s))
            QCOMPARE(remarksOf(file), QString());
        for (const auto &[slug, name] : HugoProject::channels())
            QVERIFY2(test.channels().contains(slug + u' ' + name), qPrintable(test.channels().join(u'\n')));
        for (const auto &[slug, name] : HugoProject::tags())
            QVERIFY2(test.tags().contains(slug + u' ' + name), qPrintable(test.tags().join(u'\n')));
        QCOMPARE(test.tags().size(), HugoProject::tags().size());
        QVERIFY(!test.slugs().contains(u"_index"_s));

        const QJsonObject story = test.story(u"s0010"_s);
        QCOMPARE(story.value(u"headline"_s).toString(), HugoProject::headline(10));
        QCOMPARE(story.value(u"byline"_s).toString(), u"林小满"_s);
        QCOMPARE(story.value(u"channel"_s).toObject().value(u"name"_s).toString(), HugoProject::channelName(10));
        QCOMPARE(story.value(u"state"_s).toString(), u"published"_s);
        QCOMPARE(story.value(u"tags"_s).toArray(), QJsonArray{u"新茶"_s});
        const QString cover = story.value(u"cover"_s).toObject().value(u"file"_s).toString();
        QVERIFY(QFile::exists(test.newsroom() + u"/media/"_s + mediaPath(cover)));
        QVERIFY(story.value(u"body"_s).toString().contains("<img src=\"media:"_L1));
        QVERIFY(story.value(u"body"_s).toString().contains(u"<figcaption>桥边的早晨"_s));
        QVERIFY(story.value(u"body"_s).toString().contains(u"<h2>后来的事</h2>"_s));
        QCOMPARE(test.story(u"s0025"_s).value(u"slots"_s).toArray(), QJsonArray{u"featured"_s});
        QCOMPARE(run.json().value(u"pictures"_s).toInt(), 4);
    }

    void aProjectsChannelThatIsCalledLikeOneOfOursIsTheSame()
    {
        const NewsroomCase test;
        test.put(u"content/categories/money/_index.md"_s, story({u"title: 财经"_s}, {}));
        test.put(u"content/a.md"_s, story({u"title: 一"_s, u"slug: one"_s, u"categories: [money]"_s}));
        GALLEY_STATUS(test.import(), 0);
        QCOMPARE(test.story(u"one"_s).value(u"channel"_s).toObject().value(u"name"_s).toString(), u"财经"_s);
        QCOMPARE(test.channels().filter(u"财经"_s).size(), 1);
        QCOMPARE(test.channels().filter(u"money money"_s).size(), 0);
    }

    void aHexoProjectComesInWithItsNestedChannelsAndAssets()
    {
        const NewsroomCase test;
        const Run run = test.importPaths({project(u"hexo"_s)});
        GALLEY_STATUS(run, 0);
        QCOMPARE(run.json().value(u"added"_s).toInt(), 4);
        QCOMPARE(run.json().value(u"pictures"_s).toInt(), 3);
        const QJsonObject file = fileIn(run, u"night-ferry.md"_s);
        QVERIFY2(remarksOf(file).contains("note"_L1), qPrintable(remarksOf(file)));

        const QJsonObject story = test.story(file.value(u"id"_s).toString());
        QCOMPARE(story.value(u"channel"_s).toObject().value(u"name"_s).toString(), u"渡口"_s);
        QCOMPARE(objects(story, u"furtherChannels"_s).value(0).value(u"name"_s).toString(), u"交通"_s);
        QCOMPARE(test.slugs({u"--channel"_s, u"本地"_s}), QStringList{file.value(u"slug"_s).toString()});
        QCOMPARE(story.value(u"standfirst"_s).toString(), u"停了四年的夜航，从这个周末起每晚多开两班。"_s);
        QCOMPARE(story.value(u"publishAt"_s).toString(), u"2023-03-04T13:15:00.000Z"_s);
        QVERIFY(!story.value(u"cover"_s).toObject().isEmpty());
        const QString body = story.value(u"body"_s).toString();
        QCOMPARE(body.count("<img src=\"media:"_L1), 2);
        QVERIFY2(body.contains(u"alt=\"渡船靠岸\""_s), qPrintable(body));
        QVERIFY2(body.contains(u"末班船二十二点四十分。"_s), qPrintable(body));
        QVERIFY2(!body.contains(u'{') && !body.contains("more"_L1), qPrintable(body));

        const QString scale = fileIn(run, u"market-scale.md"_s).value(u"id"_s).toString();
        QVERIFY(test.body(scale).contains("<img src=\"media:"_L1));
        QCOMPARE(test.story(scale).value(u"tags"_s).toArray(), QJsonArray{u"市场"_s});
    }

    void aJekyllProjectTakesDayAndAddressFromTheFileName()
    {
        const NewsroomCase test({u"--language"_s, u"en"_s});
        const Run run = test.importPaths({project(u"jekyll"_s)});
        GALLEY_STATUS(run, 0);
        QStringList slugs = test.slugs();
        slugs.sort();
        QCOMPARE(slugs, (QStringList{u"first-snow-on-the-ridge"_s, u"idea"_s, u"no-headline-here"_s,
                                     u"unpublished"_s}));
        const QJsonObject story = test.story(u"first-snow-on-the-ridge"_s);
        QCOMPARE(story.value(u"publishAt"_s).toString(), u"2024-01-01T16:00:00.000Z"_s);
        QCOMPARE(story.value(u"byline"_s).toString(), u"Ada Lindqvist"_s);
        QCOMPARE(story.value(u"channel"_s).toObject().value(u"name"_s).toString(), u"weather"_s);
        QVERIFY(story.value(u"body"_s).toString().contains("<figcaption>The ridge at seven.</figcaption>"_L1));
        QCOMPARE(test.story(u"no-headline-here"_s).value(u"headline"_s).toString(),
                 u"A heading that becomes the headline"_s);
        QCOMPARE(test.story(u"unpublished"_s).value(u"state"_s).toString(), u"draft"_s);
        QCOMPARE(test.story(u"idea"_s).value(u"state"_s).toString(), u"draft"_s);
    }

    void aStoryKeepsEverythingThatGalleysOwnKeysSay()
    {
        const NewsroomCase test;
        writePicture(test.at(u"in/tea.jpg"_s), 3);
        test.put(u"tea.md"_s, story({u"title: 头一茬新茶"_s, u"kicker: 春天的账"_s, u"subhead: 三斤鲜叶一两茶"_s,
                                     u"source: 河湾报"_s, u"editor: 顾听雨"_s, u"authors: [沈予安, 乔木]"_s,
                                     u"views: 507"_s, u"slots: [headline, pinned]"_s, u"date: 2019/11/16 08:30"_s,
                                     u"slug: first-tea"_s, u"description: 手写的摘要。"_s, u"language: zh-CN"_s,
                                     u"categories: [新闻, 财经]"_s, u"cover:"_s, u"  image: tea.jpg"_s,
                                     u"  alt: 茶山"_s, u"  caption: 清明前的茶山。"_s, u"  credit: 周栖"_s}));
        GALLEY_STATUS(test.import(), 0);
        const QJsonObject story = test.story(u"first-tea"_s);
        QCOMPARE(story.value(u"headline"_s).toString(), u"头一茬新茶"_s);
        QCOMPARE(story.value(u"kicker"_s).toString(), u"春天的账"_s);
        QCOMPARE(story.value(u"subhead"_s).toString(), u"三斤鲜叶一两茶"_s);
        QCOMPARE(story.value(u"source"_s).toString(), u"河湾报"_s);
        QCOMPARE(story.value(u"editor"_s).toString(), u"顾听雨"_s);
        QCOMPARE(story.value(u"byline"_s).toString(), u"沈予安、乔木"_s);
        QCOMPARE(story.value(u"views"_s).toInt(), 507);
        QCOMPARE(story.value(u"slots"_s).toArray(), (QJsonArray{u"headline"_s, u"pinned"_s}));
        QCOMPARE(story.value(u"publishAt"_s).toString(), u"2019-11-16T00:30:00.000Z"_s);
        QCOMPARE(story.value(u"standfirst"_s).toString(), u"手写的摘要。"_s);
        QCOMPARE(story.value(u"standfirstByHand"_s).toBool(), true);
        QCOMPARE(objects(story, u"furtherChannels"_s).size(), 1);
        const QJsonObject cover = story.value(u"cover"_s).toObject();
        QCOMPARE(cover.value(u"alt"_s).toString(), u"茶山"_s);
        QCOMPARE(cover.value(u"caption"_s).toString(), u"清明前的茶山。"_s);
        QCOMPARE(cover.value(u"credit"_s).toString(), u"周栖"_s);
    }

    void aFileWithoutFrontMatterIsADraftCalledAfterItsFirstHeadingOrItsName()
    {
        const NewsroomCase test;
        test.put(u"heading.md"_s, u"# 河堤上的灯\n\n灯亮了。\n"_s);
        test.put(u"second.md"_s, u"先有一段。\n\n## 灯的数目\n\n一百二十盏。\n"_s);
        test.put(u"plain-name.md"_s, u"只有一段，没有标题。\n"_s);
        const Run run = test.import();
        GALLEY_STATUS(run, 0);
        QCOMPARE(fileIn(run, u"heading.md"_s).value(u"headline"_s).toString(), u"河堤上的灯"_s);
        QCOMPARE(fileIn(run, u"second.md"_s).value(u"headline"_s).toString(), u"灯的数目"_s);
        QCOMPARE(fileIn(run, u"plain-name.md"_s).value(u"headline"_s).toString(), u"plain-name"_s);
        QCOMPARE(test.slugs({u"--state"_s, u"draft"_s}).size(), 3);
        QCOMPARE(test.body(fileIn(run, u"heading.md"_s).value(u"slug"_s).toString()).trimmed(), u"<p>灯亮了。</p>"_s);
    }

    void theStateIsTheFilesUnlessOneIsAskedFor_data()
    {
        QTest::addColumn<QString>("asked");
        QTest::addColumn<QStringList>("states"); ///< of: plain, dated, drafted, coming, bare
        const QString draft = u"draft"_s;
        const QString ready = u"ready"_s;
        const QString published = u"published"_s;
        QTest::newRow("not asked") << QString() << QStringList{published, published, draft, ready, draft};
        QTest::newRow("draft") << draft << QStringList{draft, draft, draft, draft, draft};
        QTest::newRow("ready") << ready << QStringList{ready, ready, draft, ready, ready};
    }
    void theStateIsTheFilesUnlessOneIsAskedFor()
    {
        QFETCH(QString, asked);
        QFETCH(QStringList, states);
        const NewsroomCase test;
        const QString coming = QDate::currentDate().addYears(2).toString(Qt::ISODate);
        test.put(u"a.md"_s, story({u"title: 甲"_s, u"slug: plain"_s}));
        test.put(u"b.md"_s, story({u"title: 乙"_s, u"slug: dated"_s, u"date: 2020-02-02"_s}));
        test.put(u"c.md"_s, story({u"title: 丙"_s, u"slug: drafted"_s, u"draft: true"_s}));
        test.put(u"d.md"_s, story({u"title: 丁"_s, u"slug: coming"_s, u"date: "_s + coming}));
        test.put(u"e.md"_s, u"# Bare\n\n正文。\n"_s);
        GALLEY_STATUS(test.import(asked.isEmpty() ? QStringList() : QStringList{u"--state"_s, asked}), 0);
        QStringList found;
        for (const QString &slug : {u"plain"_s, u"dated"_s, u"drafted"_s, u"coming"_s, u"bare"_s})
            found.append(test.story(slug).value(u"state"_s).toString());
        QCOMPARE(found, states);
    }

    void askedForPublishedADraftStaysADraftAndTheRestGoesOut()
    {
        const NewsroomCase test;
        test.put(u"a.md"_s, story({u"title: 甲"_s, u"slug: plain"_s}));
        test.put(u"c.md"_s, story({u"title: 丙"_s, u"slug: drafted"_s, u"draft: true"_s}));
        test.put(u"e.md"_s, u"# Bare\n\n正文。\n"_s);
        GALLEY_STATUS(test.import({u"--state"_s, u"published"_s}), 0);
        QCOMPARE(test.slugs({u"--state"_s, u"draft"_s}), QStringList{u"drafted"_s});
        QCOMPARE(test.slugs({u"--state"_s, u"published"_s}).size(), 2);
    }

    void aSecondImportChangesNothingThatDidNotChange()
    {
        const NewsroomCase test;
        HugoProject(test.at(u"in"_s)).write(20);
        GALLEY_STATUS(test.import(), 0);
        const QList<QJsonObject> before = test.stories();
        const QJsonObject story = test.story(u"s0010"_s);
        const Run run = test.import();
        GALLEY_STATUS(run, 0);
        QCOMPARE(run.json().value(u"unchanged"_s).toInt(), 20);
        QCOMPARE(run.json().value(u"added"_s).toInt() + run.json().value(u"updated"_s).toInt(), 0);
        QCOMPARE(test.stories(), before);
        QCOMPARE(test.story(u"s0010"_s), story);
    }

    void aSecondImportUpdatesTheStoryThatTheFileMade()
    {
        const NewsroomCase test;
        const HugoProject project(test.at(u"in"_s));
        project.write(5);
        GALLEY_STATUS(test.import(), 0);
        const QString id = test.story(u"s0003"_s).value(u"id"_s).toString();
        project.writeStory(3, 2, {u"kicker: 改过的引题"_s});
        project.writeStory(6);
        const Run run = test.import();
        GALLEY_STATUS(run, 0);
        QCOMPARE(run.json().value(u"updated"_s).toInt(), 1);
        QCOMPARE(run.json().value(u"added"_s).toInt(), 1);
        QCOMPARE(run.json().value(u"unchanged"_s).toInt(), 4);
        const QJsonObject story = test.story(u"s0003"_s);
        QCOMPARE(story.value(u"id"_s).toString(), id);
        QCOMPARE(story.value(u"headline"_s).toString(), HugoProject::headline(3, 2));
        QCOMPARE(story.value(u"kicker"_s).toString(), u"改过的引题"_s);
        QCOMPARE(test.stories().size(), 6);
    }

    void whatAnEditorWroteBetweenTwoImportsIsKeptAsARevision()
    {
        const NewsroomCase test;
        const HugoProject project(test.at(u"in"_s));
        project.write(2);
        GALLEY_STATUS(test.import(), 0);
        {
            const auto newsroom = Newsroom::open(test.newsroom(), OpenFor::Work, m_clock);
            GALLEY_VERIFY(newsroom);
            Article article = (*newsroom)->find(u"s0002"_s).value();
            article.body = u"<p>编辑亲手改的一句。</p>"_s;
            GALLEY_VERIFY((*newsroom)->stories().save(article, SaveKind::Autosave));
        }
        const qsizetype kept = objects(test.story(u"s0002"_s), u"revisions"_s).size();
        GALLEY_STATUS(test.import(), 0);
        QVERIFY2(test.body(u"s0002"_s).contains(u"编辑亲手改的一句"_s), "a file that did not change overwrote an edit");
        project.writeStory(2, 2);
        const Run run = test.import();
        GALLEY_STATUS(run, 0);
        QVERIFY2(remarksOf(fileIn(run, u"s0002.md"_s)).contains("revision"_L1), run.whole().constData());
        QCOMPARE(test.story(u"s0002"_s).value(u"headline"_s).toString(), HugoProject::headline(2, 2));
        QCOMPARE(objects(test.story(u"s0002"_s), u"revisions"_s).size(), kept + 2);
    }

    void anUpdateNeverPutsOutOrTakesBackWhatTheDeskDecided()
    {
        const NewsroomCase test;
        test.put(u"a.md"_s, story({u"title: 甲"_s, u"slug: a"_s}));
        GALLEY_STATUS(test.import(), 0);
        {
            const auto newsroom = Newsroom::open(test.newsroom(), OpenFor::Work, m_clock);
            GALLEY_VERIFY(newsroom);
            GALLEY_VERIFY((*newsroom)->stories().move((*newsroom)->find(u"a"_s)->id, State::Withdrawn));
        }
        test.put(u"a.md"_s, story({u"title: 甲改"_s, u"slug: a"_s}));
        GALLEY_STATUS(test.import(), 0);
        QCOMPARE(test.story(u"a"_s).value(u"headline"_s).toString(), u"甲改"_s);
        QCOMPARE(test.story(u"a"_s).value(u"state"_s).toString(), u"withdrawn"_s);
    }

    void twoFilesWithOneAddressAreTwoStories()
    {
        const NewsroomCase test;
        test.put(u"a.md"_s, story({u"title: 甲"_s, u"slug: same"_s}));
        test.put(u"b.md"_s, story({u"title: 乙"_s, u"slug: same"_s}));
        const Run run = test.import();
        GALLEY_STATUS(run, 0);
        QCOMPARE(run.json().value(u"added"_s).toInt(), 2);
        QStringList slugs = test.slugs();
        QCOMPARE(slugs.size(), 2);
        QCOMPARE(slugs.removeDuplicates(), 0);
        QVERIFY2(remarksOf(fileIn(run, u"b.md"_s)).contains("same"_L1), run.whole().constData());
    }

    void aFileNamedTwiceComesInOnce()
    {
        const NewsroomCase test;
        test.put(u"a.md"_s, story({u"title: 甲"_s, u"slug: a"_s}));
        const QString file = test.at(u"in/a.md"_s);
        const Run run = test.importPaths({file, test.at(u"in"_s), file, test.at(u"in/../in/a.md"_s)});
        GALLEY_STATUS(run, 0);
        QCOMPARE(objects(run.json(), u"files"_s).size(), 1);
        QCOMPARE(test.stories().size(), 1);
    }

    void whatIsNotThereIsSaidAndTheRestComesIn()
    {
        const NewsroomCase test;
        test.put(u"a.md"_s, story({u"title: 甲"_s, u"slug: a"_s}));
        test.put(u"photo.txt"_s, u"no story"_s);
        const Run run = test.importPaths({test.at(u"in/gone.md"_s), test.at(u"in/a.md"_s), test.at(u"in/photo.txt"_s)});
        GALLEY_STATUS(run, 0);
        QCOMPARE(run.json().value(u"added"_s).toInt(), 1);
        QVERIFY2(remarksOf(run.json()).contains("gone.md"_L1), run.whole().constData());
        QVERIFY2(remarksOf(run.json()).contains("photo.txt"_L1), run.whole().constData());
    }

    void nothingToImportIsAFailure()
    {
        const NewsroomCase test;
        QVERIFY(QDir().mkpath(test.at(u"in"_s)));
        GALLEY_STATUS(test.import(), 1);
        const Run gone = test.importPaths({test.at(u"gone"_s)});
        GALLEY_STATUS(gone, 1);
        QVERIFY(!gone.messages.isEmpty());
    }

    void whatCameInComesOutWhole()
    {
        const NewsroomCase test({u"--base-url"_s, u"https://news.example.cn/"_s});
        HugoProject(test.at(u"hugo"_s)).write(30);
        GALLEY_STATUS(test.importPaths({test.at(u"hugo"_s), project(u"hexo"_s)}), 0);
        GALLEY_STATUS(test.exportSite(), 0);
        QCOMPARE(fileFaults(test.site()), QStringList());
        QCOMPARE(deadLinks(test.site(), u"https://news.example.cn/"_s), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestCliImport)
#include "tst_cli_import.moc"
