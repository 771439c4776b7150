// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/window/windowbar.h"

#include "ui/common/icons.h"
#include "ui/common/style.h"
#include "ui/window/actions.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

/// A button that does what @p action does and is enabled when it is.
void bind(QAbstractButton *button, QAction *action)
{
    QObject::connect(button, &QAbstractButton::clicked, action, &QAction::trigger);
    QObject::connect(action, &QAction::changed, button, [button, action] {
        button->setEnabled(action->isEnabled());
        button->setChecked(action->isChecked());
    });
    button->setEnabled(action->isEnabled());
    button->setFocusPolicy(Qt::TabFocus);
}

QToolButton *paneButton(QWidget *parent, const QString &icon, QAction *action)
{
    auto *button = new QToolButton(parent);
    button->setProperty("fit", u"toolbar"_s);
    button->setProperty("role", u"toggle"_s);
    button->setIcon(themeIcon(icon, IconInk::Toggle));
    button->setIconSize({16, 16});
    button->setCheckable(true);
    button->setChecked(action->isChecked());
    bind(button, action);
    return button;
}

} // namespace

WindowBar::WindowBar(Actions &actions, QWidget *parent) : QFrame(parent), m_actions(actions)
{
    setProperty("bar", u"top"_s);
    setProperty("ground", u"chrome"_s);
    setFixedHeight(scaled(48));

    m_roomPlace = new QWidget(this);
    m_room = new QToolButton(m_roomPlace);
    m_room->setProperty("role", u"room"_s);
    m_room->setFont(uiFont(14, true));
    m_room->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_room->setLayoutDirection(Qt::RightToLeft); // the chevron stands after the name
    m_room->setIcon(themeIcon(u"cd"_s, IconInk::Quiet));
    m_room->setIconSize({12, 12});
    m_room->setPopupMode(QToolButton::InstantPopup);
    m_room->setFocusPolicy(Qt::TabFocus);
    auto *roomMenu = new QMenu(m_room);
    roomMenu->addActions({actions.newNewsroom, actions.openNewsroom});
    roomMenu->addMenu(actions.recentMenu());
    roomMenu->addSeparator();
    roomMenu->addActions({actions.settings, actions.closeNewsroom});
    m_room->setMenu(roomMenu);

    m_search = new QLineEdit(this);
    m_searchKey = new QLabel(m_search);
    m_searchKey->setProperty("role", u"key"_s);
    m_searchKey->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto *inField = new QHBoxLayout(m_search);
    inField->setContentsMargins(0, 0, 6, 0);
    inField->addWidget(m_searchKey, 0, Qt::AlignRight | Qt::AlignVCenter);
    m_searchSign = m_search->addAction(themeIcon(u"search"_s, IconInk::Quiet), QLineEdit::LeadingPosition);
    connect(m_searchSign, &QAction::triggered, m_search, qOverload<>(&QWidget::setFocus));
    m_search->setClearButtonEnabled(true);
    connect(m_search, &QLineEdit::textChanged, this, &WindowBar::filterChanged);
    connect(m_search, &QLineEdit::textChanged, m_searchKey, [this](const QString &text) { m_searchKey->setVisible(text.isEmpty()); });
    connect(actions.search, &QAction::triggered, m_search, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });

    m_new = new QPushButton(this);
    setIconBesideWords(m_new, themeIcon(u"plus"_s, IconInk::Text));
    bind(m_new, actions.newStory);
    m_new->setProperty("join", u"left"_s);
    m_newMore = new QPushButton(this);
    m_newMore->setProperty("join", u"right"_s);
    m_newMore->setIcon(themeIcon(u"cd"_s, IconInk::Text));
    m_newMore->setIconSize({12, 12});
    m_newMore->setFocusPolicy(Qt::TabFocus);
    m_newMore->setMenu(actions.templateMenu());
    const QAction *newStory = actions.newStory;
    connect(newStory, &QAction::changed, m_newMore, [this, newStory] { m_newMore->setEnabled(newStory->isEnabled()); });
    m_newMore->setEnabled(newStory->isEnabled());
    m_import = new QPushButton(this);
    setIconBesideWords(m_import, themeIcon(u"import"_s, IconInk::Text));
    m_import->setProperty("role", u"flat"_s);
    auto *importMenu = new QMenu(m_import);
    importMenu->addActions({actions.importFiles, actions.importFolder});
    m_import->setMenu(importMenu);
    m_import->setFocusPolicy(Qt::TabFocus);

    m_navigator = paneButton(this, u"nav"_s, actions.showNavigator);
    m_list = paneButton(this, u"cols"_s, actions.showList);
    m_side = paneButton(this, u"side"_s, actions.showSide);

    m_export = new QPushButton(this);
    setIconBesideWords(m_export, themeIcon(u"export"_s, IconInk::OnAccent));
    m_export->setProperty("role", u"primary"_s);
    m_export->setProperty("join", u"left"_s);
    bind(m_export, actions.exportSite);
    m_exportMore = new QToolButton(this);
    m_exportMore->setProperty("role", u"primary"_s);
    m_exportMore->setProperty("join", u"right"_s);
    m_exportMore->setIcon(themeIcon(u"cd"_s, IconInk::OnAccent));
    m_exportMore->setIconSize({12, 12});
    m_exportMore->setPopupMode(QToolButton::InstantPopup);
    m_exportMore->setFocusPolicy(Qt::TabFocus);
    auto *exportMenu = new QMenu(m_exportMore);
    exportMenu->addActions({actions.exportSite, actions.exportElsewhere, actions.publish});
    m_exportMore->setMenu(exportMenu);

    auto *divider = new QFrame(this);
    divider->setProperty("role", u"divider"_s);
    divider->setFixedSize(1, 20);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 0, 12, 0);
    row->setSpacing(0);
    auto *roomRow = new QHBoxLayout(m_roomPlace);
    roomRow->setContentsMargins(0, 0, 0, 0);
    // Its own direction is the other one, and alignment goes by that.
    roomRow->addWidget(m_room, 0, Qt::AlignLeft | Qt::AlignAbsolute);
    row->addWidget(m_roomPlace);
    row->addSpacing(8);
    row->addWidget(m_search);
    row->addSpacing(28);
    row->addWidget(m_new);
    row->addWidget(m_newMore);
    row->addSpacing(8);
    row->addWidget(m_import);
    row->addStretch(1);
    for (QToolButton *button : {m_navigator, m_list, m_side}) {
        row->addWidget(button);
        row->addSpacing(4);
    }
    row->addSpacing(8);
    row->addWidget(divider);
    row->addSpacing(12);
    row->addWidget(m_export);
    row->addWidget(m_exportMore);
    setColumns(scaled(208), scaled(320));
    retranslate();
}

