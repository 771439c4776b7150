// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "model/review.h"

#include <QFrame>

class QAction;
class QLabel;
class QPushButton;
class QToolButton;

namespace Galley {

class Actions;
class Newsroom;
class OpenStory;
class SignOffSquares;
class StateButton;

/// The bar over the text: the story's state with its menu, the next step on its way, and more acts.
class StoryBar final : public QFrame
{
    Q_OBJECT

public:
    /// All must outlive it.
    StoryBar(Newsroom &newsroom, OpenStory &story, Actions &actions, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void showNext(const ReviewProgress &progress);

    Newsroom &m_newsroom;
    OpenStory &m_story;
    Actions &m_actions;
    StateButton *m_state;
    SignOffSquares *m_squares;
    QLabel *m_hint;
    QPushButton *m_next;
    QAction *m_nextAct = nullptr; ///< what it does
    QToolButton *m_focus;
    QToolButton *m_more;
};

} // namespace Galley
