// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/templatespage.h"

#include "desk/newsroom.h"
#include "desk/templatedesk.h"
#include "ui/common/style.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;

TemplatesPage::TemplatesPage(Newsroom &newsroom, QWidget *parent)
    : QWidget(parent)
    , m_newsroom(newsroom)
    , m_list(new QListWidget(this))
    , m_rename(new QPushButton(this))
    , m_up(new QPushButton(this))
    , m_down(new QPushButton(this))
    , m_remove(new QPushButton(this))
    , m_usual(new QPushButton(this))
    , m_hint(new QLabel(this))
{
    setVariant(m_list, "role", u"boxed"_s);
    m_list->setMinimumHeight(scaled(240));
    m_list->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    setVariant(m_hint, "role", u"meta"_s);
    m_hint->setWordWrap(true);
    auto *acts = new QHBoxLayout;
    acts->setSpacing(8);
    for (QPushButton *button : {m_rename, m_up, m_down, m_remove}) {
        setVariant(button, "fit", u"small"_s);
        button->setAutoDefault(false);
        acts->addWidget(button);
    }
    setVariant(m_usual, "fit", u"small"_s);
    m_usual->setAutoDefault(false);
    acts->addStretch(1);
    acts->addWidget(m_usual);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_hint);
    column->addWidget(m_list, 1);
    column->addLayout(acts);
    connect(m_list, &QListWidget::currentRowChanged, this, &TemplatesPage::follow);
    connect(m_list, &QListWidget::itemChanged, this, &TemplatesPage::rename);
    connect(m_rename, &QPushButton::clicked, this, [this] { m_list->editItem(m_list->currentItem()); });
    connect(m_up, &QPushButton::clicked, this, [this] { move(m_list->currentRow(), m_list->currentRow() - 1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(m_list->currentRow(), m_list->currentRow() + 1); });
    connect(m_remove, &QPushButton::clicked, this,
            [this] { say(m_newsroom.templates().remove(m_templates.at(m_list->currentRow()).id)); });
    connect(m_usual, &QPushButton::clicked, this, [this] { say(m_newsroom.templates().addStarting()); });
    retranslate();
    follow();
}

void TemplatesPage::read()
{
    const auto all = m_newsroom.templates().all();
    if (!all)
        return Q_EMIT refused(all.error());
    m_templates = *all;
    {
        const QSignalBlocker quiet(m_list);
        const int current = m_list->currentRow();
        m_list->clear();
        for (const StoryTemplate &each : std::as_const(m_templates)) {
            auto *item = new QListWidgetItem(each.name, m_list);
            item->setFlags(item->flags() | Qt::ItemIsEditable);
            item->setSizeHint({0, scaled(28)});
        }
        m_list->setCurrentRow(std::clamp(current, m_templates.isEmpty() ? -1 : 0, int(m_templates.size()) - 1));
    }
    follow();
}

void TemplatesPage::say(const Done &done)
{
    if (done)
        Q_EMIT settled();
    else
        Q_EMIT refused(done.error());
    read();
}

void TemplatesPage::rename(const QListWidgetItem *item)
{
    const StoryTemplate &before = m_templates.at(m_list->row(item));
    const QString name = item->text().simplified();
    if (name != before.name)
        say(name.isEmpty() ? Done() : m_newsroom.templates().rename(before.id, name));
}

void TemplatesPage::move(int from, int to)
{
    say(m_newsroom.templates().move(m_templates.at(from).id, to));
    m_list->setCurrentRow(to);
}

void TemplatesPage::follow()
{
    const int row = m_list->currentRow();
    for (QPushButton *button : {m_rename, m_remove})
        button->setEnabled(row >= 0);
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_templates.size());
}

void TemplatesPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    read();
}

void TemplatesPage::retranslate()
{
    m_list->setAccessibleName(tr("Templates"));
    m_rename->setText(tr("Rename"));
    m_up->setText(tr("Move up"));
    m_down->setText(tr("Move down"));
    m_remove->setText(tr("Remove"));
    m_usual->setText(tr("Add the usual ones"));
    m_hint->setText(tr("New stories can be begun with these: in the menu Story, or beside New. To make one, save a story as a "
                       "template; under a name that is here, it takes the place of that one."));
}

void TemplatesPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace Galley
