// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "publish/sigv4.h"
#include "support/sourcefolder.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QFile>
#include <QTest>
#include <QTimeZone>

#include <algorithm>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

/// One vector of tests/data/sigv4.
struct Vector {
    QByteArray name;
    SigningKey key;
    RequestToSign request = {};
    QDateTime when = {};
    QByteArray canonicalRequest = {};
    QByteArray stringToSign = {};
    QByteArray authorization = {};
};

QByteArray sha256(const QByteArray &bytes) { return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex(); }

SigningKey keyIn(const QByteArray &line)
{
    const QByteArrayList words = line.split(' ');
    return {.accessKey = words.value(1), .secretKey = words.value(2), .region = words.value(3), .service = words.value(4)};
}

QByteArray header(const RequestToSign &request, const QByteArray &name)
{
    for (const auto &[other, value] : request.headers) {
        if (other.compare(name, Qt::CaseInsensitive) == 0)
            return value.trimmed();
    }
    return {};
}

void takeTarget(RequestToSign &request, const QByteArray &target)
{
    const qsizetype mark = target.indexOf('?');
    const QByteArray path = mark < 0 ? target : target.first(mark);
    request.path = request.pathRule == RequestToSign::PathRule::AsSent ? uriEncoded(path, Slashes::Kept) : path;
    if (mark < 0)
        return;
    for (const QByteArray &part : target.mid(mark + 1).split('&')) {
        const qsizetype equals = part.indexOf('=');
        const QByteArray name = equals < 0 ? part : part.first(equals);
        const QByteArray value = equals < 0 ? QByteArray() : part.mid(equals + 1);
        request.query.append({QByteArray::fromPercentEncoding(name), QByteArray::fromPercentEncoding(value)});
    }
}

/// The request that @p text writes down, its path by the rule that @p request has.
void take(RequestToSign &request, const QByteArray &text)
{
    const qsizetype end = text.indexOf("\n\n");
    QByteArrayList lines = (end < 0 ? text : text.first(end)).split('\n');
    const QByteArray first = lines.takeFirst();
    request.method = first.first(first.indexOf(' '));
    takeTarget(request, first.first(first.lastIndexOf(' ')).mid(request.method.size() + 1)); // a path may hold spaces
    for (const QByteArray &line : std::as_const(lines)) {
        const qsizetype colon = line.indexOf(':');
        if (line.startsWith(' ')) // the header before goes on
            request.headers.last().second += '\n' + line;
        else
            request.headers.append({line.first(colon), line.mid(colon + 1)});
    }
    const QByteArray said = header(request, "x-amz-content-sha256");
    request.payloadHash = said == "UNSIGNED-PAYLOAD" ? said : sha256(end < 0 ? QByteArray() : text.mid(end + 2));
}

QDateTime timeIn(const RequestToSign &request)
{
    QDateTime time = QDateTime::fromString(QString::fromLatin1(header(request, "x-amz-date")), u"yyyyMMdd'T'HHmmss'Z'"_s);
    time.setTimeZone(QTimeZone::utc());
    return time;
}

QList<Vector> readVectors()
{
    QFile file(testData(u"sigv4/vectors.txt"_s));
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text))
        return {};
    QList<Vector> vectors;
    SigningKey key;
    QByteArray request, ignored;
    QByteArray *part = &ignored;
    const auto finish = [&] {
        if (vectors.isEmpty())
            return;
        Vector &vector = vectors.last();
        take(vector.request, request.trimmed());
        vector.when = timeIn(vector.request);
        for (QByteArray *text : {&vector.canonicalRequest, &vector.stringToSign, &vector.authorization})
            *text = text->trimmed();
        vector.authorization.replace(",SignedHeaders", ", SignedHeaders").replace(",Signature", ", Signature");
    };
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith('#') || line.startsWith("key ")) {
            part = &ignored;
            if (line.startsWith("key "))
                key = keyIn(line);
        } else if (line.startsWith("=== ")) {
            finish();
            vectors.append({.name = line.mid(4), .key = key});
            request.clear();
            part = &ignored;
        } else if (line == "path normalized") {
            vectors.last().request.pathRule = RequestToSign::PathRule::Normalized;
        } else if (line == "--- request") {
            part = &request;
        } else if (line == "--- canonical request") {
            part = &vectors.last().canonicalRequest;
        } else if (line == "--- string to sign") {
            part = &vectors.last().stringToSign;
        } else if (line == "--- authorization") {
            part = &vectors.last().authorization;
        } else {
            *part += line + '\n';
        }
    }
    finish();
    return vectors;
}

