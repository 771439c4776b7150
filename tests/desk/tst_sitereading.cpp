// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/sitereading.h"
#include "store/articlestore.h"
#include "store/sitescan.h"
#include "support/testnewsroom.h"
#include "support/verify.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

constexpr int Many = 2100; // enough that reading is shared between two connections

std::unique_ptr<Database> openFor(Access access, const TestNewsroom &test)
{
    const NewsroomFolder &folder = test.newsroom->folder();
    return std::move(*Database::open(folder.databaseFile(), access, folder.backupsFolder()));
}

Article numbered(const TestNewsroom &test, int number)
{
    Article article;
    article.id = ArticleId::make();
    article.state = State::Published;
    article.kind = number % 50 == 7 ? ArticleKind::Page : ArticleKind::Story;
    article.createdAt = article.publishAt = test.clock.now().addSecs(-60 * number);
    article.headline = u"稿件 %1"_s.arg(number);
    article.byline = u"记者%1"_s.arg(number % 30);
    article.channel = test.newsroom->channels().at(number % 3).id;
    article.cover.file = u"cover-%1.jpg"_s.arg(number % 40);
    article.tags = {u"标签%1"_s.arg(number % 60), u"其他"_s};
    article.body = u"<p>第 %1 篇。</p>\n<figure><img src=\"media:inside-%2.jpg\" alt=\"\"></figure>\n"_s.arg(number).arg(number % 17);
    return article;
}

QList<Article> fill(const TestNewsroom &test)
{
    const auto database = openFor(Access::ReadWrite, test);
    const auto transaction = Transaction::begin(*database);
    QList<Article> articles;
    for (int number = 0; number < Many; ++number) {
        articles.append(numbered(test, number));
        if (const Done put = ArticleStore(*database).put(articles.last()); !put)
            qFatal("%s", qPrintable(put.error().message));
    }
    if (!(*transaction)->commit())
        qFatal("no commit");
    return articles;
}

/// All that a table says of its stories, with numbers told as what they mean.
QStringList told(const StoryTable &table, const QStringList &tags)
{
    QStringList lines;
    for (int place = 0; place < table.size(); ++place) {
        const ListedStory story = table.at(place);
        QStringList line{story.id.toString(), QString::number(table.cardHash(place)), QString::number(story.channel)};
        for (const std::string_view text : {story.headline, story.byline, story.coverFile})
            line.append(QString::fromUtf8(text.data(), qsizetype(text.size())));
        for (const int tag : story.tags)
            line.append(tags.at(tag));
        for (const int picture : story.pictures)
            line.append(QString::fromStdString(std::string(table.pictureFile(picture))));
        lines.append(line.join(u' '));
    }
    return lines;
}

} // namespace

class TestSiteReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoHalvesAreTheWhole()
    {
        TestNewsroom test;
        fill(test);
        const auto database = openFor(Access::ReadOnly, test);
        QVERIFY(!middleStory(*database)->isNull());
        const auto input = readSite(*database, test.newsroom->folder(), test.clock.now());
        GALLEY_VERIFY(input);

        StoryTable stories(input->stories.channels(), input->stories.tags());
        StoryTable standing;
        SiteScanLists lists;
        lists.channels = input->stories.channels();
        for (const Tag &tag : input->tags)
            lists.tags.append(tag.id);
        lists.pictureNumber = [&](ArticleKind kind, std::string_view file) {
            return (kind == ArticleKind::Page ? standing : stories).pictureNumber(file);
        };
        GALLEY_VERIFY(scanStories(*database, lists, test.clock.now(), StoryRange(), [&](const ListedStory &story) {
            (story.kind == ArticleKind::Page ? standing : stories).add(story);
        }));
        QCOMPARE(stories.size() + standing.size(), Many);
        const QStringList &tags = stories.tags();
        QCOMPARE(told(input->stories, tags), told(stories, tags));
        QCOMPARE(told(input->standing, tags), told(standing, tags));
        QVERIFY(told(standing, tags).first().endsWith(u"inside-7.jpg"_s));
    }

    /// Somebody writes all the time, always to the oldest and the newest story together: whoever reads finds both as
    /// they were at one moment.
    void whatIsReadShowsOneMoment()
    {
        TestNewsroom test;
        QList<Article> articles = fill(test);
        std::atomic<bool> enough = false;
        std::atomic<int> written = 0;
        std::jthread writer([&] {
            const auto database = openFor(Access::ReadWrite, test);
            for (int round = 0; !enough; ++round) {
                const auto transaction = Transaction::begin(*database);
                for (Article *article : {&articles.first(), &articles.last()}) {
                    article->kicker = u"第%1轮"_s.arg(round);
                    (void)ArticleStore(*database).put(*article);
                }
                if ((*transaction)->commit())
                    ++written;
            }
        });
        const auto database = openFor(Access::ReadOnly, test);
        for (int round = 0; round < 30; ++round) {
            const auto input = readSite(*database, test.newsroom->folder(), test.clock.now());
            if (!input)
                enough = true;
            GALLEY_VERIFY(input);
            const StoryTable &stories = input->stories;
            QCOMPARE(stories.size() + input->standing.size(), Many);
            QSet<QString> kickers;
            for (int place = 0; place < stories.size(); ++place) {
                if (stories.idAt(place) == articles.first().id || stories.idAt(place) == articles.last().id)
                    kickers.insert(QString::fromStdString(std::string(stories.at(place).kicker)));
            }
            if (kickers.size() != 1)
                enough = true;
            QCOMPARE(kickers.size(), 1);
        }
        enough = true;
        writer.join();
        QVERIFY(written > 5);
    }
};

QTEST_GUILESS_MAIN(TestSiteReading)
#include "tst_sitereading.moc"
