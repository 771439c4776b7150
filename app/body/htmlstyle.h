// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "body/flow.h"
#include "body/htmltree.h"

#include <QHash>

namespace Galley {

/// How an element stands among its neighbours, as far as its inline style says.
enum class Display { AsItIs, InText, Piece, OnItsOwn };

/// The inline declarations of an element, lower-case and without quotes around a value. Nothing for a style that is
/// longer than anybody writes.
class InlineStyle
{
public:
    InlineStyle() = default;
    explicit InlineStyle(const GumboNode *node);

    bool isEmpty() const { return m_declarations.isEmpty(); }
    bool has(const QString &name) const { return m_declarations.contains(name); }
    QString value(const QString &name) const { return m_declarations.value(name); }
    Display display() const;
    /// Whether a browser put it together from the style sheets of the page that was copied, so that it says nothing
    /// about just this element.
    bool isComputed() const;

private:
    QHash<QString, QString> m_declarations;
};

/// @p outer as the element @p node changes it: by what it is, and by the few inline styles that word processors
/// write instead of elements (bold, italic, underline, strike, super and sub, highlight, alignment, white space).
RunStyle styleWithin(const GumboNode *node, const InlineStyle &declared, RunStyle outer);
RunStyle styleWithin(const GumboNode *node, const RunStyle &outer);

/// Whether the element is hidden from readers by attribute or inline style.
bool isHidden(const GumboNode *node, const InlineStyle &declared);
bool isHidden(const GumboNode *node);

/// Whether the element gives its text a colour that an editor chose: more than black, white or a grey.
bool isColoured(const GumboNode *node, const InlineStyle &declared);

/// Whether the element is a part of a tracked change, whose words are not crossed out or underlined but gone or there.
bool isTrackedChange(const GumboNode *node);

} // namespace Galley
