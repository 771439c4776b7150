// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "support/serverprocess.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <unistd.h>

namespace Galley {

/// OpenSSH's own server on this machine, with keys of its own, for whoever runs the test.
class SshServer
{
public:
    ~SshServer() { stop(); }

    /// Empty when it runs, else why it does not.
    QString start()
    {
        if (!QFile::exists(program()))
            return QStringLiteral("there is no sshd");
        if (getuid() == 0)
            QDir().mkpath(QStringLiteral("/run/sshd"));
        if (m_port == 0) {
            makeKey(hostKeyFile());
            makeKey(keyFile());
            makeKey(lockedKeyFile(), QStringLiteral("open sesame"));
            m_port = freePorts();
        }
        QFile keys(path("authorized_keys"));
        if (!keys.open(QIODevice::WriteOnly))
            return keys.errorString();
        for (const QString &key : {keyFile(), lockedKeyFile()})
            keys.write(contentOf(key + QStringLiteral(".pub")));
        keys.close();
        keys.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
        QFile::setPermissions(m_folder.path(), QFile::Permissions(0x7755));
        QFile config(path("sshd_config"));
        if (!config.open(QIODevice::WriteOnly))
            return config.errorString();
        config.write(QStringLiteral("Port %1\nListenAddress 127.0.0.1\nHostKey %2\nPidFile none\nAuthorizedKeysFile %3\nStrictModes no\n"
                                    "UsePAM no\nPasswordAuthentication yes\nKbdInteractiveAuthentication no\n"
                                    "PermitRootLogin prohibit-password\nSubsystem sftp internal-sftp\nMaxStartups 50\n%4")
                         .arg(m_port)
                         .arg(hostKeyFile(), keys.fileName(), m_more)
                         .toUtf8());
        config.close();
        return m_process.start(program(), {QStringLiteral("-D"), QStringLiteral("-e"), QStringLiteral("-f"), config.fileName()}, m_port,
                               path("sshd.log"));
    }
    /// Ends it and every connection.
    void stop() { m_process.stop(); }
    /// More lines for its configuration.
    void configure(const QString &lines) { m_more = lines; }
    /// As somebody does who sets the server up anew.
    void changeHostKey()
    {
        QFile::remove(hostKeyFile());
        QFile::remove(hostKeyFile() + QStringLiteral(".pub"));
        makeKey(hostKeyFile());
    }

    int port() const { return m_port; }
    QString user() const { return getuid() == 0 ? QStringLiteral("root") : qEnvironmentVariable("USER"); }
    QString keyFile() const { return path("id"); }
    QString lockedKeyFile() const { return path("id_locked"); } ///< its passphrase is "open sesame"
    /// "SHA256:…"
    QString hostKey() const
    {
        return QString::fromUtf8(outputOf(QStringLiteral("ssh-keygen"), {QStringLiteral("-lf"), hostKeyFile()})).section(u' ', 1, 1);
    }
    QString url(const QString &folder) const { return QStringLiteral("sftp://%1@127.0.0.1:%2%3").arg(user()).arg(m_port).arg(folder); }

private:
    static QString program() { return QStringLiteral("/usr/sbin/sshd"); }
    static QByteArray contentOf(const QString &name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void makeKey(const QString &file, const QString &passphrase = {})
    {
        QProcess::execute(QStringLiteral("ssh-keygen"), {QStringLiteral("-q"), QStringLiteral("-t"), QStringLiteral("ed25519"),
                                                         QStringLiteral("-N"), passphrase, QStringLiteral("-f"), file});
    }
    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    QString hostKeyFile() const { return path("host"); }

    QTemporaryDir m_folder;
    ServerProcess m_process;
    QString m_more;
    int m_port = 0;
};

} // namespace Galley
