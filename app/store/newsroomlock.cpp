// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "store/newsroomfolder.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QLockFile>
#include <QSysInfo>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

QString lockFile(const NewsroomFolder &folder)
{
    return folder.path() + "/newsroom.lock"_L1;
}

Error heldBySomebody(const NewsroomFolder &folder, const QLockFile &lock)
{
    qint64 process = 0;
    QString machine;
    QString program;
    if (!lock.getLockInfo(&process, &machine, &program)) {
        return {ErrorKind::InUse,
                QCoreApplication::translate("Galley", "The newsroom “%1” is open in another program; close it there "
                                                      "and try again.")
                    .arg(folder.name()),
                lockFile(folder)};
    }
    const bool here = machine.isEmpty() || machine == QSysInfo::machineHostName();
    // On this machine a program that is gone is noticed; of another machine nobody can tell from here.
    const QString message = here
        ? QCoreApplication::translate("Galley", "The newsroom “%1” is open in %2 (process %3 on %4) since %5; close it "
                                                "there and try again.")
        : QCoreApplication::translate("Galley", "The newsroom “%1” is open in %2 (process %3 on %4) since %5; close it "
                                                "there and try again, or delete %6 when that machine no longer runs.");
    const QString shown = message.arg(folder.name(), program.isEmpty() ? u"Galley"_s : program,
                                      QString::number(process), machine,
                                      QLocale().toString(QFileInfo(lockFile(folder)).lastModified(), QLocale::ShortFormat));
    return {ErrorKind::InUse, here ? shown : shown.arg(QDir::toNativeSeparators(lockFile(folder))),
            lockFile(folder)};
}

constexpr int NamelessWait = 300; // ms

bool hasHolder(const QLockFile &lock)
{
    qint64 process = 0;
    QString machine;
    QString program;
    return lock.getLockInfo(&process, &machine, &program);
}

Error cannotLock(const NewsroomFolder &folder, bool permission)
{
    if (permission) {
        return {ErrorKind::ReadOnly,
                QCoreApplication::translate("Galley", "The newsroom “%1” can be read but not changed; allow writing "
                                                      "in its folder, or copy it to a place where that is possible.")
                    .arg(folder.name()),
                lockFile(folder)};
    }
    return {ErrorKind::Io,
            QCoreApplication::translate("Galley", "The newsroom “%1” cannot be locked for this program; check that its disk "
                                                  "is connected and not full.")
                .arg(folder.name()),
            lockFile(folder)};
}

} // namespace

NewsroomLock::NewsroomLock(std::unique_ptr<QLockFile> lock)
    : m_lock(std::move(lock))
{
}

NewsroomLock::~NewsroomLock() = default;

Result<std::unique_ptr<NewsroomLock>> NewsroomLock::take(const NewsroomFolder &folder)
{
    auto lock = std::make_unique<QLockFile>(lockFile(folder));
    // Never too old: an editor keeps a newsroom open for days. A holder that no longer runs is noticed by its id.
    lock->setStaleLockTime(0);
    // A program that takes or leaves the newsroom at this very moment has not said yet who it is.
    const bool isNameless = !lock->tryLock() && lock->error() == QLockFile::LockFailedError && !hasHolder(*lock);
    if (isNameless && !lock->tryLock(NamelessWait) && lock->error() == QLockFile::LockFailedError && !hasHolder(*lock)) {
        // Nobody writes his name any more: what a killed program or a power cut left. It goes only when no living
        // program has its lock on the file.
        if (lock->removeStaleLockFile())
            (void)lock->tryLock();
    }
    if (lock->isLocked())
        return std::unique_ptr<NewsroomLock>(new NewsroomLock(std::move(lock)));
    if (lock->error() == QLockFile::LockFailedError)
        return heldBySomebody(folder, *lock);
    return cannotLock(folder, lock->error() == QLockFile::PermissionError);
}

} // namespace Galley
