// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "support/testnewsroom.h"
#include "support/verify.h"
#include "ui/common/segmentedcontrol.h"
#include "ui/common/style.h"
#include "ui/planning/calendarpage.h"
#include "ui/stories/storydrag.h"

#include <QApplication>
#include <QDropEvent>
#include <QMimeData>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Galley;
using namespace Qt::StringLiterals;

class TestCalendar : public QObject
{
    Q_OBJECT

    /// A story that is planned for @p at in Beijing time.
    static Article planned(TestNewsroom &test, const QString &headline, const QDateTime &at)
    {
        Article story = test.write(headline);
        story.publishAt = at.addSecs(-8 * 3600);
        return *test.newsroom->stories().save(story, SaveKind::Explicit);
    }
    static QDateTime at(int month, int day, int hour) { return QDateTime(QDate(2026, month, day), QTime(hour, 0), Qt::UTC); }

    struct Shown {
        TestNewsroom test; // it is 18 May 2026, 10:42, in Beijing
        std::unique_ptr<CalendarPage> page;
        CalendarGrid &grid() { return *page->grid(); }
        void open()
        {
            page = std::make_unique<CalendarPage>(*test.newsroom);
            page->resize(900, 700);
            page->QWidget::show();
            QVERIFY(QTest::qWaitForWindowExposed(page.get()));
            page->show(QDate(2026, 5, 18));
        }
    };

private Q_SLOTS:
    void initTestCase() { applyStyle(*qApp, Scheme::Light); }

    void weeksOfAMonth_data()
    {
        QTest::addColumn<QDate>("day");
        QTest::addColumn<int>("firstDay");
        QTest::addColumn<QDate>("first");
        QTest::addColumn<int>("weeks");
        QTest::newRow("May 2026 from Monday") << QDate(2026, 5, 18) << int(Qt::Monday) << QDate(2026, 4, 27) << 5;
        QTest::newRow("May 2026 from Sunday") << QDate(2026, 5, 18) << int(Qt::Sunday) << QDate(2026, 4, 26) << 6;
        QTest::newRow("February of four weeks") << QDate(2027, 2, 3) << int(Qt::Monday) << QDate(2027, 2, 1) << 4;
        QTest::newRow("August 2026 needs six") << QDate(2026, 8, 31) << int(Qt::Monday) << QDate(2026, 7, 27) << 6;
    }
    void weeksOfAMonth()
    {
        QFETCH(QDate, day);
        QFETCH(int, firstDay);
        const CalendarSpan span = CalendarSpan::around(day, CalendarSpan::Kind::Month, Qt::DayOfWeek(firstDay));
        QTEST(span.first, "first");
        QTEST(span.weeks, "weeks");
        const CalendarSpan week = CalendarSpan::around(day, CalendarSpan::Kind::Week, Qt::DayOfWeek(firstDay));
        QCOMPARE(week.weeks, 1);
        QVERIFY(week.first <= day && day < week.end());
    }

    void showsStoriesOnTheDayOfTheNewsroomsZone()
    {
        Shown shown;
        const Article late = planned(shown.test, u"零点前"_s, at(5, 20, 23));
        const Article early = planned(shown.test, u"零点后"_s, at(5, 21, 0));
        const Article other = planned(shown.test, u"六月"_s, at(6, 20, 9));
        const Article trashed = planned(shown.test, u"扔掉的"_s, at(5, 20, 9));
        GALLEY_VERIFY(shown.test.newsroom->stories().trash({trashed.id}));
        Article page = planned(shown.test, u"关于我们"_s, at(5, 20, 9));
        page.kind = ArticleKind::Page;
        GALLEY_VERIFY(shown.test.newsroom->stories().save(page, SaveKind::Explicit));
        shown.open();
        QVERIFY(shown.grid().rectOf(page.id).isEmpty());
        QVERIFY(shown.grid().rectOf(QDate(2026, 5, 20)).contains(shown.grid().rectOf(late.id)));
        QVERIFY(shown.grid().rectOf(QDate(2026, 5, 21)).contains(shown.grid().rectOf(early.id)));
        QVERIFY(shown.grid().rectOf(other.id).isEmpty());
        QVERIFY(shown.grid().rectOf(trashed.id).isEmpty());
        QTest::mouseClick(shown.page->nextButton(), Qt::LeftButton);
        QVERIFY(!shown.grid().rectOf(other.id).isEmpty());
    }

