// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "publish/folderfixture.h"

namespace Galley {

/// Version @p version of a site of some hundred pages, of which some exist in every second version only. Each page
/// says which it is, so a part of one, or a mixture of two, can be told from a whole one.
Pages versionedSite(int version);
constexpr int PagesOfAVersion = 250;

/// Plays the part of another process that the tests ask for on the command line; prints what went wrong.
int playPart(const QStringList &arguments);

/// The user who owns nothing.
constexpr int Nobody = 65534;

} // namespace Galley
