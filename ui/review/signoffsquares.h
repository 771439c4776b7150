// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "model/review.h"

#include <QWidget>

namespace Galley {

/// How far a story is in review: a square for each step, and the count. Takes no room without steps.
class SignOffSquares final : public QWidget
{
    Q_OBJECT

public:
    explicit SignOffSquares(QWidget *parent = nullptr);

    void setProgress(const ReviewProgress &progress);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QString words() const;
    void describe();

    QList<bool> m_signed;
    int m_next = 0;
    QString m_nextStep;
};

} // namespace Galley
