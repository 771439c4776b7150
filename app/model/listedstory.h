// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "model/article.h"

#include <span>
#include <string_view>

namespace Galley {

/// What lists, plans and addresses of a site need of one story, without any text of its own: all views lead into
/// memory of whoever hands it out. Texts are UTF-8 without the characters that no page may hold.
struct ListedStory {
    ArticleId id;
    ArticleKind kind = ArticleKind::Story;
    qint64 publishAt = 0;  ///< milliseconds since 1970, UTC
    qint64 modifiedAt = 0; ///< the same
    qint64 views = -1;     ///< -1: nobody counted
    Slots slots; ///< those whose end has not come

    std::string_view slug;
    std::string_view headline;
    std::string_view kicker;
    std::string_view subhead;
    std::string_view standfirst; ///< at least as much of it as any list shows
    std::string_view byline;
    std::string_view source;
    std::string_view editor;
    std::string_view language; ///< empty: the site's
    std::string_view coverFile;
    int coverNumber = -1; ///< its place in that same list of media files as pictures have
    std::string_view coverAlt;
    std::string_view coverCaption;
    std::string_view coverCredit;
    std::string_view contentHash; ///< changes with anything in the story, its text too

    int channel = -1;                  ///< the main one: its place in a list that both sides have; -1: none
    std::span<const int> furtherChannels;
    std::span<const int> tags;         ///< the same for tags
    std::span<const int> pictures;     ///< those in the text: places in a list of media files
    std::span<const ArticleId> links;  ///< the stories that the text leads to

    QDateTime publishTime() const { return QDateTime::fromMSecsSinceEpoch(publishAt, Qt::UTC); }
};

} // namespace Galley
