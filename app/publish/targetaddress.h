// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"

#include <QCoreApplication>
#include <QString>

class QUrl;

namespace Galley {

/// How a site gets to a place.
enum class TargetKind { Folder, Zip, Sftp, Ftp, WebDav, S3, Git };

/// Where a site is sent to. Holds no secret.
struct TargetAddress {
    Q_DECLARE_TR_FUNCTIONS(Galley)

public:
    TargetKind kind = TargetKind::Folder;
    bool isEncrypted = true; ///< of Ftp and WebDav: false for ftp:// and dav://
    QString user = {};       ///< who logs in; the id of the access key of S3
    QString host = {};       ///< the server; the bucket of S3
    int port = 0;            ///< 0: the usual one
    QString path = {};       ///< of the folder or file, absolute, with forward slashes and without one at its end
    QString endpoint = {};   ///< of S3: "https://storage.example.cn"; empty: Amazon’s own in the region
    QString region = {};     ///< of S3
    bool isBucketInHost = false; ///< of S3: the bucket is the first part of the server's name, not of the path
    QString branch = {};     ///< of Git; empty: the one that is checked out

    /// Reads one of
    ///     file:///folder · zip:///file.zip · git:///worktree?branch=…
    ///     sftp://user@host:port/folder · ftps://… · davs://… · ftp://… · dav://… (this machine only)
    ///     s3://key@bucket/prefix?endpoint=…&region=…&style=path|host
    /// BadInput, with what is wrong, for anything else, and for an address that holds a password: those are never written down.
    static Result<TargetAddress> fromUrl(const QString &url);
    QString toUrl() const;
    /// What a person calls it: "news@example.cn, /var/www".
    QString title() const;
    /// Whether it is on this machine, so that nobody is asked to let us in.
    bool isLocal() const { return kind == TargetKind::Folder || kind == TargetKind::Zip || kind == TargetKind::Git; }

    friend bool operator==(const TargetAddress &, const TargetAddress &) = default;

private:
    Result<TargetAddress> readLocal(const QUrl &url) const;
    Result<TargetAddress> readServer(const QUrl &url) const;
    Result<TargetAddress> readBucket(const QUrl &url) const;
};

/// Whether @p host is this machine: then nobody listens on the way.
bool isThisMachine(const QString &host);

} // namespace Galley
