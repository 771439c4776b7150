// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "site/view.h"

#include <QDateTime>
#include <QTimeZone>

namespace Galley {

/// Where a date stands, and so how much of it is shown. resources/themes/README.md has the table.
enum class DateForm { Byline, BylineInWords, Lead, Card, Head, Day, Time };

/// A time as a clock in the site's zone shows it.
struct LocalTime {
    int year = 1970;
    int month = 1; ///< 1 to 12
    int day = 1;
    int hour = 0;
    int minute = 0;
    int second = 0;
    int offset = 0;  ///< seconds east of UTC
    int weekday = 4; ///< 1 is Monday

    bool isMidnight() const { return hour == 0 && minute == 0 && second == 0; }
    bool isSameDay(const LocalTime &other) const
    {
        return year == other.year && month == other.month && day == other.day;
    }
};

/// Shows times in the site's zone. A story of midnight sharp has only a date: nobody gave it a time. All times are
/// milliseconds since 1970, UTC. Belongs to one thread.
class Dates
{
public:
    /// Dates of @p year are shown without it (except in bylines).
    Dates(const QTimeZone &zone, bool isChinese, int year);

    /// { iso, shown }
    View view(qint64 utc, DateForm form) const;
    QString shown(qint64 utc, DateForm form) const;
    LocalTime local(qint64 utc) const;
    /// The month named "2026-11": 2026年11月, November 2026; and without its year: 11月, November.
    QString month(const QString &name) const;
    QString monthOfYear(const QString &name) const;

    /// "2026-11-23T07:40:00+08:00"
    std::string iso(qint64 utc) const;
    std::string iso(const QDateTime &utc) const { return iso(utc.toMSecsSinceEpoch()); }
    /// "Mon, 23 Nov 2026 07:40:00 +0800"
    std::string rfc822(qint64 utc) const;

private:
    std::string shown(const LocalTime &at, DateForm form) const;
    std::string day(const LocalTime &at, bool withYear) const;
    int offsetAt(qint64 utc) const;

    QTimeZone m_zone;
    bool m_isChinese;
    int m_year;
    /// The offset that was asked for last, and from when to when it holds.
    mutable qint64 m_from = 0;
    mutable qint64 m_until = 0;
    mutable int m_offset = 0;
};

/// "1,286"
QString grouped(qint64 number);

} // namespace Galley
