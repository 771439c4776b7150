// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "model/review.h"
#include "store/database.h"

namespace Galley {

/// The steps of review and what was signed. All functions run on the thread of the Database they were given.
class ReviewStore
{
public:
    explicit ReviewStore(Database &database) : m_database(database) {}

    Result<ReviewChain> chain() const;
    Done setChain(const ReviewChain &chain);

    /// Those of a story, oldest first.
    Result<QList<SignOff>> signOffs(const ArticleId &article) const;

    /// The step that signs a story next; "" for none. Kept beside the story for lists and searches.
    Result<QString> nextStep(const ArticleId &article) const;
    Done setNextStep(const ArticleId &article, const QString &step);
    /// The stories for which a step is kept, in no order that matters.
    Result<QList<ArticleId>> waiting() const;
    /// Those of them in @p state that are not in the trash.
    Result<QList<ArticleId>> waiting(State state) const;

private:
    Database &m_database;
};

} // namespace Galley
