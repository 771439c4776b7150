// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "site/dates.h"

#include <algorithm>
#include <cstdlib>
#include <limits>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

// Not from a locale: the same site must come out alike on every machine.
constexpr const char *Months[]
    = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
constexpr const char *LongMonths[] = {"January", "February", "March",     "April",   "May",      "June",
                                      "July",    "August",   "September", "October", "November", "December"};
constexpr const char *Weekdays[] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};

constexpr qint64 Day = 24 * 60 * 60;

void put(std::string &out, int number, int digits = 2)
{
    char text[16];
    int at = int(sizeof text);
    for (; number > 0 || digits > 0; number /= 10, --digits)
        text[--at] = char('0' + number % 10);
    out.append(text + at, sizeof text - size_t(at));
}

void putClock(std::string &out, const LocalTime &at)
{
    put(out, at.hour);
    out += ':';
    put(out, at.minute);
}

void putDate(std::string &out, const LocalTime &at, bool withYear = true)
{
    if (withYear) {
        put(out, at.year, 4);
        out += '-';
    }
    put(out, at.month);
    out += '-';
    put(out, at.day);
}

void putOffset(std::string &out, const LocalTime &at, const char *colon)
{
    const int minutes = std::abs(at.offset) / 60;
    out += at.offset < 0 ? '-' : '+';
    put(out, minutes / 60);
    out += colon;
    put(out, minutes % 60);
}

/// The date of the @p days-th day after 1970-01-01 in the Gregorian calendar, counted in eras of 400 years that begin in
/// March, so that the day of a leap year comes last.
void setDate(LocalTime &at, qint64 days)
{
    const qint64 shifted = days + 719'468;
    const qint64 era = (shifted >= 0 ? shifted : shifted - 146'096) / 146'097;
    const qint64 ofEra = shifted - era * 146'097;
    const qint64 yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36'524 - ofEra / 146'096) / 365;
    const qint64 ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const qint64 month = (5 * ofYear + 2) / 153;
    at.day = int(ofYear - (153 * month + 2) / 5 + 1);
    at.month = int(month < 10 ? month + 3 : month - 9);
    at.year = int(yearOfEra + era * 400 + (at.month <= 2 ? 1 : 0));
    at.weekday = int(((days + 3) % 7 + 7) % 7 + 1);
}

} // namespace

Dates::Dates(const QTimeZone &zone, bool isChinese, int year)
    : m_zone(zone)
    , m_isChinese(isChinese)
    , m_year(year)
{
}

int Dates::offsetAt(qint64 utc) const
{
    if (utc >= m_from && utc < m_until)
        return m_offset;
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(utc, Qt::UTC);
    m_offset = m_zone.offsetFromUtc(at);
    m_from = utc;
    m_until = utc + 1;
    if (m_zone.hasTransitions()) {
        const QTimeZone::OffsetData before = m_zone.previousTransition(at.addMSecs(1));
        const QTimeZone::OffsetData after = m_zone.nextTransition(at);
        if (before.atUtc.isValid())
            m_from = before.atUtc.toMSecsSinceEpoch();
        m_until = after.atUtc.isValid() ? after.atUtc.toMSecsSinceEpoch() : std::numeric_limits<qint64>::max();
    }
    return m_offset;
}

LocalTime Dates::local(qint64 utc) const
{
    LocalTime at;
    at.offset = offsetAt(utc);
    const qint64 seconds = (utc >= 0 ? utc / 1000 : (utc - 999) / 1000) + at.offset;
    const qint64 days = (seconds >= 0 ? seconds : seconds - Day + 1) / Day;
    const int ofDay = int(seconds - days * Day);
    at.hour = ofDay / 3600;
    at.minute = ofDay / 60 % 60;
    at.second = ofDay % 60;
    setDate(at, days);
    return at;
}

std::string Dates::day(const LocalTime &at, bool withYear) const
{
    std::string text;
    if (m_isChinese) {
        if (withYear)
            text += std::to_string(at.year) + "年";
        return text + std::to_string(at.month) + "月" + std::to_string(at.day) + "日";
    }
    text = std::to_string(at.day) + ' ' + Months[at.month - 1];
    return withYear ? text + ' ' + std::to_string(at.year) : text;
}

std::string Dates::shown(const LocalTime &at, DateForm form) const
{
    const bool withYear = at.year != m_year;
    std::string text;
    switch (form) {
    case DateForm::Byline:
        putDate(text, at);
        if (!at.isMidnight())
            putClock(text += ' ', at);
        return text;
    case DateForm::BylineInWords:
    case DateForm::Lead:
        text = day(at, withYear || form == DateForm::BylineInWords);
        if (!at.isMidnight())
            putClock(text += m_isChinese ? " " : ", ", at);
        return text;
    case DateForm::Card:
    case DateForm::Day:
        return day(at, withYear);
    case DateForm::Head:
        putDate(text, at, withYear);
        return text;
    case DateForm::Time:
        putClock(text, at);
        return text;
    }
    return text;
}

QString Dates::shown(qint64 utc, DateForm form) const { return QString::fromStdString(shown(local(utc), form)); }

View Dates::view(qint64 utc, DateForm form) const
{
    const LocalTime at = local(utc);
    const bool isDayOnly = form == DateForm::Card || form == DateForm::Day || form == DateForm::Head;
    const bool showsTime = form == DateForm::Time || (!isDayOnly && !at.isMidnight());
    std::string iso;
    putDate(iso, at);
    if (showsTime) {
        putClock(iso += 'T', at);
        putOffset(iso, at, ":");
    }
    View view;
    view.text("iso", std::move(iso));
    view.text("shown", shown(at, form));
    return view;
}

QString Dates::month(const QString &name) const
{
    return m_isChinese ? name.left(4) + u'年' + monthOfYear(name) : monthOfYear(name) + u' ' + name.left(4);
}

QString Dates::monthOfYear(const QString &name) const
{
    const int month = std::clamp(name.mid(5).toInt(), 1, 12);
    return m_isChinese ? QString::number(month) + u'月' : QString::fromLatin1(LongMonths[month - 1]);
}

std::string Dates::iso(qint64 utc) const
{
    const LocalTime at = local(utc);
    std::string text;
    putDate(text, at);
    putClock(text += 'T', at);
    put(text += ':', at.second);
    putOffset(text, at, ":");
    return text;
}

std::string Dates::rfc822(qint64 utc) const
{
    const LocalTime at = local(utc);
    std::string text = std::string(Weekdays[at.weekday - 1]) + ", ";
    put(text, at.day);
    text += std::string(" ") + Months[at.month - 1] + ' ';
    put(text, at.year, 4);
    putClock(text += ' ', at);
    put(text += ':', at.second);
    text += ' ';
    putOffset(text, at, "");
    return text;
}

QString grouped(qint64 number)
{
    QString digits = QString::number(number);
    for (qsizetype at = digits.size() - 3; at > (number < 0 ? 1 : 0); at -= 3)
        digits.insert(at, u',');
    return digits;
}

} // namespace Galley
