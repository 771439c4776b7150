// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "body/html.h"
#include "body/tablegrid.h"

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

struct MarkTag {
    Mark mark;
    QLatin1StringView tag;
};
/// From the outside in.
constexpr MarkTag MarkTags[] = {
    {Mark::Strong, QLatin1StringView("strong")}, {Mark::Emphasis, QLatin1StringView("em")},
    {Mark::Underline, QLatin1StringView("u")},   {Mark::Strike, QLatin1StringView("s")},
    {Mark::Sub, QLatin1StringView("sub")},       {Mark::Sup, QLatin1StringView("sup")},
    {Mark::Highlight, QLatin1StringView("mark")}, {Mark::Code, QLatin1StringView("code")},
};

/// Writes canonical HTML of a normal body.
class HtmlWriter
{
public:
    void operator()(const Paragraph &paragraph)
    {
        m_html += paragraph.alignment == Alignment::Center ? "<p class=\"center\">"_L1
            : paragraph.alignment == Alignment::End        ? "<p class=\"end\">"_L1
                                                           : "<p>"_L1;
        write(paragraph.runs);
        m_html += "</p>\n"_L1;
    }

    void operator()(const Heading &heading)
    {
        element(heading.level == 2 ? "h2"_L1 : heading.level == 3 ? "h3"_L1 : "h4"_L1, heading.runs);
        m_html += u'\n';
    }

    void operator()(const List &list)
    {
        write(list);
        m_html += u'\n';
    }

    void operator()(const Quote &quote)
    {
        m_html += "<blockquote>\n"_L1;
        for (const Paragraph &paragraph : quote.paragraphs)
            (*this)(paragraph);
        if (!quote.source.empty()) {
            element("footer"_L1, quote.source);
            m_html += u'\n';
        }
        m_html += "</blockquote>\n"_L1;
    }

    void operator()(const Figure &figure)
    {
        write(figure);
        m_html += u'\n';
    }

    void operator()(const Gallery &gallery)
    {
        m_html += "<figure class=\"gallery\">"_L1;
        for (const Figure &figure : gallery.figures)
            write(figure);
        if (!gallery.caption.empty())
            element("figcaption"_L1, gallery.caption);
        m_html += "</figure>\n"_L1;
    }

    void operator()(const Table &table)
    {
        m_html += "<table>\n"_L1;
        if (!table.caption.empty()) {
            element("caption"_L1, table.caption);
            m_html += u'\n';
        }
        const std::vector<bool> taken = firstColumnTaken(table.rows);
        size_t at = 0;
        if (table.headerRow) {
            m_html += "<thead>\n"_L1;
            row(table.rows[at++], "col"_L1, true);
            m_html += "</thead>\n"_L1;
        }
        if (at < table.rows.size()) {
            m_html += "<tbody>\n"_L1;
            for (; at < table.rows.size(); ++at)
                row(table.rows[at], table.headerColumn && !taken[at] ? "row"_L1 : QLatin1StringView(), false);
            m_html += "</tbody>\n"_L1;
        }
        m_html += "</table>\n"_L1;
    }

    void operator()(const Code &code)
    {
        m_html += "<pre><code"_L1;
        if (!code.language.isEmpty())
            attribute("class"_L1, "language-"_L1 + code.language);
        m_html += u'>';
        text(code.text);
        m_html += "</code></pre>\n"_L1;
    }

    void operator()(const Rule &) { m_html += "<hr>\n"_L1; }

    void operator()(const Embed &embed)
    {
        m_html += "<figure class=\"embed\"><a"_L1;
        attribute("href"_L1, embed.address);
        m_html += u'>';
        text(embed.address);
        m_html += "</a>"_L1;
        if (!embed.caption.isEmpty()) {
            m_html += "<figcaption>"_L1;
            text(embed.caption);
            m_html += "</figcaption>"_L1;
        }
        m_html += "</figure>\n"_L1;
    }

    QString take() { return std::move(m_html); }

private:
    void write(const Figure &figure)
    {
        m_html += figure.width == FigureWidth::Wide ? "<figure class=\"wide\"><img"_L1
            : figure.width == FigureWidth::Full     ? "<figure class=\"full\"><img"_L1
                                                    : "<figure><img"_L1;
        attribute("src"_L1, "media:"_L1 + figure.file);
        attribute("alt"_L1, figure.alt);
        m_html += u'>';
        if (!figure.caption.empty() || !figure.credit.isEmpty()) {
            m_html += "<figcaption>"_L1;
            write(figure.caption);
            if (!figure.credit.isEmpty()) {
                m_html += figure.caption.empty() ? "<cite>"_L1 : " <cite>"_L1;
                text(figure.credit);
                m_html += "</cite>"_L1;
            }
            m_html += "</figcaption>"_L1;
        }
        m_html += "</figure>"_L1;
    }

