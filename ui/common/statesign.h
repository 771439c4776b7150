// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "model/article.h"

#include <QColor>
#include <QIcon>
#include <QString>

class QPainter;
class QRectF;

namespace Galley {

/// What the interface calls a state: "In review".
QString stateLabel(State state);
/// The token a state is written in.
QColor stateColour(State state);
/// Its soft ground, for summaries.
QColor stateGround(State state);
/// Draws a state's sign, 10 px in a 10-px @p rect, in @p colour (stateColour() when it is invalid). Every state has
/// its own shape, so that colour is never the only sign.
void paintStateSign(QPainter &painter, const QRectF &rect, State state, const QColor &colour = {});
/// The sign as an icon, for buttons and menus.
QIcon stateIcon(State state);

/// What the interface calls a slot: "Lead".
QString slotLabel(Slot slot);
/// The slots of @p taken in the order in which they are shown.
QList<Slot> slotsOf(Slots taken);
/// How wide paintSlotBadge() draws @p slot.
int slotBadgeWidth(Slot slot);
/// Draws @p slot as a 16-px badge at @p x, centred on @p middle.
void paintSlotBadge(QPainter &painter, qreal x, qreal middle, Slot slot);

} // namespace Galley
