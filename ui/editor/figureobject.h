// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "body/body.h"

#include <QObject>
#include <QTextObjectInterface>

namespace Galley {

class PictureSource;
class ScaledPictures;

/// Lays a figure out and draws it: the picture as wide as the column (never larger than it is), its caption and credit
/// below.
class FigureObject final : public QObject, public QTextObjectInterface
{
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    FigureObject(const PictureSource &source, ScaledPictures &pictures, QObject *parent);

    QSizeF intrinsicSize(QTextDocument *document, int position, const QTextFormat &format) override;
    void drawObject(QPainter *painter, const QRectF &rect, QTextDocument *document, int position,
                    const QTextFormat &format) override;

    /// Where the picture of the figure in @p rect is.
    QRect pictureRect(const QRectF &rect, const QTextDocument *document, const QTextFormat &format) const;

private:
    QSize pictureSize(const Figure &figure, int column) const;
    void drawPicture(QPainter &painter, const QRect &place, const Figure &figure);
    void drawWidth(QPainter &painter, const QRect &place, FigureWidth width);

    const PictureSource &m_source;
    ScaledPictures &m_pictures;
};

} // namespace Galley
