// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "model/ids.h"

#include <QList>
#include <QString>

namespace Galley {

/// A channel (栏目) of the site. Channels are a tree; siblings are ordered by @ref position.
struct Channel {
    ChannelId id;
    ChannelId parent; ///< null at the top
    QString name;
    QString slug;        ///< unique in the newsroom; its address on the site
    QString description; ///< shown under its name on its page; may be empty
    int position = 0;

    friend bool operator==(const Channel &, const Channel &) = default;
};

/// The channels of a newsroom, parents before children, siblings in order (depth first).
using Channels = QList<Channel>;

/// @p channel and everything below it.
QList<ChannelId> withDescendants(const Channels &channels, const ChannelId &channel);
/// From the top down to and including @p channel; empty when it is not there.
Channels pathTo(const Channels &channels, const ChannelId &channel);
const Channel *findChannel(const Channels &channels, const ChannelId &id);
/// How deep @p channel stands: 0 at the top.
int depthOf(const Channels &channels, const ChannelId &channel);

} // namespace Galley
