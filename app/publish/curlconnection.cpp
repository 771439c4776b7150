// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "publish/curlconnection.h"

#include "base/translate.h"
#include "publish/targetsays.h"

#include <QCryptographicHash>
#include <QSslCertificate>
#include <QSslKey>

#include <mutex>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr int FtpPort = 21;
constexpr int HttpPort = 80;
constexpr int HttpsPort = 443;
constexpr long Patience = 20; // seconds that an answer may take
constexpr qint64 LongestRefusal = 64 * 1024; // bytes
constexpr long Standstill = 30; // seconds without a byte after which a connection counts as lost

// What OpenSSL says of a certificate; of one with another name libcurl says that nothing else is known.
enum CertificateFault { Fine = 0, Unspecified = 1, NotYetValid = 9, Expired = 10 };

void prepareLibrary()
{
    static std::once_flag once;
    std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
}

/// A list as libcurl wants it.
class TextList
{
public:
    explicit TextList(const QList<QByteArray> &lines)
    {
        for (const QByteArray &line : lines)
            m_list = curl_slist_append(m_list, line.constData());
    }
    ~TextList() { curl_slist_free_all(m_list); }
    Q_DISABLE_COPY_MOVE(TextList)
    curl_slist *list() const { return m_list; }

private:
    curl_slist *m_list = nullptr;
};

/// Where the body of an answer goes.
struct Intake {
    CURL *curl;
    ServerAnswer &answer;
    qint64 most;
};

size_t takeBody(char *bytes, size_t size, size_t count, void *into)
{
    auto &[curl, answer, most] = *static_cast<Intake *>(into);
    long status = 0;
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
    // Who says what is wrong may need more words than the file that was asked for.
    const qint64 limit = status >= 400 ? std::max(most, LongestRefusal) : most;
    if (answer.body.size() + qint64(size * count) > limit) {
        answer.isTooLarge = true;
        return 0;
    }
    answer.body.append(bytes, qsizetype(size * count));
    return size * count;
}

size_t takeHeader(char *bytes, size_t size, size_t count, void *into)
{
    const QByteArray line(bytes, qsizetype(size * count));
    if (const qsizetype colon = line.indexOf(':'); colon > 0)
        static_cast<ServerAnswer *>(into)->headers.insert(line.first(colon).toLower(), line.mid(colon + 1).trimmed());
    return size * count;
}

size_t giveBody(char *room, size_t size, size_t count, void *from)
{
    const qint64 read = static_cast<QIODevice *>(from)->read(room, qint64(size * count));
    return read < 0 ? CURL_READFUNC_ABORT : size_t(read);
}

int seekBody(void *from, curl_off_t offset, int origin)
{
    return origin == SEEK_SET && static_cast<QIODevice *>(from)->seek(offset) ? CURL_SEEKFUNC_OK : CURL_SEEKFUNC_CANTSEEK;
}

/// How libcurl writes a key that is trusted: with the padding that people leave out.
QByteArray pinOf(const QString &key) { return "sha256//" + key.mid(7).toLatin1() + '='; }

} // namespace

CurlConnection::CurlConnection(const QUrl &server, const QString &trustedKey)
    : m_isFtp(server.scheme().startsWith("ftp"_L1))
    , m_isEncrypted(server.scheme().endsWith(u's'))
    , m_host(server.host())
    , m_port(server.port(m_isFtp ? FtpPort : m_isEncrypted ? HttpsPort : HttpPort))
    , m_trustedKey(trustedKey)
{
    prepareLibrary();
    m_curl.reset(curl_easy_init());
}

CurlConnection::~CurlConnection() = default;

void CurlConnection::logInAs(const QString &user, const QString &password, unsigned long httpWays)
{
    m_user = user.toUtf8();
    m_password = password.toUtf8();
    m_ways = httpWays;
}

unsigned long CurlConnection::httpWays() const
{
    long ways = 0;
    curl_easy_getinfo(m_curl.get(), CURLINFO_HTTPAUTH_AVAIL, &ways);
    return static_cast<unsigned long>(ways);
}

QByteArray CurlConnection::ftpHome() const
{
    char *home = nullptr;
    curl_easy_getinfo(m_curl.get(), CURLINFO_FTP_ENTRY_PATH, &home);
    return home;
}

QByteArray CurlConnection::root() const
{
    QUrl url;
    url.setScheme(m_isFtp ? u"ftp"_s : m_isEncrypted ? u"https"_s : u"http"_s);
    url.setHost(m_host);
    url.setPort(m_port);
    return url.toEncoded() + '/';
}

void CurlConnection::close() { m_curl.reset(curl_easy_init()); }

