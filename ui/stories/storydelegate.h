// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "desk/storysearch.h"

#include <QStyledItemDelegate>

namespace Galley {

struct ArticleRow;
class Thumbnails;

/// Draws the story list: cards of 96 px with a headline of at most two lines, and date headings of 28 px.
class StoryDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// @p thumbnails may be null: then there are none.
    explicit StoryDelegate(Thumbnails *thumbnails, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintGround(QPainter &painter, const QStyleOptionViewItem &option) const;
    void paintGroup(QPainter &painter, const QRect &rect, const QString &heading) const;
    void paintPicture(QPainter &painter, const QRect &rect, const QString &file) const;
    void paintFound(QPainter &painter, const QRect &rect, const QString &text, const QList<TextSpan> &hits) const;
    void paintMeta(QPainter &painter, const QRect &rect, const QModelIndex &index, const ArticleRow &row,
                   Qt::LayoutDirection direction) const;

    Thumbnails *m_thumbnails;
};

/// The lines in which a headline is shown: at most two, the second elided, and not with one or two characters alone
/// on it.
QStringList headlineLines(const QString &headline, const QFont &font, int width);

} // namespace Galley
