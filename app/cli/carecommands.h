// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "cli/commandline.h"

class QTextStream;

namespace Galley {

// The commands that look after a newsroom as a whole: what they take, and what they do.

Result<Command> parseVerify(const QStringList &arguments);
Result<Command> parseBackup(const QStringList &arguments);
Result<Command> parseRestore(const QStringList &arguments);
Result<Command> parseRecover(const QStringList &arguments);
Result<Command> parsePack(const QStringList &arguments);
Result<Command> parseUnpack(const QStringList &arguments);

Done verify(const VerifyCommand &command, const Clock &clock, QTextStream &out);
Done backUp(const BackupCommand &command, const Clock &clock, QTextStream &out);
Done restore(const RestoreCommand &command, const Clock &clock, QTextStream &out, QTextStream &messages);
Done recover(const RecoverCommand &command, const Clock &clock, QTextStream &out, QTextStream &messages);
Done pack(const PackCommand &command, const Clock &clock, QTextStream &out);
Done unpack(const UnpackCommand &command, QTextStream &out);

} // namespace Galley
