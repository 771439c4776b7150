// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/editor/formatbar.h"

#include "ui/common/icons.h"
#include "ui/common/style.h"
#include "ui/editor/bodyedit.h"
#include "ui/editor/bodyformat.h"
#include "ui/editor/formatactions.h"

#include <QAbstractItemView>
#include <QActionGroup>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QTextBlock>
#include <QTextDocument>
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
    , m_insertMenu(new QMenu(this))
    , m_snippetMenu(new QMenu(this))
    , m_tidyMenu(new QMenu(this))
    , m_outlineMenu(new QMenu(this))
    , m_markMenu(new QMenu(this))
    , m_alignMenu(new QMenu(this))
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
    m_insert = addMenuButton(row, u"plus"_s, m_insertMenu);
    row->addStretch();
    buildTidy(row);
    m_outline = addMenuButton(row, u"filetext"_s, m_outlineMenu);
    m_writing = new QToolButton(this);
    m_writing->setIcon(themeIcon(u"sliders"_s));
    m_writing->setFocusPolicy(Qt::TabFocus);
    row->addWidget(m_writing);
    buildMenus();

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

QToolButton *FormatBar::addMenuButton(QHBoxLayout *row, const QString &icon, QMenu *menu)
{
    auto *button = new QToolButton(this);
    button->setIcon(themeIcon(icon));
    button->setIconSize(QSize(scaled(16), scaled(16)));
    button->setFocusPolicy(Qt::TabFocus);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(menu);
    row->addWidget(button);
    return button;
}

void FormatBar::buildTidy(QHBoxLayout *row)
{
    m_tidy = addButton(row, m_actions->tidy);
    m_tidy->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_tidy->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_tidy, &QWidget::customContextMenuRequested, m_tidyMenu,
            [this](const QPoint &at) { m_tidyMenu->popup(m_tidy->mapToGlobal(at)); });
    for (const TidyRule rule : {TidyRule::Letters, TidyRule::Punctuation, TidyRule::Spaces, TidyRule::Repeats,
                                TidyRule::EmptyLines, TidyRule::Quotes, TidyRule::Headings, TidyRule::Indents}) {
        QAction *action = m_tidyMenu->addAction(QString());
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, &FormatBar::changeTidyOptions);
        m_tidyRules.append({action, rule});
    }
    m_tidyMenu->addSeparator();
    auto *one = new QActionGroup(this);
    for (const Spacing spacing : {Spacing::Remove, Spacing::Insert, Spacing::Leave}) {
        QAction *action = m_tidyMenu->addAction(QString());
        action->setCheckable(true);
        one->addAction(action);
        connect(action, &QAction::triggered, this, &FormatBar::changeTidyOptions);
        m_spacings.append({action, spacing});
    }
    setTidyOptions({});
}

void FormatBar::setTidyOptions(const TidyOptions &options)
{
    m_tidyOptions = options;
    for (const auto &[action, rule] : std::as_const(m_tidyRules))
        action->setChecked(options.rules.testFlag(rule));
    for (const auto &[action, spacing] : std::as_const(m_spacings))
        action->setChecked(options.spacing == spacing);
    m_edit->setTidyOptions(options);
}

void FormatBar::changeTidyOptions()
{
    for (const auto &[action, rule] : std::as_const(m_tidyRules))
        m_tidyOptions.rules.setFlag(rule, action->isChecked());
    for (const auto &[action, spacing] : std::as_const(m_spacings)) {
        if (action->isChecked())
            m_tidyOptions.spacing = spacing;
    }
    m_edit->setTidyOptions(m_tidyOptions);
    Q_EMIT tidyOptionsChanged(m_tidyOptions);
}

void FormatBar::buildMenus()
{
    m_insertMenu->addActions({m_actions->picture, m_actions->gallery, m_actions->embed, m_actions->code,
                              m_actions->rule});
    m_insertMenu->addSeparator();
    m_insertMenu->addMenu(m_snippetMenu);
    m_markMenu->addActions({m_actions->highlight, m_actions->superscript, m_actions->subscript, m_actions->codeMark});
    m_alignMenu->addActions({m_actions->alignStart, m_actions->alignCenter, m_actions->alignEnd});
    connect(m_outlineMenu, &QMenu::aboutToShow, this, &FormatBar::fillOutline);
}

