// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QString>

struct sqlite3;

namespace Galley {

/// A hash over all that a database holds: its tables, its version and every row of them. Two that have the same hold the same.
QByteArray digestOf(sqlite3 *database);
/// The same of the file @p file, beside whoever has it open; a log that nobody has open is put in order first. Empty when it cannot be
/// read as a database.
QByteArray digestOf(const QString &file);

/// What SQLite finds wrong in a database, in one line: in its pages and indexes, or between its tables. Empty: nothing.
QString faultsOf(sqlite3 *database);
QString faultsOf(const QString &file);

/// The number of a database's schema; -1 when it cannot be read.
int schemaOf(const QString &file);

} // namespace Galley
