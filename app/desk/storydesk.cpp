// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/storydesk.h"

#include "base/text.h"
#include "base/translate.h"
#include "desk/newsroom.h"
#include "desk/storyreview.h"
#include "store/articlestore.h"
#include "store/historystore.h"
#include "store/ledgerstore.h"
#include "store/taxonomystore.h"

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView LinkScheme("galley-story:");

Error isAPage(const Article &article)
{
    return {ErrorKind::NotAllowed,
            tr("“%1” is a standing page, which has no channel and no slots. Make it a story in its settings first.")
                .arg(article.headline),
            {}};
}

} // namespace

Result<Article> StoryDesk::create(const ChannelId &channel, const QString &byline)
{
    Article article;
    article.id = ArticleId::make();
    article.channel = channel;
    article.byline = byline;
    article.createdAt = m_newsroom.m_clock.now();
    article.modifiedAt = article.createdAt;
    if (Done settled = writing().settle(article); !settled)
        return settled.error();
    auto transaction = Transaction::begin(*m_newsroom.m_database);
    if (!transaction)
        return transaction.error();
    if (Done put = m_newsroom.m_articles->put(article); !put)
        return put.error();
    const StateChange made{article.id, {}, stateKey(State::Draft), m_newsroom.m_person, article.createdAt};
    if (Done recorded = m_newsroom.m_history->recordStateChange(made); !recorded)
        return recorded.error();
    if (Done committed = (*transaction)->commit(); !committed)
        return committed.error();
    say({article.id});
    return article;
}

StoryWriting StoryDesk::writing()
{
    return StoryWriting(*m_newsroom.m_database, m_newsroom.m_clock, m_newsroom.m_person);
}

Result<Article> StoryDesk::save(const Article &wanted, SaveKind kind)
{
    auto transaction = Transaction::begin(*m_newsroom.m_database);
    if (!transaction)
        return transaction.error();
    Result<Article> written = writing().write(wanted, kind);
    if (!written)
        return written;
    if (Done committed = (*transaction)->commit(); !committed)
        return committed.error();
    say({written->id});
    return written;
}

Result<Article> StoryDesk::goBack(const ArticleId &id, const RevisionId &revision)
{
    auto transaction = Transaction::begin(*m_newsroom.m_database);
    if (!transaction)
        return transaction.error();
    const Result<Article> now = m_newsroom.m_articles->article(id);
    if (!now)
        return now.error();
    Result<Article> wanted = m_newsroom.m_history->content(revision);
    if (!wanted)
        return wanted.error();
    if (wanted->id != id)
        return Error{ErrorKind::BadInput, tr("This version is one of another story."), revision.toString()};
    const QDateTime at = m_newsroom.m_clock.now();
    if (const auto kept = m_newsroom.m_history->keepRevision(*now, RevisionReason::Save, m_newsroom.m_person, at); !kept)
        return kept.error();
    // Channels that were there then may be gone.
    const auto isGone = [this](const ChannelId &channel) { return !findChannel(m_newsroom.m_channels, channel); };
    wanted->furtherChannels.removeIf(isGone);
    if (isGone(wanted->channel))
        wanted->channel = now->channel;
    wanted->views = now->views;
    Result<Article> written = writing().write(*wanted, SaveKind::Autosave);
    if (!written)
        return written;
    if (const auto kept = m_newsroom.m_history->keepRevision(*written, RevisionReason::Restore, m_newsroom.m_person, at); !kept)
        return kept.error();
    if (Done committed = (*transaction)->commit(); !committed)
        return committed.error();
    say({id});
    return written;
}

Result<Article> StoryDesk::move(const ArticleId &id, State to)
{
    auto transaction = Transaction::begin(*m_newsroom.m_database);
    if (!transaction)
        return transaction.error();
    Result<Article> found = m_newsroom.m_articles->article(id);
    if (!found)
        return found.error();
    Article article = *found;
    if (article.isTrashed())
        return Error{ErrorKind::NotAllowed, tr("This story is in the trash. Restore it first."), {}};
    if (!mayMove(article.state, to)) {
        return Error{ErrorKind::NotAllowed,
                     tr("A story cannot go from “%1” to “%2” by hand.").arg(stateKey(article.state), stateKey(to)),
                     {}};
    }
    if (to == State::Ready && article.headline.trimmed().isEmpty())
        return Error{ErrorKind::NotAllowed, tr("Write a headline before the story is marked ready."), {}};
    if (to == State::Ready && article.body.isEmpty())
        return Error{ErrorKind::NotAllowed, tr("Write the text before the story is marked ready."), {}};

    const StoryReview review(*m_newsroom.m_database, m_newsroom.m_clock, m_newsroom.m_person);
    if (to == State::Ready) {
        if (Done checked = review.checkReady(article); !checked)
            return checked.error();
    }

    const QDateTime now = m_newsroom.m_clock.now();
    const StateChange change{id, stateKey(article.state), stateKey(to), m_newsroom.m_person, now};
    article.state = to;
    if (Done put = m_newsroom.m_articles->put(article); !put)
        return put.error();
    if (Done recorded = m_newsroom.m_history->recordStateChange(change); !recorded)
        return recorded.error();
    if (Done followed = review.followMove(article); !followed)
        return followed.error();
    const Result<bool> kept
        = m_newsroom.m_history->keepRevision(article, RevisionReason::StateChange, m_newsroom.m_person, now);
    if (!kept)
        return kept.error();
    if (Done committed = (*transaction)->commit(); !committed)
        return committed.error();
    say({id});
    return article;
}

