// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "store/articlefilter.h"

#include "store/articlerecord.h"
#include "store/searchmatch.h"
#include "store/statement.h"

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

// SQLite refuses patterns of 50,000 bytes and conditions 1,000 deep; nobody types either on purpose.
constexpr int LongestWord = 1000;
constexpr int MostWords = 32;

QStringList words(const QString &text)
{
    QStringList found;
    qsizetype from = 0;
    for (qsizetype i = 0; i <= text.size() && found.size() < MostWords; ++i) {
        if (i < text.size() && !text[i].isSpace())
            continue;
        if (i > from)
            found.append(text.mid(from, std::min(i - from, qsizetype(LongestWord))));
        from = i + 1;
    }
    return found;
}

QString containing(QString word)
{
    word.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
    return u'%' + word + u'%';
}

void addHeadline(Sql &sql, const QString &headline)
{
    const QStringList wanted = words(headline);
    for (const QString &word : wanted)
        sql.add(uR"( AND a.headline LIKE ? ESCAPE '\')"_s, {sqlValue(containing(word))});
}

QString placeholders(qsizetype count)
{
    return QStringList(count, u"?"_s).join(u", "_s);
}

QVariantList values(const QList<ChannelId> &channels)
{
    QVariantList list;
    for (const ChannelId &channel : channels)
        list.append(sqlValue(channel));
    return list;
}

void addState(Sql &sql, const ArticleFilter &filter, const QString &table)
{
    if (!filter.state)
        return;
    // The "+" keeps SQLite from walking all stories of the state where there is an index of the few pages.
    const QString kept = filter.kind == ArticleKind::Page && table == "a"_L1 ? u"+"_s : QString();
    sql.add(u" AND %1%2.state = ?"_s.arg(kept, table), {stateKey(*filter.state)});
}

/// Written out, not bound: only so can SQLite tell that the index of the pages answers the question.
void addKind(Sql &sql, const ArticleFilter &filter)
{
    if (filter.kind)
        sql.add(u" AND a.kind = '%1'"_s.arg(kindKey(*filter.kind)));
}

const QString &tagNamed()
{
    static const QString sql = u"(SELECT id FROM tag WHERE name = ?)"_s;
    return sql;
}

void addTag(Sql &sql, const ArticleFilter &filter)
{
    if (!filter.tag.isEmpty()) {
        sql.add(u" AND a.id IN (SELECT article_id FROM article_tag WHERE tag_id = "_s + tagNamed() + u')',
                {sqlValue(filter.tag.trimmed())});
    }
}

void addChannels(Sql &sql, const QList<ChannelId> &channels)
{
    if (!channels.isEmpty()) {
        sql.add(u"a.id IN (SELECT article_id FROM article_channel WHERE channel_id IN (%1))"_s.arg(placeholders(channels.size())),
                values(channels));
    } else {
        sql.add(u"0"_s); // no such channel
    }
}

struct AddCondition {
    Sql &sql;

