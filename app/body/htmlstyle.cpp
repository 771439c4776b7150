// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "body/htmlstyle.h"

#include <QHash>

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

/// The inline declarations of @p node, lower-case.
QHash<QString, QString> declarationsOf(const GumboNode *node)
{
    QHash<QString, QString> declarations;
    const QString style = attributeOf(node, "style");
    if (style.isEmpty() || style.size() > 10'000)
        return declarations;
    for (const QString &declaration : style.toLower().split(u';')) {
        const qsizetype colon = declaration.indexOf(u':');
        if (colon > 0)
            declarations.insert(declaration.first(colon).trimmed(),
                                declaration.sliced(colon + 1).remove("!important"_L1).trimmed());
    }
    return declarations;
}

bool isBold(const QString &weight) { return weight.startsWith("bold"_L1) || weight.toInt() >= 600; }

void applyWeight(Marks &marks, const QString &weight)
{
    if (isBold(weight))
        marks |= Mark::Strong;
    else if (weight == "normal"_L1 || weight == "lighter"_L1 || weight.toInt() > 0)
        marks.setFlag(Mark::Strong, false);
}

void applyDeclarations(const QHash<QString, QString> &declarations, RunStyle &style)
{
    applyWeight(style.marks, declarations.value(u"font-weight"_s));
    const QString slant = declarations.value(u"font-style"_s);
    if (slant == "italic"_L1 || slant == "oblique"_L1)
        style.marks |= Mark::Emphasis;
    else if (slant == "normal"_L1)
        style.marks.setFlag(Mark::Emphasis, false);
    const QString lines = declarations.value(u"text-decoration"_s) + u' ' + declarations.value(u"text-decoration-line"_s);
    if (lines.contains("underline"_L1) && style.link.isEmpty())
        style.marks |= Mark::Underline;
    if (lines.contains("line-through"_L1))
        style.marks |= Mark::Strike;
    const QString shift = declarations.value(u"vertical-align"_s);
    if (shift == "super"_L1)
        style.marks |= Mark::Sup;
    else if (shift == "sub"_L1)
        style.marks |= Mark::Sub;
    style.alignment = alignmentOf(declarations.value(u"text-align"_s), style.alignment);
}

} // namespace

RunStyle styleWithin(const GumboNode *node, RunStyle outer)
{
    const GumboElement &element = node->v.element;
    outer.marks |= markOf(element.tag);
    if (element.tag == GUMBO_TAG_CENTER)
        outer.alignment = Alignment::Center;
    if (element.attributes.length == 0)
        return outer;
    const QString classes = attributeOf(node, "class");
    if (classes == "center"_L1 || classes == "end"_L1)
        outer.alignment = alignmentOf(classes, outer.alignment);
    outer.alignment = alignmentOf(attributeOf(node, "align").toLower(), outer.alignment);
    applyDeclarations(declarationsOf(node), outer);
    return outer;
}

bool isHidden(const GumboNode *node)
{
    if (node->v.element.attributes.length == 0)
        return false;
    if (gumbo_get_attribute(&node->v.element.attributes, "hidden"))
        return true;
    return declarationsOf(node).value(u"display"_s) == "none"_L1;
}

} // namespace Galley
