// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "model/records.h"
#include "store/database.h"

#include <QList>

namespace Galley {

/// The texts with names that editors put into stories. All functions run on the thread of the Database they were given.
class SnippetStore
{
public:
    explicit SnippetStore(Database &database) : m_database(database) {}

    /// In the order of their positions.
    Result<QList<Snippet>> snippets() const;
    /// Writes a new snippet or an existing one and makes room at its position (clamped). BadInput without identity or name;
    /// AlreadyThere when another one is called so (in any case of letters).
    Done put(const Snippet &snippet);
    /// Leaves a tombstone. NotFound when there is none.
    Done remove(const SnippetId &id);

private:
    Database &m_database;
};

} // namespace Galley
