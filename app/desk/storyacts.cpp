// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

// What of StoryDesk works on many stories as one, and takes it back.

#include "desk/storydesk.h"

#include "desk/newsroom.h"
#include "desk/storyreview.h"
#include "store/articlestore.h"
#include "store/historystore.h"
#include "store/ledgerstore.h"

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

Error isAPage(const Article &article)
{
    return {ErrorKind::NotAllowed,
            StoryDesk::tr("“%1” is a standing page, which has no channel and no slots. Make it a story in its settings first.")
                .arg(article.headline),
            {}};
}

/// Why @p article cannot be ready; nothing when it can.
std::optional<Error> whyNotReady(const Article &article, const StoryReview &review)
{
    const auto refused = [](const QString &message) { return Error{ErrorKind::NotAllowed, message, {}}; };
    if (article.headline.trimmed().isEmpty())
        return refused(StoryDesk::tr("Write a headline before the story is marked ready."));
    if (article.body.isEmpty())
        return refused(StoryDesk::tr("Write the text before the story is marked ready."));
    if (Done ready = review.checkReady(article); !ready)
        return ready.error();
    return std::nullopt;
}

/// Why @p article may not go to @p to by hand; nothing when it may.
std::optional<Error> refusalOf(const Article &article, State to, const StoryReview &review)
{
    const auto refused = [](const QString &message) { return Error{ErrorKind::NotAllowed, message, {}}; };
    if (article.isTrashed())
        return refused(StoryDesk::tr("This story is in the trash. Restore it first."));
    if (!mayMove(article.state, to)) {
        return refused(StoryDesk::tr("A story cannot go from “%1” to “%2” by hand.").arg(stateKey(article.state), stateKey(to)));
    }
    return to == State::Ready ? whyNotReady(article, review) : std::nullopt;
}

/// Dates @p article to @p at, or to no time; refused where it is on the site and would leave it by that.
Done date(Article &article, const QDateTime &at, const QDateTime &now)
{
    if (article.state == State::Published && (!at.isValid() || at > now)) {
        return Error{ErrorKind::NotAllowed,
                     StoryDesk::tr("“%1” is on the site already; it cannot be dated later than now. Withdraw it first.")
                         .arg(article.headline),
                     {}};
    }
    article.publishAt = at;
    article.modifiedAt = now;
    return {};
}

} // namespace

template <typename Change>
Done StoryDesk::changeEach(const QList<ArticleId> &ids, Change change, const Saying &said, Unfit *unfit)
{
    if (ids.size() >= Newsroom::Many)
        Q_EMIT m_newsroom.aboutToChangeMany();
    auto transaction = Transaction::begin(*m_newsroom.m_database);
    if (!transaction)
        return transaction.error();
    StoryDeed deed;
    std::optional<Error> refusal;
    int refused = 0;
    QList<ArticleId> changedOnes;
    for (const ArticleId &id : ids) {
        Result<Article> article = m_newsroom.m_articles->article(id);
        if (!article)
            return article.error();
        const StoryStanding before = StoryStanding::of(*article);
        if (Done changed = change(*article); !changed) {
            if (!unfit || changed.error().kind != ErrorKind::NotAllowed)
                return changed;
            ++refused;
            if (!refusal)
                refusal = changed.error();
            continue;
        }
        if (const StoryStanding after = StoryStanding::of(*article); said && after != before)
            deed.changes.append({id, before, after});
        changedOnes.append(id);
    }
    if (unfit)
        unfit->count = refused;
    if (refusal && (unfit->then == Unfit::Then::StopAll || changedOnes.isEmpty()))
        return *refusal;
    if (Done committed = (*transaction)->commit(); !committed)
        return committed;
    if (said) {
        deed.said = said(int(deed.changes.size()));
        m_undo.record(std::move(deed));
    }
    say(changedOnes);
    return {};
}

Done StoryDesk::put(const Article &article, const StoryStanding &before)
{
    if (Done put = m_newsroom.m_articles->put(article); !put)
        return put;
    const QDateTime now = m_newsroom.m_clock.now();
    HistoryStore &history = *m_newsroom.m_history;
    if (article.state != before.state) {
        const StateChange change{article.id, stateKey(before.state), stateKey(article.state), m_newsroom.m_person, now};
        if (Done recorded = history.recordStateChange(change); !recorded)
            return recorded;
        const StoryReview review(*m_newsroom.m_database, m_newsroom.m_clock, m_newsroom.m_person);
        if (Done followed = review.followMove(article); !followed)
            return followed;
    }
    if (article.isTrashed() != before.trashedAt.isValid()) {
        const QString state = stateKey(article.state);
        const StateChange change = article.isTrashed()
            ? StateChange{article.id, state, u"trash"_s, m_newsroom.m_person, now}
            : StateChange{article.id, u"trash"_s, state, m_newsroom.m_person, now};
        return history.recordStateChange(change);
    }
    return {};
}

