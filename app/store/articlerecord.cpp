// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "store/articlerecord.h"

#include "store/historystore.h"

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

/// The columns of "article" that say what the story is, in the order in which they are read and written.
const QStringList &fields()
{
    static const QStringList names{
        u"id"_s, u"kind"_s, u"state"_s, u"trashed_at"_s, u"language"_s, u"kicker"_s, u"headline"_s, u"subhead"_s,
        u"standfirst"_s, u"standfirst_by_hand"_s, u"byline"_s, u"source"_s, u"source_url"_s, u"editor"_s,
        u"publish_at"_s, u"slug"_s, u"slug_by_hand"_s, u"slots"_s, u"headline_until"_s, u"featured_until"_s,
        u"pinned_until"_s, u"cover_file"_s, u"cover_alt"_s, u"cover_caption"_s, u"cover_credit"_s, u"views"_s,
        u"created_at"_s, u"modified_at"_s, u"embargo_until"_s, u"withdrawal_note"_s, u"withdrawal_address"_s,
    };
    return names;
}

QString writing()
{
    const QStringList names = fields() + QStringList{u"sort_at"_s, u"content_hash"_s};
    QStringList updates;
    for (const QString &name : names.sliced(1)) // the id stays
        updates.append(u"%1 = excluded.%1"_s.arg(name));
    return u"INSERT INTO article (%1) VALUES (%2) ON CONFLICT (id) DO UPDATE SET %3"_s.arg(
        names.join(u", "_s), QStringList(names.size(), u"?"_s).join(u", "_s), updates.join(u", "_s));
}

} // namespace

QString articleColumns()
{
    static const QString columns = u"a."_s + fields().join(u", a."_s);
    return columns;
}

int articleColumnCount()
{
    return int(fields().size());
}

Article articleFrom(const Statement &row)
{
    Article article;
    int column = 0;
    article.id = row.id<ArticleId>(column++);
    article.kind = kindFromKey(row.text(column++)).value_or(ArticleKind::Story);
    article.state = stateFromKey(row.text(column++)).value_or(State::Draft);
    article.trashedAt = row.time(column++);
    article.language = row.text(column++);
    article.kicker = row.text(column++);
    article.headline = row.text(column++);
    article.subhead = row.text(column++);
    article.standfirst = row.text(column++);
    article.standfirstByHand = row.flag(column++);
    article.byline = row.text(column++);
    article.source = row.text(column++);
    article.sourceUrl = row.text(column++);
    article.editor = row.text(column++);
    article.publishAt = row.time(column++);
    article.slug = row.text(column++);
    article.slugByHand = row.flag(column++);
    article.slots = Slots::fromInt(Slots::Int(row.number(column++)));
    article.slotEnds.headline = row.time(column++);
    article.slotEnds.featured = row.time(column++);
    article.slotEnds.pinned = row.time(column++);
    article.cover.file = row.text(column++);
    article.cover.alt = row.text(column++);
    article.cover.caption = row.text(column++);
    article.cover.credit = row.text(column++);
    article.views = row.isNull(column) ? std::nullopt : std::optional(row.number(column));
    ++column;
    article.createdAt = row.time(column++);
    article.modifiedAt = row.time(column++);
    article.embargoUntil = row.time(column++);
    article.withdrawal.note = row.text(column++);
    article.withdrawal.address = row.text(column++);
    return article;
}

QString rowColumns()
{
    return u"a.id, a.state, a.trashed, a.headline, a.slug, m.channel_id, a.slots, a.cover_file, a.publish_at, "
           "a.modified_at, a.sort_at, a.kind, a.headline_until, a.featured_until, a.pinned_until, a.embargo_until, "
           "a.review_step, a.trashed_at"_s;
}

ArticleRow rowFrom(const Statement &row)
{
    return {
        .id = row.id<ArticleId>(0),
        .kind = kindFromKey(row.text(11)).value_or(ArticleKind::Story),
        .state = stateFromKey(row.text(1)).value_or(State::Draft),
        .trashed = row.flag(2),
        .headline = row.text(3),
        .slug = row.text(4),
        .channel = row.id<ChannelId>(5),
        .slots = Slots::fromInt(Slots::Int(row.number(6))),
        .slotEnds = {row.time(12), row.time(13), row.time(14)},
        .coverFile = row.text(7),
        .publishAt = row.time(8),
        .embargoUntil = row.time(15),
        .modifiedAt = row.time(9),
        .reviewStep = row.text(16),
        .sortAt = row.time(10),
        .trashedAt = row.time(17),
    };
}

QDateTime sortTime(const Article &article)
{
    for (const QDateTime &time : {article.publishAt, article.modifiedAt, article.createdAt}) {
        if (time.isValid())
            return time;
    }
    return QDateTime::fromMSecsSinceEpoch(0, Qt::UTC);
}

Done writeRow(Database &database, const Article &article)
{
    static const QString sql = writing();
    return Statement(database, sql)
        .runWith(article.id, kindKey(article.kind), stateKey(article.state), article.trashedAt, article.language,
                 article.kicker, article.headline, article.subhead, article.standfirst, article.standfirstByHand,
                 article.byline, article.source, article.sourceUrl, article.editor, article.publishAt,
                 sqlTextOrNull(article.slug), article.slugByHand, int(article.slots.toInt()),
                 article.slotEnds.headline, article.slotEnds.featured, article.slotEnds.pinned, article.cover.file,
                 article.cover.alt, article.cover.caption, article.cover.credit, article.views, article.createdAt,
                 article.modifiedAt, article.embargoUntil, article.withdrawal.note, article.withdrawal.address,
                 sortTime(article), contentHash(article));
}

} // namespace Galley
