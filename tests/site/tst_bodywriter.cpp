// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "support/sitecase.h"

#include "site/bodywriter.h"

#include <QRegularExpression>
#include <QTest>

using namespace Galley;
using namespace Galley::Test;
using namespace Qt::StringLiterals;

class TestBodyWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void writesEachKindOfBlock_data();
    void writesEachKindOfBlock();
    void writesPlainHtmlForFeeds();
    void leadsToStoriesThatAreOut();
    void marksLinksThatLeadAway_data();
    void marksLinksThatLeadAway();
    void joinsNeighboursWithOneLink();
    void writesNothingForAnEmptyBody();

private:
    std::string written(const Block &block, BodyWriter::Form form = BodyWriter::Form::Page)
    {
        Body body;
        body.blocks.push_back(block);
        Edition edition(m_site);
        return BodyWriter(edition, u"../"_s, form).html(body);
    }

    std::shared_ptr<const Site> m_site;
};

void TestBodyWriter::initTestCase()
{
    SiteCase site;
    site.input.settings.baseUrl = u"https://news.example.cn/"_s;
    site.addPicture(u"aaaaaaaaaaaaaaaa.png"_s, 900, 600);
    site.addRecording(u"cccccccccccccccc.mp4"_s);
    site.addRecording(u"dddddddddddddddd.mp3"_s);
    site.add(u"out"_s, u"已经发布"_s, u"2026-01-01T00:00:00Z"_s);
    m_site = Site::build(site.whole());
}

