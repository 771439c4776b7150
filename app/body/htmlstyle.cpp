// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "body/htmlstyle.h"

#include "body/htmlcolor.h"

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

Marks markOf(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_B:
    case GUMBO_TAG_STRONG:
        return Mark::Strong;
    case GUMBO_TAG_I:
    case GUMBO_TAG_EM:
    case GUMBO_TAG_CITE:
    case GUMBO_TAG_DFN:
    case GUMBO_TAG_VAR:
        return Mark::Emphasis;
    case GUMBO_TAG_U:
    case GUMBO_TAG_INS:
        return Mark::Underline;
    case GUMBO_TAG_S:
    case GUMBO_TAG_DEL:
    case GUMBO_TAG_STRIKE:
        return Mark::Strike;
    case GUMBO_TAG_SUB:
        return Mark::Sub;
    case GUMBO_TAG_SUP:
        return Mark::Sup;
    case GUMBO_TAG_MARK:
        return Mark::Highlight;
    case GUMBO_TAG_CODE:
    case GUMBO_TAG_KBD:
    case GUMBO_TAG_SAMP:
    case GUMBO_TAG_TT:
        return Mark::Code;
    default:
        return {};
    }
}

Alignment alignmentOf(const QString &word, Alignment fallback)
{
    if (word == "center"_L1 || word == "-webkit-center"_L1 || word == "middle"_L1)
        return Alignment::Center;
    if (word == "right"_L1 || word == "end"_L1 || word == "-webkit-right"_L1)
        return Alignment::End;
    if (word == "left"_L1 || word == "start"_L1 || word == "justify"_L1)
        return Alignment::Start;
    return fallback;
}

bool isBold(const QString &weight) { return weight.startsWith("bold"_L1) || weight.toInt() >= 600; }

void applyWeight(Marks &marks, const QString &weight)
{
    if (isBold(weight))
        marks |= Mark::Strong;
    else if (weight == "normal"_L1 || weight == "lighter"_L1 || weight.toInt() > 0)
        marks.setFlag(Mark::Strong, false);
}

/// The `font` shorthand names weight and slant among much else.
void applyFont(Marks &marks, const QString &font)
{
    for (const QString &word : font.section(u'/', 0, 0).split(u' ', Qt::SkipEmptyParts)) {
        if (word == "bold"_L1 || word == "bolder"_L1 || ((word.toInt() >= 600) && word.toInt() % 100 == 0))
            marks |= Mark::Strong;
        else if (word == "italic"_L1 || word == "oblique"_L1)
            marks |= Mark::Emphasis;
    }
}

bool isTextElement(const GumboNode *node)
{
    switch (node->v.element.tag) {
    case GUMBO_TAG_SPAN:
    case GUMBO_TAG_FONT:
    case GUMBO_TAG_B:
    case GUMBO_TAG_STRONG:
    case GUMBO_TAG_I:
    case GUMBO_TAG_EM:
    case GUMBO_TAG_U:
    case GUMBO_TAG_S:
        return true;
    default:
        return false;
    }
}

/// The background of one piece of text is a highlight; that of a box is a decoration, as is that of a label.
bool isHighlighted(const GumboNode *node, const InlineStyle &declared)
{
    if (const QString marker = declared.value(u"mso-highlight"_s); !marker.isEmpty())
        return marker != "none"_L1 && marker != "white"_L1;
    if (!isTextElement(node) || declared.isComputed() || declared.display() > Display::InText)
        return false;
    const QString own = declared.value(u"background-color"_s);
    const auto background = htmlColor(own.isEmpty() ? declared.value(u"background"_s) : own);
    return background && looksLikeHighlight(*background, htmlColor(declared.value(u"color"_s)));
}

void applyLines(const InlineStyle &declared, RunStyle &style)
{
    const QString lines = declared.value(u"text-decoration"_s) + u' ' + declared.value(u"text-decoration-line"_s);
    if (lines.contains("underline"_L1) && style.link.isEmpty())
        style.marks |= Mark::Underline;
    if (lines.contains("line-through"_L1))
        style.marks |= Mark::Strike;
}

void applySpaces(const InlineStyle &declared, RunStyle &style)
{
    if (const QString space = declared.value(u"white-space"_s); !space.isEmpty())
        style.keepsLines = space.startsWith("pre"_L1) || space == "break-spaces"_L1;
    // A word processor writes its tabs and rows of spaces with spaces that do not collapse.
    if (declared.has(u"mso-spacerun"_s) || declared.has(u"mso-tab-count"_s))
        style.loosensSpaces = true;
}

