// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "support/sitecase.h"
#include "support/sourcefolder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>
#include <thread>

using namespace Galley;
using namespace Galley::Test;
using namespace Qt::StringLiterals;

class TestPageRenderer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void showsHostileTextAsText_data();
    void showsHostileTextAsText();
    void leavesNoTraceOfWhatIsMissing();
    void writesStructuredDataThatParses();
    void leavesAddressesOutOfASiteWithoutOne();
    void linksTheWholeOfALargeSite();
    void twoThreadsGiveTheBytesOfOne();
    void theOrderOfRenderingDoesNotMatter();
    void showsTheDraftInItsPlace();
    void leavesFiguresOutWhosePictureIsUnknown();
    void showsThePicturesThatADraftBrings();
    void loadsOnlyTheFirstPictureAtOnce();
    void showsAGapInLongPaging();
    void saysInWhichLanguageAStoryIs();
    void speaksEnglishOnAnEnglishSite();
    void offersTheFormOnlyWithAnAddress();
    void addressesThatAreNoneLeadNowhere();
    void feedsAreXmlWhateverIsInThem();
    void feedsAreInOrderOfTimeThoughAStoryIsPinned();
    void linksFromTheTopOnTheNotFoundPage();
    void tellsWhatTheSourceOfStoriesSaid();
    void findsTheVariantsThatPagesShow();
    void obeysTheOptionsOfTheTheme();
    void rendersAssets();

private:
    RenderedSite rendered(const SiteCase &site) const
    {
        return renderSite(Site::build(site.whole()), m_theme, site.source());
    }

    std::shared_ptr<const Theme> m_theme;
};

void TestPageRenderer::initTestCase()
{
    m_theme = defaultTheme();
    QVERIFY(m_theme);
}

void TestPageRenderer::showsHostileTextAsText_data()
{
    QTest::addColumn<QString>("hostile");
    QTest::newRow("quotes") << u"他说“好”，又写 \"a\" 和 'b'"_s;
    QTest::newRow("script end") << u"</script><script>alert(1)</script>"_s;
    QTest::newRow("comment") << u"<!-- --> <![CDATA[ ]]> &amp; &lt;"_s;
    QTest::newRow("mustache") << u"{{site.title}} {{{content}}} {{#crumbs}} {{> part-card}} {{=<% %>=}}"_s;
    QTest::newRow("right to left") << u"\u202eتجربة\u202c \u200f中文 \u2066x\u2069"_s;
    QTest::newRow("300 characters") << u"长"_s.repeated(300);
    QTest::newRow("one long word") << u"x"_s.repeated(300);
    QTest::newRow("control characters") << u"甲\u0000乙\u0001丙\u000b丁\u001f\u007f戊\uFFFE己"_s;
    QTest::newRow("half a character") << QString(u"甲"_s + QChar(0xd83d) + u"乙"_s + QChar(0xde00));
    QTest::newRow("emoji") << u"👨‍👩‍👧‍👦 一家四口 🇨🇳"_s;
}

