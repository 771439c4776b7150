// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QPushButton>

namespace Galley {

/// The visible button in @p place that says @p label; null when there is none.
inline QPushButton *buttonIn(const QWidget *place, const QString &label)
{
    const auto buttons = place->findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        if (button->text() == label && button->isVisible())
            return button;
    }
    return nullptr;
}

} // namespace Galley
