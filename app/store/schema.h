// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "store/databasefile.h"

#include <QList>
#include <QString>

namespace Galley {

/// What marks an SQLite file as a newsroom's ("GALY").
inline constexpr int NewsroomApplicationId = 0x47414c59;

/// One numbered step of the schema.
struct SchemaStep {
    int version = 0;
    QString sql;
};
/// All steps in order, from 1 without a gap.
using SchemaDiary = QList<SchemaStep>;

/// The steps that this program brings along.
const SchemaDiary &schemaDiary();

/// Takes the newsroom at @p connection through the steps of @p diary that it has not seen. Each step and its number
/// go in together or not at all. When there is something to do, a copy goes to @p backupFolder first.
Done bringUpToDate(const Connection &connection, const SchemaDiary &diary, const QString &backupFolder);

/// The same for a file that holds nothing yet, so without a copy.
Done layOut(const Connection &connection, const SchemaDiary &diary);

} // namespace Galley
