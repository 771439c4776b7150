// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "body/html.h"
#include "desk/channeldesk.h"
#include "desk/templatedesk.h"
#include "support/testnewsroom.h"
#include "support/verify.h"

#include <QRegularExpression>
#include <QSignalSpy>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

QStringList names(const Result<QList<StoryTemplate>> &templates)
{
    QStringList list;
    if (templates) {
        for (const StoryTemplate &each : *templates)
            list.append(each.name);
    }
    return list;
}

} // namespace

class TestTemplateDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aNewNewsroomHasTemplatesOfItsLanguage()
    {
        const TestNewsroom chinese;
        QCOMPARE(names(chinese.newsroom->templates().all()), (QStringList{u"消息"_s, u"通讯"_s, u"公告"_s}));
        QTemporaryDir folder;
        const auto english = Newsroom::create(folder.filePath(u"E"_s), {u"Vale"_s, u"en"_s, {}}, chinese.clock);
        GALLEY_VERIFY(english);
        QCOMPARE(names((*english)->templates().all()), (QStringList{u"News"_s, u"Feature"_s, u"Notice"_s}));
        for (Newsroom *newsroom : {chinese.newsroom.get(), english->get()}) {
            const auto all = newsroom->templates().all();
            for (const StoryTemplate &each : *all) {
                const auto begun = newsroom->templates().begin(each.id, {});
                GALLEY_VERIFY(begun);
                QCOMPARE(toHtml(parseHtml(begun->body)->body), begun->body);
                QVERIFY2(begun->body.contains(u"{{"_s), qPrintable(each.name));
            }
        }
    }

    void aStoryBeginsAsItsTemplateButForWhatIsThatStorysAlone()
    {
        TestNewsroom test;
        const Channels channels = test.newsroom->channels();
        Article story = test.write(u"天气预报"_s, u"{{日期}}，{{地点}}晴。"_s, 1);
        story.tags = {u"天气"_s};
        story.furtherChannels = {channels.at(2).id};
        story.source = u"气象台"_s;
        story.slug = u"weather"_s;
        story.slugByHand = true;
        story.corrections = {{test.clock.now(), u"气温应为五度。"_s}};
        story.slots = Slot::Pinned;
        GALLEY_VERIFY(test.newsroom->stories().save(story, SaveKind::Explicit));
        QSignalSpy spy(test.newsroom.get(), &Newsroom::changed);
        const auto kept = test.newsroom->templates().keep(u" 每日  天气 "_s, story.id);
        GALLEY_VERIFY(kept);
        QCOMPARE(kept->name, u"每日 天气"_s);
        QCOMPARE(spy.size(), 1);
        QCOMPARE(spy.at(0).at(0).value<NewsroomChange>().parts, NewsroomChange::Parts(NewsroomChange::Templates));
        GALLEY_VERIFY(test.reopen());

        const auto begun = test.newsroom->templates().begin(kept->id, channels.at(0).id, u"林小满"_s);
        GALLEY_VERIFY(begun);
        const auto read = test.newsroom->article(begun->id);
        GALLEY_VERIFY(read);
        QVERIFY(read->id != story.id);
        QCOMPARE(read->state, State::Draft);
        QCOMPARE(read->headline, u"天气预报"_s);
        QCOMPARE(read->body, u"<p>2026年5月18日，{{地点}}晴。</p>\n"_s);
        QCOMPARE(read->channel, channels.at(1).id);
        QCOMPARE(read->furtherChannels, QList<ChannelId>{channels.at(2).id});
        QCOMPARE(read->tags, QStringList{u"天气"_s});
        QCOMPARE(read->source, u"气象台"_s);
        QCOMPARE(read->byline, u"林小满"_s);
        QVERIFY(read->corrections.isEmpty());
        QVERIFY(!read->slots);
        QVERIFY(read->slug != u"weather"_s);
        QVERIFY(!read->slugByHand);
    }

    void aChannelThatIsGoneIsLeftOut()
    {
        TestNewsroom test;
        const Channels channels = test.newsroom->channels();
        Article story = test.write(u"旧栏目"_s, u"正文"_s, 2);
        const auto kept = test.newsroom->templates().keep(u"旧"_s, story.id);
        GALLEY_VERIFY(kept);
        GALLEY_VERIFY(test.newsroom->stories().file({story.id}, channels.at(0).id));
        GALLEY_VERIFY(test.newsroom->channelDesk().remove(channels.at(2).id));
        const auto begun = test.newsroom->templates().begin(kept->id, channels.at(1).id);
        GALLEY_VERIFY(begun);
        QCOMPARE(begun->channel, channels.at(1).id);
    }

    void namesAndOrderChangeAndWhatWentComesBack()
    {
        TestNewsroom test;
        TemplateDesk &desk = test.newsroom->templates();
        const auto all = desk.all();
        GALLEY_VERIFY(desk.rename(all->at(0).id, u"短消息"_s));
        GALLEY_VERIFY(desk.move(all->at(2).id, 0));
        QCOMPARE(names(desk.all()), (QStringList{u"公告"_s, u"短消息"_s, u"通讯"_s}));
        QCOMPARE(desk.rename(all->at(1).id, u"公告"_s).error().kind, ErrorKind::AlreadyThere);
        QCOMPARE(desk.keep(u"公告"_s, test.write(u"甲"_s).id).error().kind, ErrorKind::AlreadyThere);
        GALLEY_VERIFY(desk.remove(all->at(1).id));
        QCOMPARE(desk.remove(all->at(1).id).error().kind, ErrorKind::NotFound);
        QCOMPARE(desk.begin(all->at(1).id, {}).error().kind, ErrorKind::NotFound);
        GALLEY_VERIFY(desk.addStarting());
        QCOMPARE(names(desk.all()), (QStringList{u"公告"_s, u"短消息"_s, u"消息"_s, u"通讯"_s}));
    }
};

QTEST_GUILESS_MAIN(TestTemplateDesk)
#include "tst_templatedesk.moc"
