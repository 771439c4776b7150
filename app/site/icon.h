// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "site/edition.h"

namespace Galley {

/// The sign of the site in tabs and bookmarks: the first character of its name on the accent colour of its theme, as SVG.
std::string icon(const Edition &edition);

} // namespace Galley
