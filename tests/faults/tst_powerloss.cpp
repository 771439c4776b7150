// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "faults/newsroomday.h"
#include "faults/powercuts.h"
#include "faults/powerlossvfs.h"
#include "store/databasefile.h"

#include <QRegularExpression>
#include <QTest>

#include <sqlite3.h>

using namespace Galley;
using namespace Qt::StringLiterals;

/// What a newsroom holds after the power went, at every moment of a day, and what other settings of SQLite would have lost.
/// GALLEY_TEST_THOROUGH=1 cuts at every single change and with many more seeds.
class PowerLossTest : public QObject
{
    Q_OBJECT

    PowerLossVfs m_vfs;
    std::unique_ptr<NewsroomDay> m_day; ///< with the settings of Galley
    QTemporaryDir m_place;

    QString place() const { return m_place.filePath(u"after"_s); }
    static qint64 written(const NewsroomDay &day)
    {
        qint64 bytes = 0;
        for (const DiskChange &change : day.record().changes)
            bytes += change.bytes.size();
        return bytes;
    }
    static void tell(const CutFigures &figures)
    {
        qInfo("%s", qPrintable(figures.line()));
        if (!figures.firstDamage.isEmpty())
            qInfo("    first damage: %s", qPrintable(figures.firstDamage));
        if (!figures.firstLoss.isEmpty())
            qInfo("    first loss: %s", qPrintable(figures.firstLoss));
    }

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void sqliteWritesThroughTheSimulatedDisk();
    void theRecordHoldsAllThatWasWritten();
    void losesNothingThatWasAcknowledged_data();
    void losesNothingThatWasAcknowledged();
    void losesNothingWhenThePowerGoesAgainWhileItRecovers();
    void asksTheDiskItselfToFlush();
    void otherSettingsWouldLose_data();
    void otherSettingsWouldLose();
    void aTornSectorTakesNothingWithItWhenSqliteKnowsOfIt();
};

void PowerLossTest::initTestCase()
{
    // The rest has no meaning where Qt's driver brings a library of its own, as the builds of Qt for other systems do.
    {
        const auto connection = Connection::open(m_place.filePath(u"trial.sqlite3"_s), Opening::Create);
        QVERIFY(connection.ok());
        const QString behind = PowerLossVfs::behind((*connection)->database());
#ifdef Q_OS_LINUX
        QVERIFY2(behind.startsWith(u"powerloss/"_s), qPrintable(behind));
#else
        if (!behind.startsWith(u"powerloss/"_s))
            QSKIP("Qt's driver has an SQLite of its own");
#endif
    }
    m_day = std::make_unique<NewsroomDay>(LogWays());
}

void PowerLossTest::sqliteWritesThroughTheSimulatedDisk()
{
    QVERIFY2(m_day->vfs().startsWith(u"powerloss/"_s), qPrintable(m_day->vfs()));
    const auto connection = Connection::open(m_place.filePath(u"version.sqlite3"_s), Opening::Create);
    QCOMPARE((*connection)->value(u"SELECT sqlite_source_id()"_s)->toString(), QString::fromUtf8(sqlite3_sourceid()));
    int writes = 0;
    int flushes = 0;
    for (const DiskChange &change : m_day->record().changes) {
        writes += change.kind == DiskChange::Kind::Write;
        flushes += change.kind == DiskChange::Kind::Flush;
    }
    qInfo("a day: %d acts, %d writes, %d flushes", int(m_day->acts().size()), writes, flushes);
    QVERIFY(writes > 1000);
    QVERIFY(flushes > m_day->acts().size());
}

void PowerLossTest::theRecordHoldsAllThatWasWritten()
{
    if (!DiskRecorder::seesAllFiles())
        QSKIP("what is done past SQLite is not seen here");
    SimulatedDisk disk(m_day->record().start);
    for (const DiskChange &change : m_day->record().changes)
        disk.apply(change);
    const DiskImage image = disk.asWritten();
    QCOMPARE(image.folders, m_day->end().folders);
    QCOMPARE(image.files.keys(), m_day->end().files.keys());
    for (auto file = image.files.begin(); file != image.files.end(); ++file)
        QVERIFY2(file.value() == m_day->end().files.value(file.key()), qPrintable(file.key()));
}

void PowerLossTest::losesNothingThatWasAcknowledged_data()
{
    QTest::addColumn<QStringList>("pragmas");
    QTest::addColumn<int>("seeds");
    QTest::addColumn<int>("flushes");
    QTest::addColumn<int>("stride");
    QTest::newRow("WAL, synchronous=FULL") << QStringList{} << 3 << 1 << 20;
    // For disks of other computers, which cannot share the memory that a log needs. It flushes far more often.
    QTest::newRow("journal truncated, synchronous=FULL") << QStringList{u"PRAGMA journal_mode = TRUNCATE"_s} << 1 << 3 << 40;
}