const QList<Vector> &vectors()
{
    static const QList<Vector> all = readVectors();
    return all;
}

void vectorRows()
{
    QTest::addColumn<qsizetype>("index");
    for (qsizetype index = 0; index < vectors().size(); ++index)
        QTest::newRow(vectors().at(index).name.constData()) << index;
}

} // namespace

class TestSigV4 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryVector();
    void signsThePublishedVectors_data() { vectorRows(); }
    void signsThePublishedVectors();
    void addsTheHeadersThatItSigns_data() { vectorRows(); }
    void addsTheHeadersThatItSigns();
    void addsThePayloadForS3Alone();
    void encodes_data();
    void encodes();
    void sortsAnEncodedQuery_data();
    void sortsAnEncodedQuery();
    void normalizesPaths_data();
    void normalizesPaths();
    void tellsTheTimeInUtc();
};

void TestSigV4::readsEveryVector()
{
    QCOMPARE(vectors().size(), 47);
    for (const Vector &vector : vectors()) {
        QVERIFY2(vector.when.isValid(), vector.name.constData());
        QVERIFY2(!vector.canonicalRequest.isEmpty() && !vector.stringToSign.isEmpty(), vector.name.constData());
        QVERIFY2(vector.authorization.startsWith("AWS4-HMAC-SHA256 Credential=" + vector.key.accessKey), vector.name.constData());
    }
}

void TestSigV4::signsThePublishedVectors()
{
    QFETCH(qsizetype, index);
    const Vector &vector = vectors().at(index);
    QCOMPARE(canonicalRequest(vector.request), vector.canonicalRequest);
    QCOMPARE(stringToSign(vector.request, vector.key, vector.when), vector.stringToSign);
    QCOMPARE(authorization(vector.request, vector.key, vector.when), vector.authorization);
}

void TestSigV4::addsTheHeadersThatItSigns()
{
    QFETCH(qsizetype, index);
    const Vector &vector = vectors().at(index);
    SigningKey key = vector.key;
    key.sessionToken = header(vector.request, "x-amz-security-token");
    QByteArrayList expected{"x-amz-date"};
    if (key.service == "s3")
        expected.append("x-amz-content-sha256");
    if (!key.sessionToken.isEmpty())
        expected.append("x-amz-security-token");
    RequestToSign request = vector.request;
    request.headers.removeIf([&](const auto &one) { return expected.contains(one.first.toLower()); });

    const NamedValues added = signatureHeaders(request, key, vector.when);
    QCOMPARE(added.size(), expected.size() + 1);
    for (qsizetype i = 0; i < expected.size(); ++i) {
        QCOMPARE(added.at(i).first, expected.at(i));
        QCOMPARE(added.at(i).second, header(vector.request, expected.at(i)));
    }
    QCOMPARE(added.last().first, QByteArray("Authorization"));
    QCOMPARE(added.last().second, vector.authorization);
}

void TestSigV4::addsThePayloadForS3Alone()
{
    const QDateTime when = QDateTime::fromSecsSinceEpoch(1, QTimeZone::utc());
    SigningKey key{.accessKey = "id", .secretKey = "secret", .region = "eu-west-1"};
    QCOMPARE(signatureHeaders({.payloadHash = "UNSIGNED-PAYLOAD"}, key, when).value(1),
             (NamedValues::value_type("x-amz-content-sha256", "UNSIGNED-PAYLOAD")));
    key.service = "sqs";
    QCOMPARE(signatureHeaders({.payloadHash = sha256({})}, key, when).size(), 2);
}

void TestSigV4::encodes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("encoded");
    QTest::addColumn<QByteArray>("encodedPath");
    const auto add = [](const char *name, const QByteArray &text, const QByteArray &encoded, const QByteArray &path) {
        QTest::newRow(name) << text << encoded << path;
    };
    const auto same = [&](const char *name, const QByteArray &text, const QByteArray &encoded) { add(name, text, encoded, encoded); };

    same("nothing", "", "");
    same("unreserved", "AZaz09-._~", "AZaz09-._~");
    same("what browsers leave alone", "!$&'()*+,;=:@", "%21%24%26%27%28%29%2A%2B%2C%3B%3D%3A%40");
    same("the rest of ASCII", " \"#%<>?[\\]^`{|}\x7f", "%20%22%23%25%3C%3E%3F%5B%5C%5D%5E%60%7B%7C%7D%7F");
    same("controls", QByteArray("\0\n", 2), "%00%0A");
    same("encoded already", "%2f", "%252f");
    same("Chinese", "新闻", "%E6%96%B0%E9%97%BB");
    same("an emoji", "📰", "%F0%9F%93%B0");
    add("slashes", "/新/a b.html", "%2F%E6%96%B0%2Fa%20b.html", "/%E6%96%B0/a%20b.html");
}

