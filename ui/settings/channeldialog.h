// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "model/channel.h"

#include <QDialog>

class QComboBox;
class QLineEdit;

namespace Galley {

/// A channel's address and description.
class ChannelDialog final : public QDialog
{
    Q_OBJECT

public:
    ChannelDialog(const Channel &channel, QWidget *parent);

    QString slug() const;
    QString description() const;

private:
    QLineEdit *m_slug;
    QLineEdit *m_description;
};

/// Where the stories of a channel go before it is deleted.
class MoveStoriesDialog final : public QDialog
{
    Q_OBJECT

public:
    MoveStoriesDialog(const Channels &channels, const ChannelId &leaving, const QString &name, QWidget *parent);

Q_SIGNALS:
    void chosen(const Galley::ChannelId &to);

private:
    QComboBox *m_to;
};

} // namespace Galley
