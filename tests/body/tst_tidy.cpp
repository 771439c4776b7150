// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "body/html.h"
#include "body/randombody.h"
#include "body/tidy.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

Body bodyOf(Runs runs)
{
    Body body;
    body.blocks.emplace_back(Paragraph{std::move(runs), Alignment::Start});
    return body;
}
Body bodyOf(const QString &text) { return bodyOf(Runs{{text, {}, {}}}); }

QString tidiedText(const QString &text, const TidyOptions &options = {})
{
    QStringList paragraphs;
    for (const Block &block : tidied(bodyOf(text), options).body.blocks)
        paragraphs.append(plainText(std::get<Paragraph>(block).runs));
    return paragraphs.join(u"\n\n"_s);
}

/// @p html through the rules, as HTML again.
QString tidiedHtml(const QString &html, const TidyOptions &options = {})
{
    const auto parsed = parseHtml(html);
    return toHtml(tidied(parsed->body, options).body).remove(u'\n');
}

/// A letter or digit of a text with how it is marked.
struct Letter {
    char16_t letter;
    Marks marks;
    QString link;
    friend bool operator==(const Letter &, const Letter &) = default;
};

/// The letters and digits of @p body in order, full-width ones as the half-width ones they may become.
class Letters
{
public:
    void add(const Runs &runs)
    {
        for (const Run &run : runs) {
            for (const QChar c : run.text) {
                const char16_t u = c.unicode();
                const char16_t narrow = u >= 0xff10 && u <= 0xff5a ? char16_t(u - 0xfee0) : u;
                if (c.isSurrogate() || c.isMark() || QChar(narrow).isLetterOrNumber())
                    letters.push_back({narrow, run.marks, run.link});
            }
        }
    }
    void operator()(const Paragraph &paragraph) { add(paragraph.runs); }
    void operator()(const Heading &heading) { add(heading.runs); }
    void operator()(const List &list)
    {
        for (const ListItem &item : list.items) {
            add(item.runs);
            for (const List &nested : item.lists)
                (*this)(nested);
        }
    }
    void operator()(const Quote &quote)
    {
        for (const Paragraph &paragraph : quote.paragraphs)
            add(paragraph.runs);
        add(quote.source);
    }
    void operator()(const Figure &figure)
    {
        add({{figure.alt, {}, {}}});
        add(figure.caption);
        add({{figure.credit, {}, {}}});
    }
    void operator()(const Gallery &gallery)
    {
        for (const Figure &figure : gallery.figures)
            (*this)(figure);
        add(gallery.caption);
    }
    void operator()(const Table &table)
    {
        add(table.caption);
        for (const auto &row : table.rows) {
            for (const Cell &cell : row)
                add(cell.runs);
        }
    }
    void operator()(const Code &code) { add({{code.text, Mark::Code, {}}}); }
    void operator()(const Rule &) {}
    void operator()(const Embed &embed) { add({{embed.caption, {}, embed.address}}); }

    static std::vector<Letter> of(const Body &body)
    {
        Letters letters;
        for (const Block &block : body.blocks)
            std::visit(letters, block);
        return letters.letters;
    }

    std::vector<Letter> letters;
};

