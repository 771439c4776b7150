// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/background.h"
#include "store/articlestore.h"
#include "store/historystore.h"
#include "support/testnewsroom.h"
#include "support/verify.h"

#include <QRegularExpression>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

const ProgressSink GoOn = [](const Progress &) { return true; };

TextPattern pattern(const QString &text, PatternOptions options = {}) { return *TextPattern::from(text, options); }

TextSearch search(const QString &text, const QString &with = {})
{
    return {pattern(text), with, std::nullopt, AllStoryFields, 1000};
}

/// All that was found, as a replacement.
TextReplacement everything(const FoundText &found, const TextPattern &pattern, const QString &with)
{
    TextReplacement wish{pattern, with, AllStoryFields, {}, {}, u"周砚"_s};
    for (const StoryHits &story : found.stories)
        wish.stories.append({story.story, story.contentHash, std::nullopt});
    return wish;
}

QStringList lines(const FoundText &found)
{
    QStringList list;
    for (const StoryHits &story : found.stories) {
        for (const TextHit &hit : story.hits)
            list.append(u"%1[%2→%3]%4"_s.arg(hit.before, hit.matched, hit.replaced, hit.after));
    }
    return list;
}

} // namespace

class TestNewsroomSearch : public QObject
{
    Q_OBJECT

private:
    static Article withBody(TestNewsroom &test, const QString &headline, const QString &html)
    {
        Article story = test.write(headline);
        story.body = html;
        return *test.newsroom->stories().save(story, SaveKind::Explicit);
    }
    static Result<FoundText> find(TestNewsroom &test, const TextSearch &wish)
    {
        return findText(test.newsroom->folder(), wish, GoOn);
    }
    static Result<ReplaceSummary> replace(TestNewsroom &test, const TextReplacement &wish)
    {
        return replaceText(test.newsroom->folder(), test.clock, wish, GoOn);
    }
    static Article stored(TestNewsroom &test, const ArticleId &id) { return *test.newsroom->article(id); }

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void describesEachHitInItsLine()
    {
        TestNewsroom test;
        const Article old = withBody(test, u"兰溪河"_s, u"<p>在兰<strong>溪</strong>河边，兰溪镇。</p>\n<p>无</p>\n"_s);
        test.clock.advance(60);
        const Article other = test.write(u"别的"_s, QString(40, u'甲') + u"兰溪"_s + QString(100, u'乙'));
        test.write(u"没有"_s, u"没有"_s);
        const auto found = find(test, search(u"兰溪"_s, u"青岚"_s));
        GALLEY_VERIFY(found);
        QCOMPARE(found->total, 4);
        QCOMPARE(found->described, 4);
        QCOMPARE(found->stories.size(), 2);
        QCOMPARE(found->stories.first().story, other.id);
        QCOMPARE(found->stories.last().headline, u"兰溪河"_s);
        QCOMPARE(found->stories.last().count, 3);
        QCOMPARE(lines(*found),
                 (QStringList{u"…"_s + QString(30, u'甲') + u"[兰溪→青岚]"_s + QString(60, u'乙') + u"…"_s,
                              u"[兰溪→青岚]河"_s, u"在[兰溪→青岚]河边，兰溪镇。"_s, u"在兰溪河边，[兰溪→青岚]镇。"_s}));
        QCOMPARE(found->stories.last().hits.at(0).field, StoryField::Headline);
        QCOMPARE(found->stories.last().hits.at(2).number, 2);
        QCOMPARE(found->stories.last().contentHash, contentHash(old));
        QVERIFY(found->report.isEmpty());
    }

    void describesSoManyAndCountsAll()
    {
        TestNewsroom test;
        for (int i = 0; i < 5; ++i)
            test.write(u"稿"_s, u"兰溪兰溪"_s);
        TextSearch wish = search(u"兰溪"_s);
        wish.mostHits = 3;
        const auto found = find(test, wish);
        GALLEY_VERIFY(found);
        QCOMPARE(found->total, 10);
        QCOMPARE(found->described, 3);
        QCOMPARE(lines(*found).size(), 3);
        QCOMPARE(found->stories.size(), 5);
        QCOMPARE(found->stories.last().count, 2);
    }

