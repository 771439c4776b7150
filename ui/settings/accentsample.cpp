// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/accentsample.h"

#include "ui/common/style.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize SampleSize{88, 32};

/// The accent as a line of text and as a flag, on the ground on which it is hardest to read.
QPixmap sample(const AccentColours &colours, QRgb ground, const QString &text, qreal ratio)
{
    const QSize size(scaled(SampleSize.width()), scaled(SampleSize.height()));
    QPixmap picture(size * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF whole(0.5, 0.5, size.width() - 1, size.height() - 1);
    painter.setPen(tokens().line2);
    painter.setBrush(QColor(ground));
    painter.drawRoundedRect(whole, 4, 4);
    painter.setFont(textFont(TextStyle::UiBold));
    painter.setPen(QColor(colours.text));
    const QRectF left = whole.adjusted(0, 0, -whole.width() / 2, 0);
    painter.drawText(left, Qt::AlignCenter, text);
    const QRectF flag = whole.adjusted(whole.width() / 2, 6, -8, -6);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(colours.fill));
    painter.drawRoundedRect(flag, 2, 2);
    painter.setPen(QColor(colours.onFill));
    painter.drawText(flag, Qt::AlignCenter, text);
    return picture;
}

} // namespace

AccentSample::AccentSample(const ThemeGrounds &grounds, QWidget *parent)
    : QWidget(parent), m_grounds(grounds), m_light(new QLabel(this)), m_dark(new QLabel(this)), m_remark(new QLabel(this))
{
    m_remark->setProperty("role", u"meta"_s);
    m_remark->setWordWrap(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_light);
    row->addWidget(m_dark);
    row->addWidget(m_remark, 1);
}

void AccentSample::setAccent(QRgb accent)
{
    const AccentFamily family = readableAccent(accent, m_grounds);
    //: Sample of two letters that shows a colour as text
    const QString text = tr("Aa");
    m_light->setPixmap(sample(family.light, m_grounds.light.last(), text, devicePixelRatioF()));
    m_light->setAccessibleName(tr("On light: %1").arg(colourText(family.light.text)));
    m_light->setToolTip(m_light->accessibleName());
    m_dark->setPixmap(sample(family.dark, m_grounds.dark.last(), text, devicePixelRatioF()));
    m_dark->setAccessibleName(tr("On dark: %1").arg(colourText(family.dark.text)));
    m_dark->setToolTip(m_dark->accessibleName());
    switch (family.light.shift) {
    case AccentColours::Shift::None: m_remark->clear(); break;
    case AccentColours::Shift::Darker: m_remark->setText(tr("A little darker, so that it can be read.")); break;
    case AccentColours::Shift::Lighter: m_remark->setText(tr("A little lighter, so that it can be read.")); break;
    }
}

QString AccentSample::remark() const { return m_remark->text(); }

} // namespace Galley
