// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/window/searchacts.h"

#include "desk/newsroom.h"
#include "desk/reviewdesk.h"
#include "desk/searchdesk.h"
#include "ui/common/messagebar.h"
#include "ui/stories/navigator.h"
#include "ui/stories/storylist.h"

#include <QLineEdit>

namespace Galley {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

SearchActs::SearchActs(const AtHand &atHand, QObject *parent) : QObject(parent), m_at(atHand)
{
    m_countSoon.setSingleShot(true);
    m_countSoon.setInterval(1s); // after a burst of saves
    connect(&m_countSoon, &QTimer::timeout, this, &SearchActs::count);
    connect(&m_counting, &QFutureWatcherBase::finished, this, [this] {
        QStringList queries;
        for (const SavedSearch &search : m_at.navigator.navigatorModel()->searches())
            queries.append(search.query);
        if (queries == m_counted)
            m_at.navigator.setSearchCounts(m_counting.result());
        if (std::exchange(m_countAgain, false) || queries != m_counted)
            m_countSoon.start();
    });
    connect(&m_at.newsroom, &Newsroom::changed, this, [this](const NewsroomChange &change) {
        if (change.parts & (NewsroomChange::Searches | NewsroomChange::Review | NewsroomChange::Settings))
            read();
        m_countSoon.start();
    });
    connect(&m_at.list, &StoryList::searchKeepRequested, this, &SearchActs::keep);
    connect(&m_at.navigator, &Navigator::searchRenameRequested, this, [this](const SavedSearchId &id, const QString &name) {
        if (!m_at.messages.check(m_at.newsroom.searches().rename(id, name)))
            read();
    });
    connect(&m_at.navigator, &Navigator::searchRemoveRequested, this,
            [this](const SavedSearchId &id) { m_at.messages.check(m_at.newsroom.searches().remove(id)); });
    connect(&m_at.navigator, &Navigator::searchMoveRequested, this,
            [this](const SavedSearchId &id, int by) { m_at.messages.check(m_at.newsroom.searches().move(id, by)); });
    connect(&m_at.navigator, &Navigator::searchChangeRequested, this,
            [this](const SavedSearchId &id) { m_at.messages.check(m_at.newsroom.searches().change(id, m_at.field.text())); });
    read();
    m_countSoon.start();
}

void SearchActs::read()
{
    const auto saved = m_at.newsroom.searches().all();
    if (m_at.messages.check(saved))
        m_at.navigator.setSearches(*saved + SearchDesk::builtIn());
    const Result<QStringList> mine = m_at.newsroom.review().mySteps();
    m_at.list.setMySteps(mine ? *mine : QStringList());
}

void SearchActs::keep(const QString &query)
{
    const Result<SavedSearch> kept = m_at.newsroom.searches().add(query);
    if (!m_at.messages.check(kept))
        return;
    m_at.navigator.select(Scope::found(kept->id, kept->query));
    m_at.navigator.renameSearch(kept->id);
}

void SearchActs::follow(const Scope &scope)
{
    const bool isSearch = scope.kind == Scope::Kind::Search;
    // What somebody typed meanwhile is theirs.
    if (isSearch)
        m_at.field.setText(scope.query);
    else if (!m_shown.isEmpty() && m_at.field.text() == m_shown)
        m_at.field.clear();
    m_shown = isSearch ? scope.query : QString();
}

void SearchActs::count()
{
    if (m_counting.isRunning()) {
        m_countAgain = true;
        return;
    }
    m_counted.clear();
    for (const SavedSearch &search : m_at.navigator.navigatorModel()->searches())
        m_counted.append(search.query);
    m_counting.setFuture(m_at.newsroom.searches().count(m_counted));
}

} // namespace Galley
