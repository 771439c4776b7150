// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/peopledesk.h"

#include "desk/newsroom.h"
#include "site/authors.h"
#include "store/articlestore.h"
#include "store/historystore.h"
#include "store/peoplestore.h"

#include <algorithm>
#include <optional>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

Result<QList<NameCount>> authorsOf(const PeopleStore &store)
{
    const auto bylines = store.bylines();
    if (!bylines)
        return bylines.error();
    QHash<QString, int> stories;
    for (const NameCount &byline : *bylines) {
        for (const QString &name : authorsIn(byline.name))
            stories[name] += byline.stories;
    }
    QList<NameCount> list;
    for (const auto &[name, count] : stories.asKeyValueRange())
        list.append({name, count});
    std::sort(list.begin(), list.end(), [](const NameCount &a, const NameCount &b) {
        return a.stories != b.stories ? a.stories > b.stories : a.name < b.name;
    });
    return list;
}

/// What a merge writes instead of a byline or a source.
struct Rewrite {
    QString before;
    QString after;
    int stories = 0;
};

Result<QList<Rewrite>> bylineRewrites(const PeopleStore &store, const QStringList &names, const QString &stays)
{
    const auto bylines = store.bylines();
    if (!bylines)
        return bylines.error();
    QList<Rewrite> rewrites;
    for (const NameCount &byline : *bylines) {
        const QString after = withAuthor(byline.name, names, stays);
        if (after != byline.name)
            rewrites.append({byline.name, after, byline.stories});
    }
    return rewrites;
}

Result<QList<Rewrite>> sourceRewrites(const PeopleStore &store, const QStringList &names, const QString &stays)
{
    const auto sources = store.sourceNames();
    if (!sources)
        return sources.error();
    QList<Rewrite> rewrites;
    for (const NameCount &source : *sources) {
        if (source.name != stays && names.contains(source.name.simplified()))
            rewrites.append({source.name, stays, source.stories});
    }
    return rewrites;
}

Result<int> storiesOf(const Result<QList<Rewrite>> &rewrites)
{
    if (!rewrites)
        return rewrites.error();
    int stories = 0;
    for (const Rewrite &rewrite : *rewrites)
        stories += rewrite.stories;
    return stories;
}

/// Removes those of @p present that are called one of @p names; one of them is called @p stays afterwards when none is.
template <typename Kind>
Done mergeKept(PeopleStore &store, const Result<QList<Kind>> &present, const QStringList &names, const QString &stays,
               const QDateTime &now)
{
    if (!present)
        return present.error();
    const auto isCalled = [](const Kind &kind, const QString &name) {
        return kind.name.compare(name, Qt::CaseInsensitive) == 0;
    };
    bool isThere = std::any_of(present->begin(), present->end(), [&](const Kind &kind) { return isCalled(kind, stays); });
    for (Kind kind : *present) {
        const bool goes = std::any_of(names.begin(), names.end(), [&](const QString &name) { return isCalled(kind, name); });
        if (!goes || isCalled(kind, stays))
            continue;
        Done done;
        if (isThere) {
            done = store.remove(kind.id);
        } else {
            kind.name = stays;
            kind.modifiedAt = now;
            done = store.put(kind);
            isThere = true;
        }
        if (!done)
            return done;
    }
    return {};
}

/// Rewrites the field @p field of the stories @p ids, each of which keeps how it was.
Done rewrite(ArticleStore &articles, HistoryStore &history, const QList<ArticleId> &ids, QString Article::*field,
             const QString &after, const QString &person, const QDateTime &now)
{
    for (const ArticleId &id : ids) {
        Result<Article> article = articles.article(id);
        if (!article)
            return article.error();
        if (const auto kept = history.keepRevision(*article, RevisionReason::Replace, person, now); !kept)
            return kept.error();
        (*article).*field = after;
        article->modifiedAt = now;
        if (const Done put = articles.put(*article); !put)
            return put;
    }
    return {};
}

template <typename T>
std::optional<Error> errorOf(const Result<T> &result)
{
    return result ? std::nullopt : std::optional<Error>(result.error());
}

} // namespace

Result<QList<Contributor>> PeopleDesk::contributors() const
{
    return PeopleStore(*m_newsroom.m_database).contributors();
}

