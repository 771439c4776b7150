// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "model/desknote.h"
#include "ui/settings/storysection.h"

#include <QTimer>

class QCheckBox;
class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QPlainTextEdit;

namespace Galley {

class TimeField;

/// What the desk notes about the story and has to do for it. It is kept shortly after it was written, and is no part of the
/// story.
class DeskSection final : public StorySection
{
    Q_OBJECT

public:
    DeskSection(Newsroom &newsroom, OpenStory &story, QWidget *parent = nullptr);
    ~DeskSection() override;

    void load() override;
    void retranslate() override;
    void refreshChoices() override;

    QPlainTextEdit *noteField() const { return m_note; }
    QCheckBox *dueBox() const { return m_hasDue; }
    QListWidget *toDoList() const { return m_toDos; }
    QLineEdit *toDoField() const { return m_newToDo; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void keep();
    void read();
    void showToDos(const QList<ToDo> &toDos);
    void takeToDo(QListWidgetItem *item);
    void check(const Done &done);

    ArticleId m_shown;
    DeskNote m_kept;
    QTimer m_keepSoon;
    bool m_loading = false;
    QLabel *m_dueLabel;
    QCheckBox *m_hasDue;
    TimeField *m_due;
    QPlainTextEdit *m_note;
    QListWidget *m_toDos;
    QLineEdit *m_newToDo;
    QLabel *m_hint;
};

} // namespace Galley