    void operator()(State state) const { sql.add(u"a.state = ?"_s, {stateKey(state)}); }
    void operator()(const SearchCondition::InChannel &channel) const { addChannels(sql, channel.ids); }
    void operator()(const SearchCondition::Between &between) const
    {
        sql.add(u"1"_s);
        if (between.from.isValid())
            sql.add(u" AND a.sort_at >= ?"_s, {sqlValue(between.from)});
        if (between.to.isValid())
            sql.add(u" AND a.sort_at < ?"_s, {sqlValue(between.to)});
    }
    void operator()(SearchFeature feature) const
    {
        switch (feature) {
        case SearchFeature::Picture:
            return sql.add(u"a.cover_file <> '' OR EXISTS (SELECT 1 FROM article_reference r WHERE r.article_id = a.id "
                           "AND r.kind = 'media' AND substr(r.target, -4) IN ('.jpg', '.png', '.gif', 'webp'))"_s);
        case SearchFeature::Source: return sql.add(u"a.source <> ''"_s);
        case SearchFeature::Byline: return sql.add(u"a.byline <> ''"_s);
        case SearchFeature::Correction:
            return sql.add(u"EXISTS (SELECT 1 FROM correction k WHERE k.article_id = a.id)"_s);
        case SearchFeature::ToDo:
            return sql.add(u"EXISTS (SELECT 1 FROM to_do d WHERE d.article_id = a.id AND d.done_at IS NULL)"_s);
        case SearchFeature::Remark:
            return sql.add(u"EXISTS (SELECT 1 FROM remark k WHERE k.article_id = a.id AND k.outcome = '' "
                           "AND k.parent_id IS NULL)"_s);
        case SearchFeature::Changes: return sql.add(u"a.state = 'published' AND a.content_hash <> a.exported_hash"_s);
        case SearchFeature::Embargo: return sql.add(u"a.embargo_until IS NOT NULL"_s);
        }
    }
    void operator()(const SearchCondition::Due &due) const
    {
        sql.add(u"a.id IN (SELECT article_id FROM desk_note WHERE due_at IS NOT NULL"_s);
        if (due.from.isValid())
            sql.add(u" AND due_at >= ?"_s, {sqlValue(due.from)});
        if (due.to.isValid())
            sql.add(u" AND due_at < ?"_s, {sqlValue(due.to)});
        sql.add(u")"_s);
    }
    void operator()(const SearchCondition::AwaitsStep &awaits) const
    {
        QVariantList steps;
        for (const QString &step : awaits.steps)
            steps.append(step);
        sql.add(u"a.state = 'review' AND a.review_step IN (%1)"_s.arg(placeholders(steps.size())), steps);
    }
};

/// What the search asks beside the words that have to be there.
void addSearch(Sql &sql, const SearchQuery &search)
{
    for (const SearchCondition &condition : search.conditions) {
        sql.add(condition.isExcluded ? u" AND NOT ("_s : u" AND ("_s);
        std::visit(AddCondition{sql}, condition.what);
        sql.add(u")"_s);
    }
    if (const QString unwanted = searchMatch(search).unwanted; !unwanted.isEmpty())
        sql.add(u" AND a.number NOT IN (SELECT rowid FROM story_search WHERE story_search MATCH ?)"_s, {unwanted});
}

/// The "+" keeps SQLite from looking up each of many hits on its own instead of walking the stories in order.
void addWanted(Sql &sql, const SearchQuery &search, Hits hits)
{
    const QString wanted = searchMatch(search).wanted;
    if (wanted.isEmpty())
        return;
    sql.add(hits == Hits::Most
                ? u" AND EXISTS (SELECT 1 FROM story_search WHERE story_search MATCH ? AND story_search.rowid = a.number)"_s
                : u" AND +a.number IN (SELECT rowid FROM story_search WHERE story_search MATCH ?)"_s,
            {wanted});
}

/// Whether one has to look at the stories themselves.
bool asksStories(const ArticleFilter &filter)
{
    return filter.kind || !words(filter.headline).isEmpty() || !filter.search.isEmpty();
}

/// Whether words that have to be there are all that is asked of the stories outside of the trash.
bool asksOnlyWords(const ArticleFilter &filter)
{
    ArticleFilter bare;
    bare.search.words = filter.search.words;
    const SearchMatch match = searchMatch(filter.search);
    return filter == bare && !match.wanted.isEmpty() && match.unwanted.isEmpty();
}

/// Rests a page on an index in list order: "article" itself, or the memberships of one channel or one tag. Or it rests on
/// the few stories that have the words, in no order.
struct Spine {
    QString from;  ///< up to and without conditions
    QString table; ///< that carries trashed, state and sort_at
    QString id;    ///< its column with the story's id
    QString key;   ///< a first condition with its value, or none
    QVariant value;
    bool isOfHits = false;
};

