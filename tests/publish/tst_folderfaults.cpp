// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "publish/folderchild.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QThread>

#include <csignal>

#include <unistd.h>

using namespace Galley;
using namespace Qt::StringLiterals;

/// What happens to an export when the process, the disk or the permission goes away.
class TestFolderFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void survivesDeathAfterSomeWrites_data();
    void survivesDeathAfterSomeWrites();
    void survivesDeathAtAnyInstant();
    void aDeadFreshExportShowsNothing();
    void removesWhatOnlyADeadExportWrote();
    void takesAnOldJournalForWhatItIs();
    void leavesTheOldSiteWhenTheDiskIsFull();
    void writesInsideAFolderWhoseParentIsForbidden();
    void saysThatTheFolderIsForbidden();
    void saysThatAFolderInsideIsForbidden();

private:
    struct Ended {
        bool done = false;
        QString output;
    };
    Ended run(const QStringList &arguments, int killAfterUs = -1);
    void verifyWhole(const QList<int> &versions);
    void giveToNobody(const QString &folder);
    QString path(const QString &name) const { return m_dir->filePath(name); }
    QString site() const { return path(u"site"_s); }
    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestFolderFaults::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_dir = std::make_unique<QTemporaryDir>(scratchTemplate());
    QVERIFY(m_dir->isValid());
    QFile::setPermissions(m_dir->path(), QFile::permissions(m_dir->path()) | QFile::ReadOther | QFile::ExeOther);
}

TestFolderFaults::Ended TestFolderFaults::run(const QStringList &arguments, int killAfterUs)
{
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), arguments);
    if (!child.waitForStarted())
        return {false, u"did not start"_s};
    if (killAfterUs >= 0) {
        QThread::usleep(ulong(killAfterUs));
        ::kill(pid_t(child.processId()), SIGKILL); // it is not reaped yet, so the number is still its own
    }
    if (!child.waitForFinished(60000))
        return {false, u"did not end"_s};
    return {child.exitStatus() == QProcess::NormalExit && child.exitCode() == 0, QString::fromUtf8(child.readAll())};
}

/// Every page there is one of @p versions from its first byte to its last, and what no version lacks is there.
void TestFolderFaults::verifyWhole(const QList<int> &versions)
{
    QList<Pages> allowed;
    for (const int version : versions)
        allowed.append(versionedSite(version));
    const Pages found = pagesIn(site());
    for (auto page = found.begin(); page != found.end(); ++page) {
        if (page.key().startsWith(".galley-"_L1))
            continue;
        const bool whole = std::any_of(allowed.begin(), allowed.end(), [&](const Pages &pages) {
            return pages.contains(page.key()) && pages[page.key()] == page.value();
        });
        QVERIFY2(whole, qPrintable(page.key() + u": "_s + QString::fromUtf8(page.value().left(80))));
    }
    for (auto page = allowed.first().begin(); page != allowed.first().end(); ++page) {
        const bool inAll = std::all_of(allowed.begin(), allowed.end(), [&](const Pages &pages) {
            return pages.contains(page.key());
        });
        QVERIFY2(!inAll || found.contains(page.key()), qPrintable(page.key()));
    }
}

void TestFolderFaults::giveToNobody(const QString &folder)
{
    if (::geteuid() == 0)
        QCOMPARE(::chown(QFile::encodeName(folder).constData(), Nobody, Nobody), 0);
}

void TestFolderFaults::survivesDeathAfterSomeWrites_data()
{
    QTest::addColumn<int>("writes");
    for (const int writes : {0, 1, 2, 100, int(versionedSite(2).size()) - 1, int(versionedSite(2).size())})
        QTest::addRow("%d writes", writes) << writes;
}

void TestFolderFaults::survivesDeathAfterSomeWrites()
{
    QFETCH(int, writes);
    QVERIFY_OK(exportPages(site(), versionedSite(1)));
    QVERIFY(!run({u"--update"_s, site(), u"2"_s, QString::number(writes)}).done);
    verifyWhole({1, 2});
    QCOMPARE(*inspectFolder(site()), FolderState::Ours);
    const Result<WriteSummary> summary = exportPages(site(), versionedSite(2));
    QVERIFY_OK(summary);
    QVERIFY(summary->report.isEmpty());
    QCOMPARE(pagesIn(site()), versionedSite(2));
    QCOMPARE(exportPages(site(), versionedSite(2))->written, 0);
}

void TestFolderFaults::survivesDeathAtAnyInstant()
{
    QVERIFY_OK(exportPages(site(), versionedSite(0)));
    QElapsedTimer timer;
    timer.start();
    QVERIFY(run({u"--update"_s, site(), u"1"_s}).done);
    const int longest = int(timer.nsecsElapsed() / 1000);
    QList<int> versions{1};
    int killed = 0;
    for (int round = 0; round < 20; ++round) {
        const int version = 2 + round;
        const int delay = QRandomGenerator::global()->bounded(longest / 4, longest);
        const bool done = run({u"--update"_s, site(), QString::number(version)}, delay).done;
        killed += !done;
        if (done)
            versions.clear();
        versions.append(version);
        verifyWhole(versions);
        if (QTest::currentTestFailed()) {
            qInfo("round %d, killed after %d us", round, delay);
            return;
        }
        if (round % 4 == 3) {
            const Result<WriteSummary> summary = exportPages(site(), versionedSite(version));
            QVERIFY_OK(summary);
            QVERIFY(summary->report.isEmpty());
            QCOMPARE(pagesIn(site()), versionedSite(version));
            versions = {version};
        }
    }
    QVERIFY2(killed > 0, "no export was killed before its end");
    QVERIFY_OK(exportPages(path(u"other"_s), versionedSite(21)));
    QVERIFY_OK(exportPages(site(), versionedSite(21)));
    QCOMPARE(pagesIn(site()), pagesIn(path(u"other"_s)));
    QCOMPARE(namesIn(m_dir->path()), (QStringList{u"other"_s, u"site"_s}));
}

