// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "model/review.h"

#include <QTest>

using namespace Galley;
using namespace Qt::StringLiterals;

class TestReview : public QObject
{
    Q_OBJECT

    static ReviewChain three(int reopensAt = 0) { return {{{u"初审"_s, {}}, {u"复审"_s, {}}, {u"终审"_s, {u"何砚"_s}}}, reopensAt, false}; }
    static SignOff pass(const QString &step) { return {.step = step, .person = u"周砚"_s}; }
    static SignOff back(const QString &step)
    {
        return {.step = step, .person = u"周砚"_s, .verdict = Verdict::SendBack, .comment = u"数字要核"_s};
    }

private Q_SLOTS:
    void goesFromStepToStep()
    {
        QList<SignOff> signOffs;
        QCOMPARE(reviewProgress(three(), signOffs, false).nextStep(), u"初审"_s);
        signOffs.append(pass(u"初审"_s));
        QCOMPARE(reviewProgress(three(), signOffs, false).nextStep(), u"复审"_s);
        signOffs.append(pass(u"复审"_s));
        signOffs.append(pass(u"终审"_s));
        const ReviewProgress progress = reviewProgress(three(), signOffs, false);
        QVERIFY(progress.isComplete());
        QVERIFY(!progress.isReopened);
        QCOMPARE(progress.nextStep(), QString());
    }

    void aChangeBetweenTwoStepsIsPartOfTheWork()
    {
        QCOMPARE(reviewProgress(three(), {pass(u"初审"_s)}, true).nextStep(), u"复审"_s);
    }

    void aChangeAfterTheLastStepBeginsAgainWhereTheChainSays()
    {
        const QList<SignOff> all{pass(u"初审"_s), pass(u"复审"_s), pass(u"终审"_s)};
        const ReviewProgress progress = reviewProgress(three(1), all, true);
        QVERIFY(progress.isReopened);
        QCOMPARE(progress.nextStep(), u"复审"_s);
        QVERIFY(progress.steps.at(0).signOff);
        QVERIFY(!progress.steps.at(1).signOff && !progress.steps.at(2).signOff);
        QCOMPARE(progress.last->step, u"终审"_s);
        // Signed again from there, it is complete again.
        QList<SignOff> again = all;
        again.append({pass(u"复审"_s), pass(u"终审"_s)});
        QVERIFY(reviewProgress(three(1), again, false).isComplete());
    }

    void whatIsSentBackBeginsAgain_data()
    {
        QTest::addColumn<int>("reopensAt");
        QTest::addColumn<QString>("by");
        QTest::addColumn<QString>("next");
        QTest::newRow("from the first") << 0 << u"终审"_s << u"初审"_s;
        QTest::newRow("from the second") << 1 << u"终审"_s << u"复审"_s;
        QTest::newRow("by one before that") << 2 << u"复审"_s << u"复审"_s;
    }

    void whatIsSentBackBeginsAgain()
    {
        QFETCH(int, reopensAt);
        QFETCH(QString, by);
        QFETCH(QString, next);
        QList<SignOff> signOffs{pass(u"初审"_s), pass(u"复审"_s)};
        if (by == u"复审"_s)
            signOffs.removeLast();
        signOffs.append(back(by));
        const ReviewProgress progress = reviewProgress(three(reopensAt), signOffs, false);
        QCOMPARE(progress.nextStep(), next);
        QCOMPARE(progress.sentBack->comment, u"数字要核"_s);
        signOffs.append(pass(next));
        QVERIFY(!reviewProgress(three(reopensAt), signOffs, false).sentBack);
    }

    void aStepThatCameLaterHasToSignAsWell()
    {
        ReviewChain chain = three();
        chain.steps.insert(1, {u"一校"_s, {}});
        const ReviewProgress progress
            = reviewProgress(chain, {pass(u"初审"_s), pass(u"复审"_s), pass(u"终审"_s)}, false);
        QCOMPARE(progress.nextStep(), u"一校"_s);
        // And one that is gone is not missed.
        QVERIFY(reviewProgress({{{u"初审"_s, {}}}, 0, false}, {pass(u"初审"_s), pass(u"复审"_s)}, false).isComplete());
    }

    void withoutAChainNobodyHasToSign()
    {
        QVERIFY(reviewProgress({}, {}, true).isComplete());
    }

    void knowsWhoMaySignWhat()
    {
        QCOMPARE(three().stepsOf(u"周砚"_s), (QStringList{u"初审"_s, u"复审"_s}));
        QCOMPARE(three().stepsOf(u" 何砚 "_s), (QStringList{u"初审"_s, u"复审"_s, u"终审"_s}));
    }

    void comesBackFromItsText()
    {
        ReviewChain chain = three(2);
        chain.signsOnce = true;
        QCOMPARE(ReviewChain::fromText(chain.toText()), chain);
        QVERIFY(ReviewChain::fromText({}).isEmpty());
        QVERIFY(ReviewChain::fromText(u"{\"steps\": 3"_s).isEmpty());
        QCOMPARE(ReviewChain{}.toText(), QString());
    }

    void tidiesWhatIsWritten()
    {
        const ReviewChain written{{{u" 初审 "_s, {u"甲 "_s, u"甲"_s, {}}}, {u""_s, {}}, {u"初审"_s, {}}}, 7, false};
        const ReviewChain tidy = written.tidied();
        QCOMPARE(tidy.steps, (QList<ReviewStep>{{u"初审"_s, {u"甲"_s}}}));
        QCOMPARE(tidy.reopensAt, 0);
    }

    void placesAndTimesAreNoWording()
    {
        Article story;
        story.headline = u"标题"_s;
        Article moved = story;
        moved.slots = Slot::Headline;
        moved.tags = {u"甲"_s};
        moved.publishAt = QDateTime::fromMSecsSinceEpoch(5, Qt::UTC);
        moved.slug = u"x"_s;
        QVERIFY(isSameWording(story, moved));
        for (QString Article::*const part : {&Article::headline, &Article::byline, &Article::source, &Article::body}) {
            Article other = moved;
            other.*part = u"别的"_s;
            QVERIFY(!isSameWording(story, other));
            QCOMPARE(withWording(moved, story), moved);
            QVERIFY(isSameWording(withWording(story, other), other));
        }
        Article corrected = story;
        corrected.corrections = {{{}, u"更正"_s}};
        QVERIFY(!isSameWording(story, corrected));
    }
};

QTEST_GUILESS_MAIN(TestReview)
#include "tst_review.moc"
