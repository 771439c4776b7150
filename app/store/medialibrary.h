// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "model/medialist.h"
#include "model/records.h"
#include "store/database.h"
#include "store/newsroomfolder.h"

namespace Galley {

/// The newsroom's media files as a collection: lists, what is known of each, where each is used, and removing what is
/// not. All functions run on the thread of the Database they were given.
class MediaLibrary
{
public:
    MediaLibrary(Database &database, const NewsroomFolder &folder) : m_database(database), m_folder(folder) {}

    /// Up to @p limit files, those before @p offset left out.
    Result<QList<Media>> files(const MediaFilter &filter, int offset, int limit) const;
    Result<int> count(const MediaFilter &filter) const;

    /// Writes @p details of all of @p files, or of none: NotFound when one of them is not there.
    Done describe(const QStringList &files, const MediaDetails &details);

    Result<MediaUse> use(const QString &file) const;
    /// Whether a kept revision of a story shows it. Reads all of them.
    Result<bool> wasShown(const QString &file) const;

    /// Removes a file that is used nowhere, for good; leaves a tombstone. The row goes first, so that no row is ever left
    /// without its file. NotAllowed when something shows it, NotFound when there is none.
    Done remove(const QString &file);

private:
    Database &m_database;
    NewsroomFolder m_folder;
};

} // namespace Galley
