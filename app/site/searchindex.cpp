// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "site/searchindex.h"

#include "site/escape.h"
#include "base/searchterms.h"

#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <deque>
#include <numeric>
#include <unordered_map>

namespace Galley {

namespace {

constexpr int FormatVersion = 1;
constexpr int SmallestSegment = 2048;
constexpr int MostSegments = 8;

void appendUtf8(std::string &out, char32_t c)
{
    uint8_t bytes[U8_MAX_LENGTH];
    int length = 0;
    U8_APPEND_UNSAFE(bytes, length, c);
    out.append(reinterpret_cast<const char *>(bytes), size_t(length));
}

enum class Field : uint32_t { Text = 0, Headline = 1 };

/// Numbers of entries, ascending, each as the step from the one before, doubled, and one more for the headline. Base
/// 26 in letters, which JSON leaves as they are: capitals and, as the last digit, a small one.
class Postings
{
public:
    void add(std::string &out, int entry, Field field)
    {
        const uint32_t number = uint32_t(entry - m_last) * 2 + uint32_t(field);
        m_last = entry;
        appendCapitals(out, number / 26);
        out.push_back(char('a' + number % 26));
    }

private:
    static void appendCapitals(std::string &out, uint32_t number)
    {
        if (number == 0)
            return;
        appendCapitals(out, number / 26);
        out.push_back(char('A' + number % 26));
    }

    int m_last = 0;
};

/// A word and where it stands. Entries come in order, so each is written at once.
struct WordPostings {
    std::string text;
    Postings postings;
    int newest = -1;
};

struct WordHash {
    using is_transparent = void;
    size_t operator()(std::u32string_view word) const { return std::hash<std::u32string_view>()(word); }
};

/// One or two characters and an entry in one number, so that sorting numbers sorts terms. A headline comes first.
uint64_t packed(char32_t first, char32_t second, int entry, Field field)
{
    return uint64_t(first) << 43 | uint64_t(second) << 22 | uint64_t(entry) << 1 | (field == Field::Headline ? 0 : 1);
}

/// Sorts by the term and leaves those of one term as they came, by entry: digit by digit from the lowest, a third of
/// the time that comparing takes.
void sortByTerm(std::vector<uint64_t> &pairs, std::vector<uint64_t> &spare)
{
    constexpr int Bits = 11, Digits = 4;
    constexpr size_t Values = size_t(1) << Bits;
    const auto digit = [](uint64_t pair, int place) { return size_t(pair >> (22 + Bits * place)) & (Values - 1); };
    std::array<std::array<uint32_t, Values>, Digits> begins {};
    for (const uint64_t pair : pairs) {
        for (int place = 0; place < Digits; ++place)
            ++begins[size_t(place)][digit(pair, place)];
    }
    spare.resize(pairs.size());
    for (int place = 0; place < Digits; ++place) {
        std::array<uint32_t, Values> &begin = begins[size_t(place)];
        std::exclusive_scan(begin.begin(), begin.end(), begin.begin(), uint32_t(0));
        for (const uint64_t pair : pairs)
            spare[begin[digit(pair, place)]++] = pair;
        pairs.swap(spare);
    }
}

/// Collects the terms of one segment.
class Segment
{
public:
    explicit Segment(int shards) : m_pairs(size_t(shards)) { }

    void add(int entry, const SearchEntry &story)
    {
        addField(entry, story.headline, Field::Headline);
        addField(entry, story.text, Field::Text);
        addField(entry, story.channel, Field::Text);
    }

    std::vector<std::string> files();

private:
    using Words = std::unordered_map<std::u32string, WordPostings, WordHash, std::equal_to<>>;

    size_t shardOf(const SearchRun &term) const { return size_t(searchShard(term, int(m_pairs.size()))); }
    void addField(int entry, std::string_view text, Field field);
    void addPairs(int entry, std::u32string_view run, Field field);
    void addWord(int entry, std::u32string_view word, Field field);
    std::string file(const std::vector<uint64_t> &pairs, std::vector<const Words::value_type *> &words) const;

