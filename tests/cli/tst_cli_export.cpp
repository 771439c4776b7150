// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/files.h"
#include "cli/newsroomcase.h"
#include "cli/project.h"
#include "cli/siteaudit.h"
#include "desk/newsroom.h"
#include "desk/storydesk.h"
#include "support/verify.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

const QString BaseUrl = u"https://news.example.cn/"_s;

/// A newsroom with @p count stories of a generated project, its site exported.
class ExportCase : public FilledCase
{
public:
    explicit ExportCase(int count, const QStringList &options = {u"--base-url"_s, BaseUrl}) : FilledCase(count, options)
    {
    }

    /// Where story @p number stands on the site.
    static QString page(int number)
    {
        return u"%1/%2.html"_s.arg(HugoProject::channels().at(number % 4).first, HugoProject::slug(number));
    }
    QByteArray pageBytes(int number) const { return fileBytes(site() + u'/' + page(number)); }

    /// Does @p work on the newsroom as a window would.
    template <typename Work>
    void atTheDesk(Work work) const
    {
        const SystemClock clock;
        const auto opened = Newsroom::open(newsroom(), OpenFor::Work, clock);
        GALLEY_VERIFY(opened);
        work(**opened);
    }
    /// Fails the test unless the site is what a new folder would get.
    QString differenceFromAFreshOne() const
    {
        const QString fresh = at(u"fresh"_s);
        QDir(fresh).removeRecursively();
        const Run run = galley({u"export"_s, newsroom(), fresh});
        return run.status == 0 ? difference(siteOf(fresh), siteOf(site())) : QString::fromUtf8(run.whole());
    }
    QStringList entriesBesideTheSite() const
    {
        QStringList names = QDir(at(u"."_s)).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        for (const QString &known : {u"Desk.newsroom"_s, u"in"_s, u"site"_s, u"fresh"_s})
            names.removeOne(known);
        return names;
    }
};

int numberOf(const Run &run, const char *key) { return run.json().value(QLatin1String(key)).toInt(-1); }

} // namespace

