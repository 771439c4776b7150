// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "model/article.h"
#include "model/remark.h"

#include <QCoreApplication>

namespace Galley {

class Database;
class Newsroom;

/// What reviewers remark on passages of stories, and what they propose to write instead. Remarks move with the text and are
/// no part of the story. Same thread as its newsroom.
class RemarkDesk
{
    Q_DECLARE_TR_FUNCTIONS(Galley)

public:
    explicit RemarkDesk(Newsroom &newsroom) : m_newsroom(newsroom) {}

    /// As RemarkStore::remarks.
    Result<QList<DeskRemark>> remarks(const ArticleId &story) const;

    /// A comment on @p place of the story as it stands in the store. BadInput without words, or when @p place is outside of
    /// the text or empty.
    Result<DeskRemark> comment(const ArticleId &story, const Passage &place, const QString &text);
    /// Proposes to write @p replacement (one line; empty: nothing) there, for the reason @p text, which may be empty.
    Result<DeskRemark> suggest(const ArticleId &story, const Passage &place, const QString &replacement, const QString &text);
    Result<DeskRemark> answer(const RemarkId &remark, const QString &text);
    Done settle(const RemarkId &remark, DeskRemark::Outcome outcome);
    Done remove(const RemarkId &remark);

private:
    Result<DeskRemark> add(const ArticleId &story, const Passage &place, DeskRemark remark);

    Newsroom &m_newsroom;
};

/// Takes the open remarks on a story along when its text, canonical HTML, went from @p before to @p after. Costs next to
/// nothing for a story without. The caller holds a transaction.
Done moveRemarks(Database &database, const ArticleId &story, const QString &before, const QString &after);

} // namespace Galley
