// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "model/channel.h"

#include <QStringList>
#include <QWidget>

class QCompleter;
class QLineEdit;
class QStringListModel;
class QToolButton;

namespace Galley {

class FlowLayout;

/// A row of chips with a field at its end: a story's tags. Enter, a comma or "、" adds what was typed; Backspace in an
/// empty field takes the last one away; known tags are offered while typing.
class TagField final : public QWidget
{
    Q_OBJECT

public:
    explicit TagField(QWidget *parent = nullptr);

    QStringList tags() const { return m_tags; }
    /// Does not emit tagsChanged().
    void setTags(const QStringList &tags);
    void setKnownTags(const QStringList &tags);
    void setPlaceholder(const QString &text, const QString &name);

Q_SIGNALS:
    void tagsChanged(const QStringList &tags);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void add(const QString &text);
    void rebuild();

    QStringList m_tags;
    FlowLayout *m_flow;
    QLineEdit *m_field;
    QCompleter *m_completer;
    QStringListModel *m_known;
    QList<QWidget *> m_chips;
};

/// A story's further channels as chips, with a menu of the others.
class ChannelField final : public QWidget
{
    Q_OBJECT

public:
    explicit ChannelField(QWidget *parent = nullptr);

    /// @p main is not offered. Does not emit channelsChanged().
    void setChannels(const Channels &all, const ChannelId &main, const QList<ChannelId> &chosen);
    void setWords(const QString &addName);

Q_SIGNALS:
    void channelsChanged(const QList<Galley::ChannelId> &chosen);

private:
    void rebuild();
    void change(const QList<ChannelId> &chosen);

    Channels m_all;
    ChannelId m_main;
    QList<ChannelId> m_chosen;
    FlowLayout *m_flow;
    QToolButton *m_add;
    QList<QWidget *> m_chips;
};

/// "新闻 / 本地要闻".
QString channelPathText(const Channels &channels, const ChannelId &id);

} // namespace Galley
