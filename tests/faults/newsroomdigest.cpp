// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "faults/newsroomdigest.h"

#include <QCryptographicHash>
#include <QFile>
#include <QStringList>

#include <functional>

#include <sqlite3.h>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

/// Calls @p visit with each row; says whether all could be read.
bool each(sqlite3 *database, const QByteArray &sql, const std::function<void(sqlite3_stmt *)> &visit)
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(database, sql.constData(), -1, &statement, nullptr) != SQLITE_OK)
        return false;
    int step = SQLITE_ROW;
    while ((step = sqlite3_step(statement)) == SQLITE_ROW)
        visit(statement);
    sqlite3_finalize(statement);
    return step == SQLITE_DONE;
}

QByteArray text(sqlite3_stmt *row, int column)
{
    return QByteArray(static_cast<const char *>(sqlite3_column_blob(row, column)), sqlite3_column_bytes(row, column));
}

void addRow(QCryptographicHash &hash, sqlite3_stmt *row)
{
    for (int column = 0; column < sqlite3_column_count(row); ++column) {
        const int type = sqlite3_column_type(row, column);
        const QByteArray value = text(row, column);
        hash.addData(QByteArray::number(type) + ':' + QByteArray::number(value.size()) + ':' + value);
    }
}

/// A connection as any program has it: what the last one left unfinished is finished.
class Look
{
public:
    explicit Look(const QString &file)
    {
        sqlite3_open_v2(QFile::encodeName(file).constData(), &m_database, SQLITE_OPEN_READWRITE, nullptr);
    }
    ~Look() { sqlite3_close(m_database); }
    Look(const Look &) = delete;
    Look &operator=(const Look &) = delete;
    sqlite3 *database() const { return m_database; }

private:
    sqlite3 *m_database = nullptr;
};

} // namespace

QByteArray digestOf(sqlite3 *database)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    QList<QByteArray> tables;
    const auto add = [&](sqlite3_stmt *row) { addRow(hash, row); };
    bool isRead = each(database, "PRAGMA user_version"_ba, add)
        && each(database, "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name"_ba, add)
        // What a virtual table shows lies in tables of its own.
        && each(database, "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name"_ba,
                [&](sqlite3_stmt *row) { tables.append(text(row, 0)); });
    for (const QByteArray &table : std::as_const(tables)) {
        hash.addData(table);
        isRead = isRead && each(database, "SELECT * FROM \"" + table + '"', add);
    }
    return isRead ? hash.result() : QByteArray();
}

QByteArray digestOf(const QString &file)
{
    const Look look(file);
    return digestOf(look.database());
}

QString faultsOf(sqlite3 *database)
{
    QStringList faults;
    const auto note = [&](const QString &what) {
        return [&faults, what](sqlite3_stmt *row) { faults.append(what + QString::fromUtf8(text(row, 0))); };
    };
    const bool isRead = each(database, "PRAGMA integrity_check(3)"_ba, note({}))
        && each(database, "PRAGMA foreign_key_check"_ba, note(u"a row without its other one in "_s));
    faults.removeAll(u"ok"_s);
    if (!isRead)
        faults.append(QString::fromUtf8(sqlite3_errmsg(database)));
    return faults.join(u"; "_s);
}

QString faultsOf(const QString &file)
{
    const Look look(file);
    return faultsOf(look.database());
}

int schemaOf(const QString &file)
{
    const Look look(file);
    int version = -1;
    each(look.database(), "PRAGMA user_version"_ba, [&](sqlite3_stmt *row) { version = sqlite3_column_int(row, 0); });
    return version;
}

} // namespace Galley
