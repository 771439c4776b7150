// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/channeldesk.h"
#include "desk/reviewdesk.h"
#include "desk/siteexport.h"
#include "support/testnewsroom.h"
#include "support/verify.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

QList<ArticleId> idsOf(const QList<Article> &stories)
{
    QList<ArticleId> ids;
    for (const Article &story : stories)
        ids.append(story.id);
    return ids;
}

} // namespace

/// Acts on many stories at once, and taking them back.
class TestStoryActs : public QObject
{
    Q_OBJECT

    static QList<Article> three(TestNewsroom &test) { return {test.write(u"甲"_s), test.write(u"乙"_s), test.write(u"丙"_s)}; }
    static Article now(TestNewsroom &test, const Article &story) { return *test.newsroom->article(story.id); }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyActCanBeTakenBackAndDoneAgain_data()
    {
        QTest::addColumn<int>("act");
        const char *names[] = {"file", "tag", "untag", "slot", "schedule", "shift", "trash", "move"};
        for (int act = 0; act < int(std::size(names)); ++act)
            QTest::newRow(names[act]) << act;
    }

    void everyActCanBeTakenBackAndDoneAgain()
    {
        QFETCH(int, act);
        TestNewsroom test;
        StoryDesk &desk = test.newsroom->stories();
        QList<Article> stories = three(test);
        for (Article &story : stories) {
            story.tags = {u"旧"_s};
            story.publishAt = test.clock.now().addDays(2);
            story = *desk.save(story, SaveKind::Explicit);
        }
        const QList<ArticleId> ids = idsOf(stories);
        QVERIFY(desk.undoText().isEmpty()); // writing is no act
        test.clock.advance(60);
        const std::function<Done()> acts[] = {
            [&] { return desk.file(ids, test.newsroom->channels().at(1).id); },
            [&] { return desk.tag(ids, {u"新"_s, u"新"_s, u" 旧 "_s}, {}); },
            [&] { return desk.tag(ids, {}, {u"旧"_s}); },
            [&] { return desk.setSlot(ids, Slot::Featured, true, test.clock.now().addDays(1)); },
            [&] { return desk.schedule(ids, test.clock.now().addDays(9)); },
            [&] { return desk.shift(ids, std::chrono::hours(-3)); },
            [&] { return desk.trash(ids); },
            [&] { const auto moved = desk.moveAll(ids, State::Review); return moved ? Done() : Done(moved.error()); },
        };
        GALLEY_VERIFY(acts[act]());
        QVERIFY2(desk.undoText().contains(u'3'), qPrintable(desk.undoText()));
        QList<StoryStanding> after;
        for (const Article &story : std::as_const(stories)) {
            after.append(StoryStanding::of(now(test, story)));
            QVERIFY(after.last() != StoryStanding::of(story));
        }
        const auto back = desk.undo();
        GALLEY_VERIFY(back);
        QCOMPARE(back->stories.size(), 3);
        QCOMPARE(back->left, 0);
        for (const Article &story : std::as_const(stories))
            QCOMPARE(StoryStanding::of(now(test, story)), StoryStanding::of(story));
        QVERIFY(desk.undoText().isEmpty());
        GALLEY_VERIFY(desk.redo());
        for (int i = 0; i < 3; ++i)
            QCOMPARE(StoryStanding::of(now(test, stories.at(i))), after.at(i));
        QVERIFY(*test.newsroom->review().isWhole());
    }

    void whatWasWrittenSinceStays()
    {
        TestNewsroom test;
        StoryDesk &desk = test.newsroom->stories();
        const QList<Article> stories = three(test);
        const ChannelId first = stories.first().channel;
        GALLEY_VERIFY(desk.file(idsOf(stories), test.newsroom->channels().at(1).id));
        Article edited = now(test, stories.at(0));
        edited.body = u"<p>后来写的。</p>"_s;
        GALLEY_VERIFY(desk.save(edited, SaveKind::Autosave));
        Article refiled = now(test, stories.at(1));
        refiled.channel = test.newsroom->channels().at(2).id;
        GALLEY_VERIFY(desk.save(refiled, SaveKind::Autosave));
        GALLEY_VERIFY(desk.trash({stories.at(2).id}));
        GALLEY_VERIFY(desk.erase({stories.at(2).id}));
        const auto back = desk.undo();
        GALLEY_VERIFY(back);
        QCOMPARE(back->left, 1);
        QVERIFY(now(test, stories.at(0)).body.contains(u"后来写的"_s));
        QCOMPARE(now(test, stories.at(0)).channel, first);
        QCOMPARE(now(test, stories.at(1)).channel, test.newsroom->channels().at(2).id);
    }

