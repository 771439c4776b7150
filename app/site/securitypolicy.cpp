// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "site/securitypolicy.h"

#include "site/escape.h"

#include <QUrl>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

/// Where a form with this address goes, as a policy names it; empty for the site itself.
QString sourceOf(const QString &address)
{
    const QUrl url(address);
    if (url.scheme() == "mailto"_L1)
        return u" mailto:"_s;
    if ((url.scheme() != "https"_L1 && url.scheme() != "http"_L1) || url.host().isEmpty())
        return {};
    const QString port = url.port() > 0 ? u":%1"_s.arg(url.port()) : QString();
    return u' ' + url.scheme() + u"://"_s + QString::fromLatin1(QUrl::toAce(url.host())) + port;
}

} // namespace

std::string securityPolicy(const QString &messageAddress, bool hasScript)
{
    QString policy = u"default-src 'none'; style-src 'self'; img-src 'self'; media-src 'self'; font-src 'self'; "_s;
    if (hasScript)
        policy += u"script-src 'self'; connect-src 'self'; "_s;
    policy += u"form-action 'self'%1; base-uri 'none'"_s.arg(sourceOf(messageAddress));
    std::string element = "\n<meta http-equiv=\"Content-Security-Policy\" content=\"";
    for (const QChar c : std::as_const(policy)) {
        if (c == u'\'')
            element += '\''; // the attribute's quotes are double ones
        else
            appendEscaped(element, QStringView(&c, 1));
    }
    element += "\">";
    return element;
}

void putPolicy(std::string &page, const std::string &policy)
{
    static constexpr std::string_view Head = "<head>";
    static constexpr std::string_view Encoding = "<meta charset=\"utf-8\">"; // has to stand in the first bytes of a page
    size_t at = page.find(Head);
    if (at == std::string::npos)
        return;
    at += Head.size();
    if (const size_t encoding = page.find(Encoding, at); encoding != std::string::npos && encoding - at <= 2)
        at = encoding + Encoding.size();
    page.insert(at, policy);
}

} // namespace Galley
