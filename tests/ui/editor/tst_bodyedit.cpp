// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "editordesk.h"

#include "ui/common/style.h"
#include "ui/editor/bodyedit.h"
#include "ui/editor/bodypanels.h"
#include "ui/editor/bodyformat.h"
#include "ui/editor/figurepanel.h"
#include "ui/editor/formatactions.h"
#include "ui/editor/formatbar.h"
#include "ui/editor/linefield.h"
#include "ui/editor/linkpanel.h"

#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QInputMethodEvent>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <QTextTable>
#include <QToolButton>
#include <QVBoxLayout>

#include <memory>

using namespace Qt::StringLiterals;
using namespace Galley;

namespace {

Body text(const QString &line) { return {{paragraph(line)}}; }
List bullets(std::vector<ListItem> items) { return {false, 1, std::move(items)}; }
Body cells(const QString &first)
{
    return {{Table{{}, true, false, {{{run(first), 1, 1}, {run(u"b"_s), 1, 1}}, {{run(u"c"_s), 1, 1}, {run(u"d"_s), 1, 1}}}}}};
}
const Table &tableOf(const Body &body)
{
    for (const Block &block : body.blocks) {
        if (const auto *table = std::get_if<Table>(&block))
            return *table;
    }
    static const Table none;
    return none;
}

} // namespace

class TestBodyEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { d = std::make_unique<Desk>(); }
    void cleanup() { d.reset(); }

    void saysThatTextChangedAndOnlyThen();
    void keepsACompositionOutOfTheBodyUntilItIsCommitted();
    void undoesACommitInOneStep();
    void forgetsACancelledComposition();
    void composesAtTheEndOfABlockAndInItsMiddle();
    void replacesASelectionByACompositionInOneStep();
    void actsOnNoKeyWhileComposing();
    void composesBesideAFigureInAParagraphOfItsOwn();
    void forgetsACompositionThatAClickBreaksOff();

    void marksTheSelectionByItsShortcut_data();
    void marksTheSelectionByItsShortcut();
    void marksWhatIsTypedNext();
    void makesHeadingsByShortcutAndCombo();
    void writesAParagraphAfterAHeading();
    void joinsParagraphsIntoOneQuote();
    void leavesAQuoteByEnterInAnEmptyParagraph();
    void namesTheSourceOfAQuote();
    void makesAndUnmakesLists();
    void changesTheKindOfAWholeList();
    void nestsItemsByTab();
    void leavesAListByEnterInAnEmptyItem();
    void makesAParagraphFirstByBackspace_data();
    void makesAParagraphFirstByBackspace();
    void breaksLinesInsideCode();

    void setsAndRemovesLinks();
    void refusesLinksThatMayNotBe();
    void doesNotLengthenALinkByTypingAfterIt();

    void insertsATable();
    void addsAndRemovesRowsAndColumns();
    void removesATableFromBetweenOtherBlocks();
    void mergesAndSplitsCells();
    void walksThroughCellsByTab();
    void togglesHeaders();
    void captionsATable();
    void breaksTheLineInACell();

    void insertsAPictureAndGoesOnBelow();
    void refusesWhatIsNoPicture();
    void breaksNoLineBehindAnObject();
    void takesDroppedPicturesWhereTheyAreDropped();
    void takesPicturesFromTheClipboard();
    void keepsAFigureThroughCopyAndPaste();
    void selectsAFigureBeforeDeletingIt();
    void neverMixesAFigureWithText();
    void writesCaptionAltAndCreditUnderThePicture();
    void walksPastAFigureByArrowKeys();
    void insertsARule();

    void pastesHtml();
    void pastesPicturesInsideHtml();
    void pastesPlainTextAsParagraphs();
    void pastesAnAddressOverASelectionAsALink();
    void putsHtmlAndTextOnTheClipboard();
    void showsTheStateAtTheCursor();
    void namesEveryButton();
    void looksTheSameAfterASchemeChange();
    void staysSoundUnderRandomActs();

private:
    std::unique_ptr<Desk> d;
};

void TestBodyEdit::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    applyStyle(*qApp, Scheme::Light);
}

void TestBodyEdit::saysThatTextChangedAndOnlyThen()
{
    QSignalSpy changed(d->edit, &BodyEdit::bodyChanged);
    d->edit->setBody(text(u"清晨"_s));
    d->key(Qt::Key_End);
    d->key(Qt::Key_Left);
    QCOMPARE(changed.size(), 0);
    QVERIFY(!d->edit->document()->isUndoAvailable());
    d->type(u"六"_s);
    QCOMPARE(changed.size(), 1);
    d->key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(changed.size(), 2);
    QCOMPARE_EQ(d->body(), text(u"清晨"_s));
}

void TestBodyEdit::keepsACompositionOutOfTheBodyUntilItIsCommitted()
{
    d->edit->setBody(text(u"清晨"_s));
    d->caretToEnd();
    QSignalSpy changed(d->edit, &BodyEdit::bodyChanged);
    d->compose(u"z"_s);
    d->compose(u"zhong"_s);
    d->compose(u"zhong'wen"_s);
    QVERIFY(d->edit->isComposing());
    QCOMPARE(changed.size(), 0);
    QCOMPARE_EQ(d->body(), text(u"清晨"_s));
    d->compose({}, u"中文"_s);
    QVERIFY(!d->edit->isComposing());
    QCOMPARE(changed.size(), 1);
    QCOMPARE_EQ(d->body(), text(u"清晨中文"_s));
}

void TestBodyEdit::undoesACommitInOneStep()
{
    d->edit->setBody(text(u"清晨"_s));
    d->caretToEnd();
    d->compose(u"liu"_s);
    d->compose({}, u"六点"_s);
    d->compose(u"ma"_s);
    d->compose({}, u"码头"_s);
    QCOMPARE_EQ(d->body(), text(u"清晨六点码头"_s));
    d->key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE_EQ(d->body(), text(u"清晨六点"_s));
    d->key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE_EQ(d->body(), text(u"清晨"_s));
    d->edit->redo();
    QCOMPARE_EQ(d->body(), text(u"清晨六点"_s));
}

void TestBodyEdit::forgetsACancelledComposition()
{
    d->edit->setBody(text(u"清晨"_s));
    d->caretToEnd();
    QSignalSpy changed(d->edit, &BodyEdit::bodyChanged);
    d->compose(u"zhong"_s);
    d->compose({});
    QVERIFY(!d->edit->isComposing());
    QCOMPARE(changed.size(), 0);
    QCOMPARE_EQ(d->body(), text(u"清晨"_s));
    QVERIFY(!d->edit->document()->isUndoAvailable());
}

