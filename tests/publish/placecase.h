// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "publish/releasecase.h"
#include "publish/target.h"
#include "support/cuttingproxy.h"
#include "support/davserver.h"
#include "support/ftpserver.h"
#include "support/s3server.h"
#include "support/sshserver.h"

#include <QDir>
#include <QTemporaryDir>
#include <QUrl>

namespace Galley {

/// A place that a site is published to, with the real server behind it.
class PlaceCase
{
public:
    virtual ~PlaceCase() = default;
    /// Empty when it is there, else why it is not.
    virtual QString start() { return {}; }
    virtual void stop() {}
    virtual QString url() const = 0;
    virtual TargetSecret secret() const { return {}; }
    /// The port that a bad line would have to lead to, and how many follow it; 0: it has none.
    virtual int port() const { return 0; }
    virtual int portCount() const { return 1; }
    /// What readers find, by path. Files of our own are left out.
    virtual SmallSite site() const { return standing(folder()); }
    /// Where that is on this machine.
    virtual QString folder() const = 0;

    std::unique_ptr<Target> target() const { return connect(secret()); }
    std::unique_ptr<Target> connect(const TargetSecret &secret) const { return connectorTo(*TargetAddress::fromUrl(url()), secret)(); }
    /// The same, by way of @p proxy.
    Connector through(const CuttingProxy &proxy) const
    {
        TargetAddress address = *TargetAddress::fromUrl(url());
        if (address.kind == TargetKind::S3) {
            QUrl endpoint(address.endpoint);
            endpoint.setPort(proxy.port());
            address.endpoint = endpoint.toString();
        } else {
            address.host = proxy.host();
            address.port = proxy.port();
        }
        return connectorTo(address, secret());
    }
};

class FolderCase final : public PlaceCase
{
public:
    QString url() const override { return QUrl::fromLocalFile(folder()).toString(); }
    QString folder() const override { return m_folder.filePath(QStringLiteral("site")); }

private:
    QTemporaryDir m_folder;
};

class SftpCase final : public PlaceCase
{
public:
    QString start() override { return m_server.start(); }
    void stop() override { m_server.stop(); }
    QString url() const override { return m_server.url(folder()); }
    TargetSecret secret() const override { return {.password = {}, .keyFile = m_server.keyFile(), .hostKey = m_server.hostKey()}; }
    int port() const override { return m_server.port(); }
    QString folder() const override { return m_folder.filePath(QStringLiteral("site")); }

private:
    SshServer m_server;
    QTemporaryDir m_folder;
};

/// A server with a certificate of its own, which is trusted.
template <typename Server>
class ServerCase : public PlaceCase
{
public:
    QString start() override { return m_server.start(); }
    void stop() override { m_server.stop(); }
    QString url() const override { return m_server.url(QStringLiteral("/site")); }
    TargetSecret secret() const override
    {
        return {.password = m_server.password(), .keyFile = {}, .hostKey = publicKeyHash(m_server.certificate())};
    }
    int port() const override { return m_server.port(); }
    QString folder() const override { return m_server.folder() + QStringLiteral("/site"); }
    Server &server() { return m_server; }

private:
    Server m_server;
};

class FtpCase final : public ServerCase<FtpServer>
{
public:
    int portCount() const override { return FtpServer::portCount(); }
};
using DavCase = ServerCase<DavServer>;

class S3Case final : public PlaceCase
{
public:
    QString start() override { return m_server.start(); }
    void stop() override { m_server.stop(); }
    QString url() const override { return m_server.url(QStringLiteral("live")); }
    TargetSecret secret() const override { return {.password = m_server.password()}; }
    int port() const override { return m_server.port(); }
    QString folder() const override { return m_server.folder() + u'/' + m_server.bucket() + QStringLiteral("/live"); }
    SmallSite site() const override
    {
        static const QByteArray object("._S3rver_object");
        SmallSite site;
        for (const auto &[path, bytes] : standing(folder()).asKeyValueRange()) {
            if (path.endsWith(object))
                site.insert(path.chopped(object.size()), bytes);
        }
        return site;
    }
    S3Server &server() { return m_server; }

private:
    S3Server m_server;
};

/// By the name of the kind that a row of a test's data has.
inline std::unique_ptr<PlaceCase> placeCase(const QString &kind)
{
    if (kind == QStringLiteral("sftp"))
        return std::make_unique<SftpCase>();
    if (kind == QStringLiteral("ftps"))
        return std::make_unique<FtpCase>();
    if (kind == QStringLiteral("davs"))
        return std::make_unique<DavCase>();
    if (kind == QStringLiteral("s3"))
        return std::make_unique<S3Case>();
    return std::make_unique<FolderCase>();
}

} // namespace Galley
