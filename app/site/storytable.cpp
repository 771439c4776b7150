// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "site/storytable.h"

#include "body/body.h"
#include "site/escape.h"
#include "site/view.h"

#include <algorithm>
#include <limits>

namespace Galley {

namespace {

/// Lists show at most four times the usual excerpt (twice for the lead, twice for narrow scripts) of 120 characters.
constexpr int LongestStandfirst = 520;
constexpr size_t ChunkSize = 1 << 20;
constexpr size_t MostMembers = std::numeric_limits<quint16>::max();

/// The beginning of @p text: enough for any list, and more than it when there is more.
std::string_view beginning(std::string_view text)
{
    int characters = 0;
    for (size_t at = 0; at < text.size(); ++at) {
        const bool begins = (uchar(text[at]) & 0xc0) != 0x80;
        if (begins && uchar(text[at]) > 0x20 && ++characters > LongestStandfirst)
            return text.substr(0, at);
    }
    return text;
}

/// The texts of an article in UTF-8 while it is added.
struct Texts {
    std::deque<std::string> kept;
    std::string_view operator()(const QString &text) { return kept.emplace_back(View::utf8(text)); }
};

qint64 milliseconds(const QDateTime &time) { return time.isValid() ? time.toMSecsSinceEpoch() : 0; }

QByteArrayView bytes(std::string_view text) { return {text.data(), qsizetype(text.size())}; }

} // namespace

TextPool::TextPool(const TextPool &other)
{
    for (const std::string &text : other.m_texts)
        add(text);
}

int TextPool::add(std::string_view text)
{
    if (const auto known = m_places.find(text); known != m_places.end())
        return known->second;
    const int place = int(m_texts.size());
    m_places.emplace(m_texts.emplace_back(text), place);
    return place;
}

StoryTable::StoryTable(QList<ChannelId> channels, QStringList tags)
    : m_channels(std::move(channels))
    , m_tags(std::move(tags))
{
}

void StoryTable::beginTexts(Row &row, size_t size)
{
    if (!m_mayAppend || m_chunks.back()->capacity() - m_chunks.back()->size() < size) {
        m_chunks.push_back(std::make_shared<std::string>());
        m_chunks.back()->reserve(std::max(ChunkSize, size));
        m_mayAppend = true;
    }
    row.chunk = quint32(m_chunks.size() - 1);
    row.texts = quint32(m_chunks.back()->size());
}

void StoryTable::addText(Row &row, Text text, std::string_view value)
{
    const size_t before = m_chunks.back()->size();
    if (mayStandOnPages(value))
        *m_chunks.back() += value;
    else
        *m_chunks.back() += View::utf8(fromUtf8(value)); // never longer
    row.sizes[text] = quint32(m_chunks.back()->size() - before);
}

void StoryTable::addMembers(std::span<const int> members, quint16 &count)
{
    count = quint16(std::min(members.size(), MostMembers));
    m_members.insert(m_members.end(), members.begin(), members.begin() + count);
}

void StoryTable::add(const ListedStory &story)
{
    Row row;
    row.id = story.id;
    row.publishAt = story.publishAt;
    row.modifiedAt = story.modifiedAt;
    row.views = story.views;
    row.slots = story.slots;
    const std::string_view standfirst = beginning(story.standfirst);
    beginTexts(row, story.slug.size() + story.headline.size() + story.kicker.size() + story.subhead.size()
                        + standfirst.size() + story.coverAlt.size());
    addText(row, Slug, story.slug);
    addText(row, Headline, story.headline);
    addText(row, Kicker, story.kicker);
    addText(row, Subhead, story.subhead);
    addText(row, Standfirst, standfirst);
    addText(row, CoverAlt, story.coverAlt);
    const auto share = [this](std::string_view text) {
        return mayStandOnPages(text) ? m_shared.add(text) : m_shared.add(View::utf8(fromUtf8(text)));
    };
    row.shared[Byline] = share(story.byline);
    row.shared[Source] = share(story.source);
    row.shared[Editor] = share(story.editor);
    row.shared[Language] = share(story.language);
    row.shared[CoverCaption] = share(story.coverCaption);
    row.shared[CoverCredit] = share(story.coverCredit);
    row.coverFile = story.coverFile.empty() ? -1 : m_files.add(story.coverFile);
    row.channel = story.channel;
    row.members = quint32(m_members.size());
    addMembers(story.furtherChannels, row.furtherCount);
    addMembers(story.tags, row.tagCount);
    addMembers(story.pictures, row.pictureCount);
    row.links = quint32(m_links.size());
    row.linkCount = quint16(std::min(story.links.size(), MostMembers));
    m_links.insert(m_links.end(), story.links.begin(), story.links.begin() + row.linkCount);
    hash(row, story.contentHash);
    m_rows.push_back(row);
}

void StoryTable::append(StoryTable &&other)
{
    const auto mapped = [](TextPool &pool, const TextPool &others) {
        std::vector<int> places;
        for (int place = 0; place < others.size(); ++place)
            places.push_back(pool.add(others.at(place)));
        return places;
    };
    const std::vector<int> shared = mapped(m_shared, other.m_shared);
    const std::vector<int> files = mapped(m_files, other.m_files);
    m_rows.reserve(m_rows.size() + other.m_rows.size());
    for (Row row : other.m_rows) {
        int *picture = other.m_members.data() + row.members + row.furtherCount + row.tagCount;
        std::transform(picture, picture + row.pictureCount, picture, [&](int file) { return files[size_t(file)]; });
        row.chunk += quint32(m_chunks.size());
        row.members += quint32(m_members.size());
        row.links += quint32(m_links.size());
        for (qint32 &text : row.shared)
            text = shared[size_t(text)];
        if (row.coverFile >= 0)
            row.coverFile = files[size_t(row.coverFile)];
        m_rows.push_back(row);
    }
    m_chunks.insert(m_chunks.end(), other.m_chunks.begin(), other.m_chunks.end());
    m_mayAppend = false;
    m_members.insert(m_members.end(), other.m_members.begin(), other.m_members.end());
    m_links.insert(m_links.end(), other.m_links.begin(), other.m_links.end());
}

void StoryTable::hash(Row &row, std::string_view contentHash) const
{
    DigestBuilder digest;
    const ListedStory story = listed(row);
    // The table's texts lie one after another, so one stretch of bytes with their sizes is all of them.
    digest.add(QByteArrayView(reinterpret_cast<const char *>(row.sizes), sizeof row.sizes));
    digest.add(bytes(std::string_view(*m_chunks.back()).substr(row.texts)));
    for (const std::string_view text : {story.byline, story.language, story.coverFile, story.coverCaption, story.coverCredit})
        digest.add(bytes(text));
    digest.add(quint64(row.publishAt));
    digest.add(quint64(row.views));
    digest.add(quint64(row.slots.toInt()));
    const Digest card = digest.result();
    row.card = card.high ^ card.low;
    digest.add(quint64(row.modifiedAt));
    digest.add(bytes(contentHash));
    row.whole = digest.result();
}

void StoryTable::add(const Article &article, const QDateTime &now)
{
    Texts texts;
    std::vector<int> further;
    std::vector<int> tags;
    for (const ChannelId &id : article.furtherChannels) {
        if (const qsizetype place = m_channels.indexOf(id); place >= 0)
            further.push_back(int(place));
    }
    for (const QString &name : article.tags) {
        qsizetype place = m_tags.indexOf(name);
        if (place < 0) {
            place = m_tags.size();
            m_tags.append(name);
        }
        tags.push_back(int(place));
    }
    ListedStory story;
    story.id = article.id;
    story.publishAt = milliseconds(article.publishAt.isValid() ? article.publishAt : now);
    story.modifiedAt = milliseconds(article.modifiedAt);
    story.views = article.views.value_or(-1);
    story.slots = article.slotsAt(now);
    story.kind = article.kind;
    story.slug = texts(article.slug);
    story.headline = texts(article.headline);
    story.kicker = texts(article.kicker);
    story.subhead = texts(article.subhead);
    story.standfirst = texts(article.standfirst);
    story.byline = texts(article.byline);
    story.source = texts(article.source);
    story.editor = texts(article.editor);
    story.language = texts(article.language);
    story.coverFile = texts(article.cover.file);
    story.coverAlt = texts(article.cover.alt);
    story.coverCaption = texts(article.cover.caption);
    story.coverCredit = texts(article.cover.credit);
    story.contentHash = texts(article.body);
    story.channel = int(m_channels.indexOf(article.channel));
    story.furtherChannels = further;
    story.tags = tags;
    std::vector<int> pictures;
    std::vector<ArticleId> links;
    for (const QString &file : mediaIn(article.body))
        pictures.push_back(pictureNumber(View::utf8(file)));
    for (const QString &id : storiesIn(article.body))
        links.push_back(ArticleId::fromString(id));
    story.pictures = pictures;
    story.links = links;
    add(story);
}

ListedStory StoryTable::listed(const Row &row) const
{
    ListedStory story;
    story.id = row.id;
    story.publishAt = row.publishAt;
    story.modifiedAt = row.modifiedAt;
    story.views = row.views;
    story.slots = row.slots;
    std::string_view texts = std::string_view(*m_chunks[row.chunk]).substr(row.texts);
    const auto next = [&](Text text) {
        const std::string_view value = texts.substr(0, row.sizes[text]);
        texts.remove_prefix(value.size());
        return value;
    };
    story.slug = next(Slug);
    story.headline = next(Headline);
    story.kicker = next(Kicker);
    story.subhead = next(Subhead);
    story.standfirst = next(Standfirst);
    story.coverAlt = next(CoverAlt);
    story.byline = m_shared.at(row.shared[Byline]);
    story.source = m_shared.at(row.shared[Source]);
    story.editor = m_shared.at(row.shared[Editor]);
    story.language = m_shared.at(row.shared[Language]);
    story.coverCaption = m_shared.at(row.shared[CoverCaption]);
    story.coverCredit = m_shared.at(row.shared[CoverCredit]);
    story.coverNumber = row.coverFile;
    if (row.coverFile >= 0)
        story.coverFile = m_files.at(row.coverFile);
    story.channel = row.channel;
    const std::span<const int> members(m_members.data() + row.members,
                                       size_t(row.furtherCount) + row.tagCount + row.pictureCount);
    story.furtherChannels = members.first(row.furtherCount);
    story.tags = members.subspan(row.furtherCount, row.tagCount);
    story.pictures = members.last(row.pictureCount);
    story.links = {m_links.data() + row.links, row.linkCount};
    return story;
}

ListedStory StoryTable::at(int place) const { return listed(m_rows[size_t(place)]); }

Article StoryTable::article(int place, StoryText text) const
{
    const ListedStory listed = at(place);
    Article article;
    article.id = listed.id;
    article.publishAt = listed.publishTime();
    article.modifiedAt = QDateTime::fromMSecsSinceEpoch(listed.modifiedAt, Qt::UTC);
    article.slots = listed.slots;
    if (listed.views >= 0)
        article.views = listed.views;
    article.slug = fromUtf8(listed.slug);
    article.headline = fromUtf8(listed.headline);
    article.kicker = fromUtf8(listed.kicker);
    article.subhead = fromUtf8(listed.subhead);
    article.byline = fromUtf8(listed.byline);
    article.source = fromUtf8(listed.source);
    article.editor = fromUtf8(listed.editor);
    article.language = fromUtf8(listed.language);
    article.cover = {fromUtf8(listed.coverFile), fromUtf8(listed.coverAlt), fromUtf8(listed.coverCaption),
                     fromUtf8(listed.coverCredit)};
    if (listed.channel >= 0)
        article.channel = m_channels.at(listed.channel);
    for (const int channel : listed.furtherChannels)
        article.furtherChannels.append(m_channels.at(channel));
    for (const int tag : listed.tags)
        article.tags.append(m_tags.at(tag));
    article.standfirst = std::move(text.standfirst);
    article.sourceUrl = webAddress(text.sourceUrl); // whoever wrote it
    article.corrections = std::move(text.corrections);
    article.body = std::move(text.body);
    return article;
}

std::vector<int> StoryTable::firstShowing() const
{
    std::vector<int> first(size_t(pictureCount()), -1);
    for (int place = 0; place < size(); ++place) {
        const ListedStory story = at(place);
        const auto show = [&](int file) {
            if (first[size_t(file)] < 0)
                first[size_t(file)] = place;
        };
        if (story.coverNumber >= 0)
            show(story.coverNumber);
        std::for_each(story.pictures.begin(), story.pictures.end(), show);
    }
    return first;
}

void StoryTable::sort()
{
    std::sort(m_rows.begin(), m_rows.end(), [](const Row &a, const Row &b) {
        return a.publishAt != b.publishAt ? a.publishAt > b.publishAt : b.id < a.id;
    });
}

StoryTable StoryTable::with(int place, const Article &article, const QDateTime &now) const
{
    StoryTable table(*this);
    table.m_mayAppend = false;
    table.add(article, now);
    if (place >= 0) {
        table.m_rows[size_t(place)] = table.m_rows.back();
        table.m_rows.pop_back();
    }
    return table;
}

} // namespace Galley
