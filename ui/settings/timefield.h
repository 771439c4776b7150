// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDateTimeEdit>
#include <QTimeZone>

namespace Galley {

/// A field for a moment, to the minute: UTC outside, the newsroom's zone on screen.
class TimeField final : public QDateTimeEdit
{
    Q_OBJECT

public:
    explicit TimeField(QWidget *parent = nullptr);

    /// Show a time again afterwards.
    void setZone(const QTimeZone &zone) { m_zone = zone; }
    /// Shows @p utc. Emits nothing.
    void showTime(const QDateTime &utc);
    /// What it says, in UTC.
    QDateTime shownTime() const;

Q_SIGNALS:
    /// The editor changed it.
    void timeEdited(const QDateTime &utc);

protected:
    void wheelEvent(QWheelEvent *event) override;

private:
    QTimeZone m_zone = QTimeZone::utc();
};

} // namespace Galley
