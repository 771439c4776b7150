// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "site/sitemap.h"

#include "site/escape.h"

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *Namespace = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";

std::string parts(const Edition &edition, const QList<Page> &pages)
{
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sitemapindex";
    out += Namespace;
    for (const Page &page : pages) {
        if (page.kind != Page::Kind::Sitemap || page.number == 0)
            continue;
        out += "<sitemap><loc>";
        appendEscaped(out, edition.address(page.path));
        out += "</loc></sitemap>\n";
    }
    return out + "</sitemapindex>\n";
}

} // namespace

std::string sitemap(const Edition &edition, const QList<Page> &pages, int number)
{
    if (number == 0)
        return parts(edition, pages);
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset";
    out += Namespace;
    const qsizetype first = SitemapSize * (number - 1);
    qsizetype at = 0;
    for (const Page &page : pages) {
        if (!isInSitemap(page))
            continue;
        const qsizetype place = at++;
        if (place < first)
            continue;
        if (place == first + SitemapSize)
            break;
        out += "<url><loc>";
        appendEscaped(out, edition.address(page.path));
        out += "</loc>";
        if (page.kind == Page::Kind::Story) {
            const Article &article = edition.site().story(edition.site().placeOf(page.story));
            out += "<lastmod>";
            appendEscaped(out, edition.dates().iso(std::max(article.publishAt, article.modifiedAt)));
            out += "</lastmod>";
        }
        out += "</url>\n";
    }
    return out + "</urlset>\n";
}

std::string robots(const Edition &edition)
{
    std::string out = "User-agent: *\nAllow: /\n";
    if (const QString address = edition.address(u"sitemap.xml"_s); !address.isEmpty())
        out += "\nSitemap: " + address.toStdString() + '\n';
    return out;
}

} // namespace Galley
