// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"

#include <QSqlDatabase>
#include <QVariant>

#include <memory>

namespace Galley {

enum class Opening {
    Create,
    ReadWrite,
    Alone,     ///< to read and write, with the file for itself as long as it is open
    ReadOnly,
    ReadDamaged, ///< read-only; of the schema counts what can be read
    Salvage,     ///< the same of a copy that is there to be read: it may be changed
    Immutable, ///< read-only, for a folder where SQLite may not put its shared memory; nobody may write meanwhile
};

/// A connection of its own to an SQLite file, set up as every newsroom's is. Closed when destroyed.
class Connection
{
public:
    static Result<std::unique_ptr<Connection>> open(const QString &file, Opening opening);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    QSqlDatabase database() const { return m_database; }
    QString file() const { return m_file; }

    /// Runs one statement that gives no rows.
    Done run(const QString &sql) const;
    /// The first column of the first row; null without one.
    Result<QVariant> value(const QString &sql) const;

private:
    Connection(const QSqlDatabase &database, const QString &file) : m_database(database), m_file(file) {}
    QSqlDatabase m_database;
    QString m_file;
};

/// Whether @p file begins as SQLite files do. NotFound, NoPermission, NotANewsroom.
Done looksLikeSqlite(const QString &file);
/// Whether this process may change @p file and make others beside it. ReadOnly.
Done mayChange(const QString &file);
/// Whether what was written last still stands in the log beside @p file: it is open elsewhere, or the last program
/// that had it open did not come to its end.
bool hasUnfinishedLog(const QString &file);

/// Has @p connection keep a log (WAL) from now on, so that readers and the writer never wait for one another. Where that
/// cannot be, since the disk lets no memory be shared or is @p isOthers, another computer's, it keeps a rollback journal.
Done chooseJournal(const Connection &connection, bool isOthers);

/// Has the database @p file, which nobody has open, keep a rollback journal from now on, where SQLite finds no shared memory to
/// read the log in.
Done leaveLog(const QString &file);

/// Remembers, while it lives, that this process has @p file open: a log beside it is then no trace of a crash, and
/// what was checked need not be checked again.
class OpenHere
{
public:
    explicit OpenHere(const QString &file);
    ~OpenHere();
    OpenHere(const OpenHere &) = delete;
    OpenHere &operator=(const OpenHere &) = delete;

    static bool contains(const QString &file);

private:
    QString m_file;
};

} // namespace Galley