    void looksWhereItIsTold()
    {
        TestNewsroom test;
        Article story = test.write(u"兰溪一"_s, u"兰溪二"_s);
        story.kicker = u"兰溪三"_s;
        story.subhead = u"兰溪四"_s;
        const Article first = *test.newsroom->stories().save(story, SaveKind::Explicit);
        const Article second = test.write(u"兰溪"_s);
        const Article trashed = test.write(u"兰溪"_s);
        GALLEY_VERIFY(test.newsroom->stories().trash({trashed.id}));
        TextSearch wish = search(u"兰溪"_s);
        // The standfirst follows the text and is none of its own.
        QCOMPARE(find(test, wish)->total, 5);
        wish.stories = QList<ArticleId>{trashed.id, first.id, ArticleId::make()};
        QCOMPARE(find(test, wish)->total, 4);
        for (const StoryField field : {StoryField::Kicker, StoryField::Headline, StoryField::Subhead, StoryField::Body}) {
            wish.fields = field;
            const auto found = find(test, wish);
            QCOMPARE(found->total, 1);
            QCOMPARE(found->stories.first().hits.first().field, field);
        }
        wish.fields = StoryField::Standfirst;
        QCOMPARE(find(test, wish)->total, 0);
        Article byHand = stored(test, first.id);
        byHand.standfirst = u"兰溪五"_s;
        byHand.standfirstByHand = true;
        GALLEY_VERIFY(test.newsroom->stories().save(byHand, SaveKind::Explicit));
        QCOMPARE(find(test, wish)->total, 1);
        Q_UNUSED(second)
    }

    void replacesInEveryKindOfText()
    {
        TestNewsroom test;
        const QString file = QString(64, u'a') + u".png"_s;
        const QString html
            = u"<h2>兰溪</h2>\n<p>在兰<strong>溪</strong>，<a href=\"https://a.example/兰溪\">兰溪</a></p>\n<ul>\n<li>兰溪\n<ul>\n"
              "<li>兰溪</li>\n</ul>\n</li>\n</ul>\n<blockquote>\n<p>兰溪</p>\n<footer>兰溪</footer>\n</blockquote>\n"
              "<figure><img src=\"media:%1\" alt=\"兰溪\"><figcaption>兰溪 <cite>兰溪</cite></figcaption></figure>\n<table>\n"
              "<tbody>\n<tr><td>兰溪</td><td>无</td></tr>\n</tbody>\n</table>\n<pre><code>兰溪</code></pre>\n"_s.arg(file);
        const Article story = withBody(test, u"兰溪河"_s, html);
        QCOMPARE(story.body, html);
        const auto found = find(test, search(u"兰溪"_s, u"青岚"_s));
        QCOMPARE(found->total, 13);
        test.clock.advance(60);
        const auto done = replace(test, everything(*found, pattern(u"兰溪"_s), u"青岚"_s));
        GALLEY_VERIFY(done);
        QCOMPARE(done->count(ReplaceOutcome::Replaced), 1);
        QCOMPARE(done->places(), 13);
        QString expected = html;
        expected.replace(u"兰<strong>溪"_s, u"青<strong>岚"_s).replace(u"兰溪"_s, u"青岚"_s)
            .replace(u"https://a.example/青岚"_s, u"https://a.example/兰溪"_s);
        const Article after = stored(test, story.id);
        QCOMPARE(after.body, expected);
        QCOMPARE(after.headline, u"青岚河"_s);
        QCOMPARE(after.standfirst, u"在青岚，青岚"_s);
        QCOMPARE(after.slug, u"qinglanhe"_s);
        QCOMPARE(after.modifiedAt, test.clock.now());
        QCOMPARE(find(test, search(u"兰溪"_s))->total, 0);
    }

