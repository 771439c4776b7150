// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/planning/calendarmonth.h"

namespace Galley {

CalendarSpan CalendarSpan::around(const QDate &day, Kind kind, Qt::DayOfWeek firstDay)
{
    const QDate from = kind == Kind::Month ? QDate(day.year(), day.month(), 1) : day;
    const QDate last = kind == Kind::Month ? from.addMonths(1).addDays(-1) : day;
    const QDate first = from.addDays(-((from.dayOfWeek() - int(firstDay) + 7) % 7));
    return {first, int(first.daysTo(last)) / 7 + 1};
}

CalendarMonth::CalendarMonth(const CalendarSpan &span, const QList<ArticleRow> &rows, const QTimeZone &zone)
    : m_span(span), m_zone(zone), m_days(7 * span.weeks)
{
    for (const ArticleRow &row : rows) {
        const int day = span.numberOf(row.publishAt.toTimeZone(zone).date());
        if (day >= 0 && day < m_days.size())
            m_days[day].append(row);
    }
}

QTime CalendarMonth::timeOf(const ArticleRow &row) const { return row.publishAt.toTimeZone(m_zone).time(); }

QDateTime CalendarMonth::movedTo(const QDateTime &publishAt, const QDate &day) const
{
    const QTime time = publishAt.isValid() ? publishAt.toTimeZone(m_zone).time() : QTime(8, 0);
    return QDateTime(day, time, m_zone).toUTC();
}

} // namespace Galley
