// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "store/sqlscript.h"

#include <QTest>

using namespace Galley;
using namespace Qt::StringLiterals;

class SqlScriptTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splitsAtStatementsOnly_data();
    void splitsAtStatementsOnly();
};

void SqlScriptTest::splitsAtStatementsOnly_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QStringList>("statements");
    QTest::newRow("nothing") << u" \n-- nothing; here\n/* nor; here */ ; ;"_s << QStringList{};
    QTest::newRow("two") << u"SELECT 1; SELECT 2;"_s << QStringList{u"SELECT 1"_s, u"SELECT 2"_s};
    QTest::newRow("no last semicolon") << u"SELECT 1;\nSELECT 2\n"_s << QStringList{u"SELECT 1"_s, u"SELECT 2"_s};
    QTest::newRow("text") << u"SELECT 'a;''b;'; SELECT 2"_s << QStringList{u"SELECT 'a;''b;'"_s, u"SELECT 2"_s};
    QTest::newRow("dashes in text") << u"SELECT '--;'; SELECT 2"_s << QStringList{u"SELECT '--;'"_s, u"SELECT 2"_s};
    QTest::newRow("names") << uR"(SELECT "a;b", [c;d], `e;f`; SELECT 2)"_s
                           << QStringList{uR"(SELECT "a;b", [c;d], `e;f`)"_s, u"SELECT 2"_s};
    QTest::newRow("comment at the end") << u"SELECT 1 -- one; really"_s << QStringList{u"SELECT 1 -- one; really"_s};
    QTest::newRow("quote in a comment") << u"SELECT 1 /* don't; */; SELECT 2"_s
                                        << QStringList{u"SELECT 1 /* don't; */"_s, u"SELECT 2"_s};
    const QString trigger = u"CREATE TRIGGER t AFTER UPDATE ON a BEGIN UPDATE b SET c = CASE WHEN 1 THEN 2 END; "
                            "DELETE FROM d; END"_s;
    QTest::newRow("trigger") << trigger + u"; SELECT 1;"_s << QStringList{trigger, u"SELECT 1"_s};
    const QString temporary = u"create temp trigger t delete on a begin select 'end;'; end"_s;
    QTest::newRow("temporary trigger") << temporary + u";\nSELECT 1;"_s << QStringList{temporary, u"SELECT 1"_s};
    QTest::newRow("a column named trigger") << u"CREATE TABLE a (trigger TEXT); SELECT 1"_s
                                            << QStringList{u"CREATE TABLE a (trigger TEXT)"_s, u"SELECT 1"_s};
}

void SqlScriptTest::splitsAtStatementsOnly()
{
    QFETCH(QString, script);
    QTEST(splitSql(script), "statements");
}

QTEST_GUILESS_MAIN(SqlScriptTest)
#include "tst_sqlscript.moc"
