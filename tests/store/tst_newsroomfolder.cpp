// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "store/storecase.h"
#include "store/storechild.h"

#include <QDir>
#include <QSysInfo>

using namespace Galley;
using namespace Qt::StringLiterals;

class NewsroomFolderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void makesAFolderWithEverythingButTheDatabase();
    void namesTheFolderOnce_data();
    void namesTheFolderOnce();
    void takesAnEmptyFolderAndNoOther();
    void makesNothingOfANameThatCannotBe();
    void findsANewsroomAndNothingElse();
    void knowsWhereThingsLie();
    void tellsWhoHoldsANewsroom();
    void isFreeAgainAfterACrash();
    void isFreeAgainWhenLetGo();
    void tellsOfAnotherMachine();
    void tellsWhenNobodyMayWriteHere();
};

void NewsroomFolderTest::makesAFolderWithEverythingButTheDatabase()
{
    const QTemporaryDir place;
    const auto folder = NewsroomFolder::create(place.filePath(u"青岚"_s));
    GALLEY_OK(folder);
    QCOMPARE(folder->path(), place.filePath(u"青岚.newsroom"_s));
    QCOMPARE(folder->name(), u"青岚"_s);
    for (const QString &part :
         {folder->mediaFolder(), folder->themesFolder(), folder->backupsFolder(), folder->cacheFolder()})
        QVERIFY(QDir(part).exists());
    QVERIFY(!QFile::exists(folder->databaseFile()));
    GALLEY_FAILS(NewsroomFolder::at(folder->path()), ErrorKind::NotANewsroom);
}

void NewsroomFolderTest::namesTheFolderOnce_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("made");
    QTest::newRow("bare") << u"A"_s << u"A.newsroom"_s;
    QTest::newRow("with its ending") << u"A.newsroom"_s << u"A.newsroom"_s;
    QTest::newRow("slash at the end") << u"A.newsroom/"_s << u"A.newsroom"_s;
    QTest::newRow("another ending") << u"A.b"_s << u"A.b.newsroom"_s;
    QTest::newRow("folders that are not there") << u"x/y/A"_s << u"x/y/A.newsroom"_s;
}

void NewsroomFolderTest::namesTheFolderOnce()
{
    QFETCH(QString, given);
    QFETCH(QString, made);
    const QTemporaryDir place;
    const auto folder = NewsroomFolder::create(place.path() + u'/' + given);
    GALLEY_OK(folder);
    QCOMPARE(folder->path(), place.filePath(made));
}

