// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/files.h"
#include "cli/program.h"
#include "cli/project.h"
#include "cli/siteaudit.h"
#include "cli/smalldisk.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

QString whyNoDisks;

/// Says that the disk is full, and where.
QString faultOfFull(const Run &run, const QString &named)
{
    if (run.status != 1 || !run.out.isEmpty())
        return QString::fromUtf8(run.whole());
    const QString fault = sentenceFault(run, named);
    if (!fault.isEmpty())
        return fault + u'\n' + QString::fromUtf8(run.whole());
    return run.said().contains("full"_L1) ? QString() : u"it does not say that the disk is full\n"_s
            + QString::fromUtf8(run.whole());
}

} // namespace

/// Disks that are full: what was there stays, and with room again the work goes on.
class TestCliFullDisk : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SmallDisk> m_disk;

    QString at(const QString &name) const { return m_folder->filePath(name); }
    QString disk() const { return at(u"disk"_s); }
    QString newsroom() const { return disk() + u"/Desk.newsroom"_s; }
    HugoProject project() const { return HugoProject(at(u"in"_s)); }

    int stories() const { return galley({u"list"_s, newsroom(), u"--json"_s}).json().value(u"total"_s).toInt(-1); }
    static QStringList entriesOf(const QString &folder)
    {
        return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }
    /// Pictures of the newsroom whose content is not what their name says.
    QStringList brokenPictures() const
    {
        QStringList broken;
        const Tree media = treeOf(newsroom() + u"/media"_s);
        for (auto file = media.begin(); file != media.end(); ++file) {
            const QByteArray hash = QCryptographicHash::hash(file.value(), QCryptographicHash::Sha256).toHex();
            if (QFileInfo(file.key()).baseName() != QString::fromLatin1(hash))
                broken.append(file.key());
        }
        return broken;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        if (!whyNoDisks.isEmpty())
            QSKIP(qPrintable(whyNoDisks));
    }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_disk = std::make_unique<SmallDisk>(disk(), 40'000);
        if (!m_disk->isThere())
            QSKIP("no small disk can be mounted here");
    }
    void cleanup()
    {
        m_disk.reset();
        m_folder.reset();
    }

    void newOnAFullDiskLeavesNothing_data()
    {
        QTest::addColumn<int>("free");
        QTest::addColumn<bool>("isSample");
        QTest::newRow("nothing free") << 0 << false;
        QTest::newRow("a little free") << 16 << false;
        QTest::newRow("almost enough free") << 96 << false;
        QTest::newRow("a sample, nothing free") << 0 << true;
        QTest::newRow("a sample, room for the newsroom alone") << 600 << true;
    }
    void newOnAFullDiskLeavesNothing()
    {
        QFETCH(int, free);
        QFETCH(bool, isSample);
        m_disk->fillUp(free);
        const Run run = galley(QStringList{u"new"_s, newsroom()} + (isSample ? QStringList{u"--sample"_s} : QStringList{}));
        QCOMPARE(faultOfFull(run, u"Desk"_s), QString());
        m_disk->freeUp();
        QCOMPARE(entriesOf(disk()), QStringList());
        GALLEY_STATUS(galley({u"new"_s, newsroom()}), 0);
    }

    void anImportThatDoesNotFitKeepsWhatWasThereAndGoesOnLater_data()
    {
        QTest::addColumn<int>("free");
        QTest::newRow("nothing free") << 0;
        QTest::newRow("room for the first") << 400;
        QTest::newRow("room for some hundred") << 1600;
    }
    void anImportThatDoesNotFitKeepsWhatWasThereAndGoesOnLater()
    {
        QFETCH(int, free);
        project().write(20);
        GALLEY_STATUS(galley({u"new"_s, newsroom()}), 0);
        GALLEY_STATUS(galley({u"import"_s, newsroom(), at(u"in"_s)}), 0);
        const QString before = galley({u"show"_s, newsroom(), u"s0020"_s}).text();
        for (int number = 21; number <= 1000; ++number)
            project().writeStory(number);
        for (int i = 0; i < 6; ++i)
            writePicture(at(u"in/static/img/p%1.png"_s.arg(i)), 20 + i, 500, 400);
        m_disk->fillUp(free);

        const Run full = galley({u"import"_s, newsroom(), at(u"in"_s)});
        QCOMPARE(faultOfFull(full, QString()), QString());
        QVERIFY2(stories() >= 20, qPrintable(QString::number(stories())));
        QCOMPARE(galley({u"show"_s, newsroom(), u"s0020"_s}).text(), before);
        QCOMPARE(brokenPictures(), QStringList());

        m_disk->freeUp();
        const Run rest = galley({u"import"_s, newsroom(), at(u"in"_s), u"--json"_s});
        GALLEY_STATUS(rest, 0);
        QCOMPARE(rest.json().value(u"failed"_s).toInt(), 0);
        QCOMPARE(stories(), 1000);
        QCOMPARE(brokenPictures(), QStringList());
    }

    void aNewsroomOnAFullDiskCanBeRead()
    {
        project().write(20);
        GALLEY_STATUS(galley({u"new"_s, newsroom()}), 0);
        GALLEY_STATUS(galley({u"import"_s, newsroom(), at(u"in"_s)}), 0);
        m_disk->fillUp();
        QCOMPARE(stories(), 20);
        GALLEY_STATUS(galley({u"show"_s, newsroom(), u"s0020"_s}), 0);
    }

    void aNewsroomOnAFullDiskCanBeExportedToAnother()
    {
        project().write(20);
        GALLEY_STATUS(galley({u"new"_s, newsroom()}), 0);
        GALLEY_STATUS(galley({u"import"_s, newsroom(), at(u"in"_s)}), 0);
        m_disk->fillUp();
        const Run run = galley({u"export"_s, newsroom(), at(u"site"_s)});
        if (run.status != 0) {
            QCOMPARE(faultOfFull(run, QString()), QString());
            m_disk->freeUp();
            GALLEY_STATUS(galley({u"export"_s, newsroom(), at(u"site"_s)}), 0);
        }
        QCOMPARE(fileFaults(at(u"site"_s)), QStringList());
    }

    void aFreshExportThatDoesNotFitLeavesNothing_data()
    {
        QTest::addColumn<int>("free");
        QTest::newRow("nothing free") << 0;
        QTest::newRow("room for some pages") << 800;
    }
    void aFreshExportThatDoesNotFitLeavesNothing()
    {
        QFETCH(int, free);
        const QString desk = at(u"Desk.newsroom"_s);
        project().write(200);
        GALLEY_STATUS(galley({u"new"_s, desk}), 0);
        GALLEY_STATUS(galley({u"import"_s, desk, at(u"in"_s)}), 0);
        m_disk->fillUp(free);
        const Run run = galley({u"export"_s, desk, disk() + u"/site"_s});
        QCOMPARE(faultOfFull(run, u"disk"_s), QString());
        QCOMPARE(entriesOf(disk()), QStringList{u"filling"_s});
        m_disk->freeUp();
        GALLEY_STATUS(galley({u"export"_s, desk, disk() + u"/site"_s}), 0);
        QCOMPARE(fileFaults(disk() + u"/site"_s), QStringList());
    }

    void anUpdateThatDoesNotFitLeavesWholePagesAndIsFinishedLater()
    {
        const QString desk = at(u"Desk.newsroom"_s);
        const QString site = disk() + u"/site"_s;
        project().write(200);
        GALLEY_STATUS(galley({u"new"_s, desk}), 0);
        GALLEY_STATUS(galley({u"import"_s, desk, at(u"in"_s)}), 0);
        GALLEY_STATUS(galley({u"export"_s, desk, site}), 0);
        const Tree before = siteOf(site);
        for (int number = 150; number <= 400; ++number)
            project().writeStory(number, 2);
        GALLEY_STATUS(galley({u"import"_s, desk, at(u"in"_s)}), 0);
        m_disk->fillUp(300);
        const Run run = galley({u"export"_s, desk, site});
        QCOMPARE(faultOfFull(run, u"disk"_s), QString());
        QCOMPARE(fileFaults(site), QStringList());
        const Tree between = siteOf(site);
        for (const QString &path : before.keys())
            QVERIFY2(between.contains(path), qPrintable(path));
        m_disk->freeUp();
        GALLEY_STATUS(galley({u"export"_s, desk, site}), 0);
        GALLEY_STATUS(galley({u"export"_s, desk, at(u"fresh"_s)}), 0);
        QCOMPARE(difference(siteOf(at(u"fresh"_s)), siteOf(site)), QString());
    }
};

int main(int argc, char *argv[])
{
    whyNoDisks = takeOwnMounts();
    QCoreApplication application(argc, argv);
    TestCliFullDisk test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_cli_fulldisk.moc"
