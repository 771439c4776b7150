// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "body/body.h"

#include <QAction>
#include <QList>
#include <QObject>

class QMenu;

namespace Galley {

class BodyEdit;
enum class BlockRole;

/// The acts on a body as actions with their shortcuts, showing what holds at the cursor. They act while the text has
/// the focus, and never in the middle of a composition.
class FormatActions final : public QObject
{
    Q_OBJECT

public:
    FormatActions(BodyEdit *edit, QObject *parent);

    struct Style {
        QAction *action;
        BlockRole role;
        int level;
    };
    const QList<Style> &styles() const { return m_styles; }
    /// The index of the style at the cursor in styles(); -1 where none of them is (in a list, a table, an object).
    int currentStyle() const { return m_currentStyle; }

    QAction *bold;
    QAction *italic;
    QAction *underline;
    QAction *strike;
    QAction *highlight;
    QAction *superscript;
    QAction *subscript;
    QAction *codeMark;
    QAction *clear;
    QAction *bullets;
    QAction *numbers;
    QAction *deeper;
    QAction *shallower;
    QAction *quote;
    QAction *link;
    QAction *picture;
    QAction *figureText;
    QAction *table;
    QAction *rule;
    QAction *code;
    QAction *alignStart;
    QAction *alignCenter;
    QAction *alignEnd;
    QAction *gallery;
    QAction *embed;
    QAction *pastePlain;
    QAction *tidy;

    QAction *rowAbove;
    QAction *rowBelow;
    QAction *columnBefore;
    QAction *columnAfter;
    QAction *removeRow;
    QAction *removeColumn;
    QAction *merge;
    QAction *split;
    QAction *headerRow;
    QAction *headerColumn;
    QAction *caption;
    QAction *removeTable;
    /// All that can be done to the table at the cursor, in the order of a menu.
    QList<QAction *> tableActions() const;

    bool isInTable() const;
    void retranslate();

Q_SIGNALS:
    /// What holds at the cursor was looked at again.
    void updated();

private:
    QAction *make(const QKeySequence &shortcut = {});
    void makeStyles();
    void makeMarks();
    void makeBlocks();
    void makeAlignments();
    void makeInsertions();
    void makeTable();
    void addStyle(BlockRole role, int level, const QKeySequence &shortcut);
    template <typename Work>
    void act(QAction *action, Work work);
    QAction *addMark(Mark mark, const QKeySequence &shortcut);
    void update();

    BodyEdit *m_edit;
    QList<Style> m_styles;
    QList<std::pair<QAction *, Mark>> m_marks;
    QList<std::pair<QAction *, Alignment>> m_alignments;
    int m_currentStyle = 0;
};

} // namespace Galley
