// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "body/flow.h"
#include "body/html.h"
#include "body/htmlnotes.h"
#include "body/htmlstyle.h"
#include "body/htmlsurvey.h"
#include "body/htmltree.h"
#include "body/losses.h"

namespace Galley {

/// What the title of a picture means: on a page a tool tip, often a file name; in Markdown the caption.
enum class PictureTitle { Ignored, IsCaption };

/// Walks the tree of a document and says it in blocks. Knows elements; what to do with text and blocks is Flow's.
/// In what is not canonical HTML it knows the manners of word processors and of web pages too (wordmarkup.h).
/// The tree's depth bounds its recursion.
class HtmlReader
{
public:
    HtmlReader(const PictureResolver &resolver, PictureTitle title, const HtmlSurvey &survey)
        : m_resolver(resolver), m_title(title), m_survey(survey)
    {
    }

    /// The children of @p root, not yet normalized.
    std::vector<Block> read(const GumboNode *root);
    Report report() const { return m_losses.report(); }

private:
    std::vector<Block> blocksIn(const GumboNode *node, const RunStyle &style);
    /// The children of @p node as one piece of text; what no text can hold follows in @p flow.
    Runs runsIn(const GumboNode *node, const RunStyle &style, Flow &flow);

    void walk(const GumboNode *node, const RunStyle &style, Flow &flow);
    void walkChildren(const GumboNode *node, const RunStyle &style, Flow &flow);
    void text(const GumboNode *node, const RunStyle &style, Flow &flow);
    void comment(const GumboNode *node, Flow &flow);
    void element(const GumboNode *node, const RunStyle &style, Flow &flow);
    /// True when @p node is of a kind that is left out with all that is in it.
    bool leavesOut(const GumboNode *node, const InlineStyle &declared);
    bool leavesOutForeign(const GumboNode *node, const InlineStyle &declared);
    void countAppearance(const GumboNode *node, const InlineStyle &declared, const RunStyle &style);

    /// True when @p node has been said as what another program means by it.
    bool foreignElement(const GumboNode *node, const InlineStyle &declared, const RunStyle &style, Flow &flow);
    bool styledParagraph(const GumboNode *node, const InlineStyle &declared, const RunStyle &style, Flow &flow);
    bool displayed(const GumboNode *node, const InlineStyle &declared, const RunStyle &style, Flow &flow);
    void quoteParagraph(const GumboNode *node, const RunStyle &style, Flow &flow);
    void captionParagraph(const GumboNode *node, const RunStyle &style, Flow &flow);
    /// Reads the list that is drawn from the child @p from of @p node on; says where it ends.
    unsigned drawnList(const GumboNode *node, unsigned from, const RunStyle &style, Flow &flow);
    bool noteLink(const GumboNode *node, const InlineStyle &declared, const RunStyle &style, Flow &flow);
    void note(const GumboNode *node, const QString &name, Flow &flow);
    void noteList(const GumboNode *node, const RunStyle &style, Flow &flow);

    void inlineElement(const GumboNode *node, const RunStyle &style, Flow &flow);
    void link(const GumboNode *node, RunStyle style, Flow &flow);
    void quotation(const GumboNode *node, const RunStyle &style, Flow &flow);
    void block(const GumboNode *node, const RunStyle &style, Flow &flow);
    /// The level in a story of a heading of the source's @p level.
    int storyLevel(int level) const;
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
    void take(const QString &address, Figure figure, Flow &flow);
    QString mediaFileOf(const QString &address);
    void media(const GumboNode *node, Loss kind, Flow &flow);

    const PictureResolver &m_resolver;
    PictureTitle m_title;
    const HtmlSurvey m_survey;
    Losses m_losses;
    HtmlNotes m_notes;
    bool m_dropsMarkers = false;   ///< the markers of drawn lists are said by the list
    bool m_awaitsNoteSign = false; ///< the next link inside leads from the note back to the text
    Runs *m_quoteSource = nullptr; ///< where the footer of the innermost quote goes
};

/// Reads @p html, with what @p title says of pictures: the one gate through which all HTML comes.
Result<ParsedBody> readHtml(const QString &html, const PictureResolver &resolver, PictureTitle title);

} // namespace Galley
