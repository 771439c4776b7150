// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "base/files.h"
#include "body/html.h"
#include "desk/background.h"
#include "desk/exportfolder.h"
#include "desk/mediadesk.h"
#include "desk/siteexport.h"
#include "desk/storydesk.h"
#include "site/recording.h"
#include "store/newsroomfolder.h"
#include "support/recordings.h"
#include "support/testnewsroom.h"
#include "support/verify.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QImage>
#include <QThreadPool>

using namespace Galley;
using namespace Galley::Test;
using namespace Qt::StringLiterals;

namespace {

const ProgressSink GoOn = [](const Progress &) { return true; };

QString text(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QMap<QString, QDateTime> filesIn(const QString &folder)
{
    QMap<QString, QDateTime> files;
    QDirIterator walk(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        const QString path = walk.next();
        files.insert(path.mid(folder.size() + 1), walk.fileInfo().lastModified());
    }
    return files;
}

} // namespace

class TestSiteExport : public QObject
{
    Q_OBJECT

private:
    static Result<ExportSummary> run(TestNewsroom &test, const QString &to, bool acceptForeign = false)
    {
        return exportSite(test.newsroom->folder(), test.clock,
                          {to, false, acceptForeign, u"周砚"_s, *test.newsroom->identity()}, GoOn);
    }

    /// The headlines of the stories that have changes which no export took out yet.
    static QStringList changed(TestNewsroom &test)
    {
        ArticleFilter filter;
        filter.search.conditions.push_back(SearchCondition{SearchFeature::Changes});
        QStringList headlines;
        const auto rows = test.newsroom->rows(filter, {}, 100);
        for (const ArticleRow &row : *rows)
            headlines.append(row.headline);
        headlines.sort();
        return headlines;
    }

    /// Everything that stands in the site in @p folder, in one text.
    static QString everything(const QString &folder)
    {
        QString all;
        const auto files = filesIn(folder);
        for (auto file = files.cbegin(); file != files.cend(); ++file) {
            if (!file.key().endsWith(u".webp"_s) && !file.key().startsWith(u'.'))
                all += file.key() + u'\n' + text(folder + u'/' + file.key());
        }
        return all.remove(u"<wbr>"_s);
    }

private Q_SLOTS:
    void knowsWhichStoriesChangedSinceTheyWentOut()
    {
        TestNewsroom test;
        const QString to = test.folder.filePath(u"site"_s);
        Article first = test.ready(u"甲"_s);
        (void)test.ready(u"乙"_s);
        (void)test.write(u"草稿"_s);
        Article page = test.write(u"页"_s);
        page.kind = ArticleKind::Page;
        GALLEY_VERIFY(test.newsroom->stories().save(page, SaveKind::Explicit));
        GALLEY_VERIFY(test.newsroom->stories().move(page.id, State::Ready));
        GALLEY_VERIFY(run(test, to));
        QCOMPARE(changed(test), QStringList());

        test.clock.advance(60);
        first = *test.newsroom->article(first.id);
        const QString body = first.body;
        first.body = u"<p>后来改了。</p>"_s;
        GALLEY_VERIFY(test.newsroom->stories().save(first, SaveKind::Autosave));
        QCOMPARE(changed(test), QStringList{u"甲"_s});
        page = *test.newsroom->article(page.id);
        page.body = u"<p>也改了。</p>"_s;
        GALLEY_VERIFY(test.newsroom->stories().save(page, SaveKind::Autosave));
        QCOMPARE(changed(test), (QStringList{u"甲"_s, u"页"_s}));
        test.clock.advance(60);
        first = *test.newsroom->article(first.id);
        first.body = body; // as it is on the site
        first.standfirst.clear();
        GALLEY_VERIFY(test.newsroom->stories().save(first, SaveKind::Autosave));
        QCOMPARE(changed(test), QStringList{u"页"_s});
        GALLEY_VERIFY(run(test, to));
        QCOMPARE(changed(test), QStringList());
    }

