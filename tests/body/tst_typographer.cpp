// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "body/blockshortcut.h"
#include "body/typographer.h"

#include <QRegularExpression>
#include <QTest>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

/// What a block holds when @p keys are typed into it one by one.
QString typedInto(QString block, const QString &keys, TextLanguage language, TypingRules rules = AllTypingRules)
{
    for (const QChar key : keys) {
        if (const auto better = typed(block, key, language, rules))
            block = block.chopped(better->replaceBefore) + better->text;
        else
            block += key;
    }
    return block;
}

} // namespace

class TestTypographer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void bettersWhatIsTyped_data()
    {
        QTest::addColumn<TextLanguage>("language");
        QTest::addColumn<QString>("keys");
        QTest::addColumn<QString>("expected");
        const auto chinese = [](const char *name, const QString &keys, const QString &expected) {
            QTest::newRow(name) << TextLanguage::Chinese << keys << expected;
        };
        const auto english = [](const char *name, const QString &keys, const QString &expected) {
            QTest::newRow(name) << TextLanguage::Other << keys << expected;
        };

        chinese("quotes", u"他说\"你好\"就走"_s, u"他说“你好”就走"_s);
        chinese("quotes at the start", u"\"你好\""_s, u"“你好”"_s);
        chinese("quotes twice", u"\"一\"和\"二\""_s, u"“一”和“二”"_s);
        chinese("quotes after a colon", u"他说:\"好\""_s, u"他说：“好”"_s);
        chinese("empty quotes", u"他说\"\""_s, u"他说“”"_s);
        chinese("quotes after a Latin word", u"新款iPhone\"手机\""_s, u"新款iPhone“手机”"_s);
        chinese("nested quotes", u"\"他说'你好'吗\""_s, u"“他说‘你好’吗”"_s);
        chinese("nested at the start", u"\"'你好'吗\""_s, u"“‘你好’吗”"_s);
        chinese("quote after a bracket", u"好(\"一\")"_s, u"好（“一”）"_s);
        chinese("quote after a line break", u"他说\n\"好\""_s, u"他说\n“好”"_s);
        chinese("apostrophe", u"他说It's"_s, u"他说It’s"_s);
        chinese("inches", u"a 27\""_s, u"a 27\""_s);
        english("quotes", u"He said \"yes\" and \"no\"."_s, u"He said “yes” and “no”."_s);
        english("quotes after a mark", u"\"Yes,\" he said"_s, u"“Yes,” he said"_s);
        english("nested", u"\"He said 'yes'\""_s, u"“He said ‘yes’”"_s);
        english("apostrophe", u"don't 'do' it"_s, u"don’t ‘do’ it"_s);
        english("apostrophe in single quotes", u"'I don't'"_s, u"‘I don’t’"_s);
        english("possessive", u"the students' book"_s, u"the students’ book"_s);
        english("feet and inches", u"he is 6'2\" tall"_s, u"he is 6'2\" tall"_s);
        english("quote after a dash", u"he--\"yes\""_s, u"he—“yes”"_s);

        chinese("dash", u"他来了--真的"_s, u"他来了——真的"_s);
        chinese("dash after a mark", u"他说“好”--真的"_s, u"他说“好”——真的"_s);
        chinese("dash after a Latin word", u"学Python--一门语言"_s, u"学Python——一门语言"_s);
        chinese("dash in an English sentence", u"I came--really"_s, u"I came—really"_s);
        chinese("option", u"使用 --help"_s, u"使用 --help"_s);
        chinese("rule", u"---"_s, u"---"_s);
        chinese("one hyphen", u"0579-888"_s, u"0579-888"_s);
        english("dash", u"He came--really"_s, u"He came—really"_s);
        english("spaced dash", u"He came -- really"_s, u"He came — really"_s);

        chinese("dots", u"后来..."_s, u"后来……"_s);
        chinese("six dots", u"后来......"_s, u"后来……"_s);
        chinese("dots after a Latin word", u"用AI..."_s, u"用AI……"_s);
        chinese("dots at the start", u"...后来"_s, u"……后来"_s);
        chinese("stops for dots", u"后来。。。"_s, u"后来……"_s);
        chinese("dots in an English sentence", u"And then..."_s, u"And then…"_s);
        chinese("path", u"cd ../..."_s, u"cd ../..."_s);
        english("dots", u"And then..."_s, u"And then…"_s);

        chinese("marks", u"你好,世界.真的?是!一:二;三"_s, u"你好，世界。真的？是！一：二；三"_s);
        chinese("brackets", u"人工智能(AI),好"_s, u"人工智能（AI），好"_s);
        chinese("brackets in an English sentence", u"artificial intelligence (AI)"_s, u"artificial intelligence (AI)"_s);
        chinese("bracket that closes another width", u"a (中)"_s, u"a (中)"_s);
        chinese("bracket that nothing opened", u"1)"_s, u"1)"_s);
        chinese("nested brackets", u"草案(一(2))"_s, u"草案（一（2））"_s);
        chinese("after a title", u"《红楼梦》,好"_s, u"《红楼梦》，好"_s);
        chinese("after a quote", u"他说“好”,走了"_s, u"他说“好”，走了"_s);
        chinese("after an English quote", u"他说“Yes”,走了"_s, u"他说“Yes”，走了"_s);
        chinese("after a quote in English", u"He said “Yes”, and"_s, u"He said “Yes”, and"_s);
        chinese("decimals", u"增长3.5%,1,000人"_s, u"增长3.5%,1,000人"_s);
        chinese("time", u"会议12:30"_s, u"会议12:30"_s);
        chinese("question after a Latin word", u"你用iPhone?"_s, u"你用iPhone？"_s);
        chinese("comma after a Latin word", u"你用iPhone,"_s, u"你用iPhone,"_s);
        chinese("English sentence", u"Hello, world. Yes? No!"_s, u"Hello, world. Yes? No!"_s);
        chinese("address", u"http://a.cn/b,c"_s, u"http://a.cn/b,c"_s);
        chinese("section number", u"一."_s, u"一."_s);
        chinese("start of a block", u"(,."_s, u"(,."_s);
        chinese("after an opening mark", u"他说（,"_s, u"他说（,"_s);
        english("marks after Chinese", u"The word 你好, or (兰溪)."_s, u"The word 你好, or (兰溪)."_s);
    }
    void bettersWhatIsTyped()
    {
        QFETCH(TextLanguage, language);
        QFETCH(QString, keys);
        QFETCH(QString, expected);
        QCOMPARE(typedInto({}, keys, language), expected);
    }

    void leavesOutARule_data()
    {
        QTest::addColumn<TypingRule>("rule");
        QTest::addColumn<QString>("keys");
        QTest::newRow("quotes") << TypingRule::Quotes << u"说\"一'"_s;
        QTest::newRow("dashes") << TypingRule::Dashes << u"说--"_s;
        QTest::newRow("punctuation") << TypingRule::Punctuation << u"说,?("_s;
        QTest::newRow("dots") << TypingRule::Dots << u"a..."_s;
    }
    void leavesOutARule()
    {
        QFETCH(TypingRule, rule);
        QFETCH(QString, keys);
        QCOMPARE(typedInto({}, keys, TextLanguage::Chinese, AllTypingRules & ~TypingRules(rule)), keys);
        QVERIFY(typedInto({}, keys, TextLanguage::Chinese, rule) != keys);
    }

    void saysHowMuchGoes()
    {
        QCOMPARE(typed(u"他来了-", u'-', TextLanguage::Chinese), (Typed{1, u"——"_s}));
        QCOMPARE(typed(u"后来..", u'.', TextLanguage::Chinese), (Typed{2, u"……"_s}));
        QVERIFY(!typed(u"后来", u'a', TextLanguage::Chinese));
        QVERIFY(!typed({}, u'a', TextLanguage::Chinese));
        QVERIFY(typed({}, u'"', TextLanguage::Other));
    }

    void knowsShortcutsBeforeASpace_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<std::optional<BlockShortcut>>("expected");
        using Kind = BlockShortcut::Kind;
        const auto row = [](const QString &line, std::optional<BlockShortcut> expected) {
            QTest::newRow(qPrintable(u"«%1»"_s.arg(line))) << line << expected;
        };
        row(u"#"_s, BlockShortcut{Kind::Heading, 2, {}});
        row(u"##"_s, BlockShortcut{Kind::Heading, 2, {}});
        row(u"###"_s, BlockShortcut{Kind::Heading, 3, {}});
        row(u"####"_s, BlockShortcut{Kind::Heading, 4, {}});
        row(u"＃＃＃"_s, BlockShortcut{Kind::Heading, 3, {}});
        row(u"#####"_s, std::nullopt);
        row(u"#1"_s, std::nullopt);
        row(u"-"_s, BlockShortcut{Kind::Bullets, 0, {}});
        row(u"*"_s, BlockShortcut{Kind::Bullets, 0, {}});
        row(u"+"_s, BlockShortcut{Kind::Bullets, 0, {}});
        row(u"－"_s, BlockShortcut{Kind::Bullets, 0, {}});
        row(u"--"_s, std::nullopt);
        row(u"1."_s, BlockShortcut{Kind::Numbers, 1, {}});
        row(u"3)"_s, BlockShortcut{Kind::Numbers, 3, {}});
        row(u"3）"_s, BlockShortcut{Kind::Numbers, 3, {}});
        row(u"1。"_s, BlockShortcut{Kind::Numbers, 1, {}});
        row(u"0."_s, BlockShortcut{Kind::Numbers, 0, {}});
        row(u"99999."_s, BlockShortcut{Kind::Numbers, 99'999, {}});
        row(u"100000."_s, std::nullopt);
        row(u"1"_s, std::nullopt);
        row(u"."_s, std::nullopt);
        row(u"a."_s, std::nullopt);
        row(u"1.2."_s, std::nullopt);
        row(u">"_s, BlockShortcut{Kind::Quote, 0, {}});
        row(u"》"_s, BlockShortcut{Kind::Quote, 0, {}});
        row(u">>"_s, std::nullopt);
        row(u""_s, std::nullopt);
        row(u"字-"_s, std::nullopt);
        row(u" #"_s, std::nullopt);
    }
    void knowsShortcutsBeforeASpace()
    {
        QFETCH(QString, line);
        QFETCH(std::optional<BlockShortcut>, expected);
        QVERIFY(shortcutAt(line) == expected);
    }

    void knowsShortcutsBeforeEnter_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<std::optional<BlockShortcut>>("expected");
        using Kind = BlockShortcut::Kind;
        const auto row = [](const QString &line, std::optional<BlockShortcut> expected) {
            QTest::newRow(qPrintable(u"«%1»"_s.arg(line))) << line << expected;
        };
        row(u"---"_s, BlockShortcut{Kind::Rule, 0, {}});
        row(u"***"_s, BlockShortcut{Kind::Rule, 0, {}});
        row(u"-----"_s, BlockShortcut{Kind::Rule, 0, {}});
        row(u"--"_s, std::nullopt);
        row(u"-*-"_s, std::nullopt);
        row(u"```"_s, BlockShortcut{Kind::Code, 0, {}});
        row(u"```c++"_s, BlockShortcut{Kind::Code, 0, u"c++"_s});
        row(u"``` python "_s, BlockShortcut{Kind::Code, 0, u"python"_s});
        row(u"···js"_s, BlockShortcut{Kind::Code, 0, u"js"_s});
        row(u"```一行```"_s, std::nullopt);
        row(u"``"_s, std::nullopt);
        row(u""_s, std::nullopt);
        row(u"后来---"_s, std::nullopt);
    }
    void knowsShortcutsBeforeEnter()
    {
        QFETCH(QString, line);
        QFETCH(std::optional<BlockShortcut>, expected);
        QVERIFY(shortcutAtEnter(line) == expected);
    }
};

QTEST_GUILESS_MAIN(TestTypographer)
#include "tst_typographer.moc"
