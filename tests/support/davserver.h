// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "support/certificates.h"
#include "support/serverprocess.h"

#include <QDir>
#include <QTemporaryDir>

namespace Galley {

/// rclone's WebDAV server on this machine, with a certificate and a folder of its own.
class DavServer
{
public:
    ~DavServer() { stop(); }

    /// Empty when it runs, else why it does not.
    QString start()
    {
        if (m_port == 0) {
            m_port = freePorts();
            m_password = QString::number(QRandomGenerator::system()->generate64(), 36);
            if (!m_isPlain && m_certificate.file.isEmpty())
                m_certificate = makeCertificate(m_folder.path(), QStringLiteral("tls"));
            QDir().mkpath(folder());
        }
        // It remembers no folder, for tests lay files there too.
        QStringList arguments{QStringLiteral("serve"), QStringLiteral("webdav"), folder(), QStringLiteral("--config="),
                              QStringLiteral("--dir-cache-time=0"), QStringLiteral("--addr=127.0.0.1:%1").arg(m_port),
                              QStringLiteral("--user=") + user(), QStringLiteral("--pass=") + m_password};
        if (!m_isPlain)
            arguments << QStringLiteral("--cert=") + m_certificate.file << QStringLiteral("--key=") + m_certificate.keyFile;
        return m_process.start(QStringLiteral("rclone"), arguments + m_more, m_port, m_folder.filePath(QStringLiteral("rclone.log")));
    }
    /// Ends it and every connection.
    void stop() { m_process.stop(); }
    /// More of its options.
    void configure(const QStringList &options) { m_more = options; }
    /// HTTP without TLS.
    void usePlain() { m_isPlain = true; }
    /// From the next start on.
    void useCertificate(const Certificate &certificate) { m_certificate = certificate; }
    const Certificate &certificate() const { return m_certificate; }

    int port() const { return m_port; }
    QString user() const { return QStringLiteral("galley"); }
    QString password() const { return m_password; }
    /// What it serves as "/".
    QString folder() const { return m_folder.filePath(QStringLiteral("served")); }
    QString url(const QString &folder) const
    {
        return QStringLiteral("%1://%2@127.0.0.1:%3%4").arg(m_isPlain ? QStringLiteral("dav") : QStringLiteral("davs"), user()).arg(m_port).arg(folder);
    }

private:
    QTemporaryDir m_folder;
    ServerProcess m_process;
    Certificate m_certificate;
    QString m_password;
    QStringList m_more;
    bool m_isPlain = false;
    int m_port = 0;
};

} // namespace Galley