template <typename Change>
Done StoryDesk::changeEach(const QList<ArticleId> &ids, Change change)
{
    auto transaction = Transaction::begin(*m_newsroom.m_database);
    if (!transaction)
        return transaction.error();
    for (const ArticleId &id : ids) {
        Result<Article> article = m_newsroom.m_articles->article(id);
        if (!article)
            return article.error();
        if (Done changed = change(*article); !changed)
            return changed;
    }
    if (Done committed = (*transaction)->commit(); !committed)
        return committed;
    say(ids);
    return {};
}

Done StoryDesk::trash(const QList<ArticleId> &ids)
{
    const QDateTime now = m_newsroom.m_clock.now();
    return changeEach(ids, [&](Article &article) -> Done {
        if (article.isTrashed())
            return {};
        if (const auto kept = m_newsroom.m_history->keepRevision(article, RevisionReason::Trash, m_newsroom.m_person,
                                                                 now);
            !kept)
            return kept.error();
        article.trashedAt = now;
        if (Done put = m_newsroom.m_articles->put(article); !put)
            return put;
        return m_newsroom.m_history->recordStateChange(
            {article.id, stateKey(article.state), u"trash"_s, m_newsroom.m_person, now});
    });
}

Done StoryDesk::restore(const QList<ArticleId> &ids)
{
    const QDateTime now = m_newsroom.m_clock.now();
    return changeEach(ids, [&](Article &article) -> Done {
        if (!article.isTrashed())
            return {};
        article.trashedAt = {};
        if (Done put = m_newsroom.m_articles->put(article); !put)
            return put;
        return m_newsroom.m_history->recordStateChange(
            {article.id, u"trash"_s, stateKey(article.state), m_newsroom.m_person, now});
    });
}

Done StoryDesk::erase(const QList<ArticleId> &ids)
{
    return changeEach(ids, [&](Article &article) -> Done {
        if (!article.isTrashed())
            return Error{ErrorKind::NotAllowed, tr("Only stories in the trash can be deleted for good."), {}};
        const auto noted = LedgerStore(*m_newsroom.m_database)
                               .add({Act::Erase, m_newsroom.m_person, m_newsroom.m_clock.now(), article.id});
        if (!noted)
            return noted.error();
        return m_newsroom.m_articles->erase(article.id);
    });
}

Done StoryDesk::file(const QList<ArticleId> &ids, const ChannelId &channel)
{
    const QDateTime now = m_newsroom.m_clock.now();
    return changeEach(ids, [&](Article &article) -> Done {
        if (article.isPage())
            return isAPage(article);
        if (article.channel == channel)
            return {};
        article.channel = channel;
        article.furtherChannels.removeAll(channel);
        article.modifiedAt = now;
        return m_newsroom.m_articles->put(article);
    });
}

Done StoryDesk::setSlot(const QList<ArticleId> &ids, Slot slot, bool on)
{
    const QDateTime now = m_newsroom.m_clock.now();
    return changeEach(ids, [&](Article &article) -> Done {
        if (article.isPage() && on)
            return isAPage(article);
        if ((on ? article.slotsAt(now) : article.slots).testFlag(slot) == on)
            return {};
        article.slots.setFlag(slot, on);
        article.slotEnds.of(slot) = {};
        article.modifiedAt = now;
        return m_newsroom.m_articles->put(article);
    });
}

Result<QList<ArticleId>> StoryDesk::showing(const QString &file) const { return m_newsroom.m_articles->showing(file); }

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

Result<QString> StoryDesk::freeSlug(const QString &wanted, const ArticleId &story) const
{
    return m_newsroom.m_articles->freeSlug(cleanSlug(wanted), story);
}

Result<QList<ArticleRow>> StoryDesk::linkable(const QString &words, int limit, const ArticleId &except) const
{
    ArticleFilter filter;
    filter.headline = words;
    Result<QList<ArticleRow>> rows = m_newsroom.m_articles->rows(filter, {}, except.isNull() ? limit : limit + 1);
    if (!rows)
        return rows;
    rows->removeIf([&](const ArticleRow &row) { return row.id == except; });
    if (rows->size() > limit)
        rows->resize(limit);
    return rows;
}

Result<ArticleRow> StoryDesk::linkedStory(const QString &address) const
{
    const ArticleId id = address.startsWith(LinkScheme)
        ? ArticleId::fromString(QStringView(address).sliced(LinkScheme.size()))
        : ArticleId();
    if (id.isNull())
        return Error{ErrorKind::BadInput, tr("This link leads to no story of the newsroom."), address};
    return m_newsroom.m_articles->row(id);
}

QString storyLink(const ArticleId &story)
{
    return LinkScheme + story.toString();
}

void StoryDesk::say(const QList<ArticleId> &ids) const
{
    Q_EMIT m_newsroom.changed({NewsroomChange::Stories | NewsroomChange::Tags, ids});
}

} // namespace Galley
