// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/ledgertable.h"
#include "desk/mediadesk.h"
#include "desk/reviewdesk.h"
#include "desk/siteexport.h"
#include "store/database.h"
#include "store/newsroomfolder.h"
#include "support/testnewsroom.h"
#include "support/verify.h"

#include <QDir>
#include <QImage>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSqlQuery>
#include <QTest>

using namespace Galley;
using namespace Qt::StringLiterals;

class TestReviewDesk : public QObject
{
    Q_OBJECT

    static ReviewChain chain() { return {{{u"初审"_s, {}}, {u"复审"_s, {}}, {u"终审"_s, {u"何砚"_s}}}, 1, false}; }

    static Result<Article> sign(TestNewsroom &test, const Article &story, const QString &step, const QString &person = u"周砚"_s)
    {
        return test.newsroom->review().sign(story.id, {step, Verdict::Pass, {}, person});
    }
    static Article signedByAll(TestNewsroom &test, const QString &headline)
    {
        const Article story = test.write(headline);
        for (const auto &[step, person] : {std::pair(u"初审"_s, u"周砚"_s), {u"复审"_s, u"沈见"_s}, {u"终审"_s, u"何砚"_s}}) {
            if (const auto done = sign(test, story, step, person); !done)
                qFatal("%s", qPrintable(done.error().message));
        }
        return *test.newsroom->article(story.id);
    }
    static QString waitsFor(TestNewsroom &test, const Article &story)
    {
        const auto rows = test.newsroom->rows({}, std::nullopt, 100);
        for (const ArticleRow &row : *rows) {
            if (row.id == story.id)
                return row.reviewStep;
        }
        return u"?"_s;
    }
    static QStringList acts(TestNewsroom &test, const Article &story)
    {
        QStringList list;
        const auto entries = test.newsroom->review().about(story.id);
        for (const LedgerEntry &entry : *entries)
            list.append(entry.act + (entry.step.isEmpty() ? QString() : u' ' + entry.step));
        return list;
    }