void TestSigV4::encodes()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, encoded);
    QFETCH(QByteArray, encodedPath);
    QCOMPARE(uriEncoded(text), encoded);
    QCOMPARE(uriEncoded(text, Slashes::Kept), encodedPath);
}

void TestSigV4::sortsAnEncodedQuery_data()
{
    QTest::addColumn<NamedValues>("query");
    QTest::addColumn<QByteArray>("text");

    QTest::newRow("none") << NamedValues() << QByteArray();
    QTest::newRow("no value") << NamedValues{{"delete", ""}} << QByteArray("delete=");
    QTest::newRow("capitals first") << NamedValues{{"b", "1"}, {"B", "2"}} << QByteArray("B=2&b=1");
    QTest::newRow("by value within a name") << NamedValues{{"a", "2"}, {"a", "10"}} << QByteArray("a=10&a=2");
    QTest::newRow("by name, not by text") << NamedValues{{"a-b", "1"}, {"a", "2"}} << QByteArray("a=2&a-b=1");
    QTest::newRow("by what is encoded") << NamedValues{{"é", "1"}, {"Z", "2"}, {"z", "3"}} << QByteArray("%C3%A9=1&Z=2&z=3");
    QTest::newRow("delimiters") << NamedValues{{"prefix", "a/b&c=d"}, {"delimiter", "/"}}
                                << QByteArray("delimiter=%2F&prefix=a%2Fb%26c%3Dd");
}

void TestSigV4::sortsAnEncodedQuery()
{
    QFETCH(NamedValues, query);
    QFETCH(QByteArray, text);
    QCOMPARE(queryString(query), text);
    std::reverse(query.begin(), query.end());
    QCOMPARE(queryString(query), text);
}

void TestSigV4::normalizesPaths_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("normalized");

    QTest::newRow("empty") << QByteArray() << QByteArray("/");
    QTest::newRow("root") << QByteArray("/") << QByteArray("/");
    QTest::newRow("plain") << QByteArray("/a/b") << QByteArray("/a/b");
    QTest::newRow("folder") << QByteArray("/a/b/") << QByteArray("/a/b/");
    QTest::newRow("up at the end") << QByteArray("/a/b/..") << QByteArray("/a/");
    QTest::newRow("here at the end") << QByteArray("/a/.") << QByteArray("/a/");
    QTest::newRow("above the root") << QByteArray("/../../a") << QByteArray("/a");
    QTest::newRow("dots in a name") << QByteArray("/..a/b./...") << QByteArray("/..a/b./...");
    QTest::newRow("encoded once more") << QByteArray("/a%20b") << QByteArray("/a%2520b");
}

void TestSigV4::normalizesPaths()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, normalized);
    RequestToSign request{.path = path, .pathRule = RequestToSign::PathRule::Normalized};
    QCOMPARE(canonicalRequest(request).split('\n').value(1), normalized);
    request.pathRule = RequestToSign::PathRule::AsSent;
    QCOMPARE(canonicalRequest(request).split('\n').value(1), path.isEmpty() ? QByteArray("/") : path);
}

void TestSigV4::tellsTheTimeInUtc()
{
    const SigningKey key{.accessKey = "id", .secretKey = "secret", .region = "eu-west-1"};
    const QDateTime inShanghai(QDate(2026, 1, 1), QTime(7, 59, 59), QTimeZone("Asia/Shanghai"));
    const NamedValues headers = signatureHeaders({}, key, inShanghai);
    QCOMPARE(headers.first().second, QByteArray("20251231T235959Z"));
    QVERIFY(headers.last().second.contains("Credential=id/20251231/eu-west-1/s3/aws4_request,"));
    QCOMPARE(headers, signatureHeaders({}, key, inShanghai.toUTC()));
}

QTEST_APPLESS_MAIN(TestSigV4)
#include "tst_sigv4.moc"
