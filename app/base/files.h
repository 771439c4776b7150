// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QFileDevice>

namespace Galley {

/// Turns the failure of @p file into an Error whose message names @p file in native form and says what to do:
/// disk full (also for a write that ended early without an error), no permission, read-only file system, name too
/// long, gone.
Error fileError(const QFileDevice &file);

/// The same for a failed system call on @p path, from errno (POSIX numbers).
Error fileError(const QString &path, int systemError);

/// The whole of the file @p path. Fails with BadInput on anything above @p maxBytes.
Result<QByteArray> readFile(const QString &path, qint64 maxBytes = 256 * 1024 * 1024);

/// Whether @p path is that of a video or audio file, by its ending alone.
bool isRecordingPath(const QString &path);

/// Makes the folder @p path, and those above it, as far as they are missing; on disk when it returns. An error names @p place, the one that a person
/// chose (empty: @p path).
Done makeFolders(const QString &path, const QString &place = {});

/// Replaces @p path with @p bytes, safe on disk when it returns: at every instant either the old file or the new one is
/// there, never a part of one. A failure leaves the old file.
Done replaceFile(const QString &path, const QByteArray &bytes);

/// What was written to the file or folder @p path is on the disk when this returns, as far as the system can promise it.
/// Of a folder: which names stand in it.
Done flushToDisk(const QString &path);

/// Replaces @p to with a copy of @p from, in the way of replaceFile() and whatever its size.
Done copyFile(const QString &from, const QString &to);

/// Puts the file @p from in the place of @p to in one step, on disk when it returns. Both lie on one disk.
Done moveInto(const QString &from, const QString &to);

} // namespace Galley
