// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "store/database.h"
#include "store/session.h"
#include "store/statement.h"

#include <QCoreApplication>

namespace Galley {

using namespace Qt::StringLiterals;

Error lostTransaction()
{
    return {ErrorKind::Io,
            QCoreApplication::translate("Galley", "The change could not be written as a whole, so none of it was; try again."),
            u"the transaction was rolled back inside"_s};
}

namespace {

Error writingWhileReading()
{
    return {ErrorKind::NotAllowed,
            QCoreApplication::translate("Galley", "Nothing can be saved while the newsroom is being read; try again when "
                                                  "that is done."),
            u"a transaction was begun inside a snapshot"_s};
}

} // namespace

Done Database::Session::run(const QString &sql) const
{
    return connection->run(sql);
}

Transaction::Transaction(Database &database, bool outermost)
    : m_database(database)
    , m_outermost(outermost)
{
    ++m_database.m_session->depth;
}

Result<std::unique_ptr<Transaction>> Transaction::begin(Database &database)
{
    Database::Session &session = *database.m_session;
    const bool outermost = session.depth == 0;
    if (outermost)
        session.broken = false;
    else if (session.broken)
        return lostTransaction();
    else if (session.reading)
        return writingWhileReading();
    // Savepoints of one name nest: the newest is meant.
    const Done done = session.run(outermost ? u"BEGIN IMMEDIATE"_s : u"SAVEPOINT part"_s);
    if (!done)
        return done.error();
    return std::unique_ptr<Transaction>(new Transaction(database, outermost));
}

Done Transaction::commit()
{
    Database::Session &session = *m_database.m_session;
    if (session.broken)
        return lostTransaction();
    const Done done = session.run(m_outermost ? u"COMMIT"_s : u"RELEASE part"_s);
    if (done) {
        m_open = false;
        --session.depth;
    }
    return done;
}

Transaction::~Transaction()
{
    if (!m_open)
        return;
    Database::Session &session = *m_database.m_session;
    --session.depth;
    if (m_outermost) {
        // When SQLite rolled back by itself there is nothing left to do, and it says so.
        const Done done = m_database.m_session->run(u"ROLLBACK"_s);
        Q_UNUSED(done)
        return;
    }
    if (session.broken)
        return;
    // After some faults (a full disk) SQLite gives up the whole transaction; what comes after must not be kept alone.
    if (!session.run(u"ROLLBACK TO part"_s) || !session.run(u"RELEASE part"_s))
        session.broken = true;
}

Snapshot::Snapshot(Database &database, bool outermost)
    : m_database(database)
    , m_outermost(outermost)
{
    Database::Session &session = *m_database.m_session;
    ++session.depth;
    session.reading = session.reading || outermost;
}

Result<std::unique_ptr<Snapshot>> Snapshot::begin(Database &database)
{
    const bool outermost = database.m_session->depth == 0;
    if (outermost) {
        database.m_session->broken = false;
        // BEGIN alone takes its view at the first read; reading anything takes it now.
        if (const Done done = database.m_session->run(u"BEGIN"_s); !done)
            return done.error();
    }
    std::unique_ptr<Snapshot> snapshot(new Snapshot(database, outermost));
    if (outermost) {
        Statement view(database, u"SELECT 1 FROM setting LIMIT 1"_s);
        if (const Result<bool> row = view.next(); !row)
            return row.error();
    }
    return snapshot;
}

Snapshot::~Snapshot()
{
    --m_database.m_session->depth;
    if (!m_outermost)
        return;
    m_database.m_session->reading = false;
    const Done done = m_database.m_session->run(u"ROLLBACK"_s);
    Q_UNUSED(done)
}

} // namespace Galley
