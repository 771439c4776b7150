// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "model/ids.h"

#include <QDateTime>
#include <QString>

namespace Galley {

/// What was done, as the ledger names it.
enum class Act {
    Create,  ///< a story was begun
    Move,    ///< it went from state to state by hand
    Publish, ///< an export put it on the site
    Trash,
    Restore, ///< from the trash
    Erase,   ///< for good
    Sign,    ///< a step of review was passed
    SendBack,
    Reopen,  ///< it was changed after the last step, so it has to be signed again
    Chain,   ///< the steps of review were set
    Export,  ///< the site was written
};
/// The word in which an act is kept: "create", "move", "publish", "trash", "restore", "erase", "sign", "sendback", "reopen",
/// "chain", "export".
QString actKey(Act act);

/// A row of the ledger: who did what and when. Append-only.
struct LedgerEntry {
    qint64 number = 0; ///< from 1, without gaps
    QDateTime at;      ///< UTC, to the millisecond
    QString person;
    QString act;       ///< an actKey, or the word of a newer Galley
    ArticleId article; ///< null: about no story
    QString headline;  ///< the story's, as it was then
    RevisionId revision;
    QString contentHash;
    QString step; ///< of review
    QString note; ///< what somebody wrote, or what it went to ("draft>review")
    QString hash; ///< over the row and the hash of the one before it; SHA-256, hex
};

/// The hash of @p entry that follows a row with the hash @p before ("" for the first). SHA-256 (hex) over "galley-ledger-1"
/// and the texts before, number, time in milliseconds, person, act, article, headline, revision, contentHash, step and
/// note, each as UTF-8 with its length in bytes and a colon in front of it.
QString ledgerHash(const LedgerEntry &entry, const QString &before);

} // namespace Galley
