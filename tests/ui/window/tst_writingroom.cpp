// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "base/files.h"
#include "desk/openstory.h"
#include "desk/snippetdesk.h"
#include "desk/storydesk.h"
#include "support/recordings.h"
#include "support/scriptedask.h"
#include "support/testnewsroom.h"
#include "support/typing.h"
#include "support/verify.h"
#include "ui/common/messagebar.h"
#include "ui/editor/bodyedit.h"
#include "ui/editor/bodypanels.h"
#include "ui/editor/embedpanel.h"
#include "ui/editor/findbar.h"
#include "ui/editor/formatactions.h"
#include "ui/editor/formatbar.h"
#include "ui/editor/lengthmeter.h"
#include "ui/editor/linefield.h"
#include "ui/editor/linkpanel.h"
#include "ui/editor/storysheet.h"
#include "ui/editor/textfield.h"
#include "ui/editor/writingpanel.h"
#include "ui/preview/siteaddress.h"
#include "ui/settings/preferences.h"
#include "ui/stories/findsheet.h"
#include "ui/stories/navigator.h"
#include "ui/stories/storylist.h"
#include "ui/window/actions.h"
#include "ui/window/interface.h"
#include "ui/window/mainwindow.h"
#include "ui/window/newsroomview.h"
#include "ui/window/statusline.h"
#include "ui/window/writingroom.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QImage>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTreeWidget>

using namespace Galley;
using namespace Galley::Test;
using namespace Qt::StringLiterals;

/// The writing room in the window, on a newsroom of two stories.
class TestWritingRoom : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void saysWhatPasteLeftOutAndOffersPlainText();
    void saysWhatTidyingChangedAndTakesItBack();
    void leavesNothingButTheTextInFocusMode();
    void keepsTheHistoryThroughZoom();
    void remembersHowSomebodyWrites();
    void countsWhatIsSelected();
    void measuresTheHeadline();
    void linksToTheOtherStory();
    void putsASnippetInAndMakesOne();
    void replacesInTheWholeNewsroom();
    void replacesAPictureWhereverItIsShown();
    void takesAVideoIntoTheNewsroom();
    void showsTheOutline();

private:
    NewsroomView &view() { return *m_window->view(); }
    BodyEdit *body() { return view().sheet()->bodyEdit(); }
    QPushButton *barButton(const QString &text)
    {
        for (MessageBar *bar : view().messages()->bars()) {
            for (QPushButton *button : bar->findChildren<QPushButton *>()) {
                if (button->text() == text)
                    return button;
            }
        }
        return nullptr;
    }
    QString barText() { return view().messages()->bars().isEmpty() ? QString() : view().messages()->bars().first()->message().text; }

    std::unique_ptr<TestNewsroom> m_test;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    ScriptedAsk m_ask;
    ArticleId m_other;
    std::unique_ptr<MainWindow> m_window;
};

void TestWritingRoom::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<Settings>(m_folder->filePath(u"galley.ini"_s));
    m_settings->set(Preference::Language, u"en"_s);
    applyInterface(*qApp, *m_settings);
    m_test = std::make_unique<TestNewsroom>();
    m_other = m_test->write(u"公交改道绕石桥"_s, u"石桥封闭，公交改道。"_s).id;
    const ArticleId mine = m_test->write(u"老水门石桥修好了"_s, u"石桥今天通车。"_s).id;
    m_test->close();
    m_window = std::make_unique<MainWindow>(*m_settings, m_test->clock, m_ask);
    m_window->resize(1440, 900);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->openNewsroom(m_test->path());
    QVERIFY(m_window->newsroom());
    m_window->activateWindow();
    view().openStory(mine);
    body()->setFocus();
    QTRY_VERIFY(body()->hasFocus());
}

void TestWritingRoom::cleanup()
{
    m_window.reset();
    m_test.reset();
}

