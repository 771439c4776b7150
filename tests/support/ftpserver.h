// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "support/certificates.h"
#include "support/serverprocess.h"

#include <QDir>
#include <QTemporaryDir>

#include <cerrno>

namespace Galley {

/// vsftpd on this machine, with a certificate, a folder and a user of its own: the user is there while it runs.
class FtpServer
{
public:
    ~FtpServer() { stop(); }

    /// Empty when it runs, else why it does not.
    QString start()
    {
        if (getuid() != 0)
            return QStringLiteral("only root can start vsftpd");
        if (!QFile::exists(program()))
            return QStringLiteral("there is no vsftpd");
        if (m_port == 0) {
            m_port = freePorts(portCount());
            m_password = QString::number(QRandomGenerator::system()->generate64(), 36);
            if (!m_isPlain && m_certificate.file.isEmpty())
                m_certificate = makeCertificate(m_folder.path(), QStringLiteral("tls"));
            QDir().mkpath(folder());
            QDir().mkpath(path("empty"));
            QFile::setPermissions(m_folder.path(), QFile::Permissions(0x7755));
        }
        if (const QString fault = makeUser(); !fault.isEmpty())
            return fault;
        QFile config(path("vsftpd.conf"));
        if (!config.open(QIODevice::WriteOnly))
            return config.errorString();
        config.write(QStringLiteral("listen=YES\nlisten_address=127.0.0.1\nlisten_port=%1\nbackground=NO\nanonymous_enable=NO\n"
                                    "local_enable=YES\nwrite_enable=YES\nlocal_umask=022\nchroot_local_user=YES\n"
                                    "allow_writeable_chroot=YES\nsecure_chroot_dir=%2\nseccomp_sandbox=NO\npam_service_name=vsftpd\n"
                                    "delay_failed_login=0\nutf8_filesystem=YES\npasv_min_port=%3\npasv_max_port=%4\n"
                                    "xferlog_enable=YES\nlog_ftp_protocol=YES\nvsftpd_log_file=%5\n")
                         .arg(m_port)
                         .arg(path("empty"))
                         .arg(m_port + 1)
                         .arg(m_port + portCount() - 1)
                         .arg(path("ftp.log"))
                         .toUtf8());
        if (!m_isPlain) {
            config.write(QStringLiteral("ssl_enable=YES\nrsa_cert_file=%1\nrsa_private_key_file=%2\nforce_local_logins_ssl=YES\n"
                                        "force_local_data_ssl=YES\nrequire_ssl_reuse=YES\nssl_ciphers=HIGH\n")
                             .arg(m_certificate.file, m_certificate.keyFile)
                             .toUtf8());
        }
        config.write(m_more.toUtf8());
        config.close();
        return m_process.start(program(), {config.fileName()}, m_port, path("vsftpd.log"));
    }
    /// Ends it and every connection.
    void stop()
    {
        m_process.stop();
        if (m_hasUser)
            removeUser(user());
        m_hasUser = false;
    }
    /// More lines for its configuration; the last one counts.
    void configure(const QString &lines) { m_more = lines; }
    /// FTP without TLS.
    void usePlain() { m_isPlain = true; }
    /// From the next start on.
    void useCertificate(const Certificate &certificate) { m_certificate = certificate; }
    const Certificate &certificate() const { return m_certificate; }

    int port() const { return m_port; }
    /// With those for data, which follow port().
    static int portCount() { return 41; }
    QString user() const { return QStringLiteral("galleyftp-%1-%2").arg(getpid()).arg(m_port); }
    QString password() const { return m_password; }
    /// What the user sees as "/".
    QString folder() const { return path("home"); }
    /// Gives the user what was laid in the folder.
    void giveFolder() const { QProcess::execute(QStringLiteral("chown"), {QStringLiteral("-R"), user(), folder()}); }
    /// What was asked and answered, but for passwords.
    QByteArray log() const
    {
        QFile file(path("ftp.log"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QString url(const QString &folder) const
    {
        return QStringLiteral("%1://%2@127.0.0.1:%3%4").arg(m_isPlain ? QStringLiteral("ftp") : QStringLiteral("ftps"), user()).arg(m_port).arg(folder);
    }

private:
    static QString program() { return QStringLiteral("/usr/sbin/vsftpd"); }
    static void removeUser(const QString &name) { outputOf(QStringLiteral("userdel"), {QStringLiteral("-f"), name}); }
    /// Those of tests that were killed.
    static void removeUsersLeft()
    {
        QFile users(QStringLiteral("/etc/passwd"));
        if (!users.open(QIODevice::ReadOnly))
            return;
        for (const QByteArray &line : users.readAll().split('\n')) {
            const QString name = QString::fromUtf8(line).section(u':', 0, 0);
            if (name.startsWith(QStringLiteral("galleyftp-")) && kill(name.section(u'-', 1, 1).toInt(), 0) != 0 && errno == ESRCH)
                removeUser(name);
        }
    }
    QString makeUser()
    {
        removeUsersLeft();
        m_hasUser = true;
        // With a shell: PAM lets nobody in whose shell is not in /etc/shells.
        outputOf(QStringLiteral("useradd"), {QStringLiteral("-r"), QStringLiteral("-M"), QStringLiteral("-N"), QStringLiteral("-d"), folder(),
                                             QStringLiteral("-s"), QStringLiteral("/bin/sh"), user()});
        outputOf(QStringLiteral("chpasswd"), {}, QStringLiteral("%1:%2\n").arg(user(), m_password).toUtf8());
        if (outputOf(QStringLiteral("id"), {QStringLiteral("-u"), user()}).isEmpty())
            return QStringLiteral("no user can be made here");
        giveFolder();
        return {};
    }
    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    QTemporaryDir m_folder;
    ServerProcess m_process;
    Certificate m_certificate;
    QString m_password;
    QString m_more;
    bool m_isPlain = false;
    bool m_hasUser = false;
    int m_port = 0;
};

} // namespace Galley
