// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "store/sitescan.h"

#include "store/statement.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype IdLength = 36;
constexpr char Separator = '\x1f'; // hardly any text holds it, and one that does is told by its number of parts
constexpr size_t TextCount = 14;
constexpr std::string_view FirstPosition = "1000000000"; // added to each, so that all are of one length
constexpr int WorthSharing = 2000; // stories
constexpr std::string_view MediaKind = "media";          // as long as "story"

/// The texts of a story in one value: a row costs one allocation, not one a column. @p isCareful takes the separator
/// out of them first. (SQLite's printf joins them in half the time of ||, which copies what it has for each part.)
QString textsColumn(bool isCareful)
{
    const QString column = isCareful ? u"replace(a.%1, char(31), ' ')"_s : u"a.%1"_s;
    QStringList columns{u"a.id"_s};
    for (const char *name : {"slug", "headline", "kicker", "subhead", "standfirst", "byline", "source", "editor",
                             "language", "cover_file", "cover_alt", "cover_caption", "cover_credit"})
        columns.append(column.arg(QLatin1StringView(name)));
    columns.append(u"a.content_hash"_s);
    const QStringList places(columns.size(), u"%s"_s);
    return u"CAST(printf('%1', %2) AS BLOB)"_s.arg(places.join(QLatin1Char(Separator)), columns.join(u", "_s));
}

std::string_view view(const QByteArray &bytes) { return {bytes.constData(), size_t(bytes.size())}; }

/// So that a part of a row finds its number without a copy.
struct ViewHash {
    using is_transparent = void;
    size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};

using Numbers = std::unordered_map<std::string, int, ViewHash, std::equal_to<>>;

template <typename IdType>
Numbers numbered(const QList<IdType> &ids)
{
    Numbers numbers;
    for (qsizetype i = 0; i < ids.size(); ++i)
        numbers.emplace(ids.at(i).toString().toStdString(), int(i));
    return numbers;
}

QString firstOf(const StoryRange &range) { return range.first.isNull() ? QString() : range.first.toString(); }
QString endOf(const StoryRange &range) { return range.end.isNull() ? u"g"_s : range.end.toString(); } // after every digit

/// What belongs to stories in another table, read along with them: both in the order of the stories' ids, so one row,
/// which has all of one story, is all that is held.
class Members
{
public:
    /// @p member is an expression of columns of @p table whose first @p head characters give the order.
    Members(Database &database, const StoryRange &range, const QString &table, const QString &member, size_t head)
        : m_statement(database,
                      u"SELECT CAST(article_id || group_concat(%2, char(31)) AS BLOB) FROM %1 "
                      "WHERE article_id >= ? AND article_id < ? GROUP BY article_id ORDER BY article_id"_s.arg(table, member),
                      firstOf(range), endOf(range))
        , m_head(head)
    {
    }

    Done start() { return advance(); }

    /// Calls @p take with the head and the rest of each member of the story @p id, in their order.
    template <typename Take>
    Done visit(std::string_view id, Take take)
    {
        while (m_more && story() < id) {
            if (const Done done = advance(); !done)
                return done;
        }
        if (!m_more || story() != id)
            return {};
        m_parts.clear();
        for (std::string_view rest = view(m_row).substr(size_t(IdLength)); !rest.empty();) {
            m_parts.push_back(rest.substr(0, rest.find(Separator)));
            rest.remove_prefix(std::min(rest.size(), m_parts.back().size() + 1));
        }
        std::sort(m_parts.begin(), m_parts.end()); // SQLite promises none
        for (const std::string_view part : m_parts)
            take(part.substr(0, m_head), part.substr(std::min(m_head, part.size())));
        return advance();
    }

private:
    std::string_view story() const { return view(m_row).substr(0, size_t(IdLength)); }

    Done advance()
    {
        const Result<bool> row = m_statement.next();
        if (!row)
            return row.error();
        m_more = *row;
        if (m_more)
            m_row = m_statement.bytes(0);
        return {};
    }

    Statement m_statement;
    size_t m_head;
    QByteArray m_row;
    std::vector<std::string_view> m_parts;
    bool m_more = false;
};

/// Parts @p whole at its separators; false when it has not just as many parts.
bool split(std::string_view whole, std::array<std::string_view, TextCount + 1> &parts)
{
    for (size_t part = 0; part < parts.size(); ++part) {
        const size_t end = whole.find(Separator);
        if ((end == whole.npos) != (part + 1 == parts.size()))
            return false;
        parts[part] = whole.substr(0, end);
        whole.remove_prefix(end == whole.npos ? whole.size() : end + 1);
    }
    return true;
}

using Texts = std::array<std::string_view, TextCount + 1>;

/// Reads @p row, that of one story, again with care.
Result<QByteArray> carefulRow(Database &database, const QByteArray &row)
{
    Statement statement(database, u"SELECT "_s + textsColumn(true) + u" FROM article a WHERE a.id = ?"_s,
                        QString::fromLatin1(row.first(IdLength)));
    const Result<bool> found = statement.next();
    if (!found)
        return found.error();
    return statement.bytes(0);
}

