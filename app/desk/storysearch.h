// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "model/channel.h"
#include "model/searchquery.h"

#include <QList>

namespace Galley {

class Newsroom;

/// A place in a text, from a character up to another.
struct TextSpan {
    qsizetype begin = 0;
    qsizetype end = 0;
    friend bool operator==(const TextSpan &, const TextSpan &) = default;
};

/// Reads what somebody typed (see readSearchQuery()) and finds the channels that it names among @p channels, by name,
/// slug, or the way down to them ("新闻/本地"). Thread-safe.
std::variant<SearchQuery, SearchFault> storyQuery(const QString &typed, const Channels &channels, const QTimeZone &zone);

/// Where the words that @p query wants at @p place stand in @p text, in order and apart from each other. They are found
/// as the index finds them. Thread-safe.
QList<TextSpan> searchHits(const QString &text, const SearchQuery &query, SearchPlace place);

/// The line of a story in which the words stand that somebody looks for.
struct StoryExcerpt {
    QString text; ///< one line; empty when the words stand in the headline alone
    QList<TextSpan> hits;
};

/// The excerpt of @p story for @p query, about @p length characters. NotFound when there is no such story.
Result<StoryExcerpt> excerptFor(const Newsroom &newsroom, const ArticleId &story, const SearchQuery &query, int length = 60);

} // namespace Galley
