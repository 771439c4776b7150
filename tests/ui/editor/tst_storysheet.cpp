// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "editorsupport.h"

#include "ui/common/style.h"
#include "ui/editor/bodyedit.h"
#include "ui/editor/bodypanels.h"
#include "ui/editor/bodyformat.h"
#include "ui/editor/bylinerow.h"
#include "ui/editor/linefield.h"
#include "ui/editor/linkpanel.h"
#include "ui/editor/storysheet.h"
#include "ui/editor/textfield.h"

#include <QApplication>
#include <QClipboard>
#include <QInputMethodEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

#include <memory>

using namespace Qt::StringLiterals;
using namespace Galley;

namespace {

StoryFields sampleFields()
{
    return {u"生态治理"_s, u"兰溪河下游三公里滨水步道下月开放"_s, u"截污、清淤、复绿同步收尾"_s, u"历时两年的综合整治进入收尾阶段。"_s,
            true,          u"林小满"_s,                           u"青岚融媒"_s,                 u"周砚"_s};
}

Body longBody(int paragraphs)
{
    Body body;
    for (int i = 0; i < paragraphs; ++i)
        body.blocks.push_back(paragraph(u"两年间，施工方摸排出雨污混接点一百三十七处，新建截污管九公里。"_s.repeated(5)));
    return body;
}

struct Desk {
    Desk()
    {
        auto *column = new QVBoxLayout(&window);
        column->setContentsMargins(0, 0, 0, 0);
        sheet = new StorySheet(pictures, &window);
        column->addWidget(sheet);
        other = new QLineEdit(&window);
        column->addWidget(other);
        window.resize(504, 700);
        window.show();
        window.activateWindow();
        QApplication::processEvents();
    }
    void compose(QWidget *field, const QString &preedit, const QString &commit = {})
    {
        QInputMethodEvent event(preedit, {});
        event.setCommitString(commit);
        QApplication::sendEvent(field, &event);
    }
    bool isCaretSeen() const
    {
        const BodyEdit *edit = sheet->bodyEdit();
        const QRect caret(edit->viewport()->mapTo(sheet->viewport(), edit->cursorRect().topLeft()),
                          edit->cursorRect().size());
        return sheet->viewport()->rect().contains(caret);
    }

    TestPictures pictures;
    QWidget window;
    StorySheet *sheet;
    QLineEdit *other;
};

} // namespace

class TestStorySheet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { d = std::make_unique<Desk>(); }
    void cleanup() { d.reset(); }

    void givesBackTheStoryAndSaysNothing();
    void forgetsTheHistoryOfTheLastStory();
    void keepsCaretAndPlaceWhenTheSameStoryComesAgain();
    void saysWhatIsWrittenInEachField();
    void keepsCompositionsOutOfFields();
    void actsOnNoKeyWhileAFieldComposes();
    void goesDownByEnterAndTab();
    void goesUpAndDownByArrows();
    void wrapsALongHeadlineAndGrows();
    void takesNoLineBreaksIntoFields();
    void showsTheAutomaticStandfirstUntilOneIsWritten();
    void growsWithTheTextAndScrollsAsOne();
    void keepsTheCaretInSightWhileTyping();
    void keepsTheMeasure();
    void breaksTheBylineRowWhereItIsNarrow();
    void writesOnFromAClickBelowTheText();
    void saysWhenTheFocusLeaves();
    void reportsPastesAndRefusals();
    void givesTheFocusBackWhenAPanelCloses();
    void namesItsFields();

private:
    std::unique_ptr<Desk> d;
};

void TestStorySheet::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    applyStyle(*qApp, Scheme::Light);
}

void TestStorySheet::givesBackTheStoryAndSaysNothing()
{
    QSignalSpy edited(d->sheet, &StorySheet::edited);
    const Body body{{paragraph(u"清晨六点"_s), Heading{2, run(u"先把管网接起来"_s)}}};
    d->sheet->setStory(sampleFields(), body);
    QCOMPARE_EQ(d->sheet->fields(), sampleFields());
    QCOMPARE_EQ(d->sheet->body(), body);
    d->sheet->setStory({}, {});
    QCOMPARE_EQ(d->sheet->fields(), StoryFields());
    QVERIFY(d->sheet->body().isEmpty());
    QApplication::processEvents();
    QCOMPARE(edited.size(), 0);
}

