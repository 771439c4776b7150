// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "model/records.h"
#include "store/database.h"
#include "store/newsroomfolder.h"

#include <QByteArray>

namespace Galley {

/// The newsroom's pictures: files named by content in the media folder, and what is known of each.
class MediaStore
{
public:
    MediaStore(Database &database, const NewsroomFolder &folder) : m_database(database), m_folder(folder) {}

    /// Keeps @p bytes (already probed: @p media says file name, size in pixels …). The same content is kept once;
    /// a second call returns what is there. The file is on disk before the row is.
    Result<Media> put(const Media &media, const QByteArray &bytes);
    Result<Media> media(const QString &file) const;
    Result<QList<Media>> all() const;

private:
    Database &m_database;
    NewsroomFolder m_folder;
};

} // namespace Galley
