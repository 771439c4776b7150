// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/editor/bodydocument.h"

#include "ui/editor/bodyformat.h"

#include <QSize>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

#include <algorithm>
#include <limits>
#include <optional>

namespace Galley {

namespace {

struct Range {
    int from = 0;
    int to = std::numeric_limits<int>::max();
};

/// An item as the document has it: one after the other, with its depth.
struct FlatItem {
    BlockKind kind;
    Runs runs;
    int depth = 0;
};

/// The depth that each item really has: nobody is deeper than one below the item it hangs on.
void settleDepths(std::vector<FlatItem> &items)
{
    std::vector<int> open;
    for (FlatItem &item : items) {
        while (!open.empty() && open.back() > item.kind.level)
            open.pop_back();
        if (open.empty() || open.back() < item.kind.level)
            open.push_back(item.kind.level);
        item.depth = int(open.size()) - 1;
    }
}

std::vector<List> takeLists(std::vector<FlatItem> &items, size_t &next, int depth)
{
    std::vector<List> lists;
    int group = 0;
    while (next < items.size() && items[next].depth >= depth) {
        if (items[next].depth > depth) {
            lists.back().items.back().lists = takeLists(items, next, depth + 1);
            continue;
        }
        FlatItem &item = items[next++];
        if (lists.empty() || group != item.kind.group || lists.back().ordered != item.kind.ordered)
            lists.push_back({item.kind.ordered, item.kind.start, {}});
        group = item.kind.group;
        lists.back().items.push_back({std::move(item.runs), {}});
    }
    return lists;
}

class BodyReader
{
public:
    explicit BodyReader(Range range) : m_range(range) {}

    void readFrame(const QTextFrame *frame)
    {
        for (auto it = frame->begin(); !it.atEnd(); ++it) {
            if (auto *table = qobject_cast<QTextTable *>(it.currentFrame())) {
                if (table->firstPosition() <= m_range.to && table->lastPosition() >= m_range.from)
                    readTable(*table, 0, 0, table->rows(), table->columns());
            } else if (!it.currentFrame()) {
                readBlock(it.currentBlock());
            }
        }
    }

    void readTable(const QTextTable &table, int firstRow, int firstColumn, int rowCount, int columnCount);
    void readBlock(const QTextBlock &block);

    Body take()
    {
        finish();
        return std::move(m_body);
    }

private:
    struct Piece {
        QTextCharFormat object; ///< invalid for runs
        Runs runs;
    };
    std::vector<Piece> piecesOf(const QTextBlock &block) const;
    Runs runsOf(const QTextBlock &block) const;
    Runs runsOf(const QTextTableCell &cell) const;
    void addText(const BlockKind &kind, Alignment alignment, Runs runs);
    void addObject(const QTextCharFormat &format);
    void finish()
    {
        finishList();
        finishQuote();
        finishCaption();
    }
    void finishList();
    void finishQuote();
    void finishCaption();

