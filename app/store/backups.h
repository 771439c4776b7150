// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace Galley {

class Connection;

/// Why a copy of a newsroom's database was made; a part of its name.
enum class BackupReason {
    Daily,   ///< the first opening of a day
    Hourly,  ///< while somebody works
    Change,  ///< many stories were about to be changed at once
    Upgrade, ///< the database was about to be brought up to date
    Restore, ///< an older copy was about to take its place
    ByHand,
};

/// A copy of a newsroom's database in its backups folder. Pictures are not in it: their files are named by their content
/// and never rewritten.
struct Backup {
    QString file; ///< absolute
    BackupReason reason = BackupReason::ByHand;
    QDateTime at; ///< UTC
    qint64 bytes = 0;

    QString name() const; ///< the file's, without folder and ending: how somebody names it
};

/// Copies what @p connection, which must be one to write, shows at this moment into @p folder, which is made when it is missing. When it succeeds the copy is on
/// disk, was opened and read through. Readers and writers go on meanwhile. Takes about a second for 100 MB; another thread
/// wants a connection of its own.
Result<Backup> makeBackup(const Connection &connection, const QString &folder, BackupReason reason, const QDateTime &at);

/// The same for the database @p file, through a connection of its own; also when it can only be read.
Result<Backup> makeBackup(const QString &file, const QString &folder, BackupReason reason, const QDateTime &at);

/// The copies in @p folder, the newest first.
QList<Backup> backupsIn(const QString &folder);

/// Which of @p backups go: of the last day the newest of each hour stays, of the last week the newest of each day, of the last
/// eight weeks the newest of each week; what was kept before an upgrade or a restore stays eight weeks; the newest two always.
/// Days are those of @p now's zone.
QList<Backup> outdated(const QList<Backup> &backups, const QDateTime &now);

/// Whether @p file is a newsroom's database that can be opened and read through: NotFound, NotANewsroom, TooNew, Damaged.
Done checkBackup(const QString &file);

/// Puts the copy @p backup in the place of the database @p file, which nobody may have open. What stood there goes to @p folder
/// first, as a backup when it can be read, else as it is; nothing is lost when this is cut off at any instant.
Done restoreBackup(const QString &backup, const QString &file, const QString &folder, const QDateTime &at);

} // namespace Galley
