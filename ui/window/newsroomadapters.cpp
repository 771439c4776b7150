// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/window/newsroomadapters.h"

#include "desk/mediadesk.h"

namespace Galley {

namespace {

Result<Figure> figureOf(const Result<Media> &media)
{
    if (!media)
        return media.error();
    Figure figure;
    figure.file = media->file;
    return figure;
}

} // namespace

Result<QList<ArticleRow>> NewsroomRows::rows(const ArticleFilter &filter, const std::optional<ArticleCursor> &after,
                                             int limit)
{
    return m_newsroom.rows(filter, after, limit);
}

Result<int> NewsroomRows::count(const ArticleFilter &filter) { return m_newsroom.count(filter); }

Result<Figure> NewsroomPictures::addPicture(const QString &path) { return figureOf(m_newsroom.media().add(path)); }
Result<Figure> NewsroomPictures::addPicture(const QImage &image) { return figureOf(m_newsroom.media().add(image)); }
QString NewsroomPictures::pathOf(const QString &mediaFile) const { return m_newsroom.media().pathOf(mediaFile); }

} // namespace Galley