    void whatIsWrittenDuringAnExportCountsAsChangedAfterIt()
    {
        TestNewsroom test;
        const QString to = test.folder.filePath(u"site"_s);
        Article story = test.ready(u"甲"_s);
        (void)test.ready(u"乙"_s);
        test.clock.advance(60);
        const ProgressSink writeAtTheEnd = [&](const Progress &progress) {
            if (progress.step != Progress::Step::Finishing)
                return true;
            test.clock.advance(1);
            story.body = u"<p>排版时又改了。</p>"_s;
            return test.newsroom->stories().save(story, SaveKind::Autosave).ok();
        };
        GALLEY_VERIFY(exportSite(test.newsroom->folder(), test.clock, {to, false, false, u"周砚"_s, *test.newsroom->identity()},
                                 writeAtTheEnd));
        QCOMPARE(test.newsroom->article(story.id)->state, State::Published);
        QCOMPARE(changed(test), QStringList{u"甲"_s});
        GALLEY_VERIFY(run(test, to));
        QCOMPARE(changed(test), QStringList());
    }

    void whatIsUnderEmbargoGoesOutBeforeItsTimeInNoWay()
    {
        TestNewsroom test;
        const QString to = test.folder.filePath(u"site"_s);
        GALLEY_VERIFY(test.newsroom->stories().create({}));
        (void)test.ready(u"别的稿件"_s);
        QList<ArticleId> held;
        const QDateTime end = test.clock.now().addSecs(3600);
        for (const QString &headline : {u"待发甲"_s, u"定时乙"_s, u"已发丙"_s}) {
            Article story = test.ready(headline);
            if (headline == u"定时乙"_s)
                story.publishAt = test.clock.now().addSecs(60);
            if (headline == u"已发丙"_s) {
                GALLEY_VERIFY(run(test, to));
                story = *test.newsroom->article(story.id);
                QCOMPARE(story.state, State::Published);
            }
            story.embargoUntil = end;
            GALLEY_VERIFY(test.newsroom->stories().save(story, SaveKind::Explicit));
            held.append(story.id);
        }
        test.clock.set(end.addSecs(-1));
        GALLEY_VERIFY(run(test, to));
        const QString before = everything(to);
        QVERIFY(before.contains(u"别的稿件"_s));
        for (const QString &headline : {u"待发甲"_s, u"定时乙"_s, u"已发丙"_s})
            QVERIFY2(!before.contains(headline), qPrintable(headline));
        QCOMPARE(test.newsroom->article(held.first())->state, State::Ready);
        test.clock.set(end);
        GALLEY_VERIFY(run(test, to));
        const QString after = everything(to);
        for (const QString &headline : {u"待发甲"_s, u"定时乙"_s, u"已发丙"_s})
            QVERIFY2(after.contains(headline), qPrintable(headline));
        QCOMPARE(test.newsroom->article(held.first())->state, State::Published);
    }

