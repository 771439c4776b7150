// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace Galley {

/// What a line becomes by the signs typed at its start.
struct BlockShortcut {
    enum class Kind { Heading, Bullets, Numbers, Quote, Rule, Code };

    Kind kind = Kind::Heading;
    int number = 0; ///< the level of a heading, 2 to 4; what numbers start with, 0 to 99,999
    QString language; ///< of code; may be empty

    friend bool operator==(const BlockShortcut &, const BlockShortcut &) = default;
};

/// What the block becomes when a space is typed and @p lineBeforeSpace is all that stands before it: a heading (#, ##,
/// ###, ####; the story's headline is level 1, so # makes level 2), bullets (- * +), numbers (1. 3)) or a quote (>).
/// The full-width signs that Chinese keyboards type count as well. The signs themselves go.
std::optional<BlockShortcut> shortcutAt(QStringView lineBeforeSpace);

/// What the block becomes when Enter is pressed and @p line is all of it: a rule (--- or ***) or code (```, and what
/// language it is in).
std::optional<BlockShortcut> shortcutAtEnter(QStringView line);

} // namespace Galley
