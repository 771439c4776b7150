// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/files.h"
#include "cli/newsroomcase.h"
#include "cli/project.h"

#include <QtEndian>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

/// Runs @p statements on the SQLite file @p file and gives the first value of the last one.
QVariant sql(const QString &file, const QStringList &statements)
{
    QVariant value;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"test"_s);
        database.setDatabaseName(file);
        if (!database.open())
            qFatal("%s does not open", qPrintable(file));
        for (const QString &statement : statements) {
            QSqlQuery query(database);
            if (!query.exec(statement))
                qFatal("%s fails", qPrintable(statement));
            value = query.next() ? query.value(0) : QVariant();
        }
        database.close();
    }
    QSqlDatabase::removeDatabase(u"test"_s);
    return value;
}

/// The commands that open a newsroom, with "NEWSROOM", "IN" and "OUT" in them.
const QStringList Commands{u"list NEWSROOM"_s, u"list NEWSROOM --json"_s, u"show NEWSROOM s0001"_s,
                           u"import NEWSROOM IN"_s, u"export NEWSROOM OUT"_s};

Run runOn(const NewsroomCase &test, const QString &newsroom, QString words, As who = As::Self)
{
    QStringList arguments = words.split(u' ');
    arguments.replaceInStrings(u"NEWSROOM"_s, newsroom);
    arguments.replaceInStrings(u"IN"_s, test.at(u"in"_s));
    arguments.replaceInStrings(u"OUT"_s, test.at(u"site"_s));
    return galley(arguments, who);
}

} // namespace

