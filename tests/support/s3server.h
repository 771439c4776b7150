// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "support/certificates.h"
#include "support/serverprocess.h"
#include "support/sourcefolder.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QUrl>

namespace Galley {

/// s3rver on this machine, with a bucket "site". It looks at the name of the key, but at no signature.
class S3Server
{
public:
    ~S3Server() { stop(); }

    /// Empty when it runs, else why it does not.
    QString start()
    {
        if (!QFile::exists(program()))
            return QStringLiteral("there is no s3rver: tests/quality/install tests/publish/s3server fetches it");
        if (m_port == 0)
            m_port = freePorts();
        // It goes on lists in parts with a cipher that OpenSSL 3 calls legacy.
        QStringList arguments{QStringLiteral("--openssl-legacy-provider"), program(), QStringLiteral("-d"), folder(), QStringLiteral("-a"),
                              QStringLiteral("127.0.0.1"), QStringLiteral("-p"), QString::number(m_port), QStringLiteral("--configure-bucket"), bucket()};
        if (!m_certificate.file.isEmpty())
            arguments << QStringLiteral("--cert") << m_certificate.file << QStringLiteral("--key") << m_certificate.keyFile;
        return m_process.start(QStringLiteral("node"), arguments, m_port, m_folder.filePath(QStringLiteral("s3rver.log")));
    }
    /// Ends it and every connection.
    void stop() { m_process.stop(); }
    /// HTTPS, from the next start on.
    void useCertificate(const Certificate &certificate) { m_certificate = certificate; }

    int port() const { return m_port; }
    QString user() const { return QStringLiteral("S3RVER"); } ///< the key's name
    QString password() const { return QStringLiteral("S3RVER"); }
    QString bucket() const { return QStringLiteral("site"); }
    QString endpoint() const
    {
        return QStringLiteral("%1://127.0.0.1:%2").arg(m_certificate.file.isEmpty() ? QStringLiteral("http") : QStringLiteral("https")).arg(m_port);
    }
    QString url(const QString &prefix) const
    {
        return QStringLiteral("s3://%1@%2/%3?endpoint=%4&region=us-east-1")
            .arg(user(), bucket(), prefix, QString::fromLatin1(QUrl::toPercentEncoding(endpoint())));
    }
    /// Where the bucket is kept; what else is told of an object stands beside it.
    QString folder() const { return m_folder.filePath(QStringLiteral("buckets")); }
    bool has(const QString &key) const { return QFile::exists(fileOf(key, "object")); }
    QByteArray object(const QString &key) const { return contentOf(fileOf(key, "object")); }
    /// Those it is served with: "content-type", "cache-control", "x-amz-meta-…".
    QJsonObject headers(const QString &key) const { return QJsonDocument::fromJson(contentOf(fileOf(key, "metadata.json"))).object(); }

private:
    static QString program() { return sourceFolder(QStringLiteral("tests/publish/s3server/node_modules/.bin/s3rver")); }
    static QByteArray contentOf(const QString &name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QString fileOf(const QString &key, const char *what) const
    {
        return QStringLiteral("%1/%2/%3._S3rver_%4").arg(folder(), bucket(), key, QString::fromLatin1(what));
    }

    QTemporaryDir m_folder;
    ServerProcess m_process;
    Certificate m_certificate;
    int m_port = 0;
};

} // namespace Galley
