// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QCache>
#include <QObject>
#include <QPixmap>
#include <QSet>
#include <QSize>
#include <QString>
#include <QThreadPool>

#include <functional>

namespace Galley {

/// Small cuts of the newsroom's pictures. Decodes off the GUI thread and keeps a bounded number; a picture that
/// cannot be read stays a blank ground.
class Thumbnails final : public QObject
{
    Q_OBJECT

public:
    /// @p path says where a media file lies.
    explicit Thumbnails(std::function<QString(const QString &file)> path, QObject *parent = nullptr);
    ~Thumbnails() override;

    /// The picture @p file filling @p size (logical pixels), cut at its edges; null until it is decoded, which
    /// ready() tells.
    QPixmap thumbnail(const QString &file, const QSize &size, qreal devicePixelRatio);

Q_SIGNALS:
    void ready(const QString &file);

private:
    std::function<QString(const QString &)> m_path;
    QCache<QString, QPixmap> m_kept;
    QSet<QString> m_wanted;
    QThreadPool m_pool;
};

/// The picture in @p path scaled and cut to @p pixels, upright; null when it is no JPEG, PNG, WebP or GIF picture or
/// damaged. Any thread.
QImage decodeThumbnail(const QString &path, const QSize &pixels);

} // namespace Galley
