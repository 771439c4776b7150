// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "site/bodywriter.h"

#include "site/cards.h"
#include "site/escape.h"
#include "site/recording.h"

#include <algorithm>
#include <iterator>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

struct MarkTag {
    Mark mark;
    const char *name;
};
constexpr MarkTag MarkTags[] = {
    {Mark::Strong, "strong"}, {Mark::Emphasis, "em"}, {Mark::Underline, "u"}, {Mark::Strike, "s"},
    {Mark::Sub, "sub"},       {Mark::Sup, "sup"},     {Mark::Highlight, "mark"}, {Mark::Code, "code"},
};

const char *alignmentClass(Alignment alignment)
{
    switch (alignment) {
    case Alignment::Start: return "";
    case Alignment::Center: return " class=\"center\"";
    case Alignment::End: return " class=\"end\"";
    }
    return "";
}

bool isExternal(const QString &link)
{
    return link.startsWith("http://"_L1, Qt::CaseInsensitive) || link.startsWith("https://"_L1, Qt::CaseInsensitive);
}

} // namespace

/// How a theme is told of a figure's width, and the width that a browser may count on.
struct BodyWriter::PictureWidth {
    const char *attribute;
    const char *sizes;

    static PictureWidth of(FigureWidth width)
    {
        switch (width) {
        case FigureWidth::Wide: return {" class=\"wide\"", "(min-width: 75rem) 64rem, 100vw"};
        case FigureWidth::Full: return {" class=\"full\"", "100vw"};
        case FigureWidth::Text: break;
        }
        return {"", "(min-width: 62rem) 50rem, 100vw"};
    }
    static PictureWidth inGallery() { return {"", "(min-width: 62rem) 25rem, 50vw"}; }
};

BodyWriter::BodyWriter(Edition &edition, const QString &root, Form form)
    : m_edition(edition)
    , m_root(root)
    , m_form(form)
{
}

std::string BodyWriter::html(const Body &body)
{
    m_out.clear();
    for (const Block &block : body.blocks) {
        const size_t before = m_out.size();
        std::visit([this](const auto &kind) { write(kind); }, block);
        if (m_out.size() > before)
            m_out += '\n';
    }
    if (!m_out.empty())
        m_out.pop_back();
    return std::exchange(m_out, {});
}

void BodyWriter::text(QStringView text) { appendEscaped(m_out, text); }

void BodyWriter::attribute(const char *name, const QString &value)
{
    m_out += ' ';
    m_out += name;
    m_out += "=\"";
    text(value);
    m_out += '"';
}

void BodyWriter::write(const Paragraph &paragraph)
{
    m_out += "<p";
    m_out += m_form == Form::Page ? alignmentClass(paragraph.alignment) : "";
    m_out += '>';
    writeRuns(paragraph.runs);
    m_out += "</p>";
}

void BodyWriter::write(const Heading &heading)
{
    const char level = char('0' + std::clamp(heading.level, 2, 4));
    m_out += "<h";
    m_out += level;
    m_out += '>';
    writeRuns(heading.runs);
    m_out += "</h";
    m_out += level;
    m_out += '>';
}

void BodyWriter::write(const List &list)
{
    m_out += list.ordered ? "<ol" : "<ul";
    if (list.ordered && list.start != 1)
        attribute("start", QString::number(list.start));
    m_out += ">\n";
    for (const ListItem &item : list.items) {
        m_out += "<li>";
        writeRuns(item.runs);
        for (const List &nested : item.lists) {
            m_out += '\n';
            write(nested);
        }
        m_out += "</li>\n";
    }
    m_out += list.ordered ? "</ol>" : "</ul>";
}

void BodyWriter::write(const Quote &quote)
{
    m_out += "<blockquote>\n";
    for (const Paragraph &paragraph : quote.paragraphs) {
        write(paragraph);
        m_out += '\n';
    }
    if (!quote.source.empty()) {
        m_out += "<footer>";
        writeRuns(quote.source);
        m_out += "</footer>\n";
    }
    m_out += "</blockquote>";
}

void BodyWriter::write(const Figure &figure)
{
    writeFigure(figure, PictureWidth::of(m_form == Form::Page ? figure.width : FigureWidth::Text));
}

