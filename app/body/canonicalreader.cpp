// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "body/canonicalreader.h"

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

struct MarkTag {
    Mark mark;
    QLatin1StringView open;
    QLatin1StringView close;
};
constexpr MarkTag MarkTags[] = {
    {Mark::Strong, QLatin1StringView("<strong>"), QLatin1StringView("</strong>")},
    {Mark::Emphasis, QLatin1StringView("<em>"), QLatin1StringView("</em>")},
    {Mark::Underline, QLatin1StringView("<u>"), QLatin1StringView("</u>")},
    {Mark::Strike, QLatin1StringView("<s>"), QLatin1StringView("</s>")},
    {Mark::Sub, QLatin1StringView("<sub>"), QLatin1StringView("</sub>")},
    {Mark::Sup, QLatin1StringView("<sup>"), QLatin1StringView("</sup>")},
    {Mark::Highlight, QLatin1StringView("<mark>"), QLatin1StringView("</mark>")},
};

/// Characters with which normal text may do something: spaces but the plain one, controls, formatting characters,
/// halves of pairs, non-characters.
bool needsCare(char16_t c)
{
    if (c < 0x20 || (c >= 0x7f && c <= 0xa0) || c == 0xad)
        return true;
    if (c < 0x1680)
        return false;
    return c == 0x1680 || c == 0x180e || (c >= 0x2000 && c <= 0x200f) || (c >= 0x2028 && c <= 0x202f)
        || (c >= 0x205f && c <= 0x206f) || c == 0x3000 || (c >= 0xd800 && c <= 0xdfff) || (c >= 0xfdd0 && c <= 0xfdef)
        || c >= 0xfeff;
}

/// A full-width form is above 0xfeff but plain text.
bool isFullWidthForm(char16_t c) { return c >= 0xff01 && c <= 0xffee; }

/// Reads block after block. Whatever is not just as the writer of canonical HTML would have put it ends the reading.
class CanonicalReader
{
public:
    explicit CanonicalReader(QStringView html) : m_html(html) {}

    std::optional<Body> read()
    {
        Body body;
        while (m_at < m_html.size()) {
            if (!block(body))
                return std::nullopt;
        }
        return body;
    }

private:
    bool skip(QLatin1StringView text)
    {
        if (!m_html.sliced(m_at).startsWith(text))
            return false;
        m_at += text.size();
        return true;
    }

    bool block(Body &body)
    {
        if (skip("<p"_L1)) {
            Paragraph paragraph;
            return restOfParagraph(paragraph) && add(body, std::move(paragraph));
        }
        for (const auto &[level, open, close] : Headings) {
            if (skip(open)) {
                Heading heading{level, {}};
                return runs(heading.runs, close) && skip("\n"_L1) && add(body, std::move(heading));
            }
        }
        for (const auto &[width, open] : Figures) {
            if (skip(open)) {
                Figure figure;
                figure.width = width;
                return restOfFigure(figure) && add(body, std::move(figure));
            }
        }
        if (skip("<blockquote>\n"_L1)) {
            Quote quote;
            return restOfQuote(quote) && add(body, std::move(quote));
        }
        if (skip("<ul>\n"_L1))
            return list(body, false, "</ul>\n"_L1);
        if (skip("<ol>\n"_L1))
            return list(body, true, "</ol>\n"_L1);
        return skip("<hr>\n"_L1) && add(body, Rule());
    }

    template <typename Kind>
    static bool add(Body &body, Kind &&kind)
    {
        body.blocks.push_back(std::forward<Kind>(kind));
        return true;
    }

    bool restOfParagraph(Paragraph &paragraph)
    {
        if (skip(" class=\"center\">"_L1))
            paragraph.alignment = Alignment::Center;
        else if (skip(" class=\"end\">"_L1))
            paragraph.alignment = Alignment::End;
        else if (!skip(">"_L1))
            return false;
        return runs(paragraph.runs, "</p>"_L1) && skip("\n"_L1);
    }

    bool restOfFigure(Figure &figure)
    {
        const qsizetype end = m_html.indexOf(u'"', m_at);
        if (end < 0)
            return false;
        figure.file = m_html.sliced(m_at, end - m_at).toString();
        m_at = end;
        if (!isMediaFile(figure.file) || !skip("\" alt=\""_L1) || !plain(figure.alt, u'"') || !skip("\">"_L1))
            return false;
        if (skip("<figcaption>"_L1) && !caption(figure))
            return false;
        return skip("</figure>\n"_L1);
    }

    bool caption(Figure &figure)
    {
        if (!skip("<cite>"_L1)) {
            // With a credit after it the caption ends in a space, which is none of its text.
            const qsizetype end = m_html.indexOf("</figcaption>"_L1, m_at);
            const qsizetype cite = m_html.indexOf(" <cite>"_L1, m_at);
            const bool hasCredit = cite >= 0 && cite < end;
            if (!runs(figure.caption, hasCredit ? " <cite>"_L1 : "</figcaption>"_L1))
                return false;
            if (!hasCredit)
                return true;
        }
        return plain(figure.credit, u'<') && !figure.credit.isEmpty() && skip("</cite></figcaption>"_L1);
    }

