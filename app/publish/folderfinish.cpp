// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "publish/folderwriter_p.h"

#include "base/files.h"
#include "publish/sitepath.h"

#include <QFile>

#include <set>

namespace Galley {

FolderWriter::Data::~Data()
{
    if (staged)
        Disk::removeTree(root);
    else if (fresh && !summary)
        removeWhatWasWritten();
    if (temporaryFolderMade)
        Disk::removeTree(root + '/' + TemporaryFolderName);
}

/// Removes the files of ours that this export does not want, and the folders that are empty then.
Result<int> FolderWriter::Data::removeStale()
{
    int removed = 0;
    std::set<QByteArray, std::greater<>> folders; // the deeper before the higher
    const auto wanted = [](const Manifest::Entry &entry) { return entry.wanted; };
    for (Manifest::Index index = 0; index < manifest.size(); ++index) {
        if (!manifest[index].known || manifest[index].wanted)
            continue;
        dirty = true;
        const QByteArray name = manifest.path(index);
        const QByteArray above = Disk::parentOf(name);
        const Result<FolderTree::Way> way = tree->look(above);
        if (!way.ok())
            return way.error();
        if (*way != FolderTree::Way::Free)
            continue;
        const QByteArray path = root + '/' + name;
        const Result<Disk::Look> found = Disk::look(path);
        if (!found.ok())
            return found.error();
        if (found->standing == Disk::Standing::File) {
            const std::optional<Manifest::Index> twin = manifest.twinOf(name, wanted);
            if (twin && Disk::isSameFile(path, root + '/' + manifest.path(*twin)))
                continue;
            const Done done = Disk::removeFile(path);
            if (!done.ok())
                return done.error();
            ++removed;
        }
        folders.insert(above);
    }
    for (const QByteArray &left : folders)
        tree->prune(left);
    return removed;
}

/// The manifest is on disk, whole, only when all it names is.
Done FolderWriter::Data::writeManifest()
{
    const QByteArray target = root + '/' + ManifestName;
    QByteArray path = target;
    if (!staged) {
        const Result<QByteArray> temporary = temporaryFile();
        if (!temporary.ok())
            return temporary.error();
        path = *temporary;
    }
    QFile file(QString::fromUtf8(path));
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered) || !manifest.write(file))
        return fileError(file);
    file.close();
    Disk::sync(root);
    return staged ? Done() : Disk::moveFile(path, target);
}

/// An export that nobody wanted to the end leaves an empty folder empty.
void FolderWriter::Data::removeWhatWasWritten()
{
    for (Manifest::Index index = 0; index < manifest.size(); ++index) {
        Manifest::Entry &entry = manifest[index];
        entry.known = entry.wanted && entry.record.stamp != Disk::Stamp();
        entry.wanted = false;
    }
    if (removeStale().ok() && journal)
        journal->remove();
    if (tree)
        tree->pruneMade();
}

Done FolderWriter::Data::conclude()
{
    if (dirty) {
        const Done listed = writeManifest();
        if (!listed.ok())
            return listed;
    }
    if (staged) {
        const Done swapped = Disk::moveFolder(root, folder);
        if (!swapped.ok())
            return swapped;
        staged = false;
        root = folder;
    } else {
        journal->remove();
    }
    return {};
}

} // namespace Galley
