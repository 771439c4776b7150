// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/boarddesk.h"
#include "support/testnewsroom.h"
#include "support/verify.h"
#include "ui/common/style.h"
#include "ui/planning/boardpage.h"
#include "ui/planning/slotlist.h"
#include "ui/stories/storydrag.h"

#include <QApplication>
#include <QDropEvent>
#include <QMimeData>
#include <QTest>

using namespace Galley;
using namespace Qt::StringLiterals;

/// The front page: what stands in which slot, and in which order.
class TestBoard : public QObject
{
    Q_OBJECT

    struct Shown {
        TestNewsroom test;
        QList<Article> stories;
        std::unique_ptr<BoardPage> page;
        SlotList &list(Slot slot) { return *page->list(slot); }

        void open()
        {
            for (const QString &headline : {u"甲"_s, u"乙"_s, u"丙"_s}) {
                test.clock.advance(60);
                stories.append(test.ready(headline));
            }
            page = std::make_unique<BoardPage>(*test.newsroom);
            // As the window does it.
            QObject::connect(page.get(), &BoardPage::slotRequested, page.get(),
                             [this](const QList<ArticleId> &ids, Slot slot, bool on, const QDateTime &end) {
                                 GALLEY_VERIFY(test.newsroom->stories().setSlot(ids, slot, on, end));
                             });
            QObject::connect(page.get(), &BoardPage::arrangeRequested, page.get(), [this](Slot slot, const QList<ArticleId> &ids) {
                GALLEY_VERIFY(test.newsroom->board().arrange(slot, ids));
            });
            page->resize(500, 700);
            page->show();
            QVERIFY(QTest::qWaitForWindowExposed(page.get()));
        }
        void drop(int story, Slot slot, const QPoint &at)
        {
            const std::unique_ptr<QMimeData> data(storiesMimeData({stories.at(story).id}));
            QWidget *target = list(slot).viewport();
            QDragEnterEvent enter(at, Qt::MoveAction, data.get(), Qt::LeftButton, {});
            QApplication::sendEvent(target, &enter);
            QDropEvent event(at, Qt::MoveAction, data.get(), Qt::LeftButton, {});
            QApplication::sendEvent(target, &event);
        }
        QStringList standing(Slot slot)
        {
            QStringList headlines;
            const auto rows = test.newsroom->board().holders(slot);
            for (const ArticleRow &row : *rows)
                headlines.append(row.headline);
            return headlines;
        }
    };

private Q_SLOTS:
    void initTestCase() { applyStyle(*qApp, Scheme::Light); }

    void takesInWhatIsDropped()
    {
        Shown shown;
        shown.open();
        shown.drop(0, Slot::Featured, {20, 200});
        QTRY_COMPARE(shown.list(Slot::Featured).count(), 1);
        shown.drop(2, Slot::Featured, {20, 200});
        QTRY_COMPARE(shown.list(Slot::Featured).count(), 2);
        QCOMPARE(shown.standing(Slot::Featured), (QStringList{u"甲"_s, u"丙"_s})); // behind, though it is newer
        shown.drop(1, Slot::Featured, {20, 2});
        QTRY_COMPARE(shown.list(Slot::Featured).count(), 3);
        QCOMPARE(shown.standing(Slot::Featured).first(), u"乙"_s);
        QVERIFY(shown.list(Slot::Headline).count() == 0);
    }

    void ordersByTheKeysAndTakesOut()
    {
        Shown shown;
        shown.open();
        GALLEY_VERIFY(shown.test.newsroom->stories().setSlot({shown.stories.at(0).id, shown.stories.at(1).id}, Slot::Headline, true));
        QTRY_COMPARE(shown.list(Slot::Headline).count(), 2);
        QCOMPARE(shown.standing(Slot::Headline), (QStringList{u"乙"_s, u"甲"_s})); // newest first, while nobody ordered them
        SlotList &list = shown.list(Slot::Headline);
        list.setFocus();
        list.setCurrentRow(1);
        QTest::keyClick(&list, Qt::Key_Up, Qt::AltModifier);
        QTRY_COMPARE(shown.standing(Slot::Headline), (QStringList{u"甲"_s, u"乙"_s}));
        QTRY_COMPARE(list.storyAt(0), shown.stories.at(0).id);
        list.setCurrentRow(0);
        QTest::keyClick(&list, Qt::Key_Delete);
        QTRY_COMPARE(shown.standing(Slot::Headline), QStringList{u"乙"_s});
        QTRY_COMPARE(list.count(), 1);
    }

    void leavesOutWhatHasEnded()
    {
        Shown shown;
        shown.open();
        GALLEY_VERIFY(shown.test.newsroom->stories().setSlot({shown.stories.at(0).id}, Slot::Pinned, true, shown.test.clock.now().addSecs(60)));
        QCOMPARE(shown.standing(Slot::Pinned).size(), 1);
        shown.test.clock.advance(61);
        QCOMPARE(shown.standing(Slot::Pinned).size(), 0);
    }
};

QTEST_MAIN(TestBoard)
#include "tst_board.moc"
