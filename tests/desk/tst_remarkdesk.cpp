// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "body/html.h"
#include "body/passagetext.h"
#include "desk/remarkdesk.h"
#include "support/testnewsroom.h"
#include "support/verify.h"

#include <QRegularExpression>
#include <QTest>

using namespace Galley;
using namespace Qt::StringLiterals;

class TestRemarkDesk : public QObject
{
    Q_OBJECT

    static QString textOf(TestNewsroom &test, const Article &story)
    {
        return passageText(parseHtml(test.newsroom->article(story.id)->body)->body);
    }
    static Passage placeOf(TestNewsroom &test, const Article &story, const QString &words)
    {
        const int at = int(textOf(test, story).indexOf(words));
        return {at, at + int(words.size())};
    }
    static QString wordsAt(TestNewsroom &test, const Article &story, int number = 0)
    {
        const DeskRemark remark = test.newsroom->remarks().remarks(story.id)->at(number);
        return textOf(test, story).mid(remark.place.start, remark.place.finish - remark.place.start);
    }
    static void write(TestNewsroom &test, const Article &story, const QString &body)
    {
        Article changed = *test.newsroom->article(story.id);
        changed.body = body;
        if (!test.newsroom->stories().save(changed, SaveKind::Autosave))
            qFatal("not saved");
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void goesWithItsWords()
    {
        TestNewsroom test;
        const Article story = test.write(u"步道"_s, u"沿线给最后一段栏杆上漆。"_s);
        const auto made = test.newsroom->remarks().comment(story.id, placeOf(test, story, u"栏杆"_s), u" 用词要核 "_s);
        GALLEY_VERIFY(made);
        QCOMPARE(made->quote, u"栏杆"_s);
        QCOMPARE(made->text, u"用词要核"_s);
        QCOMPARE(made->person, u"周砚"_s);
        write(test, story, u"<h2>新的小标题</h2><p>新的一段。</p><p>沿线工人给最后一段<strong>栏杆</strong>上漆。</p>"_s);
        QCOMPARE(wordsAt(test, story), u"栏杆"_s);
        write(test, story, u"<p>沿线给最后一段扶手上漆。</p>"_s);
        QCOMPARE(wordsAt(test, story), u"扶手"_s);
        write(test, story, u"<p>没有了。</p>"_s);
        const DeskRemark gone = test.newsroom->remarks().remarks(story.id)->first();
        QVERIFY(gone.place.isEmpty());
        QCOMPARE(gone.quote, u"栏杆"_s);
        QVERIFY(gone.isOpen());
    }

    void isNoPartOfTheStory()
    {
        TestNewsroom test;
        const Article story = test.write(u"步道"_s);
        const auto before = test.newsroom->revisions(story.id)->size();
        GALLEY_VERIFY(test.newsroom->remarks().comment(story.id, placeOf(test, story, u"正文"_s), u"好"_s));
        QCOMPARE(*test.newsroom->article(story.id), story);
        QCOMPARE(test.newsroom->revisions(story.id)->size(), before);
    }

    void standsInTheOrderOfTheTextWithItsAnswers()
    {
        TestNewsroom test;
        const Article story = test.write(u"步道"_s, u"甲段乙段丙段"_s);
        RemarkDesk &desk = test.newsroom->remarks();
        const auto late = desk.comment(story.id, placeOf(test, story, u"丙段"_s), u"一"_s);
        test.clock.advance(1);
        const auto early = desk.suggest(story.id, placeOf(test, story, u"甲段"_s), u"开头"_s, {});
        GALLEY_VERIFY(early);
        test.clock.advance(1);
        GALLEY_VERIFY(desk.answer(late->id, u"答一"_s));
        test.newsroom->setPerson(u"沈见"_s);
        test.clock.advance(1);
        GALLEY_VERIFY(desk.answer(late->id, u"答二"_s));
        QStringList texts;
        const auto remarks = desk.remarks(story.id);
        for (const DeskRemark &remark : *remarks)
            texts.append(remark.text + remark.replacement);
        QCOMPARE(texts, (QStringList{u"开头"_s, u"一"_s, u"答一"_s, u"答二"_s}));
        QCOMPARE(desk.remarks(story.id)->last().person, u"沈见"_s);
    }

    void isSettledAndOpenedAgain()
    {
        TestNewsroom test;
        const Article story = test.write(u"步道"_s);
        RemarkDesk &desk = test.newsroom->remarks();
        const auto made = desk.comment(story.id, placeOf(test, story, u"正文"_s), u"好"_s);
        GALLEY_VERIFY(desk.settle(made->id, DeskRemark::Outcome::Resolved));
        DeskRemark settled = desk.remarks(story.id)->first();
        QCOMPARE(settled.outcome, DeskRemark::Outcome::Resolved);
        QCOMPARE(settled.settledBy, u"周砚"_s);
        QCOMPARE(settled.settledAt, test.clock.now());
        GALLEY_VERIFY(desk.settle(made->id, DeskRemark::Outcome::Open));
        settled = desk.remarks(story.id)->first();
        QVERIFY(settled.isOpen() && settled.settledBy.isEmpty() && !settled.settledAt.isValid());
        GALLEY_VERIFY(desk.remove(made->id));
        QVERIFY(desk.remarks(story.id)->isEmpty());
        QVERIFY(!desk.settle(made->id, DeskRemark::Outcome::Resolved));
    }

    void refusesWhatMakesNoSense()
    {
        TestNewsroom test;
        const Article story = test.write(u"步道"_s, u"第一段。"_s);
        write(test, story, u"<p>第一段。</p><p>第二段。</p>"_s);
        RemarkDesk &desk = test.newsroom->remarks();
        const Passage place = placeOf(test, story, u"第一段"_s);
        QVERIFY(!desk.comment(story.id, place, u"  "_s));
        QVERIFY(!desk.comment(story.id, {2, 2}, u"x"_s));
        QVERIFY(!desk.comment(story.id, {0, 500}, u"x"_s));
        QVERIFY(!desk.comment(story.id, {-3, 2}, u"x"_s));
        QVERIFY(!desk.suggest(story.id, {0, 8}, u"x"_s, {})); // over two paragraphs
        QVERIFY(!desk.suggest(story.id, place, u"第一段"_s, {}));
        QVERIFY(!desk.comment(ArticleId::make(), place, u"x"_s));
        QVERIFY(desk.remarks(story.id)->isEmpty());
        const auto lines = desk.suggest(story.id, place, u"首\n段"_s, {});
        GALLEY_VERIFY(lines);
        QCOMPARE(lines->replacement, u"首 段"_s);
    }
};

QTEST_GUILESS_MAIN(TestRemarkDesk)
#include "tst_remarkdesk.moc"
