// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "faults/newsroomday.h"
#include "faults/newsroomdigest.h"
#include "faults/powercuts.h"
#include "faults/powerlossvfs.h"
#include "store/backups.h"
#include "store/schema.h"
#include "store/storecase.h"
#include "support/sourcefolder.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

const QString Backups = QStringLiteral("backups");

/// Puts the newsroom of an earlier Galley in the place of the one of @p newsroom, which is closed.
void placeFixture(StoreCase &newsroom, const QString &fixture)
{
    newsroom.close();
    QFile::remove(newsroom.file());
    if (!QFile::copy(fixture, newsroom.file()))
        qFatal("no fixture %s", qPrintable(fixture));
    QFile::setPermissions(newsroom.file(), QFile::ReadOwner | QFile::WriteOwner);
}

/// The digest of @p fixture when it has gone up to the version @p version, by way of the steps alone.
QByteArray digestAtVersion(const QString &fixture, int version, const QString &place)
{
    const QString file = place + u"/step.sqlite3"_s;
    QFile::remove(file);
    QFile::copy(fixture, file);
    QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner);
    const auto connection = Connection::open(file, Opening::ReadWrite);
    if (!connection)
        qFatal("%s", qPrintable(connection.error().detail));
    if (const Done done = layOut(**connection, schemaDiary().first(version)); !done)
        qFatal("%s", qPrintable(done.error().detail));
    return digestOf(handleOf((*connection)->database()));
}

/// Whether every file in the folder @p place that is named as a backup is a whole newsroom that holds @p digest; empty: yes.
QString faultOfBackups(const QString &place, const QByteArray &digest, int &count)
{
    const QList<Backup> backups = backupsIn(place + u'/' + Backups);
    count = int(backups.size());
    for (const Backup &backup : backups) {
        if (const Done done = checkBackup(backup.file); !done)
            return backup.name() + u": "_s + done.error().message + done.error().detail;
        if (digestOf(backup.file) != digest)
            return backup.name() + u" holds something else"_s;
    }
    return {};
}

} // namespace

/// What is left after a power loss of what changes more than one file: the schema brought up to date, backups made and put back,
/// pictures, and newsrooms that are just being made. GALLEY_TEST_THOROUGH=1 cuts at every change.
class PowerLossFilesTest : public QObject
{
    Q_OBJECT

    PowerLossVfs m_vfs;
    QTemporaryDir m_place;

