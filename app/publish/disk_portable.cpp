// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "publish/disk.h"

#include "base/files.h"

#include <QFile>

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
        if (file.write(bytes) != bytes.size()) {
            const Error error = fileError(file);
            file.remove();
            return error;
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

bool mayBeReplaced(const QByteArray &) { return true; }

Done moveFolder(const QByteArray &from, const QByteArray &to)
{
    std::error_code code;
    fs::remove(native(to), code); // only an empty folder goes; Windows renames over none
    if (code)
        return systemError(to, code);
    return moved(from, to);
}

void sync(const QByteArray &) {}

} // namespace Galley::Disk
