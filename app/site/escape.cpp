// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "site/escape.h"

namespace Galley {

namespace {

bool isAllowed(char32_t c)
{
    return c == 0x9 || c == 0xa || c == 0xd || (c >= 0x20 && c < 0x7f) || (c > 0x9f && c < 0xd800)
        || (c > 0xdfff && c < 0xfffe) || c > 0xffff || c == 0x85;
}

void appendUtf8(std::string &out, char32_t c)
{
    if (c < 0x80) {
        out.push_back(char(c));
    } else if (c < 0x800) {
        out.push_back(char(0xc0 | (c >> 6)));
        out.push_back(char(0x80 | (c & 0x3f)));
    } else if (c < 0x10000) {
        out.push_back(char(0xe0 | (c >> 12)));
        out.push_back(char(0x80 | ((c >> 6) & 0x3f)));
        out.push_back(char(0x80 | (c & 0x3f)));
    } else {
        out.push_back(char(0xf0 | (c >> 18)));
        out.push_back(char(0x80 | ((c >> 12) & 0x3f)));
        out.push_back(char(0x80 | ((c >> 6) & 0x3f)));
        out.push_back(char(0x80 | (c & 0x3f)));
    }
}

/// The character at @p at, which is moved on when it takes two places.
char32_t characterAt(QStringView text, qsizetype &at)
{
    const char16_t unit = text.at(at).unicode();
    if (QChar::isHighSurrogate(unit) && at + 1 < text.size() && text.at(at + 1).isLowSurrogate())
        return QChar::surrogateToUcs4(unit, text.at(++at).unicode());
    return unit;
}

} // namespace

void appendEscaped(std::string &out, QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char32_t c = characterAt(text, i);
        switch (c) {
        case U'&': out += "&amp;"; break;
        case U'<': out += "&lt;"; break;
        case U'>': out += "&gt;"; break;
        case U'"': out += "&quot;"; break;
        case U'\'': out += "&#39;"; break;
        default:
            if (isAllowed(c))
                appendUtf8(out, c);
        }
    }
}

std::string escaped(QStringView text)
{
    std::string out;
    out.reserve(size_t(text.size()) * 3);
    appendEscaped(out, text);
    return out;
}

void appendJsonString(std::string &out, QStringView text)
{
    out += '"';
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char32_t c = characterAt(text, i);
        switch (c) {
        case U'"': out += "\\\""; break;
        case U'\\': out += "\\\\"; break;
        case U'\n': out += "\\n"; break;
        case U'\r': out += "\\r"; break;
        case U'\t': out += "\\t"; break;
        case U'<': out += "\\u003c"; break;
        case U'>': out += "\\u003e"; break;
        case U'&': out += "\\u0026"; break;
        default:
            if (isAllowed(c))
                appendUtf8(out, c);
        }
    }
    out += '"';
}

} // namespace Galley
