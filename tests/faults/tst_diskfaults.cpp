// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/newsroombackup.h"
#include "desk/newsroomcheck.h"
#include "desk/openstory.h"
#include "support/buttons.h"
#include "support/verify.h"
#include "support/windowbench.h"
#include "ui/editor/bodyedit.h"
#include "ui/editor/storysheet.h"
#include "ui/preview/siteaddress.h"
#include "ui/publishing/exportsheet.h"
#include "ui/publishing/importsheet.h"
#include "ui/settings/manystories.h"
#include "ui/stories/storyview.h"
#include "ui/window/actions.h"
#include "ui/window/backupssheet.h"
#include "ui/window/statusline.h"

#include <QAction>
#include <QComboBox>
#include <QDirIterator>
#include <QFile>
#include <QImage>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

/// From now on each call fails that changes something below @p folder (faults.cpp): "full", "denied" or "broken".
void fail(const QString &folder, const QByteArray &fault)
{
    qputenv("GALLEY_FAULT", fault);
    qputenv("GALLEY_FAULT_BELOW", QFile::encodeName(folder));
}

void heal() { qputenv("GALLEY_FAULT_BELOW", ""); }

/// How @p folder stands, without the files that SQLite keeps beside a database.
QStringList filesBelow(const QString &folder)
{
    QStringList names;
    QDirIterator each(folder, QDir::Files, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        if (const QString name = QDir(folder).relativeFilePath(each.next()); !name.contains("newsroom.sqlite3-"_L1))
            names.append(name);
    }
    names.sort();
    return names;
}

} // namespace

/// A disk that fails under the real window: it is said in place, nothing is lost, and all goes on when the disk does.
class DiskFaultsTest : public QObject
{
    Q_OBJECT

    NewsroomView &view() { return m_bench->view(); }
    BodyEdit *body() { return view().sheet()->bodyEdit(); }
    QString folder() const { return m_bench->test.path(); }
    QString stored(int story) { return m_bench->newsroom().article(m_bench->stories.at(story))->body; }
    void type(const QString &text)
    {
        body()->setFocus();
        body()->moveCursor(QTextCursor::End);
        QTest::keyClicks(body(), text);
    }
    QString said() const { return m_bench->saidAnywhere(); }
    QStringList faults()
    {
        const auto check = checkNewsroom(m_bench->newsroom(), [] { return true; });
        return check ? check->faults() : QStringList{check.error().message};
    }

