// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "store/salvage.h"

#include "base/files.h"
#include "base/translate.h"
#include "store/articlejson.h"
#include "store/articlestore.h"
#include "store/database.h"
#include "store/salvagereader.h"
#include "store/schema.h"
#include "store/sqlerror.h"
#include "store/statement.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

void removeDatabase(const QString &file)
{
    for (const QString &name : {file, file + "-journal"_L1, file + "-wal"_L1, file + "-shm"_L1})
        QFile::remove(name);
}

Error unreadable(const QString &file, const QString &detail)
{
    return {ErrorKind::Damaged,
            tr("Nothing can be read of %1; restore a backup instead.").arg(QDir::toNativeSeparators(file)), detail};
}

/// A database file begins with a hundred bytes that are the same in every newsroom but for a few counters. Without them SQLite
/// reads nothing at all, so in the copy they are put right.
Done mendHeader(const QString &file)
{
    QFile opened(file);
    if (!opened.open(QIODevice::ReadWrite))
        return fileError(opened);
    QByteArray header = opened.read(100);
    if (header.size() < 100)
        return unreadable(file, u"shorter than a header"_s);
    const auto put = [&](int at, quint32 number, int bytes) {
        for (int i = 0; i < bytes; ++i)
            header[at + i] = char(number >> (8 * (bytes - 1 - i)));
    };
    const auto at = [&](int place, int bytes) {
        quint32 number = 0;
        for (int i = 0; i < bytes; ++i)
            number = number << 8 | uchar(header.at(place + i));
        return number;
    };
    header.replace(0, 16, QByteArray("SQLite format 3\0", 16));
    const quint32 pageSize = at(16, 2);
    if (pageSize < 512 || (pageSize & (pageSize - 1)) != 0)
        put(16, 4096, 2);
    const bool hasLog = QFile::exists(file + "-wal"_L1);
    if (at(18, 1) != at(19, 1) || at(18, 1) < 1 || at(18, 1) > 2)
        put(18, hasLog ? 0x0202 : 0x0101, 2);
    put(20, 0, 1);        // bytes that each page keeps free at its end
    put(21, 0x402020, 3); // payload fractions, fixed by the format
    put(28, quint32(opened.size() / at(16, 2)), 4);
    put(92, at(24, 4), 4); // the number of pages above counts when these two agree
    put(32, 0, 4);         // free pages are of no interest
    put(36, 0, 4);
    if (at(44, 4) < 1 || at(44, 4) > 4)
        put(44, 4, 4);
    put(52, 0, 4); // no auto-vacuum
    put(56, 1, 4); // UTF-8
    put(64, 0, 4);
    put(68, NewsroomApplicationId, 4);
    if (at(60, 4) < 1 || at(60, 4) > quint32(Database::currentVersion()))
        put(60, quint32(Database::currentVersion()), 4);
    if (!opened.seek(0) || opened.write(header) != header.size() || !opened.flush())
        return fileError(opened);
    return {};
}

/// A copy of @p damaged and its log at @p copy, open so that what can be read is read.
Result<std::unique_ptr<Connection>> openCopy(const QString &damaged, const QString &copy)
{
    removeDatabase(copy);
    for (const QString &end : {QString(), u"-wal"_s}) {
        QFile source(damaged + end);
        if (source.exists() && !source.copy(copy + end))
            return fileError(source);
        QFile::setPermissions(copy + end, QFile::ReadOwner | QFile::WriteOwner);
    }
    const auto readable = [&]() -> Result<std::unique_ptr<Connection>> {
        auto connection = Connection::open(copy, Opening::Salvage);
        if (!connection)
            return connection;
        const Result<QVariant> version = (*connection)->value(u"PRAGMA user_version"_s);
        if (!version)
            return version.error();
        return connection;
    };
    auto connection = readable();
    if (connection)
        return connection;
    connection = Error{}; // closed, before its file is mended
    if (Done mended = mendHeader(copy); !mended)
        return mended.error();
    connection = readable();
    if (connection || !QFile::remove(copy + "-wal"_L1))
        return connection;
    connection = Error{};
    return readable(); // without what was written last, which no one can read
}

constexpr int FirstWithSearch = 5; ///< the version of the schema

/// The tables that hold what people made. The index of the search is made anew, and SQLite keeps its own.
bool isKept(const QString &table)
{
    return !table.startsWith("sqlite_"_L1) && !table.startsWith("story_search"_L1) && table != "search_pending"_L1 && table != "search_state"_L1;
}

class Salvager
{
public:
    Salvager(Connection &target) : m_target(target) {}