void TestPageRenderer::showsHostileTextAsText()
{
    QFETCH(QString, hostile);
    SiteCase site;
    site.input.settings.title = hostile;
    site.input.settings.tagline = hostile;
    site.input.settings.description = hostile;
    site.input.settings.publisher = hostile;
    site.input.settings.icpRecord = hostile;
    site.input.settings.reportPhone = hostile;
    site.input.settings.baseUrl = u"https://news.example.cn/"_s;
    site.input.settings.messageAddress = u"https://message.example.cn/?a=1&b=\"2\""_s;
    site.addChannel(u"news"_s, hostile).description = hostile;
    site.addPicture(u"aaaaaaaaaaaaaaaa.jpg"_s, 900, 600);
    for (const QString &slug : {u"one"_s, u"two"_s, u"three"_s}) {
        Article &story = site.add(slug, hostile, u"2026-01-01T00:00:00Z"_s);
        story.channel = channelId(u"news"_s);
        story.kicker = story.subhead = story.standfirst = story.byline = story.source = story.editor = hostile;
        story.tags = {hostile, u"共同"_s};
        story.slots = Slot::Featured;
        story.cover = {u"aaaaaaaaaaaaaaaa.jpg"_s, hostile, hostile, hostile};
        site.bodies.insert(story.id, u"<h2>%1</h2><p>%1</p>"_s.arg(hostile.toHtmlEscaped()));
    }
    const RenderedSite pages = rendered(site);
    QCOMPARE(pages.fault, QString());
    QCOMPARE(deadLinks(pages, *m_theme, site.input.settings.baseUrl).join(u'\n'), QString());
    for (auto page = pages.pages.begin(); page != pages.pages.end(); ++page) {
        QVERIFY2(!page->contains("alert(1)</script>"), qPrintable(page.key()));
        for (const char byte : *page)
            QVERIFY2(uchar(byte) >= 0x20 || byte == '\n' || byte == '\t', qPrintable(page.key()));
        if (page.key().endsWith(".html"_L1)) {
            // The data block is text to the parser; what it holds is looked at below.
            QByteArray html = *page;
            const qsizetype data = html.indexOf("<script");
            if (data >= 0)
                html.remove(data, html.indexOf("</script>") + 9 - data);
            QVERIFY2(!html.contains("<script"), qPrintable(page.key()));
            QCOMPARE(page.key() + tagFault(html), page.key());
        } else if (page.key().endsWith(".xml"_L1)) {
            QXmlStreamReader xml(*page);
            while (!xml.atEnd())
                xml.readNext();
            QCOMPARE(page.key() + xml.errorString(), page.key());
        }
    }
    const QString story = pages.text(u"news/one.html"_s);
    if (hostile.contains(u"{{site.title}}"_s))
        QVERIFY(story.contains(u"<title>{{site.title}} {{{content}}}"_s));
}

void TestPageRenderer::leavesNoTraceOfWhatIsMissing()
{
    SiteCase site;
    site.add(u"bare"_s, u"只有标题"_s, u"2026-01-01T04:00:00Z"_s);
    const RenderedSite pages = rendered(site);
    QCOMPARE(pages.fault, QString());
    const QString story = pages.text(u"stories/bare.html"_s);
    for (const QString &word : {u"作者"_s, u"来源"_s, u"浏览"_s, u"责任编辑"_s, u"标签"_s, u"上一篇"_s, u"下一篇"_s,
                                u"编辑推荐"_s, u"相关阅读"_s, u"留言"_s, u"<picture"_s, u"<figure"_s, u"class=\"side\""_s,
                                u"class=\"kicker\""_s, u"class=\"subhead\""_s, u"主办单位"_s, u"class=\"channels\""_s,
                                u"<a href=\"\""_s, u"=\"\""_s}) {
        QVERIFY2(!story.contains(word), qPrintable(word));
    }
    QVERIFY(story.contains(u"<h1>只有<wbr>标题</h1>"_s));
    QVERIFY(story.contains(u"2026-01-01 12:00"_s));

    const RenderedSite nothing = rendered(SiteCase());
    QCOMPARE(nothing.fault, QString());
    QVERIFY(nothing.text(u"index.html"_s).contains(u"这里还没有发布稿件。"_s));
    QCOMPARE(deadLinks(nothing, *m_theme, {}).join(u'\n'), QString());
}

void TestPageRenderer::writesStructuredDataThatParses()
{
    SiteCase site;
    site.input.settings.title = u"澄湾</script>"_s;
    site.input.settings.baseUrl = u"https://news.example.cn/local/"_s;
    site.addChannel(u"news"_s, u"新闻"_s);
    site.addChannel(u"town"_s, u"街镇"_s, u"news"_s);
    Article &story = site.add(u"s"_s, u"a & b <c> \"d\" \\ e"_s, u"2026-01-01T00:00:00Z"_s);
    story.channel = channelId(u"town"_s);
    story.views = 1286;
    story.modifiedAt = story.publishAt.addSecs(3600);
    const QByteArray page = rendered(site).pages.value(u"town/s.html"_s);
    const qsizetype from = page.indexOf("application/ld+json\">") + 21;
    const QByteArray data = page.mid(from, page.indexOf("</script>") - from);
    for (const char byte : {'<', '>', '&'})
        QVERIFY(!data.contains(byte));
    const QJsonArray both = QJsonDocument::fromJson(data).array();
    QCOMPARE(both.size(), 2);
    const QJsonObject news = both.at(0).toObject();
    QCOMPARE(news["headline"_L1].toString(), u"a & b <c> \"d\" \\ e"_s);
    QCOMPARE(news["datePublished"_L1].toString(), u"2026-01-01T08:00:00+08:00"_s);
    // Nothing on the page says that it was touched since.
    QCOMPARE(news["dateModified"_L1].toString(), u"2026-01-01T08:00:00+08:00"_s);
    QCOMPARE(news["url"_L1].toString(), u"https://news.example.cn/local/town/s.html"_s);
    QCOMPARE(news["interactionStatistic"_L1]["userInteractionCount"_L1].toInt(), 1286);
    const QJsonArray way = both.at(1)["itemListElement"_L1].toArray();
    QCOMPARE(way.size(), 4);
    QCOMPARE(way.at(0)["item"_L1].toString(), u"https://news.example.cn/local/"_s);
    QCOMPARE(way.at(2)["item"_L1].toString(), u"https://news.example.cn/local/town/"_s);
    QCOMPARE(way.at(3)["position"_L1].toInt(), 4);
}

