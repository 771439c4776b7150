// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "body/tablegrid.h"

#include <numeric>

namespace Galley {

namespace {

using Row = std::vector<Cell>;
using Rows = std::vector<Row>;

/// More columns than this are no table that anybody can read; what stands further right joins the last cell.
constexpr int MostColumns = 200;
/// Short rows are not filled up in tables beyond this, which a hostile span could blow up.
constexpr qsizetype MostFilledCells = 50'000;

/// Spans count rows that are about to go, so they shrink with them.
void dropEmptyRows(Rows &rows)
{
    std::vector<int> keptBefore(rows.size() + 1, 0);
    for (size_t at = 0; at < rows.size(); ++at)
        keptBefore[at + 1] = keptBefore[at] + (rows[at].empty() ? 0 : 1);
    for (size_t at = 0; at < rows.size(); ++at) {
        for (Cell &cell : rows[at]) {
            const size_t end = std::min(rows.size(), at + size_t(std::max(1, cell.rowSpan)));
            cell.rowSpan = keptBefore[end] - keptBefore[at];
        }
    }
    std::erase_if(rows, [](const Row &row) { return row.empty(); });
}

/// Lays rows on columns from the top down.
class Columns
{
public:
    /// Fits the spans of @p row, which is row number @p at; says where its cells begin.
    std::vector<int> place(Row &row, int at)
    {
        std::vector<int> begins;
        int column = 0;
        size_t kept = 0;
        for (size_t i = 0; i < row.size(); ++i) {
            column = nextFree(column, at);
            if (column >= MostColumns) {
                joinLast(row, kept, row[i]);
                continue;
            }
            Cell &cell = row[i];
            begins.push_back(column);
            cell.columnSpan = std::clamp(cell.columnSpan, 1, freeFrom(column, at));
            for (int step = 0; step < cell.columnSpan; ++step)
                take(column++, at + cell.rowSpan);
            if (kept != i)
                row[kept] = std::move(cell);
            ++kept;
        }
        row.resize(kept);
        return begins;
    }

    /// Adds an empty cell for each of the first @p width columns that is free in row @p at.
    void fill(Row &row, int at, int width)
    {
        for (int column = 0; column < width; ++column) {
            if (isFree(column, at)) {
                row.emplace_back();
                take(column, at + 1);
            }
        }
    }

    int width() const { return int(m_takenUntil.size()); }

private:
    bool isFree(int column, int at) const { return column >= width() || m_takenUntil[size_t(column)] <= at; }

    int nextFree(int column, int at) const
    {
        while (!isFree(column, at))
            ++column;
        return column;
    }

    int freeFrom(int column, int at) const
    {
        int count = 0;
        while (column + count < MostColumns && isFree(column + count, at))
            ++count;
        return count;
    }

    void take(int column, int until)
    {
        if (column >= width())
            m_takenUntil.resize(size_t(column) + 1, 0);
        m_takenUntil[size_t(column)] = until;
    }

    static void joinLast(Row &row, size_t kept, Cell &cell)
    {
        if (kept == 0 || cell.runs.empty())
            return;
        Runs &runs = row[kept - 1].runs;
        if (!runs.empty())
            runs.push_back({QStringLiteral(" "), {}, {}});
        std::move(cell.runs.begin(), cell.runs.end(), std::back_inserter(runs));
    }

    std::vector<int> m_takenUntil; ///< per column, the first row in which it is free again
};

/// Places all cells of @p rows, takes out the columns in which none begins, and says how many are left.
int placeAll(Rows &rows)
{
    Columns columns;
    std::vector<std::vector<int>> begins;
    for (size_t at = 0; at < rows.size(); ++at)
        begins.push_back(columns.place(rows[at], int(at)));
    std::vector<int> begunBefore(size_t(columns.width()) + 1, 0);
    for (const std::vector<int> &row : begins) {
        for (const int column : row)
            begunBefore[size_t(column) + 1] = 1;
    }
    std::partial_sum(begunBefore.begin(), begunBefore.end(), begunBefore.begin());
    for (size_t at = 0; at < rows.size(); ++at) {
        for (size_t i = 0; i < rows[at].size(); ++i) {
            Cell &cell = rows[at][i];
            const auto column = size_t(begins[at][i]);
            cell.columnSpan = begunBefore[column + size_t(cell.columnSpan)] - begunBefore[column];
        }
    }
    return begunBefore.back();
}

} // namespace

std::vector<bool> firstColumnTaken(const Rows &rows)
{
    std::vector<bool> taken(rows.size(), false);
    size_t until = 0;
    for (size_t at = 0; at < rows.size(); ++at) {
        taken[at] = at < until;
        if (!taken[at] && !rows[at].empty())
            until = at + size_t(std::max(1, rows[at].front().rowSpan));
    }
    return taken;
}

void squareUp(Rows &rows, bool headerRow)
{
    dropEmptyRows(rows);
    if (rows.empty())
        return;
    if (headerRow) {
        for (Cell &cell : rows.front())
            cell.rowSpan = 1;
    }
    const int width = placeAll(rows);
    dropEmptyRows(rows); // those whose cells all stood too far right
    if (qsizetype(width) * qsizetype(rows.size()) > MostFilledCells)
        return;
    Columns filling;
    for (size_t at = 0; at < rows.size(); ++at) {
        filling.place(rows[at], int(at));
        filling.fill(rows[at], int(at), width);
    }
}

} // namespace Galley
