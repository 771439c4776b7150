// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "body/flow.h"
#include "body/html.h"
#include "body/htmltree.h"
#include "body/losses.h"

namespace Galley {

/// What the title of a picture means: on a page a tool tip, often a file name; in Markdown the caption.
enum class PictureTitle { Ignored, IsCaption };

/// Walks the tree of a document and says it in blocks. Knows elements; what to do with text and blocks is Flow's.
/// The tree's depth bounds its recursion.
class HtmlReader
{
public:
    HtmlReader(const PictureResolver &resolver, PictureTitle title) : m_resolver(resolver), m_title(title) {}

    /// The children of @p root, not yet normalized.
    std::vector<Block> read(const GumboNode *root);
    Report report() const { return m_losses.report(); }

private:
    std::vector<Block> blocksIn(const GumboNode *node, const RunStyle &style);
    /// The children of @p node as one piece of text; what no text can hold follows in @p flow.
    Runs runsIn(const GumboNode *node, const RunStyle &style, Flow &flow);

    void walk(const GumboNode *node, const RunStyle &style, Flow &flow);
    void walkChildren(const GumboNode *node, const RunStyle &style, Flow &flow);
    void element(const GumboNode *node, const RunStyle &style, Flow &flow);
    /// True when @p node is of a kind that is left out with all that is in it.
    bool leavesOut(const GumboNode *node);

    void inlineElement(const GumboNode *node, const RunStyle &style, Flow &flow);
    void link(const GumboNode *node, RunStyle style, Flow &flow);
    void quotation(const GumboNode *node, const RunStyle &style, Flow &flow);
    void block(const GumboNode *node, const RunStyle &style, Flow &flow);
    void heading(const GumboNode *node, int level, const RunStyle &style, Flow &flow);
    void strongLine(const GumboNode *node, const RunStyle &style, Flow &flow);
    void footer(const GumboNode *node, const RunStyle &style, Flow &flow);

    void list(const GumboNode *node, const RunStyle &style, Flow &flow);
    void quote(const GumboNode *node, const RunStyle &style, Flow &flow);
    void code(const GumboNode *node, Flow &flow);
    void table(const GumboNode *node, const RunStyle &style, Flow &flow);
    void box(const GumboNode *cell, Table table, const RunStyle &style, Flow &flow);
    std::vector<Cell> row(const std::vector<const GumboNode *> &sources, const RunStyle &style, Flow &after);

    void figure(const GumboNode *node, const RunStyle &style, Flow &flow);
    void captionIn(const GumboNode *node, const RunStyle &style, Runs &caption, QString &credit, Flow &after);
    void picture(const GumboNode *node, Flow &flow);
    QString mediaFileOf(const QString &address);
    void media(const GumboNode *node, Loss kind, Flow &flow);

    const PictureResolver &m_resolver;
    PictureTitle m_title;
    Losses m_losses;
    Runs *m_quoteSource = nullptr; ///< where the footer of the innermost quote goes
};

/// Reads @p html, with what @p title says of pictures: the one gate through which all HTML comes.
Result<ParsedBody> readHtml(const QString &html, const PictureResolver &resolver, PictureTitle title);

} // namespace Galley
