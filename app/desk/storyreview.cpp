// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/storyreview.h"

#include "store/articlestore.h"
#include "store/historystore.h"
#include "store/ledgerstore.h"
#include "store/reviewstore.h"

#include <algorithm>

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
        return reopen(article, before, progress->nextStep());
    return ReviewStore(m_database).setNextStep(article.id, progress->nextStep());
}

/// The ledger names the version that all had signed, so that it is there when somebody asks for it.
Done StoryReview::reopen(Article &article, const Article &before, const QString &step) const
{
    const QDateTime now = m_clock.now();
    HistoryStore history(m_database);
    if (const auto kept = history.keepRevision(before, RevisionReason::Save, m_person, now); !kept)
        return kept.error();
    const Result<Revision> signedOff = history.withContent(article.id, contentHash(before));
    if (!signedOff)
        return signedOff.error();
    const auto noted = LedgerStore(m_database).add({Act::Reopen, m_person, now, article.id, signedOff->id,
                                                    signedOff->contentHash, step});
    if (!noted)
        return noted.error();
    if (article.state == State::Ready) {
        article.state = State::Review;
        if (Done put = ArticleStore(m_database).put(article); !put)
            return put;
        const StateChange change{article.id, stateKey(State::Ready), stateKey(State::Review), m_person, now};
        if (Done recorded = history.recordStateChange(change); !recorded)
            return recorded;
    }
    return ReviewStore(m_database).setNextStep(article.id, step);
}

Result<QList<Article>> storiesHeldBack(Database &database)
{
    QList<Article> held;
    const auto waiting = ReviewStore(database).waiting(State::Published);
    if (!waiting)
        return waiting.error();
    for (const ArticleId &id : *waiting) {
        const auto entries = LedgerStore(database).about(id);
        if (!entries)
            return entries.error();
        const auto reopening = std::find_if(entries->rbegin(), entries->rend(), [](const LedgerEntry &entry) {
            return entry.act == actKey(Act::Reopen);
        });
        if (reopening == entries->rend() || reopening->revision.isNull())
            continue;
        const Result<Article> now = ArticleStore(database).article(id);
        if (!now)
            return now.error();
        const Result<Article> then = HistoryStore(database).content(reopening->revision);
        if (!then)
            return then.error();
        Article story = withWording(*now, *then);
        story.modifiedAt = then->modifiedAt;
        held.append(story);
    }
    return held;
}

} // namespace Galley
