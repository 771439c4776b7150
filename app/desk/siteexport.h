// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/clock.h"
#include "base/report.h"
#include "base/result.h"
#include "desk/progress.h"
#include "site/site.h"
#include "store/newsroomfolder.h"

#include <memory>

namespace Galley {

struct ExportRequest {
    QString folder;             ///< where the site goes
    bool rewriteAll = false;    ///< write every file anew, also those that did not change
    bool acceptForeign = false; ///< the person agreed to a folder that holds other things, or another newsroom's site
    QString person;             ///< recorded with the stories that this publishes
    QString owner = {};         ///< Newsroom::identity(): whose site it is
    QString baseUrl = {};       ///< the address of the site there; empty: that of the settings
};

struct ExportSummary {
    int pages = 0;     ///< pages the site has
    int pictures = 0;  ///< picture files the site has
    int written = 0;   ///< files new or changed
    int unchanged = 0;
    int removed = 0;
    int published = 0; ///< ready stories that went out with this export
    QList<Site::Gone> gone; ///< where withdrawn stories stood
    qint64 milliseconds = 0;
    Report report;
};

/// A site as it was written, and what it was made from.
struct WrittenSite {
    std::shared_ptr<const Site> site;
    ExportSummary summary;
};

/// Writes the site as exportSite() does, but leaves the stories as they are: whoever sends it on calls noteOut() when readers have it.
Result<WrittenSite> writeSite(const NewsroomFolder &folder, const Clock &clock, const ExportRequest &request,
                              const ProgressSink &progress);
/// A site that readers have now.
struct OutNow {
    std::shared_ptr<const Site> site; ///< null: stories stay as they are
    QString person;
    QDateTime at;   ///< UTC
    QString note;   ///< for the record of what was done; empty: nothing new went out
};
/// Notes that a site went out: ready stories become published. Says how many did. Opens a connection of its own.
Result<int> noteOut(const NewsroomFolder &folder, const OutNow &out);

/// Writes the complete site of the newsroom in @p folder to a folder, on all cores, and then marks what went out as
/// published. Blocks; any thread. Opens connections of its own; the caller holds the newsroom's lock. NotEmpty when the
/// target holds other things or another newsroom's site and that was not accepted; Cancelled leaves the target as an unfinished update that
/// the next export completes (a fresh target is left alone).
Result<ExportSummary> exportSite(const NewsroomFolder &folder, const Clock &clock, const ExportRequest &request,
                                 const ProgressSink &progress);

} // namespace Galley
