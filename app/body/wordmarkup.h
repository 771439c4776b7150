// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "body/body.h"
#include "body/htmlstyle.h"
#include "body/htmltree.h"

namespace Galley {

// What word processors (Word, WPS, LibreOffice) say in HTML that has elements for it, but in their own way.

/// What a paragraph is by its style.
struct ParagraphRole {
    enum Kind { Plain, Head, Quoted, BelowPicture } kind = Plain;
    int level = 0; ///< of a heading, as the word processor counts: 1 is the highest
};
ParagraphRole roleOf(const GumboNode *node, const InlineStyle &declared);

/// The level, from 1, of a paragraph that only looks like a list item; 0 when it is none.
int listLevelOf(const InlineStyle &declared);

/// Whether @p node is such a paragraph, and of a list that a body can hold.
bool isDrawnItem(const GumboNode *node);

/// Whether the element holds the bullet or number of such a paragraph as its text.
bool isListMarker(const InlineStyle &declared);

/// What stands before an item of a list that is only drawn.
struct ListMarker {
    enum Kind {
        Bullet,
        Number,
        Words, ///< counts in a way that no list of ours does ("一、", "第三条"), so it must stay text
    } kind = Bullet;
    int number = 0;      ///< of a Number
    int otherNumber = 0; ///< of one that can be read in two ways ("i." is 1 and 9), else the same
    QString text;        ///< as it stands, without spaces around it
};
ListMarker listMarker(const QString &text);

/// The marker in the paragraph @p node.
ListMarker listMarkerIn(const GumboNode *node);

/// The words of the marker @p node with what parts them from the text.
QString markerWords(const GumboNode *node);

/// Puts items that come one after the other into lists.
class DrawnList
{
public:
    void add(int level, const ListMarker &marker, ListItem item);
    /// The lists so far; empty after it.
    std::vector<Block> take();

private:
    struct Open {
        int level;
        List list;
    };
    static bool continues(const List &list, const ListMarker &marker);
    void close();

    std::vector<Open> m_open; ///< from the outermost in
    std::vector<Block> m_done;
};

/// The name of the note that the element holds, or empty.
QString noteHeldBy(const GumboNode *node, const InlineStyle &declared);

/// The name of the note to which a link leads from the text, or empty.
QString noteLinkedBy(const QString &address, const InlineStyle &declared);

/// The value of `mso-element`: "footnote-list", "comment-list" and the like.
QString partOf(const InlineStyle &declared);

} // namespace Galley
