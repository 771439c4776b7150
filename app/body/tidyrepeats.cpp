// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "body/tidyrules.h"

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

bool isLatin(Glyph glyph) { return glyph == Glyph::Letter || glyph == Glyph::Digit; }
bool isChinese(Glyph glyph) { return glyph == Glyph::Han || glyph == Glyph::WideMark || glyph == Glyph::SharedMark; }

/// A mark that was typed several times.
struct Repeat {
    qsizetype begin;
    qsizetype end;
    Glyph before;
    Glyph after;
    bool inChinese; ///< a Chinese line, and not inside a word of another script

    qsizetype size() const { return end - begin; }
    bool fillsLine() const { return before == Glyph::Edge && after == Glyph::Edge; }
};

/// What stands for a mark that ends or parts sentences; null when it stays.
QString stopFor(const MarkedText &text, const Repeat &repeat)
{
    const QChar c = text.at(repeat.begin);
    if (QStringView(u"。，、；：！？").contains(c))
        return c == u'。' && repeat.size() > 2 ? u"……"_s : QString(c);
    const bool afterChinese = repeat.inChinese && isChinese(repeat.before);
    if (c == u'!' || c == u'?')
        return afterChinese || (isLatin(repeat.before) && !isLatin(repeat.after)) ? QString(c) : QString();
    return afterChinese && QStringView(u",;:").contains(c) ? QString(c) : QString();
}

QString dotsFor(const MarkedText &text, const Repeat &repeat)
{
    const QChar next = text.at(repeat.end);
    const QChar previous = text.at(repeat.begin - 1);
    if (next == u'/' || previous == u'/' || next == u'\\' || previous == u'\\')
        return {};
    if (repeat.inChinese) {
        if (repeat.size() > 2)
            return u"……"_s;
        return repeat.before == Glyph::Han && !isLatin(repeat.after) ? u"."_s : QString();
    }
    const bool betweenDigits = repeat.before == Glyph::Digit && repeat.after == Glyph::Digit;
    return repeat.size() == 3 && !betweenDigits ? u"…"_s : QString();
}

/// Two hyphens are a dash, but not where a line begins: there they are a rule, or an option of a program.
QString dashFor(const Repeat &repeat)
{
    if (repeat.before == Glyph::Edge)
        return {};
    if (repeat.inChinese)
        return repeat.before == Glyph::Space && isLatin(repeat.after) ? QString() : u"——"_s;
    const bool joins = repeat.before == Glyph::Letter && repeat.after == Glyph::Letter;
    const bool parts = repeat.before == Glyph::Space && repeat.after == Glyph::Space;
    return repeat.size() == 2 && (joins || parts) ? u"—"_s : QString();
}

/// What @p repeat becomes; null when it stays.
QString replacement(const MarkedText &text, const Repeat &repeat)
{
    const bool several = repeat.size() > 1;
    switch (text.at(repeat.begin).unicode()) {
    case '.':
        return several ? dotsFor(text, repeat) : QString();
    case '-':
        return several ? dashFor(repeat) : QString();
    case u'…':
        return repeat.inChinese && repeat.size() != 2 ? u"……"_s : QString();
    case u'·':
        return repeat.inChinese && repeat.size() > 2 && !repeat.fillsLine() ? u"……"_s : QString();
    case u'—':
        return repeat.inChinese && repeat.size() > 2 && !repeat.fillsLine() ? u"——"_s : QString();
    case u'─':
    case u'―':
        return repeat.inChinese && several && !repeat.fillsLine() ? u"——"_s : QString();
    default:
        return several ? stopFor(text, repeat) : QString();
    }
}

bool mayRepeat(QChar c) { return QStringView(u".-…·—─―。，、；：！？,;:!?").contains(c); }
bool isCry(QChar c) { return c == u'？' || c == u'！'; }

/// ？ and ！ in turn, more than one of each, are one of each.
qsizetype endOfCries(const MarkedText &text, qsizetype at)
{
    while (isCry(text.at(at)) && !text.isFixed(at))
        ++at;
    return at;
}

} // namespace

int joinRepeats(MarkedText &text, TextLanguage language)
{
    std::vector<MarkedText::Edit> edits;
    for (qsizetype at = 0; at < text.size();) {
        const QChar c = text.at(at);
        if (!mayRepeat(c) || text.isFixed(at)) {
            ++at;
            continue;
        }
        Repeat repeat{at, at + 1, text.glyph(at - 1), {}, {}};
        if (const qsizetype end = isCry(c) ? endOfCries(text, at) : at; end - at > 2) {
            const QStringView cries = QStringView(text.text()).sliced(at, end - at);
            const QChar other = c == u'？' ? u'！' : u'？';
            edits.push_back({at, end - at, cries.contains(other) ? QString(c) + other : QString(c)});
            at = end;
            continue;
        }
        while (text.at(repeat.end) == c && !text.isFixed(repeat.end))
            ++repeat.end;
        repeat.after = text.glyph(repeat.end);
        repeat.inChinese = language == TextLanguage::Chinese && text.isChineseLine(at)
            && !(isLatin(repeat.before) && isLatin(repeat.after));
        const QString stands = replacement(text, repeat);
        if (!stands.isNull() && stands != QStringView(text.text()).sliced(at, repeat.size()))
            edits.push_back({at, repeat.size(), stands});
        at = repeat.end;
    }
    text.apply(edits);
    return int(edits.size());
}

} // namespace Galley
