// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "editordesk.h"

#include "ui/common/style.h"
#include "ui/editor/findbar.h"
#include "ui/editor/linefield.h"

#include <QPushButton>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

struct FindDesk : Desk {
    FindDesk() : find(new FindBar(edit, &window)) { window.layout()->addWidget(find); }

    void look(const QString &words, PatternOptions options = {})
    {
        find->open(FindBar::With::Replace);
        const QList<QToolButton *> buttons = find->findChildren<QToolButton *>();
        for (QToolButton *button : buttons) {
            if (button->isCheckable()) {
                const PatternOption option = button->text() == u"Aa"_s ? PatternOption::MatchCase
                    : button->text() == u".*"_s                       ? PatternOption::Expression
                                                                      : PatternOption::WholeWord;
                button->setChecked(options.testFlag(option));
            }
        }
        find->findField()->clear();
        typeInto(find->findField(), words);
        find->findNext();
    }
    void press(const QString &label)
    {
        for (QPushButton *button : find->findChildren<QPushButton *>()) {
            if (button->text() == label)
                return button->click();
        }
        QFAIL(qPrintable(label));
    }

    FindBar *find;
};

} // namespace

class TestFindBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { d = std::make_unique<FindDesk>(); }
    void cleanup() { d.reset(); }

    void stepsThroughHits();
    void beginsWithWhatIsSelected();
    void findsWithOptions_data();
    void findsWithOptions();
    void replacesOneAfterTheOther();
    void replacesAllInOneStepOfUndo();
    void keepsMarksAndLinksOfWhatItReplaces();
    void replacesWithWhatGroupsCaught();
    void saysWhatIsWrongWithAnExpression();
    void searchesAgainWhenTheTextChanges();
    void leavesFiguresAlone();
    void closesByEscapeAtTheHit();

private:
    std::unique_ptr<FindDesk> d;
};

void TestFindBar::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    applyStyle(*qApp, Scheme::Light);
}

void TestFindBar::stepsThroughHits()
{
    d->edit->setBody({{paragraph(u"兰溪河在兰溪"_s), paragraph(u"兰溪"_s)}});
    d->look(u"兰溪"_s);
    QCOMPARE(d->find->count(), 3);
    QCOMPARE(d->edit->textCursor().selectionStart(), 0);
    d->find->findNext();
    QCOMPARE(d->edit->textCursor().selectionStart(), 4);
    d->find->findNext();
    d->find->findNext(); // around
    QCOMPARE(d->edit->textCursor().selectionStart(), 0);
    d->find->findPrevious();
    QCOMPARE(d->edit->textCursor().selectionStart(), 7);
    QCOMPARE(d->find->message(), u"3 of 3"_s);
}

void TestFindBar::beginsWithWhatIsSelected()
{
    d->edit->setBody({{paragraph(u"县里的县"_s)}});
    d->caret(1, 0);
    d->find->open(FindBar::With::Find);
    QCOMPARE(d->find->findField()->text(), u"县"_s);
    QCOMPARE(d->find->message(), u"1 of 2"_s);
}

void TestFindBar::findsWithOptions_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("options");
    QTest::addColumn<int>("hits");
    QTest::newRow("any case") << u"art"_s << 0 << 4;
    QTest::newRow("this case") << u"Art"_s << int(PatternOption::MatchCase) << 1;
    QTest::newRow("whole words") << u"art"_s << int(PatternOption::WholeWord) << 2;
    QTest::newRow("expression") << u"[Aa]rt\\b"_s << int(PatternOption::Expression) << 3;
}

void TestFindBar::findsWithOptions()
{
    QFETCH(QString, words);
    QFETCH(int, options);
    QFETCH(int, hits);
    d->edit->setBody({{paragraph(u"Art is art; smart party"_s)}});
    d->look(words, PatternOptions::fromInt(options));
    QCOMPARE(d->find->count(), hits);
}

