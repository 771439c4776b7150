// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "base/text.h"

#include "base/readings.h"

#include <QStringList>

#include <unicode/brkiter.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utext.h>
#include <unicode/utf16.h>

#include <cmath>
#include <memory>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

/// A slug is a file name in every export: far below the 255 bytes of file systems, with room for a suffix.
constexpr int LongestSlug = 200;

char32_t codePointAt(QStringView text, qsizetype &at)
{
    UChar32 c = 0;
    U16_NEXT(text.utf16(), at, text.size(), c);
    return char32_t(c);
}

/// Nearly all of a Chinese text, told without looking it up.
bool isCommonHan(char32_t c) { return c >= 0x4e00 && c <= 0x9fff; }
/// The same of its punctuation.
bool isCommonStop(char32_t c)
{
    return c == 0x3001 || c == 0x3002 || c == 0xff0c || c == 0xff1a || c == 0xff1b || c == 0xff01 || c == 0xff1f;
}

bool isEastAsianLetter(char32_t c)
{
    if (c < 0x1100)
        return false;
    if (isCommonHan(c))
        return true;
    if (c == 0x30fc || c == 0xff70) // the long vowel mark of kana belongs to no script
        return true;
    if (!(U_GET_GC_MASK(UChar32(c)) & (U_GC_L_MASK | U_GC_N_MASK)) && !u_hasBinaryProperty(UChar32(c), UCHAR_RADICAL))
        return false;
    UErrorCode status = U_ZERO_ERROR;
    switch (uscript_getScript(UChar32(c), &status)) {
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_BOPOMOFO:
        return true;
    case USCRIPT_HANGUL: {
        // A syllable written in parts is counted once, at its first consonant.
        const int type = u_getIntPropertyValue(UChar32(c), UCHAR_HANGUL_SYLLABLE_TYPE);
        return type != U_HST_VOWEL_JAMO && type != U_HST_TRAILING_JAMO;
    }
    default:
        return false;
    }
}

bool isMark(char32_t c) { return U_GET_GC_MASK(UChar32(c)) & (U_GC_M_MASK | U_GC_CF_MASK); }

bool isWordCharacter(char32_t c)
{
    if (c < 0x80)
        return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
    const bool letter = U_GET_GC_MASK(UChar32(c)) & (U_GC_L_MASK | U_GC_ND_MASK);
    if (!letter || isEastAsianLetter(c))
        return false;
    UErrorCode status = U_ZERO_ERROR;
    return uscript_getScript(UChar32(c), &status) != USCRIPT_HANGUL;
}

/// What may stand inside one word between two of its characters.
bool joinsWord(char32_t c, char32_t before, char32_t after)
{
    switch (c) {
    case '-':
    case '\'':
    case '.':
    case '_':
    case '@':
    case 0x2010:
    case 0x2011:
    case 0x2019:
        return true;
    case ',':
    case ':':
    case '/':
        return u_isdigit(UChar32(before)) && u_isdigit(UChar32(after));
    default:
        return false;
    }
}

bool isFullWidthPunctuation(char32_t c)
{
    if (c < 0x3000)
        return false;
    const uint32_t category = U_GET_GC_MASK(UChar32(c));
    if (!(category & (U_GC_P_MASK | (c >= 0xff01 && c <= 0xffee ? U_GC_S_MASK : 0))))
        return false;
    const int width = u_getIntPropertyValue(UChar32(c), UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_FULLWIDTH || width == U_EA_WIDE;
}

/// Quotes, dashes and dots that Chinese and Western text share: as wide as the text they stand in.
bool isSharedPunctuation(char32_t c)
{
    return c == 0x2018 || c == 0x2019 || c == 0x201c || c == 0x201d || c == 0x2026 || c == 0x2014 || c == 0xb7;
}

bool isEastAsian(char32_t c) { return isEastAsianLetter(c) || isFullWidthPunctuation(c); }

/// Whether the shared punctuation mark that ends at @p at stands in East Asian text, seen from either side.
bool standsInEastAsianText(QStringView text, qsizetype begin, qsizetype at)
{
    for (qsizetype i = at; i < text.size();) {
        const char32_t c = codePointAt(text, i);
        if (isSharedPunctuation(c))
            continue;
        if (isEastAsian(c))
            return true;
        break;
    }
    for (qsizetype i = begin; i > 0;) {
        UChar32 c = 0;
        U16_PREV(text.utf16(), 0, i, c);
        if (!isSharedPunctuation(char32_t(c)))
            return isEastAsian(char32_t(c));
    }
    return false;
}

/// ICU's iterators are costly to make and must not be shared between threads.
icu::BreakIterator *breakIterator(UBreakIteratorType kind)
{
    thread_local std::unique_ptr<icu::BreakIterator> words, characters;
    std::unique_ptr<icu::BreakIterator> &iterator = kind == UBRK_WORD ? words : characters;
    if (!iterator) {
        UErrorCode status = U_ZERO_ERROR;
        iterator.reset(kind == UBRK_WORD ? icu::BreakIterator::createWordInstance(icu::Locale::getChinese(), status)
                                         : icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status));
        if (U_FAILURE(status))
            iterator.reset();
    }
    return iterator.get();
}

