// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

// galley_bench_window LARGE SMALL: how long the program takes from its start to a window on a large newsroom that can be used, beside
// an empty one, and from a key to the page that shows it. Prints figures; nothing passes or fails.
// galley_bench_window --open NEWSROOM: what is measured there: opens the window, says so, and ends.

#include "longstory.h"

#include "desk/newsroom.h"
#include "desk/openstory.h"
#include "support/manualclock.h"
#include "support/scriptedask.h"
#include "ui/editor/bodyedit.h"
#include "ui/editor/storysheet.h"
#include "ui/preview/previewpane.h"
#include "ui/preview/siteaddress.h"
#include "ui/window/interface.h"
#include "ui/window/mainwindow.h"
#include "ui/window/newsroomview.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>

#include <algorithm>
#include <cstdio>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

void print(const char *what, QList<double> milliseconds)
{
    std::sort(milliseconds.begin(), milliseconds.end());
    std::printf("%-44s median %7.1f ms   min %7.1f   max %7.1f   (%d runs)\n", what,
                milliseconds.at(milliseconds.size() / 2), milliseconds.first(), milliseconds.last(),
                int(milliseconds.size()));
}

/// Opens the window as main() does, and says so when all that its first picture needs is there.
int openOnce(Settings &settings, const QString &newsroom)
{
    const SystemClock clock;
    ScriptedAsk ask;
    MainWindow window(settings, clock, ask);
    window.resize(1440, 900);
    window.show();
    window.openNewsroom(newsroom);
    QCoreApplication::sendPostedEvents();
    window.grab();
    std::puts("open");
    std::fflush(stdout);
    return 0;
}

/// Milliseconds from the start of the program to the window on @p newsroom.
double opened(const QString &newsroom)
{
    QProcess program;
    program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QElapsedTimer timer;
    timer.start();
    program.start(QCoreApplication::applicationFilePath(), {u"--open"_s, newsroom});
    if (!program.waitForReadyRead(60'000))
        qFatal("the window did not open");
    const double time = double(timer.nsecsElapsed()) / 1e6;
    program.waitForFinished();
    return time;
}

/// The window on the large newsroom and on one that was just made, in turns.
void openings(const QString &large, const QString &empty)
{
    constexpr int Rounds = 9;
    const SystemClock clock;
    if (!Newsroom::create(empty, {}, clock))
        qFatal("no newsroom could be made");
    QList<double> ofLarge, ofEmpty, ratios;
    opened(large); // what only the first one pays
    for (int round = 0; round < Rounds; ++round) {
        ofEmpty.append(opened(empty));
        ofLarge.append(opened(large));
        ratios.append(ofLarge.last() / ofEmpty.last());
    }
    print("from start to a window on an empty newsroom", ofEmpty);
    print("from start to a window on the large one", ofLarge);
    std::sort(ratios.begin(), ratios.end());
    std::printf("the large one takes %.2f times the empty one (median; %.2f to %.2f)\n", ratios.at(Rounds / 2), ratios.first(),
                ratios.last());
}

/// Keys in the story that is open, from each to the page that shows it.
QList<double> keysToPage(const QString &newsroom, int keys, bool inLongStory = false)
{
    QTemporaryDir folder;
    Settings settings(folder.filePath(u"galley.ini"_s));
    const SystemClock clock;
    ScriptedAsk ask;
    MainWindow window(settings, clock, ask);
    window.resize(1440, 900);
    window.show();
    window.openNewsroom(newsroom);
    NewsroomView &view = *window.view();
    QSignalSpy shown(view.previewPane(), &PreviewPane::shown);
    shown.wait(10000);
    if (inLongStory) {
        QTemporaryDir pictures;
        const QString picture = pictures.filePath(u"bridge.png"_s);
        QImage(1600, 900, QImage::Format_RGB32).save(picture);
        view.sheet()->insertPicture(picture);
        const QString file = mediaFiles(view.sheet()->body()).value(0);
        StoryFields fields;
        fields.headline = u"很长的一篇"_s;
        view.sheet()->setStory(fields, longStory(file));
        QTextCursor middle(view.sheet()->bodyEdit()->document()->findBlockByNumber(150));
        view.sheet()->bodyEdit()->setTextCursor(middle);
    }
    QTest::qWait(1500);
    QList<double> times;
    for (int key = 0; key < keys; ++key) {
        shown.clear();
        QElapsedTimer timer;
        timer.start();
        QTest::keyClick(view.sheet()->bodyEdit(), Qt::Key_A);
        const int revision = view.story().revision();
        while (shown.isEmpty() || shown.last().first().toInt() < revision) {
            if (!shown.wait(5000))
                break;
        }
        times.append(double(timer.nsecsElapsed()) / 1e6);
        QTest::qWait(30);
    }
    return times;
}

} // namespace

int main(int argc, char *argv[])
{
    SiteAddress::registerScheme();
    QApplication application(argc, argv);
    if (argc != 3) {
        std::fputs("usage: galley_bench_window LARGE SMALL\n", stderr);
        return 2;
    }
    QTemporaryDir folder;
    Settings settings(folder.filePath(u"galley.ini"_s));
    applyInterface(application, settings);
    if (QByteArray(argv[1]) == "--open")
        return openOnce(settings, QString::fromLocal8Bit(argv[2]));
    const QString large = QString::fromLocal8Bit(argv[1]);
    const QString small = QString::fromLocal8Bit(argv[2]);
    openings(large, folder.filePath(u"empty.newsroom"_s));
    print("key to page, small newsroom", keysToPage(small, 40));
    print("key to page, large newsroom", keysToPage(large, 20));
    print("key to page, 50,000 characters, 30 figures", keysToPage(small, 40, true));
    return 0;
}
