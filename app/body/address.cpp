// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "body/body.h"

#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>
#include <QUuid>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

/// Browsers stop well below this; nobody types it.
constexpr qsizetype LongestAddress = 4096;

/// What browsers skip in an address, and what only hides where it leads.
bool isInvisible(QChar c)
{
    const char16_t u = c.unicode();
    return u < 0x20 || (u >= 0x7f && u < 0xa0) || (u >= 0x200b && u <= 0x200f) || (u >= 0x2028 && u <= 0x202e)
        || (u >= 0x2060 && u <= 0x206f) || u >= 0xfff0 || u == 0xfeff || (u >= 0xfdd0 && u <= 0xfdef);
}

QString cleanAddress(const QString &address)
{
    QString clean;
    for (qsizetype at = 0; at < address.size(); ++at) {
        const QChar c = address[at];
        if (c.isSurrogate()) {
            const bool pair = c.isHighSurrogate() && at + 1 < address.size() && address[at + 1].isLowSurrogate();
            if (pair && !QChar::isNonCharacter(QChar::surrogateToUcs4(c, address[at + 1])))
                clean += address.mid(at, 2);
            at += pair ? 1 : 0;
        } else if (!isInvisible(c)) {
            clean += c;
        }
    }
    clean = clean.trimmed();
    for (qsizetype at = clean.size() - 1; at >= 0; --at) {
        if (clean[at].isSpace())
            clean.replace(at, 1, "%20"_L1);
    }
    return clean;
}

/// The length of the scheme of @p address, and -1 when it is relative.
qsizetype schemeLength(QStringView address)
{
    for (qsizetype at = 0; at < address.size(); ++at) {
        if (address[at] == u':')
            return at;
        if (address[at] == u'/' || address[at] == u'?' || address[at] == u'#')
            return -1;
    }
    return -1;
}

QString webLink(const QString &scheme, const QString &rest)
{
    if (!rest.startsWith("//"_L1) || rest.size() < 3 || u"/?#\\"_s.contains(rest[2]))
        return {};
    return scheme + u':' + rest;
}

QString storyLink(const QString &rest)
{
    const QUuid story = QUuid::fromString(rest);
    return story.isNull() ? QString() : "galley-story:"_L1 + story.toString(QUuid::WithoutBraces);
}

bool isHost(const QString &host, QLatin1StringView domain)
{
    return host == domain
        || (host.endsWith(domain) && host.size() > domain.size() && host[host.size() - domain.size() - 1] == u'.');
}

/// The first group of @p pattern in @p text when it matches the whole of it.
QString matched(const QString &text, const QString &pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(text).captured(1);
}

QString firstOf(const QStringList &candidates)
{
    for (const QString &candidate : candidates) {
        if (!candidate.isEmpty())
            return candidate;
    }
    return {};
}

QString bilibiliPage(const QUrl &url, const QUrlQuery &query)
{
    const QString bv = u"(BV[A-Za-z0-9]{5,20})"_s;
    const QString av = u"(?i:av)?([0-9]{1,19})"_s;
    const QString path = url.path();
    if (const QString id = firstOf({matched(path, "/video/"_L1 + bv + "/?"_L1), matched(query.queryItemValue(u"bvid"_s), bv)});
        !id.isEmpty())
        return "https://www.bilibili.com/video/"_L1 + id;
    if (const QString id = firstOf({matched(path, "/video/av([0-9]{1,19})/?"_L1), matched(query.queryItemValue(u"aid"_s), av)});
        !id.isEmpty())
        return "https://www.bilibili.com/video/av"_L1 + id;
    return {};
}

QString tencentPage(const QUrl &url, const QUrlQuery &query)
{
    const QString vid = u"([A-Za-z0-9]{6,20})"_s;
    if (const QString id = firstOf({matched(query.queryItemValue(u"vid"_s), vid),
                                    matched(url.path(), "/x/page/"_L1 + vid + "(?:\\.html)?"_L1)});
        !id.isEmpty())
        return "https://v.qq.com/x/page/"_L1 + id + ".html"_L1;
    const QString cover = matched(url.path(), u"/x/cover/([A-Za-z0-9]{6,24}(?:/[A-Za-z0-9]{6,20})?)(?:\\.html)?"_s);
    return cover.isEmpty() ? QString() : "https://v.qq.com/x/cover/"_L1 + cover + ".html"_L1;
}

