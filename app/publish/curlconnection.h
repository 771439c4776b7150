// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "publish/target.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QHash>
#include <QIODevice>
#include <QList>
#include <QUrl>

#include <curl/curl.h>

#include <memory>

namespace Galley {

/// What a server is asked to do.
struct ServerRequest {
    QByteArray url;               ///< with everything encoded that has to be
    QByteArray method = "GET";    ///< of HTTP
    QList<QByteArray> headers = {};
    QIODevice *body = nullptr;    ///< sent from its beginning; may be read twice
    QList<QByteArray> before = {}; ///< commands of FTP; with an asterisk before it one may fail
    QList<QByteArray> after = {};
    bool isNamesOnly = false;     ///< FTP: the list of a folder has names alone
    bool isCommandsOnly = false;  ///< FTP: nothing is fetched or sent
    bool follows = false;         ///< HTTP: goes where the server sends us
    qint64 mostAnswer = 1 << 20;  ///< bytes; one that is longer is given up
};

/// What it said.
struct ServerAnswer {
    CURLcode outcome = CURLE_OK;
    long status = 0; ///< the last number: 200 and so on, of HTTP and FTP alike
    QHash<QByteArray, QByteArray> headers = {}; ///< names in lower case
    QByteArray body = {};
    bool isTooLarge = false;

    bool isFine() const { return outcome == CURLE_OK && status >= 200 && status < 300; }
};

/// One connection to a server by libcurl, kept from request to request. A server that encrypts is believed when its certificate holds
/// for the system (or for the authorities in the file that SSL_CERT_FILE names), or, when a key is trusted, by that key alone. One
/// thread at a time.
class CurlConnection
{
    Q_DECLARE_TR_FUNCTIONS(Galley)

public:
    /// The scheme of @p server (http or dav, https or davs, ftp, ftps) says how it speaks and whether it encrypts; its path counts for
    /// nothing. An empty @p trustedKey trusts those that the system vouches for.
    explicit CurlConnection(const QUrl &server, const QString &trustedKey = {});
    ~CurlConnection();

    void logInAs(const QString &user, const QString &password, unsigned long httpWays = CURLAUTH_BASIC);
    /// The ways to log in that the server offered with its last answer.
    unsigned long httpWays() const;
    /// Where the session began, on the server.
    QByteArray ftpHome() const;
    /// The address of the server, for requests to begin with: "https://example.cn:443/".
    QByteArray root() const;
    /// Lets the connection go.
    void close();

    ServerAnswer ask(const ServerRequest &request);
    /// Why the server was not reached, lost or not believed: Offline, Untrusted (with its key as the detail, when a person may come to
    /// trust that), NoPermission for a refused login. Of an answer that came it says that the server is not well.
    Error failure(const ServerAnswer &answer) const;

private:
    Error distrust(const ServerAnswer &answer) const;
    QString shownKey() const;

    struct CurlDeleter {
        void operator()(CURL *curl) const { curl_easy_cleanup(curl); }
    };
    std::unique_ptr<CURL, CurlDeleter> m_curl;
    const bool m_isFtp;
    const bool m_isEncrypted;
    const QString m_host;
    const int m_port;
    const QString m_trustedKey;
    QByteArray m_user;
    QByteArray m_password;
    unsigned long m_ways = CURLAUTH_BASIC;
    QByteArray m_said = QByteArray(CURL_ERROR_SIZE, '\0'); ///< of the last request, for the log
};

} // namespace Galley
