// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "model/article.h"
#include "model/records.h"
#include "store/database.h"

#include <chrono>

namespace Galley {

/// What happened to stories: revisions, changes of state, imports. Append-only.
class HistoryStore
{
public:
    explicit HistoryStore(Database &database) : m_database(database) {}

    /// Keeps @p article as it stands. Does nothing (and says false) when its content equals the newest revision's,
    /// unless @p reason is StateChange, Export, SignOff or Replace of a content that was not yet kept for that reason.
    Result<bool> keepRevision(const Article &article, RevisionReason reason, const QString &person, const QDateTime &at);
    /// The same for a story that saves itself (RevisionReason::Autosave), when nothing was kept of it for @p gap.
    Result<bool> keepNowAndThen(const Article &article, std::chrono::seconds gap, const QString &person, const QDateTime &at);
    /// Newest first.
    Result<QList<Revision>> revisions(const ArticleId &article) const;
    /// The newest one of the story; with a null id when it has none.
    Result<Revision> newest(const ArticleId &article) const;
    /// The newest one of the story that had the content @p hash; with a null id when none had.
    Result<Revision> withContent(const ArticleId &article, const QString &hash) const;
    /// The story as it stood at @p revision (state and trash are those of then).
    Result<Article> content(const RevisionId &revision) const;

    /// Gives a revision a name, by which it is found again and for which it stays; an empty one takes it away.
    Done name(const RevisionId &revision, const QString &name);
    /// Takes out autosaves that nobody signed or named: of those older than a week all but the last of each hour, of those
    /// older than thirty days all but the last of each day, in the zone of @p now. Looks at up to @p most of them, the oldest first after
    /// @p from (which moves on; invalid: at the beginning), and says how many went. What refers to a revision that went, as one's
    /// parent, refers to nothing; the count of what went stands at the next one that is left.
    Result<int> thin(const QDateTime &now, QDateTime &from, int most);

    /// The stories whose content is not that of their newest revision, or that have none. Costs what it finds.
    Result<QList<ArticleId>> changedSinceRevision() const;

    /// Goes into the ledger as well.
    Done recordStateChange(const StateChange &change);
    /// Newest first.
    Result<QList<StateChange>> stateChanges(const ArticleId &article) const;

    /// What a file became. @p key names the file (its canonical path), @p hash its content.
    struct Import {
        QString key;
        QString hash;
        ArticleId article;
        QString revisionHash; ///< content hash of the story as the import left it
        QDateTime at;
    };
    Result<std::optional<Import>> importOf(const QString &key) const;
    Done recordImport(const Import &import);

private:
    Result<bool> thinOne(const RevisionId &id, qint64 number, const ArticleId &article, qint64 end);

    Database &m_database;
};

/// SHA-256 (hex) over everything an editor writes in @p article; not over state, trash, times or views.
QString contentHash(const Article &article);

} // namespace Galley
