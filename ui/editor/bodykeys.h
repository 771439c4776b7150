// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QTextCursor>

namespace Galley {

// What Enter, Backspace and Delete do in a body where it is not what a plain text would do. Each is one undo step.

/// Enter: a paragraph after a heading, out of an empty item or quote paragraph, a line break in a cell or in code.
void splitBlock(QTextCursor &cursor);

/// Shift and Enter: a line break in place of the selection; below an object a new paragraph.
void breakLine(QTextCursor &cursor);

/// Backspace at the start of a block: headings, items and quotes become paragraphs first, nested items come out one
/// level, an object before is selected. False when nothing of this holds and plain deleting is right.
bool deleteBackwards(QTextCursor &cursor);

/// Delete at the end of a block: an object after it is selected. False when plain deleting is right.
bool deleteForwards(QTextCursor &cursor);

/// Removes what is selected and mends what would be left of blocks with objects.
void removeSelection(QTextCursor &cursor);

} // namespace Galley
