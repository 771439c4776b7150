// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"

#include <QByteArray>

#include <memory>

/// The few things that an export asks of a disk. Paths are absolute, in UTF-8, with forward slashes. None of these
/// follows a symbolic link that @c path itself is. All may be called from any thread.
namespace Galley::Disk {

/// When two looks at a file give the same stamp, it was not written in between.
struct Stamp {
    qint64 size = 0;
    qint64 time = 0; ///< of the last change, in nanoseconds of the system's own epoch

    friend bool operator==(const Stamp &, const Stamp &) = default;
};

enum class Standing { Nothing, File, Folder, Other /**< a symbolic link, a device, a pipe */ };

struct Look {
    Standing standing = Standing::Nothing;
    Stamp stamp; ///< of a File
};
Result<Look> look(const QByteArray &path);

/// Makes a new file; fails when anything stands there. A failure leaves nothing behind.
Result<Stamp> createFile(const QByteArray &path, const QByteArray &bytes);

/// Whether the file @p path holds exactly @p bytes.
bool holds(const QByteArray &path, const QByteArray &bytes);

/// Puts the file @p from in the place of the file @p to, if there is one, in one step.
Done moveFile(const QByteArray &from, const QByteArray &to);
/// Succeeds too when nothing is there.
Done removeFile(const QByteArray &path);

Done makeFolder(const QByteArray &path);
/// Whether @p path was an empty folder and is gone now.
bool removeEmptyFolder(const QByteArray &path);
/// Removes @p path and all that is in it, as far as it can; a link in it is removed, not followed.
void removeTree(const QByteArray &path);

/// Whether two paths name one file: hard links, or a disk that does not tell capitals apart.
bool isSameFile(const QByteArray &a, const QByteArray &b);

/// Whether a new folder beside the empty @p folder may take its place: it is no mount point and belongs to us.
bool mayBeReplaced(const QByteArray &folder);
/// Puts the folder @p from in the place of @p to, which must be missing or empty, in one step where the system can.
Done moveFolder(const QByteArray &from, const QByteArray &to);

/// What was written below @p folder so far is safe on disk when this returns, as far as the system can promise it.
void sync(const QByteArray &folder);

/// Keeps every other FileLock, of this process and of others, away from a file name while it lives. The lock of a
/// process that died counts for nothing, at whatever instant it died. The file is gone when the lock is.
class FileLock
{
public:
    FileLock();
    ~FileLock();
    /// InUse (without a message for people) when another holds it; else what the system refused.
    Done acquire(const QByteArray &path);
    bool isHeld() const { return m_held != nullptr; }

private:
    struct Held;
    std::unique_ptr<Held> m_held;
};

/// The folder or file above @p path; empty for one without a slash.
QByteArray parentOf(const QByteArray &path);

} // namespace Galley::Disk
