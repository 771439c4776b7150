// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "store/searchindex.h"

#include "store/searchmatch.h"
#include "store/statement.h"
#include "store/storywords.h"

#include <QElapsedTimer>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

/// One more whenever terms are cut in another way, or other texts are put into the columns.
constexpr int Cutting = 1;

const QString &columnNames()
{
    static const QString names = u"headline, lead, text, byline, source, tags"_s;
    return names;
}

} // namespace

Result<std::optional<SearchTerms>> SearchIndex::terms(const QString &condition, const QVariant &value) const
{
    Statement query(m_database,
                    u"SELECT a.number, a.headline, a.kicker, a.subhead, a.standfirst, b.html, a.cover_caption, "
                    "a.cover_credit, a.byline, a.source, (SELECT group_concat(t.name, char(10)) FROM article_tag x "
                    "JOIN tag t ON t.id = x.tag_id WHERE x.article_id = a.id) "
                    "FROM article a LEFT JOIN article_body b ON b.article_id = a.id WHERE "_s + condition,
                    value);
    const Result<bool> found = query.next();
    if (!found)
        return found.error();
    if (!*found)
        return std::optional<SearchTerms>();
    const auto lines = [&](std::initializer_list<int> columns) {
        QStringList texts;
        for (const int column : columns)
            texts.append(query.text(column));
        return searchTermsOf(texts.join(u'\n'));
    };
    return std::optional(SearchTerms{
        query.number(0),
        {searchTermsOf(query.text(1)), lines({2, 3, 4}),
         searchTermsOf(wordsOfHtml(query.text(5)) + u'\n' + query.text(6) + u'\n' + query.text(7)),
         searchTermsOf(query.text(8)), searchTermsOf(query.text(9)), searchTermsOf(query.text(10))}});
}

Result<std::optional<SearchTerms>> SearchIndex::standing(const ArticleId &id) const
{
    return terms(u"a.id = ? AND NOT EXISTS (SELECT 1 FROM search_pending p WHERE p.number = a.number)"_s, sqlValue(id));
}

Done SearchIndex::add(const SearchTerms &terms)
{
    QVariantList values{terms.number};
    for (const QString &column : terms.columns)
        values.append(sqlValue(column));
    Statement write(m_database,
                    u"INSERT INTO story_search (rowid, %1) VALUES (?, ?, ?, ?, ?, ?, ?)"_s.arg(columnNames()));
    write.bind(values);
    return write.run();
}

Done SearchIndex::drop(const SearchTerms &before)
{
    QVariantList values{before.number};
    for (const QString &column : before.columns)
        values.append(sqlValue(column));
    Statement write(m_database,
                    u"INSERT INTO story_search (story_search, rowid, %1) VALUES ('delete', ?, ?, ?, ?, ?, ?, ?)"_s.arg(
                        columnNames()));
    write.bind(values);
    return write.run();
}

Done SearchIndex::follow(const ArticleId &id, const std::optional<SearchTerms> &before)
{
    const auto now = terms(u"a.id = ?"_s, sqlValue(id));
    if (!now)
        return now.error();
    if (!*now || *now == before)
        return {};
    if (before) {
        if (Done dropped = drop(*before); !dropped)
            return dropped;
    } else if (Done taken = Statement(m_database, u"DELETE FROM search_pending WHERE number = ?"_s, (*now)->number).run();
               !taken) {
        return taken;
    }
    return add(**now);
}

Result<int> SearchIndex::waiting() const
{
    Statement query(m_database, u"SELECT count(*) FROM search_pending"_s);
    const Result<bool> found = query.next();
    if (!found)
        return found.error();
    return int(query.number(0));
}

Result<int> SearchIndex::takeIn(std::chrono::milliseconds time)
{
    const auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    QElapsedTimer clock;
    clock.start();
    do {
        std::optional<qint64> number;
        {
            Statement query(m_database, u"SELECT number FROM search_pending ORDER BY number DESC LIMIT 1"_s);
            const Result<bool> found = query.next();
            if (!found)
                return found.error();
            if (*found)
                number = query.number(0);
        }
        if (!number)
            break;
        const auto now = terms(u"a.number = ?"_s, *number);
        if (!now)
            return now.error();
        if (*now) {
            if (Done added = add(**now); !added)
                return added.error();
        }
        if (Done taken = Statement(m_database, u"DELETE FROM search_pending WHERE number = ?"_s, *number).run(); !taken)
            return taken.error();
    } while (!clock.hasExpired(time.count()));
    const Result<int> rest = waiting();
    if (!rest)
        return rest;
    if (Done done = (*transaction)->commit(); !done)
        return done.error();
    return rest;
}

Done SearchIndex::checkCutting()
{
    Statement query(m_database, u"SELECT cutting FROM search_state"_s);
    const Result<bool> found = query.next();
    if (!found)
        return found.error();
    if (*found && query.number(0) == Cutting)
        return {};
    const auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    for (const QString &sql : {u"INSERT INTO story_search (story_search) VALUES ('delete-all')"_s,
                               u"INSERT OR IGNORE INTO search_pending (number) SELECT number FROM article"_s,
                               u"UPDATE search_state SET cutting = %1"_s.arg(Cutting)}) {
        if (Done done = Statement(m_database, sql).run(); !done)
            return done;
    }
    return (*transaction)->commit();
}

Result<int> SearchIndex::hitsUpTo(const QString &match, int most) const
{
    Statement query(m_database,
                    u"SELECT count(*) FROM (SELECT 1 FROM story_search WHERE story_search MATCH ? LIMIT ?)"_s, match,
                    most);
    const Result<bool> found = query.next();
    if (!found)
        return found.error();
    return int(query.number(0));
}

Result<qint64> SearchIndex::behindNewest(const QString &match, int newest) const
{
    Statement query(m_database,
                    u"SELECT rowid FROM story_search WHERE story_search MATCH ? ORDER BY rowid DESC LIMIT 1 OFFSET ?"_s,
                    match, newest);
    const Result<bool> found = query.next();
    if (!found)
        return found.error();
    return *found ? query.number(0) : 0;
}

} // namespace Galley