/// What is no newsroom, or one that cannot be used: one clear sentence, status 1, and nothing lost.
class TestCliBadInput : public QObject
{
    Q_OBJECT

private:
    /// Every command on @p newsroom refuses with a sentence that has one of the @p words, and changes nothing there.
    static void refusedByAll(const NewsroomCase &test, const QString &newsroom, const QString &words)
    {
        const bool isFolder = QFileInfo(newsroom).isDir();
        const Tree before = isFolder ? treeOf(newsroom) : Tree{{u"itself"_s, fileBytes(newsroom)}};
        for (const QString &command : Commands) {
            const Run run = runOn(test, newsroom, command);
            GALLEY_REFUSED(run, QFileInfo(newsroom).completeBaseName());
            QVERIFY2(run.said().contains(QRegularExpression(words)), run.whole().constData());
            QVERIFY(!QFile::exists(test.at(u"site"_s)));
        }
        const Tree after = isFolder ? treeOf(newsroom) : Tree{{u"itself"_s, fileBytes(newsroom)}};
        QCOMPARE(difference(before, after), QString());
    }

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void whatIsNoNewsroomIsRefused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("an empty folder") << u"empty"_s;
        QTest::newRow("a folder of letters") << u"letters"_s;
        QTest::newRow("a text file") << u"letter.newsroom"_s;
        QTest::newRow("a text file where the database stands") << u"text.newsroom"_s;
        QTest::newRow("an empty file where the database stands") << u"nothing.newsroom"_s;
        QTest::newRow("a database of something else") << u"shop.newsroom"_s;
        QTest::newRow("an empty database") << u"bare.newsroom"_s;
        QTest::newRow("a folder where the database stands") << u"nested.newsroom"_s;
    }
    void whatIsNoNewsroomIsRefused()
    {
        QFETCH(QString, name);
        const NewsroomCase test;
        QDir().mkpath(test.at(u"empty"_s));
        test.put(u"a.md"_s, story({u"title: 甲"_s}));
        const QByteArray letter = "This is a letter, and it is longer than the first page of a database would be.\n";
        writeFile(test.at(u"letters/a.txt"_s), letter);
        writeFile(test.at(u"letter.newsroom"_s), letter);
        writeFile(test.at(u"text.newsroom/newsroom.sqlite3"_s), letter.repeated(100));
        writeFile(test.at(u"nothing.newsroom/newsroom.sqlite3"_s), QByteArray());
        QDir().mkpath(test.at(u"nested.newsroom/newsroom.sqlite3"_s));
        QDir().mkpath(test.at(u"shop.newsroom"_s));
        sql(test.at(u"shop.newsroom/newsroom.sqlite3"_s),
            {u"CREATE TABLE article (id INTEGER PRIMARY KEY, price REAL)"_s, u"INSERT INTO article VALUES (1, 9.5)"_s,
             u"PRAGMA user_version = 1"_s});
        QDir().mkpath(test.at(u"bare.newsroom"_s));
        sql(test.at(u"bare.newsroom/newsroom.sqlite3"_s), {u"PRAGMA user_version = 0"_s, u"VACUUM"_s});
        refusedByAll(test, test.at(name), u"not a newsroom|no newsroom"_s);
    }

    void aNewsroomOfANewerGalleyIsRefused()
    {
        const FilledCase test;
        // Where an SQLite file keeps its user_version.
        const int version = qFromBigEndian<qint32>(fileBytes(test.file()).constData() + 60);
        QVERIFY(version > 0);
        sql(test.file(), {u"PRAGMA user_version = 9999"_s});
        refusedByAll(test, test.newsroom(), u"[Nn]ewer"_s);
        sql(test.file(), {u"PRAGMA user_version = %1"_s.arg(version)});
        QCOMPARE(test.stories().size(), 12);
    }

    void aDamagedNewsroomIsRefused_data()
    {
        QTest::addColumn<int>("fromTenths"); ///< where the damage begins, in tenths of the file
        QTest::addColumn<int>("pages");      ///< how many pages are overwritten; 0 cuts the file there
        QTest::newRow("in the middle") << 5 << 10;
        QTest::newRow("near the start") << 1 << 8;
        QTest::newRow("at the end") << 9 << 6;
        QTest::newRow("cut in half") << 5 << 0;
        QTest::newRow("cut to a page and a bit") << 0 << 0;
    }
    void aDamagedNewsroomIsRefused()
    {
        QFETCH(int, fromTenths);
        QFETCH(int, pages);
        const FilledCase test(120);
        QByteArray bytes = fileBytes(test.file());
        QVERIFY(!QFile::exists(test.file() + u"-wal"_s));
        qsizetype at = qMax<qsizetype>(6000, bytes.size() * fromTenths / 10);
        if (pages == 0) {
            bytes.truncate(at);
        } else {
            at = at / 4096 * 4096;
            for (qsizetype i = at; i < qMin(bytes.size(), at + pages * 4096); ++i)
                bytes[i] = char(bytes.at(i) ^ (0x5a + i % 97));
        }
        writeFile(test.file(), bytes);
        refusedByAll(test, test.newsroom(), u"damaged"_s);
        QCOMPARE(fileBytes(test.file()), bytes);
    }

    void aNewsroomThatMayOnlyBeReadIsReadAndNotChanged()
    {
        if (const QString why = whyNotNobody(); !why.isEmpty())
            QSKIP(qPrintable(why));
        const FilledCase test;
        letAllRead(test.at(u"."_s));
        QDir().mkpath(test.at(u"out"_s));
        giveToNobody(test.at(u"out"_s));
        setWriting(test.newsroom(), Writing::Forbidden);
        const Tree before = treeOf(test.newsroom());
        const Run listed = runOn(test, test.newsroom(), u"list NEWSROOM --json"_s, As::Nobody);
        GALLEY_STATUS(listed, 0);
        QCOMPARE(listed.json().value(u"total"_s).toInt(), 12);
        GALLEY_STATUS(runOn(test, test.newsroom(), u"show NEWSROOM s0003"_s, As::Nobody), 0);
        GALLEY_REFUSED(runOn(test, test.newsroom(), u"import NEWSROOM IN"_s, As::Nobody), u"Desk"_s);
        GALLEY_REFUSED(runOn(test, test.newsroom(), u"export NEWSROOM OUT"_s, As::Nobody), u"Desk"_s);
        QCOMPARE(difference(before, treeOf(test.newsroom())), QString());
        setWriting(test.newsroom(), Writing::Allowed);
    }

    void aNewsroomThatMayNotBeReadIsRefused()
    {
        if (const QString why = whyNotNobody(); !why.isEmpty())
            QSKIP(qPrintable(why));
        const FilledCase test;
        letAllRead(test.at(u"."_s));
        QFile::setPermissions(test.newsroom(), {});
        for (const QString &command : Commands)
            GALLEY_REFUSED(runOn(test, test.newsroom(), command, As::Nobody), u"Desk"_s);
        setWriting(test.newsroom(), Writing::Allowed);
        QFile::setPermissions(test.file(), {});
        for (const QString &command : Commands)
            GALLEY_REFUSED(runOn(test, test.newsroom(), command, As::Nobody), u"Desk"_s);
        setWriting(test.newsroom(), Writing::Allowed);
        QCOMPARE(test.stories().size(), 12);
    }

    void aPlaceThatMayNotBeWrittenIsRefused()
    {
        if (const QString why = whyNotNobody(); !why.isEmpty())
            QSKIP(qPrintable(why));
        const FilledCase test;
        const QString closed = test.at(u"closed"_s);
        QVERIFY(QDir().mkpath(closed + u"/empty"_s));
        letAllRead(test.at(u"."_s));
        giveToNobody(test.newsroom());
        setWriting(closed, Writing::Forbidden);
        GALLEY_REFUSED(galley({u"new"_s, closed + u"/a"_s}, As::Nobody), u"closed"_s);
        GALLEY_REFUSED(galley({u"new"_s, closed + u"/a"_s, u"--sample"_s}, As::Nobody), u"closed"_s);
        GALLEY_REFUSED(galley({u"export"_s, test.newsroom(), closed + u"/empty"_s}, As::Nobody), u"empty"_s);
        GALLEY_REFUSED(galley({u"export"_s, test.newsroom(), closed + u"/deeper/site"_s}, As::Nobody), u"closed"_s);
        setWriting(closed, Writing::Allowed);
        QCOMPARE(QDir(closed).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), QStringList{u"empty"_s});
        QVERIFY(QDir(closed + u"/empty"_s).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    }

    void aSiteThatMayNoLongerBeWrittenStaysAsItWas()
    {
        if (const QString why = whyNotNobody(); !why.isEmpty())
            QSKIP(qPrintable(why));
        const FilledCase test;
        GALLEY_STATUS(test.exportSite(), 0);
        const Tree site = treeOf(test.site());
        HugoProject(test.at(u"in"_s)).writeStory(3, 2);
        GALLEY_STATUS(test.import(), 0);
        letAllRead(test.at(u"."_s));
        giveToNobody(test.newsroom());
        setWriting(test.site(), Writing::Forbidden);
        GALLEY_REFUSED(galley({u"export"_s, test.newsroom(), test.site()}, As::Nobody), u"site"_s);
        QCOMPARE(difference(site, treeOf(test.site())), QString());
        setWriting(test.site(), Writing::Allowed);
        GALLEY_STATUS(test.exportSite(), 0);
    }

    void exportsToAFileAreRefused()
    {
        const FilledCase test;
        writeFile(test.at(u"letter"_s), QByteArrayLiteral("a letter"));
        GALLEY_REFUSED(galley({u"export"_s, test.newsroom(), test.at(u"letter"_s), u"--yes"_s}), u"letter"_s);
        GALLEY_REFUSED(galley({u"export"_s, test.newsroom(), test.at(u"letter/site"_s)}), u"letter"_s);
        QCOMPARE(fileBytes(test.at(u"letter"_s)), QByteArray("a letter"));
    }

    void aNewsroomIsNotExportedIntoItself()
    {
        const FilledCase test;
        const Tree before = treeOf(test.newsroom());
        GALLEY_REFUSED(galley({u"export"_s, test.newsroom(), test.newsroom()}), u"Desk"_s);
        QCOMPARE(difference(before, treeOf(test.newsroom())), QString());
        QCOMPARE(test.stories().size(), 12);
    }
};

QTEST_GUILESS_MAIN(TestCliBadInput)
#include "tst_cli_badinput.moc"
