// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"

#include <QSqlDatabase>
#include <QString>

#include <memory>

namespace Galley {

enum class Access {
    ReadWrite,
    ReadOnly,
    ReadDamaged, ///< as ReadOnly, but nothing is looked for: what is damaged is told by whatever reads it
};

/// One connection to a newsroom's SQLite file, for the thread that opened it. Foreign keys are on, synchronous=FULL: what a
/// commit acknowledged survives a crash and a power cut. Writes go to a log (WAL), except where the disk is another computer's:
/// there SQLite keeps a rollback journal, and readers and writers wait for one another.
class Database
{
public:
    /// Makes the file with the newest schema. Fails when it exists.
    static Result<std::unique_ptr<Database>> create(const QString &file);

    /// Opens @p file and brings its schema up to date (a `VACUUM INTO` copy goes to @p backupFolder first; read-only
    /// opening never upgrades and reports TooOld content as Damaged with what to do). NotFound, NotANewsroom (an
    /// SQLite file of something else, or no SQLite file), TooNew, Damaged, ReadOnly, NoPermission. A small file is read
    /// through for damage first; that in a large one is told by what reads it. Never slow, whatever the size.
    static Result<std::unique_ptr<Database>> open(const QString &file, Access access, const QString &backupFolder);

    /// For a reader that goes through everything once: keeps at most @p kilobytes of the file in memory.
    Done limitCache(int kilobytes);

    /// Whether it is written with a log, so that nobody waits for a writer: not where the disk does not allow that.
    Result<bool> keepsLog();

    /// A number that stays the same until another connection has changed something. Inside a Snapshot it is that of
    /// the moment that it shows.
    Result<qint64> version();

    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// For the stores of this folder only.
    QSqlDatabase connection() const;
    QString file() const { return m_file; }

    /// The schema version that this program writes.
    static int currentVersion();

private:
    friend class Statement;
    friend class Transaction;
    friend class Snapshot;
    struct Session;

    Database(std::unique_ptr<Session> session, const QString &file);

    std::unique_ptr<Session> m_session;
    QString m_file;
};

/// Rolls back in its destructor unless commit() succeeded. Takes the write lock at once (BEGIN IMMEDIATE), so what
/// was read inside it cannot change before it is written; on a read-only connection it is a snapshot to read from.
/// Transactions do not nest: an inner one joins the outer, and when it is not committed only its own part is undone.
class Transaction
{
public:
    static Result<std::unique_ptr<Transaction>> begin(Database &database);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    Done commit();

private:
    Transaction(Database &database, bool outermost);
    Database &m_database;
    bool m_open = true;
    bool m_outermost;
};

/// While it lives, everything that is read shows the newsroom as it stood at one moment, and nobody is kept from
/// writing. Nothing can be written through the same Database meanwhile. Inside a Transaction it adds nothing.
class Snapshot
{
public:
    static Result<std::unique_ptr<Snapshot>> begin(Database &database);
    ~Snapshot();
    Snapshot(const Snapshot &) = delete;
    Snapshot &operator=(const Snapshot &) = delete;

private:
    Snapshot(Database &database, bool outermost);
    Database &m_database;
    bool m_outermost;
};

} // namespace Galley
