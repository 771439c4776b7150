// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

// How HtmlReader takes what is not canonical HTML: the manners of word processors and of web pages.

#include "body/htmlreader.h"

#include "body/pagemarkup.h"
#include "body/wordmarkup.h"

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

const GumboNode *childAt(const GumboNode *node, unsigned at)
{
    return static_cast<const GumboNode *>(childrenOf(node)->data[at]);
}

/// Elements of pages that only stand in the text, so that how they are displayed decides.
bool isInlineElement(const GumboNode *node)
{
    switch (node->v.element.tag) {
    case GUMBO_TAG_SPAN:
    case GUMBO_TAG_FONT:
    case GUMBO_TAG_LABEL:
    case GUMBO_TAG_B:
    case GUMBO_TAG_STRONG:
    case GUMBO_TAG_I:
    case GUMBO_TAG_EM:
    case GUMBO_TAG_A:
    case GUMBO_TAG_UNKNOWN:
        return true;
    default:
        return false;
    }
}

/// The value of `src` in the first picture of the drawing in the comment @p text.
QString drawnPicture(const QString &text)
{
    const qsizetype element = text.indexOf("<v:imagedata"_L1);
    const qsizetype end = element < 0 ? -1 : text.indexOf(u'>', element);
    const qsizetype source = element < 0 ? -1 : text.indexOf(" src="_L1, element);
    if (source < 0 || source + 6 > end)
        return {};
    const qsizetype close = text.indexOf(text[source + 5], source + 6);
    return close > 0 && close < end ? text.sliced(source + 6, close - source - 6) : QString();
}

/// Whether a picture for those who cannot see the drawing in the comment @p node comes right after it.
bool hasPictureAfter(const GumboNode *node)
{
    constexpr unsigned Near = 6;
    const GumboNode *parent = node->parent;
    const unsigned index = unsigned(node->index_within_parent);
    for (unsigned i = index + 1; i < childrenOf(parent)->length && i <= index + Near; ++i) {
        const GumboNode *child = childAt(parent, i);
        if (isElement(child, GUMBO_TAG_IMG))
            return true;
        if (child->type == GUMBO_NODE_ELEMENT || child->type == GUMBO_NODE_TEXT)
            return child->type == GUMBO_NODE_ELEMENT && !InlineStyle(child).value(u"mso-ignore"_s).isEmpty();
    }
    return false;
}

} // namespace

void HtmlReader::comment(const GumboNode *node, Flow &flow)
{
    const QLatin1StringView raw(node->v.text.text);
    if (!m_survey.isForeign || !raw.startsWith("[if"_L1))
        return;
    if (raw.contains("<m:oMath"_L1))
        m_losses.count(Loss::Formula);
    if (raw.contains("<v:textbox"_L1))
        m_losses.count(Loss::TextBox);
    if (!raw.contains("<v:imagedata"_L1) || hasPictureAfter(node))
        return;
    if (const QString address = drawnPicture(QString::fromUtf8(node->v.text.text)); !address.isEmpty())
        take(address, {}, flow);
}

bool HtmlReader::leavesOutForeign(const GumboNode *node, const InlineStyle &declared)
{
    if (isListMarker(declared))
        return m_dropsMarkers;
    const QStringList classes = classesOf(node);
    if (isElement(node, GUMBO_TAG_DEL) ? isTrackedChange(node) : classes.contains("msoDel"_L1)) {
        m_losses.count(Loss::Deletion);
        return true;
    }
    const QString part = partOf(declared);
    if (part == "comment-list"_L1) {
        if (!m_losses.has(Loss::Comment)) // else they were counted where they are called
            m_losses.count(Loss::Comment);
        return true;
    }
    if (classes.contains("msocomanchor"_L1)) {
        m_losses.count(Loss::Comment);
        return true;
    }
    if (declared.value(u"mso-special-character"_s) == "comment"_L1 || unknownName(node) == "mp-style-type"_L1)
        return true; // says nothing
    const std::optional<Loss> loss = furnitureOf(node, classes);
    if (loss)
        m_losses.count(*loss);
    return loss.has_value();
}

void HtmlReader::countAppearance(const GumboNode *node, const InlineStyle &declared, const RunStyle &style)
{
    // Links have the colour that the theme gives them.
    if (!m_survey.isForeign || m_losses.has(Loss::Appearance) || isElement(node, GUMBO_TAG_A) || !style.link.isEmpty())
        return;
    if (isColoured(node, declared))
        m_losses.count(Loss::Appearance);
}

bool HtmlReader::foreignElement(const GumboNode *node, const InlineStyle &declared, const RunStyle &style, Flow &flow)
{
    if (const QString address = pictureBehind(node); !address.isEmpty()) {
        take(address, {}, flow);
        return true;
    }
    if (const QString sign = wordFor(node); !sign.isEmpty()) {
        flow.text(sign, style);
        return true;
    }
    if (isListMarker(declared)) {
        flow.text(markerWords(node), style);
        return true;
    }
    const QString name = noteHeldBy(node, declared);
    if (m_survey.notes.contains(name)) {
        note(node, name, flow);
        return true;
    }
    if (const QString part = partOf(declared); part == "footnote-list"_L1 || part == "endnote-list"_L1) {
        noteList(node, style, flow);
        return true;
    }
    if (isElement(node, GUMBO_TAG_A) && noteLink(node, declared, style, flow))
        return true;
    return styledParagraph(node, declared, style, flow) || displayed(node, declared, style, flow);
}

