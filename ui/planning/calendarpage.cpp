// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/planning/calendarpage.h"

#include "desk/newsroom.h"
#include "ui/common/bars.h"
#include "ui/common/icons.h"
#include "ui/common/segmentedcontrol.h"
#include "ui/common/style.h"
#include "ui/common/words.h"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

enum Kind { Month, Week };
constexpr int MostStories = 5000; // of one month; what is more is not drawn

/// Where Chinese is written in the mainland, calendars begin on Monday, whatever the locale's data say.
Qt::DayOfWeek firstDayOfWeek()
{
    return uiLocale().language() == QLocale::Chinese ? Qt::Monday : uiLocale().firstDayOfWeek();
}

} // namespace

CalendarPage::CalendarPage(Newsroom &newsroom, QWidget *parent)
    : QWidget(parent)
    , m_newsroom(newsroom)
    , m_previous(iconButton(this, u"cl"_s))
    , m_today(new QPushButton(this))
    , m_next(iconButton(this, u"cr"_s))
    , m_title(new QLabel(this))
    , m_kind(new SegmentedControl(this))
    , m_close(iconButton(this, u"x"_s))
    , m_grid(new CalendarGrid(this))
    , m_hint(new QLabel(this))
{
    setProperty("ground", u"paper"_s);
    setAttribute(Qt::WA_StyledBackground);
    const auto [head, row] = pageBar(this);
    row->setContentsMargins(scaled(12), 0, scaled(8), 0);
    setVariant(m_title, "role", u"title"_s);
    setVariant(m_today, "fit", u"small"_s);
    m_today->setFocusPolicy(Qt::TabFocus);
    m_kind->addSegment({}, {}, {});
    m_kind->addSegment({}, {}, {});
    for (QWidget *widget : std::initializer_list<QWidget *>{m_previous, m_next, m_today, m_title})
        row->addWidget(widget);
    row->addStretch(1);
    row->addWidget(m_kind);
    row->addWidget(m_close);
    setVariant(m_hint, "role", u"meta"_s);
    m_hint->setWordWrap(true);
    m_hint->setContentsMargins(scaled(12), scaled(6), scaled(12), scaled(6));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(m_grid, 1);
    column->addWidget(m_hint);
    setFocusProxy(m_grid);

    m_readSoon.setSingleShot(true);
    m_readSoon.setInterval(0);
    connect(&m_readSoon, &QTimer::timeout, this, &CalendarPage::read);
    connect(m_previous, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { step(1); });
    connect(m_today, &QPushButton::clicked, this, [this] { show(today()); });
    connect(m_kind, &SegmentedControl::currentChanged, this, [this] { show(m_grid->currentDay()); });
    connect(m_close, &QToolButton::clicked, this, &CalendarPage::closeRequested);
    connect(m_grid, &CalendarGrid::openRequested, this, &CalendarPage::openRequested);
    connect(m_grid, &CalendarGrid::scheduleRequested, this, &CalendarPage::scheduleRequested);
    connect(m_grid, &CalendarGrid::dayChanged, this, &CalendarPage::show);
    connect(m_grid, &CalendarGrid::dayRequested, this, [this](const QDate &day) {
        m_grid->setCurrentDay(day);
        m_kind->setCurrent(Week);
    });
    connect(&m_newsroom, &Newsroom::changed, this, [this](const NewsroomChange &change) {
        if (!(change.parts & (NewsroomChange::Stories | NewsroomChange::Settings)))
            return;
        m_isStale = true;
        if (isVisible())
            m_readSoon.start();
    });
    m_day = today();
    m_grid->setCurrentDay(m_day);
    retranslate();
}

QDate CalendarPage::today() const { return m_newsroom.clock().now().toTimeZone(m_newsroom.settings().zone()).date(); }

void CalendarPage::show(const QDate &day)
{
    m_day = day;
    m_grid->setCurrentDay(day);
    read();
}

void CalendarPage::step(int by)
{
    show(m_kind->current() == Month ? QDate(m_day.year(), m_day.month(), 1).addMonths(by) : m_day.addDays(7 * by));
}

void CalendarPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        read();
}

void CalendarPage::read()
{
    m_isStale = false;
    const bool isMonth = m_kind->current() == Month;
    const QTimeZone zone = m_newsroom.settings().zone();
    const CalendarSpan span = CalendarSpan::around(m_day, isMonth ? CalendarSpan::Kind::Month : CalendarSpan::Kind::Week,
                                                   firstDayOfWeek());
    const auto rows = m_newsroom.planned(span.first.startOfDay(zone).toUTC(), span.end().startOfDay(zone).toUTC(), MostStories);
    m_grid->setMonth(CalendarMonth(span, rows ? *rows : QList<ArticleRow>(), zone), today(), isMonth ? m_day : QDate());
    retranslate();
}

void CalendarPage::retranslate()
{
    const bool isChinese = uiLocale().language() == QLocale::Chinese;
    m_title->setText(uiLocale().toString(m_day, isChinese ? u"yyyy年M月"_s : u"MMMM yyyy"_s));
    m_today->setText(tr("Today"));
    m_kind->setSegmentText(Month, tr("Month"), tr("Show a month"));
    m_kind->setSegmentText(Week, tr("Week"), tr("Show a week"));
    const bool isMonth = m_kind->current() == Month;
    nameButton(m_previous, isMonth ? tr("Month before") : tr("Week before"));
    nameButton(m_next, isMonth ? tr("Next month") : tr("Next week"));
    nameButton(m_close, tr("Close the calendar"));
    m_grid->setAccessibleName(tr("Calendar"));
    m_hint->setText(tr("Drag a story to another day to schedule it anew, or here from the list. Ctrl and an arrow do the same."));
}

void CalendarPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace Galley