void WindowBar::setColumns(int navigator, int list)
{
    // The name and the search field stand over their panes, 12 px inside the list's.
    m_roomPlace->setFixedWidth(navigator - 4);
    m_search->setFixedWidth(list - 24);
}

void WindowBar::setNewsroomTitle(const QString &title)
{
    m_room->setText(m_room->fontMetrics().elidedText(title, Qt::ElideRight, m_roomPlace->minimumWidth() - 36));
    m_room->setToolTip(title);
    m_room->setAccessibleName(title);
}

void WindowBar::retranslate()
{
    m_search->setPlaceholderText(tr("Search stories"));
    m_search->setAccessibleName(tr("Search stories"));
    m_searchSign->setText(tr("Search stories"));
    m_search->setToolTip(withShortcut(tr("Search stories"), m_actions.search));
    m_searchKey->setText(m_actions.search->shortcut().toString(QKeySequence::NativeText));
    m_new->setText(tr("New story"));
    m_new->setToolTip(withShortcut(tr("New story"), m_actions.newStory));
    m_newMore->setToolTip(tr("New story from a template"));
    m_newMore->setAccessibleName(tr("New story from a template"));
    m_import->setText(tr("Import"));
    m_export->setText(tr("Export site"));
    m_export->setToolTip(withShortcut(tr("Export site"), m_actions.exportSite));
    const auto name = [](QAbstractButton *button, const QString &text, const QAction *action) {
        button->setToolTip(withShortcut(text, action));
        button->setAccessibleName(text);
    };
    name(m_navigator, tr("Show the navigator"), m_actions.showNavigator);
    name(m_list, tr("Show the story list"), m_actions.showList);
    name(m_side, tr("Show preview and settings"), m_actions.showSide);
    m_exportMore->setToolTip(tr("More ways to export"));
    m_exportMore->setAccessibleName(tr("More ways to export"));
}

void WindowBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace Galley