void TestBodyWriter::writesEachKindOfBlock_data()
{
    QTest::addColumn<Block>("block");
    QTest::addColumn<QString>("html");
    const auto row = [](const char *name, const Block &block, const QString &html) {
        QTest::newRow(name) << block << html;
    };
    const Runs one{{u"一"_s, {}, {}}};
    row("paragraph", Paragraph{one}, u"<p>一</p>"_s);
    row("centred", Paragraph{one, Alignment::Center}, u"<p class=\"center\">一</p>"_s);
    row("at the end", Paragraph{one, Alignment::End}, u"<p class=\"end\">一</p>"_s);
    row("line break", Paragraph{{{u"一\n二"_s, {}, {}}}}, u"<p>一<br>二</p>"_s);
    row("marks nest", Paragraph{{{u"x"_s, Mark::Strong | Mark::Emphasis | Mark::Code, {}}}},
        u"<p><strong><em><code>x</code></em></strong></p>"_s);
    row("every mark",
        Paragraph{{{u"x"_s, Mark::Underline | Mark::Strike | Mark::Sub | Mark::Sup | Mark::Highlight, {}}}},
        u"<p><u><s><sub><sup><mark>x</mark></sup></sub></s></u></p>"_s);
    row("heading", Heading{3, {{u"重新开船"_s, {}, {}}}}, u"<h3>重新开船</h3>"_s);
    row("heading out of range", Heading{9, one}, u"<h4>一</h4>"_s);
    List inner{true, 3, {{one, {}}}};
    List outer{false, 1, {{one, {inner}}, {one, {}}}};
    row("lists", outer,
        u"<ul>\n<li>一\n<ol start=\"3\">\n<li>一</li>\n</ol></li>\n<li>一</li>\n</ul>"_s);
    row("quote", Quote{{Paragraph{one}}, {{u"罗船长"_s, {}, {}}}},
        u"<blockquote>\n<p>一</p>\n<footer>罗船长</footer>\n</blockquote>"_s);
    row("quote of nobody", Quote{{Paragraph{one}}, {}}, u"<blockquote>\n<p>一</p>\n</blockquote>"_s);
    row("figure", Figure{u"aaaaaaaaaaaaaaaa.png"_s, u"a\"b"_s, {}, u"周栖 / 摄"_s},
        u"<figure>\n<picture>\n<source type=\"image/webp\" srcset=\"../pictures/aaaaaaaaaaaaaaaa-480.webp 480w, "
         "../pictures/aaaaaaaaaaaaaaaa-800.webp 800w, ../pictures/aaaaaaaaaaaaaaaa-900.webp 900w\" "
         "sizes=\"(min-width: 62rem) 50rem, 100vw\">\n<img src=\"../pictures/aaaaaaaaaaaaaaaa-800.jpg\" "
         "width=\"900\" height=\"600\" alt=\"a&quot;b\" loading=\"lazy\" decoding=\"async\">\n</picture>\n"
         "<figcaption><span class=\"credit\">周栖 / 摄</span></figcaption>\n</figure>"_s);
    Figure wide{u"aaaaaaaaaaaaaaaa.png"_s, {}, {}, {}, FigureWidth::Full};
    const QString full = QString::fromStdString(written(wide));
    row("figure as wide as the page", wide, full);
    QVERIFY(full.startsWith(u"<figure class=\"full\">"_s) && full.contains(u"sizes=\"100vw\""_s));
    wide.width = FigureWidth::Text;
    Gallery gallery{{wide, Figure{u"gone.png"_s, {}, {}, {}}, wide}, one};
    const QString inside = QString::fromStdString(written(wide)).replace(u"(min-width: 62rem) 50rem, 100vw"_s,
                                                                      u"(min-width: 62rem) 25rem, 50vw"_s);
    row("gallery", gallery,
        u"<figure class=\"gallery\">\n"_s + inside + u'\n' + inside + u"\n<figcaption>一</figcaption>\n</figure>"_s);
    row("gallery without pictures", Gallery{{Figure{u"gone.png"_s, {}, {}, {}}}, one}, QString());
    row("figure without a picture", Figure{u"gone.png"_s, u"x"_s, one, {}}, QString());
    Table table{one, true, true, {{{one, 2, 1}}, {{one, 1, 2}, {one, 1, 1}}, {{one, 1, 1}}}};
    row("table", table,
        u"<div class=\"sheet\" role=\"region\" tabindex=\"0\" aria-label=\"一\">\n<table>\n<caption>一</caption>\n"
         "<thead>\n<tr><th scope=\"col\" colspan=\"2\">一</th></tr>\n</thead>\n<tbody>\n"
         "<tr><th scope=\"row\" rowspan=\"2\">一</th><td>一</td></tr>\n<tr><td>一</td></tr>\n</tbody>\n"
         "</table>\n</div>"_s);
    row("code", Code{u"c++"_s, u"a < b\n\n"_s},
        u"<pre tabindex=\"0\"><code class=\"language-c++\">a &lt; b\n\n</code></pre>"_s);
    row("rule", Rule{}, u"<hr>"_s);
    row("embed", Embed{u"https://video.example.org/1"_s, u"开船"_s},
        u"<p class=\"embed\"><a href=\"https://video.example.org/1\" rel=\"noopener\">开船</a></p>"_s);
    row("video", Embed{u"media:cccccccccccccccc.mp4"_s, u"开船"_s},
        u"<figure class=\"recording\"><video controls preload=\"metadata\" playsinline "
         "src=\"../recordings/cccccccccccccccc.mp4\" aria-label=\"开船\"></video><figcaption>开船</figcaption></figure>"_s);
    row("audio without a caption", Embed{u"media:dddddddddddddddd.mp3"_s, {}},
        u"<figure class=\"recording\"><audio controls preload=\"none\" src=\"../recordings/dddddddddddddddd.mp3\" "
         "aria-label=\"音频\"></audio></figure>"_s);
    row("a recording that is not there", Embed{u"media:eeeeeeeeeeeeeeee.mp4"_s, u"开船"_s}, u"<p>开船</p>"_s);
    row("a picture in its place", Embed{u"media:aaaaaaaaaaaaaaaa.png"_s, u"开船"_s}, u"<p>开船</p>"_s);
    row("embed without a caption", Embed{u"https://video.example.org/1"_s, {}},
        u"<p class=\"embed\"><a href=\"https://video.example.org/1\" rel=\"noopener\">https://video.example.org/1</a></p>"_s);
}

