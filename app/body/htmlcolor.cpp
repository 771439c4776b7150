// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "body/htmlcolor.h"

#include <QHash>

#include <array>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

/// Below this a page is only toned, as many are to spare the eyes.
constexpr int LeastChroma = 40;
constexpr int LeastLightness = 110;
constexpr int DarkestOnDark = 200;

std::optional<HtmlColor> named(const QString &name)
{
    static const QHash<QString, HtmlColor> colors{
        {u"black"_s, {0, 0, 0}},          {u"white"_s, {255, 255, 255}},   {u"red"_s, {255, 0, 0}},
        {u"lime"_s, {0, 255, 0}},         {u"blue"_s, {0, 0, 255}},        {u"yellow"_s, {255, 255, 0}},
        {u"aqua"_s, {0, 255, 255}},       {u"cyan"_s, {0, 255, 255}},      {u"fuchsia"_s, {255, 0, 255}},
        {u"magenta"_s, {255, 0, 255}},    {u"green"_s, {0, 128, 0}},       {u"maroon"_s, {128, 0, 0}},
        {u"navy"_s, {0, 0, 128}},         {u"olive"_s, {128, 128, 0}},     {u"purple"_s, {128, 0, 128}},
        {u"teal"_s, {0, 128, 128}},       {u"silver"_s, {192, 192, 192}},  {u"gray"_s, {128, 128, 128}},
        {u"grey"_s, {128, 128, 128}},     {u"orange"_s, {255, 165, 0}},    {u"darkred"_s, {139, 0, 0}},
        {u"pink"_s, {255, 192, 203}},     {u"gold"_s, {255, 215, 0}},      {u"brown"_s, {165, 42, 42}},
        {u"lightyellow"_s, {255, 255, 224}}, {u"lightgreen"_s, {144, 238, 144}}, {u"darkblue"_s, {0, 0, 139}},
        {u"khaki"_s, {240, 230, 140}},    {u"crimson"_s, {220, 20, 60}},   {u"tomato"_s, {255, 99, 71}}};
    const auto found = colors.constFind(name);
    return found == colors.constEnd() ? std::nullopt : std::optional(*found);
}

std::optional<HtmlColor> fromDigits(QStringView digits)
{
    bool isNumber = false;
    const uint number = digits.toUInt(&isNumber, 16);
    if (!isNumber)
        return std::nullopt;
    if (digits.size() == 3)
        return HtmlColor{int(number >> 8 & 0xf) * 17, int(number >> 4 & 0xf) * 17, int(number & 0xf) * 17};
    if (digits.size() == 6)
        return HtmlColor{int(number >> 16 & 0xff), int(number >> 8 & 0xff), int(number & 0xff)};
    return std::nullopt;
}

/// @p part as a share of one when it is a percentage or an opacity.
double numberIn(QStringView part, double hundredPercent)
{
    return part.endsWith(u'%') ? part.chopped(1).toDouble() * hundredPercent / 100 : part.toDouble();
}

/// The inside of `rgb(…)`, in either of the ways to write it.
std::optional<HtmlColor> fromParts(QString inside)
{
    inside.replace(u',', u' ').replace(u'/', u' ');
    const QStringList parts = inside.split(u' ', Qt::SkipEmptyParts);
    if (parts.size() < 3 || parts.size() > 4 || (parts.size() == 4 && numberIn(parts.at(3), 1) < 0.1))
        return std::nullopt;
    std::array<int, 3> values{};
    for (size_t i = 0; i < values.size(); ++i)
        values[i] = int(std::clamp(numberIn(parts.at(qsizetype(i)), 255), 0.0, 255.0));
    return HtmlColor{values[0], values[1], values[2]};
}

} // namespace

std::optional<HtmlColor> htmlColor(const QString &value)
{
    constexpr qsizetype LongestColor = 200;
    if (value.size() > LongestColor)
        return std::nullopt;
    if (value.startsWith("rgb"_L1)) {
        const qsizetype open = value.indexOf(u'(');
        const qsizetype close = value.indexOf(u')');
        return open > 0 && close > open ? fromParts(value.sliced(open + 1, close - open - 1)) : std::nullopt;
    }
    const QString word = value.section(u' ', 0, 0, QString::SectionSkipEmpty);
    return word.startsWith(u'#') ? fromDigits(QStringView(word).sliced(1)) : named(word);
}

bool looksLikeHighlight(const HtmlColor &background, const std::optional<HtmlColor> &text)
{
    return background.chroma() >= LeastChroma && background.lightness() >= LeastLightness
        && !(text && text->lightness() >= DarkestOnDark);
}

} // namespace Galley