QString youtubePage(const QUrl &url, const QUrlQuery &query)
{
    const QString video = u"([A-Za-z0-9_-]{6,20})"_s;
    const QString id = isHost(url.host(), "youtu.be"_L1)
        ? matched(url.path(), "/"_L1 + video)
        : firstOf({url.path() == "/watch"_L1 ? matched(query.queryItemValue(u"v"_s), video) : QString(),
                   matched(url.path(), "/(?:embed|shorts|live|v)/"_L1 + video + "/?"_L1)});
    return id.isEmpty() ? QString() : "https://www.youtube.com/watch?v="_L1 + id;
}

QString vimeoPage(const QUrl &url)
{
    const QString id = matched(url.path(), u"/(?:video/)?([0-9]{4,15})/?"_s);
    return id.isEmpty() ? QString() : "https://vimeo.com/"_L1 + id;
}

} // namespace

QString allowedLink(const QString &address)
{
    const QString clean = cleanAddress(address);
    if (clean.isEmpty() || clean.size() > LongestAddress)
        return {};
    const qsizetype length = schemeLength(clean);
    if (length < 0)
        return clean;
    const QString scheme = clean.first(length).toLower();
    const QString rest = clean.sliced(length + 1);
    if (rest.isEmpty())
        return {};
    if (scheme == "http"_L1 || scheme == "https"_L1)
        return webLink(scheme, rest);
    if (scheme == "mailto"_L1 || scheme == "tel"_L1)
        return scheme + u':' + rest;
    if (scheme == "galley-story"_L1)
        return storyLink(rest);
    return {};
}

QString webAddress(const QString &text)
{
    // A host without its scheme, told from the name of a file ("page.html") by what stands before or behind it.
    static const QRegularExpression bareHost(
        u"^(?=www\\.|[^/]+/)(?:[\\p{L}\\p{N}-]+\\.)+\\p{L}{2,}(?::[0-9]{1,5})?(?:[/?#].*)?$"_s);
    const QString typed = text.trimmed();
    const QString link = allowedLink(bareHost.match(typed).hasMatch() ? u"https://"_s + typed : typed);
    const bool isWeb = link.startsWith("http://"_L1) || link.startsWith("https://"_L1);
    return isWeb && QUrl(link).isValid() && !QUrl(link).host().isEmpty() ? link : QString();
}

QString embedAddress(const QString &address)
{
    const QString clean = cleanAddress(address);
    if (clean.startsWith("media:"_L1))
        return isMediaFile(QStringView(clean).sliced(6)) ? clean : QString();
    const QUrl url(clean.startsWith("//"_L1) ? "https:"_L1 + clean : clean);
    if (clean.size() > LongestAddress || (url.scheme() != "http"_L1 && url.scheme() != "https"_L1))
        return {};
    const QString host = url.host();
    const QUrlQuery query(url);
    if (isHost(host, "bilibili.com"_L1))
        return bilibiliPage(url, query);
    if (isHost(host, "v.qq.com"_L1))
        return tencentPage(url, query);
    if (isHost(host, "youtube.com"_L1) || isHost(host, "youtube-nocookie.com"_L1) || isHost(host, "youtu.be"_L1))
        return youtubePage(url, query);
    if (isHost(host, "vimeo.com"_L1))
        return vimeoPage(url);
    return {};
}

bool isMediaFile(QStringView name)
{
    const qsizetype dot = name.indexOf(u'.');
    if (dot < 1 || dot + 1 >= name.size() || name.size() > 160)
        return false;
    for (qsizetype at = 0; at < name.size(); ++at) {
        const char16_t u = name[at].unicode();
        const bool isWord = (u >= 'a' && u <= 'z') || (u >= 'A' && u <= 'Z') || (u >= '0' && u <= '9') || u == '-' || u == '_';
        if (!isWord && at != dot)
            return false;
    }
    return true;
}

} // namespace Galley
