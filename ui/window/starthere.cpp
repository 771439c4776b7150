// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/window/starthere.h"

#include "ui/common/style.h"
#include "ui/window/actions.h"
#include "ui/window/waybutton.h"

#include <QAction>
#include <QEvent>
#include <QFrame>
#include <QLabel>
#include <QVBoxLayout>

namespace Galley {

using namespace Qt::StringLiterals;

StartHere::StartHere(Actions &actions, QWidget *parent) : QWidget(parent), m_title(new QLabel(this))
{
    setProperty("ground", u"paper"_s);
    setAttribute(Qt::WA_StyledBackground);
    auto *list = new QVBoxLayout;
    list->setSpacing(0);
    m_title->setFont(interfaceFont(TextStyle::Card));
    m_title->setProperty("role", u"secondary"_s);
    list->addWidget(m_title);
    list->addSpacing(12);
    auto *line = new QFrame(this);
    line->setProperty("role", u"divider"_s);
    line->setFixedHeight(1);
    list->addWidget(line);
    const auto add = [&](const QString &icon, QAction *action) {
        auto *button = new WayButton(icon, WayButton::Look::Row, this);
        connect(button, &QAbstractButton::clicked, action, &QAction::trigger);
        list->addWidget(button);
        m_ways.append({action, button});
    };
    add(u"pencil"_s, actions.newStory);
    add(u"filetext"_s, actions.importFiles);
    add(u"folder"_s, actions.newChannel);
    add(u"sliders"_s, actions.settings);
    auto *column = new QWidget(this);
    column->setLayout(list);
    column->setFixedWidth(scaled(360));
    list->setContentsMargins(0, 0, 0, 0);
    auto *outer = new QVBoxLayout(this);
    outer->addStretch(2);
    outer->addWidget(column, 0, Qt::AlignHCenter);
    outer->addStretch(3);
    retranslate();
}

void StartHere::retranslate()
{
    m_title->setText(tr("Start here"));
    const QStringList texts{tr("Write a story"), tr("Import Markdown files"), tr("Arrange the channels"),
                            tr("Fill in the site’s name and records")};
    for (int i = 0; i < texts.size(); ++i) {
        m_ways.at(i).button->setWords(texts.at(i), {},
                                      m_ways.at(i).action->shortcut().toString(QKeySequence::NativeText));
    }
}

void StartHere::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace Galley
