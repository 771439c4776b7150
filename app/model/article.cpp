// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "model/article.h"

namespace Galley {

using namespace Qt::StringLiterals;

QString kindKey(ArticleKind kind)
{
    return kind == ArticleKind::Page ? u"page"_s : u"story"_s;
}

std::optional<ArticleKind> kindFromKey(QStringView key)
{
    for (const ArticleKind kind : {ArticleKind::Story, ArticleKind::Page}) {
        if (kindKey(kind) == key)
            return kind;
    }
    return std::nullopt;
}

QString stateKey(State state)
{
    switch (state) {
    case State::Draft: return u"draft"_s;
    case State::Review: return u"review"_s;
    case State::Ready: return u"ready"_s;
    case State::Published: return u"published"_s;
    case State::Withdrawn: return u"withdrawn"_s;
    }
    return {};
}

std::optional<State> stateFromKey(QStringView key)
{
    for (const State state : AllStates) {
        if (stateKey(state) == key)
            return state;
    }
    return std::nullopt;
}

bool mayMove(State from, State to)
{
    switch (from) {
    case State::Draft: return to == State::Review || to == State::Ready;
    case State::Review: return to == State::Draft || to == State::Ready;
    case State::Ready: return to == State::Draft || to == State::Review;
    case State::Published: return to == State::Withdrawn;
    case State::Withdrawn: return to == State::Draft || to == State::Review || to == State::Ready;
    }
    return false;
}

QString slotKey(Slot slot)
{
    switch (slot) {
    case Slot::Headline: return u"headline"_s;
    case Slot::Featured: return u"featured"_s;
    case Slot::Pinned: return u"pinned"_s;
    }
    return {};
}

const QDateTime &SlotEnds::of(Slot slot) const
{
    switch (slot) {
    case Slot::Headline: return headline;
    case Slot::Featured: return featured;
    case Slot::Pinned: break;
    }
    return pinned;
}

Slots openSlots(Slots taken, const SlotEnds &ends, const QDateTime &now)
{
    for (const Slot slot : {Slot::Headline, Slot::Featured, Slot::Pinned}) {
        if (const QDateTime &end = ends.of(slot); end.isValid() && end <= now)
            taken.setFlag(slot, false);
    }
    return taken;
}

namespace {

/// The targets in @p html that begin with @p mark.
QStringList targetsIn(const QString &html, QLatin1StringView mark)
{
    QStringList targets;
    for (qsizetype at = html.indexOf(mark); at >= 0; at = html.indexOf(mark, at)) {
        at += mark.size();
        const qsizetype end = html.indexOf(u'"', at);
        if (end > at)
            targets.append(html.mid(at, end - at));
    }
    targets.removeDuplicates();
    targets.sort();
    return targets;
}

} // namespace

QStringList mediaIn(const QString &html) { return targetsIn(html, "\"media:"_L1); }
QStringList storiesIn(const QString &html) { return targetsIn(html, "\"galley-story:"_L1); }

} // namespace Galley
