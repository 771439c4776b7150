// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/newsroomfile.h"

#include "base/draftfolder.h"
#include "base/files.h"
#include "base/translate.h"
#include "publish/sitepath.h"
#include "publish/zipfile.h"
#include "store/backups.h"
#include "store/newsroomdraft.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <QStorageInfo>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

const QString DatabaseName = QStringLiteral("newsroom.sqlite3");

constexpr qint64 MostEntries = 2'000'000;
constexpr qint64 MostThemeFileBytes = 64 * 1024 * 1024;
constexpr qint64 MostMediaBytes = 8LL * 1024 * 1024 * 1024;
constexpr qint64 MostDatabaseBytes = 256LL * 1024 * 1024 * 1024;

Done addTree(ZipFile &zip, const QString &folder, const QString &name)
{
    QDirIterator files(folder, QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (Done added = zip.add(name + path.mid(folder.size()), path); !added)
            return added;
    }
    return {};
}

/// What an entry of a newsroom's file is.
enum class Part { Database, Media, Theme, Other };

Part partOf(const QString &path)
{
    static const QRegularExpression media(u"\\Amedia/([0-9a-f]{2})/\\1[0-9a-f]{62}\\.[a-z0-9]{1,8}\\z"_s);
    if (path == DatabaseName)
        return Part::Database;
    if (media.match(path).hasMatch())
        return Part::Media;
    if (path.startsWith("themes/"_L1) && isSitePath(path.toUtf8()))
        return Part::Theme;
    return Part::Other;
}

Error notOurs(const QString &file, const QString &detail)
{
    return {ErrorKind::BadInput, tr("“%1” is no file of a whole newsroom; nothing was taken from it.").arg(QDir::toNativeSeparators(file)), detail};
}

/// Looks over the names and sizes before anything is written.
Done checkEntries(const ZipFile &zip, const QString &file, const QString &to)
{
    QSet<QByteArray> names;
    qint64 bytes = 0;
    bool hasDatabase = false;
    for (const ZipFile::Entry &entry : zip.entries()) {
        if (entry.path.endsWith(u'/') && entry.bytes == 0) // a folder, as other programs write them
            continue;
        const Part part = partOf(entry.path);
        const qint64 most = part == Part::Database ? MostDatabaseBytes : part == Part::Media ? MostMediaBytes : MostThemeFileBytes;
        const QByteArray folded = foldedPath(entry.path.toUtf8());
        if (part == Part::Other || entry.bytes < 0 || entry.bytes > most || names.contains(folded))
            return notOurs(file, entry.path);
        names.insert(folded);
        bytes += entry.bytes;
        hasDatabase = hasDatabase || part == Part::Database;
    }
    if (!hasDatabase)
        return notOurs(file, u"no database"_s);
    const QStorageInfo disk(QFileInfo(to).absolutePath());
    if (disk.isValid() && disk.bytesAvailable() >= 0 && bytes > disk.bytesAvailable()) {
        return Error{ErrorKind::DiskFull,
                     tr("The newsroom needs %1 MB, and the disk has %2 MB left. Choose another place.")
                         .arg(bytes / 1'000'000 + 1).arg(disk.bytesAvailable() / 1'000'000),
                     {}};
    }
    return {};
}

Done checkMedia(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return fileError(file);
    if (hash.result().toHex() == QFileInfo(path).completeBaseName().toLatin1())
        return {};
    return Error{ErrorKind::Damaged, tr("A picture in the file is damaged. Get the file again from where it came from."), path};
}

Done unpackInto(ZipFile &zip, const NewsroomFolder &folder)
{
    for (qsizetype i = 0; i < zip.entries().size(); ++i) {
        const QString &path = zip.entries().at(i).path;
        const Part part = partOf(path);
        if (part == Part::Other) // a folder
            continue;
        const QString place = folder.path() + u'/' + path;
        if (Done made = makeFolders(QFileInfo(place).absolutePath()); !made)
            return made;
        if (Done written = zip.extract(i, place); !written)
            return written;
        if (Done checked = part == Part::Media ? checkMedia(place) : Done(); !checked)
            return checked;
    }
    return checkBackup(folder.databaseFile());
}

} // namespace

Done packNewsroom(const QString &newsroom, const QString &file, const Clock &clock)
{
    const auto folder = NewsroomFolder::at(newsroom);
    if (!folder)
        return folder.error();
    if (QFileInfo::exists(file))
        return fileError(file, EEXIST);
    // Beside the file there is room, if there is room for the file.
    DraftFolder work(file);
    if (Done made = work.make(); !made)
        return made;
    const Result<Backup> copy = makeBackup(folder->databaseFile(), work.path(), BackupReason::ByHand, clock.now());
    if (!copy)
        return copy.error();
    const QString draft = work.filePath(u"newsroom.zip"_s);
    const auto zip = ZipFile::create(draft);
    if (!zip)
        return zip.error();
    Done done = (*zip)->add(DatabaseName, copy->file);
    if (done)
        done = addTree(**zip, folder->mediaFolder(), u"media"_s);
    if (done)
        done = addTree(**zip, folder->themesFolder(), u"themes"_s);
    if (done)
        done = (*zip)->finish();
    if (!done)
        return done;
    return moveInto(draft, file);
}

Result<QString> unpackNewsroom(const QString &file, const QString &to)
{
    const auto zip = ZipFile::open(file, MostEntries);
    if (!zip)
        return zip.error();
    if (Done checked = checkEntries(**zip, file, to); !checked)
        return checked.error();
    const auto draft = NewsroomDraft::begin(to);
    if (!draft)
        return draft.error();
    if (Done unpacked = unpackInto(**zip, (*draft)->folder()); !unpacked)
        return unpacked.error();
    return (*draft)->finish();
}

} // namespace Galley
