// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/exportfolder.h"

#include "publish/folderwriter.h"

namespace Galley {

Result<ExportFolder> lookIntoExportFolder(const QString &folder, const QString &owner)
{
    const Result<FolderState> found = inspectFolder(folder, owner);
    if (!found)
        return found.error();
    switch (*found) {
    case FolderState::Missing:
    case FolderState::Empty: return ExportFolder::Free;
    case FolderState::Ours: return ExportFolder::OwnSite;
    case FolderState::Others: return ExportFolder::OtherSite;
    case FolderState::Foreign: break;
    }
    return ExportFolder::OtherThings;
}

} // namespace Galley
