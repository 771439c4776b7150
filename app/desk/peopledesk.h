// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "model/people.h"

#include <QCoreApplication>

namespace Galley {

class Newsroom;

/// Work on the newsroom's contributors and sources. Same thread as its newsroom.
class PeopleDesk
{
    Q_DECLARE_TR_FUNCTIONS(Galley)

public:
    explicit PeopleDesk(Newsroom &newsroom) : m_newsroom(newsroom) {}

    /// By name.
    Result<QList<Contributor>> contributors() const;
    Result<QList<Source>> sources() const;
    /// Adds a name. BadInput without one, AlreadyThere when somebody is called so.
    Result<Contributor> addContributor(const QString &name);
    Result<Source> addSource(const QString &name, const QString &address = {});
    Done put(const Contributor &contributor);
    Done put(const Source &source);
    /// Takes a name off the list; stories keep it.
    Done remove(const ContributorId &id);
    Done remove(const SourceId &id);

    /// Everybody whom the bylines name and in how many stories (also those in the trash), the most frequent first.
    Result<QList<NameCount>> authors() const;
    /// The same of the sources that stories give.
    Result<QList<NameCount>> sourceNames() const;

    /// How many stories mergeContributors() (mergeSources()) would change.
    Result<int> storiesNaming(const QStringList &names, const QString &stays) const;
    Result<int> storiesFrom(const QStringList &names, const QString &stays) const;
    /// Puts @p stays in the place of each of @p names in the bylines of all stories and takes those names off the list;
    /// each changed story keeps a revision of how it was. One transaction; gives how many stories changed. BadInput when
    /// @p stays is empty. Takes some milliseconds for each story that changes.
    Result<int> mergeContributors(const QStringList &names, const QString &stays);
    /// The same for sources.
    Result<int> mergeSources(const QStringList &names, const QString &stays);

private:
    enum Field { Byline, Origin };
    Result<int> merge(Field field, const QStringList &names, const QString &stays);
    template <typename Kind>
    Done keep(const Kind &kind);
    template <typename IdType>
    Done drop(const IdType &id);

    Newsroom &m_newsroom;
};

} // namespace Galley
