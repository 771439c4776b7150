// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "publish/foldertarget.h"

#include "base/files.h"
#include "base/translate.h"
#include "publish/disk.h"
#include "publish/sitepath.h"
#include "publish/targetsays.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 ChunkSize = 1 << 20;

} // namespace

FolderTarget::FolderTarget(const QString &folder) : m_folder(folder) {}

QString FolderTarget::place(const QByteArray &path) const { return m_folder + u'/' + QString::fromUtf8(path); }

Done FolderTarget::connect()
{
    // A folder that was there and is not any more is a disk that was taken out; one whose parent is there is made.
    const QFileInfo folder(m_folder);
    if (folder.exists() && !folder.isDir())
        return Error{ErrorKind::BadInput, tr("“%1” is no folder. Choose another place.").arg(QDir::toNativeSeparators(m_folder)), {}};
    if (!folder.exists() && !QFileInfo::exists(folder.absolutePath()))
        return cannotReachFolder(folder.absolutePath());
    if (Done made = makeFolders(place(TemporaryFolderName), m_folder); !made)
        return made;
    m_isConnected = true;
    return {};
}

Result<QByteArray> FolderTarget::read(const QByteArray &path, qint64 most)
{
    if (!QFileInfo::exists(place(path)))
        return fileIsNotThere(path);
    return readFile(place(path), most);
}

Done FolderTarget::put(const QByteArray &path, QIODevice &content)
{
    if (Done made = makeFolders(QFileInfo(place(path)).path()); !made)
        return made;
    QFile part(place(m_part));
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
        return fileIsThere(path);
    return fileError(file);
}

Done FolderTarget::remove(const QByteArray &path)
{
    if (Done removed = Disk::removeFile(QFile::encodeName(place(path))); !removed)
        return removed;
    // Folders that are empty now go with it, but not the place itself.
    for (QByteArray above = Disk::parentOf(path); !above.isEmpty(); above = Disk::parentOf(above)) {
        if (!Disk::removeEmptyFolder(QFile::encodeName(place(above))))
            break;
    }
    return {};
}

Result<QStringList> FolderTarget::names(int most)
{
    QStringList names = QDir(m_folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    names.removeIf([](const QString &name) { return isOwnName(name.toUtf8()); });
    return names.mid(0, most);
}

} // namespace Galley
