// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "intake/frontmatter.h"

#include <QRegularExpression>
#include <QTest>

using namespace Galley;
using namespace Qt::StringLiterals;

class TestFrontMatter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void partsFrontMatterFromText()
    {
        const auto matter = splitFrontMatter(u"---\nTitle: a\ntags: [b, c]\n---\n\ntext\n---\nmore"_s);
        QVERIFY(matter.ok());
        QVERIFY(matter->isThere);
        QCOMPARE(matter->string({"title"}), u"a"_s);
        QCOMPARE(matter->words({"tags"}), (QStringList{u"b"_s, u"c"_s}));
        QCOMPARE(matter->text, u"\ntext\n---\nmore"_s);
    }

    void takesATextWithoutFrontMatterAsItIs_data()
    {
        QTest::addColumn<QString>("document");
        QTest::newRow("plain") << u"text"_s;
        QTest::newRow("empty") << QString();
        QTest::newRow("rule of four") << u"----\na: b\n----\n"_s;
        QTest::newRow("heading underlined") << u"Note: b\n---\n"_s;
        QTest::newRow("brace in text") << u"{curly} text"_s;
        QTest::newRow("title without an end") << u"title: a\n\ntext"_s;
    }
    void takesATextWithoutFrontMatterAsItIs()
    {
        QFETCH(QString, document);
        const auto matter = splitFrontMatter(document);
        QVERIFY(matter.ok());
        QVERIFY(!matter->isThere);
        QCOMPARE(matter->text, document);
    }

    void readsFrontMatterWithoutItsFirstLineAsHexoDoes()
    {
        const auto matter = splitFrontMatter(u"title: a\ndate: 2020-01-01\n---\ntext"_s);
        QVERIFY(matter->isThere);
        QCOMPARE(matter->string({"title"}), u"a"_s);
        QCOMPARE(matter->text, u"text"_s);
    }

    void saysWhereFrontMatterDoesNotParse_data()
    {
        QTest::addColumn<QString>("document");
        QTest::addColumn<QString>("word");
        QTest::newRow("bad value") << u"---\ntitle: a\ndate: \"b\ntags: c\n---\n"_s << u"line"_s;
        QTest::newRow("tab") << u"---\ntitle: a\n\tb: c\n---\n"_s << u"line 3"_s;
        QTest::newRow("no map") << u"---\njust words\n---\n"_s << u"line 2"_s;
        QTest::newRow("not closed") << u"---\ntitle: a\n\ntext"_s << u"---"_s;
        QTest::newRow("TOML") << u"+++\ntitle = \"a\"\n+++\n"_s << u"TOML"_s;
        QTest::newRow("JSON") << u"{\n  \"title\": \"a\"\n}\ntext"_s << u"JSON"_s;
        QTest::newRow("JSON of Hexo") << u";;;\n\"title\": \"a\"\n;;;\n"_s << u"JSON"_s;
        QTest::newRow("nested") << u"---\na: "_s + u"["_s.repeated(100'000) + u"\n---\n"_s << u"line"_s;
        QTest::newRow("aliases that multiply")
            << u"---\na: &a [x,x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]\n"
               "d: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d,*d]\nf: [*e,*e,*e,*e,*e,*e,*e]\n---\n"_s
            << u"line"_s;
    }
    void saysWhereFrontMatterDoesNotParse()
    {
        QFETCH(QString, document);
        QFETCH(QString, word);
        const auto matter = splitFrontMatter(document);
        QVERIFY(!matter.ok());
        QCOMPARE(matter.error().kind, ErrorKind::BadInput);
        QVERIFY2(matter.error().message.contains(word), qPrintable(matter.error().message));
    }

    void readsDates_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("utc");
        QTest::newRow("day") << u"2019/11/16"_s << u"2019-11-15T16:00:00Z"_s;
        QTest::newRow("day with dashes") << u"2019-1-6"_s << u"2019-01-05T16:00:00Z"_s;
        QTest::newRow("minute") << u"2019-11-16 08:30"_s << u"2019-11-16T00:30:00Z"_s;
        QTest::newRow("second") << u"2019-11-16 08:30:15"_s << u"2019-11-16T00:30:15Z"_s;
        QTest::newRow("offset") << u"2019-11-16T08:30:00+01:00"_s << u"2019-11-16T07:30:00Z"_s;
        QTest::newRow("offset apart") << u"2019-11-16 08:30:00 -0530"_s << u"2019-11-16T14:00:00Z"_s;
        QTest::newRow("short offset") << u"2019-11-16 08:30:00 +8"_s << u"2019-11-16T00:30:00Z"_s;
        QTest::newRow("UTC") << u"2019-11-16T08:30:00.123Z"_s << u"2019-11-16T08:30:00Z"_s;
        QTest::newRow("Chinese") << u"2019年11月16日"_s << u"2019-11-15T16:00:00Z"_s;
        QTest::newRow("Chinese minute") << u"2019年11月16日 8时30分"_s << u"2019-11-16T00:30:00Z"_s;
        for (const QString &bad : {u""_s, u"yesterday"_s, u"2019-13-01"_s, u"2019-02-30"_s, u"2019-11-16 25:00"_s, u"16/11/2019"_s,
                                   u"2019-11-16 08:30:00 +99:00"_s, u"２０１９-11-16"_s})
            QTest::newRow(qPrintable(u"no date: "_s + bad)) << bad << QString();
    }
    void readsDates()
    {
        QFETCH(QString, text);
        QFETCH(QString, utc);
        const auto date = parseDate(text, QTimeZone("Asia/Shanghai"));
        QCOMPARE(date.has_value(), !utc.isEmpty());
        if (date) {
            QCOMPARE(date->toString(Qt::ISODate), utc);
            QCOMPARE(date->timeSpec(), Qt::UTC);
        }
    }
};

QTEST_GUILESS_MAIN(TestFrontMatter)
#include "tst_frontmatter.moc"
