// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "storiesinmemory.h"
#include "ui/common/words.h"
#include "ui/stories/storydelegate.h"
#include "ui/stories/storydrag.h"
#include "ui/stories/storylistmodel.h"

#include <QAbstractItemModelTester>
#include <QFontMetrics>
#include <QItemSelectionModel>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Galley;
using namespace Galley::Test;

class TestStoryListModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsAHundredAtATime();
    void putsAHeadingBeforeEachDay();
    void keepsTheSelectionWhenStoriesMove();
    void changesOneStoryInPlace();
    void movesAStoryWhoseTimeChanged();
    void givesUpAStoryThatNoLongerBelongs();
    void survivesAnyChangeOfTheList();
    void keepsWhatItShowsWhenReadingFails();
    void carriesTheIdsOfDraggedStories();
    void tellsScreenReadersEverythingOnTheCard();
    void showsNoSlotWhoseEndHasCome();
    void callsAStandingPageWhatItIs();
    void saysHowLongTheTrashKeepsAStory();
    void leavesNoLoneCharacterOnTheSecondLine();
    void elidesAHeadlineOfThreeLines();

private:
    QStringList shown(const StoryListModel &model) const
    {
        QStringList rows;
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex at = model.index(row);
            const bool group = at.data(StoryListModel::KindRole).toInt() == StoryListModel::Group;
            rows.append(group ? u'[' + at.data().toString() + u']' : at.data().toString());
        }
        return rows;
    }

    NoonClock m_clock;
};

void TestStoryListModel::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    setUiLocale(QLocale(QLocale::English));
}

void TestStoryListModel::readsAHundredAtATime()
{
    StoriesInMemory source;
    for (int k = 0; k < 250; ++k)
        source.add(u"Story %1"_s.arg(k), m_clock.time.addSecs(-k));
    // The tester fetches by itself, so it comes last and on a model of its own.
    StoryListModel model(source, m_clock);
    model.setFilter({});
    QCOMPARE(model.rowCount(), 101);
    QCOMPARE(model.total(), 250);
    QVERIFY(model.canFetchMore({}));
    model.fetchMore({});
    QCOMPARE(model.rowCount(), 201);
    model.fetchMore({});
    QCOMPARE(model.rowCount(), 251);
    QVERIFY(!model.canFetchMore({}));
    QCOMPARE(model.index(250).data().toString(), u"Story 249"_s);
    StoryListModel tested(source, m_clock);
    tested.setFilter({});
    QAbstractItemModelTester tester(&tested);
    QVERIFY(tested.rowCount() > 101);
}

void TestStoryListModel::putsAHeadingBeforeEachDay()
{
    StoriesInMemory source;
    source.add(u"a"_s, m_clock.hoursAgo(1));
    source.add(u"b"_s, m_clock.hoursAgo(2));
    source.add(u"c"_s, m_clock.hoursAgo(20));
    source.add(u"d"_s, m_clock.hoursAgo(24 * 60));
    StoryListModel model(source, m_clock);
    QAbstractItemModelTester tester(&model);
    model.setFilter({});
    QCOMPARE(shown(model), (QStringList{u"[Today]"_s, u"a"_s, u"b"_s, u"[Yesterday]"_s, u"c"_s, u"[March]"_s, u"d"_s}));
    QVERIFY(!model.flags(model.index(0)).testFlag(Qt::ItemIsSelectable));
    QVERIFY(!model.flags(model.index(0)).testFlag(Qt::ItemIsEnabled));
    QVERIFY(model.flags(model.index(1)).testFlag(Qt::ItemIsSelectable));
    // Midnight in Shanghai is not midnight in UTC: b at 18:00 UTC+8 is today, c of 00:00 too.
    model.setZone(QTimeZone("Asia/Shanghai"));
    QCOMPARE(shown(model), (QStringList{u"[Today]"_s, u"a"_s, u"b"_s, u"c"_s, u"[March]"_s, u"d"_s}));
}

void TestStoryListModel::keepsTheSelectionWhenStoriesMove()
{
    StoriesInMemory source;
    QList<ArticleId> ids;
    for (int k = 0; k < 50; ++k)
        ids.append(source.add(u"Story %1"_s.arg(k), m_clock.time.addSecs(-3600 * k)));
    StoryListModel model(source, m_clock);
    QAbstractItemModelTester tester(&model);
    model.setFilter({});
    QItemSelectionModel selection(&model);
    selection.select(model.indexOf(ids.at(30)), QItemSelectionModel::Select);
    const QPersistentModelIndex other = model.indexOf(ids.at(3));

    source.story(ids.at(30)).sortAt = m_clock.time.addSecs(60);
    source.remove(ids.at(10));
    source.add(u"New"_s, m_clock.time.addSecs(-3601));
    model.refresh();

    QCOMPARE(model.indexOf(ids.at(30)).row(), 1);
    QCOMPARE(selection.selectedIndexes(), QModelIndexList{model.indexOf(ids.at(30))});
    QCOMPARE(other.data().toString(), u"Story 3"_s);
    QVERIFY(!model.indexOf(ids.at(10)).isValid());
    QCOMPARE(model.total(), 50);
}

