// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "body/flow.h"
#include "body/htmltree.h"

namespace Galley {

/// @p outer as the element @p node changes it: by what it is, and by the few inline styles that word processors
/// write instead of elements (bold, italic, underline, strike, super and sub, alignment).
RunStyle styleWithin(const GumboNode *node, RunStyle outer);

/// Whether the element is hidden from readers by attribute or inline style.
bool isHidden(const GumboNode *node);

} // namespace Galley
