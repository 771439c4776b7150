// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/targetdesk.h"
#include "support/scriptedask.h"
#include "support/sshserver.h"
#include "support/testnewsroom.h"
#include "support/typing.h"
#include "support/verify.h"
#include "ui/common/messagebar.h"
#include "ui/common/style.h"
#include "ui/publishing/changetree.h"
#include "ui/publishing/publishsheet.h"
#include "ui/publishing/targetform.h"

#include <QApplication>
#include <QComboBox>
#include <QDirIterator>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

using namespace Galley;
using namespace Qt::StringLiterals;

/// Publishing through the sheet, to a folder and to OpenSSH's server.
class TestPublishSheet : public QObject
{
    Q_OBJECT

    using Stage = PublishJob::Stage;

    struct Bench {
        TestNewsroom test;
        ScriptedAsk ask;
        Settings settings{test.folder.filePath(u"galley.ini"_s)};
        std::unique_ptr<PublishJob> job;
        std::unique_ptr<PublishSheet> sheet;

        QString at(const QString &name) const { return test.folder.filePath(name); }
        void open()
        {
            if (!job)
                job = std::make_unique<PublishJob>(*test.newsroom);
            sheet = std::make_unique<PublishSheet>(*test.newsroom, *job, settings, ask, nullptr);
            sheet->show();
            QVERIFY(QTest::qWaitForWindowExposed(sheet.get()));
            QApplication::setActiveWindow(sheet.get());
        }
        TargetForm *form() const { return sheet->findChild<TargetForm *>(); }
        void press(QPushButton *button) const { QTest::mouseClick(button, Qt::LeftButton); }
        void addFolder(const QString &name, const QString &folder)
        {
            const auto kept = test.newsroom->targets().put({.id = {}, .name = name, .url = u"file://"_s + folder});
            GALLEY_VERIFY(kept);
        }
        /// The pages that stand in @p folder.
        QStringList pages(const QString &folder) const
        {
            QStringList pages;
            QDirIterator walk(folder, {u"*.html"_s}, QDir::Files, QDirIterator::Subdirectories);
            while (walk.hasNext())
                pages.append(walk.next().mid(folder.size() + 1));
            pages.sort();
            return pages;
        }
    };

    static void write(QLineEdit *field, const QString &text)
    {
        field->setFocus();
        field->clear();
        typeInto(field, text);
    }

private Q_SLOTS:
    void initTestCase() { applyStyle(*qApp, Scheme::Light); }

    void showsWhatAReleaseChangesAndSendsIt()
    {
        Bench bench;
        const Article story = bench.test.ready(u"渡口早班船"_s);
        bench.addFolder(u"Mirror"_s, bench.at(u"live"_s));
        bench.open();
        QTRY_COMPARE_WITH_TIMEOUT(bench.job->stage(), Stage::Planned, 20000);
        QVERIFY(bench.sheet->changes()->isVisible());
        bool isNamed = false;
        for (int i = 0; i < bench.sheet->changes()->topLevelItemCount(); ++i)
            isNamed = isNamed || bench.sheet->changes()->topLevelItem(i)->text(1) == u"渡口早班船"_s;
        QVERIFY(isNamed);
        QVERIFY(!QFile::exists(bench.at(u"live/index.html"_s)));
        QCOMPARE(bench.test.newsroom->article(story.id)->state, State::Ready);
        bench.press(bench.sheet->actButton());
        QTRY_COMPARE_WITH_TIMEOUT(bench.job->stage(), Stage::Sent, 20000);
        QVERIFY(bench.pages(bench.at(u"live"_s)).contains(u"news/%1.html"_s.arg(story.slug)));
        QCOMPARE(bench.test.newsroom->article(story.id)->state, State::Published);
        QCOMPARE(bench.sheet->releaseList()->count(), 1);
        QVERIFY(bench.sheet->messages()->bars().first()->message().text.startsWith(u"Published:"_s));
    }

    void goesBackToAnOlderRelease()
    {
        Bench bench;
        bench.test.ready(u"第一篇"_s);
        bench.addFolder(u"Mirror"_s, bench.at(u"live"_s));
        for (const QString &headline : {QString(), u"第二篇"_s}) {
            if (!headline.isEmpty())
                bench.test.ready(headline);
            bench.test.clock.advance(600);
            bench.job.reset();
            bench.open();
            QTRY_COMPARE_WITH_TIMEOUT(bench.job->stage(), Stage::Planned, 20000);
            bench.press(bench.sheet->actButton());
            QTRY_COMPARE_WITH_TIMEOUT(bench.job->stage(), Stage::Sent, 20000);
        }
        const QStringList now = bench.pages(bench.at(u"live"_s));
        QCOMPARE(bench.sheet->releaseList()->count(), 2);
        QVERIFY(!bench.sheet->backButton()->isEnabled());
        bench.sheet->releaseList()->setCurrentRow(1);
        bench.press(bench.sheet->backButton());
        QTRY_COMPARE_WITH_TIMEOUT(bench.job->stage(), Stage::Planned, 20000);
        QVERIFY(bench.job->prepared().plan.count(ReleaseChange::Kind::Removed) > 0);
        bench.press(bench.sheet->actButton());
        QTRY_COMPARE_WITH_TIMEOUT(bench.job->stage(), Stage::Sent, 20000);
        QVERIFY(bench.pages(bench.at(u"live"_s)).size() < now.size());
    }

