// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "support/serverprocess.h"

#include <QCryptographicHash>
#include <QDir>

namespace Galley {

/// A certificate and its key, in PEM files.
struct Certificate {
    QString file = {};
    QString keyFile = {};
};

/// Files @p name in @p folder, signed by @p authority, else by itself.
inline Certificate makeCertificate(const QString &folder, const QString &name, const QString &subject, const QByteArray &extensions,
                                   int days, const Certificate &authority)
{
    const QString path = QDir(folder).filePath(name);
    const Certificate made{path + QStringLiteral(".crt"), path + QStringLiteral(".key")};
    const QString request = path + QStringLiteral(".csr");
    QFile more(path + QStringLiteral(".ext"));
    if (!more.open(QIODevice::WriteOnly))
        return {};
    more.write(extensions);
    more.close();
    const QString openssl = QStringLiteral("openssl");
    outputOf(openssl, {QStringLiteral("req"), QStringLiteral("-newkey"), QStringLiteral("rsa:2048"), QStringLiteral("-nodes"),
                       QStringLiteral("-subj"), subject, QStringLiteral("-keyout"), made.keyFile, QStringLiteral("-out"), request});
    QStringList sign{QStringLiteral("x509"), QStringLiteral("-req"), QStringLiteral("-in"), request, QStringLiteral("-days"),
                     QString::number(days), QStringLiteral("-extfile"), more.fileName(), QStringLiteral("-out"), made.file};
    if (authority.file.isEmpty())
        sign << QStringLiteral("-signkey") << made.keyFile;
    else
        sign << QStringLiteral("-CA") << authority.file << QStringLiteral("-CAkey") << authority.keyFile;
    outputOf(openssl, sign);
    return made;
}

/// For the server at 127.0.0.1. With @p days below zero its time is over.
inline Certificate makeCertificate(const QString &folder, const QString &name, int days = 30, const Certificate &authority = {})
{
    return makeCertificate(folder, name, QStringLiteral("/CN=127.0.0.1"),
                           "subjectAltName=IP:127.0.0.1,IP:127.0.0.2,DNS:localhost\n", days, authority);
}

/// One that signs others, and that nobody knows.
inline Certificate makeAuthority(const QString &folder, const QString &name)
{
    return makeCertificate(folder, name, QStringLiteral("/CN=") + name, "basicConstraints=critical,CA:TRUE\nkeyUsage=keyCertSign,cRLSign\n",
                           30, {});
}

/// "SHA256:…" of a certificate's public key.
inline QString publicKeyHash(const Certificate &certificate)
{
    const QByteArray key = outputOf(QStringLiteral("openssl"), {QStringLiteral("x509"), QStringLiteral("-in"), certificate.file,
                                                                QStringLiteral("-noout"), QStringLiteral("-pubkey")});
    QByteArray der;
    for (const QByteArray &line : key.split('\n')) {
        if (!line.startsWith('-'))
            der += QByteArray::fromBase64(line);
    }
    const QByteArray hash = QCryptographicHash::hash(der, QCryptographicHash::Sha256);
    return QStringLiteral("SHA256:") + QString::fromLatin1(hash.toBase64(QByteArray::OmitTrailingEquals));
}

} // namespace Galley
