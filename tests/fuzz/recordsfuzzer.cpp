// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

// A newsroom that is whole as a file and holds what no Galley wrote. Each line of an input puts a value into it:
// "table.column row value", where "null" is none and what is a number is one.

#include "fuzz/fuzzing.h"
#include "fuzz/newsroomfixture.h"
#include "fuzz/newsroomreading.h"
#include "store/articlestore.h"

#include <QSqlQuery>

using namespace Galley;
using namespace Galley::Fuzzing;
using namespace Qt::StringLiterals;

namespace {

QVariant valueOf(const QString &text)
{
    bool isNumber = false;
    const qlonglong number = text.toLongLong(&isNumber);
    return text == "null"_L1 ? QVariant() : isNumber ? QVariant(number) : QVariant(text);
}

void put(const Database &database, const QString &line, const QSet<QString> &columns)
{
    const QString name = line.section(u' ', 0, 0);
    if (!columns.contains(name))
        return;
    const QString table = name.section(u'.', 0, 0);
    const uint row = line.section(u' ', 1, 1).toUInt();
    const QString change = u"UPDATE OR IGNORE \"%1\" SET \"%2\" = ?"_s.arg(table, name.section(u'.', 1));
    const QString where = u" WHERE rowid = (SELECT rowid FROM \"%1\" LIMIT 1 OFFSET %2)"_s.arg(table).arg(row);
    QSqlQuery update(database.connection());
    // A table without rowid knows no row by its number.
    if (!update.prepare(change + where) && !update.prepare(change))
        return;
    update.bindValue(0, valueOf(line.section(u' ', 2)));
    (void)update.exec(); // a table refuses what is not of its type
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const std::unique_ptr<Database> database = openUnguarded();
    static const QSet<QString> columns = columnsOf(*database);
    const auto transaction = Transaction::begin(*database); // never committed: all is as it was for the next input
    require(transaction.ok(), "a transaction can begin");
    for (const QString &line : textOf(data, size).split(u'\n'))
        put(*database, line, columns);
    readNewsroom(*database);
    ArticleStore articles(*database);
    if (const auto rows = articles.rows({}, {}, 1); rows && !rows->isEmpty()) {
        if (const auto article = articles.article(rows->constFirst().id))
            (void)articles.put(*article).ok();
    }
    return 0;
}
