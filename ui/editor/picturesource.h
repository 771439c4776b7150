// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "body/body.h"

#include <QFuture>
#include <QPointF>

class QImage;

namespace Galley {

/// Where the editor keeps the pictures and recordings that are put into a story, and finds those that stand in it. GUI
/// thread.
class PictureSource
{
public:
    virtual ~PictureSource() = default;

    /// Takes the picture file @p path into the newsroom; the figure names it there.
    virtual Result<Figure> addPicture(const QString &path) = 0;
    /// Takes @p image into the newsroom.
    virtual Result<Figure> addPicture(const QImage &image) = 0;
    /// Takes the video or audio file @p path into the newsroom on another thread; gives its name there.
    virtual QFuture<Result<QString>> addRecording(const QString &path) = 0;
    /// What the file of the newsroom's @p mediaFile was called when it came; may be empty.
    virtual QString nameOf(const QString &mediaFile) const = 0;
    /// Where the newsroom's @p mediaFile lies on this disk; empty when it has no such file.
    virtual QString pathOf(const QString &mediaFile) const = 0;

    /// The point of the picture that every crop keeps: parts (0 to 1) of the width from the left and of the height from
    /// the top. It holds wherever the picture is shown.
    virtual QPointF focusOf(const QString &mediaFile) const = 0;
    virtual Done setFocus(const QString &mediaFile, const QPointF &focus) = 0;
};

/// What the editor calls the newsroom's recording that @p embed plays; empty for the video of a service.
inline QString nameOfRecording(const Embed &embed, const PictureSource &source)
{
    const QString scheme = QStringLiteral("media:");
    if (!embed.address.startsWith(scheme))
        return {};
    const QString file = embed.address.sliced(scheme.size());
    const QString name = source.nameOf(file);
    return name.isEmpty() ? file : name;
}

} // namespace Galley
