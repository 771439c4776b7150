// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"

#include <QCoreApplication>

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
    HtmlTree(std::unique_ptr<Arena> arena, const GumboNode *root);

    std::unique_ptr<Arena> m_arena;
    const GumboNode *m_root;
};

/// The children of @p node; empty for text.
const GumboVector *childrenOf(const GumboNode *node);

/// The attribute @p name of @p node, cleaned; empty when it has none.
QString attributeOf(const GumboNode *node, const char *name);

/// Whether @p node is the HTML element @p tag.
bool isElement(const GumboNode *node, GumboTag tag);

} // namespace Galley
