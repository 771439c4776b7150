// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "site/dates.h"
#include "site/escape.h"
#include "site/headline.h"

#include <QRegularExpression>
#include <QTest>

using namespace Galley;
using namespace Qt::StringLiterals;

class TestHeadline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void breaksBetweenWords_data();
    void breaksBetweenWords();
    void losesNoCharacter_data();
    void losesNoCharacter();
    void takesTheLongestName();
    void showsDatesByPlace_data();
    void showsDatesByPlace();
    void writesDatesForMachines();
    void groupsNumbers();
    void escapesWhatMarksUp();
};

void TestHeadline::breaksBetweenWords_data()
{
    QTest::addColumn<QString>("headline");
    QTest::addColumn<QString>("broken");
    QTest::newRow("a name that no dictionary knows") << u"旧埠渡口今晨重新开船"_s << u"旧埠渡口|今晨|重新|开船"_s;
    QTest::newRow("a name inside a text") << u"我们去旧埠渡口看看"_s << u"我们|去|旧埠渡口|看看"_s;
    QTest::newRow("after a stop") << u"停航，重新开船"_s << u"停航，|重新|开船"_s;
    QTest::newRow("never after a number") << u"一百四十六只白鹭"_s << u"一百四十六只|白鹭"_s;
    QTest::newRow("never after figures") << u"澄湾1号重新开船"_s << u"澄湾|1号|重新|开船"_s;
    QTest::newRow("never before a particle") << u"他们的学校"_s << u"他们的|学校"_s;
    QTest::newRow("quotes stay with their words") << u"学生看见“校园”学校"_s << u"学生|看见|“校园”|学校"_s;
    QTest::newRow("English is left to its spaces") << u"A ferry returns to the state-of-the-art pier"_s
                                                   << u"A ferry returns to the state-of-the-art pier"_s;
    QTest::newRow("empty") << QString() << QString();
}

void TestHeadline::breaksBetweenWords()
{
    QFETCH(QString, headline);
    QFETCH(QString, broken);
    HeadlineBreaks breaks(std::make_shared<Vocabulary>(QStringList{u"旧埠渡口"_s, u"澄湾"_s}));
    QCOMPARE(QString::fromStdString(breaks.html(headline)).replace(u"<wbr>"_s, u"|"_s), broken);
}

void TestHeadline::losesNoCharacter_data()
{
    QTest::addColumn<QString>("headline");
    QTest::newRow("mixed") << u"Qt 6.4 发布：3个新特性（附下载）"_s;
    QTest::newRow("overlapping names") << u"甲乙丙丁戊"_s;
    QTest::newRow("a name at the end") << u"我去旧埠渡口"_s;
    QTest::newRow("emoji") << u"👨‍👩‍👧‍👦一家人𠮷野家"_s;
    QTest::newRow("right to left") << u"\u202eتجربة中文\u202c"_s;
    QTest::newRow("only stops") << u"。。。！！！中"_s;
    QTest::newRow("long") << u"供水管网更新改造"_s.repeated(40);
}

void TestHeadline::losesNoCharacter()
{
    QFETCH(QString, headline);
    HeadlineBreaks breaks(std::make_shared<Vocabulary>(QStringList{u"旧埠渡口"_s, u"甲乙丙"_s, u"丙丁"_s, u"丁戊"_s}));
    QCOMPARE(QString::fromStdString(breaks.html(headline)).remove(u"<wbr>"_s), headline);
}

void TestHeadline::takesTheLongestName()
{
    const Vocabulary words({u"澄湾"_s, u"澄湾大桥"_s, u"桥"_s, u"Latin"_s, QString()});
    QCOMPARE(words.wordAt(u"去澄湾大桥"_s, 1), 4);
    QCOMPARE(words.wordAt(u"澄湾"_s, 0), 2);
    QCOMPARE(words.wordAt(u"桥"_s, 0), 0);
    QCOMPARE(words.wordAt(u"Latin"_s, 0), 0);
}

