// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/clock.h"
#include "base/report.h"
#include "base/result.h"
#include "desk/progress.h"
#include "model/article.h"
#include "store/newsroomfolder.h"

#include <QStringList>

#include <optional>

namespace Galley {

struct ImportRequest {
    QStringList paths;          ///< files and folders of Markdown
    std::optional<State> state; ///< Draft, Ready or Published for stories that their file does not call a draft;
                                ///< none: as the file has it
    QString person;
};

enum class ImportOutcome { Added, Updated, Unchanged, Failed };

/// What became of one file.
struct ImportedFile {
    QString path;
    ImportOutcome outcome = ImportOutcome::Failed;
    ArticleId story; ///< null when it failed
    QString slug;
    QString headline;
    Report report; ///< what could not be kept, and why it failed
};

struct ImportSummary {
    QList<ImportedFile> files;
    int pictures = 0; ///< pictures taken in, counted once each
    Report report;    ///< findings about no file in particular

    int count(ImportOutcome outcome) const;
};

/// Brings files into the newsroom in @p folder. A bad file is reported and never stops the others. A file that came
/// in before updates the story it made (what was there is kept as a revision); one that did not change since is left
/// alone. Blocks; any thread; opens a connection of its own; the caller holds the newsroom's lock. On Cancelled what came
/// in so far stays.
Result<ImportSummary> importStories(const NewsroomFolder &folder, const Clock &clock, const ImportRequest &request,
                                    const ProgressSink &progress);

} // namespace Galley