void applyDeclarations(const GumboNode *node, const InlineStyle &declared, RunStyle &style)
{
    applyFont(style.marks, declared.value(u"font"_s));
    applyWeight(style.marks, declared.value(u"font-weight"_s));
    const QString slant = declared.value(u"font-style"_s);
    if (slant == "italic"_L1 || slant == "oblique"_L1)
        style.marks |= Mark::Emphasis;
    else if (slant == "normal"_L1)
        style.marks.setFlag(Mark::Emphasis, false);
    applyLines(declared, style);
    const QString shift = declared.value(u"vertical-align"_s);
    if (shift == "super"_L1)
        style.marks |= Mark::Sup;
    else if (shift == "sub"_L1)
        style.marks |= Mark::Sub;
    if (isHighlighted(node, declared))
        style.marks |= Mark::Highlight;
    applySpaces(declared, style);
    style.alignment = alignmentOf(declared.value(u"text-align"_s), style.alignment);
}

/// Text for those who hear the page, put where nobody sees it.
bool isClippedAway(const InlineStyle &declared)
{
    return declared.value(u"width"_s) == "1px"_L1 && declared.value(u"height"_s) == "1px"_L1
        && declared.value(u"overflow"_s) == "hidden"_L1;
}

/// WeChat hides the text of an article until its scripts have run, which they never do in what was copied.
bool isWaitingArticle(const GumboNode *node) { return attributeOf(node, "id") == "js_content"_L1; }

} // namespace

InlineStyle::InlineStyle(const GumboNode *node)
{
    constexpr qsizetype LongestStyle = 10'000;
    const QString style = attributeOf(node, "style");
    if (style.isEmpty() || style.size() > LongestStyle)
        return;
    for (const QString &declaration : style.toLower().split(u';')) {
        const qsizetype colon = declaration.indexOf(u':');
        if (colon <= 0)
            continue;
        QString value = declaration.sliced(colon + 1).remove("!important"_L1).trimmed();
        if (value.size() > 1 && (value.front() == u'\'' || value.front() == u'"') && value.back() == value.front())
            value = value.sliced(1, value.size() - 2);
        m_declarations.insert(declaration.first(colon).trimmed(), value);
    }
}

Display InlineStyle::display() const
{
    const QString display = value(u"display"_s);
    if (display.isEmpty())
        return Display::AsItIs;
    if (display == "inline"_L1 || display == "contents"_L1)
        return Display::InText;
    if (display.startsWith("inline-"_L1) || display == "table-cell"_L1)
        return Display::Piece;
    static const QStringList blocks{u"block"_s, u"flex"_s, u"grid"_s, u"table"_s, u"list-item"_s, u"flow-root"_s, u"table-row"_s};
    return blocks.contains(display) ? Display::OnItsOwn : Display::AsItIs;
}

bool InlineStyle::isComputed() const { return has(u"orphans"_s) && has(u"widows"_s); }

RunStyle styleWithin(const GumboNode *node, const InlineStyle &declared, RunStyle outer)
{
    const GumboElement &element = node->v.element;
    if (!isTrackedChange(node))
        outer.marks |= markOf(element.tag);
    if (element.tag == GUMBO_TAG_CENTER)
        outer.alignment = Alignment::Center;
    if (element.attributes.length == 0)
        return outer;
    const QString classes = attributeOf(node, "class");
    if (classes == "center"_L1 || classes == "end"_L1)
        outer.alignment = alignmentOf(classes, outer.alignment);
    else if (classes == "Apple-converted-space"_L1)
        outer.loosensSpaces = true;
    outer.alignment = alignmentOf(attributeOf(node, "align").toLower(), outer.alignment);
    if (!declared.isEmpty())
        applyDeclarations(node, declared, outer);
    return outer;
}

RunStyle styleWithin(const GumboNode *node, const RunStyle &outer)
{
    return styleWithin(node, InlineStyle(node), outer);
}

bool isHidden(const GumboNode *node, const InlineStyle &declared)
{
    if (node->v.element.attributes.length == 0)
        return false;
    if (gumbo_get_attribute(&node->v.element.attributes, "hidden"))
        return true;
    if (declared.isEmpty())
        return false;
    return declared.value(u"display"_s) == "none"_L1 || declared.value(u"mso-hide"_s) == "all"_L1
        || (declared.value(u"visibility"_s) == "hidden"_L1 && !isWaitingArticle(node)) || isClippedAway(declared);
}

bool isHidden(const GumboNode *node) { return isHidden(node, InlineStyle(node)); }

bool isColoured(const GumboNode *node, const InlineStyle &declared)
{
    constexpr int LeastChroma = 60;
    if (declared.isComputed())
        return false;
    const QString color = declared.has(u"color"_s) || !isElement(node, GUMBO_TAG_FONT) ? declared.value(u"color"_s)
                                                                                      : attributeOf(node, "color").toLower();
    const auto chosen = htmlColor(color);
    return chosen && chosen->chroma() >= LeastChroma;
}

bool isTrackedChange(const GumboNode *node)
{
    return (isElement(node, GUMBO_TAG_INS) || isElement(node, GUMBO_TAG_DEL))
        && attributeOf(node, "cite").startsWith("mailto:"_L1, Qt::CaseInsensitive);
}

} // namespace Galley
