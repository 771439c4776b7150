// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "publish/disk.h"
#include "publish/folderinspection.h"
#include "publish/foldertree.h"
#include "publish/folderwriter.h"
#include "publish/journal.h"
#include "publish/manifest.h"

#include <QMutex>

#include <atomic>
#include <optional>

namespace Galley {

/// One export into a folder, from begin() (folderwriter.cpp) through its writes (folderwrites.cpp) to finish()
/// (folderfinish.cpp).
struct FolderWriter::Data {
    /// Set up by begin().
    QByteArray folder;      ///< where the site goes
    QByteArray root;        ///< where files are written: the staging folder beside it, or the folder itself
    bool staged = false;
    bool fresh = false;     ///< nothing of ours was there before
    bool rewriteAll = false;
    QByteArray owner;
    bool recovering = false; ///< an export before this one did not end
    Disk::FileLock besideLock;
    Disk::FileLock insideLock;
    std::unique_ptr<FolderTree> tree;
    std::unique_ptr<Journal> journal;

    QMutex mutex; ///< guards what follows
    Manifest manifest;
    Report report;
    std::optional<Error> failure;
    bool temporaryFolderMade = false;
    std::optional<WriteSummary> summary; ///< once it is finished
    bool dirty = false; ///< the manifest on disk is out of date

    std::atomic<int> written = 0;
    std::atomic<int> unchanged = 0;
    std::atomic<quint64> temporaries = 0;

    ~Data();

    static Done lock(Disk::FileLock &lock, const QByteArray &file, const QByteArray &folder);
    Done openStaging(const Inspection &found);
    Done openInPlace(const Inspection &found);
    Done readManifest();
    void takeOwnership();

    void lookAtFiles();
    bool keep(const QByteArray &name, const Digest &input);
    bool want(Manifest::Index index);

    enum class Outcome { Written, Unchanged, Foreign };
    struct Claim {
        Manifest::Index index = 0;
        FileRecord before; ///< when ours
        bool ours = false;
        bool stands = false;   ///< as we wrote it; it was looked at when this export began
        bool repeated = false; ///< written already in this export, with the same content
    };
    Result<Claim> claim(const QString &path, const QByteArray &name, const Digest &content);
    bool isOursUnderAnotherName(const QByteArray &name, Claim &claim);
    Done write(const QString &path, const QByteArray &bytes, const Digest &input);
    Result<Outcome> place(const QByteArray &name, const QByteArray &bytes, const Claim &claim, FileRecord &record);
    Result<FolderTree::Way> makeWay(const QByteArray &below);
    Done put(const QByteArray &name, const QByteArray &bytes, FileRecord &record);
    Result<QByteArray> temporaryFile();
    void settle(const QString &path, const Claim &claim, Outcome outcome, const FileRecord &record);
    Error fail(const Error &error);

    Result<int> removeStale();
    Done writeManifest();
    Done conclude();
    void removeWhatWasWritten();
};

} // namespace Galley
