// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/database.h"
#include "store/databasefile.h"

#include <QHash>
#include <QSqlQuery>

namespace Galley {

/// The connection behind a Database, with its prepared statements that nobody uses at the moment.
struct Database::Session {
    std::unique_ptr<Connection> connection;
    std::unique_ptr<OpenHere> openHere;
    QHash<QString, std::shared_ptr<QSqlQuery>> idle;
    int depth = 0;        ///< of transactions and snapshots
    bool reading = false; ///< the outermost of them is a snapshot
    /// A fault (a full disk, say) may have made SQLite give up the transaction: nothing more is done in it, so that
    /// nothing of it is kept alone.
    bool broken = false;

    bool refuses() const { return broken && depth > 0; }
    /// Begins and ends transactions.
    Done run(const QString &sql) const;
};

/// What is said to those who go on in a transaction that was given up.
Error lostTransaction();

} // namespace Galley
