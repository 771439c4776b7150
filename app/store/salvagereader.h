// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "store/databasefile.h"

#include <QStringList>
#include <QVariantList>

#include <functional>

namespace Galley {

/// Reads the tables of a database that may be damaged: goes on behind whatever cannot be read.
class SalvageReader
{
public:
    explicit SalvageReader(const Connection &source) : m_source(source) {}

    /// The tables that the source has under a name that can be read.
    QStringList tables() const;
    /// Hands every row of @p table that can be read to @p onRow, some perhaps twice: the values of those of @p columns that the
    /// source has, whose names stand in @p columns afterwards. Ends with the error of @p onRow. Says whether all could be read.
    Result<bool> read(const QString &table, QStringList &columns, const std::function<Done(const QVariantList &)> &onRow);

private:
    /// The rows from @p from on, up to one that cannot be read; where that is.
    struct Stretch {
        bool isDone = false;
        qint64 last = 0; ///< the number of the last row that was read
        bool any = false;
    };
    Result<Stretch> readFrom(const QString &table, const QStringList &columns, qint64 from, const std::function<Done(const QVariantList &)> &onRow);
    bool canRead(const QString &table, const QStringList &columns, qint64 from) const;
    Result<bool> readByNumber(const QString &table, const QStringList &columns, const std::function<Done(const QVariantList &)> &onRow);
    Result<bool> readFromBothEnds(const QString &table, const QStringList &columns, const std::function<Done(const QVariantList &)> &onRow);

    const Connection &m_source;
};

} // namespace Galley
