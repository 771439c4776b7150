// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "model/ledger.h"
#include "store/database.h"

#include <functional>
#include <optional>

namespace Galley {

/// What somebody did, before the ledger gives it its place.
struct Deed {
    Act act = Act::Move;
    QString person;
    QDateTime at;
    ArticleId article = {};
    RevisionId revision = {};
    QString contentHash = {}; ///< empty: that of the story as it stands
    QString step = {};
    QString note = {};
};

/// Where the ledger does not hold together any more.
struct LedgerFault {
    enum class Kind {
        Changed, ///< the row, or one before it that a row is missing after, is not what was written
        Missing, ///< rows are gone from its end
    };
    Kind kind = Kind::Changed;
    qint64 number = 0; ///< of the first row that does not fit, or of the first that is missing
};

/// The ledger of who did what. Rows are added and never changed; their hashes form a chain. All functions run on the thread
/// of the Database they were given.
class LedgerStore
{
public:
    explicit LedgerStore(Database &database) : m_database(database) {}

    /// Adds a row, with the headline of the story as it stands (and its content hash, unless @p deed has one). Belongs
    /// into the transaction of what was done.
    Result<LedgerEntry> add(const Deed &deed);

    /// Everything about a story, oldest first.
    Result<QList<LedgerEntry>> about(const ArticleId &article) const;
    /// Calls @p visit with every row from @p from (invalid: the first) to before @p to (invalid: the last), oldest first.
    Done each(const QDateTime &from, const QDateTime &to, const std::function<void(const LedgerEntry &)> &visit) const;
    /// How many rows there are, and the hash of the last ("" without any), which stands for all of them.
    struct End {
        qint64 rows = 0;
        QString hash;
    };
    Result<End> end() const;

    /// Goes over all rows; none when every one is as it was written. Takes about a second for 200,000.
    Result<std::optional<LedgerFault>> fault() const;

private:
    Database &m_database;
};

} // namespace Galley
