// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "model/article.h"

namespace Galley {

using namespace Qt::StringLiterals;

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

} // namespace Galley
