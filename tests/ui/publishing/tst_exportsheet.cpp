// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "support/scriptedask.h"
#include "support/testnewsroom.h"
#include "support/verify.h"
#include "ui/publishing/exportsheet.h"
#include "ui/settings/preferences.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Galley;
using namespace Qt::StringLiterals;

/// What the export sheet asks before it writes where something stands already.
class TestExportSheet : public QObject
{
    Q_OBJECT

private:
    /// A newsroom with one story that is ready, and a sheet on it.
    struct Bench {
        explicit Bench(const QString &headline)
        {
            story = test.ready(headline);
            test.newsroom->setPerson(u"周砚"_s);
        }
        QString page(const QString &site) const { return site + u"/news/"_s + story.slug + u".html"_s; }
        /// Exports to @p folder and says whether it was done.
        bool exportTo(const QString &folder)
        {
            ExportSheet sheet(*test.newsroom, settings, ask, nullptr);
            QSignalSpy done(&sheet, &ExportSheet::exported);
            ask.asked.clear();
            ask.folder = folder;
            sheet.chooseFolder();
            (void)QTest::qWaitFor([&] { return !done.isEmpty() || (ask.asked.size() > 1 && !sheet.isRunning()); }, 10000);
            QTest::qWait(50); // for what the answer set going
            (void)QTest::qWaitFor([&] { return !sheet.isRunning(); }, 10000);
            return !done.isEmpty();
        }

        TestNewsroom test;
        Article story;
        QTemporaryDir settingsFolder;
        Settings settings{settingsFolder.filePath(u"galley.ini"_s)};
        ScriptedAsk ask;
    };

private Q_SLOTS:
    void anEmptyFolderIsNoQuestion()
    {
        Bench county(u"县里的稿件"_s);
        const QString site = county.test.folder.filePath(u"site"_s);
        QVERIFY(county.exportTo(site));
        QVERIFY(county.exportTo(site));
        QCOMPARE(county.ask.asked.size(), 1); // where to
        QVERIFY(QFile::exists(county.page(site)));
    }

    void theSiteOfAnotherNewsroomStaysUntilThePersonAgrees()
    {
        Bench county(u"县里的稿件"_s);
        Bench school(u"校园稿件"_s);
        const QString site = county.test.folder.filePath(u"site"_s);
        QVERIFY(county.exportTo(site));
        school.ask.decision = Answer::Cancel;
        QVERIFY(!school.exportTo(site));
        QCOMPARE(school.ask.asked.last(), u"This folder holds the site of another newsroom"_s);
        QVERIFY(QFile::exists(county.page(site)));
        QVERIFY(!QFile::exists(school.page(site)));

        school.ask.decision = Answer::Act;
        QVERIFY(school.exportTo(site));
        QVERIFY(!QFile::exists(county.page(site)));
        QVERIFY(QFile::exists(school.page(site)));
    }

    void otherThingsInTheFolderAreAskedAboutInOtherWords()
    {
        Bench county(u"县里的稿件"_s);
        const QString site = county.test.folder.filePath(u"site"_s);
        QVERIFY(QDir().mkpath(site));
        QFile letter(site + u"/letter.txt"_s);
        QVERIFY(letter.open(QIODevice::WriteOnly) && letter.write("a letter") > 0);
        letter.close();
        county.ask.decision = Answer::Act;
        QVERIFY(county.exportTo(site));
        QCOMPARE(county.ask.asked.last(), u"This folder holds other things"_s);
        QVERIFY(QFile::exists(letter.fileName()));
        QVERIFY(QFile::exists(county.page(site)));
    }
};

QTEST_MAIN(TestExportSheet)
#include "tst_exportsheet.moc"
