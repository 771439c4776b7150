// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "body/htmlsurvey.h"

#include "body/wordmarkup.h"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace Galley {

using namespace Qt::StringLiterals;
using namespace std::string_view_literals;

namespace {

bool isCanonicalElement(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_P:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_IMG:
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_CITE:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_CAPTION:
    case GUMBO_TAG_THEAD:
    case GUMBO_TAG_TBODY:
    case GUMBO_TAG_TR:
    case GUMBO_TAG_TH:
    case GUMBO_TAG_TD:
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_CODE:
    case GUMBO_TAG_HR:
    case GUMBO_TAG_BR:
    case GUMBO_TAG_A:
    case GUMBO_TAG_STRONG:
    case GUMBO_TAG_EM:
    case GUMBO_TAG_U:
    case GUMBO_TAG_S:
    case GUMBO_TAG_SUB:
    case GUMBO_TAG_SUP:
    case GUMBO_TAG_MARK:
        return true;
    default:
        return false;
    }
}

bool isCanonicalClass(std::string_view value)
{
    constexpr std::string_view Ours[] = {"center"sv, "end"sv, "embed"sv, "wide"sv, "full"sv, "gallery"sv};
    return std::find(std::begin(Ours), std::end(Ours), value) != std::end(Ours) || value.substr(0, 9) == "language-"sv;
}

bool isCanonical(const GumboAttribute &attribute)
{
    const std::string_view name = attribute.name;
    if (name == "class"sv)
        return isCanonicalClass(attribute.value);
    return name == "href"sv || name == "src"sv || name == "alt"sv || name == "start"sv || name == "scope"sv
        || name == "colspan"sv || name == "rowspan"sv;
}

bool isForeign(const GumboNode *node)
{
    if (node->type == GUMBO_NODE_TEMPLATE || node->v.element.tag_namespace != GUMBO_NAMESPACE_HTML)
        return true;
    if (!isCanonicalElement(node->v.element.tag))
        return true;
    const GumboVector &attributes = node->v.element.attributes;
    for (unsigned i = 0; i < attributes.length; ++i) {
        if (!isCanonical(*static_cast<const GumboAttribute *>(attributes.data[i])))
            return true;
    }
    return false;
}

class Surveyor
{
public:
    void visit(const GumboNode *node)
    {
        if (node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE)
            look(node);
        children(node);
    }

    void children(const GumboNode *node)
    {
        for (unsigned i = 0; i < childrenOf(node)->length; ++i)
            visit(static_cast<const GumboNode *>(childrenOf(node)->data[i]));
    }

    HtmlSurvey survey() const { return {m_isForeign, m_first > 1 || (m_first > 0 && m_hasTitle), m_notes}; }

private:
    void look(const GumboNode *node)
    {
        m_isForeign = m_isForeign || isForeign(node);
        m_first += isElement(node, GUMBO_TAG_H1) ? 1 : 0;
        m_hasTitle = m_hasTitle || (isElement(node, GUMBO_TAG_P) && classesOf(node).contains("MsoTitle"_L1));
        if (isElement(node, GUMBO_TAG_DIV)) {
            if (const QString note = noteHeldBy(node, InlineStyle(node)); !note.isEmpty())
                m_notes.insert(note);
        }
    }

    bool m_isForeign = false;
    int m_first = 0;
    bool m_hasTitle = false;
    QSet<QString> m_notes;
};

} // namespace

HtmlSurvey surveyed(const GumboNode *root)
{
    Surveyor surveyor;
    surveyor.children(root);
    return surveyor.survey();
}

} // namespace Galley
