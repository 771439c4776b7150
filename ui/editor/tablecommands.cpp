// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/editor/tablecommands.h"

#include "ui/editor/bodyfiller.h"

#include <QTextBlock>
#include <QTextDocument>
#include <QTextTable>

#include <optional>

namespace Galley {

namespace {

/// New cells hold plain text without the margins of a paragraph.
void settleCells(QTextTable &table)
{
    for (int row = 0; row < table.rows(); ++row) {
        for (int column = 0; column < table.columns(); ++column) {
            QTextCursor cursor = table.cellAt(row, column).firstCursorPosition();
            if (cursor.blockFormat().bottomMargin() > 0 || kindOf(cursor.block()).role != BlockRole::Paragraph)
                cursor.setBlockFormat({});
        }
    }
}

struct Selected {
    int row = 0;
    int rows = 1;
    int column = 0;
    int columns = 1;
};

Selected selectedCells(const QTextCursor &cursor, const QTextTable &table)
{
    const QTextTableCell cell = table.cellAt(cursor.position());
    if (!cell.isValid())
        return {};
    Selected found{-1, 1, -1, 1};
    if (table.cellAt(cursor.anchor()).isValid()) {
        // While an undo is under way, Qt's cursor still thinks of the cells that were there before: a new one looks.
        QTextCursor fresh(cursor.document());
        fresh.setPosition(cursor.anchor());
        fresh.setPosition(cursor.position(), QTextCursor::KeepAnchor);
        fresh.selectedTableCells(&found.row, &found.rows, &found.column, &found.columns);
    }
    return found.row < 0 ? Selected{cell.row(), 1, cell.column(), 1} : found;
}

void changeFormat(const QTextCursor &cursor, const auto &change)
{
    QTextTable *table = cursor.currentTable();
    if (!table)
        return;
    QTextTableFormat format = table->format();
    change(format);
    QTextCursor at(cursor);
    at.beginEditBlock();
    table->setFormat(format);
    // Header cells look different: their text has to be looked at again.
    cursor.document()->markContentsDirty(table->firstPosition(), table->lastPosition() - table->firstPosition());
    at.endEditBlock();
}

/// Rows or columns from @ref first on; of none the line before it is meant.
struct Lines {
    int first = 0;
    int count = 0;

    bool touches(int start, int span) const
    {
        return count > 0 ? start < first + count && first < start + span : start < first && first < start + span;
    }
};

/// Parts the cells that span both rows and columns where @p rows or @p columns go through them: Qt loses count of those when a
/// row or column comes in or goes there, and its layout then reads what is not there.
void partBroadCells(QTextTable &table, std::optional<Lines> rows, std::optional<Lines> columns)
{
    bool isParted = false;
    for (int row = 0; row < table.rows(); ++row) {
        for (int column = 0; column < table.columns(); ++column) {
            const QTextTableCell cell = table.cellAt(row, column);
            const bool isBroad = cell.row() == row && cell.column() == column && cell.rowSpan() > 1 && cell.columnSpan() > 1;
            if (!isBroad)
                continue;
            if ((rows && rows->touches(row, cell.rowSpan())) || (columns && columns->touches(column, cell.columnSpan()))) {
                table.splitCell(row, column, 1, 1);
                isParted = true;
            }
        }
    }
    if (isParted)
        settleCells(table);
}

} // namespace

void insertTable(QTextCursor &cursor, int rows, int columns)
{
    if (cursor.currentTable())
        return;
    cursor.beginEditBlock();
    cursor.movePosition(QTextCursor::EndOfBlock);
    if (kindOf(cursor.block()).role == BlockRole::Code || kindOf(cursor.block()).role == BlockRole::TableCaption)
        cursor.insertBlock(paragraphFormat(), {});
    if (cursor.block().length() == 1)
        cursor.setBlockFormat(paragraphFormat());
    QTextTable *table = cursor.insertTable(rows, columns, tableFormat(true, false));
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            QTextCursor cell = table->cellAt(row, column).firstCursorPosition();
            cell.setBlockFormat({});
            cell.setBlockCharFormat({});
        }
    }
    QTextCursor after(cursor);
    after.setPosition(table->lastPosition() + 1);
    after.setBlockFormat(paragraphFormat());
    after.setBlockCharFormat({});
    cursor.endEditBlock();
    cursor = table->cellAt(0, 0).firstCursorPosition();
}

void addRow(const QTextCursor &cursor, Side side)
{
    QTextTable *table = cursor.currentTable();
    if (!table)
        return;
    const Selected cells = selectedCells(cursor, *table);
    QTextCursor at(cursor);
    at.beginEditBlock();
    const int before = side == Side::Before ? cells.row : cells.row + cells.rows;
    partBroadCells(*table, Lines{before, 0}, std::nullopt);
    if (before >= table->rows())
        table->appendRows(1);
    else
        table->insertRows(before, 1);
    settleCells(*table);
    at.endEditBlock();
}

void addColumn(const QTextCursor &cursor, Side side)
{
    QTextTable *table = cursor.currentTable();
    if (!table)
        return;
    const Selected cells = selectedCells(cursor, *table);
    QTextCursor at(cursor);
    at.beginEditBlock();
    const int before = side == Side::Before ? cells.column : cells.column + cells.columns;
    partBroadCells(*table, std::nullopt, Lines{before, 0});
    if (before >= table->columns())
        table->appendColumns(1);
    else
        table->insertColumns(before, 1);
    settleCells(*table);
    at.endEditBlock();
}

