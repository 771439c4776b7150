// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "base/searchterms.h"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include <cstdint>

namespace Galley {

namespace {

enum class Letter : uint8_t { None, Ideograph, Word };

bool isIdeograph(char32_t c) { return (c >= 0x4e00 && c <= 0x9fff) || (c >= 0x3400 && c <= 0x4dbf); }

/// Punctuation of news copy that folds to itself.
bool isCommonMark(char32_t c)
{
    return c == 0xb7 || c == 0x2013 || c == 0x2014 || (c >= 0x2018 && c <= 0x201d)
        || (c >= 0x3001 && c <= 0x3003) || (c >= 0x3008 && c <= 0x3011);
}

/// Folds @p c when that is possible whatever stands beside it and without tables: nearly all of Chinese copy.
bool appendPlain(std::u32string &out, char32_t c)
{
    if (c >= 0xff01 && c <= 0xff5e)
        c -= 0xfee0;
    else if (c == 0x3000)
        c = U' ';
    if (c < 0x80)
        out.push_back(c >= U'A' && c <= U'Z' ? c | 0x20 : c);
    else if (isIdeograph(c) || isCommonMark(c))
        out.push_back(c);
    else if (c == 0x2026)
        out.append(3, U'.');
    else
        return false;
    return true;
}

void appendByTables(std::u32string &out, std::string_view text)
{
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString folded = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), int32_t(text.size())));
    if (const icu::Normalizer2 *nfkc = icu::Normalizer2::getNFKCInstance(status); U_SUCCESS(status)) {
        const icu::UnicodeString normal = nfkc->normalize(folded, status);
        if (U_SUCCESS(status))
            folded = normal;
    }
    folded.toLower(icu::Locale::getRoot());
    for (int32_t i = 0; i < folded.length(); i = folded.moveIndex32(i, 1)) {
        const UChar32 c = folded.char32At(i);
        // A sigma ends a word or not; who types the beginning of a word cannot know.
        if (!u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT))
            out.push_back(c == 0x3c2 ? U'\u03c3' : char32_t(c));
    }
}

Letter letterByTables(char32_t c)
{
    UErrorCode status = U_ZERO_ERROR;
    switch (uscript_getScript(UChar32(c), &status)) {
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_HANGUL:
    case USCRIPT_BOPOMOFO: return Letter::Ideograph;
    default: break;
    }
    if (c == 0x30fc) // the long vowel mark of kana belongs to no script
        return Letter::Ideograph;
    return U_GET_GC_MASK(UChar32(c)) & (U_GC_L_MASK | U_GC_M_MASK | U_GC_N_MASK) ? Letter::Word : Letter::None;
}

Letter letterOf(char32_t c)
{
    if (c < 0x80)
        return (c >= U'0' && c <= U'9') || (c >= U'a' && c <= U'z') ? Letter::Word : Letter::None;
    if (isIdeograph(c))
        return Letter::Ideograph;
    return isCommonMark(c) ? Letter::None : letterByTables(c);
}

} // namespace

void appendFolded(std::u32string &out, std::string_view text)
{
    const size_t before = out.size();
    const auto *bytes = reinterpret_cast<const uint8_t *>(text.data());
    for (size_t i = 0; i < text.size();) {
        UChar32 c = 0;
        U8_NEXT(bytes, i, text.size(), c);
        if (c < 0 || !appendPlain(out, char32_t(c))) {
            out.resize(before);
            appendByTables(out, text);
            return;
        }
    }
}

std::vector<SearchRun> searchRuns(std::u32string_view folded)
{
    std::vector<SearchRun> runs;
    for (size_t begin = 0; begin < folded.size();) {
        const Letter letter = letterOf(folded[begin]);
        size_t end = begin + 1;
        while (end < folded.size() && letterOf(folded[end]) == letter)
            ++end;
        if (letter != Letter::None)
            runs.push_back({ folded.substr(begin, end - begin), letter == Letter::Word });
        begin = end;
    }
    return runs;
}

int searchShard(const SearchRun &term, int shards)
{
    const char32_t second = term.isWord && term.text.size() > 1 ? term.text[1] : 0;
    return int((term.text[0] + SearchLetterWeight * second) & char32_t(shards - 1));
}

} // namespace Galley
