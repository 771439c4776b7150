// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "base/translate.h"
#include "body/htmlreader.h"

#include <QRegularExpression>

#include <md4c.h>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

bool isEastAsian(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x2e80 && u <= 0x9fff) || (u >= 0xf900 && u <= 0xfaff) || (u >= 0xff00 && u <= 0xffef) || c.isSurrogate()
        || u == 0x201c || u == 0x201d || u == 0x2018 || u == 0x2019;
}

bool isPunctuation(QChar c)
{
    const char16_t u = c.unicode();
    if (u >= 0x80)
        return c.isPunct();
    return u > 0x20 && u < 0x7f && !c.isLetterOrNumber();
}

/// CommonMark tells where emphasis begins and ends by the spaces around it, which Chinese does not have: in
/// **重点：**内容 nothing closes. A non-character between such asterisks and the punctuation beside them makes them what
/// they are meant to be. It goes with all non-characters when the HTML is read, from code and addresses too.
QString withFreedEmphasis(const QString &markdown)
{
    constexpr QChar Between(0xfdd0);
    QString freed;
    qsizetype copied = 0;
    for (qsizetype at = markdown.indexOf(u'*'); at >= 0; at = markdown.indexOf(u'*', at)) {
        const qsizetype begin = at;
        while (at < markdown.size() && markdown[at] == u'*')
            ++at;
        if (begin == 0 || at == markdown.size())
            continue;
        const QChar before = markdown[begin - 1], after = markdown[at];
        if (before == u'\\' || before.isSpace() || after.isSpace() || isPunctuation(before) == isPunctuation(after)
            || !(isEastAsian(before) || isEastAsian(after)))
            continue;
        const qsizetype cut = isPunctuation(before) ? begin : at;
        freed += QStringView(markdown).sliced(copied, cut - copied);
        freed += Between;
        copied = cut;
    }
    freed += QStringView(markdown).sliced(copied);
    return freed;
}

constexpr QChar KeptTab(0xfdd1);

/// The parser says the indent of code in spaces. In a fenced block tabs may be what counts, so those that indent its
/// lines go through as a non-character.
QString withKeptTabs(const QString &markdown)
{
    if (!markdown.contains(u'\t'))
        return markdown;
    static const QRegularExpression opening(u"^ {0,3}(`{3,}|~{3,})"_s);
    QStringList lines = markdown.split(u'\n');
    QString fence;
    for (QString &line : lines) {
        const QString trimmed = line.trimmed();
        if (fence.isEmpty()) {
            fence = opening.match(line).captured(1);
        } else if (trimmed.size() >= fence.size() && trimmed.count(fence.front()) == trimmed.size()) {
            fence.clear();
        } else {
            for (qsizetype at = 0; at < line.size() && (line[at] == u'\t' || line[at] == u' '); ++at) {
                if (line[at] == u'\t')
                    line[at] = KeptTab;
            }
        }
    }
    return lines.join(u'\n');
}

/// Says Markdown in HTML, raw HTML and entities as they are: the HTML reader is the gate for all of it.
class MarkdownToHtml
{
public:
    bool convert(const QByteArray &markdown)
    {
        MD_PARSER parser{};
        // Bare addresses stay text: where one ends is told by a space, which Chinese does not set.
        parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH;
        parser.enter_block = [](MD_BLOCKTYPE type, void *detail, void *self) { return of(self).enter(type, detail); };
        parser.leave_block = [](MD_BLOCKTYPE type, void *detail, void *self) { return of(self).leave(type, detail); };
        parser.enter_span = [](MD_SPANTYPE type, void *detail, void *self) { return of(self).enter(type, detail); };
        parser.leave_span = [](MD_SPANTYPE type, void *detail, void *self) { return of(self).leave(type, detail); };
        parser.text = [](MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *self) {
            return of(self).text(type, QByteArrayView(text, qsizetype(size)));
        };
        return md_parse(markdown.constData(), MD_SIZE(markdown.size()), &parser, this) == 0;
    }

    QString html() const { return QString::fromUtf8(m_html).replace(KeptTab, u'\t'); }

private:
    static MarkdownToHtml &of(void *self) { return *static_cast<MarkdownToHtml *>(self); }

    static const char *tagOf(MD_BLOCKTYPE type)
    {
        switch (type) {
        case MD_BLOCK_QUOTE: return "blockquote";
        case MD_BLOCK_UL: return "ul";
        case MD_BLOCK_OL: return "ol";
        case MD_BLOCK_LI: return "li";
        case MD_BLOCK_P: return "p";
        case MD_BLOCK_TABLE: return "table";
        case MD_BLOCK_THEAD: return "thead";
        case MD_BLOCK_TBODY: return "tbody";
        case MD_BLOCK_TR: return "tr";
        case MD_BLOCK_TH: return "th";
        case MD_BLOCK_TD: return "td";
        default: return nullptr;
        }
    }

    int enter(MD_BLOCKTYPE type, void *detail)
    {
        if (type == MD_BLOCK_H) {
            m_html += "<h" + QByteArray::number(static_cast<MD_BLOCK_H_DETAIL *>(detail)->level) + ">";
        } else if (type == MD_BLOCK_HR) {
            m_html += "<hr>\n";
        } else if (type == MD_BLOCK_CODE) {
            m_html += "<pre><code";
            const MD_ATTRIBUTE &language = static_cast<MD_BLOCK_CODE_DETAIL *>(detail)->lang;
            if (language.size > 0)
                attribute("class", language, "language-");
            m_html += ">";
        } else if (type == MD_BLOCK_OL) {
            m_html += "<ol start=\"" + QByteArray::number(static_cast<MD_BLOCK_OL_DETAIL *>(detail)->start) + "\">";
        } else if (const char *tag = tagOf(type)) {
            m_html.append('<').append(tag).append('>');
        }
        return 0;
    }

