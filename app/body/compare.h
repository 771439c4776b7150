// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "body/body.h"

#include <optional>
#include <set>

namespace Galley {

/// A stretch of a text that stayed, came or went.
struct TextPiece {
    enum class Kind { Same, Removed, Added };
    Kind kind = Kind::Same;
    QString text;
    friend bool operator==(const TextPiece &, const TextPiece &) = default;
};

/// What changed from @p before to @p after, word by word (Chinese as ICU's dictionary has it). What is the same and
/// removed, joined, is @p before; what is the same and added is @p after. Neighbours differ in kind, and what was removed
/// stands before what came in its place. Thread-safe.
std::vector<TextPiece> compareTexts(const QString &before, const QString &after);

/// What became of one block.
struct BlockChange {
    enum class Kind { Same, Changed, Removed, Added };
    Kind kind = Kind::Same;
    std::optional<Block> before; ///< none when it was added
    std::optional<Block> after;  ///< none when it was removed
    std::vector<TextPiece> words; ///< of a changed one: its text; all the same when something else changed
    friend bool operator==(const BlockChange &, const BlockChange &) = default;
};

/// What changed from @p before to @p after, which are normalized, block by block in the order in which they are read. The
/// blocks before are those of @p before, those after are those of @p after. A block is changed rather than removed and
/// added when enough of its words stayed. Thread-safe.
std::vector<BlockChange> compareBodies(const Body &before, const Body &after);

/// The body that @p changes lead to, but for those with the numbers in @p undone (from 0), which are as they were before.
/// With none undone it is what was compared last, with all the first one.
Body bodyWithout(const std::vector<BlockChange> &changes, const std::set<int> &undone);

/// The text of @p block as it is compared: a line for each paragraph, item or row, with captions, sources and addresses.
QString comparedText(const Block &block);

} // namespace Galley
