// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QSet>
#include <QString>

namespace Galley {

/// What lies in a folder: files by their path in it, and the folders below it.
struct DiskImage {
    QMap<QString, QByteArray> files;
    QSet<QString> folders;

    /// What lies in @p folder now, without the memory that SQLite's connections share, which no power loss outlives.
    static DiskImage of(const QString &folder);
    /// Makes @p folder hold this and nothing else.
    void writeTo(const QString &folder) const;

    friend bool operator==(const DiskImage &, const DiskImage &) = default;
};

/// One thing that a program did to a disk. Paths are those in the folder that is watched.
struct DiskChange {
    enum class Kind {
        NewFile,    ///< the file @c file comes to be; without a name while @c path is empty
        NewFolder,
        Name,       ///< the file @c file gets the name @c path as well
        Rename,     ///< from @c path to @c to
        Remove,     ///< the name @c path; of a file or of an empty folder
        Write,      ///< @c bytes at @c at
        Truncate,   ///< to the size @c at
        Flush,      ///< of what was written to @c file
        FlushNames, ///< of the names in the folder @c path
    };
    Kind kind = Kind::Write;
    int file = -1; ///< its number; those that were there at the beginning have the first numbers, in the order of their paths
    QString path = {};
    QString to = {};
    qint64 at = 0;
    QByteArray bytes = {};
    int flags = 0; ///< of a flush by SQLite: SQLITE_SYNC_…
};

/// How a folder stood, safe on the disk, and everything that was done in it since.
struct DiskRecord {
    DiskImage start;
    QList<DiskChange> changes;
};

/// The folder that @p path lies in; empty for the topmost.
inline QString folderOf(const QString &path)
{
    return path.left(std::max<qsizetype>(path.lastIndexOf(u'/'), 0));
}

} // namespace Galley
