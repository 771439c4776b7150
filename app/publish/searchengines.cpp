// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "publish/searchengines.h"

#include "base/translate.h"
#include "publish/curlconnection.h"
#include "publish/siteaddress.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostForIndexNow = 10'000; // addresses at once
constexpr qsizetype MostForBaidu = 2'000;
constexpr qsizetype KeyLength = 32;

// What the engines answer: https://www.indexnow.org/documentation and https://ziyuan.baidu.com.
enum Reply {
    Taken = 200,
    TakenForNow = 202, // the key will be looked at later
    BadRequest = 400,
    Unauthorized = 401,
    Forbidden = 403,
    NotThere = 404,
    OtherHost = 422,
    TooMany = 429,
    InternalError = 500,
};

ServerAnswer post(CurlConnection &connection, const QByteArray &url, const QByteArray &type, QByteArray text)
{
    QBuffer body(&text);
    body.open(QIODevice::ReadOnly);
    return connection.ask({.url = url, .method = "POST", .headers = {"Content-Type: " + type}, .body = &body});
}

/// Has @p tell tell of @p most addresses at a time, until none of them is taken.
template <typename Tell>
EngineAnswer tellInParts(const QStringList &addresses, qsizetype most, const Tell &tell)
{
    EngineAnswer all;
    for (qsizetype at = 0; at < addresses.size(); at += most) {
        const EngineAnswer part = tell(addresses.mid(at, most));
        all.told += part.told;
        if (all.problem.isEmpty())
            all.problem = part.problem;
        if (part.told == 0)
            break;
    }
    return all;
}

QString nonsenseOf(const QString &engine)
{
    //: %1 is a search engine
    return tr("What answers as %1 says nothing that can be understood. See that no login page of your network is in between, then try "
              "again later.")
        .arg(engine);
}

/// Why there is no answer, for readers of a sentence about a search engine and not about a place to publish to.
QString lineProblem(const QString &engine, const ServerAnswer &answer)
{
    if (answer.isTooLarge)
        return nonsenseOf(engine);
    switch (answer.outcome) {
    case CURLE_UNSUPPORTED_PROTOCOL: // what answers is no web server
    case CURLE_WEIRD_SERVER_REPLY: return nonsenseOf(engine);
    case CURLE_COULDNT_RESOLVE_PROXY:
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_CONNECT:
        //: %1 is a search engine
        return tr("%1 cannot be reached. See that this computer is online, then try again.").arg(engine);
    case CURLE_OPERATION_TIMEDOUT:
        //: %1 is a search engine
        return tr("%1 did not answer in time. Try again later.").arg(engine);
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
        //: %1 is a search engine
        return tr("What answers as %1 cannot prove to be it, so it was told nothing. See that the date of this computer is right and that "
                  "no login page of your network is in between.")
            .arg(engine);
    default: break;
    }
    //: %1 is a search engine
    return tr("The connection to %1 was lost. Try again later.").arg(engine);
}

QString numberProblem(const QString &engine, int number)
{
    if (number >= InternalError) {
        //: %1 is a search engine
        return tr("%1 is not well and answers with the number %2. Try again later.").arg(engine, QString::number(number));
    }
    //: %1 is a search engine
    return tr("%1 took no addresses and answers with the number %2. Try again later; if that stays so, look for a newer Galley.")
        .arg(engine, QString::number(number));
}

QString indexNowProblem(const ServerAnswer &answer, const QString &host, const QUrl &keyFile)
{
    switch (answer.status) {
    case Taken:
    case TakenForNow: return {};
    case BadRequest: return tr("IndexNow cannot read what Galley sends it. Look for a newer Galley.");
    case Forbidden:
        return tr("IndexNow does not find its key at %1 yet. See that this address opens in a browser, then try again some minutes later.")
            .arg(keyFile.toString());
    case OtherHost:
        return tr("IndexNow says that the addresses are not of %1. See that the address where readers find the site is right.").arg(host);
    case TooMany: return tr("IndexNow was told too much in a short time. Try again later.");
    default: return numberProblem(u"IndexNow"_s, int(answer.status));
    }
}

