// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStyledItemDelegate>

namespace Galley {

/// Where the parts of one navigator row of 28 px stand, left to right.
struct NavigatorRow {
    QRect ground;  ///< what selection and hover fill
    QRect chevron; ///< empty unless the row can be a channel with channels below it
    QRect icon;    ///< empty without one
    QRect words;
    QRect count;
};
NavigatorRow navigatorRow(const QRect &rect, const QModelIndex &index, Qt::LayoutDirection direction);

/// Draws the navigator and edits the names of channels in it.
class NavigatorDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// QStyle::State_Open and State_Children draw the chevron.
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

private:
    void paintSection(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintGround(QPainter &painter, const QRect &ground, QStyle::State state) const;
};

} // namespace Galley
