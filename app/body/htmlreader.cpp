// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "body/htmlreader.h"

#include "body/canonicalreader.h"
#include "body/pagemarkup.h"
#include "body/wordmarkup.h"

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

/// Whether @p text, which stands behind a line break, begins as wide as two characters of Chinese.
bool beginsIndented(const QString &text)
{
    constexpr int Least = 4; // in halves of a character
    int width = 0;
    for (const QChar c : text) {
        if (c == u'\x3000' || c == u'\x2003' || c == u'\x2001')
            width += 2;
        else if (c == u'\xa0' || c == u'\x2002')
            width += 1;
        else if (!c.isSpace())
            return width >= Least;
    }
    return false;
}

/// Text without the header that Windows puts before HTML on its clipboard, and with the beginning of the table when
/// it was copied from inside of one: without it, its cells would be one word.
QString completed(const QString &html)
{
    constexpr qsizetype LongestPreface = 4000;
    const QStringView head = QStringView(html).left(LongestPreface);
    qsizetype begin = head.startsWith("Version:"_L1) && head.contains("StartHTML:"_L1) ? head.indexOf(u'<') : 0;
    begin = std::max(begin, qsizetype(0));
    qsizetype at = begin;
    while (at < head.size()) {
        if (head[at].isSpace()) {
            ++at;
            continue;
        }
        const QStringView rest = head.sliced(at);
        const auto starts = [&](QLatin1StringView name) {
            return rest.startsWith(name, Qt::CaseInsensitive) && rest.size() > name.size()
                && !rest[name.size()].isLetterOrNumber();
        };
        if (starts("<tr"_L1) || starts("<td"_L1) || starts("<th"_L1) || starts("<tbody"_L1) || starts("<thead"_L1)
            || starts("<colgroup"_L1) || starts("<col"_L1))
            return "<table>"_L1 + html.sliced(begin);
        const bool isComment = rest.startsWith("<!--"_L1);
        if (!isComment && !starts("<html"_L1) && !starts("<body"_L1) && !starts("<meta"_L1))
            break;
        const qsizetype end = isComment ? head.indexOf("-->"_L1, at) + 2 : head.indexOf(u'>', at);
        if (end < at)
            break;
        at = end + 1;
    }
    return begin > 0 ? html.sliced(begin) : html;
}

} // namespace

std::vector<Block> HtmlReader::read(const GumboNode *root)
{
    std::vector<Block> blocks = blocksIn(root, {});
    std::vector<Block> notes = m_notes.take();
    std::move(notes.begin(), notes.end(), std::back_inserter(blocks));
    return blocks;
}

std::vector<Block> HtmlReader::blocksIn(const GumboNode *node, const RunStyle &style)
{
    Flow flow;
    flow.startParagraph(style.alignment);
    walkChildren(node, style, flow);
    return flow.take();
}

Runs HtmlReader::runsIn(const GumboNode *node, const RunStyle &style, Flow &flow)
{
    std::vector<Block> hoisted;
    Runs runs = flattened(blocksIn(node, style), hoisted);
    flow.add(std::move(hoisted));
    return runs;
}

void HtmlReader::walkChildren(const GumboNode *node, const RunStyle &style, Flow &flow)
{
    const GumboVector *children = childrenOf(node);
    for (unsigned i = 0; i < children->length;) {
        const auto *child = static_cast<const GumboNode *>(children->data[i]);
        if (m_survey.isForeign && isDrawnItem(child)) {
            i = drawnList(node, i, style, flow);
        } else {
            walk(child, style, flow);
            ++i;
        }
    }
}

void HtmlReader::walk(const GumboNode *node, const RunStyle &style, Flow &flow)
{
    switch (node->type) {
    case GUMBO_NODE_TEXT:
    case GUMBO_NODE_WHITESPACE:
        text(node, style, flow);
        break;
    case GUMBO_NODE_TEMPLATE:
        m_losses.count(Loss::Template);
        break;
    case GUMBO_NODE_ELEMENT: {
        const InlineStyle declared(node);
        if (leavesOut(node, declared))
            break;
        const RunStyle inner = styleWithin(node, declared, style);
        countAppearance(node, declared, inner);
        if (!m_survey.isForeign || !foreignElement(node, declared, inner, flow))
            element(node, inner, flow);
        break;
    }
    case GUMBO_NODE_COMMENT:
        comment(node, flow);
        break;
    default:
        break;
    }
}

