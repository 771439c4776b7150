// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/id.h"
#include "base/result.h"
#include "store/database.h"

#include <QByteArray>
#include <QDateTime>
#include <QVariant>

#include <optional>

class QSqlQuery;

namespace Galley {

/// How values are kept: no text is NULL, lone surrogates, U+FFFE and U+FFFF become U+FFFD, times are
/// milliseconds or NULL, null ids NULL.
QVariant sqlValue(const QString &text);
QVariant sqlValue(const QDateTime &time);
inline QVariant sqlValue(qint64 number) { return number; }
inline QVariant sqlValue(int number) { return qint64(number); }
inline QVariant sqlValue(double number) { return number; }
inline QVariant sqlValue(bool flag) { return qint64(flag ? 1 : 0); }
inline QVariant sqlValue(std::optional<qint64> number) { return number ? QVariant(*number) : QVariant(); }
template <typename Kind>
QVariant sqlValue(const Id<Kind> &id)
{
    return id.isNull() ? QVariant() : QVariant(id.toString());
}
/// NULL instead of the empty text.
QVariant sqlTextOrNull(const QString &text);
inline QVariant sqlValue(const QVariant &value) { return value; }

/// One statement of SQL at work. It is prepared once for each Database and lent out again later, so making one is
/// cheap; letting go of it frees its locks.
class Statement
{
public:
    Statement(Database &database, const QString &sql);
    /// With values for its placeholders, in their order.
    template <typename... Values>
    Statement(Database &database, const QString &sql, const Values &...values) : Statement(database, sql)
    {
        (bind(sqlValue(values)), ...);
    }
    ~Statement();
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    void bind(const QVariant &value) { m_values.append(value); }
    void bind(const QVariantList &values) { m_values += values; }

    /// Runs it, from the beginning when it ran before.
    Done run();
    /// The same with these values in place of those before.
    template <typename... Values>
    Done runWith(const Values &...values)
    {
        m_values.clear();
        (bind(sqlValue(values)), ...);
        return run();
    }
    /// Goes to the next row, running it first when that is still to do; false after the last one.
    Result<bool> next();
    /// Calls @p onRow for every row.
    template <typename OnRow>
    Done each(OnRow onRow)
    {
        for (;;) {
            const Result<bool> row = next();
            if (!row)
                return row.error();
            if (!*row)
                return {};
            onRow(*this);
        }
    }

    bool isNull(int column) const;
    QVariant value(int column) const;
    QString text(int column) const;
    QByteArray bytes(int column) const; ///< of a BLOB; of a text its UTF-8
    qint64 number(int column) const;
    double real(int column) const;
    bool flag(int column) const { return number(column) != 0; }
    QDateTime time(int column) const;
    template <typename IdType>
    IdType id(int column) const
    {
        return IdType::fromString(text(column));
    }
    /// How many rows the last run changed.
    int changed() const;

private:
    Error failure() const;

    Database &m_database;
    QString m_sql;
    std::shared_ptr<QSqlQuery> m_query;
    QVariantList m_values;
    bool m_prepared = false;
    bool m_ran = false;
};

} // namespace Galley
