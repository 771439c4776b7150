// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/newsroomrecovery.h"

#include "base/files.h"
#include "base/translate.h"
#include "desk/mediadesk.h"
#include "desk/newsroom.h"
#include "model/records.h"
#include "store/backups.h"
#include "store/newsroomdraft.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <limits>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

QString soundBackupIn(const QString &folder)
{
    const QList<Backup> backups = backupsIn(folder);
    for (const Backup &backup : backups) {
        if (checkBackup(backup.file))
            return backup.file;
    }
    return {};
}

/// Takes the pictures and recordings over whose content is what their names say.
Done takeMedia(const NewsroomFolder &from, const NewsroomFolder &to, Recovery &recovery)
{
    static const QRegularExpression form(u"\\A[0-9a-f]{64}\\.[a-z0-9]{1,8}\\z"_s);
    QDirIterator files(from.mediaFolder(), QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QFileInfo info(files.next());
        if (!form.match(info.fileName()).hasMatch())
            continue;
        QFile file(info.filePath());
        QCryptographicHash hash(QCryptographicHash::Sha256);
        if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file) || hash.result().toHex() != info.completeBaseName().toLatin1()) {
            recovery.report.warn(info.fileName(), tr("The file is damaged; bring the picture or recording in again."));
            continue;
        }
        file.close();
        const QString place = to.mediaFile(info.fileName());
        if (Done made = makeFolders(QFileInfo(place).absolutePath()); !made)
            return made;
        if (Done copied = copyFile(info.filePath(), place); !copied)
            return copied;
        ++recovery.media;
    }
    return {};
}

void takeThemes(const NewsroomFolder &from, const NewsroomFolder &to, Report &report)
{
    QDirIterator files(from.themesFolder(), QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        const QString place = to.themesFolder() + path.mid(from.themesFolder().size());
        if (!makeFolders(QFileInfo(place).absolutePath()) || !copyFile(path, place))
            report.warn(QDir::toNativeSeparators(path), tr("This file of a theme could not be copied."));
    }
}

/// What in the new newsroom shows pictures that did not come over.
Done nameMissingMedia(Newsroom &newsroom, const NewsroomFolder &folder, Report &report)
{
    const auto files = newsroom.media().files({}, 0, std::numeric_limits<int>::max());
    if (!files)
        return files.error();
    for (const Media &media : *files) {
        if (!QFile::exists(folder.mediaFile(media.file)))
            report.warn(media.originalName.isEmpty() ? media.file : media.originalName, tr("The file is missing; bring it in again."));
    }
    return {};
}

Done fill(const NewsroomFolder &from, const NewsroomFolder &to, const Clock &clock, Recovery &recovery)
{
    const QString backup = soundBackupIn(from.backupsFolder());
    Result<Salvage> taken = salvage(from.databaseFile(), to.databaseFile(), backup);
    if (!taken && taken.error().kind == ErrorKind::Damaged && !backup.isEmpty()) {
        recovery.report.warn(QFileInfo(backup).fileName(), tr("Nothing of the stories could be read; this backup was taken instead."));
        taken = salvage(backup, to.databaseFile(), {});
    }
    if (!taken)
        return taken.error();
    recovery.stories = *taken;
    for (const QString &table : std::as_const(recovery.stories.unreadable))
        recovery.report.warn(table, tr("Some rows of this part could not be read."));
    if (taken->rebuilt > 0)
        recovery.report.note({}, tr("%n story(ies) were rebuilt from their history.", nullptr, taken->rebuilt));
    if (taken->fromBackup > 0)
        recovery.report.note(QFileInfo(backup).fileName(), tr("%n row(s) were taken from this backup, as they were then.", nullptr, taken->fromBackup));
    if (Done media = takeMedia(from, to, recovery); !media)
        return media;
    takeThemes(from, to, recovery.report);
    const auto newsroom = Newsroom::open(to.path(), OpenFor::Work, clock);
    if (!newsroom)
        return newsroom.error();
    if (Done searchable = (*newsroom)->makeSearchable(); !searchable)
        return searchable;
    return nameMissingMedia(**newsroom, to, recovery.report);
}

} // namespace

Result<Recovery> recoverNewsroom(const QString &path, const QString &to, const Clock &clock)
{
    const auto from = NewsroomFolder::atRemains(path);
    if (!from)
        return from.error();
    const auto draft = NewsroomDraft::begin(to);
    if (!draft)
        return draft.error();
    Recovery recovery;
    if (Done filled = fill(*from, (*draft)->folder(), clock, recovery); !filled)
        return filled.error();
    const Result<QString> made = (*draft)->finish();
    if (!made)
        return made.error();
    recovery.path = *made;
    return recovery;
}

} // namespace Galley
