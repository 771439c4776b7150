// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "desk/reviewdesk.h"
#include "store/storecheck.h"

namespace Galley {

class NewsroomFolder;

/// What a look at everything in a newsroom found.
struct NewsroomCheck {
    StoreCheck store;
    LedgerCheck ledger;

    /// Sentences for the person at the desk; none: all is as it was written.
    QStringList faults() const { return store.faults + ledger.faults; }
};

/// Goes over the whole of @p newsroom as checkStore() and ReviewDesk::check() do. Changes nothing.
Result<NewsroomCheck> checkNewsroom(const Newsroom &newsroom, const std::function<bool()> &goesOn);

} // namespace Galley
