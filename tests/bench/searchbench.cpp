// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0
//
// Measures how long the search of a site takes to make, and how large it is:  galley_bench_search [stories]
// The copy is made up of two-character words, the common ones as often as in Chinese, always the same.

#include "site/searchindex.h"

#include <QString>

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <random>

using namespace Galley;

namespace {

constexpr int Words = 20'000;
constexpr int Characters = 2'999;

QString word(std::mt19937 &random)
{
    // The word of rank r comes up about 1/r of the time.
    const double part = double(random() - std::mt19937::min()) / double(std::mt19937::max());
    std::mt19937 ofWord(uint32_t(std::pow(double(Words), part)));
    const auto character = [&] { return QChar(char16_t(0x4e00 + (ofWord() % Characters) * 7)); };
    QString out;
    out += character();
    out += character();
    return out;
}

std::string copy(std::mt19937 &random, int words)
{
    QString out;
    for (int i = 1; i <= words; ++i) {
        out += word(random);
        if (i % 6 == 0)
            out += i == words ? QChar(0x3002) : QChar(0xff0c);
    }
    return out.toStdString();
}

/// Of the processor, whatever else it does meanwhile.
double milliseconds(std::clock_t since) { return double(std::clock() - since) * 1e3 / CLOCKS_PER_SEC; }

} // namespace

int main(int argc, char **argv)
{
    const int count = argc > 1 ? std::atoi(argv[1]) : 2048;
    std::mt19937 random(7);
    std::vector<SearchEntry> entries;
    for (int i = 0; i < count; ++i)
        entries.push_back({ "news/story-" + std::to_string(i) + ".html", copy(random, 10), copy(random, 65), "新闻",
                            "2026-11-23", "11月23日", {} });
    const SearchLayout layout = SearchLayout::of(count);
    for (int segment = 0; segment < layout.segments(); ++segment) {
        double best = 1e9;
        size_t bytes = 0, largest = 0, files = 0;
        for (int round = 0; round < 30; ++round) {
            const std::clock_t begin = std::clock();
            const auto shards = searchShards(layout, segment, std::span(entries).subspan(
                size_t(layout.segmentBegin(segment)),
                size_t(layout.segmentEnd(segment) - layout.segmentBegin(segment))));
            best = std::min(best, milliseconds(begin));
            bytes = largest = 0;
            files = shards.size();
            for (const std::string &shard : shards) {
                bytes += shard.size();
                largest = std::max(largest, shard.size());
            }
        }
        std::printf("segment %d: %.2f ms, %zu files, %zu bytes, largest %zu\n", segment, best, files, bytes, largest);
    }
    const std::clock_t begin = std::clock();
    size_t bytes = 0;
    for (int block = 0; block < layout.blocks(); ++block)
        bytes += searchBlock(std::span(entries).subspan(
            size_t(layout.blockBegin(block)), size_t(layout.blockEnd(block) - layout.blockBegin(block)))).size();
    std::printf("%d blocks: %.2f ms, %zu bytes\n", layout.blocks(), milliseconds(begin), bytes);
    return 0;
}
