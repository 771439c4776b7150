// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "store/database.h"

#include "base/files.h"
#include "store/footing.h"
#include "store/schema.h"
#include "store/session.h"
#include "store/sqlerror.h"
#include "store/statement.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

// Reading a file through from a slow disk takes some 20 ms for each megabyte. Up to the first size nobody notices;
// up to the second it is worth the wait when the program was cut off. Above, damage is told by whoever reads it.
constexpr qint64 AlwaysCheckedBytes = 8 * 1024 * 1024;
constexpr qint64 CheckedAfterCrashBytes = 64 * 1024 * 1024;

Error damaged(const QString &file, const QString &detail)
{
    return {ErrorKind::Damaged,
            QCoreApplication::translate("Galley", "The newsroom “%1” is damaged; restore a backup of it, or recover "
                                                  "what can be read into a new one.")
                .arg(newsroomName(file)),
            detail};
}

Error notANewsroom(const QString &file, const QString &detail)
{
    return {ErrorKind::NotANewsroom,
            QCoreApplication::translate("Galley", "%1 is not a newsroom’s file; choose a folder that Galley made, or "
                                                  "a backup of one.")
                .arg(QDir::toNativeSeparators(file)),
            detail};
}

Error notMade(const QString &file, ErrorKind kind)
{
    return {kind,
            QCoreApplication::translate("Galley", "No newsroom can be made in %1; choose a folder that you may write "
                                                  "in.")
                .arg(QDir::toNativeSeparators(QFileInfo(file).absolutePath())),
            file};
}

/// The schema version of the newsroom at @p connection, when it is one that this program can read.
Result<int> identify(const Connection &connection)
{
    const Result<QVariant> application = connection.value(u"PRAGMA application_id"_s);
    if (!application)
        return application.error();
    if (application->toInt() != NewsroomApplicationId)
        return notANewsroom(connection.file(), u"application_id %1"_s.arg(application->toInt()));
    const Result<QVariant> version = connection.value(u"PRAGMA user_version"_s);
    if (!version)
        return version.error();
    const int number = version->toInt();
    if (number > Database::currentVersion()) {
        return Error{ErrorKind::TooNew,
                     QCoreApplication::translate("Galley", "The newsroom “%1” was made by a newer Galley; install "
                                                           "that one to open it.")
                         .arg(newsroomName(connection.file())),
                     u"schema %1, known up to %2"_s.arg(number).arg(Database::currentVersion())};
    }
    if (number < 1)
        return damaged(connection.file(), u"schema version %1"_s.arg(number));
    return number;
}

struct Identified {
    std::unique_ptr<Connection> connection;
    int version = 0;
};

Result<Identified> connect(const QString &file, Opening opening)
{
    Result<std::unique_ptr<Connection>> connection = Connection::open(file, opening);
    if (!connection)
        return connection.error();
    const Result<int> version = identify(**connection);
    if (!version)
        return version.error();
    return Identified{std::move(*connection), *version};
}

Result<Identified> connectToRead(const QString &file, Access access)
{
    Result<Identified> found = connect(file, access == Access::ReadDamaged ? Opening::ReadDamaged : Opening::ReadOnly);
    if (found)
        return found;
    const ErrorKind kind = found.error().kind;
    const bool refused = kind == ErrorKind::NoPermission || kind == ErrorKind::ReadOnly || kind == ErrorKind::NotFound
        || kind == ErrorKind::Io || kind == ErrorKind::DiskFull;
    if (!refused)
        return found;
    // Reading needs shared memory beside the file, which SQLite may not make here. Without a log that holds anything
    // the file alone is the whole newsroom.
    if (!hasUnfinishedLog(file))
        return connect(file, Opening::Immutable);
    return Error{ErrorKind::ReadOnly,
                 QCoreApplication::translate("Galley", "The newsroom “%1” was not closed properly and cannot be put "
                                                       "in order here; allow writing in its folder and open it "
                                                       "once.")
                     .arg(newsroomName(file)),
                 found.error().detail};
}

Result<Identified> connectToWrite(const QString &file)
{
    Result<Identified> found = connect(file, Opening::ReadWrite);
    const bool isRefused = !found && (found.error().kind == ErrorKind::Io || found.error().kind == ErrorKind::NotFound);
    // It was written with a log, on another disk perhaps; on one without shared memory it cannot be read in that way.
    if (isRefused && !OpenHere::contains(file) && leaveLog(file))
        return connect(file, Opening::ReadWrite);
    return found;
}

Done check(const Connection &connection)
{
    const Result<QVariant> verdict = connection.value(u"PRAGMA quick_check(1)"_s);
    if (!verdict)
        return verdict.error();
    if (verdict->toString() != "ok"_L1)
        return damaged(connection.file(), verdict->toString());
    return {};
}