    void saysWhatHasToBeAgreedTo()
    {
        Bench bench;
        bench.test.ready(u"第一篇"_s);
        QVERIFY(QDir().mkpath(bench.at(u"live"_s)));
        QFile others(bench.at(u"live/others.txt"_s));
        QVERIFY(others.open(QIODevice::WriteOnly));
        bench.addFolder(u"Mirror"_s, bench.at(u"live"_s));
        bench.open();
        QTRY_COMPARE_WITH_TIMEOUT(bench.job->stage(), Stage::Planned, 20000);
        QVERIFY(bench.sheet->messages()->bars().first()->message().text.contains(u"other files"_s));
        QCOMPARE(bench.sheet->actButton()->text(), u"Publish all the same"_s);
    }

    void aTargetIsWrittenDownTriedAndKept()
    {
        SshServer server;
        QCOMPARE(server.start(), QString());
        Bench bench;
        bench.test.ready(u"渡口早班船"_s);
        bench.open();
        QVERIFY(!bench.sheet->actButton()->isEnabled());
        bench.press(bench.sheet->addButton());
        QTRY_VERIFY(bench.form() && bench.form()->isVisible());
        TargetForm &form = *bench.form();
        QApplication::setActiveWindow(&form);
        write(form.nameField(), u"正式网站"_s);
        form.kindBox()->setCurrentIndex(1);
        write(form.hostField(), u"127.0.0.1"_s);
        form.portField()->setValue(server.port());
        write(form.userField(), server.user());
        write(form.folderField(), bench.at(u"live"_s));
        write(form.keyField(), server.lockedKeyFile());
        // Nobody knows the server yet.
        bench.press(form.testButton());
        QTRY_VERIFY_WITH_TIMEOUT(form.trustButton()->isVisible(), 20000);
        QVERIFY(form.said().contains(server.hostKey()));
        write(form.secretField(), u"marker-not-this"_s);
        bench.press(form.trustButton());
        QTRY_VERIFY_WITH_TIMEOUT(form.said().contains(u"passphrase"_s), 20000);
        write(form.secretField(), u"open sesame"_s);
        bench.press(form.testButton());
        QTRY_VERIFY_WITH_TIMEOUT(form.said().contains(u"It works"_s), 20000);
        bench.press(form.keepButton());
        // With a keychain or without one, which is asked about.
        QTRY_COMPARE_WITH_TIMEOUT(bench.sheet->targetList()->count(), 1, 20000);
        QTRY_COMPARE_WITH_TIMEOUT(bench.job->stage(), Stage::Planned, 20000);
        bench.press(bench.sheet->actButton());
        QTRY_COMPARE_WITH_TIMEOUT(bench.job->stage(), Stage::Sent, 30000);
        QVERIFY(QFile::exists(bench.at(u"live/index.html"_s)));
        // What was secret stands nowhere in the newsroom and in no setting.
        QDirIterator walk(bench.test.folder.path(), QDir::Files, QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            QFile file(walk.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            QVERIFY2(!bytes.contains("open sesame") && !bytes.contains("marker-not-this"), qPrintable(file.fileName()));
        }
        const PublishTarget kept = bench.test.newsroom->targets().all()->first();
        QCOMPARE(kept.hostKey, server.hostKey());
        bench.press(bench.sheet->removeButton());
        QTRY_COMPARE(bench.sheet->targetList()->count(), 0);
    }

    void aFaultIsSaidInPlace()
    {
        Bench bench;
        bench.test.ready(u"第一篇"_s);
        bench.addFolder(u"Away"_s, bench.at(u"no/such/place"_s));
        bench.open();
        QTRY_COMPARE_WITH_TIMEOUT(bench.job->stage(), Stage::Failed, 20000);
        QVERIFY(bench.sheet->messages()->bars().first()->message().text.contains(u"cannot be reached"_s));
        QVERIFY(QDir().mkpath(bench.at(u"no/such"_s)));
        QCOMPARE(bench.sheet->actButton()->text(), u"Look again"_s);
        bench.press(bench.sheet->actButton());
        QTRY_COMPARE_WITH_TIMEOUT(bench.job->stage(), Stage::Planned, 20000);
    }
};

QTEST_MAIN(TestPublishSheet)
#include "tst_publishsheet.moc"
