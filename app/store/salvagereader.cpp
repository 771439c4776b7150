// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "store/salvagereader.h"

#include "store/sqlerror.h"

#include <QSqlError>
#include <QSqlQuery>

#include <limits>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

QString quoted(const QString &name) { return u'"' + QString(name).replace(u'"', u"\"\""_s) + u'"'; }

QString list(const QStringList &columns)
{
    QStringList names;
    for (const QString &column : columns)
        names.append(quoted(column));
    return names.join(u", "_s);
}

QVariantList valuesOf(const QSqlQuery &query, int from, qsizetype count)
{
    QVariantList values;
    for (int i = 0; i < count; ++i)
        values.append(query.isNull(from + i) ? QVariant() : query.value(from + i));
    return values;
}

} // namespace

QStringList SalvageReader::tables() const
{
    QStringList names;
    QSqlQuery query(m_source.database());
    query.setForwardOnly(true);
    if (query.exec(u"SELECT name FROM sqlite_schema WHERE type = 'table'"_s)) {
        while (query.next())
            names.append(query.value(0).toString());
    }
    return names;
}

Result<bool> SalvageReader::read(const QString &table, QStringList &columns, const std::function<Done(const QVariantList &)> &onRow)
{
    QStringList known;
    {
        QSqlQuery query(m_source.database());
        query.setForwardOnly(true);
        if (query.exec(u"SELECT name FROM pragma_table_xinfo('%1') WHERE hidden = 0"_s.arg(table))) {
            while (query.next())
                known.append(query.value(0).toString());
        }
    }
    columns.removeIf([&](const QString &column) { return !known.contains(column); });
    if (columns.isEmpty())
        return false;
    QSqlQuery hasNumbers(m_source.database());
    return hasNumbers.prepare(u"SELECT rowid FROM %1"_s.arg(quoted(table))) ? readByNumber(table, columns, onRow)
                                                                           : readFromBothEnds(table, columns, onRow);
}

Result<SalvageReader::Stretch> SalvageReader::readFrom(const QString &table, const QStringList &columns, qint64 from,
                                                       const std::function<Done(const QVariantList &)> &onRow)
{
    QSqlQuery query(m_source.database());
    query.setForwardOnly(true);
    Stretch stretch{false, from, false};
    if (!query.prepare(u"SELECT rowid, %1 FROM %2 NOT INDEXED WHERE rowid >= ? ORDER BY rowid"_s.arg(list(columns), quoted(table))))
        return stretch;
    query.bindValue(0, from);
    if (!query.exec())
        return stretch;
    while (query.next()) {
        stretch.last = query.value(0).toLongLong();
        stretch.any = true;
        if (Done taken = onRow(valuesOf(query, 1, columns.size())); !taken)
            return taken.error();
    }
    stretch.isDone = !query.lastError().isValid();
    return stretch;
}

bool SalvageReader::canRead(const QString &table, const QStringList &columns, qint64 from) const
{
    QSqlQuery query(m_source.database());
    query.setForwardOnly(true);
    if (!query.prepare(u"SELECT %1 FROM %2 NOT INDEXED WHERE rowid >= ? ORDER BY rowid LIMIT 1"_s.arg(list(columns), quoted(table))))
        return false;
    query.bindValue(0, from);
    if (!query.exec())
        return false;
    (void)query.next(); // no row, without an error: behind the last one
    return !query.lastError().isValid();
}

Result<bool> SalvageReader::readByNumber(const QString &table, const QStringList &columns, const std::function<Done(const QVariantList &)> &onRow)
{
    bool isWhole = true;
    qint64 from = std::numeric_limits<qint64>::min();
    for (;;) {
        const Result<Stretch> stretch = readFrom(table, columns, from, onRow);
        if (!stretch)
            return stretch.error();
        if (stretch->isDone)
            return isWhole;
        isWhole = false;
        // Behind the damage: at twice the distance each time until something can be read, then back to where that begins.
        qint64 unreadable = stretch->any ? stretch->last + 1 : std::max<qint64>(from, 0);
        if (unreadable < 0)
            unreadable = 0;
        qint64 step = 1;
        while (!canRead(table, columns, unreadable + step)) {
            if (step > std::numeric_limits<qint64>::max() / 4)
                return false;
            step *= 2;
        }
        qint64 low = unreadable + step / 2; // cannot be read, or is not known to be (step 1)
        qint64 high = unreadable + step;
        while (high - low > 1) {
            const qint64 middle = low + (high - low) / 2;
            (canRead(table, columns, middle) ? high : low) = middle;
        }
        from = high;
    }
}

Result<bool> SalvageReader::readFromBothEnds(const QString &table, const QStringList &columns, const std::function<Done(const QVariantList &)> &onRow)
{
    QStringList keys;
    {
        QSqlQuery query(m_source.database());
        query.setForwardOnly(true);
        if (query.exec(u"SELECT name FROM pragma_table_xinfo('%1') WHERE pk > 0 ORDER BY pk"_s.arg(table))) {
            while (query.next())
                keys.append(quoted(query.value(0).toString()));
        }
    }
    for (const QString &order : {QString(), u" DESC"_s}) {
        QSqlQuery query(m_source.database());
        query.setForwardOnly(true);
        QStringList ordered = keys;
        for (QString &key : ordered)
            key += order;
        if (!query.exec(u"SELECT %1 FROM %2 ORDER BY %3"_s.arg(list(columns), quoted(table), ordered.join(u", "_s))))
            continue;
        while (query.next()) {
            if (Done taken = onRow(valuesOf(query, 0, columns.size())); !taken)
                return taken.error();
        }
        if (!query.lastError().isValid())
            return order.isEmpty();
    }
    return false;
}

} // namespace Galley
