// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/channeldesk.h"
#include "desk/openstory.h"
#include "desk/storydesk.h"
#include "support/buttons.h"
#include "support/scriptedask.h"
#include "support/testnewsroom.h"
#include "support/verify.h"
#include "ui/common/messagebar.h"
#include "ui/editor/bodyedit.h"
#include "ui/editor/storysheet.h"
#include "ui/preview/previewpane.h"
#include "ui/preview/siteaddress.h"
#include "ui/publishing/exportsheet.h"
#include "ui/settings/preferences.h"
#include "ui/settings/settingsdialog.h"
#include "ui/settings/storysettings.h"
#include "ui/stories/navigator.h"
#include "ui/stories/storylist.h"
#include "ui/stories/storylistmodel.h"
#include "ui/window/actions.h"
#include "ui/window/interface.h"
#include "ui/window/mainwindow.h"
#include "ui/window/newsroomview.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>
#include <QWebEngineScript>
#include <QWebEngineView>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

/// What an input method sends when a word is chosen.
void commit(QWidget *to, const QString &text)
{
    QInputMethodEvent event;
    event.setCommitString(text);
    QCoreApplication::sendEvent(to, &event);
}

void compose(QWidget *to, const QString &preedit)
{
    QInputMethodEvent event(preedit, {});
    QCoreApplication::sendEvent(to, &event);
}

} // namespace

/// The window as its user has it: keys, clicks, and what is then on screen and on disk.
class TestWindow : public QObject
{
    Q_OBJECT

private:
    /// A window on a newsroom, with the questions scripted.
    struct Bench {
        Bench()
        {
            settings.set(Preference::Language, u"en"_s);
            settings.set(Preference::EditorName, u"周砚"_s);
            applyInterface(*qApp, settings);
        }
        void open()
        {
            window = std::make_unique<MainWindow>(settings, test.clock, ask);
            window->resize(1440, 900);
            window->show();
            QVERIFY(QTest::qWaitForWindowExposed(window.get()));
            window->openNewsroom(test.path());
            QVERIFY(window->newsroom());
            window->activateWindow();
        }
        void openFresh()
        {
            test.close();
            open();
        }
        NewsroomView &view() { return *window->view(); }
        Newsroom &newsroom() { return *window->newsroom(); }
        BodyEdit *body() { return view().sheet()->bodyEdit(); }
        Article story() { return *newsroom().article(view().story().id()); }
        QString previewText()
        {
            QString text;
            bool isThere = false;
            view().previewPane()->view()->page()->toPlainText([&](const QString &given) {
                text = given;
                isThere = true;
            });
            (void)QTest::qWaitFor([&] { return isThere; }, 5000);
            return text;
        }

