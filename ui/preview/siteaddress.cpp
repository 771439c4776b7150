// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/preview/siteaddress.h"

#include "desk/preview.h"

#include <QBuffer>
#include <QPointer>
#include <QWebEngineUrlRequestInfo>
#include <QWebEngineUrlRequestJob>
#include <QWebEngineUrlScheme>

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

const QByteArray SchemeName = QByteArrayLiteral("galley");

/// The header that a galley: answer cannot carry in this version of the web engine, as the element that means the same. Only the
/// doctype stands before it, so that no theme has its say first.
QByteArray withPolicy(QByteArray page)
{
    static const QByteArray policy
        = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'self'; script-src 'none'; "
          "object-src 'none'; frame-src 'none'; form-action 'none'\">";
    static constexpr QByteArrayView Doctype = "<!doctype";
    qsizetype at = 0;
    while (at < page.size() && (page.at(at) == ' ' || page.at(at) == '\n' || page.at(at) == '\r' || page.at(at) == '\t'))
        ++at;
    if (page.sliced(at, std::min(Doctype.size(), page.size() - at)).toLower() == Doctype)
        at = page.indexOf('>', at) + 1;
    else
        at = 0;
    return page.insert(at, policy);
}

} // namespace

void SiteAddress::registerScheme()
{
    QWebEngineUrlScheme scheme(SchemeName);
    scheme.setSyntax(QWebEngineUrlScheme::Syntax::Host);
    scheme.setFlags(QWebEngineUrlScheme::SecureScheme);
    QWebEngineUrlScheme::registerScheme(scheme);
}

QUrl SiteAddress::url(const QString &path)
{
    QUrl url;
    url.setScheme(QString::fromLatin1(SchemeName));
    url.setHost(u"site"_s);
    url.setPath(u'/' + path);
    return url;
}

QString SiteAddress::path(const QUrl &url)
{
    return url.path().mid(1);
}

bool SiteAddress::isOurs(const QUrl &url)
{
    return url.scheme() == QLatin1StringView(SchemeName);
}

SiteSchemeHandler::SiteSchemeHandler(Preview &preview, QObject *parent)
    : QWebEngineUrlSchemeHandler(parent), m_preview(preview)
{
}

void SiteSchemeHandler::requestStarted(QWebEngineUrlRequestJob *job)
{
    const QPointer<QWebEngineUrlRequestJob> waiting(job);
    m_preview.fetch(SiteAddress::path(job->requestUrl()), [waiting](const Result<PreviewAnswer> &answer) {
        if (!waiting)
            return;
        if (!answer) {
            waiting->fail(answer.error().kind == ErrorKind::NotFound ? QWebEngineUrlRequestJob::UrlNotFound
                                                                     : QWebEngineUrlRequestJob::RequestFailed);
            return;
        }
        auto *body = new QBuffer(waiting);
        body->setData(answer->mimeType == "text/html" ? withPolicy(answer->bytes) : answer->bytes);
        waiting->reply(answer->mimeType, body);
    });
}

void NoNetwork::interceptRequest(QWebEngineUrlRequestInfo &info)
{
    const QUrl url = info.requestUrl();
    info.block(!SiteAddress::isOurs(url) && url.scheme() != "data"_L1);
}

} // namespace Galley
