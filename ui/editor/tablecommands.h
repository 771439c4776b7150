// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QTextCursor>

namespace Galley {

// What can be done to a table. Each is one undo step and does nothing outside a table (insertTable: inside one).

/// Puts a table in below the cursor's block, with a header row; leaves @p cursor in its first cell.
void insertTable(QTextCursor &cursor, int rows = 3, int columns = 3);

enum class Side { Before, After };
void addRow(const QTextCursor &cursor, Side side);
void addColumn(const QTextCursor &cursor, Side side);
/// Removes the selected rows, or the cursor's; the whole table when none would be left.
void removeRows(QTextCursor cursor);
void removeColumns(QTextCursor cursor);
/// Makes one cell of those that are selected, with all their text. Header cells merge only with others of their row.
void mergeCells(QTextCursor cursor);
bool canMerge(const QTextCursor &cursor);
/// Makes single cells of the one at @p cursor; its text stays in the first.
void splitCell(QTextCursor cursor);
bool canSplit(const QTextCursor &cursor);

void removeTable(QTextCursor cursor);
void toggleHeaderRow(const QTextCursor &cursor);
void toggleHeaderColumn(const QTextCursor &cursor);
bool hasHeaderRow(const QTextCursor &cursor);
bool hasHeaderColumn(const QTextCursor &cursor);
/// Leaves @p cursor in the table's caption, made if there was none.
void goToCaption(QTextCursor &cursor);

/// Moves @p cursor to the next or previous cell; after the last one a row is added. False outside a table.
bool moveToCell(QTextCursor &cursor, Side side);

} // namespace Galley
