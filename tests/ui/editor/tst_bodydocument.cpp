// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "editorsupport.h"

#include "body/html.h"
#include "body/randombody.h"
#include "support/shrunkbody.h"

#include "ui/editor/bodydocument.h"
#include "ui/editor/bodyformat.h"
#include "ui/editor/markcommands.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

using namespace Qt::StringLiterals;
using namespace Galley;

namespace {

Body throughDocument(const Body &body)
{
    QTextDocument document;
    fillDocument(&document, body);
    return readDocument(&document);
}

/// The first block that differs, for the log.
QByteArray difference(const Body &a, const Body &b)
{
    for (size_t i = 0; i < std::max(a.blocks.size(), b.blocks.size()); ++i) {
        if (i >= a.blocks.size() || i >= b.blocks.size() || !(a.blocks[i] == b.blocks[i])) {
            const auto html = [i](const Body &body) {
                return i < body.blocks.size() ? toHtml({{body.blocks[i]}}) : u"(none)"_s;
            };
            return u"block %1\n%2\n%3"_s.arg(i).arg(html(a), html(b)).toUtf8();
        }
    }
    return {};
}

} // namespace

class TestBodyDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void givesBackWhatItWasFilledWith_data();
    void givesBackWhatItWasFilledWith();
    void givesBackRandomBodies();
    void keepsEmptyDocumentsEmpty();
    void forgetsTheHistoryWhenFilled();
    void keepsNeighbouringListsAndQuotesApart();
    void keepsAPartOfABlockAsAParagraph();
    void readsASelectionOverSeveralKinds();
    void insertsAParagraphIntoTheText();
    void insertsBlocksBetweenTheTextAround();
    void insertsOnlyTextIntoACell();
    void insertsRandomBodiesInOneUndoStep();
    void keepsMarksWhenTextChanges();
    void readsALongStoryQuickly();
};

void TestBodyDocument::givesBackWhatItWasFilledWith_data()
{
    QTest::addColumn<Body>("body");
    const auto row = [](const char *name, Block block) { QTest::newRow(name) << Body{{std::move(block)}}; };
    row("paragraph", paragraph(u"清晨六点"_s));
    row("centred paragraph", Paragraph{run(u"* * *"_s), Alignment::Center});
    row("marks", Paragraph{{{u"粗"_s, Mark::Strong, {}},
                            {u"斜"_s, Mark::Emphasis, {}},
                            {u"线"_s, Mark::Underline | Mark::Strike, {}},
                            {u"2"_s, Mark::Sub, {}},
                            {u"3"_s, Mark::Sup, {}},
                            {u"亮"_s, Mark::Highlight, {}},
                            {u"x"_s, Mark::Code, u"https://example.com"_s}},
                           Alignment::Start});
    row("line break", paragraph(u"一\n二"_s));
    row("heading", Heading{3, run(u"先把管网接起来"_s)});
    row("list from 3", List{true, 3, {{run(u"三"_s), {}}, {run(u"四"_s), {}}}});
    row("nested lists", List{false, 1,
                             {{run(u"a"_s), {List{true, 5, {{run(u"b"_s), {}}}}, List{true, 1, {{run(u"c"_s), {}}}}}},
                              {run(u"d"_s), {}}}});
    row("quote", Quote{{paragraph(u"河治好了"_s), {run(u"得让人走得进去"_s), Alignment::End}}, run(u"吴佳"_s)});
    row("figure", Figure{QString(64, u'a') + u".jpg"_s, u"桥"_s, run(u"清晨"_s, Mark::Strong), u"陈渡"_s});
    row("table", Table{run(u"表一"_s), true, true,
                       {{{run(u"甲"_s), 2, 1}, {run(u"乙"_s), 1, 1}},
                        {{run(u"a"_s), 2, 1}, {run(u"b"_s), 1, 2}},
                        {{run(u"c"_s), 1, 1}, {run(u"d"_s), 1, 1}}}});
    row("code", Code{u"c++"_s, u"int main()\n{\n\treturn  0;\n}"_s});
    row("rule", Rule{});
    row("embed", Embed{u"https://www.bilibili.com/video/BV1xx411c7mD"_s, u"直播"_s});
}

void TestBodyDocument::givesBackWhatItWasFilledWith()
{
    QFETCH(Body, body);
    QCOMPARE_EQ(body, normalized(body));
    const Body back = throughDocument(body);
    QVERIFY2(back == body, difference(back, body));
}

void TestBodyDocument::givesBackRandomBodies()
{
    constexpr int Cases = 10'000;
    const auto make = [](quint32 seed) { return normalized(RandomBody(seed).body()); };
    const QString found = counterexample(testSeed(1), Cases, make, [](const Body &body) {
        const Body normal = normalized(body);
        return throughDocument(normal) == normal;
    });
    QVERIFY2(found.isEmpty(), qPrintable(found));
}

void TestBodyDocument::keepsEmptyDocumentsEmpty()
{
    QTextDocument document;
    QVERIFY(readDocument(&document).isEmpty());
    fillDocument(&document, {});
    QVERIFY(document.isEmpty());
    QVERIFY(readDocument(&document).isEmpty());
}

void TestBodyDocument::forgetsTheHistoryWhenFilled()
{
    QTextDocument document;
    QTextCursor(&document).insertText(u"old"_s);
    QVERIFY(document.isUndoAvailable());
    fillDocument(&document, {{paragraph(u"new"_s)}});
    QVERIFY(!document.isUndoAvailable());
    QTextCursor(&document).insertText(u"x"_s);
    QVERIFY(document.isUndoAvailable());
}

void TestBodyDocument::keepsNeighbouringListsAndQuotesApart()
{
    const List list{true, 1, {{run(u"one"_s), {}}}};
    const Quote quote{{paragraph(u"said"_s)}, {}};
    const Body body{{list, list, quote, quote}};
    QCOMPARE_EQ(throughDocument(body), body);
}

