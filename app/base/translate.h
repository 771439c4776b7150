// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QCoreApplication>

namespace Galley {

/// @p text in the language of the interface, for code that is no QObject. With %n in it, @p n chooses the plural.
inline QString tr(const char *text, const char *comment = nullptr, int n = -1)
{
    return QCoreApplication::translate("Galley", text, comment, n);
}

} // namespace Galley
