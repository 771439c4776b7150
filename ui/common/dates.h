// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDateTime>
#include <QString>
#include <QTimeZone>

namespace Galley {

/// The time on a story card, whose group heading says the day: "10:42" today and yesterday, else "17 May" (5-17),
/// and "3 Nov 2025" (2025-11-03) in another year. A time still to come says so: "at 12:00" (定于 12:00).
/// @p utc and @p nowUtc are UTC; @p zone is the newsroom's. Written as uiLocale() wants it.
QString listTime(const QDateTime &utc, const QDateTime &nowUtc, const QTimeZone &zone);

/// A time that stands alone: "Today 10:42", "Yesterday 17:20", "17 May 16:05", "3 Nov 2025".
QString fullTime(const QDateTime &utc, const QDateTime &nowUtc, const QTimeZone &zone);

/// The heading of the group that a story of @p utc stands in: Later, Today, Yesterday, This week, then the month
/// ("May", "November 2025").
QString dateGroup(const QDateTime &utc, const QDateTime &nowUtc, const QTimeZone &zone);

} // namespace Galley