    std::vector<std::deque<uint64_t>> m_pairs; ///< by shard; they grow without copies, so without room for two
    Words m_words;
    std::u32string m_folded;
};

void Segment::addField(int entry, std::string_view text, Field field)
{
    m_folded.clear();
    appendFolded(m_folded, text);
    for (const SearchRun &run : searchRuns(m_folded)) {
        if (run.isWord)
            addWord(entry, run.text.substr(0, LongestSearchWord), field);
        else
            addPairs(entry, run.text, field);
    }
}

/// Each character with the next, and the last alone: so two characters are found in the midst of a run, and one is
/// found as the beginning of a term wherever it stands.
void Segment::addPairs(int entry, std::u32string_view run, Field field)
{
    for (size_t i = 0; i < run.size(); ++i) {
        const char32_t second = i + 1 < run.size() ? run[i + 1] : 0;
        m_pairs[shardOf({ run.substr(i) })].push_back(packed(run[i], second, entry, field));
    }
}

void Segment::addWord(int entry, std::u32string_view word, Field field)
{
    auto found = m_words.find(word);
    if (found == m_words.end())
        found = m_words.try_emplace(std::u32string(word)).first;
    WordPostings &postings = found->second;
    if (postings.newest == entry) // stands in the headline, or twice in the text
        return;
    postings.newest = entry;
    postings.postings.add(postings.text, entry, field);
}

std::vector<std::string> Segment::files()
{
    std::vector<std::vector<const Words::value_type *>> words(m_pairs.size());
    for (const Words::value_type &word : m_words)
        words[shardOf({ word.first, true })].push_back(&word);
    std::vector<std::string> out;
    out.reserve(m_pairs.size());
    std::vector<uint64_t> pairs, spare;
    for (size_t i = 0; i < m_pairs.size(); ++i) {
        pairs.assign(m_pairs[i].begin(), m_pairs[i].end());
        m_pairs[i] = {};
        sortByTerm(pairs, spare);
        out.push_back(file(pairs, words[i]));
    }
    return out;
}

/// [ all terms, all their postings ]: two texts in the same order with spaces between, which are quick to read.
std::string Segment::file(const std::vector<uint64_t> &pairs,
                          std::vector<const Words::value_type *> &words) const
{
    std::string terms, lists;
    const auto beginTerm = [&] {
        if (!terms.empty()) {
            terms.push_back(' ');
            lists.push_back(' ');
        }
    };
    uint64_t term = 0, place = 0;
    Postings postings;
    for (const uint64_t pair : pairs) {
        if (pair >> 1 == place)
            continue;
        place = pair >> 1;
        if (pair >> 22 != term) {
            term = pair >> 22;
            beginTerm();
            appendUtf8(terms, char32_t(term >> 21));
            if (const char32_t second = char32_t(term & 0x1fffff))
                appendUtf8(terms, second);
            postings = {};
        }
        postings.add(lists, int(place & 0x1fffff), pair & 1 ? Field::Text : Field::Headline);
    }
    std::sort(words.begin(), words.end(), [](const auto *a, const auto *b) { return a->first < b->first; });
    for (const Words::value_type *word : words) {
        beginTerm();
        for (const char32_t c : word->first)
            appendUtf8(terms, c);
        lists += word->second.text;
    }
    return "[\"" + terms + "\",\"" + lists + "\"]\n";
}

/// @p text for a page: what must not stand there parts words, here as in their terms.
void appendText(std::string &out, const std::string &text)
{
    QString shown = QString::fromStdString(text);
    for (QChar &c : shown) {
        const char16_t unit = c.unicode();
        if ((unit < 0x20 && unit != u'\n') || (unit >= 0x7f && unit < 0xa0) || unit >= 0xfffe)
            c = u' ';
    }
    appendJsonString(out, shown);
}

int partsOf(int whole, int size) { return (whole + size - 1) / size; }

} // namespace

SearchLayout SearchLayout::of(int entries)
{
    SearchLayout layout { entries, SmallestSegment };
    while (layout.segments() > MostSegments)
        layout.segmentSize *= 2;
    return layout;
}

int SearchLayout::segments() const { return partsOf(entries, segmentSize); }

int SearchLayout::segmentEnd(int segment) const { return std::min(entries, segmentBegin(segment) + segmentSize); }

int SearchLayout::shards(int segment) const
{
    const int size = segmentEnd(segment) - segmentBegin(segment);
    return size <= 256 ? 1 : size <= 1024 ? 16 : 64;
}

int SearchLayout::blocks() const { return partsOf(entries, BlockSize); }

int SearchLayout::blockEnd(int block) const { return std::min(entries, blockBegin(block) + BlockSize); }

std::string SearchLayout::indexPath() { return "search/index.json"; }

std::string SearchLayout::termsPath(int segment, int shard)
{
    return "search/terms-" + std::to_string(segment) + '-' + std::to_string(shard) + ".json";
}

std::string SearchLayout::entriesPath(int block) { return "search/entries-" + std::to_string(block) + ".json"; }

std::string searchIndex(const SearchLayout &layout)
{
    std::string out = "{\"version\":" + std::to_string(FormatVersion)
        + ",\"entries\":" + std::to_string(layout.entries) + ",\"segment\":" + std::to_string(layout.segmentSize)
        + ",\"block\":" + std::to_string(SearchLayout::BlockSize)
        + ",\"weight\":" + std::to_string(uint32_t(SearchLetterWeight))
        + ",\"longest\":" + std::to_string(LongestSearchWord) + ",\"shards\":[";
    for (int segment = 0; segment < layout.segments(); ++segment)
        out += (segment > 0 ? "," : "") + std::to_string(layout.shards(segment));
    return out + "]}\n";
}

std::vector<std::string> searchShards(const SearchLayout &layout, int segment, std::span<const SearchEntry> entries)
{
    return searchShards(layout, segment, [&](int begin, int end) {
        const auto part = entries.subspan(size_t(begin - layout.segmentBegin(segment)), size_t(end - begin));
        return std::vector<SearchEntry>(part.begin(), part.end());
    });
}

std::vector<std::string> searchShards(const SearchLayout &layout, int segment,
                                      const std::function<std::vector<SearchEntry>(int begin, int end)> &entries)
{
    Segment terms(layout.shards(segment));
    const int first = layout.segmentBegin(segment);
    const int end = layout.segmentEnd(segment);
    for (int begin = first; begin < end; begin += SearchLayout::BlockSize) {
        int entry = begin - first;
        for (const SearchEntry &story : entries(begin, std::min(end, begin + SearchLayout::BlockSize)))
            terms.add(entry++, story);
    }
    return terms.files();
}

SegmentFiles::Files SegmentFiles::of(int segment, const std::function<std::vector<std::string>()> &make)
{
    const std::lock_guard lock(m_mutex);
    if (m_segment != segment || !m_files) {
        m_files.reset();
        m_files = std::make_shared<const std::vector<std::string>>(make());
        m_segment = segment;
    }
    return m_files;
}

std::string searchBlock(std::span<const SearchEntry> entries)
{
    std::string out = "[";
    for (const SearchEntry &entry : entries) {
        out += out.size() > 1 ? ",\n[" : "[";
        for (const std::string *field : { &entry.path, &entry.headline, &entry.text, &entry.channel, &entry.isoDate,
                                          &entry.shownDate, &entry.lang }) {
            if (field != &entry.path)
                out += ',';
            appendText(out, *field);
        }
        out += ']';
    }
    return out + "]\n";
}

} // namespace Galley