        TestNewsroom test;
        QTemporaryDir settingsFolder;
        Settings settings{settingsFolder.filePath(u"galley.ini"_s)};
        ScriptedAsk ask;
        std::unique_ptr<MainWindow> window;
    };

private Q_SLOTS:
    void aStoryIsWrittenFiledPreviewedExportedAndFoundAgain()
    {
        Bench bench;
        bench.openFresh();
        QTest::mouseClick(buttonIn(bench.window.get(), u"New story"_s), Qt::LeftButton);
        QVERIFY(bench.view().story().isOpen());
        QTRY_VERIFY(QApplication::focusWidget());

        // The headline has the focus; Enter goes down to the text.
        commit(QApplication::focusWidget(), u"渡口今晨重新开船"_s);
        QTRY_COMPARE(bench.view().sheet()->fields().headline, u"渡口今晨重新开船"_s);
        bench.body()->setFocus();
        commit(bench.body(), u"清晨六点，渡口的售票窗前排了二十多个人。"_s);
        QTest::keyClick(bench.body(), Qt::Key_Return);
        QTest::keyClicks(bench.body(), u"Ferry No. 1"_s);
        QTest::keyClick(bench.body(), Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(bench.story().body.contains(u"Ferry No. 1"_s));
        QCOMPARE(bench.newsroom().revisions(bench.story().id)->size(), 1);
        QCOMPARE(bench.story().standfirst, u"清晨六点，渡口的售票窗前排了二十多个人。"_s);

        // Filed in its channel, with a tag.
        bench.window->actions().storyPage->trigger();
        auto *settings = bench.view().storySettings();
        auto *channel = settings->findChild<QComboBox *>();
        channel->setCurrentIndex(1);
        Q_EMIT channel->activated(1);
        QTRY_COMPARE_WITH_TIMEOUT(bench.story().channel, bench.newsroom().channels().first().id, 3000);

        // Seen as the page it will be, before it is published.
        bench.window->actions().previewPage->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(bench.previewText().contains(u"清晨六点"_s), 15000);

        // Taken to the site.
        bench.window->actions().moveTo.value(State::Ready)->trigger();
        QTRY_COMPARE(bench.story().state, State::Ready);
        bench.ask.folder = bench.test.folder.filePath(u"site"_s);
        bench.window->actions().exportSite->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(bench.story().state, State::Published, 30000);
        const QString page
            = bench.ask.folder + u"/news/"_s + bench.story().slug + u".html"_s;
        QVERIFY2(QFile::exists(page), qPrintable(page));
        const ArticleId id = bench.story().id;
        if (auto *sheet = bench.window->findChild<ExportSheet *>())
            sheet->close();

        bench.window->close();
        bench.window.reset();
        bench.open();
        QCOMPARE(bench.view().story().id(), id);
        QCOMPARE(bench.view().sheet()->fields().headline, u"渡口今晨重新开船"_s);
        QVERIFY(bench.body()->toPlainText().contains(u"Ferry No. 1"_s));
    }

    void everyEditIsOnDiskWithinTwoSeconds()
    {
        Bench bench;
        bench.test.write(u"稿件"_s, u"一"_s);
        bench.openFresh();
        bench.body()->setFocus();
        QTest::keyClicks(bench.body(), u"typed"_s);
        QTRY_VERIFY_WITH_TIMEOUT(bench.story().body.contains(u"typed"_s), 2000);
    }

    void leavingTheStorySavesItAtOnce()
    {
        Bench bench;
        const Article first = bench.test.write(u"第一篇"_s, u"一"_s);
        const Article second = bench.test.write(u"第二篇"_s, u"二"_s);
        bench.openFresh();
        bench.view().openStory(first.id);
        bench.body()->setFocus();
        QTest::keyClicks(bench.body(), u"typed"_s);
        bench.view().openStory(second.id);
        QVERIFY(bench.newsroom().article(first.id)->body.contains(u"typed"_s));
        QVERIFY(!bench.newsroom().article(second.id)->body.contains(u"typed"_s));
    }

    void composingNeverSavesShowsOrTriggersAnything()
    {
        Bench bench;
        bench.test.write(u"稿件"_s, u"一"_s);
        bench.openFresh();
        bench.body()->setFocus();
        const Article before = bench.story();
        QSignalSpy shown(bench.view().previewPane(), &PreviewPane::shown);
        QTRY_VERIFY_WITH_TIMEOUT(!shown.isEmpty(), 15000);
        QTest::qWait(500);
        shown.clear();
        compose(bench.body(), u"zhong"_s);
        QTest::keyClick(bench.body(), Qt::Key_S, Qt::ControlModifier);
        QTest::qWait(2500);
        QCOMPARE(bench.story(), before);
        QVERIFY(shown.isEmpty());
        QVERIFY(!bench.previewText().contains(u"zhong"_s));
        commit(bench.body(), u"中"_s);
        QTRY_VERIFY_WITH_TIMEOUT(bench.story().body.contains(u"中"_s), 2000);
        QTRY_VERIFY_WITH_TIMEOUT(bench.previewText().contains(u"中"_s), 5000);
    }

    void thePreviewFollowsTheTypingAndKeepsItsScroll()
    {
        Bench bench;
        QString text = u"第一段。"_s;
        Article article = bench.test.write(u"长稿"_s, text);
        article.body.clear();
        for (int i = 0; i < 80; ++i)
            article.body += u"<p>第 %1 段，很长的一段话，讲的是一件小事。</p>\n"_s.arg(i);
        GALLEY_VERIFY(bench.test.newsroom->stories().save(article, SaveKind::Explicit));
        bench.openFresh();
        QTRY_VERIFY_WITH_TIMEOUT(bench.previewText().contains(u"第 79 段"_s), 15000);
        QWebEnginePage *page = bench.view().previewPane()->view()->page();
        page->runJavaScript(u"window.scrollTo(0, 1500)"_s, QWebEngineScript::ApplicationWorld);
        QTRY_COMPARE_WITH_TIMEOUT(page->scrollPosition().y() > 1000, true, 5000);
        bench.body()->setFocus();
        QTest::keyClicks(bench.body(), u"fresh words "_s);
        QTRY_VERIFY_WITH_TIMEOUT(bench.previewText().contains(u"fresh words"_s), 5000);
        QVERIFY(page->scrollPosition().y() > 1000);
    }

    void theWholeSiteCanBeBrowsedWithTheDraftInItsPlace()
    {
        Bench bench;
        bench.test.ready(u"另一篇稿件"_s);
        const Article draft = bench.test.write(u"还是草稿"_s);
        bench.openFresh();
        bench.view().openStory(draft.id);
        QTRY_VERIFY_WITH_TIMEOUT(bench.view().previewPane()->path().endsWith(draft.slug + u".html"_s), 15000);
        QTRY_VERIFY_WITH_TIMEOUT(bench.previewText().contains(u"还是草稿"_s), 15000);
        bench.view().previewPane()->goHome();
        QTRY_COMPARE_WITH_TIMEOUT(bench.view().previewPane()->path(), QString(), 15000);
        QTRY_VERIFY_WITH_TIMEOUT(bench.previewText().contains(u"另一篇稿件"_s), 15000);
        QVERIFY(bench.previewText().contains(u"还是草稿"_s));
    }

    void statesMoveByTheMenuAndAreRecorded()
    {
        Bench bench;
        bench.test.write(u"稿件"_s);
        bench.openFresh();
        QVERIFY(!bench.window->actions().moveTo.value(State::Withdrawn)->isEnabled());
        bench.window->actions().moveTo.value(State::Review)->trigger();
        QCOMPARE(bench.story().state, State::Review);
        QCOMPARE(bench.newsroom().stateChanges(bench.story().id)->first().person, u"周砚"_s);
        QVERIFY(bench.window->actions().moveTo.value(State::Ready)->isEnabled());
    }

    void trashGivesBack()
    {
        Bench bench;
        const Article article = bench.test.write(u"稿件"_s);
        bench.openFresh();
        bench.window->actions().trash->trigger();
        QVERIFY(!bench.view().story().isOpen());
        QVERIFY(bench.newsroom().article(article.id)->isTrashed());
        QVERIFY(bench.view().messages()->isShowing(u"deed"_s));
        QTest::mouseClick(buttonIn(bench.view().messages(), u"Undo"_s), Qt::LeftButton);
        QTRY_VERIFY(!bench.newsroom().article(article.id)->isTrashed());
    }

    void theListNarrowsAsOneTypes()
    {
        Bench bench;
        bench.test.write(u"春茶开采"_s);
        bench.test.write(u"渡口开船"_s);
        bench.openFresh();
        auto *search = bench.window->findChild<QLineEdit *>();
        bench.window->actions().search->trigger();
        QTRY_VERIFY(search->hasFocus());
        commit(search, u"春茶"_s);
        QTRY_COMPARE(bench.view().list()->model()->total(), 1);
        search->clear();
        QTRY_COMPARE(bench.view().list()->model()->total(), 2);
    }

    void noTwoActsHaveTheSameKeys()
    {
        Bench bench;
        bench.test.write(u"稿件"_s, u"一"_s);
        bench.openFresh();
        bench.body()->setFocus();
        QHash<QKeySequence, QString> taken;
        int acts = 0;
        for (const QAction *act : bench.window->findChildren<QAction *>()) {
            if (!act->isEnabled())
                continue;
            for (const QKeySequence &keys : act->shortcuts()) {
                ++acts;
                QVERIFY2(!taken.contains(keys), qPrintable(u"%1: “%2” and “%3”"_s.arg(keys.toString(), taken.value(keys),
                                                                                    act->text())));
                taken.insert(keys, act->text());
            }
        }
        for (const QAbstractButton *button : bench.window->findChildren<QAbstractButton *>())
            QVERIFY2(!taken.contains(button->shortcut()), qPrintable(button->text()));
        QVERIFY(acts > 25);
    }

    void headingsAndSidePagesHaveKeysOfTheirOwn()
    {
        Bench bench;
        bench.test.write(u"稿件"_s, u"一"_s);
        bench.openFresh();
        bench.body()->setFocus();
        QTRY_VERIFY(bench.body()->hasFocus());
        bench.window->actions().previewPage->trigger();
        QVERIFY(bench.view().previewPane()->isVisible());
        QTest::keyClick(bench.body(), Qt::Key_2, Qt::ControlModifier | Qt::AltModifier);
        QVERIFY(std::holds_alternative<Heading>(bench.body()->body().blocks.front()));
        QVERIFY(bench.view().previewPane()->isVisible());
        const auto press = [&](const QAction *act) {
            const QKeyCombination keys = act->shortcut()[0];
            QTest::keyClick(bench.body(), keys.key(), keys.keyboardModifiers());
        };
        press(bench.window->actions().storyPage);
        QVERIFY(bench.view().storySettings()->isVisible());
        press(bench.window->actions().previewPage);
        QVERIFY(bench.view().previewPane()->isVisible());
        QCOMPARE(bench.body()->toPlainText(), u"一"_s);
    }

    void aLineOfTextLeavesTheWindowItsKeys()
    {
        Bench bench;
        bench.openFresh();
        auto *search = bench.window->findChild<QLineEdit *>();
        search->setFocus();
        QTRY_VERIFY(search->hasFocus());
        // Keys that a line of text would take for itself.
        QAction act;
        act.setShortcut(QKeySequence::SelectAll);
        bench.window->addAction(&act);
        QSignalSpy acted(&act, &QAction::triggered);
        QTest::keySequence(search, act.shortcut());
        QCOMPARE(acted.size(), 1);
        compose(search, u"zhong"_s);
        QTest::keySequence(search, act.shortcut());
        QCOMPARE(acted.size(), 1);
        commit(search, u"中"_s);
        QTest::keySequence(search, act.shortcut());
        QCOMPARE(acted.size(), 2);
        QVERIFY(!search->hasSelectedText());
        QCOMPARE(search->text(), u"中"_s);
    }

    void panesHideAndComeBack()
    {
        Bench bench;
        bench.openFresh();
        QVERIFY(bench.view().navigator()->isVisible());
        bench.window->actions().showNavigator->trigger();
        QVERIFY(!bench.view().navigator()->isVisible());
        bench.window->actions().showNavigator->trigger();
        QVERIFY(bench.view().navigator()->isVisible());
        bench.window->resize(1000, 700);
        QTRY_VERIFY(!bench.view().navigator()->isVisible());
        bench.window->resize(1440, 900);
        QTRY_VERIFY(bench.view().navigator()->isVisible());
        QVERIFY(bench.window->actions().showNavigator->isChecked());
    }

    void the1280WindowHidesNothing()
    {
        Bench bench;
        bench.test.write(u"稿件"_s);
        bench.openFresh();
        bench.window->resize(1280, 800);
        QTest::qWait(50);
        QVERIFY(bench.view().navigator()->isVisible());
        QVERIFY(bench.view().list()->isVisible());
        QVERIFY(bench.view().sheet()->isVisible());
        QVERIFY(bench.view().previewPane()->isVisible());
    }

    void theLanguageChangesWithoutARestart()
    {
        Bench bench;
        bench.openFresh();
        QObject::connect(bench.window.get(), &MainWindow::interfaceChanged, qApp,
                         [&] { applyInterface(*qApp, bench.settings); });
        bench.settings.set(Preference::Language, u"zh_CN"_s);
        Q_EMIT bench.window->interfaceChanged();
        QTRY_VERIFY(buttonIn(bench.window.get(), u"新稿件"_s));
        bench.settings.set(Preference::Language, u"en"_s);
        Q_EMIT bench.window->interfaceChanged();
        QTRY_VERIFY(buttonIn(bench.window.get(), u"New story"_s));
    }

    void aNewsroomThatCannotBeOpenedSaysWhyInPlace()
    {
        Bench bench;
        bench.openFresh();
        QTemporaryDir other;
        bench.window->openNewsroom(other.path());
        QVERIFY(bench.window->newsroom());
        QVERIFY(bench.view().messages()->count() > 0);
    }

    void aPictureJustInsertedIsSeenInThePreview()
    {
        Bench bench;
        bench.test.write(u"稿件"_s);
        bench.openFresh();
        QTRY_VERIFY_WITH_TIMEOUT(bench.previewText().contains(u"正文第一段"_s), 15000);
        QImage picture(640, 360, QImage::Format_RGB32);
        picture.fill(Qt::darkGreen);
        const QString path = bench.test.folder.filePath(u"tea.png"_s);
        QVERIFY(picture.save(path));
        bench.body()->insertPicture(path);
        const auto pictures = [&] {
            int count = -1;
            bench.view().previewPane()->view()->page()->runJavaScript(
                u"document.querySelectorAll('.prose img').length"_s, QWebEngineScript::ApplicationWorld,
                [&](const QVariant &given) { count = given.toInt(); });
            (void)QTest::qWaitFor([&] { return count >= 0; }, 5000);
            return count;
        };
        QTRY_COMPARE_WITH_TIMEOUT(pictures(), 1, 10000);
    }

    void aPictureThatIsNoneIsRefusedInPlace()
    {
        Bench bench;
        bench.test.write(u"稿件"_s);
        bench.openFresh();
        QFile file(bench.test.folder.filePath(u"fake.jpg"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("<svg/>") > 0);
        file.close();
        bench.body()->insertPicture(file.fileName());
        QTRY_VERIFY(bench.view().messages()->count() > 0);
        QVERIFY(!bench.story().body.contains(u"<img"_s));
    }
};

int main(int argc, char *argv[])
{
    SiteAddress::registerScheme();
    QApplication application(argc, argv);
    TestWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_window.moc"
