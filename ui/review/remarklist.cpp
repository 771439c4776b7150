// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/review/remarklist.h"

#include "ui/common/style.h"
#include "ui/review/remarkcard.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;

RemarkList::RemarkList(const Clock &clock, QWidget *parent)
    : QScrollArea(parent), m_clock(clock), m_hint(new QLabel)
{
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    auto *inside = new QWidget;
    inside->setProperty("ground", u"list"_s);
    inside->setAttribute(Qt::WA_StyledBackground);
    m_column = new QVBoxLayout(inside);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_hint->setWordWrap(true);
    setVariant(m_hint, "role", u"meta"_s);
    m_hint->setContentsMargins(scaled(16), scaled(12), scaled(16), scaled(12));
    m_column->addWidget(m_hint);
    m_column->addStretch(1);
    setWidget(inside);
}

void RemarkList::setRemarks(const QList<DeskRemark> &remarks, const QTimeZone &zone)
{
    if (remarks == m_remarks && zone == m_zone && !m_hint->text().isEmpty())
        return;
    m_remarks = remarks;
    m_zone = zone;
    build();
}

void RemarkList::setSettledShown(bool shown)
{
    m_showsSettled = shown;
    build();
}

int RemarkList::openCount() const
{
    return int(std::count_if(m_remarks.begin(), m_remarks.end(),
                             [](const DeskRemark &remark) { return remark.parent.isNull() && remark.isOpen(); }));
}

void RemarkList::build()
{
    for (RemarkCard *card : std::as_const(m_cards)) {
        card->hide();
        card->deleteLater(); // one of its buttons may be what brought us here
    }
    m_cards.clear();
    for (const DeskRemark &remark : std::as_const(m_remarks)) {
        if (remark.parent.isNull() && (remark.isOpen() || m_showsSettled))
            addCard(remark);
    }
    m_hint->setText(tr("No remarks. Select words in the text to comment on them or to suggest others."));
    m_hint->setVisible(m_cards.isEmpty());
}

void RemarkList::addCard(const DeskRemark &remark)
{
    QList<DeskRemark> answers;
    for (const DeskRemark &each : std::as_const(m_remarks)) {
        if (each.parent == remark.id)
            answers.append(each);
    }
    auto *card = new RemarkCard(remark, answers, m_clock, m_zone);
    m_column->insertWidget(m_column->count() - 1, card);
    const RemarkId id = remark.id;
    connect(card, &RemarkCard::chosen, this, [this, id] { Q_EMIT chosen(id); });
    connect(card, &RemarkCard::settleRequested, this, [this, id](DeskRemark::Outcome outcome) { Q_EMIT settleRequested(id, outcome); });
    connect(card, &RemarkCard::answerRequested, this, [this, id](const QString &text) { Q_EMIT answerRequested(id, text); });
    connect(card, &RemarkCard::removeRequested, this, [this, id] { Q_EMIT removeRequested(id); });
    m_cards.append(card);
}

void RemarkList::setCurrent(const RemarkId &id)
{
    for (RemarkCard *card : std::as_const(m_cards)) {
        const bool isCurrent = !id.isNull() && card->remark().id == id;
        card->setCurrent(isCurrent);
        if (isCurrent)
            ensureWidgetVisible(card, 0, scaled(8));
    }
}

void RemarkList::changeEvent(QEvent *event)
{
    // A card's words and colours are set once.
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        build();
    QScrollArea::changeEvent(event);
}

} // namespace Galley