ServerAnswer CurlConnection::ask(const ServerRequest &request)
{
    CURL *curl = m_curl.get();
    ServerAnswer answer;
    Intake into{curl, answer, request.mostAnswer};
    QList<QByteArray> lines = request.headers;
    if (request.body)
        lines.append("Expect:"); // to wait for a nod first takes a second with servers that give none
    const TextList headers(lines), before(request.before), after(request.after);
    m_said.fill('\0');

    curl_easy_reset(curl); // what was asked before; the connection stays
    const auto set = [curl](CURLoption option, auto value) { curl_easy_setopt(curl, option, value); };
    set(CURLOPT_URL, request.url.constData());
    set(CURLOPT_PROTOCOLS_STR, "http,https,ftp");
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_ERRORBUFFER, m_said.data());
    set(CURLOPT_CONNECTTIMEOUT, Patience);
    set(CURLOPT_SERVER_RESPONSE_TIMEOUT, Standstill);
    set(CURLOPT_LOW_SPEED_LIMIT, 1L);
    set(CURLOPT_LOW_SPEED_TIME, Standstill);
    set(CURLOPT_TCP_KEEPALIVE, 1L);
    set(CURLOPT_USERAGENT, "Galley/" GALLEY_VERSION);
    set(CURLOPT_WRITEFUNCTION, takeBody);
    set(CURLOPT_WRITEDATA, &into);
    set(CURLOPT_HEADERFUNCTION, takeHeader);
    set(CURLOPT_HEADERDATA, &answer);
    set(CURLOPT_NETRC, long(CURL_NETRC_IGNORED));
    if (m_isEncrypted) {
        set(CURLOPT_USE_SSL, long(CURLUSESSL_ALL));
        // In TLS 1.3 a server sends something after the handshake that libcurl leaves unread when it closes a connection for data of
        // FTP; the server then takes that for a broken one.
        set(CURLOPT_SSLVERSION, m_isFtp ? long(CURL_SSLVERSION_TLSv1_2) | long(CURL_SSLVERSION_MAX_TLSv1_2) : long(CURL_SSLVERSION_TLSv1_2));
        const QByteArray authorities = qgetenv("SSL_CERT_FILE");
        if (!authorities.isEmpty())
            set(CURLOPT_CAINFO, authorities.constData());
    }
    const QByteArray pin = pinOf(m_trustedKey);
    if (m_isEncrypted && !m_trustedKey.isEmpty()) {
        // The key is what a person looked at; who else vouches for it does not matter any more.
        set(CURLOPT_PINNEDPUBLICKEY, pin.constData());
        set(CURLOPT_SSL_VERIFYPEER, 0L);
        set(CURLOPT_SSL_VERIFYHOST, 0L);
    }
    if (!m_user.isEmpty()) {
        set(CURLOPT_USERNAME, m_user.constData());
        set(CURLOPT_PASSWORD, m_password.constData());
        set(CURLOPT_HTTPAUTH, long(m_ways));
    }
    set(CURLOPT_FTP_FILEMETHOD, long(CURLFTPMETHOD_NOCWD));
    set(CURLOPT_FTP_SKIP_PASV_IP, 1L);
    set(CURLOPT_QUOTE, before.list());
    set(CURLOPT_POSTQUOTE, after.list());
    if (request.isNamesOnly)
        set(CURLOPT_DIRLISTONLY, 1L);
    if (!m_isFtp)
        set(CURLOPT_HTTPHEADER, headers.list());
    if (request.follows) {
        set(CURLOPT_FOLLOWLOCATION, 1L);
        set(CURLOPT_MAXREDIRS, 5L);
        set(CURLOPT_REDIR_PROTOCOLS_STR, "http,https");
        set(CURLOPT_ACCEPT_ENCODING, "");
    }
    if (request.isCommandsOnly || request.method == "HEAD")
        set(CURLOPT_NOBODY, 1L);
    if (request.body) {
        request.body->seek(0);
        set(CURLOPT_UPLOAD, 1L);
        set(CURLOPT_READFUNCTION, giveBody);
        set(CURLOPT_READDATA, request.body);
        set(CURLOPT_SEEKFUNCTION, seekBody);
        set(CURLOPT_SEEKDATA, request.body);
        set(CURLOPT_INFILESIZE_LARGE, curl_off_t(request.body->size()));
    }
    if (!m_isFtp && request.method != "HEAD")
        set(CURLOPT_CUSTOMREQUEST, request.method.constData());

    answer.outcome = curl_easy_perform(curl);
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &answer.status);
    set(CURLOPT_ERRORBUFFER, static_cast<char *>(nullptr));
    return answer;
}