void TestBodyDocument::keepsAPartOfABlockAsAParagraph()
{
    QTextDocument document;
    fillDocument(&document, {{Heading{2, run(u"先把管网接起来"_s, Mark::Emphasis)}}});
    QTextCursor cursor(&document);
    cursor.setPosition(1);
    cursor.setPosition(4, QTextCursor::KeepAnchor);
    QCOMPARE_EQ(readSelection(cursor), (Body{{Paragraph{run(u"把管网"_s, Mark::Emphasis), Alignment::Start}}}));
    cursor.select(QTextCursor::Document);
    QCOMPARE_EQ(readSelection(cursor), readDocument(&document));
}

void TestBodyDocument::readsASelectionOverSeveralKinds()
{
    const Figure figure{QString(64, u'a') + u".jpg"_s, u"桥"_s, {}, {}};
    QTextDocument document;
    fillDocument(&document, {{paragraph(u"before"_s), figure, paragraph(u"after"_s)}});
    QTextCursor cursor(&document);
    cursor.setPosition(3);
    cursor.setPosition(document.characterCount() - 1 - 2, QTextCursor::KeepAnchor);
    QCOMPARE_EQ(readSelection(cursor), (Body{{paragraph(u"ore"_s), figure, paragraph(u"aft"_s)}}));
}

void TestBodyDocument::insertsAParagraphIntoTheText()
{
    QTextDocument document;
    fillDocument(&document, {{Heading{2, run(u"ab"_s)}}});
    QTextCursor cursor(&document);
    cursor.setPosition(1);
    insertBody(cursor, {{paragraph(u"X"_s)}});
    QCOMPARE_EQ(readDocument(&document), (Body{{Heading{2, run(u"aXb"_s)}}}));
}

void TestBodyDocument::insertsBlocksBetweenTheTextAround()
{
    QTextDocument document;
    fillDocument(&document, {{paragraph(u"headtail"_s)}});
    QTextCursor cursor(&document);
    cursor.setPosition(4);
    insertBody(cursor, {{paragraph(u"1"_s), Heading{2, run(u"2"_s)}, paragraph(u"3"_s)}});
    QCOMPARE_EQ(readDocument(&document),
                (Body{{paragraph(u"head1"_s), Heading{2, run(u"2"_s)}, paragraph(u"3tail"_s)}}));
    cursor.insertText(u"|"_s);
    QVERIFY(document.toPlainText().contains(u"3|tail"_s));
}

void TestBodyDocument::insertsOnlyTextIntoACell()
{
    QTextDocument document;
    fillDocument(&document, {{Table{{}, false, false, {{{run(u"a"_s), 1, 1}, {run(u"b"_s), 1, 1}}}}}});
    QTextCursor cursor(&document);
    cursor.setPosition(2);
    QVERIFY(cursor.currentTable());
    insertBody(cursor, {{Heading{2, run(u"x"_s)}, Rule{}, paragraph(u"y"_s)}});
    const Body body = readDocument(&document);
    QCOMPARE(body.blocks.size(), size_t(1));
    QCOMPARE(plainText(std::get<Table>(body.blocks[0]).rows[0][0].runs), u"ax\ny"_s);
}

void TestBodyDocument::insertsRandomBodiesInOneUndoStep()
{
    for (quint32 seed = 1; seed <= 1000; ++seed) {
        const Body body = normalized(RandomBody(seed).body());
        const Body more = normalized(RandomBody(seed + 1000).body());
        if (more.isEmpty())
            continue;
        QTextDocument document;
        fillDocument(&document, body);
        QTextCursor cursor(&document);
        cursor.setPosition(int(QRandomGenerator(seed).bounded(document.characterCount())));
        insertBody(cursor, more);
        const Body both = readDocument(&document);
        QCOMPARE_GE(mediaFiles(both).size(), mediaFiles(body).size());
        if (!document.isUndoAvailable()) {
            QCOMPARE_EQ(both, body); // a rule has no text that a cell could take
            continue;
        }
        document.undo();
        QVERIFY2(!document.isUndoAvailable(), QByteArray::number(seed));
        const Body back = readDocument(&document);
        QVERIFY2(back == body, QByteArray::number(seed) + ' ' + difference(back, body));
        document.redo();
        QVERIFY2(readDocument(&document) == both, QByteArray::number(seed));
    }
}

void TestBodyDocument::keepsMarksWhenTextChanges()
{
    const Runs runs{{u"ab"_s, {}, {}}, {u"cd"_s, Mark::Strong, {}}, {u"ef"_s, {}, {}}};
    QCOMPARE_EQ(withText(runs, u"abcdef"_s), runs);
    QCOMPARE_EQ(withText(runs, u"abcXdef"_s),
                (Runs{{u"ab"_s, {}, {}}, {u"cX"_s, Mark::Strong, {}}, {u"d"_s, Mark::Strong, {}}, {u"ef"_s, {}, {}}}));
    QCOMPARE(plainText(withText(runs, u"ef"_s)), u"ef"_s);
    QCOMPARE(plainText(withText(runs, {})), QString());
    QCOMPARE(plainText(withText({}, u"new"_s)), u"new"_s);
}

void TestBodyDocument::readsALongStoryQuickly()
{
    Body body;
    for (int i = 0; i < 300; ++i)
        body.blocks.push_back(paragraph(u"两年间，施工方摸排出雨污混接点一百三十七处。"_s.repeated(8)));
    QTextDocument document;
    fillDocument(&document, body);
    QBENCHMARK {
        (void)readDocument(&document);
    }
}

QTEST_MAIN(TestBodyDocument)
#include "tst_bodydocument.moc"
