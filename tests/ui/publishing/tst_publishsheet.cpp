// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/targetdesk.h"
#include "support/ftpserver.h"
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
#include <QCheckBox>
#include <QComboBox>
#include <QDirIterator>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
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
        form.kindBox()->setCurrentText(u"Server, by SFTP"_s);
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

    void aServerWithItsOwnCertificateIsTrusted()
    {
        FtpServer server;
        if (const QString fault = server.start(); !fault.isEmpty())
            QSKIP(qPrintable(fault));
        Bench bench;
        bench.test.ready(u"渡口早班船"_s);
        bench.open();
        bench.press(bench.sheet->addButton());
        QTRY_VERIFY(bench.form() && bench.form()->isVisible());
        TargetForm &form = *bench.form();
        QApplication::setActiveWindow(&form);
        write(form.nameField(), u"主机"_s);
        form.kindBox()->setCurrentText(u"Server, by FTPS"_s);
        QCOMPARE(form.portField()->value(), 21);
        QVERIFY(!form.keyField()->isVisible());
        write(form.hostField(), u"127.0.0.1"_s);
        form.portField()->setValue(server.port());
        write(form.userField(), server.user());
        write(form.folderField(), u"/site"_s);
        write(form.secretField(), u"wrong"_s);
        bench.press(form.testButton());
        QTRY_VERIFY_WITH_TIMEOUT(form.trustButton()->isVisible(), 20000);
        QVERIFY(form.said().contains(publicKeyHash(server.certificate())));
        bench.press(form.trustButton());
        QTRY_VERIFY_WITH_TIMEOUT(form.said().contains(u"password"_s), 20000);
        write(form.secretField(), server.password());
        form.dueBox()->click();
        bench.press(form.testButton());
        QTRY_VERIFY_WITH_TIMEOUT(form.said().contains(u"It works"_s), 20000);
        bench.press(form.keepButton());
        QTRY_COMPARE_WITH_TIMEOUT(bench.job->stage(), Stage::Planned, 20000);
        const PublishTarget kept = bench.test.newsroom->targets().all()->first();
        QCOMPARE(kept.url, server.url(u"/site"_s));
        QVERIFY(kept.publishesDue);
        bench.press(bench.sheet->actButton());
        QTRY_COMPARE_WITH_TIMEOUT(bench.job->stage(), Stage::Sent, 30000);
        QVERIFY(QFile::exists(server.folder() + u"/site/index.html"_s));
    }

    void everyKindComesBackAsItWasWritten_data()
    {
        QTest::addColumn<QString>("url");
        for (const char *url : {"zip:///srv/site.zip", "git:///srv/tree?branch=pages", "ftp://news@127.0.0.1/site", "davs://news@example.cn:8443/dav",
                                "dav://news@127.0.0.1:8080/dav", "s3://KEY@bucket/live?endpoint=https://storage.example.cn&region=cn-north-1",
                                "s3://KEY@bucket/live?endpoint=https://storage.example.cn&region=us-east-1&style=host"})
            QTest::newRow(url) << QString::fromLatin1(url);
    }
    void everyKindComesBackAsItWasWritten()
    {
        QFETCH(QString, url);
        TestNewsroom test;
        ScriptedAsk ask;
        const auto kept = test.newsroom->targets().put({.id = {}, .name = u"Place"_s, .url = url});
        GALLEY_VERIFY(kept);
        TargetForm form(*test.newsroom, ask, *kept, nullptr);
        form.show();
        QTest::mouseClick(form.keepButton(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!form.isVisible(), 20000);
        QCOMPARE(test.newsroom->targets().all()->first().url, url);
    }

    void aPageOfThePlanIsShownInThePreview()
    {
        Bench bench;
        const Article story = bench.test.ready(u"渡口早班船"_s);
        bench.addFolder(u"Mirror"_s, bench.at(u"live"_s));
        bench.open();
        QTRY_COMPARE_WITH_TIMEOUT(bench.job->stage(), Stage::Planned, 20000);
        QSignalSpy asked(bench.sheet.get(), &PublishSheet::pageRequested);
        ChangeTree *tree = bench.sheet->changes();
        const QList<QTreeWidgetItem *> items = tree->findItems(u"渡口早班船"_s, Qt::MatchExactly, 1);
        QCOMPARE(items.size(), 1);
        tree->scrollToItem(items.first());
        const QPoint at = tree->visualItemRect(items.first()).center();
        QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, at);
        QTest::mouseDClick(tree->viewport(), Qt::LeftButton, {}, at);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().toString(), u"news/%1.html"_s.arg(story.slug));
        QVERIFY(!bench.sheet->isVisible());
    }

    void whatReadersGetIsReported()
    {
        Bench bench;
        bench.test.ready(u"渡口早班船"_s);
        ServerProcess readers;
        const int port = freePorts();
        QVERIFY(QDir().mkpath(bench.at(u"elsewhere"_s)));
        QCOMPARE(readers.start(u"python3"_s, {u"-m"_s, u"http.server"_s, u"--bind"_s, u"127.0.0.1"_s, u"-d"_s, bench.at(u"elsewhere"_s), QString::number(port)},
                               port, bench.at(u"readers.log"_s)),
                 QString());
        GALLEY_VERIFY(bench.test.newsroom->targets().put({.id = {}, .name = u"Mirror"_s, .url = u"file://"_s + bench.at(u"live"_s),
                                                          .publicUrl = u"http://127.0.0.1:%1/"_s.arg(port)}));
        bench.open();
        QTRY_COMPARE_WITH_TIMEOUT(bench.job->stage(), Stage::Planned, 20000);
        bench.press(bench.sheet->actButton());
        QTRY_COMPARE_WITH_TIMEOUT(bench.job->stage(), Stage::Sent, 20000);
        QVERIFY(bench.sheet->messages()->bars().first()->message().text.contains(u"not as they were sent"_s)
                || bench.sheet->messages()->bars().last()->message().text.contains(u"not as they were sent"_s));
        QVERIFY(bench.sheet->changes()->topLevelItem(0)->text(0).startsWith(u"Not as it was sent"_s));
        QVERIFY(bench.sheet->changes()->topLevelItem(1)->text(1).contains(u"404"_s));
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