    void write(const List &list)
    {
        m_html += list.ordered ? "<ol"_L1 : "<ul"_L1;
        if (list.ordered && list.start != 1)
            attribute("start"_L1, QString::number(list.start));
        m_html += ">\n"_L1;
        for (const ListItem &item : list.items) {
            m_html += "<li>"_L1;
            write(item.runs);
            for (const List &nested : item.lists) {
                m_html += u'\n';
                write(nested);
            }
            m_html += item.lists.empty() ? "</li>\n"_L1 : "\n</li>\n"_L1;
        }
        m_html += list.ordered ? "</ol>"_L1 : "</ul>"_L1;
    }

    /// @p scope makes the first cell a header, and @p all the others too.
    void row(const std::vector<Cell> &cells, QLatin1StringView scope, bool all)
    {
        m_html += "<tr>"_L1;
        bool isHeader = !scope.isEmpty();
        for (const Cell &cell : cells) {
            m_html += isHeader ? "<th"_L1 : "<td"_L1;
            if (isHeader)
                attribute("scope"_L1, QString(scope));
            if (cell.columnSpan > 1)
                attribute("colspan"_L1, QString::number(cell.columnSpan));
            if (cell.rowSpan > 1)
                attribute("rowspan"_L1, QString::number(cell.rowSpan));
            m_html += u'>';
            write(cell.runs);
            m_html += isHeader ? "</th>"_L1 : "</td>"_L1;
            isHeader = isHeader && all;
        }
        m_html += "</tr>\n"_L1;
    }

    void element(QLatin1StringView tag, const Runs &runs)
    {
        openTag(tag);
        write(runs);
        closeTag(tag);
    }

    void openTag(QLatin1StringView tag)
    {
        m_html += u'<';
        m_html += tag;
        m_html += u'>';
    }

    void closeTag(QLatin1StringView tag)
    {
        m_html += "</"_L1;
        m_html += tag;
        m_html += u'>';
    }

    /// Links stand outside of marks; what two neighbours share stays open between them.
    void write(const Runs &runs)
    {
        std::vector<MarkTag> open;
        QString link;
        const auto closeDownTo = [&](size_t count) {
            for (; open.size() > count; open.pop_back())
                closeTag(open.back().tag);
        };
        for (const Run &run : runs) {
            if (run.link != link) {
                closeDownTo(0);
                if (!link.isEmpty())
                    m_html += "</a>"_L1;
                link = run.link;
                if (!link.isEmpty()) {
                    m_html += "<a"_L1;
                    attribute("href"_L1, link);
                    m_html += u'>';
                }
            }
            const auto stays = [&](const MarkTag &tag) { return run.marks.testFlag(tag.mark); };
            closeDownTo(size_t(std::find_if_not(open.begin(), open.end(), stays) - open.begin()));
            for (const MarkTag &tag : MarkTags) {
                const auto isTag = [&](const MarkTag &other) { return other.mark == tag.mark; };
                if (run.marks.testFlag(tag.mark) && std::none_of(open.begin(), open.end(), isTag)) {
                    open.push_back(tag);
                    openTag(tag.tag);
                }
            }
            lines(run.text);
        }
        closeDownTo(0);
        if (!link.isEmpty())
            m_html += "</a>"_L1;
    }

    void attribute(QLatin1StringView name, const QString &value)
    {
        m_html += u' ';
        m_html += name;
        m_html += "=\""_L1;
        escaped(value, true);
        m_html += u'"';
    }

    void text(const QString &value) { escaped(value, false); }

    /// Text in which '\n' is a line break.
    void lines(const QString &value)
    {
        for (const QStringView line : QStringView(value).tokenize(u'\n')) {
            if (line.data() != value.data())
                m_html += "<br>"_L1;
            escaped(line, false);
        }
    }

    void escaped(QStringView value, bool isAttribute)
    {
        for (const QChar c : value) {
            switch (c.unicode()) {
            case u'&': m_html += "&amp;"_L1; break;
            case u'<': m_html += "&lt;"_L1; break;
            case u'>': m_html += "&gt;"_L1; break;
            case u'\xa0': m_html += "&nbsp;"_L1; break;
            case u'"':
                if (isAttribute)
                    m_html += "&quot;"_L1;
                else
                    m_html += c;
                break;
            default: m_html += c;
            }
        }
    }

    QString m_html;
};

} // namespace

QString toHtml(const Body &body)
{
    const Body normal = normalized(body);
    HtmlWriter writer;
    for (const Block &block : normal.blocks)
        std::visit(writer, block);
    return writer.take();
}

} // namespace Galley
