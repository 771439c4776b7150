// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/storydesk.h"

#include "base/text.h"
#include "base/translate.h"
#include "desk/newsroom.h"
#include "store/articlestore.h"
#include "store/historystore.h"
#include "store/taxonomystore.h"

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView LinkScheme("galley-story:");

} // namespace

Result<Article> StoryDesk::create(const ChannelId &channel, const QString &byline)
{
    Article article;
    article.id = ArticleId::make();
    article.channel = channel;
    article.byline = byline;
    article.createdAt = m_newsroom.m_clock.now();
    article.modifiedAt = article.createdAt;
    return begin(std::move(article));
}

Result<Article> StoryDesk::begin(Article article)
{
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

Result<int> StoryDesk::dueBetween(const QDateTime &from, const QDateTime &to) const { return m_newsroom.m_articles->dueBetween(from, to); }

Result<QList<ArticleId>> StoryDesk::showing(const QString &file) const { return m_newsroom.m_articles->showing(file); }

Done StoryDesk::nameVersion(const ArticleId &id, const RevisionId &revision, const QString &name)
{
    if (Done named = m_newsroom.m_history->name(revision, name); !named)
        return named;
    say({id});
    return {};
}

Result<int> StoryDesk::thinVersions(QDateTime &from, int most)
{
    return m_newsroom.m_history->thin(m_newsroom.m_clock.now().toTimeZone(m_newsroom.settings().zone()), from, most);
}

Result<Article> StoryDesk::move(const ArticleId &id, State to)
{
    std::optional<Error> refusal;
    const Result<int> moved = moveAll({id}, to, &refusal);
    if (!moved)
        return moved.error();
    if (refusal)
        return *refusal;
    return m_newsroom.m_articles->article(id);
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
