// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"

namespace Galley {

/// Writes @p html (see desk/storyrecord.h) to @p path as a PDF on A4 pages with their numbers; a file that is there is
/// replaced as a whole. GUI thread.
Done writeRecordFile(const QString &html, const QString &path);

} // namespace Galley