void TestFindBar::replacesOneAfterTheOther()
{
    d->edit->setBody({{paragraph(u"甲乙甲乙"_s)}});
    d->look(u"甲"_s);
    typeInto(d->find->replaceField(), u"丙"_s);
    d->press(u"Replace"_s);
    QCOMPARE(d->edit->toPlainText(), u"丙乙甲乙"_s);
    QCOMPARE(d->edit->textCursor().selectionStart(), 2);
    d->press(u"Replace"_s);
    QCOMPARE(d->edit->toPlainText(), u"丙乙丙乙"_s);
    QCOMPARE(d->find->message(), u"Not found"_s);
}

void TestFindBar::replacesAllInOneStepOfUndo()
{
    const Body before{{paragraph(u"甲乙甲乙"_s), List{false, 1, {{run(u"甲"_s), {}}}},
                       Table{{}, false, false, {{{run(u"甲"_s), 1, 1}, {run(u"乙"_s), 1, 1}}}}}};
    d->edit->setBody(before);
    d->look(u"甲"_s);
    typeInto(d->find->replaceField(), u"丙丁"_s);
    d->press(u"Replace all"_s);
    QVERIFY(!d->edit->toPlainText().contains(u"甲"_s));
    QCOMPARE(d->edit->toPlainText().count(u"丙丁"_s), 4);
    d->edit->setFocus();
    QVERIFY(d->undoesInOneStepTo(before));
}

void TestFindBar::keepsMarksAndLinksOfWhatItReplaces()
{
    d->edit->setBody({{Paragraph{{{u"去"_s, {}, {}}, {u"兰溪"_s, Mark::Strong, u"https://a.example/"_s}}, {}}}});
    d->look(u"兰溪"_s);
    typeInto(d->find->replaceField(), u"青岚"_s);
    d->press(u"Replace all"_s);
    QCOMPARE_EQ(d->body(),
                (Body{{Paragraph{{{u"去"_s, {}, {}}, {u"青岚"_s, Mark::Strong, u"https://a.example/"_s}}, {}}}}));
}

void TestFindBar::replacesWithWhatGroupsCaught()
{
    d->edit->setBody({{paragraph(u"5月17日"_s)}});
    d->look(u"(\\d+)月(\\d+)日"_s, PatternOption::Expression);
    typeInto(d->find->replaceField(), u"$2/$1"_s);
    d->press(u"Replace all"_s);
    QCOMPARE(d->edit->toPlainText(), u"17/5"_s);
}

void TestFindBar::saysWhatIsWrongWithAnExpression()
{
    d->edit->setBody({{paragraph(u"甲"_s)}});
    d->look(u"("_s, PatternOption::Expression);
    QVERIFY(d->find->count() == 0);
    QVERIFY2(d->find->message().size() > 10, qPrintable(d->find->message()));
}

void TestFindBar::searchesAgainWhenTheTextChanges()
{
    d->edit->setBody({{paragraph(u"甲"_s)}});
    d->look(u"甲"_s);
    d->edit->setFocus();
    d->caretToEnd();
    d->type(u"甲"_s);
    QTRY_COMPARE(d->find->count(), 2);
}

void TestFindBar::leavesFiguresAlone()
{
    const QString file = (*d->pictures.addPicture(QImage(8, 8, QImage::Format_RGB32))).file;
    const Body before{{paragraph(u"甲"_s), Figure{file, u"甲"_s, {}, {}}, paragraph(u"乙"_s)}};
    d->edit->setBody(before);
    d->look(u"."_s, PatternOption::Expression);
    QCOMPARE(d->find->count(), 2);
    typeInto(d->find->replaceField(), u"丙"_s);
    d->press(u"Replace all"_s);
    QCOMPARE_EQ(d->body(), (Body{{paragraph(u"丙"_s), Figure{file, u"甲"_s, {}, {}}, paragraph(u"丙"_s)}}));
}

void TestFindBar::closesByEscapeAtTheHit()
{
    d->edit->setBody({{paragraph(u"甲乙"_s)}});
    d->look(u"乙"_s);
    QTest::keyClick(d->find->findField(), Qt::Key_Escape);
    QVERIFY(!d->find->isVisible());
    QVERIFY(d->edit->hasFocus());
    QCOMPARE(d->edit->textCursor().selectedText(), u"乙"_s);
    QVERIFY(d->edit->extraSelections().isEmpty());
}

QTEST_MAIN(TestFindBar)
#include "tst_findbar.moc"
