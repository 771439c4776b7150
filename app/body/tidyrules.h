// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "body/markedtext.h"
#include "body/tidy.h"

namespace Galley {

/// Where a text stands, for rules that look at it.
enum class TextPlace {
    Paragraph, ///< its lines may become paragraphs
    Title,     ///< a subhead or caption: spaces part it where a sentence has marks
    Other,
};

// The rules of tidying, one by one. Each changes @p text, which was surveyed, and returns how many places it changed.

int narrowLetters(MarkedText &text);
int widenPunctuation(MarkedText &text);
int joinRepeats(MarkedText &text, TextLanguage language);
int pairQuotes(MarkedText &text, TextLanguage language);
int setSpaces(MarkedText &text, Spacing spacing, TextPlace place);
int removeIndents(MarkedText &text, TextPlace place);

} // namespace Galley
