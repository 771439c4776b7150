// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/files.h"
#include "cli/newsroomcase.h"
#include "cli/siteaudit.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTest>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

const QString BaseUrl = u"https://news.example.cn/"_s;

} // namespace

/// Sites of stories with strange words and addresses, and of newsrooms with parts missing.
class TestCliOddSite : public QObject
{
    Q_OBJECT

private:
    static QString onlyPicture(const NewsroomCase &test)
    {
        const Tree media = treeOf(test.newsroom() + u"/media"_s);
        return media.size() == 1 ? test.newsroom() + u"/media/"_s + media.firstKey() : QString();
    }

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void addressesThatTheSiteUsesItselfCollideWithNothing()
    {
        const NewsroomCase test({u"--base-url"_s, BaseUrl});
        const QStringList names{u"index"_s, u"feed"_s, u"page-2"_s, u"tags"_s, u"pictures"_s, u"assets"_s, u"stories"_s,
                                u"404"_s, u"sitemap"_s, u"robots"_s, u"con"_s, u"nul"_s};
        for (const QString &name : names) {
            test.put(u"in-news-%1.md"_s.arg(name), story({u"title: 新闻里的 %1"_s.arg(name), u"slug: "_s + name,
                                                          u"categories: [新闻]"_s}));
            test.put(u"channel-%1.md"_s.arg(name), story({u"title: 栏目里的 %1"_s.arg(name), u"categories: [\"%1\"]"_s.arg(name),
                                                          u"tags: [\"%1\"]"_s.arg(name)}));
            test.put(u"nowhere-%1.md"_s.arg(name), story({u"title: 没有栏目的 %1"_s.arg(name), u"slug: "_s + name}));
        }
        GALLEY_STATUS(test.import(), 0);
        GALLEY_STATUS(test.exportSite(), 0);
        QCOMPARE(fileFaults(test.site()), QStringList());
        QCOMPARE(deadLinks(test.site(), BaseUrl), QStringList());
        const Tree site = siteOf(test.site());
        QSet<QString> paths;
        int found = 0;
        static const QRegularExpression title(u"<h1[^>]*>(新闻里的|栏目里的|没有栏目的) [^<]*</h1>"_s);
        for (auto file = site.begin(); file != site.end(); ++file) {
            paths.insert(file.key().toLower());
            found += file.key().endsWith(".html"_L1) && QString::fromUtf8(file.value()).remove(u"<wbr>"_s).contains(title);
        }
        QCOMPARE(found, int(3 * names.size()));
        QCOMPARE(paths.size(), site.size());
        static const QRegularExpression reserved(u"(^|/)(con|nul|aux|prn)(\\.|/)"_s);
        for (const QString &path : paths)
            QVERIFY2(!path.contains(reserved), qPrintable(path));
    }

    void whatNoFileFormatTakesIsLeftOut()
    {
        const NewsroomCase test({u"--base-url"_s, BaseUrl});
        test.put(u"a.md"_s, QByteArray("---\ntitle: \"标题 \\x01\\x0b\\x1f\\uFFFE 完\"\nslug: control\ntags: [\"签\\x02条\"]\n"
                                       "description: \"摘\\x03要\"\nauthor: \"作\\x04者\"\ndate: 2024-01-01\n---\n"
                                       "正文\x0b\x0c\x01 ]]> \xef\xbf\xbe\xe2\x80\xa8 完 <![CDATA[x]]> &#1; &#0;\n"));
        GALLEY_STATUS(test.import(), 0);
        GALLEY_STATUS(test.exportSite(), 0);
        QCOMPARE(fileFaults(test.site()), QStringList());
        QCOMPARE(deadLinks(test.site(), BaseUrl), QStringList());
        static const QRegularExpression control(u"[\\x{0}-\\x{8}\\x{b}\\x{c}\\x{e}-\\x{1f}\\x{fffe}\\x{ffff}]"_s);
        const Tree site = siteOf(test.site());
        for (auto file = site.begin(); file != site.end(); ++file) {
            if (file.key().endsWith(".html"_L1) || file.key().endsWith(".xml"_L1))
                QVERIFY2(!QString::fromUtf8(file.value()).contains(control), qPrintable(file.key()));
        }
    }

    void wordsThatLookLikeATemplateOrMarkupAreWords()
    {
        const NewsroomCase test({u"--base-url"_s, BaseUrl});
        test.put(u"a.md"_s, story({u"title: \"甲 {{title}} {{{body}}} <i>x</i> & ' \\\" 乙\""_s, u"slug: marks"_s,
                                   u"kicker: \"{{> layout}}\""_s, u"author: \"A & B <c>\""_s, u"tags: [\"C++ & <d>\"]"_s,
                                   u"date: 2024-01-01"_s}));
        GALLEY_STATUS(test.import(), 0);
        GALLEY_STATUS(test.exportSite(), 0);
        const QByteArray page = fileBytes(test.site() + u"/stories/marks.html"_s);
        const QString text = textOf(page);
        QVERIFY2(text.contains(u"甲 {{title}} {{{body}}} <i>x</i> & ' \" 乙"_s), qPrintable(text));
        QVERIFY2(text.contains(u"{{> layout}}"_s), qPrintable(text));
        QVERIFY2(text.contains(u"B <c>"_s) && text.contains(u"C++ & <d>"_s), qPrintable(text));
        QVERIFY(!page.contains("<i>x</i>"));
        for (const QString &xml : {u"feed.xml"_s, u"sitemap.xml"_s})
            QCOMPARE(xmlFault(fileBytes(test.site() + u'/' + xml)), QString());
    }

