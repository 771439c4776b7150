// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/editor/bodyobjects.h"

#include "ui/common/icons.h"
#include "ui/common/style.h"
#include "ui/common/tokens.h"
#include "ui/editor/bodyformat.h"
#include "ui/editor/figureobject.h"
#include "ui/editor/galleryobject.h"
#include "ui/editor/picturesource.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QTextDocument>

#include <cmath>

namespace Galley {

QSizeF RuleObject::intrinsicSize(QTextDocument *document, int, const QTextFormat &)
{
    return QSizeF(std::floor(document->textWidth()), sheetScaled(17));
}

void RuleObject::drawObject(QPainter *painter, const QRectF &rect, QTextDocument *, int, const QTextFormat &)
{
    painter->fillRect(QRectF(rect.left(), std::floor(rect.center().y()), rect.width(), 1), tokens().line2);
}

QSizeF EmbedObject::intrinsicSize(QTextDocument *document, int, const QTextFormat &)
{
    return QSizeF(std::floor(document->textWidth()), sheetScaled(64));
}

void EmbedObject::drawObject(QPainter *painter, const QRectF &rect, QTextDocument *, int, const QTextFormat &format)
{
    const Embed embed = embedOf(format.toCharFormat());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(tokens().line2);
    painter->setBrush(tokens().list);
    painter->drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    const int side = sheetScaled(20);
    const int pad = sheetScaled(16);
    painter->drawPixmap(QPointF(rect.left() + pad, rect.center().y() - side / 2.0),
                        iconPixmap(QStringLiteral("ext"), side, tokens().ink2,
                                   painter->device()->devicePixelRatio()));
    const QRectF text = rect.adjusted(pad * 2 + side, sheetScaled(12), -pad, -sheetScaled(12));
    const QFontMetrics metrics(sheetFont(TextStyle::Ui));
    painter->setFont(sheetFont(TextStyle::Ui));
    painter->setPen(tokens().ink1);
    const QString recording = nameOfRecording(embed, m_source);
    const QString title = embed.caption.isEmpty() ? tr("Video or audio") : embed.caption;
    painter->drawText(text, Qt::AlignTop | Qt::AlignLeft,
                      metrics.elidedText(title, Qt::ElideRight, int(text.width())));
    painter->setFont(sheetFont(TextStyle::Meta));
    painter->setPen(tokens().ink3);
    painter->drawText(text, Qt::AlignBottom | Qt::AlignLeft,
                      metrics.elidedText(recording.isEmpty() ? embed.address : recording, Qt::ElideMiddle,
                                         int(text.width())));
    painter->restore();
}

FigureObject *registerObjects(QTextDocument &document, const PictureSource &source, ScaledPictures &pictures)
{
    QAbstractTextDocumentLayout *layout = document.documentLayout();
    auto *figures = new FigureObject(source, pictures, &document);
    layout->registerHandler(FigureObjectType, figures);
    layout->registerHandler(GalleryObjectType, new GalleryObject(source, pictures, &document));
    layout->registerHandler(RuleObjectType, new RuleObject(&document));
    layout->registerHandler(EmbedObjectType, new EmbedObject(source, &document));
    return figures;
}

} // namespace Galley
