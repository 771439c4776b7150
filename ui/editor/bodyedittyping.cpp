// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

// BodyEdit: keys and input methods.

#include "ui/editor/bodyedit.h"

#include "ui/editor/bodykeys.h"
#include "ui/editor/bodypanels.h"
#include "ui/editor/composing.h"
#include "ui/editor/markcommands.h"
#include "ui/editor/tablecommands.h"

#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QScopedValueRollback>

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

bool typesText(const QKeyEvent &event)
{
    const Qt::KeyboardModifiers held = event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    const bool isCommand = held == Qt::ControlModifier || held == Qt::MetaModifier;
    return !isCommand && !event.text().isEmpty() && (event.text().at(0).isPrint() || event.text().at(0).isSurrogate());
}

bool spansBlocks(const QTextCursor &cursor)
{
    return cursor.hasSelection()
        && cursor.document()->findBlock(cursor.selectionStart()) != cursor.document()->findBlock(cursor.selectionEnd());
}

} // namespace

void BodyEdit::dropLinkAtEnd()
{
    if (!isAtLinkEnd(textCursor()))
        return;
    setCurrentCharFormat(charFormat(marksOf(currentCharFormat())));
}

bool BodyEdit::prepareTyping()
{
    QTextCursor cursor = textCursor();
    if (selectsObject(cursor) || (!cursor.hasSelection() && objectPosition(cursor.block()) >= 0)) {
        leaveObjectForText(cursor);
    } else if (spansBlocks(cursor) && !cursor.hasComplexSelection()) {
        removeSelection(cursor);
        leaveObjectForText(cursor);
    } else {
        dropLinkAtEnd();
        return false;
    }
    setTextCursor(cursor);
    return true;
}

void BodyEdit::keyPressEvent(QKeyEvent *event)
{
    if (isComposing())
        return event->accept();
    if (!isReadOnly()) {
        const QKeySequence pressed(event->keyCombination());
        for (QAction *action : actions()) {
            if (action->isEnabled() && action->shortcuts().contains(pressed)) {
                action->trigger();
                return event->accept();
            }
        }
        if (handleKey(event))
            return event->accept();
        if (typesText(*event)) {
            QTextCursor step = textCursor();
            const bool prepares = selectsObject(step) || spansBlocks(step) || objectPosition(step.block()) >= 0;
            if (prepares) {
                step.beginEditBlock();
                prepareTyping();
                QTextEdit::keyPressEvent(event);
                step.endEditBlock();
            } else {
                dropLinkAtEnd();
                QTextEdit::keyPressEvent(event);
            }
            return helpTyping(*event);
        }
    }
    QTextEdit::keyPressEvent(event);
}

void BodyEdit::helpTyping(const QKeyEvent &event)
{
    QTextCursor cursor = textCursor();
    if (event.text().size() == 1 && betterTyped(cursor, m_help)) {
        setTextCursor(cursor);
        Q_EMIT currentCharFormatChanged(currentCharFormat());
    }
}

bool BodyEdit::handleKey(QKeyEvent *event)
{
    const Qt::KeyboardModifiers held = event->modifiers() & ~Qt::KeypadModifier;
    const QTextCursor before = textCursor();
    bool done = true;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (held == Qt::ShiftModifier && objectPosition(before.block()) >= 0) {
            apply(leaveObjectForText); // an object has no lines to break
            return true;
        }
        if (held == Qt::ShiftModifier && spansBlocks(before) && !before.hasComplexSelection()) {
            apply(breakLine);
            return true;
        }
        if (held != Qt::NoModifier)
            return false;
        if (hasPanel(before))
            m_panels->openObject();
        else
            apply([this](QTextCursor &cursor) {
                if (!betterLine(cursor, m_help))
                    splitBlock(cursor);
            });
        return true;
    case Qt::Key_Backspace:
        if (held & ~(Qt::ShiftModifier | Qt::ControlModifier))
            return false;
        apply([&](QTextCursor &cursor) { done = deleteBackwards(cursor); });
        return done;
    case Qt::Key_Delete:
        if (event->matches(QKeySequence::Cut)) {
            cut();
            return true;
        }
        if (held & ~Qt::ControlModifier)
            return false;
        apply([&](QTextCursor &cursor) { done = deleteForwards(cursor); });
        return done;
    case Qt::Key_Tab:
        return !(held & ~Qt::ShiftModifier) && handleTab(held ? Nesting::Shallower : Nesting::Deeper);
    case Qt::Key_Backtab:
        return handleTab(Nesting::Shallower);
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        return held == Qt::NoModifier && leaveObjectByArrow(event->key());
    default:
        break;
    }
    if (event->matches(QKeySequence::Undo))
        undo();
    else if (event->matches(QKeySequence::Redo))
        redo();
    else if (event->matches(QKeySequence::Cut))
        cut();
    else if (event->matches(QKeySequence::MoveToNextPage) || event->matches(QKeySequence::SelectNextPage))
        movePage(QTextCursor::Down, held & Qt::ShiftModifier ? QTextCursor::KeepAnchor : QTextCursor::MoveAnchor);
    else if (event->matches(QKeySequence::MoveToPreviousPage) || event->matches(QKeySequence::SelectPreviousPage))
        movePage(QTextCursor::Up, held & Qt::ShiftModifier ? QTextCursor::KeepAnchor : QTextCursor::MoveAnchor);
    else
        return false;
    return true;
}

