// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/mediadesk.h"
#include "desk/newsroombackup.h"
#include "desk/newsroomcheck.h"
#include "desk/newsroomfile.h"
#include "desk/newsroomrecovery.h"
#include "publish/zipfile.h"
#include "support/testnewsroom.h"
#include "support/verify.h"

#include <QDir>
#include <QDirIterator>
#include <QImage>

#include <zip.h>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void keep(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write");
}

QMap<QString, QByteArray> filesBelow(const QString &folder)
{
    QMap<QString, QByteArray> files;
    QDirIterator all(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        const QString path = all.next();
        files.insert(path.mid(folder.size()), bytesOf(path));
    }
    return files;
}

/// Stories with a picture, a version and a theme of the editor's own.
class FullNewsroom : public TestNewsroom
{
public:
    FullNewsroom()
    {
        for (int i = 0; i < 5; ++i)
            stories.append(write(u"稿件 %1"_s.arg(i)).id);
        QImage image(320, 180, QImage::Format_RGB32);
        image.fill(Qt::darkCyan);
        const QString path = folder.filePath(u"bridge.png"_s);
        image.save(path);
        picture = newsroom->media().add(path)->file;
        keep(newsroom->path() + u"/themes/ours/theme.json"_s, "{}");
        keep(newsroom->path() + u"/themes/ours/assets/site.css"_s, "body { color: teal }");
    }

    QString at(const QString &name) const { return folder.filePath(name); }

    QList<ArticleId> stories;
    QString picture;
};

/// A .zip with these entries, as a stranger would make it.
QString zipOf(const QString &path, const QList<std::pair<QByteArray, QByteArray>> &entries)
{
    int code = 0;
    zip_t *archive = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_TRUNCATE, &code);
    for (const auto &[name, bytes] : entries) {
        zip_source_t *source = zip_source_buffer(archive, bytes.constData(), zip_uint64_t(bytes.size()), 0);
        if (zip_file_add(archive, name.constData(), source, ZIP_FL_ENC_UTF_8) < 0)
            qFatal("cannot add");
    }
    if (zip_close(archive) != 0)
        qFatal("cannot write");
    return path;
}

} // namespace

class NewsroomFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void takesAWholeNewsroomThereAndBack()
    {
        FullNewsroom test;
        GALLEY_VERIFY(packNewsroom(test.path(), test.at(u"desk.zip"_s), test.clock)); // while it is open
        const auto there = unpackNewsroom(test.at(u"desk.zip"_s), test.at(u"Copy"_s));
        GALLEY_VERIFY(there);
        QCOMPARE(filesBelow(*there + u"/media"_s), filesBelow(test.path() + u"/media"_s));
        QCOMPARE(filesBelow(*there + u"/themes"_s), filesBelow(test.path() + u"/themes"_s));
        const auto copy = Newsroom::open(*there, OpenFor::Work, test.clock);
        GALLEY_VERIFY(copy);
        QCOMPARE(*(*copy)->identity(), *test.newsroom->identity());
        for (const ArticleId &id : test.stories) {
            QVERIFY(*(*copy)->article(id) == *test.newsroom->article(id));
            QCOMPARE((*copy)->revisions(id)->size(), test.newsroom->revisions(id)->size());
        }
        const auto check = checkNewsroom(**copy, [] { return true; });
        GALLEY_VERIFY(check);
        QCOMPARE(check->faults(), QStringList());
        // What comes of the copy is the same as what comes of the original, byte by byte.
        GALLEY_VERIFY(packNewsroom(*there, test.at(u"again.zip"_s), test.clock));
        const auto first = ZipFile::open(test.at(u"desk.zip"_s), 100);
        const auto second = ZipFile::open(test.at(u"again.zip"_s), 100);
        QCOMPARE((*first)->entries().size(), (*second)->entries().size());
        for (qsizetype i = 0; i < (*first)->entries().size(); ++i) {
            if ((*first)->entries().at(i).path != "newsroom.sqlite3"_L1)
                QCOMPARE(*(*first)->read(i, 1 << 20), *(*second)->read(i, 1 << 20));
        }
        QVERIFY(!packNewsroom(test.path(), test.at(u"desk.zip"_s), test.clock)); // never over something
    }

    void refusesWhatAStrangerMadeUp_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const char *name : {"../outside.txt", "themes/../../outside.txt", "/tmp/outside.txt", "themes/..\\..\\outside.txt", "C:/outside.txt",
                                 "media/ab/not-a-hash.png", "media/ab/../../newsroom.sqlite3", "Newsroom.sqlite3", "newsroom.sqlite3-wal",
                                 "newsroom.lock", "backups/newsroom-hand-20260101T000000Z.sqlite3", "run-me.desktop", "themes/a\nb/x.css"})
            QTest::newRow(name) << QByteArray(name);
        QTest::newRow("a hash in another's folder") << QByteArray("media/ab/") + QByteArray(64, 'c') + ".png";
        QTest::newRow("a name without end") << QByteArray("themes/") + QByteArray(4000, 'a');
    }

    void refusesWhatAStrangerMadeUp()
    {
        QFETCH(QByteArray, name);
        FullNewsroom test;
        GALLEY_VERIFY(packNewsroom(test.path(), test.at(u"good.zip"_s), test.clock));
        const auto good = ZipFile::open(test.at(u"good.zip"_s), 100);
        QList<std::pair<QByteArray, QByteArray>> entries;
        for (qsizetype i = 0; i < (*good)->entries().size(); ++i)
            entries.append({(*good)->entries().at(i).path.toUtf8(), *(*good)->read(i, 1 << 24)});
        entries.append({name, "x"});
        const QStringList before = QDir(test.folder.path()).entryList(QDir::AllEntries | QDir::Hidden);
        zipOf(test.at(u"bad.zip"_s), entries);
        const auto there = unpackNewsroom(test.at(u"bad.zip"_s), test.at(u"Copy"_s));
        QVERIFY(!there);
        QVERIFY(!there.error().message.isEmpty());
        QFile::remove(test.at(u"bad.zip"_s));
        QCOMPARE(QDir(test.folder.path()).entryList(QDir::AllEntries | QDir::Hidden), before);
        QVERIFY(!QFile::exists(u"/tmp/outside.txt"_s));
    }

    void refusesPicturesThatAreNotWhatTheySayAndHalfFiles()
    {
        FullNewsroom test;
        const QString file = test.at(u"desk.zip"_s);
        GALLEY_VERIFY(packNewsroom(test.path(), file, test.clock));
        const auto good = ZipFile::open(file, 100);
        QList<std::pair<QByteArray, QByteArray>> entries;
        for (qsizetype i = 0; i < (*good)->entries().size(); ++i) {
            const QByteArray path = (*good)->entries().at(i).path.toUtf8();
            entries.append({path, path.startsWith("media") ? QByteArray("another picture") : *(*good)->read(i, 1 << 24)});
        }
        QVERIFY(!unpackNewsroom(zipOf(test.at(u"swapped.zip"_s), entries), test.at(u"Copy"_s)));
        const QByteArray whole = bytesOf(file);
        for (const qsizetype size : {qsizetype(0), qsizetype(10), whole.size() / 2, whole.size() - 1}) {
            keep(test.at(u"half.zip"_s), whole.first(size));
            QVERIFY(!unpackNewsroom(test.at(u"half.zip"_s), test.at(u"Copy"_s)));
        }
        for (int at = 40; at < whole.size(); at += int(whole.size()) / 60 + 1) { // never a crash, and never half a newsroom
            QByteArray damaged = whole;
            damaged[at] = char(damaged.at(at) ^ 0x55);
            keep(test.at(u"half.zip"_s), damaged);
            const QString there = test.at(u"Flipped%1"_s.arg(at));
            if (!unpackNewsroom(test.at(u"half.zip"_s), there))
                QVERIFY(!QFileInfo::exists(there + u".newsroom"_s));
        }
        QVERIFY(!QFileInfo::exists(test.at(u"Copy.newsroom"_s)));
    }

    void keepsAWholeCopyAtASecondPlace()
    {
        FullNewsroom test;
        QVERIFY(QDir().mkpath(test.at(u"disk"_s)));
        GALLEY_VERIFY(copyToSecondPlace(test.newsroom->folder(), test.clock, test.at(u"disk"_s)));
        test.write(u"后来的稿件"_s);
        QFile::remove(test.path() + u"/themes/ours/assets/site.css"_s);
        test.clock.advance(86'400);
        GALLEY_VERIFY(copyToSecondPlace(test.newsroom->folder(), test.clock, test.at(u"disk"_s)));
        const QString there = test.at(u"disk/Test.newsroom"_s);
        QCOMPARE(filesBelow(there + u"/media"_s), filesBelow(test.path() + u"/media"_s));
        QCOMPARE(filesBelow(there + u"/themes"_s), filesBelow(test.path() + u"/themes"_s));
        QCOMPARE(backupsOf(there).size(), 2);
        {
            const auto copy = Newsroom::open(there, OpenFor::Work, test.clock);
            GALLEY_VERIFY(copy);
            QCOMPARE(*(*copy)->count({}), 6);
        }
        // Never over another newsroom, and never in its own place.
        QVERIFY(QDir().mkpath(test.at(u"other"_s)));
        GALLEY_VERIFY(Newsroom::create(test.at(u"other/Test"_s), {}, test.clock));
        const Done over = copyToSecondPlace(test.newsroom->folder(), test.clock, test.at(u"other"_s));
        QVERIFY(!over);
        QCOMPARE(over.error().kind, ErrorKind::AlreadyThere);
        QCOMPARE(copyToSecondPlace(test.newsroom->folder(), test.clock, test.folder.path()).error().kind, ErrorKind::BadInput);
        QCOMPARE(copyToSecondPlace(test.newsroom->folder(), test.clock, test.at(u"gone"_s)).error().kind, ErrorKind::NotFound);
    }

    void recoversADamagedNewsroomIntoANewOne()
    {
        FullNewsroom test;
        GALLEY_VERIFY(backUp(test.newsroom->folder(), test.clock, BackupReason::Daily));
        test.write(u"后来的稿件"_s);
        test.close();
        const QByteArray before = bytesOf(test.path() + u"/newsroom.sqlite3"_s);
        {
            QFile file(test.path() + u"/newsroom.sqlite3"_s);
            QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(4096 * 3) && file.write(QByteArray(4096 * 2, '\x11')) > 0);
        }
        const QByteArray damaged = bytesOf(test.path() + u"/newsroom.sqlite3"_s);
        QVERIFY(damaged != before);
        QVERIFY(!Newsroom::open(test.path(), OpenFor::Work, test.clock));
        const auto recovery = recoverNewsroom(test.path(), test.at(u"New"_s), test.clock);
        GALLEY_VERIFY(recovery);
        QCOMPARE(recovery->media, 1);
        QCOMPARE(bytesOf(test.path() + u"/newsroom.sqlite3"_s), damaged);
        const auto now = Newsroom::open(recovery->path, OpenFor::Work, test.clock);
        GALLEY_VERIFY(now);
        QCOMPARE(*(*now)->count({}), 6);
        QVERIFY(QFile::exists(recovery->path + u"/themes/ours/assets/site.css"_s));
    }

    void keepsAClosedNewsroomsBackupsInReach()
    {
        FullNewsroom test;
        GALLEY_VERIFY(backUp(test.newsroom->folder(), test.clock, BackupReason::Daily));
        test.write(u"后来的稿件"_s);
        QCOMPARE(restoreNewsroom(test.path(), {}, test.clock).error().kind, ErrorKind::InUse);
        test.close();
        QVERIFY(QFile::remove(test.path() + u"/newsroom.sqlite3"_s)); // gone altogether
        QCOMPARE(backupsOf(test.path()).size(), 1);
        QCOMPARE(restoreNewsroom(test.path(), u"no-such-backup"_s, test.clock).error().kind, ErrorKind::NotFound);
        GALLEY_VERIFY(restoreNewsroom(test.path(), {}, test.clock));
        GALLEY_VERIFY(test.reopen());
        QCOMPARE(*test.newsroom->count({}), 5);
    }
};

QTEST_GUILESS_MAIN(NewsroomFileTest)
#include "tst_newsroomfile.moc"
