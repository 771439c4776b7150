// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "model/slotorder.h"

#include <QCoreApplication>

namespace Galley {

class Newsroom;

/// The order of the stories on the front page and at the top of channels. Same thread as its newsroom.
class BoardDesk
{
    Q_DECLARE_TR_FUNCTIONS(Galley)

public:
    explicit BoardDesk(Newsroom &newsroom) : m_newsroom(newsroom) {}

    Result<SlotOrder> order() const;
    /// The stories that hold @p slot at @p at (invalid: now), or will when they go out, in the order in which the site shows
    /// them.
    Result<QList<ArticleRow>> holders(Slot slot, const QDateTime &at = {}) const;
    /// Has @p stories stand in this order in @p slot, before all others of it; none: newest first. BadInput when one is
    /// named twice or does not hold the slot, NotFound when one is not there any more; then nothing changes.
    Done arrange(Slot slot, const QList<ArticleId> &stories);
    /// The same for some of the stories of a slot, as those of a channel: they take one another's places, all others stay.
    Done arrangeAmong(Slot slot, const QList<ArticleId> &stories);

private:
    Newsroom &m_newsroom;
};

} // namespace Galley
