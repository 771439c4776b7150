// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "model/remark.h"

#include <QFrame>
#include <QTimeZone>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace Galley {

class Clock;

/// One remark with its answers and what can be done with it.
class RemarkCard final : public QFrame
{
    Q_OBJECT

public:
    /// @p answers belong to @p remark, oldest first.
    RemarkCard(const DeskRemark &remark, const QList<DeskRemark> &answers, const Clock &clock, const QTimeZone &zone,
               QWidget *parent = nullptr);

    const DeskRemark &remark() const { return m_remark; }
    /// Marks the one at which the caret stands.
    void setCurrent(bool current);

Q_SIGNALS:
    void chosen();
    void settleRequested(Galley::DeskRemark::Outcome outcome);
    void answerRequested(const QString &text);
    void removeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLabel *addText(QVBoxLayout *column, const QString &text, const char *role);
    void addWords(QVBoxLayout *column);
    void addActs(QVBoxLayout *column);
    QPushButton *addAct(QHBoxLayout *row, const QString &text, const QString &name);

    DeskRemark m_remark;
    bool m_current = false;
};

} // namespace Galley
