// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/review/signoffsquares.h"

#include "ui/common/style.h"
#include "ui/common/words.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace Galley {

namespace {

constexpr int Side = 8;
constexpr int Gap = 3;
constexpr int MostSquares = 12; // of a longer chain the count says enough

} // namespace

SignOffSquares::SignOffSquares(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
}

void SignOffSquares::setProgress(const ReviewProgress &progress)
{
    m_signed.clear();
    for (const ReviewProgress::Step &step : progress.steps)
        m_signed.append(step.signOff.has_value());
    m_next = progress.next;
    m_nextStep = progress.nextStep();
    setVisible(!m_signed.isEmpty());
    describe();
    updateGeometry();
    update();
}

QString SignOffSquares::words() const
{
    return tr("Review %1/%2", "how many steps of how many have signed").arg(m_signed.count(true)).arg(m_signed.size());
}

void SignOffSquares::describe()
{
    const QString next = m_nextStep.isEmpty() ? tr("All steps have signed.") : tr("“%1” signs next.").arg(m_nextStep);
    setToolTip(next);
    setAccessibleName(words());
    setAccessibleDescription(next);
}

QSize SignOffSquares::sizeHint() const
{
    if (m_signed.isEmpty())
        return {0, 0};
    const int squares = m_signed.size() > MostSquares ? 0 : int(m_signed.size()) * scaled(Side + Gap) + scaled(6);
    return {squares + QFontMetrics(textFont(TextStyle::Meta)).horizontalAdvance(words()) + 2, scaled(20)};
}

void SignOffSquares::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens();
    QPainter painter(this);
    int x = 0;
    const int side = scaled(Side);
    if (m_signed.size() <= MostSquares) {
        for (int i = 0; i < m_signed.size(); ++i) {
            const QRect square(x, (height() - side) / 2, side, side);
            painter.fillRect(square, m_signed.at(i) ? t.pub : i == m_next ? t.reviewS : Qt::transparent);
            painter.setPen(m_signed.at(i) ? t.pub : i == m_next ? t.review : t.edge);
            painter.drawRect(square.adjusted(0, 0, -1, -1));
            x += scaled(Side + Gap);
        }
        x += scaled(6);
    }
    painter.setFont(textFont(TextStyle::Meta));
    painter.setPen(t.ink2);
    painter.drawText(QRect(x, 0, width() - x, height()), Qt::AlignVCenter | Qt::AlignLeft, words());
}

void SignOffSquares::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange) {
        describe();
        updateGeometry();
    }
    QWidget::changeEvent(event);
}

} // namespace Galley
