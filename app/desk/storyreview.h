// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "model/review.h"
#include "store/database.h"

#include <QCoreApplication>

namespace Galley {

/// The rules of review, for everyone who writes or moves stories: what has to be signed, and what happens to a story that
/// changes afterwards. The caller holds a transaction where it writes. On the thread of the Database.
class StoryReview
{
    Q_DECLARE_TR_FUNCTIONS(Galley)

public:
    /// @p database and @p clock must outlive it.
    StoryReview(Database &database, const Clock &clock, const QString &person)
        : m_database(database), m_clock(clock), m_person(person)
    {
    }

    Result<ReviewChain> chain() const;
    Result<ReviewProgress> progress(const Article &article) const;
    /// NotAllowed, with who has to sign, unless all steps have signed @p article as it stands.
    Done checkReady(const Article &article) const;

    /// After @p article went to another state: notes who signs next.
    Done followMove(const Article &article) const;
    /// After somebody signed @p article: the same, also of one that is on the site.
    Done followSigning(const Article &article) const;
    /// After @p article was written where @p before stood. When the wording of one that all had signed changed, review is
    /// open again: a ready story goes back to it (its state in @p article follows), a published one stays on the site.
    Done followWriting(Article &article, const Article &before) const;

private:
    Done reopen(Article &article, const Article &before, const QString &step) const;

    Database &m_database;
    const Clock &m_clock;
    QString m_person;
};

/// Published stories whose wording was changed and not signed by all since: as they stand on the site until then, the wording
/// of before in the places of now.
Result<QList<Article>> storiesHeldBack(Database &database);

} // namespace Galley
