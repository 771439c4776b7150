// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <utility>

class QDateTime;

namespace Galley {

// AWS Signature Version 4, as the Authorization header of a request carries it.

/// In the order they were given; a name may come more than once.
using NamedValues = QList<std::pair<QByteArray, QByteArray>>;

/// Who signs, and for which service in which region.
struct SigningKey {
    QByteArray accessKey = {};
    QByteArray secretKey = {};
    QByteArray sessionToken = {}; ///< comes with temporary keys only
    QByteArray region = {};
    QByteArray service = "s3";
};

/// What of a request a signature covers.
struct RequestToSign {
    /// S3 signs a path as it is sent. Other services sign it without "." and ".." and doubled slashes, and encoded once more.
    enum class PathRule { AsSent, Normalized };

    QByteArray method = "GET";
    QByteArray path = "/";        ///< as it is sent: encoded, and it begins with a slash
    NamedValues query = {};       ///< not encoded, in any order
    NamedValues headers = {};     ///< those to sign, "host" among them
    QByteArray payloadHash = {};  ///< the SHA-256 of the body in lower-case hexadecimal digits, or "UNSIGNED-PAYLOAD"
    PathRule pathRule = PathRule::AsSent;
};

enum class Slashes { Encoded, Kept };
/// All but letters, digits, "-", ".", "_" and "~" as %XX: the only encoding that a signature agrees with.
QByteArray uriEncoded(QByteArrayView utf8, Slashes slashes = Slashes::Encoded);
/// Encoded and in the order that is signed, without a question mark; it may be sent so.
QByteArray queryString(const NamedValues &query);

/// The headers to send beside those of @p request: x-amz-date, for S3 x-amz-content-sha256, for a temporary key
/// x-amz-security-token, and Authorization, which signs all of them.
NamedValues signatureHeaders(RequestToSign request, const SigningKey &key, const QDateTime &when);

/// The value of Authorization for exactly the headers of @p request. One of them must say @p when as x-amz-date (or date);
/// signatureHeaders() sees to that.
QByteArray authorization(const RequestToSign &request, const SigningKey &key, const QDateTime &when);

// The two steps before it, which a server shows when it does not agree.
QByteArray canonicalRequest(const RequestToSign &request);
QByteArray stringToSign(const RequestToSign &request, const SigningKey &key, const QDateTime &when);

} // namespace Galley
