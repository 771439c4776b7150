// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/editor/captionlines.h"

#include "ui/common/style.h"
#include "ui/common/tokens.h"
#include "ui/editor/bodylook.h"

#include <QPainter>
#include <QTextDocument>

#include <cmath>

namespace Galley {

namespace {

QList<QTextLayout::FormatRange> formatsOf(const Runs &caption)
{
    QList<QTextLayout::FormatRange> formats;
    int at = 0;
    for (const Run &run : caption) {
        formats.append({at, int(run.text.size()), lookOf(run.marks, !run.link.isEmpty())});
        at += int(run.text.size());
    }
    return formats;
}

} // namespace

CaptionLines::CaptionLines(const Runs &caption, const QString &credit, const QString &hint, int column)
    : m_column(column)
    , m_step(sheetLineHeight(TextStyle::Ui))
    , m_caption(caption.empty() && credit.isEmpty() ? hint : plainText(caption).replace(u'\n', QChar::LineSeparator),
                sheetFont(TextStyle::Ui))
    , m_credit(credit)
    , m_hasCaption(!caption.empty())
{
    const QFontMetricsF metrics(sheetFont(TextStyle::Ui));
    m_creditWidth = std::ceil(metrics.horizontalAdvance(m_credit));
    // A long credit takes a line of its own.
    m_creditBelow = 2 * m_creditWidth > column;
    m_caption.setFormats(formatsOf(caption));
    layOut(m_credit.isEmpty() || m_creditBelow ? column : column - m_creditWidth - sheetScaled(12));
}

qreal CaptionLines::height() const { return m_step * (lineCount() + (m_creditBelow ? 1 : 0)); }

void CaptionLines::draw(QPainter &painter, const QPointF &at) const
{
    painter.setPen(m_hasCaption ? tokens().ink2 : tokens().ink3);
    m_caption.draw(&painter, at);
    if (m_credit.isEmpty())
        return;
    painter.setPen(tokens().ink3);
    painter.setFont(sheetFont(TextStyle::Ui));
    const qreal top = at.y() + (m_creditBelow ? lineCount() * m_step : 0);
    painter.drawText(QRectF(at.x(), top, m_column, m_step), Qt::AlignRight | Qt::AlignVCenter, m_credit);
}

void CaptionLines::layOut(qreal width)
{
    m_caption.beginLayout();
    qreal y = 0;
    for (QTextLine line = m_caption.createLine(); line.isValid(); line = m_caption.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, y + std::floor((m_step - line.height()) / 2)});
        y += m_step;
    }
    m_caption.endLayout();
}

int columnWidthOf(const QTextDocument &document)
{
    const qreal width = document.textWidth();
    return width > 0 ? int(std::floor(width)) : sheetScaled(680);
}

} // namespace Galley