void NewsroomFolderTest::takesAnEmptyFolderAndNoOther()
{
    const QTemporaryDir place;
    QVERIFY(QDir(place.path()).mkdir(u"A.newsroom"_s));
    GALLEY_OK(NewsroomFolder::create(place.filePath(u"A"_s)));
    GALLEY_FAILS(NewsroomFolder::create(place.filePath(u"A"_s)), ErrorKind::AlreadyThere);
    QVERIFY(QDir(place.path()).mkdir(u"B.newsroom"_s));
    QFile hidden(place.filePath(u"B.newsroom/.hidden"_s));
    QVERIFY(hidden.open(QIODevice::WriteOnly));
    GALLEY_FAILS(NewsroomFolder::create(place.filePath(u"B"_s)), ErrorKind::AlreadyThere);
    QFile file(place.filePath(u"C.newsroom"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    GALLEY_FAILS(NewsroomFolder::create(place.filePath(u"C"_s)), ErrorKind::AlreadyThere);
    QVERIFY(QFile::link(place.filePath(u"nowhere"_s), place.filePath(u"D.newsroom"_s)));
    GALLEY_FAILS(NewsroomFolder::create(place.filePath(u"D"_s)), ErrorKind::AlreadyThere);
}

void NewsroomFolderTest::makesNothingOfANameThatCannotBe()
{
    const QTemporaryDir place;
    GALLEY_FAILS(NewsroomFolder::create({}), ErrorKind::BadInput);
    GALLEY_FAILS(NewsroomFolder::create(u"/"_s), ErrorKind::BadInput);
    GALLEY_FAILS(NewsroomFolder::create(place.filePath(QString(300, u'x'))), ErrorKind::Io);
    QFile file(place.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    GALLEY_FAILS(NewsroomFolder::create(place.filePath(u"file/A"_s)), ErrorKind::Io);
    QCOMPARE(QDir(place.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList{u"file"_s});
}

void NewsroomFolderTest::findsANewsroomAndNothingElse()
{
    StoreCase newsroom;
    GALLEY_OK(NewsroomFolder::at(newsroom.path()));
    QCOMPARE(NewsroomFolder::at(newsroom.path() + u'/')->path(), newsroom.path());
    GALLEY_FAILS(NewsroomFolder::at(newsroom.place()), ErrorKind::NotANewsroom);
    GALLEY_FAILS(NewsroomFolder::at(newsroom.file()), ErrorKind::NotANewsroom);
    GALLEY_FAILS(NewsroomFolder::at(newsroom.path() + u"x"_s), ErrorKind::NotFound);
    GALLEY_FAILS(NewsroomFolder::at({}), ErrorKind::NotFound);
}

void NewsroomFolderTest::knowsWhereThingsLie()
{
    StoreCase newsroom;
    const NewsroomFolder folder = newsroom.folder();
    QCOMPARE(folder.databaseFile(), newsroom.path() + u"/newsroom.sqlite3"_s);
    QCOMPARE(folder.mediaFile(u"abcd.jpg"_s), newsroom.path() + u"/media/ab/abcd.jpg"_s);
}

void NewsroomFolderTest::tellsWhoHoldsANewsroom()
{
    StoreCase newsroom;
    StoreChild holder({u"lock"_s, newsroom.path()});
    QCOMPARE(holder.line(), u"held"_s);
    const auto lock = NewsroomLock::take(newsroom.folder());
    GALLEY_FAILS(lock, ErrorKind::InUse);
    const QString message = lock.error().message;
    QVERIFY2(message.contains(QString::number(holder.id())), qPrintable(message));
    QVERIFY2(message.contains(u"galley_store_child"_s), qPrintable(message));
    QVERIFY2(message.contains(QSysInfo::machineHostName()), qPrintable(message));
    QCOMPARE(holder.rest(), QString());
    GALLEY_OK(NewsroomLock::take(newsroom.folder()));
}

void NewsroomFolderTest::isFreeAgainAfterACrash()
{
    StoreCase newsroom;
    {
        StoreChild holder({u"lock"_s, newsroom.path()});
        QCOMPARE(holder.line(), u"held"_s);
        holder.kill();
    }
    GALLEY_OK(NewsroomLock::take(newsroom.folder()));
}

void NewsroomFolderTest::isFreeAgainWhenLetGo()
{
    StoreCase newsroom;
    {
        const auto lock = NewsroomLock::take(newsroom.folder());
        GALLEY_OK(lock);
        GALLEY_FAILS(NewsroomLock::take(newsroom.folder()), ErrorKind::InUse);
    }
    GALLEY_OK(NewsroomLock::take(newsroom.folder()));
}

void NewsroomFolderTest::tellsOfAnotherMachine()
{
    StoreCase newsroom;
    QFile lock(newsroom.path() + u"/newsroom.lock"_s);
    QVERIFY(lock.open(QIODevice::WriteOnly));
    lock.write("4711\ngalley\nfar-away\n");
    lock.close();
    const auto taken = NewsroomLock::take(newsroom.folder());
    GALLEY_FAILS(taken, ErrorKind::InUse);
    QVERIFY2(taken.error().message.contains(u"far-away"_s), qPrintable(taken.error().message));
    QVERIFY2(taken.error().message.contains(u"newsroom.lock"_s), qPrintable(taken.error().message));
    QVERIFY2(!taken.error().message.contains(u"%5"_s), qPrintable(taken.error().message));
}

void NewsroomFolderTest::tellsWhenNobodyMayWriteHere()
{
#ifndef Q_OS_UNIX
    QSKIP("needs a system with users");
#endif
    StoreCase newsroom;
    QFile::setPermissions(newsroom.place(), QFile::Permissions(0x7755));
    QFile::setPermissions(newsroom.path(), QFile::Permissions(0x5555));
    StoreChild stranger({u"lock"_s, newsroom.path(), u"stranger"_s});
    const QString said = stranger.rest();
    QFile::setPermissions(newsroom.path(), QFile::Permissions(0x7755));
    QVERIFY2(said.startsWith(errorLine(ErrorKind::ReadOnly)), qPrintable(said));
}

QTEST_GUILESS_MAIN(NewsroomFolderTest)
#include "tst_newsroomfolder.moc"