void TestPageRenderer::leavesAddressesOutOfASiteWithoutOne()
{
    SiteCase site = manyStories(8);
    site.input.settings.baseUrl.clear();
    const RenderedSite pages = rendered(site);
    QCOMPARE(pages.fault, QString());
    QCOMPARE(deadLinks(pages, *m_theme, {}).join(u'\n'), QString());
    for (auto page = pages.pages.begin(); page != pages.pages.end(); ++page) {
        for (const char *mark : {"rel=\"canonical\"", "og:url", "og:image", "BreadcrumbList", "rel=\"self\"", "Sitemap:"})
            QVERIFY2(!page->contains(mark), qPrintable(page.key()));
    }
    QVERIFY(pages.text(u"feed.xml"_s).contains(u"<link>channel-0/story-0.html</link>"_s));
    QVERIFY(pages.text(u"channel-0/feed.xml"_s).contains(u"<link>../channel-0/story-0.html</link>"_s));
}

void TestPageRenderer::linksTheWholeOfALargeSite()
{
    const SiteCase site = manyStories(400);
    const RenderedSite pages = rendered(site);
    QCOMPARE(pages.fault, QString());
    QVERIFY(pages.pages.contains(u"channel-0/page-2.html"_s));
    QVERIFY(pages.pages.size() > 500);
    QCOMPARE(deadLinks(pages, *m_theme, site.input.settings.baseUrl).join(u'\n'), QString());
    // Nobody is left out: every story can be reached from a list of its channel.
    QSet<QString> linked;
    const auto built = Site::build(site.whole());
    for (const Page &page : built->pages()) {
        if (page.kind != Page::Kind::Channel)
            continue;
        const QString text = pages.text(page.path);
        for (const Article &story : site.stories) {
            if (text.contains(u'/' + story.slug + ".html\""_L1))
                linked.insert(story.slug);
        }
    }
    QCOMPARE(linked.size(), 400);
}

void TestPageRenderer::twoThreadsGiveTheBytesOfOne()
{
    const SiteCase site = manyStories(200);
    const auto built = Site::build(site.whole());
    const RenderedSite one = renderSite(built, m_theme, site.source());
    RenderedSite first;
    RenderedSite second;
    std::thread a([&] { first = renderSite(built, m_theme, site.source()); });
    std::thread b([&] { second = renderSite(built, m_theme, site.source()); });
    a.join();
    b.join();
    QCOMPARE(one.fault, QString());
    QCOMPARE(first.pages, one.pages);
    QCOMPARE(second.pages, one.pages);
    QCOMPARE(first.pictures, one.pictures);
}

void TestPageRenderer::theOrderOfRenderingDoesNotMatter()
{
    const SiteCase site = manyStories(60);
    const auto built = Site::build(site.whole());
    const RenderedSite forwards = renderSite(built, m_theme, site.source());
    PageRenderer renderer(built, m_theme, site.source());
    const QList<Page> all = built->pages();
    for (auto page = all.crbegin(); page != all.crend(); ++page) {
        const Result<QByteArray> bytes = renderer.render(*page);
        QVERIFY(bytes);
        QVERIFY2(*bytes == forwards.pages.value(page->path), qPrintable(page->path));
    }
}