bool HtmlReader::styledParagraph(const GumboNode *node, const InlineStyle &declared, const RunStyle &style, Flow &flow)
{
    if (!isElement(node, GUMBO_TAG_P))
        return false;
    const ParagraphRole role = roleOf(node, declared);
    switch (role.kind) {
    case ParagraphRole::Plain:
        return false;
    case ParagraphRole::Head:
        heading(node, storyLevel(role.level), style, flow);
        return true;
    case ParagraphRole::Quoted:
        quoteParagraph(node, style, flow);
        return true;
    case ParagraphRole::BelowPicture:
        captionParagraph(node, style, flow);
        return true;
    }
    return false;
}

void HtmlReader::quoteParagraph(const GumboNode *node, const RunStyle &style, Flow &flow)
{
    std::vector<Block> parts = quoted(blocksIn(node, style), {});
    flow.startParagraph(flow.alignment());
    Quote *before = flow.last() ? std::get_if<Quote>(flow.last()) : nullptr;
    Quote *first = parts.empty() ? nullptr : std::get_if<Quote>(&parts.front());
    if (before && first && before->source.empty()) {
        std::move(first->paragraphs.begin(), first->paragraphs.end(), std::back_inserter(before->paragraphs));
        parts.erase(parts.begin());
    }
    flow.add(std::move(parts));
}

void HtmlReader::captionParagraph(const GumboNode *node, const RunStyle &style, Flow &flow)
{
    flow.startParagraph(flow.alignment());
    Flow after;
    Runs caption = runsIn(node, style, after);
    Figure *figure = flow.last() ? std::get_if<Figure>(flow.last()) : nullptr;
    if (figure && figure->caption.empty())
        figure->caption = std::move(caption);
    else
        flow.add(Paragraph{std::move(caption), style.alignment});
    flow.add(after.take());
}

/// Elements that a page displays in another way than HTML does.
bool HtmlReader::displayed(const GumboNode *node, const InlineStyle &declared, const RunStyle &style, Flow &flow)
{
    const Display display = declared.display();
    if (display == Display::InText && isElement(node, GUMBO_TAG_DIV)) {
        walkChildren(node, style, flow);
        return true;
    }
    if (!isInlineElement(node) || display < Display::Piece)
        return false;
    if (display == Display::OnItsOwn) {
        const Alignment outer = flow.alignment();
        flow.startParagraph(style.alignment);
        inlineElement(node, style, flow);
        flow.startParagraph(outer);
        return true;
    }
    // Pieces stand apart by their margins; two words without a space between them would fuse. Chinese needs none.
    const bool isApart = declared.has(u"margin"_s) || declared.has(u"padding"_s) || declared.has(u"margin-right"_s)
        || declared.has(u"margin-left"_s) || declared.value(u"display"_s) == "table-cell"_L1;
    const QStringView border = isApart ? u" " : u"\n";
    flow.text(border, {});
    inlineElement(node, style, flow);
    flow.text(border, {});
    return true;
}

unsigned HtmlReader::drawnList(const GumboNode *node, unsigned from, const RunStyle &style, Flow &flow)
{
    const Alignment outer = flow.alignment();
    const RunStyle inner{style.marks, style.link, Alignment::Start, style.keepsLines, style.loosensSpaces};
    DrawnList list;
    unsigned at = from;
    for (; at < childrenOf(node)->length; ++at) {
        const GumboNode *child = childAt(node, at);
        if (child->type == GUMBO_NODE_WHITESPACE || child->type == GUMBO_NODE_COMMENT)
            continue;
        if (!isDrawnItem(child))
            break;
        Flow content;
        const InlineStyle declared(child);
        const bool droppedBefore = std::exchange(m_dropsMarkers, true);
        walkChildren(child, styleWithin(child, declared, inner), content);
        m_dropsMarkers = droppedBefore;
        std::vector<Block> hoisted;
        list.add(listLevelOf(declared), listMarkerIn(child), itemOf(content.take(), hoisted));
        if (hoisted.empty())
            continue;
        flow.add(list.take());
        flow.add(std::move(hoisted));
    }
    flow.add(list.take());
    flow.startParagraph(outer);
    return at;
}

/// A link from the text to a note, or back.
bool HtmlReader::noteLink(const GumboNode *node, const InlineStyle &declared, const RunStyle &style, Flow &flow)
{
    const QString address = attributeOf(node, "href");
    const QString name = noteLinkedBy(address, declared);
    if (!address.startsWith(u'#') && name.isEmpty())
        return false;
    if (std::exchange(m_awaitsNoteSign, false))
        return true;
    RunStyle raised = style;
    raised.marks |= Mark::Sup;
    raised.marks.setFlag(Mark::Underline, false);
    if (m_survey.notes.contains(name)) {
        flow.text(u"[%1]"_s.arg(m_notes.numberOf(name)), raised);
        return true;
    }
    if (!name.isEmpty()) { // the note was not copied along; its number was
        walkChildren(node, raised, flow);
        return true;
    }
    return isWayBack(node);
}

void HtmlReader::note(const GumboNode *node, const QString &name, Flow &flow)
{
    Flow content;
    m_awaitsNoteSign = true;
    walkChildren(node, {}, content);
    m_awaitsNoteSign = false;
    std::vector<Block> hoisted;
    m_notes.add(name, itemOf(content.take(), hoisted));
    flow.add(std::move(hoisted));
}

/// The rule and the empty lines above notes are those of the source.
void HtmlReader::noteList(const GumboNode *node, const RunStyle &style, Flow &flow)
{
    for (unsigned i = 0; i < childrenOf(node)->length; ++i) {
        const GumboNode *child = childAt(node, i);
        if (!isElement(child, GUMBO_TAG_HR) && !isElement(child, GUMBO_TAG_BR))
            walk(child, style, flow);
    }
}

int HtmlReader::storyLevel(int level) const
{
    const int shifted = m_survey.isForeign && m_survey.hasFirstLevelSubheads ? level + 1 : level;
    return std::clamp(shifted, 2, 4);
}

} // namespace Galley
