// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/editor/bodyformat.h"

#include <QTextCursor>

#include <optional>

namespace Galley {

/// Writes blocks into a text document from a cursor on.
class BodyFiller
{
public:
    enum class Start {
        FreshBlock, ///< the cursor stands in an empty block that the first of ours may take
        AfterBlock, ///< at the end of a block that stays
    };
    BodyFiller(QTextCursor &cursor, Start start) : m_cursor(cursor), m_fresh(start == Start::FreshBlock) {}

    /// Paragraphs become blocks of @p kind.
    void setParagraphKind(const BlockKind &kind) { m_paragraphKind = kind; }

    void write(const Body &body);
    /// Whether the cursor stands in an empty block that nothing was written into (after a table).
    bool isFresh() const { return m_fresh; }

    void operator()(const Paragraph &paragraph);
    void operator()(const Heading &heading);
    void operator()(const List &list) { writeList(list, 0); }
    void operator()(const Quote &quote);
    void operator()(const Figure &figure) { writeObject(objectFormat(figure)); }
    void operator()(const Gallery &gallery) { writeObject(objectFormat(gallery)); }
    void operator()(const Table &table);
    void operator()(const Code &code);
    void operator()(const Rule &rule) { writeObject(objectFormat(rule)); }
    void operator()(const Embed &embed) { writeObject(objectFormat(embed)); }

private:
    void startBlock(const BlockKind &kind, Alignment alignment = Alignment::Start);
    void writeList(const List &list, int level);
    void writeObject(const QTextCharFormat &format);

    QTextCursor &m_cursor;
    bool m_fresh;
    std::optional<BlockKind> m_paragraphKind;
};

/// The look-independent format of a body's tables.
QTextTableFormat tableFormat(bool headerRow, bool headerColumn);

} // namespace Galley
