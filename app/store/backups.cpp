// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "store/backups.h"

#include "base/files.h"
#include "base/translate.h"
#include "store/database.h"
#include "store/databasefile.h"
#include "store/schema.h"
#include "store/sqlerror.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <QTimeZone>

#include <algorithm>
#include <optional>
#include <utility>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr std::pair<BackupReason, const char *> Keys[] = {
    {BackupReason::Daily, "daily"},     {BackupReason::Hourly, "hourly"},   {BackupReason::Change, "change"},
    {BackupReason::Upgrade, "upgrade"}, {BackupReason::Restore, "restore"}, {BackupReason::ByHand, "hand"},
};

QString keyOf(BackupReason reason)
{
    for (const auto &[each, key] : Keys) {
        if (each == reason)
            return QString::fromLatin1(key);
    }
    return {};
}

const QString StampForm = QStringLiteral("yyyyMMdd'T'HHmmss'Z'");

std::optional<Backup> backupAt(const QFileInfo &file)
{
    // Earlier copies of before an upgrade name the schema that they have.
    static const QRegularExpression form(u"\\Anewsroom-([a-z]+|schema[0-9]+)-([0-9]{8}T[0-9]{6}Z)(?:-[0-9]+)?\\z"_s);
    const QRegularExpressionMatch match = form.match(file.completeBaseName());
    if (!match.hasMatch())
        return std::nullopt;
    Backup backup{file.absoluteFilePath(), BackupReason::Upgrade, QDateTime::fromString(match.captured(2), StampForm), file.size()};
    backup.at.setTimeSpec(Qt::UTC);
    if (const QString key = match.captured(1); !key.startsWith("schema"_L1)) {
        const auto known = std::find_if(std::begin(Keys), std::end(Keys), [&](const auto &each) { return key == QLatin1StringView(each.second); });
        if (known == std::end(Keys))
            return std::nullopt;
        backup.reason = known->first;
    }
    return backup;
}

/// A name in @p folder that nothing has yet.
QString freeFile(const QString &folder, BackupReason reason, const QDateTime &at)
{
    const QString base = QDir(folder).filePath(u"newsroom-%1-%2"_s.arg(keyOf(reason), at.toUTC().toString(StampForm)));
    QString file = base + ".sqlite3"_L1;
    for (int i = 2; QFile::exists(file); ++i)
        file = u"%1-%2.sqlite3"_s.arg(base).arg(i);
    return file;
}

Error notCopied(const QString &file, const Error &why)
{
    return {why.kind,
            tr("The newsroom could not be copied to %1: %2").arg(QDir::toNativeSeparators(QFileInfo(file).absolutePath()), why.message), why.detail};
}

void removeDatabase(const QString &file)
{
    for (const QString &name : {file, file + "-journal"_L1, file + "-wal"_L1, file + "-shm"_L1})
        QFile::remove(name);
}

Error damaged(const QString &file, const QString &detail)
{
    return {ErrorKind::Damaged, tr("The backup %1 is damaged; choose another one.").arg(QDir::toNativeSeparators(file)), detail};
}

Done readThrough(const Connection &connection)
{
    const Result<QVariant> verdict = connection.value(u"PRAGMA integrity_check(1)"_s);
    if (!verdict)
        return verdict.error();
    return verdict->toString() == "ok"_L1 ? Done() : Done(damaged(connection.file(), verdict->toString()));
}

/// Gives the copy @p from of @p original its last name, @p to, when it is a copy.
Done settle(const QString &from, const QString &to, const Connection &original)
{
    {
        const auto copy = Connection::open(from, Opening::Immutable);
        if (!copy)
            return copy.error();
        for (const QString &sql : {u"PRAGMA application_id"_s, u"PRAGMA user_version"_s, u"SELECT count(*) FROM sqlite_schema"_s}) {
            const Result<QVariant> wanted = original.value(sql);
            const Result<QVariant> is = (*copy)->value(sql);
            if (!wanted || !is)
                return wanted ? is.error() : wanted.error();
            if (*is != *wanted)
                return damaged(from, sql);
        }
        if (Done whole = readThrough(**copy); !whole)
            return whole;
    }
    if (Done flushed = flushToDisk(from); !flushed)
        return flushed;
    return moveInto(from, to);
}

/// Keeps the database @p file in @p folder, whatever state it is in.
Done keepAside(const QString &file, const QString &folder, const QDateTime &at)
{
    {
        const auto connection = Connection::open(file, Opening::ReadWrite);
        if (connection) {
            const auto kept = makeBackup(**connection, folder, BackupReason::Restore, at);
            if (kept)
                return {};
            if (kept.error().kind == ErrorKind::DiskFull)
                return kept.error();
        }
    }
    // It cannot be read as a database: then its bytes are kept, with those of its log.
    const QString aside = QDir(folder).filePath(u"damaged-%1.sqlite3"_s.arg(at.toUTC().toString(StampForm)));
    for (const QString &end : {u"-wal"_s, QString()}) {
        if (QFile::exists(file + end)) {
            if (Done copied = copyFile(file + end, aside + end); !copied)
                return copied;
        }
    }
    return flushToDisk(folder);
}

} // namespace

QString Backup::name() const { return QFileInfo(file).completeBaseName(); }

Result<Backup> makeBackup(const Connection &connection, const QString &folder, BackupReason reason, const QDateTime &at)
{
    if (Done made = makeFolders(folder); !made)
        return notCopied(folder + u'/', made.error());
    const QString file = freeFile(folder, reason, at);
    const QString draft = file + ".part"_L1;
    removeDatabase(draft);
    Done done = connection.run(u"VACUUM INTO '%1'"_s.arg(QString(draft).replace(u'\'', u"''"_s)));
    if (done)
        done = settle(draft, file, connection);
    removeDatabase(draft);
    if (!done)
        return notCopied(file, done.error());
    return *backupAt(QFileInfo(file));
}

