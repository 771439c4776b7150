// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/clock.h"

#include <QStyledItemDelegate>
#include <QTimeZone>

namespace Galley {

/// Draws a version in two lines: when, and what came and went; who and why. The two that are compared carry their side.
class RevisionDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// @p clock must outlive it.
    RevisionDelegate(const Clock &clock, QObject *parent);

    void setZone(const QTimeZone &zone) { m_zone = zone; }
    /// What stands for the time in @p index: "Now", or when it was.
    QString timeText(const QModelIndex &index) const;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int paintSide(QPainter &painter, const QRect &line, int left, int side) const;

    const Clock &m_clock;
    QTimeZone m_zone = QTimeZone::utc();
};

} // namespace Galley
