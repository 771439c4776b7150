// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "store/storecase.h"

#include <QDir>

#include <thread>

using namespace Galley;
using namespace Qt::StringLiterals;

class DatabaseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void makesANewsroomThatOpensAgain();
    void makesNothingWhereSomethingIs();
    void makesNothingWhereNoFolderIs();
    void clearsAwayWhatAnInterruptedMakingLeft();
    void isSetUpToLoseNothing();
    void everyTableIsStrict();
    void opensUnderAnyName();
    void refusesWhatIsNoNewsroom_data();
    void refusesWhatIsNoNewsroom();
    void tellsOfDamageInTheFirstPage();
    void refusesAnotherProgramsDatabase();
    void refusesANewerNewsroom();
    void aReaderSeesWhatAWriterKeptAndCannotWrite();
    void closesWithoutATrace();
    void keepsATransactionOnlyWhenItIsCommitted();
    void undoesOnlyThePartThatFailed();
    void tellsWhenAnotherConnectionWrites();
    void aSnapshotStandsStill();
    void nothingIsBegunInsideASnapshot();
    void givesEveryThreadItsOwnConnection();
};

void DatabaseTest::makesANewsroomThatOpensAgain()
{
    StoreCase newsroom;
    GALLEY_OK(newsroom.articles().put(StoreCase::draft(u"一"_s)));
    for (int i = 0; i < 3; ++i) {
        GALLEY_OK(newsroom.reopen());
        QCOMPARE(*newsroom.articles().count({}), 1);
    }
    QCOMPARE(newsroom.database().file(), newsroom.file());
    // Nothing was to be brought up to date, so nothing was copied.
    QVERIFY(QDir(newsroom.folder().backupsFolder()).isEmpty());
}

void DatabaseTest::makesNothingWhereSomethingIs()
{
    StoreCase newsroom;
    GALLEY_OK(newsroom.articles().put(StoreCase::draft(u"一"_s)));
    GALLEY_FAILS(Database::create(newsroom.file()), ErrorKind::AlreadyThere);
    QCOMPARE(*newsroom.articles().count({}), 1);
}

void DatabaseTest::makesNothingWhereNoFolderIs()
{
    const QTemporaryDir place;
    GALLEY_FAILS(Database::create(place.filePath(u"no/newsroom.sqlite3"_s)), ErrorKind::NotFound);
    QVERIFY(QDir(place.path()).isEmpty());
}

void DatabaseTest::clearsAwayWhatAnInterruptedMakingLeft()
{
    const QTemporaryDir place;
    const QString file = place.filePath(u"newsroom.sqlite3"_s);
    QFile left(file + u".new"_s);
    QVERIFY(left.open(QIODevice::WriteOnly));
    left.write("half of something");
    left.close();
    GALLEY_OK(Database::create(file));
    QCOMPARE(QDir(place.path()).entryList(QDir::Files), QStringList{u"newsroom.sqlite3"_s});
}

void DatabaseTest::isSetUpToLoseNothing()
{
    StoreCase newsroom;
    QCOMPARE(newsroom.peek(u"PRAGMA journal_mode"_s).toString(), u"wal"_s);
    QCOMPARE(newsroom.peek(u"PRAGMA synchronous"_s).toInt(), 2);
    QCOMPARE(newsroom.peek(u"PRAGMA foreign_keys"_s).toInt(), 1);
    QVERIFY(newsroom.peek(u"PRAGMA busy_timeout"_s).toInt() >= 1000);
    QCOMPARE(newsroom.peek(u"PRAGMA application_id"_s).toInt(), 0x47414c59);
    QCOMPARE(newsroom.peek(u"PRAGMA user_version"_s).toInt(), Database::currentVersion());
}

void DatabaseTest::everyTableIsStrict()
{
    StoreCase newsroom;
    QCOMPARE(newsroom.peek(u"SELECT group_concat(name) FROM pragma_table_list WHERE schema = 'main' AND strict = 0 "
                           "AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'story_search%'"_s)
                 .toString(),
             QString());
    QVERIFY(newsroom.peek(u"SELECT count(*) FROM pragma_table_list WHERE strict = 1"_s).toInt() > 10);
}

void DatabaseTest::opensUnderAnyName()
{
    const QTemporaryDir place;
    QString name = u"报 %20 100% #1 & 'a' + ü [x]"_s;
#ifdef Q_OS_UNIX
    name += u" ?mode=memory \"b\""_s;
#endif
    QVERIFY(QDir(place.path()).mkdir(name));
    const QString file = place.filePath(name) + u"/newsroom.sqlite3"_s;
    GALLEY_OK(Database::create(file));
    QVERIFY(QFile::exists(file));
    GALLEY_OK(Database::open(file, Access::ReadOnly, {}));
    GALLEY_OK(Database::open(file, Access::ReadWrite, {}));
}

