// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/planning/calendargrid.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace Galley {

class Newsroom;
class SegmentedControl;

/// The calendar with its heading: months and weeks of stories that are out or scheduled. GUI thread.
class CalendarPage final : public QWidget
{
    Q_OBJECT

public:
    /// @p newsroom must outlive it.
    explicit CalendarPage(Newsroom &newsroom, QWidget *parent = nullptr);

    CalendarGrid *grid() const { return m_grid; }
    SegmentedControl *kind() const { return m_kind; }
    QToolButton *nextButton() const { return m_next; }
    /// Shows the month or week with @p day.
    void show(const QDate &day);

Q_SIGNALS:
    void openRequested(const Galley::ArticleId &story);
    void scheduleRequested(const QList<Galley::ArticleId> &stories, const QDateTime &at);
    void closeRequested();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QDate today() const;
    void step(int by);
    void read();
    void retranslate();

    Newsroom &m_newsroom;
    QDate m_day;
    bool m_isStale = true;
    QTimer m_readSoon;
    QToolButton *m_previous;
    QPushButton *m_today;
    QToolButton *m_next;
    QLabel *m_title;
    SegmentedControl *m_kind;
    QToolButton *m_close;
    CalendarGrid *m_grid;
    QLabel *m_hint;
};

} // namespace Galley
