// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "publish/curlconnection.h"

#include <QSet>

namespace Galley {

/// A folder on a server that is reached by WebDAV.
class WebDavTarget final : public Target
{
    Q_DECLARE_TR_FUNCTIONS(Galley)

public:
    WebDavTarget(const TargetAddress &address, const TargetSecret &secret);

    /// Untrusted as CurlConnection says.
    Done connect() override;
    bool isConnected() const override { return m_isConnected; }
    Result<QByteArray> read(const QByteArray &path, qint64 most) override;
    Done put(const QByteArray &path, QIODevice &content) override;
    Done create(const QByteArray &path, const QByteArray &bytes) override;
    Done remove(const QByteArray &path) override;
    Result<QStringList> names(int most) override;

private:
    ServerAnswer ask(const QByteArray &method, const QByteArray &path, const QList<QByteArray> &headers = {}, QIODevice *body = nullptr);
    QByteArray urlOf(const QByteArray &path) const;
    Done makeFolder(const QByteArray &folder);
    Done putPart(const QByteArray &path, QIODevice &content);
    ServerAnswer movePart(const QByteArray &path, bool replaces);
    Error failure(const ServerAnswer &answer, const QByteArray &path) const;

    const TargetAddress m_address;
    const QString m_password;
    const QByteArray m_part = newPartPath();
    CurlConnection m_connection;
    bool m_isConnected = false;
    QSet<QByteArray> m_folders; ///< that are there
};

} // namespace Galley