void DatabaseTest::refusesWhatIsNoNewsroom_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("Good evening.\n").repeated(1000);
    QTest::newRow("zeros") << QByteArray(8192, '\0');
}

void DatabaseTest::refusesWhatIsNoNewsroom()
{
    QFETCH(QByteArray, content);
    const QTemporaryDir place;
    QFile file(place.filePath(u"newsroom.sqlite3"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    for (const Access access : {Access::ReadOnly, Access::ReadWrite})
        GALLEY_FAILS(Database::open(file.fileName(), access, place.path()), ErrorKind::NotANewsroom);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), content);
    GALLEY_FAILS(Database::open(place.filePath(u"none.sqlite3"_s), Access::ReadWrite, {}), ErrorKind::NotFound);
    QVERIFY(!QFile::exists(place.filePath(u"none.sqlite3"_s)));
    GALLEY_FAILS(Database::open(place.path(), Access::ReadOnly, {}), ErrorKind::NotANewsroom);
}

void DatabaseTest::tellsOfDamageInTheFirstPage()
{
    const QTemporaryDir place;
    for (const QByteArray &rest : {QByteArray(), QByteArray(8192, 'x')}) {
        QFile file(place.filePath(u"newsroom.sqlite3"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray("SQLite format 3\0", 16) + rest);
        file.close();
        for (const Access access : {Access::ReadOnly, Access::ReadWrite})
            GALLEY_FAILS(Database::open(file.fileName(), access, place.path()), ErrorKind::Damaged);
    }
}

void DatabaseTest::refusesAnotherProgramsDatabase()
{
    const QTemporaryDir place;
    const QString file = place.filePath(u"newsroom.sqlite3"_s);
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
        other.setDatabaseName(file);
        QVERIFY(other.open());
        QSqlQuery query(other);
        QVERIFY(query.exec(u"CREATE TABLE article (id TEXT)"_s));
        QVERIFY(query.exec(u"PRAGMA user_version = 1"_s));
    }
    QSqlDatabase::removeDatabase(u"other"_s);
    GALLEY_FAILS(Database::open(file, Access::ReadWrite, {}), ErrorKind::NotANewsroom);
    GALLEY_FAILS(Database::open(file, Access::ReadOnly, {}), ErrorKind::NotANewsroom);
}

void DatabaseTest::refusesANewerNewsroom()
{
    StoreCase newsroom;
    newsroom.peek(u"PRAGMA user_version = 9999"_s);
    newsroom.close();
    for (const Access access : {Access::ReadOnly, Access::ReadWrite})
        GALLEY_FAILS(newsroom.reopen(access), ErrorKind::TooNew);
    QVERIFY(QDir(newsroom.folder().backupsFolder()).isEmpty());
}

void DatabaseTest::aReaderSeesWhatAWriterKeptAndCannotWrite()
{
    StoreCase newsroom;
    const auto reader = Database::open(newsroom.file(), Access::ReadOnly, {});
    GALLEY_OK(reader);
    GALLEY_OK(newsroom.articles().put(StoreCase::draft(u"一"_s)));
    QCOMPARE(*ArticleStore(**reader).count({}), 1);
    GALLEY_FAILS(ArticleStore(**reader).put(StoreCase::draft(u"二"_s)), ErrorKind::ReadOnly);
    GALLEY_FAILS(TaxonomyStore(**reader).putSettings({{u"a"_s, u"b"_s}}), ErrorKind::ReadOnly);
    QCOMPARE(*newsroom.articles().count({}), 1);
    // A transaction on a reader is a view that stands still.
    const auto view = Transaction::begin(**reader);
    GALLEY_OK(view);
    QCOMPARE(*ArticleStore(**reader).count({}), 1);
    GALLEY_OK(newsroom.articles().put(StoreCase::draft(u"三"_s)));
    QCOMPARE(*ArticleStore(**reader).count({}), 1);
    GALLEY_OK((*view)->commit());
    QCOMPARE(*ArticleStore(**reader).count({}), 2);
}

void DatabaseTest::closesWithoutATrace()
{
    StoreCase newsroom;
    GALLEY_OK(newsroom.articles().put(StoreCase::draft(u"一"_s)));
    const qsizetype connections = QSqlDatabase::connectionNames().size();
    newsroom.close();
    QCOMPARE(QSqlDatabase::connectionNames().size(), connections - 1);
    QCOMPARE(QDir(newsroom.path()).entryList(QDir::Files), QStringList{u"newsroom.sqlite3"_s});
}

