// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/files.h"
#include "desk/openstory.h"
#include "support/scriptedask.h"
#include "support/testnewsroom.h"
#include "support/typing.h"
#include "support/verify.h"
#include "ui/editor/bodyedit.h"
#include "ui/editor/storysheet.h"
#include "ui/preview/siteaddress.h"
#include "ui/settings/preferences.h"
#include "ui/stories/storylist.h"
#include "ui/window/actions.h"
#include "ui/window/interface.h"
#include "ui/window/mainwindow.h"
#include "ui/window/newsroomview.h"

#include <QAction>
#include <QApplication>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMimeData>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTextDocument>
#include <QUrl>

#include <cstdio>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

/// The program at work in a process of its own: the real window, driven by the events of keys and mice, without end. It says on
/// stdout what it did, a line for each act, as soon as it is done:
///   typed STORY WORD MS · picture STORY FILE MS · saved STORY MS · moved STORY MS
class Desk
{
public:
    Desk(const QString &newsroom, const QString &work, quint32 seed) : m_work(work), m_random(seed), m_settings(work + u"/galley.ini"_s)
    {
        m_settings.set(Preference::exportFolder(newsroom), work + u"/site"_s);
        applyInterface(*qApp, m_settings);
        m_window = std::make_unique<MainWindow>(m_settings, m_clock, m_ask);
        m_window->resize(1440, 900);
        m_window->show();
        m_window->openNewsroom(newsroom);
    }

    bool isOpen() const { return m_window->newsroom() != nullptr; }

    [[noreturn]] void workForEver()
    {
        QObject::connect(m_window->newsroom(), &Newsroom::changed, m_window.get(), [this](const NewsroomChange &change) {
            // What the window says is saved.
            if (change.stories.contains(view().story().id()) && !view().story().isModified())
                say("saved", {});
        });
        open(0);
        m_time.start();
        say("ready", {});
        for (int act = 0;; ++act) {
            const int chance = m_random.bounded(100);
            if (chance < 72)
                type(act);
            else if (chance < 80)
                open(m_random.bounded(40));
            else if (chance < 84)
                m_window->actions().newStory->trigger();
            else if (chance < 90)
                dropPicture();
            else if (chance < 95)
                move();
            else
                useSheet(chance < 97);
            QTest::qWait(m_random.bounded(25));
            sayPictures();
        }
    }

private:
    NewsroomView &view() { return *m_window->view(); }
    BodyEdit &body() { return *view().sheet()->bodyEdit(); }

    void say(const char *what, const QString &which)
    {
        // Straight to the pipe: what is in it survives this process.
        std::printf("%s %s %s %lld\n", what, qPrintable(view().story().id().toString()), qPrintable(which.isEmpty() ? u"-"_s : which),
                    m_time.isValid() ? m_time.elapsed() : 0);
        std::fflush(stdout);
    }

    void type(int act)
    {
        if (!view().story().isOpen() || QApplication::activeModalWidget())
            return; // no key gets past a sheet
        const QString word = u"w%1x%2"_s.arg(m_random.generate()).arg(act);
        body().moveCursor(QTextCursor::End);
        typeInto(&body(), word + u' ');
        if (body().document()->toPlainText().contains(word))
            say("typed", word);
    }

    void open(int row)
    {
        const auto rows = m_window->newsroom()->rows({}, {}, 40);
        if (!rows || rows->isEmpty())
            return;
        const ArticleRow &story = rows->at(row % rows->size());
        // Those that files bring in again and again are theirs.
        if (!story.slug.startsWith("imported"_L1))
            view().openStory(story.id);
    }

