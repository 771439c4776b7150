// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "store/articlefilter.h"

#include "store/articlerecord.h"
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

void addText(Sql &sql, const QString &text)
{
    const QStringList wanted = words(text);
    for (const QString &word : wanted) {
        const QVariant pattern = sqlValue(containing(word));
        sql.add(uR"( AND (a.headline LIKE ? ESCAPE '\' OR a.kicker LIKE ? ESCAPE '\' OR a.byline LIKE ? ESCAPE '\')"
                uR"( OR a.source LIKE ? ESCAPE '\' OR a.slug LIKE ? ESCAPE '\' OR a.id IN (SELECT article_id)"
                uR"( FROM article_tag WHERE tag_id IN (SELECT id FROM tag WHERE name LIKE ? ESCAPE '\'))))"_s,
                {pattern, pattern, pattern, pattern, pattern, pattern});
    }
}

void addHeadline(Sql &sql, const QString &headline)
{
    const QStringList wanted = words(headline);
    for (const QString &word : wanted)
        sql.add(uR"( AND a.headline LIKE ? ESCAPE '\')"_s, {sqlValue(containing(word))});
}

/// Whether one has to look at the words of stories.
bool asksWords(const ArticleFilter &filter)
{
    return !words(filter.text).isEmpty() || !words(filter.headline).isEmpty();
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

/// Rests a page on an index in list order: "article" itself, or the memberships of one channel or one tag.
struct Spine {
    QString from;  ///< up to and without conditions
    QString table; ///< that carries trashed, state and sort_at
    QString id;    ///< its column with the story's id
    QString key;   ///< a first condition with its value, or none
    QVariant value;
};

void addBranch(Sql &sql, const Spine &spine, const ArticleFilter &filter, const std::optional<ArticleCursor> &after,
               int limit)
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
    addText(sql, filter.text);
    addHeadline(sql, filter.headline);
    sql.add(u" ORDER BY %1.sort_at DESC, %2 DESC LIMIT ?"_s.arg(spine.table, spine.id), {limit});
}

QList<Spine> spines(const ArticleFilter &filter)
{
    const bool asksStories = filter.kind || asksWords(filter);
    const QString stories = !asksStories ? QString() : u" CROSS JOIN article a ON a.id = "_s;
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

} // namespace

void Sql::add(const QString &more, const QVariantList &moreValues)
{
    text += more;
    values += moreValues;
}

Sql condition(const ArticleFilter &filter)
{
    Sql sql;
    sql.add(u"a.trashed = ?"_s, {sqlValue(filter.trashed)});
    addState(sql, filter, u"a"_s);
    addKind(sql, filter);
    if (!filter.channels.isEmpty()) {
        sql.add(u" AND a.id IN (SELECT article_id FROM article_channel WHERE channel_id IN (%1))"_s.arg(
                    placeholders(filter.channels.size())),
                values(filter.channels));
    }
    addTag(sql, filter);
    addText(sql, filter.text);
    addHeadline(sql, filter.headline);
    return sql;
}

Sql pageQuery(const ArticleFilter &filter, const std::optional<ArticleCursor> &after, int limit)
{
    Sql sql;
    sql.add(u"WITH chosen (id, sort_at) AS ("_s);
    const QList<Spine> branches = spines(filter);
    for (qsizetype i = 0; i < branches.size(); ++i) {
        // UNION drops a story that stands in several of the channels.
        sql.add(i == 0 ? u"SELECT id, sort_at FROM ("_s : u" UNION SELECT id, sort_at FROM ("_s);
        addBranch(sql, branches[i], filter, after, limit);
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

Sql countQuery(const ArticleFilter &filter)
{
    Sql sql;
    const bool byChannel = !filter.channels.isEmpty();
    const bool byTag = !filter.tag.isEmpty();
    // One kind of membership alone is counted in its own index, without a look at the stories.
    if (byChannel == byTag || filter.kind || asksWords(filter)) {
        const Sql where = condition(filter);
        sql.add(u"SELECT count(*) FROM article a WHERE "_s + where.text, where.values);
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
