// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "body/htmlreader.h"
#include "body/htmlstyle.h"
#include "body/tablegrid.h"

#include <QRegularExpression>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

const GumboNode *childAt(const GumboNode *node, unsigned at)
{
    return static_cast<const GumboNode *>(childrenOf(node)->data[at]);
}

bool isBlank(const GumboNode *node)
{
    return node->type == GUMBO_NODE_WHITESPACE || node->type == GUMBO_NODE_COMMENT;
}

/// The last child of @p node that is not blank, when it is a <cite>.
const GumboNode *closingCite(const GumboNode *node)
{
    for (unsigned i = childrenOf(node)->length; i-- > 0;) {
        const GumboNode *child = childAt(node, i);
        if (!isBlank(child))
            return isElement(child, GUMBO_TAG_CITE) ? child : nullptr;
    }
    return nullptr;
}

void gatherCode(const GumboNode *node, QString &text, QString &classes)
{
    if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE || node->type == GUMBO_NODE_CDATA) {
        text += QString::fromUtf8(node->v.text.text);
        return;
    }
    if (node->type != GUMBO_NODE_ELEMENT || isElement(node, GUMBO_TAG_SCRIPT) || isElement(node, GUMBO_TAG_STYLE))
        return;
    if (isElement(node, GUMBO_TAG_BR))
        text += u'\n';
    if (isElement(node, GUMBO_TAG_PRE) || isElement(node, GUMBO_TAG_CODE))
        classes += u' ' + attributeOf(node, "class");
    const bool isLine = isElement(node, GUMBO_TAG_DIV) || isElement(node, GUMBO_TAG_P);
    for (unsigned i = 0; i < childrenOf(node)->length; ++i)
        gatherCode(childAt(node, i), text, classes);
    if (isLine && !text.endsWith(u'\n'))
        text += u'\n';
}

int spanOf(const GumboNode *cell, const char *name)
{
    return std::clamp(attributeOf(cell, name).toInt(), 1, 65'534);
}

bool isHeader(const GumboNode *cell) { return isElement(cell, GUMBO_TAG_TH); }

/// Whether all of @p cells are headers, and none says that it heads its row.
bool isHeaderRow(const std::vector<const GumboNode *> &cells)
{
    return !cells.empty() && std::all_of(cells.begin(), cells.end(), [](const GumboNode *cell) {
        return isHeader(cell) && attributeOf(cell, "scope") != "row"_L1;
    });
}

struct TableRow {
    std::vector<const GumboNode *> cells;
    bool isHead = false;
};

TableRow rowOf(const GumboNode *node, bool isHead)
{
    TableRow row{{}, isHead};
    for (unsigned i = 0; i < childrenOf(node)->length; ++i) {
        if (const GumboNode *child = childAt(node, i); isElement(child, GUMBO_TAG_TD) || isElement(child, GUMBO_TAG_TH))
            row.cells.push_back(child);
    }
    return row;
}

/// The rows of a table in order, from the first that has cells.
void gatherRows(const GumboNode *node, bool isHead, std::vector<TableRow> &rows)
{
    for (unsigned i = 0; i < childrenOf(node)->length; ++i) {
        const GumboNode *child = childAt(node, i);
        if (isElement(child, GUMBO_TAG_TR)) {
            if (attributeOf(child, "height") == "0"_L1) // holds the widths of columns, for Word
                continue;
            if (TableRow row = rowOf(child, isHead); !rows.empty() || !row.cells.empty())
                rows.push_back(std::move(row));
        } else if (isElement(child, GUMBO_TAG_THEAD)) {
            gatherRows(child, true, rows);
        } else if (isElement(child, GUMBO_TAG_TBODY) || isElement(child, GUMBO_TAG_TFOOT)) {
            gatherRows(child, false, rows);
        }
    }
}

/// Whether every row below the header row that has a cell in the first column has a header there.
bool hasHeaderColumn(const std::vector<TableRow> &sources, const Table &table)
{
    const std::vector<bool> taken = firstColumnTaken(table.rows);
    bool any = false;
    for (size_t at = table.headerRow ? 1 : 0; at < sources.size(); ++at) {
        if (taken[at] || sources[at].cells.empty())
            continue;
        if (!isHeader(sources[at].cells.front()))
            return false;
        any = true;
    }
    return any;
}

bool isHeaderLike(const std::vector<Cell> &row)
{
    return std::all_of(row.begin(), row.end(), [](const Cell &cell) { return isAll(cell.runs, Mark::Strong); });
}

/// Whether a table without headers has them all the same: a first row that is all bold, above one that is not.
bool hasDrawnHeader(const Table &table)
{
    return table.rows.size() > 1 && table.rows.front().size() > 1 && isHeaderLike(table.rows.front())
        && !isHeaderLike(table.rows[1]);
}

/// Headers are bold by themselves.
void unmarkHeader(std::vector<Cell> &row)
{
    for (Cell &cell : row) {
        if (isAll(cell.runs, Mark::Strong))
            cell.runs = unmarked(std::move(cell.runs), Mark::Strong);
    }
}

} // namespace

