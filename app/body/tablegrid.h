// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "body/body.h"

namespace Galley {

/// For each row whether its first column is taken by a cell that spans down from a row above: then the row's first
/// cell does not stand in the first column.
std::vector<bool> firstColumnTaken(const std::vector<std::vector<Cell>> &rows);

/// Makes spans fit the rows and columns that there are, drops rows without cells and fills short rows up, so that
/// every row covers the same columns, no two cells overlap, and in every column some cell begins. @p headerRow: spans do not leave the first row.
void squareUp(std::vector<std::vector<Cell>> &rows, bool headerRow);

} // namespace Galley
