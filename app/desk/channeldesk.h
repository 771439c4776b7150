// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "model/channel.h"

#include <QCoreApplication>

namespace Galley {

class Newsroom;

/// Work on the channel tree. Same thread as its newsroom.
class ChannelDesk
{
    Q_DECLARE_TR_FUNCTIONS(Galley)

public:
    explicit ChannelDesk(Newsroom &newsroom) : m_newsroom(newsroom) {}

    /// Adds a channel at the end of @p parent (null: the top). The address is made from the name when @p slug is
    /// empty. BadInput without a name; AlreadyThere when a sibling is called so.
    Result<Channel> add(const QString &name, const ChannelId &parent, const QString &slug = {});
    Done rename(const ChannelId &id, const QString &name);
    /// Changes address and description. BadInput when the address cannot be one.
    Done describe(const ChannelId &id, const QString &slug, const QString &description);
    /// NotAllowed when @p parent is the channel itself or stands below it.
    Done move(const ChannelId &id, const ChannelId &parent, int position);
    /// NotEmpty while stories or channels stand in it; with @p moveStoriesTo its stories are moved there first.
    Done remove(const ChannelId &id, const ChannelId &moveStoriesTo = {});

private:
    Done put(const Channel &channel);

    Newsroom &m_newsroom;
};

} // namespace Galley