void PowerLossTest::losesNothingThatWasAcknowledged()
{
    QFETCH(QStringList, pragmas);
    QFETCH(int, seeds);
    QFETCH(int, flushes);
    QFETCH(int, stride);
    const auto other = pragmas.isEmpty() ? nullptr : std::make_unique<NewsroomDay>(LogWays{pragmas, false});
    const CutFigures figures = cutThrough(other ? *other : *m_day, QString::fromUtf8(QTest::currentDataTag()),
                                          CutPlan{.seeds = seeds, .flushes = flushes, .stride = stride}.thoroughIfAsked(), place());
    tell(figures);
    QVERIFY2(figures.firstDamage.isEmpty(), qPrintable(figures.firstDamage));
    QVERIFY2(figures.firstLoss.isEmpty(), qPrintable(figures.firstLoss));
    QVERIFY(figures.cuts > 300);
}

void PowerLossTest::losesNothingWhenThePowerGoesAgainWhileItRecovers()
{
    const CutFigures figures = cutTwiceThrough(*m_day, u"WAL, synchronous=FULL, twice"_s,
                                               CutPlan{.seeds = 0, .stride = 170}.thoroughIfAsked(), place());
    tell(figures);
    QVERIFY2(figures.firstDamage.isEmpty(), qPrintable(figures.firstDamage));
    QVERIFY2(figures.firstLoss.isEmpty(), qPrintable(figures.firstLoss));
    QVERIFY(figures.cuts > 100);
}

/// On macOS a plain flush leaves the data in the cache of the disk. What SQLite is told on this system it is told there.
void PowerLossTest::asksTheDiskItselfToFlush()
{
    int seen = 0;
    for (const DiskChange &change : m_day->record().changes) {
        if (change.kind != DiskChange::Kind::Flush || change.flags == 0) // not SQLite's
            continue;
        ++seen;
        QCOMPARE(change.flags & 0x0f, SQLITE_SYNC_FULL);
    }
    QVERIFY(seen > m_day->acts().size());
}

void PowerLossTest::otherSettingsWouldLose_data()
{
    QTest::addColumn<QStringList>("pragmas");
    QTest::addColumn<bool>("hasLog");
    QTest::addColumn<bool>("damages");
    QTest::addColumn<int>("flushes");
    QTest::newRow("WAL, synchronous=NORMAL") << QStringList{u"PRAGMA synchronous = NORMAL"_s} << true << false << 1;
    // Removing the journal is the commit, and nobody flushes that it is gone.
    QTest::newRow("journal removed, synchronous=FULL") << QStringList{u"PRAGMA journal_mode = DELETE"_s} << false << false << 3;
    QTest::newRow("WAL, synchronous=OFF") << QStringList{u"PRAGMA synchronous = OFF"_s} << true << true << 1;
    QTest::newRow("journal in memory, synchronous=FULL") << QStringList{u"PRAGMA journal_mode = MEMORY"_s} << false << true << 1;
}

/// The proof that the simulation can fail, and the reason for the settings that Galley has.
void PowerLossTest::otherSettingsWouldLose()
{
    QFETCH(QStringList, pragmas);
    QFETCH(bool, hasLog);
    QFETCH(bool, damages);
    QFETCH(int, flushes);
    const NewsroomDay day({pragmas, hasLog});
    const CutFigures figures = cutThrough(day, QString::fromUtf8(QTest::currentDataTag()),
                                          CutPlan{.seeds = 1, .flushes = flushes, .stride = 40}.thoroughIfAsked(), place());
    tell(figures);
    QCOMPARE(figures.damaged > 0, damages);
    QVERIFY(damages || figures.lost > 0);
}

void PowerLossTest::aTornSectorTakesNothingWithItWhenSqliteKnowsOfIt()
{
    const CutPlan plan = CutPlan{.seeds = 2, .stride = 60, .sectors = PowerLoss::Sectors::Torn}.thoroughIfAsked();
    const CutFigures aware = cutThrough(*m_day, u"WAL, synchronous=FULL, a disk that spoils whole sectors"_s, plan, place());
    tell(aware);
    m_vfs.tell(PowerLossVfs::Overwrite::Safe);
    const NewsroomDay day({});
    m_vfs.tell(PowerLossVfs::Overwrite::AsTheAddressSays);
    const CutFigures unaware = cutThrough(day, u"the same, and SQLite trusts the disk with the rest of a sector"_s, plan, place());
    tell(unaware);
    qInfo("a day writes %lld KB, and %lld where commits share sectors", written(*m_day) / 1024, written(day) / 1024);
    // Commits share sectors only where SQLite trusts the disk with them.
    QVERIFY(unaware.lost > 0);
    QCOMPARE(aware.lost, 0);
    QCOMPARE(aware.damaged, 0);
}

int main(int argc, char **argv)
{
    letTestsTakeTheirTime();
    QCoreApplication application(argc, argv);
    PowerLossTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_powerloss.moc"