void HtmlReader::text(const GumboNode *node, const RunStyle &style, Flow &flow)
{
    QString text = QString::fromUtf8(node->v.text.text);
    if (style.loosensSpaces)
        text.replace(u'\xa0', u' ');
    // Old pages part their paragraphs with a break and two wide spaces.
    if (m_survey.isForeign && flow.isBehindBreak() && beginsIndented(text))
        flow.startParagraph(flow.alignment());
    if (!style.keepsLines || !text.contains(u'\n'))
        return flow.text(text, style);
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (i > 0)
            flow.lineBreak(style);
        flow.text(lines.at(i), style);
    }
}

bool HtmlReader::leavesOut(const GumboNode *node, const InlineStyle &declared)
{
    if (node->v.element.tag_namespace == GUMBO_NAMESPACE_SVG && m_survey.isForeign) {
        if (isOrnament(node))
            return true;
        if (!pictureBehind(node).isEmpty())
            return false;
    }
    if (node->v.element.tag_namespace != GUMBO_NAMESPACE_HTML) {
        m_losses.count(Loss::Drawing);
        return true;
    }
    switch (node->v.element.tag) {
    case GUMBO_TAG_SCRIPT:
        m_losses.count(Loss::Script);
        return true;
    case GUMBO_TAG_STYLE:
        m_losses.count(Loss::Appearance);
        return true;
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_TEMPLATE:
        m_losses.count(Loss::Template);
        return true;
    case GUMBO_TAG_NOFRAMES:
    case GUMBO_TAG_FRAMESET:
    case GUMBO_TAG_FRAME:
        m_losses.count(Loss::Frame);
        return true;
    case GUMBO_TAG_APPLET:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_CANVAS:
        m_losses.count(Loss::Media);
        return true;
    case GUMBO_TAG_NAV:
        m_losses.count(Loss::Navigation);
        return true;
    case GUMBO_TAG_INPUT:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_DATALIST:
        m_losses.count(Loss::FormField);
        return true;
    case GUMBO_TAG_TITLE:
    case GUMBO_TAG_META:
    case GUMBO_TAG_LINK:
    case GUMBO_TAG_BASE:
    case GUMBO_TAG_RP:
    case GUMBO_TAG_NOEMBED:
        return true; // not part of the text in any page
    default:
        break;
    }
    if (isHidden(node, declared)) {
        m_losses.count(Loss::Hidden);
        return true;
    }
    return m_survey.isForeign && leavesOutForeign(node, declared);
}

void HtmlReader::element(const GumboNode *node, const RunStyle &style, Flow &flow)
{
    switch (node->v.element.tag) {
    case GUMBO_TAG_H1:
        return heading(node, storyLevel(1), style, flow);
    case GUMBO_TAG_H2:
        return heading(node, storyLevel(2), style, flow);
    case GUMBO_TAG_H3:
        return heading(node, storyLevel(3), style, flow);
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
        return heading(node, 4, style, flow);
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_DIR:
    case GUMBO_TAG_MENU:
        return list(node, style, flow);
    case GUMBO_TAG_BLOCKQUOTE:
        return quote(node, style, flow);
    case GUMBO_TAG_FOOTER:
        return footer(node, style, flow);
    case GUMBO_TAG_FIGURE:
        return figure(node, style, flow);
    case GUMBO_TAG_IMG:
    case GUMBO_TAG_IMAGE:
        return picture(node, flow);
    case GUMBO_TAG_TABLE:
        return table(node, style, flow);
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_LISTING:
    case GUMBO_TAG_XMP:
    case GUMBO_TAG_PLAINTEXT:
        return code(node, flow);
    case GUMBO_TAG_HR:
        return flow.add(Rule{});
    case GUMBO_TAG_IFRAME:
        return media(node, Loss::Frame, flow);
    case GUMBO_TAG_VIDEO:
    case GUMBO_TAG_AUDIO:
    case GUMBO_TAG_EMBED:
        return media(node, Loss::Media, flow);
    case GUMBO_TAG_DT:
    case GUMBO_TAG_SUMMARY:
        return strongLine(node, style, flow);
    default:
        return inlineElement(node, style, flow);
    }
}

