// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/common/chip.h"

#include "ui/common/icons.h"
#include "ui/common/style.h"
#include "ui/common/words.h"

#include <QEvent>
#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Galley {

Chip::Chip(const QString &text, QWidget *parent) : QWidget(parent), m_text(text), m_cross(new QToolButton(this))
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setFocusPolicy(Qt::TabFocus);
    m_cross->setProperty("fit", u"chip"_s);
    m_cross->setFixedSize(scaled(16), scaled(16));
    m_cross->setIcon(themeIcon(u"x"_s, IconInk::Quiet));
    m_cross->setIconSize({scaled(12), scaled(12)});
    m_cross->setFocusPolicy(Qt::NoFocus);
    connect(m_cross, &QToolButton::clicked, this, &Chip::removeRequested);
    retranslate();
}

void Chip::retranslate()
{
    setAccessibleName(m_text);
    m_cross->setToolTip(translate("Galley", "Remove %1").arg(m_text));
    m_cross->setAccessibleName(translate("Galley", "Remove %1").arg(m_text));
}

void Chip::setRemovable(bool removable)
{
    m_cross->setVisible(removable);
    updateGeometry();
}

QSize Chip::sizeHint() const
{
    const int cross = m_cross->isHidden() ? 0 : scaled(16);
    const int words = QFontMetrics(textFont(TextStyle::Meta)).horizontalAdvance(m_text);
    return {words + 2 * scaled(8) + cross, scaled(24)};
}

QSize Chip::minimumSizeHint() const
{
    return {qMin(sizeHint().width(), scaled(56)), scaled(24)};
}

int Chip::textRoom() const
{
    return m_cross->isHidden() ? width() - 2 * scaled(8) : width() - scaled(8) - scaled(24);
}

void Chip::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? QPen(t.acc, 2) : QPen(Qt::NoPen));
    painter.setBrush(t.draftS);
    const QRectF box = hasFocus() ? QRectF(rect()).adjusted(1, 1, -1, -1) : QRectF(rect());
    painter.drawRoundedRect(box, 4, 4);
    painter.setFont(textFont(TextStyle::Meta));
    painter.setPen(isEnabled() ? t.ink1 : t.off);
    const int room = textRoom();
    const QRect words = isRightToLeft() ? QRect(width() - scaled(8) - room, 0, room, height())
                                        : QRect(scaled(8), 0, room, height());
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeading,
                     painter.fontMetrics().elidedText(m_text, Qt::ElideRight, room));
}

void Chip::resizeEvent(QResizeEvent *)
{
    const int y = (height() - m_cross->height()) / 2;
    m_cross->move(isRightToLeft() ? scaled(5) : width() - m_cross->width() - scaled(5), y);
}

void Chip::keyPressEvent(QKeyEvent *event)
{
    const bool remove = event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace;
    if (remove && !m_cross->isHidden())
        Q_EMIT removeRequested();
    else
        QWidget::keyPressEvent(event);
}

void Chip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

CountBadge::CountBadge(Tone tone, QWidget *parent) : QWidget(parent), m_tone(tone)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    hide();
}

void CountBadge::setCount(int count)
{
    m_count = count;
    setVisible(count > 0);
    setAccessibleName(numberText(count));
    setFixedSize(sizeHint());
    update();
}

QSize CountBadge::sizeHint() const
{
    const int words = QFontMetrics(textFont(TextStyle::Badge)).horizontalAdvance(numberText(m_count));
    return {qMax(scaled(16), words + 2 * scaled(6)), scaled(16)};
}

void CountBadge::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_tone == Tone::Accent ? t.accFill : t.reviewS);
    painter.drawRoundedRect(rect(), height() / 2.0, height() / 2.0);
    painter.setFont(textFont(TextStyle::Badge));
    painter.setPen(m_tone == Tone::Accent ? t.onAcc : t.review);
    painter.drawText(rect(), Qt::AlignCenter, numberText(m_count));
}

} // namespace Galley
