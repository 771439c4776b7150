// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "site/escape.h"

#include <algorithm>

namespace Galley {

namespace {

bool isAllowed(char32_t c)
{
    return c == 0x9 || c == 0xa || c == 0xd || (c >= 0x20 && c < 0x7f) || (c > 0x9f && c < 0xd800)
        || (c > 0xdfff && c < 0xfffe) || c > 0xffff || c == 0x85;
}

/// Gathers short pieces on their way to a text that grows.
class Pieces
{
public:
    explicit Pieces(std::string &out) : m_out(out) {}
    ~Pieces() { flush(); }

    void put(char32_t c)
    {
        if (m_size > Room - 4)
            flush();
        if (c < 0x80) {
            m_bytes[m_size++] = char(c);
        } else if (c < 0x800) {
            m_bytes[m_size++] = char(0xc0 | (c >> 6));
            m_bytes[m_size++] = char(0x80 | (c & 0x3f));
        } else if (c < 0x10000) {
            m_bytes[m_size++] = char(0xe0 | (c >> 12));
            m_bytes[m_size++] = char(0x80 | ((c >> 6) & 0x3f));
            m_bytes[m_size++] = char(0x80 | (c & 0x3f));
        } else {
            m_bytes[m_size++] = char(0xf0 | (c >> 18));
            m_bytes[m_size++] = char(0x80 | ((c >> 12) & 0x3f));
            m_bytes[m_size++] = char(0x80 | ((c >> 6) & 0x3f));
            m_bytes[m_size++] = char(0x80 | (c & 0x3f));
        }
    }
    void put(const char *text)
    {
        flush();
        m_out += text;
    }
    /// Puts the plain beginning of @p text from @p at on and says where it ends: characters of three bytes that are not
    /// special anywhere, which is most of Chinese copy.
    qsizetype putPlain(QStringView text, qsizetype at)
    {
        const char16_t *const units = text.utf16();
        while (at < text.size()) {
            if (m_size > Room - 3)
                flush();
            const qsizetype end = std::min(text.size(), at + qsizetype((Room - m_size) / 3));
            char *to = m_bytes + m_size;
            for (; at < end && isPlain(units[at]); ++at) {
                const char16_t c = units[at];
                *to++ = char(0xe0 | (c >> 12));
                *to++ = char(0x80 | ((c >> 6) & 0x3f));
                *to++ = char(0x80 | (c & 0x3f));
            }
            m_size = size_t(to - m_bytes);
            if (at < end)
                break;
        }
        return at;
    }

private:
    static bool isPlain(char16_t c) { return (c >= 0x800 && c < 0xd800) || (c >= 0xe000 && c < 0xfffe); }

    void flush()
    {
        m_out.append(m_bytes, m_size);
        m_size = 0;
    }

    static constexpr size_t Room = 768;
    std::string &m_out;
    size_t m_size = 0;
    char m_bytes[Room];
};

/// The reference for a character that is special in HTML and XML; null for all others.
const char *referenceFor(char32_t c)
{
    switch (c) {
    case U'&': return "&amp;";
    case U'<': return "&lt;";
    case U'>': return "&gt;";
    case U'"': return "&quot;";
    case U'\'': return "&#39;";
    default: return nullptr;
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

void appendUtf8(std::string &out, QStringView text)
{
    Pieces pieces(out);
    for (qsizetype i = pieces.putPlain(text, 0); i < text.size(); i = pieces.putPlain(text, i + 1)) {
        const char32_t c = characterAt(text, i);
        if (isAllowed(c))
            pieces.put(c);
    }
}

void appendEscaped(std::string &out, QStringView text)
{
    Pieces pieces(out);
    for (qsizetype i = pieces.putPlain(text, 0); i < text.size(); i = pieces.putPlain(text, i + 1)) {
        const char32_t c = characterAt(text, i);
        if (const char *reference = c < 0x80 ? referenceFor(c) : nullptr)
            pieces.put(reference);
        else if (isAllowed(c))
            pieces.put(c);
    }
}

bool mayStandOnPages(std::string_view text)
{
    for (size_t at = 0; at < text.size(); ++at) {
        const auto c = uchar(text[at]);
        if (c >= 0x20 && c != 0x7f && c != 0xc2 && c != 0xed && c != 0xef)
            continue;
        const auto next = at + 1 < text.size() ? uchar(text[at + 1]) : uchar(0);
        const auto third = at + 2 < text.size() ? uchar(text[at + 2]) : uchar(0);
        const bool isControl = (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7f
            || (c == 0xc2 && next >= 0x80 && next <= 0x9f && next != 0x85);
        if (isControl || (c == 0xef && next == 0xbf && third >= 0xbe) || (c == 0xed && next >= 0xa0))
            return false;
    }
    return true;
}

void appendEscapedUtf8(std::string &out, std::string_view text)
{
    size_t from = 0;
    for (size_t at = 0; at < text.size(); ++at) {
        const auto c = uchar(text[at]);
        if (c > U'>' || !referenceFor(c))
            continue;
        out.append(text, from, at - from) += referenceFor(c);
        from = at + 1;
    }
    out.append(text, from);
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
    {
        Pieces pieces(out);
        for (qsizetype i = pieces.putPlain(text, 0); i < text.size(); i = pieces.putPlain(text, i + 1)) {
            const char32_t c = characterAt(text, i);
            switch (c) {
            case U'"': pieces.put("\\\""); break;
            case U'\\': pieces.put("\\\\"); break;
            case U'\n': pieces.put("\\n"); break;
            case U'\r': pieces.put("\\r"); break;
            case U'\t': pieces.put("\\t"); break;
            case U'<': pieces.put("\\u003c"); break;
            case U'>': pieces.put("\\u003e"); break;
            case U'&': pieces.put("\\u0026"); break;
            default:
                if (isAllowed(c))
                    pieces.put(c);
            }
        }
    }
    out += '"';
}

} // namespace Galley
