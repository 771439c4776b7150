// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "body/blockshortcut.h"

#include <algorithm>

namespace Galley {

namespace {

using Kind = BlockShortcut::Kind;

constexpr qsizetype MostDigits = 5;
constexpr qsizetype LongestLanguage = 32;

bool isAll(QStringView text, QStringView signs)
{
    return std::all_of(text.begin(), text.end(), [signs](QChar c) { return signs.contains(c); });
}

std::optional<BlockShortcut> numbers(QStringView text)
{
    const QStringView digits = text.chopped(1);
    if (digits.isEmpty() || digits.size() > MostDigits || !isAll(digits, u"0123456789"))
        return std::nullopt;
    if (!QStringView(u".)．）。").contains(text.back()))
        return std::nullopt;
    return BlockShortcut{Kind::Numbers, digits.toInt(), {}};
}

} // namespace

std::optional<BlockShortcut> shortcutAt(QStringView lineBeforeSpace)
{
    const QStringView text = lineBeforeSpace;
    if (text.isEmpty())
        return std::nullopt;
    if (text.size() <= 4 && isAll(text, u"#＃"))
        return BlockShortcut{Kind::Heading, std::max(2, int(text.size())), {}};
    if (text.size() == 1 && QStringView(u"-*+－＊＋").contains(text.front()))
        return BlockShortcut{Kind::Bullets, 0, {}};
    if (text.size() == 1 && QStringView(u">＞》").contains(text.front()))
        return BlockShortcut{Kind::Quote, 0, {}};
    return numbers(text);
}

std::optional<BlockShortcut> shortcutAtEnter(QStringView line)
{
    const QStringView text = line.trimmed();
    if (text.size() >= 3 && (isAll(text, u"-") || isAll(text, u"*")))
        return BlockShortcut{Kind::Rule, 0, {}};
    // Chinese keyboards type · on the key of `.
    if (!text.startsWith(u"```") && !text.startsWith(u"···"))
        return std::nullopt;
    const QStringView language = text.sliced(3).trimmed();
    const bool isName = language.size() <= LongestLanguage && std::all_of(language.begin(), language.end(), [](QChar c) {
        return c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'+' || c == u'-' || c == u'#');
    });
    return isName ? std::optional(BlockShortcut{Kind::Code, 0, language.toString()}) : std::nullopt;
}

} // namespace Galley
