// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "publish/releaseplan.h"
#include "publish/target.h"

#include <chrono>
#include <functional>

namespace Galley {

/// How far the sending of a release is.
struct SendProgress {
    int files = 0; ///< done, sent or removed
    int allFiles = 0;
    qint64 bytes = 0; ///< sent
    qint64 allBytes = 0;
    QByteArray path = {};                 ///< what is sent now
    bool isChecking = false;              ///< all was sent; now it is looked at as readers see it
    std::chrono::seconds waiting{0};      ///< until the next try, after the connection was lost
};
/// Says whether to go on. Called from any thread, one at a time.
using SendSink = std::function<bool(const SendProgress &)>;

struct SendOptions {
    int connections = 4;
    /// How long to wait before each further try after a lost connection; when they are used up, sending ends with that error.
    QList<std::chrono::milliseconds> pauses = {std::chrono::seconds(1), std::chrono::seconds(2),  std::chrono::seconds(4),
                                               std::chrono::seconds(8), std::chrono::seconds(16), std::chrono::seconds(30)};
};

/// Sends a release as planned. @p contentOf opens a file of it by path; it may be called from any thread. What was done is noted in
/// the file @p journal. Before the first change a file on the target says who is at work, and keeps others away (InUse); after the
/// last one the manifest is written, @p keep is called with its bytes, and the journal goes. When it ends early, the next try begins
/// where it stood. Blocks; any thread.
Done sendRelease(const ReleasePlan &plan, const Connector &connect, const std::function<std::unique_ptr<QIODevice>(const QByteArray &)> &contentOf,
                 const QString &journal, const SendOptions &options, const SendSink &progress, const std::function<Done(const QByteArray &manifest)> &keep = {});

/// What @p target says of the release that it holds; none when nobody published there.
Result<std::optional<ReleaseManifest>> releaseOn(Target &target);
/// The id of it alone; empty when nobody published there, or what it says cannot be read.
Result<QString> releaseIdOn(Target &target);

} // namespace Galley
