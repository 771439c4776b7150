// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "model/crop.h"

#include <algorithm>

namespace Galley {

QRect cropAround(const QSize &picture, const QSize &ratio, const QPointF &focus)
{
    if (picture.isEmpty() || ratio.isEmpty())
        return {};
    const QSize size = ratio.scaled(picture, Qt::KeepAspectRatio).expandedTo({1, 1}).boundedTo(picture);
    const auto start = [](int room, int length, double part) {
        return std::clamp(qRound(part * room - length / 2.0), 0, room - length);
    };
    return {QPoint(start(picture.width(), size.width(), focus.x()), start(picture.height(), size.height(), focus.y())),
            size};
}

} // namespace Galley
