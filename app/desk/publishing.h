// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/clock.h"
#include "base/report.h"
#include "base/result.h"
#include "desk/progress.h"
#include "model/publishtarget.h"
#include "publish/releaseplan.h"
#include "publish/releasesender.h"
#include "site/site.h"
#include "store/newsroomfolder.h"

#include <memory>

namespace Galley {

/// What publishing needs beside the target.
struct PublishRequest {
    PublishTarget target;
    QString secret = {};  ///< password or passphrase; kept in memory only
    QString person = {};  ///< who publishes
    QString owner = {};   ///< Newsroom::identity()
    SendOptions sending = {};
};

/// A release that is ready to be sent: what it will change, and what somebody has to agree to.
struct PreparedRelease {
    ReleasePlan plan;
    std::shared_ptr<const Site> site; ///< that was written; null for one that is sent again
    Report report;                    ///< of the writing
    /// To the target, which the first one to send takes over: to log in takes longer than to send a page.
    std::shared_ptr<std::unique_ptr<Target>> connection = {};
};

/// What a release did.
struct PublishSummary {
    QString release; ///< its id; empty: nothing had to be done
    int added = 0;
    int changed = 0;
    int removed = 0;
    qint64 bytes = 0;  ///< sent
    int published = 0; ///< stories that were ready and are out now
    qint64 milliseconds = 0;
    Report report;
};

/// Logs in, and says in one sentence what is the matter when it cannot. Untrusted, with the server's key as its detail, when the
/// server is not known yet. Blocks; any thread.
Done tryTarget(const PublishRequest &request);

/// Writes the site as it is now beside the newsroom, asks the target what it holds, and says what a release would do. Changes nothing
/// on the target and nothing in the newsroom. Blocks; any thread; the caller holds the newsroom's lock.
Result<PreparedRelease> prepareRelease(const NewsroomFolder &folder, const Clock &clock, const PublishRequest &request,
                                       const ProgressSink &progress);
/// The same for the release @p id that was sent there before (or the beginning of its id). NotFound when it is not kept.
Result<PreparedRelease> prepareRollback(const NewsroomFolder &folder, const Clock &clock, const PublishRequest &request, const QString &id);

/// Sends it, and then notes that its stories are out. What was agreed to is the caller's business.
Result<PublishSummary> publishRelease(const NewsroomFolder &folder, const Clock &clock, const PublishRequest &request,
                                      const PreparedRelease &prepared, const SendSink &progress);

/// The releases that were sent to @p target and are kept, the newest first.
Result<QList<ReleaseManifest>> releasesOf(const NewsroomFolder &folder, const PublishTarget &target);

/// One sentence about what somebody has to agree to.
QString warningText(ReleaseWarning warning, const ReleasePlan &plan);

} // namespace Galley
