// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/openstory.h"
#include "desk/templatedesk.h"
#include "support/scriptedask.h"
#include "support/testnewsroom.h"
#include "support/verify.h"
#include "ui/preview/siteaddress.h"
#include "ui/settings/preferences.h"
#include "ui/stories/storylist.h"
#include "ui/stories/storylistmodel.h"
#include "ui/stories/storyview.h"
#include "ui/window/interface.h"
#include "ui/window/mainwindow.h"
#include "ui/window/newsroomview.h"

#include <QApplication>
#include <QMenu>
#include <QTemporaryDir>
#include <QTest>

using namespace Galley;
using namespace Qt::StringLiterals;

/// What the desk does with a story beside writing it, in the window.
class TestStoryDesk : public QObject
{
    Q_OBJECT

    NewsroomView &view() { return *m_window->view(); }
    Newsroom &newsroom() { return *m_window->newsroom(); }
    QMenu *templateMenu()
    {
        const auto menus = m_window->findChildren<QMenu *>();
        for (QMenu *menu : menus) {
            if (menu->title() == u"New story from template"_s)
                return menu;
        }
        return nullptr;
    }
    /// Clicks the entry @p text of the menu of templates; false when there is none.
    bool choose(const QString &text)
    {
        QMenu *menu = templateMenu();
        if (!menu)
            return false;
        menu->popup({200, 200});
        if (!QTest::qWaitFor([menu] { return menu->isVisible(); }))
            return false;
        const auto actions = menu->actions();
        for (QAction *action : actions) {
            if (action->text() == text) {
                QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
                return true;
            }
        }
        menu->close();
        return false;
    }

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
        applyInterface(*qApp, *m_settings);
        m_test = std::make_unique<TestNewsroom>();
        m_story = m_test->write(u"每日天气"_s, u"{{地点}}晴。"_s, 1).id;
        m_test->close();
        m_window = std::make_unique<MainWindow>(*m_settings, m_test->clock, m_ask);
        m_window->resize(1440, 900);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QApplication::setActiveWindow(m_window.get()); // there is nobody else to do it
        m_window->openNewsroom(m_test->path());
        QTRY_VERIFY(m_window->view());
        QTRY_VERIFY(view().list()->model()->rowCount() > 0);
    }

    void cleanup()
    {
        m_window.reset();
        m_test.reset();
    }

    void keepsTheOpenStoryAsATemplateAndBeginsOneWithIt()
    {
        view().openStory(m_story);
        QTRY_COMPARE(view().story().id(), m_story);
        m_ask.textAnswer = u"天气"_s;
        QVERIFY(choose(u"Save as template…"_s));
        QTRY_COMPARE(newsroom().templates().all()->size(), 4);
        QCOMPARE(m_ask.asked, QStringList{u"Save as template"_s});
        QVERIFY(choose(u"天气"_s));
        QTRY_VERIFY(view().story().id() != m_story);
        const Article begun = view().story().article();
        QCOMPARE(begun.headline, u"每日天气"_s);
        QCOMPARE(begun.body, u"<p>{{地点}}晴。</p>\n"_s);
        QCOMPARE(begun.channel, newsroom().channels().at(1).id);
        QCOMPARE(begun.state, State::Draft);
    }

    void aStartingTemplateBeginsAStoryInTheWindow()
    {
        const int before = view().list()->model()->rowCount();
        QVERIFY(choose(u"公告"_s));
        QTRY_COMPARE(view().list()->model()->rowCount(), before + 1);
        QVERIFY(view().story().article().body.contains(u"特此公告"_s));
    }
};

int main(int argc, char *argv[])
{
    SiteAddress::registerScheme();
    QApplication application(argc, argv);
    TestStoryDesk test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_storydesk.moc"
