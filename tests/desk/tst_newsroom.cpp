// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/channeldesk.h"
#include "desk/mediadesk.h"
#include "desk/newsroom.h"
#include "desk/storydesk.h"
#include "store/database.h"
#include "store/newsroomfolder.h"
#include "store/statement.h"
#include "support/testnewsroom.h"
#include "support/verify.h"

#include <QImage>
#include <QSignalSpy>
#include <QUuid>

using namespace Galley;
using namespace Qt::StringLiterals;

class TestNewsroomDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSecondProcessIsToldWhoHasItOpen()
    {
        TestNewsroom test;
        const auto second = Newsroom::open(test.path(), OpenFor::Work, test.clock);
        QVERIFY(!second);
        QCOMPARE(second.error().kind, ErrorKind::InUse);
        QVERIFY(!second.error().message.isEmpty());
        GALLEY_VERIFY(Newsroom::open(test.path(), OpenFor::Look, test.clock));
    }

    void keepsItsIdentityAndNoOtherHasIt()
    {
        TestNewsroom test;
        const QString identity = *test.newsroom->identity();
        QVERIFY(!QUuid::fromString(identity).isNull());
        SiteSettings settings = test.newsroom->settings();
        settings.title = u"改名的新闻"_s;
        GALLEY_VERIFY(test.newsroom->setSettings(settings));
        GALLEY_VERIFY(test.reopen());
        QCOMPARE(*test.newsroom->identity(), identity);
        TestNewsroom other;
        QVERIFY(*other.newsroom->identity() != identity);
    }

    void aNewsroomOfAnOlderGalleyGetsAnIdentityWhenItIsAskedFor()
    {
        TestNewsroom test;
        const NewsroomFolder folder = test.newsroom->folder();
        const QString before = *test.newsroom->identity();
        test.close();
        {
            const auto database = Database::open(folder.databaseFile(), Access::ReadWrite, folder.backupsFolder());
            GALLEY_VERIFY(database);
            GALLEY_VERIFY(Statement(**database, u"DELETE FROM setting WHERE key = 'newsroomId'"_s).run());
        }
        GALLEY_VERIFY(test.reopen());
        const QString identity = *test.newsroom->identity();
        QVERIFY(!identity.isEmpty() && identity != before);
        GALLEY_VERIFY(test.reopen());
        QCOMPARE(*test.newsroom->identity(), identity);
    }

    void findsEverythingAfterReopening()
    {
        TestNewsroom test;
        Article article = test.write(u"兰溪河步道下月开放"_s, u"清晨六点，石阶上已经坐了人。"_s);
        article.tags = {u"兰溪河"_s, u"步道"_s};
        article.slots = Slot::Headline;
        article.views = 507;
        article.publishAt = QDateTime(QDate(2019, 11, 16), QTime(0, 0), Qt::UTC);
        GALLEY_VERIFY(test.newsroom->stories().save(article, SaveKind::Explicit));
        GALLEY_VERIFY(test.reopen());
        const auto found = test.newsroom->find(u"lanxihe-budao-xiayue-kaifang"_s);
        GALLEY_VERIFY(found);
        QCOMPARE(found->headline, u"兰溪河步道下月开放"_s);
        QCOMPARE(found->tags, article.tags);
        QCOMPARE(found->slots, Slots(Slot::Headline));
        QCOMPARE(found->views, std::optional<qint64>(507));
        QCOMPARE(found->publishAt, article.publishAt);
        QCOMPARE(found->body, article.body);
    }

    void standfirstFollowsTheTextUntilWrittenByHand()
    {
        TestNewsroom test;
        Article article = test.write(u"标题"_s, u"第一段。"_s);
        QCOMPARE(article.standfirst, u"第一段。"_s);
        article.body = u"<p>改过的第一段。</p>"_s;
        article = *test.newsroom->stories().save(article, SaveKind::Autosave);
        QCOMPARE(article.standfirst, u"改过的第一段。"_s);
        article.standfirst = u"手写的摘要"_s;
        article.standfirstByHand = true;
        article.body = u"<p>又改了。</p>"_s;
        article = *test.newsroom->stories().save(article, SaveKind::Autosave);
        QCOMPARE(article.standfirst, u"手写的摘要"_s);
    }

    void slugsAreUniqueAndStayOnceTheStoryIsOut()
    {
        TestNewsroom test;
        const Article first = test.write(u"渡口开船"_s);
        const Article second = test.write(u"渡口开船"_s);
        QVERIFY(!first.slug.isEmpty());
        QCOMPARE(second.slug, first.slug + u"-2"_s);
    }

    void statesMoveOnlyAsTheDeskAllows()
    {
        TestNewsroom test;
        const Article article = test.write(u"标题"_s);
        QVERIFY(!test.newsroom->stories().move(article.id, State::Published));
        QVERIFY(!test.newsroom->stories().move(article.id, State::Withdrawn));
        GALLEY_VERIFY(test.newsroom->stories().move(article.id, State::Review));
        GALLEY_VERIFY(test.newsroom->stories().move(article.id, State::Ready));
        const auto changes = test.newsroom->stateChanges(article.id);
        GALLEY_VERIFY(changes);
        QCOMPARE(changes->size(), 3);
        QCOMPARE(changes->first().to, u"ready"_s);
        QCOMPARE(changes->first().person, u"周砚"_s);
        QCOMPARE(changes->first().at, test.clock.now());
    }

    void aStoryWithoutHeadlineIsNeverReady()
    {
        TestNewsroom test;
        const Article article = *test.newsroom->stories().create({});
        const auto moved = test.newsroom->stories().move(article.id, State::Ready);
        QVERIFY(!moved);
        QCOMPARE(moved.error().kind, ErrorKind::NotAllowed);
    }

    void savesAndStateChangesLeaveRevisionsButAutosavesDoNot()
    {
        TestNewsroom test;
        Article article = test.write(u"标题"_s);
        const auto count = [&] { return test.newsroom->revisions(article.id)->size(); };
        QCOMPARE(count(), 1);
        article.body = u"<p>改了。</p>"_s;
        article = *test.newsroom->stories().save(article, SaveKind::Autosave);
        QCOMPARE(count(), 1);
        article = *test.newsroom->stories().save(article, SaveKind::Explicit);
        QCOMPARE(count(), 2);
        GALLEY_VERIFY(test.newsroom->stories().move(article.id, State::Review));
        QCOMPARE(count(), 3);
    }

    void trashAndRestoreBringItBackToTheSameState()
    {
        TestNewsroom test;
        const Article article = test.ready(u"标题"_s);
        GALLEY_VERIFY(test.newsroom->stories().trash({article.id}));
        QCOMPARE(test.newsroom->counts()->trashed, 1);
        QCOMPARE(test.newsroom->counts()->all, 0);
        QVERIFY(!test.newsroom->stories().move(article.id, State::Draft));
        GALLEY_VERIFY(test.newsroom->stories().restore({article.id}));
        QCOMPARE(test.newsroom->article(article.id)->state, State::Ready);
        QVERIFY(!test.newsroom->stories().erase({article.id}));
    }

    void anEditorsOldCopyNeverUndoesAStateChange()
    {
        TestNewsroom test;
        Article old = test.write(u"标题"_s);
        GALLEY_VERIFY(test.newsroom->stories().move(old.id, State::Review));
        old.body = u"<p>接着写。</p>"_s;
        const auto saved = test.newsroom->stories().save(old, SaveKind::Autosave);
        GALLEY_VERIFY(saved);
        QCOMPARE(saved->state, State::Review);
        QCOMPARE(saved->body, u"<p>接着写。</p>"_s);
    }

    void channelsAreATreeThatKeepsItsStories()
    {
        TestNewsroom test;
        const ChannelId news = test.newsroom->channels().first().id;
        const auto local = test.newsroom->channelDesk().add(u"本地要闻"_s, news);
        GALLEY_VERIFY(local);
        QCOMPARE(local->slug, u"bendi-yaowen"_s);
        QVERIFY(!test.newsroom->channelDesk().move(news, local->id, 0));
        const Article article = test.write(u"标题"_s);
        GALLEY_VERIFY(test.newsroom->stories().file({article.id}, local->id));
        const Done refused = test.newsroom->channelDesk().remove(local->id);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::NotEmpty);
        GALLEY_VERIFY(test.newsroom->channelDesk().remove(local->id, news));
        QCOMPARE(test.newsroom->article(article.id)->channel, news);
    }

    void aStandingPageHasNoPlaceInTheStreamOfNews()
    {
        TestNewsroom test;
        Article page = test.write(u"关于我们"_s);
        page.tags = {u"步道"_s};
        page.slots = Slot::Headline;
        page.slotEnds.headline = test.clock.now().addDays(1);
        page.kind = ArticleKind::Page;
        const Result<Article> saved = test.newsroom->stories().save(page, SaveKind::Explicit);
        GALLEY_VERIFY(saved);
        QCOMPARE(saved->kind, ArticleKind::Page);
        QVERIFY(saved->channel.isNull());
        QVERIFY(saved->tags.isEmpty());
        QCOMPARE(saved->slots, Slots());
        QVERIFY(saved->slotEnds == SlotEnds());
        QVERIFY(*test.newsroom->article(page.id) == *saved);

        const ChannelId news = test.newsroom->channels().first().id;
        const Done filed = test.newsroom->stories().file({page.id}, news);
        QVERIFY(!filed);
        QCOMPARE(filed.error().kind, ErrorKind::NotAllowed);
        QVERIFY(filed.error().message.contains(u"关于我们"_s));
        QCOMPARE(test.newsroom->stories().setSlot({page.id}, Slot::Pinned, true).error().kind, ErrorKind::NotAllowed);
        GALLEY_VERIFY(test.newsroom->stories().setSlot({page.id}, Slot::Pinned, false));
        ArticleFilter pages;
        pages.kind = ArticleKind::Page;
        QCOMPARE(*test.newsroom->count(pages), 1);
    }

    void aSlotThatEndedIsTakenAnewWithoutAnEnd()
    {
        TestNewsroom test;
        StoryDesk &stories = test.newsroom->stories();
        Article article = test.write(u"标题"_s);
        article.slots = Slot::Pinned;
        article.slotEnds.pinned = test.clock.now().addSecs(60);
        article.slotEnds.featured = test.clock.now().addSecs(60);
        article = *stories.save(article, SaveKind::Explicit);
        QVERIFY(article.slotEnds.pinned.isValid());
        QVERIFY(!article.slotEnds.featured.isValid()); // of a slot that is not taken

        GALLEY_VERIFY(stories.setSlot({article.id}, Slot::Pinned, true));
        QVERIFY(test.newsroom->article(article.id)->slotEnds.pinned.isValid()); // it holds it still
        test.clock.advance(61);
        GALLEY_VERIFY(stories.setSlot({article.id}, Slot::Pinned, true));
        QCOMPARE(test.newsroom->article(article.id)->slotsAt(test.clock.now()), Slots(Slot::Pinned));
        QVERIFY(!test.newsroom->article(article.id)->slotEnds.pinned.isValid());
        GALLEY_VERIFY(stories.setSlot({article.id}, Slot::Pinned, false));
        QCOMPARE(test.newsroom->article(article.id)->slots, Slots());
    }

    void correctionsStandOldestFirstAndSaySomething()
    {
        TestNewsroom test;
        const QDateTime now = test.clock.now();
        Article article = test.write(u"标题"_s);
        article.corrections = {{now.addSecs(-5), u" 后一条 "_s}, {now.addSecs(-9), u"前一条"_s}, {now, u" "_s}, {{}, u"刚写的"_s}};
        const Result<Article> saved = test.newsroom->stories().save(article, SaveKind::Explicit);
        GALLEY_VERIFY(saved);
        QCOMPARE(saved->corrections, (QList<Correction>{{now.addSecs(-9), u"前一条"_s}, {now.addSecs(-5), u"后一条"_s}, {now, u"刚写的"_s}}));
        // Saving the same once more changes nothing.
        const int revisions = int(test.newsroom->revisions(article.id)->size());
        GALLEY_VERIFY(test.newsroom->stories().save(article, SaveKind::Explicit));
        QCOMPARE(int(test.newsroom->revisions(article.id)->size()), revisions);
    }

    void keepsOnlyAWebAddressOfAnOriginal()
    {
        TestNewsroom test;
        Article article = test.write(u"标题"_s);
        article.sourceUrl = u" www.example.cn/a "_s;
        QCOMPARE(test.newsroom->stories().save(article, SaveKind::Explicit)->sourceUrl, u"https://www.example.cn/a"_s);
        article.sourceUrl = u"javascript:alert(1)"_s;
        QVERIFY(test.newsroom->stories().save(article, SaveKind::Explicit)->sourceUrl.isEmpty());
    }

    void saysWhenTheFocusOfAPictureMoved()
    {
        TestNewsroom test;
        QImage image(4, 3, QImage::Format_RGB32);
        image.fill(Qt::red);
        const auto media = test.newsroom->media().add(image);
        GALLEY_VERIFY(media);
        QSignalSpy spy(test.newsroom.get(), &Newsroom::changed);
        const auto set = test.newsroom->media().setFocus(media->file, {0.2, 0.7});
        GALLEY_VERIFY(set);
        QCOMPARE(set->focusX, 0.2);
        QCOMPARE(set->focusY, 0.7);
        QCOMPARE(spy.size(), 1);
        QVERIFY(spy.first().first().value<NewsroomChange>().parts.testFlag(NewsroomChange::Media));
        GALLEY_VERIFY(test.newsroom->media().setFocus(media->file, {0.2, 0.7}));
        QCOMPARE(spy.size(), 1);
        QCOMPARE(test.newsroom->media().setFocus(u"none.png"_s, {0, 0}).error().kind, ErrorKind::NotFound);
        GALLEY_VERIFY(test.reopen());
        QCOMPARE(test.newsroom->media().media(media->file)->focusX, 0.2);
    }

    void oneSignalTellsWhatChanged()
    {
        TestNewsroom test;
        QSignalSpy spy(test.newsroom.get(), &Newsroom::changed);
        const Article article = *test.newsroom->stories().create({});
        QCOMPARE(spy.size(), 1);
        const auto change = spy.first().first().value<NewsroomChange>();
        QVERIFY(change.parts & NewsroomChange::Stories);
        QCOMPARE(change.stories, QList<ArticleId>{article.id});
    }
};

QTEST_GUILESS_MAIN(TestNewsroomDesk)
#include "tst_newsroom.moc"
