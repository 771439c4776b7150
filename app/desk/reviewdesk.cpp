// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/reviewdesk.h"

#include "base/text.h"
#include "desk/newsroom.h"
#include "desk/storyreview.h"
#include "store/articlestore.h"
#include "store/historystore.h"
#include "store/ledgerstore.h"
#include "store/reviewstore.h"

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

ReviewChain chainOf(const QStringList &names)
{
    ReviewChain chain;
    for (const QString &name : names)
        chain.steps.append({name, {}});
    return chain;
}

/// Whether the version that @p entry names is still the one that was signed; a sentence when it is not.
Result<QString> faultOf(Database &database, const LedgerEntry &entry)
{
    const Result<Article> content = HistoryStore(database).content(entry.revision);
    if (content && contentHash(*content) == entry.contentHash)
        return QString();
    if (!content && content.error().kind != ErrorKind::NotFound && content.error().kind != ErrorKind::Damaged)
        return content.error();
    if (!content && content.error().kind == ErrorKind::NotFound && !ArticleStore(database).row(entry.article))
        return QString(); // erased with its story, as the ledger says
    return ReviewDesk::tr("The version of “%1” that %2 signed (entry %3) is not the one that was signed.")
        .arg(entry.headline, entry.person, QString::number(entry.number));
}

} // namespace

QList<std::pair<QString, ReviewChain>> readyMadeChains(const QString &language)
{
    const bool chinese = isChinese(language);
    return {
        {ReviewDesk::tr("No review"), {}},
        {ReviewDesk::tr("One step"), chainOf({chinese ? u"审核"_s : u"Review"_s})},
        {ReviewDesk::tr("Three reviews, three proofreadings"),
         chinese ? chainOf({u"初审"_s, u"一校"_s, u"复审"_s, u"二校"_s, u"终审"_s, u"三校"_s})
                 : chainOf({u"First review"_s, u"First proof"_s, u"Second review"_s, u"Second proof"_s, u"Final review"_s,
                            u"Final proof"_s})},
    };
}

StoryReview ReviewDesk::rules() const
{
    return StoryReview(*m_newsroom.m_database, m_newsroom.m_clock, m_newsroom.m_person);
}

Result<ReviewChain> ReviewDesk::chain() const { return ReviewStore(*m_newsroom.m_database).chain(); }

Done ReviewDesk::setChain(const ReviewChain &chain)
{
    Database &database = *m_newsroom.m_database;
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return transaction.error();
    const Result<ReviewChain> before = this->chain();
    if (!before)
        return before.error();
    const ReviewChain wanted = chain.tidied();
    if (*before == wanted)
        return {};
    ReviewStore store(database);
    if (Done set = store.setChain(wanted); !set)
        return set;
    const auto noted = LedgerStore(database).add(
        {.act = Act::Chain, .person = m_newsroom.m_person, .at = m_newsroom.m_clock.now(), .note = wanted.toText()});
    if (!noted)
        return noted.error();
    // Who signs next may be another one now.
    const auto waiting = store.waiting();
    const auto inReview = m_newsroom.m_articles->ids(State::Review);
    if (!waiting || !inReview)
        return waiting ? inReview.error() : waiting.error();
    QSet<ArticleId> stories(waiting->begin(), waiting->end());
    stories.unite(QSet<ArticleId>(inReview->begin(), inReview->end()));
    for (const ArticleId &id : std::as_const(stories)) {
        const Result<Article> article = m_newsroom.m_articles->article(id);
        if (!article)
            return article.error();
        if (Done followed = rules().followSigning(*article); !followed)
            return followed;
    }
    if (Done committed = (*transaction)->commit(); !committed)
        return committed;
    Q_EMIT m_newsroom.changed({NewsroomChange::Review | NewsroomChange::Stories, {}});
    return {};
}

Result<QStringList> ReviewDesk::mySteps() const
{
    const Result<ReviewChain> chain = this->chain();
    if (!chain)
        return chain.error();
    return chain->stepsOf(m_newsroom.m_person);
}

Result<ReviewProgress> ReviewDesk::progress(const Article &article) const { return rules().progress(article); }