void TestWritingRoom::saysWhatPasteLeftOutAndOffersPlainText()
{
    auto *data = new QMimeData;
    data->setHtml(u"<h2>小标题</h2><p>一<script>x()</script></p>"_s);
    data->setText(u"小标题\n一"_s);
    QApplication::clipboard()->setMimeData(data);
    body()->setBody({});
    body()->paste();
    QVERIFY(std::holds_alternative<Heading>(body()->body().blocks.front()));
    QVERIFY2(barText().contains(u"Script"_s, Qt::CaseInsensitive), qPrintable(barText()));
    QPushButton *plain = barButton(u"Paste as plain text"_s);
    QVERIFY(plain);
    plain->click();
    QCOMPARE(plainText(body()->body()), u"小标题\n一"_s);
    QVERIFY(std::holds_alternative<Paragraph>(body()->body().blocks.front()));
}

void TestWritingRoom::saysWhatTidyingChangedAndTakesItBack()
{
    const Body untidy{{Paragraph{{{u"ＡＢＣ公司，，来了。"_s, {}, {}}}, {}}}};
    body()->setBody(untidy);
    view().room()->formatBar()->actions()->tidy->trigger();
    QCOMPARE(plainText(body()->body()), u"ABC公司，来了。"_s);
    QVERIFY2(barText().startsWith(u"Tidied up: "_s), qPrintable(barText()));
    QPushButton *undo = barButton(u"Undo"_s);
    QVERIFY(undo);
    undo->click();
    QCOMPARE(plainText(body()->body()), plainText(untidy));
    body()->setBody({{Paragraph{{{u"好。"_s, {}, {}}}, {}}}});
    view().room()->formatBar()->actions()->tidy->trigger();
    QCOMPARE(barText(), u"There was nothing to tidy up."_s);
}

void TestWritingRoom::leavesNothingButTheTextInFocusMode()
{
    QVERIFY(view().navigator()->isVisible());
    m_window->actions().focusMode->trigger();
    QVERIFY(!view().navigator()->isVisible());
    QVERIFY(!view().list()->isVisible());
    QVERIFY(!view().room()->formatBar()->isVisible());
    QVERIFY(!m_window->menuBar()->isVisible());
    QVERIFY(!view().sheet()->subheadField()->isVisible());
    QVERIFY(view().sheet()->headlineField()->isVisible());
    QVERIFY(body()->hasFocus());
    typeInto(body(), u"a"_s);
    QTest::keyClick(body(), Qt::Key_Escape);
    QVERIFY(!m_window->actions().focusMode->isChecked());
    QVERIFY(view().navigator()->isVisible());
    QVERIFY(view().list()->isVisible());
    QVERIFY(view().room()->formatBar()->isVisible());
    QVERIFY(m_window->menuBar()->isVisible());
    QVERIFY(view().sheet()->subheadField()->isVisible());
    QVERIFY(body()->toPlainText().contains(u'a'));
}

void TestWritingRoom::keepsTheHistoryThroughZoom()
{
    const int before = body()->font().pixelSize();
    const QString text = body()->toPlainText();
    typeInto(body(), u"abc"_s);
    m_window->actions().largerText->trigger();
    m_window->actions().largerText->trigger();
    QVERIFY(body()->font().pixelSize() > before);
    QVERIFY(body()->document()->isUndoAvailable());
    body()->undo();
    QCOMPARE(body()->toPlainText(), text);
    m_window->actions().usualText->trigger();
    QCOMPARE(body()->font().pixelSize(), before);
}

void TestWritingRoom::remembersHowSomebodyWrites()
{
    WritingSetting setting = view().room()->writingPanel()->setting();
    setting.zoom = 130;
    setting.measure = 896;
    setting.fullWidth = false;
    Q_EMIT view().room()->writingPanel()->settingChanged(setting);
    QCOMPARE(m_settings->value(Preference::WritingZoom), 130);
    QCOMPARE(m_settings->value(Preference::WritingMeasure), 896);
    QVERIFY(!m_settings->value(Preference::FullWidth));
    QTest::keyClick(body(), Qt::Key_End);
    body()->moveCursor(QTextCursor::End);
    body()->moveCursor(QTextCursor::PreviousCharacter);
    QTest::sendKeyEvent(QTest::Click, body(), Qt::Key_Comma, u","_s, Qt::NoModifier);
    QVERIFY(body()->toPlainText().contains(u"车,"_s));
    m_window->actions().usualText->trigger();
}

