// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "model/article.h"
#include "model/searchquery.h"

#include <QHash>

namespace Galley {

/// Which stories a list shows. Empty conditions do not restrict. Trashed stories are seen only with trashed = true.
struct ArticleFilter {
    bool trashed = false;
    std::optional<ArticleKind> kind;
    std::optional<State> state;
    QList<ChannelId> channels; ///< main or further channel is any of these
    QString tag;               ///< its name
    QString headline;          ///< every word stands in the headline
    SearchQuery search;        ///< what somebody looks for
    friend bool operator==(const ArticleFilter &, const ArticleFilter &) = default;
};

/// A place in a list ordered by (sortAt, id) descending: the last row that was read.
struct ArticleCursor {
    QDateTime sortAt;
    ArticleId id;
};

/// How many stories there are, for the navigator. Trashed ones count only in trashed.
struct ArticleCounts {
    int all = 0;
    int trashed = 0;
    QHash<State, int> byState;
    QHash<ChannelId, int> byChannel; ///< main or further; not summed over children
    QHash<QString, int> byTag;       ///< by name
};

} // namespace Galley
