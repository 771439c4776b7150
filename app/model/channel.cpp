// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "model/channel.h"

#include <algorithm>

namespace Galley {

const Channel *findChannel(const Channels &channels, const ChannelId &id)
{
    const auto found = std::find_if(channels.begin(), channels.end(), [&](const Channel &c) { return c.id == id; });
    return found == channels.end() ? nullptr : &*found;
}

QList<ChannelId> withDescendants(const Channels &channels, const ChannelId &channel)
{
    QList<ChannelId> family{channel};
    // Parents come before children, so one pass finds every generation.
    for (const Channel &candidate : channels) {
        if (!candidate.parent.isNull() && family.contains(candidate.parent))
            family.append(candidate.id);
    }
    return family;
}

Channels pathTo(const Channels &channels, const ChannelId &channel)
{
    Channels path;
    for (const Channel *step = findChannel(channels, channel); step && path.size() <= channels.size();
         step = findChannel(channels, step->parent)) {
        path.prepend(*step);
    }
    return path;
}

int depthOf(const Channels &channels, const ChannelId &channel)
{
    return std::max(0, int(pathTo(channels, channel).size()) - 1);
}

} // namespace Galley
