// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "editordesk.h"

#include "ui/common/style.h"
#include "ui/editor/bodyformat.h"

#include <QTest>
#include <QTextTable>

#include <memory>

using namespace Galley;
using namespace Qt::StringLiterals;

class TestTypingHelp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { d = std::make_unique<Desk>(); }
    void cleanup() { d.reset(); }

    void makesBlocksOfSigns_data();
    void makesBlocksOfSigns();
    void makesBlocksOfSignsAtEnter_data();
    void makesBlocksOfSignsAtEnter();
    void goesOnWithTheListAbove();
    void leavesSignsAloneElsewhere_data();
    void leavesSignsAloneElsewhere();
    void bettersWhatIsTyped_data();
    void bettersWhatIsTyped();
    void keepsTheMarksOfWhatItBetters();
    void leavesCodeAlone();
    void canBeSwitchedOff();

private:
    std::unique_ptr<Desk> d;
};

void TestTypingHelp::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    applyStyle(*qApp, Scheme::Light);
}

void TestTypingHelp::makesBlocksOfSigns_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<Block>("expected");
    const auto row = [](const char *typed, const Block &expected) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << expected;
    };
    const Runs one = run(u"一"_s);
    row("# ", Heading{2, one});
    row("## ", Heading{2, one});
    row("### ", Heading{3, one});
    row("#### ", Heading{4, one});
    row("- ", List{false, 1, {{one, {}}}});
    row("* ", List{false, 1, {{one, {}}}});
    row("1. ", List{true, 1, {{one, {}}}});
    row("3. ", List{true, 3, {{one, {}}}});
    row("> ", Quote{{Paragraph{one}}, {}});
}

void TestTypingHelp::makesBlocksOfSigns()
{
    QFETCH(QString, typed);
    QFETCH(Block, expected);
    d->type(typed);
    const int steps = d->edit->document()->availableUndoSteps();
    d->type(u"一"_s);
    QCOMPARE_EQ(d->body(), (Body{{expected}}));
    d->key(Qt::Key_Z, Qt::ControlModifier); // the character
    QCOMPARE(d->edit->document()->availableUndoSteps(), steps);
    d->key(Qt::Key_Z, Qt::ControlModifier); // the block: what was typed is back as it was typed
    QCOMPARE(d->edit->toPlainText(), typed);
    QCOMPARE(kindOf(d->edit->textCursor().block()), BlockKind());
}

void TestTypingHelp::makesBlocksOfSignsAtEnter_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<Body>("expected");
    QTest::newRow("rule") << u"---"_s << Body{{Rule(), paragraph(u"一"_s)}};
    QTest::newRow("code") << u"```"_s << Body{{Code{{}, u"一"_s}}};
    QTest::newRow("code in a language") << u"```cpp"_s << Body{{Code{u"cpp"_s, u"一"_s}}};
}

void TestTypingHelp::makesBlocksOfSignsAtEnter()
{
    QFETCH(QString, typed);
    QFETCH(Body, expected);
    d->type(typed);
    d->key(Qt::Key_Return);
    d->type(u"一"_s);
    QCOMPARE_EQ(d->body(), expected);
    d->key(Qt::Key_Z, Qt::ControlModifier);
    d->key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY2(d->edit->toPlainText().startsWith(typed.left(2)) || d->edit->toPlainText() == u"——-"_s,
             qPrintable(d->edit->toPlainText()));
}

void TestTypingHelp::goesOnWithTheListAbove()
{
    d->edit->setBody({{List{true, 1, {{run(u"甲"_s), {}}, {run(u"乙"_s), {}}}}, paragraph(u"丙"_s)}});
    d->caret(int(d->edit->toPlainText().indexOf(u"丙"_s)));
    d->type(u"3. "_s);
    QCOMPARE_EQ(d->body(), (Body{{List{true, 1, {{run(u"甲"_s), {}}, {run(u"乙"_s), {}}, {run(u"丙"_s), {}}}}}}));
}

void TestTypingHelp::leavesSignsAloneElsewhere_data()
{
    QTest::addColumn<Body>("body");
    QTest::newRow("heading") << Body{{Heading{2, run(u"一"_s)}}};
    QTest::newRow("item") << Body{{List{false, 1, {{run(u"一"_s), {}}}}}};
    QTest::newRow("cell") << Body{{Table{{}, false, false, {{{run(u"一"_s), 1, 1}, {run(u"二"_s), 1, 1}}}}}};
}

void TestTypingHelp::leavesSignsAloneElsewhere()
{
    QFETCH(Body, body);
    d->edit->setBody(body);
    d->caret(int(d->edit->toPlainText().indexOf(u"一"_s)));
    const BlockKind before = kindOf(d->edit->textCursor().block());
    d->type(u"## "_s);
    QCOMPARE(kindOf(d->edit->textCursor().block()), before);
    QVERIFY(d->edit->toPlainText().contains(u"## 一"_s));
}

void TestTypingHelp::bettersWhatIsTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("better");
    QTest::newRow("quotes") << u"他说\"好\""_s << u"他说“好”"_s;
    QTest::newRow("comma") << u"今天,"_s << u"今天，"_s;
    QTest::newRow("stop") << u"今天."_s << u"今天。"_s;
    QTest::newRow("dash") << u"今天--"_s << u"今天——"_s;
    QTest::newRow("number") << u"3.5"_s << u"3.5"_s;
    QTest::newRow("English") << u"It is, he said."_s << u"It is, he said."_s;
}

void TestTypingHelp::bettersWhatIsTyped()
{
    QFETCH(QString, typed);
    QFETCH(QString, better);
    d->type(typed);
    QCOMPARE(d->edit->toPlainText(), better);
    if (typed == better)
        return;
    d->key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(d->edit->toPlainText().back(), typed.back()); // as it was typed
}

void TestTypingHelp::keepsTheMarksOfWhatItBetters()
{
    d->actions()->bold->trigger();
    d->type(u"今天,"_s);
    QCOMPARE_EQ(d->body(), (Body{{Paragraph{run(u"今天，"_s, Mark::Strong), Alignment::Start}}}));
}

void TestTypingHelp::leavesCodeAlone()
{
    d->edit->setBody({{Code{{}, u"今天"_s}}});
    d->caretToEnd();
    d->type(u",\""_s);
    QCOMPARE_EQ(d->body(), (Body{{Code{{}, u"今天,\""_s}}}));
}

void TestTypingHelp::canBeSwitchedOff()
{
    TypingHelp none;
    none.rules = {};
    none.blockSigns = false;
    d->edit->setTypingHelp(none);
    d->type(u"## 今天,\"--"_s);
    QCOMPARE(d->edit->toPlainText(), u"## 今天,\"--"_s);
    QCOMPARE(kindOf(d->edit->textCursor().block()), BlockKind());
}

QTEST_MAIN(TestTypingHelp)
#include "tst_typinghelp.moc"
