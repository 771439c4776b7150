// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/samplenewsroom.h"
#include "desk/storydesk.h"
#include "desk/storyimport.h"
#include "store/newsroomfolder.h"
#include "support/testnewsroom.h"
#include "support/verify.h"

#include <QDir>
#include <QFile>
#include <QImage>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

const ProgressSink GoOn = [](const Progress &) { return true; };

} // namespace

class TestStoryImport : public QObject
{
    Q_OBJECT

private:
    static void write(TestNewsroom &test, const QString &name, const QString &text)
    {
        const QString path = test.folder.filePath(u"in/"_s + name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text.toUtf8());
    }
    static Result<ImportSummary> run(TestNewsroom &test, std::optional<State> state = std::nullopt)
    {
        return importStories(test.newsroom->folder(), test.clock, {{test.folder.filePath(u"in"_s)}, state, u"周砚"_s},
                             GoOn);
    }

private Q_SLOTS:
    void bringsInWhatTheFrontMatterSays()
    {
        TestNewsroom test;
        QDir().mkpath(test.folder.filePath(u"in"_s));
        QImage picture(640, 360, QImage::Format_RGB32);
        picture.fill(Qt::darkGreen);
        QVERIFY(picture.save(test.folder.filePath(u"in/tea.png"_s)));
        write(test, u"a.md"_s, u"---\ntitle: 春茶开采\ndate: 2019-11-16 08:30\ncategories: [新闻/本地要闻, 财经]\n"
                               "tags: [春茶, 高山]\nauthor: 林小满\nsource: 青岚融媒\neditor: 周砚\nviews: 507\n"
                               "slots: [headline]\nslug: chuncha\ncover: tea.png\n---\n第一段。\n\n![茶园](tea.png)\n"_s);
        const auto summary = run(test);
        GALLEY_VERIFY(summary);
        QCOMPARE(summary->count(ImportOutcome::Added), 1);
        QCOMPARE(summary->pictures, 1);
        test.newsroom->refresh(NewsroomChange::Channels);
        const Article story = *test.newsroom->find(u"chuncha"_s);
        QCOMPARE(story.headline, u"春茶开采"_s);
        QCOMPARE(story.state, State::Published);
        QCOMPARE(story.publishAt, QDateTime(QDate(2019, 11, 16), QTime(0, 30), Qt::UTC));
        QCOMPARE(pathTo(test.newsroom->channels(), story.channel).size(), 2);
        QCOMPARE(story.furtherChannels.size(), 1);
        QCOMPARE(story.views, std::optional<qint64>(507));
        QVERIFY(!story.cover.isEmpty());
        QVERIFY(QFile::exists(test.newsroom->folder().mediaFile(story.cover.file)));
        QVERIFY(story.body.contains(story.cover.file));
    }

    void aSecondImportUpdatesAndKeepsWhatWasEdited()
    {
        TestNewsroom test;
        write(test, u"a.md"_s, u"---\ntitle: 稿件\nslug: a\n---\n一。\n"_s);
        GALLEY_VERIFY(run(test));
        QCOMPARE(run(test)->count(ImportOutcome::Unchanged), 1);
        Article edited = *test.newsroom->find(u"a"_s);
        edited.body = u"<p>在校样里改的。</p>"_s;
        GALLEY_VERIFY(test.newsroom->stories().save(edited, SaveKind::Autosave));
        const auto before = test.newsroom->revisions(edited.id)->size();
        write(test, u"a.md"_s, u"---\ntitle: 稿件\nslug: a\n---\n二。\n"_s);
        const auto summary = run(test);
        GALLEY_VERIFY(summary);
        QCOMPARE(summary->count(ImportOutcome::Updated), 1);
        QVERIFY(!summary->files.first().report.isEmpty());
        QCOMPARE(test.newsroom->count({}).value(), 1);
        QCOMPARE(test.newsroom->find(u"a"_s)->body.trimmed(), u"<p>二。</p>"_s);
        QCOMPARE(test.newsroom->revisions(edited.id)->size(), before + 2);
    }

