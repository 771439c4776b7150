// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/stories/thumbnails.h"

#include <QFuture>
#include <QImage>
#include <QImageReader>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace Galley {

static constexpr int KeptBytes = 24 * 1024 * 1024;

Thumbnails::Thumbnails(std::function<QString(const QString &)> path, QObject *parent)
    : QObject(parent), m_path(std::move(path)), m_kept(KeptBytes)
{
    m_pool.setMaxThreadCount(2);
}

Thumbnails::~Thumbnails()
{
    m_pool.clear();
}

QPixmap Thumbnails::thumbnail(const QString &file, const QSize &size, qreal devicePixelRatio)
{
    if (file.isEmpty())
        return {};
    const QSize pixels = (QSizeF(size) * devicePixelRatio).toSize();
    const QString key = "%1/%2x%3"_L1.arg(file, QString::number(pixels.width()), QString::number(pixels.height()));
    if (const QPixmap *kept = m_kept.object(key))
        return *kept;
    if (m_wanted.contains(key))
        return {};
    m_wanted.insert(key);
    QtConcurrent::run(&m_pool, decodeThumbnail, m_path(file), pixels)
        .then(this, [this, key, file, devicePixelRatio](const QImage &image) {
            m_wanted.remove(key);
            auto *pixmap = new QPixmap(QPixmap::fromImage(image));
            pixmap->setDevicePixelRatio(devicePixelRatio);
            m_kept.insert(key, pixmap, qMax(1, int(image.sizeInBytes())));
            Q_EMIT ready(file);
        });
    return {};
}

QImage decodeThumbnail(const QString &path, const QSize &pixels)
{
    QImageReader reader(path);
    reader.setAutoTransform(true);
    reader.setDecideFormatFromContent(true);
    const QByteArray format = reader.format();
    if (format != "jpeg" && format != "png" && format != "webp" && format != "gif")
        return {};
    const QSize whole = reader.size();
    // The reader scales before it turns the picture upright.
    const bool turned = reader.transformation().testFlag(QImageIOHandler::TransformationRotate90);
    if (whole.isValid())
        reader.setScaledSize(whole.scaled(turned ? pixels.transposed() : pixels, Qt::KeepAspectRatioByExpanding));
    QImage image = reader.read();
    if (image.isNull())
        return {};
    if (image.width() < pixels.width() || image.height() < pixels.height() || !whole.isValid())
        image = image.scaled(pixels, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation);
    return image.copy((image.width() - pixels.width()) / 2, (image.height() - pixels.height()) / 2, pixels.width(),
                      pixels.height());
}

} // namespace Galley