void TestStorySheet::forgetsTheHistoryOfTheLastStory()
{
    d->sheet->setStory(sampleFields(), {{paragraph(u"一"_s)}});
    QTest::keyClicks(d->sheet->headlineField(), u"x"_s);
    d->sheet->focusText();
    QTest::keyClicks(d->sheet->bodyEdit(), u"y"_s);
    d->sheet->setStory({}, {{paragraph(u"二"_s)}});
    QTest::keyClick(d->sheet->headlineField(), Qt::Key_Z, Qt::ControlModifier);
    QTest::keyClick(d->sheet->bodyEdit(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(d->sheet->fields().headline, QString());
    QCOMPARE_EQ(d->sheet->body(), (Body{{paragraph(u"二"_s)}}));
}

void TestStorySheet::keepsCaretAndPlaceWhenTheSameStoryComesAgain()
{
    const Body body = longBody(30);
    d->sheet->setStory(sampleFields(), body);
    d->sheet->focusText();
    d->sheet->bodyEdit()->moveCursor(QTextCursor::End);
    QTRY_VERIFY(d->isCaretSeen());
    const int place = d->sheet->verticalScrollBar()->value();
    QVERIFY(place > 0);
    d->sheet->setStory(sampleFields(), body);
    QCOMPARE(d->sheet->verticalScrollBar()->value(), place);
    QVERIFY(d->sheet->bodyEdit()->textCursor().atEnd());
    d->sheet->setStory(sampleFields(), longBody(29));
    QCOMPARE(d->sheet->verticalScrollBar()->value(), 0);
}

void TestStorySheet::saysWhatIsWrittenInEachField()
{
    d->sheet->setStory({}, {});
    QSignalSpy edited(d->sheet, &StorySheet::edited);
    int said = 0;
    const auto write = [&](QWidget *field, const QString &text) {
        QTest::keyClicks(field, text);
        QVERIFY(edited.size() > said);
        said = int(edited.size());
    };
    BylineRow *row = d->sheet->bylineRow();
    write(d->sheet->kickerField(), u"k"_s);
    write(d->sheet->headlineField(), u"h"_s);
    write(d->sheet->subheadField(), u"s"_s);
    write(d->sheet->standfirstField(), u"f"_s);
    write(row->byline(), u"b"_s);
    write(row->source(), u"o"_s);
    write(row->editor(), u"e"_s);
    write(d->sheet->bodyEdit(), u"t"_s);
    QCOMPARE_EQ(d->sheet->fields(), (StoryFields{u"k"_s, u"h"_s, u"s"_s, u"f"_s, true, u"b"_s, u"o"_s, u"e"_s}));
    QCOMPARE_EQ(d->sheet->body(), (Body{{paragraph(u"t"_s)}}));
}

void TestStorySheet::keepsCompositionsOutOfFields()
{
    d->sheet->setStory({}, {});
    QSignalSpy edited(d->sheet, &StorySheet::edited);
    const auto check = [&](QWidget *field, const auto &text) {
        edited.clear();
        field->setFocus();
        d->compose(field, u"zhong"_s);
        d->compose(field, u"zhong'wen"_s);
        QVERIFY(d->sheet->isComposing());
        QCOMPARE(edited.size(), 0);
        QCOMPARE(text(), QString());
        d->compose(field, {});
        QVERIFY(!d->sheet->isComposing());
        QCOMPARE(edited.size(), 0);
        d->compose(field, u"zhong'wen"_s);
        d->compose(field, {}, u"中文"_s);
        QVERIFY(!d->sheet->isComposing());
        QCOMPARE(edited.size(), 1);
        QCOMPARE(text(), u"中文"_s);
    };
    check(d->sheet->headlineField(), [&] { return d->sheet->fields().headline; });
    check(d->sheet->standfirstField(), [&] { return d->sheet->fields().standfirst; });
    check(d->sheet->bylineRow()->source(), [&] { return d->sheet->fields().source; });
    check(d->sheet->bodyEdit(), [&] { return plainText(d->sheet->body()); });
}

void TestStorySheet::actsOnNoKeyWhileAFieldComposes()
{
    d->sheet->setStory({}, {});
    QAction saving(&d->window);
    saving.setShortcut(QKeySequence::Save);
    d->window.addAction(&saving);
    QSignalSpy saved(&saving, &QAction::triggered);
    for (QWidget *field : {static_cast<QWidget *>(d->sheet->headlineField()),
                           static_cast<QWidget *>(d->sheet->bylineRow()->byline())}) {
        field->setFocus();
        d->compose(field, u"zhong"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QTest::keyClick(field, Qt::Key_Down);
        QTest::keyClick(field, Qt::Key_S, Qt::ControlModifier);
        QVERIFY(field->hasFocus());
        QCOMPARE(saved.size(), 0);
        d->compose(field, {}, u"中"_s);
        QTest::keyClick(field, Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(saved.size(), 1);
        saved.clear();
    }
}

void TestStorySheet::goesDownByEnterAndTab()
{
    d->sheet->setStory(sampleFields(), {{paragraph(u"一"_s)}});
    BylineRow *row = d->sheet->bylineRow();
    const QList<QWidget *> order{d->sheet->kickerField(), d->sheet->headlineField(),   d->sheet->subheadField(),
                                 d->sheet->standfirstField(), row->byline(), row->source(), row->editor(),
                                 d->sheet->bodyEdit()};
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Tab}) {
        order.first()->setFocus();
        for (qsizetype i = 1; i < order.size(); ++i) {
            QTest::keyClick(order.at(i - 1), key);
            QVERIFY2(order.at(i)->hasFocus(), QByteArray::number(i));
        }
    }
    QTest::keyClick(d->sheet->bodyEdit(), Qt::Key_Backtab);
    QVERIFY(row->editor()->hasFocus());
    QCOMPARE_EQ(d->sheet->fields(), sampleFields());
}

void TestStorySheet::goesUpAndDownByArrows()
{
    d->sheet->setStory(sampleFields(), {{paragraph(u"一"_s)}});
    d->sheet->focusHeadline();
    QTest::keyClick(d->sheet->headlineField(), Qt::Key_Up);
    QTRY_VERIFY(d->sheet->kickerField()->hasFocus());
    QTest::keyClick(d->sheet->kickerField(), Qt::Key_Down);
    QVERIFY(d->sheet->headlineField()->hasFocus());
    d->sheet->focusText();
    QTest::keyClick(d->sheet->bodyEdit(), Qt::Key_Up);
    QVERIFY(d->sheet->bylineRow()->editor()->hasFocus());
    QTest::keyClick(d->sheet->bylineRow()->editor(), Qt::Key_Down);
    QVERIFY(d->sheet->bodyEdit()->hasFocus());
}

void TestStorySheet::wrapsALongHeadlineAndGrows()
{
    d->sheet->setStory(sampleFields(), {});
    QApplication::processEvents();
    const int one = d->sheet->headlineField()->height();
    QCOMPARE(one, lineHeight(TextStyle::Headline));
    const int top = d->sheet->bodyEdit()->y();
    StoryFields fields = sampleFields();
    fields.headline = fields.headline.repeated(2);
    d->sheet->setStory(fields, {});
    QTRY_COMPARE(d->sheet->headlineField()->height(), 2 * one);
    QTRY_COMPARE(d->sheet->bodyEdit()->y(), top + one);
    d->sheet->headlineField()->selectAll();
    QTest::keyClick(d->sheet->headlineField(), Qt::Key_Delete);
    QTRY_COMPARE(d->sheet->headlineField()->height(), one);
    QTRY_COMPARE(d->sheet->bodyEdit()->y(), top);
}

void TestStorySheet::takesNoLineBreaksIntoFields()
{
    d->sheet->setStory({}, {});
    d->sheet->focusHeadline();
    QApplication::clipboard()->setText(u" 一\n二\t三 "_s);
    QTest::keyClick(d->sheet->headlineField(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(d->sheet->fields().headline, u"一 二 三"_s);
    QCOMPARE(d->sheet->headlineField()->document()->blockCount(), 1);
}

void TestStorySheet::showsTheAutomaticStandfirstUntilOneIsWritten()
{
    StoryFields fields = sampleFields();
    fields.standfirstByHand = false;
    d->sheet->setStory(fields, {});
    QCOMPARE(d->sheet->standfirstField()->hint(), fields.standfirst);
    QCOMPARE_EQ(d->sheet->fields(), fields);
    d->sheet->setAutomaticStandfirst(u"新的第一段"_s);
    QCOMPARE(d->sheet->fields().standfirst, u"新的第一段"_s);
    QTest::keyClicks(d->sheet->standfirstField(), u"mine"_s);
    d->sheet->setAutomaticStandfirst(u"又一段"_s);
    QCOMPARE(d->sheet->fields().standfirst, u"mine"_s);
    QVERIFY(d->sheet->fields().standfirstByHand);
    d->sheet->standfirstField()->selectAll();
    QTest::keyClick(d->sheet->standfirstField(), Qt::Key_Delete);
    QVERIFY(!d->sheet->fields().standfirstByHand);
    QCOMPARE(d->sheet->fields().standfirst, u"又一段"_s);
    // Without any text the field says what it will be.
    d->sheet->setAutomaticStandfirst({});
    QVERIFY(!d->sheet->standfirstField()->hint().isEmpty());
    QCOMPARE(d->sheet->fields().standfirst, QString());
    // A long one takes as many lines as it needs.
    d->sheet->setAutomaticStandfirst(u"历时两年的兰溪河下游综合整治进入收尾阶段。"_s.repeated(4));
    QTRY_VERIFY(d->sheet->standfirstField()->height() >= 3 * lineHeight(TextStyle::Standfirst));
}

void TestStorySheet::growsWithTheTextAndScrollsAsOne()
{
    d->sheet->setStory(sampleFields(), longBody(40));
    QTRY_VERIFY(d->sheet->verticalScrollBar()->maximum() > 2000);
    const BodyEdit *edit = d->sheet->bodyEdit();
    QVERIFY(edit->height() >= int(edit->document()->size().height()));
    QCOMPARE(edit->verticalScrollBar()->maximum(), 0);
    // The wheel is the sheet's: the text leaves it to what it stands in.
    QWheelEvent wheel({200, 400}, {200, 400}, {}, {0, -240}, Qt::NoButton, {}, Qt::NoScrollPhase, false);
    QApplication::sendEvent(edit->viewport(), &wheel);
    QVERIFY(!wheel.isAccepted());
}

void TestStorySheet::keepsTheCaretInSightWhileTyping()
{
    d->sheet->setStory(sampleFields(), longBody(20));
    d->sheet->focusText();
    QVERIFY(QTest::qWaitFor([&] { return d->sheet->verticalScrollBar()->maximum() > 1000; }));
    QTest::keyClick(d->sheet->bodyEdit(), Qt::Key_End, Qt::ControlModifier);
    QTRY_VERIFY(d->isCaretSeen());
    for (int i = 0; i < 6; ++i) {
        QTest::keyClick(d->sheet->bodyEdit(), Qt::Key_Return);
        QTest::keyClicks(d->sheet->bodyEdit(), u"next line"_s);
        QTRY_VERIFY(d->isCaretSeen());
    }
    d->compose(d->sheet->bodyEdit(), u"zhong'wen"_s);
    QTRY_VERIFY(d->isCaretSeen());
    d->compose(d->sheet->bodyEdit(), {}, u"中文"_s);
    QTest::keyClick(d->sheet->bodyEdit(), Qt::Key_Home, Qt::ControlModifier);
    QTRY_VERIFY(d->isCaretSeen());
    // A page is what can be seen.
    const int top = d->sheet->verticalScrollBar()->value();
    QTest::keyClick(d->sheet->bodyEdit(), Qt::Key_PageDown);
    QTRY_VERIFY(d->isCaretSeen());
    const int caret = d->sheet->bodyEdit()->cursorRect().top();
    QVERIFY(caret > 100 && caret < d->sheet->viewport()->height() + top);
}

void TestStorySheet::keepsTheMeasure()
{
    d->sheet->setStory(sampleFields(), longBody(2));
    d->window.resize(1200, 700);
    QTRY_COMPARE(d->sheet->bodyEdit()->width(), 680);
    const int left = d->sheet->bodyEdit()->x();
    QVERIFY(qAbs(left - (d->sheet->viewport()->width() - 680) / 2) <= 1);
    QCOMPARE(d->sheet->headlineField()->x(), left);
    d->window.resize(504, 700);
    QTRY_COMPARE(d->sheet->bodyEdit()->x(), 32);
    d->window.resize(440, 700);
    QTRY_COMPARE(d->sheet->bodyEdit()->x(), 24);
    QCOMPARE(d->sheet->bodyEdit()->width(), d->sheet->viewport()->width() - 48);
}

void TestStorySheet::breaksTheBylineRowWhereItIsNarrow()
{
    d->sheet->setStory(sampleFields(), {});
    QApplication::processEvents();
    const int one = d->sheet->bylineRow()->height();
    StoryFields fields = sampleFields();
    fields.byline = u"本报记者林小满、通讯员陈渡、实习生郑一鸣联合采写"_s;
    fields.source = u"青岚县融媒体中心新闻部"_s;
    d->sheet->setStory(fields, {{paragraph(u"x"_s)}});
    QTRY_VERIFY(d->sheet->bylineRow()->height() > one);
    const LineField *byline = d->sheet->bylineRow()->byline();
    QVERIFY(byline->width() >= byline->fontMetrics().horizontalAdvance(fields.byline));
}

void TestStorySheet::writesOnFromAClickBelowTheText()
{
    d->sheet->setStory(sampleFields(), {{paragraph(u"一"_s)}});
    d->sheet->focusHeadline();
    QApplication::processEvents();
    QTest::mouseClick(d->sheet->widget(), Qt::LeftButton, {}, QPoint(200, d->sheet->widget()->height() - 10));
    QVERIFY(d->sheet->bodyEdit()->hasFocus());
    QVERIFY(d->sheet->bodyEdit()->textCursor().atEnd());
}

void TestStorySheet::saysWhenTheFocusLeaves()
{
    QSignalSpy left(d->sheet, &StorySheet::focusLeft);
    d->sheet->focusHeadline();
    d->sheet->focusText();
    QCOMPARE(left.size(), 0);
    d->other->setFocus();
    QCOMPARE(left.size(), 1);
}

void TestStorySheet::reportsPastesAndRefusals()
{
    d->sheet->setStory({}, {});
    QSignalSpy pasted(d->sheet, &StorySheet::pasted);
    QSignalSpy refused(d->sheet, &StorySheet::refused);
    auto *data = new QMimeData;
    data->setHtml(u"<p>文</p><video src='x'></video>"_s);
    QApplication::clipboard()->setMimeData(data);
    d->sheet->focusText();
    QTest::keyClick(d->sheet->bodyEdit(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(pasted.size(), 1);
    d->sheet->insertPicture(d->pictures.textFile(u"a.jpg"_s));
    QCOMPARE(refused.size(), 1);
    d->sheet->insertPicture(d->pictures.pictureFile(u"b.png"_s));
    QCOMPARE(d->sheet->body().blocks.size(), size_t(2));
}

void TestStorySheet::givesTheFocusBackWhenAPanelCloses()
{
    d->sheet->setStory(sampleFields(), {{paragraph(u"一二"_s)}});
    BodyEdit *edit = d->sheet->bodyEdit();
    edit->setFocus();
    edit->selectAll();
    edit->panels()->openLink();
    QVERIFY(edit->panels()->link()->isVisible());
    QTest::keyClick(edit->panels()->link()->addressField(), Qt::Key_Escape);
    QVERIFY(edit->hasFocus());
    // Unless it went elsewhere by itself.
    edit->panels()->openLink();
    d->sheet->focusHeadline();
    QVERIFY(!edit->panels()->link()->isVisible());
    QVERIFY(d->sheet->headlineField()->hasFocus());
    // Another story closes it too.
    edit->setFocus();
    edit->panels()->openLink();
    d->sheet->setStory({}, {});
    QVERIFY(!edit->panels()->link()->isVisible());
}

void TestStorySheet::namesItsFields()
{
    BylineRow *row = d->sheet->bylineRow();
    for (const QWidget *field : {static_cast<QWidget *>(d->sheet->kickerField()),
                                 static_cast<QWidget *>(d->sheet->headlineField()),
                                 static_cast<QWidget *>(d->sheet->subheadField()),
                                 static_cast<QWidget *>(d->sheet->standfirstField()),
                                 static_cast<QWidget *>(row->byline()), static_cast<QWidget *>(row->source()),
                                 static_cast<QWidget *>(row->editor()),
                                 static_cast<QWidget *>(d->sheet->bodyEdit())})
        QVERIFY(!field->accessibleName().isEmpty());
}

QTEST_MAIN(TestStorySheet)
#include "tst_storysheet.moc"
