// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "body/script.h"

#include <QString>

#include <optional>

namespace Galley {

/// What typing may be bettered in; each can be left out.
enum class TypingRule : quint8 {
    Quotes = 0x01, ///< " and ' become “ ” ‘ ’
    Dashes = 0x02, ///< -- becomes —— beside Chinese, — beside other text
    Dots = 0x04, ///< ... becomes …… beside Chinese, … beside other text
    Punctuation = 0x08, ///< , . ; : ? ! ( ) become full-width after Chinese
};
Q_DECLARE_FLAGS(TypingRules, TypingRule)
Q_DECLARE_OPERATORS_FOR_FLAGS(TypingRules)
constexpr TypingRules AllTypingRules = TypingRules::fromInt(0x0f);

/// What goes into a text in the place of a character typed.
struct Typed {
    int replaceBefore = 0; ///< UTF-16 units before the cursor that go
    QString text;
    friend bool operator==(const Typed &, const Typed &) = default;
};

/// What goes in when @p character is typed after @p before, the text of the block up to the cursor; nothing when it is
/// the character itself. @p language is that of the newsroom; what stands before the cursor decides over it, so that
/// an English sentence in a Chinese story keeps its marks. Not for code. Constant time for most characters, linear in
/// @p before for quotes and closing brackets; may be called from any thread.
std::optional<Typed> typed(QStringView before, QChar character, TextLanguage language, TypingRules rules = AllTypingRules);

} // namespace Galley