/// Writing the site to a folder, whole or only what changed.
class TestCliExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aThousandStoriesGoOutAndASecondExportWritesNothing()
    {
        const ExportCase test(1000);
        const Run first = test.exportSite();
        GALLEY_STATUS(first, 0);
        QVERIFY(numberOf(first, "pages") > 1000);
        const Tree site = siteOf(test.site());
        QCOMPARE(numberOf(first, "written"), int(site.size()));
        QCOMPARE(numberOf(first, "removed"), 0);
        const auto stamps = stampsOf(test.site());

        const Run second = test.exportSite();
        GALLEY_STATUS(second, 0);
        QCOMPARE(numberOf(second, "written"), 0);
        QCOMPARE(numberOf(second, "removed"), 0);
        QCOMPARE(numberOf(second, "unchanged"), int(site.size()));
        QCOMPARE(stampsOf(test.site()), stamps);

        QCOMPARE(fileFaults(test.site()), QStringList());
        QCOMPARE(deadLinks(test.site(), BaseUrl), QStringList());
        for (int number = 1; number <= 1000; ++number)
            QVERIFY2(site.contains(ExportCase::page(number)), qPrintable(ExportCase::page(number)));
    }

    void theSiteHasAllItsParts()
    {
        const ExportCase test(45);
        GALLEY_STATUS(test.exportSite(), 0);
        const Tree site = siteOf(test.site());
        for (const QString &part : {u"index.html"_s, u"404.html"_s, u"feed.xml"_s, u"sitemap.xml"_s, u"robots.txt"_s,
                                    u"assets/style.css"_s, u"street/index.html"_s, u"street/feed.xml"_s,
                                    u"tags/bridge.html"_s})
            QVERIFY2(site.contains(part), qPrintable(part));
        QVERIFY(site.value(u"robots.txt"_s).contains("Sitemap: https://news.example.cn/sitemap.xml"));
        QVERIFY(site.value(u"sitemap.xml"_s).contains("https://news.example.cn/" + ExportCase::page(45).toLatin1()));
        QVERIFY(site.value(u"feed.xml"_s).contains(HugoProject::headline(45).toUtf8()));
        QVERIFY(site.value(u"404.html"_s).contains("noindex"));
        for (const QString &xml : {u"feed.xml"_s, u"sitemap.xml"_s, u"street/feed.xml"_s})
            QCOMPARE(xmlFault(site.value(xml)), QString());
        int pictures = 0;
        for (const QString &path : site.keys())
            pictures += path.startsWith("pictures/"_L1);
        QVERIFY(pictures > 0);
        QCOMPARE(fileFaults(test.site()), QStringList());
        QCOMPARE(deadLinks(test.site(), BaseUrl), QStringList());
        QCOMPARE(test.entriesBesideTheSite(), QStringList());
    }

    void withoutAnAddressNothingOnTheSiteIsAbsolute()
    {
        const ExportCase test(12, {});
        GALLEY_STATUS(test.exportSite(), 0);
        QCOMPARE(fileFaults(test.site()), QStringList());
        QCOMPARE(deadLinks(test.site(), {}), QStringList());
        const QByteArray page = test.pageBytes(10);
        QVERIFY(!page.isEmpty());
        QVERIFY2(!QString::fromUtf8(page).contains(QRegularExpression(u"(href|src)=\"(/|https?://)"_s)),
                 page.constData());
    }

    void aChangedStoryIsAllThatIsWrittenWithTheListsThatNameIt()
    {
        const ExportCase test(120);
        GALLEY_STATUS(test.exportSite(), 0);
        const auto before = stampsOf(test.site());
        test.project().writeStory(60, 2);
        GALLEY_STATUS(test.import(), 0);
        const Run run = test.exportSite();
        GALLEY_STATUS(run, 0);
        QVERIFY2(test.pageBytes(60).contains(HugoProject::headline(60, 2).toUtf8().left(20)), "the old page is still there");
        const int written = numberOf(run, "written");
        QVERIFY2(written >= 1 && written < 60, run.whole().constData());
        const auto after = stampsOf(test.site());
        int changed = 0;
        for (auto file = after.begin(); file != after.end(); ++file)
            changed += !file.key().startsWith(".galley"_L1) && before.value(file.key()) != file.value();
        QCOMPARE(changed, written);
        QCOMPARE(test.differenceFromAFreshOne(), QString());
    }

    void aWithdrawnStoryLeavesTheSite()
    {
        const ExportCase test(40);
        GALLEY_STATUS(test.exportSite(), 0);
        QVERIFY(!test.pageBytes(38).isEmpty());
        test.atTheDesk([](Newsroom &newsroom) {
            GALLEY_VERIFY(newsroom.stories().move(newsroom.find(HugoProject::slug(38))->id, State::Withdrawn));
        });
        const Run run = test.exportSite();
        GALLEY_STATUS(run, 0);
        QCOMPARE(objects(run.json(), u"gone"_s).first().value(u"path"_s).toString(), ExportCase::page(38));
        const Tree site = siteOf(test.site());
        QVERIFY(site.value(ExportCase::page(38)).contains("这篇稿件已撤回"));
        for (auto file = site.begin(); file != site.end(); ++file) {
            const bool isList = file.key() == "withdrawn.txt"_L1;
            QVERIFY2(file.value().contains("s0038") == isList, qPrintable(file.key()));
            QVERIFY2(!file.value().contains(HugoProject::headline(38).toUtf8()), qPrintable(file.key()));
        }
        QCOMPARE(deadLinks(test.site(), BaseUrl), QStringList());
        QCOMPARE(test.differenceFromAFreshOne(), QString());
    }

    void trashedAndErasedStoriesLeaveTheSiteWithTheirPictures()
    {
        const ExportCase test(11, {});
        GALLEY_STATUS(test.exportSite(), 0);
        test.atTheDesk([](Newsroom &newsroom) {
            const ArticleId pictured = newsroom.find(HugoProject::slug(10))->id;
            const ArticleId other = newsroom.find(HugoProject::slug(9))->id;
            GALLEY_VERIFY(newsroom.stories().trash({pictured, other}));
            GALLEY_VERIFY(newsroom.stories().erase({other}));
        });
        GALLEY_STATUS(test.exportSite(), 0);
        const Tree site = siteOf(test.site());
        QVERIFY(!site.contains(ExportCase::page(10)) && !site.contains(ExportCase::page(9)));
        for (const QString &path : site.keys())
            QVERIFY2(!path.startsWith("pictures/"_L1), qPrintable(path));
        QVERIFY(!QFile::exists(test.site() + u"/pictures"_s));
        QCOMPARE(test.differenceFromAFreshOne(), QString());
    }

    void onlyWhatIsPublishedOrReadyAndDueIsOnTheSite()
    {
        const NewsroomCase test;
        const QString coming = QDate::currentDate().addYears(2).toString(Qt::ISODate);
        test.put(u"a.md"_s, story({u"title: 出版的稿件"_s, u"slug: printed"_s, u"date: 2020-01-01"_s}));
        test.put(u"b.md"_s, story({u"title: 没写完的稿件"_s, u"slug: drafted"_s, u"draft: true"_s}));
        test.put(u"c.md"_s, story({u"title: 将来的稿件"_s, u"slug: coming"_s, u"date: "_s + coming}));
        GALLEY_STATUS(test.import(), 0);
        test.put(u"r/d.md"_s, story({u"title: 到点的稿件"_s, u"slug: due"_s, u"date: 2020-01-02"_s}));
        GALLEY_STATUS(test.importPaths({test.at(u"in/r"_s), u"--state"_s, u"ready"_s}), 0);

        const Run run = test.exportSite();
        GALLEY_STATUS(run, 0);
        QCOMPARE(numberOf(run, "published"), 1);
        QVERIFY(QFile::exists(test.site() + u"/stories/printed.html"_s));
        QVERIFY(QFile::exists(test.site() + u"/stories/due.html"_s));
        const Tree site = siteOf(test.site());
        for (auto file = site.begin(); file != site.end(); ++file) {
            QVERIFY2(!file.value().contains("没写完的稿件") && !file.value().contains("drafted"), qPrintable(file.key()));
            QVERIFY2(!file.value().contains("将来的稿件") && !file.value().contains("coming.html"), qPrintable(file.key()));
        }
        QCOMPARE(test.story(u"due"_s).value(u"state"_s).toString(), u"published"_s);
        QCOMPARE(test.story(u"coming"_s).value(u"state"_s).toString(), u"ready"_s);
        const QList<QJsonObject> steps = objects(test.story(u"due"_s), u"stateChanges"_s);
        QCOMPARE(steps.first().value(u"person"_s).toString(), u"correspondent"_s);
        QCOMPARE(numberOf(test.exportSite(), "published"), 0);
    }

    void anOldAddressLeadsToTheNewOne()
    {
        const ExportCase test(8);
        GALLEY_STATUS(test.exportSite(), 0);
        test.atTheDesk([](Newsroom &newsroom) {
            Article article = *newsroom.find(HugoProject::slug(5));
            article.slug = u"a-better-address"_s;
            article.slugByHand = true;
            GALLEY_VERIFY(newsroom.stories().save(article, SaveKind::Explicit));
        });
        GALLEY_STATUS(test.exportSite(), 0);
        const QByteArray old = test.pageBytes(5);
        QVERIFY2(old.contains("http-equiv=\"refresh\"") && old.contains("a-better-address.html"), old.constData());
        QVERIFY(QFile::exists(test.site() + u"/market/a-better-address.html"_s));
        QCOMPARE(deadLinks(test.site(), BaseUrl), QStringList());
        QVERIFY(!fileBytes(test.site() + u"/sitemap.xml"_s).contains("s0005"));
    }

    void aFolderWithOtherThingsIsRefusedUntouchedUnlessAgreedTo()
    {
        const ExportCase test(6);
        const Tree others{{u"letter.txt"_s, "a letter"}, {u"photos/a.jpg"_s, "a photo"}, {u"index.html"_s, "my own page"}};
        for (auto file = others.begin(); file != others.end(); ++file)
            writeFile(test.site() + u'/' + file.key(), file.value());
        const auto stamps = stampsOf(test.site());
        for (const QStringList &options : {QStringList{}, QStringList{u"--full"_s}})
            GALLEY_REFUSED(galley(QStringList{u"export"_s, test.newsroom(), test.site()} + options), test.site());
        QCOMPARE(stampsOf(test.site()), stamps);
        QCOMPARE(difference(others, treeOf(test.site())), QString());

        const Run agreed = test.exportSite({u"--yes"_s});
        GALLEY_STATUS(agreed, 0);
        for (const QString &kept : {u"letter.txt"_s, u"photos/a.jpg"_s, u"index.html"_s})
            QCOMPARE(fileBytes(test.site() + u'/' + kept), others.value(kept));
        const QList<QJsonObject> remarks = objects(agreed.json(), u"remarks"_s);
        QCOMPARE(remarks.size(), 1);
        QCOMPARE(remarks.first().value(u"place"_s).toString(), u"index.html"_s);
        QVERIFY(!test.pageBytes(1).isEmpty());
        // From then on it is a folder of ours with things of others in it.
        GALLEY_STATUS(test.exportSite(), 0);
        QCOMPARE(fileBytes(test.site() + u"/index.html"_s), QByteArray("my own page"));
    }

    void theSiteOfAnotherNewsroomIsRefusedUntouchedUnlessAgreedTo()
    {
        const ExportCase county(6);
        const ExportCase school(8);
        GALLEY_STATUS(county.exportSite(), 0);
        const Tree countySite = siteOf(county.site());
        for (const QStringList &options : {QStringList{}, QStringList{u"--full"_s}}) {
            const Run refused = galley(QStringList{u"export"_s, school.newsroom(), county.site()} + options);
            GALLEY_REFUSED(refused, county.site());
            QVERIFY2(refused.whole().contains("--yes"), refused.whole().constData());
        }
        QCOMPARE(difference(countySite, siteOf(county.site())), QString());

        GALLEY_STATUS(school.exportSite(), 0);
        GALLEY_STATUS(galley({u"export"_s, school.newsroom(), county.site(), u"--yes"_s}), 0);
        QCOMPARE(difference(siteOf(school.site()), siteOf(county.site())), QString());
        // It is the other's from then on, and the first one is the stranger.
        GALLEY_STATUS(galley({u"export"_s, school.newsroom(), county.site()}), 0);
        GALLEY_REFUSED(county.exportSite(), county.site());
    }

    void aSiteOfAnOlderGalleyIsTakenOver()
    {
        const ExportCase test(6);
        GALLEY_STATUS(test.exportSite(), 0);
        const QString manifest = test.site() + u"/.galley-manifest"_s;
        QList<QByteArray> lines = fileBytes(manifest).split('\n');
        QVERIFY(lines.at(1).startsWith("owner "));
        const QByteArray owned = fileBytes(manifest);
        lines.removeAt(1);
        lines[0] = "galley-manifest 1";
        writeFile(manifest, lines.join('\n'));
        const Run run = test.exportSite();
        GALLEY_STATUS(run, 0);
        QCOMPARE(numberOf(run, "written"), 0);
        QCOMPARE(fileBytes(manifest), owned);
    }

    void filesOfOthersInASiteStay()
    {
        const ExportCase test(20);
        GALLEY_STATUS(test.exportSite(), 0);
        const Tree others{{u"CNAME"_s, "news.example.cn"}, {u".well-known/keys.txt"_s, "keys"}, {u"street/notes.txt"_s, "notes"},
                          {u".nojekyll"_s, ""}};
        for (auto file = others.begin(); file != others.end(); ++file)
            writeFile(test.site() + u'/' + file.key(), file.value());
        test.atTheDesk([](Newsroom &newsroom) {
            QList<ArticleId> all;
            for (int number = 4; number <= 20; number += 4)
                all.append(newsroom.find(HugoProject::slug(number))->id);
            GALLEY_VERIFY(newsroom.stories().trash(all));
        });
        for (const QStringList &options : {QStringList{}, QStringList{u"--full"_s}}) {
            GALLEY_STATUS(test.exportSite(options), 0);
            for (auto file = others.begin(); file != others.end(); ++file) {
                QVERIFY2(QFile::exists(test.site() + u'/' + file.key()), qPrintable(file.key()));
                QCOMPARE(fileBytes(test.site() + u'/' + file.key()), file.value());
            }
        }
        QVERIFY(test.pageBytes(4).isEmpty());
    }

    void fullWritesEveryFileAnewAndChangesNone()
    {
        const ExportCase test(30);
        GALLEY_STATUS(test.exportSite(), 0);
        const Tree site = siteOf(test.site());
        const auto before = stampsOf(test.site());
        const Run run = test.exportSite({u"--full"_s});
        GALLEY_STATUS(run, 0);
        QCOMPARE(numberOf(run, "written"), int(site.size()));
        QCOMPARE(difference(site, siteOf(test.site())), QString());
        const auto after = stampsOf(test.site());
        for (const QString &path : site.keys())
            QVERIFY2(before.value(path) != after.value(path), qPrintable(path));
    }

    void whatSomebodyBrokeInTheSiteIsMended()
    {
        const ExportCase test(20);
        GALLEY_STATUS(test.exportSite(), 0);
        const Tree site = siteOf(test.site());
        writeFile(test.site() + u"/index.html"_s, QByteArrayLiteral("<html>half of it"));
        writeFile(test.site() + u'/' + ExportCase::page(7), QByteArray());
        QVERIFY(QFile::remove(test.site() + u'/' + ExportCase::page(8)));
        QVERIFY(QDir(test.site() + u"/tags"_s).removeRecursively());
        GALLEY_STATUS(test.exportSite(), 0);
        QCOMPARE(difference(site, siteOf(test.site())), QString());
    }

    void aSiteWithoutItsManifestIsNotTakenForOurs()
    {
        const ExportCase test(5);
        GALLEY_STATUS(test.exportSite(), 0);
        const Tree site = siteOf(test.site());
        QVERIFY(QFile::remove(test.site() + u"/.galley-manifest"_s));
        GALLEY_REFUSED(galley({u"export"_s, test.newsroom(), test.site()}), test.site());
        QCOMPARE(difference(site, siteOf(test.site())), QString());
    }

    void aManifestThatIsDamagedLosesNothing()
    {
        const ExportCase test(5);
        GALLEY_STATUS(test.exportSite(), 0);
        writeFile(test.site() + u"/mine.txt"_s, QByteArrayLiteral("mine"));
        const Tree site = siteOf(test.site());
        for (const QByteArray &manifest : {QByteArray(), QByteArray("noise\n\xff\xfe noise"),
                                           fileBytes(test.site() + u"/.galley-manifest"_s).left(200)}) {
            writeFile(test.site() + u"/.galley-manifest"_s, manifest);
            for (const QStringList &options : {QStringList{}, QStringList{u"--yes"_s}, QStringList{u"--full"_s}}) {
                const Run run = test.exportSite(options);
                if (run.status != 0)
                    GALLEY_REFUSED(run, QString());
                QCOMPARE(difference(site, siteOf(test.site())), QString());
            }
        }
    }

    void linksInTheFolderAreNotFollowedOut()
    {
        const ExportCase test(8);
        GALLEY_STATUS(test.exportSite(), 0);
        writeFile(test.at(u"outside/s0004.html"_s), QByteArrayLiteral("outside"));
        QVERIFY(QDir(test.site() + u"/street"_s).removeRecursively());
        QVERIFY(QFile::link(test.at(u"outside"_s), test.site() + u"/street"_s));
        const Run run = test.exportSite();
        QVERIFY2(run.status == 0 || run.status == 1, run.whole().constData());
        QCOMPARE(treeOf(test.at(u"outside"_s)), (Tree{{u"s0004.html"_s, "outside"}}));
    }

    void theFolderMayBeNamedInAnyWay_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("Chinese with spaces") << u"我的 网站"_s;
        QTest::newRow("marks that addresses use") << u"a?b#c%20d"_s;
        QTest::newRow("not there yet, three deep") << u"x/y/z"_s;
        QTest::newRow("with a slash at the end") << u"slash/"_s;
        QTest::newRow("with dots") << u"x/../dots/./here"_s;
    }
    void theFolderMayBeNamedInAnyWay()
    {
        QFETCH(QString, name);
        const ExportCase test(3);
        const QString folder = test.at(name);
        GALLEY_STATUS(galley({u"export"_s, test.newsroom(), folder}), 0);
        const Run again = galley({u"export"_s, test.newsroom(), folder, u"--json"_s});
        GALLEY_STATUS(again, 0);
        QCOMPARE(numberOf(again, "written"), 0);
        QVERIFY(QFile::exists(QDir::cleanPath(folder) + u"/index.html"_s));
    }

    void anEmptyNewsroomIsAWholeSite()
    {
        const NewsroomCase test({u"--base-url"_s, BaseUrl});
        GALLEY_STATUS(test.exportSite(), 0);
        QCOMPARE(fileFaults(test.site()), QStringList());
        QCOMPARE(deadLinks(test.site(), BaseUrl), QStringList());
        QVERIFY(QFile::exists(test.site() + u"/index.html"_s));
    }

    void theSampleIsAWholeSite()
    {
        QTemporaryDir folder;
        const QString newsroom = folder.filePath(u"Sample.newsroom"_s);
        GALLEY_STATUS(galley({u"new"_s, newsroom, u"--sample"_s, u"--base-url"_s, BaseUrl}), 0);
        const QString site = folder.filePath(u"site"_s);
        GALLEY_STATUS(galley({u"export"_s, newsroom, site}), 0);
        QCOMPARE(fileFaults(site), QStringList());
        QCOMPARE(deadLinks(site, BaseUrl), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestCliExport)
#include "tst_cli_export.moc"