void BodyWriter::writeFigure(const Figure &figure, const PictureWidth &width)
{
    const Media *media = m_edition.site().picture(figure.file);
    if (!media)
        return;
    (m_out += "<figure") += width.attribute;
    m_out += ">\n";
    writePicture(*media, figure.alt, width.sizes);
    if (!figure.caption.empty() || !figure.credit.isEmpty()) {
        m_out += "\n<figcaption>";
        writeRuns(figure.caption);
        if (!figure.credit.isEmpty()) {
            m_out += m_form == Form::Page ? "<span class=\"credit\">" : " ";
            text(figure.credit);
            m_out += m_form == Form::Page ? "</span>" : "";
        }
        m_out += "</figcaption>";
    }
    m_out += "\n</figure>";
}

void BodyWriter::write(const Gallery &gallery)
{
    const auto isThere = [this](const Figure &figure) { return m_edition.site().picture(figure.file) != nullptr; };
    if (std::none_of(gallery.figures.begin(), gallery.figures.end(), isThere))
        return;
    // A feed reader has no style sheet: there the pictures stand below each other.
    m_out += m_form == Form::Page ? "<figure class=\"gallery\">\n" : "<figure>\n";
    for (const Figure &figure : gallery.figures) {
        const size_t before = m_out.size();
        writeFigure(figure, PictureWidth::inGallery());
        if (m_out.size() > before)
            m_out += '\n';
    }
    if (!gallery.caption.empty()) {
        m_out += "<figcaption>";
        writeRuns(gallery.caption);
        m_out += "</figcaption>\n";
    }
    m_out += "</figure>";
}

void BodyWriter::writePicture(const Media &media, const QString &alt, const char *sizes)
{
    const PictureSet &files = m_edition.show(media, Crop::None);
    const bool isPage = m_form == Form::Page;
    if (isPage) {
        m_out += "<picture>\n<source type=\"image/webp\"";
        attribute("srcset", sourceSet(files.webp, m_root));
        ((m_out += " sizes=\"") += sizes) += "\">\n";
    }
    const PictureVariant &size = isPage ? files.webp.last() : files.fallback;
    m_out += "<img";
    attribute("src", m_root + files.fallback.path);
    attribute("width", QString::number(size.width));
    attribute("height", QString::number(size.height));
    attribute("alt", alt);
    if (isPage)
        m_out += m_nextIsFirst ? " fetchpriority=\"high\"" : " loading=\"lazy\" decoding=\"async\"";
    m_nextIsFirst = false;
    m_out += isPage ? ">\n</picture>" : ">";
}

void BodyWriter::write(const Table &table)
{
    if (m_form == Form::Page) {
        const QString label = plainText(table.caption).simplified();
        m_out += "<div class=\"sheet\" role=\"region\" tabindex=\"0\"";
        attribute("aria-label", label.isEmpty() ? m_edition.words()["table"] : label);
        m_out += ">\n";
    }
    m_out += "<table>\n";
    if (!table.caption.empty()) {
        m_out += "<caption>";
        writeRuns(table.caption);
        m_out += "</caption>\n";
    }
    size_t row = 0;
    if (table.headerRow && !table.rows.empty()) {
        m_out += "<thead>\n";
        writeRow(table.rows[row++], true, false);
        m_out += "</thead>\n";
    }
    m_out += "<tbody>\n";
    int covered = 0; // rows whose first column a header from above still fills
    for (; row < table.rows.size(); ++row) {
        writeRow(table.rows[row], false, table.headerColumn && covered == 0);
        if (covered > 0)
            --covered;
        else if (!table.rows[row].empty())
            covered = table.rows[row].front().rowSpan - 1;
    }
    m_out += m_form == Form::Page ? "</tbody>\n</table>\n</div>" : "</tbody>\n</table>";
}

void BodyWriter::writeRow(const std::vector<Cell> &row, bool isHeader, bool hasHeaderCell)
{
    m_out += "<tr>";
    for (size_t i = 0; i < row.size(); ++i) {
        const Cell &cell = row[i];
        const bool isHead = isHeader || (hasHeaderCell && i == 0);
        m_out += isHeader ? "<th scope=\"col\"" : isHead ? "<th scope=\"row\"" : "<td";
        if (cell.columnSpan > 1)
            attribute("colspan", QString::number(cell.columnSpan));
        if (cell.rowSpan > 1)
            attribute("rowspan", QString::number(cell.rowSpan));
        m_out += '>';
        writeRuns(cell.runs);
        m_out += isHead ? "</th>" : "</td>";
    }
    m_out += "</tr>\n";
}

