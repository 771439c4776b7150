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
    /// Of ASCII that needs no escaping.
    void plain(const char *name, const std::string &value)
    {
        key(name);
        (m_out += '"').append(value) += '"';
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

/// The people of the byline, each with the page that lists what they wrote.
void writeAuthors(JsonObject &news, std::string &out, Edition &edition, const Article &article)
{
    const QStringList &authors = edition.authorsOf(article.byline);
    if (authors.isEmpty())
        return;
    news.key("author");
    out += '[';
    for (const QString &name : authors) {
        if (out.back() != '[')
            out += ',';
        JsonObject person(out, "Person");
        person.text("name", name);
        const int author = edition.plan().authorAt.value(name, -1);
        if (author >= 0)
            person.text("url", edition.address(listPath("authors"_L1, edition.plan().authors[size_t(author)].file, 1)));
    }
    out += ']';
}

/// The cover in the three shapes that search engines ask for.
void writeImages(JsonObject &news, std::string &out, Edition &edition, const Media &media, const Cover &cover)
{
    news.key("image");
    out += '[';
    for (const Crop crop : {Crop::Wide16x9, Crop::Classic4x3, Crop::Square}) {
        if (out.back() != '[')
            out += ',';
        const PictureVariant &file = edition.showOne(media, crop);
        JsonObject image(out, "ImageObject");
        image.text("url", edition.site().settings().baseUrl + file.path);
        image.number("width", file.width);
        image.number("height", file.height);
        image.text("caption", cover.caption);
        image.text("creditText", cover.credit);
    }
    out += ']';
}

/// Who publishes, with the logo that the pages show.
void writePublisher(JsonObject &news, std::string &out, Edition &edition)
{
    const SiteSettings &settings = edition.site().settings();
    if (settings.title.isEmpty())
        return;
    news.key("publisher");
    JsonObject publisher(out, "NewsMediaOrganization");
    publisher.text("name", settings.title);
    publisher.text("url", settings.baseUrl);
    if (const Media *logo = settings.baseUrl.isEmpty() ? nullptr : edition.site().picture(settings.logo)) {
        publisher.key("logo");
        const PictureVariant &file = edition.show(*logo, Crop::None).fallback;
        JsonObject image(out, "ImageObject");
        image.text("url", settings.baseUrl + file.path);
        image.number("width", file.width);
        image.number("height", file.height);
    }
}

void writeCorrections(JsonObject &news, std::string &out, const Edition &edition, const Article &article)
{
    if (article.corrections.isEmpty())
        return;
    news.key("correction");
    out += '[';
    for (const Correction &correction : article.corrections) {
        if (out.back() != '[')
            out += ',';
        JsonObject comment(out, "CorrectionComment");
        comment.text("text", correction.text);
        if (correction.at.isValid())
            comment.plain("datePublished", edition.dates().iso(correction.at));
    }
    out += ']';
}

void writeArticle(std::string &out, Edition &edition, int story, const Article &article)
{
    const SiteSettings &settings = edition.site().settings();
    const int channel = edition.site().channelOf(story);
    const QString address = edition.address(edition.plan().paths.textAt(size_t(story)));
    const Media *media = address.isEmpty() ? nullptr : edition.site().picture(article.cover.file);

    JsonObject news(out, "NewsArticle");
    news.text("@context", u"https://schema.org"_s);
    news.text("headline", article.headline);
    news.text("alternativeHeadline", article.subhead);
    news.text("description", excerpt(article.standfirst, DescriptionLength));
    news.plain("datePublished", edition.dates().iso(article.publishAt));
    // What is said here is what the page shows: a story that was corrected shows when.
    const QDateTime updated = lastCorrection(article);
    news.plain("dateModified", edition.dates().iso(updated.isValid() ? updated : article.publishAt));
    news.text("inLanguage", article.language.isEmpty() ? settings.language : article.language);
    news.text("articleSection", channel < 0 ? QString() : edition.plan().input.channels.at(channel).name);
    news.text("keywords", article.tags.join(u','));
    writeAuthors(news, out, edition, article);
    news.text("isBasedOn", article.sourceUrl);
    news.named("editor", "Person", article.editor);
    writePublisher(news, out, edition);
    news.text("url", address);
    news.text("mainEntityOfPage", address);
    if (media)
        writeImages(news, out, edition, *media, article.cover);
    writeCorrections(news, out, edition, article);
    if (article.views) {
        news.key("interactionStatistic");
        JsonObject count(out, "InteractionCounter");
        count.text("interactionType", u"https://schema.org/ViewAction"_s);
        count.number("userInteractionCount", *article.views);
    }
}

void writeBreadcrumbs(std::string &out, const Edition &edition, int story, const Article &article)
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
    add(article.headline, plan.paths.textAt(size_t(story)));
    out += ']';
}

} // namespace

QDateTime lastCorrection(const Article &article)
{
    QDateTime last;
    for (const Correction &correction : article.corrections) {
        if (!last.isValid() || last < correction.at)
            last = correction.at;
    }
    return last;
}

std::string structuredData(const Cards &cards, int story, const Article &article)
{
    std::string out;
    out.reserve(2048);
    if (cards.edition().site().settings().baseUrl.isEmpty()) {
        writeArticle(out, cards.edition(), story, article);
        return out;
    }
    out += '[';
    writeArticle(out, cards.edition(), story, article);
    out += ',';
    writeBreadcrumbs(out, cards.edition(), story, article);
    out += ']';
    return out;
}

} // namespace Galley
