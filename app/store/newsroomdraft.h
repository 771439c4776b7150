// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/draftfolder.h"
#include "store/newsroomfolder.h"

#include <memory>

namespace Galley {

/// A newsroom in the making: it stands at its place once it is whole, or not at all. Blocks; any thread.
class NewsroomDraft
{
public:
    /// For a newsroom at @p path, as NewsroomFolder::create() takes it; fails when that would.
    static Result<std::unique_ptr<NewsroomDraft>> begin(const QString &path);

    /// Where to make it. Whoever opens it there closes it before finish().
    const NewsroomFolder &folder() const { return m_folder; }
    /// Moves it to its place; the path of the newsroom, absolute.
    Result<QString> finish();

private:
    NewsroomDraft(std::unique_ptr<DraftFolder> draft, const NewsroomFolder &folder, const QString &place);

    std::unique_ptr<DraftFolder> m_draft;
    NewsroomFolder m_folder;
    QString m_place;
};

} // namespace Galley
