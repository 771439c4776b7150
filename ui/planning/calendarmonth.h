// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "model/article.h"

#include <QLocale>
#include <QTimeZone>

namespace Galley {

/// The days that a calendar shows: the weeks of a month, or one week.
struct CalendarSpan {
    enum class Kind { Month, Week };
    QDate first; ///< of the first week
    int weeks = 0;

    QDate end() const { return first.addDays(7 * weeks); }
    QDate day(int number) const { return first.addDays(number); }
    int numberOf(const QDate &day) const { return int(first.daysTo(day)); }

    /// The one that shows @p day, with weeks that begin on @p firstDay.
    static CalendarSpan around(const QDate &day, Kind kind, Qt::DayOfWeek firstDay);
    friend bool operator==(const CalendarSpan &, const CalendarSpan &) = default;
};

/// What stands in a calendar: for each day of a span its stories by time.
class CalendarMonth
{
public:
    CalendarMonth() = default;
    /// @p rows are those of the span in the order of their times; @p zone is the newsroom's.
    CalendarMonth(const CalendarSpan &span, const QList<ArticleRow> &rows, const QTimeZone &zone);

    const CalendarSpan &span() const { return m_span; }
    const QList<ArticleRow> &on(int day) const { return m_days.at(day); }
    int days() const { return int(m_days.size()); }
    QTime timeOf(const ArticleRow &row) const;
    /// The moment on @p day at which @p row has its time of day now; what has none gets eight in the morning.
    QDateTime movedTo(const QDateTime &publishAt, const QDate &day) const;

private:
    CalendarSpan m_span;
    QTimeZone m_zone = QTimeZone::utc();
    QList<QList<ArticleRow>> m_days;
};

} // namespace Galley