    void whatAnExportPublishedStaysOut()
    {
        TestNewsroom test;
        StoryDesk &desk = test.newsroom->stories();
        const Article story = test.write(u"甲"_s);
        GALLEY_VERIFY(desk.move(story.id, State::Ready));
        GALLEY_VERIFY(exportSite(test.newsroom->folder(), test.clock, {test.folder.filePath(u"site"_s), false, false, {}},
                                 [](const Progress &) { return true; }));
        const auto back = desk.undo();
        GALLEY_VERIFY(back);
        QCOMPARE(back->left, 1);
        QCOMPARE(now(test, story).state, State::Published);
    }

    void nothingBecomesReadyAgainThatCouldNotBeMarkedReady()
    {
        TestNewsroom test;
        StoryDesk &desk = test.newsroom->stories();
        const Article story = test.write(u"甲"_s);
        GALLEY_VERIFY(desk.move(story.id, State::Ready));
        GALLEY_VERIFY(desk.undo());
        Article emptied = now(test, story);
        emptied.headline.clear();
        GALLEY_VERIFY(desk.save(emptied, SaveKind::Explicit));
        const auto again = desk.redo();
        GALLEY_VERIFY(again);
        QCOMPARE(again->left, 1);
        QCOMPARE(now(test, story).state, State::Draft);
    }

    void movesThoseThatMayGo()
    {
        TestNewsroom test;
        StoryDesk &desk = test.newsroom->stories();
        QList<Article> stories = three(test);
        GALLEY_VERIFY(desk.move(stories.at(1).id, State::Ready));
        std::optional<Error> refusal;
        const auto moved = desk.moveAll(idsOf(stories), State::Ready, &refusal);
        GALLEY_VERIFY(moved);
        QCOMPARE(*moved, 2);
        QVERIFY(refusal && refusal->message.contains(u"ready"_s));
        GALLEY_VERIFY(desk.undo());
        QCOMPARE(now(test, stories.at(1)).state, State::Ready);
        QCOMPARE(now(test, stories.at(0)).state, State::Draft);
    }

    void allOrNone()
    {
        TestNewsroom test;
        StoryDesk &desk = test.newsroom->stories();
        const QList<Article> stories = three(test);
        Article page = now(test, stories.at(2));
        page.kind = ArticleKind::Page;
        GALLEY_VERIFY(desk.save(page, SaveKind::Explicit));
        QVERIFY(!desk.file(idsOf(stories), test.newsroom->channels().at(1).id));
        QCOMPARE(now(test, stories.at(0)).channel, stories.at(0).channel);
        QVERIFY(desk.undoText().isEmpty());
    }

    void leavesOutWhatAnActIsNotAllowedForWhenAsked()
    {
        TestNewsroom test;
        StoryDesk &desk = test.newsroom->stories();
        const QList<Article> stories = three(test);
        Article page = now(test, stories.at(1));
        page.kind = ArticleKind::Page;
        GALLEY_VERIFY(desk.save(page, SaveKind::Explicit));
        const ChannelId other = test.newsroom->channels().at(1).id;

        Unfit unfit;
        const Done refused = desk.file(idsOf(stories), other, &unfit);
        QVERIFY(!refused && refused.error().kind == ErrorKind::NotAllowed);
        QCOMPARE(unfit.count, 1);
        QCOMPARE(now(test, stories.at(0)).channel, stories.at(0).channel);
        QVERIFY(desk.undoText().isEmpty());

        unfit.then = Unfit::Then::LeaveOut;
        GALLEY_VERIFY(desk.file(idsOf(stories), other, &unfit));
        QCOMPARE(now(test, stories.at(0)).channel, other);
        QCOMPARE(now(test, stories.at(2)).channel, other);
        QVERIFY(now(test, stories.at(1)).channel.isNull());
        QVERIFY2(desk.undoText().contains(u'2'), qPrintable(desk.undoText()));
        // When it is allowed for none there is nothing to leave out.
        QVERIFY(!desk.file({page.id}, other, &unfit));
    }

    void saysHowManyAreGone()
    {
        TestNewsroom test;
        StoryDesk &desk = test.newsroom->stories();
        const QList<Article> stories = three(test);
        GALLEY_VERIFY(desk.trash({stories.at(0).id, stories.at(1).id}));
        GALLEY_VERIFY(desk.erase({stories.at(0).id}));
        const auto back = desk.undo();
        GALLEY_VERIFY(back);
        QCOMPARE(back->gone, 1);
        QCOMPARE(back->stories, QList<ArticleId>{stories.at(1).id});
        QCOMPARE(back->left, 0);
    }

