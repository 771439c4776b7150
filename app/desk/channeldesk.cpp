// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/channeldesk.h"

#include "base/text.h"
#include "base/translate.h"
#include "desk/newsroom.h"
#include "store/database.h"
#include "store/taxonomystore.h"

#include <limits>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

Error unknownChannel() { return {ErrorKind::NotFound, tr("This channel is no longer there."), {}}; }

} // namespace

Result<Channel> ChannelDesk::add(const QString &name, const ChannelId &parent, const QString &slug)
{
    Channel channel;
    channel.id = ChannelId::make();
    channel.parent = parent;
    channel.name = name.simplified();
    channel.position = std::numeric_limits<int>::max();
    if (channel.name.isEmpty())
        return Error{ErrorKind::BadInput, tr("A channel needs a name."), {}};
    QString wanted = cleanSlug(slug.isEmpty() ? slugFrom(channel.name, 40) : slug);
    if (wanted.isEmpty())
        wanted = u"channel"_s;
    const Result<QString> free = m_newsroom.m_taxonomy->freeChannelSlug(wanted, channel.id);
    if (!free)
        return free.error();
    channel.slug = *free;
    if (Done kept = put(channel); !kept)
        return kept.error();
    const Channel *added = findChannel(m_newsroom.m_channels, channel.id);
    return added ? *added : channel;
}

Done ChannelDesk::rename(const ChannelId &id, const QString &name)
{
    const Channel *found = findChannel(m_newsroom.m_channels, id);
    if (!found)
        return unknownChannel();
    Channel channel = *found;
    channel.name = name.simplified();
    if (channel.name.isEmpty())
        return Error{ErrorKind::BadInput, tr("A channel needs a name."), {}};
    return put(channel);
}

Done ChannelDesk::describe(const ChannelId &id, const QString &slug, const QString &description)
{
    const Channel *found = findChannel(m_newsroom.m_channels, id);
    if (!found)
        return unknownChannel();
    Channel channel = *found;
    channel.slug = cleanSlug(slug);
    channel.description = description.simplified();
    if (channel.slug.isEmpty())
        return Error{ErrorKind::BadInput, tr("An address is made of letters a–z, digits and hyphens."), {}};
    return put(channel);
}

Done ChannelDesk::move(const ChannelId &id, const ChannelId &parent, int position)
{
    const Channel *found = findChannel(m_newsroom.m_channels, id);
    if (!found)
        return unknownChannel();
    Channel channel = *found;
    channel.parent = parent;
    channel.position = position;
    return put(channel);
}

Done ChannelDesk::remove(const ChannelId &id, const ChannelId &moveStoriesTo)
{
    auto transaction = Transaction::begin(*m_newsroom.m_database);
    if (!transaction)
        return transaction.error();
    if (!moveStoriesTo.isNull()) {
        if (Done moved = m_newsroom.m_taxonomy->moveStories(id, moveStoriesTo); !moved)
            return moved;
    }
    if (Done removed = m_newsroom.m_taxonomy->removeChannel(id); !removed)
        return removed;
    if (Done committed = (*transaction)->commit(); !committed)
        return committed;
    m_newsroom.refresh(NewsroomChange::Channels | NewsroomChange::Stories);
    return {};
}

Done ChannelDesk::put(const Channel &channel)
{
    if (Done kept = m_newsroom.m_taxonomy->putChannel(channel); !kept)
        return kept;
    m_newsroom.refresh(NewsroomChange::Channels);
    return {};
}

} // namespace Galley
