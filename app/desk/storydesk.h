// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "desk/storyundo.h"
#include "desk/storywriting.h"
#include "model/article.h"
#include "model/records.h"

#include <QCoreApplication>

#include <chrono>
#include <functional>
#include <optional>

namespace Galley {

class Newsroom;

/// Stories that an act on several is not allowed for: what becomes of the others, and how many there were.
struct Unfit {
    enum class Then {
        StopAll, ///< nothing is done with any, and the error says why
        LeaveOut,
    };
    Then then = Then::StopAll;
    int count = 0; ///< filled in by the act
};

/// Work on stories: write, move from state to state, file, throw away and bring back. Same thread as its newsroom.
class StoryDesk
{
    Q_DECLARE_TR_FUNCTIONS(Galley)

public:
    explicit StoryDesk(Newsroom &newsroom) : m_newsroom(newsroom) {}

    /// A new draft, written at once so that it survives a crash. @p channel may be null.
    Result<Article> create(const ChannelId &channel, const QString &byline = {});

    /// How many stories may go out, or have lost a slot, since a time after @p from and up to @p to.
    Result<int> dueBetween(const QDateTime &from, const QDateTime &to) const;

    /// Writes what an editor wrote (see StoryWriting::write).
    Result<Article> save(const Article &article, SaveKind kind);

    /// Has the story stand again as it did at @p revision (text, fields, places; not its state). How it stood before is kept
    /// as a revision, and what it is now as another.
    Result<Article> goBack(const ArticleId &id, const RevisionId &revision);

    /// Gives a version of the story a name; an empty one takes it away.
    Done nameVersion(const ArticleId &id, const RevisionId &revision, const QString &name);
    /// Thins out old versions that were saved by themselves, up to @p most looked at, after @p from (see HistoryStore::thin).
    Result<int> thinVersions(QDateTime &from, int most);

    /// NotAllowed when the desk does not let a story go there (see mayMove), or when it is to be Ready and has no
    /// headline or no text. Leaves a revision.
    Result<Article> move(const ArticleId &id, State to);

    // The acts that follow work on many stories as one: on all or, where it fails, on none; with @p unfit also on those
    // alone that they are allowed for. Each can be taken back.

    /// Takes those to @p to that may go there, and leaves the others; says how many went. What keeps the first of the others
    /// is in @p refusal, unless it is null.
    Result<int> moveAll(const QList<ArticleId> &ids, State to, std::optional<Error> *refusal = nullptr);
    /// Which of them that would be.
    Result<QList<ArticleId>> thatMayMove(const QList<ArticleId> &ids, State to, std::optional<Error> *refusal = nullptr) const;
    Done trash(const QList<ArticleId> &ids);
    Done restore(const QList<ArticleId> &ids);
    /// Gives the stories @p channel as their main channel. NotAllowed for a standing page.
    Done file(const QList<ArticleId> &ids, const ChannelId &channel, Unfit *unfit = nullptr);
    /// Gives them the tags @p added and takes the tags @p removed from them. NotAllowed to give one to a standing page.
    Done tag(const QList<ArticleId> &ids, const QStringList &added, const QStringList &removed, Unfit *unfit = nullptr);
    /// Gives or takes away @p slot, until @p end (invalid: without one; one that they have keeps its end). A slot whose end has come is taken anew. NotAllowed to
    /// give one to a standing page.
    Done setSlot(const QList<ArticleId> &ids, Slot slot, bool on, const QDateTime &end = {}, Unfit *unfit = nullptr);
    /// Sets the time of publishing; invalid: at the export that publishes them.
    Done schedule(const QList<ArticleId> &ids, const QDateTime &at, Unfit *unfit = nullptr);
    /// Moves the times of publishing of those that have one.
    Done shift(const QList<ArticleId> &ids, std::chrono::seconds by, Unfit *unfit = nullptr);

    /// What was done last, a sentence; empty when there is nothing to take back (or to do again).
    QString undoText() const;
    QString redoText() const;
    /// What came of taking an act back or doing it again.
    struct Undone {
        QString said;   ///< what the act was
        QList<ArticleId> stories;
        int left = 0;   ///< so many stories were changed since in what it changed, and stayed as they are in that
        int gone = 0;   ///< so many are not there any more
    };
    /// NotFound when there is nothing to take back.
    Result<Undone> undo();
    Result<Undone> redo();

    /// A new draft with what of @p pattern does not belong to that one story (see asPattern).
    Result<Article> createLike(const Article &pattern);
    /// A new draft with the text and fields of @p id, but for its address, times and slots. Taken back, it goes to the trash.
    Result<Article> duplicate(const ArticleId &id);

    /// For good; only what is in the trash.
    Done erase(const QList<ArticleId> &ids);
    /// How long the trash keeps stories.
    static constexpr std::chrono::days TrashKeeps{30};
    /// Erases up to @p most stories that came into the trash longer ago than that, the oldest first; says how many.
    Result<int> eraseOld(int most);
    /// All that is in the trash.
    Result<int> emptyTrash();

    /// The stories outside of the trash that show the picture @p file of the media folder.
    Result<QList<ArticleId>> showing(const QString &file) const;
    /// Has all of them show @p other instead, all or none; each keeps a revision of how it was. What stands under the
    /// picture stays. Says how many there were.
    Result<int> replacePicture(const QString &file, const QString &other);

    /// The address @p wanted would get for @p story: cleaned, and free in this newsroom.
    Result<QString> freeSlug(const QString &wanted, const ArticleId &story) const;

    /// Up to @p limit stories and pages outside of the trash whose headlines hold each of @p words (white space parts
    /// them; Latin letters in any case), newest first; without words the newest. For putting a link to one of them; @p except is the
    /// story that it would stand in.
    Result<QList<ArticleRow>> linkable(const QString &words, int limit, const ArticleId &except = {}) const;
    /// What the link @p address (galley-story:<uuid>, see storyLink) leads to, trashed or not. BadInput when it leads
    /// to no story at all, NotFound when that story is gone.
    Result<ArticleRow> linkedStory(const QString &address) const;

private:
    using Saying = std::function<QString(int changed)>;
    /// Reads each story and lets @p change work on it and write it, all or none. With what @p said says of it the act can be
    /// taken back.
    template <typename Change>
    Done changeEach(const QList<ArticleId> &ids, Change change, const Saying &said = {}, Unfit *unfit = nullptr);
    /// Writes @p article, which @p before was, and what the ledger has to know of it.
    Done put(const Article &article, const StoryStanding &before);
    Result<Undone> exchange(const StoryDeed &deed, bool isBack);
    /// Writes a story that is not there yet.
    Result<Article> begin(Article article);
    StoryWriting writing();
    void say(const QList<ArticleId> &ids) const;

    Newsroom &m_newsroom;
    StoryUndo m_undo;
};

/// @p story without its address, times, slots, state, corrections and what else belongs to it alone.
Article asPattern(const Article &story);

/// The address under which a text leads to @p story of the same newsroom; see allowedLink.
QString storyLink(const ArticleId &story);

} // namespace Galley
