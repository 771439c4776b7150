// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "site/feed.h"

#include "base/text.h"
#include "site/addresses.h"
#include "site/bodywriter.h"
#include "site/escape.h"

#include <algorithm>
#include <numeric>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t FeedLength = 20;
constexpr int DescriptionLength = 200;

StoryList newestOf(const Plan &plan, int channel)
{
    if (channel < 0) {
        StoryList newest(std::min(FeedLength, size_t(plan.input.stories.size())));
        std::iota(newest.begin(), newest.end(), 0);
        return newest;
    }
    // Pinned stories stand first in a channel's list, but not in its feed.
    const StoryList &list = plan.channels[size_t(channel)].list;
    StoryList newest(std::min(FeedLength, list.size()));
    std::partial_sort_copy(list.begin(), list.end(), newest.begin(), newest.end());
    return newest;
}

void element(std::string &out, const char *name, const QString &text)
{
    if (text.isEmpty())
        return;
    (out += '<').append(name) += '>';
    appendEscaped(out, text);
    (out += "</").append(name) += ">\n";
}

/// Marked text: it must not hold the end of its own section, nor characters that XML has no place for (the writer of
/// the body has left those out).
void characterData(std::string &out, const char *name, const std::string &html)
{
    (out += '<').append(name) += "><![CDATA[";
    size_t from = 0;
    for (size_t at = html.find("]]>"); at != std::string::npos; at = html.find("]]>", from)) {
        out.append(html, from, at + 2 - from) += "]]><![CDATA[";
        from = at + 2;
    }
    out.append(html, from) += "]]></";
    out.append(name) += ">\n";
}

void item(std::string &out, Edition &edition, const QString &root, int story, const Body &body)
{
    const Article &article = edition.site().story(story);
    const int channel = edition.site().channelOf(story);
    out += "<item>\n";
    element(out, "title", article.headline);
    element(out, "link", root + edition.plan().paths[size_t(story)]);
    out += "<guid isPermaLink=\"false\">urn:uuid:" + article.id.toString().toStdString() + "</guid>\n";
    element(out, "pubDate", edition.dates().rfc822(article.publishAt));
    element(out, "dc:creator", article.byline);
    if (channel >= 0)
        element(out, "category", edition.plan().input.channels.at(channel).name);
    for (const QString &tag : article.tags)
        element(out, "category", tag);
    element(out, "description", excerpt(article.standfirst, DescriptionLength));

    BodyWriter writer(edition, root, BodyWriter::Form::Feed);
    std::string html;
    const auto *first = body.isEmpty() ? nullptr : std::get_if<Figure>(&body.blocks.front());
    if (!article.cover.isEmpty() && !(first && first->file == article.cover.file)) {
        Figure cover{article.cover.file, article.cover.alt, {}, article.cover.credit};
        if (!article.cover.caption.isEmpty())
            cover.caption.push_back({article.cover.caption, {}, {}});
        Body opener;
        opener.blocks.push_back(std::move(cover));
        html = writer.html(opener);
        if (!html.empty())
            html += '\n';
    }
    characterData(out, "content:encoded", html + writer.html(body));
    out += "</item>\n";
}

} // namespace

Result<std::string> feed(Edition &edition, int channel, const BodyReader &bodyOf)
{
    const Plan &plan = edition.plan();
    const SiteSettings &settings = edition.site().settings();
    const QString folder = channel < 0 ? QString() : plan.channels[size_t(channel)].folder;
    const QString path = folder.isEmpty() ? u"feed.xml"_s : folder + "/feed.xml"_L1;
    const QString root = settings.baseUrl.isEmpty() ? rootFrom(path) : settings.baseUrl;
    const QString home = folder.isEmpty() ? u"index.html"_s : channelPath(folder, 1);
    const QString name = channel < 0 ? QString() : plan.input.channels.at(channel).name;
    const QString description = channel < 0 ? settings.description : plan.input.channels.at(channel).description;
    const QString title = edition.title({name});
    const StoryList stories = newestOf(plan, channel);

    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                      "<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\""
                      " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\""
                      " xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n<channel>\n<title>";
    appendEscaped(out, title);
    out += "</title>\n<link>";
    appendEscaped(out, settings.baseUrl.isEmpty() ? root + home : edition.address(home));
    out += "</link>\n<description>";
    appendEscaped(out, !description.isEmpty() ? description : !settings.tagline.isEmpty() ? settings.tagline : title);
    out += "</description>\n";
    element(out, "language", settings.language.toLower());
    if (!settings.baseUrl.isEmpty()) {
        out += "<atom:link href=\"";
        appendEscaped(out, settings.baseUrl + path);
        out += "\" rel=\"self\" type=\"application/rss+xml\"/>\n";
    }
    if (!stories.empty())
        element(out, "lastBuildDate", edition.dates().rfc822(edition.site().story(stories.front()).publishAt));
    for (const int story : stories) {
        const Result<Body> body = bodyOf(story);
        if (!body)
            return body.error();
        item(out, edition, root, story, *body);
    }
    return out + "</channel>\n</rss>\n";
}

} // namespace Galley
