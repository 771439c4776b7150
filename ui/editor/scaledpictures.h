// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QCache>
#include <QImage>
#include <QObject>
#include <QSet>
#include <QSize>

namespace Galley {

/// Pictures of the disk at the size in which they are shown. They are decoded off the GUI thread and kept within
/// bounds; until one is there, scaled() is a null image and loaded() follows. GUI thread.
class ScaledPictures final : public QObject
{
    Q_OBJECT

public:
    explicit ScaledPictures(QObject *parent = nullptr) : QObject(parent) {}

    /// The size in pixels, the right way up, as the file's head says; empty when there is no such picture.
    QSize sizeOf(const QString &path);
    /// The picture at least @p width pixels wide when the file is that wide; a smaller one while that is on its way.
    QImage scaled(const QString &path, int width);

Q_SIGNALS:
    void loaded();

private:
    void load(const QString &path, int width);

    QCache<QString, QImage> m_images{128 * 1024}; ///< cost in KiB
    QCache<QString, QSize> m_sizes{4096};
    QSet<QString> m_loading;
    QSet<QString> m_broken;
};

} // namespace Galley
