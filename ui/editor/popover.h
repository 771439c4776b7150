// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QFrame>

namespace Galley {

/// A small panel over the sheet that stays until Escape, or until the focus goes elsewhere. Not modal.
class Popover : public QFrame
{
    Q_OBJECT

public:
    explicit Popover(QWidget *host);
    ~Popover() override;

    /// Shows it below @p anchor (in the host's coordinates), above where there is no room.
    void showAt(const QRect &anchor);
    void moveTo(const QRect &anchor);
    /// Hides it after closed() was emitted.
    void dismiss();

Q_SIGNALS:
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    virtual void retranslate() = 0;

private:
    void followFocus(const QWidget *now);

    bool m_closing = false;
};

} // namespace Galley
