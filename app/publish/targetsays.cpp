// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "publish/targetsays.h"

#include "base/translate.h"

#include <QDir>

namespace Galley {

Error fileIsThere(const QByteArray &path)
{
    return {ErrorKind::AlreadyThere, tr("The file “%1” is there already.").arg(QString::fromUtf8(path)), {}};
}

Error fileIsNotThere(const QByteArray &path) { return {ErrorKind::NotFound, tr("The file “%1” is not there.").arg(QString::fromUtf8(path)), {}}; }

Error fileIsTooLarge(const QByteArray &path)
{
    return {ErrorKind::BadInput, tr("The file “%1” is too large to be one of Galley’s.").arg(QString::fromUtf8(path)), {}};
}

Error isNotOnServer(const QString &name, const QString &detail)
{
    return {ErrorKind::NotFound, tr("“%1” is not on the server.").arg(name), detail};
}

Error isTooLargeOnServer(const QByteArray &path)
{
    return {ErrorKind::BadInput, tr("The file “%1” on the server is too large to be one of Galley’s.").arg(QString::fromUtf8(path)), {}};
}

Error mayNotWrite(const QString &user, const QString &name, const QString &host, const QString &detail)
{
    return {ErrorKind::NoPermission,
            tr("%1 may not write “%2” on %3. Give this user the right to, or choose another folder.").arg(user, name, host), detail};
}

Error couldNotWrite(const QString &host, const QString &name, const QString &detail)
{
    return {ErrorKind::DiskFull, tr("%1 could not write “%2”. Often its disk is full, or the user has no room left.").arg(host, name), detail};
}

Error isNotLetIn(const QString &host, const QString &user, const QString &detail)
{
    return {ErrorKind::NoPermission, tr("%1 does not let %2 in. See that the name and the password are right.").arg(host, user), detail};
}

Error cannotReachFolder(const QString &folder)
{
    return {ErrorKind::NotFound,
            tr("The folder “%1” cannot be reached. If it is on another disk or machine, connect that first.").arg(QDir::toNativeSeparators(folder)),
            {}};
}

QString keyFingerprint(const QByteArray &sha256)
{
    return QStringLiteral("SHA256:") + QString::fromLatin1(sha256.toBase64(QByteArray::Base64Encoding | QByteArray::OmitTrailingEquals));
}

Error showsAnotherKey(const QString &host, const QString &fingerprint)
{
    return {ErrorKind::Untrusted,
            tr("%1 shows another key than before (%2). Nothing was sent. If the server was set up anew, ask whoever runs it "
               "for its key and trust that; otherwise somebody else may be answering.")
                .arg(host, fingerprint),
            fingerprint};
}

} // namespace Galley
