// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>
#include <QTextObjectInterface>

class QTextDocument;

namespace Galley {

class FigureObject;
class PictureSource;
class ScaledPictures;

/// A line across the column.
class RuleObject final : public QObject, public QTextObjectInterface
{
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    using QObject::QObject;
    QSizeF intrinsicSize(QTextDocument *document, int position, const QTextFormat &format) override;
    void drawObject(QPainter *painter, const QRectF &rect, QTextDocument *document, int position,
                    const QTextFormat &format) override;
};

/// A box that names a video or audio by its caption and its address or file.
class EmbedObject final : public QObject, public QTextObjectInterface
{
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    EmbedObject(const PictureSource &source, QObject *parent) : QObject(parent), m_source(source) {}
    QSizeF intrinsicSize(QTextDocument *document, int position, const QTextFormat &format) override;
    void drawObject(QPainter *painter, const QRectF &rect, QTextDocument *document, int position,
                    const QTextFormat &format) override;

private:
    const PictureSource &m_source;
};

/// Lets @p document show figures, rules and embeds; returns what draws the figures, which is the document's.
/// Everything handed in must outlive @p document.
FigureObject * registerObjects(QTextDocument &document, const PictureSource &source, ScaledPictures &pictures);

} // namespace Galley
