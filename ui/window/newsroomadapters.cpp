// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/window/newsroomadapters.h"

#include "desk/background.h"
#include "desk/mediadesk.h"
#include "desk/peopledesk.h"
#include "desk/storydesk.h"
#include "ui/common/dates.h"

namespace Galley {

namespace {

Result<Figure> figureOf(const Result<Media> &media)
{
    if (!media)
        return media.error();
    return newFigure(*media);
}

} // namespace

Result<QList<ArticleRow>> NewsroomRows::rows(const ArticleFilter &filter, const std::optional<ArticleCursor> &after,
                                             int limit)
{
    return m_newsroom.rows(filter, after, limit);
}

Result<QList<ArticleRow>> NewsroomRows::ranked(const ArticleFilter &filter, int limit)
{
    return m_newsroom.ranked(filter, limit);
}

Result<StoryExcerpt> NewsroomRows::excerpt(const ArticleId &id, const SearchQuery &query)
{
    return excerptFor(m_newsroom, id, query);
}

Result<int> NewsroomRows::count(const ArticleFilter &filter) { return m_newsroom.count(filter); }

Result<Figure> NewsroomPictures::addPicture(const QString &path) { return figureOf(m_newsroom.media().add(path)); }
Result<Figure> NewsroomPictures::addPicture(const QImage &image) { return figureOf(m_newsroom.media().add(image)); }

QFuture<Result<QString>> NewsroomPictures::addRecording(const QString &path)
{
    return recordingInBackground(m_newsroom.folder(), m_newsroom.clock(), path)
        .then(&m_newsroom, [this](const Result<Media> &media) -> Result<QString> {
            if (!media)
                return media.error();
            m_newsroom.refresh(NewsroomChange::Media);
            return media->file;
        });
}

QString NewsroomPictures::nameOf(const QString &mediaFile) const
{
    const Result<Media> media = m_newsroom.media().media(mediaFile);
    return media ? media->originalName : QString();
}

QString NewsroomPictures::pathOf(const QString &mediaFile) const { return m_newsroom.media().pathOf(mediaFile); }

QPointF NewsroomPictures::focusOf(const QString &mediaFile) const
{
    const Result<Media> media = m_newsroom.media().media(mediaFile);
    return media ? QPointF(media->focusX, media->focusY) : QPointF(0.5, 0.5);
}

Done NewsroomPictures::setFocus(const QString &mediaFile, const QPointF &focus)
{
    const Result<Media> set = m_newsroom.media().setFocus(mediaFile, focus);
    return set ? Done() : Done(set.error());
}

namespace {

/// The names of @p kept; those of @p named (which costs reading all stories) when nothing is kept.
template <typename Kept, typename Named>
QStringList offered(const Result<QList<Kept>> &kept, Named named)
{
    QStringList names;
    if (kept) {
        for (const Kept &each : *kept)
            names.append(each.name);
    }
    if (!names.isEmpty())
        return names;
    if (const Result<QList<NameCount>> counts = named()) {
        for (const NameCount &each : *counts)
            names.append(each.name);
    }
    return names;
}

} // namespace

QStringList peopleOffered(Newsroom &newsroom)
{
    return offered(newsroom.people().contributors(), [&] { return newsroom.people().authors(); });
}

QStringList sourcesOffered(Newsroom &newsroom)
{
    return offered(newsroom.people().sources(), [&] { return newsroom.people().sourceNames(); });
}

QList<LinkedStory> NewsroomStories::find(const QString &words, int most) const
{
    QList<LinkedStory> found;
    const Result<QList<ArticleRow>> rows = m_newsroom.stories().linkable(words, most);
    if (!rows)
        return found;
    for (const ArticleRow &row : *rows)
        found.append({storyLink(row.id), row.headline,
                      fullTime(row.sortAt, m_newsroom.clock().now(), m_newsroom.settings().zone())});
    return found;
}

QString NewsroomStories::headlineOf(const QString &link) const
{
    const Result<ArticleRow> row = m_newsroom.stories().linkedStory(link);
    return row ? row->headline : QString();
}

} // namespace Galley
