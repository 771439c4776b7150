// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"

#include <QString>
#include <QStringList>

namespace Galley {

/// What was brought over from a damaged database.
struct Salvage {
    int stories = 0;
    int revisions = 0;
    int rebuilt = 0;        ///< stories of which the story itself, or its text, was taken from its history
    QStringList unreadable; ///< the tables of which something could not be read
    int fromBackup = 0;     ///< rows that a backup had of those
};

/// Brings everything that can be read of the newsroom's database @p damaged into a new one at @p file. What a damaged part hides is
/// passed over row by row; stories that are lost are rebuilt from their history, and what then is missing is taken from @p backup
/// (empty: none). The index of the search is left to be made anew. @p damaged and @p backup are not changed; a copy is made at
/// @p file meanwhile, so there has to be room for three of it. Damaged when nothing can be read.
Result<Salvage> salvage(const QString &damaged, const QString &file, const QString &backup);

} // namespace Galley