void TestPageRenderer::showsTheDraftInItsPlace()
{
    const SiteCase site = manyStories(30);
    const auto base = Site::build(site.whole());
    Article draft = site.stories.at(4);
    draft.headline = u"还没有保存的标题"_s;
    draft.body = u"<p>还没有保存的正文。</p>"_s;
    const auto with = base->with(draft);
    int asked = 0;
    PageRenderer renderer(with, m_theme, [&](const ArticleId &id) {
        asked += id == draft.id;
        return site.source()(id);
    });
    const Result<QByteArray> page = renderer.render(*with->pageAt(with->pathOf(draft.id)));
    QVERIFY(page);
    QVERIFY(page->contains(u"还没有保存的正文。"_s.toUtf8()));
    QCOMPARE(asked, 0);
    const Result<QByteArray> list = renderer.render(*with->pageAt(u"channel-4/"_s));
    QVERIFY(list->contains(u"还<wbr>没有<wbr>保存的<wbr>标题"_s.toUtf8()));

    // Only what the draft is named on differs from the site as it was.
    const RenderedSite before = renderSite(base, m_theme, site.source());
    const RenderedSite after = renderSite(with, m_theme, site.source());
    QCOMPARE(after.pages.keys().size(), before.pages.keys().size());
    QVERIFY(after.pages.value(u"channel-5/index.html"_s) == before.pages.value(u"channel-5/index.html"_s));
    QVERIFY(after.pages.value(u"index.html"_s) != before.pages.value(u"index.html"_s));
}

void TestPageRenderer::leavesFiguresOutWhosePictureIsUnknown()
{
    SiteCase site;
    Article &story = site.add(u"s"_s, u"题"_s, u"2026-01-01T00:00:00Z"_s);
    story.cover = {u"gone.jpg"_s, u"不在了"_s, {}, {}};
    site.bodies.insert(story.id, u"<p>前</p><figure><img src=\"media:gone.jpg\" alt=\"不在了\"></figure><p>后</p>"_s);
    const QString page = rendered(site).text(u"stories/s.html"_s);
    QVERIFY(!page.contains(u"不在了"_s));
    QVERIFY(!page.contains(u"<figure"_s));
    QVERIFY(page.contains(u"<p>前</p>\n<p>后</p>"_s));
}

void TestPageRenderer::showsThePicturesThatADraftBrings()
{
    const SiteCase site = manyStories(3);
    Article draft = site.stories.at(1);
    draft.body = u"<figure><img src=\"media:bbbbbbbbbbbbbbbb.jpg\" alt=\"刚放进来\"></figure>"_s;
    Media media;
    media.file = u"bbbbbbbbbbbbbbbb.jpg"_s;
    media.width = 600;
    media.height = 400;
    const auto with = Site::build(site.whole())->with(draft, {media});
    PageRenderer renderer(with, m_theme, site.source());
    const Result<QByteArray> page = renderer.render(*with->pageAt(with->pathOf(draft.id)));
    QVERIFY(page);
    QVERIFY(page->contains(u"alt=\"刚放进来\""_s.toUtf8()));
    const auto shown = renderer.pictures();
    QVERIFY(std::any_of(shown.begin(), shown.end(),
                        [](const PictureVariant &v) { return v.path == "pictures/bbbbbbbbbbbbbbbb-600.jpg"_L1; }));
}

