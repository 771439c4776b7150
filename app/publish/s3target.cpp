// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "publish/s3target.h"

#include "publish/mediatypes.h"
#include "publish/sitepath.h"
#include "publish/targetsays.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QDateTime>
#include <QXmlStreamReader>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

// What servers answer.
enum Reply { Moved = 301, Forbidden = 403, NotThere = 404, Conflict = 409, PreconditionFailed = 412 };

QUrl serverOf(const TargetAddress &address)
{
    QUrl server(address.endpoint.isEmpty() ? u"https://s3.%1.amazonaws.com"_s.arg(address.region) : address.endpoint);
    if (address.isBucketInHost)
        server.setHost(address.host + u'.' + server.host());
    return server;
}

/// What an XML of the server says for @p element, the first of that name.
QString elementText(const QByteArray &xml, const QString &element)
{
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == element)
            return reader.readElementText(QXmlStreamReader::SkipChildElements);
    }
    return {};
}

/// "ID:SECRET" when the address does not name the id.
SigningKey signingKeyOf(const TargetAddress &address, const QString &secret)
{
    const bool isBoth = address.user.isEmpty();
    return {.accessKey = (isBoth ? secret.section(u':', 0, 0) : address.user).toUtf8(),
            .secretKey = (isBoth ? secret.section(u':', 1) : secret).toUtf8(),
            .region = address.region.toUtf8(),
            .service = "s3"};
}

} // namespace

S3Target::S3Target(const TargetAddress &address, const TargetSecret &secret)
    : m_address(address)
    , m_server(serverOf(address))
    , m_key(signingKeyOf(address, secret.password))
    , m_connection(m_server, secret.hostKey)
{
}

QByteArray S3Target::keyOf(const QByteArray &path) const
{
    const QByteArray prefix = m_address.path.mid(1).toUtf8();
    return prefix.isEmpty() ? path : prefix + '/' + path;
}

ServerAnswer S3Target::ask(const Question &question)
{
    const QByteArray bucket = m_address.isBucketInHost ? QByteArray() : m_address.host.toUtf8() + '/';
    const QByteArray path = '/' + bucket + uriEncoded(question.key, Slashes::Kept);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (question.body) {
        question.body->seek(0);
        hash.addData(question.body);
    }
    RequestToSign request{.method = question.method,
                          .path = path,
                          .query = question.query,
                          .headers = question.headers,
                          .payloadHash = hash.result().toHex()};
    request.headers.append({"host", m_server.authority(QUrl::FullyEncoded).toLatin1()});
    QList<QByteArray> lines;
    for (const auto &[name, value] : question.headers + signatureHeaders(request, m_key, QDateTime::currentDateTimeUtc()))
        lines.append(name + ": " + value);
    const QByteArray query = queryString(question.query);
    return m_connection.ask({.url = m_server.toEncoded() + path + (query.isEmpty() ? QByteArray() : '?' + query),
                             .method = question.method,
                             .headers = lines,
                             .body = question.body,
                             .mostAnswer = question.mostAnswer});
}

