// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/passage.h"
#include "body/body.h"

namespace Galley {

/// The text of @p body, which is normalized, as a line of characters in which a place can be named: a line for each
/// paragraph, heading, item, caption or cell of a table that has text, with U+2028 for line breaks, and U+FFFC alone in a line for
/// each picture, gallery, rule and recording.
QString passageText(const Body &body);

/// Where @p passages of the text @p before stand in @p after. Each goes with its words: what was written in the middle of one
/// belongs to it, what was written at its ends does not. Thread-safe.
QList<Passage> movedPassages(const QString &before, const QString &after, const QList<Passage> &passages);

} // namespace Galley
