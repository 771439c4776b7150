// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "body/markdowntext.h"

#include <QRegularExpression>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

bool isAsciiPunctuation(QChar c)
{
    const char16_t u = c.unicode();
    return u > 0x20 && u < 0x7f && !c.isLetterOrNumber();
}

bool isAsciiLetter(QChar c) { return c.unicode() < 0x80 && c.isLetter(); }

Neighbour neighbourOf(char32_t c)
{
    if (c < 0x80 && isAsciiPunctuation(QChar(char16_t(c))))
        return Neighbour::Punctuation;
    if (QChar::isSpace(c))
        return Neighbour::Space;
    if (QChar::isPunct(c))
        return Neighbour::Punctuation;
    return QChar::isSymbol(c) ? Neighbour::Symbol : Neighbour::Letter;
}

bool beginsEntity(QStringView text)
{
    static const QRegularExpression entity(u"^&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);"_s);
    constexpr qsizetype Longest = 64; // a match looks over all it is given
    return entity.match(text.first(std::min(text.size(), Longest))).hasMatch();
}

/// Where in @p line a backslash keeps it from beginning a block, or ending one; -1 when it does neither.
qsizetype blockMarkIn(QStringView line)
{
    static const QRegularExpression mark(u"^(?:(?:#{1,6}|[-+])(?:[ \\t]|$)|>|~~~|[-=:|+][-=:|+ \\t]*$)"_s);
    static const QRegularExpression number(u"^([0-9]{1,9})[.)](?:[ \\t]|$)"_s);
    if (mark.match(line).hasMatch())
        return 0;
    const QRegularExpressionMatch match = number.match(line);
    return match.hasMatch() ? match.capturedEnd(1) : -1;
}

class Escaper
{
public:
    Escaper(QStringView text, const TextPlace &place)
        : m_text(text), m_place(place), m_blockMark(place.atLineStart ? blockMarkIn(text) : -1)
    {
    }

    QString escaped()
    {
        QString out;
        out.reserve(m_text.size());
        for (m_at = 0; m_at < m_text.size(); ++m_at) {
            if (m_at == m_blockMark || wouldBeSyntax())
                out += u'\\';
            out += m_text[m_at];
        }
        return out;
    }

private:
    bool wouldBeSyntax()
    {
        const bool isLast = m_at + 1 == m_text.size();
        switch (m_text[m_at].unicode()) {
        case u'\\': return isLast || isAsciiPunctuation(m_text[m_at + 1]);
        case u'`': return true;
        case u'*':
        case u'_':
        case u'~': return joinsEmphasis(m_text[m_at]);
        case u'[': return !isPlainBracket();
        case u']': return m_place.inLink;
        case u'<': return beginsTag();
        case u'&': return beginsEntity(m_text.sliced(m_at));
        case u'!': return isLast && m_place.beforeLink;
        case u'|': return m_place.inCell;
        case u'#': return m_place.inHeading && isLast && closesHeading();
        default: return false;
        }
    }

    /// Whether the asterisks, underscores or tildes that stand together here could begin or end something.
    bool joinsEmphasis(QChar mark)
    {
        if (m_at >= m_signsEnd) {
            const qsizetype begin = m_at;
            for (m_signsEnd = m_at + 1; m_signsEnd < m_text.size() && m_text[m_signsEnd] == mark;)
                ++m_signsEnd;
            m_signsJoin = signsJoin(mark, m_text.first(begin), m_text.sliced(m_signsEnd));
        }
        return m_signsJoin;
    }

    bool signsJoin(QChar mark, QStringView before, QStringView after) const
    {
        if (mark == u'~' && m_place.isLoneTilde)
            return false;
        if (before.isEmpty() || after.isEmpty())
            return true;
        const Neighbour left = lastNeighbour(before), right = firstNeighbour(after);
        const bool isInWord = left == Neighbour::Letter && right == Neighbour::Letter;
        return !(left == Neighbour::Space && right == Neighbour::Space) && !(mark == u'_' && isInWord);
    }

