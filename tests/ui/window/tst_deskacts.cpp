// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/openstory.h"
#include "support/typing.h"
#include "support/verify.h"
#include "support/windowbench.h"
#include "ui/editor/bodyedit.h"
#include "ui/editor/storysheet.h"
#include "ui/preview/siteaddress.h"
#include "ui/settings/chipfields.h"
#include "ui/settings/manystories.h"
#include "ui/stories/navigator.h"
#include "ui/stories/storyview.h"
#include "ui/window/actions.h"
#include "ui/window/windowbar.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace Galley;
using namespace Qt::StringLiterals;

/// Acts on several stories in the window, and undoing them.
class TestDeskActs : public QObject
{
    Q_OBJECT

    NewsroomView &view() { return m_bench->view(); }
    Newsroom &newsroom() { return m_bench->newsroom(); }
    StoryView &list() { return *view().list()->view(); }
    ManyStories &many() { return *view().many(); }
    void clickRow(int story, Qt::KeyboardModifiers held = {})
    {
        const QModelIndex at = view().list()->model()->indexOf(m_bench->stories.at(story));
        QTest::mouseClick(list().viewport(), Qt::LeftButton, held, list().visualRect(at).center());
    }
    void selectAllThree()
    {
        clickRow(0);
        clickRow(1, Qt::ControlModifier);
        clickRow(2, Qt::ControlModifier);
        QTRY_VERIFY(many().isVisible());
    }