    int leave(MD_BLOCKTYPE type, void *detail)
    {
        if (type == MD_BLOCK_H)
            m_html += "</h" + QByteArray::number(static_cast<MD_BLOCK_H_DETAIL *>(detail)->level) + ">\n";
        else if (type == MD_BLOCK_CODE)
            m_html += "</code></pre>\n";
        else if (const char *tag = tagOf(type))
            m_html.append("</").append(tag).append(">\n");
        return 0;
    }

    int enter(MD_SPANTYPE type, void *detail)
    {
        if (type == MD_SPAN_IMG && m_pictureDepth++ == 0) {
            m_html += "<img";
            const auto *image = static_cast<MD_SPAN_IMG_DETAIL *>(detail);
            attribute("src", image->src);
            if (image->title.size > 0)
                attribute("title", image->title);
            m_html += " alt=\"";
            return 0;
        }
        if (m_pictureDepth > 0) // what stands in an alt text has no marks
            return 0;
        if (type == MD_SPAN_A) {
            m_html += "<a";
            attribute("href", static_cast<MD_SPAN_A_DETAIL *>(detail)->href);
            m_html += ">";
        } else {
            m_html += type == MD_SPAN_EM ? "<em>" : type == MD_SPAN_STRONG ? "<strong>" : type == MD_SPAN_CODE ? "<code>" : "<del>";
        }
        return 0;
    }

    int leave(MD_SPANTYPE type, void *)
    {
        if (type == MD_SPAN_IMG && --m_pictureDepth == 0)
            m_html += "\">";
        if (type == MD_SPAN_IMG || m_pictureDepth > 0)
            return 0;
        m_html += type == MD_SPAN_A ? "</a>"
            : type == MD_SPAN_EM    ? "</em>"
            : type == MD_SPAN_STRONG ? "</strong>"
            : type == MD_SPAN_CODE   ? "</code>"
                                     : "</del>";
        return 0;
    }

    int text(MD_TEXTTYPE type, QByteArrayView text)
    {
        if (type == MD_TEXT_BR)
            m_html += m_pictureDepth > 0 ? " " : "<br>";
        else if (type == MD_TEXT_SOFTBR)
            m_html += "\n";
        else if (type == MD_TEXT_ENTITY || (type == MD_TEXT_HTML && m_pictureDepth == 0))
            m_html += text;
        else if (type != MD_TEXT_NULLCHAR)
            escaped(text);
        return 0;
    }

    void attribute(const char *name, const MD_ATTRIBUTE &value, const char *prefix = "")
    {
        m_html.append(' ').append(name).append("=\"").append(prefix);
        for (int i = 0; value.size > 0 && value.substr_offsets[i] < value.size; ++i) {
            const MD_OFFSET begin = value.substr_offsets[i];
            const QByteArrayView part(value.text + begin, qsizetype(value.substr_offsets[i + 1] - begin));
            if (value.substr_types[i] == MD_TEXT_ENTITY)
                m_html += part;
            else if (value.substr_types[i] != MD_TEXT_NULLCHAR)
                escaped(part);
        }
        m_html += '"';
    }

    void escaped(QByteArrayView text)
    {
        for (const char c : text) {
            switch (c) {
            case '&': m_html += "&amp;"; break;
            case '<': m_html += "&lt;"; break;
            case '>': m_html += "&gt;"; break;
            case '"': m_html += "&quot;"; break;
            default: m_html += c;
            }
        }
    }

    QByteArray m_html;
    int m_pictureDepth = 0;
};

/// Markdown has no word for who said a quote; people write it as a last paragraph after a dash.
void findSource(Quote &quote)
{
    if (!quote.source.empty() || quote.paragraphs.size() < 2)
        return;
    const QString last = plainText(quote.paragraphs.back().runs);
    if (!last.startsWith(u'—') && !last.startsWith("-- "_L1))
        return;
    quote.source = std::move(quote.paragraphs.back().runs);
    quote.paragraphs.pop_back();
}

/// Markdown knows no table without headers; people leave them empty.
void dropEmptyHeaders(Table &table)
{
    const auto isEmpty = [](const Cell &cell) { return cell.runs.empty(); };
    if (!table.headerRow || table.rows.size() < 2 || !std::all_of(table.rows.front().begin(), table.rows.front().end(), isEmpty))
        return;
    table.rows.erase(table.rows.begin());
    table.headerRow = false;
}

} // namespace

Result<ParsedBody> parseMarkdown(const QString &markdown, const PictureResolver &resolver)
{
    MarkdownToHtml converter;
    constexpr qsizetype Longest = 16 * 1024 * 1024;
    if (markdown.size() > Longest || !converter.convert(withFreedEmphasis(withKeptTabs(cleanText(markdown))).toUtf8())) {
        return Error{ErrorKind::BadInput,
                     tr("The text is larger than 16 MB, which is more than a story can hold. Split it up."),
                     u"markdown"_s};
    }
    Result<ParsedBody> parsed = readHtml(converter.html(), resolver, PictureTitle::IsCaption);
    if (parsed) {
        for (Block &block : parsed->body.blocks) {
            if (auto *quote = std::get_if<Quote>(&block))
                findSource(*quote);
            else if (auto *table = std::get_if<Table>(&block))
                dropEmptyHeaders(*table);
        }
    }
    return parsed;
}

} // namespace Galley