QString hitTables()
{
    return u"story_search CROSS JOIN article a ON a.number = story_search.rowid"_s;
}

Spine spineOfHits(const ArticleFilter &filter)
{
    return {hitTables(), u"a"_s, u"a.id"_s, u"story_search MATCH ?"_s, searchMatch(filter.search).wanted, true};
}

void addBranch(Sql &sql, const Spine &spine, const ArticleFilter &filter, const std::optional<ArticleCursor> &after,
               int limit, Hits hits)
{
    sql.add(u"SELECT %1 AS id, %2.sort_at AS sort_at FROM %3 WHERE %2.trashed = ?"_s.arg(spine.id, spine.table,
                                                                                        spine.from),
            {sqlValue(filter.trashed)});
    if (!spine.key.isEmpty())
        sql.add(u" AND "_s + spine.key, {spine.value});
    addState(sql, filter, spine.table);
    addKind(sql, filter);
    if (after) {
        sql.add(u" AND (%1.sort_at, %2) < (?, ?)"_s.arg(spine.table, spine.id),
                {sqlValue(after->sortAt), sqlValue(after->id)});
    }
    // A tag that the branch does not rest on is looked up story by story: the page needs few of them.
    if (!filter.tag.isEmpty() && spine.table != "t"_L1) {
        sql.add(u" AND EXISTS (SELECT 1 FROM article_tag x WHERE x.article_id = %1 AND x.tag_id = "_s.arg(spine.id)
                    + tagNamed() + u')',
                {sqlValue(filter.tag.trimmed())});
    }
    addHeadline(sql, filter.headline);
    addSearch(sql, filter.search);
    if (!spine.isOfHits) {
        addWanted(sql, filter.search, hits);
    } else if (!filter.channels.isEmpty()) {
        sql.add(u" AND "_s);
        addChannels(sql, filter.channels);
    }
    sql.add(u" ORDER BY %1.sort_at DESC, %2 DESC LIMIT ?"_s.arg(spine.table, spine.id), {limit});
}

QList<Spine> spines(const ArticleFilter &filter)
{
    const QString stories = !asksStories(filter) ? QString() : u" CROSS JOIN article a ON a.id = "_s;
    const auto withStories = [&](const QString &table, const QString &id) {
        return stories.isEmpty() ? table : table + stories + id;
    };
    QList<Spine> list;
    for (const ChannelId &channel : filter.channels) {
        list.append({withStories(u"article_channel c"_s, u"c.article_id"_s), u"c"_s, u"c.article_id"_s,
                     u"c.channel_id = ?"_s, sqlValue(channel)});
    }
    if (!list.isEmpty())
        return list;
    if (!filter.tag.isEmpty()) {
        return {{withStories(u"article_tag t"_s, u"t.article_id"_s), u"t"_s, u"t.article_id"_s,
                 u"t.tag_id = "_s + tagNamed(), sqlValue(filter.tag.trimmed())}};
    }
    return {{u"article a"_s, u"a"_s, u"a.id"_s, {}, {}}};
}

/// The condition on "article a" that @p filter states, but for the words that have to be there.
Sql condition(const ArticleFilter &filter)
{
    Sql sql;
    sql.add(u"a.trashed = ?"_s, {sqlValue(filter.trashed)});
    addState(sql, filter, u"a"_s);
    addKind(sql, filter);
    if (!filter.channels.isEmpty()) {
        sql.add(u" AND "_s);
        addChannels(sql, filter.channels);
    }
    addTag(sql, filter);
    addHeadline(sql, filter.headline);
    addSearch(sql, filter.search);
    return sql;
}

} // namespace

void Sql::add(const QString &more, const QVariantList &moreValues)
{
    text += more;
    values += moreValues;
}

