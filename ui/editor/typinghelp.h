// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "body/typographer.h"

#include <QTextCursor>

namespace Galley {

/// What helps while somebody types.
struct TypingHelp {
    TypingRules rules = AllTypingRules;
    bool blockSigns = true; ///< signs at the start of a line make headings, lists, quotes, code and rules
    TextLanguage language = TextLanguage::Chinese;
};

/// Betters what was typed last, the character before @p cursor: another character in its place, or another block for
/// the signs before it. A step of undo of its own, so that undo gives back what was typed. Says whether it did.
bool betterTyped(QTextCursor &cursor, const TypingHelp &help);

/// Makes a rule or code of the signs that @p cursor's block consists of, when Enter is pressed behind them. The same.
bool betterLine(QTextCursor &cursor, const TypingHelp &help);

} // namespace Galley
