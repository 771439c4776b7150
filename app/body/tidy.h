// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "body/body.h"
#include "body/script.h"

namespace Galley {

/// What tidying a text may change; each can be left out.
enum class TidyRule : quint16 {
    Letters = 0x01, ///< full-width letters and digits become half-width: ＡＢＣ１２３, ３．５％
    Punctuation = 0x02, ///< half-width , . ; : ? ! ( ) of Chinese sentences become full-width
    Spaces = 0x04, ///< stray spaces between Chinese characters, beside full-width marks and at line ends; see Spacing
    Repeats = 0x08, ///< 。。 to 。, !!! to ！, ... to ……, -- to ——
    EmptyLines = 0x10, ///< empty paragraphs and lines (the normal form has none; the rule only counts them)
    Quotes = 0x20, ///< straight and mismatched quotes become pairs, apostrophes ’
    Headings = 0x40, ///< a paragraph that is one bold line becomes a subhead
    Indents = 0x80, ///< spaces typed as indents; a line in a paragraph that has one becomes a paragraph
};
Q_DECLARE_FLAGS(TidyRules, TidyRule)
Q_DECLARE_OPERATORS_FOR_FLAGS(TidyRules)
constexpr TidyRules AllTidyRules = TidyRules::fromInt(0xff);

/// What stands between a Chinese character and a letter or digit.
enum class Spacing { Remove, Insert, Leave };

struct TidyOptions {
    TidyRules rules = AllTidyRules;
    TextLanguage language = TextLanguage::Chinese;
    Spacing spacing = Spacing::Remove; ///< of TidyRule::Spaces
};

struct TidyChange {
    TidyRule rule = TidyRule::Letters;
    int count = 0; ///< of places, at least 1
    friend bool operator==(const TidyChange &, const TidyChange &) = default;
};

struct Tidied {
    Body body; ///< normalized
    std::vector<TidyChange> changes; ///< of the rules that changed something, in the order of TidyRule
};

/// @p body as a careful desk would have typed it. Code, marked or in blocks, and addresses are left as they are,
/// and so are lines of other languages that stand in a Chinese text: their marks stay half-width. Every character
/// that stays keeps its marks and link, but for the bold of new subheads. Letters are never lost. Tidying twice is
/// tidying once. In linear time; may be called from any thread.
Tidied tidied(const Body &body, const TidyOptions &options = {});

} // namespace Galley