void TestPageRenderer::loadsOnlyTheFirstPictureAtOnce()
{
    SiteCase site;
    site.addPicture(u"aaaaaaaaaaaaaaaa.jpg"_s, 900, 600);
    site.addPicture(u"bbbbbbbbbbbbbbbb.jpg"_s, 900, 600);
    Article &story = site.add(u"s"_s, u"题"_s, u"2026-01-01T00:00:00Z"_s);
    const QString figures = u"<figure><img src=\"media:aaaaaaaaaaaaaaaa.jpg\" alt=\"甲\"></figure>"
                            "<figure><img src=\"media:bbbbbbbbbbbbbbbb.jpg\" alt=\"乙\"></figure>"_s;
    site.bodies.insert(story.id, figures);
    const QString without = rendered(site).text(u"stories/s.html"_s);
    QVERIFY(without.contains(u"alt=\"甲\" fetchpriority=\"high\""_s));
    QVERIFY(without.contains(u"alt=\"乙\" loading=\"lazy\""_s));

    site.story(u"s"_s).cover = {u"aaaaaaaaaaaaaaaa.jpg"_s, u"封面"_s, {}, {}};
    const QString sameFirst = rendered(site).text(u"stories/s.html"_s);
    QVERIFY(!sameFirst.contains(u"alt=\"封面\" fetchpriority"_s));
    QVERIFY(sameFirst.contains(u"alt=\"甲\" fetchpriority=\"high\""_s));

    site.story(u"s"_s).cover.file = u"bbbbbbbbbbbbbbbb.jpg"_s;
    const QString other = rendered(site).text(u"stories/s.html"_s);
    QVERIFY(other.contains(u"alt=\"封面\" fetchpriority=\"high\""_s));
    QCOMPARE(other.count(u"fetchpriority"_s), 1);
}

void TestPageRenderer::showsAGapInLongPaging()
{
    SiteCase site = manyStories(400);
    site.input.settings.themeOptions.insert(u"default/storiesPerPage"_s, u"5"_s);
    const RenderedSite pages = rendered(site);
    const QString middle = pages.text(u"channel-5/page-4.html"_s).simplified();
    QVERIFY(middle.contains(u"共 40 篇，第 4 / 8 页"_s));
    QVERIFY(middle.contains(u"<a href=\"../channel-5/page-3.html\" rel=\"prev\">上一页</a>"_s));
    QVERIFY(middle.contains(u"aria-current=\"page\" aria-label=\"第4页\">4</a>"_s));
    QCOMPARE(middle.count(u"<span aria-hidden=\"true\">…</span>"_s), 1); // 1 2 3 4 5 6 … 8
    QVERIFY(middle.contains(u"<title>频道5_第4页_澄湾新闻</title>"_s));
    const QString first = pages.text(u"channel-5/index.html"_s);
    QVERIFY(!first.contains(u"rel=\"prev\""_s));
    QVERIFY(!pages.text(u"channel-5/page-8.html"_s).contains(u"rel=\"next\""_s));
    QCOMPARE(deadLinks(pages, *m_theme, site.input.settings.baseUrl).join(u'\n'), QString());
}

void TestPageRenderer::saysInWhichLanguageAStoryIs()
{
    SiteCase site;
    site.addChannel(u"news"_s, u"新闻"_s);
    for (const QString &slug : {u"zh"_s, u"en"_s})
        site.add(slug, slug, u"2026-01-01T00:00:00Z"_s).channel = channelId(u"news"_s);
    site.story(u"en"_s).language = u"en"_s;
    site.story(u"zh"_s).language = u"zh-CN"_s;
    const RenderedSite pages = rendered(site);
    QVERIFY(pages.text(u"news/en.html"_s).contains(u"<article class=\"story\" lang=\"en\">"_s));
    QVERIFY(pages.text(u"news/zh.html"_s).contains(u"<article class=\"story\">"_s));
    QVERIFY(pages.text(u"news/index.html"_s).contains(u"<h2 lang=\"en\">"_s));
}

void TestPageRenderer::speaksEnglishOnAnEnglishSite()
{
    SiteCase site;
    site.input.settings.language = u"en-GB"_s;
    site.input.settings.timeZone = u"Europe/London"_s;
    site.input.settings.title = u"The Weir"_s;
    site.addChannel(u"news"_s, u"News"_s);
    site.add(u"s"_s, u"A ferry returns"_s, u"2026-07-01T06:40:00Z"_s).channel = channelId(u"news"_s);
    const QString page = rendered(site).text(u"news/s.html"_s).simplified();
    QVERIFY(page.contains(u"<html lang=\"en-GB\">"_s));
    QVERIFY(page.contains(u"Published: <time datetime=\"2026-07-01T07:40+01:00\">2026-07-01 07:40</time>"_s));
    QVERIFY(page.contains(u"<title>A ferry returns - News - The Weir</title>"_s));
    QVERIFY(page.contains(u"<h1>A ferry returns</h1>"_s));
    for (const QChar c : page)
        QVERIFY(c.script() != QChar::Script_Han);
}

