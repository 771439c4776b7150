// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"

#include <QString>

namespace Galley {

/// Copies the theme in @p from (a folder or part of the program) to @p themes + "/" + @p name, writable and called
/// @p title in both languages. The new folder is there whole or not at all.
Done copyTheme(const QString &from, const QString &themes, const QString &name, const QString &title);

} // namespace Galley
