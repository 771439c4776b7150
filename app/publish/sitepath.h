// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace Galley {

/// Files of the export's own in a destination; no page may take a name that begins like them.
inline constexpr char ManifestName[] = ".galley-manifest";
inline constexpr char JournalName[] = ".galley-pending";
inline constexpr char LockName[] = ".galley-lock";
inline constexpr char TemporaryFolderName[] = ".galley-new";

/// @p path in UTF-8 when it can be a file of a site on every system: relative, forward slashes, no part that is empty,
/// "." or "..", no character that is a separator or a control somewhere, no name of our own. BadInput otherwise.
Result<QByteArray> sitePath(const QString &path);

/// Whether sitePath() would give @p path, which is in UTF-8, as it is.
bool isSitePath(QByteArrayView path);

/// Whether @p path begins like the files of our own, also on a disk that does not tell capitals apart.
bool isOwnName(QByteArrayView path);

/// What two paths share exactly when some disks cannot hold both: other capitals, other composition of accents.
QByteArray foldedPath(QByteArrayView path);
/// The shortHash() of it.
quint64 foldedPathHash(QByteArrayView path);

} // namespace Galley
