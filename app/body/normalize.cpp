// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "body/body.h"
#include "body/runbuilder.h"
#include "body/tablegrid.h"

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr int DeepestList = 9;
constexpr int LargestStart = 99'999;
constexpr qsizetype LongestLanguage = 32;

Marks knownMarks(Marks marks)
{
    marks = Marks::fromInt(marks.toInt() & 0xff);
    if (marks.testFlag(Mark::Sup)) // text cannot stand above and below the line
        marks.setFlag(Mark::Sub, false);
    return marks;
}

/// Calls @p onText for each stretch without line breaks and @p onBreaks with the run for each line break and its
/// number among those that follow each other.
template <typename OnText, typename OnBreak>
void forEachLine(const Runs &runs, OnText onText, OnBreak onBreak)
{
    int breaks = 0;
    for (const Run &run : runs) {
        for (qsizetype at = 0; at < run.text.size();) {
            if (run.text[at] == u'\n') {
                onBreak(run, ++breaks);
                ++at;
                continue;
            }
            breaks = 0;
            const qsizetype found = run.text.indexOf(u'\n', at);
            const qsizetype end = found < 0 ? run.text.size() : found;
            onText(QStringView(run.text).sliced(at, end - at), run);
            at = end;
        }
    }
}

Runs collapsed(const Runs &runs)
{
    RunBuilder builder;
    for (const Run &run : runs)
        builder.append(run.text, knownMarks(run.marks), run.link.isEmpty() ? QString() : allowedLink(run.link));
    return builder.take();
}

bool hasEmptyLine(const Runs &runs)
{
    bool found = false;
    forEachLine(runs, [](QStringView, const Run &) {}, [&](const Run &, int number) { found = found || number > 1; });
    return found;
}

/// @p runs parted at their empty lines.
std::vector<Runs> normalParagraphs(const Runs &runs)
{
    std::vector<Runs> parts{collapsed(runs)};
    if (hasEmptyLine(parts.front())) {
        const Runs whole = std::exchange(parts, {}).front();
        RunBuilder part;
        forEachLine(
            whole, [&](QStringView text, const Run &run) { part.append(text, run.marks, run.link); },
            [&](const Run &run, int number) {
                if (number == 1)
                    part.append(u"\n", run.marks, run.link);
                else if (number == 2)
                    parts.push_back(part.take());
            });
        parts.push_back(part.take());
    }
    std::erase_if(parts, [](const Runs &part) { return part.empty(); });
    return parts;
}

/// @p runs without empty lines, for what is one piece.
Runs normalRuns(const Runs &runs)
{
    Runs whole = collapsed(runs);
    if (!hasEmptyLine(whole))
        return whole;
    RunBuilder builder;
    forEachLine(
        whole, [&](QStringView text, const Run &run) { builder.append(text, run.marks, run.link); },
        [&](const Run &run, int number) {
            if (number == 1)
                builder.append(u"\n", run.marks, run.link);
        });
    return builder.take();
}

List normalList(const List &list, int depth);

void moveItems(std::vector<ListItem> &from, std::vector<ListItem> &to)
{
    std::move(from.begin(), from.end(), std::back_inserter(to));
}

std::vector<ListItem> normalItems(const std::vector<ListItem> &items, int depth)
{
    std::vector<ListItem> normal;
    for (const ListItem &item : items) {
        ListItem mine{normalRuns(item.runs), {}};
        std::vector<ListItem> tooDeep;
        for (const List &nested : item.lists) {
            if (depth == DeepestList) {
                std::vector<ListItem> flat = normalItems(nested.items, depth);
                moveItems(flat, tooDeep);
            } else if (List list = normalList(nested, depth + 1); !list.items.empty()) {
                mine.lists.push_back(std::move(list));
            }
        }
        // An item without text lends its lists to the one before it, or they take its place.
        if (!mine.runs.empty())
            normal.push_back(std::move(mine));
        else if (!normal.empty())
            std::move(mine.lists.begin(), mine.lists.end(), std::back_inserter(normal.back().lists));
        else
            for (List &list : mine.lists)
                moveItems(list.items, normal);
        moveItems(tooDeep, normal);
    }
    return normal;
}

List normalList(const List &list, int depth)
{
    return {list.ordered, list.ordered ? std::clamp(list.start, 0, LargestStart) : 1, normalItems(list.items, depth)};
}

Figure normalFigure(const Figure &figure)
{
    return {figure.file, oneLine(figure.alt), normalRuns(figure.caption), oneLine(figure.credit), figure.width};
}

/// Writes the normal form of each block after the other.
class Normalizer
{
public:
    explicit Normalizer(std::vector<Block> &out) : m_out(out) {}