    std::unique_ptr<WindowBench> m_bench;

private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<WindowBench>();
        QVERIFY(m_bench->open());
    }

    void cleanup() { m_bench.reset(); }

    void filesSeveralAndTakesItBack()
    {
        const ChannelId before = newsroom().article(m_bench->stories.first())->channel;
        selectAllThree();
        many().channelBox()->setCurrentIndex(1);
        QTest::mouseClick(many().button(u"file"_s), Qt::LeftButton);
        for (const ArticleId &id : std::as_const(m_bench->stories))
            QCOMPARE(newsroom().article(id)->channel, newsroom().channels().at(1).id);
        QTRY_VERIFY(m_bench->saidLast().contains(newsroom().channels().at(1).name));
        QCOMPARE(view().list()->selectedStories().size(), 3);
        list().setFocus();
        QTest::keyClick(&list(), Qt::Key_Z, Qt::ControlModifier);
        for (const ArticleId &id : std::as_const(m_bench->stories))
            QCOMPARE(newsroom().article(id)->channel, before);
        QTest::keyClick(&list(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(newsroom().article(m_bench->stories.last())->channel, newsroom().channels().at(1).id);
    }

    void theSheetComesBackWhenOneIsSelected()
    {
        selectAllThree();
        clickRow(1);
        QTRY_VERIFY(view().sheet()->isVisible());
        QVERIFY(!many().isVisible());
        QCOMPARE(view().story().id(), m_bench->stories.at(1));
    }

    void tagsAndSlotsSeveral()
    {
        selectAllThree();
        auto *field = many().addField()->findChild<QLineEdit *>();
        field->setFocus();
        typeInto(field, u"夜班"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QTest::mouseClick(many().button(u"tag"_s), Qt::LeftButton);
        QCOMPARE(newsroom().article(m_bench->stories.at(2))->tags, QStringList{u"夜班"_s});
        QTest::mouseClick(many().button(u"slot"_s), Qt::LeftButton);
        QVERIFY(newsroom().article(m_bench->stories.at(0))->slots.testFlag(Slot::Headline));
    }

    void saysWhatCannotBeDoneBeforeAnythingIsDone()
    {
        GALLEY_VERIFY(newsroom().stories().move(m_bench->stories.at(0), State::Review));
        selectAllThree();
        QTest::mouseClick(many().button(u"move-review"_s), Qt::LeftButton);
        QTRY_VERIFY(m_bench->saidLast().contains(u"Nothing was done yet"_s));
        QCOMPARE(newsroom().article(m_bench->stories.at(1))->state, State::Draft);
        QTest::mouseClick(view().messages()->bars().first()->findChild<QPushButton *>(), Qt::LeftButton);
        QCOMPARE(newsroom().article(m_bench->stories.at(1))->state, State::Review);
        QCOMPARE(newsroom().article(m_bench->stories.at(2))->state, State::Review);
        QVERIFY2(m_bench->saidLast().contains(u'2'), qPrintable(m_bench->saidLast()));
    }

    void leavesAStandingPageWithoutAChannel()
    {
        Article page = *newsroom().article(m_bench->stories.at(1));
        page.kind = ArticleKind::Page;
        GALLEY_VERIFY(newsroom().stories().save(page, SaveKind::Explicit));
        selectAllThree();
        many().channelBox()->setCurrentIndex(2);
        const ChannelId to = newsroom().channels().at(2).id;
        QTest::mouseClick(many().button(u"file"_s), Qt::LeftButton);
        QTRY_VERIFY(m_bench->saidLast().contains(u"standing page"_s));
        QVERIFY(newsroom().article(m_bench->stories.at(0))->channel != to);
        QTest::mouseClick(view().messages()->bars().first()->findChild<QPushButton *>(), Qt::LeftButton);
        QCOMPARE(newsroom().article(m_bench->stories.at(0))->channel, to);
        QCOMPARE(newsroom().article(m_bench->stories.at(2))->channel, to);
        QVERIFY(newsroom().article(m_bench->stories.at(1))->channel.isNull());
    }

    void theStoryMenuWorksOnAllThatAreSelected()
    {
        selectAllThree();
        QAction *review = m_bench->window->actions().moveTo.value(State::Review);
        QTRY_VERIFY(review->isEnabled());
        review->trigger();
        for (const ArticleId &id : std::as_const(m_bench->stories))
            QCOMPARE(newsroom().article(id)->state, State::Review);
        m_bench->window->actions().trash->trigger();
        QTRY_COMPARE(newsroom().counts()->trashed, 3);
    }

    void trashesAndUndoesFromTheBar()
    {
        selectAllThree();
        QTest::mouseClick(many().button(u"trash"_s), Qt::LeftButton);
        QTRY_COMPARE(newsroom().counts()->trashed, 3);
        QTRY_VERIFY(m_bench->saidLast().contains(u"trash"_s));
        auto *undo = view().messages()->bars().first()->findChild<QPushButton *>();
        QTest::mouseClick(undo, Qt::LeftButton);
        QTRY_COMPARE(newsroom().counts()->trashed, 0);
    }

    void duplicatesAndOpensTheLastOneAgain()
    {
        clickRow(1);
        QTRY_COMPARE(view().story().id(), m_bench->stories.at(1));
        m_bench->window->actions().duplicate->trigger();
        QTRY_COMPARE(newsroom().counts()->all, 4);
        QVERIFY(view().story().id() != m_bench->stories.at(1));
        QCOMPARE(view().story().article().headline, u"乙"_s);
        m_bench->window->actions().reopen->trigger();
        QCOMPARE(view().story().id(), m_bench->stories.at(1));
    }

    void keepsASearchUnderAName()
    {
        QLineEdit *field = m_bench->window->findChild<WindowBar *>()->searchField();
        Navigator *navigator = view().navigator();
        const NavigatorModel *rows = navigator->navigatorModel();
        const QModelIndex section = rows->section(NavigatorModel::SearchSection);
        QTRY_COMPARE(rows->rowCount(section), 5); // those that every newsroom has
        QTRY_COMPARE(rows->index(1, 0, section).data(NavigatorModel::CountRole).toString(), u"3"_s); // without picture
        field->setFocus();
        typeInto(field, u"乙"_s);
        QTRY_VERIFY(view().list()->keepButton()->isVisible());
        QTest::mouseClick(view().list()->keepButton(), Qt::LeftButton);
        QTRY_COMPARE(rows->rowCount(section), 6);
        auto *name = navigator->viewport()->findChild<QLineEdit *>();
        QVERIFY(name);
        name->selectAll();
        typeInto(name, u"乙稿"_s);
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_COMPARE(rows->index(0, 0, section).data().toString(), u"乙稿"_s);
        QTRY_COMPARE(rows->index(0, 0, section).data(NavigatorModel::CountRole).toString(), u"1"_s);
        navigator->select(Scope::all());
        QTRY_COMPARE(field->text(), QString());
        navigator->select(Scope::found(rows->searches().first().id, u"乙"_s));
        QTRY_COMPARE(field->text(), u"乙"_s);
        navigator->setFocus();
        QTest::keyClick(navigator, Qt::Key_Delete);
        QTRY_COMPARE(rows->rowCount(section), 5);
    }

    void emptiesTheTrashWhenAsked()
    {
        GALLEY_VERIFY(newsroom().stories().trash({m_bench->stories.at(0), m_bench->stories.at(1)}));
        QTRY_VERIFY(m_bench->window->actions().emptyTrash->isEnabled());
        m_bench->ask.decision = Answer::Cancel;
        m_bench->window->actions().emptyTrash->trigger();
        QTest::qWait(20);
        QCOMPARE(newsroom().counts()->trashed, 2);
        m_bench->ask.decision = Answer::Act;
        m_bench->window->actions().emptyTrash->trigger();
        QTRY_COMPARE(newsroom().counts()->trashed, 0);
        QCOMPARE(newsroom().counts()->all, 1);
    }
};

int main(int argc, char *argv[])
{
    SiteAddress::registerScheme();
    QApplication application(argc, argv);
    TestDeskActs test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_deskacts.moc"
