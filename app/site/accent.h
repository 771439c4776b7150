// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QRgb>

namespace Galley {

/// The grounds on which a theme writes, paper and wash, in each scheme.
struct ThemeGrounds {
    QList<QRgb> light;
    QList<QRgb> dark;
    friend bool operator==(const ThemeGrounds &, const ThemeGrounds &) = default;
};

/// The accent in one scheme: as text, as a ground, and the text on that ground.
struct AccentColours {
    enum class Shift { None, Darker, Lighter };

    QRgb text = 0;
    QRgb fill = 0;
    QRgb onFill = 0;
    Shift shift = Shift::None; ///< what became of the wanted colour as text
};

struct AccentFamily {
    AccentColours light;
    AccentColours dark;
};

/// The ratio of contrast between two colours as WCAG 2 has it, 1 to 21.
double contrast(QRgb one, QRgb other);

/// The colours nearest to @p accent that can be read: text has 4.5 on every ground of its scheme, the text on the fill
/// 4.5 on it, and in the dark the fill stands out by 3. Only the lightness changes, in OKLCH, and the chroma where no
/// screen shows it. (Grounds of middling grey may leave no such colour: then the best there is.)
AccentFamily readableAccent(QRgb accent, const ThemeGrounds &grounds);

} // namespace Galley
