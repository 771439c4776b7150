// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "body/tidyrules.h"

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

bool isStraight(QChar c) { return c == u'"' || c == u'＂'; }
bool isDouble(QChar c) { return isStraight(c) || c == u'“' || c == u'”'; }
bool isSingle(QChar c) { return c == u'\'' || c == u'＇' || c == u'‘' || c == u'’'; }
bool isLatin(Glyph glyph) { return glyph == Glyph::Letter || glyph == Glyph::Digit; }
bool isGap(Glyph glyph) { return glyph == Glyph::Edge || glyph == Glyph::Space; }

/// The double quotes of one text, which are judged together.
class DoubleQuotes
{
public:
    DoubleQuotes(MarkedText &text, TextLanguage language) : m_text(text), m_language(language) { find(); }

    int pair()
    {
        const bool mendsTyped = !m_balanced && m_places.size() % 2 == 0 && m_language == TextLanguage::Chinese;
        int count = 0;
        for (size_t i = 0; i < m_places.size(); ++i) {
            const Place &place = m_places[i];
            const bool opens = mendsTyped ? i % 2 == 0 : place.opens;
            const QChar wanted = opens ? u'“' : u'”';
            const QChar c = m_text.at(place.at);
            if (c == wanted || (!isStraight(c) && !mendsTyped) || (isStraight(c) && !mendsTyped && !place.sure))
                continue;
            m_text.set(place.at, wanted);
            ++count;
        }
        return count;
    }

private:
    struct Place {
        qsizetype at;
        bool opens;
        bool sure;
    };

    /// Finds them from left to right: a straight one closes what is open, but where a space says otherwise.
    void find()
    {
        int depth = 0;
        for (qsizetype at = 0; at < m_text.size(); ++at) {
            const QChar c = m_text.at(at);
            if (!isDouble(c) || m_text.isFixed(at))
                continue;
            const bool straight = isStraight(c);
            if (straight && depth == 0 && m_text.glyph(at - 1) == Glyph::Digit)
                continue; // inches, seconds
            Place place{at, c == u'“', true};
            if (straight)
                place = judged(at, depth);
            depth += place.opens ? 1 : -1;
            if (depth < 0) {
                m_balanced = false;
                depth = 0;
            }
            m_places.push_back(place);
        }
        m_balanced = m_balanced && depth == 0;
        if (m_balanced || m_places.size() % 2 == 0)
            return;
        // One of them has no fellow: what stands alone is only changed where it stands plainly.
        for (Place &place : m_places)
            place.sure = place.opens ? isGap(m_text.glyph(place.at - 1)) : isGap(m_text.glyph(place.at + 1));
    }

    Place judged(qsizetype at, int depth) const
    {
        const bool gapBefore = isGap(m_text.glyph(at - 1)) || isOpening(m_text.at(at - 1));
        const bool gapAfter = isGap(m_text.glyph(at + 1));
        if (depth == 0)
            return {at, !(gapAfter && !gapBefore), true};
        const bool nests = gapBefore && !gapAfter && m_language == TextLanguage::Other;
        return {at, nests, true};
    }

    MarkedText &m_text;
    TextLanguage m_language;
    std::vector<Place> m_places;
    bool m_balanced = true;
};

/// Single quotes and apostrophes, which look alike when they close.
class SingleQuotes
{
public:
    explicit SingleQuotes(MarkedText &text) : m_text(text)
    {
        for (qsizetype at = 0; at < text.size(); ++at) {
            if (mayClose(at))
                m_lastClosing = at;
        }
    }

    int pair()
    {
        int count = 0;
        bool open = false;
        for (qsizetype at = 0; at < m_text.size(); ++at) {
            const QChar c = m_text.at(at);
            if (c == u'”')
                open = false; // what opened inside ends with it
            if (!isSingle(c) || m_text.isFixed(at))
                continue;
            const QChar wanted = wantedAt(at, open);
            open = wanted == u'‘' || (open && isLatin(m_text.glyph(at - 1)) && isLatin(m_text.glyph(at + 1)));
            if (wanted == c)
                continue;
            m_text.set(at, wanted);
            ++count;
        }
        return count;
    }

private:
    bool mayClose(qsizetype at) const
    {
        const QChar c = m_text.at(at);
        return isSingle(c) && c != u'‘' && !m_text.isFixed(at) && !isGap(m_text.glyph(at - 1))
            && !(isLatin(m_text.glyph(at - 1)) && isLatin(m_text.glyph(at + 1)));
    }

    /// What stands at @p at; the same character when nothing is sure.
    QChar wantedAt(qsizetype at, bool open) const
    {
        const QChar c = m_text.at(at);
        const Glyph before = m_text.glyph(at - 1);
        const Glyph after = m_text.glyph(at + 1);
        if (c == u'‘') // typed the wrong way round at the end of what is open
            return open && !isGap(before) && (isGap(after) || after == Glyph::WideMark) ? u'’' : c;
        if (c == u'’')
            return !open && after == Glyph::Han && !isLatin(before) && m_lastClosing > at ? u'‘' : c;
        if (before == Glyph::Digit && !open && after != Glyph::Letter)
            return c; // feet, minutes
        if (isLatin(before) || (open && !isGap(before)))
            return u'’';
        if (after == Glyph::Digit && m_text.glyph(at + 2) == Glyph::Digit && m_text.at(at + 3) == u's')
            return u'’'; // ’90s
        const bool short_n = m_text.at(at + 1) == u'n' && isSingle(m_text.at(at + 2)); // rock ’n’ roll
        if (short_n)
            return u'’';
        return !open && !isGap(after) && m_lastClosing > at ? QChar(u'‘') : c;
    }

    MarkedText &m_text;
    qsizetype m_lastClosing = -1;
};

} // namespace

int pairQuotes(MarkedText &text, TextLanguage language)
{
    // Languages that quote otherwise („…“, «…», ‹…›) are left alone.
    const QString &plain = text.text();
    if (plain.contains(u'„') || plain.contains(u'«') || plain.contains(u'‚') || plain.contains(u'‹'))
        return 0;
    const int count = DoubleQuotes(text, language).pair();
    return count + SingleQuotes(text).pair();
}

} // namespace Galley
