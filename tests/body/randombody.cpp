// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "body/randombody.h"

#include "body/runbuilder.h"

namespace Galley {

using namespace Qt::StringLiterals;

QString RandomBody::text()
{
    static const QStringList pieces{
        u"a"_s,       u"word"_s,     u" "_s,        u"  "_s,       u"\n"_s,     u"\n\n"_s,        u"\t"_s,
        u"兰溪河"_s,  u"。"_s,       u"“"_s,        u"”"_s,        u"　"_s,     u"\xa0"_s,        u"\u200b"_s,
        u"<b>"_s,     u"&amp;"_s,    u"&"_s,        u"\""_s,       u"'"_s,      u"</p>"_s,        u"𠮷"_s,
        u"😀"_s,      u"é"_s,        u"\u2028"_s,   u"\r\n"_s,     u"\r"_s,     u"<!--"_s,        u"]]>"_s,
        u"\ufeff"_s,  u"\ufffc"_s,   u"-"_s,        u"1."_s,       u"\f"_s,     u"</script>"_s,   u"&nbsp;"_s,
        u"\u202f"_s,  u"\u3001"_s,   u"\ue000"_s,   u"\u0301"_s,   u"＜"_s,     u"\v"_s,
    };
    static const QStringList signs{
        u"*"_s,  u"**"_s, u"_"_s,  u"~"_s,  u"~~"_s, u"`"_s,      u"```"_s,  u"["_s,   u"]"_s,   u"]("_s, u")"_s,
        u"![x]"_s, u"!"_s, u"#"_s, u"## "_s, u"> "_s, u"- "_s,    u"+ "_s,   u"1. "_s, u"12) "_s, u"|"_s, u"\\"_s,
        u"---"_s, u"==="_s, u":-"_s, u"："_s, u"—"_s, u"&copy;"_s, u"[x]: y"_s, u"<https://a.example>"_s, u"<a@b.example>"_s,
        u"$"_s,  u"\n- "_s, u"\n1. "_s, u"\n---"_s, u"\n> "_s, u"\n    "_s, u"<!--"_s, u"<?"_s, u"<br>"_s, u"\n```\n"_s,
    };
    QString text;
    for (int left = below(6); left > 0; --left) {
        if (oneIn(25))
            text += QChar(char16_t(below(0x10000))); // halves of pairs, controls, U+0000
        else if (oneIn(m_isMarkdown ? 3 : 6))
            text += signs[below(int(signs.size()))];
        else
            text += pieces[below(int(pieces.size()))];
    }
    return text;
}

QString RandomBody::link()
{
    static const QStringList links{
        u"https://a.example/x?y=1&z=2"_s, u"http://a.example"_s,     u"HTTPS://B.example/ä"_s, u"mailto:a@b.example"_s,
        u"tel:+861234"_s,                 u"/news/a.html"_s,         u"#part"_s,               u"a b.html"_s,
        u"javascript:alert(1)"_s,         u" java\tscript:x"_s,      u"data:text/html,x"_s,    u"//c.example/\"'<>"_s,
        u"galley-story:0190a5b0-0000-7000-8000-000000000001"_s,      u"galley-story:x"_s,      u"  "_s,
    };
    return links[below(int(links.size()))];
}

Runs RandomBody::runs(int most)
{
    Runs runs;
    for (int left = below(most + 1); left > 0; --left) {
        if (m_isMarkdown) {
            runs.push_back(markdownRun());
            continue;
        }
        Run run;
        run.text = text();
        if (oneIn(2))
            run.marks = Marks::fromInt(oneIn(10) ? below(0x200) : 1 << below(8));
        if (oneIn(4))
            run.link = link();
        runs.push_back(run);
    }
    return runs;
}

/// No mark stands on a space at the edge of a marked text, nor that of code on a line break.
Run RandomBody::markdownRun()
{
    Run run;
    run.text = text();
    if (oneIn(4))
        run.link = link();
    if (oneIn(20))
        run.text = run.link;
    if (!oneIn(2))
        return run;
    constexpr int Sayable[] = {0x01, 0x02, 0x08, 0x10, 0x20, 0x80};
    int marks = 0;
    for (int left = oneIn(3) ? 3 : 1; left > 0; --left)
        marks |= Sayable[below(6)];
    run.marks = Marks::fromInt(marks);
    run.text = cleanText(run.text);
    if (run.marks.testFlag(Mark::Code))
        run.text = oneLine(run.text);
    const auto isEdge = [](QChar c) { return isEdgeSpace(c) || c.isSpace(); };
    while (!run.text.isEmpty() && isEdge(run.text.back()))
        run.text.chop(1);
    while (!run.text.isEmpty() && isEdge(run.text.front()))
        run.text.remove(0, 1);
    return run;
}

Runs RandomBody::line()
{
    return {{oneLine(text()), {}, {}}};
}

Paragraph RandomBody::paragraph()
{
    return {runs(), m_isMarkdown ? Alignment::Start : Alignment(below(3))};
}

List RandomBody::list(int depth)
{
    List list;
    list.ordered = oneIn(2);
    list.start = oneIn(3) ? below(200'000) - 50'000 : 1;
    for (int left = below(4); left > 0; --left) {
        ListItem item{runs(3), {}};
        if (depth < 14 && oneIn(depth < 3 ? 2 : 3)) {
            for (int lists = 1 + below(2); lists > 0; --lists)
                item.lists.push_back(this->list(depth + 1));
        }
        list.items.push_back(std::move(item));
    }
    return list;
}

Table RandomBody::table()
{
    Table table;
    if (!m_isMarkdown)
        table.caption = runs(2);
    table.headerRow = oneIn(2);
    table.headerColumn = !m_isMarkdown && oneIn(2);
    for (int rows = below(5); rows > 0; --rows) {
        auto &row = table.rows.emplace_back();
        for (int cells = below(5); cells > 0; --cells) {
            Cell cell{runs(2), 1, 1};
            if (m_isMarkdown) {
                row.push_back(std::move(cell));
                continue;
            }
            if (oneIn(4))
                cell.columnSpan = below(6) - 1;
            if (oneIn(4))
                cell.rowSpan = below(6) - 1;
            if (oneIn(200))
                cell.columnSpan = below(1000);
            row.push_back(std::move(cell));
        }
    }
    return table;
}

Figure RandomBody::figure()
{
    return {oneIn(8) ? u"../up.jpg"_s : u"0123abcd.jpg"_s, text(), runs(3), oneIn(2) ? text() : QString(),
            FigureWidth(below(3))};
}

Block RandomBody::block()
{
    switch (below(12)) {
    case 0:
        return Heading{below(7), runs()};
    case 1:
        return list(1);
    case 2: {
        Quote quote;
        for (int left = below(4); left > 0; --left)
            quote.paragraphs.push_back(paragraph());
        if (oneIn(2))
            quote.source = runs(2);
        if (m_isMarkdown && !quote.source.empty())
            quote.source.insert(quote.source.begin(), {u"— "_s, {}, {}});
        return quote;
    }
    case 3:
        if (m_isMarkdown)
            return Figure{u"0123abcd.jpg"_s, text(), line(), {}};
        return figure();
    case 4:
        return table();
    case 5:
        return Code{oneIn(2) ? u"c++"_s : text(), text() + text() + text()};
    case 6:
        return Rule{};
    case 7: {
        if (m_isMarkdown)
            return paragraph();
        static const QStringList addresses{
            u"https://www.bilibili.com/video/BV1xx411c7mD"_s, u"https://youtu.be/abcdefghijk"_s, u"media:0123abcd.mp4"_s,
            u"https://player.vimeo.com/video/123456"_s,       u"https://evil.example/v"_s,       u"javascript:x"_s};
        return Embed{addresses[below(int(addresses.size()))], text()};
    }
    case 8: {
        if (m_isMarkdown)
            return paragraph();
        Gallery gallery{{}, runs(2)};
        for (int left = below(4); left > 0; --left)
            gallery.figures.push_back(figure());
        return gallery;
    }
    default:
        return paragraph();
    }
}

Body RandomBody::body()
{
    Body body;
    for (int left = below(8); left > 0; --left)
        body.blocks.push_back(block());
    return body;
}

} // namespace Galley