Result<QList<ArticleId>> StoryDesk::thatMayMove(const QList<ArticleId> &ids, State to, std::optional<Error> *refusal) const
{
    const StoryReview review(*m_newsroom.m_database, m_newsroom.m_clock, m_newsroom.m_person);
    QList<ArticleId> those;
    for (const ArticleId &id : ids) {
        const Result<Article> article = m_newsroom.m_articles->article(id);
        if (!article)
            return article.error();
        if (const auto refused = refusalOf(*article, to, review); !refused)
            those.append(id);
        else if (refusal && !*refusal)
            *refusal = refused;
    }
    return those;
}

Result<int> StoryDesk::moveAll(const QList<ArticleId> &ids, State to, std::optional<Error> *refusal)
{
    const QDateTime now = m_newsroom.m_clock.now();
    const Result<QList<ArticleId>> those = thatMayMove(ids, to, refusal);
    if (!those)
        return those.error();
    const auto go = [&](Article &article) -> Done {
        const StoryStanding before = StoryStanding::of(article);
        article.state = to;
        if (Done written = put(article, before); !written)
            return written;
        const auto kept = m_newsroom.m_history->keepRevision(article, RevisionReason::StateChange, m_newsroom.m_person, now);
        return kept ? Done() : Done(kept.error());
    };
    if (those->isEmpty())
        return 0;
    if (Done done = changeEach(*those, go, [](int n) { return tr("%n story(ies) moved on.", nullptr, n); }); !done)
        return done.error();
    return int(those->size());
}

Done StoryDesk::trash(const QList<ArticleId> &ids)
{
    const QDateTime now = m_newsroom.m_clock.now();
    return changeEach(
        ids,
        [&](Article &article) -> Done {
            if (article.isTrashed())
                return {};
            const auto kept = m_newsroom.m_history->keepRevision(article, RevisionReason::Trash, m_newsroom.m_person, now);
            if (!kept)
                return kept.error();
            const StoryStanding before = StoryStanding::of(article);
            article.trashedAt = now;
            return put(article, before);
        },
        [](int n) { return tr("%n story(ies) moved to the trash.", nullptr, n); });
}

Done StoryDesk::restore(const QList<ArticleId> &ids)
{
    return changeEach(
        ids,
        [&](Article &article) -> Done {
            if (!article.isTrashed())
                return {};
            const StoryStanding before = StoryStanding::of(article);
            article.trashedAt = {};
            return put(article, before);
        },
        [](int n) { return tr("%n story(ies) brought back from the trash.", nullptr, n); });
}

Done StoryDesk::file(const QList<ArticleId> &ids, const ChannelId &channel, Unfit *unfit)
{
    const QDateTime now = m_newsroom.m_clock.now();
    const Channel *to = findChannel(m_newsroom.m_channels, channel);
    return changeEach(
        ids,
        [&](Article &article) -> Done {
            if (article.isPage())
                return isAPage(article);
            if (article.channel == channel)
                return {};
            article.channel = channel;
            article.furtherChannels.removeAll(channel);
            article.modifiedAt = now;
            return m_newsroom.m_articles->put(article);
        },
        [to](int n) { return tr("%n story(ies) filed in “%1”.", nullptr, n).arg(to ? to->name : QString()); },
        unfit);
}

Done StoryDesk::tag(const QList<ArticleId> &ids, const QStringList &added, const QStringList &removed, Unfit *unfit)
{
    const QDateTime now = m_newsroom.m_clock.now();
    return changeEach(
        ids,
        [&](Article &article) -> Done {
            if (article.isPage() && !added.isEmpty())
                return isAPage(article);
            QStringList tags = article.tags;
            for (const QString &tag : removed)
                tags.removeIf([&](const QString &each) { return each.compare(tag, Qt::CaseInsensitive) == 0; });
            for (const QString &tag : added) {
                const QString name = tag.simplified();
                if (!name.isEmpty() && !tags.contains(name, Qt::CaseInsensitive))
                    tags.append(name);
            }
            if (tags == article.tags)
                return {};
            article.tags = tags;
            article.modifiedAt = now;
            return m_newsroom.m_articles->put(article);
        },
        [](int n) { return tr("Tags of %n story(ies) changed.", nullptr, n); },
        unfit);
}

