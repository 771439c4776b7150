// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "model/article.h"

#include <QToolButton>

namespace Galley {

/// The state of the open story with its sign, and a chevron where it opens a menu.
class StateButton final : public QToolButton
{
    Q_OBJECT

public:
    explicit StateButton(QWidget *parent = nullptr);

    void showState(State state);
    /// What is in the trash goes nowhere from here.
    void showTrashed();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void show(const QString &text);

    State m_state = State::Draft;
    bool m_isTrashed = false;
};

} // namespace Galley
