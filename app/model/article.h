// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "model/ids.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace Galley {

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
    QString editor; ///< the responsible editor

    QDateTime publishAt; ///< invalid: at the export that publishes it
    QString slug;
    bool slugByHand = false; ///< written by hand, so no longer follows the headline

    ChannelId channel; ///< the main one; null while none was chosen
    QList<ChannelId> furtherChannels;
    QStringList tags; ///< names, in the editor's order
    Slots slots;

    Cover cover;
    std::optional<qint64> views; ///< the last known number; none when nobody counted

    QString body; ///< canonical HTML (see body/html.h)

    QDateTime createdAt;
    QDateTime modifiedAt;

    bool isTrashed() const { return trashedAt.isValid(); }
    friend bool operator==(const Article &, const Article &) = default;
};

/// What a list shows of a story; cheap to read by the thousand.
struct ArticleRow {
    ArticleId id;
    State state = State::Draft;
    bool trashed = false;
    QString headline;
    QString slug;
    ChannelId channel;
    Slots slots;
    QString coverFile;
    QDateTime publishAt;
    QDateTime modifiedAt;
    QDateTime sortAt; ///< what lists are ordered by, newest first: publishAt, else modifiedAt

    friend bool operator==(const ArticleRow &, const ArticleRow &) = default;
};

} // namespace Galley