/// @p message are the words of the server. They are compared and not shown, for they may repeat what it was asked.
QString baiduRefusal(int number, const QString &message, const QString &site)
{
    const auto says = [&](QLatin1StringView words) { return message.contains(words, Qt::CaseInsensitive); };
    switch (number) {
    case BadRequest:
        if (says("site error"_L1) || says("site init fail"_L1)) {
            return tr("Baidu does not know the site “%1”. Register it at ziyuan.baidu.com, and write it here as it is written there.")
                .arg(site);
        }
        if (says("over quota"_L1))
            return tr("Baidu takes fewer addresses of this site today. Try again tomorrow; ziyuan.baidu.com shows how many it takes a day.");
        if (says("empty content"_L1))
            return tr("The addresses did not get to Baidu. Try again later.");
        if (says("2000 urls"_L1))
            return tr("Baidu takes fewer addresses at once than Galley sends it. Look for a newer Galley.");
        break;
    case Unauthorized: return tr("Baidu does not accept the token. Copy it from ziyuan.baidu.com again.");
    case NotThere: return tr("Baidu takes addresses at another place than Galley knows. Look for a newer Galley.");
    default: break;
    }
    return numberProblem(tr("Baidu"), number);
}

EngineAnswer baiduAnswer(const ServerAnswer &answer, qsizetype sent, const QString &site)
{
    if (answer.outcome != CURLE_OK)
        return {0, lineProblem(tr("Baidu"), answer)};
    const QJsonObject said = QJsonDocument::fromJson(answer.body).object();
    const int number = said["error"_L1].toInt(int(answer.status));
    if (number != Taken)
        return {0, baiduRefusal(number, said["message"_L1].toString(), site)};
    const int told = said["success"_L1].toInt(-1);
    if (told < 0 || told > sent)
        return {0, nonsenseOf(tr("Baidu"))};
    if (!said["not_same_site"_L1].toArray().isEmpty()) {
        return {told, tr("Baidu left out addresses that are not of “%1”. Write the site as it is registered at ziyuan.baidu.com, and see "
                         "that the address where readers find it is right.")
                          .arg(site)};
    }
    if (told < sent)
        return {told, tr("Baidu did not take all addresses. See at ziyuan.baidu.com what it says about the site.")};
    return {told, {}};
}

/// They are kept out of the search and of the page for readers who are lost.
bool isForEngines(const QByteArray &path)
{
    return path.endsWith(".html") && path != "404.html" && path != "search.html" && !path.startsWith("search/");
}

bool isDigit(QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); }

} // namespace

EngineAnswer tellIndexNow(const QStringList &addresses, const QString &key, const QUrl &keyFile, const QUrl &server)
{
    CurlConnection connection(server);
    return tellInParts(addresses, MostForIndexNow, [&](const QStringList &part) -> EngineAnswer {
        const QString host = QUrl(part.first()).host(QUrl::FullyEncoded);
        const QJsonObject words{{u"host"_s, host},
                                {u"key"_s, key},
                                {u"keyLocation"_s, QString::fromLatin1(keyFile.toEncoded())},
                                {u"urlList"_s, QJsonArray::fromStringList(part)}};
        const ServerAnswer answer = post(connection, server.toEncoded(), "application/json; charset=utf-8",
                                         QJsonDocument(words).toJson(QJsonDocument::Compact));
        const QString problem = answer.outcome == CURLE_OK ? indexNowProblem(answer, host, keyFile) : lineProblem(u"IndexNow"_s, answer);
        return {problem.isEmpty() ? int(part.size()) : 0, problem};
    });
}

EngineAnswer tellBaidu(const QStringList &addresses, const QString &site, const QString &token, const QUrl &server)
{
    CurlConnection connection(server);
    const QByteArray url = server.toEncoded() + "?site=" + QUrl::toPercentEncoding(site) + "&token=" + QUrl::toPercentEncoding(token);
    return tellInParts(addresses, MostForBaidu, [&](const QStringList &part) {
        return baiduAnswer(post(connection, url, "text/plain", part.join(u'\n').toUtf8()), part.size(), site);
    });
}

QString indexNowKey(const QString &targetId)
{
    QString key = targetId.toLower();
    key.removeIf([](QChar c) { return c == u'-' || c == u'{' || c == u'}'; });
    return key.size() == KeyLength && std::all_of(key.cbegin(), key.cend(), isDigit) ? key : QString();
}

QStringList changedAddresses(const ReleasePlan &plan, const QString &site)
{
    QSet<QByteArray> planned;
    for (const ReleaseChange &change : plan.changes)
        planned.insert(change.path);
    const ReleasedFiles before = plan.there ? plan.there->files : ReleasedFiles();
    QStringList addresses;
    const auto add = [&](const QByteArray &path) {
        if (addresses.size() < MostChangedAddresses && isForEngines(path))
            addresses.append(QString::fromLatin1(addressOf(site, path)));
    };
    // An interrupted try of the release began with what came first, and the plan knows nothing of that any more.
    for (const auto &[path, file] : plan.release.files.asKeyValueRange()) {
        if (!planned.contains(path) && before.value(path) != file)
            add(path);
    }
    for (const ReleaseChange &change : plan.changes)
        add(change.path);
    return addresses;
}

} // namespace Galley
