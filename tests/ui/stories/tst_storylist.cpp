// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "storiesinmemory.h"

#include "desk/storysearch.h"
#include "ui/common/emptystate.h"
#include "ui/common/style.h"
#include "ui/common/words.h"
#include "ui/stories/storylist.h"
#include "ui/stories/storylistmodel.h"
#include "ui/stories/storyview.h"
#include "ui/stories/thumbnails.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QDropEvent>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTranslator>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace Galley;
using namespace Galley::Test;

class TestStoryList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void opensTheStoryThatIsClicked();
    void opensTheNextStoryByKey();
    void opensOnlyWhereARepeatedKeyComesToRest();
    void goesToTheEditorOnEnter();
    void asksToTrashEverySelectedStory();
    void marksTheOpenStoryWithoutTellingAnybody();
    void staysWithTheOpenStoryWhenItLeavesTheList();
    void keepsASelectionOfSeveralWhenItRefreshes();
    void narrowsAsTextIsTyped();
    void explainsWhatIsNoQuery();
    void putsTheBestMatchFirst();
    void saysWhatToDoWhenThereIsNothing();
    void saysWhyNothingCanBeRead();
    void asksForAMenuForTheSelection();
    void takesDroppedFiles();
    void followsTheLanguage();
    void knowsTheNeighbourOfTheOpenStory();
    void decodesCoversOffTheGuiThread();
    void refusesWhatIsNoPicture();
    void drawsTheSelectionAndTheState();

private:
    void show(int stories);
    QPoint middleOf(const ArticleId &id) const
    {
        return m_list->view()->visualRect(m_list->model()->indexOf(id)).center();
    }
    void click(const ArticleId &id, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(m_list->view()->viewport(), Qt::LeftButton, modifiers, middleOf(id));
    }

    NoonClock m_clock;
    QTemporaryDir m_folder;
    std::unique_ptr<StoriesInMemory> m_source;
    std::unique_ptr<Thumbnails> m_thumbnails;
    std::unique_ptr<StoryList> m_list;
    QList<ArticleId> m_ids;
};

void TestStoryList::initTestCase()
{
    setUiLocale(QLocale(QLocale::English));
    applyStyle(*qApp, Scheme::Light);
}

void TestStoryList::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
    m_source = std::make_unique<StoriesInMemory>();
    m_thumbnails = std::make_unique<Thumbnails>([this](const QString &file) { return m_folder.filePath(file); });
    m_ids.clear();
}

void TestStoryList::cleanup()
{
    m_list.reset();
    m_thumbnails.reset();
}

void TestStoryList::show(int stories)
{
    for (int k = 0; k < stories; ++k)
        m_ids.append(m_source->add(u"Story %1"_s.arg(k), m_clock.time.addSecs(-60 * k)));
    m_list = std::make_unique<StoryList>(*m_source, m_clock, *m_thumbnails);
    m_list->resize(320, 700);
    m_list->show();
    m_list->activateWindow();
    QVERIFY(QTest::qWaitForWindowExposed(m_list.get()));
    QCoreApplication::processEvents();
}

void TestStoryList::opensTheStoryThatIsClicked()
{
    show(5);
    QSignalSpy opened(m_list.get(), &StoryList::storyActivated);
    click(m_ids.at(2));
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.takeFirst().constFirst().value<ArticleId>(), m_ids.at(2));
    click(m_ids.at(2));
    QCOMPARE(opened.count(), 0);
    // The heading is no story.
    QTest::mouseClick(m_list->view()->viewport(), Qt::LeftButton, {}, QPoint(50, 10));
    QCOMPARE(opened.count(), 0);
}

void TestStoryList::opensTheNextStoryByKey()
{
    show(5);
    m_list->setOpenStory(m_ids.at(0));
    QSignalSpy opened(m_list.get(), &StoryList::storyActivated);
    QTest::keyClick(m_list->view(), Qt::Key_Down);
    QTest::keyClick(m_list->view(), Qt::Key_Down);
    QTest::keyClick(m_list->view(), Qt::Key_Up);
    QCOMPARE(opened.count(), 3);
    QCOMPARE(m_list->openStory(), m_ids.at(1));
    // Above the first there is only its heading.
    QTest::keyClick(m_list->view(), Qt::Key_Up);
    QTest::keyClick(m_list->view(), Qt::Key_Up);
    QCOMPARE(m_list->openStory(), m_ids.at(0));
    QCOMPARE(m_list->selectedStories(), QList<ArticleId>{m_ids.at(0)});
}

