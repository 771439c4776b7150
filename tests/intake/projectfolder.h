// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

namespace Galley {

/// A folder of files for one test, gone after it.
class ProjectFolder
{
public:
    /// Writes @p bytes to @p name, with the folders above it; says its canonical path.
    QString write(const QString &name, const QByteArray &bytes = "x")
    {
        const QString path = m_folder.filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(path));
        file.close();
        return QFileInfo(path).canonicalFilePath();
    }

    QString path(const QString &name = {}) const
    {
        const QString root = QFileInfo(m_folder.path()).canonicalFilePath();
        return name.isEmpty() ? root : root + u'/' + name;
    }

private:
    QTemporaryDir m_folder;
};

} // namespace Galley
