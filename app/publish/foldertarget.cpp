// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "publish/foldertarget.h"

#include "base/files.h"
#include "base/translate.h"
#include "publish/disk.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <atomic>
#include <cerrno>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 ChunkSize = 1 << 20;
const QString PartsFolder = QStringLiteral(".galley-new");

QString nextPart()
{
    static std::atomic<int> number = 0;
    return u"%1-%2"_s.arg(QCoreApplication::applicationPid()).arg(++number);
}

} // namespace

FolderTarget::FolderTarget(const QString &folder) : m_folder(folder), m_part(nextPart()) {}

QString FolderTarget::place(const QByteArray &path) const { return m_folder + u'/' + QString::fromUtf8(path); }

Done FolderTarget::connect()
{
    // A folder that was there and is not any more is a disk that was taken out; one whose parent is there is made.
    const QFileInfo folder(m_folder);
    if (folder.exists() && !folder.isDir())
        return Error{ErrorKind::BadInput, tr("“%1” is no folder. Choose another place.").arg(QDir::toNativeSeparators(m_folder)), {}};
    if (!folder.exists() && !QFileInfo::exists(folder.absolutePath())) {
        return Error{ErrorKind::NotFound,
                     tr("The folder “%1” cannot be reached. If it is on another disk or machine, connect that first.")
                         .arg(QDir::toNativeSeparators(folder.absolutePath())),
                     {}};
    }
    errno = 0;
    if (!QDir().mkpath(m_folder + u'/' + PartsFolder))
        return fileError(m_folder, errno == 0 ? EACCES : errno);
    m_isConnected = true;
    return {};
}

Result<QByteArray> FolderTarget::read(const QByteArray &path, qint64 most)
{
    if (!QFileInfo::exists(place(path)))
        return Error{ErrorKind::NotFound, tr("The file “%1” is not there.").arg(QString::fromUtf8(path)), {}};
    return readFile(place(path), most);
}

Done FolderTarget::makeFolderOf(const QByteArray &path)
{
    const QString folder = QFileInfo(place(path)).path();
    errno = 0;
    return QDir().mkpath(folder) ? Done() : Done(fileError(folder, errno == 0 ? EACCES : errno));
}

Done FolderTarget::put(const QByteArray &path, QIODevice &content)
{
    if (Done made = makeFolderOf(path); !made)
        return made;
    QFile part(m_folder + u'/' + PartsFolder + u'/' + m_part);
    if (!part.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return fileError(part);
    while (!content.atEnd()) {
        const QByteArray chunk = content.read(ChunkSize);
        if (chunk.isEmpty() || part.write(chunk) != chunk.size()) {
            const Error error = fileError(part);
            part.remove();
            return error;
        }
    }
    if (!part.flush()) {
        const Error error = fileError(part);
        part.remove();
        return error;
    }
    part.close();
    return Disk::moveFile(QFile::encodeName(part.fileName()), QFile::encodeName(place(path)));
}

Done FolderTarget::create(const QByteArray &path, const QByteArray &bytes)
{
    QFile file(place(path));
    if (file.open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
        if (file.write(bytes) == bytes.size() && file.flush())
            return {};
        const Error error = fileError(file);
        file.remove();
        return error;
    }
    if (QFileInfo::exists(file.fileName()))
        return Error{ErrorKind::AlreadyThere, tr("The file “%1” is there already.").arg(QString::fromUtf8(path)), {}};
    return fileError(file);
}

Done FolderTarget::remove(const QByteArray &path)
{
    if (Done removed = Disk::removeFile(QFile::encodeName(place(path))); !removed)
        return removed;
    // Folders that are empty now go with it, but not the place itself.
    QByteArray above = path;
    for (qsizetype slash = above.lastIndexOf('/'); slash > 0; slash = above.lastIndexOf('/')) {
        above.truncate(slash);
        if (!Disk::removeEmptyFolder(QFile::encodeName(place(above))))
            break;
    }
    return {};
}

Result<QStringList> FolderTarget::names(int most)
{
    QStringList names = QDir(m_folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    names.removeIf([](const QString &name) { return name.startsWith(".galley"_L1); });
    return names.mid(0, most);
}

} // namespace Galley
