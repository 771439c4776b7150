// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/window/channelacts.h"

#include "desk/channeldesk.h"
#include "desk/newsroom.h"
#include "ui/common/messagebar.h"
#include "ui/settings/channeldialog.h"

namespace Galley {

namespace {

void openDialog(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace

ChannelActs::ChannelActs(Newsroom &newsroom, MessageArea &messages, QWidget *place)
    : QObject(place), m_newsroom(newsroom), m_messages(messages), m_place(place)
{
}

void ChannelActs::add(const QString &name, const ChannelId &parent)
{
    m_messages.check(m_newsroom.channelDesk().add(name, parent));
}

void ChannelActs::rename(const ChannelId &id, const QString &name)
{
    m_messages.check(m_newsroom.channelDesk().rename(id, name));
}

void ChannelActs::move(const ChannelId &id, const ChannelId &parent, int position)
{
    m_messages.check(m_newsroom.channelDesk().move(id, parent, position));
}

void ChannelActs::remove(const ChannelId &id)
{
    const Done removed = m_newsroom.channelDesk().remove(id);
    if (removed || removed.error().kind != ErrorKind::NotEmpty) {
        m_messages.check(removed);
        return;
    }
    const Channel *channel = findChannel(m_newsroom.channels(), id);
    auto *dialog = new MoveStoriesDialog(m_newsroom.channels(), id, channel ? channel->name : QString(),
                                         m_place->window());
    connect(dialog, &MoveStoriesDialog::chosen, this,
            [this, id](const ChannelId &to) { m_messages.check(m_newsroom.channelDesk().remove(id, to)); });
    openDialog(dialog);
}

void ChannelActs::describe(const ChannelId &id)
{
    const Channel *channel = findChannel(m_newsroom.channels(), id);
    if (!channel)
        return;
    auto *dialog = new ChannelDialog(*channel, m_place->window());
    connect(dialog, &ChannelDialog::accepted, this, [this, dialog, id] {
        m_messages.check(m_newsroom.channelDesk().describe(id, dialog->slug(), dialog->description()));
    });
    openDialog(dialog);
}

} // namespace Galley
