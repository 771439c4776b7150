// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "publish/targetaddress.h"

#include <QByteArray>
#include <QStringList>

#include <functional>
#include <memory>

class QIODevice;

namespace Galley {

struct ReleaseManifest;

/// One connection to the place where a site is to stand. Paths are those of the site: relative, forward slashes, UTF-8. Every
/// function blocks; a connection belongs to one thread at a time. Errors of kind Offline may be gone when the connection is made
/// anew; all others stay until somebody does something.
class Target
{
public:
    virtual ~Target() = default;

    /// Makes the connection and the place itself, if need be. May be called again after an error.
    virtual Done connect() = 0;
    /// Whether connect() has been called and went well; the connection may be lost all the same.
    virtual bool isConnected() const = 0;
    /// The whole of a file. NotFound when there is none, BadInput when it is larger than @p most bytes.
    virtual Result<QByteArray> read(const QByteArray &path, qint64 most) = 0;
    /// Puts what @p content holds from its beginning at @p path: readers find the old file or the new one, never a part.
    /// Folders are made as needed.
    virtual Done put(const QByteArray &path, QIODevice &content) = 0;
    /// Makes a small file. AlreadyThere when anything stands at @p path.
    virtual Done create(const QByteArray &path, const QByteArray &bytes) = 0;
    /// Succeeds too when nothing is there.
    virtual Done remove(const QByteArray &path) = 0;
    /// Up to @p most names of what stands in the place, leaving out our own (isOwnName()).
    virtual Result<QStringList> names(int most) = 0;

    /// Called once when all of @p release was put there, its manifest too: makes it public where that is an act of its own.
    virtual Done finish(const ReleaseManifest &) { return {}; }
    /// How many of them may be at work at once.
    virtual int connections() const { return 8; }
    /// Whether what was put stays there when finish() is never called.
    virtual bool keepsWhatWasPut() const { return true; }
};

/// What is needed to log in somewhere. Kept in memory only, and never part of an error.
struct TargetSecret {
    QString password = {};   ///< or the passphrase of the key
    QString keyFile = {};    ///< of a private key; empty: the agent's keys, then the password
    QString hostKey = {};    ///< "SHA256:…" that the server must show; empty: none is trusted yet, but those that the system vouches for
    bool mayBeOverheard = false; ///< somebody agreed that this once it goes to another machine unencrypted
};

/// Gives a connection to one place, that connect() has still to be called on or one that is at hand; may be called from any thread.
using Connector = std::function<std::unique_ptr<Target>()>;

/// Puts @p bytes at @p path.
Done putBytes(Target &target, const QByteArray &path, const QByteArray &bytes);

/// Where a connection writes a file before it is put in its place: a path in TemporaryFolderName that no other one uses.
QByteArray newPartPath();

Connector connectorTo(const TargetAddress &address, const TargetSecret &secret);

} // namespace Galley