Done ReviewDesk::checkSignature(const Article &article, const ReviewChain &chain, const Signature &signature) const
{
    const auto refuse = [](const QString &message) { return Error{ErrorKind::NotAllowed, message, {}}; };
    if (signature.person.isEmpty())
        return Error{ErrorKind::BadInput, tr("Say who signs: enter your name in the preferences first."), {}};
    if (signature.step.isEmpty())
        return Error{ErrorKind::BadInput, tr("Say which step is signed."), {}};
    if (signature.verdict == Verdict::SendBack && signature.comment.isEmpty())
        return Error{ErrorKind::BadInput, tr("Write what has to be changed before the story is sent back."), {}};
    if (article.isTrashed())
        return refuse(tr("This story is in the trash. Restore it first."));
    if (article.headline.trimmed().isEmpty() || article.body.isEmpty())
        return refuse(tr("A story without headline or text cannot be signed. Write them first."));
    if (chain.isEmpty())
        return {};
    if (article.state == State::Withdrawn)
        return refuse(tr("This story was withdrawn. Make it a draft before it is reviewed again."));
    const int step = chain.indexOf(signature.step);
    if (step < 0) {
        QStringList names;
        for (const ReviewStep &each : chain.steps)
            names.append(each.name);
        return Error{ErrorKind::NotFound,
                     tr("There is no step “%1” in this newsroom. Its steps are: %2.").arg(signature.step, names.join(tr(", ", "between names"))), {}};
    }
    const Result<ReviewProgress> progress = rules().progress(article);
    if (!progress)
        return progress.error();
    if (progress->isComplete())
        return refuse(tr("All steps have signed this story as it stands."));
    if (progress->next != step)
        return refuse(tr("It is the turn of “%1”, not of “%2”.").arg(progress->nextStep(), signature.step));
    const QStringList &signers = chain.steps.at(step).signers;
    if (!signers.isEmpty() && !signers.contains(signature.person, Qt::CaseInsensitive))
        return refuse(tr("“%1” may be signed by %2 only.").arg(signature.step, signers.join(tr(", ", "between names"))));
    if (chain.signsOnce && signature.verdict == Verdict::Pass) {
        for (const ReviewProgress::Step &each : progress->steps) {
            if (each.signOff && each.signOff->person.compare(signature.person, Qt::CaseInsensitive) == 0)
                return refuse(tr("%1 has signed “%2” of this story already; another person signs “%3”.")
                                  .arg(signature.person, each.step.name, signature.step));
        }
    }
    return {};
}

Result<Article> ReviewDesk::sign(const ArticleId &id, const Signature &given)
{
    Signature signature = given;
    signature.person = (given.person.isEmpty() ? m_newsroom.m_person : given.person).simplified();
    signature.step = given.step.simplified();
    signature.comment = given.comment.trimmed();
    Database &database = *m_newsroom.m_database;
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return transaction.error();
    Result<Article> found = m_newsroom.m_articles->article(id);
    if (!found)
        return found;
    const Result<ReviewChain> chain = this->chain();
    if (!chain)
        return chain.error();
    Article article = *std::move(found);
    if (Done checked = checkSignature(article, *chain, signature); !checked)
        return checked.error();

    const QDateTime now = m_newsroom.m_clock.now();
    HistoryStore &history = *m_newsroom.m_history;
    if (const auto kept = history.keepRevision(article, RevisionReason::SignOff, signature.person, now); !kept)
        return kept.error();
    const Result<Revision> revision = history.newest(id);
    if (!revision)
        return revision.error();
    const bool isPass = signature.verdict == Verdict::Pass;
    const auto noted = LedgerStore(database).add({isPass ? Act::Sign : Act::SendBack, signature.person, now, id, revision->id,
                                                  revision->contentHash, signature.step, signature.comment});
    if (!noted)
        return noted.error();
    std::optional<State> to;
    if (!chain->isEmpty() && isPass && article.state == State::Draft)
        to = State::Review;
    if (!chain->isEmpty() && !isPass && (article.state == State::Review || article.state == State::Ready))
        to = State::Draft;
    if (to) {
        const StateChange change{id, stateKey(article.state), stateKey(*to), signature.person, now};
        article.state = *to;
        if (Done put = m_newsroom.m_articles->put(article); !put)
            return put.error();
        if (Done recorded = history.recordStateChange(change); !recorded)
            return recorded.error();
    }
    if (Done followed = rules().followSigning(article); !followed)
        return followed.error();
    if (Done committed = (*transaction)->commit(); !committed)
        return committed.error();
    Q_EMIT m_newsroom.changed({NewsroomChange::Review | NewsroomChange::Stories, {id}});
    return article;
}

Result<QList<LedgerEntry>> ReviewDesk::about(const ArticleId &id) const { return LedgerStore(*m_newsroom.m_database).about(id); }

Done ReviewDesk::eachEntry(const QDateTime &from, const QDateTime &to,
                           const std::function<void(const LedgerEntry &)> &visit) const
{
    return LedgerStore(*m_newsroom.m_database).each(from, to, visit);
}

Result<bool> ReviewDesk::isWhole() const
{
    const auto fault = LedgerStore(*m_newsroom.m_database).fault();
    if (!fault)
        return fault.error();
    return !fault->has_value();
}

Result<LedgerCheck> ReviewDesk::check() const
{
    Database &database = *m_newsroom.m_database;
    const LedgerStore ledger(database);
    const auto end = ledger.end();
    const auto fault = ledger.fault();
    if (!end || !fault)
        return end ? fault.error() : end.error();
    LedgerCheck check{end->rows, end->hash, 0, {}};
    if (*fault && (*fault)->kind == LedgerFault::Kind::Missing) {
        check.faults.append(tr("The ledger ends too early: the entries from %1 on are gone.").arg((*fault)->number));
    } else if (*fault) {
        check.faults.append(tr("Entry %1 of the ledger is not as it was written: it or one beside it was changed from outside.")
                                .arg((*fault)->number));
    }
    QList<LedgerEntry> signOffs;
    const Done read = ledger.each({}, {}, [&](const LedgerEntry &entry) {
        if (entry.act == actKey(Act::Sign) || entry.act == actKey(Act::SendBack))
            signOffs.append(entry);
    });
    if (!read)
        return read.error();
    check.signOffs = signOffs.size();
    for (const LedgerEntry &entry : std::as_const(signOffs)) {
        const Result<QString> found = faultOf(database, entry);
        if (!found)
            return found.error();
        if (!found->isEmpty())
            check.faults.append(*found);
    }
    return check;
}

} // namespace Galley
