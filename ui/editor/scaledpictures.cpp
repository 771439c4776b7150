// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/editor/scaledpictures.h"

#include <QFuture>
#include <QImageReader>
#include <QtConcurrentRun>

namespace Galley {

namespace {

bool isUpright(const QImageReader &reader)
{
    return !(reader.transformation() & QImageIOHandler::TransformationRotate90);
}

bool isPicture(const QImageReader &reader)
{
    static const QList<QByteArray> formats{"jpeg", "jpg", "png", "webp", "gif"};
    return formats.contains(reader.format());
}

/// @p size made exactly @p width wide.
QSize scaledTo(const QSize &size, int width)
{
    return {width, std::max(1, int(qint64(size.height()) * width / size.width()))};
}

QImage decode(const QString &path, int width)
{
    QImageReader reader(path);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    if (!isPicture(reader))
        return {};
    const QSize whole = reader.size();
    const int across = isUpright(reader) ? whole.width() : whole.height();
    if (across > width)
        reader.setScaledSize(isUpright(reader) ? scaledTo(whole, width)
                                               : scaledTo(whole.transposed(), width).transposed());
    return reader.read().convertToFormat(QImage::Format_ARGB32_Premultiplied);
}

} // namespace

QSize ScaledPictures::sizeOf(const QString &path)
{
    if (const QSize *known = m_sizes.object(path))
        return *known;
    QImageReader reader(path);
    reader.setDecideFormatFromContent(true);
    if (path.isEmpty() || !isPicture(reader) || !reader.size().isValid())
        return {};
    const QSize size = isUpright(reader) ? reader.size() : reader.size().transposed();
    m_sizes.insert(path, new QSize(size));
    return size;
}

QImage ScaledPictures::scaled(const QString &path, int width)
{
    const int wanted = std::min(width, sizeOf(path).width());
    const QImage *known = m_images.object(path);
    if (wanted > 0 && (!known || known->width() < wanted))
        load(path, wanted);
    return known ? *known : QImage();
}

void ScaledPictures::load(const QString &path, int width)
{
    if (m_loading.contains(path) || m_broken.contains(path))
        return;
    m_loading.insert(path);
    QtConcurrent::run(decode, path, width).then(this, [this, path](const QImage &image) {
        m_loading.remove(path);
        if (image.isNull())
            m_broken.insert(path);
        else
            m_images.insert(path, new QImage(image), qMax(1, int(image.sizeInBytes() / 1024)));
        Q_EMIT loaded();
    });
}

} // namespace Galley
