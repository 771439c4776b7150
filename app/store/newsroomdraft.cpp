// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "store/newsroomdraft.h"

#include "base/files.h"

#include <QDir>
#include <QFileInfo>

namespace Galley {

NewsroomDraft::NewsroomDraft(std::unique_ptr<DraftFolder> draft, const NewsroomFolder &folder, const QString &place)
    : m_draft(std::move(draft)), m_folder(folder), m_place(place)
{
}

Result<std::unique_ptr<NewsroomDraft>> NewsroomDraft::begin(const QString &path)
{
    const Result<QString> place = NewsroomFolder::placeFor(path);
    if (!place)
        return place.error();
    if (Done above = makeFolders(QFileInfo(*place).absolutePath()); !above)
        return NewsroomFolder::notMade(*place);
    auto draft = std::make_unique<DraftFolder>(*place);
    if (Done made = draft->make(); !made)
        return NewsroomFolder::notMade(*place);
    const Result<NewsroomFolder> folder = NewsroomFolder::create(draft->filePath(QFileInfo(*place).fileName()));
    if (!folder)
        return folder.error();
    return std::unique_ptr<NewsroomDraft>(new NewsroomDraft(std::move(draft), *folder, *place));
}

Result<QString> NewsroomDraft::finish()
{
    QDir().rmdir(m_place); // an empty folder may have been chosen; nothing else goes this way
    if (Done moved = moveInto(m_folder.path(), m_place); !moved)
        return moved.error();
    return m_place;
}

} // namespace Galley
