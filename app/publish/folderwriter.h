// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/digest.h"
#include "base/report.h"
#include "base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace Galley {

/// What stands in a folder that a site could be written to.
enum class FolderState {
    Missing, ///< not there; it will be made
    Empty,
    Ours,    ///< Galley wrote a site here and its manifest stands
    Others,  ///< likewise, but the site is another owner's
    Foreign, ///< something else is in it
};
/// Fails when @p folder cannot be read or is no folder. Others needs an @p owner; a site of nobody's is Ours.
Result<FolderState> inspectFolder(const QString &folder, const QString &owner = {});

/// What an export did to a folder.
struct WriteSummary {
    int written = 0;   ///< files that are new or changed
    int unchanged = 0; ///< files left as they were
    int removed = 0;   ///< files of ours that no page stands for any more
    Report report;     ///< files of others that stand where a page should
};

struct FolderWriterOptions {
    bool rewriteAll = false;    ///< write every file anew, whatever the manifest says
    bool acceptForeign = false; ///< the person agreed to a folder that holds other things, or another owner's site
    QString owner = {};         ///< whose site it is, kept in the manifest; empty: the owner stays who it was
};

/// A file and all that it is made from.
struct MadeFrom {
    QString path;
    Digest input;
};

/// Writes one release of a site into a folder.
///
/// A fresh export (Missing, Empty) is staged beside the folder and swapped in whole by finish(). An update replaces
/// only the files whose content differs, each by a temporary file and a rename, in the order of the calls; finish()
/// removes the files of ours that were not named again and writes the manifest last. Files that are not ours are
/// never touched, not even where a page should stand (reported). A crash at any instant leaves whole files, and the
/// next export completes the work. A writer that is destroyed without finish() leaves a fresh target untouched.
///
/// The manifest `.galley-manifest` says whose site it is and names each file with its XXH3-128 hash, size and time of
/// change.
/// write() and the others may be called from any thread.
class FolderWriter
{
public:
    /// NotEmpty when the folder is Foreign or Others and that was not accepted; InUse when another export writes into it.
    static Result<std::unique_ptr<FolderWriter>> begin(const QString &folder, const FolderWriterOptions &options);
    ~FolderWriter();

    /// @p path: relative, forward slashes, no "." or ".." parts (BadInput otherwise); folders are made as needed. BadInput
    /// too for a path that was written before with other bytes, or that differs from such a one in capitals only.
    Done write(const QString &path, const QByteArray &bytes);

    /// For files that are costly to make: when the folder holds @p path whole and made from @p input (which stands for
    /// all that the file is made from), keeps it and says true; on false, make it and write it with that input.
    bool keep(const QString &path, const Digest &input);
    /// The same for many files, which threads that look at a whole site wait for each other less with.
    std::vector<bool> keep(std::span<const MadeFrom> files);
    /// Whether readers find a file of ours at @p path already, an earlier one or that of this release.
    bool has(const QString &path) const;
    Done write(const QString &path, const QByteArray &bytes, const Digest &input);
    /// Keeps every file of ours that was not named yet and that @p isWanted. Says which of them are not as they were
    /// written: these have to be made again. To be called when no other call is under way.
    QStringList keepOthers(const std::function<bool(QByteArrayView path)> &isWanted);

    /// How many files are part of this release and match.
    int count(const std::function<bool(QByteArrayView path)> &matches) const;

    /// Fails with the first failure of a write() that was not about its own path alone (BadInput): an export that could
    /// not write a page must not end as if the page were gone. The last call; a second one only says the same again.
    Result<WriteSummary> finish();

private:
    struct Data;
    explicit FolderWriter(std::unique_ptr<Data> data);
    std::unique_ptr<Data> m_data;
};

} // namespace Galley
