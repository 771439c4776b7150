// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "body/body.h"

#include <QTextFormat>

class QTextBlock;
class QTextCursor;

namespace Galley {

/// What a block of the text document stands for. The document carries nothing but this, the runs' marks and links
/// and the objects; how they look is BodyLook's business and changes without a trace in the undo history.
enum class BlockRole { Paragraph, Heading, Item, Quote, QuoteSource, Code, TableCaption, Object };

struct BlockKind {
    BlockRole role = BlockRole::Paragraph;
    int level = 0;        ///< heading: 2 to 4; item: how deep it is nested, from 0
    bool ordered = false; ///< item
    int start = 1;        ///< item: the number of the list's first
    int group = 0;        ///< item, quote: neighbours of one group are one list or one quote
    QString language = {}; ///< code

    friend bool operator==(const BlockKind &, const BlockKind &) = default;
};

constexpr int MaxItemLevel = 8;

BlockKind kindOf(const QTextBlockFormat &format);
BlockKind kindOf(const QTextBlock &block);
Alignment alignmentOf(const QTextBlockFormat &format);

/// The format that makes a block one of @p kind, with its margins and line height at scale 1 (see sheetscale.h).
QTextBlockFormat blockFormat(const BlockKind &kind, Alignment alignment = Alignment::Start);
inline QTextBlockFormat paragraphFormat() { return blockFormat({}); }

/// A number for a list or quote that no neighbour has.
int freshGroup();

/// Gives the blocks from @p first to @p last the distance below that their neighbours ask for: items of a list and
/// paragraphs of a quote stand closer together than other blocks.
void settleMargins(QTextCursor cursor, int first, int last);

QTextCharFormat charFormat(Marks marks, const QString &link = {});
Marks marksOf(const QTextCharFormat &format);
QString linkOf(const QTextCharFormat &format);

enum ObjectType { FigureObjectType = QTextFormat::UserObject + 1, RuleObjectType, EmbedObjectType, GalleryObjectType };

QTextCharFormat objectFormat(const Figure &figure);
QTextCharFormat objectFormat(const Rule &rule);
QTextCharFormat objectFormat(const Embed &embed);
QTextCharFormat objectFormat(const Gallery &gallery);
Figure figureOf(const QTextCharFormat &format);
Embed embedOf(const QTextCharFormat &format);
Gallery galleryOf(const QTextCharFormat &format);
bool isObject(const QTextCharFormat &format);

/// The position of the first object in @p block, or -1.
int objectPosition(const QTextBlock &block);
/// The format of the object at @p position.
QTextCharFormat objectFormatAt(const QTextBlock &block, int position);

/// Of a table: whether the first cell of each row is a header.
constexpr int HeaderColumnProperty = QTextFormat::UserProperty + 20;
/// Of a cell: it fills the grid, the table does not have it.
constexpr int AbsentProperty = QTextFormat::UserProperty + 21;
/// Of a cell: the spans that the table declared (QSize) and what the grid had room for (QSize).
constexpr int DeclaredSpanProperty = QTextFormat::UserProperty + 22;
constexpr int GrantedSpanProperty = QTextFormat::UserProperty + 23;

} // namespace Galley
