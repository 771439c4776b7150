// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/background.h"

#include "base/translate.h"
#include "desk/longwork.h"
#include "desk/mediadesk.h"
#include "store/articlestore.h"

#include <QtConcurrentRun>

namespace Galley {

namespace {

QString stepText(Progress::Step step)
{
    switch (step) {
    case Progress::Step::Reading: return tr("Reading the newsroom");
    case Progress::Step::Pages: return tr("Making the pages");
    case Progress::Step::Pictures: return tr("Preparing pictures");
    case Progress::Step::Finishing: return tr("Finishing");
    case Progress::Step::Searching: return tr("Searching the stories");
    case Progress::Step::Replacing: return tr("Replacing in the stories");
    }
    return {};
}

template <typename Summary>
ProgressSink tell(QPromise<Summary> &promise)
{
    return [&promise](const Progress &progress) {
        promise.setProgressRange(0, progress.total);
        promise.setProgressValueAndText(progress.done, stepText(progress.step));
        return !promise.isCanceled();
    };
}

} // namespace

QFuture<Result<ExportSummary>> exportInBackground(const NewsroomFolder &folder, const Clock &clock,
                                                  const ExportRequest &request)
{
    return QtConcurrent::run(&longWork(), [folder, &clock, request](QPromise<Result<ExportSummary>> &promise) {
        promise.addResult(exportSite(folder, clock, request, tell(promise)));
    });
}

QFuture<Result<ImportSummary>> importInBackground(const NewsroomFolder &folder, const Clock &clock,
                                                  const ImportRequest &request)
{
    return QtConcurrent::run(&longWork(), [folder, &clock, request](QPromise<Result<ImportSummary>> &promise) {
        promise.addResult(importStories(folder, clock, request, tell(promise)));
    });
}

QFuture<Result<Media>> recordingInBackground(const NewsroomFolder &folder, const Clock &clock, const QString &path)
{
    return QtConcurrent::run(&longWork(), [folder, &clock, path] { return keepRecording(folder, clock, path); });
}

QFuture<Result<ArticleCounts>> countsInBackground(const NewsroomFolder &folder)
{
    return QtConcurrent::run(&longWork(), [folder]() -> Result<ArticleCounts> {
        const auto database = Database::open(folder.databaseFile(), Access::ReadOnly, folder.backupsFolder());
        if (!database)
            return database.error();
        return ArticleStore(**database).counts();
    });
}

QFuture<Result<FoundText>> findInBackground(const NewsroomFolder &folder, const TextSearch &search)
{
    return QtConcurrent::run(&longWork(), [folder, search](QPromise<Result<FoundText>> &promise) {
        promise.addResult(findText(folder, search, tell(promise)));
    });
}

QFuture<Result<ReplaceSummary>> replaceInBackground(const NewsroomFolder &folder, const Clock &clock,
                                                    const TextReplacement &wish)
{
    return QtConcurrent::run(&longWork(), [folder, &clock, wish](QPromise<Result<ReplaceSummary>> &promise) {
        promise.addResult(replaceText(folder, clock, wish, tell(promise)));
    });
}

} // namespace Galley