    /// What can be read of @p source, table by table; of these alone when there are any. Rows that are there stay.
    Result<int> take(const Connection &source, const QStringList &only)
    {
        int rows = 0;
        SalvageReader reader(source);
        QStringList tables;
        {
            QSqlQuery query(m_target.database());
            if (!query.exec(u"SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY rowid"_s))
                return sqlError(query.lastError(), m_target.file());
            while (query.next())
                tables.append(query.value(0).toString());
        }
        for (const QString &table : std::as_const(tables)) {
            if (!isKept(table) || (!only.isEmpty() && !only.contains(table)))
                continue;
            QStringList columns = columnsOf(table);
            const QStringList all = columns;
            QSqlQuery write(m_target.database());
            const auto keep = [&](const QVariantList &values) -> Done {
                if (write.lastQuery().isEmpty()) {
                    const QString places = QStringList(columns.size(), u"?"_s).join(u", "_s);
                    // A row that a damaged page made up fits no column's type and no check.
                    if (!write.prepare(u"INSERT OR IGNORE INTO \"%1\" (\"%2\") VALUES (%3)"_s.arg(table, columns.join(u"\", \""_s), places)))
                        return sqlError(write.lastError(), m_target.file());
                }
                for (qsizetype i = 0; i < values.size(); ++i)
                    write.bindValue(int(i), values.at(i));
                if (write.exec())
                    rows += std::max(0, write.numRowsAffected());
                else if (endsTransactions(write.lastError()))
                    return sqlError(write.lastError(), m_target.file());
                return {};
            };
            const Result<bool> isWhole = reader.read(table, columns, keep);
            if (!isWhole)
                return isWhole.error();
            if (!*isWhole)
                m_unreadable.append(table);
        }
        return rows;
    }

    const QStringList &unreadable() const { return m_unreadable; }

private:
    QStringList columnsOf(const QString &table) const
    {
        QStringList names;
        QSqlQuery query(m_target.database());
        if (query.exec(u"SELECT name FROM pragma_table_xinfo('%1') WHERE hidden = 0"_s.arg(table))) {
            while (query.next())
                names.append(query.value(0).toString());
        }
        return names;
    }

    Connection &m_target;
    QStringList m_unreadable;
};

/// Stories that are gone, or whose text is, as the newest version of them says.
Result<int> rebuildStories(Database &database)
{
    QList<std::pair<ArticleId, QString>> lost;
    {
        Statement query(database,
                        u"SELECT r.article_id, r.content, max(r.number) FROM revision r "
                        "WHERE NOT EXISTS (SELECT 1 FROM article a JOIN article_body b ON b.article_id = a.id WHERE a.id = r.article_id) "
                        "AND NOT EXISTS (SELECT 1 FROM tombstone t WHERE t.id = r.article_id) GROUP BY r.article_id"_s);
        const Done done = query.each([&](const Statement &row) { lost.append({row.id<ArticleId>(0), row.text(1)}); });
        if (!done)
            return done.error();
    }
    int rebuilt = 0;
    ArticleStore articles(database);
    for (const auto &[id, content] : std::as_const(lost)) {
        auto article = articleFromJson(content.toUtf8());
        if (!article)
            continue;
        article->id = id;
        // What it belongs to may be lost as well; a text without a channel is better than none.
        Done kept = articles.put(*article);
        if (!kept) {
            article->channel = {};
            article->furtherChannels.clear();
            article->slug.clear();
            kept = articles.put(*article);
        }
        rebuilt += kept ? 1 : 0;
    }
    return rebuilt;
}

/// Rows that refer to what is lost can never be shown, and would stand in the way of every change.
Done dropLooseRows(const Connection &connection)
{
    for (int round = 0; round < 8; ++round) {
        QList<std::pair<QString, QVariantList>> loose; // a statement with its values
        QSqlQuery query(connection.database());
        if (!query.exec(u"SELECT DISTINCT c.\"table\", f.\"from\", f.\"table\", f.\"to\" FROM pragma_foreign_key_check c "
                        "JOIN pragma_foreign_key_list(c.\"table\") f ON f.id = c.fkid"_s))
            return sqlError(query.lastError(), connection.file());
        QStringList deletions;
        while (query.next()) {
            const auto name = [&](int column) { return query.value(column).toString(); };
            deletions.append(u"DELETE FROM \"%1\" WHERE \"%2\" IS NOT NULL AND \"%2\" NOT IN (SELECT \"%4\" FROM \"%3\")"_s.arg(
                name(0), name(1), name(2), name(3)));
        }
        query.finish();
        if (deletions.isEmpty())
            return {};
        for (const QString &sql : std::as_const(deletions)) {
            if (Done done = connection.run(sql); !done)
                return done;
        }
    }
    return {};
}

