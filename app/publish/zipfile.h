// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <memory>

struct zip;

namespace Galley {

/// A .zip file that is made in one go, or read with nothing believed that it says of itself. Blocking; one thread.
class ZipFile
{
public:
    struct Entry {
        QString path; ///< as it says, whatever that may be
        qint64 bytes = 0;
    };

    /// Begins the file @p path, which must not be there. It is there when finish() succeeded.
    static Result<std::unique_ptr<ZipFile>> create(const QString &path);
    /// Damaged when @p path is no .zip, or has more than @p mostEntries.
    static Result<std::unique_ptr<ZipFile>> open(const QString &path, qint64 mostEntries);
    ~ZipFile();

    /// @p file stays as it is until finish(). What is packed already is not packed again.
    Done add(const QString &path, const QString &file);
    Done add(const QString &path, const QByteArray &bytes);
    /// Writes everything; on disk when it returns.
    Done finish();

    const QList<Entry> &entries() const { return m_entries; }
    /// Writes the entry to the new file @p file. Damaged when it is not as long as it says, or its checksum is another.
    Done extract(qsizetype entry, const QString &file);
    Result<QByteArray> read(qsizetype entry, qint64 most);

private:
    ZipFile(zip *archive, const QString &path) : m_zip(archive), m_path(path) {}
    Error failure() const;

    zip *m_zip;
    QString m_path;
    QList<Entry> m_entries;
};

} // namespace Galley
