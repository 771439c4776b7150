// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "cli/commandline.h"

class QTextStream;

namespace Galley {

/// The commands that send a site to where readers find it.
Result<Command> parseTarget(const QStringList &arguments);
Result<Command> parsePublish(const QStringList &arguments);
Result<Command> parseReleases(const QStringList &arguments);
Result<Command> parseRollback(const QStringList &arguments);

/// Data to @p out, what somebody should know to @p messages.
Done manageTargets(const TargetCommand &command, const Clock &clock, QTextStream &out, QTextStream &messages);
/// NotAllowed when somebody has to agree first.
Done publish(const PublishCommand &command, const Clock &clock, QTextStream &out, QTextStream &messages);
Done listReleases(const ReleasesCommand &command, const Clock &clock, QTextStream &out);

} // namespace Galley
