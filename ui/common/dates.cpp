// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/common/dates.h"

#include "ui/common/words.h"

using namespace Qt::StringLiterals;

namespace Galley {

static bool inChinese()
{
    return uiLocale().language() == QLocale::Chinese;
}

static QString dayText(const QDate &day, const QDate &today)
{
    if (inChinese())
        return day.toString(day.year() == today.year() ? u"M-d"_s : u"yyyy-MM-dd"_s);
    return uiLocale().toString(day, day.year() == today.year() ? u"d MMM"_s : u"d MMM yyyy"_s);
}

static QString timeText(const QTime &time)
{
    return time.toString(u"HH:mm"_s);
}

QString listTime(const QDateTime &utc, const QDateTime &nowUtc, const QTimeZone &zone)
{
    if (!utc.isValid())
        return {};
    const QDateTime there = utc.toTimeZone(zone);
    const QDate today = nowUtc.toTimeZone(zone).date();
    const QDate day = there.date();
    if (utc > nowUtc) {
        const QString time = timeText(there.time());
        const QString when = day == today ? time : dayText(day, today) + u' ' + time;
        //: A time at which a story is to be published; %1 is like "12:00" or "17 May 12:00". 定于 %1
        return translate("Galley", "at %1").arg(when);
    }
    if (day == today || day == today.addDays(-1))
        return timeText(there.time());
    return dayText(day, today);
}

QString fullTime(const QDateTime &utc, const QDateTime &nowUtc, const QTimeZone &zone)
{
    if (!utc.isValid())
        return {};
    const QDateTime there = utc.toTimeZone(zone);
    const QDate today = nowUtc.toTimeZone(zone).date();
    const QString time = timeText(there.time());
    if (there.date() == today)
        return translate("Galley", "Today %1", "%1 is a time").arg(time);
    if (there.date() == today.addDays(-1))
        return translate("Galley", "Yesterday %1", "%1 is a time").arg(time);
    if (there.date().year() == today.year())
        return dayText(there.date(), today) + u' ' + time;
    return dayText(there.date(), today);
}

QString dateGroup(const QDateTime &utc, const QDateTime &nowUtc, const QTimeZone &zone)
{
    const QDate day = utc.toTimeZone(zone).date();
    const QDate today = nowUtc.toTimeZone(zone).date();
    if (day > today)
        return translate("Galley", "Later", "stories that are to be published after today");
    if (day == today)
        return translate("Galley", "Today");
    if (day == today.addDays(-1))
        return translate("Galley", "Yesterday");
    const int sinceMonday = (today.dayOfWeek() - uiLocale().firstDayOfWeek() + 7) % 7;
    if (day >= today.addDays(-sinceMonday))
        return translate("Galley", "This week");
    if (inChinese())
        return day.toString(day.year() == today.year() ? u"M 月"_s : u"yyyy 年 M 月"_s);
    return uiLocale().toString(day, day.year() == today.year() ? u"MMMM"_s : u"MMMM yyyy"_s);
}

} // namespace Galley
