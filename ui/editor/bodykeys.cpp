// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/editor/bodykeys.h"

#include "ui/editor/blockcommands.h"

#include <QTextBlock>
#include <QTextDocument>
#include <QTextTable>

namespace Galley {

namespace {

bool isEmpty(const QTextBlock &block) { return block.length() == 1; }

bool isOverTable(const QTextBlock &block) { return block.next().isValid() && QTextCursor(block.next()).currentTable(); }

/// Text that continues after a split keeps its marks, not its link.
QTextCharFormat continued(const QTextCursor &cursor) { return charFormat(marksOf(cursor.charFormat())); }

void splitHeading(QTextCursor &cursor)
{
    const QTextBlockFormat heading = cursor.blockFormat();
    const bool atStart = cursor.atBlockStart() && !isEmpty(cursor.block());
    cursor.insertBlock(atStart ? heading : paragraphFormat(), {});
    if (!atStart)
        return;
    QTextCursor above(cursor);
    above.movePosition(QTextCursor::PreviousBlock);
    above.setBlockFormat(paragraphFormat());
}

void splitCode(QTextCursor &cursor)
{
    const QString text = cursor.block().text();
    if (!cursor.atBlockEnd() || !text.endsWith(QChar::LineSeparator)) {
        cursor.insertText(QString(QChar::LineSeparator), {});
        return;
    }
    cursor.deletePreviousChar();
    cursor.insertBlock(paragraphFormat(), {});
}

void leave(QTextCursor &cursor)
{
    if (kindOf(cursor.block()).role == BlockRole::Item && kindOf(cursor.block()).level > 0)
        nestItems(cursor, Nesting::Shallower);
    else
        setBlockRole(cursor, BlockRole::Paragraph);
}

void splitText(QTextCursor &cursor)
{
    const BlockKind kind = kindOf(cursor.block());
    const QTextBlock block = cursor.block();
    switch (kind.role) {
    case BlockRole::Heading:
        return splitHeading(cursor);
    case BlockRole::Code:
        return splitCode(cursor);
    case BlockRole::Item:
    case BlockRole::Quote:
        if (isEmpty(block))
            return leave(cursor);
        cursor.insertBlock(cursor.blockFormat(), continued(cursor));
        return settleMargins(cursor, block.position(), cursor.position());
    case BlockRole::QuoteSource:
        if (isEmpty(block))
            return leave(cursor);
        return cursor.insertBlock(paragraphFormat(), {});
    case BlockRole::TableCaption:
        if (isOverTable(block))
            cursor.setPosition(block.next().position());
        else
            cursor.insertBlock(paragraphFormat(), {});
        return;
    default:
        cursor.insertBlock(blockFormat({}, alignmentOf(cursor.blockFormat())), continued(cursor));
    }
}

/// Takes the empty block of @p cursor away; the cursor ends where @p neighbour's object is selected.
void selectInstead(QTextCursor &cursor, const QTextBlock &neighbour)
{
    if (isEmpty(cursor.block())) {
        const int object = objectPosition(neighbour);
        const bool after = neighbour.position() > cursor.position();
        const QTextBlockFormat keep = neighbour.blockFormat();
        cursor.beginEditBlock();
        if (after)
            cursor.deleteChar();
        else
            cursor.deletePreviousChar();
        cursor.setBlockFormat(keep);
        cursor.endEditBlock();
        cursor = selectingObject(cursor.document()->findBlock(after ? object - 1 : object));
        return;
    }
    cursor = selectingObject(neighbour);
}

bool isInSameFrame(const QTextBlock &block, const QTextCursor &cursor)
{
    return QTextCursor(block).currentFrame() == cursor.currentFrame();
}

} // namespace

void removeSelection(QTextCursor &cursor)
{
    if (!cursor.hasSelection())
        return;
    cursor.beginEditBlock();
    cursor.removeSelectedText();
    const int place = cursor.position();
    separateObjects(cursor);
    cursor.setPosition(place);
    cursor.endEditBlock();
}

void splitBlock(QTextCursor &cursor)
{
    cursor.beginEditBlock();
    removeSelection(cursor);
    if (cursor.currentTable())
        cursor.insertText(QString(QChar::LineSeparator));
    else if (objectPosition(cursor.block()) >= 0)
        leaveObjectForText(cursor);
    else
        splitText(cursor);
    cursor.endEditBlock();
}

void breakLine(QTextCursor &cursor)
{
    cursor.beginEditBlock();
    removeSelection(cursor);
    if (objectPosition(cursor.block()) >= 0)
        leaveObjectForText(cursor); // an object has no lines to break
    else
        cursor.insertText(QString(QChar::LineSeparator));
    cursor.endEditBlock();
}

bool deleteBackwards(QTextCursor &cursor)
{
    if (cursor.hasSelection()) {
        removeSelection(cursor);
        return true;
    }
    if (objectPosition(cursor.block()) >= 0) {
        cursor = selectingObject(cursor.block());
        return true;
    }
    if (!cursor.atBlockStart() || cursor.currentTable())
        return false;
    const BlockKind kind = kindOf(cursor.block());
    if (kind.role == BlockRole::Code) {
        cursor.setBlockFormat(paragraphFormat());
        return true;
    }
    if (kind.role == BlockRole::TableCaption && !isEmpty(cursor.block()) && isOverTable(cursor.block()))
        return true;
    if (kind.role != BlockRole::Paragraph && kind.role != BlockRole::Object) {
        leave(cursor);
        return true;
    }
    const QTextBlock before = cursor.block().previous();
    if (!before.isValid())
        return false;
    if (!isInSameFrame(before, cursor)) {
        cursor.setPosition(before.position() + before.length() - 1);
        return true;
    }
    if (objectPosition(before) >= 0) {
        selectInstead(cursor, before);
        return true;
    }
    return false;
}

bool deleteForwards(QTextCursor &cursor)
{
    if (cursor.hasSelection()) {
        removeSelection(cursor);
        return true;
    }
    if (objectPosition(cursor.block()) >= 0) {
        cursor = selectingObject(cursor.block());
        return true;
    }
    if (!cursor.atBlockEnd() || cursor.currentTable())
        return false;
    const QTextBlock after = cursor.block().next();
    if (!after.isValid())
        return false;
    if (!isInSameFrame(after, cursor)) {
        cursor.setPosition(after.position());
        return true;
    }
    if (objectPosition(after) >= 0) {
        selectInstead(cursor, after);
        return true;
    }
    return false;
}

} // namespace Galley
