// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/storyreview.h"

#include "store/articlestore.h"
#include "store/historystore.h"
#include "store/ledgerstore.h"
#include "store/reviewstore.h"

namespace Galley {

using namespace Qt::StringLiterals;

Result<ReviewChain> StoryReview::chain() const { return ReviewStore(m_database).chain(); }

Result<ReviewProgress> StoryReview::progress(const Article &article) const
{
    const Result<ReviewChain> chain = this->chain();
    if (!chain)
        return chain.error();
    const auto signOffs = ReviewStore(m_database).signOffs(article.id);
    if (!signOffs)
        return signOffs.error();
    bool isChanged = false;
    if (!signOffs->isEmpty() && signOffs->last().contentHash != contentHash(article)) {
        const Result<Article> signedOff = HistoryStore(m_database).content(signOffs->last().revision);
        if (!signedOff && signedOff.error().kind != ErrorKind::NotFound)
            return signedOff.error();
        isChanged = !signedOff || !isSameWording(*signedOff, article);
    }
    return reviewProgress(*chain, *signOffs, isChanged);
}

Done StoryReview::checkReady(const Article &article) const
{
    const Result<ReviewProgress> progress = this->progress(article);
    if (!progress)
        return progress.error();
    if (progress->isComplete())
        return {};
    const QStringList signers = progress->steps.at(progress->next).step.signers;
    const QString step = progress->nextStep();
    return Error{ErrorKind::NotAllowed,
                 signers.isEmpty()
                     ? tr("“%1” waits for the step “%2”. When all steps have signed it can be marked ready.")
                           .arg(article.headline, step)
                     : tr("“%1” waits for the step “%2” (%3). When all steps have signed it can be marked ready.",
                          "3: names of those who may sign")
                           .arg(article.headline, step, signers.join(tr(", ", "between names"))),
                 {}};
}

Done StoryReview::followMove(const Article &article) const
{
    QString step;
    if (article.state == State::Review) {
        const Result<ReviewProgress> progress = this->progress(article);
        if (!progress)
            return progress.error();
        step = progress->nextStep();
    }
    return ReviewStore(m_database).setNextStep(article.id, step);
}

Done StoryReview::followSigning(const Article &article) const
{
    if (article.state != State::Published)
        return followMove(article);
    const Result<ReviewProgress> progress = this->progress(article);
    if (!progress)
        return progress.error();
    return ReviewStore(m_database).setNextStep(article.id, progress->nextStep());
}

Done StoryReview::followWriting(Article &article, const Article &before) const
{
    if (article.state != State::Review && article.state != State::Ready && article.state != State::Published)
        return {};
    if (isSameWording(article, before))
        return {};
    const Result<ReviewProgress> progress = this->progress(article);
    if (!progress)
        return progress.error();
    const ReviewStore review(m_database);
    const Result<QString> waited = review.nextStep(article.id);
    if (!waited)
        return waited.error();
    if (*waited == progress->nextStep())
        return {};
    if (article.state != State::Review && !progress->isComplete() && waited->isEmpty())
        return reopen(article, progress->nextStep());
    return ReviewStore(m_database).setNextStep(article.id, progress->nextStep());
}

Done StoryReview::reopen(Article &article, const QString &step) const
{
    const QDateTime now = m_clock.now();
    LedgerStore ledger(m_database);
    const auto noted = ledger.add({.act = Act::Reopen, .person = m_person, .at = now, .article = article.id, .step = step});
    if (!noted)
        return noted.error();
    if (article.state == State::Ready) {
        article.state = State::Review;
        if (Done put = ArticleStore(m_database).put(article); !put)
            return put;
        const StateChange change{article.id, stateKey(State::Ready), stateKey(State::Review), m_person, now};
        if (Done recorded = HistoryStore(m_database).recordStateChange(change); !recorded)
            return recorded;
    }
    return ReviewStore(m_database).setNextStep(article.id, step);
}

} // namespace Galley
