// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "site/structureddata.h"

#include "base/text.h"
#include "site/addresses.h"
#include "site/escape.h"
#include "site/pageviews.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr int DescriptionLength = 120;

void put(QJsonObject &object, const QString &name, const QString &value)
{
    if (!value.isEmpty())
        object.insert(name, value);
}

QJsonObject named(const QString &type, const QString &name)
{
    return {{u"@type"_s, type}, {u"name"_s, name}};
}

QJsonObject newsArticle(Edition &edition, int story)
{
    const Article &article = edition.site().story(story);
    const SiteSettings &settings = edition.site().settings();
    const int channel = edition.site().channelOf(story);
    const QString address = edition.address(edition.plan().paths[size_t(story)]);
    QJsonObject news{
        {u"@context"_s, u"https://schema.org"_s},
        {u"@type"_s, u"NewsArticle"_s},
        {u"headline"_s, xmlText(article.headline)},
        {u"datePublished"_s, edition.dates().iso(article.publishAt)},
        {u"dateModified"_s, edition.dates().iso(std::max(article.publishAt, article.modifiedAt))},
        {u"inLanguage"_s, article.language.isEmpty() ? settings.language : article.language},
    };
    put(news, u"alternativeHeadline"_s, xmlText(article.subhead));
    put(news, u"description"_s, xmlText(excerpt(article.standfirst, DescriptionLength)));
    put(news, u"articleSection"_s, channel < 0 ? QString() : edition.plan().input.channels.at(channel).name);
    put(news, u"keywords"_s, xmlText(article.tags.join(u',')));
    put(news, u"url"_s, address);
    put(news, u"mainEntityOfPage"_s, address);
    if (!article.byline.isEmpty())
        news.insert(u"author"_s, QJsonArray{named(u"Person"_s, xmlText(article.byline))});
    if (!article.editor.isEmpty())
        news.insert(u"editor"_s, named(u"Person"_s, xmlText(article.editor)));
    if (!settings.title.isEmpty())
        news.insert(u"publisher"_s, named(u"NewsMediaOrganization"_s, settings.title));
    if (const Media *media = edition.site().picture(article.cover.file); media && !address.isEmpty())
        news.insert(u"image"_s, QJsonArray{settings.baseUrl + edition.show(*media).fallback.path});
    if (article.views) {
        news.insert(u"interactionStatistic"_s,
                    QJsonObject{{u"@type"_s, u"InteractionCounter"_s},
                                {u"interactionType"_s, u"https://schema.org/ViewAction"_s},
                                {u"userInteractionCount"_s, *article.views}});
    }
    return news;
}

QJsonObject breadcrumbs(Edition &edition, int story)
{
    const Plan &plan = edition.plan();
    QJsonArray steps;
    const auto add = [&](const QString &name, const QString &path) {
        steps.append(QJsonObject{{u"@type"_s, u"ListItem"_s},
                                 {u"position"_s, steps.size() + 1},
                                 {u"name"_s, xmlText(name)},
                                 {u"item"_s, edition.address(path)}});
    };
    add(edition.words()["home"], u"index.html"_s);
    for (const int channel : lineOf(plan, edition.site().channelOf(story)))
        add(plan.input.channels.at(channel).name, channelPath(plan.channels[size_t(channel)].folder, 1));
    add(edition.site().story(story).headline, plan.paths[size_t(story)]);
    return {{u"@context"_s, u"https://schema.org"_s},
            {u"@type"_s, u"BreadcrumbList"_s},
            {u"itemListElement"_s, steps}};
}

} // namespace

std::string structuredData(const Cards &cards, int story)
{
    Edition &edition = cards.edition();
    const QJsonObject news = newsArticle(edition, story);
    const bool hasAddress = !edition.site().settings().baseUrl.isEmpty();
    const QJsonDocument document
        = hasAddress ? QJsonDocument(QJsonArray{news, breadcrumbs(edition, story)}) : QJsonDocument(news);
    return scriptSafe(document.toJson(QJsonDocument::Compact));
}

} // namespace Galley
