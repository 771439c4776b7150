// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "store/databasefile.h"

#include "base/files.h"
#include "store/sqlerror.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLibrary>
#include <QSqlQuery>
#include <QTemporaryFile>
#include <QUrl>

#include <atomic>
#include <mutex>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

QString nextName()
{
    static std::atomic<int> count{0};
    return u"galley-newsroom-%1"_s.arg(++count);
}

/// SQLite's URI form says what a plain path cannot: that a missing file must not be made, and (psow=0) that a disk that loses its
/// power while it writes may spoil the rest of the sector, so that no two commits share one.
QString address(const QString &file, Opening opening)
{
    const QString path = QDir::fromNativeSeparators(QFileInfo(file).absoluteFilePath());
    const QString encoded = QString::fromLatin1(QUrl::toPercentEncoding(path, "/:"));
    const QString lead = path.startsWith(u'/') ? u"file://"_s : u"file:///"_s;
    switch (opening) {
    case Opening::Create: return lead + encoded + "?mode=rwc&psow=0"_L1;
    case Opening::ReadWrite:
    case Opening::Alone:
    case Opening::Salvage: return lead + encoded + "?mode=rw&psow=0"_L1;
    case Opening::ReadDamaged:
    case Opening::ReadOnly: return lead + encoded + "?mode=ro"_L1;
    case Opening::Immutable: return lead + encoded + "?mode=ro&immutable=1"_L1;
    }
    return {};
}

QStringList setUp(Opening opening)
{
    QStringList pragmas;
    // With this SQLite passes over what it cannot read of the schema. It has to be the first word.
    if (opening == Opening::ReadDamaged || opening == Opening::Salvage)
        pragmas += u"PRAGMA writable_schema = ON"_s;
    // With the file for itself SQLite keeps in its own memory what it would share. The first look at the file decides.
    if (opening == Opening::Alone)
        pragmas += u"PRAGMA locking_mode = EXCLUSIVE"_s;
    pragmas += {
        u"PRAGMA foreign_keys = ON"_s,
        u"PRAGMA trusted_schema = OFF"_s,
        u"PRAGMA cell_size_check = ON"_s,
        u"PRAGMA cache_size = -32768"_s,
    };
    if (opening == Opening::ReadWrite || opening == Opening::Create) {
        pragmas += {
            u"PRAGMA synchronous = FULL"_s,
            // macOS reports a flush as done before the disk has it unless asked like this; elsewhere it is ignored.
            u"PRAGMA fullfsync = ON"_s,
            u"PRAGMA checkpoint_fullfsync = ON"_s,
            u"PRAGMA journal_size_limit = 16777216"_s,
        };
    }
    return pragmas;
}

/// SQLite counts each piece of memory under a lock that all threads share, unless it is told before its first use that
/// nobody asks for the sum: readers on several threads wait for one another half of their time otherwise. The library is
/// the one that Qt's driver uses where that is the system's; a driver that brings its own keeps its ways.
void letThreadsAllocate()
{
    constexpr int MemoryStatus = 9; // SQLITE_CONFIG_MEMSTATUS
    using Configure = int (*)(int, ...);
    QLibrary library(u"sqlite3"_s, 0);
    if (const auto configure = reinterpret_cast<Configure>(library.resolve("sqlite3_config")))
        configure(MemoryStatus, 0);
}

/// Whether programs can share memory through a file in @p folder, as they do with the file beside a log.
bool sharesMemory(const QString &folder)
{
    static constexpr qint64 Bytes = 32768;
    QTemporaryFile file(QDir(folder).filePath(u".galley-XXXXXX"_s));
    return file.open() && file.resize(Bytes) && file.map(0, Bytes) != nullptr;
}

struct OpenFiles {
    std::mutex mutex;
    QStringList files; ///< one entry for each time
};

OpenFiles &openFiles()
{
    static OpenFiles files;
    return files;
}

} // namespace

OpenHere::OpenHere(const QString &file)
    : m_file(QFileInfo(file).canonicalFilePath())
{
    const std::lock_guard lock(openFiles().mutex);
    openFiles().files.append(m_file);
}

OpenHere::~OpenHere()
{
    const std::lock_guard lock(openFiles().mutex);
    openFiles().files.removeOne(m_file);
}

