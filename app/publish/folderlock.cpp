// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "publish/folderlock.h"

#include "publish/disk.h"

#include <QCoreApplication>
#include <QDir>
#include <QLockFile>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

/// QLockFile says "permission" or "unknown"; one small file of our own says which error it is.
Error whyNoFile(const QByteArray &file)
{
    const QByteArray trial = file + ".trial";
    const Result<Disk::Stamp> made = Disk::createFile(trial, QByteArray(64, '\n'));
    if (!made.ok())
        return made.error();
    (void)Disk::removeFile(trial);
    return {ErrorKind::Io,
            QCoreApplication::translate("Galley", "The file %1 could not be made. Check the disk and try again.")
                .arg(QDir::toNativeSeparators(QString::fromUtf8(file))),
            u"the lock file could not be made"_s};
}

} // namespace

FolderLock::FolderLock() = default;
FolderLock::~FolderLock() = default;

Done FolderLock::acquire(const QByteArray &file, const QByteArray &folder)
{
    auto lock = std::make_unique<QLockFile>(QString::fromUtf8(file));
    lock->setStaleLockTime(0); // only a process that is gone loses its lock, however long an export takes
    if (lock->tryLock(0)) {
        m_file = std::move(lock);
        return {};
    }
    if (lock->error() != QLockFile::LockFailedError)
        return whyNoFile(file);
    return Error{ErrorKind::InUse,
                 QCoreApplication::translate("Galley", "Another export is writing to %1. Wait for it to end, or delete %2 when no "
                                              "other Galley is running.")
                     .arg(QDir::toNativeSeparators(QString::fromUtf8(folder)),
                          QDir::toNativeSeparators(QString::fromUtf8(file))),
                 u"locked: "_s + QString::fromUtf8(file)};
}

} // namespace Galley
