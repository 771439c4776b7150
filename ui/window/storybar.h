// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

namespace Galley {

class Actions;
class OpenStory;
class StateButton;

/// The bar over the text: the story's state with its menu, the next step on its way, and more acts.
class StoryBar final : public QFrame
{
    Q_OBJECT

public:
    StoryBar(OpenStory &story, Actions &actions, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    OpenStory &m_story;
    Actions &m_actions;
    StateButton *m_state;
    QLabel *m_hint;
    QPushButton *m_next;
    QToolButton *m_focus;
    QToolButton *m_more;
};

} // namespace Galley
