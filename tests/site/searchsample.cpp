// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0
//
// Writes the search of a site for tests of the script that reads it:  galley_searchindex_sample ENTRIES.json FOLDER
// ENTRIES.json is a list of [path, headline, text, channel, ISO date, shown date, language], as in the search's blocks.

#include "site/searchindex.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>

using namespace Galley;

namespace {

std::vector<SearchEntry> readEntries(const QString &file)
{
    QFile in(file);
    std::vector<SearchEntry> entries;
    if (!in.open(QFile::ReadOnly))
        return entries;
    for (const QJsonValue value : QJsonDocument::fromJson(in.readAll()).array()) {
        const auto field = [&](qsizetype i) { return value.toArray().at(i).toString().toStdString(); };
        entries.push_back({ field(0), field(1), field(2), field(3), field(4), field(5), field(6) });
    }
    return entries;
}

bool write(const QDir &folder, const std::string &path, const std::string &bytes)
{
    QFile out(folder.filePath(QString::fromStdString(path)));
    return out.open(QFile::WriteOnly) && out.write(bytes.data(), qint64(bytes.size())) == qint64(bytes.size());
}

bool writeSearch(const QDir &folder, const std::vector<SearchEntry> &entries)
{
    const SearchLayout layout = SearchLayout::of(int(entries.size()));
    const auto part = [&](int begin, int end) {
        return std::span(entries).subspan(size_t(begin), size_t(end - begin));
    };
    bool written = write(folder, SearchLayout::indexPath(), searchIndex(layout));
    for (int segment = 0; segment < layout.segments(); ++segment) {
        const std::vector<std::string> shards
            = searchShards(layout, segment, part(layout.segmentBegin(segment), layout.segmentEnd(segment)));
        for (size_t shard = 0; shard < shards.size(); ++shard)
            written = write(folder, SearchLayout::termsPath(segment, int(shard)), shards[shard]) && written;
    }
    for (int block = 0; block < layout.blocks(); ++block) {
        const std::string bytes = searchBlock(part(layout.blockBegin(block), layout.blockEnd(block)));
        written = write(folder, SearchLayout::entriesPath(block), bytes) && written;
    }
    return written;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 3) {
        std::fputs("galley_searchindex_sample ENTRIES.json FOLDER\n", stderr);
        return 2;
    }
    const QDir folder(QString::fromLocal8Bit(argv[2]));
    const std::vector<SearchEntry> entries = readEntries(QString::fromLocal8Bit(argv[1]));
    if (!folder.mkpath(QStringLiteral("search")) || !writeSearch(folder, entries)) {
        std::fputs("The search could not be written.\n", stderr);
        return 1;
    }
    return 0;
}
