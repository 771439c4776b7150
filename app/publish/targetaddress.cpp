// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "publish/targetaddress.h"

#include "base/translate.h"

#include <QDir>
#include <QHostAddress>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

struct Scheme {
    const char *name;
    TargetKind kind;
    bool isEncrypted;
};

constexpr Scheme Schemes[] = {
    {"file", TargetKind::Folder, true}, {"zip", TargetKind::Zip, true},     {"sftp", TargetKind::Sftp, true},
    {"ftps", TargetKind::Ftp, true},    {"ftp", TargetKind::Ftp, false},    {"davs", TargetKind::WebDav, true},
    {"dav", TargetKind::WebDav, false}, {"s3", TargetKind::S3, true},       {"git", TargetKind::Git, true},
};

const QString UsualRegion = QStringLiteral("us-east-1");

Error refusal(const QString &message, const QString &url = {}) { return {ErrorKind::BadInput, message, url}; }

QString withoutEnd(QString path)
{
    while (path.size() > 1 && path.endsWith(u'/'))
        path.chop(1);
    return path;
}

/// No end of line, which would be a command of its own to some servers.
bool isPlain(const QString &text)
{
    return std::none_of(text.begin(), text.end(), [](QChar c) { return c.category() == QChar::Other_Control; });
}

/// Code points that stand for no character: QUrl takes them as they are, and does not give them back.
bool hasNonCharacter(const QString &text)
{
    const QList<uint> points = text.toUcs4();
    return std::any_of(points.begin(), points.end(), [](uint point) { return QChar::isNonCharacter(point); });
}

/// Whether the query of @p url has nothing but @p names.
bool hasOnly(const QUrl &url, const QStringList &names)
{
    const auto items = QUrlQuery(url).queryItems();
    return std::all_of(items.begin(), items.end(), [&](const auto &item) { return names.contains(item.first); });
}

QString valueOf(const QUrl &url, const QString &name) { return QUrlQuery(url).queryItemValue(name, QUrl::FullyDecoded); }

} // namespace

bool isThisMachine(const QString &host)
{
    return host.compare("localhost"_L1, Qt::CaseInsensitive) == 0 || QHostAddress(host).isLoopback();
}

Result<TargetAddress> TargetAddress::fromUrl(const QString &text)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    const auto *scheme
        = std::find_if(std::begin(Schemes), std::end(Schemes), [&](const Scheme &one) { return url.scheme() == QLatin1StringView(one.name); });
    if (!url.isValid() || scheme == std::end(Schemes) || hasNonCharacter(text))
        return refusal(tr("This is no address that Galley can publish to. It begins with file:///, zip:///, git:///, sftp://, ftps://, davs:// or s3://."));
    // The text is not told, for it holds the password.
    if (!url.password().isEmpty())
        return refusal(tr("An address holds no password. Leave it out; you are asked for it, and it goes to the keychain."));
    TargetAddress address;
    address.kind = scheme->kind;
    address.isEncrypted = scheme->isEncrypted;
    address.user = url.userName(QUrl::FullyDecoded);
    address.host = url.host(QUrl::FullyDecoded);
    address.port = std::max(0, url.port(0));
    address.path = withoutEnd(QDir::cleanPath(url.path(QUrl::FullyDecoded)));
    const QStringList known = address.kind == TargetKind::S3 ? QStringList{u"endpoint"_s, u"region"_s, u"style"_s}
        : address.kind == TargetKind::Git                    ? QStringList{u"branch"_s}
                                                             : QStringList();
    if (url.hasFragment() || !hasOnly(url, known))
        return refusal(tr("An address of this kind ends with the folder; leave out what follows “?” or “#”."), text);
    if (!isPlain(address.path) || !isPlain(address.user) || address.path.startsWith("/.."_L1))
        return refusal(tr("This is no path that a server has: %1").arg(address.path.simplified()), text);
    if (address.isLocal())
        return address.readLocal(url);
    return address.kind == TargetKind::S3 ? address.readBucket(url) : address.readServer(url);
}

Result<TargetAddress> TargetAddress::readLocal(const QUrl &url) const
{
    TargetAddress address = *this;
    QUrl file = url;
    file.setScheme(u"file"_s);
    file.setQuery(QString());
    const QString local = file.toLocalFile();
    // A path that begins with a colon is absolute to Qt, for it is one of a resource.
    if (local.isEmpty() || local.startsWith(u':') || !QDir::isAbsolutePath(local) || !host.isEmpty() || port > 0)
        return refusal(tr("The address of a folder or file has three slashes: %1:///home/me/site.").arg(url.scheme()), url.toString());
    address.path = withoutEnd(QDir::cleanPath(local));
    address.user.clear();
    if (kind == TargetKind::Zip && !address.path.endsWith(".zip"_L1, Qt::CaseInsensitive))
        return refusal(tr("The name of the file ends with “.zip”."), url.toString());
    address.branch = valueOf(url, u"branch"_s);
    return address;
}