    void lettersOfAllKindsComeOutAsTheyAre()
    {
        const NewsroomCase test;
        const QString headline = u"😀 𠮷野家 عربي Ünïcödé"_s;
        test.put(u"a.md"_s, story({u"title: \"%1\""_s.arg(headline), u"slug: letters"_s, u"tags: [Tea, tea, \"😀\", \"C#\", C]"_s},
                                  headline + u"\n"_s));
        GALLEY_STATUS(test.import(), 0);
        GALLEY_STATUS(test.exportSite(), 0);
        QVERIFY(textOf(fileBytes(test.site() + u"/stories/letters.html"_s)).count(headline) >= 2);
        QCOMPARE(deadLinks(test.site(), {}), QStringList());
    }

    void aDamagedPictureOfTheNewsroomIsNamed_data()
    {
        QTest::addColumn<int>("bytes"); ///< that are left of it; -1: the file is gone
        QTest::newRow("gone") << -1;
        QTest::newRow("empty") << 0;
        QTest::newRow("cut") << 700;
    }
    void aDamagedPictureOfTheNewsroomIsNamed()
    {
        QFETCH(int, bytes);
        const NewsroomCase test;
        writePicture(test.at(u"in/tea-hill.jpg"_s), 1, 640, 360);
        test.put(u"a.md"_s, story({u"title: 茶山的早晨"_s, u"slug: tea"_s, u"cover: tea-hill.jpg"_s}));
        test.put(u"b.md"_s, story({u"title: 没有图的稿件"_s, u"slug: plain"_s}));
        GALLEY_STATUS(test.import(), 0);
        const QString picture = onlyPicture(test);
        QVERIFY(!picture.isEmpty());
        const QByteArray whole = fileBytes(picture);
        if (bytes < 0)
            QVERIFY(QFile::remove(picture));
        else
            writeFile(picture, whole.left(bytes));
        const Run run = galley({u"export"_s, test.newsroom(), test.site()});
        const QString said = run.said();
        QVERIFY2(said.contains("tea-hill.jpg"_L1) || said.contains(u"茶山的早晨"_s)
                     || said.contains(QFileInfo(picture).fileName()),
                 run.whole().constData());
        if (run.status == 0) {
            QCOMPARE(fileFaults(test.site()), QStringList());
        } else {
            GALLEY_REFUSED(run, QString());
            QVERIFY(!QFile::exists(test.site()));
        }
        writeFile(picture, whole);
        GALLEY_STATUS(test.exportSite(), 0);
        QCOMPARE(deadLinks(test.site(), {}), QStringList());
    }

    void foldersThatCanBeMadeAgainAre()
    {
        const FilledCase test(12);
        GALLEY_STATUS(test.exportSite(), 0);
        const Tree site = siteOf(test.site());
        for (const QString &name : {u"cache"_s, u"themes"_s, u"backups"_s})
            QDir(test.newsroom() + u'/' + name).removeRecursively();
        GALLEY_STATUS(test.exportSite({u"--full"_s}), 0);
        QCOMPARE(difference(site, siteOf(test.site())), QString());
        test.project().writeStory(13);
        GALLEY_STATUS(test.import(), 0);
    }

    void aThemeThatIsBrokenIsToldOf()
    {
        const FilledCase test(3);
        QVERIFY(QDir().mkpath(test.newsroom() + u"/themes/default"_s));
        GALLEY_REFUSED(galley({u"export"_s, test.newsroom(), test.site()}), u"theme"_s);
        QVERIFY(!QFile::exists(test.site()));
    }

    void aNewsroomIsFoundByAnyPathToIt()
    {
        const FilledCase test(3);
        QVERIFY(QFile::link(test.newsroom(), test.at(u"link.newsroom"_s)));
        for (const QString &path : {test.newsroom() + u'/', test.at(u"in/../Desk.newsroom"_s), test.at(u"link.newsroom"_s)})
            QCOMPARE(galley({u"list"_s, path, u"--json"_s}).json().value(u"total"_s).toInt(), 3);
        const QString here = QDir::currentPath();
        QDir::setCurrent(test.newsroom());
        QCOMPARE(galley({u"list"_s, u"."_s, u"--json"_s}).json().value(u"total"_s).toInt(), 3);
        QDir::setCurrent(test.at(u"."_s));
        GALLEY_STATUS(galley({u"export"_s, u"Desk.newsroom"_s, u"out"_s}), 0);
        QDir::setCurrent(here);
        QVERIFY(QFile::exists(test.at(u"out/index.html"_s)));
    }
};

QTEST_GUILESS_MAIN(TestCliOddSite)
#include "tst_cli_oddsite.moc"
