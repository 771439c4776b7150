// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/editor/figureobject.h"

#include "ui/common/icons.h"
#include "ui/common/style.h"
#include "ui/common/tokens.h"
#include "ui/editor/bodyformat.h"
#include "ui/editor/captionlines.h"
#include "ui/editor/picturesource.h"
#include "ui/editor/scaledpictures.h"

#include <QPainter>
#include <QTextDocument>

#include <cmath>

namespace Galley {

namespace {

constexpr int MissingHeight = 120;

CaptionLines linesOf(const Figure &figure, int column)
{
    return {figure.caption, figure.credit, FigureObject::tr("Press Enter to write a caption."), column};
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
        return {column, sheetScaled(MissingHeight)};
    if (natural.width() <= column)
        return natural;
    return {column, std::max(1, int(qint64(natural.height()) * column / natural.width()))};
}

QSizeF FigureObject::intrinsicSize(QTextDocument *document, int, const QTextFormat &format)
{
    const Figure figure = figureOf(format.toCharFormat());
    const int column = columnWidthOf(*document);
    const CaptionLines lines = linesOf(figure, column);
    return QSizeF(column, pictureSize(figure, column).height() + sheetScaled(SpaceAboveCaption) + lines.height());
}

void FigureObject::drawObject(QPainter *painter, const QRectF &rect, QTextDocument *document, int,
                              const QTextFormat &format)
{
    const Figure figure = figureOf(format.toCharFormat());
    const QRect place = pictureRect(rect, document, format);
    painter->save();
    drawPicture(*painter, place, figure);
    drawWidth(*painter, place, figure.width);
    linesOf(figure, columnWidthOf(*document))
        .draw(*painter, {rect.left(), rect.top() + place.height() + sheetScaled(SpaceAboveCaption)});
    painter->restore();
}

QRect FigureObject::pictureRect(const QRectF &rect, const QTextDocument *document, const QTextFormat &format) const
{
    const int column = columnWidthOf(*document);
    const QSize size = pictureSize(figureOf(format.toCharFormat()), column);
    return {QPoint(qRound(rect.left()) + (column - size.width()) / 2, qRound(rect.top())), size};
}

/// Says in a corner of the picture that it will be wider on the page than here.
void FigureObject::drawWidth(QPainter &painter, const QRect &place, FigureWidth width)
{
    if (width == FigureWidth::Text)
        return;
    const QString text = width == FigureWidth::Wide ? tr("Wide") : tr("Full width");
    painter.setFont(sheetFont(TextStyle::Badge));
    const QSize size(painter.fontMetrics().horizontalAdvance(text) + sheetScaled(16), sheetScaled(20));
    const QRect badge(place.topRight() - QPoint(size.width() + sheetScaled(8), -sheetScaled(8)), size);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens().paper);
    painter.drawRoundedRect(badge, sheetScaled(4), sheetScaled(4));
    painter.setPen(tokens().ink2);
    painter.drawText(badge, Qt::AlignCenter, text);
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
    const int side = sheetScaled(40);
    const QPixmap icon = iconPixmap(QStringLiteral("photo"), side, tokens().edge, ratio);
    painter.drawPixmap(place.center() - QPoint(side / 2, side), icon);
    painter.setPen(tokens().ink3);
    painter.setFont(sheetFont(TextStyle::Ui));
    painter.drawText(place.adjusted(0, place.height() / 2, 0, 0), Qt::AlignHCenter | Qt::AlignTop,
                     tr("This picture is not in the newsroom’s media folder."));
}

} // namespace Galley