    void aDuplicateTakenBackIsInTheTrash()
    {
        TestNewsroom test;
        StoryDesk &desk = test.newsroom->stories();
        const Article story = test.write(u"甲"_s);
        const auto copy = desk.duplicate(story.id);
        GALLEY_VERIFY(copy);
        GALLEY_VERIFY(desk.undo());
        QVERIFY(now(test, *copy).isTrashed());
        QVERIFY(!now(test, story).isTrashed());
        GALLEY_VERIFY(desk.redo());
        QVERIFY(!now(test, *copy).isTrashed());
    }

    void aNewActEndsWhatCouldBeDoneAgain()
    {
        TestNewsroom test;
        StoryDesk &desk = test.newsroom->stories();
        const QList<Article> stories = three(test);
        GALLEY_VERIFY(desk.tag(idsOf(stories), {u"一"_s}, {}));
        GALLEY_VERIFY(desk.undo());
        QVERIFY(!desk.redoText().isEmpty());
        GALLEY_VERIFY(desk.tag(idsOf(stories), {u"二"_s}, {}));
        QVERIFY(desk.redoText().isEmpty());
        QVERIFY(!desk.redo());
    }

    void duplicatesTheTextAndNothingOfItsPlace()
    {
        TestNewsroom test;
        Article story = test.write(u"甲"_s, u"正文。"_s);
        story.slots = Slot::Headline;
        story.slugByHand = true;
        story.slug = u"one"_s;
        story.publishAt = test.clock.now();
        story.tags = {u"标签"_s};
        story = *test.newsroom->stories().save(story, SaveKind::Explicit);
        const auto copy = test.newsroom->stories().duplicate(story.id);
        GALLEY_VERIFY(copy);
        QCOMPARE(copy->body, story.body);
        QCOMPARE(copy->headline, story.headline);
        QCOMPARE(copy->tags, story.tags);
        QCOMPARE(copy->channel, story.channel);
        QVERIFY(copy->id != story.id && copy->slug != story.slug && !copy->slug.isEmpty());
        QVERIFY(!copy->slots && !copy->publishAt.isValid());
        QCOMPARE(copy->state, State::Draft);
    }

    void theTrashKeepsThirtyDays()
    {
        TestNewsroom test;
        StoryDesk &desk = test.newsroom->stories();
        const QList<Article> stories = three(test);
        GALLEY_VERIFY(desk.move(stories.at(0).id, State::Review));
        GALLEY_VERIFY(desk.trash({stories.at(0).id}));
        test.clock.advance(86400);
        GALLEY_VERIFY(desk.trash({stories.at(1).id}));
        test.clock.advance(29 * 86400);
        QCOMPARE(*desk.eraseOld(50), 0);
        test.clock.advance(1);
        QCOMPARE(*desk.eraseOld(50), 1);
        QVERIFY(!test.newsroom->article(stories.at(0).id));
        QVERIFY(test.newsroom->article(stories.at(1).id));
        QVERIFY(test.newsroom->article(stories.at(2).id));
        QCOMPARE(*desk.emptyTrash(), 1);
        QCOMPARE(test.newsroom->counts()->all, 1);
        const auto about = test.newsroom->review().about(stories.at(0).id);
        QCOMPARE(about->last().act, u"erase"_s);
    }

    void comesBackFromTheTrashToWhereItStood()
    {
        TestNewsroom test;
        StoryDesk &desk = test.newsroom->stories();
        Article story = test.ready(u"甲"_s);
        GALLEY_VERIFY(desk.setSlot({story.id}, Slot::Pinned, true));
        story = now(test, story);
        GALLEY_VERIFY(desk.trash({story.id}));
        GALLEY_VERIFY(desk.restore({story.id}));
        QCOMPARE(StoryStanding::of(now(test, story)), StoryStanding::of(story));
    }

    void manyStoriesAreOneStep()
    {
        TestNewsroom test;
        StoryDesk &desk = test.newsroom->stories();
        QList<ArticleId> ids;
        for (int i = 0; i < 2000; ++i)
            ids.append(desk.create(test.newsroom->channels().first().id)->id);
        QElapsedTimer timer;
        timer.start();
        GALLEY_VERIFY(desk.tag(ids, {u"批量"_s}, {}));
        const qint64 acted = timer.restart();
        const auto back = desk.undo();
        GALLEY_VERIFY(back);
        QCOMPARE(back->stories.size(), 2000);
        qInfo("2,000 stories: %lld ms, taken back in %lld ms", acted, timer.elapsed());
        QCOMPARE(test.newsroom->counts()->byTag.value(u"批量"_s), 0);
    }
};

QTEST_GUILESS_MAIN(TestStoryActs)
#include "tst_storyacts.moc"
