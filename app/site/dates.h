// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "site/view.h"

#include <QDateTime>
#include <QTimeZone>

namespace Galley {

/// Where a date stands, and so how much of it is shown. resources/themes/README.md has the table.
enum class DateForm { Byline, Lead, Card, Head, Day, Time };

/// Shows times in the site's zone. A story of midnight sharp has only a date: nobody gave it a time.
class Dates
{
public:
    /// Dates of @p year are shown without it (except in the byline).
    Dates(const QTimeZone &zone, bool isChinese, int year);

    /// { iso, shown }
    View view(const QDateTime &utc, DateForm form) const;
    QString shown(const QDateTime &utc, DateForm form) const;
    /// The same in the site's zone.
    QDateTime local(const QDateTime &utc) const;

    /// "2026-11-23T07:40:00+08:00"
    QString iso(const QDateTime &utc) const;
    /// "Mon, 23 Nov 2026 07:40:00 +0800"
    QString rfc822(const QDateTime &utc) const;

private:
    QString day(const QDate &date, bool withYear) const;

    QTimeZone m_zone;
    bool m_isChinese;
    int m_year;
};

/// "1,286"
QString grouped(qint64 number);

} // namespace Galley
