// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "body/html.h"

#include <QRegularExpression>
#include <QTest>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

Runs runs(const QString &text) { return {{text, {}, {}}}; }
Paragraph paragraph(const QString &text) { return {runs(text), Alignment::Start}; }
Body bodyOf(Block block)
{
    Body body;
    body.blocks.push_back(std::move(block));
    return body;
}
Runs normalRunsOf(const Runs &given)
{
    const Body body = normalized(bodyOf(Paragraph{given, Alignment::Start}));
    return body.isEmpty() ? Runs{} : std::get<Paragraph>(body.blocks.front()).runs;
}

} // namespace

class TestBody : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void joinsNeighboursWithTheSameMarks()
    {
        const Runs given{{u"a"_s, Mark::Strong, {}}, {u""_s, Mark::Code, {}}, {u"b"_s, Mark::Strong, {}}, {u"c"_s, {}, {}}};
        const Runs expected{{u"ab"_s, Mark::Strong, {}}, {u"c"_s, {}, {}}};
        QCOMPARE(normalRunsOf(given), expected);
    }

    void collapsesSpaceAcrossRuns()
    {
        const Runs given{{u"  a "_s, {}, {}}, {u" \t b"_s, Mark::Strong, {}}, {u"  "_s, {}, {}}};
        const Runs expected{{u"a "_s, {}, {}}, {u"b"_s, Mark::Strong, {}}};
        QCOMPARE(normalRunsOf(given), expected);
    }

    void takesTypedIndentsAway()
    {
        QCOMPARE(normalRunsOf(runs(u"　　兰溪河　步道　"_s)), runs(u"兰溪河　步道"_s));
        QCOMPARE(normalRunsOf(runs(u"\u00a0\u3000 "_s)), Runs{});
    }

    void removesALinkThatIsNotAllowedAndKeepsItsText()
    {
        const Runs given{{u"a"_s, {}, u"javascript:x"_s}, {u"b"_s, {}, {}}};
        QCOMPARE(normalRunsOf(given), runs(u"ab"_s));
    }

    void partsAParagraphAtAnEmptyLine()
    {
        const Body body = normalized(bodyOf(Paragraph{runs(u"a\nb \n\n\n c"_s), Alignment::Center}));
        Body expected;
        expected.blocks = {Paragraph{runs(u"a\nb"_s), Alignment::Center}, Paragraph{runs(u"c"_s), Alignment::Center}};
        QCOMPARE(body, expected);
    }

    void givesTheListsOfAnEmptyItemToTheOneBefore()
    {
        List nested{true, 1, {{runs(u"b"_s), {}}}};
        List list{false, 7, {{runs(u"a"_s), {}}, {{}, {nested}}}};
        const Body body = normalized(bodyOf(list));
        const List expected{false, 1, {{runs(u"a"_s), {nested}}}};
        QCOMPARE(body, bodyOf(expected));
    }

    void makesTheRowsOfATableEquallyWide()
    {
        Table table;
        table.rows = {{{runs(u"a"_s), 1, 9}, {runs(u"b"_s), 2, 1}}, {{runs(u"c"_s), 9, 1}}, {}};
        const Body body = normalized(bodyOf(table));
        const auto &rows = std::get<Table>(body.blocks.front()).rows;
        QCOMPARE(rows.size(), size_t(2));
        QCOMPARE(rows[0][0].rowSpan, 2); // no row below the second
        QCOMPARE(rows[0].size(), size_t(2));
        QCOMPARE(rows[0][1].columnSpan, 1); // no cell begins inside of these columns
        QCOMPARE(rows[1][0].columnSpan, 1);
    }

    void fillsShortRowsUp()
    {
        Table table;
        table.rows = {{{runs(u"a"_s), 1, 1}}, {{runs(u"b"_s), 1, 1}, {runs(u"c"_s), 1, 1}}, {{runs(u"d"_s), 9, 1}}};
        const Body body = normalized(bodyOf(table));
        const auto &rows = std::get<Table>(body.blocks.front()).rows;
        QCOMPARE(rows[0].size(), size_t(2));
        QCOMPARE(rows[2][0].columnSpan, 2);
    }

    void keepsTheFormOfATableThatIsSquare()
    {
        Table table;
        table.headerRow = true;
        table.headerColumn = true;
        table.rows = {{{runs(u"a"_s), 1, 1}, {runs(u"b"_s), 1, 1}}, {{runs(u"c"_s), 1, 1}, {{}, 1, 1}}};
        QCOMPARE(normalized(bodyOf(table)), bodyOf(table));
    }

    void turnsAnEmbedOfAnUnknownServiceIntoALink()
    {
        const Body body = normalized(bodyOf(Embed{u"https://evil.example/v"_s, u"看视频"_s}));
        QCOMPARE(body, bodyOf(Paragraph{{{u"看视频"_s, {}, u"https://evil.example/v"_s}}, Alignment::Start}));
    }

    void knowsTheServicesThatMayBeEmbedded_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("page");
        QTest::newRow("bilibili") << u"https://www.bilibili.com/video/BV1xx411c7mD/?p=1"_s << u"https://www.bilibili.com/video/BV1xx411c7mD"_s;
        QTest::newRow("bilibili player") << u"//player.bilibili.com/player.html?aid=1&bvid=BV1xx411c7mD&page=1"_s
                                         << u"https://www.bilibili.com/video/BV1xx411c7mD"_s;
        QTest::newRow("tencent") << u"https://v.qq.com/x/page/a0123456789.html"_s << u"https://v.qq.com/x/page/a0123456789.html"_s;
        QTest::newRow("tencent player") << u"https://v.qq.com/txp/iframe/player.html?vid=a0123456789"_s << u"https://v.qq.com/x/page/a0123456789.html"_s;
        QTest::newRow("youtube") << u"https://youtu.be/dQw4w9WgXcQ?t=3"_s << u"https://www.youtube.com/watch?v=dQw4w9WgXcQ"_s;
        QTest::newRow("youtube player") << u"https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ"_s << u"https://www.youtube.com/watch?v=dQw4w9WgXcQ"_s;
        QTest::newRow("vimeo") << u"https://player.vimeo.com/video/76979871?h=1"_s << u"https://vimeo.com/76979871"_s;
        QTest::newRow("own") << u"media:0a.mp4"_s << u"media:0a.mp4"_s;
        QTest::newRow("own, with a path") << u"media:../0a.mp4"_s << QString();
        QTest::newRow("a host that only ends alike") << u"https://evilvimeo.com/76979871"_s << QString();
        QTest::newRow("a host that begins alike") << u"https://vimeo.com.evil.example/76979871"_s << QString();
        QTest::newRow("a user named like a host") << u"https://vimeo.com@evil.example/76979871"_s << QString();
        QTest::newRow("script") << u"javascript:vimeo.com/1234"_s << QString();
        QTest::newRow("no video") << u"https://www.youtube.com/feed"_s << QString();
    }
    void knowsTheServicesThatMayBeEmbedded()
    {
        QFETCH(QString, address);
        QFETCH(QString, page);
        QCOMPARE(embedAddress(address), page);
        QCOMPARE(embedAddress(page), page);
    }

    void allowsLinksThatLeadSomewhere_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("link");
        QTest::newRow("web") << u" https://a.example/x?y#z "_s << u"https://a.example/x?y#z"_s;
        QTest::newRow("scheme in capitals") << u"HTTP://A.example/"_s << u"http://A.example/"_s;
        QTest::newRow("relative") << u"../a.html"_s << u"../a.html"_s;
        QTest::newRow("colon in a path") << u"/a:b"_s << u"/a:b"_s;
        QTest::newRow("space inside") << u"/a b.html"_s << u"/a%20b.html"_s;
        QTest::newRow("mail") << u"mailto:a@b.example"_s << u"mailto:a@b.example"_s;
        QTest::newRow("phone") << u"tel:0579-12345"_s << u"tel:0579-12345"_s;
        QTest::newRow("story") << u"galley-story:0190A5B0-0000-7000-8000-000000000001"_s << u"galley-story:0190a5b0-0000-7000-8000-000000000001"_s;
        QTest::newRow("anchor") << u"#part"_s << u"#part"_s;
        QTest::newRow("without scheme") << u"//a.example/x"_s << u"//a.example/x"_s;
    }
    void allowsLinksThatLeadSomewhere()
    {
        QFETCH(QString, address);
        QFETCH(QString, link);
        QCOMPARE(allowedLink(address), link);
        QCOMPARE(allowedLink(link), link);
    }

    void knowsAWebAddress_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("address");
        const auto row = [](const char *name, const QString &text, const QString &address) { QTest::newRow(name) << text << address; };
        row("whole", u" https://a.example/x?y#z "_s, u"https://a.example/x?y#z"_s);
        row("not secure", u"HTTP://a.example/"_s, u"http://a.example/"_s);
        row("host and path", u"news.example.cn/2026/a.html"_s, u"https://news.example.cn/2026/a.html"_s);
        row("www", u"www.example.cn"_s, u"https://www.example.cn"_s);
        row("port", u"a.example:8080/x"_s, u"https://a.example:8080/x"_s);
        row("Chinese host", u"青岚新闻.example/a"_s, u"https://青岚新闻.example/a"_s);
        row("nothing", u" "_s, {});
        row("file", u"page.html"_s, {});
        row("path", u"/news/a.html"_s, {});
        row("path of this site", u"news/a.html"_s, {});
        row("words", u"据 a.example/x 报道"_s, {});
        row("mail", u"mailto:a@b.example"_s, {});
        row("script", u"java\tscript:alert(1)//a.example/"_s, {});
        row("space in the host", u"https://a b/x"_s, {});
        row("no host", u"https:///x"_s, {});
    }
    void knowsAWebAddress()
    {
        QFETCH(QString, text);
        QFETCH(QString, address);
        QCOMPARE(webAddress(text), address);
        QCOMPARE(webAddress(address), address);
    }

    void saysTheTextLineByLine()
    {
        const auto parsed = parseHtml(u"<p>一<br>二</p><h2>三</h2><ul><li>四<ol><li>五</ol></ul><blockquote><p>六</p><footer>七</footer>"
                                      "</blockquote><table><tr><td>八<td><td>九</table><figure><img src='media:a.png' alt='x'>"
                                      "<figcaption>y</figcaption></figure><hr>"_s);
        QCOMPARE(plainText(parsed->body), u"一 二\n三\n四\n五\n六\n七\n八 九"_s);
    }

    void findsTheFirstParagraphWithText()
    {
        QCOMPARE(firstParagraph(parseHtml(u"<h2>a</h2><figure><img src='media:a.png'></figure><p>b</p><p>c</p>"_s)->body), u"b"_s);
        QCOMPARE(firstParagraph(Body{}), QString());
    }

    void listsEachMediaFileOnce()
    {
        Body body;
        body.blocks = {Figure{u"a.png"_s, {}, {}, {}}, Embed{u"media:b.mp4"_s, {}}, Figure{u"a.png"_s, {}, {}, {}}, paragraph(u"x"_s)};
        QCOMPARE(mediaFiles(body), (QStringList{u"a.png"_s, u"b.mp4"_s}));
    }

    void writesCanonicalHtml()
    {
        Body body;
        body.blocks = {
            Paragraph{{{u"a "_s, {}, {}}, {u"b"_s, Mark::Strong, {}}, {u"c"_s, Mark::Strong | Mark::Emphasis, {}}, {u" d"_s, {}, u"/x?a&b"_s}}, Alignment::Center},
            Figure{u"0a.jpg"_s, u"\"q\""_s, runs(u"说明"_s), u"周栖 / 摄"_s},
            Embed{u"https://vimeo.com/76979871"_s, {}},
        };
        QCOMPARE(toHtml(body),
                 u"<p class=\"center\">a <strong>b<em>c</em></strong><a href=\"/x?a&amp;b\"> d</a></p>\n"
                 "<figure><img src=\"media:0a.jpg\" alt=\"&quot;q&quot;\"><figcaption>说明 <cite>周栖 / 摄</cite></figcaption></figure>\n"
                 "<figure class=\"embed\"><a href=\"https://vimeo.com/76979871\">https://vimeo.com/76979871</a></figure>\n"_s);
    }
};

QTEST_GUILESS_MAIN(TestBody)
#include "tst_body.moc"