Result<Backup> makeBackup(const QString &file, const QString &folder, BackupReason reason, const QDateTime &at)
{
    if (mayChange(file)) {
        const auto connection = Connection::open(file, Opening::ReadWrite);
        return connection ? makeBackup(**connection, folder, reason, at) : Result<Backup>(connection.error());
    }
    // SQLite copies no table with generated columns through a connection to read (3.40), so here the files are copied first.
    if (Done made = makeFolders(folder); !made)
        return notCopied(folder + u'/', made.error());
    const QString draft = folder + "/reading.sqlite3"_L1;
    removeDatabase(draft);
    Result<Backup> backup = Error{};
    Done copied = copyFile(file, draft);
    if (copied && QFile::exists(file + "-wal"_L1))
        copied = copyFile(file + "-wal"_L1, draft + "-wal"_L1);
    if (copied) {
        for (const QString &name : {draft, draft + "-wal"_L1})
            QFile::setPermissions(name, QFile::ReadOwner | QFile::WriteOwner);
        const auto connection = Connection::open(draft, Opening::ReadWrite);
        backup = connection ? makeBackup(**connection, folder, reason, at) : Result<Backup>(connection.error());
    } else {
        backup = notCopied(draft, copied.error());
    }
    removeDatabase(draft);
    return backup;
}

QList<Backup> backupsIn(const QString &folder)
{
    QList<Backup> backups;
    const QFileInfoList files = QDir(folder).entryInfoList({u"newsroom-*.sqlite3"_s}, QDir::Files, QDir::Time);
    for (const QFileInfo &file : files) {
        if (const auto backup = backupAt(file))
            backups.append(*backup);
    }
    // Those of one second stay as their files' times have them.
    std::stable_sort(backups.begin(), backups.end(), [](const Backup &a, const Backup &b) { return a.at > b.at; });
    return backups;
}

QList<Backup> outdated(const QList<Backup> &backups, const QDateTime &now)
{
    constexpr int AlwaysKept = 2;
    constexpr int Weeks = 8;
    QList<Backup> gone;
    QSet<QString> taken; // the spans of time that have their copy
    for (qsizetype i = 0; i < backups.size(); ++i) {
        const Backup &backup = backups.at(i);
        const QDateTime at = backup.at.toTimeZone(now.timeZone());
        const qint64 age = at.daysTo(now);
        QString span;
        if (at.secsTo(now) < 24 * 60 * 60)
            span = at.toString(u"yyyyMMddHH"_s);
        else if (age < 7)
            span = at.toString(u"yyyyMMdd"_s);
        else if (age < 7 * Weeks)
            span = u"week %1"_s.arg(at.date().toJulianDay() / 7);
        const bool isApart = backup.reason == BackupReason::Upgrade || backup.reason == BackupReason::Restore || backup.reason == BackupReason::ByHand;
        const bool stays = i < AlwaysKept || (isApart && age < 7 * Weeks) || (!span.isEmpty() && !taken.contains(span));
        if (!stays)
            gone.append(backup);
        else if (!span.isEmpty())
            taken.insert(span);
    }
    return gone;
}

Done checkBackup(const QString &file)
{
    if (Done like = looksLikeSqlite(file); !like)
        return like;
    if (hasUnfinishedLog(file)) {
        return Error{ErrorKind::InUse, tr("%1 is open in a program, or was not closed properly. Open and close it in Galley first.")
                                           .arg(QDir::toNativeSeparators(file)), {}};
    }
    const auto connection = Connection::open(file, Opening::Immutable);
    if (!connection)
        return connection.error();
    const Result<QVariant> application = (*connection)->value(u"PRAGMA application_id"_s);
    if (!application)
        return application.error();
    const Result<QVariant> version = (*connection)->value(u"PRAGMA user_version"_s);
    if (!version)
        return version.error();
    const QString shown = QDir::toNativeSeparators(file);
    if (application->toInt() != NewsroomApplicationId || version->toInt() < 1)
        return Error{ErrorKind::NotANewsroom, tr("%1 is no backup of a newsroom.").arg(shown), u"application %1"_s.arg(application->toInt())};
    if (version->toInt() > Database::currentVersion())
        return Error{ErrorKind::TooNew, tr("The backup %1 was made by a newer Galley; install that one to use it.").arg(shown), {}};
    return readThrough(**connection);
}

Done restoreBackup(const QString &backup, const QString &file, const QString &folder, const QDateTime &at)
{
    if (Done checked = checkBackup(backup); !checked)
        return checked;
    if (Done made = makeFolders(folder); !made)
        return made;
    const QString draft = file + ".restored"_L1;
    removeDatabase(draft);
    Done done = copyFile(backup, draft);
    if (done)
        done = checkBackup(draft);
    if (done && QFile::exists(file))
        done = keepAside(file, folder, at);
    if (!done) {
        removeDatabase(draft);
        return done;
    }
    // A log of the old database must never be applied to the new one, so it goes first. What it held was kept aside.
    for (const QString &end : {u"-wal"_s, u"-shm"_s, u"-journal"_s})
        QFile::remove(file + end);
    if (Done flushed = flushToDisk(QFileInfo(file).absolutePath()); !flushed)
        return flushed;
    return moveInto(draft, file);
}

} // namespace Galley