/// Text in which the rules meet each other.
QString trickyText(QRandomGenerator &random)
{
    static const QStringList pieces{
        u"中"_s, u"兰溪河"_s, u"步道"_s, u"AI"_s, u"word"_s, u"U.S."_s, u"3"_s, u"12"_s, u","_s, u"."_s, u";"_s, u":"_s, u"?"_s,
        u"!"_s, u"("_s, u")"_s, u"，"_s, u"。"_s, u"（"_s, u"）"_s, u"！"_s, u"？"_s, u" "_s, u"  "_s, u"　"_s, u"\xa0"_s,
        u"\u200b"_s, u"\n"_s, u"\n　　"_s, u"\""_s, u"'"_s, u"“"_s, u"”"_s, u"‘"_s, u"’"_s, u"..."_s, u"…"_s, u"-"_s, u"--"_s,
        u"——"_s, u"Ａ"_s, u"３"_s, u"％"_s, u"．"_s, u"－"_s, u"http://a.cn/b,c"_s, u"a@b.cn"_s, u"/"_s, u"&amp;"_s, u"%"_s,
        u"一、"_s, u"（一）"_s, u"1."_s, u"记者"_s, u"张三"_s, u"@"_s, u"𠮷"_s, u"😀"_s, u"\u0301"_s, u"＂"_s, u"·"_s, u"「"_s, u"」"_s,
        u"《"_s, u"》"_s, u"；"_s, u"："_s, u"the"_s, u"n"_s, u"s"_s, u"http:"_s, u"//"_s, u"www."_s,
    };
    QString text;
    for (int left = random.bounded(14); left > 0; --left)
        text += pieces.at(random.bounded(int(pieces.size())));
    return text;
}

Runs trickyRuns(QRandomGenerator &random)
{
    static constexpr Mark marks[]{Mark::Strong, Mark::Emphasis, Mark::Code};
    Runs runs;
    const bool bold = random.bounded(4) == 0;
    for (int left = random.bounded(5); left > 0; --left) {
        Run run{trickyText(random), {}, {}};
        if (bold)
            run.marks = Mark::Strong;
        else if (random.bounded(2) == 0)
            run.marks = marks[random.bounded(3)];
        if (random.bounded(5) == 0)
            run.link = u"http://a.cn/b,c"_s;
        runs.push_back(run);
    }
    return runs;
}

/// Odd bodies of every shape, and in them text that the rules have much to do with.
Body trickyBody(RandomBody &shapes, QRandomGenerator &random)
{
    Body body = random.bounded(3) == 0 ? shapes.body() : Body{};
    for (int left = random.bounded(4); left > 0; --left)
        body.blocks.emplace_back(Paragraph{trickyRuns(random), Alignment::Start});
    body.blocks.emplace_back(Heading{2, trickyRuns(random)});
    body.blocks.emplace_back(List{false, 1, {{trickyRuns(random), {}}, {trickyRuns(random), {}}}});
    body.blocks.emplace_back(Quote{{Paragraph{trickyRuns(random), Alignment::End}}, trickyRuns(random)});
    return body;
}

TidyOptions anyOptions(QRandomGenerator &random)
{
    TidyOptions options;
    if (random.bounded(2) == 0)
        options.rules = TidyRules::fromInt(random.bounded(0x100));
    options.spacing = Spacing(random.bounded(3));
    options.language = random.bounded(4) == 0 ? TextLanguage::Other : TextLanguage::Chinese;
    return options;
}

} // namespace

