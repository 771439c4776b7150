// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "body/htmlreader.h"

#include "body/canonicalreader.h"

#include "body/htmlstyle.h"

namespace Galley {

using namespace Qt::StringLiterals;

std::vector<Block> HtmlReader::read(const GumboNode *root)
{
    return blocksIn(root, {});
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
    for (unsigned i = 0; i < children->length; ++i)
        walk(static_cast<const GumboNode *>(children->data[i]), style, flow);
}

void HtmlReader::walk(const GumboNode *node, const RunStyle &style, Flow &flow)
{
    switch (node->type) {
    case GUMBO_NODE_TEXT:
    case GUMBO_NODE_WHITESPACE:
        flow.text(QString::fromUtf8(node->v.text.text), style);
        break;
    case GUMBO_NODE_TEMPLATE:
        m_losses.count(Loss::Template);
        break;
    case GUMBO_NODE_ELEMENT:
        if (!leavesOut(node))
            element(node, styleWithin(node, style), flow);
        break;
    default:
        break; // comments and the like are no text
    }
}

bool HtmlReader::leavesOut(const GumboNode *node)
{
    if (node->v.element.tag_namespace != GUMBO_NAMESPACE_HTML) {
        m_losses.count(Loss::Drawing);
        return true;
    }
    switch (node->v.element.tag) {
    case GUMBO_TAG_SCRIPT:
        m_losses.count(Loss::Script);
        return true;
    case GUMBO_TAG_STYLE:
        m_losses.count(Loss::StyleSheet);
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
    if (!isHidden(node))
        return false;
    m_losses.count(Loss::Hidden);
    return true;
}

void HtmlReader::element(const GumboNode *node, const RunStyle &style, Flow &flow)
{
    switch (node->v.element.tag) {
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
        return heading(node, 2, style, flow);
    case GUMBO_TAG_H3:
        return heading(node, 3, style, flow);
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
    case GUMBO_TAG_NAV:
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
    if (const QString address = attributeOf(node, "href"); !address.isEmpty()) {
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
    const Result<HtmlTree> tree = HtmlTree::parse(html);
    if (!tree)
        return tree.error();
    HtmlReader reader(resolver, title);
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
