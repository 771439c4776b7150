// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/duepublishing.h"
#include "desk/publishjob.h"
#include "desk/targetdesk.h"
#include "support/testnewsroom.h"
#include "support/themefolder.h"
#include "support/verify.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

using namespace Galley;
using namespace Qt::StringLiterals;

/// Stories that go out by themselves when their time has come.
class TestDuePublishing : public QObject
{
    Q_OBJECT

    using Stage = PublishJob::Stage;

    struct Bench {
        TestNewsroom test;
        bool mayUseJob = true;
        PublishJob job{*test.newsroom};
        DuePublishing due{*test.newsroom, job, [this] { return mayUseJob; }};
        QSignalSpy heldUp{&due, &DuePublishing::isHeldUp};

        QString at(const QString &name) const { return test.folder.filePath(name); }
        bool stands(const Article &story) const { return QFile::exists(at(u"live/news/%1.html"_s.arg(story.slug))); }
        PublishTarget add(bool publishesDue = true)
        {
            return *test.newsroom->targets().put(
                {.id = {}, .name = u"live"_s, .url = u"file://"_s + at(u"live"_s), .publishesDue = publishesDue});
        }
        /// As somebody does in the sheet.
        void publishByHand(const PublishTarget &target)
        {
            job.plan(target, {});
            QTRY_COMPARE_WITH_TIMEOUT(job.stage(), Stage::Planned, 20000);
            job.send();
            QTRY_COMPARE_WITH_TIMEOUT(job.stage(), Stage::Sent, 20000);
        }
        Article scheduled(const QString &headline, int seconds)
        {
            const Article story = test.ready(headline);
            check(test.newsroom->stories().schedule({story.id}, test.clock.now().addSecs(seconds)));
            return story;
        }
        /// What stands at @p target, and a story that is due ten minutes later.
        Article begin(const PublishTarget &target)
        {
            test.ready(u"第一篇"_s);
            publishByHand(target);
            return scheduled(u"渡口早班船"_s, 600);
        }
        static void check(const Done &done) { QVERIFY2(done.ok(), qPrintable(done.ok() ? QString() : done.error().message)); }
    };

private Q_SLOTS:
    void aStoryGoesOutWhenItsTimeHasCome()
    {
        Bench bench;
        bench.test.ready(u"第一篇"_s);
        const PublishTarget target = bench.add();
        bench.due.look(); // the first release is a person's
        QCOMPARE(bench.job.stage(), Stage::Idle);
        bench.publishByHand(target);
        const Article story = bench.scheduled(u"渡口早班船"_s, 600);
        bench.test.clock.advance(300);
        bench.due.look();
        QTest::qWait(50);
        QCOMPARE(bench.job.stage(), Stage::Sent); // that of before
        QVERIFY(!bench.stands(story));
        bench.test.clock.advance(301);
        QSignalSpy stages(&bench.job, &PublishJob::stageChanged);
        bench.due.look();
        QTRY_VERIFY_WITH_TIMEOUT(bench.stands(story), 20000);
        QTRY_COMPARE_WITH_TIMEOUT(bench.job.stage(), Stage::Sent, 20000);
        QCOMPARE(bench.test.newsroom->article(story.id)->state, State::Published);
        // Once.
        bench.test.clock.advance(60);
        stages.clear();
        bench.due.look();
        QTest::qWait(50);
        QCOMPARE(stages.size(), 0);
        QCOMPARE(bench.heldUp.size(), 0);
    }

    void whatFellDueWhileGalleyWasClosedGoesOut()
    {
        Bench bench;
        const PublishTarget target = bench.add();
        const Article story = bench.begin(target);
        bench.test.clock.advance(86400);
        DuePublishing later(*bench.test.newsroom, bench.job, [] { return true; });
        later.look();
        QTRY_VERIFY_WITH_TIMEOUT(bench.stands(story), 20000);
        QTRY_COMPARE_WITH_TIMEOUT(bench.job.stage(), Stage::Sent, 20000);
    }

