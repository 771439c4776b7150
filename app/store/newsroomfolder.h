// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"

#include <QString>

#include <memory>

class QLockFile;

namespace Galley {

/// The folder `Name.newsroom/` in which a newsroom lies.
class NewsroomFolder
{
public:
    /// Makes the folder @p path (with ".newsroom" appended when it is missing) with everything a newsroom needs but
    /// the database. Fails when there is anything at that path already, unless it is an empty folder.
    static Result<NewsroomFolder> create(const QString &path);

    /// The folder that create() would make of @p path; fails when it would.
    static Result<QString> placeFor(const QString &path);
    /// Says that there can be none at @p path, and what to do.
    static Error notMade(const QString &path);

    /// The newsroom at @p path. NotFound when nothing is there, NotANewsroom when it holds no newsroom database.
    static Result<NewsroomFolder> at(const QString &path);

    /// The same for one whose database may be gone, as long as there are backups of it.
    static Result<NewsroomFolder> atRemains(const QString &path);

    QString path() const { return m_path; } ///< absolute
    QString name() const;                   ///< the folder's name without ".newsroom"
    QString databaseFile() const;           ///< newsroom.sqlite3
    QString mediaFolder() const;            ///< media/ab/<sha256>.<ext>
    QString themesFolder() const;
    QString backupsFolder() const;
    QString cacheFolder() const;            ///< may be emptied at any time (scaled pictures)
    QString releasesFolder() const;         ///< what was sent to each target, and what is about to be
    QString mediaFile(const QString &file) const;

private:
    explicit NewsroomFolder(const QString &path) : m_path(path) {}
    QString m_path;
};

/// Holds a newsroom for this process; let go when destroyed, stale-proof after a crash.
class NewsroomLock
{
public:
    /// InUse, naming the program, process and machine that holds it, when another has it.
    static Result<std::unique_ptr<NewsroomLock>> take(const NewsroomFolder &folder);
    ~NewsroomLock();

private:
    explicit NewsroomLock(std::unique_ptr<QLockFile> lock);
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace Galley
