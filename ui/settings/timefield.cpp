// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/timefield.h"

#include <QSignalBlocker>
#include <QWheelEvent>

namespace Galley {

using namespace Qt::StringLiterals;

TimeField::TimeField(QWidget *parent)
    : QDateTimeEdit(parent)
{
    setDisplayFormat(u"yyyy-MM-dd HH:mm"_s);
    setCalendarPopup(true);
    setFocusPolicy(Qt::StrongFocus);
    setProperty("fit", u"small"_s);
    connect(this, &QDateTimeEdit::dateTimeChanged, this, [this] { Q_EMIT timeEdited(shownTime()); });
}

void TimeField::showTime(const QDateTime &utc)
{
    const QDateTime local = utc.toTimeZone(m_zone);
    const QDateTime naive(local.date(), QTime(local.time().hour(), local.time().minute()));
    const QSignalBlocker quiet(this);
    if (dateTime() != naive)
        setDateTime(naive);
}

QDateTime TimeField::shownTime() const
{
    return QDateTime(date(), time(), m_zone).toUTC();
}

void TimeField::wheelEvent(QWheelEvent *event)
{
    // Scrolling the page past the field must not change it.
    if (hasFocus())
        QDateTimeEdit::wheelEvent(event);
    else
        event->ignore();
}

} // namespace Galley
