// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "model/review.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>
#include <QTimeZone>

namespace Galley {

class Clock;

/// The steps of review of one story, a row for each.
class StepModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        StandingRole = Qt::UserRole, ///< int: a Standing
        PersonRole,                  ///< QString: who signed, or who may
        WordRole,                    ///< QString: what became of it, or the comment
        TimeRole,                    ///< QDateTime, UTC; of what was signed
    };
    enum Standing { Signed, Waiting, Later, SentBack };

    explicit StepModel(const Clock &clock, QObject *parent = nullptr);

    void setProgress(const ReviewProgress &progress, const QTimeZone &zone);
    const ReviewProgress &progress() const { return m_progress; }
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    /// "Today 10:42"
    QString timeText(const QModelIndex &index) const;

private:
    Standing standingOf(int row) const;
    QString personOf(int row) const;
    QString wordOf(int row) const;

    const Clock &m_clock;
    ReviewProgress m_progress;
    QTimeZone m_zone;
};

/// Draws a step in one line of 32 px: sign, name, person, what became of it, time.
class StepDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace Galley
