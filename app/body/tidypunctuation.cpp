// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "body/tidyrules.h"

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

/// How far a mark looks for the Chinese that it belongs to: over some words of another script, not over a sentence.
constexpr qsizetype FarthestLook = 80;
constexpr int MostSpaces = 5;

bool isLatin(Glyph glyph) { return glyph == Glyph::Letter || glyph == Glyph::Digit; }

/// Whether @p at is Chinese and ends there, so that a mark may follow it.
bool endsChinese(const MarkedText &text, qsizetype at)
{
    const Glyph glyph = text.glyph(at);
    return glyph == Glyph::Han || ((glyph == Glyph::WideMark || glyph == Glyph::SharedMark) && !isOpening(text.at(at)));
}

/// What words of another script follow.
enum class Reach { Chinese, LineStart, Nothing };

/// What the words of another script that end at @p at follow. A mark or a bracket of theirs ends the look.
Reach reachBefore(const MarkedText &text, qsizetype at)
{
    int spaces = 0;
    int closed = 0;
    for (const qsizetype last = at - FarthestLook; at > last; --at) {
        const Glyph glyph = text.glyph(at);
        if (glyph == Glyph::Edge)
            return Reach::LineStart;
        if (glyph == Glyph::Han || glyph == Glyph::WideMark || glyph == Glyph::SharedMark)
            return endsChinese(text, at) ? Reach::Chinese : Reach::Nothing;
        if (glyph == Glyph::Space && ++spaces > MostSpaces)
            return Reach::Nothing;
        const QChar c = text.isFixed(at) ? QChar() : text.at(at); // an address is a word
        if (c == u')')
            ++closed;
        else if ((c == u'(' && --closed < 0) || (closed == 0 && QStringView(u",;:?!\"'[{").contains(c)))
            return Reach::Nothing;
    }
    return Reach::Nothing;
}

/// Whether what follows @p at is Chinese, or the end of the line.
bool goesOnInChinese(const MarkedText &text, qsizetype at)
{
    while (text.glyph(at) == Glyph::Space || (isClosing(text.at(at)) && !text.isFixed(at)))
        ++at;
    const Glyph glyph = text.glyph(at);
    return glyph == Glyph::Edge || glyph == Glyph::Han || glyph == Glyph::WideMark || glyph == Glyph::SharedMark;
}

/// Whether @p number, one place before a dot, begins its line: "一." numbers a section.
bool isNumbering(const MarkedText &text, qsizetype last)
{
    qsizetype begin = last;
    while (begin > last - 4 && text.glyph(begin) == Glyph::Han)
        --begin;
    begin = text.pastSpaces(begin, -1);
    const qsizetype first = text.pastSpaces(begin + 1, 1);
    return text.glyph(begin) == Glyph::Edge && isChineseNumber(QStringView(text.text()).sliced(first, last + 1 - first));
}

/// Whether the word that ends before @p dot is one that a full stop may follow, no abbreviation.
bool isWholeWord(const MarkedText &text, qsizetype dot)
{
    qsizetype begin = dot;
    while (begin > 0 && dot - begin < 20 && isLatin(text.glyph(begin - 1)))
        --begin;
    const QStringView word = QStringView(text.text()).sliced(begin, dot - begin);
    if (text.at(begin - 1) == u'.' || (word.size() == 1 && word.front().isLetter()))
        return false;
    static const QStringList abbreviations{u"mr"_s,  u"mrs"_s, u"ms"_s,  u"dr"_s,  u"prof"_s, u"no"_s,  u"st"_s, u"co"_s, u"ltd"_s,
                                           u"inc"_s, u"etc"_s, u"jr"_s,  u"sr"_s,  u"vs"_s,   u"vol"_s, u"pp"_s, u"fig"_s, u"corp"_s};
    return !abbreviations.contains(word.toString().toLower());
}

bool followsChinese(const MarkedText &text, qsizetype at, qsizetype before)
{
    const QChar next = text.at(at + 1);
    const Glyph after = text.glyph(at + 1);
    const bool spaced = before != at - 1;
    switch (text.at(at).unicode()) {
    case '.': // before letters and digits it is that of a file's name, and two are no stop
        return !isLatin(after) && next != u'.' && text.at(at - 1) != u'.' && next != u'/' && !isNumbering(text, before)
            && !(spaced && after == Glyph::Sign);
    case ':': // also in small faces, as typed
        return next != u')' && next != u'(' && next != u'-' && next != u':';
    case ';':
        return next != u')' && next != u'-';
    default:
        return true;
    }
}

