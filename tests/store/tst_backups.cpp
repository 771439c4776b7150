// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "store/backups.h"
#include "store/footing.h"
#include "store/storecase.h"

#include <QDir>
#include <QTimeZone>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

QDateTime at(const QString &time) { return QDateTime::fromString(time + u":00Z"_s, Qt::ISODate); }

Backup backup(const QString &time, BackupReason reason = BackupReason::Hourly)
{
    return {u"/b/%1"_s.arg(time), reason, at(time), 1};
}

QStringList headlines(StoreCase &newsroom)
{
    QStringList list;
    const auto rows = newsroom.articles().rows({}, {}, 100);
    for (const ArticleRow &row : *rows)
        list.append(row.headline);
    list.sort();
    return list;
}

Result<Backup> copyOf(StoreCase &newsroom, BackupReason reason = BackupReason::ByHand)
{
    return makeBackup(newsroom.file(), newsroom.folder().backupsFolder(), reason, moment(0));
}

void flip(const QString &path, qint64 place, int bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(place));
    file.write(QByteArray(bytes, '\xa5'));
}

} // namespace

class BackupsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void copiesWhatStandsInTheLogAsWell()
    {
        StoreCase newsroom;
        GALLEY_OK(newsroom.articles().put(StoreCase::draft(u"一"_s)));
        const auto made = copyOf(newsroom, BackupReason::Daily);
        GALLEY_OK(made);
        QCOMPARE(made->reason, BackupReason::Daily);
        QCOMPARE(made->at, moment(0));
        GALLEY_OK(checkBackup(made->file));
        // While the newsroom goes on.
        GALLEY_OK(newsroom.articles().put(StoreCase::draft(u"二"_s)));
        const auto copy = Database::open(made->file, Access::ReadOnly, {});
        GALLEY_OK(copy);
        QCOMPARE(*ArticleStore(**copy).count({}), 1);
    }

    void listsThemTheNewestFirstAndNothingElse()
    {
        StoreCase newsroom;
        GALLEY_OK(copyOf(newsroom));
        GALLEY_OK(copyOf(newsroom, BackupReason::Upgrade)); // in the same second
        const QString folder = newsroom.folder().backupsFolder();
        QVERIFY(QFile::copy(backupsIn(folder).first().file, folder + u"/newsroom-schema3-20250102T030405Z.sqlite3"_s));
        for (const QString &name : {u"mine.sqlite3"_s, u"newsroom-hand-20250102T030405Z.sqlite3.part"_s, u"newsroom-odd-20250102T030405Z.sqlite3"_s}) {
            QFile other(folder + u'/' + name);
            QVERIFY(other.open(QIODevice::WriteOnly));
        }
        const QList<Backup> all = backupsIn(folder);
        QCOMPARE(all.size(), 3);
        QCOMPARE(all.first().at, at(u"2025-01-02T03:04"_s).addSecs(5));
        QCOMPARE(all.first().reason, BackupReason::Upgrade);
    }

    void thinsThemOut_data()
    {
        QTest::addColumn<QStringList>("backups");
        QTest::addColumn<QStringList>("gone");
        QTest::newRow("the newest of each hour stays for a day")
            << QStringList{u"2026-05-18T11:50"_s, u"2026-05-18T11:20"_s, u"2026-05-18T11:10"_s, u"2026-05-18T10:59"_s, u"2026-05-18T10:01"_s}
            << QStringList{u"2026-05-18T11:10"_s, u"2026-05-18T10:01"_s};
        QTest::newRow("the newest of each day stays for a week")
            << QStringList{u"2026-05-18T11:00"_s, u"2026-05-18T10:00"_s, u"2026-05-16T09:00"_s, u"2026-05-16T08:00"_s, u"2026-05-13T09:00"_s}
            << QStringList{u"2026-05-16T08:00"_s};
        QTest::newRow("then the newest of each week, for eight weeks")
            << QStringList{u"2026-05-18T11:00"_s, u"2026-05-18T10:00"_s, u"2026-05-06T09:00"_s, u"2026-05-05T09:00"_s, u"2026-04-08T09:00"_s, u"2026-01-02T09:00"_s}
            << QStringList{u"2026-05-05T09:00"_s, u"2026-01-02T09:00"_s};
        QTest::newRow("two stay, however old") << QStringList{u"2019-05-18T11:00"_s, u"2019-05-18T10:00"_s, u"2019-05-18T09:00"_s}
                                               << QStringList{u"2019-05-18T09:00"_s};
    }

    void thinsThemOut()
    {
        QFETCH(QStringList, backups);
        QFETCH(QStringList, gone);
        QList<Backup> all;
        for (const QString &time : std::as_const(backups))
            all.append(backup(time));
        QStringList went;
        for (const Backup &each : outdated(all, at(u"2026-05-18T12:00"_s)))
            went.append(each.at.toString(u"yyyy-MM-dd'T'HH:mm"_s));
        QCOMPARE(went, gone);
    }

    void keepsThoseOfTurningPointsForEightWeeks()
    {
        const QList<Backup> all{backup(u"2026-05-18T11:00"_s), backup(u"2026-05-18T10:00"_s), backup(u"2026-05-06T09:02"_s),
                                backup(u"2026-05-06T09:01"_s, BackupReason::Upgrade), backup(u"2026-05-06T09:00"_s, BackupReason::Restore),
                                backup(u"2026-01-06T09:00"_s, BackupReason::Upgrade)};
        const QList<Backup> gone = outdated(all, at(u"2026-05-18T12:00"_s));
        QCOMPARE(gone.size(), 1);
        QCOMPARE(gone.first().at, all.last().at);
    }

    void putsAnOldCopyBackAndKeepsWhatWasThere()
    {
        StoreCase newsroom;
        GALLEY_OK(newsroom.articles().put(StoreCase::draft(u"旧"_s)));
        const auto made = copyOf(newsroom);
        GALLEY_OK(made);
        GALLEY_OK(newsroom.articles().put(StoreCase::draft(u"新"_s)));
        newsroom.close();
        GALLEY_OK(restoreBackup(made->file, newsroom.file(), newsroom.folder().backupsFolder(), moment(60)));
        GALLEY_OK(newsroom.reopen());
        QCOMPARE(headlines(newsroom), QStringList{u"旧"_s});
        newsroom.close();
        // And forward again.
        const QList<Backup> all = backupsIn(newsroom.folder().backupsFolder());
        QCOMPARE(all.first().reason, BackupReason::Restore);
        GALLEY_OK(restoreBackup(all.first().file, newsroom.file(), newsroom.folder().backupsFolder(), moment(120)));
        GALLEY_OK(newsroom.reopen());
        QCOMPARE(headlines(newsroom), (QStringList{u"新"_s, u"旧"_s}));
    }

    void putsACopyInThePlaceOfADamagedNewsroom()
    {
        StoreCase newsroom;
        GALLEY_OK(newsroom.articles().put(StoreCase::draft(u"一"_s)));
        const auto made = copyOf(newsroom);
        GALLEY_OK(made);
        newsroom.close();
        flip(newsroom.file(), 0, 4096);
        const QByteArray damaged = [&] {
            QFile file(newsroom.file());
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        }();
        GALLEY_OK(restoreBackup(made->file, newsroom.file(), newsroom.folder().backupsFolder(), moment(60)));
        GALLEY_OK(newsroom.reopen());
        QCOMPARE(headlines(newsroom), QStringList{u"一"_s});
        // Whoever knows how may still look into what was there.
        QFile aside(newsroom.folder().backupsFolder() + u"/damaged-20231114T221420Z.sqlite3"_s);
        QVERIFY(aside.open(QIODevice::ReadOnly));
        QCOMPARE(aside.readAll(), damaged);
    }

    void refusesACopyThatIsDamagedOrNoneAndLeavesTheNewsroom()
    {
        StoreCase newsroom;
        GALLEY_OK(newsroom.articles().put(StoreCase::draft(u"一"_s)));
        const auto made = copyOf(newsroom);
        GALLEY_OK(made);
        newsroom.close();
        flip(made->file, 4096 * 3, 4096);
        QFile text(newsroom.place() + u"/text.sqlite3"_s);
        QVERIFY(text.open(QIODevice::WriteOnly) && text.write("no database") > 0);
        text.close();
        GALLEY_FAILS(restoreBackup(made->file, newsroom.file(), newsroom.folder().backupsFolder(), moment(60)), ErrorKind::Damaged);
        GALLEY_FAILS(restoreBackup(text.fileName(), newsroom.file(), newsroom.folder().backupsFolder(), moment(60)), ErrorKind::NotANewsroom);
        GALLEY_OK(newsroom.reopen());
        QCOMPARE(headlines(newsroom), QStringList{u"一"_s});
    }

    void knowsWhatAFolderStandsOn()
    {
        QVERIFY(isNetworkFileSystem("nfs4"));
        QVERIFY(isNetworkFileSystem("CIFS"));
        QVERIFY(isNetworkFileSystem("fuse.sshfs"));
        QVERIFY(!isNetworkFileSystem("ext4"));
        QVERIFY(!isNetworkFileSystem("fuseblk")); // a disk of Windows
        QVERIFY(isSyncedFolder(u"/home/desk/Dropbox/Desk.newsroom"_s));
        QVERIFY(isSyncedFolder(u"/Users/desk/OneDrive - 青岚日报/Desk.newsroom"_s));
        QVERIFY(isSyncedFolder(u"/home/desk/我的坚果云/Desk.newsroom"_s));
        QVERIFY(!isSyncedFolder(u"/home/desk/Dropboxes/Desk.newsroom"_s));
        QCOMPARE(footingOf(QDir::tempPath()), Footing::Disk);
    }
};

QTEST_GUILESS_MAIN(BackupsTest)
#include "tst_backups.moc"