void takeTexts(ListedStory &story, const Texts &texts)
{
    std::string_view ListedStory::*const members[TextCount] = {
        &ListedStory::slug, &ListedStory::headline, &ListedStory::kicker, &ListedStory::subhead,
        &ListedStory::standfirst, &ListedStory::byline, &ListedStory::source, &ListedStory::editor,
        &ListedStory::language, &ListedStory::coverFile, &ListedStory::coverAlt, &ListedStory::coverCaption,
        &ListedStory::coverCredit, &ListedStory::contentHash,
    };
    for (size_t i = 0; i < TextCount; ++i)
        story.*members[i] = texts[i + 1];
}

} // namespace

Result<ArticleId> middleStory(Database &database)
{
    // By the numbers of rows, which ids follow: exact would mean to count, and close is good enough.
    Statement statement(database, u"SELECT id FROM article WHERE number >= (SELECT max(number) / 2 FROM article) "
                                  "AND (SELECT max(number) FROM article) >= ? ORDER BY number LIMIT 1"_s, WorthSharing);
    const Result<bool> found = statement.next();
    if (!found)
        return found.error();
    return *found ? statement.id<ArticleId>(0) : ArticleId();
}

Done scanStories(Database &database, const SiteScanLists &lists, const QDateTime &now, const StoryRange &range,
                 const std::function<void(const ListedStory &)> &visit)
{
    const auto snapshot = Snapshot::begin(database);
    if (!snapshot)
        return snapshot.error();
    const Numbers channelNumbers = numbered(lists.channels);
    const Numbers tagNumbers = numbered(lists.tags);
    Members channels(database, range, u"article_channel"_s, u"(1000000000 + position) || channel_id"_s, FirstPosition.size());
    Members tags(database, range, u"article_tag"_s, u"(1000000000 + position) || tag_id"_s, FirstPosition.size());
    Members references(database, range, u"article_reference"_s, u"kind || target"_s, MediaKind.size());
    for (Members *members : {&channels, &tags, &references}) {
        if (const Done done = members->start(); !done)
            return done;
    }
    // The plus keeps SQLite from an index that would have it sort everything afterwards.
    Statement stories(database,
                      u"SELECT "_s + textsColumn(false)
                          + u", a.publish_at, ifnull(a.modified_at, 0), ifnull(a.views, -1), a.slots, a.headline_until, "
                            "a.featured_until, a.pinned_until, a.kind = 'page' "
                            "FROM article a WHERE +a.trashed = 0 AND (+a.state = 'published' OR (+a.state = 'ready' "
                            "AND (a.publish_at IS NULL OR a.publish_at <= ?))) "
                            "AND (a.embargo_until IS NULL OR a.embargo_until <= ?) AND a.id >= ? AND a.id < ? ORDER BY a.id"_s,
                      now, now, firstOf(range), endOf(range));
    std::vector<int> further;
    std::vector<int> tagsOfStory;
    std::vector<int> pictures;
    std::vector<ArticleId> links;
    for (;;) {
        const Result<bool> more = stories.next();
        if (!more)
            return more.error();
        if (!*more)
            return {};
        QByteArray row = stories.bytes(0);
        Texts texts;
        if (!split(view(row), texts)) {
            const Result<QByteArray> careful = carefulRow(database, row);
            if (!careful)
                return careful.error();
            row = *careful;
            (void)split(view(row), texts);
        }
        ListedStory story;
        takeTexts(story, texts);
        story.id = ArticleId(QUuid::fromString(QLatin1StringView(texts[0].data(), qsizetype(texts[0].size()))));
        story.publishAt = stories.isNull(1) ? now.toMSecsSinceEpoch() : stories.number(1);
        story.modifiedAt = stories.number(2);
        story.views = stories.number(3);
        story.slots = Slots::fromInt(Slots::Int(stories.number(4)));
        if (story.slots)
            story.slots = openSlots(story.slots, {stories.time(5), stories.time(6), stories.time(7)}, now);
        story.kind = stories.flag(8) ? ArticleKind::Page : ArticleKind::Story;
        further.clear();
        tagsOfStory.clear();
        pictures.clear();
        links.clear();
        Done done = channels.visit(texts[0], [&](std::string_view position, std::string_view id) {
            const auto number = channelNumbers.find(id);
            if (number == channelNumbers.end())
                return;
            if (position == FirstPosition)
                story.channel = number->second;
            else
                further.push_back(number->second);
        });
        if (done) {
            done = tags.visit(texts[0], [&](std::string_view, std::string_view id) {
                if (const auto number = tagNumbers.find(id); number != tagNumbers.end())
                    tagsOfStory.push_back(number->second);
            });
        }
        if (done) {
            done = references.visit(texts[0], [&](std::string_view kind, std::string_view target) {
                if (kind == MediaKind)
                    pictures.push_back(lists.pictureNumber(story.kind, target));
                else
                    links.push_back(ArticleId::fromString(QString::fromUtf8(target.data(), qsizetype(target.size()))));
            });
        }
        if (!done)
            return done;
        story.furtherChannels = further;
        story.tags = tagsOfStory;
        story.pictures = pictures;
        story.links = links;
        visit(story);
    }
}

} // namespace Galley
