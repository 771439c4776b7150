// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "model/remark.h"
#include "store/database.h"

#include <QList>

namespace Galley {

/// What was remarked on passages of stories. All functions run on the thread of the Database they were given.
class RemarkStore
{
public:
    explicit RemarkStore(Database &database) : m_database(database) {}

    /// Of one story: in the order of their places, each followed by what answers it, oldest first.
    Result<QList<DeskRemark>> remarks(const ArticleId &article) const;
    /// NotFound when there is none.
    Result<DeskRemark> remark(const RemarkId &id) const;
    /// Those that are open and no answers. Costs one look in an index when there are none.
    Result<QList<DeskRemark>> open(const ArticleId &article) const;

    Done add(const DeskRemark &remark);
    /// Says what became of it; Outcome::Open opens it again.
    Done settle(const RemarkId &id, DeskRemark::Outcome outcome, const QString &person, const QDateTime &at);
    Done move(const RemarkId &id, const Passage &place);
    /// With everything that answers it; leaves a tombstone.
    Done remove(const RemarkId &id);

private:
    Database &m_database;
};

} // namespace Galley
