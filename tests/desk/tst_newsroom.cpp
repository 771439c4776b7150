// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/channeldesk.h"
#include "desk/newsroom.h"
#include "desk/storydesk.h"
#include "store/database.h"
#include "store/newsroomfolder.h"
#include "store/statement.h"
#include "support/testnewsroom.h"
#include "support/verify.h"

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
