// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "publish/curlconnection.h"
#include "publish/sigv4.h"

#include <QUrl>

namespace Galley {

/// A bucket of Amazon S3, or of a server that speaks as it does. Objects appear whole, so nothing is put aside first.
class S3Target final : public Target
{
    Q_DECLARE_TR_FUNCTIONS(Galley)

public:
    S3Target(const TargetAddress &address, const TargetSecret &secret);

    /// Untrusted as CurlConnection says.
    Done connect() override;
    bool isConnected() const override { return m_isConnected; }
    Result<QByteArray> read(const QByteArray &path, qint64 most) override;
    Done put(const QByteArray &path, QIODevice &content) override;
    Done create(const QByteArray &path, const QByteArray &bytes) override;
    Done remove(const QByteArray &path) override;
    Result<QStringList> names(int most) override;

private:
    struct Question {
        QByteArray method = "GET";
        QByteArray key = {};       ///< of the object, not encoded
        NamedValues query = {};
        NamedValues headers = {};
        QIODevice *body = nullptr;
        qint64 mostAnswer = 1 << 20;
    };
    ServerAnswer ask(const Question &question);
    Done store(const QByteArray &path, QIODevice &content, const NamedValues &more);
    QByteArray keyOf(const QByteArray &path) const;
    Error failure(const ServerAnswer &answer, const QByteArray &path) const;

    const TargetAddress m_address;
    const QUrl m_server; ///< with the bucket where that is the first part of its name
    SigningKey m_key;
    CurlConnection m_connection;
    bool m_isConnected = false;
};

} // namespace Galley