    void whatIsWithdrawnLeavesAPlainPage()
    {
        TestNewsroom test;
        const QString to = test.folder.filePath(u"site"_s);
        Article story = test.ready(u"有误的稿件"_s, u"有误的正文。"_s);
        const Article other = test.ready(u"别的稿件"_s);
        story.slugByHand = true;
        story.slug = u"first"_s;
        GALLEY_VERIFY(test.newsroom->stories().save(story, SaveKind::Explicit));
        GALLEY_VERIFY(run(test, to));
        story = *test.newsroom->article(story.id);
        story.slug = u"second"_s;
        GALLEY_VERIFY(test.newsroom->stories().save(story, SaveKind::Explicit));
        auto gone = test.newsroom->stories().move(story.id, State::Withdrawn);
        GALLEY_VERIFY(gone);
        gone->withdrawal.note = u" 数据有误，<b>已撤回</b>。 "_s;
        GALLEY_VERIFY(test.newsroom->stories().save(*gone, SaveKind::Explicit));
        const auto summary = run(test, to);
        GALLEY_VERIFY(summary);
        const QString all = everything(to);
        QVERIFY(!all.contains(u"有误的稿件"_s));
        QVERIFY(!all.contains(u"有误的正文"_s));
        for (const QString &name : {u"first"_s, u"second"_s}) {
            const QString page = text(to + u"/news/%1.html"_s.arg(name));
            QVERIFY2(page.contains(u"这篇稿件已撤回"_s), qPrintable(name));
            QVERIFY(page.contains(u"数据有误，&lt;b&gt;已撤回&lt;/b&gt;。"_s));
            QVERIFY(page.contains(u"noindex"_s));
            QVERIFY(!page.contains(u"application/ld+json"_s));
        }
        QCOMPARE(text(to + u"/withdrawn.txt"_s), u"/news/second.html\n/news/first.html\n"_s);
        QCOMPARE(summary->gone.size(), 2);
        QVERIFY(!text(to + u"/sitemap.xml"_s).contains(u"second"_s));
        QCOMPARE(run(test, to)->written, 0);

        // Sent elsewhere instead, and back on the site in the end.
        gone = *test.newsroom->article(story.id);
        gone->withdrawal.address = u"galley-story:"_s + other.id.toString();
        GALLEY_VERIFY(test.newsroom->stories().save(*gone, SaveKind::Explicit));
        GALLEY_VERIFY(run(test, to));
        QVERIFY(text(to + u"/news/second.html"_s).contains(u"url="_s));
        QCOMPARE(text(to + u"/withdrawn.txt"_s),
                 u"/news/second.html\t/news/%1.html\n/news/first.html\t/news/%1.html\n"_s.arg(other.slug));
        GALLEY_VERIFY(test.newsroom->stories().move(story.id, State::Ready));
        GALLEY_VERIFY(run(test, to));
        QVERIFY(text(to + u"/news/second.html"_s).remove(u"<wbr>"_s).contains(u"有误的稿件"_s));
        QVERIFY(!QFile::exists(to + u"/withdrawn.txt"_s));
    }

    void sendsReadersOfAWithdrawnStoryToNoScript_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("kept");
        QTest::newRow("web") << u" https://example.cn/a "_s << u"https://example.cn/a"_s;
        QTest::newRow("path") << u"/news/a.html"_s << u"/news/a.html"_s;
        QTest::newRow("script") << u"javascript:alert(1)"_s << QString();
        QTest::newRow("another host without its scheme") << u"//evil.example"_s << QString();
        QTest::newRow("data") << u"data:text/html,x"_s << QString();
    }

    void sendsReadersOfAWithdrawnStoryToNoScript()
    {
        QFETCH(QString, written);
        QFETCH(QString, kept);
        TestNewsroom test;
        Article story = test.write(u"稿件"_s);
        story.withdrawal.address = written;
        QCOMPARE(test.newsroom->stories().save(story, SaveKind::Explicit)->withdrawal.address, kept);
    }

    void onlyWhatIsReadyAndDueGoesOut()
    {
        TestNewsroom test;
        const Article due = test.ready(u"到点的稿件"_s);
        const Article draft = test.write(u"还在写"_s);
        Article later = test.write(u"明天的稿件"_s);
        later.publishAt = test.clock.now().addDays(1);
        GALLEY_VERIFY(test.newsroom->stories().save(later, SaveKind::Explicit));
        GALLEY_VERIFY(test.newsroom->stories().move(later.id, State::Ready));

        const QString to = test.folder.filePath(u"site"_s);
        const auto summary = run(test, to);
        GALLEY_VERIFY(summary);
        QCOMPARE(summary->published, 1);
        QVERIFY(QFile::exists(to + u"/news/"_s + due.slug + u".html"_s));
        QVERIFY(!QFile::exists(to + u"/news/"_s + draft.slug + u".html"_s));
        QVERIFY(!QFile::exists(to + u"/news/"_s + later.slug + u".html"_s));
        QVERIFY(!text(to + u"/index.html"_s).contains(u"明天的稿件"_s));
        const Article out = *test.newsroom->article(due.id);
        QCOMPARE(out.state, State::Published);
        QCOMPARE(out.publishAt, test.clock.now());
        QCOMPARE(test.newsroom->stateChanges(due.id)->first().to, u"published"_s);
        QCOMPARE(test.newsroom->article(later.id)->state, State::Ready);

        test.clock.advance(2 * 24 * 3600);
        GALLEY_VERIFY(run(test, to));
        QVERIFY(QFile::exists(to + u"/news/"_s + later.slug + u".html"_s));
        QCOMPARE(test.newsroom->article(later.id)->state, State::Published);
    }

