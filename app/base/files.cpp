// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "base/files.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMimeDatabase>
#include <QSaveFile>

#include <cerrno>
#include <cstdio>

#ifdef Q_OS_WIN
#include <io.h>
#include <qt_windows.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

ErrorKind kindOf(int systemError)
{
    switch (systemError) {
    case ENOSPC:
#ifdef EDQUOT
    case EDQUOT:
#endif
        return ErrorKind::DiskFull;
    case EACCES:
    case EPERM:
        return ErrorKind::NoPermission;
    case EROFS:
        return ErrorKind::ReadOnly;
    case ENOENT:
        return ErrorKind::NotFound;
    case ENAMETOOLONG:
        return ErrorKind::BadInput;
    case EEXIST:
        return ErrorKind::AlreadyThere;
    case ENOTEMPTY:
        return ErrorKind::NotEmpty;
    default:
        return ErrorKind::Io;
    }
}

/// The sentence for @p kind; every one names the file and says what can be done.
QString sentence(ErrorKind kind, const QString &path)
{
    const QString name = QDir::toNativeSeparators(path);
    switch (kind) {
    case ErrorKind::DiskFull:
        return QCoreApplication::translate("Galley", "The disk is full; %1 was not written. Free some space and try again.")
            .arg(name);
    case ErrorKind::NoPermission:
        return QCoreApplication::translate("Galley", "You have no permission for %1. Change its permissions or choose another place.")
            .arg(name);
    case ErrorKind::ReadOnly:
        return QCoreApplication::translate("Galley", "%1 is on a disk that can only be read. Choose another place.").arg(name);
    case ErrorKind::NotFound:
        return QCoreApplication::translate("Galley", "%1 is not there. It may have been moved or deleted.").arg(name);
    case ErrorKind::BadInput:
        return QCoreApplication::translate("Galley", "The name %1 is too long for this disk. Choose a shorter one.").arg(name);
    case ErrorKind::AlreadyThere:
        return QCoreApplication::translate("Galley", "%1 is already there. Choose another name.").arg(name);
    case ErrorKind::NotEmpty:
        return QCoreApplication::translate("Galley", "The folder %1 is not empty.").arg(name);
    default:
        return QCoreApplication::translate("Galley", "%1 could not be read or written. Check the disk and try again.").arg(name);
    }
}

Error errorOf(int systemError, const QString &path)
{
    const QString detail = path + ": "_L1 + qt_error_string(systemError);
    if (systemError == ENOTDIR) {
        return {ErrorKind::Io,
                QCoreApplication::translate("Galley", "A file stands where %1 needs a folder. Move it away or choose another place.")
                    .arg(QDir::toNativeSeparators(path)),
                detail};
    }
    if (systemError == EISDIR) {
        return {ErrorKind::Io,
                QCoreApplication::translate("Galley", "%1 is a folder, not a file.").arg(QDir::toNativeSeparators(path)), detail};
    }
    if (systemError == EFBIG) {
        return {ErrorKind::Io,
                QCoreApplication::translate("Galley", "%1 is larger than this disk allows for a file. Choose another place.")
                    .arg(QDir::toNativeSeparators(path)),
                detail};
    }
    const ErrorKind kind = kindOf(systemError);
    return {kind, sentence(kind, path), detail};
}

/// The number behind the failure of @p file. QFileDevice keeps only the system's words for it (its error() is
/// OpenError for a missing file and a forbidden one alike), so they are compared.
int systemErrorOf(const QFileDevice &file)
{
    if (file.error() == QFileDevice::NoError) // a write that ended early without a reason: the disk became full in it
        return ENOSPC;
    const QString words = file.errorString();
    for (const int number : {ENOSPC, EACCES, EPERM, EROFS, ENOENT, ENAMETOOLONG, ENOTDIR, EISDIR, EFBIG, EEXIST,
#ifdef EDQUOT
                             EDQUOT,
#endif
                             EIO}) {
        if (words == qt_error_string(number))
            return number;
    }
    const QFileInfo info(file.fileName());
    if (info.isDir())
        return EISDIR;
    if (file.error() == QFileDevice::PermissionsError || (info.exists() && !info.isWritable()))
        return EACCES;
    return EIO;
}

} // namespace

Error fileError(const QFileDevice &file)
{
    Error error = errorOf(systemErrorOf(file), file.fileName());
    error.detail = file.fileName() + ": "_L1 + file.errorString();
    return error;
}

Error fileError(const QString &path, int systemError) { return errorOf(systemError, path); }

