// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "site/sitemap.h"

#include "site/escape.h"

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *Namespace = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";

constexpr qint64 NewsAge = 2 * 24 * 60 * 60 * qint64(1000); ///< milliseconds
constexpr int MostNews = 1000;

/// As Google News writes languages: ISO 639, but Chinese by its script.
std::string newsLanguage(const QString &language)
{
    const QString tag = language.toLower();
    if (!tag.startsWith("zh"_L1))
        return tag.section(u'-', 0, 0).toStdString();
    const bool isTraditional = tag.contains("hant"_L1) || tag.endsWith("-tw"_L1) || tag.endsWith("-hk"_L1);
    return isTraditional ? "zh-tw" : "zh-cn";
}

std::string parts(const Edition &edition)
{
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sitemapindex";
    out += Namespace;
    for (const PlannedPage &page : edition.plan().pages) {
        if (page.kind != Page::Kind::Sitemap || page.number == 0)
            continue;
        out += "<sitemap><loc>";
        appendEscaped(out, edition.address(edition.plan().pathOf(page)));
        out += "</loc></sitemap>\n";
    }
    return out + "</sitemapindex>\n";
}

/// Appends the address of the site, written once: a hundred thousand of them are one after another here.
class Locations
{
public:
    explicit Locations(const Edition &edition) : m_base(escaped(edition.site().settings().baseUrl)) {}

    void add(std::string &out, std::string_view path) const
    {
        constexpr std::string_view index = "index.html";
        if (path == index || (path.ends_with(index) && path[path.size() - index.size() - 1] == '/'))
            path.remove_suffix(index.size());
        (out += "<loc>") += m_base;
        (out += path) += "</loc>";
    }

private:
    std::string m_base;
};

} // namespace

std::string sitemap(const Edition &edition, int number)
{
    if (number == 0)
        return parts(edition);
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset";
    out += Namespace;
    const Plan &plan = edition.plan();
    const Locations locations(edition);
    const qsizetype first = SitemapSize * (number - 1);
    qsizetype at = 0;
    for (const PlannedPage &page : plan.pages) {
        if (!isInSitemap(page.kind))
            continue;
        const qsizetype place = at++;
        if (place < first)
            continue;
        if (place == first + SitemapSize)
            break;
        out += "<url>";
        if (page.kind == Page::Kind::Story) {
            locations.add(out, plan.paths.at(size_t(page.subject)));
            const ListedStory story = edition.site().story(page.subject);
            out += "<lastmod>";
            out += edition.dates().iso(std::max(story.publishAt, story.modifiedAt));
            out += "</lastmod>";
        } else {
            locations.add(out, plan.pathOf(page).toStdString());
        }
        out += "</url>\n";
    }
    return out + "</urlset>\n";
}

int newsCount(const Site::Data &site)
{
    const qint64 oldest = site.plan->input.now.toMSecsSinceEpoch() - NewsAge;
    int count = 0;
    while (count < std::min(MostNews, site.storyCount()) && site.story(count).publishAt >= oldest)
        ++count;
    return count;
}

std::string newsSitemap(const Edition &edition)
{
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                      "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\""
                      " xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\">\n";
    const Locations locations(edition);
    const std::string name = escaped(edition.siteName());
    for (int place = 0; place < newsCount(edition.site()); ++place) {
        const ListedStory story = edition.site().story(place);
        out += "<url>";
        locations.add(out, edition.plan().paths.at(size_t(place)));
        out += "<news:news><news:publication><news:name>" + name + "</news:name><news:language>";
        out += newsLanguage(story.language.empty() ? edition.site().settings().language : fromUtf8(story.language));
        out += "</news:language></news:publication><news:publication_date>";
        out += edition.dates().iso(story.publishAt);
        out += "</news:publication_date><news:title>";
        appendEscapedUtf8(out, story.headline);
        out += "</news:title></news:news></url>\n";
    }
    return out + "</urlset>\n";
}

std::string robots(const Edition &edition)
{
    std::string out = "User-agent: *\nAllow: /\n";
    for (const QString &path : {u"sitemap.xml"_s, u"news-sitemap.xml"_s}) {
        if (const QString address = edition.address(path); !address.isEmpty())
            out += "\nSitemap: " + address.toStdString() + '\n';
    }
    return out;
}

} // namespace Galley
