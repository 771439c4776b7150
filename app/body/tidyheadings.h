// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "body/body.h"

namespace Galley {

/// Makes subheads of paragraphs that only look like ones: one short bold line without a stop at its end, and text
/// below it. A number says the level and stays: 一、 is 2, （一） below it 3, "1." or "1、" 4; without the one above
/// it, a level up, so that none is skipped. Returns how many there were.
int makeHeadings(std::vector<Block> &blocks);

} // namespace Galley