void DatabaseTest::keepsATransactionOnlyWhenItIsCommitted()
{
    StoreCase newsroom;
    {
        const auto transaction = Transaction::begin(newsroom.database());
        GALLEY_OK(transaction);
        GALLEY_OK(newsroom.taxonomy().putSettings({{u"a"_s, u"1"_s}}));
    }
    QVERIFY(newsroom.taxonomy().settings()->isEmpty());
    {
        const auto transaction = Transaction::begin(newsroom.database());
        GALLEY_OK(newsroom.taxonomy().putSettings({{u"a"_s, u"2"_s}}));
        GALLEY_OK((*transaction)->commit());
    }
    GALLEY_OK(newsroom.reopen());
    QCOMPARE(newsroom.taxonomy().settings()->value(u"a"_s), u"2"_s);
}

void DatabaseTest::undoesOnlyThePartThatFailed()
{
    StoreCase newsroom;
    {
        const auto outer = Transaction::begin(newsroom.database());
        GALLEY_OK(newsroom.taxonomy().putSettings({{u"outer"_s, u"1"_s}}));
        {
            const auto kept = Transaction::begin(newsroom.database());
            GALLEY_OK(newsroom.taxonomy().putSettings({{u"kept"_s, u"1"_s}}));
            GALLEY_OK((*kept)->commit());
        }
        {
            const auto undone = Transaction::begin(newsroom.database());
            GALLEY_OK(newsroom.taxonomy().putSettings({{u"undone"_s, u"1"_s}, {u"outer"_s, u"2"_s}}));
        }
        GALLEY_OK((*outer)->commit());
    }
    const QHash<QString, QString> expected{{u"outer"_s, u"1"_s}, {u"kept"_s, u"1"_s}};
    QCOMPARE(*newsroom.taxonomy().settings(), expected);
}

void DatabaseTest::tellsWhenAnotherConnectionWrites()
{
    StoreCase newsroom;
    const auto other = Database::open(newsroom.file(), Access::ReadWrite, {});
    GALLEY_OK(other);
    const auto writing = Transaction::begin(newsroom.database());
    GALLEY_OK(writing);
    QSqlQuery((*other)->connection()).exec(u"PRAGMA busy_timeout = 20"_s);
    GALLEY_FAILS(ArticleStore(**other).put(StoreCase::draft(u"一"_s)), ErrorKind::InUse);
    GALLEY_OK((*writing)->commit());
    GALLEY_OK(ArticleStore(**other).put(StoreCase::draft(u"一"_s)));
}

void DatabaseTest::aSnapshotStandsStill()
{
    StoreCase newsroom;
    const auto other = Database::open(newsroom.file(), Access::ReadWrite, {});
    GALLEY_OK(newsroom.articles().put(StoreCase::draft(u"一"_s)));
    {
        const auto snapshot = Snapshot::begin(newsroom.database());
        GALLEY_OK(snapshot);
        GALLEY_OK(ArticleStore(**other).put(StoreCase::draft(u"二"_s)));
        QCOMPARE(*newsroom.articles().count({}), 1);
        QCOMPARE(newsroom.articles().counts()->all, 1);
    }
    QCOMPARE(*newsroom.articles().count({}), 2);
}

void DatabaseTest::nothingIsBegunInsideASnapshot()
{
    StoreCase newsroom;
    {
        const auto snapshot = Snapshot::begin(newsroom.database());
        GALLEY_OK(snapshot);
        GALLEY_FAILS(newsroom.articles().put(StoreCase::draft(u"一"_s)), ErrorKind::NotAllowed);
    }
    GALLEY_OK(newsroom.articles().put(StoreCase::draft(u"二"_s)));
    QCOMPARE(*newsroom.articles().count({}), 1);
}

void DatabaseTest::givesEveryThreadItsOwnConnection()
{
    StoreCase newsroom;
    std::vector<std::thread> threads;
    std::atomic<int> failures{0};
    for (int t = 0; t < 4; ++t) {
        threads.emplace_back([&, t] {
            const auto database = Database::open(newsroom.file(), Access::ReadWrite, {});
            for (int i = 0; database && i < 20; ++i) {
                if (!ArticleStore(**database).put(StoreCase::draft(u"%1 %2"_s.arg(t).arg(i), i)))
                    ++failures;
            }
            failures += database ? 0 : 1;
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(failures.load(), 0);
    QCOMPARE(*newsroom.articles().count({}), 80);
}

QTEST_GUILESS_MAIN(DatabaseTest)
#include "tst_database.moc"