Result<QList<Source>> PeopleDesk::sources() const { return PeopleStore(*m_newsroom.m_database).sources(); }

Result<Contributor> PeopleDesk::addContributor(const QString &name)
{
    const Contributor made{ContributorId::make(), name.simplified(), {}, {}, {}, m_newsroom.m_clock.now()};
    if (const Done done = keep(made); !done)
        return done.error();
    return made;
}

Result<Source> PeopleDesk::addSource(const QString &name, const QString &address)
{
    const Source made{SourceId::make(), name.simplified(), address.trimmed(), m_newsroom.m_clock.now()};
    if (const Done done = keep(made); !done)
        return done.error();
    return made;
}

template <typename Kind>
Done PeopleDesk::keep(const Kind &kind)
{
    Kind written = kind;
    written.name = kind.name.simplified();
    written.modifiedAt = m_newsroom.m_clock.now();
    if (Done done = PeopleStore(*m_newsroom.m_database).put(written); !done)
        return done;
    Q_EMIT m_newsroom.changed({NewsroomChange::People, {}});
    return {};
}

template <typename IdType>
Done PeopleDesk::drop(const IdType &id)
{
    if (Done done = PeopleStore(*m_newsroom.m_database).remove(id); !done)
        return done;
    Q_EMIT m_newsroom.changed({NewsroomChange::People, {}});
    return {};
}

Done PeopleDesk::put(const Contributor &contributor) { return keep(contributor); }

Done PeopleDesk::put(const Source &source) { return keep(source); }

Done PeopleDesk::remove(const ContributorId &id) { return drop(id); }

Done PeopleDesk::remove(const SourceId &id) { return drop(id); }

Result<QList<NameCount>> PeopleDesk::authors() const { return authorsOf(PeopleStore(*m_newsroom.m_database)); }

Result<QList<NameCount>> PeopleDesk::sourceNames() const { return PeopleStore(*m_newsroom.m_database).sourceNames(); }

Result<int> PeopleDesk::storiesNaming(const QStringList &names, const QString &stays) const
{
    return storiesOf(bylineRewrites(PeopleStore(*m_newsroom.m_database), names, stays.simplified()));
}

Result<int> PeopleDesk::storiesFrom(const QStringList &names, const QString &stays) const
{
    return storiesOf(sourceRewrites(PeopleStore(*m_newsroom.m_database), names, stays.simplified()));
}

Result<int> PeopleDesk::mergeContributors(const QStringList &names, const QString &stays)
{
    return merge(Byline, names, stays.simplified());
}

Result<int> PeopleDesk::mergeSources(const QStringList &names, const QString &stays)
{
    return merge(Origin, names, stays.simplified());
}

Result<int> PeopleDesk::merge(Field field, const QStringList &names, const QString &stays)
{
    if (stays.isEmpty())
        return Error{ErrorKind::BadInput, tr("A name is missing; write one."), {}};
    const auto transaction = Transaction::begin(*m_newsroom.m_database);
    if (!transaction)
        return transaction.error();
    PeopleStore store(*m_newsroom.m_database);
    const QDateTime now = m_newsroom.m_clock.now();
    const auto rewrites = field == Byline ? bylineRewrites(store, names, stays) : sourceRewrites(store, names, stays);
    if (!rewrites)
        return rewrites.error();
    QList<ArticleId> changed;
    for (const Rewrite &each : *rewrites) {
        const auto ids = field == Byline ? store.withByline(each.before) : store.withSource(each.before);
        if (!ids)
            return ids.error();
        if (const Done done = rewrite(*m_newsroom.m_articles, *m_newsroom.m_history, *ids,
                                      field == Byline ? &Article::byline : &Article::source, each.after,
                                      m_newsroom.m_person, now);
            !done)
            return done.error();
        changed += *ids;
    }
    const Done kept = field == Byline ? mergeKept(store, store.contributors(), names, stays, now)
                                      : mergeKept(store, store.sources(), names, stays, now);
    if (!kept)
        return kept.error();
    if (const Done done = (*transaction)->commit(); !done)
        return done.error();
    if (changed.isEmpty())
        Q_EMIT m_newsroom.changed({NewsroomChange::People, {}});
    else
        Q_EMIT m_newsroom.changed({NewsroomChange::People | NewsroomChange::Stories, changed});
    return int(changed.size());
}

} // namespace Galley