void HtmlReader::inlineElement(const GumboNode *node, const RunStyle &style, Flow &flow)
{
    switch (node->v.element.tag) {
    case GUMBO_TAG_BR:
        return flow.lineBreak(style);
    case GUMBO_TAG_A:
        return link(node, style, flow);
    case GUMBO_TAG_Q:
    case GUMBO_TAG_RT:
        return quotation(node, style, flow);
    case GUMBO_TAG_P:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_HGROUP:
    case GUMBO_TAG_ADDRESS:
    case GUMBO_TAG_CENTER:
    case GUMBO_TAG_DETAILS:
    case GUMBO_TAG_FIELDSET:
    case GUMBO_TAG_LEGEND:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_HTML:
    case GUMBO_TAG_BODY:
        return block(node, style, flow);
    default:
        return walkChildren(node, style, flow);
    }
}

void HtmlReader::link(const GumboNode *node, RunStyle style, Flow &flow)
{
    // The place in another text to which this leads is not in ours.
    if (m_survey.isForeign && attributeOf(node, "href").startsWith(u'#'))
        m_losses.count(Loss::Link);
    else if (const QString address = attributeOf(node, "href"); !address.isEmpty()) {
        style.link = allowedLink(address);
        if (style.link.isEmpty())
            m_losses.count(Loss::Link);
        else
            style.marks.setFlag(Mark::Underline, false); // every link has its line from the theme
    }
    walkChildren(node, style, flow);
}

/// Puts the marks around a short quotation or the reading of a character that a browser would show.
void HtmlReader::quotation(const GumboNode *node, const RunStyle &style, Flow &flow)
{
    const bool isReading = node->v.element.tag == GUMBO_TAG_RT;
    flow.text(isReading ? u"（" : u"“", style);
    walkChildren(node, style, flow);
    flow.text(isReading ? u"）" : u"”", style);
}

void HtmlReader::block(const GumboNode *node, const RunStyle &style, Flow &flow)
{
    const Alignment outer = flow.alignment();
    flow.startParagraph(style.alignment);
    walkChildren(node, style, flow);
    flow.startParagraph(outer);
}

void HtmlReader::heading(const GumboNode *node, int level, const RunStyle &style, Flow &flow)
{
    Flow after;
    Runs runs = runsIn(node, style, after);
    if (m_survey.isForeign && isAll(runs, Mark::Strong)) // as all headings are
        runs = unmarked(std::move(runs), Mark::Strong);
    flow.add(Heading{level, std::move(runs)});
    flow.add(after.take());
}

void HtmlReader::strongLine(const GumboNode *node, const RunStyle &style, Flow &flow)
{
    Flow after;
    Runs runs = marked(runsIn(node, style, after), Mark::Strong);
    flow.add(Paragraph{std::move(runs), style.alignment});
    flow.add(after.take());
}

void HtmlReader::footer(const GumboNode *node, const RunStyle &style, Flow &flow)
{
    if (!m_quoteSource || !m_quoteSource->empty())
        return block(node, style, flow);
    Flow after;
    *m_quoteSource = runsIn(node, style, after);
    flow.add(after.take());
}

Result<ParsedBody> readHtml(const QString &html, const PictureResolver &resolver, PictureTitle title)
{
    const Result<HtmlTree> tree = HtmlTree::parse(completed(html));
    if (!tree)
        return tree.error();
    HtmlSurvey survey = surveyed(tree->root());
    survey.isForeign = survey.isForeign && title == PictureTitle::Ignored; // Markdown means what it says too
    HtmlReader reader(resolver, title, survey);
    Body body{reader.read(tree->root())};
    return ParsedBody{normalized(body), reader.report()};
}

Result<ParsedBody> parseHtml(const QString &html, const PictureResolver &resolver)
{
    if (std::optional<Body> body = readCanonical(html))
        return ParsedBody{*std::move(body), {}};
    return readHtml(html, resolver, PictureTitle::Ignored);
}

} // namespace Galley