    /// Whether the bracket here is closed, and nothing follows that would make a link of what is in it.
    bool isPlainBracket() const
    {
        if (m_place.inLink || (m_place.atLineStart && m_at == 0))
            return false;
        qsizetype close = m_at + 1;
        while (close < m_text.size() && m_text[close] != u']' && m_text[close] != u'[')
            ++close;
        if (close == m_text.size() || m_text[close] == u'[' || m_text[m_at + 1] == u'^')
            return false;
        return close + 1 < m_text.size() ? !u"([:"_s.contains(m_text[close + 1]) : m_place.atEnd;
    }

    bool beginsTag() const
    {
        if (m_at + 1 == m_text.size())
            return false;
        const QChar next = m_text[m_at + 1];
        return isAsciiLetter(next) || next == u'/' || next == u'!' || next == u'?'
            || (!next.isSpace() && m_lastAtSign > m_at);
    }

    /// Number signs at the end of a heading are taken for decoration when a space stands before them.
    bool closesHeading() const
    {
        qsizetype begin = m_at;
        while (begin > 0 && m_text[begin - 1] == u'#')
            --begin;
        return begin == 0 || m_text[begin - 1] == u' ';
    }

    QStringView m_text;
    const TextPlace &m_place;
    qsizetype m_blockMark;
    qsizetype m_lastAtSign = m_text.lastIndexOf(u'@'); ///< which an address in "<>" has
    qsizetype m_signsEnd = 0; ///< of the asterisks and the like that were looked at last
    bool m_signsJoin = false;
    qsizetype m_at = 0;
};

/// Whether every parenthesis in @p address is closed, and none nests.
bool hasPlainParentheses(const QString &address)
{
    bool isOpen = false;
    for (const QChar c : address) {
        if (c != u'(' && c != u')')
            continue;
        if (isOpen == (c == u'('))
            return false;
        isOpen = !isOpen;
    }
    return !isOpen;
}

} // namespace

Neighbour firstNeighbour(QStringView text)
{
    if (text.isEmpty())
        return Neighbour::Space;
    const bool isPair = text.size() > 1 && text[0].isHighSurrogate() && text[1].isLowSurrogate();
    return neighbourOf(isPair ? QChar::surrogateToUcs4(text[0], text[1]) : text[0].unicode());
}

Neighbour lastNeighbour(QStringView text)
{
    const bool isPair = text.size() > 1 && text.back().isLowSurrogate();
    return firstNeighbour(text.last(std::min<qsizetype>(text.size(), isPair ? 2 : 1)));
}

QString markdownText(QStringView text, const TextPlace &place)
{
    return Escaper(text, place).escaped();
}

QString markdownAddress(const QString &address, bool inCell)
{
    // Some readers take what stands inside an address for the end of a mark around the link.
    QString syntax = u"\\<>`*"_s;
    if (address.contains("~~"_L1))
        syntax += u'~';
    if (!hasPlainParentheses(address))
        syntax += "()"_L1;
    QString out;
    for (qsizetype at = 0; at < address.size(); ++at) {
        const QChar c = address[at];
        if (syntax.contains(c) || (c == u'|' && inCell) || (c == u'&' && beginsEntity(QStringView(address).sliced(at))))
            out += u'\\';
        out += c;
    }
    return out;
}

QString markdownTitle(const QString &text)
{
    QString out = u"\""_s;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text[at];
        if (u"\"\\<`"_s.contains(c) || (c == u'&' && beginsEntity(QStringView(text).sliced(at))))
            out += u'\\';
        out += c;
    }
    return out + u'"';
}

QString markdownCode(const QString &text)
{
    const QString fence = fenceAround(text, u'`', 1);
    const QString padding = text.startsWith(u'`') || text.endsWith(u'`') ? u" "_s : QString();
    return fence + padding + text + padding + fence;
}

QString fenceAround(const QString &text, QChar fence, qsizetype least)
{
    qsizetype longest = 0;
    qsizetype together = 0;
    for (const QChar c : text) {
        together = c == fence ? together + 1 : 0;
        longest = std::max(longest, together);
    }
    return QString(std::max(least, longest + 1), fence);
}

bool isAutolink(const QString &address)
{
    static const QRegularExpression plain(u"^https?:(?:[^\\s<>\\\\`|*&]|&(?![#a-zA-Z0-9]+;))+$"_s, QRegularExpression::CaseInsensitiveOption);
    return plain.match(address).hasMatch();
}

} // namespace Galley
