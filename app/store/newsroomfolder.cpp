// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "store/newsroomfolder.h"

#include "base/files.h"
#include "model/records.h"
#include "store/backups.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

QString ending()
{
    return u".newsroom"_s;
}

QString absolute(const QString &path)
{
    return QDir::cleanPath(QFileInfo(QDir::fromNativeSeparators(path)).absoluteFilePath());
}

Error folderError(ErrorKind kind, const QString &message, const QString &path)
{
    return {kind, message.arg(QDir::toNativeSeparators(path)), path};
}

} // namespace

Error NewsroomFolder::notMade(const QString &path)
{
    // A folder that refuses is a matter of permission; a place that is none (a file, a name too long) is not.
    const QFileInfo parent(QFileInfo(path).absolutePath());
    const bool refused = parent.isDir() && !parent.isWritable();
    return folderError(refused ? ErrorKind::NoPermission : ErrorKind::Io,
                       QCoreApplication::translate("Galley", "No newsroom can be made at %1; choose a folder that you "
                                                             "may write in, or a shorter name."),
                       path);
}

Result<QString> NewsroomFolder::placeFor(const QString &path)
{
    QString place = absolute(path);
    if (path.trimmed().isEmpty() || QFileInfo(place).fileName().isEmpty()) {
        return Error{ErrorKind::BadInput,
                     QCoreApplication::translate("Galley", "A newsroom needs a name; type one."), path};
    }
    if (!place.endsWith(ending(), Qt::CaseInsensitive))
        place += ending();
    const QFileInfo there(place);
    const bool isEmptyFolder = there.isDir() && there.isReadable()
        && QDir(place).isEmpty(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden | QDir::System);
    if ((there.exists() || there.isSymLink()) && !isEmptyFolder) {
        return folderError(ErrorKind::AlreadyThere,
                           QCoreApplication::translate("Galley", "There is already something at %1; choose another "
                                                                 "name or place."),
                           place);
    }
    return place;
}

Result<NewsroomFolder> NewsroomFolder::create(const QString &path)
{
    const Result<QString> found = placeFor(path);
    if (!found)
        return found.error();
    const QString place = *found;
    const bool wasThere = QFileInfo(place).isDir();
    const NewsroomFolder folder(place);
    for (const QString &part : {folder.mediaFolder(), folder.themesFolder(), folder.backupsFolder(),
                                folder.cacheFolder()}) {
        if (makeFolders(part))
            continue;
        // Only empty folders of our own making can be left over, and rmdir takes no others.
        for (const QString &made : {folder.mediaFolder(), folder.themesFolder(), folder.backupsFolder()})
            QDir().rmdir(made);
        if (!wasThere)
            QDir().rmdir(place);
        return notMade(place);
    }
    return folder;
}

Result<NewsroomFolder> NewsroomFolder::at(const QString &path)
{
    // create() adds the ending when it is missing, so it may be missing here as well.
    const QString given = absolute(path);
    const bool isShort = !QFileInfo::exists(given) && QFileInfo(given + ending()).isDir();
    const NewsroomFolder folder(isShort ? given + ending() : given);
    const QFileInfo info(folder.path());
    if (path.trimmed().isEmpty() || !info.exists()) {
        return folderError(ErrorKind::NotFound,
                           QCoreApplication::translate("Galley", "There is no newsroom at %1; check whether it was "
                                                                 "moved or its disk is connected."),
                           path.trimmed().isEmpty() ? path : folder.path());
    }
    if (info.isDir() && !(info.isReadable() && info.isExecutable())) {
        return folderError(ErrorKind::NoPermission,
                           QCoreApplication::translate("Galley", "The folder %1 may not be read by this user; ask for "
                                                                 "permission on it."),
                           folder.path());
    }
    if (!info.isDir() || !QFileInfo(folder.databaseFile()).isFile()) {
        return folderError(ErrorKind::NotANewsroom,
                           QCoreApplication::translate("Galley", "%1 is not a newsroom; choose a folder that Galley "
                                                                 "made, its name ends in “.newsroom”."),
                           folder.path());
    }
    return folder;
}

Result<NewsroomFolder> NewsroomFolder::atRemains(const QString &path)
{
    Result<NewsroomFolder> whole = at(path);
    if (whole || whole.error().kind != ErrorKind::NotANewsroom)
        return whole;
    const NewsroomFolder folder(absolute(path));
    return backupsIn(folder.backupsFolder()).isEmpty() ? whole : Result<NewsroomFolder>(folder);
}

QString NewsroomFolder::name() const
{
    QString name = QFileInfo(m_path).fileName();
    if (name.endsWith(ending(), Qt::CaseInsensitive))
        name.chop(ending().size());
    return name;
}

QString NewsroomFolder::databaseFile() const { return m_path + "/newsroom.sqlite3"_L1; }
QString NewsroomFolder::mediaFolder() const { return m_path + "/media"_L1; }
QString NewsroomFolder::themesFolder() const { return m_path + "/themes"_L1; }
QString NewsroomFolder::backupsFolder() const { return m_path + "/backups"_L1; }
QString NewsroomFolder::releasesFolder() const { return m_path + "/releases"_L1; }

QString NewsroomFolder::cacheFolder() const { return m_path + "/cache"_L1; }

QString NewsroomFolder::mediaFile(const QString &file) const
{
    return mediaFolder() + u'/' + mediaPath(file);
}

} // namespace Galley
