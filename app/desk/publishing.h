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
#include "publish/searchengines.h"
#include "publish/sitecheck.h"
#include "site/site.h"
#include "store/newsroomfolder.h"

#include <memory>
#include <optional>

namespace Galley {

/// What publishing needs beside the target.
struct PublishRequest {
    PublishTarget target;
    TargetSecrets secrets = {};
    QString person = {};  ///< who publishes
    QString owner = {};   ///< Newsroom::identity()
    SendOptions sending = {};
    bool mayBeOverheard = false; ///< this once it may go to another machine unencrypted
    QString readersUrl = {}; ///< where readers find the site, with a slash at its end; empty: nobody knows
    std::optional<PublishTarget> rehearsal = {}; ///< where what is published has to stand already
};

/// A release that is ready to be sent: what it will change, and what somebody has to agree to.
struct PreparedRelease {
    ReleasePlan plan;
    std::shared_ptr<const Site> site; ///< that was written; null for one that is sent again
    Report report;                    ///< of the writing
    QList<QByteArray> withdrawn = {}; ///< pages that only say that their story is gone
    /// To the target, which the first one to send takes over: to log in takes longer than to send a page.
    std::shared_ptr<std::unique_ptr<Target>> connection = {};

    /// The headline of the story whose page is at @p path; empty for every other file.
    QString headlineAt(const QByteArray &path) const;
};

/// What became of telling a search engine.
struct EngineReport {
    QString name;
    EngineAnswer answer;
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
    std::optional<SiteCheck> check = {}; ///< none: nothing was sent, or nobody knows where readers find it
    QList<EngineReport> engines = {};    ///< that were told
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

/// Sends it, notes that its stories are out, looks at it as readers see it, and tells search engines. What was agreed to is the caller's business.
Result<PublishSummary> publishRelease(const NewsroomFolder &folder, const Clock &clock, const PublishRequest &request,
                                      const PreparedRelease &prepared, const SendSink &progress);

/// The releases that were sent to @p target and are kept, the newest first.
Result<QList<ReleaseManifest>> releasesOf(const NewsroomFolder &folder, const PublishTarget &target);

/// When the newest of them was made; invalid when nothing was sent there.
QDateTime lastReleaseOf(const NewsroomFolder &folder, const PublishTarget &target);

/// One sentence about what somebody has to agree to.
QString warningText(ReleaseWarning warning, const ReleasePlan &plan);

/// One sentence about what came of looking, and one about each address where something is wrong.
QString checkText(const SiteCheck &check);
QString findingText(const SiteCheck::Finding &finding);
/// One sentence about what a search engine made of it.
QString engineText(const EngineReport &report);

} // namespace Galley
