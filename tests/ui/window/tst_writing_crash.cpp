// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/autosave.h"
#include "desk/openstory.h"
#include "support/scriptedask.h"
#include "support/testnewsroom.h"
#include "support/verify.h"
#include "ui/editor/bodyedit.h"
#include "ui/editor/storysheet.h"
#include "ui/preview/siteaddress.h"
#include "ui/window/mainwindow.h"
#include "ui/window/newsroomview.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <cstdio>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

/// The window in a process of its own: types without end and says after each key how many were typed.
int typeForEver(const QString &newsroom)
{
    QTemporaryDir folder;
    Settings settings(folder.filePath(u"galley.ini"_s));
    const SystemClock clock;
    ScriptedAsk ask;
    MainWindow window(settings, clock, ask);
    window.show();
    window.openNewsroom(newsroom);
    if (!window.newsroom())
        return 1;
    QElapsedTimer timer;
    timer.start();
    for (int key = 1;; ++key) {
        QTest::keyClick(window.view()->sheet()->bodyEdit(), Qt::Key_A);
        std::printf("%d %lld\n", key, timer.elapsed());
        std::fflush(stdout);
        QTest::qWait(15);
    }
}

} // namespace

/// SIGKILL in the middle of typing loses at most the last two seconds, and never the file.
class TestWritingCrash : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void killedWhileTypingItLosesAtMostTwoSeconds()
    {
        const int kills = qEnvironmentVariableIntValue("GALLEY_KILLS") > 0 ? qEnvironmentVariableIntValue("GALLEY_KILLS") : 5;
        TestNewsroom test;
        Article article = test.write(u"稿件"_s, u"b"_s);
        int worstLoss = 0;
        for (int kill = 0; kill < kills; ++kill) {
            article.body = u"<p>b</p>"_s;
            GALLEY_VERIFY(test.newsroom->stories().save(article, SaveKind::Autosave));
            test.close();
            QProcess child;
            child.start(QCoreApplication::applicationFilePath(), {u"--type-for-ever"_s, test.path()});
            QVERIFY(child.waitForStarted());
            QVERIFY(child.waitForReadyRead(30000));
            QTest::qWait(2500 + QRandomGenerator::global()->bounded(2500));
            child.kill();
            child.waitForFinished();
            const QList<QByteArray> lines = child.readAllStandardOutput().trimmed().split('\n');
            const QList<QByteArray> last = lines.last().split(' ');
            const qint64 killedAt = last.value(1).toLongLong();
            int acknowledged = 0; // typed more than two seconds before the end
            for (const QByteArray &line : lines) {
                const QList<QByteArray> words = line.split(' ');
                if (words.value(1).toLongLong() <= killedAt - 2000)
                    acknowledged = words.value(0).toInt();
            }
            GALLEY_VERIFY(test.reopen());
            const int found = int(test.newsroom->article(article.id)->body.count(u'a'));
            QVERIFY2(found >= acknowledged,
                     qPrintable(u"%1 keys older than 2 s, %2 on disk"_s.arg(acknowledged).arg(found)));
            worstLoss = std::max(worstLoss, last.value(0).toInt() - found);
        }
        qInfo("%d kills while typing; at most %d of the newest keys were not on disk", kills, worstLoss);
    }
};

int main(int argc, char *argv[])
{
    SiteAddress::registerScheme();
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.value(1) == "--type-for-ever"_L1)
        return typeForEver(arguments.value(2));
    TestWritingCrash test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_writing_crash.moc"
