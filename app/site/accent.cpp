// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "site/accent.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <optional>

namespace Galley {

namespace {

constexpr double TextContrast = 4.5;
constexpr double ShapeContrast = 3.0;
constexpr int Steps = 512;             ///< from black to white
constexpr double WhiteIsWorth = 0.1;   ///< so much lightness is given up for white text on a fill
constexpr QRgb White = qRgb(255, 255, 255);

/// Lightness 0 to 1, chroma, and hue as the two directions that OKLab calls a and b.
struct Oklch {
    double lightness = 0;
    double chroma = 0;
    double a = 0;
    double b = 0;
};

double linear(int channel)
{
    static const auto table = [] {
        std::array<double, 256> made;
        for (int i = 0; i < 256; ++i) {
            const double value = i / 255.0;
            made[size_t(i)] = value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
        }
        return made;
    }();
    return table[size_t(channel)];
}

double encoded(double value)
{
    return value <= 0.0031308 ? value * 12.92 : 1.055 * std::pow(value, 1 / 2.4) - 0.055;
}

double luminance(QRgb colour)
{
    return 0.2126 * linear(qRed(colour)) + 0.7152 * linear(qGreen(colour)) + 0.0722 * linear(qBlue(colour));
}

Oklch toOklch(QRgb colour)
{
    const double red = linear(qRed(colour));
    const double green = linear(qGreen(colour));
    const double blue = linear(qBlue(colour));
    const double l = std::cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
    const double m = std::cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
    const double s = std::cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
    Oklch made;
    made.lightness = 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s;
    const double a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
    const double b = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
    made.chroma = std::hypot(a, b);
    made.a = made.chroma > 1e-6 ? a / made.chroma : 1;
    made.b = made.chroma > 1e-6 ? b / made.chroma : 0;
    return made;
}

/// None when no screen shows it.
std::optional<QRgb> toRgb(const Oklch &colour)
{
    const double a = colour.a * colour.chroma;
    const double b = colour.b * colour.chroma;
    const double l = std::pow(colour.lightness + 0.3963377774 * a + 0.2158037573 * b, 3);
    const double m = std::pow(colour.lightness - 0.1055613458 * a - 0.0638541728 * b, 3);
    const double s = std::pow(colour.lightness - 0.0894841775 * a - 1.2914855480 * b, 3);
    const double channels[] = {4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
                               -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
                               -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s};
    int bytes[3];
    for (int i = 0; i < 3; ++i) {
        if (channels[i] < -0.0005 || channels[i] > 1.0005)
            return std::nullopt;
        bytes[i] = int(std::lround(encoded(std::clamp(channels[i], 0.0, 1.0)) * 255));
    }
    return qRgb(bytes[0], bytes[1], bytes[2]);
}

/// @p colour with another lightness, and as much of its chroma as there is at that one.
QRgb withLightness(Oklch colour, double lightness)
{
    colour.lightness = lightness;
    if (const auto whole = toRgb(colour))
        return *whole;
    double least = 0;
    double most = colour.chroma;
    for (int i = 0; i < 20; ++i) {
        colour.chroma = (least + most) / 2;
        (toRgb(colour) ? least : most) = colour.chroma;
    }
    colour.chroma = least;
    return toRgb(colour).value_or(lightness > 0.5 ? White : qRgb(0, 0, 0));
}

double leastContrast(QRgb colour, const QList<QRgb> &grounds)
{
    double least = 21;
    for (const QRgb ground : grounds)
        least = std::min(least, contrast(colour, ground));
    return least;
}

struct Found {
    QRgb colour;
    double distance; ///< in lightness
};

/// The colour nearest to @p accent that @p isGood.
std::optional<Found> nearest(QRgb accent, const std::function<bool(QRgb)> &isGood)
{
    if (isGood(accent))
        return Found{accent, 0};
    const Oklch wanted = toOklch(accent);
    for (int step = 1; step <= Steps; ++step) {
        const double distance = double(step) / Steps;
        for (const double lightness : {wanted.lightness - distance, wanted.lightness + distance}) {
            if (lightness < 0 || lightness > 1)
                continue;
            if (const QRgb colour = withLightness(wanted, lightness); isGood(colour))
                return Found{colour, distance};
        }
    }
    return std::nullopt;
}

QRgb readableText(QRgb accent, const QList<QRgb> &grounds)
{
    const auto found
        = nearest(accent, [&](QRgb colour) { return leastContrast(colour, grounds) >= TextContrast; });
    if (found)
        return found->colour;
    const QRgb black = qRgb(0, 0, 0);
    return leastContrast(black, grounds) > leastContrast(White, grounds) ? black : White;
}

/// The fill and the text on it. @p standsOut: how much it has to differ from the grounds.
void fillFrom(QRgb accent, const QList<QRgb> &grounds, double standsOut, AccentColours &colours)
{
    Oklch ink = toOklch(accent);
    ink.chroma = std::min(ink.chroma, 0.03);
    const QRgb dark = withLightness(ink, 0.2);
    const auto under = [&](QRgb text) {
        return nearest(accent, [&](QRgb colour) {
            return contrast(colour, text) >= TextContrast && leastContrast(colour, grounds) >= standsOut;
        });
    };
    const auto white = under(White);
    const auto black = under(dark);
    const bool isWhite = white && (!black || white->distance - black->distance <= WhiteIsWorth);
    if (!white && !black)
        return fillFrom(accent, grounds, 1, colours);
    colours.fill = isWhite ? white->colour : black->colour;
    colours.onFill = isWhite ? White : dark;
}

AccentColours coloursOn(QRgb accent, const QList<QRgb> &grounds, double standsOut)
{
    AccentColours colours;
    colours.text = readableText(accent, grounds);
    if (colours.text != accent) {
        colours.shift = luminance(colours.text) < luminance(accent) ? AccentColours::Shift::Darker
                                                                    : AccentColours::Shift::Lighter;
    }
    fillFrom(accent, grounds, standsOut, colours);
    return colours;
}

} // namespace

double contrast(QRgb one, QRgb other)
{
    const double first = luminance(one);
    const double second = luminance(other);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

AccentFamily readableAccent(QRgb accent, const ThemeGrounds &grounds)
{
    const QRgb opaque = accent | 0xff000000;
    return {coloursOn(opaque, grounds.light, 1), coloursOn(opaque, grounds.dark, ShapeContrast)};
}

} // namespace Galley