    QString place() const { return m_place.filePath(u"after"_s); }
    QString file() const { return place() + u"/newsroom.sqlite3"_s; }

private Q_SLOTS:
    void initTestCase()
    {
        if (!DiskRecorder::seesAllFiles())
            QSKIP("what is done past SQLite is not seen here");
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void goesUpInWholeSteps_data();
    void goesUpInWholeSteps();
    void aBackupNeverHarmsTheNewsroom();
    void aBackupIsWholeOrHasNoName();
    void aRestoredBackupTakesItsPlaceAtOnce();
    void aPictureIsOnTheDiskBeforeItsRow();
    void noPictureIsMissedAfterwards();
    void aNewNewsroomIsThereAsSoonAsItIsOpen();
};

void PowerLossFilesTest::goesUpInWholeSteps_data()
{
    QTest::addColumn<QString>("fixture");
    const QDir folder(sourceFolder(u"tests/store/fixtures"_s));
    const QStringList names = folder.entryList({u"*.sqlite3"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        if (name.first(4).toInt() < Database::currentVersion())
            QTest::newRow(qPrintable(name)) << folder.filePath(name);
    }
}

void PowerLossFilesTest::goesUpInWholeSteps()
{
    QFETCH(QString, fixture);
    StoreCase newsroom;
    placeFixture(newsroom, fixture);
    const int old = QFileInfo(fixture).baseName().toInt();
    QHash<int, QByteArray> digests;
    for (int version = old; version <= Database::currentVersion(); ++version)
        digests.insert(version, digestAtVersion(fixture, version, m_place.path()));

    DiskRecord record;
    {
        const DiskRecorder recorder(newsroom.path());
        GALLEY_OK(newsroom.reopen());
        newsroom.close();
        record = recorder.record();
    }
    QSet<int> versions;
    int cuts = 0;
    QString fault;
    cutThrough(record, CutPlan{.seeds = 3, .stride = 25}.thoroughIfAsked(), [&](const PowerCut &cut, const DiskImage &image) {
        ++cuts;
        image.writeTo(place());
        const int version = schemaOf(file());
        versions.insert(version);
        int backups = 0;
        if (!digests.contains(version) || digestOf(file()) != digests.value(version))
            fault = u"version %1 is not whole"_s.arg(version);
        else if (fault = faultOfBackups(place(), digests.value(old), backups); fault.isEmpty() && version > old && backups == 0)
            fault = u"version %1 without a copy of before"_s.arg(version);
        // Who comes back finds it brought up to date.
        if (fault.isEmpty()) {
            const auto opened = Database::open(file(), Access::ReadWrite, place() + u'/' + Backups);
            if (!opened)
                fault = opened.error().message + opened.error().detail;
            else if (digestOf(handleOf((*opened)->connection())) != digests.value(Database::currentVersion()))
                fault = u"version %1 did not become today's"_s.arg(version);
            else
                fault = faultsOf(handleOf((*opened)->connection()));
        }
        fault = fault.isEmpty() ? fault : cut.told() + u": "_s + fault;
        return fault.isEmpty();
    });
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
    // All the versions on the way were met, or the cuts are in the wrong places.
    QCOMPARE(int(versions.size()), Database::currentVersion() - old + 1);
    qInfo("from version %d: %d cuts", old, cuts);
}

void PowerLossFilesTest::aBackupNeverHarmsTheNewsroom()
{
    StoreCase newsroom;
    for (int i = 0; i < 30; ++i)
        GALLEY_OK(newsroom.articles().put(StoreCase::draft(u"稿件 %1"_s.arg(i), i)));
    newsroom.close();
    DiskRecord record;
    QByteArray digest;
    qsizetype begun = 0;
    qsizetype made = 0;
    {
        const DiskRecorder recorder(newsroom.path());
        GALLEY_OK(newsroom.reopen());
        GALLEY_OK(newsroom.articles().put(StoreCase::draft(u"刚写的"_s)));
        digest = digestOf(newsroom.file());
        // What is in the log and not yet in the file is in the newsroom as well.
        QVERIFY(QFileInfo(newsroom.file() + u"-wal"_s).size() > 0);
        begun = recorder.moment();
        newsroom.peek(u"VACUUM INTO '%1/backups/copy.sqlite3'"_s.arg(newsroom.path()));
        made = recorder.moment();
        newsroom.close();
        record = recorder.record();
    }
    QString fault;
    int looks = 0;
    int copies = 0;
    int cuts = 0;
    cutThrough(record, CutPlan{.seeds = 3, .stride = 4}.thoroughIfAsked(), [&](const PowerCut &cut, const DiskImage &image) {
        if (cut.moment < begun)
            return true;
        ++cuts;
        image.writeTo(place());
        const QString copy = place() + u"/backups/copy.sqlite3"_s;
        if (cut.moment == made) {
            ++looks;
            copies += QFile::exists(copy) && digestOf(copy) == digest;
        }
        const auto opened = Database::open(file(), Access::ReadWrite, place() + u'/' + Backups);
        if (!opened)
            fault = opened.error().message + opened.error().detail;
        else if (digestOf(handleOf((*opened)->connection())) != digest)
            fault = u"it holds something else"_s;
        else
            fault = faultsOf(handleOf((*opened)->connection()));
        fault = fault.isEmpty() ? fault : cut.told() + u": "_s + fault;
        return fault.isEmpty();
    });
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
    qInfo("%d cuts; the copy that SQLite had just made was whole after %d of %d", cuts, copies, looks);
}

void PowerLossFilesTest::aBackupIsWholeOrHasNoName()
{
    StoreCase newsroom;
    for (int i = 0; i < 30; ++i)
        GALLEY_OK(newsroom.articles().put(StoreCase::draft(u"稿件 %1"_s.arg(i), i)));
    const QByteArray digest = digestOf(newsroom.file());
    newsroom.close();
    DiskRecord record;
    qsizetype made = 0;
    {
        const auto connection = Connection::open(newsroom.file(), Opening::ReadWrite);
        GALLEY_OK(connection);
        const DiskRecorder recorder(newsroom.path());
        GALLEY_OK(makeBackup(**connection, newsroom.folder().backupsFolder(), BackupReason::ByHand, moment(1)));
        made = recorder.moment();
        record = recorder.record();
    }
    QString fault;
    cutThrough(record, CutPlan{.seeds = 4, .stride = 4}.thoroughIfAsked(), [&](const PowerCut &cut, const DiskImage &image) {
        image.writeTo(place());
        int count = 0;
        fault = faultOfBackups(place(), digest, count);
        if (fault.isEmpty() && cut.moment >= made && count != 1)
            fault = u"the backup that was made is not there"_s;
        fault = fault.isEmpty() ? fault : cut.told() + u": "_s + fault;
        return fault.isEmpty();
    });
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
}

void PowerLossFilesTest::aRestoredBackupTakesItsPlaceAtOnce()
{
    StoreCase newsroom;
    GALLEY_OK(newsroom.articles().put(StoreCase::draft(u"早先"_s)));
    const QByteArray earlier = digestOf(newsroom.file());
    QString backup;
    {
        const auto connection = Connection::open(newsroom.file(), Opening::ReadWrite);
        const auto kept = makeBackup(**connection, newsroom.folder().backupsFolder(), BackupReason::ByHand, moment(1));
        GALLEY_OK(kept);
        backup = kept->file;
    }
    for (int i = 0; i < 20; ++i)
        GALLEY_OK(newsroom.articles().put(StoreCase::draft(u"后来 %1"_s.arg(i), i)));
    const QByteArray later = digestOf(newsroom.file());
    newsroom.close();
    DiskRecord record;
    {
        const DiskRecorder recorder(newsroom.path());
        GALLEY_OK(restoreBackup(backup, newsroom.file(), newsroom.folder().backupsFolder(), moment(2)));
        record = recorder.record();
    }
    QString fault;
    QSet<QByteArray> seen;
    cutThrough(record, CutPlan{.seeds = 4, .stride = 4}.thoroughIfAsked(), [&](const PowerCut &cut, const DiskImage &image) {
        image.writeTo(place());
        const bool isOver = cut.moment == record.changes.size();
        const auto opened = Database::open(file(), Access::ReadWrite, place() + u'/' + Backups);
        const QByteArray digest = opened ? digestOf(handleOf((*opened)->connection())) : QByteArray();
        seen.insert(digest);
        if (!opened)
            fault = opened.error().message + opened.error().detail;
        else if (digest != earlier && (isOver || digest != later))
            fault = u"it is neither the one nor the other"_s;
        if (fault.isEmpty() && digest == earlier) {
            // What stood there before must not be lost with it.
            bool isKept = false;
            for (const Backup &each : backupsIn(place() + u'/' + Backups))
                isKept = isKept || digestOf(each.file) == later;
            fault = isKept ? QString() : u"what stood there is lost"_s;
        }
        fault = fault.isEmpty() ? fault : cut.told() + u": "_s + fault;
        return fault.isEmpty();
    });
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
    QCOMPARE(seen, (QSet<QByteArray>{earlier, later}));
}

/// The order in which a picture comes in: its content, its name, its folder, and only then the row that speaks of it.
void PowerLossFilesTest::aPictureIsOnTheDiskBeforeItsRow()
{
    const NewsroomDay day({});
    const QList<DiskChange> &changes = day.record().changes;
    QCOMPARE(day.pictures().size(), 3);
    for (auto picture = day.pictures().begin(); picture != day.pictures().end(); ++picture) {
        using Kind = DiskChange::Kind;
        qsizetype named = -1;
        for (qsizetype at = 0; at < picture.value(); ++at) {
            const DiskChange &change = changes.at(at);
            if ((change.kind == Kind::Name && change.path == picture.key()) || (change.kind == Kind::Rename && change.to == picture.key()))
                named = at;
        }
        QVERIFY2(named >= 0, qPrintable(picture.key()));
        const auto before = [&](qsizetype end, auto fits) {
            while (--end >= 0 && !fits(changes.at(end))) { }
            return end;
        };
        const int file = changes.at(named).file;
        const qsizetype written = before(named, [&](const DiskChange &c) { return c.kind == Kind::Write && c.file == file; });
        const qsizetype flushed = before(named, [&](const DiskChange &c) { return c.kind == Kind::Flush && c.file == file; });
        const qsizetype committed = before(picture.value(), [&](const DiskChange &c) { return c.kind == Kind::Flush && c.flags != 0; });
        const qsizetype folder = before(committed, [&](const DiskChange &c) { return c.kind == Kind::FlushNames && c.path == folderOf(picture.key()); });
        QVERIFY(written >= 0);
        QVERIFY2(written < flushed, "the content is flushed");
        QVERIFY2(named < folder, "the name is flushed before the row");
    }
}

void PowerLossFilesTest::noPictureIsMissedAfterwards()
{
    const NewsroomDay day({});
    int looked = 0;
    int missing = 0;
    QString first;
    cutThrough(day.record(), CutPlan{.seeds = 6, .stride = 10}.thoroughIfAsked(), [&](const PowerCut &cut, const DiskImage &image) {
        for (auto picture = day.pictures().begin(); picture != day.pictures().end(); ++picture) {
            if (picture.value() > cut.moment)
                continue;
            ++looked;
            if (image.files.value(picture.key()) == day.end().files.value(picture.key()))
                continue;
            ++missing;
            if (first.isEmpty())
                first = u"%1: %2 %3"_s.arg(cut.told(), picture.key(), image.files.contains(picture.key()) ? u"differs"_s
                                             : image.folders.contains(folderOf(picture.key())) ? u"is missing"_s : u"is missing with its folder"_s);
        }
        return true;
    });
    qInfo("%d pictures looked for that had been acknowledged, %d missing", looked, missing);
    QVERIFY(looked > 100);
    QVERIFY2(missing == 0, qPrintable(first));
}

void PowerLossFilesTest::aNewNewsroomIsThereAsSoonAsItIsOpen()
{
    const QString above = m_place.filePath(u"above"_s);
    QVERIFY(QDir().mkpath(above));
    const ManualClock clock;
    DiskRecord record;
    {
        const DiskRecorder recorder(above);
        const auto made = Newsroom::create(above + u"/New"_s, {u"青岚新闻"_s, u"zh-CN"_s, {}}, clock);
        GALLEY_OK(made);
        record = recorder.record();
    }
    QString fault;
    QSet<int> outcomes;
    cutThrough(record, CutPlan{.seeds = 4, .stride = 25}.thoroughIfAsked(), [&](const PowerCut &cut, const DiskImage &image) {
        image.writeTo(place());
        const bool isOver = cut.moment == record.changes.size();
        const QString newsroom = place() + u"/New.newsroom"_s;
        // The process that holds it according to this file is we ourselves.
        QFile::remove(newsroom + u"/newsroom.lock"_s);
        const auto opened = Newsroom::open(newsroom, OpenFor::Work, clock);
        outcomes.insert(opened ? -1 : int(opened.error().kind));
        // Cut off before its end, there is either none or one that can be worked in.
        const bool isNone = !opened && (opened.error().kind == ErrorKind::NotFound || opened.error().kind == ErrorKind::NotANewsroom);
        if (!opened && (isOver || !isNone))
            fault = cut.told() + u": "_s + opened.error().message + opened.error().detail;
        return fault.isEmpty();
    });
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
    QVERIFY(outcomes.contains(-1));
}

int main(int argc, char **argv)
{
    letTestsTakeTheirTime();
    QCoreApplication application(argc, argv);
    PowerLossFilesTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_powerlossfiles.moc"
