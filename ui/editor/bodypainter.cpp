// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/editor/bodylook.h"

#include "ui/common/style.h"
#include "ui/common/tokens.h"
#include "ui/editor/sheetscale.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QTextDocument>
#include <QTextTable>

#include <cmath>

namespace Galley {

namespace {

/// The number that the item in @p block bears.
int numberOf(const QTextBlock &block)
{
    const BlockKind kind = kindOf(block);
    int number = kind.start;
    for (QTextBlock before = block.previous(); before.isValid(); before = before.previous()) {
        const BlockKind other = kindOf(before);
        if (other.role != BlockRole::Item || other.level < kind.level)
            break;
        if (other.level > kind.level)
            continue;
        if (other.group != kind.group || other.ordered != kind.ordered)
            break;
        ++number;
    }
    return number;
}

class BehindPainter
{
public:
    BehindPainter(QPainter &painter, const QTextDocument &document)
        : m_painter(painter), m_document(document), m_layout(*document.documentLayout())
    {
    }

    void paint(const QTextBlock &block)
    {
        switch (const BlockKind kind = kindOf(block); kind.role) {
        case BlockRole::Quote:
        case BlockRole::QuoteSource: paintQuote(block, kind); break;
        case BlockRole::Item: paintMarker(block, kind); break;
        case BlockRole::Code: paintCode(block); break;
        default: break;
        }
        if (QTextTable *table = QTextCursor(block).currentTable(); table && table != m_lastTable) {
            m_lastTable = table;
            paintTable(*table);
        }
    }

private:
    QRectF lines(const QTextBlock &block) const
    {
        QRectF rect = m_layout.blockBoundingRect(block);
        return {0, rect.top(), m_document.textWidth(), rect.height()};
    }

    void paintQuote(const QTextBlock &block, const BlockKind &kind)
    {
        QRectF bar = lines(block);
        // One bar for the whole quote: through the space between its paragraphs.
        if (kind.role == BlockRole::Quote && block.next().isValid()) {
            const BlockKind next = kindOf(block.next());
            if ((next.role == BlockRole::Quote || next.role == BlockRole::QuoteSource) && next.group == kind.group)
                bar.setBottom(m_layout.blockBoundingRect(block.next()).top() + 1);
        }
        bar.setWidth(3);
        if (block.textDirection() == Qt::RightToLeft)
            bar.moveRight(m_document.textWidth());
        m_painter.fillRect(bar, tokens().line2);
    }

    void paintCode(const QTextBlock &block)
    {
        // A line's surplus height stands above its letters.
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(tokens().list);
        m_painter.drawRoundedRect(lines(block).adjusted(0, -sheetScaled(6), 0, sheetScaled(12)), 4, 4);
    }

    void paintMarker(const QTextBlock &block, const BlockKind &kind)
    {
        const QTextLayout *layout = block.layout();
        if (!layout || layout->lineCount() == 0)
            return;
        const QTextLine line = layout->lineAt(0);
        const QRectF rect = m_layout.blockBoundingRect(block);
        const qreal base = rect.top() + line.y() + line.ascent();
        const bool rightToLeft = block.textDirection() == Qt::RightToLeft;
        const qreal indent = (kind.level + 1) * m_document.indentWidth() * sheetScaleOf(m_document);
        const qreal edge = rightToLeft ? m_document.textWidth() - indent : indent;
        const QFontMetricsF metrics(m_document.defaultFont());
        if (kind.ordered) {
            const QString number = QString::number(numberOf(block)) + u'.';
            const qreal width = metrics.horizontalAdvance(number);
            m_painter.setFont(m_document.defaultFont());
            m_painter.setPen(tokens().ink2);
            m_painter.drawText(QPointF(rightToLeft ? edge + 6 : edge - width - 6, base), number);
            return;
        }
        const qreal radius = sheetScaled(5) / 2.0;
        const QPointF centre(rightToLeft ? edge + sheetScaled(12) : edge - sheetScaled(12), base - metrics.capHeight() / 2);
        m_painter.setPen(QPen(tokens().ink2, 1));
        m_painter.setBrush(kind.level % 3 == 1 ? QBrush(Qt::NoBrush) : QBrush(tokens().ink2));
        if (kind.level % 3 == 2)
            m_painter.drawRect(QRectF(centre.x() - radius + 0.5, centre.y() - radius + 0.5, 4, 4));
        else
            m_painter.drawEllipse(centre, radius - 0.5, radius - 0.5);
    }

