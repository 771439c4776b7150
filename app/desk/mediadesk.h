// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "body/body.h"
#include "model/article.h"
#include "model/medialist.h"
#include "model/records.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QImage>
#include <QPointF>

namespace Galley {

class Clock;
class MediaStore;
class Newsroom;
class NewsroomFolder;

/// Takes pictures and recordings into a newsroom. Same thread as its newsroom.
class MediaDesk
{
    Q_DECLARE_TR_FUNCTIONS(Galley)

public:
    explicit MediaDesk(Newsroom &newsroom) : m_newsroom(newsroom) {}

    /// NotAPicture with a sentence that names the file when it is not a JPEG, PNG, WebP or GIF picture.
    Result<Media> add(const QString &path);
    /// A picture from the clipboard.
    Result<Media> add(const QImage &image);
    /// Sets the point of @p file that every crop keeps: parts (0 to 1) of the width from the left and of the height
    /// from the top. It holds wherever the picture is shown. NotFound when there is no such picture.
    Result<Media> setFocus(const QString &file, const QPointF &focus);
    Result<Media> media(const QString &file) const;
    /// Up to @p limit files, those before @p offset left out, and how many there are. LicenceEnded counts from today in the
    /// newsroom's zone.
    Result<QList<Media>> files(const MediaFilter &filter, int offset, int limit) const;
    Result<int> count(const MediaFilter &filter) const;
    /// Writes what is known of all of @p files, or of none.
    Done describe(const QStringList &files, const MediaDetails &details);
    Result<MediaUse> use(const QString &file) const;
    /// Whether an earlier version of a story shows the file. Reads all versions: a second where there are 200,000.
    Result<bool> wasShown(const QString &file) const;
    /// Removes a file that nothing shows, for good. NotAllowed when something does.
    Done remove(const QString &file);
    /// Where the picture's file lies.
    QString pathOf(const QString &file) const;

private:
    /// With today's date.
    MediaFilter dated(MediaFilter filter) const;

    Newsroom &m_newsroom;
};

/// How @p media stands in a text that it is newly put into: with what is known of it.
Figure newFigure(const Media &media);
/// Makes @p media the picture of @p cover. What is known of it goes where nothing is written.
void setPicture(Cover &cover, const Media &media);

/// Probes @p bytes and keeps them in @p store, with what the photographer wrote into the file; for jobs that have a
/// connection of their own.
Result<Media> keepPicture(MediaStore &store, const QByteArray &bytes, const QString &originalName, const QDateTime &now);
/// Takes the video or audio file @p path into the newsroom in @p folder through a connection of its own; its size in
/// pixels is not asked for. NotAPicture when no browser plays it. Takes seconds for a large one; any thread.
Result<Media> keepRecording(const NewsroomFolder &folder, const Clock &clock, const QString &path);

} // namespace Galley
