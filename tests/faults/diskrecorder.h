// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "faults/diskrecord.h"

#include <QHash>

#include <mutex>

namespace Galley {

/// While it lives, everything that this process does in @p folder is noted: what SQLite does by PowerLossVfs, on Linux what
/// anybody else does by the calls in filewatch.cpp. One at a time. Thread-safe.
class DiskRecorder
{
public:
    /// What lies in @p folder now counts as safe on the disk.
    explicit DiskRecorder(const QString &folder);
    ~DiskRecorder();
    DiskRecorder(const DiskRecorder &) = delete;
    DiskRecorder &operator=(const DiskRecorder &) = delete;

    /// The one that is at work; null without.
    static DiskRecorder *current();
    /// Whether this system lets us see what is done past SQLite.
    static bool seesAllFiles();

    DiskRecord record() const;
    /// How many changes were noted so far: a moment in the record.
    qsizetype moment() const;

    /// The path in the folder of the absolute @p path; null when it lies elsewhere or is memory that connections share.
    QString inside(const char *path) const;
    /// The number of the file at @p path (in the folder); -1 when none is known.
    int fileAt(const QString &path) const;
    /// The same of the one that the system calls @p inode; -1 when it is not one of ours.
    int fileOf(quint64 inode) const;

    int newFile(const QString &path);
    int newNamelessFile(quint64 inode);
    void newFolder(const QString &path);
    void name(int file, const QString &path);
    void rename(const QString &from, const QString &to);
    void remove(const QString &path);
    void write(int file, qint64 at, const QByteArray &bytes);
    void truncate(int file, qint64 size);
    void flush(int file, int flags);
    void flushNames(const QString &folder);
    /// Everything that is not flushed yet.
    void flushAll();

private:
    void note(DiskChange change);

    QString m_folder; ///< absolute, as the system names it
    mutable std::mutex m_mutex;
    DiskRecord m_record;
    QHash<QString, int> m_names;
    QHash<quint64, int> m_inodes;
    int m_count = 0;
};

/// While it lives, this thread's calls of the system are SQLite's, which are noted where SQLite makes them.
class WithinSqlite
{
public:
    WithinSqlite() { ++depth; }
    ~WithinSqlite() { --depth; }
    WithinSqlite(const WithinSqlite &) = delete;
    WithinSqlite &operator=(const WithinSqlite &) = delete;
    static bool isSo() { return depth > 0; }

private:
    static thread_local int depth;
};

} // namespace Galley
