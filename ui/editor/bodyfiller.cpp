// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/editor/bodyfiller.h"

#include "ui/editor/bodydocument.h"

#include <QSize>
#include <QTextDocument>
#include <QTextTable>

#include <algorithm>

namespace Galley {

namespace {

/// Text as a block can hold it: line breaks as separators, without what the document keeps for itself.
QString storable(QString text)
{
    text.replace(u'\n', QChar::LineSeparator);
    text.removeIf([](QChar c) {
        return c == QChar::ParagraphSeparator || c == QChar::ObjectReplacementCharacter || c == QChar(0xfdd0)
            || c == QChar(0xfdd1) || c == u'\r' || c.isNull();
    });
    return text;
}

struct PlacedCell {
    const Cell *cell;
    int row;
    int column;
    int rowSpan;
    int columnSpan;
};

/// Where a table's cells stand: each takes the first free place of its row, spans end where there is no room.
class Grid
{
public:
    explicit Grid(const Table &table) : m_rows(int(table.rows.size()))
    {
        for (int row = 0; row < m_rows; ++row) {
            int column = 0;
            for (const Cell &cell : table.rows[size_t(row)]) {
                while (isTaken(row, column))
                    ++column;
                place(cell, row, column);
            }
        }
    }

    const std::vector<PlacedCell> &cells() const { return m_cells; }
    int rows() const { return m_rows; }
    int columns() const { return m_columns; }
    bool isTaken(int row, int column) const
    {
        return size_t(row) < m_taken.size() && size_t(column) < m_taken[size_t(row)].size()
            && m_taken[size_t(row)][size_t(column)];
    }

private:
    void place(const Cell &cell, int row, int column)
    {
        const int rowSpan = std::min(std::max(cell.rowSpan, 1), m_rows - row);
        int columnSpan = 1;
        while (columnSpan < cell.columnSpan && !isTaken(row, column + columnSpan))
            ++columnSpan;
        for (int r = row; r < row + rowSpan; ++r) {
            for (int c = column; c < column + columnSpan; ++c)
                take(r, c);
        }
        m_columns = std::max(m_columns, column + columnSpan);
        m_cells.push_back({&cell, row, column, rowSpan, columnSpan});
    }

    void take(int row, int column)
    {
        if (m_taken.size() <= size_t(row))
            m_taken.resize(size_t(row) + 1);
        auto &line = m_taken[size_t(row)];
        if (line.size() <= size_t(column))
            line.resize(size_t(column) + 1);
        line[size_t(column)] = true;
    }

