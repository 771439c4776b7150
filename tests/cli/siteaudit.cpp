// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/siteaudit.h"

#include "cli/files.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <QUrl>
#include <QXmlStreamReader>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

/// Addresses that the tags of @p page name.
QStringList references(const QString &page)
{
    static const QRegularExpression attribute(
        u"<[a-z][^>]*?\\s(?:href|src|srcset|poster|action)=\"[^>]*>"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression value(u"\\s(href|src|srcset|poster)=\"([^\"]*)\""_s);
    QStringList found;
    auto tags = attribute.globalMatch(page);
    while (tags.hasNext()) {
        auto values = value.globalMatch(tags.next().captured());
        while (values.hasNext()) {
            const auto match = values.next();
            const QString text = QString(match.captured(2)).replace("&amp;"_L1, "&"_L1);
            if (match.captured(1) != "srcset"_L1) {
                found.append(text);
                continue;
            }
            for (const QString &part : text.split(u','))
                found.append(part.simplified().section(u' ', 0, 0));
        }
    }
    found.removeDuplicates();
    return found;
}

/// The file that @p reference on the page @p page means; empty when it is not of this site.
QString target(const QString &folder, const QString &page, QString reference, const QString &baseUrl)
{
    if (!baseUrl.isEmpty() && reference.startsWith(baseUrl))
        reference = u'/' + reference.mid(baseUrl.size());
    const QUrl url(reference);
    if (!url.scheme().isEmpty() || reference.startsWith("//"_L1) || reference.startsWith(u'#'))
        return {};
    QString path = url.path(QUrl::FullyDecoded);
    if (path.isEmpty())
        return {};
    const QString from = path.startsWith(u'/') ? folder : folder + u'/' + QFileInfo(page).path();
    path = QDir::cleanPath(from + u'/' + path);
    return QFileInfo(path).isDir() ? path + "/index.html"_L1 : path;
}

} // namespace

QStringList deadLinksFrom(const QStringList &entries, const QString &folder, const QString &baseUrl)
{
    QStringList dead;
    const Tree site = siteOf(folder);
    const QString root = QDir::cleanPath(QDir(folder).absolutePath());
    QStringList pages = entries;
    QSet<QString> seen(entries.begin(), entries.end());
    while (!pages.isEmpty()) {
        const QString page = pages.takeLast();
        for (const QString &reference : references(QString::fromUtf8(site.value(page)))) {
            const QString path = target(root, page, reference, baseUrl);
            if (path.isEmpty())
                continue;
            const QString file = path.mid(root.size() + 1);
            if (!path.startsWith(root + u'/') || !site.contains(file)) {
                dead.append(page + u": "_s + reference);
            } else if (file.endsWith(".html"_L1) && !seen.contains(file)) {
                seen.insert(file);
                pages.append(file);
            }
        }
    }
    return dead;
}

QStringList deadLinks(const QString &folder, const QString &baseUrl)
{
    return deadLinksFrom(siteOf(folder).keys().filter(QRegularExpression(u"\\.html$"_s)), folder, baseUrl);
}

QStringList fileFaults(const QString &folder)
{
    QStringList faults;
    const Tree site = siteOf(folder);
    for (auto file = site.begin(); file != site.end(); ++file) {
        if (file.key().endsWith(".html"_L1)) {
            if (!file.value().trimmed().endsWith("</html>"))
                faults.append(file.key() + u": is cut off"_s);
            if (file.value().contains("{{") || file.value().contains("}}}"))
                faults.append(file.key() + u": holds template marks"_s);
        } else if (file.key().endsWith(".xml"_L1)) {
            if (const QString fault = xmlFault(file.value()); !fault.isEmpty())
                faults.append(file.key() + u": "_s + fault);
        }
    }
    return faults;
}

QString xmlFault(const QByteArray &xml)
{
    QXmlStreamReader reader(xml);
    bool hasElement = false;
    while (!reader.atEnd())
        hasElement |= reader.readNext() == QXmlStreamReader::StartElement;
    if (reader.hasError())
        return u"%1 at line %2"_s.arg(reader.errorString()).arg(reader.lineNumber());
    return hasElement ? QString() : u"is empty"_s;
}

QString textOf(const QByteArray &page)
{
    static const QRegularExpression unseen(u"<(script|style|head)\\b.*?</\\1>|<wbr>|<!--.*?-->"_s,
                                           QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression tag(u"<[^>]*>"_s);
    QString text = QString::fromUtf8(page).remove(unseen).replace(tag, u" "_s);
    text.replace("&lt;"_L1, "<"_L1).replace("&gt;"_L1, ">"_L1).replace("&quot;"_L1, "\""_L1);
    text.replace("&#39;"_L1, "'"_L1).replace("&amp;"_L1, "&"_L1);
    return text.simplified();
}

} // namespace Galley