Result<TargetAddress> TargetAddress::readServer(const QUrl &url) const
{
    const QString example = url.scheme() + u"://name@server/folder"_s;
    if (host.isEmpty())
        return refusal(tr("The address names no server. It looks like %1.").arg(example), url.toString());
    if (user.isEmpty())
        return refusal(tr("The address names nobody to log in as. It looks like %1.").arg(example), url.toString());
    // To the whole of a server goes nothing by SSH; the others show each user a part of it.
    if (!path.startsWith(u'/') && !path.isEmpty())
        return refusal(tr("The address names no folder on the server. It looks like %1.").arg(example), url.toString());
    if (kind == TargetKind::Sftp && (path.isEmpty() || path == "/"_L1))
        return refusal(tr("The address names no folder on the server. It looks like %1.").arg(example), url.toString());
    if (kind == TargetKind::WebDav && !isEncrypted && !isThisMachine(host))
        return refusal(tr("With dav:// everybody on the way can read the password, so it goes to this computer only. Use davs://."), url.toString());
    TargetAddress address = *this;
    if (address.path.isEmpty())
        address.path = u"/"_s;
    return address;
}

Result<TargetAddress> TargetAddress::readBucket(const QUrl &url) const
{
    TargetAddress address = *this;
    if (host.isEmpty())
        return refusal(tr("The address names no bucket. It looks like s3://key@bucket/folder?region=us-east-1."), url.toString());
    if (address.path.isEmpty())
        address.path = u"/"_s;
    address.region = valueOf(url, u"region"_s);
    if (address.region.isEmpty())
        address.region = UsualRegion;
    address.endpoint = withoutEnd(valueOf(url, u"endpoint"_s));
    if (!address.endpoint.isEmpty()) {
        const QUrl server(address.endpoint, QUrl::StrictMode);
        const bool isOpen = server.scheme() == "http"_L1 && isThisMachine(server.host());
        if (!server.isValid() || server.host().isEmpty() || !server.path().isEmpty() || server.hasQuery()
            || (server.scheme() != "https"_L1 && !isOpen))
            return refusal(tr("The endpoint is an address such as https://storage.example.cn, with nothing behind it."), address.endpoint);
    }
    const QString style = valueOf(url, u"style"_s);
    if (!style.isEmpty() && style != "path"_L1 && style != "host"_L1)
        return refusal(tr("The style is “path” or “host”, not “%1”.").arg(style), url.toString());
    address.isBucketInHost = style.isEmpty() ? address.endpoint.isEmpty() : style == "host"_L1;
    return address;
}

QString TargetAddress::toUrl() const
{
    const auto *scheme = std::find_if(std::begin(Schemes), std::end(Schemes),
                                      [&](const Scheme &one) { return one.kind == kind && one.isEncrypted == isEncrypted; });
    const QLatin1StringView word(scheme->name);
    QUrl url = isLocal() ? QUrl::fromLocalFile(path) : QUrl();
    if (!isLocal())
        url.setScheme(word);
    QUrlQuery query;
    const auto add = [&](const QString &name, const QString &value) {
        if (!value.isEmpty())
            query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value, ":/")));
    };
    add(u"branch"_s, branch);
    add(u"endpoint"_s, endpoint);
    add(u"region"_s, region);
    if (kind == TargetKind::S3 && isBucketInHost != endpoint.isEmpty())
        add(u"style"_s, isBucketInHost ? u"host"_s : u"path"_s);
    if (!query.isEmpty())
        url.setQuery(query);
    if (isLocal()) // only of a "file" QUrl writes three slashes
        return word + url.toString(QUrl::FullyEncoded).mid(4);
    url.setUserName(user, QUrl::DecodedMode);
    url.setHost(host);
    url.setPort(port > 0 ? port : -1);
    url.setPath(path, QUrl::DecodedMode);
    return url.toString(QUrl::FullyEncoded);
}

QString TargetAddress::title() const
{
    switch (kind) {
    case TargetKind::Folder:
    case TargetKind::Zip: return QDir::toNativeSeparators(path);
    case TargetKind::Git: return branch.isEmpty() ? QDir::toNativeSeparators(path) : u"%1, %2"_s.arg(QDir::toNativeSeparators(path), branch);
    case TargetKind::S3: {
        const QString place = path == "/"_L1 ? host : host + path;
        return endpoint.isEmpty() ? place : u"%1, %2"_s.arg(place, endpoint);
    }
    case TargetKind::Sftp:
    case TargetKind::Ftp:
    case TargetKind::WebDav: break;
    }
    const QString server = port > 0 ? u"%1:%2"_s.arg(host).arg(port) : host;
    return u"%1@%2, %3"_s.arg(user, server, path);
}

} // namespace Galley