void TestBodyEdit::composesAtTheEndOfABlockAndInItsMiddle()
{
    const Body before{{Heading{2, run(u"先把管网"_s)}, paragraph(u"两年间"_s)}};
    d->edit->setBody(before);
    QSignalSpy changed(d->edit, &BodyEdit::bodyChanged);
    d->caret(4); // the end of the heading
    d->compose(u"jie"_s);
    QCOMPARE_EQ(d->body(), before);
    d->compose({}, u"接起来"_s);
    d->caret(9); // in the paragraph
    d->compose(u"li"_s);
    QCOMPARE(changed.size(), 1);
    d->compose({}, u"里"_s);
    QCOMPARE(changed.size(), 2);
    QCOMPARE_EQ(d->body(), (Body{{Heading{2, run(u"先把管网接起来"_s)}, paragraph(u"两里年间"_s)}}));
}

void TestBodyEdit::replacesASelectionByACompositionInOneStep()
{
    const Body before{{paragraph(u"one"_s), paragraph(u"two"_s)}};
    d->edit->setBody(before);
    d->caret(5, 1); // from "o|ne" to "t|wo"
    QSignalSpy changed(d->edit, &BodyEdit::bodyChanged);
    d->compose(u"zhong"_s);
    QCOMPARE(changed.size(), 0);
    d->compose({}, u"中"_s);
    QCOMPARE(changed.size(), 1);
    QCOMPARE_EQ(d->body(), text(u"o中wo"_s));
    QVERIFY(d->undoesInOneStepTo(before));
    // Cancelled, the selection is gone all the same, and the host is told.
    d->edit->setBody(before);
    d->caret(3, 0);
    changed.clear();
    d->compose(u"zhong"_s);
    d->compose({});
    QCOMPARE(changed.size(), 1);
    QCOMPARE_EQ(d->body(), text(u"two"_s));
}

void TestBodyEdit::actsOnNoKeyWhileComposing()
{
    const Body before{{bullets({{run(u"a"_s), {}}, {run(u"b"_s), {}}})}};
    d->edit->setBody(before);
    d->caretToEnd();
    QSignalSpy changed(d->edit, &BodyEdit::bodyChanged);
    QSignalSpy wanted(d->edit, &BodyEdit::pictureRequested);
    QAction saving(&d->window);
    saving.setShortcut(QKeySequence::Save);
    d->window.addAction(&saving);
    QSignalSpy saved(&saving, &QAction::triggered);
    d->compose(u"zhong"_s);
    const Qt::KeyboardModifiers ctrl = Qt::ControlModifier;
    d->key(Qt::Key_B, ctrl);
    d->key(Qt::Key_Z, ctrl);
    d->key(Qt::Key_V, ctrl);
    d->key(Qt::Key_K, ctrl);
    d->key(Qt::Key_S, ctrl);
    d->key(Qt::Key_2, ctrl | Qt::AltModifier);
    d->key(Qt::Key_8, ctrl | Qt::ShiftModifier);
    for (const Qt::Key key : {Qt::Key_Tab, Qt::Key_Return, Qt::Key_Backspace, Qt::Key_Delete, Qt::Key_Left, Qt::Key_A})
        d->key(key);
    for (QAction *action : {d->actions()->bold, d->actions()->bullets, d->actions()->table, d->actions()->rule,
                            d->actions()->link, d->actions()->picture})
        action->trigger();
    QVERIFY(d->edit->isComposing());
    QCOMPARE(changed.size(), 0);
    QCOMPARE(wanted.size(), 0);
    QCOMPARE(saved.size(), 0);
    QVERIFY(!d->edit->panels()->link());
    QCOMPARE_EQ(d->body(), before);
    d->compose({}, u"中"_s);
    QCOMPARE_EQ(d->body(), (Body{{bullets({{run(u"a"_s), {}}, {run(u"b中"_s), {}}})}}));
    d->key(Qt::Key_S, ctrl);
    QCOMPARE(saved.size(), 1);
}

void TestBodyEdit::composesBesideAFigureInAParagraphOfItsOwn()
{
    const Figure figure = *d->pictures.addPicture(d->pictures.pictureFile(u"a.png"_s));
    const Body before{{figure}};
    d->edit->setBody(before);
    d->caretToEnd();
    QSignalSpy changed(d->edit, &BodyEdit::bodyChanged);
    d->compose(u"zhong"_s);
    QCOMPARE(changed.size(), 0);
    QCOMPARE_EQ(d->body(), before);
    d->compose({}, u"中"_s);
    QCOMPARE(changed.size(), 1);
    QCOMPARE_EQ(d->body(), (Body{{figure, paragraph(u"中"_s)}}));
    QVERIFY(d->undoesInOneStepTo(before));
}

void TestBodyEdit::forgetsACompositionThatAClickBreaksOff()
{
    const Body before{{paragraph(u"one"_s), paragraph(u"two"_s)}};
    d->edit->setBody(before);
    d->caretToEnd();
    QSignalSpy changed(d->edit, &BodyEdit::bodyChanged);
    d->compose(u"zhong"_s);
    QTest::mouseClick(d->edit->viewport(), Qt::LeftButton, {}, QPoint(5, 10));
    QVERIFY(!d->edit->isComposing());
    QCOMPARE(changed.size(), 0);
    QCOMPARE_EQ(d->body(), before);
    d->type(u"x"_s);
    QCOMPARE(changed.size(), 1);
}

void TestBodyEdit::marksTheSelectionByItsShortcut_data()
{
    QTest::addColumn<QKeySequence>("keys");
    QTest::addColumn<int>("mark");
    QTest::newRow("bold") << QKeySequence(QKeySequence::Bold) << int(Mark::Strong);
    QTest::newRow("italic") << QKeySequence(QKeySequence::Italic) << int(Mark::Emphasis);
    QTest::newRow("underline") << QKeySequence(QKeySequence::Underline) << int(Mark::Underline);
    QTest::newRow("strike") << QKeySequence(u"Ctrl+Shift+X"_s) << int(Mark::Strike);
}

void TestBodyEdit::marksTheSelectionByItsShortcut()
{
    QFETCH(QKeySequence, keys);
    QFETCH(int, mark);
    d->edit->setBody(text(u"清晨六点"_s));
    d->caret(3, 1);
    QTest::keySequence(d->edit, keys);
    QCOMPARE_EQ(d->body(),
                (Body{{Paragraph{{{u"清"_s, {}, {}}, {u"晨六"_s, Mark(mark), {}}, {u"点"_s, {}, {}}}, Alignment::Start}}}));
    QVERIFY(d->undoesInOneStepTo(text(u"清晨六点"_s)));
    // Part of it marked: the whole gets it. All of it: it goes.
    d->caret(4, 0);
    QTest::keySequence(d->edit, keys);
    QCOMPARE_EQ(d->body(), (Body{{Paragraph{run(u"清晨六点"_s, Mark(mark)), Alignment::Start}}}));
    QTest::keySequence(d->edit, keys);
    QCOMPARE_EQ(d->body(), text(u"清晨六点"_s));
}

