// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "model/articlelist.h"
#include "model/records.h"
#include "store/database.h"

#include <QHash>

namespace Galley {

/// The stories of a newsroom. All functions run on the thread of the Database they were given.
class ArticleStore
{
public:
    explicit ArticleStore(Database &database) : m_database(database) {}

    /// Up to @p limit rows after @p after (from the top without it), newest first. Cost grows with @p limit only.
    Result<QList<ArticleRow>> rows(const ArticleFilter &filter, const std::optional<ArticleCursor> &after,
                                   int limit) const;
    /// Up to @p limit rows, those that fit the words of the search best first; as rows() when it looks for none. Of very many
    /// stories that have them only the 12,000 that were begun last are compared.
    Result<QList<ArticleRow>> ranked(const ArticleFilter &filter, int limit) const;
    Result<int> count(const ArticleFilter &filter) const;
    Result<ArticleCounts> counts() const;

    /// NotFound when there is none. A trashed story is found as well.
    Result<Article> article(const ArticleId &id) const;
    /// What a scan of the site (sitescan.h) leaves out of the story, in one look.
    Result<StoryText> storyText(const ArticleId &id) const;
    /// By its slug or one that it had before.
    Result<Article> articleBySlug(const QString &slug) const;

    /// Writes a new story or the whole of an existing one (body, channels, tags, corrections). A changed slug of a story that was
    /// ever published is kept as an old slug. AlreadyThere when another story has the slug.
    /// The search index follows in the same transaction.
    Done put(const Article &article);

    /// @p wanted ("story" when it is empty), or the first of wanted-2, wanted-3 … that no other story has or had.
    Result<QString> freeSlug(const QString &wanted, const ArticleId &except) const;

    /// Removes a trashed story for good; leaves a tombstone.
    Done erase(const ArticleId &id);

    /// Old slug → story, of the stories that are not trashed.
    Result<QHash<QString, ArticleId>> oldSlugs() const;

    /// Notes that all published stories are on the site as they stand, but for those that were changed after @p upTo and those
    /// whose change waits for signatures.
    Done markExported(const QDateTime &upTo);

    /// Stories outside of the trash whose time of publishing is from @p from to before @p to, in that order; up to @p limit.
    Result<QList<ArticleRow>> planned(const QDateTime &from, const QDateTime &to, int limit) const;

    /// Those that were withdrawn and are not in the trash, the oldest first.
    Result<QList<WithdrawnStory>> withdrawn() const;

    /// Up to @p limit stories that came into the trash before @p time (invalid: all), the oldest first.
    Result<QList<ArticleId>> trashedBefore(const QDateTime &time, int limit) const;

    /// How many stories outside of the trash look another way on the site since a time after @p from and up to @p to, though nobody
    /// touched them: ready ones that may go out now, and published ones whose slot has ended.
    Result<int> dueBetween(const QDateTime &from, const QDateTime &to) const;

    /// The stories in @p state that are not in the trash, in no order that matters.
    Result<QList<ArticleId>> ids(State state) const;

    /// The stories that show the media file @p file, as their cover or in their text, in no order that matters; those in
    /// the trash are left out.
    Result<QList<ArticleId>> showing(const QString &file) const;

    /// The canonical HTML of one story.
    Result<QString> body(const ArticleId &id) const;

    /// What is written in up to @p limit stories that are not in the trash, after @p after (from the newest without it).
    Result<QList<StoryWording>> wordings(const std::optional<ArticleCursor> &after, int limit) const;
    /// The same of one, also in the trash. NotFound when there is none.
    Result<StoryWording> wording(const ArticleId &id) const;

    /// What lists show of one story, also in the trash. NotFound when there is none.
    Result<ArticleRow> row(const ArticleId &id) const;

private:
    Database &m_database;
};

} // namespace Galley
