// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/searchdesk.h"

#include "desk/longwork.h"
#include "desk/newsroom.h"
#include "desk/reviewdesk.h"
#include "store/articlestore.h"
#include "store/database.h"
#include "store/newsroomfolder.h"
#include "store/savedsearchstore.h"

#include <QtConcurrentRun>

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestName = 24; // of a name that is made from the words

QString nameFrom(const QString &query, const QList<SavedSearch> &present)
{
    const QString words = query.simplified();
    const QString base = words.size() > LongestName ? words.left(LongestName) + u'…' : words;
    const auto isTaken = [&](const QString &name) {
        return std::any_of(present.begin(), present.end(),
                           [&](const SavedSearch &each) { return each.name.compare(name, Qt::CaseInsensitive) == 0; });
    };
    QString name = base;
    for (int number = 2; isTaken(name); ++number)
        name = u"%1 %2"_s.arg(base).arg(number);
    return name;
}

} // namespace

QList<SavedSearch> SearchDesk::builtIn()
{
    // Searches are translated with the names that fields have in that language.
    const std::pair<QString, QString> searches[] = {
        {tr("Due today", "name of a search"), tr("due:today", "a search as one types it")},
        {tr("Without picture", "name of a search"), tr("-has:picture", "a search as one types it")},
        {tr("Without source", "name of a search"), tr("-has:source", "a search as one types it")},
        {tr("Changed since the last export", "name of a search"), tr("has:changes", "a search as one types it")},
        {tr("Waiting for my signature", "name of a search"), tr("step:mine", "a search as one types it")},
    };
    QList<SavedSearch> list;
    for (const auto &[name, query] : searches)
        list.append({{}, name, query, int(list.size()), {}});
    return list;
}

Result<QList<SavedSearch>> SearchDesk::all() const { return SavedSearchStore(*m_newsroom.m_database).searches(); }

Result<SavedSearch> SearchDesk::find(const SavedSearchId &id) const
{
    const auto present = all();
    if (!present)
        return present.error();
    const auto found = std::find_if(present->begin(), present->end(), [&](const SavedSearch &each) { return each.id == id; });
    if (found == present->end())
        return Error{ErrorKind::NotFound, tr("This search was removed; nothing is left to do."), id.toString()};
    return *found;
}

Done SearchDesk::put(const SavedSearch &search)
{
    SavedSearch kept = search;
    kept.modifiedAt = m_newsroom.m_clock.now();
    if (Done written = SavedSearchStore(*m_newsroom.m_database).put(kept); !written)
        return written;
    Q_EMIT m_newsroom.changed({NewsroomChange::Searches, {}});
    return {};
}

Result<SavedSearch> SearchDesk::add(const QString &query)
{
    const auto present = all();
    if (!present)
        return present.error();
    const int position = present->isEmpty() ? 0 : present->last().position + 1;
    const SavedSearch search{SavedSearchId::make(), nameFrom(query, *present), query, position, {}};
    if (Done written = put(search); !written)
        return written.error();
    return search;
}

Done SearchDesk::rename(const SavedSearchId &id, const QString &name)
{
    Result<SavedSearch> search = find(id);
    if (!search)
        return search.error();
    search->name = name;
    return put(*search);
}

Done SearchDesk::change(const SavedSearchId &id, const QString &query)
{
    Result<SavedSearch> search = find(id);
    if (!search)
        return search.error();
    search->query = query;
    return put(*search);
}

Done SearchDesk::move(const SavedSearchId &id, int by)
{
    const auto present = all();
    if (!present)
        return present.error();
    const auto found = std::find_if(present->begin(), present->end(), [&](const SavedSearch &each) { return each.id == id; });
    const qsizetype from = found - present->begin();
    const qsizetype to = from + by;
    if (from >= present->size() || to < 0 || to >= present->size())
        return {};
    const auto transaction = Transaction::begin(*m_newsroom.m_database);
    if (!transaction)
        return transaction.error();
    SavedSearchStore store(*m_newsroom.m_database);
    QList<SavedSearch> order = *present;
    order.move(from, to);
    for (int position = 0; position < order.size(); ++position) {
        order[position].position = position;
        if (Done written = store.put(order.at(position)); !written)
            return written;
    }
    if (Done committed = (*transaction)->commit(); !committed)
        return committed;
    Q_EMIT m_newsroom.changed({NewsroomChange::Searches, {}});
    return {};
}

Done SearchDesk::remove(const SavedSearchId &id)
{
    if (Done removed = SavedSearchStore(*m_newsroom.m_database).remove(id); !removed)
        return removed;
    Q_EMIT m_newsroom.changed({NewsroomChange::Searches, {}});
    return {};
}

SearchContext SearchDesk::context() const
{
    const Result<QStringList> mine = m_newsroom.review().mySteps();
    return {m_newsroom.channels(), m_newsroom.settings().zone(), m_newsroom.clock().now(), mine ? *mine : QStringList()};
}

QFuture<QList<int>> SearchDesk::count(const QStringList &queries) const
{
    return QtConcurrent::run(&longWork(), [folder = m_newsroom.folder(), queries, known = context()] {
        QList<int> counts(queries.size(), -1);
        const auto database = Database::open(folder.databaseFile(), Access::ReadOnly, folder.backupsFolder());
        if (!database)
            return counts;
        const ArticleStore articles(**database);
        for (qsizetype i = 0; i < queries.size(); ++i) {
            auto read = storyQuery(queries.at(i), known);
            auto *query = std::get_if<SearchQuery>(&read);
            if (!query)
                continue;
            ArticleFilter filter;
            filter.search = std::move(*query);
            if (const Result<int> count = articles.count(filter))
                counts[i] = *count;
        }
        return counts;
    });
}

} // namespace Galley
