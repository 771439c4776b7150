// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "body/html.h"
#include "desk/openstory.h"
#include "desk/remarkdesk.h"
#include "desk/reviewdesk.h"
#include "support/scriptedask.h"
#include "support/testnewsroom.h"
#include "support/typing.h"
#include "support/verify.h"
#include "ui/common/messagebar.h"
#include "ui/common/segmentedcontrol.h"
#include "ui/editor/bodyedit.h"
#include "ui/editor/storysheet.h"
#include "ui/preview/siteaddress.h"
#include "ui/review/comparisonview.h"
#include "ui/review/remarkcard.h"
#include "ui/review/remarkcomposer.h"
#include "ui/review/remarklist.h"
#include "ui/review/reviewpage.h"
#include "ui/review/stepmodel.h"
#include "ui/settings/preferences.h"
#include "ui/settings/reviewsteps.h"
#include "ui/window/actions.h"
#include "ui/window/historyacts.h"
#include "ui/window/interface.h"
#include "ui/window/mainwindow.h"
#include "ui/window/newsroomview.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Galley;
using namespace Qt::StringLiterals;

/// A story goes through review in the window: signed, remarked on, changed, sent back.
class TestReviewWindow : public QObject
{
    Q_OBJECT

    NewsroomView &view() { return *m_window->view(); }
    ReviewPage &page() { return *view().review(); }
    BodyEdit &edit() { return *view().sheet()->bodyEdit(); }
    Newsroom &newsroom() { return *m_window->newsroom(); }
    Article stored() { return *newsroom().article(m_story); }
    QStringList standing()
    {
        QStringList list;
        const QAbstractItemModel *model = page().steps()->model();
        for (int row = 0; row < model->rowCount(); ++row)
            list.append(model->index(row, 0).data(StepModel::WordRole).toString());
        return list;
    }
    void click(QPushButton *button) { QTest::mouseClick(button, Qt::LeftButton); }
    void select(const QString &words)
    {
        QTextCursor cursor = edit().document()->find(words);
        QVERIFY2(cursor.hasSelection(), qPrintable(words));
        edit().setFocus();
        edit().setTextCursor(cursor);
        QTRY_COMPARE(page().composer()->quote(), words);
    }
    bool says(const QString &words)
    {
        const auto bars = view().messages()->bars();
        return std::any_of(bars.begin(), bars.end(), [&](const MessageBar *bar) { return bar->message().text.contains(words); });
    }
    RemarkCard *card(int number) { return page().remarks()->cards().value(number); }

