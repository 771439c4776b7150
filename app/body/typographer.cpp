// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "body/typographer.h"

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestWord = 40;

bool isLatin(Glyph glyph) { return glyph == Glyph::Letter || glyph == Glyph::Digit; }

/// How many quotes of a kind are open at the end of @p text. An apostrophe closes none.
int openQuotes(QStringView text, QChar open, QChar close)
{
    int depth = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] == open) {
            ++depth;
        } else if (text[at] == close && depth > 0) {
            const bool apostrophe = close == u'’' && isLatin(glyphAt(text, at - 1)) && isLatin(glyphAt(text, at + 1));
            depth -= apostrophe ? 0 : 1;
        }
    }
    return depth;
}

/// Whether @p text ends in Chinese: a Chinese character, a closing Chinese mark, or a mark that both kinds of text
/// use after one of these. A quote of another language is Chinese when the text before it is.
bool endsChinese(QStringView text)
{
    for (qsizetype at = text.size() - 1; at >= 0; --at) {
        const Glyph glyph = glyphAt(text, at);
        if (glyph == Glyph::Han)
            return true;
        if (glyph == Glyph::WideMark)
            return !isOpening(text[at]);
        if (glyph != Glyph::SharedMark || isOpening(text[at]))
            return false;
        const QChar open = text[at] == u'”' ? u'“' : text[at] == u'’' ? u'‘' : QChar();
        const Glyph inside = glyphAt(text, at - 1);
        if (open.isNull() || inside == Glyph::Han || inside == Glyph::WideMark || inside == Glyph::SharedMark)
            continue;
        at = text.first(at).lastIndexOf(open); // the look goes on before the quote
        if (at < 0)
            return false;
    }
    return false;
}

/// Whether @p text ends in a word of letters that stands in a Chinese sentence: "你用iPhone".
bool endsInWordAfterChinese(QStringView text)
{
    qsizetype at = text.size();
    while (at > 0 && text.size() - at < LongestWord && isLatin(glyphAt(text, at - 1)))
        --at;
    return at < text.size() && glyphAt(text, text.size() - 1) == Glyph::Letter && glyphAt(text, at - 1) == Glyph::Han;
}

bool opensHere(QStringView before)
{
    const Glyph glyph = glyphAt(before, before.size() - 1);
    return glyph == Glyph::Edge || glyph == Glyph::Space || isOpening(before.back());
}

std::optional<Typed> doubleQuote(QStringView before, TextLanguage language)
{
    const bool isOpen = openQuotes(before, u'“', u'”') > 0;
    const Glyph glyph = glyphAt(before, before.size() - 1);
    if (isOpen) {
        const bool nests = language == TextLanguage::Other && glyph == Glyph::Space;
        return Typed{0, nests ? u"“"_s : u"”"_s};
    }
    if (glyph == Glyph::Digit) // inches, unless the text is Chinese around it
        return std::nullopt;
    const bool opens = opensHere(before) || endsChinese(before) || language == TextLanguage::Chinese || before.back() == u'—';
    return Typed{0, opens ? u"“"_s : u"”"_s};
}

std::optional<Typed> singleQuote(QStringView before)
{
    const bool isOpen = openQuotes(before, u'‘', u'’') > 0;
    const Glyph glyph = glyphAt(before, before.size() - 1);
    if (glyph == Glyph::Letter || (isOpen && glyph != Glyph::Space && glyph != Glyph::Edge))
        return Typed{0, u"’"_s};
    if (glyph == Glyph::Digit) // feet
        return std::nullopt;
    if (opensHere(before) || endsChinese(before) || before.back() == u'—')
        return Typed{0, u"‘"_s};
    return Typed{0, u"’"_s};
}

std::optional<Typed> dash(QStringView before)
{
    if (!before.endsWith(u'-'))
        return std::nullopt;
    const QStringView head = before.chopped(1);
    const QStringView words = head.trimmed();
    if (words.isEmpty() || head.endsWith(u'-')) // a rule in the making, or a row of hyphens
        return std::nullopt;
    if (endsChinese(head))
        return Typed{1, u"——"_s};
    // After a space it may be an option of a program; after Chinese and a space it always is.
    const bool spaced = words.size() != head.size();
    const Glyph last = glyphAt(words, words.size() - 1);
    if (spaced && last != Glyph::Letter && last != Glyph::Digit)
        return std::nullopt;
    return Typed{1, endsInWordAfterChinese(head) ? u"——"_s : u"—"_s};
}

std::optional<Typed> dots(QStringView before, TextLanguage language)
{
    const bool wide = before.endsWith(u"。。");
    if (!wide && !before.endsWith(u".."))
        return std::nullopt;
    const QStringView head = before.chopped(2);
    const QChar last = head.isEmpty() ? QChar() : head.back();
    if (last == u'.' || last == u'。' || last == u'/' || last == u'\\')
        return std::nullopt;
    if (wide && head.endsWith(u"……")) // six dots typed for the six that it has
        return Typed{2, QString()};
    const bool beginsChinese = language == TextLanguage::Chinese && (head.isEmpty() || isOpening(last));
    if (wide || beginsChinese || endsChinese(head) || endsInWordAfterChinese(head))
        return Typed{2, u"……"_s};
    return Typed{2, u"…"_s};
}

/// A bracket closes as the one that is open was typed.
std::optional<Typed> closingBracket(QStringView before)
{
    int closed = 0;
    for (qsizetype at = before.size() - 1; at >= 0; --at) {
        const QChar c = before[at];
        if (c == u')' || c == u'）')
            ++closed;
        else if ((c == u'(' || c == u'（') && closed-- == 0)
            return c == u'（' ? std::optional(Typed{0, u"）"_s}) : std::nullopt;
    }
    return std::nullopt;
}

std::optional<Typed> punctuation(QStringView before, QChar character)
{
    const QChar wide = wideMark(character);
    if (wide.isNull())
        return std::nullopt;
    if (character == u')')
        return closingBracket(before);
    const bool asksOrCries = character == u'?' || character == u'!' || character == u';';
    if (!endsChinese(before) && !(asksOrCries && endsInWordAfterChinese(before)))
        return std::nullopt;
    if (character == u'.' && isChineseNumber(before.trimmed())) // numbers a section
        return std::nullopt;
    return Typed{0, QString(wide)};
}

} // namespace

std::optional<Typed> typed(QStringView before, QChar character, TextLanguage language, TypingRules rules)
{
    if (const qsizetype lineEnd = before.lastIndexOf(u'\n'); lineEnd >= 0 && character != u'"' && character != u'\'')
        before = before.sliced(lineEnd + 1);
    switch (character.unicode()) {
    case '"':
        return rules.testFlag(TypingRule::Quotes) ? doubleQuote(before, language) : std::nullopt;
    case '\'':
        return rules.testFlag(TypingRule::Quotes) ? singleQuote(before) : std::nullopt;
    case '-':
        return rules.testFlag(TypingRule::Dashes) ? dash(before) : std::nullopt;
    case '.':
    case u'。':
        if (rules.testFlag(TypingRule::Dots)) {
            if (const auto ellipsis = dots(before, language))
                return ellipsis;
        }
        break;
    default:
        break;
    }
    const bool widens = rules.testFlag(TypingRule::Punctuation) && language == TextLanguage::Chinese;
    return widens ? punctuation(before, character) : std::nullopt;
}

} // namespace Galley
