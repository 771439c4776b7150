// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <optional>

namespace Galley {

/// A colour as pages write it; each part from 0 to 255.
struct HtmlColor {
    int red = 0;
    int green = 0;
    int blue = 0;

    /// How far it is from a grey of its own lightness.
    int chroma() const { return std::max({red, green, blue}) - std::min({red, green, blue}); }
    /// How light it looks, from 0 to 255.
    int lightness() const { return (red * 299 + green * 587 + blue * 114) / 1000; }
};

/// The colour that @p value, lower-case, begins with: `#rgb`, `#rrggbb`, `rgb(…)` or one of the common names.
/// Nothing for what is as good as transparent, and for pictures and gradients.
std::optional<HtmlColor> htmlColor(const QString &value);

/// Whether text on @p background, written in @p text when that is known, looks as if somebody had drawn a marker
/// over it: a light colour that is no grey, and dark words.
bool looksLikeHighlight(const HtmlColor &background, const std::optional<HtmlColor> &text);

} // namespace Galley
