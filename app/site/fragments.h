// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "site/cards.h"

#include <compare>

namespace Galley {

/// The parts that many pages share word for word. Each is rendered once for every key and put in as it is.

struct MastheadKey {
    QString root;
    int channel = -1;        ///< the top channel that the page belongs to; -1: none
    bool isChannelPage = false; ///< it is that channel's own first page
    bool isHome = false;
    bool leadsToMessage = false;
    friend bool operator==(const MastheadKey &, const MastheadKey &) = default;
    friend size_t qHash(const MastheadKey &key, size_t seed = 0)
    {
        return qHashMulti(seed, key.root, key.channel, key.isChannelPage, key.isHome, key.leadsToMessage);
    }
};
View mastheadView(const Cards &cards, const MastheadKey &key);

/// How many channels the side column of a list shows.
inline constexpr size_t SideOfLists = 3;

struct SideKey {
    QString root;
    bool isStory = false;
    int without = -1; ///< a top channel that is left out
    friend bool operator==(const SideKey &, const SideKey &) = default;
    friend size_t qHash(const SideKey &key, size_t seed = 0)
    {
        return qHashMulti(seed, key.root, key.isStory, key.without);
    }
};
/// Nothing when no channel has a story to show.
std::optional<View> sideView(const Cards &cards, const SideKey &key);

View footerView(const Cards &cards);

/// Root, site and words: what every template can name.
View commonView(const Cards &cards);

} // namespace Galley
