// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "publish/disk.h"
#include "publish/target.h"

#include <QCoreApplication>
#include <QSet>

namespace Galley {

/// A folder on a server that is reached by SFTP.
class SftpTarget final : public Target
{
    Q_DECLARE_TR_FUNCTIONS(Galley)

public:
    SftpTarget(const TargetAddress &address, const TargetSecret &secret);
    ~SftpTarget() override;

    /// Untrusted when the server shows another key than the one that is expected, or when none is expected yet; the detail then
    /// is the key that it shows ("SHA256:…").
    Done connect() override;
    bool isConnected() const override { return m_isConnected; }
    Result<QByteArray> read(const QByteArray &path, qint64 most) override;
    Done put(const QByteArray &path, QIODevice &content) override;
    Done create(const QByteArray &path, const QByteArray &bytes) override;
    Done remove(const QByteArray &path) override;
    Result<QStringList> names(int most) override;

private:
    class File;
    struct Session;
    Done logIn();
    Done checkHostKey();
    Done makePlace();
    Done makeFolder(const QByteArray &folder);
    Disk::Standing standing(const QByteArray &path) const;
    Error failure(const QByteArray &path) const;
    Error lost() const;
    QByteArray place(const QByteArray &path) const;

    const TargetAddress m_address;
    const TargetSecret m_secret;
    const QByteArray m_part = newPartPath();
    std::unique_ptr<Session> m_session;
    bool m_isConnected = false;
    QSet<QByteArray> m_folders; ///< that are there
};

} // namespace Galley