Done StoryDesk::setSlot(const QList<ArticleId> &ids, Slot slot, bool on, const QDateTime &end, Unfit *unfit)
{
    const QDateTime now = m_newsroom.m_clock.now();
    return changeEach(
        ids,
        [&](Article &article) -> Done {
            if (article.isPage() && on)
                return isAPage(article);
            const bool has = (on ? article.slotsAt(now) : article.slots).testFlag(slot);
            if (has == on && (!on || !end.isValid() || article.slotEnds.of(slot) == end))
                return {};
            article.slots.setFlag(slot, on);
            article.slotEnds.of(slot) = on ? end : QDateTime();
            article.modifiedAt = now;
            return m_newsroom.m_articles->put(article);
        },
        [](int n) { return tr("Places of %n story(ies) changed.", "slots such as the lead", n); },
        unfit);
}

Done StoryDesk::schedule(const QList<ArticleId> &ids, const QDateTime &at, Unfit *unfit)
{
    const QDateTime now = m_newsroom.m_clock.now();
    return changeEach(
        ids,
        [&](Article &article) -> Done {
            if (article.publishAt == at)
                return {};
            if (Done dated = date(article, at, now); !dated)
                return dated;
            return m_newsroom.m_articles->put(article);
        },
        [](int n) { return tr("%n story(ies) scheduled anew.", nullptr, n); }, unfit);
}

Done StoryDesk::shift(const QList<ArticleId> &ids, std::chrono::seconds by, Unfit *unfit)
{
    const QDateTime now = m_newsroom.m_clock.now();
    return changeEach(
        ids,
        [&](Article &article) -> Done {
            if (!article.publishAt.isValid())
                return {};
            const QDateTime at = article.publishAt.addSecs(by.count());
            if (Done dated = date(article, at, now); !dated)
                return dated;
            return m_newsroom.m_articles->put(article);
        },
        [](int n) { return tr("%n story(ies) scheduled anew.", nullptr, n); }, unfit);
}

Done StoryDesk::erase(const QList<ArticleId> &ids)
{
    const Done done = changeEach(ids, [&](Article &article) -> Done {
        if (!article.isTrashed())
            return Error{ErrorKind::NotAllowed, tr("Only stories in the trash can be deleted for good."), {}};
        const auto noted = LedgerStore(*m_newsroom.m_database)
                               .add({Act::Erase, m_newsroom.m_person, m_newsroom.m_clock.now(), article.id});
        if (!noted)
            return noted.error();
        return m_newsroom.m_articles->erase(article.id);
    });
    for (const ArticleId &id : ids) {
        if (done)
            m_undo.forget(id);
    }
    return done;
}

Result<int> StoryDesk::eraseOld(int most)
{
    const QDateTime limit = m_newsroom.m_clock.now().addDays(-TrashKeeps.count());
    const auto old = m_newsroom.m_articles->trashedBefore(limit, most);
    if (!old)
        return old.error();
    if (old->isEmpty())
        return 0;
    if (Done erased = erase(*old); !erased)
        return erased.error();
    return int(old->size());
}

Result<int> StoryDesk::emptyTrash()
{
    const auto all = m_newsroom.m_articles->trashedBefore({}, std::numeric_limits<int>::max());
    if (!all)
        return all.error();
    if (Done erased = erase(*all); !erased)
        return erased.error();
    return int(all->size());
}

QString StoryDesk::undoText() const { return m_undo.last() ? m_undo.last()->said : QString(); }
QString StoryDesk::redoText() const { return m_undo.next() ? m_undo.next()->said : QString(); }

