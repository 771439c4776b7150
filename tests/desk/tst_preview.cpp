// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/mediadesk.h"
#include "desk/preview.h"
#include "desk/siteexport.h"
#include "desk/storydesk.h"
#include "support/testnewsroom.h"
#include "support/verify.h"
#include "support/themefolder.h"

#include <QFile>
#include <QImage>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QSignalSpy>

#include <condition_variable>
#include <mutex>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

/// Holds whoever asks for the time, for as long as the test wants a reading to take.
class HeldClock final : public Clock
{
public:
    QDateTime now() const override
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return !m_isHeld; });
        return m_clock.now();
    }
    void hold(bool isHeld)
    {
        const std::lock_guard lock(m_mutex);
        m_isHeld = isHeld;
        m_changed.notify_all();
    }

private:
    ManualClock m_clock;
    mutable std::mutex m_mutex;
    mutable std::condition_variable m_changed;
    bool m_isHeld = false;
};

} // namespace

class TestPreview : public QObject
{
    Q_OBJECT

private:
    static Result<PreviewAnswer> fetch(Preview &preview, const QString &path)
    {
        std::optional<Result<PreviewAnswer>> answer;
        preview.fetch(path, [&](const Result<PreviewAnswer> &given) { answer = given; });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, 10000))
            return Error{ErrorKind::Io, u"no answer"_s, {}};
        return *answer;
    }

