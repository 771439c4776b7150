// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"

#include <QCoreApplication>
#include <QStringList>

#include <gumbo.h>

#include <memory>

namespace Galley {

class Arena;

/// The tree that HTML of any origin means. Its nodes live as long as it does; no branch is deeper than 200.
class HtmlTree
{
    Q_DECLARE_TR_FUNCTIONS(Galley)

public:
    /// BadInput above 16 MB of text, when it nests deeper than 200, or when a tree of it would take more time or
    /// memory than any honest text of its size. Most such input is refused before it is parsed.
    static Result<HtmlTree> parse(const QString &html);

    HtmlTree(HtmlTree &&) noexcept;
    HtmlTree &operator=(HtmlTree &&) noexcept;
    ~HtmlTree();

    /// The node whose children are the document.
    const GumboNode *root() const { return m_root; }

private:
    HtmlTree(std::unique_ptr<Arena> arena, QByteArray bytes, const GumboNode *root);

    std::unique_ptr<Arena> m_arena;
    QByteArray m_bytes; ///< what was parsed: the tree names elements that it does not know by their place in it
    const GumboNode *m_root;
};

/// The children of @p node; empty for text.
const GumboVector *childrenOf(const GumboNode *node);

/// The attribute @p name of @p node, cleaned; empty when it has none.
QString attributeOf(const GumboNode *node, const char *name);

/// The words of the attribute `class` of @p node.
QStringList classesOf(const GumboNode *node);

/// The name of @p node, lower-case, when it is an element that HTML does not know ("mp-common-profile"); else empty.
QString unknownName(const GumboNode *node);

/// Whether @p node is the HTML element @p tag.
bool isElement(const GumboNode *node, GumboTag tag);

} // namespace Galley