void TestWritingRoom::countsWhatIsSelected()
{
    auto *status = m_window->findChild<StatusLine *>();
    QTRY_VERIFY(status->countText().contains(u"7"_s)); // 石桥今天通车。
    QTextCursor cursor(body()->document());
    cursor.setPosition(2, QTextCursor::KeepAnchor);
    body()->setTextCursor(cursor);
    QTRY_VERIFY2(status->countText().startsWith(u"2 of 7"_s), qPrintable(status->countText()));
    body()->moveCursor(QTextCursor::End);
    QTRY_VERIFY(!status->countText().contains(u"of"_s));
}

void TestWritingRoom::measuresTheHeadline()
{
    view().sheet()->focusHeadline();
    QTRY_VERIFY(view().sheet()->lengthMeter()->isVisible());
    QVERIFY2(view().sheet()->lengthMeter()->valueText().startsWith(u"8 of 30"_s),
             qPrintable(view().sheet()->lengthMeter()->valueText()));
    QVERIFY(!view().sheet()->lengthMeter()->isOver());
    typeInto(view().sheet()->headlineField(), QString(30, u'长'));
    QVERIFY(view().sheet()->lengthMeter()->isOver());
    body()->setFocus();
    QTRY_VERIFY(!view().sheet()->lengthMeter()->isVisible());
}

void TestWritingRoom::linksToTheOtherStory()
{
    QTextCursor cursor(body()->document());
    cursor.setPosition(2, QTextCursor::KeepAnchor);
    body()->setTextCursor(cursor);
    body()->panels()->openLink();
    typeInto(body()->panels()->link()->addressField(), u"公交"_s);
    QTest::keyClick(body()->panels()->link()->addressField(), Qt::Key_Return);
    const auto paragraph = std::get<Paragraph>(body()->body().blocks.front());
    QCOMPARE(paragraph.runs.front().link, storyLink(m_other));
}

void TestWritingRoom::putsASnippetInAndMakesOne()
{
    QMenu *menu = view().room()->formatBar()->snippetMenu();
    Q_EMIT menu->aboutToShow();
    const auto all = m_window->newsroom()->snippets().all();
    GALLEY_VERIFY(all);
    QVERIFY(!all->isEmpty());
    QVERIFY(menu->actions().size() >= all->size() + 2);
    const int before = int(body()->toPlainText().size());
    menu->actions().first()->trigger();
    QVERIFY(body()->toPlainText().size() > before);

    body()->selectAll();
    m_ask.textAnswer = u"我的片段"_s;
    Q_EMIT menu->aboutToShow();
    for (QAction *action : menu->actions()) {
        if (action->text().startsWith(u"New snippet"_s))
            action->trigger();
    }
    QTRY_COMPARE(m_window->newsroom()->snippets().all()->last().name, u"我的片段"_s);
}

