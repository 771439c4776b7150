// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "base/textpattern.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

/// What was found, each with its place.
QStringList found(const Result<QList<TextMatch>> &matches, const QString &text)
{
    QStringList list;
    if (!matches)
        return {matches.error().message};
    for (const TextMatch &match : *matches)
        list.append(u"%1:%2"_s.arg(match.begin).arg(text.mid(match.begin, match.length)));
    return list;
}

constexpr auto Case = PatternOption::MatchCase;
constexpr auto Whole = PatternOption::WholeWord;
constexpr auto Expression = PatternOption::Expression;

} // namespace

class TestTextPattern : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void finds_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<PatternOptions>("options");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *name, const QString &pattern, PatternOptions options, const QString &text,
                            const QStringList &expected) { QTest::newRow(name) << pattern << options << text << expected; };
        row("nothing", u"a"_s, {}, u"bcd"_s, {});
        row("an empty text", u"a"_s, {}, {}, {});
        row("Chinese", u"兰溪"_s, {}, u"兰溪河在兰溪"_s, {u"0:兰溪"_s, u"4:兰溪"_s});
        row("any case", u"qt"_s, {}, u"Qt QT qt"_s, {u"0:Qt"_s, u"3:QT"_s, u"6:qt"_s});
        row("one case", u"Qt"_s, Case, u"Qt QT qt"_s, {u"0:Qt"_s});
        row("apart from each other", u"aa"_s, {}, u"aaaaa"_s, {u"0:aa"_s, u"2:aa"_s});
        row("signs of expressions as they are", u"a.b(*"_s, {}, u"axb(* a.b(*"_s, {u"6:a.b(*"_s});
        row("outside of the first plane", u"𠮷野"_s, {}, u"吉野𠮷野"_s, {u"2:𠮷野"_s});
        row("whole Latin words", u"art"_s, Whole, u"party art, Art-s art2 art_ (art)"_s,
            {u"6:art"_s, u"11:Art"_s, u"28:art"_s});
        row("whole words with accents", u"caf"_s, Whole, u"café cafe\u0301 caf\u00e9 caf"_s, {u"16:caf"_s});
        row("a mark belongs to its letter", u"cafe"_s, Whole, u"cafe\u0301 cafe"_s, {u"6:cafe"_s});
        row("a whole word in Chinese", u"Qt"_s, Whole, u"使用Qt开发，Qt5不算"_s, {u"2:Qt"_s});
        row("Chinese has no ends of words", u"兰溪"_s, Whole, u"在兰溪河边"_s, {u"1:兰溪"_s});
        row("nor has Japanese", u"ラー"_s, Whole, u"カラーメン"_s, {u"1:ラー"_s});
        row("nor has Thai", u"กา"_s, Whole, u"สกาน"_s, {u"1:กา"_s});
        row("Chinese that ends in Latin", u"用Qt"_s, Whole, u"用Qt5 用Qt"_s, {u"5:用Qt"_s});
        row("whole words that are signs", u"C++"_s, Whole, u"C++ C++20 a-C++"_s, {u"0:C++"_s, u"4:C++"_s, u"12:C++"_s});
        row("a digit is of a word", u"5"_s, Whole, u"15 5 5人"_s, {u"3:5"_s, u"5:5"_s});
        row("expressions", u"\\d+年"_s, Expression, u"2019年和2020年"_s, {u"0:2019年"_s, u"6:2020年"_s});
        row("letters of all scripts", u"^\\w+"_s, Expression, u"兰溪é，x"_s, {u"0:兰溪é"_s});
        row("ends of lines", u"^.$"_s, Expression, u"a\n兰\nbc"_s, {u"0:a"_s, u"2:兰"_s});
        row("empty matches are none", u"x*"_s, Expression, u"axxb"_s, {u"1:xx"_s});
        row("only empty matches", u"\\b"_s, Expression, u"ab cd"_s, {});
        row("a whole expression", u"colou?r|art"_s, Expression | Whole, u"colors colour smart art"_s,
            {u"7:colour"_s, u"20:art"_s});
        row("an expression gives way to be whole", u"\\w+?"_s, Expression | Whole, u"ab cd"_s, {u"0:ab"_s, u"3:cd"_s});
        row("case in expressions", u"[a-c]+"_s, Expression | Case, u"abCab"_s, {u"0:ab"_s, u"3:ab"_s});
    }

    void finds()
    {
        QFETCH(QString, pattern);
        QFETCH(PatternOptions, options);
        QFETCH(QString, text);
        QFETCH(QStringList, expected);
        const auto made = TextPattern::from(pattern, options);
        QVERIFY2(made.ok(), made.ok() ? "" : qPrintable(made.error().message + made.error().detail));
        QCOMPARE(found(made->matches(text), text), expected);
        QCOMPARE(found(made->matches(text, 1), text), expected.mid(0, 1));
        QCOMPARE(made->text(), pattern);
        QCOMPARE(made->options(), options);
    }

    void refusesWhatIsNoPattern_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<PatternOptions>("options");
        QTest::addColumn<QString>("says");
        QTest::newRow("nothing") << QString() << PatternOptions() << u"what to look for"_s;
        QTest::newRow("too long") << QString(1001, u'a') << PatternOptions() << u"1000"_s;
        QTest::newRow("open bracket") << u"年(月"_s << PatternOptions(Expression) << u"character 3"_s;
        QTest::newRow("open class") << u"[a"_s << PatternOptions(Expression) << u"character 2"_s;
        QTest::newRow("brackets the wrong way") << u"a)(b"_s << (Expression | Whole) << u"character 1"_s;
        QTest::newRow("nothing to repeat") << u"*a"_s << PatternOptions(Expression) << u"character 0"_s;
        QTest::newRow("huge") << u"((((a{1,999}){1,999}){1,999}){1,999}){1,999}"_s << PatternOptions(Expression) << u"“"_s;
    }

    void refusesWhatIsNoPattern()
    {
        QFETCH(QString, pattern);
        QFETCH(PatternOptions, options);
        QFETCH(QString, says);
        const auto made = TextPattern::from(pattern, options);
        QVERIFY(!made.ok());
        QCOMPARE(made.error().kind, ErrorKind::BadInput);
        QVERIFY2(made.error().message.contains(says), qPrintable(made.error().message));
        QVERIFY(!made.error().message.contains(u"%1"_s));
    }

    void givesUpOnExpressionsThatTryTooMuch_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("text");
        QTest::newRow("nested repeats") << u"(a+)+[bc]"_s << QString(5000, u'a');
        QTest::newRow("same choices") << u"(?:a|a|aa)*[bc]"_s << QString(5000, u'a');
        QTest::newRow("limit raised by hand") << u"(*LIMIT_MATCH=4000000000)(a+)+[bc]"_s << QString(5000, u'a');
        QTest::newRow("deep") << u"(?:(a)|b)*[cd]"_s << QString(2'000'000, u'a');
    }

    void givesUpOnExpressionsThatTryTooMuch()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, text);
        const auto made = TextPattern::from(pattern, Expression);
        QVERIFY(made.ok());
        QElapsedTimer timer;
        timer.start();
        const auto matches = made->matches(text);
        QVERIFY(!matches.ok());
        QCOMPARE(matches.error().kind, ErrorKind::BadInput);
        QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
    }

    /// The matcher by itself would allow this: a million ways from each place, again and again.
    void givesUpBeforeTheMatcherWould()
    {
        const QString text = QString(u"aaaaaaaaaaaaaaaaaaa!"_s).repeated(3);
        const auto matches = TextPattern::from(u"(?:a|a)*[bc]"_s, Expression)->matches(text);
        QVERIFY(!matches.ok());
        QCOMPARE(matches.error().kind, ErrorKind::BadInput);
    }

    void aLongTextIsReadOnce()
    {
        const QString text = u"兰溪河 "_s.repeated(200'000);
        QCOMPARE(TextPattern::from(u"溪(河)"_s, Expression)->matches(text)->size(), 200'000);
        QCOMPARE(TextPattern::from(u"兰溪河"_s, Whole)->matches(text)->size(), 200'000);
        QCOMPARE(TextPattern::from(u"溪"_s)->matches(text)->size(), 200'000);
    }

    void replaces_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<PatternOptions>("options");
        QTest::addColumn<QString>("with");
        QTest::addColumn<QString>("expected"); // of “2019年11月”
        const PatternOptions plain;
        const PatternOptions expression(Expression);
        QTest::newRow("plain") << u"年"_s << plain << u"\\1$1\\n$$"_s << u"\\1$1\\n$$"_s;
        QTest::newRow("nothing") << u"年"_s << plain << QString() << QString();
        QTest::newRow("groups") << u"(\\d+)年(\\d+)月"_s << expression << u"$1-\\2"_s << u"2019-11"_s;
        QTest::newRow("the whole") << u"年"_s << expression << u"[$0|$&|\\0]"_s << u"[年|年|年]"_s;
        QTest::newRow("a digit behind") << u"(\\d+)年"_s << expression << u"${1}0|$10"_s << u"20190|20190"_s;
        QTest::newRow("signs") << u"年"_s << expression << u"$$1 \\\\1 \\$ $ \\"_s << u"$1 \\1 $ $ \\"_s;
        QTest::newRow("lines") << u"年"_s << expression << u"a\\nb\\tc"_s << u"a\nb\tc"_s;
        QTest::newRow("a group that caught nothing") << u"(x)?年"_s << expression << u"[$1]"_s << u"[]"_s;
        QTest::newRow("no sign") << u"年"_s << expression << u"$a \\a ${x} ${1 \\{1}"_s << u"$a \\a ${x} ${1 {1}"_s;
        QTest::newRow("not filled twice") << u"(.+)"_s << expression << u"$1"_s << u"2019年11月"_s;
    }

    void replaces()
    {
        QFETCH(QString, pattern);
        QFETCH(PatternOptions, options);
        QFETCH(QString, with);
        QFETCH(QString, expected);
        const auto made = TextPattern::from(pattern, options);
        QVERIFY(made.ok());
        const auto matches = made->matches(u"2019年11月");
        QVERIFY(matches.ok());
        QCOMPARE(matches->size(), 1);
        QVERIFY(made->checkReplacement(with).ok());
        QCOMPARE(made->replacement(matches->first(), with), expected);
    }

    void refusesGroupsThatAreNotThere()
    {
        const auto made = TextPattern::from(u"(a)(b)"_s, Expression);
        QVERIFY(made->checkReplacement(u"$1$2"_s).ok());
        QVERIFY(!made->checkReplacement(u"$3"_s).ok());
        QVERIFY(!made->checkReplacement(u"${12}"_s).ok());
        QVERIFY(made->checkReplacement(u"$12"_s).ok()); // group 1 and a 2
        QVERIFY(made->checkReplacement(u"\\4"_s).error().message.contains(u"group 4"_s));
        QVERIFY(TextPattern::from(u"a"_s)->checkReplacement(u"$3"_s).ok());
    }
};

QTEST_GUILESS_MAIN(TestTextPattern)
#include "tst_textpattern.moc"