Error S3Target::failure(const ServerAnswer &answer, const QByteArray &path) const
{
    const Error error = m_connection.failure(answer);
    if (answer.outcome != CURLE_OK)
        return error;
    const QString code = elementText(answer.body, u"Code"_s);
    const QString detail = error.detail + u' ' + code;
    const auto says = [&](ErrorKind kind, const QString &message) { return Error{kind, message, detail}; };
    const QString name = QString::fromUtf8(keyOf(path));
    const QString server = m_server.host();
    const QString key = QString::fromUtf8(m_key.accessKey);
    if (code == "RequestTimeTooSkewed"_L1)
        return says(ErrorKind::NotAllowed, tr("The clock of this computer differs from that of %1. Set it right, then try again.").arg(server));
    if (code == "SignatureDoesNotMatch"_L1 || code == "InvalidAccessKeyId"_L1) {
        return says(ErrorKind::NoPermission,
                    tr("%1 does not accept the access key “%2”. See that the key and its secret are right.").arg(server, key));
    }
    if (code == "NoSuchBucket"_L1) {
        return says(ErrorKind::NotFound,
                    tr("There is no bucket “%1” at %2. See that its name and region are right.").arg(m_address.host, server));
    }
    if (answer.status == Moved || code == "AuthorizationHeaderMalformed"_L1) {
        return says(ErrorKind::BadInput,
                    tr("The bucket “%1” is in another region than “%2”. Write the right one.").arg(m_address.host, m_address.region));
    }
    if (answer.status == NotThere)
        return isNotOnServer(name, detail);
    if (answer.status == Forbidden) {
        return says(ErrorKind::NoPermission,
                    tr("The access key “%1” may not write “%2” in the bucket “%3”. Give it the right to.").arg(key, name, m_address.host));
    }
    if (code == "QuotaExceeded"_L1 || code == "XMinioStorageFull"_L1 || code == "InternalError"_L1)
        return couldNotWrite(server, name, detail);
    return says(error.kind, error.message);
}

Done S3Target::connect()
{
    m_isConnected = false;
    m_connection.close();
    const Result<QStringList> names = this->names(1);
    m_isConnected = names.ok();
    return names ? Done() : Done(names.error());
}

Result<QByteArray> S3Target::read(const QByteArray &path, qint64 most)
{
    const ServerAnswer answer = ask({.key = keyOf(path), .mostAnswer = most});
    if (answer.isTooLarge)
        return isTooLargeOnServer(path);
    if (!answer.isFine())
        return failure(answer, path);
    return answer.body;
}

Done S3Target::store(const QByteArray &path, QIODevice &content, const NamedValues &more)
{
    NamedValues headers{{"content-type", mediaTypeOf(path)}, {"cache-control", cachingOf(path)}};
    headers += more;
    const ServerAnswer answer = ask({.method = "PUT", .key = keyOf(path), .headers = headers, .body = &content});
    if (answer.outcome == CURLE_OK && (answer.status == PreconditionFailed || answer.status == Conflict) && !more.isEmpty())
        return fileIsThere(path);
    return answer.isFine() ? Done() : Done(failure(answer, path));
}

Done S3Target::put(const QByteArray &path, QIODevice &content) { return store(path, content, {}); }

Done S3Target::create(const QByteArray &path, const QByteArray &bytes)
{
    // Not every server keeps to the condition; those are asked before.
    const ServerAnswer there = ask({.method = "HEAD", .key = keyOf(path)});
    if (there.isFine())
        return fileIsThere(path);
    if (there.outcome != CURLE_OK || (there.status != NotThere && there.status != Forbidden))
        return failure(there, path);
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    return store(path, buffer, {{"if-none-match", "*"}});
}

Done S3Target::remove(const QByteArray &path)
{
    const ServerAnswer answer = ask({.method = "DELETE", .key = keyOf(path)});
    return answer.isFine() || (answer.outcome == CURLE_OK && answer.status == NotThere) ? Done() : Done(failure(answer, path));
}

Result<QStringList> S3Target::names(int most)
{
    const QByteArray prefix = keyOf({});
    // Some names may be ours.
    const ServerAnswer answer = ask({.query = {{"delimiter", "/"},
                                               {"list-type", "2"},
                                               {"max-keys", QByteArray::number(most + 5)},
                                               {"prefix", prefix}}});
    if (!answer.isFine())
        return failure(answer, {});
    QStringList names;
    QXmlStreamReader reader(answer.body);
    while (!reader.atEnd() && names.size() < most) {
        const bool isStart = reader.readNext() == QXmlStreamReader::StartElement;
        if (!isStart || (reader.name() != "Key"_L1 && reader.name() != "Prefix"_L1))
            continue;
        QString name = reader.readElementText().mid(QString::fromUtf8(prefix).size());
        if (name.endsWith(u'/'))
            name.chop(1);
        if (!name.isEmpty() && !isOwnName(name.toUtf8()))
            names.append(name);
    }
    return names;
}

} // namespace Galley
