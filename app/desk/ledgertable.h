// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "model/ledger.h"

#include <QTimeZone>

namespace Galley {

class Newsroom;

/// What the ledger says was done, in the language of the interface: "Signed", "Ready → Published".
QString deedText(const LedgerEntry &entry);

/// The first moment of @p month (any of its days) in @p zone and that of the month after it, UTC.
std::pair<QDateTime, QDateTime> monthOf(const QDate &month, const QTimeZone &zone);

/// The ledger of a month (all of it when @p month is invalid) as a table for a spreadsheet: UTF-8 with a byte order mark,
/// CRLF, a first row with the names of the columns, times in the newsroom's zone. A cell never begins a formula.
Result<QByteArray> ledgerCsv(const Newsroom &newsroom, const QDate &month);

} // namespace Galley