    void keepsOneRevisionOfTheStoryBefore()
    {
        TestNewsroom test;
        const Article story = test.write(u"兰溪"_s, u"兰溪"_s);
        Article unkept = story;
        unkept.body = u"<p>兰溪，没有留底</p>\n"_s;
        unkept = *test.newsroom->stories().save(unkept, SaveKind::Autosave);
        const auto before = *test.newsroom->revisions(story.id);
        const auto done
            = replace(test, everything(*find(test, search(u"兰溪"_s)), pattern(u"兰溪"_s), u"青岚"_s));
        GALLEY_VERIFY(done);
        const auto after = *test.newsroom->revisions(story.id);
        QCOMPARE(after.size(), before.size() + 1);
        QCOMPARE(after.first().reason, RevisionReason::Replace);
        QCOMPARE(after.first().person, u"周砚"_s);
        QCOMPARE(done->stories.first().revision, after.first().id);
        const auto database = Database::open(test.newsroom->folder().databaseFile(), Access::ReadOnly, {});
        const auto content = HistoryStore(**database).content(done->stories.first().revision);
        GALLEY_VERIFY(content);
        QCOMPARE(content->body, unkept.body);
        QCOMPARE(content->headline, u"兰溪"_s);
        // Back again, and once more: the story before it is in the history for that reason already.
        GALLEY_VERIFY(test.newsroom->stories().save(*content, SaveKind::Explicit));
        const auto again
            = replace(test, everything(*find(test, search(u"兰溪"_s)), pattern(u"兰溪"_s), u"青岚"_s));
        GALLEY_VERIFY(again);
        QCOMPARE(again->count(ReplaceOutcome::Replaced), 1);
        const auto kept = HistoryStore(**database).content(again->stories.first().revision);
        GALLEY_VERIFY(kept);
        QCOMPARE(kept->body, unkept.body);
    }

    void replacesTheChosenHitsAlone()
    {
        TestNewsroom test;
        const Article story = withBody(test, u"甲"_s, u"<p>甲一甲<em>二</em></p>\n<p>甲三</p>\n"_s);
        const auto found = find(test, search(u"甲"_s));
        QCOMPARE(found->total, 4);
        TextReplacement wish = everything(*found, pattern(u"甲"_s), u"乙"_s);
        wish.stories.first().hits = QSet<int>{1, 3};
        QCOMPARE(replace(test, wish)->places(), 2);
        QCOMPARE(stored(test, story.id).headline, u"甲"_s);
        QCOMPARE(stored(test, story.id).body, u"<p>乙一甲<em>二</em></p>\n<p>乙三</p>\n"_s);
    }

    void replacesWithWhatAnExpressionCaught()
    {
        TestNewsroom test;
        const Article story = withBody(test, u"2019年"_s, u"<p>20<strong>19</strong>年与2020年</p>\n"_s);
        const TextPattern years = pattern(u"(\\d{4})年"_s, PatternOption::Expression);
        TextSearch wish{years, u"公元$1年"_s, std::nullopt, AllStoryFields, 10};
        const auto found = find(test, wish);
        GALLEY_VERIFY(found);
        QCOMPARE(found->stories.first().hits.last().replaced, u"公元2020年"_s);
        GALLEY_VERIFY(replace(test, everything(*found, years, u"公元$1年"_s)));
        QCOMPARE(stored(test, story.id).body, u"<p>公元20<strong>19</strong>年与公元2020年</p>\n"_s);
        wish.replacement = u"$2"_s;
        QCOMPARE(find(test, wish).error().kind, ErrorKind::BadInput);
        QCOMPARE(replace(test, everything(*found, years, u"$2"_s)).error().kind, ErrorKind::BadInput);
    }

