// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "publish/targetaddress.h"

#include "base/translate.h"

#include <QDir>
#include <QUrl>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr TargetKind Kinds[] = {TargetKind::Folder, TargetKind::Sftp};

Error refusal(const QString &message, const QString &url = {}) { return {ErrorKind::BadInput, message, url}; }

QString withoutEnd(QString path)
{
    while (path.size() > 1 && path.endsWith(u'/'))
        path.chop(1);
    return path;
}

} // namespace

QString targetScheme(TargetKind kind)
{
    switch (kind) {
    case TargetKind::Folder: break;
    case TargetKind::Sftp: return u"sftp"_s;
    }
    return u"file"_s;
}

Result<TargetAddress> TargetAddress::fromUrl(const QString &text)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    TargetAddress address;
    bool isKnown = false;
    for (const TargetKind kind : Kinds) {
        if (url.scheme() == targetScheme(kind)) {
            address.kind = kind;
            isKnown = true;
        }
    }
    if (!url.isValid() || !isKnown)
        return refusal(tr("This is no address that Galley can publish to. It begins with file:/// or sftp://."));
    // The text is not told, for it holds the password.
    if (!url.password().isEmpty())
        return refusal(tr("An address holds no password. Leave it out; you are asked for it, and it goes to the keychain."));
    if (url.hasQuery() || url.hasFragment())
        return refusal(tr("An address of this kind ends with the folder; leave out what follows “?” or “#”."), text);
    address.path = withoutEnd(QDir::cleanPath(url.path(QUrl::FullyDecoded)));
    if (address.kind == TargetKind::Folder) {
        const QString local = url.toLocalFile();
        if (local.isEmpty() || !QDir::isAbsolutePath(local) || !url.host().isEmpty())
            return refusal(tr("The address of a folder has three slashes: file:///home/me/site."), text);
        address.path = withoutEnd(QDir::cleanPath(local));
        return address;
    }
    address.user = url.userName(QUrl::FullyDecoded);
    address.host = url.host(QUrl::FullyDecoded);
    address.port = url.port(0);
    if (address.host.isEmpty())
        return refusal(tr("The address names no server. It looks like sftp://name@server/folder."), text);
    if (address.user.isEmpty())
        return refusal(tr("The address names nobody to log in as. It looks like sftp://name@server/folder."), text);
    if (!address.path.startsWith(u'/') || address.path == "/"_L1 || address.path.startsWith("/.."_L1))
        return refusal(tr("The address names no folder on the server. It looks like sftp://name@server/folder."), text);
    return address;
}

QString TargetAddress::toUrl() const
{
    if (kind == TargetKind::Folder)
        return QUrl::fromLocalFile(path).toString(QUrl::FullyEncoded);
    QUrl url;
    url.setScheme(targetScheme(kind));
    url.setUserName(user, QUrl::DecodedMode);
    url.setHost(host);
    url.setPort(port > 0 ? port : -1);
    url.setPath(path, QUrl::DecodedMode);
    return url.toString(QUrl::FullyEncoded);
}

QString TargetAddress::title() const
{
    if (kind == TargetKind::Folder)
        return QDir::toNativeSeparators(path);
    const QString server = port > 0 ? u"%1:%2"_s.arg(host).arg(port) : host;
    return u"%1@%2, %3"_s.arg(user, server, path);
}

} // namespace Galley
