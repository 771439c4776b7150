// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "site/edition.h"
#include "site/searchindex.h"

namespace Galley {

/// What the search knows of the entries from @p begin to before @p end: the stories of the plan, the oldest id first.
std::vector<SearchEntry> searchEntries(const Edition &edition, int begin, int end);

} // namespace Galley
