// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"

#include <QCoreApplication>
#include <QString>

namespace Galley {

/// How a site gets to a place.
enum class TargetKind { Folder, Sftp };

/// The word that addresses begin with: "file", "sftp".
QString targetScheme(TargetKind kind);

/// Where a site is sent to. Holds no secret.
struct TargetAddress {
    Q_DECLARE_TR_FUNCTIONS(Galley)

public:
    TargetKind kind = TargetKind::Folder;
    QString user = {};
    QString host = {};
    int port = 0;      ///< 0: the usual one
    QString path = {}; ///< of the site's folder, absolute, with forward slashes and without one at its end

    /// Reads "file:///folder" or "sftp://user@host:port/folder". BadInput, with what is wrong, for anything else, and for an
    /// address that holds a password: those are never written down.
    static Result<TargetAddress> fromUrl(const QString &url);
    QString toUrl() const;
    /// What a person calls it: "news@example.cn, /var/www".
    QString title() const;

    friend bool operator==(const TargetAddress &, const TargetAddress &) = default;
};

} // namespace Galley
