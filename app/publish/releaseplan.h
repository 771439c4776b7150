// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "publish/releasemanifest.h"

#include <QList>

#include <functional>
#include <optional>

namespace Galley {

/// What a release does to one file of the target.
struct ReleaseChange {
    enum class Kind { New, Changed, Removed };
    Kind kind = Kind::New;
    QByteArray path;
    qint64 size = 0;   ///< bytes that have to be sent; 0 for a removal
    qint64 before = 0; ///< bytes that stand there now
    int step = 0;      ///< those of a smaller one are done before
};

/// What a person has to agree to before a release is sent.
enum class ReleaseWarning {
    FirstHere,     ///< the place holds other things, which stay unless a page has their name
    Wiped,         ///< the place says nothing of the release that was sent there
    OtherRelease,  ///< another computer has published there since
    OtherNewsroom, ///< what stands there is the site of another newsroom
    ManyRemoved,   ///< more than a tenth of all files, and more than MostRemoved
    MuchSmaller,   ///< a page is less than a third of what it was
};

/// Where in a release a file belongs, by its path: smaller ones are sent before. See sendingOrder().
using ReleaseOrder = std::function<int(const QByteArray &path)>;

/// What has to be done so that a target holds a release.
struct ReleasePlan {
    ReleaseManifest release;
    std::optional<ReleaseManifest> there; ///< what the target says it holds
    QList<ReleaseChange> changes;         ///< in the order in which they are done
    QList<ReleaseWarning> warnings;
    QList<QByteArray> smaller; ///< pages for which MuchSmaller is said

    qint64 bytes() const; ///< to send
    int count(ReleaseChange::Kind kind) const;
    bool isNothing() const { return changes.isEmpty(); }
};

constexpr int MostRemoved = 20; // files that go without a question

/// Compares. @p sent are files that an earlier try of a release put there after @p there was written. @p last is the id of the
/// release that this newsroom sent there last; empty: none. @p holdsOthers: the place is not empty, though nobody published there.
ReleasePlan planRelease(const ReleaseManifest &release, const std::optional<ReleaseManifest> &there, const ReleasedFiles &sent,
                        const QString &last, bool holdsOthers, const ReleaseOrder &order);

} // namespace Galley
