// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "model/channel.h"

#include <QObject>

class QWidget;

namespace Galley {

class MessageArea;
class Newsroom;

/// What the person at the desk does to channels. What the desk refuses is said in the messages. GUI thread.
class ChannelActs final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it. Its dialogs stand over the window of @p place.
    ChannelActs(Newsroom &newsroom, MessageArea &messages, QWidget *place);

public Q_SLOTS:
    void add(const QString &name, const Galley::ChannelId &parent);
    void rename(const Galley::ChannelId &id, const QString &name);
    void move(const Galley::ChannelId &id, const Galley::ChannelId &parent, int position);
    /// Asks where its stories go when there are any.
    void remove(const Galley::ChannelId &id);
    /// Opens the dialog with its address and description.
    void describe(const Galley::ChannelId &id);

private:
    Newsroom &m_newsroom;
    MessageArea &m_messages;
    QWidget *m_place;
};

} // namespace Galley
