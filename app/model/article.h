// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "model/ids.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>

namespace Galley {

/// What a piece of writing is: news of its day, or a standing page (About, Contact) that is written like a story but
/// stands beside the stream of news, without channel, tags and slots.
enum class ArticleKind { Story, Page };

/// The word that files and the command line use: "story", "page".
QString kindKey(ArticleKind kind);
std::optional<ArticleKind> kindFromKey(QStringView key);

/// Where a story stands on its way to the site.
enum class State { Draft, Review, Ready, Published, Withdrawn };
inline constexpr State AllStates[] = {State::Draft, State::Review, State::Ready, State::Published, State::Withdrawn};

/// The word that files and the command line use: "draft", "review", "ready", "published", "withdrawn".
QString stateKey(State state);
std::optional<State> stateFromKey(QStringView key);

/// Whether the desk lets a story go from @p from to @p to by hand. Publishing by hand is not among them: only an
/// export (or an import of what is already out) makes a story published.
bool mayMove(State from, State to);

/// The places of honour a story can take.
enum class Slot : quint8 { Headline = 1, Featured = 2, Pinned = 4 };
Q_DECLARE_FLAGS(Slots, Slot)
Q_DECLARE_OPERATORS_FOR_FLAGS(Slots)
/// "headline", "featured", "pinned".
QString slotKey(Slot slot);

/// Until when a story keeps its slots. UTC; invalid: until somebody takes it out.
struct SlotEnds {
    QDateTime headline;
    QDateTime featured;
    QDateTime pinned;

    const QDateTime &of(Slot slot) const;
    QDateTime &of(Slot slot) { return const_cast<QDateTime &>(std::as_const(*this).of(slot)); }
    friend bool operator==(const SlotEnds &, const SlotEnds &) = default;
};

/// Those of @p taken whose end (see SlotEnds) has not come at @p now.
Slots openSlots(Slots taken, const SlotEnds &ends, const QDateTime &now);

/// What was put right in a story after it went out (更正).
struct Correction {
    QDateTime at; ///< UTC; the time zone of a newsroom is for showing it
    QString text; ///< plain

    friend bool operator==(const Correction &, const Correction &) = default;
};

/// What stands at the addresses of a story that was withdrawn (撤稿).
struct Withdrawal {
    QString note;    ///< plain; what the page says beside that the story was withdrawn
    QString address; ///< where readers are sent instead: an http(s) address, a path of the site ("/news/a.html") or a link to
                     ///< another story (galley-story:<uuid>); empty: the page says that the story was withdrawn

    friend bool operator==(const Withdrawal &, const Withdrawal &) = default;
};

/// A story's cover picture.
struct Cover {
    QString file; ///< in the media folder: "<sha256>.<ext>"; empty without a cover
    QString alt;
    QString caption;
    QString credit;

    bool isEmpty() const { return file.isEmpty(); }
    friend bool operator==(const Cover &, const Cover &) = default;
};

/// A news story with everything on it. Times are UTC.
struct Article {
    ArticleId id;
    ArticleKind kind = ArticleKind::Story;
    State state = State::Draft;
    QDateTime trashedAt; ///< invalid when it is not in the trash; the state is kept for its return
    QString language;    ///< BCP 47; empty means the site's

    QString kicker;
    QString headline;
    QString subhead;
    QString standfirst;            ///< what is shown, written or taken from the first paragraph
    bool standfirstByHand = false; ///< written by hand, so no longer follows the text
    QString byline;
    QString source;
    QString sourceUrl; ///< http(s) address of the original of a reprint; empty: it is our own
    QString editor; ///< the responsible editor

    QDateTime publishAt; ///< invalid: at the export that publishes it
    QDateTime embargoUntil; ///< no export before it lets the story out, whatever else is set; invalid: none
    QString slug;
    bool slugByHand = false; ///< written by hand, so no longer follows the headline

    ChannelId channel; ///< the main one; null while none was chosen
    QList<ChannelId> furtherChannels;
    QStringList tags; ///< names, in the editor's order
    Slots slots;       ///< taken, whether or not their end has come: what is shown is slotsAt()
    SlotEnds slotEnds; ///< of slots that are not taken they mean nothing

    Cover cover;
    QList<Correction> corrections; ///< oldest first
    Withdrawal withdrawal; ///< of a story that is not withdrawn it means nothing
    std::optional<qint64> views; ///< the last known number; none when nobody counted

    QString body; ///< canonical HTML (see body/html.h)

    QDateTime createdAt;
    QDateTime modifiedAt;

    bool isTrashed() const { return trashedAt.isValid(); }
    bool isPage() const { return kind == ArticleKind::Page; }
    bool isEmbargoed(const QDateTime &now) const { return embargoUntil.isValid() && embargoUntil > now; }
    /// The slots that it holds at @p now.
    Slots slotsAt(const QDateTime &now) const { return openSlots(slots, slotEnds, now); }
    friend bool operator==(const Article &, const Article &) = default;
};

/// What the canonical HTML @p html shows of the media folder, and the ids of the stories that it leads to, as texts; each once,
/// sorted.
QStringList mediaIn(const QString &html);
QStringList storiesIn(const QString &html);

/// What a story's page needs beside what lists know of it (ListedStory).
struct StoryText {
    QString standfirst; ///< all of it
    QString sourceUrl;
    QList<Correction> corrections; ///< oldest first
    QString body;                  ///< canonical HTML
};

/// What is written in a story, for those who look through all of them.
struct StoryWording {
    ArticleId id;
    bool trashed = false;
    QString kicker;
    QString headline;
    QString subhead;
    QString standfirst;
    bool standfirstByHand = false;
    QString body;        ///< canonical HTML
    QString contentHash; ///< another one as soon as an editor changes anything in the story
    QDateTime sortAt;    ///< what lists are ordered by, as in ArticleRow
};

/// A story that was withdrawn, for the pages that stand at its addresses.
struct WithdrawnStory {
    ArticleId id;
    ChannelId channel; ///< the main one
    QString slug;
    QString headline;
    QString language; ///< empty: the site's
    QDateTime at;     ///< UTC; when it was withdrawn; invalid: not known
    Withdrawal withdrawal;
};

/// What a list shows of a story; cheap to read by the thousand.
struct ArticleRow {
    ArticleId id;
    ArticleKind kind = ArticleKind::Story;
    State state = State::Draft;
    bool trashed = false;
    QString headline;
    QString slug;
    ChannelId channel;
    Slots slots;
    SlotEnds slotEnds;
    QString coverFile;
    QDateTime publishAt;
    QDateTime embargoUntil;
    QDateTime modifiedAt;
    QString reviewStep; ///< the step that signs next, of a story in review; see model/review.h
    QDateTime sortAt; ///< what lists are ordered by, newest first: publishAt, else modifiedAt
    QDateTime trashedAt = {}; ///< invalid when it is not in the trash

    Slots slotsAt(const QDateTime &now) const { return openSlots(slots, slotEnds, now); }
    friend bool operator==(const ArticleRow &, const ArticleRow &) = default;
};

} // namespace Galley
