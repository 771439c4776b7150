// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "model/articlelist.h"
#include "model/channel.h"

#include <QString>

namespace Galley {

/// Which stories the list shows: one row of the navigator.
struct Scope {
    enum class Kind { All, State, Trash, Channel, Tag, Search };

    Kind kind = Kind::All;
    Galley::State state = Galley::State::Draft; ///< of Kind::State
    ChannelId channel = {};                     ///< of Kind::Channel: with everything below it
    QString tag = {};                           ///< of Kind::Tag: its name
    SavedSearchId search = {};                  ///< of Kind::Search: null for one that every newsroom has
    QString query = {};                         ///< of Kind::Search: what stands in the search field then

    static Scope all() { return {}; }
    static Scope trash() { return {.kind = Kind::Trash}; }
    static Scope inState(Galley::State state) { return {.kind = Kind::State, .state = state}; }
    static Scope inChannel(const ChannelId &channel) { return {.kind = Kind::Channel, .channel = channel}; }
    static Scope found(const SavedSearchId &search, const QString &query)
    {
        return {.kind = Kind::Search, .search = search, .query = query};
    }
    static Scope tagged(const QString &tag) { return {.kind = Kind::Tag, .tag = tag}; }

    friend bool operator==(const Scope &, const Scope &) = default;
};

/// What the list is called while it shows @p scope: "All stories", "In review", a channel's name.
QString scopeTitle(const Scope &scope, const Channels &channels);

/// What to ask the newsroom for: those of @p scope's stories that @p search finds.
ArticleFilter filterFor(const Scope &scope, const Channels &channels, const SearchQuery &search = {});

} // namespace Galley
