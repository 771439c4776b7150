// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "model/article.h"

#include <optional>

namespace Galley {

/// A step of review: 初审, 一校 …
struct ReviewStep {
    QString name;
    QStringList signers; ///< names of those who may sign it; empty: everybody
    friend bool operator==(const ReviewStep &, const ReviewStep &) = default;
};

/// The steps that have to sign a story, one after the other, before it may be ready. Without any, nobody has to.
struct ReviewChain {
    QList<ReviewStep> steps;
    /// The step (from 0) with which the chain begins again when a story was sent back, or changed after the last one.
    int reopensAt = 0;
    bool signsOnce = false; ///< nobody signs two steps of one story

    bool isEmpty() const { return steps.isEmpty(); }
    /// Where the step @p name stands; -1 when there is none.
    int indexOf(const QString &name) const;
    /// The names of the steps that @p person may sign.
    QStringList stepsOf(const QString &person) const;
    /// Names trimmed, steps without a name or with one that was there before left out, reopensAt within the steps.
    ReviewChain tidied() const;

    /// For keeping. fromText gives an empty chain for what is none.
    QString toText() const;
    static ReviewChain fromText(const QString &text);

    friend bool operator==(const ReviewChain &, const ReviewChain &) = default;
};

enum class Verdict { Pass, SendBack };

/// What somebody signed; a row of the ledger.
struct SignOff {
    qint64 number = 0; ///< of the row
    QString step = {};
    QString person = {};
    QDateTime at = {};        ///< UTC
    RevisionId revision = {}; ///< the story as it was signed
    QString contentHash = {}; ///< of that revision
    Verdict verdict = Verdict::Pass;
    QString comment = {};
    QString hash = {}; ///< of the row: stands for all that was done before as well
};

/// How far a story is on its way through the chain.
struct ReviewProgress {
    struct Step {
        ReviewStep step;
        std::optional<SignOff> signOff; ///< that counts now
    };
    QList<Step> steps;
    int next = 0; ///< the step that signs next; behind the last one when all have
    bool isReopened = false; ///< all had signed, but the story was changed since
    std::optional<SignOff> sentBack; ///< by whom and why, when that was the last thing that happened
    std::optional<SignOff> last;     ///< the newest, whether it counts or not

    bool isComplete() const { return next >= steps.size(); }
    /// "" when all have signed.
    QString nextStep() const { return isComplete() ? QString() : steps.at(next).step.name; }
};

/// @p signOffs in their order. @p isChanged says whether the wording of the story is other than at the last of them.
ReviewProgress reviewProgress(const ReviewChain &chain, const QList<SignOff> &signOffs, bool isChanged);

/// What review reads: two stories with the same wording read alike. Where they stand, and when, is no part of it.
bool isSameWording(const Article &a, const Article &b);
/// @p article with the wording of @p other.
Article withWording(Article article, const Article &other);

} // namespace Galley