void HtmlReader::list(const GumboNode *node, const RunStyle &style, Flow &flow)
{
    List current;
    current.ordered = node->v.element.tag == GUMBO_TAG_OL;
    if (const QString start = attributeOf(node, "start"); current.ordered && !start.isEmpty())
        current.start = start.toInt();
    const Alignment outer = flow.alignment();
    const RunStyle inner{style.marks, style.link, Alignment::Start};
    for (unsigned i = 0; i < childrenOf(node)->length; ++i) {
        const GumboNode *child = childAt(node, i);
        if (isBlank(child))
            continue;
        Flow content;
        if (isElement(child, GUMBO_TAG_LI) && !isHidden(child))
            walkChildren(child, styleWithin(child, inner), content);
        else
            walk(child, inner, content); // a list right inside a list belongs to the item before it: see normalized
        std::vector<Block> hoisted;
        current.items.push_back(itemOf(content.take(), hoisted));
        if (hoisted.empty())
            continue;
        const int next = current.start + int(current.items.size());
        flow.add(std::exchange(current, List{current.ordered, next, {}}));
        flow.add(std::move(hoisted));
    }
    flow.add(std::move(current));
    flow.startParagraph(outer);
}

void HtmlReader::quote(const GumboNode *node, const RunStyle &style, Flow &flow)
{
    Runs source;
    Runs *const outerSource = std::exchange(m_quoteSource, &source);
    const GumboNode *cite = closingCite(node);
    Flow content;
    content.startParagraph(style.alignment);
    for (unsigned i = 0; i < childrenOf(node)->length; ++i) {
        if (const GumboNode *child = childAt(node, i); child == cite)
            footer(child, style, content);
        else
            walk(child, style, content);
    }
    m_quoteSource = outerSource;
    flow.add(quoted(content.take(), std::move(source)));
}

void HtmlReader::code(const GumboNode *node, Flow &flow)
{
    Code code;
    QString classes;
    gatherCode(node, code.text, classes);
    static const QRegularExpression language(u"\\b(?:language-|lang-|brush:\\s*)([^\\s;]+)"_s);
    code.language = language.match(classes).captured(1);
    flow.add(std::move(code));
}

void HtmlReader::table(const GumboNode *node, const RunStyle &outer, Flow &flow)
{
    const RunStyle style{outer.marks, outer.link, Alignment::Start};
    std::vector<TableRow> sources;
    gatherRows(node, false, sources);
    Table table;
    Flow after;
    for (unsigned i = 0; i < childrenOf(node)->length; ++i) {
        if (const GumboNode *child = childAt(node, i); isElement(child, GUMBO_TAG_CAPTION))
            table.caption = runsIn(child, style, after);
    }
    if (sources.size() == 1 && sources.front().cells.size() == 1) {
        box(sources.front().cells.front(), std::move(table), outer, flow);
    } else {
        for (const TableRow &source : sources)
            table.rows.push_back(row(source.cells, style, after));
        table.headerRow = !sources.empty() && (sources.front().isHead || isHeaderRow(sources.front().cells));
        table.headerColumn = hasHeaderColumn(sources, table);
        table.headerRow = table.headerRow || (m_survey.isForeign && !table.headerColumn && hasDrawnHeader(table));
        if (m_survey.isForeign && table.headerRow && !table.rows.empty())
            unmarkHeader(table.rows.front());
        flow.add(std::move(table));
    }
    flow.add(after.take());
}

/// A table of one cell with more than a paragraph in it is no table but a box around other blocks.
void HtmlReader::box(const GumboNode *cell, Table table, const RunStyle &style, Flow &flow)
{
    std::vector<Block> blocks = blocksIn(cell, styleWithin(cell, style));
    if (blocks.size() > 1 || (blocks.size() == 1 && !std::holds_alternative<Paragraph>(blocks.front()))) {
        flow.add(Paragraph{std::move(table.caption), style.alignment});
        flow.add(std::move(blocks));
        return;
    }
    Cell only;
    if (!blocks.empty())
        only.runs = std::get<Paragraph>(std::move(blocks.front())).runs;
    table.rows.emplace_back().push_back(std::move(only));
    table.headerRow = isHeaderRow({cell});
    table.headerColumn = isHeader(cell) && !table.headerRow;
    flow.add(std::move(table));
}

std::vector<Cell> HtmlReader::row(const std::vector<const GumboNode *> &sources, const RunStyle &style, Flow &after)
{
    std::vector<Cell> cells;
    for (const GumboNode *child : sources) {
        Cell cell;
        cell.runs = runsIn(child, styleWithin(child, style), after);
        cell.columnSpan = spanOf(child, "colspan");
        cell.rowSpan = spanOf(child, "rowspan");
        cells.push_back(std::move(cell));
    }
    return cells;
}

} // namespace Galley
