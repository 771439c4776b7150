// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "body/html.h"
#include "body/markdownruns.h"
#include "body/markdowntext.h"
#include "body/tablegrid.h"

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

/// @p text with @p first before its first line and @p others before those after it that hold anything.
QString indented(const QString &text, const QString &first, const QString &others)
{
    QString out = first;
    for (qsizetype at = 0; at < text.size(); ++at) {
        out += text[at];
        if (text[at] == u'\n' && at + 1 < text.size() && text[at + 1] != u'\n')
            out += others;
    }
    return out;
}

QString paragraphText(const Runs &runs) { return markdownRuns(runs, RunsPlace::Paragraph); }

/// @p text with line breaks as spaces, for where Markdown has but one line.
QString onOneLine(QString text) { return text.replace(u'\n', u' '); }

/// Whether two lists that follow each other would be read as one.
bool wouldJoin(const List &list, const List &next) { return list.ordered == next.ordered; }

QString listText(const List &list, bool hasOtherMarker);

/// @p lists one after the other, each told from the one before it by its marker.
QString listsText(const std::vector<List> &lists)
{
    QString out;
    bool isOther = false;
    for (size_t i = 0; i < lists.size(); ++i) {
        isOther = i > 0 && wouldJoin(lists[i - 1], lists[i]) && !isOther;
        // Only a list that begins with 1 may follow a line of text; and an empty line parts lists for the eye.
        out += i > 0 || (lists[i].ordered && lists[i].start != 1) ? u"\n\n"_s : u"\n"_s;
        out += listText(lists[i], isOther);
    }
    return out;
}

QString listText(const List &list, bool hasOtherMarker)
{
    QString out;
    int number = list.start;
    for (const ListItem &item : list.items) {
        const QString marker = list.ordered ? QString::number(number++) + (hasOtherMarker ? ") "_L1 : ". "_L1)
                                            : QString(hasOtherMarker ? "* "_L1 : "- "_L1);
        if (!out.isEmpty())
            out += u'\n';
        out += indented(paragraphText(item.runs) + listsText(item.lists), marker, QString(marker.size(), u' '));
    }
    return out;
}

bool beginsWithDash(const Runs &runs)
{
    const QString text = plainText(runs);
    return text.startsWith(u'—') || text.startsWith("-- "_L1);
}

/// The texts of @p table at the places where they begin; the places that a span covers stay empty.
std::vector<std::vector<QString>> gridOf(const Table &table)
{
    std::vector<std::vector<QString>> grid;
    std::vector<size_t> takenUntil; // per column, the first row in which it is free again
    for (size_t at = 0; at < table.rows.size(); ++at) {
        auto &row = grid.emplace_back();
        for (const Cell &cell : table.rows[at]) {
            while (row.size() < takenUntil.size() && takenUntil[row.size()] > at)
                row.emplace_back();
            for (int i = 0; i < cell.columnSpan; ++i) {
                takenUntil.resize(std::max(takenUntil.size(), row.size() + 1));
                takenUntil[row.size()] = at + size_t(cell.rowSpan);
                row.push_back(i == 0 ? markdownRuns(cell.runs, RunsPlace::Cell) : QString());
            }
        }
    }
    for (auto &row : grid)
        row.resize(takenUntil.size());
    return grid;
}

/// Writes the blocks of a normal body, with an empty line between each two.
class MarkdownWriter
{
public:
    void write(const Block &block)
    {
        if (!m_markdown.isEmpty())
            m_markdown += u'\n';
        std::visit(*this, block);
        const auto *list = std::get_if<List>(&block);
        m_lastList = list;
    }

    void operator()(const Paragraph &paragraph) { add(paragraphText(paragraph.runs)); }

    void operator()(const Heading &heading)
    {
        add(QString(heading.level, u'#') + u' ' + markdownRuns(heading.runs, RunsPlace::Heading));
    }

    void operator()(const List &list)
    {
        m_hasOtherMarker = m_lastList && wouldJoin(*m_lastList, list) && !m_hasOtherMarker;
        add(listText(list, m_hasOtherMarker));
    }

    void operator()(const Quote &quote)
    {
        QStringList paragraphs;
        for (const Paragraph &paragraph : quote.paragraphs)
            paragraphs.append(paragraphText(paragraph.runs));
        if (!quote.source.empty()) {
            const QString source = paragraphText(quote.source);
            paragraphs.append(beginsWithDash(quote.source) ? source : u"— "_s + source);
        }
        for (QString &paragraph : paragraphs)
            paragraph = indented(paragraph, u"> "_s, u"> "_s);
        add(paragraphs.join("\n>\n"_L1));
    }

    void operator()(const Figure &figure)
    {
        TextPlace place;
        place.inLink = true;
        QString title = plainText(figure.caption);
        if (!figure.credit.isEmpty())
            title += (title.isEmpty() ? QString() : u" "_s) + figure.credit;
        QString image = "!["_L1 + markdownText(figure.alt, place) + "](media:"_L1 + figure.file;
        if (!title.isEmpty())
            image += u' ' + markdownTitle(onOneLine(title));
        add(image + u')');
    }

    void operator()(const Gallery &gallery)
    {
        for (const Figure &figure : gallery.figures)
            (*this)(figure);
        if (!gallery.caption.empty())
            add(paragraphText(gallery.caption));
    }

    void operator()(const Table &table)
    {
        if (!table.caption.empty())
            add(paragraphText(table.caption) + u'\n');
        auto grid = gridOf(table);
        if (!table.headerRow) // which every table of GitHub's has: an empty one
            grid.insert(grid.begin(), std::vector<QString>(grid.front().size()));
        for (size_t at = 0; at < grid.size(); ++at) {
            row(grid[at]);
            if (at == 0)
                row(std::vector<QString>(grid[at].size(), u"---"_s));
        }
    }

    void operator()(const Code &code)
    {
        const QString fence = fenceAround(code.text, u'`', 3);
        add(fence + code.language + u'\n' + code.text + u'\n' + fence);
    }

    /// Asterisks: dashes under a paragraph make a heading of it, and at the top of a file begin its front matter.
    void operator()(const Rule &) { add(u"***"_s); }

    void operator()(const Embed &embed)
    {
        const Run link{embed.caption.isEmpty() ? embed.address : embed.caption, {}, embed.address};
        add(paragraphText({link}));
    }

    QString take() { return std::move(m_markdown); }

private:
    void add(const QString &block)
    {
        m_markdown += block;
        m_markdown += u'\n';
    }

    void row(const std::vector<QString> &cells)
    {
        QString line = u"|"_s;
        for (const QString &cell : cells)
            line += cell.isEmpty() ? u"  |"_s : u' ' + cell + " |"_L1;
        add(line);
    }

    QString m_markdown;
    const List *m_lastList = nullptr; ///< the block before, when it is one
    bool m_hasOtherMarker = false;
};

} // namespace

QString toMarkdown(const Body &body)
{
    const Body normal = normalized(body);
    MarkdownWriter writer;
    for (const Block &block : normal.blocks)
        writer.write(block);
    return writer.take();
}

} // namespace Galley
