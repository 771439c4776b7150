// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "publish/disk.h"

#include "base/files.h"

#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Galley::Disk {

namespace {

Error systemError(const QByteArray &path) { return fileError(QString::fromUtf8(path), errno); }

Stamp stampOf(const struct stat &info)
{
#ifdef Q_OS_DARWIN
    const timespec &time = info.st_mtimespec;
#else
    const timespec &time = info.st_mtim;
#endif
    return {qint64(info.st_size), qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec};
}

bool writeAll(int file, const QByteArray &bytes)
{
    const char *data = bytes.constData();
    for (size_t left = size_t(bytes.size()); left > 0;) {
        const ssize_t written = ::write(file, data, left);
        if (written < 0) {
            if (errno == EINTR)
                continue;
            return false;
        }
        data += written;
        left -= size_t(written);
    }
    return true;
}

} // namespace

Result<Look> look(const QByteArray &path)
{
    struct stat info = {};
    if (::lstat(path.constData(), &info) != 0) {
        if (errno == ENOENT || errno == ENOTDIR)
            return Look{};
        return systemError(path);
    }
    if (S_ISREG(info.st_mode))
        return Look{Standing::File, stampOf(info)};
    return Look{S_ISDIR(info.st_mode) ? Standing::Folder : Standing::Other, {}};
}

Result<Stamp> createFile(const QByteArray &path, const QByteArray &bytes)
{
    const int file = ::open(path.constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666);
    if (file < 0)
        return systemError(path);
    struct stat info = {};
    bool done = writeAll(file, bytes) && ::fstat(file, &info) == 0;
    int failure = done ? 0 : errno;
    // A network disk may tell only here that it was full.
    if (::close(file) != 0 && done) {
        done = false;
        failure = errno;
    }
    if (!done) {
        ::unlink(path.constData());
        return fileError(QString::fromUtf8(path), failure);
    }
    return stampOf(info);
}

Done moveFile(const QByteArray &from, const QByteArray &to)
{
    if (::rename(from.constData(), to.constData()) != 0)
        return systemError(to);
    return {};
}

Done removeFile(const QByteArray &path)
{
    if (::unlink(path.constData()) != 0 && errno != ENOENT)
        return systemError(path);
    return {};
}

Done makeFolder(const QByteArray &path)
{
    if (::mkdir(path.constData(), 0777) != 0)
        return systemError(path);
    return {};
}

bool removeEmptyFolder(const QByteArray &path) { return ::rmdir(path.constData()) == 0; }

bool isSameFile(const QByteArray &a, const QByteArray &b)
{
    struct stat first = {};
    struct stat second = {};
    return ::lstat(a.constData(), &first) == 0 && ::lstat(b.constData(), &second) == 0
        && first.st_dev == second.st_dev && first.st_ino == second.st_ino;
}

bool mayBeReplaced(const QByteArray &folder)
{
    struct stat info = {};
    struct stat parent = {};
    if (::lstat(folder.constData(), &info) != 0 || ::stat((folder + "/..").constData(), &parent) != 0)
        return false;
    // One who prepared the folder for another user or group would not find it again.
    if (info.st_dev != parent.st_dev || info.st_uid != ::geteuid() || info.st_gid != ::getegid())
        return false;
#ifdef STATX_ATTR_MOUNT_ROOT
    struct statx more = {};
    if (::statx(AT_FDCWD, folder.constData(), AT_SYMLINK_NOFOLLOW, STATX_BASIC_STATS, &more) == 0
        && (more.stx_attributes & STATX_ATTR_MOUNT_ROOT))
        return false;
#endif
    return true;
}

Done moveFolder(const QByteArray &from, const QByteArray &to)
{
    struct stat old = {};
    if (::lstat(to.constData(), &old) == 0 && S_ISDIR(old.st_mode) && ::chmod(from.constData(), old.st_mode & 07777) != 0)
        return systemError(from);
    if (::rename(from.constData(), to.constData()) != 0)
        return systemError(to);
    return {};
}

void sync(const QByteArray &folder)
{
    const int file = ::open(folder.constData(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return;
#ifdef Q_OS_LINUX
    ::syncfs(file);
#else
    ::fsync(file);
#endif
    ::close(file);
}

struct FileLock::Held {
    QByteArray path;
    int file = -1;

    ~Held()
    {
        ::unlink(path.constData()); // while it is still ours
        ::close(file);
    }
};

FileLock::FileLock() = default;
FileLock::~FileLock() = default;

Done FileLock::acquire(const QByteArray &path)
{
    // The kernel drops this lock with the process, so a file that a dead one left is only a file. The holder removes
    // it at the end: what we have locked may be gone from the folder by then, and we begin again.
    for (;;) {
        int file = ::open(path.constData(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0666);
        if (file < 0 && errno == EACCES) // somebody else's; it can be locked all the same
            file = ::open(path.constData(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
        if (file < 0)
            return fileError(QString::fromUtf8(path), errno == ENOENT ? EACCES : errno);
        if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
            const int failure = errno;
            ::close(file);
            if (failure == EWOULDBLOCK)
                return Error{ErrorKind::InUse, {}, {}};
            return fileError(QString::fromUtf8(path), failure);
        }
        struct stat locked = {};
        struct stat standing = {};
        if (::fstat(file, &locked) == 0 && ::lstat(path.constData(), &standing) == 0 && locked.st_ino == standing.st_ino
            && locked.st_dev == standing.st_dev) {
            m_held.reset(new Held{path, file});
            return {};
        }
        ::close(file);
    }
}

} // namespace Galley::Disk
