// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QFrame>

class QAction;
class QComboBox;
class QHBoxLayout;
class QMenu;
class QToolButton;

namespace Galley {

class BodyEdit;
class FormatActions;

/// The 40-px bar over the text: the style of the block and the acts on it, as they hold at the cursor.
class FormatBar final : public QFrame
{
    Q_OBJECT

public:
    explicit FormatBar(BodyEdit *edit, QWidget *parent = nullptr);

    FormatActions *actions() const { return m_actions; }
    QComboBox *styleBox() const { return m_styles; }
    /// The button for @p action; none for actions that are not on the bar.
    QToolButton *buttonFor(const QAction *action) const;
    /// Fills the window's Format menu.
    void fillMenu(QMenu *menu);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QToolButton *addButton(QHBoxLayout *row, QAction *action);
    void addLine(QHBoxLayout *row);
    void showState();
    void retranslate();

    BodyEdit *m_edit;
    FormatActions *m_actions;
    QComboBox *m_styles;
    QToolButton *m_table = nullptr;
    QToolButton *m_rule = nullptr;
    QMenu *m_tableMenu;
    QMenu *m_styleMenu;
    QMenu *m_tableSubmenu;
};

} // namespace Galley
