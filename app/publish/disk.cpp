// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "publish/disk.h"

#include <QDir>
#include <QFile>

#include <filesystem>

namespace Galley::Disk {

bool holds(const QByteArray &path, const QByteArray &bytes)
{
    QFile file(QString::fromUtf8(path));
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered) || file.size() != bytes.size())
        return false;
    QByteArray part(64 * 1024, Qt::Uninitialized);
    qsizetype at = 0;
    while (at < bytes.size()) {
        const qint64 got = file.read(part.data(), part.size());
        if (got <= 0 || QByteArrayView(part).first(got) != QByteArrayView(bytes).sliced(at).first(std::min<qsizetype>(got, bytes.size() - at)))
            return false;
        at += got;
    }
    return at == bytes.size();
}

void removeTree(const QByteArray &path)
{
    std::error_code ignored; // what cannot be removed now is tried again by the next export
    std::filesystem::remove_all(std::filesystem::path(QString::fromUtf8(path).toStdU16String()), ignored);
}

QByteArray parentOf(const QByteArray &path)
{
    const qsizetype slash = path.lastIndexOf('/');
    return slash <= 0 ? QByteArray() : path.first(slash);
}

} // namespace Galley::Disk
