// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>
#include <QPointer>

class QKeyEvent;
class QLineEdit;
class QWidget;

namespace Galley {

/// Sees to it that the shortcuts of the window work while a line of text has the focus, also where the system has the
/// same keys for moving in a line (Ctrl+E on X11), and that none works in the middle of a word that an input method
/// composes there.
class WindowKeys final : public QObject
{
    Q_OBJECT

public:
    explicit WindowKeys(QWidget *window);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool isShortcut(const QKeyEvent &key) const;

    QWidget *m_window;
    QPointer<QLineEdit> m_composing;
};

} // namespace Galley