Sql pageQuery(const ArticleFilter &filter, const std::optional<ArticleCursor> &after, int limit, Hits hits)
{
    Sql sql;
    sql.add(u"WITH chosen (id, sort_at) AS ("_s);
    const bool restsOnHits = hits == Hits::Few && !searchMatch(filter.search).wanted.isEmpty();
    const QList<Spine> branches = restsOnHits ? QList<Spine>{spineOfHits(filter)} : spines(filter);
    for (qsizetype i = 0; i < branches.size(); ++i) {
        // UNION drops a story that stands in several of the channels.
        sql.add(i == 0 ? u"SELECT id, sort_at FROM ("_s : u" UNION SELECT id, sort_at FROM ("_s);
        addBranch(sql, branches[i], filter, after, limit, hits);
        sql.add(u")"_s);
    }
    sql.add(u") SELECT "_s + rowColumns()
                + u" FROM (SELECT id, sort_at FROM chosen ORDER BY sort_at DESC, id DESC LIMIT ?) k"
                  " CROSS JOIN article a ON a.id = k.id"
                  " LEFT JOIN article_channel m ON m.article_id = a.id AND m.position = 0"
                  " ORDER BY k.sort_at DESC, k.id DESC"_s,
            {limit});
    return sql;
}

Sql rankedQuery(const ArticleFilter &filter, qint64 after, int limit)
{
    const Sql where = condition(filter);
    Sql sql;
    sql.add(u"SELECT "_s + rowColumns() + u" FROM "_s + hitTables()
                + u" LEFT JOIN article_channel m ON m.article_id = a.id AND m.position = 0 WHERE story_search MATCH ?"
                  " AND story_search.rowid > ? AND "_s,
            {searchMatch(filter.search).wanted, after});
    sql.add(where.text + u" ORDER BY story_search.rank LIMIT ?"_s, where.values);
    sql.values.append(limit);
    return sql;
}

Sql countQuery(const ArticleFilter &filter, Hits hits)
{
    Sql sql;
    const bool byChannel = !filter.channels.isEmpty();
    const bool byTag = !filter.tag.isEmpty();
    // One kind of membership alone is counted in its own index, without a look at the stories.
    if (hits != Hits::Few && asksOnlyWords(filter)) {
        // The index counts by itself; of what is in the trash there is little.
        const QString wanted = searchMatch(filter.search).wanted;
        sql.add(u"SELECT (SELECT count(*) FROM story_search WHERE story_search MATCH ?) - (SELECT count(*) FROM article a "
                "WHERE a.trashed = 1"_s,
                {wanted});
        addWanted(sql, filter.search, Hits::Many);
        sql.add(u")"_s);
        return sql;
    }
    if (byChannel == byTag || asksStories(filter)) {
        const Sql where = condition(filter);
        const QString wanted = searchMatch(filter.search).wanted;
        if (hits == Hits::Few && !wanted.isEmpty())
            sql.add(u"SELECT count(*) FROM "_s + hitTables() + u" WHERE story_search MATCH ? AND "_s, {wanted});
        else
            sql.add(u"SELECT count(*) FROM article a WHERE "_s);
        sql.add(where.text, where.values);
        if (hits != Hits::Few)
            addWanted(sql, filter.search, Hits::Many); // all have to be counted
        return sql;
    }
    if (byTag) {
        sql.add(u"SELECT count(*) FROM article_tag c WHERE c.tag_id = "_s + tagNamed(), {sqlValue(filter.tag.trimmed())});
    } else {
        sql.add(filter.channels.size() == 1 ? u"SELECT count(*)"_s : u"SELECT count(DISTINCT c.article_id)"_s);
        sql.add(u" FROM article_channel c WHERE c.channel_id IN (%1)"_s.arg(placeholders(filter.channels.size())),
                values(filter.channels));
    }
    sql.add(u" AND c.trashed = ?"_s, {sqlValue(filter.trashed)});
    addState(sql, filter, u"c"_s);
    return sql;
}

} // namespace Galley