    void dropPicture()
    {
        if (!view().story().isOpen() || QApplication::activeModalWidget())
            return;
        const QString path = m_work + u"/picture%1.png"_s.arg(m_random.bounded(6));
        if (!QFile::exists(path))
            writePicture(path, m_random.bounded(1000), 640, 360);
        QMimeData files;
        files.setUrls({QUrl::fromLocalFile(path)});
        // At the end: elsewhere it would divide a word that has to be found again.
        body().moveCursor(QTextCursor::End);
        body().ensureCursorVisible();
        const QPointF place(body().cursorRect().center());
        // Qt gives a drop to the widget that the drag came into.
        QDragEnterEvent enter(place.toPoint(), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(body().viewport(), &enter);
        QDropEvent drop(place, Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(body().viewport(), &drop);
    }

    /// A picture that was dropped is in the story when its file has been read.
    void sayPictures()
    {
        if (!view().story().isOpen())
            return;
        QSet<QString> &said = m_pictures[view().story().id().toString()];
        for (const QString &file : mediaFiles(view().sheet()->body())) {
            if (!said.contains(file))
                say("picture", file);
            said.insert(file);
        }
    }

    void move()
    {
        const auto actions = m_window->actions().moveTo.values();
        QAction *action = actions.at(m_random.bounded(actions.size()));
        if (!action->isEnabled())
            return;
        action->trigger();
        say("moved", {});
    }

    /// Exports or imports; or, when a sheet is open, closes it, whatever it is doing.
    void useSheet(bool exports)
    {
        if (QWidget *sheet = QApplication::activeModalWidget()) {
            sheet->close();
        } else if (exports) {
            m_window->actions().exportSite->trigger();
        } else {
            m_ask.files.clear();
            for (int i = 0; i < 5; ++i) {
                const QString path = m_work + u"/imported-%1.md"_s.arg(i);
                writeFile(path, u"---\ntitle: 导入 %1\nslug: imported-%1\n---\n\n第 %2 次。\n"_s.arg(i).arg(m_random.generate()));
                m_ask.files.append(path);
            }
            m_window->actions().importFiles->trigger();
        }
    }

    QString m_work;
    QRandomGenerator m_random;
    Settings m_settings;
    const SystemClock m_clock;
    ScriptedAsk m_ask;
    std::unique_ptr<MainWindow> m_window;
    QElapsedTimer m_time;
    QHash<QString, QSet<QString>> m_pictures; ///< that were said to be there
};

/// What a story has to say from now on.
using Expected = QHash<QString, QStringList>;

struct Sums {
    int kills = 0;
    int words = 0;        ///< typed
    int acknowledged = 0; ///< said to be saved, or typed more than two seconds before the end
    int pictures = 0;
    int lost = 0;
};

/// Adds to @p expected what the lines of a killed desk promise.
void takePromises(const QList<QByteArray> &lines, Expected &expected, Sums &sums)
{
    constexpr qint64 Grace = 2000; // ms
    const qint64 end = lines.isEmpty() ? 0 : lines.last().split(' ').value(3).toLongLong();
    QHash<QString, QStringList> unsaved;
    const auto promise = [&](const QString &story, const QStringList &words) {
        expected[story] += words;
        sums.acknowledged += int(words.size());
    };
    for (const QByteArray &line : lines) {
        const QList<QByteArray> words = line.split(' ');
        const QString story = QString::fromLatin1(words.value(1));
        if (words.first() == "typed" || words.first() == "picture") {
            ++(words.first() == "typed" ? sums.words : sums.pictures);
            const QString what = QString::fromLatin1(words.value(2));
            if (words.value(3).toLongLong() <= end - Grace)
                promise(story, {what});
            else
                unsaved[story].append(what);
        } else if (words.first() == "saved") {
            promise(story, unsaved.take(story));
        }
    }
}

} // namespace

/// SIGKILL while the desk is at work: the newsroom is whole, and what was acknowledged is there.
class CrashTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void killedAtWorkItLosesNothingThatWasAcknowledged()
    {
        const bool isThorough = qEnvironmentVariableIsSet("GALLEY_TEST_THOROUGH");
        const int kills = isThorough ? 1000 : 100;
        QTemporaryDir work;
        TestNewsroom test;
        for (int i = 0; i < 8; ++i)
            test.write(u"稿件 %1"_s.arg(i));
        test.close();
        Expected expected;
        Sums sums;
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        for (; sums.kills < kills; ++sums.kills) {
            QProcess desk;
            desk.setProcessChannelMode(QProcess::SeparateChannels);
            desk.start(QCoreApplication::applicationFilePath(), {u"--desk"_s, test.path(), work.path(), QString::number(random.generate())});
            QVERIFY(desk.waitForStarted());
            QVERIFY2(desk.waitForReadyRead(60'000), desk.readAllStandardError().constData());
            QTest::qWait(200 + random.bounded(3000));
            desk.kill();
            desk.waitForFinished();
            QCOMPARE(desk.exitStatus(), QProcess::CrashExit); // killed, and not gone by itself
            QList<QByteArray> lines = desk.readAllStandardOutput().split('\n');
            lines.removeLast(); // the half of one, or nothing
            takePromises(lines, expected, sums);

            QProcess check;
            check.start(QCoreApplication::applicationDirPath() + "/galley-cli"_L1, {u"verify"_s, test.path(), u"--json"_s});
            QVERIFY(check.waitForFinished());
            const QByteArray found = check.readAllStandardOutput();
            QVERIFY2(check.exitStatus() == QProcess::NormalExit && check.exitCode() == 0, (found + check.readAllStandardError()).constData());
            QVERIFY(QJsonDocument::fromJson(found).object().value(u"whole"_s).toBool());
            const auto newsroom = Newsroom::open(test.path(), OpenFor::Look, test.clock);
            GALLEY_VERIFY(newsroom);
            for (auto story = expected.cbegin(); story != expected.cend(); ++story) {
                const auto article = (*newsroom)->find(story.key());
                GALLEY_VERIFY(article);
                for (const QString &word : story.value()) {
                    if (!article->body.contains(word)) {
                        ++sums.lost;
                        qWarning("%s is not in %s any more (kill %d)", qPrintable(word), qPrintable(story.key()), sums.kills);
                    }
                }
            }
            QCOMPARE(sums.lost, 0);
        }
        qInfo("%d kills: %d words typed and %d pictures dropped, %d of them acknowledged, %d lost", sums.kills, sums.words, sums.pictures,
              sums.acknowledged, sums.lost);
        QVERIFY(sums.acknowledged > kills);
        QVERIFY(sums.pictures > kills / 10);
    }
};

int main(int argc, char *argv[])
{
    SiteAddress::registerScheme();
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.value(1) == "--desk"_L1) {
        Desk desk(arguments.value(2), arguments.value(3), arguments.value(4).toUInt());
        if (!desk.isOpen())
            return 1;
        desk.workForEver();
    }
    // A hundred kills take longer than Qt gives a test by itself.
    qputenv("QTEST_FUNCTION_TIMEOUT", "5400000");
    CrashTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_crash.moc"
