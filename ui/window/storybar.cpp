// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/window/storybar.h"

#include "desk/openstory.h"
#include "ui/common/icons.h"
#include "ui/common/style.h"
#include "ui/window/actions.h"
#include "ui/window/statebutton.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

#include <optional>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

/// The step that a story usually takes from where it stands.
std::optional<State> nextStep(State state)
{
    switch (state) {
    case State::Draft: return State::Review;
    case State::Review: return State::Ready;
    case State::Ready:
    case State::Published:
    case State::Withdrawn: return std::nullopt;
    }
    return std::nullopt;
}

} // namespace

StoryBar::StoryBar(OpenStory &story, Actions &actions, QWidget *parent)
    : QFrame(parent), m_story(story), m_actions(actions)
{
    setProperty("bar", u"top"_s);
    setProperty("ground", u"paper"_s);
    setFixedHeight(scaled(40));
    m_state = new StateButton(this);
    auto *states = new QMenu(m_state);
    for (const State state : {State::Draft, State::Review, State::Ready, State::Withdrawn})
        states->addAction(m_actions.moveTo.value(state));
    m_state->setMenu(states);
    m_hint = new QLabel(this);
    m_hint->setProperty("role", u"meta"_s);
    m_next = new QPushButton(this);
    m_next->setProperty("role", u"accent"_s);
    m_next->setProperty("fit", u"small"_s);
    m_next->setFocusPolicy(Qt::TabFocus);
    m_focus = new QToolButton(this);
    m_focus->setIcon(themeIcon(u"focus"_s));
    m_focus->setIconSize({16, 16});
    m_focus->setFocusPolicy(Qt::TabFocus);
    m_more = new QToolButton(this);
    m_more->setIcon(themeIcon(u"dots"_s));
    m_more->setIconSize({16, 16});
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setFocusPolicy(Qt::TabFocus);
    auto *more = new QMenu(m_more);
    more->addActions({m_actions.save, m_actions.storyPage});
    more->addSeparator();
    more->addActions({m_actions.trash, m_actions.restore, m_actions.erase});
    m_more->setMenu(more);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(6, 0, 8, 0);
    row->setSpacing(8);
    row->addWidget(m_state);
    row->addWidget(m_hint);
    row->addStretch(1);
    row->addWidget(m_next);
    row->addWidget(m_focus);
    row->addWidget(m_more);

    connect(m_next, &QPushButton::clicked, this, [this] {
        if (const auto step = nextStep(m_story.article().state))
            m_actions.moveTo.value(*step)->trigger();
    });
    connect(m_focus, &QToolButton::clicked, m_actions.focusMode, &QAction::trigger);
    connect(&m_story, &OpenStory::opened, this, &StoryBar::refresh);
    connect(&m_story, &OpenStory::closed, this, &StoryBar::refresh);
    connect(&m_story, &OpenStory::settled, this, &StoryBar::refresh);
    refresh();
}

void StoryBar::refresh()
{
    const bool isOpen = m_story.isOpen();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_state, m_hint, m_focus, m_more})
        widget->setVisible(isOpen);
    m_focus->setToolTip(withShortcut(tr("Focus on the text"), m_actions.focusMode));
    m_focus->setAccessibleName(tr("Focus on the text"));
    m_more->setToolTip(tr("More"));
    m_more->setAccessibleName(tr("More"));
    if (!isOpen) {
        m_next->hide();
        return;
    }
    const Article &article = m_story.article();
    const bool isTrashed = article.isTrashed();
    if (isTrashed)
        m_state->showTrashed();
    else
        m_state->showState(article.state);
    const auto step = isTrashed ? std::nullopt : nextStep(article.state);
    m_next->setVisible(step.has_value());
    if (step)
        m_next->setText(moveText(*step));
    m_hint->setText(!isTrashed && article.state == State::Ready ? tr("Goes out with the next export") : QString());
}

void StoryBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QFrame::changeEvent(event);
}

} // namespace Galley
