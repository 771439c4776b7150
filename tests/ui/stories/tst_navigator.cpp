// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/common/style.h"
#include "ui/common/words.h"
#include "ui/stories/navigator.h"
#include "ui/stories/storydrag.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QContextMenuEvent>
#include <QDropEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace Galley;

class TestNavigator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void sumsAChannelWithWhatIsBelowIt();
    void selectsWhatIsClicked();
    void keepsTheSelectionWhenChannelsChange();
    void fallsBackToAllWhenTheChannelIsGone();
    void walksByKeysPastTheHeads();
    void foldsAChannelAtItsChevron();
    void remembersFoldedChannels();
    void renamesInPlace();
    void addsAChannelInPlace();
    void leavesNothingBehindWhenAddingIsCancelled();
    void offersAMenuForAChannel();
    void movesAChannelByDrop_data();
    void movesAChannelByDrop();
    void doesNotMoveAChannelBelowItself();
    void movesASavedSearchByDrop_data();
    void movesASavedSearchByDrop();
    void handsDroppedStoriesOn();
    void showsTheMostUsedTags();
    void hintsWhereTagsComeFrom();

private:
    Channel channel(const QString &name, const ChannelId &parent = {}) const
    {
        Channel made;
        made.id = ChannelId::make();
        made.name = name;
        made.parent = parent;
        return made;
    }
    QModelIndex at(const Scope &scope) const { return m_navigator->navigatorModel()->indexOf(scope); }
    QRect rectOf(const QString &name) const { return m_navigator->visualRect(at(Scope::inChannel(m_id.value(name)))); }
    bool drop(QMimeData *carried, const QPoint &point);
    QString tree(const QModelIndex &parent) const;

    std::unique_ptr<Navigator> m_navigator;
    Channels m_channels;
    QHash<QString, ChannelId> m_id;
};

void TestNavigator::initTestCase()
{
    setUiLocale(QLocale(QLocale::English));
    applyStyle(*qApp, Scheme::Light);
}

void TestNavigator::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
    const Channel news = channel(u"News"_s);
    m_channels = {news, channel(u"Town"_s, news.id), channel(u"Council"_s, news.id), channel(u"Business"_s),
                  channel(u"Culture"_s)};
    m_id.clear();
    for (const Channel &known : std::as_const(m_channels))
        m_id.insert(known.name, known.id);
    m_navigator = std::make_unique<Navigator>();
    new QAbstractItemModelTester(m_navigator->navigatorModel(), m_navigator.get());
    m_navigator->setChannels(m_channels);
    NavigatorCounts counts;
    counts.all = 1284;
    counts.trashed = 2;
    counts.byState = {{State::Draft, 12}, {State::Published, 1258}};
    counts.byChannel = {{m_id.value(u"News"_s), 1}, {m_id.value(u"Town"_s), 236}, {m_id.value(u"Council"_s), 98}};
    counts.byTag = {{u"tea"_s, 31}, {u"river"_s, 18}};
    m_navigator->setCounts(counts);
    m_navigator->resize(208, 796);
    m_navigator->show();
    m_navigator->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_navigator.get()));
}

void TestNavigator::cleanup()
{
    m_navigator.reset();
}

