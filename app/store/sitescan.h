// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "model/channel.h"
#include "model/listedstory.h"
#include "model/records.h"
#include "store/database.h"

#include <functional>

namespace Galley {

/// Which channels, tags and pictures the numbers in a ListedStory mean.
struct SiteScanLists {
    QList<ChannelId> channels;
    QList<TagId> tags;
    /// Gives a media file its number among those of stories or of standing pages.
    std::function<int(ArticleKind, std::string_view file)> pictureNumber;
};

/// Stories by their ids, which are in the order in which they were begun: from @c first (null: the oldest) to before
/// @c end (null: the newest too).
struct StoryRange {
    ArticleId first;
    ArticleId end;
};

/// A story before which about half of all stand; null where there are too few to share the work.
Result<ArticleId> middleStory(Database &database);

/// Calls @p visit with every story of @p range that is out at @p now (published, or ready and due, and under no embargo), in the order of
/// their ids; what is handed over is valid during the call alone. One pass over each table, so a hundred thousand
/// stories take well under a second; memory does not grow with them. On the database's thread, inside a snapshot of
/// its own.
Done scanStories(Database &database, const SiteScanLists &lists, const QDateTime &now, const StoryRange &range,
                 const std::function<void(const ListedStory &)> &visit);

} // namespace Galley
