// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "body/body.h"

#include <QObject>
#include <QTextObjectInterface>

namespace Galley {

class PictureSource;
class ScaledPictures;

/// Lays a gallery out and draws it: its pictures in rows of tiles, the caption of all below.
class GalleryObject final : public QObject, public QTextObjectInterface
{
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    GalleryObject(const PictureSource &source, ScaledPictures &pictures, QObject *parent);

    QSizeF intrinsicSize(QTextDocument *document, int position, const QTextFormat &format) override;
    void drawObject(QPainter *painter, const QRectF &rect, QTextDocument *document, int position,
                    const QTextFormat &format) override;

    /// Where the tile of the picture @p index is, in a gallery of @p count that begins at the origin.
    static QRect tileOf(int index, int count, int column);

private:
    void drawTile(QPainter &painter, const QRect &tile, const Figure &figure);

    const PictureSource &m_source;
    ScaledPictures &m_pictures;
};

} // namespace Galley
