// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <functional>

namespace Galley {

/// How far a piece of work has come.
struct Progress {
    enum class Step { Reading, Pages, Pictures, Finishing, Searching, Replacing };
    Step step = Step::Reading;
    int done = 0;
    int total = 0; ///< 0 while it is not known
};

/// Told about progress from whichever thread does the work, one call at a time; false asks the work to stop, which
/// it does at the next safe point with ErrorKind::Cancelled.
using ProgressSink = std::function<bool(const Progress &)>;

} // namespace Galley
