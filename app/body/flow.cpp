// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "body/flow.h"

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

bool isSourceSpace(QChar c) { return c == u' ' || c == u'\n' || c == u'\t' || c == u'\r' || c == u'\f'; }

/// Puts blocks into lines of text.
class Lines
{
public:
    explicit Lines(std::vector<Block> &hoisted) : m_hoisted(hoisted) {}

    void operator()(Paragraph &paragraph) { add(paragraph.runs); }
    void operator()(Heading &heading) { add(marked(std::move(heading.runs), Mark::Strong)); }
    void operator()(List &list)
    {
        int number = list.start;
        for (ListItem &item : list.items) {
            Runs runs{{list.ordered ? QString::number(number++) + ". "_L1 : u"• "_s, {}, {}}};
            std::move(item.runs.begin(), item.runs.end(), std::back_inserter(runs));
            add(runs);
            for (List &nested : item.lists)
                (*this)(nested);
        }
    }
    void operator()(Quote &quote)
    {
        for (Paragraph &paragraph : quote.paragraphs)
            add(paragraph.runs);
        add(quote.source);
    }
    void operator()(Figure &figure) { m_hoisted.emplace_back(std::move(figure)); }
    void operator()(Gallery &gallery) { m_hoisted.emplace_back(std::move(gallery)); }
    void operator()(Embed &embed) { m_hoisted.emplace_back(std::move(embed)); }
    void operator()(Table &table)
    {
        add(table.caption);
        for (const auto &row : table.rows) {
            Runs line;
            for (const Cell &cell : row) {
                if (!line.empty())
                    line.push_back({u" "_s, {}, {}});
                line.insert(line.end(), cell.runs.begin(), cell.runs.end());
            }
            add(line);
        }
    }
    void operator()(Code &code) { add({{code.text, Mark::Code, {}}}); }
    void operator()(Rule &) {}

    std::vector<Runs> take() { return std::move(m_lines); }

private:
    void add(const Runs &runs)
    {
        if (!runs.empty())
            m_lines.push_back(runs);
    }

    std::vector<Runs> m_lines;
    std::vector<Block> &m_hoisted;
};

std::vector<Runs> linesOf(std::vector<Block> blocks, std::vector<Block> &hoisted)
{
    Lines lines(hoisted);
    for (Block &block : blocks)
        std::visit(lines, block);
    return lines.take();
}

bool fitsAQuote(const Block &block)
{
    return std::holds_alternative<Paragraph>(block) || std::holds_alternative<Heading>(block)
        || std::holds_alternative<List>(block) || std::holds_alternative<Quote>(block);
}

} // namespace

void Flow::text(QStringView text, const RunStyle &style)
{
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = at;
        bool hasLineEnd = false;
        while (end < text.size() && isSourceSpace(text[end])) {
            hasLineEnd = hasLineEnd || text[end] == u'\n' || text[end] == u'\r';
            ++end;
        }
        if (hasLineEnd)
            m_paragraph.softBreak(style.marks, style.link);
        else if (end > at)
            m_paragraph.append(u" ", style.marks, style.link);
        at = end;
        while (end < text.size() && !isSourceSpace(text[end]))
            ++end;
        if (end > at) {
            m_paragraph.append(text.sliced(at, end - at), style.marks, style.link);
            m_isBehindBreak = false;
        }
        at = end;
    }
}

void Flow::lineBreak(const RunStyle &style)
{
    m_paragraph.append(u"\n", style.marks, style.link);
    m_isBehindBreak = true;
}

void Flow::startParagraph(Alignment alignment)
{
    closeParagraph();
    m_alignment = alignment;
}

void Flow::add(Block block)
{
    closeParagraph();
    m_blocks.push_back(std::move(block));
}

void Flow::add(std::vector<Block> blocks)
{
    closeParagraph();
    std::move(blocks.begin(), blocks.end(), std::back_inserter(m_blocks));
}

std::vector<Block> Flow::take()
{
    closeParagraph();
    return std::exchange(m_blocks, {});
}

void Flow::closeParagraph()
{
    m_isBehindBreak = false;
    if (Runs runs = m_paragraph.take(); !runs.empty())
        m_blocks.emplace_back(Paragraph{std::move(runs), m_alignment});
}

Runs flattened(std::vector<Block> blocks, std::vector<Block> &hoisted)
{
    std::vector<Runs> lines = linesOf(std::move(blocks), hoisted);
    Runs runs;
    for (Runs &line : lines) {
        if (!runs.empty())
            runs.push_back({u"\n"_s, runs.back().marks, runs.back().link});
        std::move(line.begin(), line.end(), std::back_inserter(runs));
    }
    return runs;
}

ListItem itemOf(std::vector<Block> blocks, std::vector<Block> &hoisted)
{
    ListItem item;
    for (Block &block : blocks) {
        if (auto *list = std::get_if<List>(&block))
            item.lists.push_back(std::move(*list));
    }
    std::erase_if(blocks, [](const Block &block) { return std::holds_alternative<List>(block); });
    item.runs = flattened(std::move(blocks), hoisted);
    return item;
}

std::vector<Block> quoted(std::vector<Block> blocks, Runs source)
{
    std::vector<Block> parts;
    Quote quote;
    const auto close = [&] {
        if (!quote.paragraphs.empty())
            parts.emplace_back(std::exchange(quote, {}));
    };
    for (Block &block : blocks) {
        if (auto *paragraph = std::get_if<Paragraph>(&block)) {
            quote.paragraphs.push_back(std::move(*paragraph));
        } else if (fitsAQuote(block)) {
            std::vector<Block> one, none;
            one.push_back(std::move(block));
            for (Runs &line : linesOf(std::move(one), none))
                quote.paragraphs.push_back({std::move(line), Alignment::Start});
        } else if (!std::holds_alternative<Rule>(block)) {
            close();
            parts.push_back(std::move(block));
        }
    }
    quote.source = std::move(source);
    if (quote.paragraphs.empty() && !parts.empty() && std::holds_alternative<Quote>(parts.back()))
        std::get<Quote>(parts.back()).source = std::move(quote.source);
    else if (!quote.paragraphs.empty() || !quote.source.empty())
        parts.emplace_back(std::move(quote));
    return parts;
}

Runs marked(Runs runs, Mark mark)
{
    for (Run &run : runs)
        run.marks |= mark;
    return runs;
}

Runs unmarked(Runs runs, Mark mark)
{
    for (Run &run : runs)
        run.marks.setFlag(mark, false);
    return runs;
}

bool isAll(const Runs &runs, Mark mark)
{
    bool hasText = false;
    for (const Run &run : runs) {
        if (std::all_of(run.text.begin(), run.text.end(), [](QChar c) { return c.isSpace(); }))
            continue;
        if (!run.marks.testFlag(mark))
            return false;
        hasText = true;
    }
    return hasText;
}

} // namespace Galley
