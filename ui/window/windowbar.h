// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QFrame>

class QAction;
class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace Galley {

class Actions;

/// The window's toolbar: the newsroom's name with its menu, the search field, New, Import, the panes' buttons, Export.
class WindowBar final : public QFrame
{
    Q_OBJECT

public:
    explicit WindowBar(Actions &actions, QWidget *parent = nullptr);

    void setNewsroomTitle(const QString &title);
    QLineEdit *searchField() const { return m_search; }
    /// Widths of the first two columns, so that the search field stands over the list.
    void setColumns(int navigator, int list);

Q_SIGNALS:
    void filterChanged(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    Actions &m_actions;
    QWidget *m_roomPlace;
    QToolButton *m_room;
    QLineEdit *m_search;
    QAction *m_searchSign;
    QLabel *m_searchKey;
    QPushButton *m_new;
    QPushButton *m_newMore;
    QPushButton *m_import;
    QToolButton *m_navigator;
    QToolButton *m_list;
    QToolButton *m_side;
    QPushButton *m_export;
    QToolButton *m_exportMore;
};

} // namespace Galley