void TestStoryListModel::changesOneStoryInPlace()
{
    StoriesInMemory source;
    const ArticleId id = source.add(u"Old"_s, m_clock.time);
    source.add(u"Other"_s, m_clock.hoursAgo(1));
    StoryListModel model(source, m_clock);
    QAbstractItemModelTester tester(&model);
    model.setFilter({});
    QSignalSpy changed(&model, &StoryListModel::dataChanged);
    const int readsBefore = source.reads;
    ArticleRow row = source.story(id);
    row.headline = u"New"_s;
    model.rowChanged(row);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(source.reads, readsBefore);
    QCOMPARE(model.indexOf(id).data().toString(), u"New"_s);
}

void TestStoryListModel::movesAStoryWhoseTimeChanged()
{
    StoriesInMemory source;
    source.add(u"First"_s, m_clock.hoursAgo(1));
    const ArticleId id = source.add(u"Second"_s, m_clock.hoursAgo(30));
    StoryListModel model(source, m_clock);
    QAbstractItemModelTester tester(&model);
    model.setFilter({});
    const QPersistentModelIndex follows = model.indexOf(id);
    source.story(id).sortAt = m_clock.time;
    model.rowChanged(source.story(id));
    QCOMPARE(shown(model), (QStringList{u"[Today]"_s, u"Second"_s, u"First"_s}));
    QCOMPARE(follows.row(), 1);
}

void TestStoryListModel::givesUpAStoryThatNoLongerBelongs()
{
    StoriesInMemory source;
    const ArticleId id = source.add(u"Draft"_s, m_clock.time);
    StoryListModel model(source, m_clock);
    QAbstractItemModelTester tester(&model);
    ArticleFilter drafts;
    drafts.state = State::Draft;
    model.setFilter(drafts);
    QCOMPARE(model.rowCount(), 2);
    source.story(id).state = State::Review;
    model.rowChanged(source.story(id));
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.total(), 0);
}

void TestStoryListModel::survivesAnyChangeOfTheList()
{
    StoriesInMemory source;
    StoryListModel model(source, m_clock);
    QAbstractItemModelTester tester(&model);
    model.setFilter({});
    quint32 seed = 20260518;
    const auto random = [&](int below) {
        seed = seed * 1664525u + 1013904223u;
        return int((seed >> 8) % quint32(below));
    };
    for (int round = 0; round < 200; ++round) {
        for (int step = random(4); step >= 0; --step) {
            if (source.stories.size() < 5 || random(3) == 0)
                source.add(u"Story %1"_s.arg(round), m_clock.hoursAgo(random(400)));
            else if (random(2) == 0)
                source.stories.removeAt(random(int(source.stories.size())));
            else
                source.stories[random(int(source.stories.size()))].sortAt = m_clock.hoursAgo(random(400));
        }
        model.refresh();
        StoryListModel fresh(source, m_clock);
        fresh.setFilter({});
        QCOMPARE(shown(model), shown(fresh));
    }
}

void TestStoryListModel::keepsWhatItShowsWhenReadingFails()
{
    StoriesInMemory source;
    for (int k = 0; k < 150; ++k)
        source.add(u"Story"_s, m_clock.time.addSecs(-k));
    StoryListModel model(source, m_clock);
    model.setFilter({});
    QSignalSpy failed(&model, &StoryListModel::failed);
    source.failing = true;
    model.refresh();
    model.fetchMore({});
    QCOMPARE(failed.count(), 2);
    QCOMPARE(model.rowCount(), 101);
    QVERIFY(!model.canFetchMore({}));
    source.failing = false;
    model.refresh();
    QVERIFY(model.canFetchMore({}));
}

void TestStoryListModel::carriesTheIdsOfDraggedStories()
{
    StoriesInMemory source;
    const ArticleId a = source.add(u"a"_s, m_clock.time);
    const ArticleId b = source.add(u"b"_s, m_clock.hoursAgo(1));
    StoryListModel model(source, m_clock);
    model.setFilter({});
    const std::unique_ptr<QMimeData> carried(model.mimeData({model.index(1), model.index(2)}));
    QCOMPARE(storiesIn(carried.get()), (QList<ArticleId>{a, b}));
    QMimeData foreign;
    foreign.setText(u"text"_s);
    QVERIFY(storiesIn(&foreign).isEmpty());
    foreign.setData(storiesMimeType(), "not an id\n");
    QVERIFY(storiesIn(&foreign).isEmpty());
}

