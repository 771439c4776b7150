// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/editor/figureobject.h"

#include "ui/common/icons.h"
#include "ui/common/style.h"
#include "ui/common/tokens.h"
#include "ui/editor/bodylook.h"
#include "ui/editor/picturesource.h"
#include "ui/editor/scaledpictures.h"

#include <QPainter>
#include <QTextDocument>
#include <QTextLayout>

#include <cmath>

namespace Galley {

namespace {

/// A figure's lines below the picture, laid out for one column width.
class CaptionLines
{
public:
    CaptionLines(const Figure &figure, int column)
        : m_column(column), m_step(lineHeight(TextStyle::Ui)), m_caption(textOf(figure), textFont(TextStyle::Ui))
    {
        m_hasCaption = !figure.caption.empty();
        m_credit = figure.credit;
        const QFontMetricsF metrics(textFont(TextStyle::Ui));
        m_creditWidth = std::ceil(metrics.horizontalAdvance(m_credit));
        // A long credit takes a line of its own.
        m_creditBelow = m_creditWidth > column / 2;
        m_caption.setFormats(formatsOf(figure));
        layOut(m_credit.isEmpty() || m_creditBelow ? column : column - m_creditWidth - scaled(12));
    }

    qreal height() const { return m_step * (lineCount() + (m_creditBelow ? 1 : 0)); }

    void draw(QPainter &painter, const QPointF &at) const
    {
        painter.setPen(m_hasCaption ? tokens().ink2 : tokens().ink3);
        m_caption.draw(&painter, at);
        if (m_credit.isEmpty())
            return;
        painter.setPen(tokens().ink3);
        painter.setFont(textFont(TextStyle::Ui));
        const qreal top = at.y() + (m_creditBelow ? lineCount() * m_step : 0);
        painter.drawText(QRectF(at.x(), top, m_column, m_step), Qt::AlignRight | Qt::AlignVCenter, m_credit);
    }

private:
    static QString textOf(const Figure &figure)
    {
        if (figure.caption.empty() && figure.credit.isEmpty())
            return FigureObject::tr("Press Enter to write a caption.");
        return plainText(figure.caption).replace(u'\n', QChar::LineSeparator);
    }

    static QList<QTextLayout::FormatRange> formatsOf(const Figure &figure)
    {
        QList<QTextLayout::FormatRange> formats;
        int at = 0;
        for (const Run &run : figure.caption) {
            formats.append({at, int(run.text.size()), lookOf(run.marks, !run.link.isEmpty())});
            at += int(run.text.size());
        }
        return formats;
    }

    void layOut(qreal width)
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

    int lineCount() const { return std::max(m_caption.lineCount(), 1); }

    int m_column;
    int m_step;
    QTextLayout m_caption;
    QString m_credit;
    qreal m_creditWidth = 0;
    bool m_creditBelow = false;
    bool m_hasCaption = false;
};

constexpr int MissingHeight = 120;
constexpr int SpaceAboveCaption = 8;

int columnOf(const QTextDocument *document)
{
    const qreal width = document->textWidth();
    return width > 0 ? int(std::floor(width)) : scaled(680);
}

} // namespace

FigureObject::FigureObject(const PictureSource &source, ScaledPictures &pictures, QObject *parent)
    : QObject(parent), m_source(source), m_pictures(pictures)
{
}

QSize FigureObject::pictureSize(const Figure &figure, int column) const
{
    const QSize natural = m_pictures.sizeOf(m_source.pathOf(figure.file));
    if (natural.isEmpty())
        return {column, scaled(MissingHeight)};
    if (natural.width() <= column)
        return natural;
    return {column, std::max(1, int(qint64(natural.height()) * column / natural.width()))};
}

QSizeF FigureObject::intrinsicSize(QTextDocument *document, int, const QTextFormat &format)
{
    const Figure figure = figureOf(format.toCharFormat());
    const int column = columnOf(document);
    const CaptionLines lines(figure, column);
    return QSizeF(column, pictureSize(figure, column).height() + scaled(SpaceAboveCaption) + lines.height());
}

void FigureObject::drawObject(QPainter *painter, const QRectF &rect, QTextDocument *document, int,
                              const QTextFormat &format)
{
    const Figure figure = figureOf(format.toCharFormat());
    const QRect place = pictureRect(rect, document, format);
    painter->save();
    drawPicture(*painter, place, figure);
    CaptionLines(figure, columnOf(document))
        .draw(*painter, {rect.left(), rect.top() + place.height() + scaled(SpaceAboveCaption)});
    painter->restore();
}

QRect FigureObject::pictureRect(const QRectF &rect, const QTextDocument *document, const QTextFormat &format) const
{
    const int column = columnOf(document);
    const QSize size = pictureSize(figureOf(format.toCharFormat()), column);
    return {QPoint(qRound(rect.left()) + (column - size.width()) / 2, qRound(rect.top())), size};
}

void FigureObject::drawPicture(QPainter &painter, const QRect &place, const Figure &figure)
{
    const QString path = m_source.pathOf(figure.file);
    const qreal ratio = painter.device()->devicePixelRatio();
    const QImage image = m_pictures.scaled(path, int(std::ceil(place.width() * ratio)));
    if (!image.isNull()) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(place, image);
        return;
    }
    painter.fillRect(place, tokens().draftS);
    if (!m_pictures.sizeOf(path).isEmpty())
        return;
    const int side = scaled(40);
    const QPixmap icon = iconPixmap(QStringLiteral("photo"), side, tokens().edge, ratio);
    painter.drawPixmap(place.center() - QPoint(side / 2, side), icon);
    painter.setPen(tokens().ink3);
    painter.setFont(textFont(TextStyle::Ui));
    painter.drawText(place.adjusted(0, place.height() / 2, 0, 0), Qt::AlignHCenter | Qt::AlignTop,
                     tr("This picture is not in the newsroom’s media folder."));
}

} // namespace Galley
