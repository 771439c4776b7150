// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "model/article.h"

#include <QList>
#include <QMap>

namespace Galley {

/// The stories of each slot that an editor put in order, the first one first. The others of the slot follow, newest
/// first. A story may be named that does not hold the slot now: that means nothing until it holds it again.
using SlotOrder = QMap<Slot, QList<ArticleId>>;

} // namespace Galley
