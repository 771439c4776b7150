// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "body/body.h"

#include <QTextLayout>

class QPainter;
class QTextDocument;

namespace Galley {

/// The lines below a picture, caption and credit, laid out for one column width.
class CaptionLines
{
public:
    /// @p hint is shown where there is neither.
    CaptionLines(const Runs &caption, const QString &credit, const QString &hint, int column);

    qreal height() const;
    void draw(QPainter &painter, const QPointF &at) const;

private:
    void layOut(qreal width);
    int lineCount() const { return std::max(m_caption.lineCount(), 1); }

    int m_column;
    int m_step;
    QTextLayout m_caption;
    QString m_credit;
    qreal m_creditWidth = 0;
    bool m_creditBelow = false;
    bool m_hasCaption = false;
};

/// Between a picture and its caption, in pixels before scaling.
inline constexpr int SpaceAboveCaption = 8;

/// The width of the column that @p document is laid out in, in pixels.
int columnWidthOf(const QTextDocument &document);

} // namespace Galley
