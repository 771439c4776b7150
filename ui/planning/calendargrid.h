// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/planning/calendarmonth.h"

#include <QWidget>

#include <optional>

namespace Galley {

/// Draws the days of a calendar with their stories. Arrows go from day to day, Tab from story to story of the day, Enter opens,
/// Ctrl and an arrow move the story. GUI thread.
class CalendarGrid final : public QWidget
{
    Q_OBJECT

public:
    explicit CalendarGrid(QWidget *parent = nullptr);

    /// @p today is marked; days outside of @p month are grey (an invalid one greys none).
    void setMonth(const CalendarMonth &month, const QDate &today, const QDate &shown);
    const CalendarMonth &month() const { return m_month; }
    QDate currentDay() const { return m_day; }
    /// Does not emit dayChanged().
    void setCurrentDay(const QDate &day);

    /// Where a story is drawn; empty when it is not.
    QRect rectOf(const ArticleId &story) const;
    QRect rectOf(const QDate &day) const;

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void openRequested(const Galley::ArticleId &story);
    /// To @p at, UTC.
    void scheduleRequested(const QList<Galley::ArticleId> &stories, const QDateTime &at);
    /// All stories of a day are to be seen.
    void dayRequested(const QDate &day);
    /// The keys went to a day that is not shown.
    void dayChanged(const QDate &day);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    int headHeight() const;
    int rowHeight() const;
    int dayAt(const QPoint &at) const;
    QRect cell(int day) const;
    /// How many stories a cell has room for, when there are @p count.
    int roomFor(int count) const;
    std::optional<ArticleRow> storyAt(const QPoint &at) const;
    std::optional<ArticleRow> current() const;
    void paintDay(QPainter &painter, int day) const;
    void paintStory(QPainter &painter, const QRect &place, const ArticleRow &row, bool isCurrent) const;
    void goTo(const QDate &day);
    bool moveStory(int days);
    void describe();

    CalendarMonth m_month;
    QDate m_today;
    QDate m_shown;
    QDate m_day;
    int m_story = -1; ///< of the current day; -1: none
    int m_target = -1; ///< the day that something is dragged over
    QPoint m_pressed;
    std::optional<ArticleRow> m_dragged;
};

} // namespace Galley