/// Calls @p visit(begin, end, rule status) for each piece of @p text until it says false.
template <typename Visit>
void forEachPiece(QStringView text, UBreakIteratorType kind, Visit visit)
{
    icu::BreakIterator *iterator = breakIterator(kind);
    if (!iterator)
        return;
    UErrorCode status = U_ZERO_ERROR;
    UText source = UTEXT_INITIALIZER;
    utext_openUChars(&source, text.utf16(), text.size(), &status);
    iterator->setText(&source, status);
    if (U_SUCCESS(status)) {
        int begin = iterator->first();
        for (int end = iterator->next(); end != icu::BreakIterator::DONE; begin = end, end = iterator->next()) {
            if (!visit(begin, end, iterator->getRuleStatus()))
                break;
        }
    }
    utext_close(&source);
}

/// Words in one run of letters: 1, but for scripts without spaces (Thai, Lao, Khmer, Burmese) what ICU's
/// dictionaries find.
int wordsInRun(QStringView run, bool needsDictionary)
{
    if (!needsDictionary)
        return 1;
    int words = 0;
    forEachPiece(run, UBRK_WORD, [&words](int, int, int status) {
        words += status >= UBRK_WORD_NUMBER;
        return true;
    });
    return std::max(words, 1);
}

bool needsDictionary(char32_t c)
{
    return c >= 0xe00 && u_getIntPropertyValue(UChar32(c), UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT;
}

/// The end of the word that begins at @p begin.
qsizetype endOfWord(QStringView text, qsizetype begin, bool &dictionary)
{
    qsizetype end = begin;
    char32_t before = 0;
    for (qsizetype at = begin; at < text.size();) {
        const char32_t c = codePointAt(text, at);
        if (isWordCharacter(c) || (before && isMark(c))) {
            dictionary = dictionary || needsDictionary(c);
            before = c;
            end = at;
            continue;
        }
        qsizetype next = at;
        const char32_t after = next < text.size() ? codePointAt(text, next) : 0;
        if (!after || !isWordCharacter(after) || !joinsWord(c, before, after))
            break;
    }
    return end;
}

/// White space as one space each; none where a line break stands between two East Asian characters.
QString collapsed(QStringView text)
{
    QString result;
    result.reserve(text.size());
    bool space = false;
    bool lineBreak = false;
    char32_t last = 0;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype begin = at;
        const char32_t c = codePointAt(text, at);
        if (QChar::isSpace(c)) {
            space = true;
            lineBreak = lineBreak || c == '\n' || c == 0x2028 || c == 0x2029;
            continue;
        }
        if (space && !result.isEmpty() && !(lineBreak && isEastAsian(last) && isEastAsian(c)))
            result += u' ';
        space = lineBreak = false;
        result += text.sliced(begin, at - begin);
        last = c;
    }
    return result;
}

/// Where a cut at @p cut may really be made: the beginning of the Latin word around it, if there is one.
/// A word that begins the text is cut where it must be.
qsizetype outsideOfWord(QStringView text, qsizetype cut)
{
    qsizetype at = 0;
    while (at < cut) {
        qsizetype next = at;
        const char32_t c = codePointAt(text, next);
        if (isWordCharacter(c) && !needsDictionary(c)) {
            bool dictionary = false;
            next = endOfWord(text, at, dictionary);
            if (next > cut && !dictionary)
                return at > 0 ? at : cut;
        }
        at = next;
    }
    return cut;
}

