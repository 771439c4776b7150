// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "publish/curlconnection.h"

#include <QSet>

namespace Galley {

/// A folder on a server that is reached by FTP: encrypted from the start of the conversation on, or to this machine, or because
/// somebody said that it may be read on the way.
class FtpTarget final : public Target
{
    Q_DECLARE_TR_FUNCTIONS(Galley)

public:
    FtpTarget(const TargetAddress &address, const TargetSecret &secret);

    /// NotAllowed when everything could be read on the way and nobody agreed to that. Untrusted as CurlConnection says.
    Done connect() override;
    bool isConnected() const override { return m_isConnected; }
    Result<QByteArray> read(const QByteArray &path, qint64 most) override;
    Done put(const QByteArray &path, QIODevice &content) override;
    Done create(const QByteArray &path, const QByteArray &bytes) override;
    Done remove(const QByteArray &path) override;
    Result<QStringList> names(int most) override;

private:
    ServerAnswer tell(const QList<QByteArray> &commands);
    QByteArray urlOf(const QByteArray &path) const;
    QByteArray place(const QByteArray &path) const;
    QList<QByteArray> foldersFor(const QByteArray &path);
    Error whyCutOff(const ServerAnswer &answer, const QByteArray &path);
    Error failure(const ServerAnswer &answer, const QByteArray &path) const;

    const TargetAddress m_address;
    const TargetSecret m_secret;
    const QByteArray m_part = newPartPath();
    CurlConnection m_connection;
    bool m_isConnected = false;
    QSet<QByteArray> m_folders; ///< that are there
};

} // namespace Galley
