// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/error.h"

#include <QSqlError>

namespace Galley {

/// What SQLite refused on the newsroom in @p file, as a kind to branch on and a sentence that says what to do.
Error sqlError(const QSqlError &error, const QString &file);

/// Whether SQLite may have rolled back the whole transaction because of @p error.
bool endsTransactions(const QSqlError &error);

/// How messages name the newsroom in @p file: its folder's name without ".newsroom".
QString newsroomName(const QString &file);

} // namespace Galley
