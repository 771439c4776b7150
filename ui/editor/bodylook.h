// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/editor/bodyformat.h"

#include <QSyntaxHighlighter>
#include <QTextBlock>

#include <optional>

class QPainter;

namespace Galley {

/// How the blocks and runs of a body look: fonts and colours laid over the document's own formats, so that another
/// scheme or scale is no change of the text.
class BodyLook final : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    explicit BodyLook(QTextDocument *document) : QSyntaxHighlighter(document) {}

    /// Greys all but @p block; nothing when there is none.
    void setLit(const std::optional<QTextBlock> &block);
    bool isDimmed() const { return m_lit.has_value(); }

protected:
    void highlightBlock(const QString &text) override;

private:
    std::optional<QTextBlock> m_lit;
};

/// The look that @p marks and a link add to a run.
QTextCharFormat lookOf(Marks marks, bool isLink);

/// Draws what stands behind and beside the text of @p document: the bar of quotes, bullets and numbers, the grounds
/// of code and header cells, the lines of tables. @p area is what is to be drawn, in the document's coordinates.
void paintBehind(QPainter &painter, const QTextDocument &document, const QRectF &area);

} // namespace Galley
