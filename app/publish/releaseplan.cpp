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
    const auto remove = [&plan](const QByteArray &path, qint64 size) {
        plan.changes.append({Kind::Removed, path, 0, size, RemovedFiles});
    };
    // Both are in order: they are gone through side by side.
    auto was = before.cbegin();
    for (const auto &[path, file] : release.files.asKeyValueRange()) {
        for (; was != before.cend() && was.key() < path; ++was)
            remove(was.key(), was->size);
        const bool isThere = was != before.cend() && was.key() == path;
        const ReleasedFile old = isThere ? *was++ : ReleasedFile();
        const auto done = sent.constFind(path);
        if (done != sent.constEnd() ? *done == file : isThere && old == file)
            continue;
        const int rank = std::clamp(order(path), 0, ChangedFiles - 1);
        plan.changes.append({isThere ? Kind::Changed : Kind::New, path, file.size, old.size,
                             rank + (isThere ? ChangedFiles : NewFiles)});
        if (isThere && isPage(path) && old.size > WorthComparing && file.size * 3 < old.size)
            plan.smaller.append(path);
    }
    for (; was != before.cend(); ++was)
        remove(was.key(), was->size);
    for (const auto &[path, file] : sent.asKeyValueRange()) {
        if (!before.contains(path) && !release.files.contains(path))
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