    void leavesOutWhatMayNotBeTouched()
    {
        TestNewsroom test;
        const Article changed = test.write(u"兰溪一"_s);
        const Article trashed = test.write(u"兰溪二"_s);
        const Article busy = test.write(u"兰溪三"_s);
        const Article gone = test.write(u"兰溪四"_s);
        const Article headline = test.write(u"兰溪"_s);
        const Article fine = test.write(u"兰溪五"_s);
        const auto found = find(test, search(u"兰溪"_s));
        QCOMPARE(found->total, 6);
        Article edited = changed;
        edited.byline = u"林小满"_s;
        GALLEY_VERIFY(test.newsroom->stories().save(edited, SaveKind::Autosave));
        GALLEY_VERIFY(test.newsroom->stories().trash({trashed.id, gone.id}));
        GALLEY_VERIFY(test.newsroom->stories().erase({gone.id}));
        const auto revisions = [&](const Article &story) { return test.newsroom->revisions(story.id)->size(); };
        const QList<qsizetype> before{revisions(changed), revisions(trashed), revisions(busy), revisions(headline)};

        TextReplacement wish = everything(*found, pattern(u"兰溪"_s), QString());
        wish.busy = {busy.id};
        const auto done = replace(test, wish);
        GALLEY_VERIFY(done);
        QHash<ArticleId, ReplaceOutcome> outcomes;
        for (const ReplacedStory &story : done->stories)
            outcomes.insert(story.story, story.outcome);
        QCOMPARE(outcomes.value(changed.id), ReplaceOutcome::Changed);
        QCOMPARE(outcomes.value(trashed.id), ReplaceOutcome::Trashed);
        QCOMPARE(outcomes.value(busy.id), ReplaceOutcome::Busy);
        QCOMPARE(outcomes.value(gone.id), ReplaceOutcome::Gone);
        QCOMPARE(outcomes.value(headline.id), ReplaceOutcome::Failed);
        QCOMPARE(outcomes.value(fine.id), ReplaceOutcome::Replaced);
        QCOMPARE(done->report.remarks.size(), 5);
        QCOMPARE(stored(test, changed.id).headline, u"兰溪一"_s);
        QCOMPARE(stored(test, trashed.id).headline, u"兰溪二"_s);
        QCOMPARE(stored(test, busy.id).headline, u"兰溪三"_s);
        QCOMPARE(stored(test, headline.id).headline, u"兰溪"_s);
        QCOMPARE(stored(test, fine.id).headline, u"五"_s);
        QCOMPARE((QList<qsizetype>{revisions(changed), revisions(trashed), revisions(busy), revisions(headline)}), before);
    }

    void whatIsThatTextAlreadyStays()
    {
        TestNewsroom test;
        const Article story = test.write(u"Qt"_s, u"Qt"_s);
        const auto done = replace(test, everything(*find(test, search(u"qt"_s)), pattern(u"qt"_s), u"Qt"_s));
        GALLEY_VERIFY(done);
        QCOMPARE(done->count(ReplaceOutcome::Nothing), 1);
        QVERIFY(stored(test, story.id) == story);
        QVERIFY(done->report.isEmpty());
    }

    void aPublishedStoryKeepsItsAddress()
    {
        TestNewsroom test;
        Article story = test.ready(u"兰溪河步道"_s);
        {
            const auto database
                = Database::open(test.newsroom->folder().databaseFile(), Access::ReadWrite, test.folder.path());
            GALLEY_VERIFY(database);
            story.state = State::Published;
            GALLEY_VERIFY(ArticleStore(**database).put(story));
        }
        GALLEY_VERIFY(replace(test, everything(*find(test, search(u"兰溪"_s)), pattern(u"兰溪"_s), u"青岚"_s)));
        QCOMPARE(stored(test, story.id).headline, u"青岚河步道"_s);
        QCOMPARE(stored(test, story.id).slug, story.slug);
        QCOMPARE(stored(test, story.id).state, State::Published);
    }

    void anExpressionThatTakesTooLongIsSaidAndStopsNothing()
    {
        TestNewsroom test;
        test.write(u"甲"_s, QString(3000, u'a'));
        test.write(u"乙"_s, u"aab"_s);
        TextSearch wish{pattern(u"(a+)+[bc]"_s, PatternOption::Expression), {}, std::nullopt, AllStoryFields, 10};
        const auto found = find(test, wish);
        GALLEY_VERIFY(found);
        QCOMPARE(found->total, 1);
        QCOMPARE(found->report.remarks.size(), 1);
        QCOMPARE(found->report.remarks.first().place, u"甲"_s);
    }