    /// Qt scales pictures in its global pool, which on a small computer has few threads.
    void scalesPicturesOnAComputerWithFewThreads()
    {
        TestNewsroom test;
        QThreadPool &pool = *QThreadPool::globalInstance();
        const int before = pool.maxThreadCount();
        pool.setMaxThreadCount(1);
        for (int number = 0; number < 12; ++number) {
            QImage image(1200, 900, QImage::Format_RGB32);
            image.fill(QColor::fromHsv(number * 30, 200, 200));
            const QString path = test.folder.filePath(u"%1.png"_s.arg(number));
            QVERIFY(image.save(path));
            const auto media = test.newsroom->media().add(path);
            GALLEY_VERIFY(media);
            Article story = test.write(u"有图的稿件 %1"_s.arg(number));
            story.body = u"<p>正文。</p><figure><img src=\"media:%1\" alt=\"\"></figure>"_s.arg(media->file);
            GALLEY_VERIFY(test.newsroom->stories().save(story, SaveKind::Explicit));
            GALLEY_VERIFY(test.newsroom->stories().move(story.id, State::Ready));
        }
        const ExportRequest request{.folder = test.folder.filePath(u"site"_s), .person = {}};
        auto exported = exportInBackground(test.newsroom->folder(), test.clock, request);
        const bool isDone = QTest::qWaitFor([&] { return exported.isFinished(); }, 60'000);
        pool.setMaxThreadCount(before); // lets it end in any case
        QVERIFY(isDone);
        GALLEY_VERIFY(exported.result());
    }

    void saysWhichLicencesEndAndRefusesWhenToldTo()
    {
        TestNewsroom test;
        const QString to = test.folder.filePath(u"site"_s);
        QImage image(40, 30, QImage::Format_RGB32);
        image.fill(Qt::darkGreen);
        const QString path = test.folder.filePath(u"早市.png"_s);
        QVERIFY(image.save(path));
        const auto media = test.newsroom->media().add(path);
        GALLEY_VERIFY(media);
        Article story = test.write(u"有图的稿件"_s);
        story.body = u"<p>正文。</p><figure><img src=\"media:%1\" alt=\"\"></figure>"_s.arg(media->file);
        GALLEY_VERIFY(test.newsroom->stories().save(story, SaveKind::Explicit));
        GALLEY_VERIFY(test.newsroom->stories().move(story.id, State::Ready));
        const QDate today = test.clock.now().toTimeZone(test.newsroom->settings().zone()).date();

        GALLEY_VERIFY(test.newsroom->media().describe({media->file}, {.licenceUntil = today.addDays(60)}));
        QVERIFY(run(test, to)->report.isEmpty());
        GALLEY_VERIFY(test.newsroom->media().describe({media->file}, {.licenceUntil = today}));
        auto summary = run(test, to);
        GALLEY_VERIFY(summary);
        QCOMPARE(summary->report.remarks.size(), 1);
        QCOMPARE(summary->report.remarks.first().severity, Severity::Note);
        QCOMPARE(summary->report.remarks.first().place, u"有图的稿件"_s);
        GALLEY_VERIFY(test.newsroom->media().describe({media->file}, {.licenceUntil = today.addDays(-1)}));
        summary = run(test, to);
        GALLEY_VERIFY(summary);
        QCOMPARE(summary->report.remarks.first().severity, Severity::Warning);
        QVERIFY(summary->report.remarks.first().message.contains(u"早市.png"_s));

        SiteSettings settings = test.newsroom->settings();
        settings.refusesEndedLicences = true;
        GALLEY_VERIFY(test.newsroom->setSettings(settings));
        GALLEY_VERIFY(test.reopen());
        QVERIFY(test.newsroom->settings().refusesEndedLicences);
        const auto before = filesIn(to);
        const QString other = test.folder.filePath(u"other"_s);
        const auto refused = run(test, to);
        QVERIFY(!refused && refused.error().kind == ErrorKind::NotAllowed);
        QVERIFY(refused.error().message.contains(u"早市.png"_s));
        QVERIFY(!run(test, other));
        QCOMPARE(filesIn(to), before);
        QVERIFY(filesIn(other).isEmpty());
        // What no page shows may have whatever licence.
        GALLEY_VERIFY(test.newsroom->stories().move(story.id, State::Withdrawn));
        GALLEY_VERIFY(run(test, to));
    }

    void theSecondExportWritesNothing()
    {
        TestNewsroom test;
        for (int i = 0; i < 30; ++i)
            test.ready(u"稿件 %1"_s.arg(i), u"第 %1 篇的正文。"_s.arg(i), i % 3);
        const QString to = test.folder.filePath(u"site"_s);
        GALLEY_VERIFY(run(test, to));
        const auto before = filesIn(to);
        test.clock.advance(3600);
        const auto again = run(test, to);
        GALLEY_VERIFY(again);
        QCOMPARE(again->written, 0);
        QCOMPARE(again->removed, 0);
        auto after = filesIn(to);
        for (auto file = before.begin(); file != before.end(); ++file) {
            if (!file.key().startsWith(u".galley"_s))
                QCOMPARE(after.value(file.key()), file.value());
        }
        QCOMPARE(after.keys(), before.keys());
    }

    void anOldAddressLeadsToTheNewOne()
    {
        TestNewsroom test;
        Article article = test.ready(u"换地址"_s);
        const QString to = test.folder.filePath(u"site"_s);
        GALLEY_VERIFY(run(test, to));
        const QString oldPage = to + u"/news/"_s + article.slug + u".html"_s;
        article = *test.newsroom->article(article.id);
        article.slug = u"new-address"_s;
        article.slugByHand = true;
        GALLEY_VERIFY(test.newsroom->stories().save(article, SaveKind::Explicit));
        GALLEY_VERIFY(run(test, to));
        QVERIFY(QFile::exists(to + u"/news/new-address.html"_s));
        QVERIFY(text(oldPage).contains(u"new-address.html"_s));
        QVERIFY(!text(oldPage).contains(u"正文第一段"_s));
    }

    void aFolderOfOthersIsAskedForFirstAndKept()
    {
        TestNewsroom test;
        test.ready(u"稿件"_s);
        const QString to = test.folder.filePath(u"mine"_s);
        QDir().mkpath(to);
        QFile own(to + u"/notes.txt"_s);
        QVERIFY(own.open(QIODevice::WriteOnly) && own.write("mine") == 4);
        own.close();
        const auto refused = run(test, to);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::NotEmpty);
        QCOMPARE(filesIn(to).size(), 1);
        QCOMPARE(test.newsroom->counts()->byState.value(State::Ready), 1);
        GALLEY_VERIFY(run(test, to, true));
        QCOMPARE(text(own.fileName()), u"mine"_s);
        QVERIFY(QFile::exists(to + u"/index.html"_s));
    }