void TestFolderFaults::aDeadFreshExportShowsNothing()
{
    QVERIFY(!run({u"--update"_s, site(), u"1"_s, u"100"_s}).done);
    QVERIFY(!QFileInfo::exists(site()));
    QVERIFY_OK(exportPages(site(), versionedSite(2)));
    QCOMPARE(pagesIn(site()), versionedSite(2));
    QCOMPARE(namesIn(m_dir->path()), QStringList{u"site"_s});
}

void TestFolderFaults::removesWhatOnlyADeadExportWrote()
{
    QVERIFY_OK(exportPages(site(), {{u"index.html"_s, "home"}}));
    QVERIFY(!run({u"--update"_s, site(), u"1"_s, u"100"_s}).done);
    QVERIFY(pagesIn(site()).size() > 50);
    putFile(site() + u"/part0/theirs.html"_s, "theirs");
    QVERIFY_OK(exportPages(site(), {{u"index.html"_s, "home"}}));
    QCOMPARE(pagesIn(site()), (Pages{{u"index.html"_s, "home"}, {u"part0/theirs.html"_s, "theirs"}}));
}

void TestFolderFaults::takesAnOldJournalForWhatItIs()
{
    QVERIFY_OK(exportPages(site(), {{u"index.html"_s, "home"}}));
    QVERIFY(!run({u"--update"_s, site(), u"1"_s, u"3"_s}).done);
    const QByteArray journal = contentOf(site() + u"/.galley-pending"_s);
    QVERIFY(journal.count('\n') > 1);
    const QString named = QString::fromUtf8(journal.trimmed().split(' ').last());
    QVERIFY_OK(exportPages(site(), {{u"index.html"_s, "home"}}));
    QVERIFY(!QFileInfo::exists(site() + u'/' + named));

    // It comes back (a power cut, say) after the export that followed it; by now the path is somebody else's.
    QVERIFY_OK(exportPages(site(), {{u"index.html"_s, "another home"}}));
    putFile(site() + u"/.galley-pending"_s, journal);
    putFile(site() + u'/' + named, "theirs");
    QVERIFY_OK(exportPages(site(), {{u"index.html"_s, "home"}}));
    QCOMPARE(pagesIn(site()), (Pages{{u"index.html"_s, "home"}, {named, "theirs"}}));
}

void TestFolderFaults::leavesTheOldSiteWhenTheDiskIsFull()
{
    QVERIFY(QDir().mkdir(path(u"disk"_s)));
    const Ended ended = run({u"--small-disk"_s, path(u"disk"_s)});
    QVERIFY2(ended.done, qPrintable(ended.output));
}

void TestFolderFaults::writesInsideAFolderWhoseParentIsForbidden()
{
    const QString parent = path(u"parent"_s);
    QVERIFY(QDir().mkpath(parent + u"/site"_s));
    giveToNobody(parent + u"/site"_s);
    QFile::setPermissions(parent, QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther);
    for (const QString &version : {u"1"_s, u"2"_s}) {
        const Ended ended = run({u"--as-nobody"_s, parent + u"/site"_s, version});
        QVERIFY2(ended.done, qPrintable(ended.output));
        QCOMPARE(pagesIn(parent + u"/site"_s), versionedSite(version.toInt()));
    }
    QCOMPARE(namesIn(parent), QStringList{u"site"_s});
    QFile::setPermissions(parent, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

void TestFolderFaults::saysThatTheFolderIsForbidden()
{
    QVERIFY_OK(exportPages(site(), versionedSite(1)));
    QFile::setPermissions(site(), QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther);
    QFile::setPermissions(m_dir->path(), QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther);
    for (const QString &folder : {site(), path(u"new/site"_s)}) {
        const Ended ended = run({u"--as-nobody"_s, folder, u"2"_s});
        QVERIFY(!ended.done);
        QVERIFY2(ended.output.startsWith(QString::number(int(ErrorKind::NoPermission)) + u' '), qPrintable(ended.output));
    }
    QFile::setPermissions(m_dir->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QFile::setPermissions(site(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QCOMPARE(pagesIn(site()), versionedSite(1));
}

void TestFolderFaults::saysThatAFolderInsideIsForbidden()
{
    QVERIFY_OK(exportPages(site(), versionedSite(1)));
    giveToNobody(site());
    for (int part = 0; part < 7; ++part) {
        const QString folder = site() + u"/part%1"_s.arg(part);
        giveToNobody(folder);
        if (part == 3)
            QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner);
    }
    const Ended ended = run({u"--as-nobody"_s, site(), u"2"_s});
    QVERIFY(!ended.done);
    QVERIFY2(ended.output.startsWith(QString::number(int(ErrorKind::NoPermission)) + u' '), qPrintable(ended.output));
    verifyWhole({1, 2});
    QFile::setPermissions(site() + u"/part3"_s, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const Ended again = run({u"--as-nobody"_s, site(), u"2"_s});
    QVERIFY2(again.done, qPrintable(again.output));
    QCOMPARE(pagesIn(site()), versionedSite(2));
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    for (const QString &part : {u"--update"_s, u"--as-nobody"_s, u"--small-disk"_s}) {
        if (arguments.value(1) == part)
            return playPart(arguments);
    }
    TestFolderFaults test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_folderfaults.moc"