private Q_SLOTS:
    void servesTheBytesThatAnExportWrites()
    {
        TestNewsroom test;
        test.ready(u"第一篇"_s);
        const Article second = test.ready(u"第二篇"_s);
        const QString to = test.folder.filePath(u"site"_s);
        GALLEY_VERIFY(exportSite(test.newsroom->folder(), test.clock, {to, false, false, {}},
                                 [](const Progress &) { return true; }));
        Preview preview(test.newsroom->folder(), test.clock);
        for (const QString &path : {u"index.html"_s, u"news/index.html"_s, u"news/%1.html"_s.arg(second.slug),
                                    u"feed.xml"_s, u"assets/style.css"_s}) {
            const auto answer = fetch(preview, path);
            GALLEY_VERIFY(answer);
            QFile file(to + u'/' + path);
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(path));
            QCOMPARE(answer->bytes, file.readAll());
        }
    }

    void showsTheDraftInItsPlaceBeforeItIsSaved()
    {
        TestNewsroom test;
        test.ready(u"已经写好的稿件"_s);
        Article draft = test.write(u"还没有保存"_s);
        draft.headline = u"改过的标题"_s;
        draft.body = u"<p>正在写的第一段。</p>"_s;
        Preview preview(test.newsroom->folder(), test.clock);
        QSignalSpy placed(&preview, &Preview::draftPlaced);
        preview.setDraft(draft);
        QVERIFY(placed.wait(10000));
        const auto page = fetch(preview, placed.first().at(1).toString());
        GALLEY_VERIFY(page);
        const QString html = QString::fromUtf8(page->bytes);
        QVERIFY(html.contains(u"正在写的第一段。"_s));
        const QString home = QString::fromUtf8(fetch(preview, {})->bytes).remove(u"<wbr>"_s);
        QVERIFY(home.contains(u"改过的标题"_s));
        QCOMPARE(test.newsroom->article(draft.id)->headline, u"还没有保存"_s);

        preview.clearDraft();
        QVERIFY(!QString::fromUtf8(fetch(preview, {})->bytes).remove(u"<wbr>"_s).contains(u"改过的标题"_s));
    }

    void answersAnUnknownPathWithTheSitesOwnPage()
    {
        TestNewsroom test;
        Preview preview(test.newsroom->folder(), test.clock);
        const auto page = fetch(preview, u"news/nowhere.html"_s);
        GALLEY_VERIFY(page);
        QCOMPARE(page->bytes, fetch(preview, u"404.html"_s)->bytes);
    }

    void followsTheNewsroomWhenTold()
    {
        TestNewsroom test;
        Preview preview(test.newsroom->folder(), test.clock);
        QVERIFY(!QString::fromUtf8(fetch(preview, {})->bytes).remove(u"<wbr>"_s).contains(u"后来的稿件"_s));
        test.ready(u"后来的稿件"_s);
        preview.invalidate();
        QTRY_VERIFY(QString::fromUtf8(fetch(preview, {})->bytes).remove(u"<wbr>"_s).contains(u"后来的稿件"_s));
    }

    void givesPagesFromBeforeWhileTheNewsroomIsRead()
    {
        TestNewsroom test;
        const Article before = test.ready(u"先前"_s);
        HeldClock clock;
        Preview preview(test.newsroom->folder(), clock, std::chrono::milliseconds(0));
        const auto release = qScopeGuard([&] { clock.hold(false); });
        const auto home = [&] { return QString::fromUtf8(fetch(preview, {})->bytes).remove(u"<wbr>"_s); };
        QVERIFY(home().contains(u"先前"_s));
        QVERIFY(test.newsroom->stories().move(before.id, State::Draft));
        test.ready(u"后来"_s);
        QSignalSpy changed(&preview, &Preview::siteChanged);
        clock.hold(true);
        preview.invalidate();
        const QString old = home();
        QVERIFY(old.contains(u"先前"_s) && !old.contains(u"后来"_s));
        clock.hold(false);
        QVERIFY(changed.size() == 1 || changed.wait(10'000));
        const QString now = home();
        QVERIFY(now.contains(u"后来"_s) && !now.contains(u"先前"_s));

        // What changes while it is being read is read as well.
        preview.invalidate();
        test.ready(u"最后"_s);
        preview.invalidate();
        QTRY_VERIFY(home().contains(u"最后"_s));
    }

    void servesEveryPictureThatAPageNames_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("larger than any width") << QSize(1600, 1200);
        QTest::newRow("between two widths") << QSize(1000, 700);
        QTest::newRow("as wide as one") << QSize(800, 450);
        QTest::newRow("smaller than all") << QSize(300, 400);
    }

    void servesEveryPictureThatAPageNames()
    {
        QFETCH(QSize, size);
        TestNewsroom test;
        QImage image(size, QImage::Format_RGB32);
        image.fill(0x28594f);
        const QString path = test.folder.filePath(u"cover.jpg"_s);
        QVERIFY(image.save(path));
        Article story = test.ready(u"有图的稿件"_s);
        story.cover.file = test.newsroom->media().add(path)->file;
        GALLEY_VERIFY(test.newsroom->stories().save(story, SaveKind::Explicit));
        Preview preview(test.newsroom->folder(), test.clock);
        static const QRegularExpression picture(u"pictures/[^\"' ,?]+"_s);
        for (const QString &page : {u"index.html"_s, u"news/index.html"_s, u"news/%1.html"_s.arg(story.slug)}) {
            auto each = picture.globalMatch(QString::fromUtf8(fetch(preview, page)->bytes));
            QVERIFY2(each.hasNext(), qPrintable(page));
            while (each.hasNext()) {
                const QString named = each.next().captured();
                QVERIFY2(fetch(preview, named)->mimeType.startsWith("image/"), qPrintable(page + u": "_s + named));
            }
        }
    }

    // ---- the theme

    void theStyleFollowsTheOptionsInPreviewAndExport()
    {
        TestNewsroom test;
        makeOwnTheme(*test.newsroom);
        GALLEY_VERIFY(test.newsroom->themes().choose(u"own"_s));
        Preview preview(test.newsroom->folder(), test.clock);
        QSignalSpy assets(&preview, &Preview::assetsChanged);
        QCOMPARE(fetch(preview, u"assets/style.css"_s)->bytes, "body{}");
        GALLEY_VERIFY(test.newsroom->themes().setOption(u"size"_s, u"20"_s));
        preview.invalidate();
        const QByteArray style = fetch(preview, u"assets/style.css"_s)->bytes;
        QCOMPARE(style, "body{}\n:root{--size:20px}\n");
        QCOMPARE(assets.size(), 1);

        const QString to = test.folder.filePath(u"site"_s);
        GALLEY_VERIFY(exportSite(test.newsroom->folder(), test.clock, {to, false, false, {}},
                                 [](const Progress &) { return true; }));
        QCOMPARE(readText(to + u"/assets/style.css"_s), style);
    }

    void followsAnEditOfTheNewsroomsOwnTheme()
    {
        TestNewsroom test;
        const QString folder = makeOwnTheme(*test.newsroom);
        GALLEY_VERIFY(test.newsroom->themes().choose(u"own"_s));
        Preview preview(test.newsroom->folder(), test.clock);
        QSignalSpy edited(&preview, &Preview::themeEdited);
        QVERIFY(fetch(preview, {})->bytes.contains("HOME"));
        writeText(folder + u"/home.mustache"_s, "FRONT");
        QVERIFY(edited.wait(5000));
        preview.invalidate();
        QVERIFY(fetch(preview, {})->bytes.contains("FRONT"));
    }

    void keepsTheLastGoodThemeWhileOneIsAtFault()
    {
        TestNewsroom test;
        const QString folder = makeOwnTheme(*test.newsroom);
        GALLEY_VERIFY(test.newsroom->themes().choose(u"own"_s));
        GALLEY_VERIFY(test.newsroom->themes().setOption(u"size"_s, u"20"_s));
        Preview preview(test.newsroom->folder(), test.clock);
        QSignalSpy refused(&preview, &Preview::themeRefused);
        QSignalSpy taken(&preview, &Preview::themeTaken);
        const QByteArray good = fetch(preview, {})->bytes;

        writeText(folder + u"/home.mustache"_s, "FRONT\n{{#open}}");
        preview.invalidate();
        QCOMPARE(fetch(preview, {})->bytes, good);
        QVERIFY(fetch(preview, u"assets/style.css"_s)->bytes.contains("--size:20px"));
        QCOMPARE(refused.size(), 1);
        const QString message = refused.first().first().value<Error>().message;
        QVERIFY2(message.contains(u"home.mustache has a mistake in line 2"_s), qPrintable(message));
        // It is said once, and the newsroom's changes are shown all the same.
        test.ready(u"后来的稿件"_s);
        preview.invalidate();
        QVERIFY(fetch(preview, {}));
        QCOMPARE(refused.size(), 1);
        QCOMPARE(taken.size(), 0);

        writeText(folder + u"/home.mustache"_s, "FRONT");
        preview.invalidate();
        QVERIFY(fetch(preview, {})->bytes.contains("FRONT"));
        QCOMPARE(taken.size(), 1);
    }

    void theLastGoodThemeKeepsItsOwnOptions()
    {
        TestNewsroom test;
        const QString folder = makeOwnTheme(*test.newsroom);
        writeText(folder + u"/home.mustache"_s, "HOME {{options.size}}");
        GALLEY_VERIFY(test.newsroom->themes().choose(u"own"_s));
        GALLEY_VERIFY(test.newsroom->themes().setOption(u"size"_s, u"20"_s));
        Preview preview(test.newsroom->folder(), test.clock);
        QVERIFY(fetch(preview, {})->bytes.contains("HOME 20"));
        SiteSettings settings = test.newsroom->settings();
        settings.theme = u"none"_s;
        GALLEY_VERIFY(test.newsroom->setSettings(settings));
        preview.invalidate();
        QVERIFY(fetch(preview, {})->bytes.contains("HOME 20"));
    }

    void aThemeThatIsGoneLeavesTheLastGoodOne()
    {
        TestNewsroom test;
        const QString folder = makeOwnTheme(*test.newsroom);
        GALLEY_VERIFY(test.newsroom->themes().choose(u"own"_s));
        Preview preview(test.newsroom->folder(), test.clock);
        QVERIFY(fetch(preview, {})->bytes.contains("HOME"));
        QVERIFY(QDir().rename(folder, test.folder.filePath(u"away"_s)));
        preview.invalidate();
        QVERIFY(fetch(preview, {})->bytes.contains("HOME"));
        // Opened afresh there is no last one.
        Preview fresh(test.newsroom->folder(), test.clock);
        const auto answer = fetch(fresh, {});
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::NotFound);
        QVERIFY2(answer.error().message.contains(u"“own”"_s), qPrintable(answer.error().message));
    }
};

QTEST_GUILESS_MAIN(TestPreview)
#include "tst_preview.moc"
