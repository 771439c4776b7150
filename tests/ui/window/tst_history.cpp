// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "body/html.h"
#include "desk/openstory.h"
#include "desk/storydesk.h"
#include "support/scriptedask.h"
#include "support/testnewsroom.h"
#include "support/typing.h"
#include "support/verify.h"
#include "ui/common/messagebar.h"
#include "ui/common/segmentedcontrol.h"
#include "ui/editor/bodyedit.h"
#include "ui/editor/storysheet.h"
#include "ui/preview/siteaddress.h"
#include "ui/review/comparisontext.h"
#include "ui/review/comparisonview.h"
#include "ui/review/historypage.h"
#include "ui/review/revisionmodel.h"
#include "ui/settings/preferences.h"
#include "ui/window/actions.h"
#include "ui/window/historyacts.h"
#include "ui/window/interface.h"
#include "ui/window/mainwindow.h"
#include "ui/window/newsroomview.h"

#include <QAction>
#include <QApplication>
#include <QListView>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace Galley;
using namespace Qt::StringLiterals;

/// The history of a story of three versions in the window.
class TestHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void listsTheVersions();
    void comparesWithNow();
    void comparesTwoVersions();
    void goesBackAndForwardAgain();
    void givesOneParagraphBack();
    void leavesWithAnotherStory();

private:
    NewsroomView &view() { return *m_window->view(); }
    RevisionModel &model() { return *view().history()->model(); }
    void choose(int row, Qt::KeyboardModifiers held = {})
    {
        QListView *list = view().history()->list();
        const QPoint at = list->visualRect(model().index(row)).center();
        QTest::mouseClick(list->viewport(), Qt::LeftButton, held, at);
    }
    QString shown() { return view().comparison()->text()->toPlainText(); }
    QString now() { return m_window->newsroom()->article(m_story)->body; }

    std::unique_ptr<TestNewsroom> m_test;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    ScriptedAsk m_ask;
    ArticleId m_story;
    ArticleId m_other;
    std::unique_ptr<MainWindow> m_window;
};

void TestHistory::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<Settings>(m_folder->filePath(u"galley.ini"_s));
    m_settings->set(Preference::Language, u"en"_s);
    m_settings->set(Preference::SidePage, 3);
    applyInterface(*qApp, *m_settings);
    m_test = std::make_unique<TestNewsroom>();
    m_other = m_test->write(u"另一篇"_s).id;
    Article article = m_test->write(u"步道即将开放"_s);
    m_story = article.id;
    for (const QString &body : {u"<p>第一段写了。</p>\n<p>第二段原来这样。</p>\n"_s, u"<p>第一段改了。</p>\n<p>第二段后来那样。</p>\n"_s}) {
        m_test->clock.advance(3600);
        article.headline = body.contains(u"改了"_s) ? u"步道下月开放"_s : article.headline;
        article.body = body;
        article = *m_test->newsroom->stories().save(article, SaveKind::Explicit);
    }
    m_test->close();
    m_window = std::make_unique<MainWindow>(*m_settings, m_test->clock, m_ask);
    m_window->resize(1440, 900);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->openNewsroom(m_test->path());
    QTRY_VERIFY(m_window->view());
    view().openStory(m_story);
    QTRY_COMPARE(model().rowCount(), 3);
}

void TestHistory::cleanup()
{
    m_window.reset();
    m_test.reset();
}

void TestHistory::listsTheVersions()
{
    QCOMPARE(model().index(0).data(RevisionModel::ReasonRole).toString(), u"周砚  Saved"_s);
    QCOMPARE(model().index(0).data(RevisionModel::CountsRole).toString(), u"+8 −8"_s);
    // What is written meanwhile stands above them until it is kept.
    view().sheet()->bodyEdit()->setFocus();
    typeInto(view().sheet()->bodyEdit(), u"再写"_s);
    GALLEY_VERIFY(view().saveAll());
    QTRY_COMPARE(model().rowCount(), 4);
    QVERIFY(model().idAt(model().index(0)).isNull());
    m_window->actions().save->trigger();
    QTRY_VERIFY(!model().idAt(model().index(0)).isNull());
}

void TestHistory::comparesWithNow()
{
    choose(1);
    QTRY_VERIFY(view().comparison()->isVisible());
    QVERIFY(!view().sheet()->isVisible());
    QVERIFY(shown().contains(u"步道即将开放"_s) && shown().contains(u"步道下月开放"_s));
    QCOMPARE(view().comparison()->text()->changeCount(), 3);
    QVERIFY2(view().comparison()->summary().startsWith(u"3 changes"_s), qPrintable(view().comparison()->summary()));
    QCOMPARE(model().index(1).data(RevisionModel::SideRole).toInt(), int(RevisionModel::Left));
    QCOMPARE(model().index(0).data(RevisionModel::SideRole).toInt(), int(RevisionModel::Right));
    view().comparison()->goToNext();
    view().comparison()->form()->setCurrent(1);
    QVERIFY(shown().contains(u"步道即将下月开放"_s));
    QTest::keyClick(view().comparison(), Qt::Key_Escape);
    QVERIFY(view().sheet()->isVisible());
}

void TestHistory::comparesTwoVersions()
{
    choose(2);
    QTRY_VERIFY(view().comparison()->isVisible());
    choose(1, Qt::ControlModifier);
    QVERIFY(shown().contains(u"第二段原来这样"_s));
    QVERIFY(!shown().contains(u"第二段后来那样"_s));
    QVERIFY(!view().comparison()->restoreButton()->isVisible());
}

void TestHistory::goesBackAndForwardAgain()
{
    const QString before = now();
    choose(1);
    view().comparison()->restoreButton()->click();
    QVERIFY(view().sheet()->isVisible());
    QCOMPARE(now(), u"<p>第一段写了。</p>\n<p>第二段原来这样。</p>\n"_s);
    QCOMPARE(toHtml(view().sheet()->bodyEdit()->body()), now());
    QCOMPARE(m_window->newsroom()->article(m_story)->headline, u"步道即将开放"_s);
    QTRY_COMPARE(model().rowCount(), 4);
    QCOMPARE(model().index(0).data(RevisionModel::ReasonRole).toString(), u"Gone back to"_s);
    MessageBar *bar = view().messages()->bars().value(0);
    QVERIFY(bar);
    QCOMPARE(bar->message().action, u"Undo"_s);
    Q_EMIT bar->actionRequested();
    QTRY_COMPARE(now(), before);
    QCOMPARE(m_window->newsroom()->article(m_story)->headline, u"步道下月开放"_s);
    QTRY_COMPARE(model().rowCount(), 5);
}

void TestHistory::givesOneParagraphBack()
{
    choose(1);
    QTRY_VERIFY(view().comparison()->isVisible());
    Q_EMIT view().comparison()->text()->undoRequested(1);
    QTRY_COMPARE(now(), u"<p>第一段改了。</p>\n<p>第二段原来这样。</p>\n"_s);
    QVERIFY(view().comparison()->isVisible());
    QCOMPARE(view().comparison()->text()->changeCount(), 2);
    QCOMPARE(m_window->newsroom()->article(m_story)->headline, u"步道下月开放"_s);
}

void TestHistory::leavesWithAnotherStory()
{
    choose(1);
    QTRY_VERIFY(view().comparison()->isVisible());
    view().openStory(m_other);
    QVERIFY(view().sheet()->isVisible());
    QTRY_COMPARE(model().rowCount(), 1);
}

int main(int argc, char *argv[])
{
    SiteAddress::registerScheme();
    QApplication application(argc, argv);
    TestHistory test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_history.moc"
