// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/manystories.h"

#include "base/clock.h"
#include "ui/common/statesign.h"
#include "ui/common/style.h"
#include "ui/settings/chipfields.h"
#include "ui/settings/timefield.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace Galley {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr State Ways[] = {State::Draft, State::Review, State::Ready, State::Withdrawn};

QString wayName(State state) { return u"move-"_s + stateKey(state); }

} // namespace

ManyStories::ManyStories(const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_form(new QFormLayout)
    , m_title(new QLabel(this))
    , m_hint(new QLabel(this))
    , m_channelLabel(new QLabel(this))
    , m_channel(new QComboBox(this))
    , m_addLabel(new QLabel(this))
    , m_added(new TagField(this))
    , m_removeLabel(new QLabel(this))
    , m_removed(new TagField(this))
    , m_stateLabel(new QLabel(this))
    , m_slotLabel(new QLabel(this))
    , m_slot(new QComboBox(this))
    , m_hasEnd(new QCheckBox(this))
    , m_end(new TimeField(this))
    , m_timeLabel(new QLabel(this))
    , m_time(new TimeField(this))
    , m_shiftLabel(new QLabel(this))
    , m_shift(new QSpinBox(this))
    , m_unit(new QComboBox(this))
{
    setProperty("ground", u"paper"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_title->setFont(textFont(TextStyle::DialogTitle));
    setVariant(m_hint, "role", u"meta"_s);
    m_hint->setWordWrap(true);
    m_form->setHorizontalSpacing(scaled(16));
    m_form->setVerticalSpacing(scaled(12));
    m_form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    buildPlaces();
    buildTimes();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(32), scaled(28), scaled(32), scaled(24));
    column->setSpacing(scaled(8));
    column->addWidget(m_title);
    column->addWidget(m_hint);
    column->addSpacing(scaled(8));
    column->addLayout(m_form);
    column->addSpacing(scaled(8));
    column->addWidget(addButton(u"trash"_s), 0, Qt::AlignLeft);
    column->addStretch(1);
    setVariant(button(u"trash"_s), "role", u"danger"_s);
    connect(button(u"trash"_s), &QPushButton::clicked, this, &ManyStories::trashRequested);
    retranslate();
}

QPushButton *ManyStories::button(const QString &name) const { return m_buttons.value(name); }

QPushButton *ManyStories::addButton(const QString &name)
{
    auto *button = new QPushButton(this);
    setVariant(button, "fit", u"small"_s);
    m_buttons.insert(name, button);
    return button;
}

void ManyStories::addRow(QLabel *label, std::initializer_list<QWidget *> widgets)
{
    setVariant(label, "role", u"secondary"_s);
    auto *row = new QHBoxLayout;
    row->setSpacing(scaled(8));
    for (QWidget *widget : widgets)
        row->addWidget(widget, widget == *widgets.begin() ? 1 : 0);
    m_form->addRow(label, row);
}

void ManyStories::buildPlaces()
{
    for (QWidget *field : std::initializer_list<QWidget *>{m_channel, m_slot, m_unit, m_shift, m_end, m_time})
        setVariant(field, "fit", u"small"_s);
    addRow(m_channelLabel, {m_channel, addButton(u"file"_s)});
    addRow(m_addLabel, {m_added, addButton(u"tag"_s)});
    addRow(m_removeLabel, {m_removed, addButton(u"untag"_s)});
    auto *states = new QHBoxLayout;
    states->setSpacing(scaled(8));
    for (const State state : Ways) {
        QPushButton *way = addButton(wayName(state));
        states->addWidget(way);
        connect(way, &QPushButton::clicked, this, [this, state] { Q_EMIT moveRequested(state); });
    }
    states->addStretch(1);
    setVariant(m_stateLabel, "role", u"secondary"_s);
    m_form->addRow(m_stateLabel, states);
    addRow(m_slotLabel, {m_slot, addButton(u"slot"_s), addButton(u"unslot"_s)});
    m_form->addRow(m_hasEnd, m_end);
    connect(m_hasEnd, &QCheckBox::toggled, m_end, &QWidget::setEnabled);
    m_end->setEnabled(false);
    connect(button(u"file"_s), &QPushButton::clicked, this,
            [this] { Q_EMIT fileRequested(ChannelId::fromString(m_channel->currentData().toString())); });
    connect(button(u"tag"_s), &QPushButton::clicked, this, [this] {
        Q_EMIT tagRequested(m_added->tags(), {});
        m_added->setTags({});
    });
    connect(button(u"untag"_s), &QPushButton::clicked, this, [this] {
        Q_EMIT tagRequested({}, m_removed->tags());
        m_removed->setTags({});
    });
    const auto slot = [this](bool on) {
        const QDateTime end = on && m_hasEnd->isChecked() ? m_end->shownTime() : QDateTime();
        Q_EMIT slotRequested(Slot(m_slot->currentData().toInt()), on, end);
    };
    connect(button(u"slot"_s), &QPushButton::clicked, this, [slot] { slot(true); });
    connect(button(u"unslot"_s), &QPushButton::clicked, this, [slot] { slot(false); });
}

void ManyStories::buildTimes()
{
    addRow(m_timeLabel, {m_time, addButton(u"schedule"_s), addButton(u"unschedule"_s)});
    m_shift->setRange(-365, 365);
    m_shift->setValue(1);
    addRow(m_shiftLabel, {m_shift, m_unit, addButton(u"shift"_s)});
    connect(button(u"schedule"_s), &QPushButton::clicked, this, [this] { Q_EMIT scheduleRequested(m_time->shownTime()); });
    connect(button(u"unschedule"_s), &QPushButton::clicked, this, [this] { Q_EMIT scheduleRequested({}); });
    connect(button(u"shift"_s), &QPushButton::clicked, this,
            [this] { Q_EMIT shiftRequested(m_shift->value() * std::chrono::seconds(m_unit->currentData().toInt())); });
}

void ManyStories::setCount(int count)
{
    m_count = count;
    m_title->setText(tr("%n stories selected", nullptr, count));
}

void ManyStories::setChoices(const Channels &channels, const QStringList &tags, const QTimeZone &zone)
{
    const QVariant chosen = m_channel->currentData();
    m_channel->clear();
    for (const Channel &channel : channels)
        m_channel->addItem(channelPathText(channels, channel.id), channel.id.toString());
    m_channel->setCurrentIndex(std::max(0, m_channel->findData(chosen)));
    m_added->setKnownTags(tags);
    m_removed->setKnownTags(tags);
    if (zone == m_zone)
        return;
    m_zone = zone;
    const QDateTime now = m_clock.now();
    m_time->setZone(zone);
    m_time->showTime(now);
    m_end->setZone(zone);
    m_end->showTime(now.addDays(1));
}

void ManyStories::retranslate()
{
    setCount(m_count);
    m_hint->setText(tr("What is done here is done to all of them, and can be undone."));
    m_channelLabel->setText(tr("Channel"));
    m_channel->setAccessibleName(tr("Channel"));
    button(u"file"_s)->setText(tr("File them here"));
    m_addLabel->setText(tr("Add tags"));
    m_added->setPlaceholder(tr("Tags"), tr("Tags to add"));
    button(u"tag"_s)->setText(tr("Add"));
    m_removeLabel->setText(tr("Take tags away"));
    m_removed->setPlaceholder(tr("Tags"), tr("Tags to take away"));
    button(u"untag"_s)->setText(tr("Take away"));
    m_stateLabel->setText(tr("State"));
    for (const State state : Ways)
        button(wayName(state))->setText(stateLabel(state));
    m_slotLabel->setText(tr("Place", "slot such as the lead"));
    m_slot->setAccessibleName(tr("Place", "slot such as the lead"));
    const int slot = std::max(0, m_slot->currentIndex());
    m_slot->clear();
    for (const Slot each : {Slot::Headline, Slot::Featured, Slot::Pinned})
        m_slot->addItem(slotLabel(each), int(each));
    m_slot->setCurrentIndex(slot);
    button(u"slot"_s)->setText(tr("Give"));
    button(u"unslot"_s)->setText(tr("Take away"));
    m_hasEnd->setText(tr("Until"));
    m_end->setAccessibleName(tr("Until when they keep the place"));
    m_timeLabel->setText(tr("Publishing time"));
    m_time->setAccessibleName(tr("Publishing time"));
    button(u"schedule"_s)->setText(tr("Set"));
    button(u"unschedule"_s)->setText(tr("No time"));
    button(u"unschedule"_s)->setToolTip(tr("They take the time of the export that publishes them"));
    m_shiftLabel->setText(tr("Move times by"));
    m_shift->setAccessibleName(tr("Move times by"));
    const int unit = std::max(0, m_unit->currentIndex());
    m_unit->clear();
    m_unit->addItem(tr("days"), 86400);
    m_unit->addItem(tr("hours"), 3600);
    m_unit->setCurrentIndex(unit);
    m_unit->setAccessibleName(tr("Unit of time"));
    button(u"shift"_s)->setText(tr("Move"));
    button(u"trash"_s)->setText(tr("Move to trash"));
}

void ManyStories::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace Galley