void BodyWriter::write(const Code &code)
{
    // A long line scrolls inside its box, so the box has to be within reach of the keyboard.
    m_out += m_form == Form::Page ? "<pre tabindex=\"0\"><code" : "<pre><code";
    if (m_form == Form::Page && !code.language.isEmpty())
        attribute("class", u"language-"_s + code.language);
    m_out += '>';
    text(code.text);
    m_out += "</code></pre>";
}

void BodyWriter::write(const Rule &) { m_out += "<hr>"; }

void BodyWriter::write(const Embed &embed)
{
    if (embed.address.startsWith("media:"_L1)) {
        const Media *media = m_edition.site().recording(embed.address.sliced(6));
        return media ? writeRecording(*media, embed.caption) : write(Paragraph{{{embed.caption, {}, {}}}, {}});
    }
    // Nothing from another place is loaded into the page: the reader is led there.
    m_out += m_form == Form::Page ? "<p class=\"embed\">" : "<p>";
    const bool isOpen = openLink(embed.address);
    text(embed.caption.isEmpty() ? embed.address : embed.caption);
    m_out += isOpen ? "</a></p>" : "</p>";
}

void BodyWriter::writeRecording(const Media &media, const QString &caption)
{
    const bool isVideo = recordingKind(media.file) == RecordingKind::Video;
    const QString address = m_root + m_edition.play(media).path;
    const QString words = caption.isEmpty() ? m_edition.words()[isVideo ? "video" : "audio"] : caption;
    if (m_form == Form::Feed) {
        m_out += "<p><a";
        attribute("href", address);
        m_out += '>';
        text(words);
        m_out += "</a></p>";
        return;
    }
    m_out += "<figure class=\"recording\">";
    m_out += isVideo ? "<video controls preload=\"metadata\" playsinline" : "<audio controls preload=\"none\"";
    attribute("src", address);
    attribute("aria-label", words);
    m_out += isVideo ? "></video>" : "></audio>";
    if (!caption.isEmpty()) {
        m_out += "<figcaption>";
        text(caption);
        m_out += "</figcaption>";
    }
    m_out += "</figure>";
}

bool BodyWriter::openLink(const QString &link)
{
    QString target = link;
    if (link.startsWith("galley-story:"_L1)) {
        const int story = m_edition.site().placeOf(ArticleId::fromString(QStringView(link).mid(13)));
        if (story < 0)
            return false; // it is not out: its words stay, the way there does not
        target = m_root + m_edition.plan().paths.textAt(size_t(story));
    }
    if (target.isEmpty())
        return false;
    m_out += "<a";
    attribute("href", target);
    const QString &base = m_edition.site().settings().baseUrl;
    if (isExternal(target) && (base.isEmpty() || !target.startsWith(base)))
        m_out += " rel=\"noopener\"";
    m_out += '>';
    return true;
}

void BodyWriter::writeRuns(const Runs &runs)
{
    for (size_t i = 0; i < runs.size();) {
        const QString &link = runs[i].link;
        const bool isLinked = !link.isEmpty() && openLink(link);
        // All neighbours with the same link are one link.
        do {
            const Run &run = runs[i];
            for (const MarkTag &tag : MarkTags) {
                if (run.marks.testFlag(tag.mark))
                    (m_out += '<').append(tag.name) += '>';
            }
            writeText(run.text);
            for (auto tag = std::rbegin(MarkTags); tag != std::rend(MarkTags); ++tag) {
                if (run.marks.testFlag(tag->mark))
                    (m_out += "</").append(tag->name) += '>';
            }
            ++i;
        } while (i < runs.size() && runs[i].link == link);
        if (isLinked)
            m_out += "</a>";
    }
}

void BodyWriter::writeText(const QString &text)
{
    qsizetype from = 0;
    for (qsizetype end; (end = text.indexOf(u'\n', from)) >= 0; from = end + 1) {
        this->text(QStringView(text).sliced(from, end - from));
        m_out += "<br>";
    }
    this->text(QStringView(text).sliced(from));
}

} // namespace Galley