void TestStoryList::opensOnlyWhereARepeatedKeyComesToRest()
{
    show(6);
    m_list->setOpenStory(m_ids.at(0));
    QSignalSpy opened(m_list.get(), &StoryList::storyActivated);
    for (int k = 0; k < 4; ++k) {
        QKeyEvent repeated(QEvent::KeyPress, Qt::Key_Down, Qt::NoModifier, QString(), true);
        QCoreApplication::sendEvent(m_list->view(), &repeated);
    }
    QCOMPARE(opened.count(), 0);
    QTRY_COMPARE(opened.count(), 1);
    QCOMPARE(m_list->openStory(), m_ids.at(4));
}

void TestStoryList::goesToTheEditorOnEnter()
{
    show(3);
    QSignalSpy editor(m_list.get(), &StoryList::editorRequested);
    QTest::keyClick(m_list->view(), Qt::Key_Return);
    QCOMPARE(editor.count(), 0);
    click(m_ids.at(1));
    QTest::keyClick(m_list->view(), Qt::Key_Return);
    QCOMPARE(editor.count(), 1);
}

void TestStoryList::asksToTrashEverySelectedStory()
{
    show(5);
    QSignalSpy trash(m_list.get(), &StoryList::trashRequested);
    click(m_ids.at(1));
    click(m_ids.at(3), Qt::ControlModifier);
    QTest::keyClick(m_list->view(), Qt::Key_Delete);
    QCOMPARE(trash.count(), 1);
    QCOMPARE(trash.constFirst().constFirst().value<QList<ArticleId>>(), (QList<ArticleId>{m_ids.at(1), m_ids.at(3)}));
}

void TestStoryList::marksTheOpenStoryWithoutTellingAnybody()
{
    show(200);
    QSignalSpy opened(m_list.get(), &StoryList::storyActivated);
    m_list->setOpenStory(m_ids.at(50));
    QCOMPARE(opened.count(), 0);
    QCOMPARE(m_list->selectedStories(), QList<ArticleId>{m_ids.at(50)});
    QVERIFY(m_list->view()->viewport()->rect().contains(middleOf(m_ids.at(50))));
}

void TestStoryList::staysWithTheOpenStoryWhenItLeavesTheList()
{
    show(5);
    click(m_ids.at(2));
    QSignalSpy opened(m_list.get(), &StoryList::storyActivated);
    m_source->story(m_ids.at(2)).trashed = true;
    m_list->refresh();
    QCOMPARE(opened.count(), 0);
    QCOMPARE(m_list->openStory(), m_ids.at(2));
    QVERIFY(m_list->selectedStories().isEmpty());
    m_source->story(m_ids.at(2)).trashed = false;
    m_list->refresh();
    QCOMPARE(m_list->selectedStories(), QList<ArticleId>{m_ids.at(2)});
}

void TestStoryList::keepsASelectionOfSeveralWhenItRefreshes()
{
    show(5);
    click(m_ids.at(1));
    click(m_ids.at(3), Qt::ControlModifier);
    m_source->story(m_ids.at(3)).sortAt = m_clock.time.addSecs(60);
    m_list->refresh();
    QCOMPARE(m_list->selectedStories(), (QList<ArticleId>{m_ids.at(3), m_ids.at(1)}));
}

void TestStoryList::narrowsAsTextIsTyped()
{
    show(12);
    for (const QString &text : {u"S"_s, u"Story"_s, u"Story 11"_s})
        m_list->setFilterText(text);
    QTRY_COMPARE(m_list->model()->total(), 1);
    m_list->setFilterText(u"nothing like it"_s);
    QTRY_VERIFY(m_list->emptyState()->isVisible());
    QVERIFY(m_list->emptyState()->text().contains(u"nothing like it"_s));
    QSignalSpy cleared(m_list.get(), &StoryList::filterCleared);
    QTest::mouseClick(m_list->emptyState()->button(), Qt::LeftButton);
    QCOMPARE(cleared.count(), 1);
    QCOMPARE(m_list->model()->total(), 12);
    QVERIFY(m_list->view()->isVisible());
}

void TestStoryList::explainsWhatIsNoQuery()
{
    show(12);
    m_list->setFilterText(u"story"_s);
    QTRY_VERIFY(m_list->search() != SearchQuery());
    m_list->setFilterText(u"story chanel:x"_s);
    QTRY_VERIFY(!m_list->fault().isEmpty());
    QVERIFY(m_list->fault().contains(u"chanel:"_s));
    QCOMPARE(m_list->model()->total(), 12);
    m_list->setFilterText(u"story"_s);
    QTRY_VERIFY(m_list->fault().isEmpty());
}

