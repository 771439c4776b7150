// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "model/people.h"
#include "store/database.h"

#include <QList>

namespace Galley {

/// The newsroom's contributors and sources, and the bylines and sources that its stories carry. All functions run on the
/// thread of the Database they were given.
class PeopleStore
{
public:
    explicit PeopleStore(Database &database) : m_database(database) {}

    /// By name.
    Result<QList<Contributor>> contributors() const;
    Result<QList<Source>> sources() const;
    /// Writes a new one or an existing one. BadInput without identity or name; AlreadyThere when another one is called so
    /// (in any case of letters).
    Done put(const Contributor &contributor);
    Done put(const Source &source);
    /// Leaves a tombstone. NotFound when there is none.
    Done remove(const ContributorId &id);
    Done remove(const SourceId &id);

    /// The bylines of all stories, also of those in the trash, the most frequent first; empty ones left out.
    Result<QList<NameCount>> bylines() const;
    Result<QList<NameCount>> sourceNames() const;
    /// The stories whose whole byline (source) is @p text, also those in the trash.
    Result<QList<ArticleId>> withByline(const QString &text) const;
    Result<QList<ArticleId>> withSource(const QString &text) const;

private:
    Database &m_database;
};

} // namespace Galley
