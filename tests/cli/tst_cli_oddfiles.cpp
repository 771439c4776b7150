// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/files.h"
#include "cli/newsroomcase.h"
#include "cli/project.h"
#include "cli/siteaudit.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStringEncoder>
#include <QTest>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

QByteArray aliasesOfAliases()
{
    QByteArray text = "---\ntitle: many\na0: &a0 [x,x,x,x,x,x,x,x,x,x]\n";
    for (int i = 1; i < 12; ++i) {
        const QByteArray below = "*a" + QByteArray::number(i - 1);
        const QByteArray name = "a" + QByteArray::number(i);
        text += name + ": &" + name + " [" + (below + ',').repeated(9) + below + "]\n";
    }
    return text + "---\nbody\n";
}

QByteArray noise(int bytes)
{
    QByteArray all;
    quint32 state = 20260523;
    while (all.size() < bytes) {
        state = state * 1664525 + 1013904223;
        all.append(char(state >> 24));
    }
    return all;
}

} // namespace

/// Files that are broken, hostile, huge or strangely written: each is told of, none stops the others.
class TestCliOddFiles : public QObject
{
    Q_OBJECT

private:
    static void putGoodOnes(const NewsroomCase &test)
    {
        test.put(u"a-good.md"_s, story({u"title: 前一篇"_s, u"slug: first-good"_s}));
        test.put(u"z-good.md"_s, story({u"title: 后一篇"_s, u"slug: last-good"_s}));
    }
    static bool bothAreIn(const NewsroomCase &test)
    {
        const QStringList slugs = test.slugs();
        return slugs.contains(u"first-good"_s) && slugs.contains(u"last-good"_s);
    }

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aBadFileIsToldOfAndTheOthersComeIn_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("said");
        QTest::newRow("front matter with an open list") << QByteArray("---\ntitle: a\ntags: [b\n---\ntext\n") << u"line"_s;
        QTest::newRow("front matter without an end") << QByteArray("---\ntitle: a\ntext\n") << u"front matter"_s;
        QTest::newRow("front matter that is a list") << QByteArray("---\n- a\n- b\n---\ntext\n") << u"line"_s;
        QTest::newRow("a tab where YAML has none") << QByteArray("---\ntitle: a\ncover:\n\timage: b\n---\n") << u"line"_s;
        QTest::newRow("TOML") << QByteArray("+++\ntitle = \"a\"\n+++\ntext\n") << u"TOML"_s;
        QTest::newRow("JSON") << QByteArray("{\n\"title\": \"a\"\n}\ntext\n") << u"JSON"_s;
        QTest::newRow("noise") << noise(3000) << u"bad.md"_s;
        QTest::newRow("a picture called a story") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1", 24) << u"bad.md"_s;
        QTest::newRow("zeros") << QByteArray(500, '\0') << u"bad.md"_s;
        QTest::newRow("deeply nested YAML") << QByteArray("---\ntitle: " + QByteArray(20'000, '[') + "\n---\n") << u"line"_s;
        QTest::newRow("aliases of aliases") << aliasesOfAliases() << u"front matter"_s;
        QTest::newRow("deeply nested quotes") << QByteArray(QByteArray(100'000, '>') + " x\n") << u"nested"_s;
        QTest::newRow("deeply nested elements") << QByteArray("<div>").repeated(100'000) << u"nested"_s;
        QTest::newRow("seventeen megabytes") << QByteArray("word ").repeated(17 * 1024 * 1024 / 5) << u"bad.md"_s;
    }
    void aBadFileIsToldOfAndTheOthersComeIn()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, said);
        const NewsroomCase test;
        putGoodOnes(test);
        test.put(u"m/bad.md"_s, bytes);
        const Run run = finished(*startGalley({u"import"_s, test.newsroom(), u"--json"_s, test.at(u"in"_s)}), 20'000);
        GALLEY_STATUS(run, 0);
        QCOMPARE(run.json().value(u"added"_s).toInt(), 2);
        QCOMPARE(run.json().value(u"failed"_s).toInt(), 1);
        const QJsonObject file = fileIn(run, u"m/bad.md"_s);
        QCOMPARE(file.value(u"outcome"_s).toString(), u"failed"_s);
        const QString remarks = remarksOf(file);
        QVERIFY2(remarks.startsWith("problem: "_L1), qPrintable(remarks));
        QVERIFY2(remarks.contains(said), qPrintable(remarks));
        QVERIFY2(remarks.size() < 1000, qPrintable(remarks));
        QVERIFY(bothAreIn(test));
    }

    void aBadFileAloneIsAFailureThatNamesIt()
    {
        const NewsroomCase test;
        test.put(u"bad.md"_s, QByteArray("---\ntitle: a\ntags: [b\n---\ntext\n"));
        const Run run = galley({u"import"_s, test.newsroom(), test.at(u"in"_s)});
        GALLEY_STATUS(run, 1);
        QVERIFY2(run.said().contains(test.at(u"in/bad.md"_s)), run.whole().constData());
        QCOMPARE(test.stories().size(), 0);
    }

    void aSlowFileEndsInTime_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("brackets") << QByteArray(300'000, '[');
        QTest::newRow("emphasis that never closes") << QByteArray("*a ").repeated(300'000);
        QTest::newRow("links that never close") << QByteArray("[a](").repeated(100'000);
        QTest::newRow("backticks of all lengths") << [] {
            QByteArray text;
            for (int i = 1; i < 1200; ++i)
                text += QByteArray(i, '`') + ' ';
            return text;
        }();
        QTest::newRow("a table of many columns") << QByteArray(QByteArray("|a").repeated(5'000) + "|\n"
                                                               + QByteArray("|-").repeated(5'000) + "|\n"
                                                               + QByteArray("|b|\n").repeated(5'000));
        QTest::newRow("entities") << QByteArray("&#x41;").repeated(200'000);
        QTest::newRow("template tags that never close") << QByteArray("{% a ").repeated(200'000);
        QTest::newRow("marks of emphasis in rows") << QByteArray("**__~~").repeated(50'000);
    }
    void aSlowFileEndsInTime()
    {
        QFETCH(QByteArray, bytes);
        const NewsroomCase test;
        putGoodOnes(test);
        test.put(u"m/slow.md"_s, bytes);
        const Run run = finished(*startGalley({u"import"_s, test.newsroom(), u"--json"_s, test.at(u"in"_s)}), 20'000);
        GALLEY_STATUS(run, 0);
        QVERIFY(bothAreIn(test));
    }

    void fiveMegabytesComeInWhole()
    {
        const NewsroomCase test;
        const QString text = u"河湾边的灯一盏一盏亮起来，最后一盏亮在桥头。\n\n"_s.repeated(75'000);
        test.put(u"long.md"_s, story({u"title: 长"_s, u"slug: long"_s}, text + u"全文完。\n"_s));
        QVERIFY(QFileInfo(test.at(u"in/long.md"_s)).size() > 5'000'000);
        GALLEY_STATUS(test.import(), 0);
        const QString body = test.body(u"long"_s);
        QCOMPARE(body.count("<p>"_L1), text.count(u"。"_s) + 1);
        QVERIFY(body.trimmed().endsWith(u"<p>全文完。</p>"_s));
    }

    void rawHtmlBecomesPartOfTheStoryAndScriptsDoNot()
    {
        const NewsroomCase test;
        const QString text
            = u"第一段<script>alert('inline')</script>还在。\n\n"
              "<script src=\"https://evil.example/x.js\"></script>\n\n"
              "<script>\ndocument.write('block')\n\n</script>\n\n"
              "<div onclick=\"steal()\" style=\"position:fixed\">一个<u>下划线</u>和<b onmouseover='x()'>粗体</b></div>\n\n"
              "<table><tr><th>厂名</th></tr><tr><td>河东机械</td></tr></table>\n\n"
              "<iframe src=\"https://evil.example/\"></iframe>\n\n"
              "<a href=\"javascript:alert(1)\">点我</a> [也点我](javascript:alert(2) \"x\") "
              "[还有我](<data:text/html,<script>alert(3)</script>>)\n\n"
              "<svg onload=\"alert(4)\"><script>alert(5)</script></svg>\n\n"
              "<img src=x onerror=alert(6)>\n\n"
              "<style>body{display:none}</style>\n\n<form action=\"https://evil.example\"><input name=a></form>\n\n"
              "<!-- <script>alert(7)</script> -->\n\n`<script>alert('code')</script>`\n"_s;
        test.put(u"a.md"_s, story({u"title: \"标题<script>alert('t')</script>\""_s, u"slug: raw"_s,
                                   u"kicker: \"<img src=x onerror=alert(8)>\""_s,
                                   u"description: \"</script><script>alert(9)</script>\""_s,
                                   u"author: \"<b>某人</b>\""_s, u"tags: [\"<i>标签</i>\"]"_s},
                                  text));
        const Run run = test.import();
        GALLEY_STATUS(run, 0);
        const QString remarks = remarksOf(fileIn(run, u"a.md"_s));
        QVERIFY2(remarks.contains("cripts were left out"_L1), qPrintable(remarks));
        QVERIFY2(remarks.contains("rames"_L1), qPrintable(remarks));

        const QString body = test.body(u"raw"_s);
        for (const QString &kept : {u"第一段"_s, u"还在。"_s, u"<u>下划线</u>"_s, u"<strong>粗体</strong>"_s, u"河东机械"_s,
                                    u"点我"_s, u"也点我"_s, u"&lt;script&gt;alert('code')&lt;/script&gt;"_s})
            QVERIFY2(body.contains(kept), qPrintable(kept + u" in "_s + body));
        for (const QString &gone : {u"<script"_s, u"alert(1"_s, u"inline"_s, u"block"_s, u"onclick"_s, u"onmouseover"_s,
                                    u"iframe"_s, u"javascript:"_s, u"\"data:"_s, u"<svg"_s, u"onerror"_s, u"<style"_s,
                                    u"position:fixed"_s, u"<form"_s, u"evil.example"_s})
            QVERIFY2(!body.contains(gone, Qt::CaseInsensitive), qPrintable(gone + u" in "_s + body));

        GALLEY_STATUS(test.exportSite(), 0);
        static const QRegularExpression inTags(u"<[^>]*\\son[a-z]+\\s*=|<[^>]*javascript:|<iframe|<svg[^>]*onload"_s);
        const Tree site = siteOf(test.site());
        for (auto file = site.begin(); file != site.end(); ++file) {
            const QString page = QString::fromUtf8(file.value());
            if (!file.key().endsWith(".html"_L1))
                continue;
            QVERIFY2(!page.contains(inTags), qPrintable(file.key()));
            QVERIFY2(!page.contains("<script>alert"_L1) && !page.contains("<b>某人"_L1), qPrintable(file.key()));
            for (qsizetype at = page.indexOf("<script"_L1); at >= 0; at = page.indexOf("<script"_L1, at + 1))
                QVERIFY2(page.mid(at).startsWith("<script type=\"application/ld+json\">"_L1)
                             || (file.key() == "search.html"_L1
                                 && page.mid(at).startsWith("<script src=\"assets/search.js\" defer></script>"_L1)),
                         qPrintable(page.mid(at, 80)));
        }
        QCOMPARE(fileFaults(test.site()), QStringList());
    }

    void picturesThatAreMissingOrNoneAreToldOfAndTheStoryComesIn()
    {
        const NewsroomCase test;
        putGoodOnes(test);
        test.put(u"fake.jpg"_s, u"this is a letter, not a picture"_s);
        test.put(u"drawing.svg"_s, u"<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"_s);
        writePicture(test.at(u"whole.png"_s), 1, 200, 200);
        const QByteArray whole = fileBytes(test.at(u"whole.png"_s));
        test.put(u"cut.png"_s, whole.left(whole.size() / 2));
        test.put(u"empty.png"_s, QByteArray());
        test.put(u"real.gif"_s, whole);
        test.put(u"a.md"_s, story({u"title: 图"_s, u"slug: a"_s, u"cover: fake.jpg"_s},
                                  u"![](gone.png)\n\n![](fake.jpg)\n\n![](drawing.svg)\n\n![](cut.png)\n\n![](empty.png)\n\n"
                                  "![](https://web.example/p.jpg)\n\n![真](real.gif)\n\n完。\n"_s));
        const Run run = test.import();
        GALLEY_STATUS(run, 0);
        QVERIFY(bothAreIn(test));
        const QString remarks = remarksOf(fileIn(run, u"a.md"_s));
        for (const QString &name : {u"gone.png"_s, u"fake.jpg"_s, u"drawing.svg"_s, u"cut.png"_s, u"empty.png"_s,
                                    u"https://web.example/p.jpg"_s})
            QVERIFY2(remarks.contains(name), qPrintable(name + u" in "_s + remarks));
        QVERIFY2(!remarks.contains("real.gif"_L1), qPrintable(remarks));
        QVERIFY(test.story(u"a"_s).value(u"cover"_s).isNull());
        QCOMPARE(test.body(u"a"_s).count("<img"_L1), 1);
        QVERIFY(test.body(u"a"_s).contains(u"<p>完。</p>"_s));
        QCOMPARE(treeOf(test.newsroom() + u"/media"_s).size(), 1);
    }

    void aBadPictureIsToldOfOncePerFile()
    {
        const NewsroomCase test;
        test.put(u"fake.jpg"_s, u"this is a letter, not a picture"_s);
        test.put(u"a.md"_s, story({u"title: 图"_s, u"slug: a"_s, u"cover: fake.jpg"_s}, u"![](fake.jpg)\n\n![](fake.jpg)\n"_s));
        const Run run = test.import();
        GALLEY_STATUS(run, 0);
        QVERIFY2(remarksOf(fileIn(run, u"a.md"_s)).count("fake.jpg"_L1) == 1, run.whole().constData());
    }

    void noPictureIsTakenFromOutsideTheProject()
    {
        const NewsroomCase test;
        writePicture(test.at(u"secret.png"_s), 5);
        test.put(u"config.toml"_s, u"title = \"x\"\n"_s);
        QDir().mkpath(test.at(u"in/static"_s));
        QVERIFY(QFile::link(test.at(u"secret.png"_s), test.at(u"in/link.png"_s)));
        QVERIFY(QFile::link(test.at(u"secret.png"_s), test.at(u"in/static/link2.png"_s)));
        test.put(u"content/a.md"_s, story({u"title: 图"_s, u"slug: a"_s, u"cover: ../../secret.png"_s},
                                          u"![](../../secret.png)\n\n![](%2e%2e/%2e%2e/secret.png)\n\n![](/../secret.png)\n\n"
                                          "![](../link.png)\n\n![](/link2.png)\n\n![](%1)\n\n![](file://%1)\n"_s
                                              .arg(test.at(u"secret.png"_s))));
        GALLEY_STATUS(test.import(), 0);
        QCOMPARE(test.body(u"a"_s).count("<img"_L1), 0);
        QCOMPARE(treeOf(test.newsroom() + u"/media"_s).size(), 0);
    }

    void textIsReadInTheEncodingItIsWrittenIn_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QString text = story({u"title: 镕铸一口新钟"_s, u"slug: bell"_s}, u"第一段：钟声很远。\n\n第二段——“真远”。\n"_s);
        const QByteArray utf8 = text.toUtf8();
        QTest::newRow("UTF-8") << utf8;
        QTest::newRow("UTF-8 with a mark") << QByteArray("\xef\xbb\xbf" + utf8);
        QTest::newRow("line ends of Windows") << QByteArray(utf8).replace("\n", "\r\n");
        QTest::newRow("line ends of old Macs") << QByteArray(utf8).replace("\n", "\r");
        QTest::newRow("a mark and line ends of Windows")
            << QByteArray("\xef\xbb\xbf" + QByteArray(utf8).replace("\n", "\r\n"));
        QTest::newRow("UTF-16, little end first") << QByteArray("\xff\xfe")
                + QByteArray(QStringEncoder(QStringEncoder::Utf16LE).encode(text));
        QTest::newRow("UTF-16, big end first") << QByteArray("\xfe\xff")
                + QByteArray(QStringEncoder(QStringEncoder::Utf16BE).encode(text));
        // The same text in GB 18030, byte for byte; 镕 is one of the characters that GB 2312 does not have.
        QTest::newRow("GB 18030") << QByteArray("---\ntitle: \xe9\x46\xd6\xfd\xd2\xbb\xbf\xda\xd0\xc2\xd6\xd3\nslug: bell\n---\n"
                                                "\xb5\xda\xd2\xbb\xb6\xce\xa3\xba\xd6\xd3\xc9\xf9\xba\xdc\xd4\xb6\xa1\xa3\n\n"
                                                "\xb5\xda\xb6\xfe\xb6\xce\xa1\xaa\xa1\xaa\xa1\xb0\xd5\xe6\xd4\xb6\xa1\xb1\xa1\xa3\n");
    }
    void textIsReadInTheEncodingItIsWrittenIn()
    {
        QFETCH(QByteArray, bytes);
        const NewsroomCase test;
        test.put(u"a.md"_s, bytes);
        GALLEY_STATUS(test.import(), 0);
        QCOMPARE(test.story(u"bell"_s).value(u"headline"_s).toString(), u"镕铸一口新钟"_s);
        QCOMPARE(test.body(u"bell"_s).simplified(), u"<p>第一段：钟声很远。</p> <p>第二段——“真远”。</p>"_s);
        QCOMPARE(test.story(u"bell"_s).value(u"state"_s).toString(), u"published"_s);
    }

    void anEmptyFileNeverStopsTheOthers_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("white space") << QByteArray(" \n\n\t\n");
        QTest::newRow("a mark") << QByteArray("\xef\xbb\xbf");
        QTest::newRow("empty front matter") << QByteArray("---\n---\n");
        QTest::newRow("a comment for front matter") << QByteArray("---\n# nothing\n---\n");
    }
    void anEmptyFileNeverStopsTheOthers()
    {
        QFETCH(QByteArray, bytes);
        const NewsroomCase test;
        putGoodOnes(test);
        test.put(u"empty.md"_s, bytes);
        const Run run = test.import();
        GALLEY_STATUS(run, 0);
        QVERIFY(bothAreIn(test));
        QVERIFY(!fileIn(run, u"empty.md"_s).isEmpty());
        GALLEY_STATUS(test.exportSite(), 0);
        QCOMPARE(fileFaults(test.site()), QStringList());
    }

    void loopsOfLinksEndAndLinksAreNotFollowedOut()
    {
        const NewsroomCase test;
        putGoodOnes(test);
        writeFile(test.at(u"outside/secret.md"_s), story({u"title: 外面"_s, u"slug: outside"_s}));
        QVERIFY(QDir().mkpath(test.at(u"in/deep/deeper"_s)));
        QVERIFY(QFile::link(test.at(u"in"_s), test.at(u"in/deep/deeper/up"_s)));
        QVERIFY(QFile::link(test.at(u"in/deep"_s), test.at(u"in/deep/again"_s)));
        QVERIFY(QFile::link(test.at(u"in/self.md"_s), test.at(u"in/self.md"_s)));
        QVERIFY(QFile::link(test.at(u"in/nowhere.md"_s), test.at(u"in/broken.md"_s)));
        QVERIFY(QFile::link(test.at(u"outside"_s), test.at(u"in/out"_s)));
        QVERIFY(QFile::link(test.at(u"outside/secret.md"_s), test.at(u"in/out.md"_s)));
        const Run run = test.import();
        GALLEY_STATUS(run, 0);
        QVERIFY(bothAreIn(test));
        QCOMPARE(test.stories().size(), 2);
    }

    void oddNamesAreReadAndShownAsTheyAre()
    {
        const NewsroomCase test;
        const QStringList names{u"两 个 空格.md"_s, u"it's \"quoted\".md"_s, u"100%20.md"_s, u"a#b?c.md"_s, u"-dash.md"_s,
                                u"UPPER.MD"_s, u"line\nbreak.md"_s};
        for (const QString &name : names)
            test.put(name, u"一段。\n"_s);
        const Run run = test.import();
        GALLEY_STATUS(run, 0);
        QCOMPARE(run.json().value(u"added"_s).toInt(), int(names.size()));
        for (const QString &name : names)
            QVERIFY2(!fileIn(run, name).isEmpty(), qPrintable(name));
        GALLEY_STATUS(test.exportSite(), 0);
    }

    void aFolderOrFileWithoutPermissionIsToldOfAndTheOthersComeIn()
    {
        if (const QString why = whyNotNobody(); !why.isEmpty())
            QSKIP(qPrintable(why));
        const NewsroomCase test;
        putGoodOnes(test);
        test.put(u"closed/a.md"_s, story({u"title: 甲"_s, u"slug: closed"_s}));
        test.put(u"shut.md"_s, story({u"title: 乙"_s, u"slug: shut"_s}));
        letAllRead(test.at(u"."_s));
        giveToNobody(test.newsroom());
        QFile::setPermissions(test.at(u"in/closed"_s), {});
        QFile::setPermissions(test.at(u"in/shut.md"_s), {});
        const Run run = galley({u"import"_s, test.newsroom(), test.at(u"in"_s), u"--json"_s}, As::Nobody);
        QFile::setPermissions(test.at(u"in/closed"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        GALLEY_STATUS(run, 0);
        QVERIFY(bothAreIn(test));
        QCOMPARE(test.stories().size(), 2);
        QVERIFY2(run.out.contains("closed") && run.out.contains("permission"), run.whole().constData());
        QCOMPARE(fileIn(run, u"shut.md"_s).value(u"outcome"_s).toString(), u"failed"_s);
    }

    void datesThatAreNoneAreToldOf()
    {
        const NewsroomCase test;
        test.put(u"a.md"_s, story({u"title: 甲"_s, u"slug: a"_s, u"date: 明天"_s}));
        test.put(u"b.md"_s, story({u"title: 乙"_s, u"slug: b"_s, u"date: 2024-02-31"_s}));
        test.put(u"c.md"_s, story({u"title: 丙"_s, u"slug: c"_s, u"date: 0000-00-00 00:00:00"_s}));
        const Run run = test.import();
        GALLEY_STATUS(run, 0);
        for (const QString &name : {u"a.md"_s, u"b.md"_s, u"c.md"_s})
            QVERIFY2(remarksOf(fileIn(run, name)).contains("date"_L1), run.whole().constData());
        GALLEY_STATUS(test.exportSite(), 0);
        QCOMPARE(fileFaults(test.site()), QStringList());
    }

    void frontMatterOfTheWrongKindsNeverStopsAnything()
    {
        const NewsroomCase test;
        test.put(u"a.md"_s, story({u"title: {a: b}"_s, u"date: [2020]"_s, u"tags: {x: [1, 2]}"_s, u"categories: ~"_s,
                                   u"author: [[a], [b, [c]]]"_s, u"draft: maybe"_s, u"views: -7"_s, u"weight: heavy"_s,
                                   u"cover: [1, 2]"_s, u"slots: {a: 1}"_s, u"slug: [x, y]"_s}));
        test.put(u"b.md"_s, story({u"title: 2024"_s, u"slug: 12"_s, u"tags: [1, 2.5, true, 2020-01-01]"_s,
                                   u"views: 99999999999999999999"_s, u"categories: [\"\", \"///\", \" \"]"_s}));
        test.put(u"c.md"_s, story({u"title: "_s + QString(20'000, u'长'), u"slug: "_s + QString(5'000, u'x'),
                                   u"categories: ["_s + QString(3'000, u'栏') + u"]"_s,
                                   u"tags: ["_s + QString(3'000, u'签') + u"]"_s}));
        const Run run = test.import();
        GALLEY_STATUS(run, 0);
        QCOMPARE(run.json().value(u"added"_s).toInt(), 3);
        QCOMPARE(test.story(u"12"_s).value(u"headline"_s).toString(), u"2024"_s);
        GALLEY_STATUS(test.exportSite(), 0);
        QCOMPARE(fileFaults(test.site()), QStringList());
        QCOMPARE(deadLinks(test.site(), {}), QStringList());
    }

    void aThousandStoriesComeInAtOnce()
    {
        const NewsroomCase test;
        HugoProject(test.at(u"in"_s)).write(1000);
        const Run run = test.import();
        GALLEY_STATUS(run, 0);
        QCOMPARE(run.json().value(u"added"_s).toInt(), 1000);
        QStringList slugs = test.slugs();
        QCOMPARE(slugs.size(), 1000);
        QCOMPARE(slugs.removeDuplicates(), 0);
        QCOMPARE(slugs.first(), HugoProject::slug(1000));
        QCOMPARE(slugs.last(), HugoProject::slug(1));
        QCOMPARE(test.slugs({u"--limit"_s, u"501"_s}), slugs.mid(0, 501));
        QCOMPARE(test.import().json().value(u"unchanged"_s).toInt(), 1000);
        const Tree media = treeOf(test.newsroom() + u"/media"_s);
        QCOMPARE(media.size(), HugoProject::Pictures);
        for (auto file = media.begin(); file != media.end(); ++file) {
            const QByteArray hash = QCryptographicHash::hash(file.value(), QCryptographicHash::Sha256).toHex();
            QCOMPARE(QFileInfo(file.key()).baseName(), QString::fromLatin1(hash));
        }
    }
};

QTEST_GUILESS_MAIN(TestCliOddFiles)
#include "tst_cli_oddfiles.moc"