void TestBodyEdit::marksWhatIsTypedNext()
{
    d->edit->setBody(text(u"a"_s));
    d->caretToEnd();
    QTest::keySequence(d->edit, QKeySequence(QKeySequence::Bold));
    QVERIFY(d->actions()->bold->isChecked());
    d->type(u"b"_s);
    QTest::mouseClick(d->bar->buttonFor(d->actions()->bold), Qt::LeftButton);
    QVERIFY(d->edit->hasFocus());
    d->type(u"c"_s);
    QCOMPARE_EQ(d->body(),
                (Body{{Paragraph{{{u"a"_s, {}, {}}, {u"b"_s, Mark::Strong, {}}, {u"c"_s, {}, {}}}, Alignment::Start}}}));
}

void TestBodyEdit::makesHeadingsByShortcutAndCombo()
{
    d->edit->setBody(text(u"步道怎么走"_s));
    d->key(Qt::Key_3, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE_EQ(d->body(), (Body{{Heading{3, run(u"步道怎么走"_s)}}}));
    QCOMPARE(d->bar->styleBox()->currentIndex(), 2);
    QVERIFY(d->undoesInOneStepTo(text(u"步道怎么走"_s)));
    QTest::keyClick(d->bar->styleBox(), Qt::Key_Up);
    QCOMPARE_EQ(d->body(), (Body{{Heading{2, run(u"步道怎么走"_s)}}}));
    QVERIFY(d->edit->hasFocus());
    d->key(Qt::Key_0, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE_EQ(d->body(), text(u"步道怎么走"_s));
}

void TestBodyEdit::writesAParagraphAfterAHeading()
{
    const Body before{{Heading{2, run(u"标题"_s)}}};
    d->edit->setBody(before);
    d->caretToEnd();
    d->key(Qt::Key_Return);
    d->type(u"正文"_s);
    QCOMPARE_EQ(d->body(), (Body{{Heading{2, run(u"标题"_s)}, paragraph(u"正文"_s)}}));
    d->key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE_EQ(d->body(), before);
    d->edit->setBody(before);
    d->caret(0);
    d->key(Qt::Key_Return);
    d->key(Qt::Key_Up);
    d->type(u"前"_s);
    QCOMPARE_EQ(d->body(), (Body{{paragraph(u"前"_s), Heading{2, run(u"标题"_s)}}}));
}

void TestBodyEdit::joinsParagraphsIntoOneQuote()
{
    const Body before{{paragraph(u"一"_s), paragraph(u"二"_s), paragraph(u"三"_s)}};
    d->edit->setBody(before);
    d->caret(3, 0);
    d->key(Qt::Key_9, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE_EQ(d->body(), (Body{{Quote{{paragraph(u"一"_s), paragraph(u"二"_s)}, {}}, paragraph(u"三"_s)}}));
    QVERIFY(d->undoesInOneStepTo(before));
    d->caretToEnd();
    d->key(Qt::Key_9, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE_EQ(d->body(), (Body{{Quote{{paragraph(u"一"_s), paragraph(u"二"_s), paragraph(u"三"_s)}, {}}}}));
}

void TestBodyEdit::leavesAQuoteByEnterInAnEmptyParagraph()
{
    d->edit->setBody({{Quote{{paragraph(u"一"_s)}, {}}}});
    d->caretToEnd();
    d->key(Qt::Key_Return);
    d->type(u"二"_s);
    QCOMPARE_EQ(d->body(), (Body{{Quote{{paragraph(u"一"_s), paragraph(u"二"_s)}, {}}}}));
    d->key(Qt::Key_Return);
    d->key(Qt::Key_Return);
    d->type(u"外"_s);
    QCOMPARE_EQ(d->body(), (Body{{Quote{{paragraph(u"一"_s), paragraph(u"二"_s)}, {}}, paragraph(u"外"_s)}}));
}

void TestBodyEdit::namesTheSourceOfAQuote()
{
    d->edit->setBody({{Quote{{paragraph(u"河治好了"_s), paragraph(u"吴佳"_s)}, {}}}});
    d->caretToEnd();
    d->actions()->styles().last().action->trigger();
    QCOMPARE_EQ(d->body(), (Body{{Quote{{paragraph(u"河治好了"_s)}, run(u"吴佳"_s)}}}));
    d->caretToEnd();
    d->key(Qt::Key_Return);
    d->type(u"外"_s);
    QCOMPARE_EQ(d->body(), (Body{{Quote{{paragraph(u"河治好了"_s)}, run(u"吴佳"_s)}, paragraph(u"外"_s)}}));
}

void TestBodyEdit::makesAndUnmakesLists()
{
    const Body before{{paragraph(u"一"_s), paragraph(u"二"_s)}};
    d->edit->setBody(before);
    d->caret(3, 0);
    d->key(Qt::Key_8, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE_EQ(d->body(), (Body{{bullets({{run(u"一"_s), {}}, {run(u"二"_s), {}}})}}));
    QVERIFY(d->undoesInOneStepTo(before));
    QTest::mouseClick(d->bar->buttonFor(d->actions()->numbers), Qt::LeftButton);
    QCOMPARE_EQ(d->body(), (Body{{List{true, 1, {{run(u"一"_s), {}}, {run(u"二"_s), {}}}}}}));
    d->edit->selectAll();
    QTest::mouseClick(d->bar->buttonFor(d->actions()->numbers), Qt::LeftButton);
    QCOMPARE_EQ(d->body(), before);
}

void TestBodyEdit::changesTheKindOfAWholeList()
{
    const List nested = bullets({{run(u"x"_s), {}}});
    d->edit->setBody({{bullets({{run(u"a"_s), {nested}}, {run(u"b"_s), {}}})}});
    d->caretToEnd();
    d->key(Qt::Key_7, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE_EQ(d->body(), (Body{{List{true, 1, {{run(u"a"_s), {nested}}, {run(u"b"_s), {}}}}}}));
}

void TestBodyEdit::nestsItemsByTab()
{
    d->edit->setBody({{bullets({{run(u"a"_s), {}}, {run(u"b"_s), {}}, {run(u"c"_s), {}}})}});
    const Body before = d->body();
    d->caret(2);
    d->key(Qt::Key_Tab);
    QCOMPARE_EQ(d->body(), (Body{{bullets({{run(u"a"_s), {bullets({{run(u"b"_s), {}}})}}, {run(u"c"_s), {}}})}}));
    QVERIFY(d->undoesInOneStepTo(before));
    d->caret(4);
    d->key(Qt::Key_Tab);
    QCOMPARE_EQ(d->body(), (Body{{bullets({{run(u"a"_s), {bullets({{run(u"b"_s), {}}, {run(u"c"_s), {}}})}}})}}));
    d->key(Qt::Key_Tab);
    QCOMPARE_EQ(d->body(), (Body{{bullets(
                               {{run(u"a"_s), {bullets({{run(u"b"_s), {bullets({{run(u"c"_s), {}}})}}})}}})}}));
    d->key(Qt::Key_Tab); // no deeper than one below the item above
    d->caret(0);
    d->key(Qt::Key_Tab);
    d->caret(4);
    d->key(Qt::Key_Backtab);
    d->key(Qt::Key_Backtab);
    d->key(Qt::Key_Backtab);
    QCOMPARE_EQ(d->body(), (Body{{bullets({{run(u"a"_s), {bullets({{run(u"b"_s), {}}})}}, {run(u"c"_s), {}}})}}));
    QVERIFY(d->edit->hasFocus());
}

void TestBodyEdit::leavesAListByEnterInAnEmptyItem()
{
    d->edit->setBody({{bullets({{run(u"a"_s), {bullets({{run(u"b"_s), {}}})}}})}});
    d->caretToEnd();
    d->key(Qt::Key_Return);
    d->key(Qt::Key_Return); // out of the nested list
    d->type(u"c"_s);
    QCOMPARE_EQ(d->body(), (Body{{bullets({{run(u"a"_s), {bullets({{run(u"b"_s), {}}})}}, {run(u"c"_s), {}}})}}));
    d->key(Qt::Key_Return);
    d->key(Qt::Key_Return);
    d->type(u"out"_s);
    QCOMPARE(d->body().blocks.size(), size_t(2));
    QCOMPARE_EQ(std::get<Paragraph>(d->body().blocks[1]), paragraph(u"out"_s));
}

void TestBodyEdit::makesAParagraphFirstByBackspace_data()
{
    QTest::addColumn<Body>("body");
    QTest::newRow("heading") << Body{{Heading{2, run(u"x"_s)}}};
    QTest::newRow("quote") << Body{{Quote{{paragraph(u"x"_s)}, {}}}};
    QTest::newRow("item") << Body{{bullets({{run(u"x"_s), {}}})}};
    QTest::newRow("code") << Body{{Code{{}, u"x"_s}}};
}

void TestBodyEdit::makesAParagraphFirstByBackspace()
{
    QFETCH(Body, body);
    Body before = body;
    before.blocks.insert(before.blocks.begin(), paragraph(u"a"_s));
    d->edit->setBody(before);
    d->caret(2);
    d->key(Qt::Key_Backspace);
    QCOMPARE_EQ(d->body(), (Body{{paragraph(u"a"_s), paragraph(u"x"_s)}}));
    QVERIFY(d->undoesInOneStepTo(before));
    d->caret(2);
    d->key(Qt::Key_Backspace);
    QCOMPARE_EQ(d->body(), text(u"ax"_s));
}

void TestBodyEdit::breaksLinesInsideCode()
{
    d->edit->setBody({{Code{u"c++"_s, u"a"_s}}});
    d->caretToEnd();
    d->key(Qt::Key_Return);
    d->key(Qt::Key_Tab);
    d->type(u"b"_s);
    QCOMPARE_EQ(d->body(), (Body{{Code{u"c++"_s, u"a\n\tb"_s}}}));
    d->key(Qt::Key_Return);
    d->key(Qt::Key_Return);
    d->type(u"out"_s);
    QCOMPARE_EQ(d->body(), (Body{{Code{u"c++"_s, u"a\n\tb"_s}, paragraph(u"out"_s)}}));
}

void TestBodyEdit::setsAndRemovesLinks()
{
    d->edit->setBody(text(u"到白鹭洲"_s));
    d->caret(4, 1);
    d->key(Qt::Key_K, Qt::ControlModifier);
    LinkPanel *panel = d->edit->panels()->link();
    QVERIFY(panel && panel->isVisible());
    QVERIFY(panel->addressField()->hasFocus());
    QTest::keyClicks(panel->addressField(), u"example.com/a"_s);
    QTest::keyClick(panel->addressField(), Qt::Key_Return);
    QVERIFY(!panel->isVisible());
    QVERIFY(d->edit->hasFocus());
    const Body linked{
        {Paragraph{{{u"到"_s, {}, {}}, {u"白鹭洲"_s, {}, u"https://example.com/a"_s}}, Alignment::Start}}};
    QCOMPARE_EQ(d->body(), linked);
    QVERIFY(d->undoesInOneStepTo(text(u"到白鹭洲"_s)));
    // With the caret inside, the whole link is meant.
    d->caret(2);
    d->key(Qt::Key_K, Qt::ControlModifier);
    QCOMPARE(panel->addressField()->text(), u"https://example.com/a"_s);
    QTest::mouseClick(panel->removeButton(), Qt::LeftButton);
    QCOMPARE_EQ(d->body(), text(u"到白鹭洲"_s));
    // Escape leaves all as it is.
    d->key(Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(panel->addressField(), u"https://example.org"_s);
    QTest::keyClick(panel->addressField(), Qt::Key_Escape);
    QVERIFY(!panel->isVisible() && d->edit->hasFocus());
    QCOMPARE_EQ(d->body(), text(u"到白鹭洲"_s));
}

void TestBodyEdit::refusesLinksThatMayNotBe()
{
    d->edit->setBody(text(u"x"_s));
    d->edit->selectAll();
    d->key(Qt::Key_K, Qt::ControlModifier);
    LinkPanel *panel = d->edit->panels()->link();
    QTest::keyClicks(panel->addressField(), u"javascript:alert(1)"_s);
    QTest::keyClick(panel->addressField(), Qt::Key_Return);
    QVERIFY(panel->isVisible());
    QCOMPARE(panel->addressField()->property("state").toString(), u"error"_s);
    QCOMPARE_EQ(d->body(), text(u"x"_s));
}

void TestBodyEdit::doesNotLengthenALinkByTypingAfterIt()
{
    const QString link = u"https://example.com/"_s;
    d->edit->setBody({{Paragraph{run(u"链接"_s, {}, link), Alignment::Start}}});
    d->caretToEnd();
    d->type(u"，"_s);
    d->compose(u"hou"_s);
    d->compose({}, u"后"_s);
    d->caret(1);
    d->type(u"中"_s);
    QCOMPARE_EQ(d->body(), (Body{{Paragraph{{{u"链中接"_s, {}, link}, {u"，后"_s, {}, {}}}, Alignment::Start}}}));
}

void TestBodyEdit::insertsATable()
{
    d->edit->setBody(text(u"前"_s));
    d->caretToEnd();
    QTest::mouseClick(d->bar->buttonFor(d->actions()->table), Qt::LeftButton);
    QVERIFY(d->edit->textCursor().currentTable());
    QVERIFY(d->edit->hasFocus());
    d->type(u"甲"_s);
    const Table table = tableOf(d->body());
    QCOMPARE(table.rows.size(), size_t(3));
    QCOMPARE(table.rows[0].size(), size_t(3));
    QVERIFY(table.headerRow);
    QCOMPARE(plainText(table.rows[0][0].runs), u"甲"_s);
    d->key(Qt::Key_Z, Qt::ControlModifier);
    d->key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!d->edit->document()->isUndoAvailable());
    QCOMPARE_EQ(d->body(), text(u"前"_s));
}

void TestBodyEdit::addsAndRemovesRowsAndColumns()
{
    const Body before = cells(u"a"_s);
    const auto act = [&](QAction *action, int rows, int columns) {
        d->edit->setBody(before);
        d->caret(2);
        QVERIFY(d->edit->textCursor().currentTable());
        action->trigger();
        const Table table = tableOf(d->body());
        QCOMPARE(int(table.rows.size()), rows);
        if (rows > 0)
            QCOMPARE(int(table.rows[0].size()), columns);
        QVERIFY(d->undoesInOneStepTo(before));
    };
    act(d->actions()->rowAbove, 3, 2);
    act(d->actions()->rowBelow, 3, 2);
    act(d->actions()->columnBefore, 2, 3);
    act(d->actions()->columnAfter, 2, 3);
    act(d->actions()->removeRow, 1, 2);
    act(d->actions()->removeColumn, 2, 1);
    act(d->actions()->removeTable, 0, 0);
}

void TestBodyEdit::removesATableFromBetweenOtherBlocks()
{
    Table table = tableOf(cells(u"a"_s));
    const Body before{{Heading{2, run(u"上"_s)}, table, paragraph(u"下"_s)}};
    d->edit->setBody(before);
    d->caret(int(d->edit->toPlainText().indexOf(u'a')));
    d->actions()->removeTable->trigger();
    QCOMPARE_EQ(d->body(), (Body{{Heading{2, run(u"上"_s)}, paragraph(u"下"_s)}}));
    QVERIFY(d->undoesInOneStepTo(before));
    table.caption = run(u"表"_s);
    d->edit->setBody({{Heading{2, run(u"上"_s)}, table, Rule()}});
    d->caret(int(d->edit->toPlainText().indexOf(u'a')));
    d->actions()->removeTable->trigger();
    QCOMPARE_EQ(d->body(), (Body{{Heading{2, run(u"上"_s)}, Rule()}}));
}

void TestBodyEdit::mergesAndSplitsCells()
{
    const Body before = cells(u"a"_s);
    d->edit->setBody(before);
    const int from = int(d->edit->toPlainText().indexOf(u'c'));
    d->caret(from + 2, from); // c and d
    QVERIFY(d->actions()->merge->isEnabled());
    d->actions()->merge->trigger();
    const Table merged = tableOf(d->body());
    QCOMPARE(merged.rows[1].size(), size_t(1));
    QCOMPARE(merged.rows[1][0].columnSpan, 2);
    QCOMPARE(plainText(merged.rows[1][0].runs).simplified(), u"c d"_s);
    QVERIFY(d->undoesInOneStepTo(before));
    QVERIFY(d->actions()->split->isEnabled());
    d->actions()->split->trigger();
    QCOMPARE(tableOf(d->body()).rows[1].size(), size_t(2));
    // A header cell never grows into the rows below.
    d->edit->setBody(before);
    const int head = int(d->edit->toPlainText().indexOf(u'a'));
    d->caret(int(d->edit->toPlainText().indexOf(u'c')), head);
    QVERIFY(!d->actions()->merge->isEnabled());
}

void TestBodyEdit::walksThroughCellsByTab()
{
    d->edit->setBody(cells(u"a"_s));
    d->caret(1);
    for (int i = 0; i < 3; ++i)
        d->key(Qt::Key_Tab);
    d->type(u"4"_s);
    d->key(Qt::Key_Backtab);
    d->type(u"3"_s);
    d->key(Qt::Key_Tab);
    d->key(Qt::Key_Tab); // a new row
    d->type(u"5"_s);
    const Table table = tableOf(d->body());
    QCOMPARE(table.rows.size(), size_t(3));
    QCOMPARE(plainText(table.rows[1][1].runs), u"4d"_s);
    QVERIFY(plainText(table.rows[1][0].runs).contains(u'3'));
    QCOMPARE(plainText(table.rows[2][0].runs), u"5"_s);
}

void TestBodyEdit::togglesHeaders()
{
    d->edit->setBody(cells(u"a"_s));
    d->caret(2);
    QVERIFY(d->actions()->headerRow->isChecked());
    d->actions()->headerRow->trigger();
    d->actions()->headerColumn->trigger();
    QVERIFY(!tableOf(d->body()).headerRow);
    QVERIFY(tableOf(d->body()).headerColumn);
    d->key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!tableOf(d->body()).headerColumn);
    d->key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(tableOf(d->body()).headerRow);
}

void TestBodyEdit::captionsATable()
{
    d->edit->setBody(cells(u"a"_s));
    d->caret(2);
    d->actions()->caption->trigger();
    d->type(u"表一"_s);
    QCOMPARE(plainText(tableOf(d->body()).caption), u"表一"_s);
    d->key(Qt::Key_Return);
    QVERIFY(d->edit->textCursor().currentTable());
}

void TestBodyEdit::breaksTheLineInACell()
{
    d->edit->setBody(cells(u"a"_s));
    d->caret(2);
    d->key(Qt::Key_Return);
    d->type(u"z"_s);
    QCOMPARE(plainText(tableOf(d->body()).rows[0][0].runs), u"a\nz"_s);
    d->caret(1);
    d->key(Qt::Key_Backspace);
    QCOMPARE(tableOf(d->body()).rows.size(), size_t(2));
}

void TestBodyEdit::insertsAPictureAndGoesOnBelow()
{
    const Body before = text(u"清晨六点"_s);
    d->edit->setBody(before);
    d->caret(2);
    d->edit->insertPicture(d->pictures.pictureFile(u"桥 1.png"_s));
    QCOMPARE(d->body().blocks.size(), size_t(3));
    QVERIFY(std::holds_alternative<Figure>(d->body().blocks[1]));
    QVERIFY(d->undoesInOneStepTo(before));
    d->caret(4);
    d->type(u"图下"_s);
    QCOMPARE_EQ(std::get<Paragraph>(d->body().blocks[2]), paragraph(u"图下"_s));
    QCOMPARE(d->body().blocks.size(), size_t(4));
}

void TestBodyEdit::refusesWhatIsNoPicture()
{
    d->edit->setBody(text(u"x"_s));
    QSignalSpy refused(d->edit, &BodyEdit::refused);
    d->edit->insertPicture(d->pictures.textFile(u"a.png"_s));
    QCOMPARE(refused.size(), 1);
    QCOMPARE(refused[0][0].value<Error>().kind, ErrorKind::NotAPicture);
    d->edit->setBody(cells(u"a"_s));
    d->caret(2);
    d->edit->insertPicture(d->pictures.pictureFile(u"b.png"_s));
    QCOMPARE(refused.size(), 2);
    QCOMPARE_EQ(d->body(), cells(u"a"_s));
}

void TestBodyEdit::breaksNoLineBehindAnObject()
{
    const Figure figure = *d->pictures.addPicture(d->pictures.pictureFile(u"a.png"_s));
    const Body before{{paragraph(u"一"_s), figure, paragraph(u"二三"_s)}};
    d->edit->setBody(before);
    d->caret(5, 3); // from behind the figure into the paragraph
    d->key(Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(toHtml(d->body()), toHtml({{paragraph(u"一"_s), figure, paragraph(u"三"_s)}}));
    for (QTextBlock block = d->edit->document()->begin(); block.isValid(); block = block.next())
        QVERIFY(objectPosition(block) < 0 || block.length() == 2);
    QVERIFY(d->undoesInOneStepTo(before));
}

void TestBodyEdit::takesDroppedPicturesWhereTheyAreDropped()
{
    const Body before{{paragraph(u"一"_s), paragraph(u"二"_s)}};
    d->edit->setBody(before);
    d->caret(0);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(d->pictures.pictureFile(u"a.png"_s)),
                  QUrl::fromLocalFile(d->pictures.pictureFile(u"b.png"_s, {300, 200}, Qt::red))});
    const QPoint place = d->edit->viewport()->mapFrom(d->edit, QPoint(600, 10)); // right of the first line
    QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(d->edit->viewport(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(place, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(d->edit->viewport(), &drop);
    QVERIFY(drop.isAccepted());
    const Body body = d->body();
    QCOMPARE(body.blocks.size(), size_t(4));
    QVERIFY(std::holds_alternative<Figure>(body.blocks[1]));
    QVERIFY(std::holds_alternative<Figure>(body.blocks[2]));
    QCOMPARE(mediaFiles(body).size(), 2);
    QVERIFY(d->undoesInOneStepTo(before));
}

void TestBodyEdit::takesPicturesFromTheClipboard()
{
    d->edit->setBody({});
    auto *data = new QMimeData;
    QImage image(40, 30, QImage::Format_RGB32);
    image.fill(Qt::yellow);
    data->setImageData(image);
    d->paste(data);
    QCOMPARE(d->pictures.added, 1);
    QCOMPARE(d->body().blocks.size(), size_t(1));
    QVERIFY(std::holds_alternative<Figure>(d->body().blocks[0]));
    // A spreadsheet sends a picture of its cells beside the text: the text is meant.
    auto *sheet = new QMimeData;
    sheet->setImageData(image);
    sheet->setText(u"12"_s);
    d->paste(sheet);
    QCOMPARE(d->pictures.added, 1);
    QCOMPARE_EQ(std::get<Paragraph>(d->body().blocks[1]), paragraph(u"12"_s));
}

void TestBodyEdit::keepsAFigureThroughCopyAndPaste()
{
    Figure figure = *d->pictures.addPicture(d->pictures.pictureFile(u"a.png"_s));
    figure.alt = u"桥"_s;
    figure.caption = {{u"清晨"_s, Mark::Strong, {}}};
    figure.credit = u"陈渡"_s;
    const Body before{{paragraph(u"一"_s), figure, paragraph(u"二"_s)}};
    d->edit->setBody(before);
    d->caret(3, 1);
    d->key(Qt::Key_C, Qt::ControlModifier);
    d->caretToEnd();
    d->key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE_EQ(d->body(), (Body{{paragraph(u"一"_s), figure, paragraph(u"二"_s), figure}}));
    QVERIFY(d->undoesInOneStepTo(before));
    d->edit->selectAll();
    d->key(Qt::Key_X, Qt::ControlModifier);
    QVERIFY(d->body().isEmpty());
    d->key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE_EQ(d->body(), (Body{{paragraph(u"一"_s), figure, paragraph(u"二"_s), figure}}));
}

void TestBodyEdit::selectsAFigureBeforeDeletingIt()
{
    const Figure figure = *d->pictures.addPicture(d->pictures.pictureFile(u"a.png"_s));
    const Body before{{paragraph(u"一"_s), figure, paragraph(u"二"_s)}};
    d->edit->setBody(before);
    d->caret(4);
    d->key(Qt::Key_Backspace);
    QCOMPARE_EQ(d->body(), before);
    QVERIFY(selectsObject(d->edit->textCursor()));
    d->key(Qt::Key_Backspace);
    QCOMPARE_EQ(d->body(), (Body{{paragraph(u"一"_s), paragraph(u"二"_s)}}));
    QVERIFY(d->undoesInOneStepTo(before));
    d->edit->undo();
    d->caret(1);
    d->key(Qt::Key_Delete);
    QCOMPARE_EQ(d->body(), before);
    d->key(Qt::Key_Delete);
    QCOMPARE_EQ(d->body(), (Body{{paragraph(u"一"_s), paragraph(u"二"_s)}}));
    // An empty paragraph beside a figure goes, the figure stays.
    d->edit->setBody({{figure}});
    d->caretToEnd();
    d->key(Qt::Key_Down);
    d->key(Qt::Key_Backspace);
    QCOMPARE(d->edit->document()->blockCount(), 1);
    QCOMPARE_EQ(d->body(), (Body{{figure}}));
    QVERIFY(selectsObject(d->edit->textCursor()));
}

void TestBodyEdit::neverMixesAFigureWithText()
{
    const Figure figure = *d->pictures.addPicture(d->pictures.pictureFile(u"a.png"_s));
    const Body before{{paragraph(u"一一"_s), figure, paragraph(u"二二"_s)}};
    const auto blockOfFigure = [&] {
        for (QTextBlock block = d->edit->document()->begin(); block.isValid(); block = block.next()) {
            if (objectPosition(block) >= 0)
                return block.text();
        }
        return QString();
    };
    // Typing on a selected figure writes below it.
    d->edit->setBody(before);
    d->caret(3);
    d->type(u"x"_s);
    QCOMPARE_EQ(d->body(), (Body{{paragraph(u"一一"_s), figure, paragraph(u"x"_s), paragraph(u"二二"_s)}}));
    QVERIFY(d->undoesInOneStepTo(before));
    // A deletion that ends right before it.
    d->edit->setBody(before);
    d->caret(3, 1);
    d->key(Qt::Key_Delete);
    QCOMPARE_EQ(d->body(), (Body{{paragraph(u"一"_s), figure, paragraph(u"二二"_s)}}));
    QCOMPARE(blockOfFigure().size(), 1);
    QVERIFY(d->undoesInOneStepTo(before));
    // Typing over a selection that ends right before it.
    d->edit->setBody(before);
    d->caret(3, 1);
    d->type(u"x"_s);
    QCOMPARE(blockOfFigure().size(), 1);
    QCOMPARE_EQ(d->body(), (Body{{paragraph(u"一x"_s), figure, paragraph(u"二二"_s)}}));
    QVERIFY(d->undoesInOneStepTo(before));
}

void TestBodyEdit::writesCaptionAltAndCreditUnderThePicture()
{
    Figure figure = *d->pictures.addPicture(d->pictures.pictureFile(u"a.png"_s));
    figure.caption = {{u"清晨"_s, Mark::Strong, {}}};
    const Body before{{paragraph(u"一"_s), figure}};
    d->edit->setBody(before);
    d->caret(1);
    d->key(Qt::Key_Down);
    QVERIFY(selectsObject(d->edit->textCursor()));
    d->key(Qt::Key_Return);
    FigurePanel *panel = d->edit->panels()->figure();
    QVERIFY(panel && panel->isVisible());
    QCOMPARE(panel->captionField()->text(), u"清晨"_s);
    QSignalSpy changed(d->edit, &BodyEdit::bodyChanged);
    QTest::keyClick(panel->captionField(), Qt::Key_End);
    QInputMethodEvent composing(u"liu"_s, {});
    QApplication::sendEvent(panel->captionField(), &composing);
    QCOMPARE(changed.size(), 0);
    QInputMethodEvent commit;
    commit.setCommitString(u"六点"_s);
    QApplication::sendEvent(panel->captionField(), &commit);
    QCOMPARE(changed.size(), 1);
    QTest::keyClick(panel->captionField(), Qt::Key_Tab);
    QVERIFY(panel->altField()->hasFocus());
    QTest::keyClicks(panel->altField(), u"bridge"_s);
    QTest::keyClick(panel->altField(), Qt::Key_Tab);
    QTest::keyClicks(panel->creditField(), u"Chen"_s);
    QTest::keyClick(panel->creditField(), Qt::Key_Escape);
    QVERIFY(!panel->isVisible());
    QVERIFY(d->edit->hasFocus());
    figure.caption = {{u"清晨六点"_s, Mark::Strong, {}}};
    figure.alt = u"bridge"_s;
    figure.credit = u"Chen"_s;
    QCOMPARE_EQ(d->body(), (Body{{paragraph(u"一"_s), figure}}));
    QVERIFY(d->undoesInOneStepTo(before));
    // A double click opens it too.
    QTest::mouseDClick(d->edit->viewport(), Qt::LeftButton, {}, QPoint(100, 120));
    QVERIFY(panel->isVisible());
}

void TestBodyEdit::walksPastAFigureByArrowKeys()
{
    const Figure figure = *d->pictures.addPicture(d->pictures.pictureFile(u"a.png"_s));
    d->edit->setBody({{figure}});
    QSignalSpy leaving(d->edit, &BodyEdit::leftUpwards);
    d->caretToEnd();
    d->key(Qt::Key_Down);
    d->type(u"下"_s);
    d->key(Qt::Key_Left);
    d->key(Qt::Key_Left);
    QVERIFY(selectsObject(d->edit->textCursor()));
    d->key(Qt::Key_Up);
    d->type(u"上"_s);
    QCOMPARE_EQ(d->body(), (Body{{paragraph(u"上"_s), figure, paragraph(u"下"_s)}}));
    QCOMPARE(leaving.size(), 0);
    d->key(Qt::Key_Up);
    QCOMPARE(leaving.size(), 1);
}

void TestBodyEdit::insertsARule()
{
    d->edit->setBody(text(u"一二"_s));
    d->caret(1);
    d->actions()->rule->trigger();
    d->type(u"x"_s);
    QCOMPARE_EQ(d->body(), (Body{{paragraph(u"一"_s), Rule{}, paragraph(u"x"_s), paragraph(u"二"_s)}}));
}

void TestBodyEdit::pastesHtml()
{
    d->edit->setBody(text(u"一二"_s));
    d->caret(1);
    QSignalSpy pasted(d->edit, &BodyEdit::pasted);
    auto *data = new QMimeData;
    data->setHtml(u"<p style='color:red'>前<b>粗</b></p><h2>标题</h2><ul><li>项</li></ul><script>alert(1)</script>"
                  "<p>后</p>"_s);
    data->setText(u"plain"_s);
    d->paste(data);
    QCOMPARE_EQ(d->body(),
                (Body{{Paragraph{{{u"一前"_s, {}, {}}, {u"粗"_s, Mark::Strong, {}}}, Alignment::Start},
                       Heading{2, run(u"标题"_s)}, bullets({{run(u"项"_s), {}}}), paragraph(u"后二"_s)}}));
    QCOMPARE(pasted.size(), 1);
    QVERIFY(!pasted[0][0].value<ParsedBody>().report.isEmpty());
    QVERIFY(d->undoesInOneStepTo(text(u"一二"_s)));
}

void TestBodyEdit::pastesPicturesInsideHtml()
{
    QImage image(20, 10, QImage::Format_RGB32);
    image.fill(Qt::magenta);
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    d->edit->setBody({});
    QSignalSpy refused(d->edit, &BodyEdit::refused);
    auto *data = new QMimeData;
    data->setHtml(u"<p>前</p><img src='data:image/png;base64,%1' alt='洋红'><p>中</p>"
                  "<img src='data:image/png;base64,AAAA'><img src='file:///etc/passwd'>"_s.arg(
                      QString::fromLatin1(png.toBase64())));
    d->paste(data);
    const Body body = d->body();
    QCOMPARE(body.blocks.size(), size_t(3));
    QCOMPARE(std::get<Figure>(body.blocks[1]).alt, u"洋红"_s);
    QVERIFY(QFile::exists(d->pictures.pathOf(std::get<Figure>(body.blocks[1]).file)));
    QCOMPARE(refused.size(), 1); // the damaged one; the file outside was never looked at
}

void TestBodyEdit::pastesPlainTextAsParagraphs()
{
    d->edit->setBody({});
    auto *data = new QMimeData;
    data->setText(u"一\r\n\r\n二\n<b>三</b>"_s);
    d->paste(data);
    QCOMPARE_EQ(d->body(), (Body{{paragraph(u"一"_s), paragraph(u"二"_s), paragraph(u"<b>三</b>"_s)}}));
}

void TestBodyEdit::pastesAnAddressOverASelectionAsALink()
{
    d->edit->setBody(text(u"白鹭洲"_s));
    d->edit->selectAll();
    auto *data = new QMimeData;
    data->setText(u"https://example.com/a"_s);
    d->paste(data);
    QCOMPARE_EQ(d->body(),
                (Body{{Paragraph{run(u"白鹭洲"_s, {}, u"https://example.com/a"_s), Alignment::Start}}}));
}

void TestBodyEdit::putsHtmlAndTextOnTheClipboard()
{
    d->edit->setBody({{Heading{2, run(u"标题"_s)}, paragraph(u"正文"_s)}});
    d->edit->selectAll();
    d->key(Qt::Key_C, Qt::ControlModifier);
    const QMimeData *data = QApplication::clipboard()->mimeData();
    QVERIFY(data->hasFormat(BodyMimeType));
    QVERIFY(data->html().contains(u"<h2>标题</h2>"_s));
    QCOMPARE(data->text(), u"## 标题\n\n正文"_s);
}

void TestBodyEdit::showsTheStateAtTheCursor()
{
    d->edit->setBody({{Paragraph{run(u"粗"_s, Mark::Strong), Alignment::Start}, Heading{4, run(u"题"_s)},
                       List{true, 1, {{run(u"项"_s), {}}}}, Quote{{paragraph(u"引"_s)}, {}}}});
    d->caret(1);
    QVERIFY(d->actions()->bold->isChecked());
    QCOMPARE(d->bar->styleBox()->currentIndex(), 0);
    d->caret(3);
    QVERIFY(!d->actions()->bold->isChecked());
    QCOMPARE(d->bar->styleBox()->currentIndex(), 3);
    d->caret(5);
    QVERIFY(d->actions()->numbers->isChecked());
    QVERIFY(d->bar->buttonFor(d->actions()->numbers)->isChecked());
    QCOMPARE(d->bar->styleBox()->currentIndex(), -1);
    d->caret(7);
    QVERIFY(d->actions()->quote->isChecked());
    QCOMPARE(d->bar->styleBox()->currentIndex(), 4);
}

void TestBodyEdit::namesEveryButton()
{
    const QList<QToolButton *> buttons = d->bar->findChildren<QToolButton *>();
    QVERIFY(buttons.size() >= 11);
    for (const QToolButton *button : buttons) {
        QVERIFY(!button->accessibleName().isEmpty());
        QVERIFY(!button->toolTip().isEmpty());
        QCOMPARE(button->focusPolicy(), Qt::TabFocus);
    }
    QVERIFY(d->bar->buttonFor(d->actions()->bold)->toolTip().contains(u"Ctrl+B"_s));
    QMenu menu;
    d->bar->fillMenu(&menu);
    QVERIFY(menu.actions().contains(d->actions()->link));
}

void TestBodyEdit::looksTheSameAfterASchemeChange()
{
    d->edit->setBody({{Heading{2, run(u"题"_s)}, paragraph(u"文"_s)}});
    d->caretToEnd();
    d->type(u"x"_s);
    QSignalSpy changed(d->edit, &BodyEdit::bodyChanged);
    const int steps = d->edit->document()->availableUndoSteps();
    applyStyle(*qApp, Scheme::Dark);
    QApplication::processEvents();
    QCOMPARE(changed.size(), 0);
    QCOMPARE(d->edit->document()->availableUndoSteps(), steps);
    // Another scale is another layout, and no change of the text either.
    const qreal before = d->edit->document()->size().height();
    applyStyle(*qApp, Scheme::Light, 1.3);
    QApplication::processEvents();
    QVERIFY(d->edit->document()->size().height() > before * 1.2);
    QCOMPARE(changed.size(), 0);
    QCOMPARE_EQ(d->body(), (Body{{Heading{2, run(u"题"_s)}, paragraph(u"文x"_s)}}));
    applyStyle(*qApp, Scheme::Light);
}

void TestBodyEdit::staysSoundUnderRandomActs()
{
    const Figure figure = *d->pictures.addPicture(d->pictures.pictureFile(u"a.png"_s));
    const Body start{{paragraph(u"一二三"_s), figure, Heading{2, run(u"题"_s)},
                      bullets({{run(u"a"_s), {}}, {run(u"b"_s), {List{true, 3, {{run(u"c"_s), {}}}}}}}),
                      Quote{{paragraph(u"q"_s)}, run(u"源"_s)}, cells(u"1"_s).blocks[0], Code{{}, u"x\ny"_s}, Rule{},
                      paragraph(u"end"_s)}};
    const QList<QAction *> actions = d->edit->actions();
    const QList<std::pair<Qt::Key, Qt::KeyboardModifiers>> keys{
        {Qt::Key_Return, {}}, {Qt::Key_Backspace, {}},          {Qt::Key_Delete, {}},           {Qt::Key_Tab, {}},
        {Qt::Key_Up, {}},     {Qt::Key_Down, {}},               {Qt::Key_C, Qt::ControlModifier}, {Qt::Key_V, Qt::ControlModifier},
        {Qt::Key_X, Qt::ControlModifier}, {Qt::Key_Z, Qt::ControlModifier}};
    for (quint32 seed = 1; seed <= 25; ++seed) {
        QRandomGenerator random(seed);
        const auto any = [&] { return int(random.bounded(d->edit->document()->characterCount())); };
        d->edit->setBody(start);
        for (int act = 0; act < 100 && d->edit->document()->characterCount() < 3000; ++act) {
            d->edit->setFocus();
            switch (random.bounded(6)) {
            case 0: d->caret(any()); break;
            case 1: d->caret(any(), any()); break;
            case 2: {
                QAction *action = actions.at(random.bounded(actions.size()));
                if (action->isEnabled())
                    action->trigger();
                break;
            }
            case 3:
                d->compose(u"zh"_s);
                d->compose({}, u"中"_s);
                break;
            case 4: d->type(u"x"_s); break;
            default: {
                const auto &[key, held] = keys.at(random.bounded(keys.size()));
                d->key(key, held);
            }
            }
            for (QTextBlock block = d->edit->document()->begin(); block.isValid(); block = block.next())
                QVERIFY2(objectPosition(block) < 0 || block.length() == 2, QByteArray::number(seed));
        }
        const Body now = d->body();
        int steps = 0;
        for (; d->edit->document()->isUndoAvailable(); ++steps)
            d->edit->document()->undo();
        QVERIFY2(d->body() == normalized(start), QByteArray::number(seed));
        while (steps-- > 0)
            d->edit->document()->redo();
        QVERIFY2(d->body() == now, QByteArray::number(seed));
    }
}

QTEST_MAIN(TestBodyEdit)
#include "tst_bodyedit.moc"