void TestPageRenderer::offersTheFormOnlyWithAnAddress()
{
    SiteCase site;
    site.add(u"s"_s, u"题"_s, u"2026-01-01T00:00:00Z"_s);
    QVERIFY(!rendered(site).text(u"stories/s.html"_s).contains(u"<form class=\"form\""_s));
    site.input.settings.messageAddress = u"mailto:desk@example.cn"_s;
    const RenderedSite pages = rendered(site);
    QVERIFY(pages.text(u"stories/s.html"_s).contains(u"action=\"mailto:desk@example.cn\""_s));
    QVERIFY(!pages.text(u"index.html"_s).contains(u"#message"_s));
}

/// As they can stand in a newsroom from somebody else, where no form looked at them.
void TestPageRenderer::addressesThatAreNoneLeadNowhere()
{
    SiteCase site;
    site.add(u"s"_s, u"题"_s, u"2026-01-01T00:00:00Z"_s).sourceUrl = u"javascript:alert(1)"_s;
    WithdrawnStory gone;
    gone.id = storyId(u"gone"_s);
    gone.slug = u"gone"_s;
    gone.withdrawal.address = u"javascript:alert(2)"_s;
    site.input.withdrawn = {gone};
    const RenderedSite pages = rendered(site);
    QCOMPARE(pages.fault, QString());
    QVERIFY(pages.pages.size() > 3);
    for (auto page = pages.pages.cbegin(); page != pages.pages.cend(); ++page)
        QVERIFY2(!page->contains("href=\"javascript:") && !page->contains("url=javascript:"), qPrintable(page.key()));
}

void TestPageRenderer::feedsAreXmlWhateverIsInThem()
{
    SiteCase site;
    site.input.settings.title = u"A & B"_s;
    Article &story = site.add(u"s"_s, u"题 <b> & \u0002"_s, u"2026-01-01T00:00:00Z"_s);
    story.standfirst = u"导语 <script> &"_s;
    site.bodies.insert(story.id, u"<p>]]&gt; 与 &lt;b&gt; 与 ]]&gt;</p>"_s);
    QXmlStreamReader xml(rendered(site).pages.value(u"feed.xml"_s));
    QString title;
    QString content;
    QString description;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.qualifiedName() == "title"_L1)
            title = xml.readElementText();
        else if (xml.qualifiedName() == "description"_L1)
            description = xml.readElementText();
        else if (xml.qualifiedName() == "content:encoded"_L1)
            content = xml.readElementText();
    }
    QCOMPARE(xml.errorString(), QString());
    QCOMPARE(title, u"题 <b> & "_s);
    QCOMPARE(description, u"导语 &lt;script&gt; &amp;"_s); // which is HTML
    QCOMPARE(content, u"<p>]]&gt; 与 &lt;b&gt; 与 ]]&gt;</p>"_s);
}

void TestPageRenderer::feedsAreInOrderOfTimeThoughAStoryIsPinned()
{
    SiteCase site;
    site.addChannel(u"news"_s, u"新闻"_s);
    for (int i = 0; i < 25; ++i)
        site.add(u"s%1"_s.arg(i), u"题%1"_s.arg(i), u"2026-01-%1T00:00:00Z"_s.arg(28 - i, 2, 10, QChar(u'0'))).channel
            = channelId(u"news"_s);
    site.story(u"s22"_s).slots = Slot::Pinned;
    site.story(u"s5"_s).slots = Slot::Pinned;
    const QString feed = rendered(site).text(u"news/feed.xml"_s);
    QCOMPARE(feed.count(u"<item>"_s), 20);
    QVERIFY(!feed.contains(u"题22"_s));
    QVERIFY(feed.indexOf(u"题0<"_s) < feed.indexOf(u"题5<"_s));
    QVERIFY(feed.indexOf(u"题4<"_s) < feed.indexOf(u"题5<"_s));
    QVERIFY(feed.indexOf(u"题5<"_s) < feed.indexOf(u"题6<"_s));
}

void TestPageRenderer::linksFromTheTopOnTheNotFoundPage()
{
    SiteCase site = manyStories(3);
    site.input.settings.baseUrl = u"https://example.cn/local/news/"_s;
    const QString page = rendered(site).text(u"404.html"_s);
    QVERIFY(page.contains(u"href=\"/local/news/assets/style.css\""_s));
    QVERIFY(page.contains(u"href=\"/local/news/channel-1/index.html\""_s));
    QVERIFY(!page.contains(u"href=\"channel-"_s));
}

