// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/newsroombackup.h"

#include "base/files.h"
#include "base/translate.h"
#include "store/database.h"
#include "store/databasefile.h"
#include "store/newsroomfolder.h"
#include "store/taxonomystore.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QSet>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

Result<QString> identityOf(const QString &databaseFile)
{
    const auto database = Database::open(databaseFile, Access::ReadOnly, {});
    if (!database)
        return database.error();
    const auto settings = TaxonomyStore(**database).settings();
    if (!settings)
        return settings.error();
    return settings->value(u"newsroomId"_s);
}

enum class Gone { Stays, Goes };
/// Takes what is new below @p from to @p to; @p gone says what becomes of files there that are gone here.
Done copyTree(const QString &from, const QString &to, Gone gone)
{
    QSet<QString> here;
    QDirIterator files(from, QDir::Files | QDir::NoSymLinks | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QFileInfo file(files.next());
        const QString relative = file.filePath().mid(from.size() + 1);
        here.insert(relative);
        const QFileInfo there(to + u'/' + relative);
        if (there.size() == file.size() && there.lastModified() >= file.lastModified())
            continue;
        if (Done made = makeFolders(there.absolutePath()); !made)
            return made;
        if (Done copied = copyFile(file.filePath(), there.filePath()); !copied)
            return copied;
    }
    if (gone == Gone::Stays)
        return {};
    QDirIterator old(to, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (old.hasNext()) {
        const QString path = old.next();
        if (!here.contains(path.mid(to.size() + 1)))
            QFile::remove(path);
    }
    return {};
}

void removeOutdated(const QString &folder, const QDateTime &now)
{
    for (const Backup &old : outdated(backupsIn(folder), now.toLocalTime()))
        QFile::remove(old.file);
    // What a program left that was ended in the middle. Of today it may be somebody's who is at it.
    const QFileInfoList drafts = QDir(folder).entryInfoList({u"*.part"_s, u"*.part-wal"_s, u"*.part-shm"_s, u"*.part-journal"_s, u"reading.sqlite3*"_s}, QDir::Files);
    for (const QFileInfo &draft : drafts) {
        if (draft.lastModified().daysTo(now) > 1)
            QFile::remove(draft.filePath());
    }
}

Result<Backup> choose(const QString &folder, const QString &backup)
{
    const QList<Backup> all = backupsIn(folder);
    if (backup.isEmpty()) {
        for (const Backup &each : all) {
            if (checkBackup(each.file))
                return each;
        }
        return Error{ErrorKind::NotFound, tr("There is no backup that can be read in %1.").arg(QDir::toNativeSeparators(folder)), {}};
    }
    for (const Backup &each : all) {
        if (each.name() == backup || QFileInfo(each.file) == QFileInfo(backup))
            return each;
    }
    const QFileInfo file(backup);
    if (file.isFile())
        return Backup{file.absoluteFilePath(), BackupReason::ByHand, file.lastModified().toUTC(), file.size()};
    return Error{ErrorKind::NotFound, tr("There is no backup “%1”.").arg(backup), {}};
}

} // namespace

Result<Backup> backUp(const NewsroomFolder &folder, const Clock &clock, BackupReason reason)
{
    Result<Backup> made = makeBackup(folder.databaseFile(), folder.backupsFolder(), reason, clock.now());
    if (made)
        removeOutdated(folder.backupsFolder(), clock.now());
    return made;
}

Done backUpBeforeMany(const NewsroomFolder &folder, const Clock &clock)
{
    constexpr int Recent = 10 * 60; // seconds
    const QList<Backup> all = backupsIn(folder.backupsFolder());
    if (!all.isEmpty() && all.first().at.secsTo(clock.now()) < Recent)
        return {};
    {
        const auto connection = Connection::open(folder.databaseFile(), Opening::ReadOnly);
        const Result<QVariant> any = connection ? (*connection)->value(u"SELECT 1 FROM article LIMIT 1"_s) : Result<QVariant>(connection.error());
        if (!any)
            return any.error();
        if (any->isNull())
            return {};
    }
    const Result<Backup> made = backUp(folder, clock, BackupReason::Change);
    return made ? Done() : Done(made.error());
}

Done copyToSecondPlace(const NewsroomFolder &folder, const Clock &clock, const QString &place)
{
    if (!QFileInfo(place).isDir()) {
        return Error{ErrorKind::NotFound,
                     tr("The second place for backups, %1, is not there. Connect its disk, or choose another place in the settings.")
                         .arg(QDir::toNativeSeparators(place)),
                     {}};
    }
    const QString there = place + u'/' + QFileInfo(folder.path()).fileName();
    if (QFileInfo(there) == QFileInfo(folder.path()))
        return Error{ErrorKind::BadInput, tr("The second place for backups is where the newsroom itself lies. Choose another one."), {}};
    const QString file = there + "/newsroom.sqlite3"_L1;
    if (QFile::exists(file)) {
        const Result<QString> ours = identityOf(folder.databaseFile());
        if (!ours)
            return ours.error();
        // A copy that cannot be read any more is no reason not to make a better one.
        const Result<QString> theirs = identityOf(file);
        if (theirs && *theirs != *ours) {
            return Error{ErrorKind::AlreadyThere,
                         tr("Another newsroom of this name lies in %1. Choose another second place for backups.").arg(QDir::toNativeSeparators(place)), {}};
        }
    }
    // Pictures before the stories that show them.
    if (Done copied = copyTree(folder.mediaFolder(), there + "/media"_L1, Gone::Stays); !copied)
        return copied;
    if (Done copied = copyTree(folder.themesFolder(), there + "/themes"_L1, Gone::Goes); !copied)
        return copied;
    const QString backups = there + "/backups"_L1;
    const Result<Backup> made = makeBackup(folder.databaseFile(), backups, BackupReason::Daily, clock.now());
    if (!made)
        return made.error();
    removeOutdated(backups, clock.now());
    const QString draft = file + ".new"_L1;
    if (Done copied = copyFile(made->file, draft); !copied)
        return copied;
    for (const QString &end : {u"-wal"_s, u"-shm"_s}) // of somebody who opened the copy
        QFile::remove(file + end);
    return moveInto(draft, file);
}

QList<Backup> backupsOf(const QString &path)
{
    const auto folder = NewsroomFolder::atRemains(path);
    return folder ? backupsIn(folder->backupsFolder()) : QList<Backup>();
}

Result<Backup> restoreNewsroom(const QString &path, const QString &backup, const Clock &clock)
{
    const auto folder = NewsroomFolder::atRemains(path);
    if (!folder)
        return folder.error();
    const Result<Backup> chosen = choose(folder->backupsFolder(), backup);
    if (!chosen)
        return chosen;
    const auto lock = NewsroomLock::take(*folder);
    if (!lock)
        return lock.error();
    if (Done restored = restoreBackup(chosen->file, folder->databaseFile(), folder->backupsFolder(), clock.now()); !restored)
        return restored.error();
    return chosen;
}

} // namespace Galley