Result<int> countOf(Database &database, const QString &table)
{
    Statement query(database, u"SELECT count(*) FROM "_s + table);
    const Result<bool> row = query.next();
    if (!row)
        return row.error();
    return int(query.number(0));
}

/// What the ledger said of its own length: without it nobody would miss rows that are lost from its end.
Done keepLedgerEnd(const Connection &source, const Connection &target)
{
    const Result<QVariant> rows = source.value(u"SELECT rows FROM ledger_end"_s);
    const Result<QVariant> hash = source.value(u"SELECT hash FROM ledger_end"_s);
    if (!rows || !hash || rows->isNull())
        return {};
    QSqlQuery write(target.database());
    write.prepare(u"UPDATE ledger_end SET rows = ?, hash = ?"_s);
    write.addBindValue(*rows);
    write.addBindValue(*hash);
    return write.exec() ? Done() : Done(sqlError(write.lastError(), target.file()));
}

/// Lays out @p file with the schema of @p source, and takes over what can be read.
Result<Salvage> takeOver(const Connection &source, const QString &file, const QString &backup)
{
    Salvage found;
    const auto target = Connection::open(file, Opening::Create);
    if (!target)
        return target.error();
    const Result<QVariant> version = source.value(u"PRAGMA user_version"_s);
    SchemaDiary diary = schemaDiary();
    if (version && version->toInt() >= 1 && version->toInt() <= diary.size())
        diary = diary.first(version->toInt());
    if (Done made = layOut(**target, diary); !made)
        return made.error();
    // Order and completeness are put right at the end.
    for (const QString &sql : {u"PRAGMA foreign_keys = OFF"_s, u"BEGIN IMMEDIATE"_s}) {
        if (Done done = (*target)->run(sql); !done)
            return done.error();
    }
    Salvager salvager(**target);
    const Result<int> taken = salvager.take(source, {});
    if (!taken)
        return taken.error();
    found.unreadable = salvager.unreadable();
    if (!found.unreadable.isEmpty() && !backup.isEmpty()) {
        const auto older = Connection::open(backup, Opening::Immutable);
        const Result<int> added = older ? salvager.take(**older, found.unreadable) : Result<int>(older.error());
        found.fromBackup = added ? *added : 0;
    }
    if (*taken + found.fromBackup == 0)
        return unreadable(source.file(), u"no row"_s);
    if (Done kept = keepLedgerEnd(source, **target); !kept)
        return kept.error();
    if (diary.size() >= FirstWithSearch) {
        if (Done waiting = (*target)->run(u"INSERT OR IGNORE INTO search_pending (number) SELECT number FROM article"_s); !waiting)
            return waiting.error();
    }
    if (Done done = (*target)->run(u"COMMIT"_s); !done)
        return done.error();
    return found;
}

} // namespace

Result<Salvage> salvage(const QString &damaged, const QString &file, const QString &backup)
{
    const QString copy = file + ".copy"_L1;
    removeDatabase(file);
    Result<Salvage> found = Error{};
    {
        const auto source = openCopy(damaged, copy);
        found = source ? takeOver(**source, file, backup) : Result<Salvage>(source.error());
    }
    removeDatabase(copy);
    if (!found) {
        removeDatabase(file);
        return found.error().kind == ErrorKind::Damaged || found.error().kind == ErrorKind::NotANewsroom
            ? unreadable(damaged, found.error().detail) : found.error();
    }
    // From here on it is a database like any other, with whatever rows it has.
    auto database = Database::open(file, Access::ReadWrite, QFileInfo(file).absolutePath() + "/backups"_L1);
    if (!database)
        return database.error();
    const auto connection = Connection::open(file, Opening::ReadWrite);
    if (!connection)
        return connection.error();
    if (Done done = (*connection)->run(u"PRAGMA foreign_keys = OFF"_s); !done)
        return done.error();
    const Result<int> rebuilt = rebuildStories(**database);
    if (!rebuilt)
        return rebuilt.error();
    found->rebuilt = *rebuilt;
    if (Done dropped = dropLooseRows(**connection); !dropped)
        return dropped.error();
    const Result<int> stories = countOf(**database, u"article"_s);
    const Result<int> revisions = countOf(**database, u"revision"_s);
    if (!stories || !revisions)
        return stories ? revisions.error() : stories.error();
    found->stories = *stories;
    found->revisions = *revisions;
    return found;
}

} // namespace Galley