    std::unique_ptr<TestNewsroom> m_test;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    ScriptedAsk m_ask;
    ArticleId m_story;
    std::unique_ptr<MainWindow> m_window;

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<Settings>(m_folder->filePath(u"galley.ini"_s));
        m_settings->set(Preference::Language, u"en"_s);
        m_settings->set(Preference::EditorName, u"周砚"_s);
        m_settings->set(Preference::SidePage, 2);
        applyInterface(*qApp, *m_settings);
        m_test = std::make_unique<TestNewsroom>();
        GALLEY_VERIFY(m_test->newsroom->review().setChain({{{u"初审"_s, {}}, {u"终审"_s, {u"周砚"_s}}}, 0, false}));
        Article article = m_test->write(u"步道即将开放"_s);
        article.body = u"<p>沿线给最后一段栏杆上漆。</p>\n<p>工人说，下月开放。</p>\n"_s;
        m_story = m_test->newsroom->stories().save(article, SaveKind::Explicit)->id;
        m_test->close();
        m_window = std::make_unique<MainWindow>(*m_settings, m_test->clock, m_ask);
        m_window->resize(1440, 900);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QApplication::setActiveWindow(m_window.get()); // there is nobody else to do it
        m_window->openNewsroom(m_test->path());
        QTRY_VERIFY(m_window->view());
        view().openStory(m_story);
        QTRY_COMPARE(page().steps()->model()->rowCount(), 2);
    }

    void cleanup()
    {
        m_window.reset();
        m_test.reset();
    }

    void signsStepByStep()
    {
        const QAbstractItemModelTester tester(page().steps()->model());
        QVERIFY(page().signButton()->isVisible());
        QCOMPARE(page().signButton()->text(), u"Sign “初审”"_s);
        page().commentField()->setFocus();
        typeInto(page().commentField(), u"可以"_s);
        click(page().signButton());
        QTRY_COMPARE(standing(), (QStringList{u"可以"_s, u"Waits for a signature"_s}));
        QCOMPARE(stored().state, State::Review);
        QCOMPARE(page().commentField()->text(), QString());
        click(page().signButton());
        QTRY_COMPARE(standing(), (QStringList{u"可以"_s, u"Passed"_s}));
        QTRY_VERIFY(!page().signButton()->isVisible());
        m_window->actions().moveTo.value(State::Ready)->trigger();
        QCOMPARE(stored().state, State::Ready);

        // A change after the last signature opens review again, and says so.
        edit().setFocus();
        edit().moveCursor(QTextCursor::End);
        typeInto(&edit(), u"又改。"_s);
        GALLEY_VERIFY(view().saveAll());
        QTRY_COMPARE(stored().state, State::Review);
        QTRY_VERIFY(says(u"初审"_s));
        QTRY_COMPARE(standing().last(), u"After 初审"_s);
        QVERIFY(page().sinceButton()->isVisible());
        click(page().sinceButton());
        QTRY_VERIFY(view().comparison()->isVisible());
        QVERIFY(view().historyActs()->isComparing());
    }

    void sendsBackWithAWord()
    {
        click(page().signButton());
        QTRY_COMPARE(standing().first(), u"Passed"_s);
        click(page().backButton());
        QTRY_VERIFY(says(u"Write what has to be changed"_s));
        QCOMPARE(stored().state, State::Review);
        page().commentField()->setFocus();
        typeInto(page().commentField(), u"数字要核"_s);
        click(page().backButton());
        QTRY_COMPARE(stored().state, State::Draft);
        QTRY_VERIFY(standing().last().contains(u"数字要核"_s));
    }

    void remarksOnWordsThatMove()
    {
        select(u"栏杆"_s);
        QTest::keyClick(&edit(), Qt::Key_M, Qt::ControlModifier | Qt::AltModifier);
        QTRY_VERIFY(page().composer()->textField()->hasFocus());
        typeInto(page().composer()->textField(), u"用词要核"_s);
        QTest::keyClick(page().composer()->textField(), Qt::Key_Return);
        QTRY_COMPARE(page().remarks()->cards().size(), 1);
        QCOMPARE(page().remarks()->remarks().first().quote, u"栏杆"_s);
        QCOMPARE(edit().extraSelections().size(), 1);

        QTextCursor start(edit().document());
        edit().setTextCursor(start);
        edit().setFocus();
        typeInto(&edit(), u"昨天，"_s);
        QCOMPARE(edit().extraSelections().first().cursor.selectedText(), u"栏杆"_s); // before it is saved
        GALLEY_VERIFY(view().saveAll());
        QTest::qWait(50);
        QCOMPARE(edit().extraSelections().first().cursor.selectedText(), u"栏杆"_s); // and after
        auto *answer = card(0)->findChild<QLineEdit *>();
        answer->setFocus();
        typeInto(answer, u"已核"_s);
        QTest::keyClick(answer, Qt::Key_Return);
        QTRY_COMPARE(page().remarks()->remarks().size(), 2);
        click(card(0)->findChild<QPushButton *>(u"resolve"_s));
        QTRY_COMPARE(page().remarks()->cards().size(), 0);
        QTRY_COMPARE(edit().extraSelections().size(), 0);
    }

    void writesWhatWasSuggested()
    {
        const auto suggest = [&](const QString &words, const QString &instead) {
            select(words);
            QTest::mouseClick(page().composer()->kind()->segment(1), Qt::LeftButton);
            QLineEdit *field = page().composer()->replacementField();
            QCOMPARE(field->text(), words);
            field->setFocus();
            field->selectAll();
            typeInto(field, instead);
            const auto count = page().remarks()->cards().size();
            click(page().composer()->addButton());
            QTRY_COMPARE(page().remarks()->cards().size(), count + 1);
        };
        suggest(u"栏杆"_s, u"扶手"_s);
        click(card(0)->findChild<QPushButton *>(u"accept"_s));
        QTRY_VERIFY(stored().body.contains(u"扶手上漆"_s));
        QTRY_COMPARE(page().remarks()->cards().size(), 0);
        QCOMPARE(page().remarks()->remarks().first().outcome, DeskRemark::Outcome::Accepted);
        edit().setFocus();
        edit().undo();
        QVERIFY(edit().toPlainText().contains(u"栏杆"_s));
        edit().redo();

        suggest(u"沿线"_s, u"全线"_s);
        suggest(u"下月"_s, u"六月一日"_s);
        QTRY_VERIFY(page().acceptAllButton()->isVisible());
        click(page().acceptAllButton());
        QTRY_VERIFY(stored().body.contains(u"全线给最后一段扶手上漆"_s));
        QVERIFY(stored().body.contains(u"六月一日开放"_s));
        QTRY_COMPARE(page().remarks()->cards().size(), 0);

        suggest(u"工人"_s, u"职工"_s);
        click(card(0)->findChild<QPushButton *>(u"decline"_s));
        QTRY_COMPARE(page().remarks()->cards().size(), 0);
        QVERIFY(stored().body.contains(u"工人"_s));
    }

    void writesTheReleaseForm()
    {
        click(page().signButton());
        const QString path = m_folder->filePath(u"form.pdf"_s);
        m_ask.file = path;
        click(page().recordButton());
        QTRY_VERIFY(QFile::exists(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.read(5) == "%PDF-");
        QVERIFY(file.size() > 2000);
    }

    void theStepsAreSetUpInTheSettings()
    {
        ReviewSteps steps(newsroom(), m_ask);
        steps.resize(560, 560);
        steps.show();
        QVERIFY(QTest::qWaitForWindowExposed(&steps));
        QCOMPARE(steps.table()->rowCount(), 2);
        steps.table()->item(0, 0)->setText(u"编辑审"_s);
        steps.table()->item(0, 1)->setText(u"沈见、 周砚"_s);
        QTest::qWait(10);
        const ReviewChain chain = *newsroom().review().chain();
        QCOMPARE(chain.steps.first(), (ReviewStep{u"编辑审"_s, {u"沈见"_s, u"周砚"_s}}));
        click(steps.addButton());
        QTRY_COMPARE(newsroom().review().chain()->steps.size(), 3);
        QTRY_COMPARE(page().steps()->model()->rowCount(), 3);
        click(steps.checkButton());
        QVERIFY(steps.ledgerLabel()->text().contains(u"as they were written"_s));
        steps.readyMade()->setCurrentIndex(2);
        Q_EMIT steps.readyMade()->activated(2);
        QCOMPARE(newsroom().review().chain()->steps.size(), 6);
    }
};

int main(int argc, char *argv[])
{
    SiteAddress::registerScheme();
    QApplication application(argc, argv);
    TestReviewWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_review_window.moc"