    void aBadFileNeverStopsTheOthers()
    {
        TestNewsroom test;
        write(test, u"a.md"_s, u"---\ntitle: [unclosed\n---\n一。\n"_s);
        write(test, u"b.md"_s, u"---\ntitle: 好的\n---\n二。\n"_s);
        const auto summary = run(test);
        GALLEY_VERIFY(summary);
        QCOMPARE(summary->count(ImportOutcome::Failed), 1);
        QCOMPARE(summary->count(ImportOutcome::Added), 1);
        QVERIFY(!summary->files.first().report.remarks.first().message.isEmpty());
    }

    void aDraftStaysADraftWhateverIsAskedFor()
    {
        TestNewsroom test;
        write(test, u"a.md"_s, u"---\ntitle: 草稿\nslug: a\ndraft: true\n---\n一。\n"_s);
        write(test, u"b.md"_s, u"---\ntitle: 其他\nslug: b\n---\n一。\n"_s);
        GALLEY_VERIFY(run(test, State::Ready));
        QCOMPARE(test.newsroom->find(u"a"_s)->state, State::Draft);
        QCOMPARE(test.newsroom->find(u"b"_s)->state, State::Ready);
    }

    void theSampleIsWhole()
    {
        QTemporaryDir folder;
        const ManualClock clock(QDateTime(QDate(2026, 11, 23), QTime(4, 0), Qt::UTC));
        const auto sample = createSampleNewsroom(folder.filePath(u"Sample"_s), clock);
        GALLEY_VERIFY(sample);
        const auto counts = (*sample)->counts();
        GALLEY_VERIFY(counts);
        QVERIFY(counts->all >= 16);
        ArticleFilter kind;
        kind.kind = ArticleKind::Story;
        QCOMPARE(*(*sample)->count(kind), sampleSummary().stories);
        QVERIFY(counts->byState.value(State::Draft) >= 1);
        QVERIFY(counts->byState.value(State::Review) >= 1);
        QVERIFY(counts->byState.value(State::Ready) >= 1);
        QVERIFY(sampleSummary().highlights.size() >= 3);
    }

    void theSampleShowsWhatAStoryCanHave()
    {
        QTemporaryDir folder;
        const ManualClock clock(QDateTime(QDate(2026, 11, 23), QTime(4, 0), Qt::UTC));
        const auto sample = createSampleNewsroom(folder.filePath(u"Sample"_s), clock);
        GALLEY_VERIFY(sample);
        const auto page = (*sample)->find(u"about-us"_s);
        GALLEY_VERIFY(page);
        QCOMPARE(page->kind, ArticleKind::Page);
        QCOMPARE(page->state, State::Published);
        QVERIFY(page->channel.isNull());
        int corrected = 0;
        int reprints = 0;
        int slotsWithEnd = 0;
        const auto rows = (*sample)->rows({}, {}, 1000);
        GALLEY_VERIFY(rows);
        for (const ArticleRow &row : *rows) {
            const Article story = *(*sample)->article(row.id);
            corrected += !story.corrections.isEmpty();
            reprints += !story.sourceUrl.isEmpty() && !story.source.isEmpty();
            slotsWithEnd += story.slotEnds.pinned > clock.now().addYears(5)
                && story.slotsAt(clock.now()).testFlag(Slot::Pinned);
        }
        QCOMPARE(corrected, 1);
        QCOMPARE(reprints, 1);
        QCOMPARE(slotsWithEnd, 1);
    }

    void bringsInAStandingPageWithoutChannel()
    {
        TestNewsroom test;
        write(test, u"about.md"_s, u"---\ntitle: 关于我们\nlayout: page\ncategories: [没有的栏目]\nslug: about\n"
                                   "corrections:\n- 2026-01-02 电话应为 000-0000。\n---\n我们。\n"_s);
        GALLEY_VERIFY(run(test));
        test.newsroom->refresh(NewsroomChange::Channels);
        const Article page = *test.newsroom->find(u"about"_s);
        QCOMPARE(page.kind, ArticleKind::Page);
        QCOMPARE(page.corrections.size(), 1);
        QVERIFY(page.channel.isNull());
        QCOMPARE(test.newsroom->channels().size(), 3);
    }
};

QTEST_GUILESS_MAIN(TestStoryImport)
#include "tst_storyimport.moc"
