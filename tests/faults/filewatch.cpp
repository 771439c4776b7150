// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

// The calls by which Qt and Galley change files on Linux, noted for the DiskRecorder that is at work. A program's own functions
// come before those of the C library for all libraries that it loads, so nothing has to be loaded before it. What SQLite does is
// left out: PowerLossVfs notes it. That nothing else changes files is shown by a test that puts the record together again.

// Fortified headers bring bodies of their own for some of these.
#undef _FORTIFY_SOURCE

#include "faults/diskrecorder.h"

#include <QFile>

#include <cstdarg>
#include <cstdio>

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <unistd.h>

using Galley::DiskRecorder;

namespace {

template <typename Function>
Function next(const char *name)
{
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

/// The recorder that wants to know of this call; null without.
DiskRecorder *watcher() { return Galley::WithinSqlite::isSo() ? nullptr : DiskRecorder::current(); }

/// The number of the watched file that @p file is open on; -1 when it is none.
int numberOf(const DiskRecorder *recorder, int file)
{
    struct stat info = {};
    return ::fstat(file, &info) == 0 && S_ISREG(info.st_mode) ? recorder->fileOf(info.st_ino) : -1;
}

/// The path in the watched folder of the open folder @p file; null when it is none of ours.
QString folderPath(const DiskRecorder *recorder, int file)
{
    struct stat info = {};
    if (::fstat(file, &info) != 0 || !S_ISDIR(info.st_mode))
        return {};
    char name[64];
    char path[4096];
    std::snprintf(name, sizeof name, "/proc/self/fd/%d", file);
    const ssize_t length = ::readlink(name, path, sizeof path - 1);
    if (length <= 0)
        return {};
    path[length] = 0;
    return recorder->inside(path);
}

QByteArray bytesAt(int file, off64_t at, size_t size)
{
    QByteArray bytes(qsizetype(size), Qt::Uninitialized);
    bytes.truncate(std::max<ssize_t>(::pread64(file, bytes.data(), size, at), 0));
    return bytes;
}

template <typename Real>
int opened(Real real, const char *path, int flags, mode_t mode)
{
    DiskRecorder *const recorder = watcher();
    const QString inside = recorder && (flags & O_ACCMODE) != O_RDONLY ? recorder->inside(path) : QString();
    struct stat info = {};
    const bool isNew = !inside.isNull() && (flags & O_CREAT) && ::lstat(path, &info) != 0;
    const int file = real(path, flags, mode);
    if (file < 0 || inside.isNull())
        return file;
    if ((flags & O_TMPFILE) == O_TMPFILE) {
        ::fstat(file, &info);
        recorder->newNamelessFile(info.st_ino);
    } else if (isNew) {
        recorder->newFile(inside);
    } else if (flags & O_TRUNC) {
        recorder->truncate(recorder->fileAt(inside), 0);
    }
    return file;
}

int flushed(int result, int file)
{
    DiskRecorder *const recorder = watcher();
    if (result != 0 || !recorder)
        return result;
    if (const int number = numberOf(recorder, file); number >= 0)
        recorder->flush(number, 0);
    else if (const QString folder = folderPath(recorder, file); !folder.isNull())
        recorder->flushNames(folder);
    return result;
}

int renamed(int result, const char *from, const char *to)
{
    DiskRecorder *const recorder = watcher();
    if (result != 0 || !recorder)
        return result;
    const QString source = recorder->inside(from);
    const QString target = recorder->inside(to);
    if (!source.isNull() && !target.isNull())
        recorder->rename(source, target);
    else if (!source.isNull())
        recorder->remove(source);
    else if (!target.isNull())
        qFatal("%s came from outside", to);
    return result;
}

} // namespace

extern "C" {

int open(const char *path, int flags, ...)
{
    va_list more;
    va_start(more, flags);
    const mode_t mode = (flags & (O_CREAT | O_TMPFILE)) ? va_arg(more, mode_t) : 0;
    va_end(more);
    static const auto real = next<int (*)(const char *, int, ...)>("open");
    return opened(real, path, flags, mode);
}

int open64(const char *path, int flags, ...)
{
    va_list more;
    va_start(more, flags);
    const mode_t mode = (flags & (O_CREAT | O_TMPFILE)) ? va_arg(more, mode_t) : 0;
    va_end(more);
    static const auto real = next<int (*)(const char *, int, ...)>("open64");
    return opened(real, path, flags, mode);
}

ssize_t write(int file, const void *bytes, size_t size)
{
    static const auto real = next<ssize_t (*)(int, const void *, size_t)>("write");
    DiskRecorder *const recorder = watcher();
    const int number = recorder ? numberOf(recorder, file) : -1;
    if (number < 0)
        return real(file, bytes, size);
    const ssize_t written = real(file, bytes, size);
    if (written > 0)
        recorder->write(number, ::lseek64(file, 0, SEEK_CUR) - written, QByteArray(static_cast<const char *>(bytes), written));
    return written;
}

ssize_t sendfile(int to, int from, off_t *at, size_t size)
{
    static const auto real = next<ssize_t (*)(int, int, off_t *, size_t)>("sendfile");
    DiskRecorder *const recorder = watcher();
    const int number = recorder ? numberOf(recorder, to) : -1;
    if (number < 0)
        return real(to, from, at, size);
    const off64_t begin = at ? *at : ::lseek64(from, 0, SEEK_CUR);
    const ssize_t sent = real(to, from, at, size);
    if (sent > 0)
        recorder->write(number, ::lseek64(to, 0, SEEK_CUR) - sent, bytesAt(from, begin, size_t(sent)));
    return sent;
}

int ftruncate64(int file, off64_t size)
{
    static const auto real = next<int (*)(int, off64_t)>("ftruncate64");
    const int result = real(file, size);
    DiskRecorder *const recorder = watcher();
    if (const int number = recorder ? numberOf(recorder, file) : -1; result == 0 && number >= 0)
        recorder->truncate(number, size);
    return result;
}

int fsync(int file)
{
    static const auto real = next<int (*)(int)>("fsync");
    return flushed(real(file), file);
}

int fdatasync(int file)
{
    static const auto real = next<int (*)(int)>("fdatasync");
    return flushed(real(file), file);
}

int syncfs(int file) noexcept
{
    static const auto real = next<int (*)(int)>("syncfs");
    const int result = real(file);
    if (DiskRecorder *const recorder = watcher(); recorder && result == 0)
        recorder->flushAll();
    return result;
}

int rename(const char *from, const char *to) noexcept
{
    static const auto real = next<int (*)(const char *, const char *)>("rename");
    return renamed(real(from, to), from, to);
}

int renameat2(int fromFolder, const char *from, int toFolder, const char *to, unsigned flags) noexcept
{
    static const auto real = next<int (*)(int, const char *, int, const char *, unsigned)>("renameat2");
    return renamed(real(fromFolder, from, toFolder, to, flags), from, to);
}

int link(const char *from, const char *to) noexcept
{
    static const auto real = next<int (*)(const char *, const char *)>("link");
    const int result = real(from, to);
    DiskRecorder *const recorder = watcher();
    if (const QString target = recorder ? recorder->inside(to) : QString(); result == 0 && !target.isNull())
        recorder->name(recorder->fileAt(recorder->inside(from)), target);
    return result;
}

int linkat(int fromFolder, const char *from, int toFolder, const char *to, int flags) noexcept
{
    static const auto real = next<int (*)(int, const char *, int, const char *, int)>("linkat");
    const int result = real(fromFolder, from, toFolder, to, flags);
    DiskRecorder *const recorder = watcher();
    const QString target = recorder ? recorder->inside(to) : QString();
    struct stat info = {};
    // A file that had no name gets its first one like this, by the number of its being open.
    if (result == 0 && !target.isNull() && ::lstat(to, &info) == 0)
        recorder->name(recorder->fileOf(info.st_ino), target);
    return result;
}

int unlink(const char *path) noexcept
{
    static const auto real = next<int (*)(const char *)>("unlink");
    const int result = real(path);
    DiskRecorder *const recorder = watcher();
    if (const QString inside = recorder ? recorder->inside(path) : QString(); result == 0 && !inside.isNull())
        recorder->remove(inside);
    return result;
}

int mkdir(const char *path, mode_t mode) noexcept
{
    static const auto real = next<int (*)(const char *, mode_t)>("mkdir");
    const int result = real(path, mode);
    DiskRecorder *const recorder = watcher();
    if (const QString inside = recorder ? recorder->inside(path) : QString(); result == 0 && !inside.isNull())
        recorder->newFolder(inside);
    return result;
}

int rmdir(const char *path) noexcept
{
    static const auto real = next<int (*)(const char *)>("rmdir");
    const int result = real(path);
    DiskRecorder *const recorder = watcher();
    if (const QString inside = recorder ? recorder->inside(path) : QString(); result == 0 && !inside.isNull())
        recorder->remove(inside);
    return result;
}

} // extern "C"
