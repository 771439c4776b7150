// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "model/slotorder.h"
#include "store/database.h"

namespace Galley {

/// In which order stories stand that have the same slot. All functions run on the thread of the Database they were given.
class BoardStore
{
public:
    explicit BoardStore(Database &database) : m_database(database) {}

    Result<SlotOrder> order() const;
    /// Puts @p stories in place of the whole order of @p slot.
    Done put(Slot slot, const QList<ArticleId> &stories);

    /// The stories outside of the trash that hold @p slot, whether or not its end has come, and are out or ready; newest first.
    Result<QList<ArticleRow>> holders(Slot slot) const;

private:
    Database &m_database;
};

} // namespace Galley
