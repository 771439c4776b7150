// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "intake/markdownfile.h"
#include "intake/projectfolder.h"

#include <QRegularExpression>
#include <QTest>
#include <QtConcurrentMap>

#include <atomic>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

const QDateTime Now(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
const QTimeZone Zone("Asia/Shanghai");

/// Keeps a file that says "picture", and refuses others.
Result<QString> pretendKeeper(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || !file.readAll().startsWith("picture"))
        return Error{ErrorKind::NotAPicture, u"%1 is no picture."_s.arg(QFileInfo(path).fileName()), {}};
    return u"kept-"_s + QFileInfo(path).fileName();
}

Result<IncomingStory> readStory(const QString &path)
{
    return readMarkdownStory(path, Now, Zone, pretendKeeper);
}

QStringList messages(const IncomingStory &story)
{
    QStringList all;
    for (const Remark &remark : story.report.remarks)
        all.append(remark.message);
    return all;
}

} // namespace

class TestMarkdownFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void readsEveryFieldThatGalleyHas()
    {
        ProjectFolder folder;
        folder.write(u"a.jpg"_s, "picture");
        const QString path = folder.write(u"story.md"_s, R"(---
title: 兰溪河步道全线贯通
kicker: 民生
subhead: 十二公里
date: 2019/11/16
lastmod: 2019-11-17 08:30
slug: lanxi-budao
categories: [新闻, 本地]
tags: [步道, 民生]
authors:
  - name: 周栖
  - 李明
source: 澄湾发布
editor: 王芳
views: 507
slots: [头条, pinned]
description: 摘要在此。
language: zh-CN
weight: 3
cover:
  image: a.jpg
  alt: 河
  caption: 步道
---
正文。

![图](a.jpg "说明")
)");
        const auto story = readStory(path);
        QVERIFY(story.ok());
        const Article &article = story->article;
        QCOMPARE(story->key, path);
        QCOMPARE(story->hash.size(), 64);
        QCOMPARE(article.headline, u"兰溪河步道全线贯通"_s);
        QCOMPARE(article.kicker, u"民生"_s);
        QCOMPARE(article.subhead, u"十二公里"_s);
        QCOMPARE(article.publishAt, QDateTime(QDate(2019, 11, 15), QTime(16, 0), Qt::UTC));
        QCOMPARE(article.modifiedAt, QDateTime(QDate(2019, 11, 17), QTime(0, 30), Qt::UTC));
        QCOMPARE(article.slug, u"lanxi-budao"_s);
        QVERIFY(article.slugByHand);
        QCOMPARE(story->channels, (QStringList{u"新闻"_s, u"本地"_s}));
        QCOMPARE(article.tags, (QStringList{u"步道"_s, u"民生"_s}));
        QCOMPARE(article.byline, u"周栖、李明"_s);
        QCOMPARE(article.source, u"澄湾发布"_s);
        QCOMPARE(article.editor, u"王芳"_s);
        QCOMPARE(article.views, std::optional<qint64>(507));
        QCOMPARE(article.slots, Slots(Slot::Headline | Slot::Pinned));
        QCOMPARE(article.standfirst, u"摘要在此。"_s);
        QVERIFY(article.standfirstByHand);
        QCOMPARE(article.language, u"zh-CN"_s);
        QCOMPARE(article.cover, (Cover{u"kept-a.jpg"_s, u"河"_s, u"步道"_s, {}}));
        QCOMPARE(article.state, State::Published);
        QCOMPARE(article.body, u"<p>正文。</p>\n<figure><img src=\"media:kept-a.jpg\" alt=\"图\"><figcaption>说明</figcaption></figure>\n"_s);
        QCOMPARE(messages(*story), QStringList());
    }

    void knowsWhatStateAStoryIsIn_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<State>("state");
        QTest::addColumn<bool>("saysDraft");
        QTest::newRow("no front matter") << QByteArray("text") << State::Draft << false;
        QTest::newRow("published") << QByteArray("---\ntitle: a\n---\n") << State::Published << false;
        QTest::newRow("draft") << QByteArray("---\ntitle: a\ndraft: true\n---\n") << State::Draft << true;
        QTest::newRow("no draft") << QByteArray("---\ntitle: a\ndraft: false\n---\n") << State::Published << false;
        QTest::newRow("not published") << QByteArray("---\ntitle: a\npublished: false\n---\n") << State::Draft << true;
        QTest::newRow("to come") << QByteArray("---\ntitle: a\ndate: 2026-01-02\n---\n") << State::Ready << false;
        QTest::newRow("draft to come") << QByteArray("---\ntitle: a\ndraft: yes\ndate: 2026-01-02\n---\n") << State::Draft << true;
    }
    void knowsWhatStateAStoryIsIn()
    {
        QFETCH(QByteArray, text);
        QFETCH(State, state);
        QFETCH(bool, saysDraft);
        ProjectFolder folder;
        const auto story = readStory(folder.write(u"a.md"_s, text));
        QVERIFY(story.ok());
        QCOMPARE(story->article.state, state);
        QCOMPARE(story->saysDraft, saysDraft);
    }

    void takesDateAndSlugFromAJekyllFileName()
    {
        ProjectFolder folder;
        const auto story = readStory(folder.write(u"_posts/2024-01-02-spring-fair.md"_s, "---\nlayout: post\n---\ntext"));
        QCOMPARE(story->article.slug, u"spring-fair"_s);
        QCOMPARE(story->article.headline, u"spring-fair"_s);
        QCOMPARE(story->article.publishAt, QDateTime(QDate(2024, 1, 1), QTime(16, 0), Qt::UTC));
    }

    void takesTheSlugFromAnAddress_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("slug");
        QTest::newRow("folder") << QByteArray("permalink: /2024/spring-fair/") << u"spring-fair"_s;
        QTest::newRow("page") << QByteArray("permalink: /2024/spring-fair.html") << u"spring-fair"_s;
        QTest::newRow("index") << QByteArray("url: /2024/spring-fair/index.html") << u"spring-fair"_s;
        QTest::newRow("pattern, so the file's name") << QByteArray("permalink: /:year/:title/") << u"a"_s;
        QTest::newRow("slug first") << QByteArray("permalink: /a/\nslug: b") << u"b"_s;
        QTest::newRow("not fit for an address") << QByteArray("slug: Spring Fair!") << u"spring-fair"_s;
    }
    void takesTheSlugFromAnAddress()
    {
        QFETCH(QByteArray, line);
        QFETCH(QString, slug);
        ProjectFolder folder;
        const auto story = readStory(folder.write(u"a.md"_s, "---\ntitle: a\n" + line + "\n---\n"));
        QCOMPARE(story->article.slug, slug);
        QCOMPARE(story->article.slugByHand, !slug.isEmpty());
    }

    void readsChannelsAndTagsInEveryForm_data()
    {
        QTest::addColumn<QByteArray>("matter");
        QTest::addColumn<QStringList>("channels");
        QTest::addColumn<QStringList>("tags");
        QTest::newRow("words") << QByteArray("categories: 新闻\ntags: 步道，民生") << QStringList{u"新闻"_s} << QStringList{u"步道"_s, u"民生"_s};
        QTest::newRow("lists") << QByteArray("categories:\n- 新闻\n- 本地\ntag: [a b, c]") << QStringList{u"新闻"_s, u"本地"_s} << QStringList{u"a b"_s, u"c"_s};
        QTest::newRow("Hexo's paths") << QByteArray("categories:\n- [新闻, 本地]\n- [财经]\nkeywords: a,b") << QStringList{u"新闻/本地"_s, u"财经"_s} << QStringList{u"a"_s, u"b"_s};
        QTest::newRow("path as a word") << QByteArray("category: 新闻/本地") << QStringList{u"新闻/本地"_s} << QStringList();
        QTest::newRow("nothing") << QByteArray("categories:\ntags: []") << QStringList() << QStringList();
        QTest::newRow("numbers") << QByteArray("categories: [2024]\ntags: [1, 1]") << QStringList{u"2024"_s} << QStringList{u"1"_s};
    }
    void readsChannelsAndTagsInEveryForm()
    {
        QFETCH(QByteArray, matter);
        QFETCH(QStringList, channels);
        QFETCH(QStringList, tags);
        ProjectFolder folder;
        const auto story = readStory(folder.write(u"a.md"_s, "---\ntitle: a\n" + matter + "\n---\n"));
        QVERIFY(story.ok());
        QCOMPARE(story->channels, channels);
        QCOMPARE(story->article.tags, tags);
    }

    void knowsTheSlotsByManyNames_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<int>("expected");
        QTest::newRow("featured") << QByteArray("featured: true") << int(Slot::Featured);
        QTest::newRow("not featured") << QByteArray("featured: false") << 0;
        QTest::newRow("top") << QByteArray("top: true") << int(Slot::Pinned);
        QTest::newRow("sticky number") << QByteArray("sticky: 100") << int(Slot::Pinned);
        QTest::newRow("pin off") << QByteArray("pin: 0") << 0;
        QTest::newRow("Chinese") << QByteArray("slots: 头条、推荐、置顶") << int(Slot::Headline | Slot::Featured | Slot::Pinned);
        QTest::newRow("English") << QByteArray("slots: [Headline, featured]") << int(Slot::Headline | Slot::Featured);
    }
    void knowsTheSlotsByManyNames()
    {
        QFETCH(QByteArray, line);
        QFETCH(int, expected);
        ProjectFolder folder;
        const auto story = readStory(folder.write(u"a.md"_s, "---\ntitle: a\n" + line + "\n---\n"));
        QCOMPARE(int(story->article.slots.toInt()), expected);
        QCOMPARE(messages(*story), QStringList());
    }

    void takesASlotThatHasAnEnd()
    {
        ProjectFolder folder;
        const auto story = readStory(folder.write(u"a.md"_s, "---\ntitle: a\nslots: [headline]\nheadline_until: 2026-12-31 18:00\n"
                                                             "pinned_until: 2027-01-01\nfeatured_until: soon\n---\n"));
        QCOMPARE(story->article.slots, Slots(Slot::Headline | Slot::Pinned));
        QCOMPARE(story->article.slotEnds.headline, QDateTime(QDate(2026, 12, 31), QTime(10, 0), Qt::UTC));
        QCOMPARE(story->article.slotEnds.pinned, QDateTime(QDate(2026, 12, 31), QTime(16, 0), Qt::UTC));
        QVERIFY(!story->article.slotEnds.featured.isValid());
        QCOMPARE(messages(*story), QStringList{u"“soon” is not a date. Write it like 2024-01-31 08:30."_s});
    }

    void knowsAStandingPage_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<bool>("isPage");
        QTest::newRow("layout") << QByteArray("layout: page") << true;
        QTest::newRow("type") << QByteArray("type: Page") << true;
        QTest::newRow("another layout") << QByteArray("layout: post") << false;
        QTest::newRow("type of its own") << QByteArray("type: about") << false;
        QTest::newRow("nothing said") << QByteArray("weight: 1") << false;
    }
    void knowsAStandingPage()
    {
        QFETCH(QByteArray, line);
        QFETCH(bool, isPage);
        ProjectFolder folder;
        // Where it lies says nothing: many projects keep stories at the root of their content.
        const auto story = readStory(folder.write(u"site/content/about.md"_s, "---\ntitle: 关于我们\n" + line
                                                                                 + "\ncategories: [新闻]\ntags: [a]\n"
                                                                                   "slots: [pinned]\n---\ntext"));
        QCOMPARE(story->article.isPage(), isPage);
        QCOMPARE(story->channels, isPage ? QStringList{} : QStringList{u"新闻"_s});
        QCOMPARE(story->article.tags.size(), isPage ? 0 : 1);
        QCOMPARE(story->article.slots, isPage ? Slots() : Slots(Slot::Pinned));
        QCOMPARE(messages(*story), QStringList());
    }

    void knowsWhereAReprintWasTakenFrom_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("warns");
        const QString address = u"https://www.example.cn/a?b=c"_s;
        QTest::newRow("source_url") << QByteArray("source_url: https://www.example.cn/a?b=c") << address << false;
        QTest::newRow("sourceUrl") << QByteArray("sourceUrl: https://www.example.cn/a?b=c") << address << false;
        QTest::newRow("original") << QByteArray("original: www.example.cn/a?b=c") << address << false;
        QTest::newRow("our own") << QByteArray("original: true") << QString() << false;
        QTest::newRow("no address") << QByteArray("source_url: 省报第三版") << QString() << true;
        QTest::newRow("script") << QByteArray("source_url: 'javascript:alert(1)'") << QString() << true;
    }
    void knowsWhereAReprintWasTakenFrom()
    {
        QFETCH(QByteArray, line);
        QFETCH(QString, address);
        QFETCH(bool, warns);
        ProjectFolder folder;
        const auto story = readStory(folder.write(u"a.md"_s, "---\ntitle: a\nsource: 省报\n" + line + "\n---\n"));
        QCOMPARE(story->article.sourceUrl, address);
        QCOMPARE(story->article.source, u"省报"_s);
        QCOMPARE(messages(*story).size(), warns ? 1 : 0);
    }

    void readsCorrectionsInEveryForm_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("dates and texts, newest first")
            << QByteArray("corrections:\n- {date: 2025-03-02 09:30, text: 票价应为两元。}\n- {date: 2025-03-01, text: 应为周三。}")
            << QStringList{u"2025-02-28T16:00:00Z 应为周三。"_s, u"2025-03-02T01:30:00Z 票价应为两元。"_s};
        QTest::newRow("a line with its date") << QByteArray("corrections:\n- 2025-03-01 应为周三。\n- 2025年3月2日：票价应为两元。")
                                              << QStringList{u"2025-02-28T16:00:00Z 应为周三。"_s, u"2025-03-01T16:00:00Z 票价应为两元。"_s};
        QTest::newRow("a date as the key") << QByteArray("corrections:\n- 2025-03-01T08:00:00+08:00: It was two yuan.")
                                           << QStringList{u"2025-03-01T00:00:00Z It was two yuan."_s};
        QTest::newRow("a line alone has the date of the last change") << QByteArray("lastmod: 2025-04-01\ncorrections: [应为周三。]")
                                                                      << QStringList{u"2025-03-31T16:00:00Z 应为周三。"_s};
        QTest::newRow("else that of the story") << QByteArray("date: 2025-03-01\ncorrections: 应为周三。")
                                                << QStringList{u"2025-02-28T16:00:00Z 应为周三。"_s};
        QTest::newRow("else that of today") << QByteArray("correction: 应为周三。") << QStringList{u"2026-01-01T00:00:00Z 应为周三。"_s};
        QTest::newRow("one that says nothing") << QByteArray("corrections: [{date: 2025-03-01}, '']") << QStringList{};
        QTest::newRow("none") << QByteArray("corrections: []") << QStringList{};
    }
    void readsCorrectionsInEveryForm()
    {
        QFETCH(QByteArray, lines);
        QFETCH(QStringList, expected);
        ProjectFolder folder;
        const auto story = readStory(folder.write(u"a.md"_s, "---\ntitle: a\n" + lines + "\n---\n"));
        QVERIFY(story.ok());
        QStringList found;
        for (const Correction &correction : story->article.corrections)
            found.append(correction.at.toString(Qt::ISODate) + u' ' + correction.text);
        QCOMPARE(found, expected);
        QCOMPARE(messages(*story), QStringList());
    }

    void findsAHeadlineWhenNoneIsGiven()
    {
        ProjectFolder folder;
        const auto heading = readStory(folder.write(u"a.md"_s, "Intro.\n\n# The headline\n\ntext\n\n## Sub\n"));
        QCOMPARE(heading->article.headline, u"The headline"_s);
        QCOMPARE(heading->article.body, u"<p>Intro.</p>\n<p>text</p>\n<h2>Sub</h2>\n"_s);
        QCOMPARE(readStory(folder.write(u"春天的集市.md"_s, "text"))->article.headline, u"春天的集市"_s);
        QCOMPARE(readStory(folder.write(u"spring/index.md"_s, "---\ndate: 2024-01-01\n---\ntext"))->article.headline, u"spring"_s);
    }

    void dropsAFirstHeadingThatSaysTheHeadlineAgain()
    {
        ProjectFolder folder;
        QCOMPARE(readStory(folder.write(u"a.md"_s, "---\ntitle: A  b\n---\n# A b\n\ntext"))->article.body, u"<p>text</p>\n"_s);
        QCOMPARE(readStory(folder.write(u"b.md"_s, "---\ntitle: A\n---\n# B\n\ntext"))->article.body, u"<h2>B</h2>\n<p>text</p>\n"_s);
    }

    void saysWhichPicturesItDoesNotHaveAndWhy()
    {
        ProjectFolder folder;
        folder.write(u"site/static/img/bad.jpg"_s, "nothing");
        const QString path = folder.write(u"site/content/a.md"_s,
                                          "---\ntitle: a\nimage: /img/missing.jpg\n---\n![x](/img/bad.jpg)\n\n"
                                          "<img src=\"https://a.example/b.png\">\n\ntext <script>x</script>\n");
        const auto story = readStory(path);
        QVERIFY(story.ok());
        QVERIFY(story->article.cover.isEmpty());
        QCOMPARE(story->article.body, u"<p>text</p>\n"_s);
        QCOMPARE(messages(*story), (QStringList{u"The picture “/img/missing.jpg” was not found."_s, u"bad.jpg is no picture."_s,
                                                u"The picture “https://a.example/b.png” lies on the web and is not fetched. Save it beside the file."_s,
                                                u"Scripts were left out: 1."_s}));
        for (const Remark &remark : story->report.remarks)
            QCOMPARE(remark.place, path);
    }

    void notesUnknownKeysOnce()
    {
        ProjectFolder folder;
        const auto story = readStory(folder.write(u"a.md"_s, "---\ntitle: a\ntoc: true\nmathjax: {a: b}\nweight: 2\n---\n"));
        QCOMPARE(messages(*story), QStringList{u"Not used: mathjax, toc."_s});
        QCOMPARE(story->report.remarks.first().severity, Severity::Note);
    }

    void readsTagsOfTemplatesAndComments()
    {
        ProjectFolder folder;
        folder.write(u"b.jpg"_s, "picture");
        const auto story = readStory(folder.write(u"a.md"_s, "---\ntitle: a\n---\nfirst\n<!-- more -->\n\n{% asset_img b.jpg 河 %}\n\n{{< tweet 1 >}}\n"));
        QCOMPARE(story->article.body, u"<p>first</p>\n<figure><img src=\"media:kept-b.jpg\" alt=\"河\"></figure>\n"_s);
        QCOMPARE(messages(*story), QStringList{u"Template tags were left out: tweet. What they would have put in is missing."_s});
    }

    void readsPagesOfHtml()
    {
        ProjectFolder folder;
        const auto story = readStory(folder.write(u"a.html"_s, "---\ntitle: a\n---\n<p>一\n二</p>\n    <h2>*三*</h2>\n"));
        QCOMPARE(story->article.body, u"<p>一二</p>\n<h2>*三*</h2>\n"_s);
    }

    void readsEveryEncoding_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("headline");
        QTest::addColumn<int>("remarks");
        const QString text = u"---\r\ntitle: 兰溪河步道\r\n---\r\n记者从有关部门获悉，全线贯通。\r\n"_s;
        QTest::newRow("UTF-8") << text.toUtf8() << u"兰溪河步道"_s << 0;
        QTest::newRow("UTF-8 with a mark") << "\xef\xbb\xbf" + text.toUtf8() << u"兰溪河步道"_s << 0;
        const QString marked = QChar(0xfeff) + text;
        QTest::newRow("UTF-16") << QByteArray(reinterpret_cast<const char *>(marked.utf16()), marked.size() * 2) << u"兰溪河步道"_s << 0;
        QTest::newRow("GB 18030") << QByteArray("---\r\ntitle: \xc0\xbc\xcf\xaa\xba\xd3\xb2\xbd\xb5\xc0\r\n---\r\n\xc8\xab\xcf\xdf\xb9\xe1\xcd\xa8\xa1\xa3\r\n")
                                  << u"兰溪河步道"_s << 0;
        QTest::newRow("UTF-8 that was cut") << text.toUtf8() + "\xe5\x85" << u"兰溪河步道"_s << 1;
    }
    void readsEveryEncoding()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, headline);
        QFETCH(int, remarks);
        ProjectFolder folder;
        const auto story = readStory(folder.write(u"a.md"_s, bytes));
        QVERIFY(story.ok());
        QCOMPARE(story->article.headline, headline);
        QVERIFY(story->article.body.contains(u"全线贯通"_s));
        QCOMPARE(story->report.remarks.size(), remarks);
    }

    void refusesWhatItCannotRead()
    {
        ProjectFolder folder;
        QCOMPARE(readStory(folder.path(u"missing.md"_s)).error().kind, ErrorKind::NotFound);
        QCOMPARE(readStory(folder.write(u"a.md"_s, "---\ntitle: [\n---\n")).error().kind, ErrorKind::BadInput);
        QCOMPARE(readStory(folder.write(u"b.md"_s, "+++\ntitle = 'a'\n+++\n")).error().kind, ErrorKind::BadInput);
        QCOMPARE(readStory(folder.write(u"c.md"_s, QByteArray("\x89PNG\r\n\x1a\n\0\0\0", 11))).error().kind, ErrorKind::BadInput);
        QCOMPARE(readStory(folder.write(u"d.md"_s, "<div>" + QByteArray("<div>").repeated(3000))).error().kind, ErrorKind::BadInput);
    }

    void reportsADateThatCannotBeRead()
    {
        ProjectFolder folder;
        const auto story = readStory(folder.write(u"a.md"_s, "---\ntitle: a\ndate: next week\nviews: many\n---\n"));
        QVERIFY(!story->article.publishAt.isValid());
        QVERIFY(!story->article.views);
        QCOMPARE(story->report.remarks.size(), 1);
    }

    void takesTheWordsOfAnExcerptWithMarkup()
    {
        ProjectFolder folder;
        const auto story = readStory(folder.write(u"a.md"_s, "---\ntitle: a\nexcerpt: <p>b &amp; <em>c</em></p>\n---\n"));
        QCOMPARE(story->article.standfirst, u"b & c"_s);
    }

    void readsFilesFromSeveralThreads()
    {
        ProjectFolder folder;
        folder.write(u"static/p.jpg"_s, "picture");
        QStringList paths;
        for (int i = 0; i < 64; ++i)
            paths.append(folder.write(u"content/%1.md"_s.arg(i), "---\ntitle: s" + QByteArray::number(i) + "\nimage: /p.jpg\n---\n**a**\n"));
        std::atomic<int> kept = 0;
        const PictureKeeper keeper = [&kept](const QString &path) {
            ++kept;
            return pretendKeeper(path);
        };
        const QList<QString> headlines = QtConcurrent::blockingMapped(paths, [&](const QString &path) {
            const auto story = readMarkdownStory(path, Now, Zone, keeper);
            return story ? story->article.headline + story->article.body : QString();
        });
        for (int i = 0; i < 64; ++i)
            QCOMPARE(headlines[i], u"s%1<p><strong>a</strong></p>\n"_s.arg(i));
        QCOMPARE(kept.load(), 64);
    }
};

QTEST_GUILESS_MAIN(TestMarkdownFile)
#include "tst_markdownfile.moc"
