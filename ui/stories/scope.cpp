// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/stories/scope.h"

#include "ui/common/statesign.h"
#include "ui/common/words.h"

namespace Galley {

QString scopeTitle(const Scope &scope, const Channels &channels)
{
    switch (scope.kind) {
    case Scope::Kind::All: return translate("Galley", "All stories");
    case Scope::Kind::Trash: return translate("Galley", "Trash");
    case Scope::Kind::State:
        return scope.state == State::Draft ? translate("Galley", "Drafts") : stateLabel(scope.state);
    case Scope::Kind::Tag: return scope.tag;
    case Scope::Kind::Search: return scope.query;
    case Scope::Kind::Channel: {
        const Channel *channel = findChannel(channels, scope.channel);
        return channel ? channel->name : QString();
    }
    }
    return {};
}

ArticleFilter filterFor(const Scope &scope, const Channels &channels, const SearchQuery &search)
{
    ArticleFilter filter;
    filter.search = search;
    switch (scope.kind) {
    case Scope::Kind::All:
    case Scope::Kind::Search: break; // the search field asks for the rest
    case Scope::Kind::Trash: filter.trashed = true; break;
    case Scope::Kind::State: filter.state = scope.state; break;
    case Scope::Kind::Tag: filter.tag = scope.tag; break;
    case Scope::Kind::Channel:
        filter.channels = withDescendants(channels, scope.channel);
        // A channel that is gone has no stories; an empty condition would show all of them.
        if (filter.channels.isEmpty())
            filter.channels = {scope.channel};
        break;
    }
    return filter;
}

} // namespace Galley