void TestBodyWriter::writesEachKindOfBlock()
{
    QFETCH(Block, block);
    QTEST(QString::fromStdString(written(block)), "html");
}

void TestBodyWriter::writesPlainHtmlForFeeds()
{
    const auto feed = [this](const Block &block) {
        return QString::fromStdString(written(block, BodyWriter::Form::Feed));
    };
    const Runs one{{u"重新开船"_s, {}, {}}};
    QCOMPARE(feed(Heading{2, one}), u"<h2>重新开船</h2>"_s);
    QCOMPARE(feed(Embed{u"media:cccccccccccccccc.mp4"_s, {}}),
             u"<p><a href=\"../recordings/cccccccccccccccc.mp4\">视频</a></p>"_s);
    QCOMPARE(feed(Paragraph{one, Alignment::Center}), u"<p>重新开船</p>"_s);
    QCOMPARE(feed(Figure{u"aaaaaaaaaaaaaaaa.png"_s, u"x"_s, one, u"周栖"_s}),
             u"<figure>\n<img src=\"../pictures/aaaaaaaaaaaaaaaa-800.jpg\" width=\"800\" height=\"533\" alt=\"x\">\n"
              "<figcaption>重新开船 周栖</figcaption>\n</figure>"_s);
    QCOMPARE(feed(Table{{}, false, false, {{{one, 1, 1}}}}),
             u"<table>\n<tbody>\n<tr><td>重新开船</td></tr>\n</tbody>\n</table>"_s);
    QCOMPARE(feed(Code{u"c++"_s, u"x"_s}), u"<pre><code>x</code></pre>"_s);
}

void TestBodyWriter::leadsToStoriesThatAreOut()
{
    const QString out = u"galley-story:"_s + storyId(u"out"_s).toString();
    const QString notOut = u"galley-story:"_s + storyId(u"not-out"_s).toString();
    QCOMPARE(written(Paragraph{{{u"a"_s, {}, out}, {u"b"_s, Mark::Strong, notOut}}}),
             std::string("<p><a href=\"../stories/out.html\">a</a><strong>b</strong></p>"));
    QCOMPARE(written(Paragraph{{{u"a"_s, {}, u"galley-story:nonsense"_s}}}), std::string("<p>a</p>"));
}

void TestBodyWriter::marksLinksThatLeadAway_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<bool>("leadsAway");
    QTest::newRow("another site") << u"https://example.org/"_s << true;
    QTest::newRow("in capitals") << u"HTTP://example.org/"_s << true;
    QTest::newRow("this site") << u"https://news.example.cn/x.html"_s << false;
    QTest::newRow("one that only begins like it") << u"https://news.example.cn.evil.org/"_s << true;
    QTest::newRow("mail") << u"mailto:desk@example.cn"_s << false;
    QTest::newRow("telephone") << u"tel:+8600"_s << false;
    QTest::newRow("a place on the page") << u"#top"_s << false;
}

void TestBodyWriter::marksLinksThatLeadAway()
{
    QFETCH(QString, link);
    QFETCH(bool, leadsAway);
    const std::string html = written(Paragraph{{{u"x"_s, {}, link}}});
    QVERIFY(html.find("href=\"" + link.toStdString() + '"') != std::string::npos);
    QCOMPARE(html.find("rel=\"noopener\"") != std::string::npos, leadsAway);
}

void TestBodyWriter::joinsNeighboursWithOneLink()
{
    const QString link = u"#a"_s;
    QCOMPARE(written(Paragraph{{{u"1"_s, {}, link}, {u"2"_s, Mark::Strong, link}, {u"3"_s, {}, u"#b"_s}, {u"4"_s, {}, {}}}}),
             std::string("<p><a href=\"#a\">1<strong>2</strong></a><a href=\"#b\">3</a>4</p>"));
}

void TestBodyWriter::writesNothingForAnEmptyBody()
{
    Edition edition(m_site);
    QCOMPARE(BodyWriter(edition, QString()).html({}), std::string());
}

QTEST_GUILESS_MAIN(TestBodyWriter)
#include "tst_bodywriter.moc"