void TestStoryList::putsTheBestMatchFirst()
{
    show(12);
    QVERIFY(!m_list->orderButton()->isVisible());
    QSignalSpy changed(m_list.get(), &StoryList::searchChanged);
    m_list->setFilterText(u"story"_s);
    QTRY_VERIFY(m_list->orderButton()->isVisible());
    QCOMPARE(changed.size(), 1);
    const QModelIndex group = m_list->model()->index(0);
    QCOMPARE(group.data(StoryListModel::KindRole).toInt(), int(StoryListModel::Group));
    m_list->orderButton()->click();
    QCOMPARE(m_list->model()->order(), StoryListModel::Order::Best);
    const QModelIndex first = m_list->model()->index(0);
    QCOMPARE(first.data(StoryListModel::KindRole).toInt(), int(StoryListModel::Story));
    QCOMPARE(first.data(StoryListModel::HeadlineHitsRole).value<QList<TextSpan>>(), (QList<TextSpan>{{0, 5}}));
    const auto excerpt = first.data(StoryListModel::ExcerptRole).value<StoryExcerpt>();
    QVERIFY(excerpt.text.startsWith(u"The text of Story"_s));
    QCOMPARE(excerpt.hits.size(), 1);
    QVERIFY(!m_list->model()->canFetchMore({}));
    m_list->setFilterText({});
    QTRY_VERIFY(!m_list->orderButton()->isVisible());
    QCOMPARE(m_list->model()->order(), StoryListModel::Order::Newest);
}

void TestStoryList::saysWhatToDoWhenThereIsNothing()
{
    show(0);
    QVERIFY(m_list->emptyState()->isVisible());
    QStringList titles{m_list->emptyState()->title()};
    QSignalSpy wanted(m_list.get(), &StoryList::newStoryRequested);
    QTest::mouseClick(m_list->emptyState()->button(), Qt::LeftButton);
    QCOMPARE(wanted.count(), 1);
    Channel channel;
    channel.id = ChannelId::make();
    channel.name = u"Town"_s;
    m_list->setChannels({channel});
    QList<Scope> scopes{Scope::trash(), Scope::inChannel(channel.id), Scope::tagged(u"tea"_s)};
    for (const State state : AllStates)
        scopes.append(Scope::inState(state));
    for (const Scope &scope : scopes) {
        m_list->setScope(scope);
        QVERIFY(m_list->emptyState()->isVisible());
        QVERIFY(!m_list->emptyState()->text().isEmpty());
        QVERIFY(!titles.contains(m_list->emptyState()->title()));
        titles.append(m_list->emptyState()->title());
    }
    QSignalSpy all(m_list.get(), &StoryList::allStoriesRequested);
    QTest::mouseClick(m_list->emptyState()->button(), Qt::LeftButton);
    QCOMPARE(all.count(), 1);
    m_list->setScope(Scope::trash());
    QVERIFY(!m_list->emptyState()->button()->isVisible());
}

void TestStoryList::saysWhyNothingCanBeRead()
{
    show(3);
    m_source->failing = true;
    m_list->setScope(Scope::trash());
    QVERIFY(m_list->emptyState()->isVisible());
    QCOMPARE(m_list->emptyState()->text(), u"The newsroom cannot be read."_s);
    m_source->failing = false;
    m_list->setScope(Scope::all());
    QVERIFY(m_list->view()->isVisible());
}

void TestStoryList::asksForAMenuForTheSelection()
{
    show(3);
    click(m_ids.at(1));
    QSignalSpy menu(m_list.get(), &StoryList::contextMenuRequested);
    QContextMenuEvent event(QContextMenuEvent::Mouse, middleOf(m_ids.at(1)),
                            m_list->view()->viewport()->mapToGlobal(middleOf(m_ids.at(1))));
    QCoreApplication::sendEvent(m_list->view()->viewport(), &event);
    QCOMPARE(menu.count(), 1);
    QCOMPARE(menu.constFirst().at(1).value<QList<ArticleId>>(), QList<ArticleId>{m_ids.at(1)});
}

