// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "support/shrunkbody.h"

#include "body/html.h"

#include <QtDebug>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

/// A whole with one part of it changed, once for each of @p parts.
template <typename Whole, typename Part>
void with(std::vector<Whole> &out, const Whole &whole, Part Whole::*member, const std::vector<Part> &parts)
{
    for (const Part &part : parts)
        out.emplace_back(whole).*member = part;
}

/// @p whole with @p member as it is in an empty one, when it is not that yet.
template <typename Whole, typename Part>
void without(std::vector<Whole> &out, const Whole &whole, Part Whole::*member)
{
    const Whole blank;
    if (!(whole.*member == blank.*member))
        with(out, whole, member, {blank.*member});
}

/// @p list without its halves, without each of its elements, and with each of them one step simpler.
template <typename T, typename Simpler>
std::vector<std::vector<T>> simplerList(const std::vector<T> &list, Simpler simpler)
{
    std::vector<std::vector<T>> out;
    const auto half = std::ptrdiff_t(list.size() / 2);
    if (half > 1) {
        out.emplace_back(list.begin(), list.begin() + half);
        out.emplace_back(list.begin() + half, list.end());
    }
    for (size_t i = 0; i < list.size(); ++i) {
        auto &shorter = out.emplace_back(list);
        shorter.erase(shorter.begin() + std::ptrdiff_t(i));
    }
    for (size_t i = 0; i < list.size(); ++i) {
        for (T &element : simpler(list[i]))
            out.emplace_back(list)[i] = std::move(element);
    }
    return out;
}

std::vector<QString> simplerText(const QString &text)
{
    std::vector<QString> out;
    if (text.size() > 3) {
        out.push_back(text.first(text.size() / 2));
        out.push_back(text.sliced(text.size() / 2));
    }
    for (qsizetype i = 0; i < text.size() && text.size() < 100; ++i)
        out.push_back(text.first(i) + text.sliced(i + 1));
    return out;
}

std::vector<Run> simplerRun(const Run &run)
{
    std::vector<Run> out;
    without(out, run, &Run::link);
    without(out, run, &Run::marks);
    for (uint bit = 1; bit <= run.marks.toInt(); bit <<= 1) {
        if (run.marks.toInt() & bit)
            with(out, run, &Run::marks, {Marks::fromInt(run.marks.toInt() & ~bit)});
    }
    with(out, run, &Run::text, simplerText(run.text));
    return out;
}

std::vector<Runs> simplerRuns(const Runs &runs) { return simplerList(runs, simplerRun); }

std::vector<Paragraph> simplerParagraph(const Paragraph &paragraph)
{
    std::vector<Paragraph> out;
    without(out, paragraph, &Paragraph::alignment);
    with(out, paragraph, &Paragraph::runs, simplerRuns(paragraph.runs));
    return out;
}

std::vector<List> simplerBlock(const List &list);

std::vector<ListItem> simplerItem(const ListItem &item)
{
    std::vector<ListItem> out;
    with(out, item, &ListItem::lists, simplerList(item.lists, [](const List &list) { return simplerBlock(list); }));
    with(out, item, &ListItem::runs, simplerRuns(item.runs));
    return out;
}

std::vector<List> simplerBlock(const List &list)
{
    std::vector<List> out;
    for (const ListItem &item : list.items)
        out.insert(out.end(), item.lists.begin(), item.lists.end());
    without(out, list, &List::ordered);
    without(out, list, &List::start);
    with(out, list, &List::items, simplerList(list.items, simplerItem));
    return out;
}

std::vector<Cell> simplerCell(const Cell &cell)
{
    std::vector<Cell> out;
    without(out, cell, &Cell::columnSpan);
    without(out, cell, &Cell::rowSpan);
    with(out, cell, &Cell::runs, simplerRuns(cell.runs));
    return out;
}

std::vector<Paragraph> simplerBlock(const Paragraph &paragraph) { return simplerParagraph(paragraph); }

std::vector<Heading> simplerBlock(const Heading &heading)
{
    std::vector<Heading> out;
    without(out, heading, &Heading::level);
    with(out, heading, &Heading::runs, simplerRuns(heading.runs));
    return out;
}

std::vector<Quote> simplerBlock(const Quote &quote)
{
    std::vector<Quote> out;
    with(out, quote, &Quote::paragraphs, simplerList(quote.paragraphs, simplerParagraph));
    with(out, quote, &Quote::source, simplerRuns(quote.source));
    return out;
}

std::vector<Figure> simplerBlock(const Figure &figure)
{
    std::vector<Figure> out;
    with(out, figure, &Figure::caption, simplerRuns(figure.caption));
    with(out, figure, &Figure::alt, simplerText(figure.alt));
    with(out, figure, &Figure::credit, simplerText(figure.credit));
    without(out, figure, &Figure::width);
    return out;
}

std::vector<Gallery> simplerBlock(const Gallery &gallery)
{
    std::vector<Gallery> out;
    with(out, gallery, &Gallery::caption, simplerRuns(gallery.caption));
    with(out, gallery, &Gallery::figures,
         simplerList(gallery.figures, [](const Figure &figure) { return simplerBlock(figure); }));
    return out;
}

std::vector<Table> simplerBlock(const Table &table)
{
    std::vector<Table> out;
    without(out, table, &Table::headerRow);
    without(out, table, &Table::headerColumn);
    with(out, table, &Table::caption, simplerRuns(table.caption));
    with(out, table, &Table::rows, simplerList(table.rows, [](const std::vector<Cell> &row) {
             return simplerList(row, simplerCell);
         }));
    return out;
}

std::vector<Code> simplerBlock(const Code &code)
{
    std::vector<Code> out;
    with(out, code, &Code::language, simplerText(code.language));
    with(out, code, &Code::text, simplerText(code.text));
    return out;
}

std::vector<Rule> simplerBlock(const Rule &) { return {}; }

std::vector<Embed> simplerBlock(const Embed &embed)
{
    std::vector<Embed> out;
    with(out, embed, &Embed::caption, simplerText(embed.caption));
    return out;
}

std::vector<Block> simpler(const Block &block)
{
    return std::visit(
        [](const auto &kind) {
            std::vector<Block> out;
            for (auto &one : simplerBlock(kind))
                out.emplace_back(std::move(one));
            return out;
        },
        block);
}

} // namespace

quint32 testSeed(quint32 usual)
{
    bool isSet = false;
    const uint given = qEnvironmentVariable("GALLEY_SEED").toUInt(&isSet);
    const quint32 seed = isSet ? given : usual;
    qInfo().noquote() << u"Bodies are made from seed %1 (GALLEY_SEED sets another)."_s.arg(seed);
    return seed;
}

Body shrunk(const Body &body, const std::function<bool(const Body &)> &fails)
{
    Body smallest = body;
    for (bool wentOn = true; std::exchange(wentOn, false);) {
        for (std::vector<Block> &blocks : simplerList(smallest.blocks, simpler)) {
            if (Body candidate{std::move(blocks)}; fails(candidate)) {
                smallest = std::move(candidate);
                wentOn = true;
                break;
            }
        }
    }
    return smallest;
}

QString counterexample(quint32 seed, int cases, const std::function<Body(quint32)> &make,
                       const std::function<bool(const Body &)> &holds)
{
    for (int i = 0; i < cases; ++i) {
        const Body body = make(seed + quint32(i));
        if (!holds(body)) {
            const Body small = shrunk(body, [&holds](const Body &candidate) { return !holds(candidate); });
            return u"seed %1: does not hold for\n%2"_s.arg(seed + quint32(i)).arg(toHtml(small));
        }
    }
    return {};
}

} // namespace Galley
