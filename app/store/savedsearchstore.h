// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "model/records.h"
#include "store/database.h"

#include <QList>

namespace Galley {

/// The searches that were kept under a name. All functions run on the thread of the Database they were given.
class SavedSearchStore
{
public:
    explicit SavedSearchStore(Database &database) : m_database(database) {}

    /// In the order of their positions.
    Result<QList<SavedSearch>> searches() const;
    /// Writes a new one or an existing one at its position. BadInput without identity, name or query; AlreadyThere when another
    /// is called so (in any case of letters).
    Done put(const SavedSearch &search);
    /// Leaves a tombstone; one that is gone already is no fault.
    Done remove(const SavedSearchId &id);

private:
    Database &m_database;
};

} // namespace Galley
