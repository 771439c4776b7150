// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/newsroombackup.h"
#include "support/buttons.h"
#include "support/verify.h"
#include "support/windowbench.h"
#include "ui/editor/bodyedit.h"
#include "ui/editor/storysheet.h"
#include "ui/preview/siteaddress.h"
#include "ui/window/actions.h"
#include "ui/window/backupssheet.h"
#include "ui/window/waybutton.h"
#include "ui/window/welcomepage.h"

#include <QAction>
#include <QListWidget>
#include <QRegularExpression>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

BackupsSheet *sheetOf(const WindowBench &bench) { return bench.window->findChild<BackupsSheet *>(); }

void press(QWidget *place, const QString &label)
{
    QPushButton *button = buttonIn(place, label);
    QVERIFY2(button && button->isEnabled(), qPrintable(u"no button “%1”"_s.arg(label)));
    QTest::mouseClick(button, Qt::LeftButton);
}

/// What the newest message over the sheet, or on the start screen, says.
QString said(const WindowBench &bench)
{
    const auto areas = bench.window->findChildren<MessageArea *>();
    for (const MessageArea *area : areas) {
        if (area->isVisible() && area->count() > 0)
            return area->bars().first()->message().text;
    }
    return {};
}

const Message *messageWith(const WindowBench &bench, const QString &action)
{
    const auto areas = bench.window->findChildren<MessageArea *>();
    for (const MessageArea *area : areas) {
        const auto bars = area->bars();
        for (const MessageBar *bar : bars) {
            if (bar->message().action == action)
                return &bar->message();
        }
    }
    return nullptr;
}

} // namespace

