// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "publish/sitepath.h"

#include "base/digest.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

constexpr qsizetype LongestPath = 4000; // bytes: below what systems allow, with room for the destination
constexpr QByteArrayView OurNames = ".galley";

bool isFolderPart(QByteArrayView part) { return !part.isEmpty() && part != "." && part != ".."; }

/// No separator or control of some system.
bool isPlain(char c) { return uchar(c) >= 0x20 && c != 0x7f && c != '\\' && c != ':'; }

bool isAscii(QByteArrayView bytes)
{
    return std::none_of(bytes.begin(), bytes.end(), [](char c) { return uchar(c) >= 0x80; });
}

} // namespace

bool isOwnName(QByteArrayView path)
{
    const QByteArrayView begin = path.first(std::min(path.size(), OurNames.size()));
    return qstrnicmp(begin.data(), begin.size(), OurNames.data(), OurNames.size()) == 0;
}

bool isSitePath(QByteArrayView path)
{
    if (path.size() > LongestPath || isOwnName(path) || !std::all_of(path.begin(), path.end(), isPlain)
        || !path.isValidUtf8())
        return false;
    for (;;) {
        const qsizetype slash = path.indexOf('/');
        if (!isFolderPart(slash < 0 ? path : path.first(slash)))
            return false;
        if (slash < 0)
            return true;
        path = path.sliced(slash + 1);
    }
}

Result<QByteArray> sitePath(const QString &path)
{
    QByteArray name = path.toUtf8();
    if (!path.isValidUtf16() || !isSitePath(name)) {
        return Error{ErrorKind::BadInput,
                     QCoreApplication::translate("Galley", "A page of the site cannot be written as “%1”. Give it another address.")
                         .arg(path),
                     u"not a site path: "_s + path};
    }
    return name;
}

QByteArray foldedPath(QByteArrayView path)
{
    if (isAscii(path))
        return path.toByteArray().toLower();
    return QString::fromUtf8(path).normalized(QString::NormalizationForm_C).toCaseFolded().normalized(QString::NormalizationForm_C).toUtf8();
}

quint64 foldedPathHash(QByteArrayView path)
{
    std::array<char, 256> folded;
    if (path.size() > qsizetype(folded.size()) || !isAscii(path))
        return shortHash(foldedPath(path));
    std::transform(path.begin(), path.end(), folded.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; });
    return shortHash(QByteArrayView(folded.data(), path.size()));
}

} // namespace Galley
