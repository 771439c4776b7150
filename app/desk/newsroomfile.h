// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <QString>

namespace Galley {

/// Writes the whole newsroom at the path @p newsroom, as it stands at one moment, into one file (a .zip): its stories with their history, its pictures and
/// recordings, the editor's themes. AlreadyThere when something is at @p file. Others go on working meanwhile. Blocking.
Done packNewsroom(const QString &newsroom, const QString &file, const Clock &clock);

/// Makes the newsroom @p to of such a file, which may come from a stranger: nothing lands outside its folder, names and sizes have
/// their limits, every picture is compared with its name and the database is read through. Says where the newsroom lies. A failure
/// leaves nothing. Blocking.
Result<QString> unpackNewsroom(const QString &file, const QString &to);

} // namespace Galley