    void operator()(const Paragraph &paragraph)
    {
        for (Runs &runs : normalParagraphs(paragraph.runs))
            m_out.emplace_back(Paragraph{std::move(runs), paragraph.alignment});
    }

    void operator()(const Heading &heading)
    {
        if (Runs runs = normalRuns(heading.runs); !runs.empty())
            m_out.emplace_back(Heading{std::clamp(heading.level, 2, 4), std::move(runs)});
    }

    void operator()(const List &list)
    {
        if (List normal = normalList(list, 1); !normal.items.empty())
            m_out.emplace_back(std::move(normal));
    }

    void operator()(const Quote &quote)
    {
        Quote normal;
        for (const Paragraph &paragraph : quote.paragraphs) {
            for (Runs &runs : normalParagraphs(paragraph.runs))
                normal.paragraphs.push_back({std::move(runs), paragraph.alignment});
        }
        normal.source = normalRuns(quote.source);
        if (normal.paragraphs.empty() && !normal.source.empty())
            normal.paragraphs.push_back({std::exchange(normal.source, {}), Alignment::Start});
        if (!normal.paragraphs.empty())
            m_out.emplace_back(std::move(normal));
    }

    void operator()(const Figure &figure)
    {
        if (isMediaFile(figure.file))
            m_out.emplace_back(normalFigure(figure));
    }

    void operator()(const Gallery &gallery)
    {
        Gallery normal;
        for (const Figure &figure : gallery.figures) {
            if (!isMediaFile(figure.file))
                continue;
            normal.figures.push_back(normalFigure(figure));
            normal.figures.back().width = FigureWidth::Text;
        }
        normal.caption = normalRuns(gallery.caption);
        if (normal.figures.size() > 1) {
            m_out.emplace_back(std::move(normal));
            return;
        }
        if (normal.figures.size() == 1) {
            Figure &only = normal.figures.front();
            if (only.caption.empty())
                only.caption = std::exchange(normal.caption, {});
            m_out.emplace_back(std::move(only));
        }
        if (!normal.caption.empty())
            m_out.emplace_back(Paragraph{std::move(normal.caption), Alignment::Start});
    }

    void operator()(const Table &table)
    {
        Table normal = table;
        squareUp(normal.rows, normal.headerRow);
        bool isBlank = true;
        for (auto &row : normal.rows) {
            for (Cell &cell : row) {
                cell.runs = normalRuns(cell.runs);
                isBlank = isBlank && cell.runs.empty();
            }
        }
        normal.caption = normalRuns(table.caption);
        if (isBlank) {
            if (!normal.caption.empty())
                m_out.emplace_back(Paragraph{std::move(normal.caption), Alignment::Start});
            return;
        }
        if (normal.headerRow && normal.rows.size() == 1)
            normal.headerColumn = false;
        m_out.emplace_back(std::move(normal));
    }

    void operator()(const Code &code)
    {
        Code normal;
        for (const QChar c : code.language.left(LongestLanguage)) {
            const char16_t u = c.unicode();
            if ((u < 0x80 && c.isLetterOrNumber()) || u == '+' || u == '-' || u == '#')
                normal.language += c;
        }
        normal.text = codeText(code.text);
        if (!normal.text.isEmpty())
            m_out.emplace_back(std::move(normal));
    }

    void operator()(const Rule &) { m_out.emplace_back(Rule{}); }

    void operator()(const Embed &embed)
    {
        const QString caption = oneLine(embed.caption);
        if (QString address = embedAddress(embed.address); !address.isEmpty()) {
            m_out.emplace_back(Embed{std::move(address), caption});
            return;
        }
        const QString link = allowedLink(embed.address);
        (*this)(Paragraph{{Run{caption.isEmpty() ? link : caption, {}, link}}, Alignment::Start});
    }

private:
    /// Line ends as '\n', without empty lines at either end.
    static QString codeText(QString text)
    {
        text.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n').remove(u'\f');
        text = cleanText(text.replace(QChar::LineSeparator, u'\n').replace(QChar::ParagraphSeparator, u'\n'));
        qsizetype end = text.size();
        while (end > 0 && text[end - 1].isSpace())
            --end;
        qsizetype begin = 0;
        for (qsizetype at = 0; at < end && text[at].isSpace(); ++at) {
            if (text[at] == u'\n')
                begin = at + 1;
        }
        return text.mid(begin, end - begin);
    }

    std::vector<Block> &m_out;
};

} // namespace

Body normalized(const Body &body)
{
    Body normal;
    normal.blocks.reserve(body.blocks.size());
    Normalizer normalizer(normal.blocks);
    for (const Block &block : body.blocks)
        std::visit(normalizer, block);
    return normal;
}

} // namespace Galley
