// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "cli/commandline.h"

class QTextStream;

namespace Galley {

class Newsroom;

// What the command line does in review; data goes to @p out. The error's message is what the person should read.

Done sign(const SignCommand &command, const Clock &clock, QTextStream &out);
Done move(const MoveCommand &command, const Clock &clock, QTextStream &out);
/// Damaged when something is not as it was written.
Done printLedger(const LedgerCommand &command, const Clock &clock, QTextStream &out);
/// @p text: steps with commas between them, each with "=" and the names (with "|" between them) of those who may sign it, when
/// not everybody may. Empty: no review.
Done setReviewChain(Newsroom &newsroom, const QString &text);

} // namespace Galley