/// Whether nothing but what closes stands between @p at and the end of its line.
bool endsLine(const MarkedText &text, qsizetype at)
{
    while (isClosing(text.at(at)))
        ++at;
    return text.glyph(text.pastSpaces(at, 1)) == Glyph::Edge;
}

bool followsLatin(const MarkedText &text, qsizetype at, qsizetype before)
{
    if (before != at - 1 || isLatin(text.glyph(at + 1)) || !goesOnInChinese(text, at + 1))
        return false;
    const Reach reach = reachBefore(text, before);
    if (text.at(at) == u'.')
        return reach == Reach::Chinese && endsLine(text, at + 1) && isWholeWord(text, at);
    return reach != Reach::Nothing;
}

bool belongsToChinese(const MarkedText &text, qsizetype at)
{
    const qsizetype before = text.pastSpaces(at - 1, -1);
    if (text.glyph(before) == Glyph::Edge)
        return false;
    if (endsChinese(text, before))
        return followsChinese(text, at, before);
    return followsLatin(text, at, before);
}

/// Brackets of both widths that belong together.
class Brackets
{
public:
    explicit Brackets(MarkedText &text) : m_text(text) {}

    int widen()
    {
        int count = 0;
        int han = 0;
        for (qsizetype at = 0; at < m_text.size(); ++at) {
            const QChar c = m_text.at(at);
            if (c == u'\n')
                m_open.clear();
            else if (m_text.glyph(at) == Glyph::Han)
                ++han;
            else if (m_text.isFixed(at))
                continue;
            else if (c == u'(' || c == u'（')
                m_open.push_back({at, han});
            else if ((c == u')' || c == u'）') && !m_open.empty())
                count += close(at, han);
        }
        return count;
    }

private:
    struct Open {
        qsizetype at;
        int han; ///< how many Chinese characters stand before it
    };

    int close(qsizetype at, int han)
    {
        const Open open = m_open.back();
        m_open.pop_back();
        const int half = (m_text.at(open.at) == u'(' ? 1 : 0) + (m_text.at(at) == u')' ? 1 : 0);
        if (half == 0 || !m_text.isChineseLine(at) || (half == 2 && !areChinese(open.at, at, han > open.han)))
            return 0;
        m_text.set(open.at, u'（');
        m_text.set(at, u'）');
        return 1;
    }

    bool areChinese(qsizetype open, qsizetype close, bool holdChinese) const
    {
        if (open + 1 == close) // as after the name of a function
            return false;
        const qsizetype before = m_text.pastSpaces(open - 1, -1);
        if (holdChinese || endsChinese(m_text, before))
            return true;
        const bool free = m_text.glyph(before) == Glyph::Edge || m_text.glyph(before) == Glyph::WideMark;
        return free && m_text.glyph(m_text.pastSpaces(close + 1, 1)) == Glyph::Han;
    }

    MarkedText &m_text;
    std::vector<Open> m_open;
};

/// Signs that are narrow between letters and digits, and not elsewhere.
bool isNarrowBetween(QChar c) { return QStringView(u"．－／＠＿").contains(c); }

} // namespace

int narrowLetters(MarkedText &text)
{
    int count = 0;
    qsizetype last = -2;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const char16_t c = text.at(at).unicode();
        if (c < 0xff00 || text.isFixed(at))
            continue;
        const bool letter = (c >= 0xff10 && c <= 0xff19) || (c >= 0xff21 && c <= 0xff3a) || (c >= 0xff41 && c <= 0xff5a);
        const bool sign = (c == 0xff05 && text.glyph(at - 1) == Glyph::Digit)
            || (isNarrowBetween(QChar(c)) && isLatin(text.glyph(at - 1)) && isLatin(text.glyph(at + 1)));
        if (!letter && !sign)
            continue;
        text.set(at, QChar(char16_t(c - 0xfee0)));
        count += last == at - 1 ? 0 : 1; // a word is one place
        last = at;
    }
    return count;
}

int widenPunctuation(MarkedText &text)
{
    int count = Brackets(text).widen();
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text.at(at);
        if (!QStringView(u",.;:?!").contains(c) || text.isFixed(at) || !text.isChineseLine(at))
            continue;
        if (!belongsToChinese(text, at))
            continue;
        text.set(at, wideMark(c));
        ++count;
    }
    return count;
}

} // namespace Galley