    /// The page of @p story, as an export writes it now.
    static QString exported(TestNewsroom &test, const Article &story)
    {
        const QString to = test.folder.filePath(u"site"_s);
        const auto summary = exportSite(test.newsroom->folder(), test.clock, {to, false, false, u"周砚"_s, *test.newsroom->identity()},
                                        [](const Progress &) { return true; });
        if (!summary)
            qFatal("%s", qPrintable(summary.error().message));
        QFile page(to + u"/news/"_s + story.slug + u".html"_s);
        return page.open(QIODevice::ReadOnly) ? QString::fromUtf8(page.readAll()).remove(u"<wbr>"_s) : QString();
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void theSiteKeepsTheSignedWordingUntilTheNewOneIsSigned()
    {
        TestNewsroom test;
        GALLEY_VERIFY(test.newsroom->review().setChain(chain()));
        QImage image(40, 30, QImage::Format_RGB32);
        image.fill(Qt::darkGreen);
        QVERIFY(image.save(test.folder.filePath(u"a.png"_s)));
        const auto picture = test.newsroom->media().add(test.folder.filePath(u"a.png"_s));
        GALLEY_VERIFY(picture);
        Article story = test.write(u"水厂扩建"_s);
        story.body = u"<p>签过的字。</p><figure><img src=\"media:%1\" alt=\"\"></figure>"_s.arg(picture->file);
        GALLEY_VERIFY(test.newsroom->stories().save(story, SaveKind::Explicit));
        for (const auto &[step, person] : {std::pair(u"初审"_s, u"周砚"_s), {u"复审"_s, u"沈见"_s}, {u"终审"_s, u"何砚"_s}})
            GALLEY_VERIFY(sign(test, story, step, person));
        story = *test.newsroom->stories().move(story.id, State::Ready);
        QVERIFY(exported(test, story).contains(u"签过的字。"_s));

        test.clock.advance(3600);
        Article changed = *test.newsroom->article(story.id);
        changed.headline = u"水厂不扩建"_s;
        changed.body = u"<p>没签的字。</p>"_s;
        changed.tags = {u"民生"_s};
        GALLEY_VERIFY(test.newsroom->stories().save(changed, SaveKind::Autosave));
        QCOMPARE(waitsFor(test, story), u"复审"_s);
        for (int round = 0; round < 2; ++round) { // also when the page is kept
            const QString page = exported(test, story);
            QVERIFY(page.contains(u"签过的字。"_s) && page.contains(u"水厂扩建"_s));
            QVERIFY(!page.contains(u"没签的字"_s) && !page.contains(u"不扩建"_s));
            QVERIFY(page.contains(u"民生"_s)); // where it stands is no wording
            const auto shown = QDir(test.folder.filePath(u"site/pictures"_s)).entryList(QDir::Files);
            QVERIFY(!shown.isEmpty());
        }
        QVERIFY(!acts(test, story).contains(u"export"_s));
        const auto kept = test.newsroom->revisions(story.id);
        QVERIFY(std::none_of(kept->begin(), kept->end(), [&](const Revision &revision) {
            return revision.reason == RevisionReason::Export && test.newsroom->revision(revision.id)->headline == u"水厂不扩建"_s;
        }));
        // Another chain does not let it out either; none does.
        ReviewChain other = chain();
        other.steps.append({u"总编"_s, {}});
        GALLEY_VERIFY(test.newsroom->review().setChain(other));
        QVERIFY(exported(test, story).contains(u"签过的字。"_s));
        GALLEY_VERIFY(test.newsroom->review().setChain(chain()));

        GALLEY_VERIFY(sign(test, story, u"复审"_s, u"沈见"_s));
        QVERIFY(exported(test, story).contains(u"签过的字。"_s));
        GALLEY_VERIFY(sign(test, story, u"终审"_s, u"何砚"_s));
        QVERIFY(exported(test, story).contains(u"没签的字。"_s));
        QVERIFY(*test.newsroom->review().isWhole());
    }

    void aStoryIsReadyWhenAllStepsHaveSigned()
    {
        TestNewsroom test;
        GALLEY_VERIFY(test.newsroom->review().setChain(chain()));
        const Article story = test.write(u"水厂扩建"_s);
        const auto early = test.newsroom->stories().move(story.id, State::Ready);
        QVERIFY(!early && early.error().kind == ErrorKind::NotAllowed);
        QVERIFY(early.error().message.contains(u"初审"_s));

        const auto first = sign(test, story, u"初审"_s);
        GALLEY_VERIFY(first);
        QCOMPARE(first->state, State::Review);
        QCOMPARE(waitsFor(test, story), u"复审"_s);
        GALLEY_VERIFY(sign(test, story, u"复审"_s));
        const auto wrong = sign(test, story, u"终审"_s, u"周砚"_s);
        QVERIFY(!wrong && wrong.error().message.contains(u"何砚"_s));
        QVERIFY(!test.newsroom->stories().move(story.id, State::Ready));
        GALLEY_VERIFY(sign(test, story, u"终审"_s, u"何砚"_s));
        // Signing is one act, making ready another.
        QCOMPARE(test.newsroom->article(story.id)->state, State::Review);
        QCOMPARE(waitsFor(test, story), QString());
        GALLEY_VERIFY(test.newsroom->stories().move(story.id, State::Ready));
        QCOMPARE(acts(test, story), (QStringList{u"create"_s, u"sign 初审"_s, u"move"_s, u"sign 复审"_s, u"sign 终审"_s, u"move"_s}));
    }

    void signsOutOfTurnByNobodyAndWithoutWords_data()
    {
        QTest::addColumn<QString>("step");
        QTest::addColumn<QString>("person");
        QTest::addColumn<bool>("back");
        QTest::addColumn<QString>("says");
        QTest::newRow("another step's turn") << u"复审"_s << u"周砚"_s << false << u"初审"_s;
        QTest::newRow("no such step") << u"五审"_s << u"周砚"_s << false << u"初审, 复审, 终审"_s;
        QTest::newRow("sent back without a word") << u"初审"_s << u"周砚"_s << true << QString();
    }

    void signsOutOfTurnByNobodyAndWithoutWords()
    {
        QFETCH(QString, step);
        QFETCH(QString, person);
        QFETCH(bool, back);
        QFETCH(QString, says);
        TestNewsroom test;
        GALLEY_VERIFY(test.newsroom->review().setChain(chain()));
        const Article story = test.write(u"水厂扩建"_s);
        const auto rows = test.newsroom->review().about(story.id)->size();
        const auto done = test.newsroom->review().sign(story.id, {step, back ? Verdict::SendBack : Verdict::Pass, u"  "_s, person});
        QVERIFY(!done);
        QVERIFY2(done.error().message.contains(says), qPrintable(done.error().message));
        QCOMPARE(test.newsroom->review().about(story.id)->size(), rows);
        QCOMPARE(test.newsroom->article(story.id)->state, State::Draft);
    }

    void recordsExactlyWhatWasSigned()
    {
        TestNewsroom test;
        GALLEY_VERIFY(test.newsroom->review().setChain(chain()));
        Article story = test.write(u"水厂扩建"_s, u"第一稿。"_s);
        GALLEY_VERIFY(sign(test, story, u"初审"_s));
        story = *test.newsroom->article(story.id);
        story.body = u"<p>改过的稿。</p>"_s;
        GALLEY_VERIFY(test.newsroom->stories().save(story, SaveKind::Autosave));
        GALLEY_VERIFY(sign(test, story, u"复审"_s));
        const ReviewProgress progress = *test.newsroom->review().progress(*test.newsroom->article(story.id));
        const SignOff first = *progress.steps.at(0).signOff;
        const SignOff second = *progress.steps.at(1).signOff;
        QCOMPARE(test.newsroom->revision(first.revision)->body, u"<p>第一稿。</p>"_s);
        QCOMPARE(test.newsroom->revision(second.revision)->body, u"<p>改过的稿。</p>"_s);
        QVERIFY(first.contentHash != second.contentHash);
        QCOMPARE(second.person, u"周砚"_s);
        QCOMPARE(second.at, test.clock.now());
    }

    void whatIsSentBackIsADraftAgain()
    {
        TestNewsroom test;
        GALLEY_VERIFY(test.newsroom->review().setChain(chain()));
        const Article story = test.write(u"水厂扩建"_s);
        GALLEY_VERIFY(sign(test, story, u"初审"_s));
        GALLEY_VERIFY(sign(test, story, u"复审"_s));
        const auto back = test.newsroom->review().sign(story.id, {u"终审"_s, Verdict::SendBack, u"数字要核"_s, u"何砚"_s});
        GALLEY_VERIFY(back);
        QCOMPARE(back->state, State::Draft);
        const ReviewProgress progress = *test.newsroom->review().progress(*back);
        QCOMPARE(progress.sentBack->comment, u"数字要核"_s);
        QCOMPARE(progress.nextStep(), u"复审"_s); // the chain says so
        GALLEY_VERIFY(test.newsroom->stories().move(story.id, State::Review));
        QCOMPARE(waitsFor(test, story), u"复审"_s);
    }

    void aChangeAfterTheLastSignatureOpensReviewAgain()
    {
        TestNewsroom test;
        GALLEY_VERIFY(test.newsroom->review().setChain(chain()));
        Article story = signedByAll(test, u"水厂扩建"_s);
        story = *test.newsroom->stories().move(story.id, State::Ready);
        // Where a story stands is not what was signed.
        GALLEY_VERIFY(test.newsroom->stories().setSlot({story.id}, Slot::Headline, true));
        Article tagged = *test.newsroom->article(story.id);
        tagged.tags = {u"民生"_s};
        QCOMPARE(test.newsroom->stories().save(tagged, SaveKind::Autosave)->state, State::Ready);

        Article changed = *test.newsroom->article(story.id);
        changed.body = u"<p>又改了一个数字：3。</p>"_s;
        const auto saved = test.newsroom->stories().save(changed, SaveKind::Autosave);
        GALLEY_VERIFY(saved);
        QCOMPARE(saved->state, State::Review);
        QCOMPARE(waitsFor(test, story), u"复审"_s);
        QVERIFY(acts(test, story).contains(u"reopen 复审"_s));
        const ReviewProgress progress = *test.newsroom->review().progress(*saved);
        QVERIFY(progress.isReopened);
        QVERIFY(!test.newsroom->stories().move(story.id, State::Ready));
        // Once, not with every key.
        changed = *saved;
        changed.body = u"<p>又改了一个数字：4。</p>"_s;
        GALLEY_VERIFY(test.newsroom->stories().save(changed, SaveKind::Autosave));
        QCOMPARE(acts(test, story).count(u"reopen 复审"_s), 1);
        GALLEY_VERIFY(sign(test, story, u"复审"_s));
        GALLEY_VERIFY(sign(test, story, u"终审"_s, u"何砚"_s));
        GALLEY_VERIFY(test.newsroom->stories().move(story.id, State::Ready));
    }

    void replacingAPictureOpensReviewAgainToo()
    {
        TestNewsroom test;
        GALLEY_VERIFY(test.newsroom->review().setChain({{{u"终审"_s, {}}}, 0, false}));
        Article story = test.write(u"水厂扩建"_s);
        story.cover.file = u"old.jpg"_s;
        GALLEY_VERIFY(test.newsroom->stories().save(story, SaveKind::Explicit));
        GALLEY_VERIFY(sign(test, story, u"终审"_s));
        GALLEY_VERIFY(test.newsroom->stories().move(story.id, State::Ready));
        GALLEY_VERIFY(test.newsroom->stories().replacePicture(u"old.jpg"_s, u"new.jpg"_s));
        QCOMPARE(test.newsroom->article(story.id)->state, State::Review);
        QCOMPARE(waitsFor(test, story), u"终审"_s);
    }

    void aChangeOfAPublishedStoryKeepsItOnTheSite()
    {
        TestNewsroom test;
        GALLEY_VERIFY(test.newsroom->review().setChain(chain()));
        const Article story = signedByAll(test, u"水厂扩建"_s);
        GALLEY_VERIFY(test.newsroom->stories().move(story.id, State::Ready));
        GALLEY_VERIFY(exportSite(test.newsroom->folder(), test.clock, {test.folder.filePath(u"site"_s), false, false, {}},
                                 [](const Progress &) { return true; }));
        Article out = *test.newsroom->article(story.id);
        QCOMPARE(out.state, State::Published);
        QCOMPARE(waitsFor(test, story), QString()); // being dated by the export is no change of its words
        out.body = u"<p>更正后的正文。</p>"_s;
        QCOMPARE(test.newsroom->stories().save(out, SaveKind::Explicit)->state, State::Published);
        QCOMPARE(waitsFor(test, story), u"复审"_s);
        GALLEY_VERIFY(sign(test, story, u"复审"_s));
        GALLEY_VERIFY(sign(test, story, u"终审"_s, u"何砚"_s));
        QCOMPARE(waitsFor(test, story), QString());
    }

    void nobodySignsTwiceWhereTheChainSaysSo()
    {
        TestNewsroom test;
        ReviewChain strict = chain();
        strict.signsOnce = true;
        GALLEY_VERIFY(test.newsroom->review().setChain(strict));
        const Article story = test.write(u"水厂扩建"_s);
        GALLEY_VERIFY(sign(test, story, u"初审"_s, u"周砚"_s));
        QVERIFY(!sign(test, story, u"复审"_s, u"周砚"_s));
        GALLEY_VERIFY(sign(test, story, u"复审"_s, u"沈见"_s));
    }

    void anotherChainHoldsFromNowOn()
    {
        TestNewsroom test;
        GALLEY_VERIFY(test.newsroom->review().setChain(chain()));
        const Article story = test.write(u"水厂扩建"_s);
        GALLEY_VERIFY(sign(test, story, u"初审"_s));
        QCOMPARE(waitsFor(test, story), u"复审"_s);
        GALLEY_VERIFY(test.newsroom->review().setChain({{{u"初审"_s, {}}, {u"总编"_s, {}}}, 0, false}));
        QCOMPARE(waitsFor(test, story), u"总编"_s);
        GALLEY_VERIFY(test.newsroom->review().setChain({}));
        QCOMPARE(waitsFor(test, story), QString());
        GALLEY_VERIFY(test.newsroom->stories().move(story.id, State::Ready));
        test.newsroom->setPerson(u"何砚"_s);
        GALLEY_VERIFY(test.newsroom->review().setChain(chain()));
        QCOMPARE(*test.newsroom->review().mySteps(), (QStringList{u"初审"_s, u"复审"_s, u"终审"_s}));
    }

    void withoutStepsASignatureIsKeptAllTheSame()
    {
        TestNewsroom test;
        const Article story = test.write(u"水厂扩建"_s);
        const auto done = sign(test, story, u"主编"_s);
        GALLEY_VERIFY(done);
        QCOMPARE(done->state, State::Draft);
        QCOMPARE(acts(test, story), (QStringList{u"create"_s, u"sign 主编"_s}));
    }

    void tellsWhatWasChangedFromOutside()
    {
        TestNewsroom test;
        GALLEY_VERIFY(test.newsroom->review().setChain(chain()));
        const Article story = signedByAll(test, u"水厂扩建"_s);
        const LedgerCheck whole = *test.newsroom->review().check();
        QCOMPARE(whole.faults, QStringList());
        QCOMPARE(whole.signOffs, 3);
        QCOMPARE(whole.rows, 1 + 1 + 3 + 1);

        const QString file = test.newsroom->folder().databaseFile();
        test.close();
        {
            QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
            other.setDatabaseName(file);
            QVERIFY(other.open());
            QSqlQuery query(other);
            QVERIFY(query.exec(u"DROP TRIGGER revision_is_final"_s));
            QVERIFY(query.exec(u"UPDATE revision SET content = replace(content, '正文', '假文') WHERE number = (SELECT max(number) FROM revision)"_s));
            other.close();
        }
        QSqlDatabase::removeDatabase(u"other"_s);
        GALLEY_VERIFY(test.reopen());
        const LedgerCheck forged = *test.newsroom->review().check();
        QCOMPARE(forged.faults.size(), 3); // all of them signed that one
        QVERIFY(forged.faults.first().contains(u"水厂扩建"_s));
        QVERIFY(*test.newsroom->review().isWhole()); // the chain alone is
    }

    void givesTheLedgerOfAMonthAsATable()
    {
        TestNewsroom test;
        GALLEY_VERIFY(test.newsroom->review().setChain(chain()));
        test.clock.set(QDateTime(QDate(2026, 4, 30), QTime(15, 59, 59), Qt::UTC)); // 23:59:59 there
        const Article before = test.write(u"四月的稿"_s);
        GALLEY_VERIFY(sign(test, before, u"初审"_s));
        test.clock.advance(1);
        const Article story = test.write(u"=五月的\"稿\", 甲"_s);
        GALLEY_VERIFY(test.newsroom->review().sign(story.id, {u"初审"_s, Verdict::Pass, u"可\n用"_s, u"周砚"_s}));
        const QString table = QString::fromUtf8(*ledgerCsv(*test.newsroom, QDate(2026, 5, 7)));
        QVERIFY(!table.contains(u"四月"_s));
        QVERIFY(table.contains(u"\"'=五月的\"\"稿\"\", 甲\""_s));
        QVERIFY(table.contains(u"\"可\n用\""_s));
        QVERIFY(table.contains(u"2026-05-01 00:00:00"_s));
        QVERIFY(ledgerCsv(*test.newsroom, {})->startsWith("\xEF\xBB\xBF"));
        QVERIFY(QString::fromUtf8(*ledgerCsv(*test.newsroom, {})).contains(u"四月"_s));
    }
};

QTEST_GUILESS_MAIN(TestReviewDesk)
#include "tst_reviewdesk.moc"
