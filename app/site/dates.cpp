// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "site/dates.h"

#include <cstdlib>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

// Not from a locale: the same site must come out alike on every machine.
constexpr const char *Months[]
    = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
constexpr const char *Weekdays[] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};

QString padded(int number, int digits = 2) { return QString::number(number).rightJustified(digits, u'0'); }

QString clock(const QTime &time) { return padded(time.hour()) + u':' + padded(time.minute()); }

QString isoDate(const QDate &date)
{
    return padded(date.year(), 4) + u'-' + padded(date.month()) + u'-' + padded(date.day());
}

QString offset(const QDateTime &local, const QString &colon)
{
    const int minutes = local.offsetFromUtc() / 60;
    return (minutes < 0 ? u"-"_s : u"+"_s) + padded(std::abs(minutes) / 60) + colon + padded(std::abs(minutes) % 60);
}

bool isMidnight(const QTime &time) { return time.hour() == 0 && time.minute() == 0 && time.second() == 0; }

} // namespace

Dates::Dates(const QTimeZone &zone, bool isChinese, int year)
    : m_zone(zone)
    , m_isChinese(isChinese)
    , m_year(year)
{
}

QDateTime Dates::local(const QDateTime &utc) const
{
    return utc.toOffsetFromUtc(m_zone.offsetFromUtc(utc));
}

QString Dates::day(const QDate &date, bool withYear) const
{
    if (m_isChinese) {
        return (withYear ? QString::number(date.year()) + u'年' : QString()) + QString::number(date.month()) + u'月'
            + QString::number(date.day()) + u'日';
    }
    return QString::number(date.day()) + u' ' + QString::fromLatin1(Months[date.month() - 1])
        + (withYear ? u' ' + QString::number(date.year()) : QString());
}

QString Dates::shown(const QDateTime &utc, DateForm form) const
{
    const QDateTime at = local(utc);
    const bool withYear = at.date().year() != m_year;
    switch (form) {
    case DateForm::Byline:
        return isMidnight(at.time()) ? isoDate(at.date()) : isoDate(at.date()) + u' ' + clock(at.time());
    case DateForm::Lead:
        return day(at.date(), withYear)
            + (isMidnight(at.time()) ? QString() : (m_isChinese ? u" "_s : u", "_s) + clock(at.time()));
    case DateForm::Card:
    case DateForm::Day:
        return day(at.date(), withYear);
    case DateForm::Head:
        return withYear ? isoDate(at.date()) : isoDate(at.date()).mid(5);
    case DateForm::Time:
        return clock(at.time());
    }
    return {};
}

View Dates::view(const QDateTime &utc, DateForm form) const
{
    const QDateTime at = local(utc);
    const bool showsTime
        = form == DateForm::Time || ((form == DateForm::Byline || form == DateForm::Lead) && !isMidnight(at.time()));
    View view;
    view.text("iso", showsTime ? isoDate(at.date()) + u'T' + clock(at.time()) + offset(at, u":"_s) : isoDate(at.date()));
    view.text("shown", shown(utc, form));
    return view;
}

QString Dates::iso(const QDateTime &utc) const
{
    const QDateTime at = local(utc);
    return isoDate(at.date()) + u'T' + clock(at.time()) + u':' + padded(at.time().second()) + offset(at, u":"_s);
}

QString Dates::rfc822(const QDateTime &utc) const
{
    const QDateTime at = local(utc);
    return u"%1, %2 %3 %4 %5:%6 %7"_s.arg(QString::fromLatin1(Weekdays[at.date().dayOfWeek() - 1]),
                                          padded(at.date().day()),
                                          QString::fromLatin1(Months[at.date().month() - 1]),
                                          padded(at.date().year(), 4), clock(at.time()), padded(at.time().second()),
                                          offset(at, QString()));
}

QString grouped(qint64 number)
{
    QString digits = QString::number(number);
    for (qsizetype at = digits.size() - 3; at > (number < 0 ? 1 : 0); at -= 3)
        digits.insert(at, u',');
    return digits;
}

} // namespace Galley
