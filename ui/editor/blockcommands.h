// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/editor/bodyformat.h"

#include <QTextCursor>

namespace Galley {

// What the format bar does to the blocks that a cursor selects. Each is one undo step; blocks that cannot be what is
// asked for (objects, cells of tables) stay as they are.

/// Makes them paragraphs, headings of @p level, quotes or sources of quotes.
void setBlockRole(QTextCursor cursor, BlockRole role, int level = 0);

/// Makes them items of a list; what is one of that kind already becomes a paragraph again. Without a selection the
/// whole list changes its kind.
void toggleList(QTextCursor cursor, bool ordered);

/// Makes an item of the block at @p cursor: one more of the list that ends above it or begins below it, else the first
/// of a list that counts from @p start.
void makeItem(QTextCursor cursor, bool ordered, int start);

/// Has the paragraphs of the selection, those of quotes too, stand at @p alignment; other blocks have none.
void setAlignment(QTextCursor cursor, Alignment alignment);

/// Makes one piece of code of the selected blocks, a line for each; makes paragraphs of code again, one for each line.
void toggleCode(QTextCursor &cursor);

enum class Nesting { Deeper, Shallower };
/// Moves items one level in or out. Returns whether there was an item.
bool nestItems(QTextCursor cursor, Nesting nesting);

/// Puts @p format in as a block of its own where @p cursor's selection ends, in place of an empty block. Leaves
/// @p cursor behind it. False inside a table.
bool insertObject(QTextCursor &cursor, const QTextCharFormat &format);

/// Leaves a new paragraph after the object at @p cursor (before it when the cursor stands before and selects nothing).
void leaveObjectForText(QTextCursor &cursor);

/// Puts @p format in like insertObject(), behind an object that is selected, and leaves a new paragraph below it. One
/// step of undo.
void insertObjectAndGoOn(QTextCursor &cursor, const QTextCharFormat &format);

/// Gives objects that came to stand inside text, as a deletion can leave them, blocks of their own again.
void separateObjects(QTextCursor cursor);

/// Whether @p cursor selects one object and nothing else.
bool selectsObject(const QTextCursor &cursor);
/// @p cursor selecting the object in its block.
QTextCursor selectingObject(const QTextBlock &block);

} // namespace Galley