void TestStoryList::takesDroppedFiles()
{
    show(0);
    QSignalSpy dropped(m_list.get(), &StoryList::filesDropped);
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(u"/tmp/story.md"_s), QUrl(u"https://example.org/"_s)});
    QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_list.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_list.get(), &drop);
    QCOMPARE(dropped.count(), 1);
    QCOMPARE(dropped.constFirst().constFirst().toStringList(), QStringList{u"/tmp/story.md"_s});
}

void TestStoryList::followsTheLanguage()
{
    class Chinese final : public QTranslator
    {
    public:
        bool isEmpty() const override { return false; }
        QString translate(const char *, const char *text, const char *, int) const override
        {
            return qstrcmp(text, "Today") == 0 ? u"今天"_s : qstrcmp(text, "All stories") == 0 ? u"全部稿件"_s : QString();
        }
    };
    show(2);
    QCOMPARE(m_list->model()->index(0).data().toString(), u"Today"_s);
    Chinese chinese;
    qApp->installTranslator(&chinese);
    QTRY_COMPARE(m_list->model()->index(0).data().toString(), u"今天"_s);
    const QList<QLabel *> labels = m_list->findChildren<QLabel *>();
    const bool titled =
        std::any_of(labels.cbegin(), labels.cend(), [](const QLabel *label) { return label->text() == u"全部稿件"_s; });
    qApp->removeTranslator(&chinese);
    QVERIFY(titled);
}

void TestStoryList::knowsTheNeighbourOfTheOpenStory()
{
    show(3);
    QVERIFY(m_list->neighbour().isNull());
    m_list->setOpenStory(m_ids.at(1));
    QCOMPARE(m_list->neighbour(), m_ids.at(2));
    m_list->setOpenStory(m_ids.at(2));
    QCOMPARE(m_list->neighbour(), m_ids.at(1));
}

void TestStoryList::decodesCoversOffTheGuiThread()
{
    QImage picture(640, 400, QImage::Format_RGB32);
    picture.fill(Qt::green);
    QVERIFY(picture.save(m_folder.filePath(u"cover.jpg"_s)));
    const ArticleId id = m_source->add(u"With a cover"_s, m_clock.time);
    m_source->story(id).coverFile = u"cover.jpg"_s;
    QSignalSpy ready(m_thumbnails.get(), &Thumbnails::ready);
    show(0);
    QTRY_COMPARE(ready.count(), 1);
    const QPixmap kept = m_thumbnails->thumbnail(u"cover.jpg"_s, QSize(64, 48), 1.0);
    QCOMPARE(kept.size(), QSize(64, 48));
    QTRY_VERIFY(m_list->view()->viewport()->grab().toImage().pixelColor(280, 60).green() > 200);
    QVERIFY(m_thumbnails->thumbnail(u"cover.jpg"_s, QSize(64, 48), 2.0).isNull());
    QTRY_COMPARE(m_thumbnails->thumbnail(u"cover.jpg"_s, QSize(64, 48), 2.0).size(), QSize(128, 96));
}

void TestStoryList::refusesWhatIsNoPicture()
{
    QFile drawing(m_folder.filePath(u"drawing.png"_s));
    QVERIFY(drawing.open(QIODevice::WriteOnly));
    drawing.write("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\"/>");
    drawing.close();
    QVERIFY(decodeThumbnail(drawing.fileName(), QSize(64, 48)).isNull());
    QVERIFY(decodeThumbnail(m_folder.filePath(u"missing.png"_s), QSize(64, 48)).isNull());
    QImage tall(20, 400, QImage::Format_RGB32);
    tall.fill(Qt::red);
    QVERIFY(tall.save(m_folder.filePath(u"tall.png"_s)));
    QCOMPARE(decodeThumbnail(m_folder.filePath(u"tall.png"_s), QSize(64, 48)).size(), QSize(64, 48));
}

void TestStoryList::drawsTheSelectionAndTheState()
{
    show(3);
    m_list->setOpenStory(m_ids.at(1));
    const QRect card = m_list->view()->visualRect(m_list->model()->indexOf(m_ids.at(1)));
    QCOMPARE(card.size(), QSize(320, 96));
    const QImage image = m_list->view()->viewport()->grab().toImage();
    QCOMPARE(image.pixelColor(1, card.center().y()), tokens().acc);
    QCOMPARE(image.pixelColor(310, card.top() + 4), tokens().sel);
    QCOMPARE(image.pixelColor(310, card.bottom()), tokens().line);
}

QTEST_MAIN(TestStoryList)
#include "tst_storylist.moc"