    Range m_range;
    Body m_body;
    std::vector<FlatItem> m_items;
    std::optional<Quote> m_quote;
    int m_quoteGroup = 0;
    std::optional<Runs> m_caption;
};

void BodyReader::finishList()
{
    if (m_items.empty())
        return;
    settleDepths(m_items);
    size_t next = 0;
    for (List &list : takeLists(m_items, next, 0))
        m_body.blocks.push_back(std::move(list));
    m_items.clear();
}

void BodyReader::finishQuote()
{
    if (m_quote)
        m_body.blocks.push_back(std::move(*m_quote));
    m_quote.reset();
}

void BodyReader::finishCaption()
{
    if (m_caption)
        m_body.blocks.push_back(Paragraph{std::move(*m_caption), Alignment::Start});
    m_caption.reset();
}

std::vector<BodyReader::Piece> BodyReader::piecesOf(const QTextBlock &block) const
{
    std::vector<Piece> pieces;
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextFragment fragment = it.fragment();
        const int from = std::max(m_range.from, fragment.position());
        const int to = std::min(m_range.to, fragment.position() + fragment.length());
        if (from >= to)
            continue;
        const QTextCharFormat format = fragment.charFormat();
        if (isObject(format)) {
            for (int i = from; i < to; ++i)
                pieces.push_back({format, {}});
            continue;
        }
        QString text = fragment.text().mid(from - fragment.position(), to - from);
        text.replace(QChar::LineSeparator, u'\n');
        text.remove(QChar::ObjectReplacementCharacter);
        if (pieces.empty() || isObject(pieces.back().object))
            pieces.push_back({});
        pieces.back().runs.push_back({text, marksOf(format), linkOf(format)});
    }
    return pieces;
}

Runs BodyReader::runsOf(const QTextBlock &block) const
{
    Runs runs;
    for (const Piece &piece : piecesOf(block))
        runs.insert(runs.end(), piece.runs.begin(), piece.runs.end());
    return runs;
}

Runs BodyReader::runsOf(const QTextTableCell &cell) const
{
    Runs runs;
    for (auto it = cell.begin(); !it.atEnd(); ++it) {
        if (!it.currentBlock().isValid())
            continue;
        if (!runs.empty())
            runs.push_back({QStringLiteral("\n"), {}, {}});
        const Runs more = runsOf(it.currentBlock());
        runs.insert(runs.end(), more.begin(), more.end());
    }
    return runs;
}

void BodyReader::readBlock(const QTextBlock &block)
{
    if (block.position() > m_range.to || block.position() + block.length() <= m_range.from)
        return;
    const BlockKind kind = kindOf(block);
    const Alignment alignment = alignmentOf(block.blockFormat());
    std::vector<Piece> pieces = piecesOf(block);
    if (pieces.empty())
        return addText(kind, alignment, {});
    for (Piece &piece : pieces) {
        if (isObject(piece.object))
            addObject(piece.object);
        else
            addText(kind, alignment, std::move(piece.runs));
    }
}

void BodyReader::addText(const BlockKind &kind, Alignment alignment, Runs runs)
{
    const bool inQuote = kind.role == BlockRole::Quote || kind.role == BlockRole::QuoteSource;
    if (kind.role != BlockRole::Item)
        finishList();
    if (!inQuote || !m_quote || m_quoteGroup != kind.group || !m_quote->source.empty())
        finishQuote();
    finishCaption();
    switch (kind.role) {
    case BlockRole::Paragraph:
    case BlockRole::Object:
        m_body.blocks.push_back(Paragraph{std::move(runs), alignment});
        break;
    case BlockRole::Heading:
        m_body.blocks.push_back(Heading{kind.level, std::move(runs)});
        break;
    case BlockRole::Item:
        m_items.push_back({kind, std::move(runs)});
        break;
    case BlockRole::Quote:
    case BlockRole::QuoteSource:
        if (!m_quote)
            m_quote.emplace();
        m_quoteGroup = kind.group;
        if (kind.role == BlockRole::Quote)
            m_quote->paragraphs.push_back({std::move(runs), alignment});
        else
            m_quote->source = std::move(runs);
        break;
    case BlockRole::Code:
        m_body.blocks.push_back(Code{kind.language, plainText(runs)});
        break;
    case BlockRole::TableCaption:
        m_caption = std::move(runs);
        break;
    }
}

void BodyReader::addObject(const QTextCharFormat &format)
{
    finish();
    switch (format.objectType()) {
    case FigureObjectType: m_body.blocks.push_back(figureOf(format)); break;
    case GalleryObjectType: m_body.blocks.push_back(galleryOf(format)); break;
    case RuleObjectType: m_body.blocks.push_back(Rule{}); break;
    case EmbedObjectType: m_body.blocks.push_back(embedOf(format)); break;
    default: break;
    }
}

Cell spansOf(const QTextTableCell &cell)
{
    Cell made{{}, cell.columnSpan(), cell.rowSpan()};
    const QTextCharFormat format = cell.format();
    const QSize declared = format.property(DeclaredSpanProperty).toSize();
    if (declared.isValid() && format.property(GrantedSpanProperty).toSize() == QSize(made.columnSpan, made.rowSpan)) {
        made.columnSpan = declared.width();
        made.rowSpan = declared.height();
    }
    return made;
}

void BodyReader::readTable(const QTextTable &table, int firstRow, int firstColumn, int rowCount, int columnCount)
{
    finishList();
    finishQuote();
    Table made;
    made.caption = m_caption.value_or(Runs());
    m_caption.reset();
    made.headerRow = table.format().headerRowCount() > 0 && firstRow == 0;
    made.headerColumn = table.format().boolProperty(HeaderColumnProperty) && firstColumn == 0;
    const Range range = std::exchange(m_range, Range());
    for (int row = firstRow; row < firstRow + rowCount; ++row) {
        std::vector<Cell> cells;
        for (int column = firstColumn; column < firstColumn + columnCount; ++column) {
            const QTextTableCell cell = table.cellAt(row, column);
            if (cell.row() != row || cell.column() != column)
                continue;
            Cell one = spansOf(cell);
            one.runs = runsOf(cell);
            if (!one.runs.empty() || !cell.format().boolProperty(AbsentProperty))
                cells.push_back(std::move(one));
        }
        made.rows.push_back(std::move(cells));
    }
    m_range = range;
    m_body.blocks.push_back(std::move(made));
}

/// What is selected inside @p table.
Body readCells(const QTextCursor &cursor, const QTextTable &table, Range range)
{
    BodyReader reader(range);
    int row = -1;
    int rows = 0;
    int column = 0;
    int columns = 0;
    cursor.selectedTableCells(&row, &rows, &column, &columns);
    if (row >= 0 && (rows > 1 || columns > 1)) {
        reader.readTable(table, row, column, rows, columns);
    } else {
        const QTextTableCell cell = table.cellAt(range.from);
        for (auto it = cell.begin(); !it.atEnd(); ++it)
            reader.readBlock(it.currentBlock());
    }
    return reader.take();
}

} // namespace

Body readDocument(const QTextDocument *document)
{
    BodyReader reader({});
    reader.readFrame(document->rootFrame());
    return normalized(reader.take());
}

Body readSelection(const QTextCursor &cursor)
{
    if (!cursor.hasSelection())
        return {};
    const Range range{cursor.selectionStart(), cursor.selectionEnd()};
    const QTextBlock first = cursor.document()->findBlock(range.from);
    if (const QTextTable *table = cursor.currentTable();
        table && table->firstPosition() <= range.from && table->lastPosition() >= range.to)
        return normalized(readCells(cursor, *table, range));
    BodyReader reader(range);
    reader.readFrame(cursor.document()->rootFrame());
    Body body = reader.take();
    const bool isPart = range.to < first.position() + first.length()
        && (range.from > first.position() || range.to < first.position() + first.length() - 1);
    if (isPart && objectPosition(first) < 0)
        body.blocks = {Paragraph{flattened(body), Alignment::Start}};
    return normalized(body);
}

} // namespace Galley