    void signsOfHtmlAreFoundAsText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<int>("count");
        QTest::newRow("ampersand") << u"A&B"_s << u"&"_s << 1;
        QTest::newRow("entity") << u"A&B"_s << u"amp"_s << 0;
        QTest::newRow("less") << u"a<b"_s << u"a<b"_s << 1;
        QTest::newRow("tag") << u"a"_s << u"<p>"_s << 0;
        QTest::newRow("name of a tag") << u"a"_s << u"p"_s << 0;
        QTest::newRow("no-break space") << u"a\u00a0b"_s << u"a\u00a0b"_s << 1;
        QTest::newRow("semicolon") << u"a;b&"_s << u";"_s << 1;
    }

    void signsOfHtmlAreFoundAsText()
    {
        QFETCH(QString, text);
        QFETCH(QString, wanted);
        QFETCH(int, count);
        TestNewsroom test;
        test.write(u"标题"_s, text);
        QCOMPARE(find(test, search(wanted))->total, count);
    }

    void fiveHundredStoriesAndBack()
    {
        TestNewsroom test;
        QList<Article> stories;
        for (int i = 0; i < 500; ++i) {
            stories.append(withBody(test, u"兰溪第%1天"_s.arg(i),
                                    u"<p>第%1天，兰<strong>溪</strong>河边。</p>\n<p>兰溪镇。</p>\n"_s.arg(i)));
        }
        auto finding = findInBackground(test.newsroom->folder(), search(u"兰溪"_s, u"青岚"_s));
        finding.waitForFinished();
        const auto found = finding.result();
        GALLEY_VERIFY(found);
        QCOMPARE(found->total, 1500);
        QCOMPARE(found->described, 1000);
        QCOMPARE(found->stories.size(), 500);
        auto replacing = replaceInBackground(test.newsroom->folder(), test.clock,
                                             everything(*found, pattern(u"兰溪"_s), u"青岚"_s));
        replacing.waitForFinished();
        const auto done = replacing.result();
        GALLEY_VERIFY(done);
        QCOMPARE(done->count(ReplaceOutcome::Replaced), 500);
        QCOMPARE(done->places(), 1500);
        QCOMPARE(find(test, search(u"兰溪"_s))->total, 0);
        QCOMPARE(find(test, search(u"青岚"_s))->total, 1500);
        const auto database = Database::open(test.newsroom->folder().databaseFile(), Access::ReadOnly, {});
        const HistoryStore history(**database);
        QHash<ArticleId, Article> before;
        for (const Article &story : std::as_const(stories))
            before.insert(story.id, story);
        for (const ReplacedStory &story : done->stories) {
            const auto content = history.content(story.revision);
            GALLEY_VERIFY(content);
            QCOMPARE(content->body, before.value(story.story).body);
            QCOMPARE(content->headline, before.value(story.story).headline);
        }
    }

    void stoppedHalfWayLeavesWholeStories()
    {
        TestNewsroom test;
        for (int i = 0; i < 20; ++i)
            test.write(u"兰溪%1"_s.arg(i), u"兰溪与兰溪"_s);
        const auto found = find(test, search(u"兰溪"_s));
        const auto done = replaceText(test.newsroom->folder(), test.clock,
                                      everything(*found, pattern(u"兰溪"_s), u"青岚"_s),
                                      [](const Progress &progress) { return progress.done < 10; });
        QVERIFY(!done.ok());
        QCOMPARE(done.error().kind, ErrorKind::Cancelled);
        int changed = 0;
        for (const StoryHits &hits : found->stories) {
            const Article story = stored(test, hits.story);
            const bool isNew = story.headline.startsWith(u"青岚"_s);
            QCOMPARE(story.body.trimmed(), isNew ? u"<p>青岚与青岚</p>"_s : u"<p>兰溪与兰溪</p>"_s);
            QCOMPARE(test.newsroom->revisions(hits.story)->first().reason == RevisionReason::Replace, isNew);
            changed += isNew;
        }
        QCOMPARE(changed, 10);
        QCOMPARE(findText(test.newsroom->folder(), search(u"兰溪"_s), [](const Progress &progress) {
                     return progress.done < 5;
                 }).error().kind,
                 ErrorKind::Cancelled);
    }

    void aSearchKeepsNobodyFromWriting()
    {
        TestNewsroom test;
        for (int i = 0; i < 3; ++i)
            test.write(u"兰溪"_s, u"兰溪"_s);
        bool written = false;
        const auto found = findText(test.newsroom->folder(), search(u"兰溪"_s), [&](const Progress &) {
            if (!written)
                written = !test.write(u"兰溪"_s).id.isNull();
            return true;
        });
        GALLEY_VERIFY(found);
        QVERIFY(written);
        QCOMPARE(found->stories.size(), 3);
    }
};

QTEST_GUILESS_MAIN(TestNewsroomSearch)
#include "tst_newsroomsearch.moc"
