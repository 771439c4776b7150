// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "fuzz/newsroomfixture.h"

#include "fuzz/fuzzing.h"
#include "support/sourcefolder.h"

#include <QDir>
#include <QSqlError>
#include <QSqlQuery>

namespace Galley::Fuzzing {

using namespace Qt::StringLiterals;

namespace {

/// The first column of what @p sql gives.
QStringList answers(const Database &database, const QString &sql)
{
    QStringList values;
    QSqlQuery query(database.connection());
    require(query.exec(sql), qPrintable(query.lastError().text()));
    while (query.next())
        values.append(query.value(0).toString());
    return values;
}

/// The tables that are Galley's own, not SQLite's or those of the search index.
QStringList tablesOf(const Database &database)
{
    return answers(database, u"SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%STRICT%'"_s);
}

void fill(const Database &database, const QString &table, const QString &story)
{
    QStringList values;
    for (const QString &type : answers(database, u"SELECT type FROM pragma_table_info('%1')"_s.arg(table)))
        values.append(type == "TEXT"_L1 ? u"'%1'"_s.arg(story) : u"0"_s);
    answers(database, u"INSERT INTO \"%1\" VALUES (%2)"_s.arg(table, values.join(u", "_s)));
}

} // namespace

const std::vector<QByteArray> &pastNewsrooms()
{
    static const std::vector<QByteArray> all = [] {
        std::vector<QByteArray> read;
        const QDir folder(sourceFolder(u"tests/store/fixtures"_s));
        for (const QString &name : folder.entryList({u"*.sqlite3"_s}, QDir::Files, QDir::Name)) {
            QFile file(folder.filePath(name));
            require(file.open(QIODevice::ReadOnly), "the fixtures of the store can be read");
            read.push_back(file.readAll());
        }
        require(!read.empty(), "the store has fixtures");
        return read;
    }();
    return all;
}

const NewsroomFolder &newsroomFolder()
{
    static const NewsroomFolder folder = [] {
        auto made = NewsroomFolder::create(ownFolder() + "/Fuzz"_L1);
        require(made.ok(), "a newsroom can be made");
        return *made;
    }();
    return folder;
}

void putDatabase(const QByteArray &bytes)
{
    const QString file = newsroomFolder().databaseFile();
    for (const QString &beside : {"-wal"_L1, "-shm"_L1, "-journal"_L1})
        QFile::remove(file + beside);
    QDir backups(newsroomFolder().backupsFolder());
    for (const QString &name : backups.entryList(QDir::Files))
        backups.remove(name);
    writeFile(file, bytes);
}

std::unique_ptr<Database> openNewsroom()
{
    putDatabase(pastNewsrooms().back());
    auto database = Database::open(newsroomFolder().databaseFile(), Access::ReadWrite, newsroomFolder().backupsFolder());
    require(database.ok(), "a newsroom of the last version can be opened");
    return *std::move(database);
}

std::unique_ptr<Database> openUnguarded()
{
    std::unique_ptr<Database> database = openNewsroom();
    answers(*database, u"PRAGMA foreign_keys = OFF"_s);
    answers(*database, u"PRAGMA ignore_check_constraints = ON"_s);
    for (const QString &name : answers(*database, u"SELECT name FROM sqlite_master WHERE type = 'trigger'"_s))
        answers(*database, u"DROP TRIGGER \"%1\""_s.arg(name));
    const QString story = answers(*database, u"SELECT id FROM article"_s).value(0);
    for (const QString &table : tablesOf(*database)) {
        if (answers(*database, u"SELECT 1 FROM \"%1\" LIMIT 1"_s.arg(table)).isEmpty())
            fill(*database, table, story);
    }
    return database;
}

QSet<QString> columnsOf(const Database &database)
{
    QSet<QString> columns;
    for (const QString &table : tablesOf(database)) {
        for (const QString &column : answers(database, u"SELECT name FROM pragma_table_info('%1')"_s.arg(table)))
            columns.insert(table + u'.' + column);
    }
    return columns;
}

} // namespace Galley::Fuzzing
