// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "publish/folderinspection.h"

#include "base/files.h"
#include "publish/disk.h"
#include "publish/manifest.h"
#include "publish/sitepath.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <cerrno>

namespace Galley {

namespace {

bool isOurName(const QString &name)
{
    for (const char *ours : {ManifestName, JournalName, LockName, TemporaryFolderName}) {
        if (name == QLatin1String(ours))
            return true;
    }
    return false;
}

/// Whether the manifest in @p folder says that its site is somebody else's. One that cannot be read does not.
bool isOthers(const QString &folder, const QByteArray &owner)
{
    QFile file(folder + u'/' + QLatin1String(ManifestName));
    if (owner.isEmpty() || !file.open(QIODevice::ReadOnly))
        return false;
    Manifest mine;
    mine.setOwner(owner);
    const QByteArray there = Manifest::ownerIn(file);
    return !there.isEmpty() && there != mine.owner();
}

} // namespace

Result<Inspection> inspect(const QString &folder, const QByteArray &owner)
{
    const QFileInfo info(folder);
    if (!info.exists())
        return Inspection{};
    if (!info.isDir())
        return fileError(folder, ENOTDIR);
    if (!info.isReadable() || !info.isExecutable())
        return fileError(folder, EACCES);
    const QByteArray root = folder.toUtf8();
    for (const char *name : {ManifestName, JournalName}) {
        const Result<Disk::Look> found = Disk::look(root + '/' + name);
        if (!found.ok())
            return found.error();
        if (found->standing == Disk::Standing::File)
            return Inspection{isOthers(folder, owner) ? FolderState::Others : FolderState::Ours, false};
    }
    Inspection inspection{FolderState::Empty, true};
    QDirIterator entries(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    while (entries.hasNext()) {
        entries.next();
        inspection.bare = false;
        if (!isOurName(entries.fileName()))
            return Inspection{FolderState::Foreign, false};
    }
    return inspection;
}

QString realPath(const QString &folder)
{
    const QFileInfo info(QDir::cleanPath(QDir::current().absoluteFilePath(folder)));
    const QString canonical = info.canonicalFilePath();
    return canonical.isEmpty() ? info.filePath() : canonical;
}

QByteArray besideName(const QByteArray &folder, const QByteArray &suffix)
{
    const qsizetype slash = folder.lastIndexOf('/');
    return folder.first(slash + 1) + '.' + folder.sliced(slash + 1) + suffix;
}

Result<FolderState> inspectFolder(const QString &folder, const QString &owner)
{
    const Result<Inspection> found = inspect(realPath(folder), owner.toUtf8());
    if (!found.ok())
        return found.error();
    return found->state;
}

} // namespace Galley
