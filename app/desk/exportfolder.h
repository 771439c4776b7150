// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"

namespace Galley {

/// What an export would meet in a folder.
enum class ExportFolder {
    Free,        ///< missing or empty
    OwnSite,     ///< the newsroom's own site, or one of nobody's that a Galley wrote
    OtherSite,   ///< the site of another newsroom, whose pages would be removed
    OtherThings, ///< files that no Galley wrote; they would stay
};

/// Looks into @p folder for the newsroom with the identity @p owner. Reads a few names only.
Result<ExportFolder> lookIntoExportFolder(const QString &folder, const QString &owner);

} // namespace Galley
