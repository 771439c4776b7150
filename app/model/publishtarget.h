// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QString>

namespace Galley {

/// What it takes to log in to a target and at what is told of it. In memory and in the system's keychain only.
struct TargetSecrets {
    QString login = {}; ///< password or passphrase
    QString baidu = {}; ///< the token of the site there
};

/// A place that the newsroom publishes to, without what it takes to log in there.
struct PublishTarget {
    QString id;             ///< of its own, as a folder may be named
    QString name;           ///< by which people call it
    QString url;            ///< "sftp://news@example.cn/var/www", see publish/targetaddress.h
    QString publicUrl = {}; ///< where readers find the site; empty: where the newsroom's settings say
    QString keyFile = {};   ///< of a private key on this machine
    QString hostKey = {};   ///< "SHA256:…" that the server showed when it was trusted
    QString rehearsal = {}; ///< the id of another target: what goes here has to stand there already; empty: none
    QString indexNow = {};  ///< the address that search engines are told at by IndexNow; empty: they are not
    QString baidu = {};     ///< the same of Baidu
    bool publishesDue = false; ///< stories go out by themselves when their time has come, while Galley is open
    int kept = 10;          ///< releases that stay to go back to
    friend bool operator==(const PublishTarget &, const PublishTarget &) = default;
};

/// For keeping; fromText leaves out what it cannot read.
QString toText(const QList<PublishTarget> &targets);
QList<PublishTarget> targetsFromText(const QString &text);

} // namespace Galley
