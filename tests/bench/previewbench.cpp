// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

// galley_bench_preview NEWSROOM: how long the preview takes from being asked for a page to its bytes. Prints figures;
// nothing passes or fails.

#include "base/clock.h"
#include "desk/preview.h"
#include "store/articlestore.h"
#include "store/database.h"
#include "store/newsroomfolder.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>

#include <algorithm>
#include <cstdio>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

constexpr int Runs = 15;

double fetched(Preview &preview, const QString &path)
{
    QElapsedTimer timer;
    timer.start();
    QEventLoop loop;
    preview.fetch(path, [&](const Result<PreviewAnswer> &answer) {
        if (!answer)
            std::fprintf(stderr, "%s: %s\n", qUtf8Printable(path), qUtf8Printable(answer.error().message));
        loop.quit();
    });
    loop.exec();
    return double(timer.nsecsElapsed()) / 1e6;
}

template <typename Before>
void measure(const char *what, Preview &preview, const QString &path, Before before)
{
    QList<double> times;
    for (int run = 0; run < Runs; ++run) {
        before(run);
        times.append(fetched(preview, path));
    }
    std::sort(times.begin(), times.end());
    std::printf("%-52s median %7.1f ms   most %7.1f   (%d runs)\n", what, times.at(Runs / 2), times.last(), Runs);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (argc != 2) {
        std::fputs("usage: galley_bench_preview NEWSROOM\n", stderr);
        return 2;
    }
    const auto folder = NewsroomFolder::at(QString::fromLocal8Bit(argv[1]));
    if (!folder) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(folder.error().message));
        return 1;
    }
    auto database = Database::open(folder->databaseFile(), Access::ReadOnly, folder->backupsFolder());
    if (!database)
        return 1;
    const auto rows = ArticleStore(**database).rows({}, {}, 2000);
    const auto ofState = [&](State state) {
        return std::find_if(rows->rbegin(), rows->rend(), [&](const ArticleRow &row) { return row.state == state; })->id;
    };
    Article out = *ArticleStore(**database).article(ofState(State::Published));
    Article draft = *ArticleStore(**database).article(ofState(State::Draft));

    const SystemClock clock;
    Preview preview(*folder, clock);
    QString place;
    QObject::connect(&preview, &Preview::draftPlaced, &application,
                     [&](const ArticleId &, const QString &path) { place = path; });
    const auto nothing = [](int) {};
    std::printf("the first page, with all of the newsroom to read       %7.1f ms\n", fetched(preview, {}));
    measure("the home page", preview, {}, nothing);
    measure("a channel’s page", preview, u"news/index.html"_s, nothing);
    measure("the search page", preview, u"search.html"_s, nothing);
    preview.setDraft(out);
    (void)fetched(preview, {});
    measure("a published story, its text changed", preview, place, [&](int run) {
        out.body = u"<p>第%1次改动。</p>"_s.arg(run);
        preview.setDraft(out);
    });
    measure("a published story, its headline changed", preview, place, [&](int run) {
        out.headline = u"第%1次改动"_s.arg(run);
        preview.setDraft(out);
    });
    preview.setDraft(draft);
    std::printf("a draft, for the first time                            %7.1f ms\n", fetched(preview, {}));
    measure("a draft, its text changed", preview, place, [&](int run) {
        draft.body = u"<p>第%1次改动。</p>"_s.arg(run);
        preview.setDraft(draft);
    });
    measure("a draft, its tags changed", preview, place, [&](int run) {
        draft.tags = {u"标签%1"_s.arg(run)};
        preview.setDraft(draft);
    });
    measure("the home page after a change elsewhere", preview, {}, [&](int) { preview.invalidate(); });
    return 0;
}
