// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <vector>

namespace Galley {

/// What the search of a site knows of one story. All is UTF-8.
struct SearchEntry {
    std::string path;     ///< from the top of the site, fit for a link
    std::string headline;
    std::string text;     ///< all else that is looked up, one piece a line, the standfirst first
    std::string channel;  ///< its name; looked up too
    std::string isoDate;
    std::string shownDate;
    std::string lang;     ///< when it is not the site's
};

/// Into which files the search of a site is cut. Follows from the number of entries alone, so the files are known
/// before any is made, and one more entry at the end leaves all of them alone but the last ones.
struct SearchLayout {
    static SearchLayout of(int entries);

    int entries = 0;
    int segmentSize = 0; ///< entries in each segment but the last

    int segments() const;
    int segmentBegin(int segment) const { return segment * segmentSize; }
    int segmentEnd(int segment) const;
    int shards(int segment) const;
    int blocks() const;
    int blockBegin(int block) const { return block * BlockSize; }
    int blockEnd(int block) const;

    static std::string indexPath();
    static std::string termsPath(int segment, int shard);
    static std::string entriesPath(int block);

    static constexpr int BlockSize = 128;
    friend bool operator==(const SearchLayout &, const SearchLayout &) = default;
};

/// The file that says how the others are cut.
std::string searchIndex(const SearchLayout &layout);

/// The terms of a segment, one file for each shard. @p entries are those of the segment alone. Linear in the text but
/// for sorting its terms; thread-safe.
std::vector<std::string> searchShards(const SearchLayout &layout, int segment, std::span<const SearchEntry> entries);
/// The same with entries that are asked for part by part, so that they never are all there at once. @p entries gives
/// those from one place of the site's to before another.
std::vector<std::string> searchShards(const SearchLayout &layout, int segment,
                                      const std::function<std::vector<SearchEntry>(int begin, int end)> &entries);

/// Keeps the files of the segment that was asked for last: whoever makes one of them makes them all. Thread-safe; one
/// segment is in the making at a time, for that is what takes memory.
class SegmentFiles
{
public:
    using Files = std::shared_ptr<const std::vector<std::string>>;
    Files of(int segment, const std::function<std::vector<std::string>()> &make);

private:
    std::mutex m_mutex;
    int m_segment = -1;
    Files m_files;
};

/// What the results show of up to BlockSize entries.
std::string searchBlock(std::span<const SearchEntry> entries);

} // namespace Galley
