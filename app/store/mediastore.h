// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "model/records.h"
#include "store/database.h"
#include "store/newsroomfolder.h"

#include <QByteArray>
#include <QPointF>

namespace Galley {

/// The newsroom's pictures: files named by content in the media folder, and what is known of each.
class MediaStore
{
public:
    MediaStore(Database &database, const NewsroomFolder &folder) : m_database(database), m_folder(folder) {}

    /// Keeps @p bytes (already probed: @p media says file name, size in pixels …). The same content is kept once;
    /// a second call returns what is there (with its focus). The file is on disk before the row is.
    Result<Media> put(const Media &media, const QByteArray &bytes);
    /// Sets the point of @p file that crops keep, as parts (0 to 1; what lies outside is brought in) of the width from
    /// the left and of the height from the top. NotFound when there is no such picture.
    Result<Media> setFocus(const QString &file, const QPointF &focus);
    Result<Media> media(const QString &file) const;
    Result<QList<Media>> all() const;

private:
    Database &m_database;
    NewsroomFolder m_folder;
};

} // namespace Galley