/// What must not stand before "…": opening punctuation, and the comma or stop of a clause.
QStringView withoutLooseEnd(QStringView text)
{
    while (!text.isEmpty()) {
        const QChar last = text.back();
        const bool opening = last.category() == QChar::Punctuation_Open
            || last.category() == QChar::Punctuation_InitialQuote
            || (last == u'"' && (text.size() == 1 || text[text.size() - 2].isSpace()));
        if (!opening && !last.isSpace() && !u",，、;；:：.。．…—-"_s.contains(last))
            break;
        text.chop(1);
    }
    return text;
}

} // namespace

TextCount countText(QStringView text)
{
    TextCount count;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype begin = at;
        const char32_t c = codePointAt(text, at);
        if (isCommonHan(c)) {
            ++count.han;
        } else if (isCommonStop(c)) {
            ++count.punctuation;
        } else if (isWordCharacter(c)) {
            bool dictionary = false;
            at = std::max(at, endOfWord(text, begin, dictionary));
            count.words += wordsInRun(text.sliced(begin, at - begin), dictionary);
        } else if (isEastAsianLetter(c)) {
            ++count.han;
        } else if (isFullWidthPunctuation(c) || (isSharedPunctuation(c) && standsInEastAsianText(text, begin, at))) {
            ++count.punctuation;
        }
    }
    return count;
}

int readingMinutes(const TextCount &count)
{
    if (count.total() == 0)
        return 0;
    return std::max(1, int(std::lround(count.han / 400.0 + count.words / 220.0)));
}

namespace {

/// Whether each unit of @p text is a character by itself, as people see it: so in plain Chinese and English.
bool isPlainText(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) {
        const char16_t u = c.unicode();
        return (u >= 0x20 && u < 0x7f) || (u >= 0x2010 && u <= 0x2027) || (u >= 0x3001 && u <= 0x3029)
            || (u >= 0x4e00 && u <= 0x9fff) || (u >= 0xff01 && u <= 0xff5e);
    });
}

/// The same without any loose white space, so that collapsing would change nothing.
bool isTidyText(QStringView text)
{
    return isPlainText(text) && !text.startsWith(u' ') && !text.endsWith(u' ') && !text.contains(u"  "_s);
}

} // namespace

QString excerpt(QStringView text, int characters)
{
    if (characters > 0 && isTidyText(text)) {
        return text.size() <= characters
            ? text.toString()
            : withoutLooseEnd(text.first(outsideOfWord(text, characters - 1))).toString() + u'…';
    }
    const QString whole = collapsed(text);
    if (characters <= 0)
        return {};
    int seen = 0;
    qsizetype cut = 0;
    bool fits = true;
    forEachPiece(whole, UBRK_CHARACTER, [&](int, int end, int) {
        if (++seen < characters)
            cut = end; // the last character's place is that of the "…"
        fits = seen <= characters;
        return fits;
    });
    if (fits)
        return whole;
    return withoutLooseEnd(QStringView(whole).first(outsideOfWord(whole, cut))).toString() + u'…';
}

