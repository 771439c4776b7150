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

/// What a search needs to know of the newsroom.
struct SearchContext {
    Channels channels;
    QTimeZone zone = QTimeZone::utc();
    QDateTime now = {};       ///< UTC
    QStringList mySteps = {}; ///< of review, that the person at this machine may sign
};

/// Reads what somebody typed (see readSearchQuery()) and finds the channels that it names, by name, slug, or the way down to them
/// ("新闻/本地"), and who "mine" is. Thread-safe.
std::variant<SearchQuery, SearchFault> storyQuery(const QString &typed, const SearchContext &known);

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