void TestWritingRoom::replacesInTheWholeNewsroom()
{
    m_window->actions().replace->trigger();
    FindBar *bar = view().room()->findBar();
    bar->findField()->setText(u"石桥"_s);
    bar->replaceField()->setText(u"新桥"_s);
    for (QPushButton *button : bar->findChildren<QPushButton *>()) {
        if (button->text().startsWith(u"In the whole"_s))
            button->click();
    }
    auto *sheet = m_window->findChild<FindSheet *>();
    QVERIFY(sheet);
    QTRY_VERIFY(!sheet->isRunning());
    QTRY_COMPARE(sheet->hitList()->topLevelItemCount(), 2);
    QCOMPARE(sheet->summary(), u"4 hits in 2 stories"_s);
    QCOMPARE(m_window->newsroom()->article(m_other)->headline, u"公交改道绕石桥"_s); // nothing changed yet
    // The headline of the other story stays as it is.
    for (int i = 0; i < 2; ++i) {
        QTreeWidgetItem *item = sheet->hitList()->topLevelItem(i);
        if (item->text(0).startsWith(u"公交"_s))
            item->child(0)->setCheckState(0, Qt::Unchecked);
    }
    sheet->replace();
    QTRY_VERIFY(!sheet->isRunning());
    QTRY_COMPARE(m_window->newsroom()->article(m_other)->body, u"<p>新桥封闭，公交改道。</p>\n"_s);
    QCOMPARE(m_window->newsroom()->article(m_other)->headline, u"公交改道绕石桥"_s);
    QTRY_COMPARE(body()->toPlainText(), u"新桥今天通车。"_s);
    QCOMPARE(view().sheet()->headlineField()->text(), u"老水门新桥修好了"_s);
    sheet->close();
}

void TestWritingRoom::replacesAPictureWhereverItIsShown()
{
    const auto file = [this](const QString &name, const QColor &colour) {
        QImage image(80, 60, QImage::Format_RGB32);
        image.fill(colour);
        const QString path = m_folder->filePath(name);
        image.save(path);
        return path;
    };
    body()->insertPicture(file(u"old.png"_s, Qt::red));
    const QString old = mediaFiles(body()->body()).value(0);
    QVERIFY(!old.isEmpty());
    Article other = *m_window->newsroom()->article(m_other);
    other.cover.file = old;
    GALLEY_VERIFY(m_window->newsroom()->stories().save(other, SaveKind::Explicit));
    m_ask.file = file(u"new.png"_s, Qt::blue);
    m_ask.decision = Answer::Act;
    Q_EMIT body()->replacementRequested(old);
    QTRY_VERIFY(mediaFiles(body()->body()).value(0) != old);
    const QString fresh = mediaFiles(body()->body()).value(0);
    QVERIFY(!fresh.isEmpty());
    QCOMPARE(m_window->newsroom()->article(m_other)->cover.file, fresh);
}

void TestWritingRoom::takesAVideoIntoTheNewsroom()
{
    m_ask.file = m_folder->filePath(u"canal.mp4"_s);
    GALLEY_VERIFY(replaceFile(m_ask.file, mp4File("film")));
    view().room()->formatBar()->actions()->embed->trigger();
    body()->panels()->embed()->chooseButton()->click();
    QTRY_COMPARE(mediaFiles(body()->body()).size(), 1);
    QVERIFY(m_ask.asked.contains(u"Insert a video or audio file"_s));

    m_ask.file = m_folder->filePath(u"letter.mp4"_s);
    GALLEY_VERIFY(replaceFile(m_ask.file, "no film"));
    body()->insertRecording(m_ask.file);
    QTRY_VERIFY(barText().contains(u"letter.mp4"_s));
    QCOMPARE(mediaFiles(body()->body()).size(), 1);
}

void TestWritingRoom::showsTheOutline()
{
    body()->setBody({{Heading{2, {{u"甲"_s, {}, {}}}}, Paragraph{{{u"一"_s, {}, {}}}, {}}, Heading{3, {{u"乙"_s, {}, {}}}}}});
    QMenu *outline = nullptr;
    for (QMenu *menu : view().room()->formatBar()->findChildren<QMenu *>()) {
        if (menu->title() == u"Outline"_s)
            outline = menu;
    }
    QVERIFY(outline);
    Q_EMIT outline->aboutToShow();
    QCOMPARE(outline->actions().size(), 2);
    outline->actions().at(1)->trigger();
    QCOMPARE(body()->textCursor().block().text(), u"乙"_s);
}

int main(int argc, char *argv[])
{
    SiteAddress::registerScheme();
    QApplication application(argc, argv);
    TestWritingRoom test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_writingroom.moc"
