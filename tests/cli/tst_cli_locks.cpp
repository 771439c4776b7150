// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/files.h"
#include "cli/newsroomcase.h"
#include "cli/siteaudit.h"
#include "desk/newsroom.h"
#include "desk/storydesk.h"
#include "support/verify.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSysInfo>
#include <QTest>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

void writeLock(const NewsroomCase &test, const QByteArray &content)
{
    const QString path = test.newsroom() + u"/newsroom.lock"_s;
    writeFile(path, content);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(QDateTime::currentDateTime().addSecs(-3600), QFileDevice::FileModificationTime));
}

} // namespace

/// A newsroom or a site that several programs want at once.
class TestCliLocks : public QObject
{
    Q_OBJECT

private:
    static Run importInto(const NewsroomCase &test) { return galley({u"import"_s, test.newsroom(), test.at(u"in"_s)}); }
    static Run exportFrom(const NewsroomCase &test) { return galley({u"export"_s, test.newsroom(), test.site()}); }

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aNewsroomThatIsOpenElsewhereIsReadAndNotChanged()
    {
        const FilledCase test;
        {
            const SystemClock clock;
            const auto open = Newsroom::open(test.newsroom(), OpenFor::Work, clock);
            GALLEY_VERIFY(open);
            const QString process = QString::number(QCoreApplication::applicationPid());
            for (const Run &run : {importInto(test), exportFrom(test)}) {
                GALLEY_REFUSED(run, u"tst_cli_locks"_s);
                QVERIFY2(run.said().contains(process), run.whole().constData());
            }
            QVERIFY(!QFile::exists(test.site()));
            QCOMPARE(test.stories().size(), 12);
            GALLEY_STATUS(galley({u"show"_s, test.newsroom(), u"s0003"_s}), 0);
        }
        GALLEY_STATUS(importInto(test), 0);
    }

    void whatIsWrittenElsewhereIsSeenWhileItIsOpenThere()
    {
        const FilledCase test;
        const SystemClock clock;
        const auto open = Newsroom::open(test.newsroom(), OpenFor::Work, clock);
        GALLEY_VERIFY(open);
        Article article = *(*open)->find(u"s0003"_s);
        article.headline = u"正在写的标题"_s;
        GALLEY_VERIFY((*open)->stories().save(article, SaveKind::Autosave));
        QCOMPARE(test.story(u"s0003"_s).value(u"headline"_s).toString(), u"正在写的标题"_s);
    }

    void twoExportsOfOneNewsroomAtOnceLeaveAWholeSite()
    {
        const FilledCase test(400);
        for (int round = 0; round < 3; ++round) {
            QDir(test.site()).removeRecursively();
            const QStringList arguments{u"export"_s, test.newsroom(), test.site()};
            const auto one = startGalley(arguments);
            const auto other = startGalley(arguments);
            const Run first = finished(*one);
            const Run second = finished(*other);
            QVERIFY2(first.status == 0 || second.status == 0, (first.whole() + second.whole()).constData());
            for (const Run &run : {first, second}) {
                if (run.status != 0)
                    GALLEY_REFUSED(run, u"Desk"_s);
            }
            GALLEY_STATUS(galley({u"export"_s, test.newsroom(), test.at(u"fresh"_s)}), 0);
            QCOMPARE(difference(siteOf(test.at(u"fresh"_s)), siteOf(test.site())), QString());
        }
    }

    void twoNewsroomsExportedIntoOneFolderAtOnceDoNotMix()
    {
        const FilledCase one(300);
        const FilledCase other(150);
        for (int round = 0; round < 3; ++round) {
            const QString site = one.at(u"both%1"_s.arg(round));
            const auto first = startGalley({u"export"_s, one.newsroom(), site});
            const auto second = startGalley({u"export"_s, other.newsroom(), site});
            const Run runs[] = {finished(*first), finished(*second)};
            int succeeded = 0;
            for (const Run &run : runs) {
                succeeded += run.status == 0;
                if (run.status != 0)
                    GALLEY_REFUSED(run, site);
            }
            QVERIFY(succeeded >= 1);
            QCOMPARE(fileFaults(site), QStringList());
            QCOMPARE(deadLinks(site, {}), QStringList());
        }
    }

    void twoImportsAtOnceLoseAndDoubleNothing()
    {
        const NewsroomCase test;
        HugoProject(test.at(u"in"_s)).write(300);
        const QStringList arguments{u"import"_s, test.newsroom(), test.at(u"in"_s)};
        const auto one = startGalley(arguments);
        const auto other = startGalley(arguments);
        const Run runs[] = {finished(*one), finished(*other)};
        for (const Run &run : runs) {
            if (run.status != 0)
                GALLEY_REFUSED(run, u"Desk"_s);
        }
        QVERIFY(runs[0].status == 0 || runs[1].status == 0);
        QCOMPARE(test.stories().size(), 300);
    }

    void aLockOfAnotherMachineIsKeptAndSaysWhatToDo()
    {
        const FilledCase test;
        writeLock(test, "4321\ngalley\nsome-other-machine\n00000000000000000000000000000000\n\n");
        const Run run = importInto(test);
        GALLEY_REFUSED(run, u"some-other-machine"_s);
        QVERIFY2(run.said().contains("newsroom.lock"_L1) && run.said().contains("4321"_L1), run.whole().constData());
        QCOMPARE(test.stories().size(), 12);
    }

    void aLockOfAProgramThatDiedIsNoLock()
    {
        const FilledCase test;
        const auto dead = startGalley({u"--version"_s});
        const QByteArray process = QByteArray::number(dead->processId());
        finished(*dead);
        writeLock(test, process + "\ngalley-cli\n" + QSysInfo::machineHostName().toUtf8() + "\n"
                      + QSysInfo::machineUniqueId() + '\n' + QSysInfo::bootUniqueId() + '\n');
        GALLEY_STATUS(importInto(test), 0);
    }

    void anEmptyLockOfAProgramThatDiedIsNoLock()
    {
        const FilledCase test;
        writeLock(test, {});
        GALLEY_STATUS(importInto(test), 0);
    }
};

QTEST_GUILESS_MAIN(TestCliLocks)
#include "tst_cli_locks.moc"