    QPointF cornerOf(const QTextTable &table, const QTextTableCell &cell) const
    {
        const QTextBlock block = cell.firstCursorPosition().block();
        const qreal pad = table.format().cellPadding() * sheetScaleOf(m_document);
        const QPointF inFrame = m_layout.blockBoundingRect(block).topLeft();
        return {std::round(inFrame.x() - pad), std::round(inFrame.y() - pad)};
    }

    void paintTable(const QTextTable &table);

    QPainter &m_painter;
    const QTextDocument &m_document;
    const QAbstractTextDocumentLayout &m_layout;
    QTextTable *m_lastTable = nullptr;
};

void BehindPainter::paintTable(const QTextTable &table)
{
    const QRectF frame = m_layout.frameBoundingRect(const_cast<QTextTable *>(&table));
    const QTextTableFormat format = table.format();
    // The layout says how large the frame is, with its margins, but not where: that is where its first cell is.
    const QPointF origin = cornerOf(table, table.cellAt(0, 0));
    const qreal right = std::floor(origin.x() + frame.width());
    const qreal bottom = std::round(origin.y() + frame.height() - (format.topMargin() + format.bottomMargin()) * sheetScaleOf(m_document));
    std::vector<qreal> rows(size_t(table.rows()) + 1, bottom);
    std::vector<qreal> columns(size_t(table.columns()) + 1, right);
    for (int row = table.rows() - 1; row >= 0; --row) {
        for (int column = table.columns() - 1; column >= 0; --column) {
            const QTextTableCell cell = table.cellAt(row, column);
            if (cell.row() != row || cell.column() != column)
                continue;
            const QPointF corner = cornerOf(table, cell);
            rows[size_t(row)] = corner.y();
            columns[size_t(column)] = corner.x();
        }
    }
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(Qt::NoBrush);
    const bool headerColumn = format.boolProperty(HeaderColumnProperty);
    for (int row = 0; row < table.rows(); ++row) {
        for (int column = 0; column < table.columns(); ++column) {
            const QTextTableCell cell = table.cellAt(row, column);
            if (cell.row() != row || cell.column() != column)
                continue;
            const QRectF rect(QPointF(columns[size_t(column)], rows[size_t(row)]),
                              QPointF(columns[size_t(column + cell.columnSpan())],
                                      rows[size_t(row + cell.rowSpan())]));
            if (row < format.headerRowCount() || (headerColumn && column == 0))
                m_painter.fillRect(rect, tokens().list);
            m_painter.setPen(tokens().line2);
            m_painter.drawRect(rect.adjusted(0.5, 0.5, column + cell.columnSpan() == table.columns() ? -0.5 : 0.5,
                                             row + cell.rowSpan() == table.rows() ? -0.5 : 0.5));
            m_painter.setPen(Qt::NoPen);
        }
    }
}

} // namespace

void paintBehind(QPainter &painter, const QTextDocument &document, const QRectF &area)
{
    const QAbstractTextDocumentLayout &layout = *document.documentLayout();
    const int first = layout.hitTest(QPointF(0, area.top() - 40), Qt::FuzzyHit);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    BehindPainter behind(painter, document);
    QTextBlock block = document.findBlock(std::max(first, 0));
    // What is drawn for a block may reach above its first line.
    if (block.previous().isValid())
        block = block.previous();
    for (; block.isValid(); block = block.next()) {
        if (layout.blockBoundingRect(block).top() > area.bottom() + 40)
            break;
        behind.paint(block);
    }
    painter.restore();
}

} // namespace Galley