namespace {

/// @p word in lower-case ASCII as far as it can be said in it, with spaces between syllables.
QString spoken(QStringView word)
{
    thread_local std::unique_ptr<icu::Transliterator> transliterator;
    if (!transliterator) {
        UErrorCode status = U_ZERO_ERROR;
        transliterator.reset(icu::Transliterator::createInstance("NFKC; Any-Latin; Latin-ASCII; Lower()", UTRANS_FORWARD,
                                                                 status));
        if (U_FAILURE(status)) {
            transliterator.reset();
            return word.toString().toLower();
        }
    }
    icu::UnicodeString text(word.utf16(), int(word.size()));
    transliterator->transliterate(text);
    return QString::fromUtf16(text.getBuffer(), text.length());
}

bool isPlain(QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'); }

/// The parts of an address that @p word becomes: one for a Chinese word, "12" and "6" for "12.6".
QStringList partsOf(QStringView word, bool chinese)
{
    QStringList parts{QString()};
    for (const QChar c : spoken(chinese ? withReadings(word) : word.toString())) {
        if (isPlain(c))
            parts.last() += c;
        else if (!(chinese && c.isSpace()) && c != u'\'' && c != u'"' && c != u'`' && !parts.last().isEmpty())
            parts.append(QString());
    }
    if (parts.last().isEmpty())
        parts.removeLast();
    return parts;
}

/// Characters that name a kind of place after its name: the dictionary splits 兰溪河 into 兰溪 and 河.
bool endsAPlaceName(QStringView word) { return u"河江湖海山岭岛湾港市县区镇乡村路街桥巷站寺塔省州"_s.contains(word); }

QStringList partsOfText(QStringView text)
{
    QStringList parts;
    int lastLength = 0; // of the Chinese word before, in characters; 0 when there is none
    forEachPiece(text, UBRK_WORD, [&](int begin, int end, int status) {
        const QStringView word = text.sliced(begin, end - begin);
        qsizetype at = 0;
        const char32_t first = codePointAt(word, at);
        const bool chinese = isEastAsianLetter(first) && status >= UBRK_WORD_KANA;
        const bool single = chinese && at == word.size();
        const QStringList found = partsOf(word, chinese);
        // A lone character makes a word with the lone one before it, or ends the name of a place.
        if (single && found.size() == 1 && ((lastLength == 1) || (lastLength > 1 && endsAPlaceName(word))))
            parts.last() += found.first();
        else
            parts += found;
        lastLength = found.isEmpty() || !chinese ? 0 : single && lastLength != 1 ? 1 : 2;
        return true;
    });
    return parts;
}

} // namespace

QString initialsOf(const QString &text)
{
    QString initials;
    forEachPiece(text, UBRK_WORD, [&](int begin, int end, int) {
        const QStringView word = QStringView(text).sliced(begin, end - begin);
        qsizetype at = 0;
        const bool isChineseWord = isEastAsianLetter(codePointAt(word, at));
        bool isFirst = true;
        for (const QChar c : spoken(isChineseWord ? withReadings(word) : word.toString())) {
            if (isFirst && isPlain(c))
                initials += c;
            isFirst = isChineseWord && c.isSpace();
        }
        return true;
    });
    return initials;
}

QList<QStringView> wordPieces(QStringView text)
{
    QList<QStringView> pieces;
    qsizetype reached = 0;
    forEachPiece(text, UBRK_WORD, [&](int begin, int end, int) {
        pieces.append(text.sliced(begin, end - begin));
        reached = end;
        return true;
    });
    if (reached < text.size()) // without ICU's data
        pieces.append(text.sliced(reached));
    return pieces;
}

namespace {

/// Windows keeps these names for devices, in every folder and with any suffix.
bool isReservedName(QStringView slug)
{
    static const QStringList devices{u"con"_s, u"prn"_s, u"aux"_s, u"nul"_s};
    return devices.contains(slug)
        || (slug.size() == 4 && (slug.startsWith("com"_L1) || slug.startsWith("lpt"_L1)) && slug[3].isDigit());
}

QString joined(const QStringList &parts, int maxLength)
{
    QString slug;
    for (const QString &part : parts) {
        if (slug.isEmpty())
            slug = part.left(maxLength);
        else if (slug.size() + 1 + part.size() <= maxLength)
            slug += u'-' + part;
        else
            break;
    }
    return isReservedName(slug) ? slug + "-1"_L1 : slug;
}

bool isClean(QStringView slug)
{
    return !slug.isEmpty() && slug.size() <= LongestSlug && slug.front() != u'-' && slug.back() != u'-'
        && std::all_of(slug.begin(), slug.end(), [](QChar c) { return isPlain(c) || c == u'-'; })
        && !isReservedName(slug);
}

} // namespace

QString slugFrom(const QString &text, int maxLength)
{
    return joined(partsOfText(text), std::clamp(maxLength, 1, LongestSlug));
}

QString cleanSlug(const QString &slug)
{
    return isClean(slug) ? slug : slugFrom(slug, LongestSlug);
}

bool isChinese(QStringView language)
{
    const QString tag = language.toString().toLower().replace(u'_', u'-');
    const QStringList parts = tag.split(u'-');
    static const QStringList languages{u"zh"_s,  u"cmn"_s, u"yue"_s, u"wuu"_s, u"gan"_s, u"hak"_s,
                                       u"hsn"_s, u"cdo"_s, u"cjy"_s, u"lzh"_s};
    return languages.contains(parts.first()) && !parts.contains("latn"_L1) && !parts.contains("bopo"_L1);
}

} // namespace Galley
