// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace Galley {

/// @p text (UTF-8) as it is looked up: NFKC, lower case, without characters that nobody sees. Thread-safe.
/// `fold` in resources/site/search.js does the same.
void appendFolded(std::u32string &out, std::string_view text);

/// A run of letters in folded text that is looked up as a whole.
struct SearchRun {
    std::u32string_view text;
    bool isWord = false; ///< else Chinese characters, kana or hangul, which no space divides
};

/// The runs of @p folded, in order; they point into it.
std::vector<SearchRun> searchRuns(std::u32string_view folded);

/// How much of a word is looked up; the rest is compared with the text that was found.
inline constexpr size_t LongestSearchWord = 32;

/// Spreads words that begin with the same letter over the shards.
inline constexpr char32_t SearchLetterWeight = 31;

/// Which of @p shards, a power of two, keeps the terms that begin like @p term: by the first character, for words by
/// the first two.
int searchShard(const SearchRun &term, int shards);

} // namespace Galley
