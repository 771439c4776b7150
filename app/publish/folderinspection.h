// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "publish/folderwriter.h"

#include <QByteArray>

namespace Galley {

/// What stands at a folder, and whether it is bare: nothing at all in it, not even a file of an export that died.
struct Inspection {
    FolderState state = FolderState::Missing;
    bool bare = true;
};
/// @p owner as in FolderWriterOptions, in UTF-8.
Result<Inspection> inspect(const QString &folder, const QByteArray &owner);

/// @p folder as the disk knows it: absolute, and where it really is if it is a link.
QString realPath(const QString &folder);

/// The hidden name beside @p folder that ends in @p suffix.
QByteArray besideName(const QByteArray &folder, const QByteArray &suffix);

} // namespace Galley
