// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "store/sitescan.h"

#include "store/statement.h"

#include <array>
#include <unordered_map>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype IdLength = 36;
constexpr char Separator = '\x1f'; // hardly any text holds it, and one that does is told by its number of parts
constexpr size_t TextCount = 14;

/// The texts of a story in one value: a row costs one allocation, not one a column. @p isCareful takes the separator
/// out of them first.
QString textsColumn(bool isCareful)
{
    const QString column = isCareful ? u"replace(ifnull(a.%1, ''), char(31), ' ')"_s : u"ifnull(a.%1, '')"_s;
    QStringList columns{u"a.id"_s};
    for (const char *name : {"slug", "headline", "kicker", "subhead", "standfirst", "byline", "source", "editor",
                             "language", "cover_file", "cover_alt", "cover_caption", "cover_credit"})
        columns.append(column.arg(QLatin1StringView(name)));
    columns.append(u"a.content_hash"_s);
    return u"CAST("_s + columns.join(u" || char(31) || "_s) + u" AS BLOB)"_s;
}

std::string_view view(const QByteArray &bytes) { return {bytes.constData(), size_t(bytes.size())}; }

template <typename IdType>
std::unordered_map<std::string, int> numbered(const QList<IdType> &ids)
{
    std::unordered_map<std::string, int> numbers;
    for (qsizetype i = 0; i < ids.size(); ++i)
        numbers.emplace(ids.at(i).toString().toStdString(), int(i));
    return numbers;
}

/// What belongs to stories in another table, read along with them: both in the order of the stories' ids, so one row
/// is all that is held.
class Members
{
public:
    /// @p member and @p order are columns of @p table; the order comes along with each member.
    Members(Database &database, const QString &table, const QString &member, const QString &order)
        : m_statement(database, u"SELECT CAST(article_id || %2 AS BLOB), %3 FROM %1 ORDER BY article_id, %3"_s
                                    .arg(table, member, order))
    {
    }

    Done start() { return advance(); }

    /// Calls @p take with the member and its position for each of the story @p id.
    template <typename Take>
    Done visit(std::string_view id, Take take)
    {
        while (m_more && story() < id) {
            if (const Done done = advance(); !done)
                return done;
        }
        while (m_more && story() == id) {
            take(view(m_row).substr(size_t(IdLength)), m_order);
            if (const Done done = advance(); !done)
                return done;
        }
        return {};
    }

private:
    std::string_view story() const { return view(m_row).substr(0, size_t(IdLength)); }

    Done advance()
    {
        const Result<bool> row = m_statement.next();
        if (!row)
            return row.error();
        m_more = *row;
        if (m_more) {
            m_row = m_statement.bytes(0);
            m_order = m_statement.value(1);
        }
        return {};
    }

    Statement m_statement;
    QByteArray m_row;
    QVariant m_order;
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

Done scanStories(Database &database, const SiteScanLists &lists, const QDateTime &now,
                 const std::function<void(const ListedStory &)> &visit)
{
    const auto snapshot = Snapshot::begin(database);
    if (!snapshot)
        return snapshot.error();
    const auto channelNumbers = numbered(lists.channels);
    const auto tagNumbers = numbered(lists.tags);
    Members channels(database, u"article_channel"_s, u"channel_id"_s, u"position"_s);
    Members tags(database, u"article_tag"_s, u"tag_id"_s, u"position"_s);
    Members references(database, u"article_reference"_s, u"target"_s, u"kind"_s);
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
                            "AND (a.publish_at IS NULL OR a.publish_at <= ?))) ORDER BY a.id"_s,
                      now);
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
        Done done = channels.visit(texts[0], [&](std::string_view id, const QVariant &position) {
            const auto number = channelNumbers.find(std::string(id));
            if (number == channelNumbers.end())
                return;
            if (position.toInt() == 0)
                story.channel = number->second;
            else
                further.push_back(number->second);
        });
        if (done) {
            done = tags.visit(texts[0], [&](std::string_view id, const QVariant &) {
                if (const auto number = tagNumbers.find(std::string(id)); number != tagNumbers.end())
                    tagsOfStory.push_back(number->second);
            });
        }
        if (done) {
            done = references.visit(texts[0], [&](std::string_view target, const QVariant &kind) {
                if (kind.toString() == "media"_L1)
                    pictures.push_back(lists.pictureNumber(target));
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
