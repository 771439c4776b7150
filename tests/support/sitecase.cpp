// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "support/sitecase.h"
#include "support/sourcefolder.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrl>

namespace Galley::Test {

using namespace Qt::StringLiterals;

namespace {

const QUuid Namespace(u"6f1d7c52-3b0e-4c58-9a52-0d3e5a1c7b11"_s);

QString contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList strings(const QJsonValue &value)
{
    QStringList list;
    const QJsonArray array = value.toArray();
    for (const QJsonValue item : array)
        list.append(item.toString());
    return list;
}

QString withStoryIds(QString body)
{
    static const QRegularExpression link(u"galley-story:([a-z0-9-]+)"_s);
    qsizetype from = 0;
    for (auto match = link.match(body, from); match.hasMatch(); match = link.match(body, from)) {
        const QString id = u"galley-story:"_s + storyId(match.captured(1)).toString();
        body.replace(match.capturedStart(), match.capturedLength(), id);
        from = match.capturedStart() + id.size();
    }
    return body;
}

void readStory(SiteCase &site, const QJsonObject &json)
{
    Article &story = site.add(json.value("slug"_L1).toString(), json.value("headline"_L1).toString(),
                              json.value("publishAt"_L1).toString());
    const std::pair<QLatin1StringView, QString Article::*> texts[] = {
        {"kicker"_L1, &Article::kicker},         {"subhead"_L1, &Article::subhead},
        {"standfirst"_L1, &Article::standfirst}, {"byline"_L1, &Article::byline},
        {"source"_L1, &Article::source},         {"editor"_L1, &Article::editor},
        {"language"_L1, &Article::language},
    };
    for (const auto &[key, member] : texts)
        story.*member = json.value(key).toString();
    if (const QString channel = json.value("channel"_L1).toString(); !channel.isEmpty())
        story.channel = channelId(channel);
    for (const QString &channel : strings(json.value("furtherChannels"_L1)))
        story.furtherChannels.append(channelId(channel));
    story.tags = strings(json.value("tags"_L1));
    for (const Slot slot : {Slot::Headline, Slot::Featured, Slot::Pinned})
        story.slots.setFlag(slot, strings(json.value("slots"_L1)).contains(slotKey(slot)));
    const QJsonObject cover = json.value("cover"_L1).toObject();
    story.cover = {cover.value("file"_L1).toString(), cover.value("alt"_L1).toString(),
                   cover.value("caption"_L1).toString(), cover.value("credit"_L1).toString()};
    if (json.contains("views"_L1))
        story.views = json.value("views"_L1).toInteger();
    site.bodies.insert(story.id, withStoryIds(strings(json.value("body"_L1)).join(u'\n')));
}

QString pictureName(int number) { return QString::number(number + 1).rightJustified(16, u'0') + "abcdef.jpg"_L1; }

} // namespace

ArticleId storyId(const QString &slug) { return ArticleId(QUuid::createUuidV5(Namespace, u"story "_s + slug)); }
ChannelId channelId(const QString &slug) { return ChannelId(QUuid::createUuidV5(Namespace, u"channel "_s + slug)); }

Article &SiteCase::add(const QString &slug, const QString &headline, const QString &publishAt)
{
    Article &story = stories.emplaceBack();
    story.id = storyId(slug);
    story.state = State::Published;
    story.slug = slug;
    story.headline = headline;
    story.publishAt = QDateTime::fromString(publishAt, Qt::ISODate).toUTC();
    bodies.insert(story.id, {});
    return story;
}

Channel &SiteCase::addChannel(const QString &slug, const QString &name, const QString &parent)
{
    Channel &channel = input.channels.emplaceBack();
    channel.id = channelId(slug);
    channel.slug = slug;
    channel.name = name;
    if (!parent.isEmpty())
        channel.parent = channelId(parent);
    return channel;
}

void SiteCase::addPicture(const QString &file, int width, int height)
{
    Media media;
    media.file = file;
    media.width = width;
    media.height = height;
    input.media.insert(file, media);
}

Article &SiteCase::story(const QString &slug)
{
    const auto found = std::find_if(stories.begin(), stories.end(),
                                    [&](const Article &story) { return story.id == storyId(slug); });
    Q_ASSERT(found != stories.end());
    return *found;
}

SiteInput SiteCase::whole() const
{
    SiteInput whole = input;
    QList<ChannelId> channels;
    QStringList tags;
    for (const Channel &channel : input.channels)
        channels.append(channel.id);
    for (const Tag &tag : input.tags)
        tags.append(tag.name);
    if (const auto theme = defaultTheme())
        whole.options = ThemeValues(theme->options(), theme->name(), input.settings.themeOptions);
    whole.stories = StoryTable(channels, tags);
    for (const Article &story : stories)
        whole.stories.add(story, input.now);
    return whole;
}

StorySource SiteCase::source() const
{
    return [bodies = bodies, stories = stories](const ArticleId &id) -> Result<StoryText> {
        for (const Article &story : stories) {
            if (story.id == id)
                return StoryText{story.standfirst, story.sourceUrl, story.corrections, bodies.value(id)};
        }
        return Error{ErrorKind::NotFound, u"no such story"_s, {}};
    };
}

SiteCase readSiteCase(const QString &folder)
{
    QJsonParseError fault;
    const QJsonObject json = QJsonDocument::fromJson(contentOf(folder + "/input.json"_L1).toUtf8(), &fault).object();
    if (fault.error != QJsonParseError::NoError)
        qWarning("%s: %s", qUtf8Printable(folder), qUtf8Printable(fault.errorString()));
    SiteCase site;
    QHash<QString, QString> settings;
    const QJsonObject given = json.value("settings"_L1).toObject();
    for (auto field = given.begin(); field != given.end(); ++field)
        settings.insert(field.key(), field.value().toVariant().toString());
    site.input.settings = SiteSettings::fromMap(settings);
    site.input.now = QDateTime::fromString(json.value("now"_L1).toString(), Qt::ISODate).toUTC();
    for (const QJsonValue item : json.value("channels"_L1).toArray()) {
        Channel &channel = site.addChannel(item["slug"_L1].toString(), item["name"_L1].toString(),
                                           item["parent"_L1].toString());
        channel.description = item["description"_L1].toString();
    }
    for (const QJsonValue item : json.value("tags"_L1).toArray())
        site.input.tags.append({TagId::make(), item["name"_L1].toString(), item["slug"_L1].toString()});
    for (const QJsonValue item : json.value("media"_L1).toArray()) {
        site.addPicture(item["file"_L1].toString(), item["width"_L1].toInt(), item["height"_L1].toInt());
        site.input.media[item["file"_L1].toString()].hasAlpha = item["hasAlpha"_L1].toBool();
    }
    for (const QJsonValue item : json.value("stories"_L1).toArray())
        readStory(site, item.toObject());
    const QJsonObject old = json.value("oldSlugs"_L1).toObject();
    for (auto slug = old.begin(); slug != old.end(); ++slug)
        site.input.oldSlugs.insert(slug.key(), storyId(slug.value().toString()));
    return site;
}

SiteCase manyStories(int count)
{
    SiteCase site;
    site.input.settings.title = u"澄湾新闻"_s;
    site.input.settings.baseUrl = u"https://news.example.cn/"_s;
    site.input.now = QDateTime(QDate(2026, 11, 23), QTime(0, 0), Qt::UTC);
    for (int i = 0; i < 10; ++i)
        site.addChannel(u"channel-%1"_s.arg(i), u"频道%1"_s.arg(i), i >= 7 ? u"channel-%1"_s.arg(i - 7) : QString());
    for (int i = 0; i < 20; ++i)
        site.addPicture(pictureName(i), 1600, 1067);
    const QString paragraph = u"<p>清晨六点，河岸上的路灯还亮着，摊主们推着车从桥上下来，把筐里的菜一样一样摆好。</p>"_s;
    for (int i = 0; i < count; ++i) {
        Article &story = site.add(u"story-%1"_s.arg(i), u"第%1次赶早集：河岸菜场的一个清晨与十二位摊主"_s.arg(i),
                                  u"2026-11-22T10:00:00Z"_s);
        story.publishAt = story.publishAt.addSecs(-qint64(i) * 1800);
        story.channel = channelId(u"channel-%1"_s.arg(i % 10));
        story.tags = {u"早集"_s, u"标签%1"_s.arg(i % 200)};
        story.standfirst = u"清晨六点，河岸上的路灯还亮着，摊主们推着车从桥上下来，把筐里的菜一样一样摆好。最先卖完的总是豆腐，"
                           "其次是带着露水的青菜，最后才轮到那几筐不肯降价的橘子。"_s;
        story.byline = u"本报记者 沈予安"_s;
        story.editor = u"顾听雨"_s;
        story.slots.setFlag(Slot::Featured, i % 50 == 7);
        if (i % 3 == 0)
            story.cover = {pictureName(i % 20), u"河岸上的菜摊"_s, {}, {}};
        site.bodies.insert(story.id, paragraph.repeated(4) + u"<h2>先来的人挑得多</h2>"_s + paragraph.repeated(6)
                               + u"<blockquote><p>卖完就走。</p></blockquote>"_s + paragraph.repeated(4));
    }
    return site;
}

RenderedSite renderSite(const std::shared_ptr<const Site> &site, const std::shared_ptr<const Theme> &theme,
                        const StorySource &stories)
{
    RenderedSite rendered;
    PageRenderer renderer(site, theme, stories);
    for (const Page &page : site->pages()) {
        const Result<QByteArray> bytes = renderer.render(page);
        if (!bytes) {
            rendered.fault = page.path + u": "_s + bytes.error().message;
            return rendered;
        }
        if (rendered.pages.contains(page.path))
            rendered.fault = page.path + u" is there twice"_s;
        rendered.pages.insert(page.path, *bytes);
    }
    rendered.pictures = renderer.pictures();
    return rendered;
}

std::shared_ptr<const Theme> defaultTheme()
{
    const auto theme = Theme::load(sourceFolder(u"resources/themes/default"_s));
    if (!theme) {
        qWarning("%s", qUtf8Printable(theme.error().message));
        return nullptr;
    }
    return *theme;
}

QStringList deadLinks(const RenderedSite &site, const Theme &theme, const QString &baseUrl)
{
    static const QRegularExpression attribute(u"\\s(href|src|srcset|action)=\"([^\"]*)\""_s);
    QSet<QString> there;
    for (auto page = site.pages.begin(); page != site.pages.end(); ++page)
        there.insert(page.key());
    for (const PictureVariant &picture : site.pictures)
        there.insert(picture.path);
    for (auto asset = theme.assets().begin(); asset != theme.assets().end(); ++asset)
        there.insert(asset.key());

    const QUrl top(baseUrl.isEmpty() ? u"https://site.invalid/"_s : baseUrl);
    QStringList dead;
    for (auto page = site.pages.begin(); page != site.pages.end(); ++page) {
        if (!page.key().endsWith(".html"_L1))
            continue;
        const QUrl here = top.resolved(QUrl(page.key()));
        auto matches = attribute.globalMatch(QString::fromUtf8(*page));
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            QStringList links{match.captured(2)};
            if (match.captured(1) == "srcset"_L1) {
                links = match.captured(2).split(u", "_s);
                for (QString &link : links)
                    link = link.section(u' ', 0, 0);
            }
            for (const QString &link : links) {
                const QUrl target = here.resolved(QUrl(link));
                if (link.startsWith(u'#') || target.host() != top.host())
                    continue;
                QString path = target.path().mid(top.path().size());
                if (path.isEmpty() || path.endsWith(u'/'))
                    path += "index.html"_L1;
                if (!target.path().startsWith(top.path()) || !there.contains(path))
                    dead.append(page.key() + u": "_s + link);
            }
        }
    }
    return dead;
}

QString tagFault(const QByteArray &html)
{
    static const QRegularExpression tag(u"<(/?)([a-zA-Z][a-zA-Z0-9]*)[^<>]*>"_s);
    static const QSet<QString> empty{u"meta"_s, u"link"_s, u"img"_s, u"source"_s, u"br"_s, u"hr"_s, u"input"_s, u"wbr"_s};
    QStringList open;
    auto tags = tag.globalMatch(QString::fromUtf8(html));
    while (tags.hasNext()) {
        const QRegularExpressionMatch match = tags.next();
        const QString name = match.captured(2);
        if (empty.contains(name))
            continue;
        if (match.captured(1).isEmpty()) {
            open.append(name);
        } else if (open.isEmpty() || open.last() != name) {
            return u"</%1> closes %2"_s.arg(name, open.isEmpty() ? u"nothing"_s : open.last());
        } else {
            open.removeLast();
        }
    }
    return open.isEmpty() ? QString() : open.last() + u" is not closed"_s;
}

} // namespace Galley::Test