Result<StoryDesk::Undone> StoryDesk::exchange(const StoryDeed &deed, bool isBack)
{
    const QDateTime now = m_newsroom.m_clock.now();
    auto transaction = Transaction::begin(*m_newsroom.m_database);
    if (!transaction)
        return transaction.error();
    Undone undone{deed.said, {}, 0, deed.gone};
    const StoryReview review(*m_newsroom.m_database, m_newsroom.m_clock, m_newsroom.m_person);
    for (const StoryDeed::Change &change : deed.changes) {
        Result<Article> article = m_newsroom.m_articles->article(change.story);
        if (!article && article.error().kind == ErrorKind::NotFound) {
            ++undone.gone;
            continue;
        }
        if (!article)
            return article.error();
        const Article stood = *article;
        const StoryStanding &from = isBack ? change.after : change.before;
        const StoryStanding &to = isBack ? change.before : change.after;
        bool isWhole = StoryStanding::exchange(*article, from, to);
        // What was written since may have to be signed first.
        if (article->state == State::Ready && stood.state != State::Ready && whyNotReady(*article, review)) {
            article->state = stood.state;
            isWhole = false;
        }
        undone.left += isWhole ? 0 : 1;
        if (*article == stood)
            continue;
        // A channel that was removed meanwhile is none to go back to.
        if (!article->channel.isNull() && !findChannel(m_newsroom.m_channels, article->channel))
            article->channel = stood.channel;
        article->furtherChannels.removeIf([&](const ChannelId &id) { return !findChannel(m_newsroom.m_channels, id); });
        if (contentHash(*article) != contentHash(stood))
            article->modifiedAt = now;
        if (Done written = put(*article, StoryStanding::of(stood)); !written)
            return written.error();
        undone.stories.append(change.story);
    }
    if (Done committed = (*transaction)->commit(); !committed)
        return committed.error();
    return undone;
}

Result<StoryDesk::Undone> StoryDesk::undo()
{
    if (!m_undo.last())
        return Error{ErrorKind::NotFound, tr("There is nothing to undo."), {}};
    Result<Undone> undone = exchange(*m_undo.last(), true);
    if (undone) {
        m_undo.stepBack();
        say(undone->stories);
    }
    return undone;
}

Result<StoryDesk::Undone> StoryDesk::redo()
{
    if (!m_undo.next())
        return Error{ErrorKind::NotFound, tr("There is nothing to do again."), {}};
    Result<Undone> undone = exchange(*m_undo.next(), false);
    if (undone) {
        m_undo.stepForward();
        say(undone->stories);
    }
    return undone;
}

Article asPattern(const Article &story)
{
    Article pattern = story;
    pattern.state = State::Draft;
    pattern.trashedAt = {};
    pattern.slug.clear();
    pattern.slugByHand = false;
    pattern.publishAt = {};
    pattern.embargoUntil = {};
    pattern.slots = {};
    pattern.slotEnds = {};
    pattern.views.reset();
    pattern.corrections.clear();
    pattern.withdrawal = {};
    return pattern;
}

Result<Article> StoryDesk::createLike(const Article &pattern)
{
    Article copy = asPattern(pattern);
    copy.id = ArticleId::make();
    copy.createdAt = m_newsroom.m_clock.now();
    copy.modifiedAt = copy.createdAt;
    return begin(std::move(copy));
}

Result<Article> StoryDesk::duplicate(const ArticleId &id)
{
    const Result<Article> original = m_newsroom.m_articles->article(id);
    if (!original)
        return original;
    Result<Article> begun = createLike(*original);
    if (begun) {
        StoryStanding before = StoryStanding::of(*begun);
        before.trashedAt = begun->createdAt;
        m_undo.record({tr("“%1” duplicated.").arg(begun->headline), {{begun->id, before, StoryStanding::of(*begun)}}});
    }
    return begun;
}

Result<int> StoryDesk::replacePicture(const QString &file, const QString &other)
{
    const Result<QList<ArticleId>> ids = showing(file);
    if (!ids)
        return ids.error();
    const QDateTime now = m_newsroom.m_clock.now();
    // A canonical body names a media file in no other way.
    const QString before = u"\"media:"_s + file + u'"';
    const QString after = u"\"media:"_s + other + u'"';
    const Done done = changeEach(*ids, [&](Article &article) -> Done {
        if (const auto kept = m_newsroom.m_history->keepRevision(article, RevisionReason::Replace,
                                                                 m_newsroom.m_person, now);
            !kept)
            return kept.error();
        const Article stood = article;
        article.body.replace(before, after);
        if (article.cover.file == file)
            article.cover.file = other;
        article.modifiedAt = now;
        if (Done put = m_newsroom.m_articles->put(article); !put)
            return put;
        return StoryReview(*m_newsroom.m_database, m_newsroom.m_clock, m_newsroom.m_person).followWriting(article, stood);
    });
    if (!done)
        return done.error();
    return int(ids->size());
}

} // namespace Galley
