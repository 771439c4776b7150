// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "publish/releaseplan.h"

#include <algorithm>

namespace Galley {

namespace {

/// New files are reached by nobody until the changed ones point at them; what goes is pointed at by nothing any more.
enum Stage { NewFiles = 0, ChangedFiles = 1000, RemovedFiles = 2000 };

constexpr qint64 WorthComparing = 2000; // bytes; smaller pages vary

bool isPage(const QByteArray &path) { return path.endsWith(".html"); }

} // namespace

qint64 ReleasePlan::bytes() const
{
    qint64 sum = 0;
    for (const ReleaseChange &change : changes)
        sum += change.size;
    return sum;
}

int ReleasePlan::count(ReleaseChange::Kind kind) const
{
    return int(std::count_if(changes.begin(), changes.end(), [kind](const ReleaseChange &change) { return change.kind == kind; }));
}

ReleasePlan planRelease(const ReleaseManifest &release, const std::optional<ReleaseManifest> &there, const ReleasedFiles &sent,
                        const QString &last, bool holdsOthers, const ReleaseOrder &order)
{
    using Kind = ReleaseChange::Kind;
    ReleasePlan plan{release, there, {}, {}, {}};
    const ReleasedFiles before = there ? there->files : ReleasedFiles();
    for (const auto &[path, file] : release.files.asKeyValueRange()) {
        const auto was = before.constFind(path);
        const bool isThere = was != before.constEnd();
        const auto done = sent.constFind(path);
        if (done != sent.constEnd() ? *done == file : isThere && *was == file)
            continue;
        const int rank = std::clamp(order(path), 0, ChangedFiles - 1);
        plan.changes.append({isThere ? Kind::Changed : Kind::New, path, file.size, isThere ? was->size : 0,
                             rank + (isThere ? ChangedFiles : NewFiles)});
        if (isThere && isPage(path) && was->size > WorthComparing && file.size * 3 < was->size)
            plan.smaller.append(path);
    }
    const auto remove = [&](const QByteArray &path, qint64 size) {
        if (!release.files.contains(path))
            plan.changes.append({Kind::Removed, path, 0, size, RemovedFiles});
    };
    for (const auto &[path, file] : before.asKeyValueRange())
        remove(path, file.size);
    for (const auto &[path, file] : sent.asKeyValueRange()) {
        if (!before.contains(path))
            remove(path, file.size);
    }
    std::stable_sort(plan.changes.begin(), plan.changes.end(),
                     [](const ReleaseChange &a, const ReleaseChange &b) { return a.step < b.step; });

    if (there && there->newsroom != release.newsroom)
        plan.warnings.append(ReleaseWarning::OtherNewsroom);
    else if (there && there->id != last)
        plan.warnings.append(ReleaseWarning::OtherRelease);
    if (!there && !last.isEmpty())
        plan.warnings.append(ReleaseWarning::Wiped);
    else if (!there && holdsOthers)
        plan.warnings.append(ReleaseWarning::FirstHere);
    const int removed = plan.count(Kind::Removed);
    if (removed > MostRemoved && removed * 10 > before.size())
        plan.warnings.append(ReleaseWarning::ManyRemoved);
    if (!plan.smaller.isEmpty())
        plan.warnings.append(ReleaseWarning::MuchSmaller);
    return plan;
}

} // namespace Galley
