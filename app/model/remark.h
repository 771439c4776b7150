// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/passage.h"
#include "model/ids.h"

#include <QDateTime>

namespace Galley {

/// What somebody says about a passage of a story, or proposes to write instead of it.
struct DeskRemark {
    enum class Kind { Comment, Suggestion };
    enum class Outcome {
        Open,
        Resolved, ///< of a comment
        Accepted, ///< of a suggestion: what it proposes was written
        Declined,
    };

    RemarkId id = {};
    ArticleId article = {};
    RemarkId parent = {}; ///< null: not an answer to another
    Kind kind = Kind::Comment;
    QString person = {};
    QDateTime at = {};      ///< UTC
    Passage place = {};     ///< in the passageText() of the story as it stands; empty: what it was about is gone
    QString quote = {};     ///< the passage as it was when the remark was made
    QString text = {};      ///< plain; of a suggestion it may be empty
    QString replacement = {}; ///< of a suggestion; empty: the passage is to go
    Outcome outcome = Outcome::Open;
    QString settledBy = {};
    QDateTime settledAt = {};

    bool isOpen() const { return outcome == Outcome::Open; }
    friend bool operator==(const DeskRemark &, const DeskRemark &) = default;
};

} // namespace Galley
