// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "model/ids.h"

#include <QDateTime>
#include <QString>

namespace Galley {

struct Tag {
    TagId id;
    QString name;
    QString slug;
    friend bool operator==(const Tag &, const Tag &) = default;
};

/// A picture, video or audio in the newsroom's media folder. The file is named by its content and never rewritten.
struct Media {
    MediaId id;
    QString file; ///< "<sha256>.<ext>"
    QString originalName;
    int width = 0;  ///< pixels, after the EXIF orientation was applied; 0 for a recording
    int height = 0;
    qint64 bytes = 0;
    bool hasAlpha = false;
    QDateTime addedAt; ///< UTC
    QString caption = {}; ///< plain, as are the next three: what a story begins with that shows it
    QString alt = {};
    QString credit = {};
    QString licence = {};    ///< the terms under which it may be shown
    QDate licenceUntil = {}; ///< the last day on which it may; invalid: no end
    QDateTime takenAt = {};  ///< UTC; invalid: not known
    /// The point that every crop keeps, as a part (0 to 1) of the width from the left and of the height from the top,
    /// after the EXIF orientation was applied.
    double focusX = 0.5;
    double focusY = 0.5;
    friend bool operator==(const Media &, const Media &) = default;
};

/// Where @p file lies below the media folder: "ab/abcdef….jpg".
inline QString mediaPath(const QString &file) { return file.left(2) + u'/' + file; }

/// Who works at this machine.
struct EditorProfile {
    QString name;
    friend bool operator==(const EditorProfile &, const EditorProfile &) = default;
};

/// Why a revision was kept.
enum class RevisionReason {
    Save,
    StateChange,
    Export,
    Import,
    Trash,
    Restore,
    Replace, ///< before text was replaced in many stories at once
    Autosave, ///< by itself, now and then while somebody writes
    SignOff,  ///< what somebody signed in review
    Paste,    ///< before more than a screen of text was pasted
};
QString reasonKey(RevisionReason reason);

/// One kept version of a story. Append-only.
struct Revision {
    RevisionId id;
    ArticleId article;
    RevisionId parent; ///< null for the first
    RevisionReason reason = RevisionReason::Save;
    QString person;
    QDateTime at;
    QString contentHash; ///< SHA-256 of the content, hex
    QString name = {};   ///< that somebody gave it; empty: none
    int thinnedBefore = 0; ///< so many autosaves were taken out just before it
};

/// A text with a name that editors put into stories: a note, a byline, a correction. It may hold places to fill in
/// (see desk/snippets.h).
struct Snippet {
    SnippetId id;
    QString name;
    QString body;     ///< canonical HTML
    int position = 0; ///< in the list, from 0
    QDateTime modifiedAt; ///< UTC
    friend bool operator==(const Snippet &, const Snippet &) = default;
};

/// One step of a story from state to state.
struct StateChange {
    ArticleId article;
    QString from; ///< a stateKey, or "trash"; empty when the story was made
    QString to;
    QString person;
    QDateTime at;
};

} // namespace Galley