void TestStoryListModel::tellsScreenReadersEverythingOnTheCard()
{
    StoriesInMemory source;
    Channel channel;
    channel.id = ChannelId::make();
    channel.name = u"Town"_s;
    const ArticleId id = source.add(u"Path opens"_s, m_clock.hoursAgo(1), State::Review, channel.id);
    source.story(id).slots = Slot::Headline | Slot::Pinned;
    StoryListModel model(source, m_clock);
    model.setChannels({channel});
    model.setFilter({});
    QCOMPARE(model.index(1).data(Qt::AccessibleTextRole).toString(), u"Path opens, In review, Town, 11:00, Lead, Pinned"_s);
}

void TestStoryListModel::showsNoSlotWhoseEndHasCome()
{
    StoriesInMemory source;
    const ArticleId id = source.add(u"Path opens"_s, m_clock.hoursAgo(1));
    source.story(id).slots = Slot::Headline | Slot::Pinned;
    source.story(id).slotEnds = {m_clock.time, {}, m_clock.time.addSecs(1)};
    StoryListModel model(source, m_clock);
    model.setFilter({});
    QCOMPARE(model.index(1).data(StoryListModel::RowRole).value<ArticleRow>().slots, Slots(Slot::Pinned));
    QCOMPARE(model.index(1).data(Qt::AccessibleTextRole).toString(), u"Path opens, Draft, 11:00, Pinned"_s);
}

void TestStoryListModel::callsAStandingPageWhatItIs()
{
    StoriesInMemory source;
    const ArticleId id = source.add(u"About us"_s, m_clock.hoursAgo(1));
    source.story(id).kind = ArticleKind::Page;
    StoryListModel model(source, m_clock);
    model.setFilter({});
    QCOMPARE(model.index(1).data(StoryListModel::ChannelRole).toString(), u"Page"_s);
    QCOMPARE(model.index(1).data(Qt::AccessibleTextRole).toString(), u"About us, Draft, Page, 11:00"_s);
}

void TestStoryListModel::saysHowLongTheTrashKeepsAStory()
{
    StoriesInMemory source;
    const ArticleId id = source.add(u"甲"_s, m_clock.time);
    source.story(id).trashed = true;
    source.story(id).trashedAt = m_clock.time.addDays(-20).addSecs(60);
    StoryListModel model(source, m_clock);
    const QAbstractItemModelTester tester(&model);
    ArticleFilter trash;
    trash.trashed = true;
    model.setFilter(trash);
    const QModelIndex at = model.indexOf(id);
    QVERIFY(at.isValid());
    QVERIFY2(at.data(StoryListModel::TimeRole).toString().startsWith(u"11 day"_s),
             qPrintable(at.data(StoryListModel::TimeRole).toString()));
    QVERIFY(at.data(Qt::ToolTipRole).toString().startsWith(u"Deleted for good on "_s));
    QVERIFY(at.data(Qt::AccessibleTextRole).toString().contains(at.data(Qt::ToolTipRole).toString()));
    source.story(id).trashedAt = m_clock.time.addDays(-40); // nobody was here meanwhile
    model.refresh();
    QVERIFY(model.indexOf(id).data(StoryListModel::TimeRole).toString().startsWith(u"0 day"_s));
}

void TestStoryListModel::leavesNoLoneCharacterOnTheSecondLine()
{
    const QFont font;
    const QString headline = u"县图书馆延长夜间开放至二十二点"_s;
    const QFontMetrics metrics(font);
    // Room for all but the last character.
    const int width = metrics.horizontalAdvance(headline.left(headline.size() - 1)) + 1;
    const QStringList lines = headlineLines(headline, font, width);
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines.at(1).size() >= 3);
    QCOMPARE(lines.join(QString()), headline);
    QCOMPARE(headlineLines(headline, font, width * 2).size(), 1);
}

void TestStoryListModel::elidesAHeadlineOfThreeLines()
{
    const QFont font;
    const QString headline = u"Boat race entries open, with a youth class for the first time in its history"_s;
    const QStringList lines = headlineLines(headline, font, QFontMetrics(font).horizontalAdvance(headline) / 3);
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines.at(1).endsWith(QChar(0x2026)));
}

QTEST_MAIN(TestStoryListModel)
#include "tst_storylistmodel.moc"