    void theSiteOfAnotherNewsroomIsAskedForFirst()
    {
        TestNewsroom county;
        const Article lost = county.ready(u"县里的稿件"_s);
        TestNewsroom school;
        const Article kept = school.ready(u"校园稿件"_s);
        const QString to = county.folder.filePath(u"site"_s);
        const QString own = *county.newsroom->identity();
        QVERIFY(own != *school.newsroom->identity());
        QCOMPARE(*lookIntoExportFolder(to, own), ExportFolder::Free);
        GALLEY_VERIFY(run(county, to));
        QCOMPARE(*lookIntoExportFolder(to, own), ExportFolder::OwnSite);
        QCOMPARE(*lookIntoExportFolder(to, *school.newsroom->identity()), ExportFolder::OtherSite);
        QCOMPARE(*lookIntoExportFolder(county.path(), own), ExportFolder::OtherThings);

        const auto refused = run(school, to);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::NotEmpty);
        QCOMPARE(school.newsroom->counts()->byState.value(State::Ready), 1);
        QVERIFY(QFile::exists(to + u"/news/"_s + lost.slug + u".html"_s));
        GALLEY_VERIFY(run(school, to, true));
        QVERIFY(!QFile::exists(to + u"/news/"_s + lost.slug + u".html"_s));
        QVERIFY(QFile::exists(to + u"/news/"_s + kept.slug + u".html"_s));
    }

    void stoppingLeavesAFreshTargetAloneAndPublishesNothing()
    {
        TestNewsroom test;
        for (int i = 0; i < 100; ++i)
            test.ready(u"稿件 %1"_s.arg(i));
        const QString to = test.folder.filePath(u"site"_s);
        const auto stopped = exportSite(test.newsroom->folder(), test.clock, {to, false, false, {}},
                                        [](const Progress &progress) { return progress.done < 40; });
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().kind, ErrorKind::Cancelled);
        QVERIFY(!QFile::exists(to + u"/index.html"_s));
        QCOMPARE(test.newsroom->counts()->byState.value(State::Ready), 100);
        GALLEY_VERIFY(run(test, to));
        QCOMPARE(test.newsroom->counts()->byState.value(State::Published), 100);
    }

    void aRecordingStandsOnTheSiteWhileAStoryPlaysIt()
    {
        TestNewsroom test;
        const QByteArray original = mp4File("film");
        const QString path = test.folder.filePath(u"canal.mp4"_s);
        GALLEY_VERIFY(replaceFile(path, original));
        const auto media = keepRecording(test.newsroom->folder(), test.clock, path);
        GALLEY_VERIFY(media);
        QCOMPARE(media->originalName, u"canal.mp4"_s);
        test.newsroom->refresh(NewsroomChange::Media);
        Article article = test.write(u"水渠开闸"_s);
        article.body = toHtml({{Embed{u"media:"_s + media->file, u"开闸"_s}}});
        GALLEY_VERIFY(test.newsroom->stories().save(article, SaveKind::Explicit));
        GALLEY_VERIFY(test.newsroom->stories().move(article.id, State::Ready));

        const QString to = test.folder.filePath(u"site"_s);
        GALLEY_VERIFY(run(test, to));
        const QString shown = to + u"/recordings/"_s + media->file.left(16) + u".mp4"_s;
        QVERIFY(text(to + u"/news/"_s + article.slug + u".html"_s).contains(u"src=\"../recordings/"_s));
        const Result<QByteArray> bytes = readFile(shown);
        GALLEY_VERIFY(bytes);
        QCOMPARE(*bytes, forSite(original));
        QVERIFY(*bytes != original);

        // It stays while its page is not made again, and goes with it.
        test.ready(u"另一篇"_s);
        GALLEY_VERIFY(run(test, to));
        QVERIFY(QFile::exists(shown));
        GALLEY_VERIFY(test.newsroom->stories().move(article.id, State::Withdrawn));
        GALLEY_VERIFY(run(test, to));
        QVERIFY(!QFile::exists(shown));
    }

    void aFileThatNobodyPlaysIsRefusedByItsName()
    {
        TestNewsroom test;
        const QString path = test.folder.filePath(u"canal.mp4"_s);
        GALLEY_VERIFY(replaceFile(path, "no film"));
        const auto media = keepRecording(test.newsroom->folder(), test.clock, path);
        QVERIFY(!media);
        QCOMPARE(media.error().kind, ErrorKind::NotAPicture);
        QVERIFY(media.error().message.contains(u"canal.mp4"_s));
    }

    void anEditDuringTheExportIsNotLost()
    {
        TestNewsroom test;
        Article article = test.ready(u"边导出边改"_s);
        bool edited = false;
        const auto summary = exportSite(test.newsroom->folder(), test.clock,
                                        {test.folder.filePath(u"site"_s), false, false, {}}, [&](const Progress &at) {
                                            if (at.step == Progress::Step::Finishing && !edited) {
                                                edited = true;
                                                article.body = u"<p>导出时写的。</p>"_s;
                                                return bool(test.newsroom->stories().save(article, SaveKind::Autosave));
                                            }
                                            return true;
                                        });
        GALLEY_VERIFY(summary);
        const Article now = *test.newsroom->article(article.id);
        QCOMPARE(now.body, u"<p>导出时写的。</p>"_s);
        QCOMPARE(now.state, State::Published);
    }
};

QTEST_GUILESS_MAIN(TestSiteExport)
#include "tst_siteexport.moc"
