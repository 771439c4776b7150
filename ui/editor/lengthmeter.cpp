// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/editor/lengthmeter.h"

#include "base/text.h"
#include "ui/common/style.h"
#include "ui/common/tokens.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace Galley {

namespace {

constexpr int BarWidth = 48;
constexpr int BarHeight = 4;
constexpr int Gap = 8;

bool isMostlyHan(const QString &text)
{
    const TextCount count = countText(text);
    return count.han >= count.words;
}

/// In per cent of a headline's.
int share(HeadField field)
{
    switch (field) {
    case HeadField::Kicker: return 50;
    case HeadField::Headline: return 100;
    case HeadField::Subhead: return 140;
    case HeadField::Standfirst: return 400;
    }
    return 100;
}

} // namespace

int headlineLength(const QString &text)
{
    const QString trimmed = text.simplified();
    return isMostlyHan(trimmed) ? countText(trimmed).total() : int(trimmed.size());
}

int lengthGoal(HeadField field, const QString &text, int goal)
{
    constexpr int HanGoal = 30;
    constexpr int LetterGoal = 70;
    const int base = goal > 0 ? goal : isMostlyHan(text) ? HanGoal : LetterGoal;
    return std::max(1, base * share(field) / 100);
}

LengthMeter::LengthMeter(QWidget *parent) : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void LengthMeter::setText(const QString &text, const QFont &font, int goal)
{
    m_text = text.simplified();
    m_length = headlineLength(m_text);
    m_goal = goal;
    m_width = QFontMetricsF(font).horizontalAdvance(m_text) / font.pixelSize();
    retranslate();
}

void LengthMeter::retranslate()
{
    //: A headline: %1 characters of at most %2, as wide as %3 Chinese characters
    m_value = tr("%1 of %2, %3 wide").arg(m_length).arg(m_goal).arg(QLocale().toString(m_width, 'f', 1));
    setAccessibleName(tr("Length of the headline: %1").arg(m_value));
    adjustSize();
    update();
}

QSize LengthMeter::sizeHint() const
{
    const QFontMetrics metrics(textFont(TextStyle::Meta));
    return {metrics.horizontalAdvance(m_value) + scaled(Gap + BarWidth), lineHeight(TextStyle::Meta)};
}

void LengthMeter::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor ink = isOver() ? tokens().review : tokens().ink3;
    painter.setFont(textFont(TextStyle::Meta));
    painter.setPen(ink);
    painter.drawText(rect().adjusted(0, 0, -scaled(Gap + BarWidth), 0), Qt::AlignVCenter | Qt::AlignRight, m_value);
    const QRectF bar(width() - scaled(BarWidth), (height() - scaled(BarHeight)) / 2.0, scaled(BarWidth), scaled(BarHeight));
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens().press);
    painter.drawRoundedRect(bar, 2, 2);
    QRectF filled = bar;
    filled.setWidth(bar.width() * std::min(1.0, double(m_length) / m_goal));
    painter.setBrush(isOver() ? tokens().review : tokens().acc);
    painter.drawRoundedRect(filled, 2, 2);
}

void LengthMeter::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace Galley