bool OpenHere::contains(const QString &file)
{
    const QString canonical = QFileInfo(file).canonicalFilePath();
    const std::lock_guard lock(openFiles().mutex);
    return openFiles().files.contains(canonical);
}

Result<std::unique_ptr<Connection>> Connection::open(const QString &file, Opening opening)
{
    static std::once_flag isSetUp;
    std::call_once(isSetUp, letThreadsAllocate);
    std::unique_ptr<Connection> connection(
        new Connection(QSqlDatabase::addDatabase(u"QSQLITE"_s, nextName()), file));
    QSqlDatabase &database = connection->m_database;
    database.setDatabaseName(address(file, opening));
    QString options = u"QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=5000"_s;
    if (opening == Opening::ReadOnly || opening == Opening::ReadDamaged || opening == Opening::Immutable)
        options += ";QSQLITE_OPEN_READONLY"_L1;
    database.setConnectOptions(options);
    if (!database.open())
        return sqlError(database.lastError(), file);
    for (const QString &pragma : setUp(opening)) {
        if (const Done done = connection->run(pragma); !done)
            return done.error();
    }
    return connection;
}

Connection::~Connection()
{
    const QString name = m_database.connectionName();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(name);
}

Done Connection::run(const QString &sql) const
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return sqlError(query.lastError(), m_file);
    return {};
}

Result<QVariant> Connection::value(const QString &sql) const
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return sqlError(query.lastError(), m_file);
    if (query.next())
        return query.value(0);
    if (query.lastError().isValid())
        return sqlError(query.lastError(), m_file);
    return QVariant();
}

Done looksLikeSqlite(const QString &file)
{
    QFile opened(file);
    if (!opened.exists()) {
        return Error{ErrorKind::NotFound,
                     QCoreApplication::translate("Galley", "There is no newsroom at %1; check whether it was moved or "
                                                           "its disk is connected.")
                         .arg(QDir::toNativeSeparators(QFileInfo(file).absolutePath())),
                     file};
    }
    if (QFileInfo(file).isFile() && !opened.open(QIODevice::ReadOnly))
        return fileError(opened);
    if (opened.isOpen() && opened.read(16) == QByteArrayView("SQLite format 3", 16))
        return {};
    // When the power goes while SQLite writes its first page, that page still stands in the log or the journal.
    if (opened.isOpen() && (hasUnfinishedLog(file) || QFileInfo(file + "-journal"_L1).size() > 0))
        return {};
    return Error{ErrorKind::NotANewsroom,
                 QCoreApplication::translate("Galley", "%1 is not a newsroom’s file; choose a folder that Galley made, "
                                                       "or a backup of one.")
                     .arg(QDir::toNativeSeparators(file)),
                 u"no SQLite header"_s};
}

Done mayChange(const QString &file)
{
    const QFileInfo info(file);
    if (info.isWritable() && QFileInfo(info.absolutePath()).isWritable())
        return {};
    return Error{ErrorKind::ReadOnly,
                 QCoreApplication::translate("Galley", "The newsroom “%1” can be read but not changed; allow writing "
                                                       "in its folder, or copy it to a place where that is possible.")
                     .arg(newsroomName(file)),
                 file};
}

bool hasUnfinishedLog(const QString &file)
{
    return QFileInfo(file + "-wal"_L1).size() > 0;
}

Done chooseJournal(const Connection &connection, bool isOthers)
{
    const Result<QVariant> now = connection.value(u"PRAGMA journal_mode"_s);
    if (!now)
        return now.error();
    // SQLite would change the file first, and find out afterwards.
    const bool canLog = !isOthers && (now->toString() == "wal"_L1 || sharesMemory(QFileInfo(connection.file()).absolutePath()));
    const Result<QVariant> then = connection.value(canLog ? u"PRAGMA journal_mode = WAL"_s : u"PRAGMA journal_mode = TRUNCATE"_s);
    return then ? Done() : Done(then.error());
}

Done leaveLog(const QString &file)
{
    const auto connection = Connection::open(file, Opening::Alone);
    if (!connection)
        return connection.error();
    const Result<QVariant> journal = (*connection)->value(u"PRAGMA journal_mode = TRUNCATE"_s);
    return journal ? Done() : Done(journal.error());
}

} // namespace Galley