void TestHeadline::showsDatesByPlace_data()
{
    QTest::addColumn<QString>("utc");
    QTest::addColumn<int>("form");
    QTest::addColumn<QString>("chinese");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("iso");
    const auto row = [](const char *name, const QString &utc, DateForm form, const QString &chinese,
                        const QString &english, const QString &iso) {
        QTest::newRow(name) << utc << int(form) << chinese << english << iso;
    };
    const QString morning = u"2026-11-22T23:40:00Z"_s;
    row("byline", morning, DateForm::Byline, u"2026-11-23 07:40"_s, u"2026-11-23 07:40"_s, u"2026-11-23T07:40+08:00"_s);
    row("lead", morning, DateForm::Lead, u"11月23日 07:40"_s, u"23 Nov, 07:40"_s, u"2026-11-23T07:40+08:00"_s);
    row("card", morning, DateForm::Card, u"11月23日"_s, u"23 Nov"_s, u"2026-11-23"_s);
    row("head", morning, DateForm::Head, u"11-23"_s, u"11-23"_s, u"2026-11-23"_s);
    row("time", morning, DateForm::Time, u"07:40"_s, u"07:40"_s, u"2026-11-23T07:40+08:00"_s);
    const QString past = u"2019-11-15T16:00:00Z"_s;
    row("midnight has no time", past, DateForm::Byline, u"2019-11-16"_s, u"2019-11-16"_s, u"2019-11-16"_s);
    row("another year, lead", past, DateForm::Lead, u"2019年11月16日"_s, u"16 Nov 2019"_s, u"2019-11-16"_s);
    row("another year, card", past, DateForm::Card, u"2019年11月16日"_s, u"16 Nov 2019"_s, u"2019-11-16"_s);
    row("another year, head", past, DateForm::Head, u"2019-11-16"_s, u"2019-11-16"_s, u"2019-11-16"_s);
}

void TestHeadline::showsDatesByPlace()
{
    QFETCH(QString, utc);
    QFETCH(int, form);
    const QDateTime at = QDateTime::fromString(utc, Qt::ISODate);
    const QTimeZone zone("Asia/Shanghai");
    QTEST(Dates(zone, true, 2026).shown(at.toMSecsSinceEpoch(), DateForm(form)), "chinese");
    QTEST(Dates(zone, false, 2026).shown(at.toMSecsSinceEpoch(), DateForm(form)), "english");
    const View view = Dates(zone, true, 2026).view(at.toMSecsSinceEpoch(), DateForm(form));
    QTEST(QString::fromStdString(std::get<std::string>(*view.find("iso"))), "iso");
}

void TestHeadline::writesDatesForMachines()
{
    const QDateTime at = QDateTime::fromString(u"2026-03-01T04:05:06Z"_s, Qt::ISODate);
    QCOMPARE(Dates(QTimeZone("Asia/Shanghai"), true, 2026).rfc822(at.toMSecsSinceEpoch()), std::string("Sun, 01 Mar 2026 12:05:06 +0800"));
    QCOMPARE(Dates(QTimeZone("America/St_Johns"), true, 2026).rfc822(at.toMSecsSinceEpoch()), std::string("Sun, 01 Mar 2026 00:35:06 -0330"));
    QCOMPARE(Dates(QTimeZone("America/St_Johns"), true, 2026).iso(at), std::string("2026-03-01T00:35:06-03:30"));
}

void TestHeadline::groupsNumbers()
{
    QCOMPARE(grouped(0), u"0"_s);
    QCOMPARE(grouped(507), u"507"_s);
    QCOMPARE(grouped(1286), u"1,286"_s);
    QCOMPARE(grouped(1234567), u"1,234,567"_s);
    QCOMPARE(grouped(-100), u"-100"_s);
    QCOMPARE(grouped(-1234), u"-1,234"_s);
}

void TestHeadline::escapesWhatMarksUp()
{
    QCOMPARE(escaped(u"<a href=\"x\">'&'</a>\u0001\u000b"_s),
             std::string("&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;"));
    QCOMPARE(escaped(QString(u"a"_s + QChar(0xd83d) + u"b"_s)), std::string("ab"));
    QCOMPARE(escaped(u"𠮷é中"_s), std::string("𠮷é中"));
    std::string json;
    appendJsonString(json, u"</script> & \"x\" \\ \n\u0002 𠮷"_s);
    QCOMPARE(json, std::string("\"\\u003c/script\\u003e \\u0026 \\\"x\\\" \\\\ \\n 𠮷\""));
}

QTEST_GUILESS_MAIN(TestHeadline)
#include "tst_headline.moc"
