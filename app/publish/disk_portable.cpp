// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "publish/disk.h"

#include "base/files.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QStorageInfo>

#include <cerrno>
#include <filesystem>

namespace fs = std::filesystem;

namespace Galley::Disk {

namespace {

fs::path native(const QByteArray &path) { return fs::path(QString::fromUtf8(path).toStdU16String()); }

Error systemError(const QByteArray &path, const std::error_code &code)
{
    return fileError(QString::fromUtf8(path), code.default_error_condition().value());
}

Result<Stamp> stampOf(const QByteArray &path)
{
    std::error_code code;
    const auto time = fs::last_write_time(native(path), code);
    if (code)
        return systemError(path, code);
    const auto size = fs::file_size(native(path), code);
    if (code)
        return systemError(path, code);
    return Stamp{qint64(size), std::chrono::duration_cast<std::chrono::nanoseconds>(time.time_since_epoch()).count()};
}

Done moved(const QByteArray &from, const QByteArray &to)
{
    std::error_code code;
    fs::rename(native(from), native(to), code);
    if (code)
        return systemError(to, code);
    return {};
}

} // namespace

Result<Look> look(const QByteArray &path)
{
    std::error_code code;
    const fs::file_status status = fs::symlink_status(native(path), code);
    switch (status.type()) {
    case fs::file_type::not_found:
        return Look{};
    case fs::file_type::none:
        return systemError(path, code);
    case fs::file_type::directory:
        return Look{Standing::Folder, {}};
    case fs::file_type::regular:
        break;
    default:
        return Look{Standing::Other, {}};
    }
    const Result<Stamp> stamp = stampOf(path);
    if (!stamp.ok())
        return stamp.error();
    return Look{Standing::File, *stamp};
}

Result<Stamp> createFile(const QByteArray &path, const QByteArray &bytes)
{
    {
        QFile file(QString::fromUtf8(path));
        if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered))
            return fileError(file);
        for (qint64 at = 0; at < bytes.size();) {
            const qint64 written = file.write(bytes.constData() + at, bytes.size() - at);
            if (written <= 0) {
                const Error error = fileError(file);
                file.remove();
                return error;
            }
            at += written;
        }
    }
    return stampOf(path);
}

Done moveFile(const QByteArray &from, const QByteArray &to) { return moved(from, to); }

Done removeFile(const QByteArray &path)
{
    std::error_code code;
    fs::remove(native(path), code);
    if (code)
        return systemError(path, code);
    return {};
}

Done makeFolder(const QByteArray &path)
{
    std::error_code code;
    if (fs::create_directory(native(path), code))
        return {};
    return fileError(QString::fromUtf8(path), code ? code.default_error_condition().value() : EEXIST);
}

bool removeEmptyFolder(const QByteArray &path)
{
    std::error_code code;
    return fs::is_directory(fs::symlink_status(native(path), code)) && fs::remove(native(path), code);
}

bool isSameFile(const QByteArray &a, const QByteArray &b)
{
    std::error_code code;
    return fs::equivalent(native(a), native(b), code);
}

bool mayBeReplaced(const QByteArray &folder)
{
    return QStorageInfo(QString::fromUtf8(folder)).rootPath() != QString::fromUtf8(folder);
}

Done moveFolder(const QByteArray &from, const QByteArray &to)
{
    std::error_code code;
    fs::remove(native(to), code); // only an empty folder goes; Windows renames over none
    if (code)
        return systemError(to, code);
    return moved(from, to);
}

void sync(const QByteArray &) {}

struct FileLock::Held {
    explicit Held(const QByteArray &path) : file(QString::fromUtf8(path)) {}
    QLockFile file;
};

FileLock::FileLock() = default;
FileLock::~FileLock() = default;

Done FileLock::acquire(const QByteArray &path)
{
    auto held = std::make_unique<Held>(path);
    held->file.setStaleLockTime(0); // only a process that is gone loses its lock, however long an export takes
    const QFileInfo info(QString::fromUtf8(path));
    // One that died while it made the file left no number in it, and would hold it for ever.
    if (info.exists() && info.size() == 0 && info.lastModified().secsTo(QDateTime::currentDateTime()) > 10)
        QFile::remove(info.filePath());
    if (held->file.tryLock(0)) {
        m_held = std::move(held);
        return {};
    }
    if (held->file.error() == QLockFile::LockFailedError)
        return Error{ErrorKind::InUse, {}, {}};
    // It says "permission" or "unknown"; a small file of our own says which error it is.
    const QByteArray trial = path + ".trial";
    const Result<Stamp> made = createFile(trial, QByteArray(64, '\n'));
    if (!made.ok())
        return made.error();
    (void)removeFile(trial);
    return fileError(QString::fromUtf8(path), EIO);
}

} // namespace Galley::Disk