class TestTidy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void tidiesText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QString &text, const QString &expected) {
            QTest::newRow(name) << text << expected;
        };
        const auto stays = [](const char *name, const QString &text) { QTest::newRow(name) << text << text; };

        row("full-width letters", u"ＡＢＣ公司有１２３人"_s, u"ABC公司有123人"_s);
        row("full-width decimal", u"增长３．５％。"_s, u"增长3.5%。"_s);
        row("full-width telephone", u"电话０５７９－８８８８"_s, u"电话0579-8888"_s);
        row("full-width mail", u"邮箱ａｂ＠ｃ．ｃｎ"_s, u"邮箱ab@c.cn"_s);
        stays("full-width slash between Chinese", u"文／张三"_s);

        row("comma and stop", u"兰溪河步道昨天开放,市民很高兴."_s, u"兰溪河步道昨天开放，市民很高兴。"_s);
        row("question", u"你去过吗?没去过!"_s, u"你去过吗？没去过！"_s);
        row("colon and semicolon", u"要求如下:一是安全;二是方便。"_s, u"要求如下：一是安全；二是方便。"_s);
        row("space before a mark", u"你好 ,世界 ."_s, u"你好，世界。"_s);
        row("space after a mark", u"你好, 世界. 再见"_s, u"你好，世界。再见"_s);
        row("after a Latin word", u"使用AI,效率更高."_s, u"使用AI，效率更高。"_s);
        row("after several Latin words", u"他用Adobe Photoshop,修了图"_s, u"他用Adobe Photoshop，修了图"_s);
        row("after a Latin word that begins the line", u"AI,让生活更美好"_s, u"AI，让生活更美好"_s);
        row("after a per cent sign", u"增长3.5%,超过预期"_s, u"增长3.5%，超过预期"_s);
        row("after digits", u"伤3人,其中1人重伤,共花120,大家满意"_s, u"伤3人，其中1人重伤，共花120，大家满意"_s);
        row("a question that ends in a Latin word", u"你用过ChatGPT?"_s, u"你用过ChatGPT？"_s);
        row("a sentence that ends in a Latin word", u"我们都在用Word."_s, u"我们都在用Word。"_s);
        row("a sentence that ends in a number", u"今年一共15."_s, u"今年一共15。"_s);
        row("after a closing quote", u"他说“好”,就走了"_s, u"他说“好”，就走了"_s);
        row("after a title", u"他读《红楼梦》,很久"_s, u"他读《红楼梦》，很久"_s);
        row("before a time", u"时间:12:30"_s, u"时间：12:30"_s);
        stays("per cent", u"增长3.5%"_s);
        stays("thousands", u"共1,000人、2,345,678元"_s);
        stays("time", u"会议12:30开始，比分3:2"_s);
        stays("numbers of groups", u"第1,2组"_s);
        stays("abbreviation", u"他来自U.S."_s);
        stays("abbreviation in English", u"The U.S. is large, they say."_s);
        stays("address", u"请看http://a.cn/b,c"_s);
        row("address before a comma", u"请看http://a.cn/b,c,谢谢"_s, u"请看http://a.cn/b,c，谢谢"_s);
        row("address at the end of a sentence", u"请看 http://a.cn/b,很好"_s, u"请看 http://a.cn/b，很好"_s);
        stays("mail", u"写信给a.b@c.cn吧"_s);
        stays("bare domain", u"登录www.lanxi.gov.cn/a?b=1,2查询"_s);
        stays("file name", u"打开报告.pdf和a.b.docx"_s);
        stays("Node.js", u"学Node.js的人"_s);
        stays("C++", u"他写C++和C#"_s);
        stays("iPhone", u"iPhone 15"_s);
        row("iPhone in Chinese", u"新款 iPhone 15 发布"_s, u"新款iPhone 15发布"_s);
        stays("section number", u"一.总则"_s);
        stays("Arabic section number", u"1.总则"_s);
        stays("title of a person", u"这是Dr.王的车"_s);
        stays("face", u"谢谢你:)"_s);
        stays("HTML name", u"写作&nbsp;即可"_s);
        stays("telephone", u"联系Tel:0579"_s);
        stays("English sentence", u"Hello, world. Is it (really) you? Yes: it is; fine!"_s);
        stays("English sentence with a Chinese word", u"The word 你好, meaning hello, is a greeting."_s);
        stays("English sentence before a Chinese word", u"In Chinese, 你好 means hello."_s);
        stays("Chinese word in English brackets", u"The Lanxi River (兰溪河) is in the west."_s);
        stays("English quoted in Chinese", u"他说“Yes, I do!”"_s);
        row("English line below a Chinese one", u"你好,世界\nHello, world."_s, u"你好，世界\nHello, world."_s);

        stays("brackets alone", u"(AI)"_s);
        row("brackets after Chinese", u"人工智能(AI)发展"_s, u"人工智能（AI）发展"_s);
        row("spaced brackets", u"人工智能 (AI) 发展"_s, u"人工智能（AI）发展"_s);
        row("brackets that hold Chinese", u"C++(编程语言)很难"_s, u"C++（编程语言）很难"_s);
        row("brackets of two widths", u"人工智能（AI)发展"_s, u"人工智能（AI）发展"_s);
        row("class", u"三(2)班"_s, u"三（2）班"_s);
        row("section in brackets", u"(一)总则"_s, u"（一）总则"_s);
        row("nested brackets", u"条例(草案(二))通过"_s, u"条例（草案（二））通过"_s);
        stays("function", u"函数f(x)是"_s);
        stays("call", u"调用函数print()即可"_s);
        stays("numbering with one bracket", u"1)总则"_s);
        stays("bracket without another", u"他说(好"_s);

        row("space between Chinese characters", u"兰溪河 步道"_s, u"兰溪河步道"_s);
        row("spaces between all characters", u"兰 溪 河 步 道 开 放。"_s, u"兰溪河步道开放。"_s);
        row("spaces at borders", u"使用 AI 技术 3 年"_s, u"使用AI技术3年"_s);
        row("per cent at a border", u"增长 3.5% 以上"_s, u"增长3.5%以上"_s);
        row("nbsp", u"兰溪\u00a0河"_s, u"兰溪河"_s);
        row("zero width", u"兰溪\u200b河"_s, u"兰溪河"_s);
        row("full-width space in a sentence", u"昨天　开放，很好"_s, u"昨天开放，很好"_s);
        row("doubled between words", u"Hello\u00a0 world"_s, u"Hello world"_s);
        row("full-width between words", u"Hello　world"_s, u"Hello world"_s);
        row("inside of quotes", u"他说“ 你好 ”。"_s, u"他说“你好”。"_s);
        row("before a line break", u"你好\u00a0\n世界"_s, u"你好\n世界"_s);
        stays("full-width space in a line without marks", u"时间　九月一日"_s);
        stays("byline", u"本报记者 张三 李四 通讯员 王五"_s);
        stays("byline with slashes", u"文/张三 图/李四"_s);
        row("byline in brackets", u"(记者 张三)"_s, u"（记者 张三）"_s);
        row("no byline", u"记者 在现场看到"_s, u"记者在现场看到"_s);
        stays("mention", u"感谢@人民日报 的报道"_s);
        stays("around an address", u"请看 http://a.cn/b 这一页"_s);
        stays("around a Chinese word in English", u"The word 你好 means hello to the people."_s);

        row("two stops", u"开放了。。"_s, u"开放了。"_s);
        row("two commas", u"开放，，很好"_s, u"开放，很好"_s);
        row("enumeration commas", u"苹果、、梨"_s, u"苹果、梨"_s);
        row("half-width commas", u"开放,,很好"_s, u"开放，很好"_s);
        row("cries", u"开放了!!!"_s, u"开放了！"_s);
        row("wide cries", u"开放了！！！"_s, u"开放了！"_s);
        row("questions", u"真的??"_s, u"真的？"_s);
        row("English cries", u"Really great!!!"_s, u"Really great!"_s);
        stays("question and cry", u"真的？！"_s);
        row("questions and cries", u"真的？？！！"_s, u"真的？！"_s);
        row("cries in turn", u"真的!?!?"_s, u"真的！？"_s);
        row("dots", u"后来..."_s, u"后来……"_s);
        row("six dots", u"后来......"_s, u"后来……"_s);
        row("stops for dots", u"后来。。。"_s, u"后来……"_s);
        row("half an ellipsis", u"后来…他走了"_s, u"后来……他走了"_s);
        row("ellipses", u"后来…………他走了"_s, u"后来……他走了"_s);
        row("middle dots", u"后来······他走了"_s, u"后来……他走了"_s);
        row("dots after a Latin word", u"我用AI..."_s, u"我用AI……"_s);
        row("two dots", u"他走了.."_s, u"他走了。"_s);
        row("English dots", u"And then..."_s, u"And then…"_s);
        stays("ellipsis", u"后来……他走了"_s);
        stays("range of numbers", u"use 1...10 here"_s);
        stays("path", u"cd ../.. and see"_s);
        row("hyphens", u"他来了--真的"_s, u"他来了——真的"_s);
        row("four hyphens", u"他来了----真的"_s, u"他来了——真的"_s);
        row("drawn dashes", u"他来了──真的"_s, u"他来了——真的"_s);
        row("English hyphens", u"He came--really -- he did"_s, u"He came—really — he did"_s);
        stays("dash", u"他来了——真的"_s);
        stays("option", u"使用 --help 选项"_s);
        stays("option after Chinese", u"使用--help选项"_s);
        stays("row of hyphens", u"------"_s);
        stays("range of places", u"北京—上海"_s);
        stays("name", u"卡尔·马克思"_s);
        stays("scope in code", u"用std::vector存"_s);

        row("straight quotes", u"他说\"你好\"。"_s, u"他说“你好”。"_s);
        row("quotes the wrong way round", u"他说”你好“。"_s, u"他说“你好”。"_s);
        row("closing quotes twice", u"他说”你好”。"_s, u"他说“你好”。"_s);
        row("opening quotes twice", u"他说“你好“。"_s, u"他说“你好”。"_s);
        row("straight with curly", u"他说“你好\"。"_s, u"他说“你好”。"_s);
        row("full-width quotes", u"他说＂你好＂。"_s, u"他说“你好”。"_s);
        row("two pairs", u"\"一\"和\"二\""_s, u"“一”和“二”"_s);
        row("nested", u"\"他说'你好'吗\""_s, u"“他说‘你好’吗”"_s);
        row("single", u"所谓'新城'建设"_s, u"所谓‘新城’建设"_s);
        row("single the wrong way round", u"所谓’新城’建设"_s, u"所谓‘新城’建设"_s);
        row("English quotes", u"\"Yes,\" he said, \"I do.\""_s, u"“Yes,” he said, “I do.”"_s);
        row("apostrophes", u"It's the students' book, don't you think"_s, u"It’s the students’ book, don’t you think"_s);
        row("English single quotes", u"He said 'yes, don't' and left"_s, u"He said ‘yes, don’t’ and left"_s);
        row("rock", u"rock 'n' roll"_s, u"rock ’n’ roll"_s);
        row("straight decade", u"the '90s"_s, u"the ’90s"_s);
        stays("decade", u"the ’90s were fine"_s);
        stays("inches", u"a 27\" screen"_s);
        stays("inches and feet", u"he is 6'2\" tall"_s);
        stays("quote over several paragraphs", u"“第一段没有完。"_s);
        row("quote that has no end", u"\"第一段没有完。"_s, u"“第一段没有完。"_s);
        stays("nested alike", u"“外“内”外”"_s);
        stays("corner brackets", u"他说「你好」。"_s);
        stays("German", u"Er sagt „ja“ und „nein“ dazu"_s);
        row("mark after straight quotes", u"他说\"好\",就走了"_s, u"他说“好”，就走了"_s);
        row("titles", u"《红楼梦》 《西游记》"_s, u"《红楼梦》《西游记》"_s);

        row("all at once", u"　　据新华社电 :ＡＩ 大会(WAIC)昨日开幕,参会者达 1,200 人!!!他说:\"很好...\""_s,
            u"据新华社电：AI大会（WAIC）昨日开幕，参会者达1,200人！他说：“很好……”"_s);
    }
    void tidiesText()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(tidiedText(text), expected);
        QCOMPARE(tidiedText(expected), expected);
    }

    void spacesBordersAsAsked_data()
    {
        QTest::addColumn<Spacing>("spacing");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("insert") << Spacing::Insert << u"使用AI技术3年，增长5%以上"_s << u"使用 AI 技术 3 年，增长 5% 以上"_s;
        QTest::newRow("insert one") << Spacing::Insert << u"使用\u00a0 AI"_s << u"使用 AI"_s;
        QTest::newRow("insert none beside marks") << Spacing::Insert << u"使用，AI（AI）"_s << u"使用，AI（AI）"_s;
        QTest::newRow("insert none in English") << Spacing::Insert << u"the word你好 means hello"_s << u"the word你好 means hello"_s;
        QTest::newRow("insert still removes") << Spacing::Insert << u"兰溪 河有3条"_s << u"兰溪河有 3 条"_s;
        QTest::newRow("leave") << Spacing::Leave << u"使用 AI技术"_s << u"使用 AI技术"_s;
        QTest::newRow("leave one") << Spacing::Leave << u"使用\u00a0 AI技术"_s << u"使用 AI技术"_s;
    }
    void spacesBordersAsAsked()
    {
        QFETCH(Spacing, spacing);
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(tidiedText(text, {AllTidyRules, TextLanguage::Chinese, spacing}), expected);
    }

    void leavesTheMarksOfOtherLanguages()
    {
        const TidyOptions options{AllTidyRules, TextLanguage::Other, Spacing::Remove};
        QCOMPARE(tidiedText(u"你好,世界... \"ok\" -- it's"_s, options), u"你好,世界… “ok” — it’s"_s);
    }

    void leavesOutARule_data()
    {
        QTest::addColumn<TidyRule>("rule");
        QTest::addColumn<QString>("html");
        QTest::newRow("letters") << TidyRule::Letters << u"<p>ＡＢ</p>"_s;
        QTest::newRow("punctuation") << TidyRule::Punctuation << u"<p>你好,世界(好)</p>"_s;
        QTest::newRow("spaces") << TidyRule::Spaces << u"<p>你 好</p>"_s;
        QTest::newRow("repeats") << TidyRule::Repeats << u"<p>你好。。</p>"_s;
        QTest::newRow("quotes") << TidyRule::Quotes << u"<p>他说'好'</p>"_s;
        QTest::newRow("headings") << TidyRule::Headings << u"<p><strong>要点</strong></p><p>正文。</p>"_s;
        QTest::newRow("indents") << TidyRule::Indents << u"<p>一<br>　　二</p>"_s;
    }
    void leavesOutARule()
    {
        QFETCH(TidyRule, rule);
        QFETCH(QString, html);
        TidyOptions options;
        options.rules.setFlag(rule, false);
        QCOMPARE(tidiedHtml(html, options), html);
        options.rules = rule;
        QVERIFY(tidiedHtml(html, options) != html);
    }

    void keepsMarksAndLinksOnWhatStays_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("expected");
        QTest::newRow("quotes over borders") << u"<p>他说\"<strong>你好\"</strong>。</p>"_s
                                             << u"<p>他说“<strong>你好”</strong>。</p>"_s;
        QTest::newRow("mark after a border") << u"<p><em>你好</em>,世界</p>"_s << u"<p><em>你好</em>，世界</p>"_s;
        QTest::newRow("repeat over a border") << u"<p><em>你好。</em>。</p>"_s << u"<p><em>你好。</em></p>"_s;
        QTest::newRow("space over a border") << u"<p>兰<em> 溪</em> 河</p>"_s << u"<p>兰<em>溪</em>河</p>"_s;
        QTest::newRow("link") << u"<p>见<a href=\"http://a.cn/b,c...\">这里,那里</a>.</p>"_s
                              << u"<p>见<a href=\"http://a.cn/b,c...\">这里，那里</a>。</p>"_s;
        QTest::newRow("link text that is an address") << u"<p>见<a href=\"http://a.cn/b,c\">http://a.cn/b,c</a></p>"_s
                                                      << u"<p>见<a href=\"http://a.cn/b,c\">http://a.cn/b,c</a></p>"_s;
        QTest::newRow("code in text") << u"<p>用 <code>中,\"文\"...ＡＢ</code> 吧</p>"_s
                                      << u"<p>用 <code>中,\"文\"...ＡＢ</code> 吧</p>"_s;
        QTest::newRow("block of code") << u"<pre><code>中,文。。  ＡＢ</code></pre>"_s << u"<pre><code>中,文。。  ＡＢ</code></pre>"_s;
        QTest::newRow("list, quote, table")
            << u"<ul><li>你好,世界<ul><li>好,好</li></ul></li></ul><blockquote><p>你好,世界</p><footer>张三, 李四</footer></blockquote>"_s
            << u"<ul><li>你好，世界<ul><li>好，好</li></ul></li></ul><blockquote><p>你好，世界</p><footer>张三，李四</footer></blockquote>"_s;
        QTest::newRow("caption") << u"<figure><img src=\"media:0a.jpg\" alt=\"好,好\"><figcaption>河,步道 <cite>张三, 摄</cite></figcaption></figure>"_s
                                 << u"<figure><img src=\"media:0a.jpg\" alt=\"好，好\"><figcaption>河，步道 <cite>张三，摄</cite></figcaption></figure>"_s;
        QTest::newRow("typed indent after a break") << u"<p>第一段。<br>　　第二段。</p>"_s << u"<p>第一段。</p><p>第二段。</p>"_s;
        QTest::newRow("indent in a list") << u"<ul><li>一<br>　　二</li></ul>"_s << u"<ul><li>一<br>二</li></ul>"_s;
        QTest::newRow("verse") << u"<p>第一行<br>第二行</p>"_s << u"<p>第一行<br>第二行</p>"_s;
        QTest::newRow("spaces in a heading") << u"<h2>步道开放 市民点赞</h2>"_s << u"<h2>步道开放 市民点赞</h2>"_s;
    }
    void keepsMarksAndLinksOnWhatStays()
    {
        QFETCH(QString, html);
        QFETCH(QString, expected);
        QCOMPARE(tidiedHtml(html), expected);
    }

    void makesSubheadsOfBoldLines_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("expected");
        QTest::newRow("plain") << u"<p><strong>要点</strong></p><p>正文。</p>"_s << u"<h2>要点</h2><p>正文。</p>"_s;
        QTest::newRow("centred") << u"<p class=\"center\"><strong>要点</strong></p><p>正文。</p>"_s << u"<h2>要点</h2><p>正文。</p>"_s;
        QTest::newRow("with other marks") << u"<p><strong>要</strong><em><strong>点</strong></em></p><p>正文。</p>"_s
                                          << u"<h2>要<em>点</em></h2><p>正文。</p>"_s;
        QTest::newRow("numbered") << u"<p><strong>一、总则</strong></p><p><strong>（一）范围</strong></p><p><strong>1.城区</strong></p>"
                                     "<p><strong>2、乡镇</strong></p><p><strong>（二）期限</strong></p><p><strong>二、附则</strong></p><p>完。</p>"_s
                                  << u"<h2>一、总则</h2><h3>（一）范围</h3><h4>1.城区</h4><h4>2、乡镇</h4><h3>（二）期限</h3><h2>二、附则</h2><p>完。</p>"_s;
        QTest::newRow("brackets without 一") << u"<p><strong>(一)范围</strong></p><p>正文。</p>"_s << u"<h2>（一）范围</h2><p>正文。</p>"_s;
        QTest::newRow("no level is skipped") << u"<h2>一、总则</h2><p><strong>1.城区</strong></p><p>正文。</p>"_s
                                             << u"<h2>一、总则</h2><h3>1.城区</h3><p>正文。</p>"_s;
        const auto stays = [](const char *name, const QString &html) { QTest::newRow(name) << html << html; };
        stays("with a stop", u"<p><strong>他来了。</strong></p><p>正文。</p>"_s);
        stays("with a colon", u"<p><strong>编者按：</strong></p><p>正文。</p>"_s);
        stays("bold in part", u"<p><strong>要点</strong>在此</p><p>正文。</p>"_s);
        stays("too long", u"<p><strong>"_s + u"长"_s.repeated(31) + u"</strong></p><p>正文。</p>"_s);
        stays("two lines", u"<p><strong>一<br>二</strong></p><p>正文。</p>"_s);
        stays("last", u"<p>正文。</p><p><strong>完</strong></p>"_s);
        stays("byline", u"<p><strong>（记者 张三）</strong></p><p>正文。</p>"_s);
        stays("signature", u"<p class=\"end\"><strong>市政府</strong></p><p>正文。</p>"_s);
        stays("link", u"<p><a href=\"/a.html\"><strong>相关报道</strong></a></p><p>正文。</p>"_s);
        stays("numbered and not bold", u"<p>1.城区</p><p>正文。</p>"_s);
        stays("no letters", u"<p><strong>***</strong></p><p>正文。</p>"_s);
    }
    void makesSubheadsOfBoldLines()
    {
        QFETCH(QString, html);
        QFETCH(QString, expected);
        QCOMPARE(tidiedHtml(html), expected);
    }

    void countsWhatItChanged()
    {
        Body body;
        for (const QString &text : {u"　　ＡＢ和Ｃ,很好. 真的"_s, u""_s, u"\u00a0"_s, u"一\n\n\n二。。"_s})
            body.blocks.emplace_back(Paragraph{{{text, {}, {}}}, Alignment::Start});
        const std::vector<TidyChange> expected{{TidyRule::Letters, 2}, {TidyRule::Punctuation, 2}, {TidyRule::Spaces, 1},
                                               {TidyRule::Repeats, 1}, {TidyRule::EmptyLines, 3}, {TidyRule::Indents, 1}};
        const Tidied once = tidied(body);
        QCOMPARE(plainText(once.body), u"AB和C，很好。真的\n一\n二。"_s);
        QVERIFY(once.changes == expected);
        QVERIFY(tidied(once.body).changes.empty());
    }

    void tidyingTwiceIsTidyingOnce()
    {
        RandomBody shapes(20260201);
        QRandomGenerator random(20260202);
        int changed = 0;
        for (int i = 0; i < 8000; ++i) {
            const Body body = trickyBody(shapes, random);
            const TidyOptions options = anyOptions(random);
            const Tidied once = tidied(body, options);
            const Tidied twice = tidied(once.body, options);
            changed += once.changes.empty() ? 0 : 1;
            if (twice.body != once.body || !twice.changes.empty() || normalized(once.body) != once.body) {
                qInfo().noquote() << toHtml(body) << "\n->\n" << toHtml(once.body) << "\n->\n" << toHtml(twice.body);
                QFAIL(qPrintable(u"body %1 changes when it is tidied again"_s.arg(i)));
            }
        }
        QVERIFY(changed > 4000); // or the bodies say nothing
    }

    void keepsEveryLetterWithItsMarks()
    {
        RandomBody shapes(20260203);
        QRandomGenerator random(20260204);
        for (int i = 0; i < 8000; ++i) {
            const Body body = trickyBody(shapes, random);
            TidyOptions options = anyOptions(random);
            options.rules.setFlag(TidyRule::Headings, false); // which take the bold away
            const Body tidy = tidied(body, options).body;
            if (Letters::of(normalized(body)) != Letters::of(tidy)) {
                qInfo().noquote() << toHtml(body) << "\n->\n" << toHtml(tidy);
                QFAIL(qPrintable(u"body %1 loses letters or marks"_s.arg(i)));
            }
        }
    }

    void staysQuickOnAwkwardText_data()
    {
        QTest::addColumn<QString>("piece");
        for (const QString &piece : {u"中?."_s, u"中("_s, u"AI,"_s, u"中 "_s, u"\""_s, u"'"_s, u"..."_s, u"a."_s, u"中.!"_s,
                                     u"--"_s, u"\n　　"_s, u"(中)"_s, u"@"_s, u"a:/"_s, u"\u0301"_s})
            QTest::newRow(qPrintable(piece)) << piece;
    }
    void staysQuickOnAwkwardText()
    {
        QFETCH(QString, piece);
        const Body body = bodyOf(u"中文"_s + piece.repeated(60'000));
        const Body once = tidied(body).body;
        QCOMPARE(tidied(once).body == once, true);
    }
};

QTEST_GUILESS_MAIN(TestTidy)
#include "tst_tidy.moc"
