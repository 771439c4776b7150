// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "desk/newsroom.h"
#include "ui/editor/picturesource.h"
#include "ui/editor/storylinks.h"
#include "ui/stories/storyrows.h"

namespace Galley {

/// The newsroom's stories, as the list asks for them.
class NewsroomRows final : public StoryRows
{
public:
    explicit NewsroomRows(Newsroom &newsroom) : m_newsroom(newsroom) {}

    Result<QList<ArticleRow>> rows(const ArticleFilter &filter, const std::optional<ArticleCursor> &after,
                                   int limit) override;
    Result<QList<ArticleRow>> ranked(const ArticleFilter &filter, int limit) override;
    Result<StoryExcerpt> excerpt(const ArticleId &id, const SearchQuery &query) override;
    Result<int> count(const ArticleFilter &filter) override;

private:
    Newsroom &m_newsroom;
};

/// The newsroom's pictures, as the editor asks for them.
class NewsroomPictures final : public PictureSource
{
public:
    explicit NewsroomPictures(Newsroom &newsroom) : m_newsroom(newsroom) {}

    Result<Figure> addPicture(const QString &path) override;
    Result<Figure> addPicture(const QImage &image) override;
    QFuture<Result<QString>> addRecording(const QString &path) override;
    QString nameOf(const QString &mediaFile) const override;
    QString pathOf(const QString &mediaFile) const override;
    QPointF focusOf(const QString &mediaFile) const override;
    Done setFocus(const QString &mediaFile, const QPointF &focus) override;

private:
    Newsroom &m_newsroom;
};

/// Whom a line offers that somebody writes names into: those on the newsroom's list, else those whom its stories name.
QStringList peopleOffered(Newsroom &newsroom);
QStringList sourcesOffered(Newsroom &newsroom);

/// The newsroom's stories, as links ask for them.
class NewsroomStories final : public StoryLinks
{
public:
    explicit NewsroomStories(Newsroom &newsroom) : m_newsroom(newsroom) {}

    QList<LinkedStory> find(const QString &words, int most) const override;
    QString headlineOf(const QString &link) const override;

private:
    Newsroom &m_newsroom;
};

} // namespace Galley
