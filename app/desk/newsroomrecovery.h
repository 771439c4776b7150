// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/clock.h"
#include "base/report.h"
#include "base/result.h"
#include "store/salvage.h"

namespace Galley {

/// What came over from a damaged newsroom.
struct Recovery {
    QString path; ///< of the new newsroom's folder
    Salvage stories;
    int media = 0;  ///< files that are as they were brought in
    Report report;  ///< what could not be brought over, for the person at the desk
};

/// Makes the newsroom @p to out of everything that can be read of the damaged one at @p path: its database (with what its newest sound
/// backup has of the damaged parts), its pictures and the editor's themes. The damaged one is not changed, and may be open to read.
/// Blocking; a minute for 100,000 stories.
Result<Recovery> recoverNewsroom(const QString &path, const QString &to, const Clock &clock);

} // namespace Galley
