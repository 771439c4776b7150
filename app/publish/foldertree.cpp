// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "publish/foldertree.h"

#include "publish/disk.h"

namespace Galley {

Result<FolderTree::Way> FolderTree::look(const QByteArray &folder)
{
    const QMutexLocker locker(&m_mutex);
    return walk(folder, false);
}

Result<FolderTree::Way> FolderTree::make(const QByteArray &folder)
{
    const QMutexLocker locker(&m_mutex);
    return walk(folder, true);
}

void FolderTree::prune(QByteArray folder)
{
    const QMutexLocker locker(&m_mutex);
    while (!folder.isEmpty() && Disk::removeEmptyFolder(m_root + '/' + folder)) {
        m_seen.remove(folder);
        folder = Disk::parentOf(folder);
    }
}

void FolderTree::pruneMade()
{
    const QMutexLocker locker(&m_mutex);
    for (auto folder = m_made.rbegin(); folder != m_made.rend(); ++folder)
        Disk::removeEmptyFolder(m_root + '/' + *folder);
    m_made.clear();
    m_seen.clear();
}

void FolderTree::forget(const QByteArray &folder)
{
    const QMutexLocker locker(&m_mutex);
    m_seen.removeIf([&folder](const auto &seen) {
        return seen.key() == folder || seen.key().startsWith(folder + '/');
    });
}

Result<FolderTree::Way> FolderTree::walk(const QByteArray &folder, bool makeMissing)
{
    if (folder.isEmpty())
        return Way::Free;
    const auto seen = m_seen.constFind(folder);
    if (seen != m_seen.cend() && !(makeMissing && *seen == Way::Missing))
        return *seen;

    Result<Way> above = walk(Disk::parentOf(folder), makeMissing);
    if (!above.ok())
        return above;
    Way way = *above;
    if (way == Way::Free) {
        const Result<Disk::Look> found = Disk::look(m_root + '/' + folder);
        if (!found.ok())
            return found.error();
        if (found->standing == Disk::Standing::Nothing && makeMissing) {
            const Done made = Disk::makeFolder(m_root + '/' + folder);
            if (!made.ok())
                return made.error();
            m_made.push_back(folder);
        } else if (found->standing == Disk::Standing::Nothing) {
            way = Way::Missing;
        } else if (found->standing != Disk::Standing::Folder) {
            way = Way::Blocked;
        }
    }
    m_seen.insert(folder, way);
    return way;
}

} // namespace Galley
