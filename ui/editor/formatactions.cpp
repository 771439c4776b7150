// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/editor/formatactions.h"

#include "ui/common/icons.h"
#include "ui/editor/blockcommands.h"
#include "ui/editor/bodyedit.h"
#include "ui/editor/markcommands.h"
#include "ui/editor/tablecommands.h"

namespace Galley {

using namespace Qt::StringLiterals;

FormatActions::FormatActions(BodyEdit *edit, QObject *parent) : QObject(parent), m_edit(edit)
{
    makeStyles();
    makeMarks();
    makeBlocks();
    makeTable();
    connect(edit, &QTextEdit::cursorPositionChanged, this, &FormatActions::update);
    connect(edit, &QTextEdit::currentCharFormatChanged, this, &FormatActions::update);
    connect(edit, &BodyEdit::bodyChanged, this, &FormatActions::update);
    retranslate();
    update();
}

QAction *FormatActions::make(const QKeySequence &shortcut)
{
    auto *action = new QAction(this);
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_edit->addAction(action);
    return action;
}

void FormatActions::addStyle(BlockRole role, int level, const QKeySequence &shortcut)
{
    QAction *action = make(shortcut);
    action->setCheckable(true);
    connect(action, &QAction::triggered, this, [this, role, level] {
        m_edit->apply([=](QTextCursor &cursor) { setBlockRole(cursor, role, level); });
        update();
    });
    m_styles.append({action, role, level});
}

void FormatActions::makeStyles()
{
    addStyle(BlockRole::Paragraph, 0, QKeySequence(u"Ctrl+Alt+0"_s));
    for (const int level : {2, 3, 4})
        addStyle(BlockRole::Heading, level, QKeySequence(u"Ctrl+Alt+%1"_s.arg(level)));
    addStyle(BlockRole::Quote, 0, {});
    addStyle(BlockRole::QuoteSource, 0, {});
}

QAction *FormatActions::addMark(Mark mark, const QKeySequence &shortcut)
{
    QAction *action = make(shortcut);
    action->setCheckable(true);
    connect(action, &QAction::triggered, this, [this, mark] {
        m_edit->apply([mark](QTextCursor &cursor) { toggleMark(cursor, mark); });
        update();
    });
    m_marks.append({action, mark});
    return action;
}

void FormatActions::makeMarks()
{
    bold = addMark(Mark::Strong, QKeySequence::Bold);
    italic = addMark(Mark::Emphasis, QKeySequence::Italic);
    underline = addMark(Mark::Underline, QKeySequence::Underline);
    strike = addMark(Mark::Strike, QKeySequence(u"Ctrl+Shift+X"_s));
    bold->setIcon(themeIcon(u"bold"_s));
    italic->setIcon(themeIcon(u"italic"_s));
    underline->setIcon(themeIcon(u"under"_s));
    strike->setIcon(themeIcon(u"strike"_s));
}

void FormatActions::makeBlocks()
{
    const auto act = [this](QAction *action, const QString &icon, auto work) {
        action->setIcon(themeIcon(icon));
        connect(action, &QAction::triggered, this, [this, work] {
            m_edit->apply([work](QTextCursor &cursor) { work(cursor); });
            update();
        });
    };
    bullets = make(QKeySequence(u"Ctrl+Shift+8"_s));
    numbers = make(QKeySequence(u"Ctrl+Shift+7"_s));
    quote = make(QKeySequence(u"Ctrl+Shift+9"_s));
    deeper = make();
    shallower = make();
    link = make(QKeySequence(u"Ctrl+K"_s));
    picture = make();
    figureText = make();
    rule = make();
    for (QAction *action : {bullets, numbers, quote})
        action->setCheckable(true);
    act(bullets, u"ul"_s, [](QTextCursor &cursor) { toggleList(cursor, false); });
    act(numbers, u"ol"_s, [](QTextCursor &cursor) { toggleList(cursor, true); });
    act(quote, u"quote"_s, [](QTextCursor &cursor) {
        const BlockRole now = kindOf(cursor.block()).role;
        const bool isQuote = now == BlockRole::Quote || now == BlockRole::QuoteSource;
        setBlockRole(cursor, isQuote ? BlockRole::Paragraph : BlockRole::Quote);
    });
    act(deeper, {}, [](QTextCursor &cursor) { nestItems(cursor, Nesting::Deeper); });
    act(shallower, {}, [](QTextCursor &cursor) { nestItems(cursor, Nesting::Shallower); });
    act(rule, u"rule"_s, [](QTextCursor &cursor) {
        if (selectsObject(cursor))
            cursor.clearSelection();
        if (insertObject(cursor, objectFormat(Rule())))
            leaveObjectForText(cursor);
    });
    link->setIcon(themeIcon(u"link"_s));
    picture->setIcon(themeIcon(u"photo"_s));
    figureText->setIcon(themeIcon(u"pencil"_s));
    connect(link, &QAction::triggered, m_edit, &BodyEdit::openLinkPanel);
    connect(figureText, &QAction::triggered, m_edit, &BodyEdit::openFigurePanel);
    connect(picture, &QAction::triggered, m_edit, [this] {
        if (!m_edit->isComposing())
            Q_EMIT m_edit->pictureRequested();
    });
    for (QAction *action : {link, figureText})
        action->setData(u"context"_s);
}

void FormatActions::makeTable()
{
    const auto act = [this](auto work) {
        QAction *action = make();
        connect(action, &QAction::triggered, this, [this, work] {
            m_edit->apply([work](QTextCursor &cursor) { work(cursor); });
            update();
        });
        return action;
    };
    table = act([](QTextCursor &cursor) { insertTable(cursor); });
    table->setIcon(themeIcon(u"table"_s));
    rowAbove = act([](QTextCursor &cursor) { addRow(cursor, Side::Before); });
    rowBelow = act([](QTextCursor &cursor) { addRow(cursor, Side::After); });
    columnBefore = act([](QTextCursor &cursor) { addColumn(cursor, Side::Before); });
    columnAfter = act([](QTextCursor &cursor) { addColumn(cursor, Side::After); });
    removeRow = act([](QTextCursor &cursor) { removeRows(cursor); });
    removeColumn = act([](QTextCursor &cursor) { removeColumns(cursor); });
    headerRow = act([](QTextCursor &cursor) { toggleHeaderRow(cursor); });
    headerColumn = act([](QTextCursor &cursor) { toggleHeaderColumn(cursor); });
    caption = act([](QTextCursor &cursor) { goToCaption(cursor); });
    removeTable = act([](QTextCursor &cursor) { Galley::removeTable(cursor); });
    headerRow->setCheckable(true);
    headerColumn->setCheckable(true);
    for (QAction *action : tableActions())
        action->setData(u"context"_s);
}

QList<QAction *> FormatActions::tableActions() const
{
    return {rowAbove,     rowBelow,  columnBefore, columnAfter, removeRow,
            removeColumn, headerRow, headerColumn, caption,     removeTable};
}

bool FormatActions::isInTable() const { return m_edit->textCursor().currentTable(); }

void FormatActions::update()
{
    if (m_edit->isComposing())
        return;
    const QTextCursor cursor = m_edit->textCursor();
    const BlockKind kind = kindOf(cursor.block());
    const bool inTable = cursor.currentTable();
    const bool onObject = selectsObject(cursor);
    m_currentStyle = -1;
    for (int i = 0; i < m_styles.size(); ++i) {
        const Style &style = m_styles.at(i);
        const bool here = !inTable && style.role == kind.role
            && (style.role != BlockRole::Heading || style.level == kind.level);
        style.action->setChecked(here);
        style.action->setEnabled(!inTable && !onObject);
        if (here)
            m_currentStyle = i;
    }
    const Marks marks = cursor.hasSelection() ? commonMarks(cursor) : marksOf(m_edit->currentCharFormat());
    for (const auto &[action, mark] : std::as_const(m_marks)) {
        action->setChecked(marks.testFlag(mark));
        action->setEnabled(!onObject && kind.role != BlockRole::Code);
    }
    const bool isItem = kind.role == BlockRole::Item;
    bullets->setChecked(isItem && !kind.ordered);
    numbers->setChecked(isItem && kind.ordered);
    quote->setChecked(kind.role == BlockRole::Quote || kind.role == BlockRole::QuoteSource);
    for (QAction *action : {bullets, numbers, quote})
        action->setEnabled(!inTable && !onObject);
    deeper->setEnabled(isItem);
    shallower->setEnabled(isItem && kind.level > 0);
    link->setEnabled(!onObject && kind.role != BlockRole::Code);
    picture->setEnabled(!inTable);
    rule->setEnabled(!inTable);
    table->setEnabled(!inTable);
    figureText->setEnabled(onObject
                           && objectFormatAt(m_edit->document()->findBlock(cursor.selectionStart()),
                                             cursor.selectionStart())
                                   .objectType()
                               == FigureObjectType);
    for (QAction *action : tableActions())
        action->setEnabled(inTable);
    headerRow->setChecked(hasHeaderRow(cursor));
    headerColumn->setChecked(hasHeaderColumn(cursor));
    Q_EMIT updated();
}

void FormatActions::retranslate()
{
    const QStringList styles{tr("Paragraph"), tr("Heading 2"), tr("Heading 3"),
                             tr("Heading 4"), tr("Quote"),     tr("Quote source")};
    for (int i = 0; i < m_styles.size(); ++i)
        m_styles.at(i).action->setText(styles.at(i));
    bold->setText(tr("Bold"));
    italic->setText(tr("Italic"));
    underline->setText(tr("Underline"));
    strike->setText(tr("Strike through"));
    bullets->setText(tr("Bulleted list"));
    numbers->setText(tr("Numbered list"));
    deeper->setText(tr("One level deeper"));
    shallower->setText(tr("One level up"));
    quote->setText(tr("Quote"));
    link->setText(tr("Link…"));
    picture->setText(tr("Insert picture…"));
    figureText->setText(tr("Caption and alt text…"));
    rule->setText(tr("Insert a rule"));
    table->setText(tr("Insert table"));
    rowAbove->setText(tr("Insert row above"));
    rowBelow->setText(tr("Insert row below"));
    columnBefore->setText(tr("Insert column before"));
    columnAfter->setText(tr("Insert column after"));
    removeRow->setText(tr("Remove row"));
    removeColumn->setText(tr("Remove column"));
    headerRow->setText(tr("First row is a header"));
    headerColumn->setText(tr("First column is a header"));
    caption->setText(tr("Table caption"));
    removeTable->setText(tr("Remove table"));
    for (QAction *action : m_edit->actions()) {
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        QString text = action->text();
        text.remove(u'…');
        action->setToolTip(keys.isEmpty() ? text : u"%1 (%2)"_s.arg(text, keys));
    }
}

} // namespace Galley