bool TestNavigator::drop(QMimeData *carried, const QPoint &point)
{
    QWidget *viewport = m_navigator->viewport();
    QDragEnterEvent enter(point, Qt::MoveAction, carried, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(viewport, &enter);
    QDragMoveEvent move(point, Qt::MoveAction, carried, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(viewport, &move);
    if (!move.isAccepted()) {
        QDragLeaveEvent leave;
        QCoreApplication::sendEvent(viewport, &leave);
        return false;
    }
    viewport->grab();
    QDropEvent dropped(QPointF(point), Qt::MoveAction, carried, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(viewport, &dropped);
    return dropped.isAccepted();
}

QString TestNavigator::tree(const QModelIndex &parent) const
{
    QStringList names;
    const NavigatorModel *model = m_navigator->navigatorModel();
    for (int row = 0; row < model->rowCount(parent); ++row) {
        const QModelIndex index = model->index(row, 0, parent);
        const QString below = tree(index);
        names.append(index.data().toString() + (below.isEmpty() ? QString() : u'(' + below + u')'));
    }
    return names.join(u' ');
}

void TestNavigator::sumsAChannelWithWhatIsBelowIt()
{
    QCOMPARE(at(Scope::inChannel(m_id.value(u"News"_s))).data(NavigatorModel::CountRole).toString(), u"335"_s);
    QCOMPARE(at(Scope::all()).data(NavigatorModel::CountRole).toString(), u"1,284"_s);
    QCOMPARE(at(Scope::trash()).data(NavigatorModel::CountRole).toString(), u"2"_s);
    QCOMPARE(at(Scope::inState(State::Ready)).data(NavigatorModel::CountRole).toString(), QString());
    QVERIFY(at(Scope::all()).data(Qt::AccessibleTextRole).toString().startsWith(u"All stories, "_s));
}

void TestNavigator::selectsWhatIsClicked()
{
    QSignalSpy selected(m_navigator.get(), &Navigator::scopeSelected);
    QTest::mouseClick(m_navigator->viewport(), Qt::LeftButton, {}, rectOf(u"Town"_s).center());
    QCOMPARE(selected.count(), 1);
    QCOMPARE(selected.constFirst().constFirst().value<Scope>(), Scope::inChannel(m_id.value(u"Town"_s)));
    m_navigator->setScope(Scope::trash());
    QCOMPARE(selected.count(), 1);
    QCOMPARE(m_navigator->currentIndex(), at(Scope::trash()));
    m_navigator->select(Scope::all());
    m_navigator->select(Scope::trash());
    m_navigator->select(Scope::trash());
    QCOMPARE(selected.count(), 3);
    const QRect row = m_navigator->visualRect(at(Scope::trash()));
    QCOMPARE(row.height(), 28);
    const QImage image = m_navigator->viewport()->grab().toImage();
    QCOMPARE(image.pixelColor(190, row.top() + 4), tokens().sel);
    QCOMPARE(image.pixelColor(3, row.center().y()), tokens().chrome);
}

void TestNavigator::keepsTheSelectionWhenChannelsChange()
{
    m_navigator->setScope(Scope::inChannel(m_id.value(u"Business"_s)));
    QSignalSpy selected(m_navigator.get(), &Navigator::scopeSelected);
    m_channels.prepend(channel(u"Sport"_s));
    m_channels[4].name = u"Money"_s;
    m_navigator->setChannels(m_channels);
    QCOMPARE(selected.count(), 0);
    QCOMPARE(m_navigator->currentIndex().data().toString(), u"Money"_s);
    QCOMPARE(tree(m_navigator->navigatorModel()->section(NavigatorModel::ChannelSection)),
             u"Sport News(Town Council) Money Culture"_s);
    QVERIFY(m_navigator->isExpanded(at(Scope::inChannel(m_id.value(u"News"_s)))));
}

void TestNavigator::fallsBackToAllWhenTheChannelIsGone()
{
    m_navigator->setScope(Scope::inChannel(m_id.value(u"Culture"_s)));
    QSignalSpy selected(m_navigator.get(), &Navigator::scopeSelected);
    m_channels.removeLast();
    m_navigator->setChannels(m_channels);
    QCOMPARE(selected.count(), 1);
    QCOMPARE(selected.constFirst().constFirst().value<Scope>(), Scope::all());
}

void TestNavigator::walksByKeysPastTheHeads()
{
    m_navigator->setScope(Scope::trash());
    m_navigator->setFocus();
    QTest::keyClick(m_navigator.get(), Qt::Key_Down);
    QCOMPARE(m_navigator->scope(), Scope::inChannel(m_id.value(u"News"_s)));
    QTest::keyClick(m_navigator.get(), Qt::Key_Up);
    QCOMPARE(m_navigator->scope(), Scope::trash());
    QTest::keyClick(m_navigator.get(), Qt::Key_Left);
    QTest::keyClick(m_navigator.get(), Qt::Key_Left);
    QCOMPARE(m_navigator->scope(), Scope::trash());
    QCOMPARE(m_navigator->currentIndex(), at(Scope::trash()));
}

void TestNavigator::foldsAChannelAtItsChevron()
{
    QSignalSpy selected(m_navigator.get(), &Navigator::scopeSelected);
    const QPoint chevron(18, rectOf(u"News"_s).center().y());
    QTest::mouseClick(m_navigator->viewport(), Qt::LeftButton, {}, chevron);
    QVERIFY(!m_navigator->isExpanded(at(Scope::inChannel(m_id.value(u"News"_s)))));
    QCOMPARE(selected.count(), 0);
    QTest::mouseClick(m_navigator->viewport(), Qt::LeftButton, {}, chevron);
    QVERIFY(m_navigator->isExpanded(at(Scope::inChannel(m_id.value(u"News"_s)))));
}

void TestNavigator::remembersFoldedChannels()
{
    const QString news = m_id.value(u"News"_s).toString();
    m_navigator->setFoldedChannels({news});
    QVERIFY(!m_navigator->isExpanded(at(Scope::inChannel(m_id.value(u"News"_s)))));
    m_channels.append(channel(u"Sport"_s));
    m_navigator->setChannels(m_channels);
    QVERIFY(!m_navigator->isExpanded(at(Scope::inChannel(m_id.value(u"News"_s)))));
    QCOMPARE(m_navigator->foldedChannels(), QStringList{news});
}

void TestNavigator::renamesInPlace()
{
    QSignalSpy renamed(m_navigator.get(), &Navigator::channelRenameRequested);
    m_navigator->setScope(Scope::inChannel(m_id.value(u"Town"_s)));
    m_navigator->setFocus();
    QTest::keyClick(m_navigator.get(), Qt::Key_F2);
    auto *field = m_navigator->findChild<QLineEdit *>();
    QVERIFY(field);
    QCOMPARE(field->text(), u"Town"_s);
    QTest::keyClicks(field, u"Villages"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(renamed.count(), 1);
    QCOMPARE(renamed.constFirst().at(0).value<ChannelId>(), m_id.value(u"Town"_s));
    QCOMPARE(renamed.constFirst().at(1).toString(), u"Villages"_s);
    // A name that did not change asks for nothing; nor does one in the desk's section.
    QTRY_VERIFY(!m_navigator->findChild<QLineEdit *>());
    m_navigator->renameChannel(m_id.value(u"Town"_s));
    QTest::keyClick(m_navigator->findChild<QLineEdit *>(), Qt::Key_Return);
    QTRY_VERIFY(!m_navigator->findChild<QLineEdit *>());
    m_navigator->setScope(Scope::all());
    QTest::keyClick(m_navigator.get(), Qt::Key_F2);
    QCoreApplication::processEvents();
    QCOMPARE(renamed.count(), 1);
}

void TestNavigator::addsAChannelInPlace()
{
    QSignalSpy added(m_navigator.get(), &Navigator::channelAddRequested);
    QTest::mouseClick(m_navigator->findChild<QToolButton *>(), Qt::LeftButton);
    auto *field = m_navigator->findChild<QLineEdit *>();
    QVERIFY(field);
    QTest::keyClicks(field, u"  Sport "_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(added.count(), 1);
    QCOMPARE(added.constFirst().at(0).toString(), u"Sport"_s);
    QVERIFY(added.constFirst().at(1).value<ChannelId>().isNull());
    QTRY_COMPARE(tree(m_navigator->navigatorModel()->section(NavigatorModel::ChannelSection)),
                 u"News(Town Council) Business Culture"_s);

    QTRY_VERIFY(!m_navigator->findChild<QLineEdit *>());
    m_navigator->addChannel(m_id.value(u"Business"_s));
    field = m_navigator->findChild<QLineEdit *>();
    QVERIFY(field);
    QTest::keyClicks(field, u"Markets"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(added.count(), 2);
    QCOMPARE(added.constLast().at(1).value<ChannelId>(), m_id.value(u"Business"_s));
}

void TestNavigator::leavesNothingBehindWhenAddingIsCancelled()
{
    QSignalSpy added(m_navigator.get(), &Navigator::channelAddRequested);
    m_navigator->addChannel();
    auto *field = m_navigator->findChild<QLineEdit *>();
    QVERIFY(field);
    QTest::keyClicks(field, u"Sport"_s);
    QTest::keyClick(field, Qt::Key_Escape);
    QTRY_COMPARE(tree(m_navigator->navigatorModel()->section(NavigatorModel::ChannelSection)),
                 u"News(Town Council) Business Culture"_s);
    // The rows may also change below an open field.
    m_navigator->addChannel();
    m_channels.removeLast();
    m_navigator->setChannels(m_channels);
    QCoreApplication::processEvents();
    QCOMPARE(tree(m_navigator->navigatorModel()->section(NavigatorModel::ChannelSection)),
             u"News(Town Council) Business"_s);
    QCOMPARE(added.count(), 0);
}

void TestNavigator::offersAMenuForAChannel()
{
    QSignalSpy edit(m_navigator.get(), &Navigator::channelEditRequested);
    QSignalSpy remove(m_navigator.get(), &Navigator::channelRemoveRequested);
    const auto open = [&](const QPoint &point) {
        QContextMenuEvent event(QContextMenuEvent::Mouse, point, m_navigator->viewport()->mapToGlobal(point));
        QCoreApplication::sendEvent(m_navigator->viewport(), &event);
        return m_navigator->findChild<QMenu *>();
    };
    QVERIFY(!open(m_navigator->visualRect(at(Scope::all())).center()));
    QMenu *menu = open(rectOf(u"Town"_s).center());
    QVERIFY(menu);
    for (QAction *action : menu->actions())
        action->text().startsWith(u"Edit"_s) || action->text().startsWith(u"Delete"_s) ? action->trigger() : void();
    QCOMPARE(edit.count(), 1);
    QCOMPARE(remove.count(), 1);
    QCOMPARE(remove.constFirst().constFirst().value<ChannelId>(), m_id.value(u"Town"_s));
    menu->close();
}

void TestNavigator::movesAChannelByDrop_data()
{
    QTest::addColumn<QString>("moved");
    QTest::addColumn<QString>("target");
    QTest::addColumn<int>("percent");
    QTest::addColumn<QString>("parent");
    QTest::addColumn<int>("position");
    QTest::newRow("above the first") << u"Culture"_s << u"News"_s << 5 << QString() << 0;
    QTest::newRow("below the last") << u"News"_s << u"Culture"_s << 95 << QString() << 2;
    QTest::newRow("into another") << u"Culture"_s << u"Business"_s << 50 << u"Business"_s << 0;
    QTest::newRow("into one with children") << u"Culture"_s << u"News"_s << 50 << u"News"_s << 2;
    QTest::newRow("first below an open one") << u"Culture"_s << u"News"_s << 95 << u"News"_s << 0;
    QTest::newRow("between siblings") << u"Town"_s << u"Council"_s << 95 << u"News"_s << 1;
    QTest::newRow("out to the top") << u"Town"_s << u"Business"_s << 5 << QString() << 1;
    QTest::newRow("where it stands") << u"Culture"_s << u"Business"_s << 95 << QString() << -1;
    QTest::newRow("onto itself") << u"Culture"_s << u"Culture"_s << 50 << QString() << -1;
}

void TestNavigator::movesAChannelByDrop()
{
    QFETCH(QString, moved);
    QFETCH(QString, target);
    QFETCH(int, percent);
    QFETCH(QString, parent);
    QFETCH(int, position);
    QSignalSpy asked(m_navigator.get(), &Navigator::channelMoveRequested);
    const std::unique_ptr<QMimeData> carried(
        m_navigator->navigatorModel()->mimeData({at(Scope::inChannel(m_id.value(moved)))}));
    QVERIFY(carried);
    const QRect row = rectOf(target);
    drop(carried.get(), QPoint(100, row.top() + row.height() * percent / 100));
    QCOMPARE(asked.count(), position < 0 ? 0 : 1);
    if (position < 0)
        return;
    QCOMPARE(asked.constFirst().at(0).value<ChannelId>(), m_id.value(moved));
    QCOMPARE(asked.constFirst().at(1).value<ChannelId>(), m_id.value(parent));
    QCOMPARE(asked.constFirst().at(2).toInt(), position);
}

void TestNavigator::doesNotMoveAChannelBelowItself()
{
    QSignalSpy asked(m_navigator.get(), &Navigator::channelMoveRequested);
    const std::unique_ptr<QMimeData> carried(
        m_navigator->navigatorModel()->mimeData({at(Scope::inChannel(m_id.value(u"News"_s)))}));
    QVERIFY(!drop(carried.get(), rectOf(u"Town"_s).center()));
    QVERIFY(!drop(carried.get(), m_navigator->visualRect(at(Scope::trash())).center()));
    QCOMPARE(asked.count(), 0);
}

void TestNavigator::movesASavedSearchByDrop_data()
{
    QTest::addColumn<int>("moved");
    QTest::addColumn<int>("over");
    QTest::addColumn<bool>("above");
    QTest::addColumn<int>("by"); // 0: refused
    QTest::newRow("to the end") << 0 << 2 << false << 2;
    QTest::newRow("between the others") << 0 << 2 << true << 1;
    QTest::newRow("to the beginning") << 2 << 0 << true << -2;
    QTest::newRow("where it stands, above itself") << 1 << 1 << true << 0;
    QTest::newRow("where it stands, below the one before") << 1 << 0 << false << 0;
    QTest::newRow("among those that every newsroom has") << 0 << 3 << true << 0;
}

void TestNavigator::movesASavedSearchByDrop()
{
    QFETCH(int, moved);
    QFETCH(int, over);
    QFETCH(bool, above);
    QFETCH(int, by);
    QList<SavedSearch> searches;
    for (const QString &name : {u"a"_s, u"b"_s, u"c"_s})
        searches.append({SavedSearchId::make(), name, name, int(searches.size()), {}});
    m_navigator->setSearches(searches + QList<SavedSearch>{{{}, u"due"_s, u"due:today"_s, 0, {}}});
    const NavigatorModel *model = m_navigator->navigatorModel();
    const auto row = [&](int number) { return model->index(number, 0, model->section(NavigatorModel::SearchSection)); };
    QVERIFY(model->flags(row(0)).testFlag(Qt::ItemIsDragEnabled));
    QVERIFY(!model->flags(row(3)).testFlag(Qt::ItemIsDragEnabled));
    QSignalSpy asked(m_navigator.get(), &Navigator::searchMoveRequested);
    const std::unique_ptr<QMimeData> carried(model->mimeData({row(moved)}));
    const QRect place = m_navigator->visualRect(row(over));
    const QPoint point(place.center().x(), above ? place.top() + 2 : place.bottom() - 2);
    QCOMPARE(drop(carried.get(), point), by != 0);
    QCOMPARE(asked.size(), by == 0 ? 0 : 1);
    if (by != 0) {
        QCOMPARE(asked.first().at(0).value<SavedSearchId>(), searches.at(moved).id);
        QCOMPARE(asked.first().at(1).toInt(), by);
    }
}

void TestNavigator::handsDroppedStoriesOn()
{
    QSignalSpy onChannel(m_navigator.get(), &Navigator::storiesDroppedOnChannel);
    QSignalSpy onState(m_navigator.get(), &Navigator::storiesDroppedOnState);
    QSignalSpy onTrash(m_navigator.get(), &Navigator::storiesDroppedOnTrash);
    QSignalSpy onTag(m_navigator.get(), &Navigator::storiesDroppedOnTag);
    const QList<ArticleId> ids{ArticleId::make(), ArticleId::make()};
    const std::unique_ptr<QMimeData> carried(storiesMimeData(ids));
    const auto dropOn = [&](const Scope &scope) {
        return drop(carried.get(), m_navigator->visualRect(at(scope)).center());
    };
    QVERIFY(dropOn(Scope::inChannel(m_id.value(u"Town"_s))));
    QVERIFY(dropOn(Scope::inState(State::Review)));
    QVERIFY(dropOn(Scope::trash()));
    QVERIFY(dropOn(Scope::tagged(u"tea"_s)));
    QVERIFY(!dropOn(Scope::all()));
    QCOMPARE(onChannel.count(), 1);
    QCOMPARE(onChannel.constFirst().at(0).value<QList<ArticleId>>(), ids);
    QCOMPARE(onChannel.constFirst().at(1).value<ChannelId>(), m_id.value(u"Town"_s));
    QCOMPARE(onState.constFirst().at(1).value<State>(), State::Review);
    QCOMPARE(onTrash.count(), 1);
    QCOMPARE(onTag.constFirst().at(1).toString(), u"tea"_s);
}

void TestNavigator::showsTheMostUsedTags()
{
    NavigatorCounts counts;
    for (int k = 1; k <= 8; ++k)
        counts.byTag.insert(u"tag %1"_s.arg(k), k);
    m_navigator->setCounts(counts);
    const QModelIndex tags = m_navigator->navigatorModel()->section(NavigatorModel::TagSection);
    QCOMPARE(tree(tags), u"tag 8 tag 7 tag 6 tag 5 tag 4 All tags"_s);
    const QModelIndex toggle = m_navigator->navigatorModel()->index(5, 0, tags);
    QTest::mouseClick(m_navigator->viewport(), Qt::LeftButton, {}, m_navigator->visualRect(toggle).center());
    QCOMPARE(tree(tags), u"tag 8 tag 7 tag 6 tag 5 tag 4 tag 3 tag 2 tag 1 Fewer tags"_s);
    m_navigator->setScope(Scope::tagged(u"tag 1"_s));
    m_navigator->navigatorModel()->setAllTagsShown(false);
    QCOMPARE(tree(tags), u"tag 8 tag 7 tag 6 tag 5 tag 4 tag 1 All tags"_s);
    QCOMPARE(m_navigator->currentIndex().data().toString(), u"tag 1"_s);
}

void TestNavigator::hintsWhereTagsComeFrom()
{
    m_navigator->setCounts({});
    const QModelIndex tags = m_navigator->navigatorModel()->section(NavigatorModel::TagSection);
    QCOMPARE(tree(tags), u"Added while writing"_s);
    const QModelIndex hint = m_navigator->navigatorModel()->index(0, 0, tags);
    QVERIFY(!hint.flags().testFlag(Qt::ItemIsEnabled));
}

QTEST_MAIN(TestNavigator)
#include "tst_navigator.moc"