/// Reads the schema and one row by each of the ways that lists are read: what damage shows there, shows at once.
Done probe(const Connection &connection)
{
    const QString probes[] = {
        u"SELECT headline FROM article WHERE trashed = 0 ORDER BY sort_at DESC, id DESC LIMIT 1"_s,
        u"SELECT article_id FROM article_channel LIMIT 1"_s,
        u"SELECT hash FROM article_body LIMIT 1"_s,
        u"SELECT name FROM channel LIMIT 1"_s,
        u"SELECT value FROM setting LIMIT 1"_s,
    };
    for (const QString &sql : probes) {
        const Result<QVariant> value = connection.value(sql);
        if (!value && value.error().kind == ErrorKind::Io)
            return damaged(connection.file(), value.error().detail);
        if (!value)
            return value.error();
    }
    return {};
}

Done prepareToWrite(const Connection &connection, int version, const QString &backupFolder)
{
    const bool isOthers = footingOf(QFileInfo(connection.file()).absolutePath()) == Footing::Network;
    if (const Done done = chooseJournal(connection, isOthers); !done)
        return done;
    if (version == Database::currentVersion())
        return {};
    return bringUpToDate(connection, schemaDiary(), backupFolder);
}

void removeFile(const QString &file)
{
    for (const QString &name : {file, file + "-journal"_L1, file + "-wal"_L1, file + "-shm"_L1})
        QFile::remove(name);
}

Done makeFile(const QString &file)
{
    const auto connection = Connection::open(file, Opening::Create);
    if (!connection)
        return connection.error();
    if (const Done done = layOut(**connection, schemaDiary()); !done)
        return done;
    return chooseJournal(**connection, false);
}

} // namespace

Database::Database(std::unique_ptr<Session> session, const QString &file)
    : m_session(std::move(session))
    , m_file(file)
{
}

Database::~Database() = default;

QSqlDatabase Database::connection() const
{
    return m_session->connection->database();
}

int Database::currentVersion()
{
    return schemaDiary().constLast().version;
}

Result<std::unique_ptr<Database>> Database::create(const QString &file)
{
    if (QFile::exists(file)) {
        return Error{ErrorKind::AlreadyThere,
                     QCoreApplication::translate("Galley", "There is already a newsroom at %1; open it, or choose "
                                                           "another place.")
                         .arg(QDir::toNativeSeparators(QFileInfo(file).absolutePath())),
                     file};
    }
    const QFileInfo folder(QFileInfo(file).absolutePath());
    if (!folder.isDir())
        return notMade(file, ErrorKind::NotFound);
    if (!folder.isWritable())
        return notMade(file, ErrorKind::NoPermission);
    // Made under another name and renamed when it is whole, so that no half of a newsroom is ever found.
    const QString draft = file + ".new"_L1;
    removeFile(draft);
    Done made = makeFile(draft);
    if (made && !moveInto(draft, file))
        made = notMade(file, ErrorKind::Io);
    if (!made) {
        removeFile(draft);
        return made.error();
    }
    return open(file, Access::ReadWrite, {});
}

Result<std::unique_ptr<Database>> Database::open(const QString &file, Access access, const QString &backupFolder)
{
    if (const Done done = looksLikeSqlite(file); !done)
        return done.error();
    const bool toWrite = access == Access::ReadWrite;
    if (const Done done = toWrite ? mayChange(file) : Done(); !done)
        return done.error();

    const bool checked = OpenHere::contains(file);
    const bool unfinished = toWrite && hasUnfinishedLog(file);
    Result<Identified> found = toWrite ? connectToWrite(file) : connectToRead(file, access);
    if (!found)
        return found.error();
    const Connection &connection = *found->connection;
    if (!toWrite && found->version < currentVersion()) {
        return Error{ErrorKind::Damaged,
                     QCoreApplication::translate("Galley", "The newsroom “%1” was made by an older Galley; open it in "
                                                           "the program once to bring it up to date.")
                         .arg(newsroomName(file)),
                     u"schema %1"_s.arg(found->version)};
    }
    const qint64 limit = unfinished ? CheckedAfterCrashBytes : AlwaysCheckedBytes;
    const bool isTrusted = access != Access::ReadDamaged;
    if (isTrusted && !checked && QFileInfo(file).size() <= limit) {
        if (const Done done = check(connection); !done)
            return done.error();
    }
    if (const Done done = toWrite ? prepareToWrite(connection, found->version, backupFolder) : Done(); !done)
        return done.error();
    if (const Done done = isTrusted ? probe(connection) : Done(); !done)
        return done.error();

    auto session = std::make_unique<Session>();
    session->connection = std::move(found->connection);
    session->openHere = std::make_unique<OpenHere>(file);
    return std::unique_ptr<Database>(new Database(std::move(session), file));
}

Done Database::limitCache(int kilobytes)
{
    return Statement(*this, u"PRAGMA cache_size = -%1"_s.arg(kilobytes)).run();
}

Result<bool> Database::keepsLog()
{
    Statement statement(*this, u"PRAGMA journal_mode"_s);
    if (const Result<bool> row = statement.next(); !row)
        return row.error();
    return statement.text(0) == "wal"_L1;
}

Result<qint64> Database::version()
{
    Statement statement(*this, u"PRAGMA data_version"_s);
    if (const Result<bool> row = statement.next(); !row)
        return row.error();
    return statement.number(0);
}

} // namespace Galley
