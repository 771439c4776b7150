// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "site/structureddata.h"

#include "base/text.h"
#include "site/addresses.h"
#include "site/escape.h"
#include "site/pageviews.h"

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr int DescriptionLength = 120;

/// Writes one JSON object; what is empty is left out.
class JsonObject
{
public:
    JsonObject(std::string &out, const char *type)
        : m_out(out)
    {
        m_out += "{\"@type\":\"";
        m_out += type;
        m_out += '"';
    }
    ~JsonObject() { m_out += '}'; }

    void key(const char *name)
    {
        m_out += ",\"";
        m_out += name;
        m_out += "\":";
    }
    void text(const char *name, const QString &value)
    {
        if (value.isEmpty())
            return;
        key(name);
        appendJsonString(m_out, value);
    }
    void number(const char *name, qint64 value)
    {
        key(name);
        m_out += std::to_string(value);
    }
    void named(const char *name, const char *type, const QString &value)
    {
        if (value.isEmpty())
            return;
        key(name);
        JsonObject(m_out, type).text("name", value);
    }

private:
    std::string &m_out;
};

void writeArticle(std::string &out, Edition &edition, int story)
{
    const Article &article = edition.site().story(story);
    const SiteSettings &settings = edition.site().settings();
    const int channel = edition.site().channelOf(story);
    const QString address = edition.address(edition.plan().paths[size_t(story)]);
    const Media *media = address.isEmpty() ? nullptr : edition.site().picture(article.cover.file);

    JsonObject news(out, "NewsArticle");
    news.text("@context", u"https://schema.org"_s);
    news.text("headline", article.headline);
    news.text("alternativeHeadline", article.subhead);
    news.text("description", excerpt(article.standfirst, DescriptionLength));
    news.text("datePublished", edition.dates().iso(article.publishAt));
    news.text("dateModified", edition.dates().iso(std::max(article.publishAt, article.modifiedAt)));
    news.text("inLanguage", article.language.isEmpty() ? settings.language : article.language);
    news.text("articleSection", channel < 0 ? QString() : edition.plan().input.channels.at(channel).name);
    news.text("keywords", article.tags.join(u','));
    news.named("author", "Person", article.byline);
    news.named("editor", "Person", article.editor);
    news.named("publisher", "NewsMediaOrganization", settings.title);
    news.text("url", address);
    news.text("mainEntityOfPage", address);
    if (media)
        news.text("image", settings.baseUrl + edition.show(*media).fallback.path);
    if (article.views) {
        news.key("interactionStatistic");
        JsonObject count(out, "InteractionCounter");
        count.text("interactionType", u"https://schema.org/ViewAction"_s);
        count.number("userInteractionCount", *article.views);
    }
}

void writeBreadcrumbs(std::string &out, const Edition &edition, int story)
{
    const Plan &plan = edition.plan();
    JsonObject list(out, "BreadcrumbList");
    list.text("@context", u"https://schema.org"_s);
    list.key("itemListElement");
    int position = 0;
    const auto add = [&](const QString &name, const QString &path) {
        out += position == 0 ? '[' : ',';
        JsonObject step(out, "ListItem");
        step.number("position", ++position);
        step.text("name", name);
        step.text("item", edition.address(path));
    };
    add(edition.words()["home"], u"index.html"_s);
    for (const int channel : lineOf(plan, edition.site().channelOf(story)))
        add(plan.input.channels.at(channel).name, channelPath(plan.channels[size_t(channel)].folder, 1));
    add(edition.site().story(story).headline, plan.paths[size_t(story)]);
    out += ']';
}

} // namespace

std::string structuredData(const Cards &cards, int story)
{
    std::string out;
    out.reserve(2048);
    if (cards.edition().site().settings().baseUrl.isEmpty()) {
        writeArticle(out, cards.edition(), story);
        return out;
    }
    out += '[';
    writeArticle(out, cards.edition(), story);
    out += ',';
    writeBreadcrumbs(out, cards.edition(), story);
    out += ']';
    return out;
}

} // namespace Galley
