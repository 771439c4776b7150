// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "store/backups.h"

#include <QString>

namespace Galley {

class NewsroomFolder;

/// Blocking functions that keep and bring back copies of a newsroom. Each opens connections of its own, so any thread will do.

/// Copies the newsroom's database into its backups folder, and removes the copies that are outdated by that.
Result<Backup> backUp(const NewsroomFolder &folder, const Clock &clock, BackupReason reason);

/// The same before many stories are changed as one, unless there are none, or a copy of the last ten minutes.
Done backUpBeforeMany(const NewsroomFolder &folder, const Clock &clock);

/// Brings the copy of the newsroom at the second place @p place (a folder, on another disk perhaps) up to date: a newsroom of the same
/// name that can be opened like any other, with the pictures, the editor's themes and its own backups. NotFound when the place is
/// not there, a disk that is not connected; AlreadyThere when another newsroom of that name lies there.
Done copyToSecondPlace(const NewsroomFolder &folder, const Clock &clock, const QString &place);

/// The copies of the newsroom at @p path, the newest first; also of one whose database is damaged or gone.
QList<Backup> backupsOf(const QString &path);

/// Puts a copy in the place of the database of the newsroom at @p path, which nobody may have open; what is there now is kept
/// beside the copies first. @p backup names one of backupsOf(), or is the path of one; empty: the newest that can be
/// read. Says which it was.
Result<Backup> restoreNewsroom(const QString &path, const QString &backup, const Clock &clock);

} // namespace Galley