    void aSlotEnds()
    {
        Bench bench;
        Article lead = bench.test.ready(u"头条新闻"_s);
        lead.slots = Slot::Headline;
        lead.slotEnds.headline = bench.test.clock.now().addSecs(600);
        GALLEY_VERIFY(bench.test.newsroom->stories().save(lead, SaveKind::Explicit));
        bench.publishByHand(bench.add());
        const QByteArray home = readText(bench.at(u"live/index.html"_s));
        QSignalSpy stages(&bench.job, &PublishJob::stageChanged);
        bench.test.clock.advance(500);
        bench.due.look();
        QTest::qWait(50);
        QCOMPARE(stages.size(), 0);
        bench.test.clock.advance(200);
        bench.due.look();
        QTRY_VERIFY_WITH_TIMEOUT(readText(bench.at(u"live/index.html"_s)) != home, 20000);
        QTRY_COMPARE_WITH_TIMEOUT(bench.job.stage(), Stage::Sent, 20000);
        // Once.
        const auto count = stages.size();
        bench.test.clock.advance(60);
        bench.due.look();
        QTest::qWait(50);
        QCOMPARE(stages.size(), count);
    }

    void anEmbargoHolds()
    {
        Bench bench;
        const PublishTarget target = bench.add();
        Article story = bench.begin(target);
        story = *bench.test.newsroom->article(story.id);
        story.embargoUntil = bench.test.clock.now().addSecs(1200);
        GALLEY_VERIFY(bench.test.newsroom->stories().save(story, SaveKind::Explicit));
        bench.test.clock.advance(700);
        bench.due.look();
        QTest::qWait(50);
        QCOMPARE(bench.job.stage(), Stage::Sent);
        QVERIFY(!bench.stands(story));
        bench.test.clock.advance(600);
        bench.due.look();
        QTRY_VERIFY_WITH_TIMEOUT(bench.stands(story), 20000);
        QTRY_COMPARE_WITH_TIMEOUT(bench.job.stage(), Stage::Sent, 20000);
    }

    void onlyWhereItIsWanted()
    {
        Bench bench;
        const PublishTarget target = bench.add(false);
        const Article story = bench.begin(target);
        bench.test.clock.advance(700);
        bench.due.look();
        QTest::qWait(50);
        QVERIFY(!bench.job.isBusy());
        PublishTarget wanted = target;
        wanted.publishesDue = true;
        GALLEY_VERIFY(bench.test.newsroom->targets().put(wanted));
        bench.mayUseJob = false; // somebody looks at a plan
        bench.due.look();
        QTest::qWait(50);
        QVERIFY(!bench.job.isBusy());
        QVERIFY(!bench.stands(story));
    }

    void whatNeedsAYesIsNotAgreedTo()
    {
        Bench bench;
        const PublishTarget target = bench.add();
        const Article story = bench.begin(target);
        bench.test.clock.advance(700);
        QVERIFY(QFile::remove(bench.at(u"live/.galley-release"_s))); // somebody emptied the place
        bench.due.look();
        QTRY_COMPARE_WITH_TIMEOUT(bench.heldUp.size(), 1, 20000);
        QVERIFY(bench.heldUp.first().at(1).toString().contains(u"sent again"_s));
        QVERIFY(!bench.stands(story));
        // It is told once.
        bench.test.clock.advance(60);
        bench.due.look();
        QTest::qWait(50);
        QVERIFY(!bench.job.isBusy());
    }

    void whatCannotBeReachedIsTriedAgain()
    {
        Bench bench;
        const PublishTarget target = bench.add();
        const Article story = bench.begin(target);
        bench.test.clock.advance(700);
        // A server that does not answer now.
        PublishTarget away = target;
        away.url = u"davs://news@127.0.0.1:1/site"_s;
        GALLEY_VERIFY(bench.test.newsroom->targets().put(away));
        bench.due.look();
        QTRY_COMPARE_WITH_TIMEOUT(bench.heldUp.size(), 1, 20000);
        GALLEY_VERIFY(bench.test.newsroom->targets().put(target));
        bench.test.clock.advance(60);
        bench.due.look();
        QTest::qWait(50);
        QVERIFY(!bench.job.isBusy()); // not at once
        bench.test.clock.advance(300);
        bench.due.look();
        QTRY_VERIFY_WITH_TIMEOUT(bench.stands(story), 20000);
        QTRY_COMPARE_WITH_TIMEOUT(bench.job.stage(), Stage::Sent, 20000);
    }
};

QTEST_GUILESS_MAIN(TestDuePublishing)
#include "tst_duepublishing.moc"
