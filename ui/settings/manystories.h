// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "model/article.h"
#include "model/channel.h"

#include <QHash>
#include <QTimeZone>
#include <QWidget>

#include <chrono>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QSpinBox;

namespace Galley {

class Clock;
class TagField;
class TimeField;

/// What can be done with several stories at once; stands in the place of the sheet while several are selected. Every act is a
/// request, and works on all of them.
class ManyStories final : public QWidget
{
    Q_OBJECT

public:
    /// @p clock must outlive it.
    explicit ManyStories(const Clock &clock, QWidget *parent = nullptr);

    void setCount(int count);
    void setChoices(const Channels &channels, const QStringList &tags, const QTimeZone &zone);

    QComboBox *channelBox() const { return m_channel; }
    TagField *addField() const { return m_added; }
    QPushButton *button(const QString &name) const;

Q_SIGNALS:
    void fileRequested(const Galley::ChannelId &channel);
    void tagRequested(const QStringList &added, const QStringList &removed);
    void moveRequested(Galley::State to);
    void slotRequested(Galley::Slot slot, bool on, const QDateTime &end);
    /// Invalid: at the export that publishes them.
    void scheduleRequested(const QDateTime &at);
    void shiftRequested(std::chrono::seconds by);
    void trashRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildPlaces();
    void buildTimes();
    QPushButton *addButton(const QString &name);
    void addRow(QLabel *label, std::initializer_list<QWidget *> widgets);
    void retranslate();

    const Clock &m_clock;
    int m_count = 0;
    QTimeZone m_zone;
    QFormLayout *m_form;
    QLabel *m_title;
    QLabel *m_hint;
    QLabel *m_channelLabel;
    QComboBox *m_channel;
    QLabel *m_addLabel;
    TagField *m_added;
    QLabel *m_removeLabel;
    TagField *m_removed;
    QLabel *m_stateLabel;
    QLabel *m_slotLabel;
    QComboBox *m_slot;
    QCheckBox *m_hasEnd;
    TimeField *m_end;
    QLabel *m_timeLabel;
    TimeField *m_time;
    QLabel *m_shiftLabel;
    QSpinBox *m_shift;
    QComboBox *m_unit;
    QHash<QString, QPushButton *> m_buttons;
};

} // namespace Galley