/// Backups, restoring and damaged newsrooms as they are met in the window.
class NewsroomCareTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void copiesTheNewsroomTheFirstTimeItIsOpenedInADay()
    {
        WindowBench bench;
        QVERIFY(bench.open());
        QTRY_COMPARE(backupsOf(bench.test.path()).size(), 1);
        QCOMPARE(backupsOf(bench.test.path()).first().reason, BackupReason::Daily);
        // Once is enough.
        bench.window->actions().closeNewsroom->trigger();
        bench.window->openNewsroom(bench.test.path());
        QTest::qWait(500);
        QCOMPARE(backupsOf(bench.test.path()).size(), 1);
    }

    void goesBackToABackupFromTheMenu()
    {
        WindowBench bench;
        QVERIFY(bench.open());
        QTRY_COMPARE(backupsOf(bench.test.path()).size(), 1);
        bench.view().openStory(bench.stories.first());
        bench.view().sheet()->bodyEdit()->insertPlainText(u"新写的一句。"_s);
        bench.window->actions().backups->trigger();
        QVERIFY(sheetOf(bench));
        QVERIFY(!bench.window->grab().isNull());
        press(sheetOf(bench), u"Restore this backup"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!sheetOf(bench), 10'000);
        QTRY_VERIFY(bench.window->newsroom());
        QVERIFY(!bench.newsroom().article(bench.stories.first())->body.contains(u"新写的一句"_s));
        // What was written is in the copy that was made before.
        const QList<Backup> all = backupsOf(bench.test.path());
        QCOMPARE(all.size(), 2);
        QVERIFY(std::any_of(all.begin(), all.end(), [](const Backup &each) { return each.reason == BackupReason::Restore; }));
    }

    void goesBackToABackupFromTheStartScreen()
    {
        WindowBench bench;
        QVERIFY(bench.open());
        QTRY_COMPARE(backupsOf(bench.test.path()).size(), 1);
        bench.window->actions().closeNewsroom->trigger();
        const auto *start = bench.window->findChild<WelcomePage *>();
        QVERIFY(start && start->isVisible());
        const auto act = [start](const QString &text) -> QAction * {
            const auto rows = start->findChildren<WayButton *>();
            for (const WayButton *row : rows) {
                for (QAction *action : row->actions()) {
                    if (action->text() == text)
                        return action;
                }
            }
            return nullptr;
        };
        QVERIFY(act(u"Backups…"_s));
        act(u"Backups…"_s)->trigger();
        QTRY_VERIFY(sheetOf(bench));
        press(sheetOf(bench), u"Restore this backup"_s);
        QTRY_VERIFY_WITH_TIMEOUT(bench.window->newsroom(), 10'000);
        QCOMPARE(backupsOf(bench.test.path()).size(), 2);
        // Off the list, and nothing but off the list.
        bench.window->actions().closeNewsroom->trigger();
        act(u"Remove from this list"_s)->trigger();
        QTRY_VERIFY(!act(u"Remove from this list"_s));
        QVERIFY(QFile::exists(bench.test.path() + u"/newsroom.sqlite3"_s));
    }

    void offersWaysOutOfADamagedNewsroom()
    {
        WindowBench bench;
        QVERIFY(bench.open());
        QTRY_COMPARE(backupsOf(bench.test.path()).size(), 1);
        bench.window->actions().closeNewsroom->trigger();
        QFile file(bench.test.path() + u"/newsroom.sqlite3"_s);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(4096 * 3) && file.write(QByteArray(4096 * 2, '\x11')) > 0);
        file.close();

        bench.window->openNewsroom(bench.test.path());
        QVERIFY(!bench.window->newsroom());
        QTRY_VERIFY(said(bench).contains(u"damaged"_s));
        const Message *message = messageWith(bench, u"Ways out…"_s);
        QVERIFY(message);
        message->act();
        QVERIFY(sheetOf(bench));

        // To read, as far as that goes.
        press(sheetOf(bench), u"Open to read"_s);
        QTRY_VERIFY(bench.window->newsroom());
        QVERIFY(bench.newsroom().isReadOnly());
        QVERIFY(bench.saidAnywhere().contains(u"not be changed"_s));
        QVERIFY(!bench.window->actions().newStory->isEnabled());
        QTest::keyClick(bench.view().sheet()->bodyEdit(), Qt::Key_A);
        QTest::qWait(2500);
        QVERIFY(!bench.saidAnywhere().contains(u"only in memory"_s)); // nothing tries to save

        // Into a new one.
        const Message *backups = messageWith(bench, u"Backups…"_s);
        QVERIFY(backups);
        backups->act();
        bench.ask.file = bench.test.folder.filePath(u"Recovered.newsroom"_s);
        press(sheetOf(bench), u"Recover into a new newsroom…"_s);
        QTRY_VERIFY_WITH_TIMEOUT(bench.window->newsroom() && bench.newsroom().path().endsWith(u"Recovered.newsroom"_s), 20'000);
        QCOMPARE(*bench.newsroom().count({}), 3);
        QVERIFY(!bench.newsroom().isReadOnly());
    }

    void takesANewsroomAlongAsOneFile()
    {
        WindowBench bench;
        QVERIFY(bench.open());
        QTRY_COMPARE(backupsOf(bench.test.path()).size(), 1);
        bench.ask.file = bench.test.folder.filePath(u"desk.newsroom.zip"_s);
        bench.window->actions().backups->trigger();
        press(sheetOf(bench), u"Save everything as one file…"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!sheetOf(bench), 10'000);
        QVERIFY(QFile::exists(bench.ask.file));
        QVERIFY(said(bench).contains(u"desk.newsroom.zip"_s));
        bench.window->actions().closeNewsroom->trigger();
        // The same answer to both questions would be the file itself: nothing is put in its place.
        bench.window->actions().unpackNewsroom->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(said(bench).contains(u"already"_s) || bench.window->newsroom(), 10'000);
    }

    void readsANewsroomThatSomebodyElseHasOpen()
    {
        WindowBench bench;
        QVERIFY(bench.open());
        bench.window->actions().closeNewsroom->trigger();
        GALLEY_VERIFY(bench.test.reopen()); // the other program
        bench.window->openNewsroom(bench.test.path());
        QVERIFY(!bench.window->newsroom());
        const Message *message = messageWith(bench, u"Open to read"_s);
        QVERIFY(message);
        message->act();
        QVERIFY(bench.window->newsroom());
        QVERIFY(bench.newsroom().isReadOnly());
        bench.window->actions().closeNewsroom->trigger();
    }
};

int main(int argc, char *argv[])
{
    SiteAddress::registerScheme();
    QApplication application(argc, argv);
    NewsroomCareTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_newsroomcare.moc"
