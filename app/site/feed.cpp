// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "site/feed.h"

#include "base/text.h"
#include "site/addresses.h"
#include "site/bodywriter.h"
#include "site/escape.h"
#include "site/structureddata.h"

#include <QUuid>

#include <algorithm>
#include <numeric>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t FeedLength = 20;
constexpr int DescriptionLength = 200;

void element(std::string &out, const char *name, const std::string &text)
{
    if (text.empty())
        return;
    (out += '<').append(name) += '>';
    appendEscapedUtf8(out, text);
    (out += "</").append(name) += ">\n";
}

void element(std::string &out, const char *name, const QString &text) { element(out, name, View::utf8(text)); }

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

/// What a feed says of itself.
struct FeedHead {
    QString path; ///< of the feed
    QString root; ///< what stands before every path
    QString home; ///< the page whose stories it holds
    QString title;
    QString description;
};

FeedHead headOf(const Edition &edition, int channel, QLatin1StringView file)
{
    const Plan &plan = edition.plan();
    const SiteSettings &settings = edition.site().settings();
    const QString folder = channel < 0 ? QString() : plan.channels[size_t(channel)].folder;
    FeedHead head;
    head.path = folder.isEmpty() ? QString(file) : folder + u'/' + file;
    head.root = settings.baseUrl.isEmpty() ? rootFrom(head.path) : settings.baseUrl;
    const QString home = folder.isEmpty() ? u"index.html"_s : channelPath(folder, 1);
    head.home = settings.baseUrl.isEmpty() ? head.root + home : edition.address(home);
    head.title = edition.title({channel < 0 ? QString() : plan.input.channels.at(channel).name});
    head.description = channel < 0 ? settings.description : plan.input.channels.at(channel).description;
    if (head.description.isEmpty())
        head.description = settings.tagline.isEmpty() ? head.title : settings.tagline;
    return head;
}

/// The text with the cover above it, unless it begins with that same picture.
std::string contentOf(Edition &edition, const QString &root, const FullStory &story)
{
    const Cover &picture = story.article.cover;
    BodyWriter writer(edition, root, BodyWriter::Form::Feed);
    std::string html;
    const auto *first = story.body.isEmpty() ? nullptr : std::get_if<Figure>(&story.body.blocks.front());
    if (!picture.isEmpty() && !(first && first->file == picture.file)) {
        Figure cover{picture.file, picture.alt, {}, picture.credit};
        if (!picture.caption.isEmpty())
            cover.caption.push_back({picture.caption, {}, {}});
        Body opener;
        opener.blocks.push_back(std::move(cover));
        html = writer.html(opener);
        if (!html.empty())
            html += '\n';
    }
    return html + writer.html(story.body);
}

std::string idOf(const ArticleId &id) { return "urn:uuid:" + id.toString().toStdString(); }

QString channelName(const Edition &edition, int story)
{
    const int channel = edition.site().channelOf(story);
    return channel < 0 ? QString() : edition.plan().input.channels.at(channel).name;
}

void rssItem(std::string &out, Edition &edition, const QString &root, int place, const FullStory &story)
{
    const Article &article = story.article;
    out += "<item>\n";
    element(out, "title", article.headline);
    element(out, "link", root + edition.plan().paths.textAt(size_t(place)));
    out += "<guid isPermaLink=\"false\">" + idOf(article.id) + "</guid>\n";
    element(out, "pubDate", edition.dates().rfc822(article.publishAt.toMSecsSinceEpoch()));
    element(out, "dc:creator", article.byline);
    element(out, "category", channelName(edition, place));
    for (const QString &tag : article.tags)
        element(out, "category", tag);
    // RSS reads HTML in it.
    element(out, "description", excerpt(article.standfirst, DescriptionLength).toHtmlEscaped());
    characterData(out, "content:encoded", contentOf(edition, root, story));
    out += "</item>\n";
}

void link(std::string &out, const char *rel, const char *type, const QString &address)
{
    out += "<link rel=\"";
    ((out += rel) += "\" type=\"") += type;
    out += "\" href=\"";
    appendEscaped(out, address);
    out += "\"/>\n";
}

void category(std::string &out, const QString &term)
{
    if (term.isEmpty())
        return;
    out += "<category term=\"";
    appendEscaped(out, term);
    out += "\"/>\n";
}