/// The subheads, each leading to its place. Read when they are asked for.
void FormatBar::fillOutline()
{
    m_outlineMenu->clear();
    for (QTextBlock block = m_edit->document()->begin(); block.isValid(); block = block.next()) {
        const BlockKind kind = kindOf(block);
        if (kind.role != BlockRole::Heading || block.text().trimmed().isEmpty())
            continue;
        QString text = block.text().simplified();
        text.replace(u'&', u"&&"_s);
        QAction *action = m_outlineMenu->addAction(QString((kind.level - 2) * 2, u'\u2003') + text);
        connect(action, &QAction::triggered, m_edit, [edit = m_edit, at = QTextCursor(block)] {
            edit->setTextCursor(at);
            edit->showCaret();
            edit->setFocus();
        });
    }
    if (m_outlineMenu->isEmpty())
        m_outlineMenu->addAction(tr("This story has no subheads"))->setEnabled(false);
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
    menu->addMenu(m_markMenu);
    menu->addAction(m_actions->clear);
    menu->addMenu(m_alignMenu);
    menu->addSeparator();
    menu->addActions({m_actions->bullets, m_actions->numbers, m_actions->deeper, m_actions->shallower,
                      m_actions->quote});
    menu->addSeparator();
    menu->addActions({m_actions->link, m_actions->figureText});
    menu->addMenu(m_insertMenu);
    menu->addMenu(m_tableSubmenu);
    menu->addMenu(m_outlineMenu);
    menu->addSeparator();
    menu->addActions({m_actions->pastePlain, m_actions->tidy});
    menu->addMenu(m_tidyMenu);
}

void FormatBar::showState()
{
    m_styles->setCurrentIndex(m_actions->currentStyle());
    m_styles->setEnabled(m_actions->styles().first().action->isEnabled());
    m_table->setChecked(m_actions->isInTable());
}

/// Where there is little room the words give way first, then what is used least; the menu has it.
void FormatBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    const auto fits = [this] { return width() >= layout()->minimumSize().width(); };
    m_tidy->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    const QList<QWidget *> order{m_outline, buttonFor(m_actions->strike), m_writing};
    for (QWidget *button : order)
        button->setVisible(true);
    if (!fits())
        m_tidy->setToolButtonStyle(Qt::ToolButtonIconOnly);
    for (QWidget *button : order) {
        if (fits())
            break;
        button->setVisible(false);
    }
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
    nameButton(m_insert, tr("Put in"));
    nameButton(m_outline, tr("Outline"));
    nameButton(m_writing, tr("How the text looks here"));
    m_insertMenu->setTitle(tr("Put in"));
    m_snippetMenu->setTitle(tr("Snippet"));
    m_outlineMenu->setTitle(tr("Outline"));
    m_markMenu->setTitle(tr("More marks"));
    m_alignMenu->setTitle(tr("Alignment"));
    m_tidyMenu->setTitle(tr("What tidying changes"));
    const QStringList rules{tr("Full-width letters and digits"), tr("Half-width punctuation in Chinese"),
                            tr("Stray spaces"),                  tr("Doubled punctuation"),
                            tr("Empty lines"),                   tr("Quotation marks"),
                            tr("Bold lines into subheads"),      tr("Indents made of spaces")};
    for (int i = 0; i < m_tidyRules.size(); ++i)
        m_tidyRules.at(i).first->setText(rules.at(i));
    const QStringList spacings{tr("No space between Chinese and Latin"), tr("A space between Chinese and Latin"),
                               tr("Leave spaces between Chinese and Latin")};
    for (int i = 0; i < m_spacings.size(); ++i)
        m_spacings.at(i).first->setText(spacings.at(i));
    m_styleMenu->setTitle(tr("Style"));
    m_tableSubmenu->setTitle(tr("Table"));
    for (auto *button : findChildren<QToolButton *>()) {
        if (const QAction *action = button->defaultAction()) {
            QString text = action->text();
            button->setAccessibleName(text.remove(u'…'));
        }
    }
    showState();
}

} // namespace Galley
