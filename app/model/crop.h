// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QPointF>
#include <QRect>
#include <QSize>

namespace Galley {

/// The largest part of a picture of @p picture pixels that has the shape of @p ratio (16 × 9) and lies as near around
/// @p focus as the edges let it. @p focus: parts (0 to 1) of the width from the left and of the height from the top
/// (see Media). Pixels; empty when @p picture or @p ratio is.
QRect cropAround(const QSize &picture, const QSize &ratio, const QPointF &focus);

} // namespace Galley
