// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "publish/sigv4.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QMessageAuthenticationCode>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

constexpr char Algorithm[] = "AWS4-HMAC-SHA256";
constexpr char ScopeEnd[] = "aws4_request";

QByteArray timeOf(const QDateTime &when) { return when.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s).toLatin1(); }
QByteArray dayOf(const QDateTime &when) { return timeOf(when).first(8); }

QByteArray scopeOf(const SigningKey &key, const QDateTime &when)
{
    return dayOf(when) + '/' + key.region + '/' + key.service + '/' + ScopeEnd;
}

QByteArray hmac(const QByteArray &key, const QByteArray &message)
{
    return QMessageAuthenticationCode::hash(message, key, QCryptographicHash::Sha256);
}

/// RFC 3986, 5.2.4, and one slash for several.
QByteArray withoutDots(const QByteArray &path)
{
    QByteArrayList parts;
    bool endsInFolder = false;
    for (const QByteArray &part : path.split('/')) {
        endsInFolder = part.isEmpty() || part == "." || part == "..";
        if (!endsInFolder)
            parts.append(part);
        else if (part == ".." && !parts.isEmpty())
            parts.removeLast();
    }
    return '/' + parts.join('/') + (endsInFolder && !parts.isEmpty() ? "/" : "");
}

QByteArray canonicalPath(const RequestToSign &request)
{
    if (request.pathRule == RequestToSign::PathRule::Normalized)
        return uriEncoded(withoutDots(request.path), Slashes::Kept);
    return request.path.isEmpty() ? "/" : request.path;
}

/// By name, in lower case; values of one name in a row, as a server may put them together.
NamedValues canonicalHeaders(const NamedValues &headers)
{
    NamedValues sorted;
    for (const auto &[name, value] : headers)
        sorted.append({name.trimmed().toLower(), value.simplified()});
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    NamedValues canonical;
    for (const auto &[name, value] : std::as_const(sorted)) {
        if (!canonical.isEmpty() && canonical.constLast().first == name)
            canonical.last().second += ',' + value;
        else
            canonical.append({name, value});
    }
    return canonical;
}

QByteArray namesOf(const NamedValues &canonical)
{
    QByteArrayList names;
    for (const auto &header : canonical)
        names.append(header.first);
    return names.join(';');
}

QByteArray signatureOf(const QByteArray &text, const SigningKey &key, const QDateTime &when)
{
    const QByteArray ofDay = hmac("AWS4" + key.secretKey, dayOf(when));
    const QByteArray ofService = hmac(hmac(ofDay, key.region), key.service);
    return hmac(hmac(ofService, ScopeEnd), text).toHex();
}

} // namespace

QByteArray uriEncoded(QByteArrayView utf8, Slashes slashes)
{
    return utf8.toByteArray().toPercentEncoding(slashes == Slashes::Kept ? "/" : "");
}

QByteArray queryString(const NamedValues &query)
{
    NamedValues encoded;
    for (const auto &[name, value] : query)
        encoded.append({uriEncoded(name), uriEncoded(value)});
    // Sorted as pairs: "a=" stands before "a-b=", which the finished text would have the other way round.
    std::sort(encoded.begin(), encoded.end());
    QByteArrayList parts;
    for (const auto &[name, value] : std::as_const(encoded))
        parts.append(name + '=' + value);
    return parts.join('&');
}

QByteArray canonicalRequest(const RequestToSign &request)
{
    const NamedValues headers = canonicalHeaders(request.headers);
    QByteArray text = request.method + '\n' + canonicalPath(request) + '\n' + queryString(request.query) + '\n';
    for (const auto &[name, value] : headers)
        text += name + ':' + value + '\n';
    return text + '\n' + namesOf(headers) + '\n' + request.payloadHash;
}

QByteArray stringToSign(const RequestToSign &request, const SigningKey &key, const QDateTime &when)
{
    const QByteArray hash = QCryptographicHash::hash(canonicalRequest(request), QCryptographicHash::Sha256).toHex();
    return QByteArray(Algorithm) + '\n' + timeOf(when) + '\n' + scopeOf(key, when) + '\n' + hash;
}

QByteArray authorization(const RequestToSign &request, const SigningKey &key, const QDateTime &when)
{
    return QByteArray(Algorithm) + " Credential=" + key.accessKey + '/' + scopeOf(key, when)
        + ", SignedHeaders=" + namesOf(canonicalHeaders(request.headers))
        + ", Signature=" + signatureOf(stringToSign(request, key, when), key, when);
}

NamedValues signatureHeaders(RequestToSign request, const SigningKey &key, const QDateTime &when)
{
    NamedValues added{{"x-amz-date", timeOf(when)}};
    if (key.service == "s3")
        added.append({"x-amz-content-sha256", request.payloadHash});
    if (!key.sessionToken.isEmpty())
        added.append({"x-amz-security-token", key.sessionToken});
    request.headers += added;
    added.append({"Authorization", authorization(request, key, when)});
    return added;
}

} // namespace Galley
