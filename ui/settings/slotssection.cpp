// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/slotssection.h"

#include "desk/newsroom.h"
#include "desk/openstory.h"
#include "ui/common/icons.h"
#include "ui/common/statesign.h"
#include "ui/common/words.h"
#include "ui/settings/timefield.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace Galley {

using namespace Qt::StringLiterals;

SlotEndField::SlotEndField(QWidget *parent)
    : QWidget(parent)
    , m_none(new QPushButton)
    , m_time(new TimeField)
    , m_remove(new QToolButton)
{
    m_none->setProperty("fit", u"small"_s);
    m_none->setProperty("role", u"flat"_s);
    m_none->setIcon(themeIcon(u"clock"_s));
    m_remove->setIcon(themeIcon(u"x"_s));
    m_remove->setIconSize({16, 16});
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_none);
    row->addWidget(m_time, 1);
    row->addWidget(m_remove);
    row->addStretch();

    connect(m_none, &QPushButton::clicked, this, [this] {
        Q_EMIT endEdited(m_suggestion);
        m_time->setFocus();
    });
    connect(m_time, &TimeField::timeEdited, this, &SlotEndField::endEdited);
    connect(m_remove, &QToolButton::clicked, this, [this] {
        Q_EMIT endEdited({});
        m_none->setFocus();
    });
}

void SlotEndField::showEnd(const QDateTime &end, const QTimeZone &zone, const QDateTime &suggestion)
{
    m_suggestion = suggestion;
    m_none->setVisible(!end.isValid());
    m_time->setVisible(end.isValid());
    m_remove->setVisible(end.isValid());
    m_time->setZone(zone);
    if (end.isValid())
        m_time->showTime(end);
}

void SlotEndField::retranslate(const QString &slot)
{
    m_none->setText(tr("No end"));
    m_none->setToolTip(tr("Set the time at which the slot becomes free"));
    //: The end of a slot; what stands between the quotes is shown as it is, before date and time
    m_time->setDisplayFormat(tr("'until' yyyy-MM-dd HH:mm"));
    m_remove->setToolTip(tr("Take the end away"));
    m_none->setAccessibleName(tr("%1: no end").arg(slot));
    m_time->setAccessibleName(tr("%1: until").arg(slot));
    m_remove->setAccessibleName(tr("%1: take the end away").arg(slot));
}

SlotsSection::SlotsSection(Newsroom &newsroom, OpenStory &story, QWidget *parent)
    : StorySection(newsroom, story, parent)
{
    for (const Slot slot : {Slot::Headline, Slot::Featured, Slot::Pinned})
        m_rows.append(addRow(slot));
    m_ended = hintLabel();
    form()->addRow(m_ended);
}

SlotsSection::Row SlotsSection::addRow(Slot slot)
{
    const Row row{slot, new QCheckBox, new SlotEndField};
    // A row without an end is as high as one with.
    row.taken->setMinimumHeight(28);
    row.end->setMinimumHeight(28);
    form()->addRow(row.taken, row.end);
    connect(row.taken, &QCheckBox::clicked, this, [this, slot](bool on) {
        m_story.edit([&](Article &article) {
            article.slots.setFlag(slot, on);
            article.slotEnds.of(slot) = {};
        });
    });
    connect(row.end, &SlotEndField::endEdited, this, [this, slot](const QDateTime &end) {
        m_story.edit([&](Article &article) { article.slotEnds.of(slot) = end; });
    });
    return row;
}

QDateTime SlotsSection::suggestedEnd() const
{
    // The morning in a week: later than any story that deserves its slot, and not in the night.
    const QTimeZone zone = m_newsroom.settings().zone();
    const QDate day = m_newsroom.clock().now().toTimeZone(zone).date().addDays(7);
    return QDateTime(day, QTime(8, 0), zone).toUTC();
}

void SlotsSection::load()
{
    const Article &article = m_story.article();
    setVisible(!article.isPage());
    const Slots open = article.slotsAt(m_newsroom.clock().now());
    const QTimeZone zone = m_newsroom.settings().zone();
    QStringList ended;
    for (const Row &row : m_rows) {
        const bool isTaken = article.slots.testFlag(row.slot);
        row.taken->setChecked(isTaken);
        row.end->setVisible(isTaken);
        row.end->showEnd(article.slotEnds.of(row.slot), zone, suggestedEnd());
        if (isTaken && !open.testFlag(row.slot))
            ended.append(slotLabel(row.slot));
    }
    form()->setRowVisible(m_ended, !ended.isEmpty());
    m_ended->setText(tr("The end has come: %1. The slot is free again.").arg(uiLocale().createSeparatedList(ended)));
}

void SlotsSection::retranslate()
{
    setTitle(tr("Slots"));
    for (const Row &row : m_rows) {
        row.taken->setText(slotLabel(row.slot));
        row.end->retranslate(slotLabel(row.slot));
    }
}

} // namespace Galley
