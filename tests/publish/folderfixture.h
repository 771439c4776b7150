// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "publish/folderwriter.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QMap>
#include <QTest>

#include <memory>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

namespace Galley {

/// A site as the tests see it: paths and what they hold.
using Pages = QMap<QString, QByteArray>;

/// Where tests keep their folders: in memory when there is such a place, so that no test waits for the disk to sync.
inline QString scratchTemplate()
{
    const QString memory = QStringLiteral("/dev/shm");
    return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + QStringLiteral("/galley-test-XXXXXX");
}

inline QByteArray contentOf(const QString &file)
{
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray("(cannot be opened)");
}

inline void putFile(const QString &file, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(file).path());
    QFile opened(file);
    QVERIFY2(opened.open(QIODevice::WriteOnly), qPrintable(file));
    QCOMPARE(opened.write(bytes), bytes.size());
}

/// All files below @p folder, hidden ones too, but not the manifest.
inline Pages pagesIn(const QString &folder)
{
    Pages pages;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = QDir(folder).relativeFilePath(files.next());
        if (path != QLatin1String(".galley-manifest"))
            pages.insert(path, contentOf(files.filePath()));
    }
    return pages;
}

inline QStringList namesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
}

inline Result<WriteSummary> exportPages(const QString &folder, const Pages &pages, const FolderWriterOptions &options = {})
{
    Result<std::unique_ptr<FolderWriter>> writer = FolderWriter::begin(folder, options);
    if (!writer.ok())
        return writer.error();
    for (auto page = pages.begin(); page != pages.end(); ++page) {
        const Done written = (*writer)->write(page.key(), page.value());
        if (!written.ok())
            return written.error();
    }
    return (*writer)->finish();
}

#ifdef Q_OS_UNIX
/// Tells whether a file was touched: which it is and when it was changed.
inline QByteArray identityOf(const QString &file)
{
    struct stat info = {};
    if (::lstat(QFile::encodeName(file).constData(), &info) != 0)
        return {};
    return QByteArray::number(quint64(info.st_ino)) + ' ' + QByteArray::number(qint64(info.st_mtim.tv_sec)) + '.'
        + QByteArray::number(qint64(info.st_mtim.tv_nsec));
}
#endif

} // namespace Galley

/// Fails with the sentence of the error.
#define QVERIFY_OK(expression) \
    do { \
        const auto &outcome = (expression); \
        QVERIFY2(outcome.ok(), outcome.ok() ? "" : qPrintable(outcome.error().message + QLatin1Char(' ') + outcome.error().detail)); \
    } while (false)