    void asksToScheduleWhatIsDroppedOnADay()
    {
        Shown shown;
        const Article story = planned(shown.test, u"稿件"_s, at(5, 20, 14));
        shown.open();
        QSignalSpy asked(shown.page.get(), &CalendarPage::scheduleRequested);
        const auto drop = [&](const ArticleId &id, const QDate &day) {
            const std::unique_ptr<QMimeData> data(storiesMimeData({id}));
            QDropEvent event(shown.grid().rectOf(day).center(), Qt::MoveAction, data.get(), Qt::LeftButton, {});
            QDragMoveEvent move(shown.grid().rectOf(day).center(), Qt::MoveAction, data.get(), Qt::LeftButton, {});
            QDragEnterEvent enter(shown.grid().rectOf(day).center(), Qt::MoveAction, data.get(), Qt::LeftButton, {});
            QApplication::sendEvent(&shown.grid(), &enter);
            QApplication::sendEvent(&shown.grid(), &move);
            QApplication::sendEvent(&shown.grid(), &event);
        };
        drop(story.id, QDate(2026, 5, 22));
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.at(0).at(1).toDateTime(), at(5, 22, 6)); // 14:00 there
        // One from the list that has no time yet.
        const Article undated = shown.test.write(u"没定"_s);
        drop(undated.id, QDate(2026, 5, 25));
        QCOMPARE(asked.at(1).at(1).toDateTime(), at(5, 25, 0)); // 8:00 there
    }

    void followsTheKeys()
    {
        Shown shown;
        const Article story = planned(shown.test, u"稿件"_s, at(5, 19, 14));
        shown.open();
        QSignalSpy asked(shown.page.get(), &CalendarPage::scheduleRequested);
        QSignalSpy opened(shown.page.get(), &CalendarPage::openRequested);
        shown.grid().setFocus();
        QTest::keyClick(&shown.grid(), Qt::Key_Right);
        QCOMPARE(shown.grid().currentDay(), QDate(2026, 5, 19));
        QTest::keyClick(&shown.grid(), Qt::Key_Tab);
        QVERIFY(shown.grid().accessibleDescription().contains(u"稿件"_s));
        QTest::keyClick(&shown.grid(), Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QTest::keyClick(&shown.grid(), Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(asked.at(0).at(1).toDateTime(), at(5, 26, 6));
        QTest::keyClick(&shown.grid(), Qt::Key_PageDown);
        QCOMPARE(shown.grid().currentDay().month(), 6);
        QVERIFY(!shown.grid().rectOf(QDate(2026, 6, 20)).isEmpty());
    }

    void opensADayThatHasMoreThanItCanShow()
    {
        Shown shown;
        QList<Article> stories;
        for (int i = 0; i < 12; ++i)
            stories.append(planned(shown.test, u"稿件%1"_s.arg(i), at(5, 20, i)));
        shown.open();
        QVERIFY(shown.grid().rectOf(stories.last().id).isEmpty());
        QVERIFY(!shown.grid().rectOf(stories.first().id).isEmpty());
        shown.page->kind()->setCurrent(1);
        shown.page->show(QDate(2026, 5, 20));
        QVERIFY(!shown.grid().rectOf(stories.last().id).isEmpty());
    }

    void isReadAnewWhenStoriesChange()
    {
        Shown shown;
        shown.open();
        const Article story = planned(shown.test, u"新到"_s, at(5, 20, 14));
        QTRY_VERIFY(!shown.grid().rectOf(story.id).isEmpty());
        GALLEY_VERIFY(shown.test.newsroom->stories().schedule({story.id}, at(5, 21, 6)));
        QTRY_VERIFY(shown.grid().rectOf(QDate(2026, 5, 21)).contains(shown.grid().rectOf(story.id)));
    }
};

QTEST_MAIN(TestCalendar)
#include "tst_calendar.moc"