Error CurlConnection::failure(const ServerAnswer &answer) const
{
    const QString detail = u"curl %1, %2: %3"_s.arg(int(answer.outcome)).arg(answer.status).arg(QString::fromUtf8(m_said.constData()));
    const auto says = [&](ErrorKind kind, const QString &message) { return Error{kind, message, detail}; };
    switch (answer.outcome) {
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_PINNEDPUBKEYNOTMATCH: return distrust(answer);
    case CURLE_LOGIN_DENIED:
    case CURLE_REMOTE_ACCESS_DENIED:
        return isNotLetIn(m_host, QString::fromUtf8(m_user), detail);
    case CURLE_USE_SSL_FAILED:
        return says(ErrorKind::Untrusted,
                    tr("%1 does not encrypt, so nothing was sent. Ask whoever runs the server to switch that on.").arg(m_host));
    case CURLE_SSL_CONNECT_ERROR:
        return says(ErrorKind::Offline,
                    tr("%1 could not agree with us on how to encrypt. See that the port is the right one.").arg(m_host));
    case CURLE_COULDNT_RESOLVE_HOST:
        return says(ErrorKind::Offline,
                    tr("There is no server “%1”. See that its name is right and that this computer is online.").arg(m_host));
    case CURLE_COULDNT_CONNECT:
    case CURLE_WEIRD_SERVER_REPLY:
    case CURLE_FTP_ACCEPT_TIMEOUT:
        return says(ErrorKind::Offline,
                    tr("%1 cannot be reached at port %2. See that the name and the port are right and that this computer is online.")
                        .arg(m_host, QString::number(m_port)));
    case CURLE_OPERATION_TIMEDOUT:
        return says(ErrorKind::Offline, tr("%1 did not answer in time. It may be overloaded, or the port is the wrong one.").arg(m_host));
    case CURLE_OK:
        return says(answer.status >= 500 || answer.status == 429 ? ErrorKind::Offline : ErrorKind::Io,
                    tr("%1 is not well and answers with the number %2. Try again later.").arg(m_host).arg(answer.status));
    default: break;
    }
    return says(ErrorKind::Offline, tr("The connection to %1 was lost.").arg(m_host));
}

Error CurlConnection::distrust(const ServerAnswer &answer) const
{
    const QString detail = QString::fromUtf8(m_said.constData());
    if (answer.outcome == CURLE_SSL_PINNEDPUBKEYNOTMATCH)
        return showsAnotherKey(m_host, shownKey());
    long fault = 0;
    curl_easy_getinfo(m_curl.get(), CURLINFO_SSL_VERIFYRESULT, &fault);
    if (fault == Expired || fault == NotYetValid) {
        return {ErrorKind::Untrusted,
                tr("The certificate of %1 is out of date, so nothing was sent. Ask whoever runs the server to renew it, and see that the "
                   "date of this computer is right.")
                    .arg(m_host),
                detail};
    }
    const QString key = shownKey();
    if (key.isEmpty())
        return {ErrorKind::Untrusted, tr("%1 cannot prove that it is the server that is meant. Nothing was sent.").arg(m_host), detail};
    if (fault == Fine || fault == Unspecified) {
        return {ErrorKind::Untrusted,
                tr("The certificate of %1 is that of another name. Its key is %2; if that is the right one, trust it.").arg(m_host, key), key};
    }
    return {ErrorKind::Untrusted,
            tr("Nobody vouches for the certificate of %1. Its key is %2; if that is the right one, trust it.").arg(m_host, key), key};
}

/// Asks for the certificate alone; neither name nor password is given to a server that is not believed.
QString CurlConnection::shownKey() const
{
    const std::unique_ptr<CURL, CurlDeleter> curl(curl_easy_init());
    const auto set = [&](CURLoption option, auto value) { curl_easy_setopt(curl.get(), option, value); };
    const QByteArray url = root(); // nothing of what was asked, for that may hold a secret
    set(CURLOPT_URL, url.constData());
    set(CURLOPT_PROTOCOLS_STR, "https,ftp");
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_CONNECTTIMEOUT, Patience);
    set(CURLOPT_TIMEOUT, Standstill);
    set(CURLOPT_USE_SSL, long(CURLUSESSL_ALL));
    set(CURLOPT_SSL_VERIFYPEER, 0L);
    set(CURLOPT_SSL_VERIFYHOST, 0L);
    set(CURLOPT_CERTINFO, 1L);
    set(CURLOPT_NOBODY, 1L);
    (void)curl_easy_perform(curl.get());
    curl_certinfo *certificates = nullptr;
    if (curl_easy_getinfo(curl.get(), CURLINFO_CERTINFO, &certificates) != CURLE_OK || !certificates || certificates->num_of_certs < 1)
        return {};
    for (const curl_slist *line = certificates->certinfo[0]; line; line = line->next) {
        const QByteArray text(line->data);
        if (!text.startsWith("Cert:"))
            continue;
        const QSslCertificate certificate(text.mid(5), QSsl::Pem);
        return keyFingerprint(QCryptographicHash::hash(certificate.publicKey().toDer(), QCryptographicHash::Sha256));
    }
    return {};
}

} // namespace Galley