bool BodyEdit::handleTab(Nesting nesting)
{
    const QTextCursor before = textCursor();
    if (before.currentTable()) {
        apply([&](QTextCursor &cursor) {
            moveToCell(cursor, nesting == Nesting::Deeper ? Side::After : Side::Before);
        });
        return true;
    }
    switch (kindOf(before.block()).role) {
    case BlockRole::Item:
        apply([&](QTextCursor &cursor) { nestItems(cursor, nesting); });
        return true;
    case BlockRole::Code:
        if (nesting == Nesting::Deeper && !before.hasSelection())
            apply([](QTextCursor &cursor) { cursor.insertText(u"\t"_s, {}); });
        return true;
    default:
        // Copy for the web has no indents: Tab goes on to what comes after the text.
        QAbstractScrollArea::focusNextPrevChild(nesting == Nesting::Deeper);
        return true;
    }
}

bool BodyEdit::leaveObjectByArrow(int key)
{
    QTextCursor cursor = textCursor();
    const bool back = key == Qt::Key_Left || key == Qt::Key_Up;
    if (!selectsObject(cursor)) {
        if (key == Qt::Key_Up && !cursor.hasSelection() && !QTextCursor(cursor).movePosition(QTextCursor::Up)) {
            Q_EMIT leftUpwards();
            return true;
        }
        return false;
    }
    const QTextBlock block = document()->findBlock(cursor.selectionStart());
    const QTextBlock next = back ? block.previous() : block.next();
    if (next.isValid()) {
        cursor.setPosition(back ? block.position() - 1 : next.position());
    } else {
        // There is always a way out: a paragraph to write in before the first and after the last object.
        if (back)
            cursor.setPosition(block.position());
        leaveObjectForText(cursor);
    }
    setTextCursor(cursor);
    return true;
}

void BodyEdit::movePage(QTextCursor::MoveOperation direction, QTextCursor::MoveMode mode)
{
    // A page is what can be seen, not the whole height that we have.
    const int page = std::max(visibleRegion().boundingRect().height() - 2 * fontMetrics().height(),
                              fontMetrics().height());
    const QRect caret = cursorRect();
    const int y = caret.center().y() + (direction == QTextCursor::Down ? page : -page);
    QTextCursor cursor = textCursor();
    cursor.setPosition(cursorForPosition({caret.left(), std::clamp(y, 0, height() - 1)}).position(), mode);
    setTextCursor(cursor);
}

void BodyEdit::inputMethodEvent(QInputMethodEvent *event)
{
    const bool brings = !event->commitString().isEmpty() || !event->preeditString().isEmpty()
        || event->replacementLength() > 0;
    bool changes = !event->commitString().isEmpty() || event->replacementLength() > 0;
    {
        const QScopedValueRollback inside(m_inInputMethod, true);
        if (brings && !isComposing() && !isReadOnly()) {
            QTextCursor cursor = textCursor();
            m_joinsPreparation = false;
            if (cursor.hasSelection() && !selectsObject(cursor) && !cursor.hasComplexSelection()) {
                removeSelection(cursor);
                leaveObjectForText(cursor);
                setTextCursor(cursor);
                m_joinsPreparation = changes = true;
            } else if (prepareTyping()) {
                m_joinsPreparation = changes = true;
            }
        }
        // What made room for the word and the word itself are undone together.
        const bool joins = m_joinsPreparation && !event->commitString().isEmpty();
        QTextCursor step(document());
        if (joins)
            step.joinPreviousEditBlock();
        QTextEdit::inputMethodEvent(event);
        if (joins) {
            step.endEditBlock();
            m_joinsPreparation = false;
        }
    }
    m_changedMeanwhile = m_changedMeanwhile || changes;
    m_composing = isComposing();
    if (!m_composing && std::exchange(m_changedMeanwhile, false))
        Q_EMIT bodyChanged();
}

void BodyEdit::walkHistory(void (QTextDocument::*step)())
{
    if (isComposing())
        return;
    // Where the document itself would put the caret is past its end for some compound steps: it goes behind what came
    // back, and stays where only looks changed.
    int end = -1;
    const auto watch = connect(document(), &QTextDocument::contentsChange, this,
                               [&end](int from, int removed, int added) {
                                   if (removed != added)
                                       end = from + added;
                               });
    (document()->*step)();
    disconnect(watch);
    if (end >= 0) {
        QTextCursor cursor(document());
        cursor.setPosition(std::min(end, document()->characterCount() - 1));
        setTextCursor(cursor);
    }
    noteCursor();
}

void BodyEdit::undo() { walkHistory(&QTextDocument::undo); }
void BodyEdit::redo() { walkHistory(&QTextDocument::redo); }

} // namespace Galley
