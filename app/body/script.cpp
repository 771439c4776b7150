// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "body/script.h"

#include <algorithm>

namespace Galley {

namespace {

bool isHan(char16_t c)
{
    return (c >= 0x4e00 && c <= 0x9fff) || (c >= 0x3400 && c <= 0x4dbf) || (c >= 0xf900 && c <= 0xfaff)
        || (c >= 0x3005 && c <= 0x3007) || (c >= 0x3041 && c <= 0x30fa) || (c >= 0x30fc && c <= 0x30ff)
        || (c >= 0x2e80 && c <= 0x2fdf);
}

bool isWideMark(char16_t c)
{
    return (c >= 0x3001 && c <= 0x3003) || (c >= 0x3008 && c <= 0x3011) || (c >= 0x3014 && c <= 0x301f) || c == 0xff01
        || c == 0xff08 || c == 0xff09 || c == 0xff0c || c == 0xff1a || c == 0xff1b || c == 0xff1f || c == 0xff5e;
}

bool isSharedMark(char16_t c)
{
    return c == 0x2018 || c == 0x2019 || c == 0x201c || c == 0x201d || c == 0x2014 || c == 0x2026 || c == 0xb7;
}

bool isSpace(char16_t c)
{
    return c == ' ' || c == '\t' || c == 0xa0 || (c >= 0x2000 && c <= 0x200b) || c == 0x202f || c == 0x205f || c == 0x3000;
}

Glyph pairGlyph(char32_t c)
{
    if (c >= 0x20000 && c <= 0x3ffff)
        return Glyph::Han;
    return QChar::isLetter(c) ? Glyph::Letter : Glyph::Sign;
}

Glyph surrogateGlyph(QStringView text, qsizetype at)
{
    if (text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate())
        return pairGlyph(QChar::surrogateToUcs4(text[at], text[at + 1]));
    if (text[at].isLowSurrogate() && at > 0 && text[at - 1].isHighSurrogate())
        return pairGlyph(QChar::surrogateToUcs4(text[at - 1], text[at]));
    return Glyph::Sign;
}

} // namespace

Glyph glyphAt(QStringView text, qsizetype at)
{
    if (at < 0 || at >= text.size() || text[at] == u'\n')
        return Glyph::Edge;
    const QChar c = text[at];
    const char16_t u = c.unicode();
    if (isHan(u))
        return Glyph::Han;
    if (u < 0x80 && u != ' ' && u != '\t') {
        if (u >= '0' && u <= '9')
            return Glyph::Digit;
        return (u | 0x20) >= 'a' && (u | 0x20) <= 'z' ? Glyph::Letter : Glyph::Sign;
    }
    if (isWideMark(u))
        return Glyph::WideMark;
    if (isSharedMark(u))
        return Glyph::SharedMark;
    if (isSpace(u))
        return Glyph::Space;
    if (c.isSurrogate())
        return surrogateGlyph(text, at);
    if (u >= 0xff10 && u <= 0xff19)
        return Glyph::Digit;
    return c.isLetter() ? Glyph::Letter : Glyph::Sign;
}

bool isOpening(QChar c)
{
    return QStringView(u"([{（［｛《〈「『【〔〖“‘").contains(c);
}

bool isClosing(QChar c)
{
    return QStringView(u")]}）］｝》〉」』】〕〗”’").contains(c);
}

QChar wideMark(QChar c)
{
    if (c == u'.')
        return u'。';
    return QStringView(u",;:?!()").contains(c) ? QChar(char16_t(c.unicode() + 0xfee0)) : QChar();
}

bool isChineseNumber(QStringView text)
{
    return !text.isEmpty() && text.size() <= 3
        && std::all_of(text.begin(), text.end(), [](QChar c) { return QStringView(u"一二三四五六七八九十百").contains(c); });
}

} // namespace Galley
