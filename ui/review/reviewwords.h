// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "desk/storycompare.h"
#include "model/records.h"

#include <QString>

namespace Galley {

/// Why a version was kept, as the history says it: "Exported".
QString reasonText(RevisionReason reason);

/// What a part of a story is called: "Headline".
QString partText(StoryPart part);

/// "+57 −45": the characters that came and went.
QString countsText(const StoryComparison &comparison);

} // namespace Galley
