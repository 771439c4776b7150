// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/editor/formatactions.h"

#include "ui/common/icons.h"
#include "ui/editor/blockcommands.h"
#include "ui/editor/bodyedit.h"
#include "ui/editor/bodypanels.h"
#include "ui/editor/markcommands.h"
#include "ui/editor/tablecommands.h"

#include <QTextBlock>

namespace Galley {

using namespace Qt::StringLiterals;

FormatActions::FormatActions(BodyEdit *edit, QObject *parent) : QObject(parent), m_edit(edit)
{
    makeStyles();
    makeMarks();
    makeBlocks();
    makeAlignments();
    makeInsertions();
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
    highlight = addMark(Mark::Highlight, QKeySequence(u"Ctrl+Shift+H"_s));
    superscript = addMark(Mark::Sup, QKeySequence(u"Ctrl+."_s));
    subscript = addMark(Mark::Sub, QKeySequence(u"Ctrl+Alt+."_s));
    codeMark = addMark(Mark::Code, QKeySequence(u"Ctrl+Shift+K"_s));
    clear = make(QKeySequence(u"Ctrl+\\"_s));
    act(clear, [](QTextCursor &cursor) { clearMarks(cursor); });
    bold->setIcon(themeIcon(u"bold"_s));
    italic->setIcon(themeIcon(u"italic"_s));
    underline->setIcon(themeIcon(u"under"_s));
    strike->setIcon(themeIcon(u"strike"_s));
}

template <typename Work>
void FormatActions::act(QAction *action, Work work)
{
    connect(action, &QAction::triggered, this, [this, work] {
        m_edit->apply([work](QTextCursor &cursor) { work(cursor); });
        update();
    });
}

void FormatActions::makeBlocks()
{
    bullets = make(QKeySequence(u"Ctrl+Shift+8"_s));
    numbers = make(QKeySequence(u"Ctrl+Shift+7"_s));
    quote = make(QKeySequence(u"Ctrl+Shift+9"_s));
    deeper = make(QKeySequence(u"Ctrl+]"_s));
    shallower = make(QKeySequence(u"Ctrl+["_s));
    code = make(QKeySequence(u"Ctrl+Alt+K"_s));
    rule = make(QKeySequence(u"Ctrl+Alt+-"_s));
    for (QAction *action : {bullets, numbers, quote, code})
        action->setCheckable(true);
    bullets->setIcon(themeIcon(u"ul"_s));
    numbers->setIcon(themeIcon(u"ol"_s));
    quote->setIcon(themeIcon(u"quote"_s));
    rule->setIcon(themeIcon(u"rule"_s));
    act(bullets, [](QTextCursor &cursor) { toggleList(cursor, false); });
    act(numbers, [](QTextCursor &cursor) { toggleList(cursor, true); });
    act(quote, [](QTextCursor &cursor) {
        const BlockRole now = kindOf(cursor.block()).role;
        const bool isQuote = now == BlockRole::Quote || now == BlockRole::QuoteSource;
        setBlockRole(cursor, isQuote ? BlockRole::Paragraph : BlockRole::Quote);
    });
    act(deeper, [](QTextCursor &cursor) { nestItems(cursor, Nesting::Deeper); });
    act(shallower, [](QTextCursor &cursor) { nestItems(cursor, Nesting::Shallower); });
    act(rule, [](QTextCursor &cursor) { insertObjectAndGoOn(cursor, objectFormat(Rule())); });
    act(code, [](QTextCursor &cursor) { toggleCode(cursor); });
}

void FormatActions::makeAlignments()
{
    const auto add = [this](Alignment alignment, const QString &keys) {
        QAction *action = make(QKeySequence(keys));
        action->setCheckable(true);
        act(action, [alignment](QTextCursor &cursor) { setAlignment(cursor, alignment); });
        m_alignments.append({action, alignment});
        return action;
    };
    alignStart = add(Alignment::Start, u"Ctrl+Alt+S"_s);
    alignCenter = add(Alignment::Center, u"Ctrl+Alt+C"_s);
    alignEnd = add(Alignment::End, u"Ctrl+Alt+E"_s);
}

void FormatActions::makeInsertions()
{
    link = make(QKeySequence(u"Ctrl+K"_s));
    picture = make(QKeySequence(u"Ctrl+Alt+P"_s));
    gallery = make();
    embed = make(QKeySequence(u"Ctrl+Shift+M"_s));
    figureText = make();
    pastePlain = make(QKeySequence(u"Ctrl+Shift+V"_s));
    tidy = make(QKeySequence(u"Ctrl+Shift+J"_s));
    tidy->setIcon(themeIcon(u"tidy"_s));
    gallery->setIcon(themeIcon(u"stack"_s));
    embed->setIcon(themeIcon(u"ext"_s));
    link->setIcon(themeIcon(u"link"_s));
    picture->setIcon(themeIcon(u"photo"_s));
    figureText->setIcon(themeIcon(u"pencil"_s));
    connect(link, &QAction::triggered, m_edit->panels(), &BodyPanels::openLink);
    connect(figureText, &QAction::triggered, m_edit->panels(), &BodyPanels::openObject);
    connect(embed, &QAction::triggered, m_edit->panels(), &BodyPanels::openEmbed);
    connect(tidy, &QAction::triggered, m_edit, &BodyEdit::tidy);
    connect(pastePlain, &QAction::triggered, m_edit, &BodyEdit::pastePlain);
    connect(gallery, &QAction::triggered, m_edit, [this] {
        if (!m_edit->isComposing())
            Q_EMIT m_edit->galleryRequested();
    });
    connect(picture, &QAction::triggered, m_edit, [this] {
        if (!m_edit->isComposing())
            Q_EMIT m_edit->pictureRequested();
    });
    for (QAction *action : {link, figureText})
        action->setData(u"context"_s);
}

void FormatActions::makeTable()
{
    const auto add = [this](auto work, const QKeySequence &keys = {}) {
        QAction *action = make(keys);
        act(action, work);
        return action;
    };
    table = add([](QTextCursor &cursor) { insertTable(cursor); }, QKeySequence(u"Ctrl+Shift+T"_s));
    table->setIcon(themeIcon(u"table"_s));
    rowAbove = add([](QTextCursor &cursor) { addRow(cursor, Side::Before); });
    rowBelow = add([](QTextCursor &cursor) { addRow(cursor, Side::After); });
    columnBefore = add([](QTextCursor &cursor) { addColumn(cursor, Side::Before); });
    columnAfter = add([](QTextCursor &cursor) { addColumn(cursor, Side::After); });
    removeRow = add([](QTextCursor &cursor) { removeRows(cursor); });
    removeColumn = add([](QTextCursor &cursor) { removeColumns(cursor); });
    merge = add([](QTextCursor &cursor) { mergeCells(cursor); });
    split = add([](QTextCursor &cursor) { splitCell(cursor); });
    headerRow = add([](QTextCursor &cursor) { toggleHeaderRow(cursor); });
    headerColumn = add([](QTextCursor &cursor) { toggleHeaderColumn(cursor); });
    caption = add([](QTextCursor &cursor) { goToCaption(cursor); });
    removeTable = add([](QTextCursor &cursor) { Galley::removeTable(cursor); });
    headerRow->setCheckable(true);
    headerColumn->setCheckable(true);
    for (QAction *action : tableActions())
        action->setData(u"context"_s);
}

QList<QAction *> FormatActions::tableActions() const
{
    return {rowAbove,     rowBelow,  columnBefore, columnAfter, removeRow,
            removeColumn, merge,     split,        headerRow,   headerColumn, caption, removeTable};
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
    code->setChecked(kind.role == BlockRole::Code);
    for (QAction *action : {bullets, numbers, quote, code})
        action->setEnabled(!inTable && !onObject);
    clear->setEnabled(!onObject && kind.role != BlockRole::Code);
    const bool hasAlignment = !inTable && !onObject && (kind.role == BlockRole::Paragraph || kind.role == BlockRole::Quote);
    for (const auto &[action, alignment] : std::as_const(m_alignments)) {
        action->setEnabled(hasAlignment);
        action->setChecked(hasAlignment && alignmentOf(cursor.blockFormat()) == alignment);
    }
    deeper->setEnabled(isItem);
    shallower->setEnabled(isItem && kind.level > 0);
    link->setEnabled(!onObject && kind.role != BlockRole::Code);
    picture->setEnabled(!inTable);
    rule->setEnabled(!inTable);
    table->setEnabled(!inTable);
    figureText->setEnabled(onObject && hasPanel(cursor));
    for (QAction *action : {gallery, embed})
        action->setEnabled(!inTable);
    for (QAction *action : tableActions())
        action->setEnabled(inTable);
    merge->setEnabled(canMerge(cursor));
    split->setEnabled(canSplit(cursor));
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
    highlight->setText(tr("Highlight"));
    superscript->setText(tr("Superscript"));
    subscript->setText(tr("Subscript"));
    codeMark->setText(tr("Code in the text"));
    clear->setText(tr("Clear formatting"));
    alignStart->setText(tr("Align at the start"));
    alignCenter->setText(tr("Centre"));
    alignEnd->setText(tr("Align at the end"));
    code->setText(tr("Code block"));
    gallery->setText(tr("Gallery of pictures…"));
    embed->setText(tr("Video or audio…"));
    tidy->setText(tr("Tidy up"));
    pastePlain->setText(tr("Paste as plain text"));
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
    merge->setText(tr("Merge cells"));
    split->setText(tr("Split cell"));
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