    QTemporaryDir m_elsewhere; ///< a disk that is well
    std::unique_ptr<WindowBench> m_bench;

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<QByteArray>("fault");
        for (const char *fault : {"full", "denied", "broken"})
            QTest::newRow(fault) << QByteArray(fault);
    }

    void init()
    {
        m_bench = std::make_unique<WindowBench>();
        QVERIFY(m_bench->open());
        QTRY_COMPARE(backupsOf(folder()).size(), 1);
        view().openStory(m_bench->stories.first());
        QTRY_COMPARE(view().story().id(), m_bench->stories.first());
    }

    void cleanup()
    {
        heal();
        m_bench.reset();
    }

    void whatIsTypedStaysAndIsSavedWhenTheDiskIsBack()
    {
        QFETCH_GLOBAL(QByteArray, fault);
        type(u" before"_s);
        QTRY_VERIFY(stored(0).contains(u"before"_s));
        fail(folder(), fault);
        type(u" meanwhile"_s);
        QTRY_VERIFY_WITH_TIMEOUT(view().messages()->isShowing(u"unsaved"_s), 5000);
        QVERIFY2(said().contains(u"only in memory"_s), qPrintable(said()));
        qInfo("%s", qPrintable(said()));
        auto *line = m_bench->window->findChild<StatusLine *>();
        QCOMPARE(line->savingText(), u"Not saved"_s);
        type(u" and on"_s);
        QVERIFY(body()->toPlainText().contains(u"meanwhile and on"_s));
        QVERIFY(!stored(0).contains(u"meanwhile"_s));

        // Another story does not take its place while it is not saved.
        view().openStory(m_bench->stories.at(1));
        QTest::qWait(100);
        QCOMPARE(view().story().id(), m_bench->stories.first());
        QVERIFY(body()->toPlainText().contains(u"meanwhile and on"_s));

        // A copy goes to a disk that is well.
        m_bench->ask.file = m_elsewhere.filePath(QString::fromLatin1(fault) + u".html"_s);
        QPushButton *copy = buttonIn(view().messages(), u"Save a copy…"_s);
        QVERIFY(copy);
        QTest::mouseClick(copy, Qt::LeftButton);
        QTRY_VERIFY(QFile::exists(m_bench->ask.file));
        QFile written(m_bench->ask.file);
        QVERIFY(written.open(QIODevice::ReadOnly) && written.readAll().contains("meanwhile and on"));

        // Nobody touches a key.
        heal();
        QTRY_VERIFY_WITH_TIMEOUT(stored(0).contains(u"before meanwhile and on"_s), 10'000);
        QTRY_VERIFY(!view().messages()->isShowing(u"unsaved"_s));
        QTRY_VERIFY(line->savingText() != u"Not saved"_s);
        QCOMPARE(faults(), QStringList());
    }

    void theWindowDoesNotCloseOverUnsavedText()
    {
        QFETCH_GLOBAL(QByteArray, fault);
        fail(folder(), fault);
        type(u" unsaved"_s);
        m_bench->ask.decision = Answer::Cancel;
        m_bench->window->close();
        QTRY_VERIFY(m_bench->ask.asked.contains(u"The last changes are not saved"_s));
        QVERIFY(m_bench->window->isVisible());
        QVERIFY(body()->toPlainText().contains(u"unsaved"_s));
        heal();
        m_bench->window->close();
        QTRY_VERIFY(!m_bench->window->isVisible());
        QVERIFY(stored(0).contains(u"unsaved"_s));
    }

    void aPictureIsRefusedAndComesInLater()
    {
        QFETCH_GLOBAL(QByteArray, fault);
        QImage picture(640, 360, QImage::Format_RGB32);
        picture.fill(Qt::darkGreen);
        const QString path = m_elsewhere.filePath(u"tea.png"_s);
        QVERIFY(picture.save(path));
        const QStringList before = filesBelow(folder());
        fail(folder(), fault);
        body()->insertPicture(path);
        QTRY_VERIFY_WITH_TIMEOUT(view().messages()->count() > 0, 10'000);
        qInfo("%s", qPrintable(said()));
        heal();
        QVERIFY(!view().story().article().body.contains(u"<img"_s));
        QCOMPARE(filesBelow(folder()), before);
        body()->insertPicture(path);
        QTRY_VERIFY_WITH_TIMEOUT(stored(0).contains(u"<img"_s), 10'000);
        QCOMPARE(faults(), QStringList());
    }

    void storiesAreImportedLater()
    {
        QFETCH_GLOBAL(QByteArray, fault);
        const QString path = m_elsewhere.filePath(u"harbour.md"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("---\ntitle: Harbour\n---\n\nThe harbour is open.\n") > 0);
        file.close();
        m_bench->ask.files = {path};
        const int before = view().list()->model()->rowCount();
        fail(folder(), fault);
        m_bench->window->actions().importFiles->trigger();
        ImportSheet *sheet = nullptr;
        QTRY_VERIFY(sheet = m_bench->window->findChild<ImportSheet *>());
        QTRY_VERIFY_WITH_TIMEOUT(!sheet->isRunning() && !said().isEmpty(), 10'000);
        qInfo("%s", qPrintable(said()));
        sheet->close();
        heal();
        QTRY_VERIFY(!m_bench->window->findChild<ImportSheet *>());
        QCOMPARE(view().list()->model()->rowCount(), before);
        m_bench->window->actions().importFiles->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(view().list()->model()->rowCount(), before + 1, 10'000);
        QCOMPARE(faults(), QStringList());
    }

    void aBackupIsMadeLater()
    {
        QFETCH_GLOBAL(QByteArray, fault);
        const QStringList before = filesBelow(folder());
        m_bench->window->actions().backups->trigger();
        auto *sheet = m_bench->window->findChild<BackupsSheet *>();
        QVERIFY(sheet);
        fail(folder(), fault);
        QPushButton *backUp = buttonIn(sheet, u"Back up now"_s);
        QVERIFY(backUp);
        QTest::mouseClick(backUp, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!said().isEmpty() && backUp->isEnabled(), 10'000);
        qInfo("%s", qPrintable(said()));
        heal();
        QCOMPARE(backupsOf(folder()).size(), 1);
        m_bench->test.clock.advance(60);
        QTest::mouseClick(backUp, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(backupsOf(folder()).size(), 2, 10'000);
    }

    void anActOnSeveralStoriesIsAllOrNothing()
    {
        QFETCH_GLOBAL(QByteArray, fault);
        view().list()->view()->selectAll();
        QTRY_VERIFY(view().many()->isVisible());
        view().many()->channelBox()->setCurrentIndex(1);
        const ChannelId before = m_bench->newsroom().article(m_bench->stories.first())->channel;
        fail(folder(), fault);
        QTest::mouseClick(view().many()->button(u"file"_s), Qt::LeftButton);
        QTRY_VERIFY(view().messages()->count() > 0);
        qInfo("%s", qPrintable(said()));
        heal();
        for (const ArticleId &id : std::as_const(m_bench->stories))
            QCOMPARE(m_bench->newsroom().article(id)->channel, before);
        QTest::mouseClick(view().many()->button(u"file"_s), Qt::LeftButton);
        for (const ArticleId &id : std::as_const(m_bench->stories))
            QCOMPARE(m_bench->newsroom().article(id)->channel, m_bench->newsroom().channels().at(1).id);
        QCOMPARE(faults(), QStringList());
    }

    void theSiteIsExportedLater()
    {
        QFETCH_GLOBAL(QByteArray, fault);
        const QString site = m_elsewhere.filePath(QString::fromLatin1(fault) + u"-site"_s);
        QVERIFY(QDir().mkpath(site));
        GALLEY_VERIFY(m_bench->newsroom().stories().move(m_bench->stories.first(), State::Ready));
        m_bench->ask.folder = site;
        fail(site, fault);
        m_bench->window->actions().exportSite->trigger();
        ExportSheet *sheet = nullptr;
        QTRY_VERIFY(sheet = m_bench->window->findChild<ExportSheet *>());
        QTRY_VERIFY_WITH_TIMEOUT(!sheet->isRunning() && !said().isEmpty(), 20'000);
        qInfo("%s", qPrintable(said()));
        heal();
        QCOMPARE(m_bench->newsroom().article(m_bench->stories.first())->state, State::Ready);
        sheet->close();
        QTRY_VERIFY(!m_bench->window->findChild<ExportSheet *>());
        m_bench->window->actions().exportSite->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(m_bench->newsroom().article(m_bench->stories.first())->state, State::Published, 20'000);
        QVERIFY(QFile::exists(site + u"/index.html"_s));
    }

    /// Not one of the faults in turn, but a disk that does less: no memory can be shared through its files.
    void aDiskThatSharesNoMemoryIsWorkedOnAndNamed()
    {
        m_bench = std::make_unique<WindowBench>();
        fail(folder(), "unshared");
        QVERIFY(m_bench->open());
        QTRY_VERIFY2(said().contains(u"can do less than others"_s), qPrintable(said()));
        view().openStory(m_bench->stories.first());
        QTRY_COMPARE(view().story().id(), m_bench->stories.first());
        type(u" there"_s);
        QTRY_VERIFY(stored(0).contains(u"there"_s));
        QTRY_COMPARE(backupsOf(folder()).size(), 1);
        QCOMPARE(faults(), QStringList());
    }
};

int main(int argc, char *argv[])
{
    // What is there already is only replaced later, beside threads that read it.
    qputenv("GALLEY_FAULT", "full");
    qputenv("GALLEY_FAULT_AT", "0");
    qputenv("GALLEY_FAULT_COUNT", "");
    heal();
    SiteAddress::registerScheme();
    QApplication application(argc, argv);
    DiskFaultsTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_diskfaults.moc"
