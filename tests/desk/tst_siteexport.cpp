// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "base/files.h"
#include "body/html.h"
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

private Q_SLOTS:
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

    void aWithdrawnStoryLeavesTheSite()
    {
        TestNewsroom test;
        const Article article = test.ready(u"要撤的稿件"_s);
        test.ready(u"留下的稿件"_s);
        const QString to = test.folder.filePath(u"site"_s);
        GALLEY_VERIFY(run(test, to));
        const QString page = to + u"/news/"_s + article.slug + u".html"_s;
        QVERIFY(QFile::exists(page));
        GALLEY_VERIFY(test.newsroom->stories().move(article.id, State::Withdrawn));
        const auto summary = run(test, to);
        GALLEY_VERIFY(summary);
        QVERIFY(!QFile::exists(page));
        QVERIFY(summary->removed >= 1);
        QVERIFY(!text(to + u"/index.html"_s).contains(u"要撤的稿件"_s));
        QVERIFY(!text(to + u"/feed.xml"_s).contains(u"要撤的稿件"_s));
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
