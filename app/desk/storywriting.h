// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "model/article.h"
#include "store/articlestore.h"
#include "store/historystore.h"

namespace Galley {

/// How much a save means.
enum class SaveKind {
    Autosave, ///< on disk, nothing more
    Explicit, ///< asked for by a person: a revision is kept
    BeforePaste, ///< much text is about to come in: what stood there is kept as a revision
    Import,   ///< a story that came in from a file: a revision is kept; a story that is not there yet is made
};

/// The one way in which a story's text gets into the store, for the desk and for imports alike. The caller holds a
/// transaction. On the stores' thread.
class StoryWriting
{
public:
    /// @p database and @p clock must outlive it.
    StoryWriting(Database &database, const Clock &clock, const QString &person)
        : m_database(database), m_articles(database), m_history(database), m_clock(clock), m_person(person)
    {
    }

    /// Writes what an editor wrote of @p wanted and says how the story then stands: slug made from the headline and
    /// free, standfirst taken from the text, while they are not by hand. State, trash and times of an existing story
    /// stay as they are in the store, but for what review has to say (StoryReview::followWriting); a published one keeps its
    /// address until another one is written by hand.
    Result<Article> write(const Article &wanted, SaveKind kind);

    /// Fills slug and standfirst of @p article, and puts the rest of it in order: a page has no channel, tags and
    /// slots, a slot that is not taken has no end, corrections stand oldest first and say something, and what is no web
    /// address is none.
    Done settle(Article &article) const;

private:
    Database &m_database;
    ArticleStore m_articles;
    HistoryStore m_history;
    const Clock &m_clock;
    QString m_person;
};

} // namespace Galley
