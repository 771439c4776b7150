// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "faults/diskrecord.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

namespace Galley {

DiskImage DiskImage::of(const QString &folder)
{
    DiskImage image;
    const QDir top(folder);
    QDirIterator each(folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        const QString path = top.relativeFilePath(each.next());
        if (each.fileInfo().isDir()) {
            image.folders.insert(path);
            continue;
        }
        if (path.endsWith(u"-shm"))
            continue;
        QFile file(each.filePath());
        if (!file.open(QIODevice::ReadOnly))
            qFatal("cannot read %s", qPrintable(file.fileName()));
        image.files.insert(path, file.readAll());
    }
    return image;
}

void DiskImage::writeTo(const QString &folder) const
{
    QDir(folder).removeRecursively();
    QDir().mkpath(folder);
    const QDir top(folder);
    for (const QString &path : folders)
        top.mkpath(path);
    for (auto each = files.begin(); each != files.end(); ++each) {
        QFile file(top.filePath(each.key()));
        if (!file.open(QIODevice::WriteOnly) || file.write(each.value()) != each.value().size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
    }
}

} // namespace Galley
