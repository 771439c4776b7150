// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "base/text.h"
#include "desk/openstory.h"
#include "support/scriptedask.h"
#include "support/testnewsroom.h"
#include "support/typing.h"
#include "ui/editor/linefield.h"
#include "ui/preview/siteaddress.h"
#include "ui/settings/preferences.h"
#include "ui/stories/navigator.h"
#include "ui/stories/storylist.h"
#include "ui/window/actions.h"
#include "ui/window/interface.h"
#include "ui/window/mainwindow.h"
#include "ui/window/newsroomview.h"
#include "ui/window/palette.h"

#include <QAction>
#include <QApplication>
#include <QListWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace Galley;
using namespace Qt::StringLiterals;

/// The palette in the window, on a newsroom of two stories.
class TestPalette : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void ranksNames_data();
    void ranksNames();
    void opensAStoryByItsInitials();
    void opensAStoryByItsWords();
    void showsAChannelByItsInitials();
    void doesWhatAMenuDoes();
    void walksByKey();

private:
    CommandPalette *open()
    {
        m_window->actions().palette->trigger();
        return m_window->palettePanel();
    }
    static QString first(const CommandPalette &palette)
    {
        const QListWidgetItem *item = palette.list()->item(0);
        return item ? item->data(Qt::AccessibleTextRole).toString() : QString();
    }

    std::unique_ptr<TestNewsroom> m_test;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    ScriptedAsk m_ask;
    ArticleId m_bridge;
    std::unique_ptr<MainWindow> m_window;
};

void TestPalette::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<Settings>(m_folder->filePath(u"galley.ini"_s));
    m_settings->set(Preference::Language, u"en"_s);
    applyInterface(*qApp, *m_settings);
    m_test = std::make_unique<TestNewsroom>();
    m_bridge = m_test->write(u"老水门石桥修好了"_s).id;
    m_test->write(u"公交改道"_s);
    m_test->close();
    m_window = std::make_unique<MainWindow>(*m_settings, m_test->clock, m_ask);
    m_window->resize(1440, 900);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->openNewsroom(m_test->path());
    QTRY_VERIFY(m_window->view());
    m_window->activateWindow();
}

void TestPalette::cleanup()
{
    m_window.reset();
    m_test.reset();
}

void TestPalette::ranksNames_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("rank");
    QTest::newRow("its beginning") << u"新闻"_s << u"新闻报道"_s << 0;
    QTest::newRow("initials") << u"xwbd"_s << u"新闻报道"_s << 1;
    QTest::newRow("the beginning of the initials") << u"xw"_s << u"新闻报道"_s << 1;
    QTest::newRow("a part") << u"报道"_s << u"新闻报道"_s << 2;
    QTest::newRow("a part of the initials") << u"bd"_s << u"新闻报道"_s << 3;
    QTest::newRow("initials of words") << u"ef"_s << u"Export further"_s << 1;
    QTest::newRow("capitals") << u"export"_s << u"Export further"_s << 0;
    QTest::newRow("a character of several readings") << u"yh"_s << u"银行"_s << 1;
    QTest::newRow("both scripts") << u"ai"_s << u"AI 芯片"_s << 0;
    QTest::newRow("nothing like it") << u"zz"_s << u"新闻报道"_s << -1;
}

void TestPalette::ranksNames()
{
    QFETCH(QString, typed);
    QFETCH(QString, name);
    QTEST(paletteRank(typed, name.toLower(), initialsOf(name)), "rank");
}

void TestPalette::opensAStoryByItsInitials()
{
    CommandPalette *palette = open();
    QVERIFY(palette->isVisible());
    QTRY_VERIFY(palette->field()->hasFocus());
    QTest::keyClicks(palette->field(), u"lsmsq"_s);
    QCOMPARE(first(*palette), u"老水门石桥修好了, Story, "_s);
    QTest::keyClick(palette->field(), Qt::Key_Return);
    QVERIFY(!palette->isVisible());
    QCOMPARE(m_window->view()->story().id(), m_bridge);
}

void TestPalette::opensAStoryByItsWords()
{
    CommandPalette *palette = open();
    typeInto(palette->field(), u"石桥"_s);
    QCOMPARE(palette->list()->count(), 1);
    QTest::keyClick(palette->field(), Qt::Key_Return);
    QCOMPARE(m_window->view()->story().id(), m_bridge);
}

void TestPalette::showsAChannelByItsInitials()
{
    CommandPalette *palette = open();
    QTest::keyClicks(palette->field(), u"cj"_s);
    QCOMPARE(first(*palette), u"财经, Channel, "_s);
    QTest::keyClick(palette->field(), Qt::Key_Return);
    QCOMPARE(m_window->view()->list()->scope().kind, Scope::Kind::Channel);
}

void TestPalette::doesWhatAMenuDoes()
{
    CommandPalette *palette = open();
    QTest::keyClicks(palette->field(), u"new story"_s);
    QVERIFY2(first(*palette).startsWith(u"New story, Story, "_s), qPrintable(first(*palette)));
    const int before = *m_window->newsroom()->count({});
    QTest::keyClick(palette->field(), Qt::Key_Return);
    QCOMPARE(*m_window->newsroom()->count({}), before + 1);
}

void TestPalette::walksByKey()
{
    CommandPalette *palette = open();
    QVERIFY(palette->list()->count() > 10);
    QCOMPARE(palette->list()->currentRow(), 0);
    QTest::keyClick(palette->field(), Qt::Key_Down);
    QCOMPARE(palette->list()->currentRow(), 1);
    QTest::keyClick(palette->field(), Qt::Key_Up);
    QTest::keyClick(palette->field(), Qt::Key_Up);
    QCOMPARE(palette->list()->currentRow(), palette->list()->count() - 1);
    QTest::keyClick(palette->field(), Qt::Key_Escape);
    QVERIFY(!palette->isVisible());
}

int main(int argc, char *argv[])
{
    SiteAddress::registerScheme();
    QApplication application(argc, argv);
    TestPalette test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_palette.moc"
