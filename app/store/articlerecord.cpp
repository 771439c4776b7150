// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "store/articlerecord.h"

#include "store/historystore.h"

namespace Galley {

using namespace Qt::StringLiterals;

QString articleColumns()
{
    return u"a.id, a.state, a.trashed_at, a.language, a.kicker, a.headline, a.subhead, a.standfirst, "
           "a.standfirst_by_hand, a.byline, a.source, a.editor, a.publish_at, a.slug, a.slug_by_hand, a.slots, "
           "a.cover_file, a.cover_alt, a.cover_caption, a.cover_credit, a.views, a.created_at, a.modified_at"_s;
}

Article articleFrom(const Statement &row)
{
    Article article;
    int column = 0;
    article.id = row.id<ArticleId>(column++);
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
    article.editor = row.text(column++);
    article.publishAt = row.time(column++);
    article.slug = row.text(column++);
    article.slugByHand = row.flag(column++);
    article.slots = Slots::fromInt(Slots::Int(row.number(column++)));
    article.cover.file = row.text(column++);
    article.cover.alt = row.text(column++);
    article.cover.caption = row.text(column++);
    article.cover.credit = row.text(column++);
    article.views = row.isNull(column) ? std::nullopt : std::optional(row.number(column));
    ++column;
    article.createdAt = row.time(column++);
    article.modifiedAt = row.time(column++);
    return article;
}

QString rowColumns()
{
    return u"a.id, a.state, a.trashed, a.headline, a.slug, m.channel_id, a.slots, a.cover_file, a.publish_at, "
           "a.modified_at, a.sort_at"_s;
}

ArticleRow rowFrom(const Statement &row)
{
    return {
        .id = row.id<ArticleId>(0),
        .state = stateFromKey(row.text(1)).value_or(State::Draft),
        .trashed = row.flag(2),
        .headline = row.text(3),
        .slug = row.text(4),
        .channel = row.id<ChannelId>(5),
        .slots = Slots::fromInt(Slots::Int(row.number(6))),
        .coverFile = row.text(7),
        .publishAt = row.time(8),
        .modifiedAt = row.time(9),
        .sortAt = row.time(10),
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
    Statement write(database,
                    u"INSERT INTO article (id, state, trashed_at, language, kicker, headline, subhead, standfirst, "
                    "standfirst_by_hand, byline, source, editor, publish_at, slug, slug_by_hand, slots, cover_file, "
                    "cover_alt, cover_caption, cover_credit, views, created_at, modified_at, sort_at, "
                    "content_hash) "
                    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
                    "ON CONFLICT (id) DO UPDATE SET state = excluded.state, trashed_at = excluded.trashed_at, "
                    "language = excluded.language, kicker = excluded.kicker, headline = excluded.headline, "
                    "subhead = excluded.subhead, standfirst = excluded.standfirst, "
                    "standfirst_by_hand = excluded.standfirst_by_hand, byline = excluded.byline, "
                    "source = excluded.source, editor = excluded.editor, publish_at = excluded.publish_at, "
                    "slug = excluded.slug, slug_by_hand = excluded.slug_by_hand, slots = excluded.slots, "
                    "cover_file = excluded.cover_file, cover_alt = excluded.cover_alt, "
                    "cover_caption = excluded.cover_caption, cover_credit = excluded.cover_credit, "
                    "views = excluded.views, created_at = excluded.created_at, "
                    "modified_at = excluded.modified_at, sort_at = excluded.sort_at, "
                    "content_hash = excluded.content_hash"_s);
    return write.runWith(article.id, stateKey(article.state), article.trashedAt, article.language, article.kicker,
                         article.headline, article.subhead, article.standfirst, article.standfirstByHand,
                         article.byline, article.source, article.editor, article.publishAt,
                         sqlTextOrNull(article.slug), article.slugByHand, int(article.slots.toInt()),
                         article.cover.file, article.cover.alt, article.cover.caption, article.cover.credit,
                         article.views, article.createdAt, article.modifiedAt, sortTime(article), contentHash(article));
}

} // namespace Galley