    bool restOfQuote(Quote &quote)
    {
        while (skip("<p"_L1)) {
            if (!restOfParagraph(quote.paragraphs.emplace_back()))
                return false;
        }
        if (skip("<footer>"_L1) && !(runs(quote.source, "</footer>"_L1) && skip("\n"_L1)))
            return false;
        return !quote.paragraphs.empty() && skip("</blockquote>\n"_L1);
    }

    bool list(Body &body, bool ordered, QLatin1StringView close)
    {
        List list;
        list.ordered = ordered;
        while (skip("<li>"_L1)) {
            if (!runs(list.items.emplace_back().runs, "</li>"_L1) || !skip("\n"_L1))
                return false;
        }
        return !list.items.empty() && skip(close) && add(body, std::move(list));
    }

    /// Text up to @p end in an attribute or element that holds no marks: one line without loose spaces.
    bool plain(QString &text, QChar end)
    {
        for (qsizetype from = m_at; m_at < m_html.size(); ++m_at) {
            const QChar c = m_html[m_at];
            if (c == end) {
                text += m_html.sliced(from, m_at - from);
                return text.isEmpty() || !(text.front().isSpace() || text.back().isSpace());
            }
            if (c == u'&' || c == u'<' || c == u'>' || isOutOfPlace(c))
                return false;
        }
        return false;
    }

    bool isOutOfPlace(QChar c) const
    {
        if (c == u' ')
            return m_at == 0 || m_html[m_at - 1] == u' ';
        return needsCare(c.unicode()) && !isFullWidthForm(c.unicode());
    }

    /// Runs up to and with @p close. The text begins and ends with something that is no space.
    bool runs(Runs &runs, QLatin1StringView close)
    {
        QString link;
        size_t linkBegin = 0;
        const MarkTag *mark = nullptr;
        for (;;) {
            QString text;
            if (!textBefore(close, text))
                return false;
            const bool isEmpty = text.isEmpty();
            if (!isEmpty && !addRun(runs, {std::move(text), mark ? Marks(mark->mark) : Marks(), link}))
                return false;
            if (mark) {
                if (isEmpty || !skip(mark->close))
                    return false;
                mark = nullptr;
            } else if (link.isEmpty() && skip(close)) {
                return !runs.empty() && !runs.front().text.startsWith(u' ') && !runs.back().text.endsWith(u' ');
            } else if (!link.isEmpty() && skip("</a>"_L1)) {
                if (runs.size() == linkBegin)
                    return false;
                link.clear();
            } else if (link.isEmpty() && skip("<a href=\""_L1)) {
                linkBegin = runs.size();
                if (!plain(link, u'"') || link.isEmpty() || allowedLink(link) != link || !skip("\">"_L1))
                    return false;
            } else if (mark = markThatBegins(); !mark) {
                return false;
            }
        }
    }

    /// Neighbours that do not differ would be one run, and of two spaces one would be left.
    static bool addRun(Runs &runs, Run &&run)
    {
        if (!runs.empty()) {
            const Run &last = runs.back();
            if ((last.marks == run.marks && last.link == run.link) || (last.text.endsWith(u' ') && run.text.startsWith(u' ')))
                return false;
        }
        runs.push_back(std::move(run));
        return true;
    }

    /// Text up to the next tag, or to @p close where that begins with something else.
    bool textBefore(QLatin1StringView close, QString &text)
    {
        for (qsizetype from = m_at; m_at < m_html.size();) {
            const QChar c = m_html[m_at];
            if (c == u'<' || (c == close.front() && m_html.sliced(m_at).startsWith(close))) {
                text += m_html.sliced(from, m_at - from);
                return true;
            }
            if (c == u'&') {
                text += m_html.sliced(from, m_at - from);
                if (!reference(text))
                    return false;
                from = m_at;
                continue;
            }
            if (c == u'>' || isOutOfPlace(c))
                return false;
            ++m_at;
        }
        return false;
    }

    const MarkTag *markThatBegins()
    {
        for (const MarkTag &tag : MarkTags) {
            if (skip(tag.open))
                return &tag;
        }
        return nullptr;
    }

    bool reference(QString &text)
    {
        if (skip("&amp;"_L1))
            text += u'&';
        else if (skip("&lt;"_L1))
            text += u'<';
        else if (skip("&gt;"_L1))
            text += u'>';
        else
            return false;
        return true;
    }

    struct HeadingTag {
        int level;
        QLatin1StringView open;
        QLatin1StringView close;
    };
    struct FigureTag {
        FigureWidth width;
        QLatin1StringView open;
    };
    static constexpr FigureTag Figures[] = {
        {FigureWidth::Text, QLatin1StringView("<figure><img src=\"media:")},
        {FigureWidth::Wide, QLatin1StringView("<figure class=\"wide\"><img src=\"media:")},
        {FigureWidth::Full, QLatin1StringView("<figure class=\"full\"><img src=\"media:")},
    };
    static constexpr HeadingTag Headings[] = {
        {2, QLatin1StringView("<h2>"), QLatin1StringView("</h2>")},
        {3, QLatin1StringView("<h3>"), QLatin1StringView("</h3>")},
        {4, QLatin1StringView("<h4>"), QLatin1StringView("</h4>")},
    };

    QStringView m_html;
    qsizetype m_at = 0;
};

} // namespace

std::optional<Body> readCanonical(QStringView html) { return CanonicalReader(html).read(); }

} // namespace Galley
