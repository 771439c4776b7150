// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "publish/sitepath.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

constexpr qsizetype LongestPath = 4000; // below what systems allow, with room for the destination

bool isFolderPart(QStringView part)
{
    return !part.isEmpty() && part != u"."_s && part != u".."_s;
}

bool isSitePath(const QString &path)
{
    if (!path.isValidUtf16() || path.size() > LongestPath || path.startsWith(".galley"_L1, Qt::CaseInsensitive))
        return false;
    for (const QChar c : path) {
        if (c.unicode() < 0x20 || c.unicode() == 0x7f || c == u'\\' || c == u':')
            return false;
    }
    const QList<QStringView> parts = QStringView(path).split(u'/');
    return std::all_of(parts.begin(), parts.end(), isFolderPart);
}

bool isAscii(const QByteArray &bytes)
{
    return std::none_of(bytes.begin(), bytes.end(), [](char c) { return uchar(c) >= 0x80; });
}

} // namespace

Result<QByteArray> sitePath(const QString &path)
{
    if (!isSitePath(path)) {
        return Error{ErrorKind::BadInput,
                     QCoreApplication::translate("Galley", "A page of the site cannot be written as “%1”. Give it another address.")
                         .arg(path),
                     u"not a site path: "_s + path};
    }
    return path.toUtf8();
}

QByteArray foldedPath(const QByteArray &path)
{
    if (isAscii(path))
        return path.toLower();
    return QString::fromUtf8(path).normalized(QString::NormalizationForm_C).toCaseFolded().normalized(QString::NormalizationForm_C).toUtf8();
}

} // namespace Galley
