// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "site/themeoptions.h"

namespace Galley {

/// What a theme says about itself in its theme.json.
struct ThemeCard {
    QString name;
    ThemeText title;
    QString author;
    QString version;
    ThemeOptions options;
    friend bool operator==(const ThemeCard &, const ThemeCard &) = default;
};

/// Reads and checks the theme.json in @p folder (a path or ":/themes/default"), and no other file. NotFound, or
/// Template with what is wrong in it and, where it is no JSON, the line.
Result<ThemeCard> readThemeCard(const QString &folder);

} // namespace Galley
