// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/window/storybar.h"

#include "desk/newsroom.h"
#include "desk/openstory.h"
#include "desk/reviewdesk.h"
#include "ui/common/icons.h"
#include "ui/common/style.h"
#include "ui/review/signoffsquares.h"
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

StoryBar::StoryBar(Newsroom &newsroom, OpenStory &story, Actions &actions, QWidget *parent)
    : QFrame(parent), m_newsroom(newsroom), m_story(story), m_actions(actions), m_squares(new SignOffSquares(this))
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
    row->addWidget(m_squares);
    row->addWidget(m_hint);
    row->addStretch(1);
    row->addWidget(m_next);
    row->addWidget(m_focus);
    row->addWidget(m_more);

    connect(m_next, &QPushButton::clicked, this, [this] {
        if (m_nextAct)
            m_nextAct->trigger();
    });
    connect(&m_newsroom, &Newsroom::changed, this, [this](const NewsroomChange &change) {
        if (change.parts & NewsroomChange::Review)
            refresh();
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
    if (!isOpen)
        m_squares->hide();
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
    const Result<ReviewProgress> progress = isTrashed ? Result<ReviewProgress>(ReviewProgress())
                                                      : m_newsroom.review().progress(article);
    showNext(progress ? *progress : ReviewProgress());
}

/// The squares, and the act that usually comes next.
void StoryBar::showNext(const ReviewProgress &progress)
{
    const Article &article = m_story.article();
    const bool isTrashed = article.isTrashed();
    // Of what is on the site, or not yet sent for review, they say something only when somebody signed it.
    const bool showsSteps = article.state == State::Review || article.state == State::Ready || progress.last;
    m_squares->setProgress(showsSteps ? progress : ReviewProgress());
    const bool waits = !progress.isComplete() && (article.state == State::Review || progress.isReopened);
    const Result<QStringList> mine = waits ? m_newsroom.review().mySteps() : Result<QStringList>(QStringList());
    QString hint = !isTrashed && article.state == State::Ready ? tr("Goes out with the next export") : QString();
    const auto step = isTrashed ? std::nullopt : nextStep(article.state);
    m_nextAct = step ? m_actions.moveTo.value(*step) : nullptr;
    QString words = step ? moveText(*step) : QString();
    m_next->setIcon({});
    if (!isTrashed && waits) {
        const bool isMine = mine && mine->contains(progress.nextStep());
        m_nextAct = isMine ? m_actions.reviewPage : nullptr;
        words = tr("Sign “%1”…").arg(progress.nextStep());
        if (isMine)
            setIconBesideWords(m_next, themeIcon(u"sign"_s, IconInk::Accent));
        else
            hint = tr("Waits for “%1”").arg(progress.nextStep());
    }
    m_next->setText(words);
    m_next->setVisible(m_nextAct != nullptr);
    m_hint->setText(hint);
}

void StoryBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QFrame::changeEvent(event);
}

} // namespace Galley
