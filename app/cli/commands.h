// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "cli/commandline.h"

class QTextStream;

namespace Galley {

/// Runs @p command: data to @p out, messages to @p messages. The error's message is what the person should read.
Done run(const Command &command, const Clock &clock, QTextStream &out, QTextStream &messages);

} // namespace Galley