void TestPageRenderer::tellsWhatTheSourceOfStoriesSaid()
{
    const SiteCase site = manyStories(3);
    const auto built = Site::build(site.whole());
    PageRenderer renderer(built, m_theme, [](const ArticleId &) -> Result<StoryText> {
        return Error{ErrorKind::Damaged, u"The store is damaged."_s, {}};
    });
    const Result<QByteArray> page = renderer.render(*built->pageAt(u"channel-0/story-0.html"_s));
    QVERIFY(!page);
    QCOMPARE(page.error().kind, ErrorKind::Damaged);
    QVERIFY(renderer.render(*built->pageAt(QString())));
    Page unknown;
    unknown.kind = Page::Kind::Story;
    QCOMPARE(renderer.render(unknown).error().kind, ErrorKind::NotFound);
}

void TestPageRenderer::findsTheVariantsThatPagesShow()
{
    const SiteCase site = manyStories(10);
    const auto built = Site::build(site.whole());
    const RenderedSite pages = renderSite(built, m_theme, site.source());
    QVERIFY(!pages.pictures.isEmpty());
    for (const PictureVariant &variant : pages.pictures) {
        const auto found = variantAt(variant.path, site.input.media);
        QVERIFY2(found, qPrintable(variant.path));
        QCOMPARE(*found, variant);
    }
    for (const QString &path : {u"pictures/"_s, u"pictures/x-480.webp"_s, u"pictures/0000000000000001-481.webp"_s,
                                u"pictures/0000000000000001-800.png"_s, u"other/0000000000000001-800.jpg"_s, QString()})
        QVERIFY2(!variantAt(path, site.input.media), qPrintable(path));
}

void TestPageRenderer::obeysTheOptionsOfTheTheme()
{
    const auto theme = Theme::load(sourceFolder(u"resources/themes/reader"_s));
    QVERIFY(theme);
    SiteInput input = manyStories(40).whole();
    const auto site = [&](const QHash<QString, QString> &options) {
        input.options = ThemeValues((*theme)->options(), u"reader"_s, options);
        return renderSite(Site::build(input), *theme, manyStories(40).source());
    };
    const auto pictures = [](const RenderedSite &whole) { return whole.text(u"index.html"_s).count("<picture>"_L1); };
    const RenderedSite all = site({{u"reader/homePictures"_s, u"all"_s}});
    const RenderedSite third = site({{u"reader/homePictures"_s, u"third"_s}});
    QVERIFY(pictures(all) > 3);
    QCOMPARE(pictures(third), 1 + (pictures(all) - 1) / 3); // the lead has its picture
    QCOMPARE(pictures(site({{u"reader/homePictures"_s, u"lead"_s}})), 1);
    QCOMPARE(pictures(site({{u"reader/homePictures"_s, u"none"_s}})), 0);

    static const QRegularExpression inWords(u"<time datetime=\"[^\"]+\">\\d{4}年\\d+月\\d+日( \\d\\d:\\d\\d)?</time>"_s);
    const auto stories = [](const RenderedSite &whole) {
        return std::count_if(whole.pages.cbegin(), whole.pages.cend(), [](const QByteArray &page) {
            return page.contains("<body class=\"read") && QString::fromUtf8(page).contains(inWords);
        });
    };
    QCOMPARE(stories(all), 0);
    QCOMPARE(stories(site({{u"reader/dateForm"_s, u"words"_s}})), 40);
}

void TestPageRenderer::rendersAssets()
{
    const auto built = Site::build(SiteInput());
    PageRenderer renderer(built, m_theme, {});
    Page asset;
    asset.kind = Page::Kind::Asset;
    asset.path = u"assets/style.css"_s;
    QCOMPARE(*renderer.render(asset), m_theme->assets().value(asset.path));
    asset.path = u"assets/none.css"_s;
    QCOMPARE(renderer.render(asset).error().kind, ErrorKind::NotFound);
}

QTEST_GUILESS_MAIN(TestPageRenderer)
#include "tst_pagerenderer.moc"