    int m_rows;
    int m_columns = 0;
    std::vector<std::vector<bool>> m_taken;
    std::vector<PlacedCell> m_cells;
};

void setCellProperty(QTextTableCell cell, int property, const QVariant &value)
{
    QTextCharFormat format = cell.format();
    format.setProperty(property, value);
    cell.setFormat(format);
}

void fillCell(QTextTable &table, const PlacedCell &placed)
{
    if (placed.rowSpan > 1 || placed.columnSpan > 1)
        table.mergeCells(placed.row, placed.column, placed.rowSpan, placed.columnSpan);
    const QTextTableCell cell = table.cellAt(placed.row, placed.column);
    const QSize declared(placed.cell->columnSpan, placed.cell->rowSpan);
    const QSize granted(placed.columnSpan, placed.rowSpan);
    if (declared != granted) {
        setCellProperty(cell, DeclaredSpanProperty, declared);
        setCellProperty(cell, GrantedSpanProperty, granted);
    }
    QTextCursor cursor = cell.firstCursorPosition();
    insertRuns(cursor, placed.cell->runs);
}

} // namespace

QTextTableFormat tableFormat(bool headerRow, bool headerColumn)
{
    QTextTableFormat format;
    format.setBorder(0);
    format.setBorderStyle(QTextFrameFormat::BorderStyle_None);
    format.setCellSpacing(0);
    format.setCellPadding(8);
    format.setTopMargin(12);
    format.setBottomMargin(16);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    format.setHeaderRowCount(headerRow ? 1 : 0);
    format.setProperty(HeaderColumnProperty, headerColumn);
    return format;
}

void insertRuns(QTextCursor &cursor, const Runs &runs)
{
    for (const Run &run : runs)
        cursor.insertText(storable(run.text), charFormat(run.marks, run.link));
}

void BodyFiller::write(const Body &body)
{
    const int from = m_cursor.block().position();
    for (const Block &block : body.blocks)
        std::visit(*this, block);
    settleMargins(m_cursor, from, m_cursor.position());
}

void BodyFiller::startBlock(const BlockKind &kind, Alignment alignment)
{
    if (m_fresh) {
        m_cursor.setBlockFormat(blockFormat(kind, alignment));
        m_cursor.setBlockCharFormat({});
        m_cursor.setCharFormat({});
    } else {
        m_cursor.insertBlock(blockFormat(kind, alignment), {});
    }
    m_fresh = false;
}

void BodyFiller::operator()(const Paragraph &paragraph)
{
    startBlock(m_paragraphKind.value_or(BlockKind()), paragraph.alignment);
    insertRuns(m_cursor, paragraph.runs);
}

void BodyFiller::operator()(const Heading &heading)
{
    startBlock({.role = BlockRole::Heading, .level = heading.level});
    insertRuns(m_cursor, heading.runs);
}

void BodyFiller::writeList(const List &list, int level)
{
    const BlockKind kind{.role = BlockRole::Item,
                         .level = std::min(level, MaxItemLevel),
                         .ordered = list.ordered,
                         .start = list.ordered ? list.start : 1,
                         .group = freshGroup()};
    for (const ListItem &item : list.items) {
        startBlock(kind);
        insertRuns(m_cursor, item.runs);
        for (const List &nested : item.lists)
            writeList(nested, level + 1);
    }
}

void BodyFiller::operator()(const Quote &quote)
{
    const int group = freshGroup();
    for (const Paragraph &paragraph : quote.paragraphs) {
        startBlock({.role = BlockRole::Quote, .group = group}, paragraph.alignment);
        insertRuns(m_cursor, paragraph.runs);
    }
    if (!quote.source.empty()) {
        startBlock({.role = BlockRole::QuoteSource, .group = group});
        insertRuns(m_cursor, quote.source);
    }
}

void BodyFiller::operator()(const Code &code)
{
    startBlock({.role = BlockRole::Code, .language = code.language});
    m_cursor.insertText(storable(code.text), QTextCharFormat());
}

void BodyFiller::writeObject(const QTextCharFormat &format)
{
    startBlock({.role = BlockRole::Object});
    m_cursor.insertText(QString(QChar::ObjectReplacementCharacter), format);
}

void BodyFiller::operator()(const Table &table)
{
    if (!table.caption.empty()) {
        startBlock({.role = BlockRole::TableCaption});
        insertRuns(m_cursor, table.caption);
    } else if (m_fresh) {
        m_cursor.setBlockFormat(paragraphFormat());
    }
    const Grid grid(table);
    QTextTable *made = m_cursor.insertTable(std::max(grid.rows(), 1), std::max(grid.columns(), 1),
                                            tableFormat(table.headerRow, table.headerColumn));
    for (const PlacedCell &placed : grid.cells())
        fillCell(*made, placed);
    for (int row = 0; row < made->rows(); ++row) {
        for (int column = 0; column < made->columns(); ++column) {
            QTextCursor(made->cellAt(row, column).firstCursorPosition()).setBlockFormat({});
            if (!grid.isTaken(row, column))
                setCellProperty(made->cellAt(row, column), AbsentProperty, true);
        }
    }
    m_cursor.setPosition(made->lastPosition() + 1);
    m_cursor.setBlockFormat(paragraphFormat());
    m_cursor.setBlockCharFormat({});
    m_fresh = true;
}

void fillDocument(QTextDocument *document, const Body &body)
{
    document->setUndoRedoEnabled(false);
    document->clear();
    QTextCursor cursor(document);
    cursor.beginEditBlock();
    cursor.setBlockFormat(paragraphFormat());
    BodyFiller filler(cursor, BodyFiller::Start::FreshBlock);
    filler.write(normalized(body));
    cursor.endEditBlock();
    document->setUndoRedoEnabled(true);
    document->setModified(false);
}

} // namespace Galley
