// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

// galley_bench_storysearch NEWSROOM: how quickly the desk finds stories by words, beside a scan with LIKE on the same
// words, and how large its index is.

#include "rarewords.h"
#include "store/articlestore.h"
#include "store/database.h"
#include "store/newsroomfolder.h"
#include "store/searchindex.h"
#include "store/searchmatch.h"
#include "store/statement.h"
#include "store/storywords.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSet>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <random>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

constexpr int Rows = 50;
constexpr size_t WordsOfAKind = 60;
constexpr size_t ScannedWords = 10; ///< a scan takes its time

[[noreturn]] void stop(const Error &error)
{
    std::fprintf(stderr, "%s %s\n", qPrintable(error.message), qPrintable(error.detail));
    std::exit(1);
}

template <typename Type>
Type must(Result<Type> result)
{
    if (!result)
        stop(result.error());
    return *std::move(result);
}

qint64 number(Database &database, const QString &sql)
{
    Statement query(database, sql);
    return must(query.next()) ? query.number(0) : 0;
}

double milliseconds(const std::function<void()> &work)
{
    QElapsedTimer clock;
    clock.start();
    work();
    return double(clock.nsecsElapsed()) / 1e6;
}

void report(const char *what, std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    const auto at = [&](double part) { return times[size_t(double(times.size() - 1) * part)]; };
    std::printf("  %-40s p50 %8.2f ms  p95 %8.2f ms  max %8.2f ms  (%zu words)\n", what, at(0.5), at(0.95), times.back(),
                times.size());
}

ArticleFilter filterOf(const QString &word)
{
    ArticleFilter filter;
    filter.search.words = {{SearchPlace::Anywhere, word, false, false}};
    return filter;
}

/// Pieces of the texts, @p length characters long.
QStringList pieces(Database &database, int length, int count, std::mt19937 &dice)
{
    const qint64 last = number(database, u"SELECT max(number) FROM article"_s);
    QSet<QString> found;
    for (int tries = 0; found.size() < count && tries < 100 * count; ++tries) {
        Statement query(database, u"SELECT b.html FROM article a JOIN article_body b ON b.article_id = a.id WHERE a.number = ?"_s,
                        qint64(1 + dice() % quint64(last)));
        if (!must(query.next()))
            continue;
        const QString words = wordsOfHtml(query.text(0));
        if (words.size() <= length)
            continue;
        const QString piece = words.mid(qsizetype(dice() % quint64(words.size() - length)), length);
        if (std::all_of(piece.begin(), piece.end(), [](QChar c) { return c.unicode() >= 0x4e00 && c.unicode() <= 0x9fff; }))
            found.insert(piece);
    }
    return found.values();
}

/// What somebody without an index does.
void scan(Database &database, const QString &word)
{
    const QString pattern = u'%' + word + u'%';
    Statement query(database,
                    u"SELECT a.id FROM article a JOIN article_body b ON b.article_id = a.id WHERE a.trashed = 0 AND "
                    "(b.html LIKE ? OR a.headline LIKE ? OR a.standfirst LIKE ?) ORDER BY a.sort_at DESC LIMIT 50"_s,
                    pattern, pattern, pattern);
    if (const Done done = query.each([](const Statement &) {}); !done)
        stop(done.error());
}

void measure(Database &database, const char *kind, const QStringList &words)
{
    if (words.isEmpty()) {
        std::printf("  %s: none\n", kind);
        return;
    }
    ArticleStore store(database);
    std::vector<double> byDate, ranked, counted, scanned;
    for (const QString &word : words) {
        const ArticleFilter filter = filterOf(word);
        byDate.push_back(milliseconds([&] { must(store.rows(filter, std::nullopt, Rows)); }));
        ranked.push_back(milliseconds([&] { must(store.ranked(filter, Rows)); }));
        counted.push_back(milliseconds([&] { must(store.count(filter)); }));
        if (scanned.size() < ScannedWords)
            scanned.push_back(milliseconds([&] { scan(database, word); }));
    }
    std::printf("%s:\n", kind);
    report("first 50 by date", byDate);
    report("first 50 by rank", ranked);
    report("how many there are", counted);
    report("first 50 by a scan with LIKE", scanned);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const NewsroomFolder folder = must(NewsroomFolder::at(QString::fromLocal8Bit(argc > 1 ? argv[1] : "")));
    const auto owned = must(Database::open(folder.databaseFile(), Access::ReadWrite, folder.backupsFolder()));
    Database &database = *owned;
    while (must(SearchIndex(database).takeIn(std::chrono::seconds(1))) > 0) { }

    const qint64 stories = number(database, u"SELECT count(*) FROM article"_s);
    const double text = double(number(
        database, u"SELECT (SELECT sum(length(CAST(html AS BLOB))) FROM article_body) + (SELECT sum(length(CAST(headline || kicker || "
                  "subhead || standfirst AS BLOB))) FROM article)"_s));
    const double index = double(number(database, u"SELECT sum(pgsize) FROM dbstat WHERE name LIKE 'story_search%'"_s));
    std::printf("%lld stories, %.0f MB of text, index %.0f MB: %.2f times the text\n", static_cast<long long>(stories),
                text / 1e6, index / 1e6, index / text);

    std::mt19937 dice(1);
    QStringList common, middling;
    for (const QString &word : pieces(database, 2, 600, dice)) {
        const int hits = must(ArticleStore(database).count(filterOf(word)));
        QStringList &list = hits * 5 > stories ? common : middling;
        if (hits * 100 > stories && size_t(list.size()) < WordsOfAKind)
            list.append(word);
    }
    measure(database, "common words of two characters (every fifth story or more)", common);
    measure(database, "words of two characters in between", middling);
    measure(database, "rare words of two characters (about one story in 1,500)", rareWords());
    measure(database, "four characters", pieces(database, 4, int(WordsOfAKind), dice));
    measure(database, "one character", pieces(database, 1, 20, dice));
    return 0;
}
