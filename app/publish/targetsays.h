// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QString>

namespace Galley {

// What places of several kinds say in the same words. @p detail is the cause, for the log.

/// AlreadyThere, NotFound and BadInput, of a file of the site or of ours.
Error fileIsThere(const QByteArray &path);
Error fileIsNotThere(const QByteArray &path);
Error fileIsTooLarge(const QByteArray &path);
/// The same of one on a server; @p name is where it stands there.
Error isNotOnServer(const QString &name, const QString &detail);
Error isTooLargeOnServer(const QByteArray &path);
/// NoPermission, and DiskFull.
Error mayNotWrite(const QString &user, const QString &name, const QString &host, const QString &detail);
Error couldNotWrite(const QString &host, const QString &name, const QString &detail);
Error isNotLetIn(const QString &host, const QString &user, const QString &detail);
/// NotFound: the folder @p folder of this machine, in which the place is to be.
Error cannotReachFolder(const QString &folder);

/// How the SHA-256 of a server's key is written: "SHA256:…", without padding.
QString keyFingerprint(const QByteArray &sha256);
/// Untrusted, with the key as its detail.
Error showsAnotherKey(const QString &host, const QString &fingerprint);

} // namespace Galley
