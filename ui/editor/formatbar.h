// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "body/tidy.h"

#include <QFrame>
#include <QList>

class QAction;
class QActionGroup;
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

    /// Shows which rules tidying follows; they are followed from then on.
    void setTidyOptions(const TidyOptions &options);
    /// Whoever knows the snippets fills it when it is about to show.
    QMenu *snippetMenu() const { return m_snippetMenu; }
    /// The button for how the sheet looks.
    QToolButton *writingButton() const { return m_writing; }

Q_SIGNALS:
    void tidyOptionsChanged(const Galley::TidyOptions &options);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QToolButton *addButton(QHBoxLayout *row, QAction *action);
    QToolButton *addMenuButton(QHBoxLayout *row, const QString &icon, QMenu *menu);
    void addLine(QHBoxLayout *row);
    void buildTidy(QHBoxLayout *row);
    void buildMenus();
    void fillOutline();
    void changeTidyOptions();
    void showState();
    void retranslate();

    BodyEdit *m_edit;
    FormatActions *m_actions;
    QComboBox *m_styles;
    QToolButton *m_table = nullptr;
    QMenu *m_tableMenu;
    QMenu *m_styleMenu;
    QMenu *m_tableSubmenu;
    QToolButton *m_insert = nullptr;
    QMenu *m_insertMenu;
    QMenu *m_snippetMenu;
    QToolButton *m_tidy = nullptr;
    QMenu *m_tidyMenu;
    QList<std::pair<QAction *, TidyRule>> m_tidyRules;
    QList<std::pair<QAction *, Spacing>> m_spacings;
    TidyOptions m_tidyOptions;
    QToolButton *m_outline = nullptr;
    QMenu *m_outlineMenu;
    QToolButton *m_writing = nullptr;
    QMenu *m_markMenu;
    QMenu *m_alignMenu;
};

} // namespace Galley
