// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/digest.h"
#include "model/listedstory.h"

#include <deque>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace Galley {

/// Texts that occur many times, each kept once. What it hands out stays valid as long as it lives.
class TextPool
{
public:
    TextPool() = default;
    TextPool(const TextPool &other);
    TextPool(TextPool &&) = default;
    TextPool &operator=(TextPool &&) = default;

    int add(std::string_view text);
    std::string_view at(int place) const { return m_texts[size_t(place)]; }
    int size() const { return int(m_texts.size()); }

private:
    std::deque<std::string> m_texts;
    std::unordered_map<std::string_view, int> m_places;
};

/// The stories of a site as its lists and plans need them, packed: some hundred bytes a story and its texts in UTF-8.
/// Bodies are not among them.
class StoryTable
{
public:
    /// Channels and tags by place, as ListedStory speaks of them; stories that are added as articles may bring more
    /// tags.
    explicit StoryTable(QList<ChannelId> channels = {}, QStringList tags = {});

    /// @p now stands in for a publish time that was not set.
    void add(const Article &article, const QDateTime &now);
    void add(const ListedStory &story);
    /// Adds the stories of @p other, which has the same channels and tags.
    void append(StoryTable &&other);

    int size() const { return int(m_rows.size()); }
    ListedStory at(int place) const;
    /// The story at @p place with @p text.
    Article article(int place, StoryText text) const;
    const ArticleId &idAt(int place) const { return m_rows[size_t(place)].id; }
    /// Of all that lists show of the story.
    quint64 cardHash(int place) const { return m_rows[size_t(place)].card; }
    /// Of all that the story is, its text too.
    const Digest &wholeHash(int place) const { return m_rows[size_t(place)].whole; }

    /// Newest first; of the same moment the younger id first.
    void sort();
    /// A table of the same channels, tags and texts with @p article in place of the story at @p place (-1: added).
    StoryTable with(int place, const Article &article, const QDateTime &now) const;

    const QList<ChannelId> &channels() const { return m_channels; }
    const QStringList &tags() const { return m_tags; }
    /// The media files that texts show, by place.
    int pictureNumber(std::string_view file) { return m_files.add(file); }
    std::string_view pictureFile(int number) const { return m_files.at(number); }
    int pictureCount() const { return m_files.size(); }
    /// Of each media file, by its number, the place of the first story that shows it, in its text or as its cover; -1: none does.
    std::vector<int> firstShowing() const;

private:
    enum Text { Slug, Headline, Kicker, Subhead, Standfirst, CoverAlt, TextCount };
    enum Shared { Byline, Source, Editor, Language, CoverCaption, CoverCredit, SharedCount };
    struct Row {
        ArticleId id;
        qint64 publishAt = 0;
        qint64 modifiedAt = 0;
        qint64 views = -1;
        Digest whole;
        quint64 card = 0;
        quint32 chunk = 0; ///< of m_chunks, in which its texts stand one after another
        quint32 texts = 0; ///< where they begin there
        quint32 sizes[TextCount] = {};
        qint32 shared[SharedCount] = {};
        qint32 coverFile = -1;
        qint32 channel = -1;
        quint32 members = 0; ///< where they begin in m_members: further channels, tags, pictures
        quint32 links = 0;
        quint16 furtherCount = 0;
        quint16 tagCount = 0;
        quint16 pictureCount = 0;
        quint16 linkCount = 0;
        Slots slots;
    };

    /// Makes room for @p size bytes of texts.
    void beginTexts(Row &row, size_t size);
    void addText(Row &row, Text text, std::string_view value);
    void addMembers(std::span<const int> members, quint16 &count);
    void hash(Row &row, std::string_view contentHash) const;
    ListedStory listed(const Row &row) const;

    QList<ChannelId> m_channels;
    QStringList m_tags;
    std::vector<Row> m_rows;
    std::vector<std::shared_ptr<std::string>> m_chunks; ///< none grows beyond its room, so views into them hold
    bool m_mayAppend = false; ///< the last chunk is ours alone
    std::vector<int> m_members;
    std::vector<ArticleId> m_links;
    TextPool m_shared;
    TextPool m_files;
};

} // namespace Galley
