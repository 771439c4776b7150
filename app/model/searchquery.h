// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "model/article.h"

#include <QTimeZone>

#include <variant>
#include <vector>

namespace Galley {

/// Where in a story a word is looked for.
enum class SearchPlace { Anywhere, Headline, Text, Byline, Source, Tag };

/// Words that follow each other somewhere in a story.
struct SearchWords {
    SearchPlace place = SearchPlace::Anywhere;
    QString text;
    bool isQuoted = false;   ///< the last word is whole, not the beginning of one
    bool isExcluded = false; ///< no story that has them is wanted
    friend bool operator==(const SearchWords &, const SearchWords &) = default;
};

/// What a story may be asked to have.
enum class SearchFeature {
    Picture,
    Source,
    Byline,
    Correction,
    ToDo,    ///< work that is not done
    Remark,  ///< one that is not settled
    Changes, ///< that no export took to the site yet, of a story that is on it
    Embargo,
};

/// A condition on what is known of a story beside its words.
struct SearchCondition {
    struct InChannel {
        QString channel; ///< as typed: a name or a slug
        QList<ChannelId> ids = {}; ///< it and those below it; to be filled in by who knows the channels
        friend bool operator==(const InChannel &, const InChannel &) = default;
    };
    struct Between {
        QDateTime from; ///< UTC, of the time by which lists are ordered; invalid: no limit
        QDateTime to;   ///< before this
        friend bool operator==(const Between &, const Between &) = default;
    };
    /// When the desk wants it done; as Between.
    struct Due {
        QDateTime from;
        QDateTime to;
        friend bool operator==(const Due &, const Due &) = default;
    };
    /// It is in review and one of the steps has to sign next.
    struct AwaitsStep {
        QString step; ///< as typed: the name of a step; empty: those that the person at this machine may sign
        QStringList steps = {}; ///< to be filled in by who knows them
        friend bool operator==(const AwaitsStep &, const AwaitsStep &) = default;
    };
    std::variant<State, InChannel, Between, SearchFeature, Due, AwaitsStep> what;
    bool isExcluded = false;
    friend bool operator==(const SearchCondition &, const SearchCondition &) = default;
};

/// What somebody looks for. A story is found when it has all of it.
struct SearchQuery {
    std::vector<SearchWords> words;
    std::vector<SearchCondition> conditions;
    bool isEmpty() const { return words.empty() && conditions.empty(); }
    friend bool operator==(const SearchQuery &, const SearchQuery &) = default;
};

/// Why what was typed is no query.
struct SearchFault {
    qsizetype at = 0; ///< in what was typed, with
    qsizetype length = 0;
    QString message; ///< a sentence for the person who typed it
};

/// Reads what somebody typed, for example `大桥 "通车 仪式" -广告 channel:新闻 by:周砚 state:published before:2024-06
/// has:picture due:today step:mine`. Every word has a Chinese name as well (频道 作者 来源 状态 标签 标题 正文 早于 晚于 日期 截止 签字 有).
/// Dates are days, months or years of @p zone; what day is today follows from @p now (UTC; invalid: those words are no dates). A quotation mark that is not closed yet reaches to the end. Thread-safe.
std::variant<SearchQuery, SearchFault> readSearchQuery(const QString &typed, const QTimeZone &zone,
                                                       const QDateTime &now = {});

} // namespace Galley
