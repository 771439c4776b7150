// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/window/windowkeys.h"

#include <QAction>
#include <QApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QLineEdit>

#include <algorithm>

namespace Galley {

WindowKeys::WindowKeys(QWidget *window) : QObject(window), m_window(window) { qApp->installEventFilter(this); }

bool WindowKeys::isShortcut(const QKeyEvent &key) const
{
    const QKeySequence pressed(key.keyCombination());
    const QList<QAction *> acts = m_window->actions();
    return std::any_of(acts.begin(), acts.end(), [&](const QAction *act) {
        return act->isEnabled() && act->shortcuts().contains(pressed);
    });
}

bool WindowKeys::eventFilter(QObject *watched, QEvent *event)
{
    const bool isOverride = event->type() == QEvent::ShortcutOverride;
    if (!isOverride && event->type() != QEvent::InputMethod)
        return false;
    auto *line = qobject_cast<QLineEdit *>(watched);
    if (!line || line->window() != m_window)
        return false;
    if (!isOverride) {
        const bool composes = !static_cast<QInputMethodEvent *>(event)->preeditString().isEmpty();
        if (composes || m_composing == line)
            m_composing = composes ? line : nullptr;
        return false;
    }
    if (m_composing == line) {
        event->accept(); // the line takes the key, and does nothing with it
        return true;
    }
    if (!isShortcut(*static_cast<QKeyEvent *>(event)))
        return false;
    event->ignore(); // left to the window
    return true;
}

} // namespace Galley
