// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0
//
// Measures looking for stories by their headlines and through all their text:  galley_bench_find FOLDER [words …]

#include "desk/newsroom.h"
#include "desk/newsroomsearch.h"
#include "desk/storydesk.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <cstdio>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

void measureHeadlines(Newsroom &newsroom, const QString &words)
{
    for (int round = 0; round < 3; ++round) {
        QElapsedTimer timer;
        timer.start();
        const auto rows = newsroom.stories().linkable(words, 20);
        std::printf("headlines with %s: %lld ms, %lld rows\n", qPrintable(words), static_cast<long long>(timer.elapsed()),
                    static_cast<long long>(rows ? rows->size() : -1));
    }
}

void measureText(const Newsroom &newsroom, const QString &text, PatternOptions options)
{
    QElapsedTimer timer;
    timer.start();
    const auto pattern = TextPattern::from(text, options);
    if (!pattern)
        return;
    const auto found = findText(newsroom.folder(), {*pattern, {}, std::nullopt, AllStoryFields, 1000},
                                [](const Progress &) { return true; });
    std::printf("texts with %s: %lld ms, %d hits\n", qPrintable(text), static_cast<long long>(timer.elapsed()),
                found ? found->total : -1);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const SystemClock clock;
    const auto newsroom = Newsroom::open(arguments.value(1), OpenFor::Look, clock);
    if (!newsroom) {
        std::printf("%s\n", qPrintable(newsroom.error().message));
        return 1;
    }
    for (const QString &words : arguments.mid(2)) {
        measureHeadlines(**newsroom, words);
        measureText(**newsroom, words, {});
        measureText(**newsroom, words, PatternOption::Expression);
    }
    return 0;
}
