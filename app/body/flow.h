// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "body/body.h"
#include "body/runbuilder.h"

namespace Galley {

/// How text stands where a reader has come to.
struct RunStyle {
    Marks marks;
    QString link;
    Alignment alignment = Alignment::Start;
    bool keepsLines = false;    ///< line ends of the source are line breaks
    bool loosensSpaces = false; ///< no-break spaces of the source are only spaces
};

/// Blocks as a reader meets them: text goes into the open paragraph, a block closes it. What a reader of any source
/// format feeds.
class Flow
{
public:
    /// @p text of a source in which line ends are white space.
    void text(QStringView text, const RunStyle &style);
    void lineBreak(const RunStyle &style);
    /// Whether nothing but spaces has come since the last line break.
    bool isBehindBreak() const { return m_isBehindBreak; }
    /// Closes the open paragraph; text that follows stands in one of @p alignment.
    void startParagraph(Alignment alignment);
    Alignment alignment() const { return m_alignment; }
    void add(Block block);
    void add(std::vector<Block> blocks);
    /// The block that was closed last, to be completed by what follows it; null when there is none.
    Block *last() { return m_blocks.empty() ? nullptr : &m_blocks.back(); }

    std::vector<Block> take();

private:
    void closeParagraph();

    std::vector<Block> m_blocks;
    RunBuilder m_paragraph;
    Alignment m_alignment = Alignment::Start;
    bool m_isBehindBreak = false;
};

/// The text of @p blocks in one piece, a line for each paragraph, item or row. Pictures and videos, which no text
/// can hold, are moved to @p hoisted.
Runs flattened(std::vector<Block> blocks, std::vector<Block> &hoisted);

/// One list item of @p blocks: their text, and below it their lists.
ListItem itemOf(std::vector<Block> blocks, std::vector<Block> &hoisted);

/// @p blocks as a quote said by @p source. Where a block that no quote can hold stands between, the quote is parted
/// around it.
std::vector<Block> quoted(std::vector<Block> blocks, Runs source);

/// @p runs, all with @p mark.
Runs marked(Runs runs, Mark mark);
/// @p runs, all without @p mark.
Runs unmarked(Runs runs, Mark mark);
/// Whether there is text in @p runs, and all of it has @p mark.
bool isAll(const Runs &runs, Mark mark);

} // namespace Galley