Result<QByteArray> readFile(const QString &path, qint64 maxBytes)
{
    const QFileInfo info(path);
    if (info.isDir())
        return fileError(path, EISDIR);
    if (info.exists() && !info.isFile()) // a pipe would wait for ever
        return fileError(path, EIO);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fileError(file);
    // What the system says of the size may be out of date, so one byte more is asked for; and then for the rest, up to
    // one more than is allowed. Room for all that is allowed would be kept by what is returned.
    const qint64 size = file.size();
    const bool tooLarge = size > maxBytes;
    QByteArray bytes = tooLarge ? QByteArray() : file.read(size + 1);
    if (bytes.size() > size)
        bytes += file.read(maxBytes + 1 - bytes.size());
    if (file.error() != QFileDevice::NoError)
        return fileError(file);
    if (tooLarge || bytes.size() > maxBytes) {
        return Error{ErrorKind::BadInput,
                     QCoreApplication::translate("Galley", "%1 is larger than the %2 MB that Galley reads of such a file.")
                         .arg(QDir::toNativeSeparators(path))
                         .arg(std::max<qint64>(1, maxBytes / (1024 * 1024))),
                     path + ": too large"_L1};
    }
    return bytes;
}

bool isRecordingPath(const QString &path)
{
    const QString type = QMimeDatabase().mimeTypeForFile(path, QMimeDatabase::MatchExtension).name();
    return type.startsWith("video/"_L1) || type.startsWith("audio/"_L1);
}

Done makeFolders(const QString &path, const QString &place)
{
    // From the bottom up, those that are missing.
    QStringList missing;
    for (QString folder = QDir::cleanPath(QFileInfo(path).absoluteFilePath()); !QFileInfo::exists(folder); folder = QFileInfo(folder).absolutePath())
        missing.append(folder);
    errno = 0;
    if (QDir().mkpath(path)) {
        for (const QString &folder : std::as_const(missing)) {
            if (Done flushed = flushToDisk(QFileInfo(folder).absolutePath()); !flushed)
                return flushed;
        }
        return {};
    }
    // What is there already and is no folder stands in the way of one.
    const int error = errno == 0 ? EACCES : errno == EEXIST ? ENOTDIR : errno;
    return fileError(place.isEmpty() ? path : place, error);
}

Done replaceFile(const QString &path, const QByteArray &bytes)
{
    if (QFileInfo(path).isDir())
        return fileError(path, EISDIR);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fileError(file);
    if (file.write(bytes) != bytes.size() || !file.commit())
        return fileError(file);
    // QSaveFile flushes the content but not the name that it gave it.
    return flushToDisk(QFileInfo(path).absolutePath());
}

Done copyFile(const QString &from, const QString &to)
{
    const QString draft = to + ".part"_L1;
    QFile::remove(draft);
    QFile source(from);
    Done done = source.copy(draft) ? flushToDisk(draft) : Done(fileError(source));
    if (done)
        done = moveInto(draft, to);
    if (!done)
        QFile::remove(draft);
    return done;
}

#ifdef Q_OS_WIN
Done flushToDisk(const QString &path)
{
    if (QFileInfo(path).isDir()) // Windows writes names through by itself, and opens no folder for this
        return {};
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
        return fileError(file);
    return _commit(file.handle()) == 0 ? Done() : Done(fileError(path, errno));
}

Done moveInto(const QString &from, const QString &to)
{
    const auto wide = [](const QString &path) { return reinterpret_cast<const wchar_t *>(path.utf16()); };
    const QString source = QDir::toNativeSeparators(from);
    const QString target = QDir::toNativeSeparators(to);
    if (MoveFileExW(wide(source), wide(target), MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH))
        return {};
    return fileError(to, GetLastError() == ERROR_ACCESS_DENIED ? EACCES : EIO);
}
#else
Done flushToDisk(const QString &path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return fileError(path, errno);
#ifdef F_FULLFSYNC
    const bool isFlushed = ::fcntl(file, F_FULLFSYNC) == 0 || ::fsync(file) == 0;
#else
    const bool isFlushed = ::fsync(file) == 0;
#endif
    const int error = errno;
    ::close(file);
    if (isFlushed || error == EINVAL || error == ENOTSUP) // a disk that cannot flush
        return {};
    return fileError(path, error);
}

Done moveInto(const QString &from, const QString &to)
{
    if (std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return fileError(to, errno);
    return flushToDisk(QFileInfo(to).absolutePath());
}
#endif

} // namespace Galley
