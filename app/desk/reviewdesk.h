// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "model/ledger.h"
#include "model/review.h"

#include <QCoreApplication>

#include <functional>

namespace Galley {

class Newsroom;
class StoryReview;

/// What somebody signs with.
struct Signature {
    QString step;
    Verdict verdict = Verdict::Pass;
    QString comment = {}; ///< has to be there when a story is sent back
    QString person = {};  ///< empty: the one at this machine
};

/// What a look at everything that was written down found.
struct LedgerCheck {
    qint64 rows = 0;
    QString hash;       ///< of the last row: whoever kept it can tell later that nothing before it changed
    qint64 signOffs = 0;
    QStringList faults; ///< sentences for the person at the desk; none: all is as it was written
};

/// Review of stories, and the ledger of who did what. Same thread as its newsroom.
class ReviewDesk
{
    Q_DECLARE_TR_FUNCTIONS(Galley)

public:
    explicit ReviewDesk(Newsroom &newsroom) : m_newsroom(newsroom) {}

    Result<ReviewChain> chain() const;
    /// From now on. What was signed stays signed; ready stories stay ready until somebody changes them.
    Done setChain(const ReviewChain &chain);
    /// The steps that the person at this machine may sign.
    Result<QStringList> mySteps() const;

    Result<ReviewProgress> progress(const Article &article) const;
    /// Signs the story as it stands, which is kept as a revision. A draft comes into review with the first signature; one
    /// that is sent back is a draft again. NotAllowed when it is another step's turn or another person's; BadInput when
    /// something is missing. In a newsroom without steps any step may be signed, and nothing follows from it.
    Result<Article> sign(const ArticleId &id, const Signature &signature);

    /// Everything that was done with a story, oldest first.
    Result<QList<LedgerEntry>> about(const ArticleId &id) const;
    /// As LedgerStore::each.
    Done eachEntry(const QDateTime &from, const QDateTime &to, const std::function<void(const LedgerEntry &)> &visit) const;

    /// Goes over the whole ledger and over every version that was signed. Takes seconds for a hundred thousand.
    Result<LedgerCheck> check() const;
    /// A quick look at the chain of hashes alone.
    Result<bool> isWhole() const;

private:
    Done checkSignature(const Article &article, const ReviewChain &chain, const Signature &signature) const;
    StoryReview rules() const;

    Newsroom &m_newsroom;
};

/// Ready-made chains: none, one step, three reviews with three proofreadings; named in @p language.
QList<std::pair<QString, ReviewChain>> readyMadeChains(const QString &language);

} // namespace Galley
