// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/editor/galleryobject.h"

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

constexpr int Gap = 8;

int columnsFor(int count) { return count == 2 || count == 4 ? 2 : 3; }

CaptionLines linesOf(const Gallery &gallery, int column)
{
    return {gallery.caption, {}, GalleryObject::tr("%n picture(s). Press Enter to write captions.", nullptr,
                                                   int(gallery.figures.size())),
            column};
}

/// The height of all tiles.
int tilesHeight(int count, int column)
{
    return count == 0 ? 0 : GalleryObject::tileOf(count - 1, count, column).bottom() + 1;
}

} // namespace

GalleryObject::GalleryObject(const PictureSource &source, ScaledPictures &pictures, QObject *parent)
    : QObject(parent), m_source(source), m_pictures(pictures)
{
}

QRect GalleryObject::tileOf(int index, int count, int column)
{
    const int columns = columnsFor(count);
    const int gap = sheetScaled(Gap);
    const int width = (column - gap * (columns - 1)) / columns;
    const int height = width * 2 / 3;
    return {index % columns * (width + gap), index / columns * (height + gap), width, height};
}

QSizeF GalleryObject::intrinsicSize(QTextDocument *document, int, const QTextFormat &format)
{
    const Gallery gallery = galleryOf(format.toCharFormat());
    const int column = columnWidthOf(*document);
    const int tiles = tilesHeight(int(gallery.figures.size()), column);
    return QSizeF(column, tiles + sheetScaled(SpaceAboveCaption) + linesOf(gallery, column).height());
}

void GalleryObject::drawObject(QPainter *painter, const QRectF &rect, QTextDocument *document, int,
                               const QTextFormat &format)
{
    const Gallery gallery = galleryOf(format.toCharFormat());
    const int column = columnWidthOf(*document);
    const int count = int(gallery.figures.size());
    const QPoint origin(qRound(rect.left()), qRound(rect.top()));
    painter->save();
    for (int i = 0; i < count; ++i)
        drawTile(*painter, tileOf(i, count, column).translated(origin), gallery.figures[size_t(i)]);
    linesOf(gallery, column)
        .draw(*painter, {rect.left(), rect.top() + tilesHeight(count, column) + sheetScaled(SpaceAboveCaption)});
    painter->restore();
}

void GalleryObject::drawTile(QPainter &painter, const QRect &tile, const Figure &figure)
{
    const QString path = m_source.pathOf(figure.file);
    const qreal ratio = painter.device()->devicePixelRatio();
    const QSize natural = m_pictures.sizeOf(path);
    // What fills the tile is wider than it when the picture is flatter.
    const int width = natural.isEmpty() ? tile.width()
                                        : natural.scaled(tile.size(), Qt::KeepAspectRatioByExpanding).width();
    const QImage image = m_pictures.scaled(path, int(std::ceil(width * ratio)));
    if (image.isNull()) {
        painter.fillRect(tile, tokens().draftS);
        const int side = sheetScaled(32);
        painter.drawPixmap(tile.center() - QPoint(side / 2, side / 2),
                           iconPixmap(QStringLiteral("photo"), side, tokens().edge, ratio));
        return;
    }
    const QSizeF cut = QSizeF(tile.size()).scaled(image.size(), Qt::KeepAspectRatio);
    const QPointF corner((image.width() - cut.width()) / 2, (image.height() - cut.height()) / 2);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(QRectF(tile), image, QRectF(corner, cut));
}

} // namespace Galley