void removeRows(QTextCursor cursor)
{
    QTextTable *table = cursor.currentTable();
    if (!table)
        return;
    const Selected cells = selectedCells(cursor, *table);
    if (cells.rows >= table->rows())
        return removeTable(cursor);
    cursor.beginEditBlock();
    partBroadCells(*table, Lines{cells.row, cells.rows}, std::nullopt);
    table->removeRows(cells.row, cells.rows);
    cursor.endEditBlock();
}

void removeColumns(QTextCursor cursor)
{
    QTextTable *table = cursor.currentTable();
    if (!table)
        return;
    const Selected cells = selectedCells(cursor, *table);
    if (cells.columns >= table->columns())
        return removeTable(cursor);
    cursor.beginEditBlock();
    partBroadCells(*table, std::nullopt, Lines{cells.column, cells.columns});
    table->removeColumns(cells.column, cells.columns);
    cursor.endEditBlock();
}

bool canMerge(const QTextCursor &cursor)
{
    const QTextTable *table = cursor.currentTable();
    if (!table)
        return false;
    const Selected cells = selectedCells(cursor, *table);
    const bool leavesHeader = hasHeaderRow(cursor) && cells.row == 0 && cells.rows > 1;
    return (cells.rows > 1 || cells.columns > 1) && !leavesHeader;
}

void mergeCells(QTextCursor cursor)
{
    if (!canMerge(cursor))
        return;
    QTextTable *table = cursor.currentTable();
    const Selected cells = selectedCells(cursor, *table);
    cursor.beginEditBlock();
    table->mergeCells(cells.row, cells.column, cells.rows, cells.columns);
    settleCells(*table);
    cursor.endEditBlock();
}

bool canSplit(const QTextCursor &cursor)
{
    const QTextTable *table = cursor.currentTable();
    if (!table)
        return false;
    const QTextTableCell cell = table->cellAt(cursor.position());
    return cell.rowSpan() > 1 || cell.columnSpan() > 1;
}

void splitCell(QTextCursor cursor)
{
    if (!canSplit(cursor))
        return;
    QTextTable *table = cursor.currentTable();
    const QTextTableCell cell = table->cellAt(cursor.position());
    cursor.beginEditBlock();
    table->splitCell(cell.row(), cell.column(), 1, 1);
    settleCells(*table);
    cursor.endEditBlock();
}

void removeTable(QTextCursor cursor)
{
    QTextTable *table = cursor.currentTable();
    if (!table)
        return;
    cursor.beginEditBlock();
    QTextCursor caption(cursor.document()->findBlock(table->firstPosition() - 1));
    const QTextBlockFormat above = caption.blockFormat();
    const bool hasCaption = kindOf(above).role == BlockRole::TableCaption;
    // With the table goes what parts the blocks above and below it: an empty block takes its place.
    QTextCursor below(cursor.document());
    below.setPosition(table->lastPosition() + 1);
    below.insertBlock(below.blockFormat());
    table->removeRows(0, table->rows());
    caption.setBlockFormat(above);
    if (hasCaption) {
        caption.movePosition(QTextCursor::StartOfBlock);
        caption.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        caption.removeSelectedText();
        caption.setBlockFormat(paragraphFormat());
    }
    cursor.endEditBlock();
}

void toggleHeaderRow(const QTextCursor &cursor)
{
    changeFormat(cursor, [](QTextTableFormat &format) { format.setHeaderRowCount(format.headerRowCount() ? 0 : 1); });
}

void toggleHeaderColumn(const QTextCursor &cursor)
{
    changeFormat(cursor, [](QTextTableFormat &format) {
        format.setProperty(HeaderColumnProperty, !format.boolProperty(HeaderColumnProperty));
    });
}

bool hasHeaderRow(const QTextCursor &cursor)
{
    const QTextTable *table = cursor.currentTable();
    return table && table->format().headerRowCount() > 0;
}

bool hasHeaderColumn(const QTextCursor &cursor)
{
    const QTextTable *table = cursor.currentTable();
    return table && table->format().boolProperty(HeaderColumnProperty);
}

void goToCaption(QTextCursor &cursor)
{
    const QTextTable *table = cursor.currentTable();
    if (!table)
        return;
    const QTextBlock before = cursor.document()->findBlock(table->firstPosition() - 1);
    cursor.setPosition(before.position() + before.length() - 1);
    if (kindOf(before).role == BlockRole::TableCaption)
        return;
    cursor.beginEditBlock();
    const QTextBlockFormat format = blockFormat({.role = BlockRole::TableCaption});
    if (before.length() == 1)
        cursor.setBlockFormat(format);
    else
        cursor.insertBlock(format, {});
    cursor.endEditBlock();
}

bool moveToCell(QTextCursor &cursor, Side side)
{
    QTextTable *table = cursor.currentTable();
    if (!table)
        return false;
    const QTextTableCell cell = table->cellAt(cursor.position());
    if (side == Side::Before) {
        QTextCursor at = cell.firstCursorPosition();
        if (cell.row() > 0 || cell.column() > 0)
            at.setPosition(cell.firstPosition() - 1);
        cursor = at;
        return true;
    }
    if (cell.row() + cell.rowSpan() == table->rows() && cell.column() + cell.columnSpan() == table->columns())
        addRow(cursor, Side::After);
    const QTextTableCell now = table->cellAt(cursor.position());
    cursor.setPosition(now.lastPosition() + 1);
    return true;
}

} // namespace Galley
