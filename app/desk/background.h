// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "desk/newsroomsearch.h"
#include "desk/siteexport.h"
#include "desk/storyimport.h"
#include "model/articlelist.h"

#include <QFuture>

namespace Galley {

/// The long pieces of work on threads of their own. The future tells progress as value and range (files, pages
/// or stories), with the step as its text, and can be cancelled: it then finishes without a result. @p clock must outlive it.
QFuture<Result<ExportSummary>> exportInBackground(const NewsroomFolder &folder, const Clock &clock,
                                                  const ExportRequest &request);
QFuture<Result<ImportSummary>> importInBackground(const NewsroomFolder &folder, const Clock &clock,
                                                  const ImportRequest &request);
/// Cannot be cancelled. See keepRecording().
QFuture<Result<Media>> recordingInBackground(const NewsroomFolder &folder, const Clock &clock, const QString &path);
/// How many stories there are, by state, channel and tag; 100 ms where there are 100,000.
QFuture<Result<ArticleCounts>> countsInBackground(const NewsroomFolder &folder);
QFuture<Result<FoundText>> findInBackground(const NewsroomFolder &folder, const TextSearch &search);
QFuture<Result<ReplaceSummary>> replaceInBackground(const NewsroomFolder &folder, const Clock &clock,
                                                    const TextReplacement &wish);

} // namespace Galley
