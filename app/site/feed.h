// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "body/body.h"
#include "site/edition.h"

#include <functional>

namespace Galley {

/// Reads the body of the story at a place of the plan.
using BodyReader = std::function<Result<Body>(int story)>;

/// RSS 2.0 with the full text of the newest stories: of the site (@p channel -1), or of a channel and those below it.
/// Addresses are absolute when the site has one, else they lead on from the feed.
Result<std::string> feed(Edition &edition, int channel, const BodyReader &bodyOf);

} // namespace Galley