void atomEntry(std::string &out, Edition &edition, const QString &root, int place, const FullStory &story)
{
    const Article &article = story.article;
    const QDateTime corrected = lastCorrection(article);
    out += article.language.isEmpty() ? "<entry>\n" : "<entry xml:lang=\"" + escaped(article.language) + "\">\n";
    // A title is needed even where there is no headline yet.
    out += "<title>" + escaped(article.headline) + "</title>\n<id>" + idOf(article.id) + "</id>\n";
    link(out, "alternate", "text/html", root + edition.plan().paths.textAt(size_t(place)));
    element(out, "published", edition.dates().iso(article.publishAt));
    element(out, "updated", edition.dates().iso(corrected.isValid() ? corrected : article.publishAt));
    for (const QString &name : edition.authorsOf(article.byline))
        out += "<author><name>" + escaped(name) + "</name></author>\n";
    category(out, channelName(edition, place));
    for (const QString &tag : article.tags)
        category(out, tag);
    element(out, "summary", excerpt(article.standfirst, DescriptionLength));
    out += "<content type=\"html\">";
    appendEscapedUtf8(out, contentOf(edition, root, story));
    out += "</content>\n</entry>\n";
}

/// The feed's own address; without one a name that follows from its place alone.
std::string feedId(const Edition &edition, const QString &path)
{
    const QString &base = edition.site().settings().baseUrl;
    if (!base.isEmpty())
        return escaped(base + path);
    static const QUuid names(u"1f0c6e5a-6a3f-4f0a-9d0e-6a5f1a2f7c11"_s);
    return "urn:uuid:" + QUuid::createUuidV5(names, path).toString(QUuid::WithoutBraces).toStdString();
}

/// Calls @p write with each of the stories and its text.
template <typename Write>
Done eachStory(const StoryList &stories, const StoryReader &storyAt, Write write)
{
    for (const int place : stories) {
        const Result<FullStory> story = storyAt(place);
        if (!story)
            return story.error();
        write(place, *story);
    }
    return {};
}

} // namespace

StoryList feedStories(const Plan &plan, int channel)
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

Result<std::string> rssFeed(Edition &edition, int channel, const StoryReader &storyAt)
{
    const FeedHead head = headOf(edition, channel, "feed.xml"_L1);
    const SiteSettings &settings = edition.site().settings();
    const StoryList stories = feedStories(edition.plan(), channel);
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                      "<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\""
                      " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\""
                      " xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n<channel>\n";
    out += "<title>" + escaped(head.title) + "</title>\n";
    element(out, "link", head.home);
    element(out, "description", head.description);
    element(out, "language", settings.language.toLower());
    if (!settings.baseUrl.isEmpty()) {
        out += "<atom:link href=\"";
        appendEscaped(out, settings.baseUrl + head.path);
        out += "\" rel=\"self\" type=\"application/rss+xml\"/>\n";
    }
    if (!stories.empty())
        element(out, "lastBuildDate", edition.dates().rfc822(edition.site().story(stories.front()).publishAt));
    const Done read = eachStory(stories, storyAt, [&](int place, const FullStory &story) {
        rssItem(out, edition, head.root, place, story);
    });
    if (!read)
        return read.error();
    return out + "</channel>\n</rss>\n";
}

Result<std::string> atomFeed(Edition &edition, int channel, const StoryReader &storyAt)
{
    const FeedHead head = headOf(edition, channel, "atom.xml"_L1);
    const SiteSettings &settings = edition.site().settings();
    QDateTime updated;
    std::string entries;
    const Done read = eachStory(feedStories(edition.plan(), channel), storyAt, [&](int place, const FullStory &story) {
        const QDateTime corrected = lastCorrection(story.article);
        for (const QDateTime &time : {story.article.publishAt, corrected}) {
            if (time.isValid() && (!updated.isValid() || updated < time))
                updated = time;
        }
        atomEntry(entries, edition, head.root, place, story);
    });
    if (!read)
        return read.error();
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"";
    out += escaped(settings.language) + "\">\n<title>" + escaped(head.title) + "</title>\n";
    element(out, "subtitle", head.description == head.title ? QString() : head.description);
    out += "<id>" + feedId(edition, head.path) + "</id>\n";
    link(out, "alternate", "text/html", head.home);
    if (!settings.baseUrl.isEmpty())
        link(out, "self", "application/atom+xml", settings.baseUrl + head.path);
    element(out, "updated", edition.dates().iso(updated.isValid() ? updated.toMSecsSinceEpoch() : 0));
    out += "<author><name>" + escaped(edition.siteName()) + "</name></author>\n";
    return out + entries + "</feed>\n";
}

} // namespace Galley
