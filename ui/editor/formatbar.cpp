// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/editor/formatbar.h"

#include "ui/common/style.h"
#include "ui/editor/bodyedit.h"
#include "ui/editor/formatactions.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

namespace Galley {

using namespace Qt::StringLiterals;

FormatBar::FormatBar(BodyEdit *edit, QWidget *parent)
    : QFrame(parent)
    , m_edit(edit)
    , m_actions(new FormatActions(edit, this))
    , m_styles(new QComboBox(this))
    , m_tableMenu(new QMenu(this))
    , m_styleMenu(new QMenu(this))
    , m_tableSubmenu(new QMenu(this))
{
    setVariant(this, "ground", u"paper"_s);
    setVariant(this, "bar", u"top"_s);
    setAttribute(Qt::WA_StyledBackground);
    setFixedHeight(scaled(40));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 8, 0);
    row->setSpacing(0);
    setVariant(m_styles, "fit", u"small"_s);
    m_styles->setFocusPolicy(Qt::TabFocus);
    m_styles->setPlaceholderText(u" "_s);
    row->addWidget(m_styles);
    row->addSpacing(8);
    for (QAction *action : {m_actions->bold, m_actions->italic, m_actions->underline, m_actions->strike})
        addButton(row, action);
    addLine(row);
    for (QAction *action : {m_actions->bullets, m_actions->numbers, m_actions->quote})
        addButton(row, action);
    addLine(row);
    for (QAction *action : {m_actions->link, m_actions->picture})
        addButton(row, action);
    m_table = new QToolButton(this);
    m_table->setIcon(m_actions->table->icon());
    m_table->setFocusPolicy(Qt::TabFocus);
    m_table->setCheckable(true);
    row->addWidget(m_table);
    m_rule = addButton(row, m_actions->rule);
    row->addStretch();

    m_tableMenu->addActions(m_actions->tableActions());
    m_tableSubmenu->addAction(m_actions->table);
    m_tableSubmenu->addSeparator();
    m_tableSubmenu->addActions(m_actions->tableActions());
    for (const FormatActions::Style &style : m_actions->styles())
        m_styleMenu->addAction(style.action);
    connect(m_table, &QToolButton::clicked, this, [this] {
        m_table->setChecked(m_actions->isInTable());
        if (m_actions->isInTable()) {
            m_tableMenu->popup(m_table->mapToGlobal(QPoint(0, m_table->height())));
        } else {
            m_actions->table->trigger();
            m_edit->setFocus();
        }
    });
    connect(m_styles, &QComboBox::activated, this, [this](int index) {
        m_actions->styles().at(index).action->trigger();
        showState();
        m_edit->setFocus();
    });
    connect(m_actions, &FormatActions::updated, this, &FormatBar::showState);
    retranslate();
}

QToolButton *FormatBar::addButton(QHBoxLayout *row, QAction *action)
{
    auto *button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setIconSize(QSize(scaled(16), scaled(16)));
    // A click leaves the caret in the text.
    button->setFocusPolicy(Qt::TabFocus);
    row->addWidget(button);
    return button;
}

void FormatBar::addLine(QHBoxLayout *row)
{
    auto *line = new QFrame(this);
    line->setObjectName(u"line"_s);
    line->setFixedSize(1, scaled(16));
    line->setAutoFillBackground(true);
    line->setBackgroundRole(QPalette::Mid);
    row->addSpacing(4);
    row->addWidget(line);
    row->addSpacing(4);
}

QToolButton *FormatBar::buttonFor(const QAction *action) const
{
    if (action == m_actions->table)
        return m_table;
    for (auto *button : findChildren<QToolButton *>()) {
        if (button->defaultAction() == action)
            return button;
    }
    return nullptr;
}

void FormatBar::fillMenu(QMenu *menu)
{
    menu->clear();
    menu->addMenu(m_styleMenu);
    menu->addSeparator();
    menu->addActions({m_actions->bold, m_actions->italic, m_actions->underline, m_actions->strike});
    menu->addSeparator();
    menu->addActions({m_actions->bullets, m_actions->numbers, m_actions->deeper, m_actions->shallower,
                      m_actions->quote});
    menu->addSeparator();
    menu->addActions({m_actions->link, m_actions->picture, m_actions->figureText, m_actions->rule});
    menu->addMenu(m_tableSubmenu);
}

void FormatBar::showState()
{
    m_styles->setCurrentIndex(m_actions->currentStyle());
    m_styles->setEnabled(m_actions->styles().first().action->isEnabled());
    m_table->setChecked(m_actions->isInTable());
}

/// What is used least gives way; the menu has it.
void FormatBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    m_rule->setVisible(true);
    m_rule->setVisible(width() >= layout()->minimumSize().width());
}

void FormatBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_actions->retranslate();
        retranslate();
    } else if (event->type() == QEvent::StyleChange) {
        setFixedHeight(scaled(40));
    }
}

void FormatBar::retranslate()
{
    setAccessibleName(tr("Format"));
    m_styles->clear();
    for (const FormatActions::Style &style : m_actions->styles()) {
        m_styles->addItem(style.action->text());
        m_styles->setItemData(m_styles->count() - 1, style.action->toolTip(), Qt::ToolTipRole);
    }
    // As wide as the usual ones; only the list shows the others whole.
    int usual = 0;
    for (int i = 0; i < 5; ++i)
        usual = std::max(usual, m_styles->fontMetrics().horizontalAdvance(m_styles->itemText(i)));
    m_styles->setFixedWidth(usual + scaled(38));
    m_styles->view()->setMinimumWidth(m_styles->view()->sizeHintForColumn(0) + scaled(16));
    m_styles->setAccessibleName(tr("Paragraph style"));
    m_styles->setToolTip(tr("Paragraph style"));
    m_table->setToolTip(tr("Table"));
    m_table->setAccessibleName(tr("Table"));
    m_styleMenu->setTitle(tr("Style"));
    m_tableSubmenu->setTitle(tr("Table"));
    for (auto *button : findChildren<QToolButton *>()) {
        if (const QAction *action = button->defaultAction()) {
            QString name = action->text();
            button->setAccessibleName(name.remove(u'…'));
        }
    }
    showState();
}

} // namespace Galley
