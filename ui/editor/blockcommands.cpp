// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/editor/blockcommands.h"

#include <QTextBlock>
#include <QTextDocument>
#include <QTextTable>

#include <algorithm>

namespace Galley {

namespace {

bool mayChange(const QTextBlock &block)
{
    return kindOf(block).role != BlockRole::Object && objectPosition(block) < 0 && !QTextCursor(block).currentTable();
}

/// The blocks that @p cursor touches and that may become something else.
QList<QTextBlock> changeable(const QTextCursor &cursor)
{
    QList<QTextBlock> blocks;
    const int end = cursor.selectionEnd();
    for (QTextBlock block = cursor.document()->findBlock(cursor.selectionStart()); block.isValid();
         block = block.next()) {
        // A selection that ends at a block's start does not mean that block.
        if (block.position() > end || (block.position() == end && cursor.hasSelection() && !blocks.isEmpty()))
            break;
        if (mayChange(block))
            blocks.append(block);
    }
    return blocks;
}

/// The items of the list that @p block stands in, at its level.
QList<QTextBlock> wholeList(const QTextBlock &block)
{
    const BlockKind kind = kindOf(block);
    QList<QTextBlock> items;
    const auto walk = [&](auto step) {
        for (QTextBlock at = block; at.isValid(); at = step(at)) {
            const BlockKind other = kindOf(at);
            if (other.role != BlockRole::Item || other.level < kind.level)
                break;
            if (other.level == kind.level && other.group == kind.group && !items.contains(at))
                items.append(at);
        }
    };
    walk([](const QTextBlock &at) { return at.previous(); });
    walk([](const QTextBlock &at) { return at.next(); });
    return items;
}

/// Sets @p block to what @p change makes of its kind, keeping the alignment where it has a meaning.
void setKind(QTextCursor &cursor, const QTextBlock &block, const BlockKind &kind)
{
    cursor.setPosition(block.position());
    const bool keeps = kind.role == BlockRole::Paragraph || kind.role == BlockRole::Quote;
    const Alignment alignment = keeps ? alignmentOf(block.blockFormat()) : Alignment::Start;
    cursor.setBlockFormat(blockFormat(kind, alignment));
}

/// Runs @p work on the cursor's changeable blocks as one undo step and settles the margins around.
template <typename Work>
void changeBlocks(QTextCursor cursor, const QList<QTextBlock> &blocks, Work work)
{
    if (blocks.isEmpty())
        return;
    const auto [first, last] = std::minmax_element(
        blocks.begin(), blocks.end(), [](const auto &a, const auto &b) { return a.position() < b.position(); });
    cursor.beginEditBlock();
    for (const QTextBlock &block : blocks)
        work(cursor, block);
    settleMargins(cursor, first->previous().isValid() ? first->previous().position() : first->position(),
                  last->position());
    cursor.endEditBlock();
}

/// The group of the quote or list that ends right above or begins right below @p block, else a fresh one.
int neighbouringGroup(const QTextBlock &first, const QTextBlock &last, const BlockKind &wanted)
{
    const auto fits = [&](const QTextBlock &block) {
        const BlockKind kind = kindOf(block);
        return block.isValid() && kind.role == wanted.role && kind.level == wanted.level
            && kind.ordered == wanted.ordered;
    };
    if (fits(first.previous()))
        return kindOf(first.previous()).group;
    return fits(last.next()) ? kindOf(last.next()).group : freshGroup();
}

} // namespace

void setBlockRole(QTextCursor cursor, BlockRole role, int level)
{
    const QList<QTextBlock> blocks = changeable(cursor);
    if (blocks.isEmpty())
        return;
    BlockKind wanted{.role = role, .level = role == BlockRole::Heading ? std::clamp(level, 2, 4) : 0};
    if (role == BlockRole::Quote)
        wanted.group = neighbouringGroup(blocks.first(), blocks.last(), wanted);
    if (role == BlockRole::QuoteSource) {
        const BlockKind before = kindOf(blocks.first().previous());
        const bool mine = kindOf(blocks.first()).role == BlockRole::Quote;
        wanted.group = mine ? kindOf(blocks.first()).group
            : before.role == BlockRole::Quote ? before.group
                                              : freshGroup();
    }
    changeBlocks(cursor, blocks, [&](QTextCursor &at, const QTextBlock &block) { setKind(at, block, wanted); });
}

void toggleList(QTextCursor cursor, bool ordered)
{
    QList<QTextBlock> blocks = changeable(cursor);
    if (blocks.isEmpty())
        return;
    const bool isOne = std::all_of(blocks.begin(), blocks.end(), [ordered](const QTextBlock &block) {
        const BlockKind kind = kindOf(block);
        return kind.role == BlockRole::Item && kind.ordered == ordered;
    });
    if (isOne)
        return setBlockRole(cursor, BlockRole::Paragraph);
    if (!cursor.hasSelection() && kindOf(blocks.first()).role == BlockRole::Item)
        blocks = wholeList(blocks.first());
    const BlockKind wanted{.role = BlockRole::Item, .ordered = ordered};
    const int group = neighbouringGroup(blocks.first(), blocks.last(), wanted);
    changeBlocks(cursor, blocks, [&](QTextCursor &at, const QTextBlock &block) {
        BlockKind kind = wanted;
        const BlockKind was = kindOf(block);
        kind.level = was.role == BlockRole::Item ? was.level : 0;
        kind.group = group;
        setKind(at, block, kind);
    });
}

void makeItem(QTextCursor cursor, bool ordered, int start)
{
    const QList<QTextBlock> blocks = changeable(cursor);
    if (blocks.isEmpty())
        return;
    BlockKind wanted{.role = BlockRole::Item, .ordered = ordered};
    wanted.group = neighbouringGroup(blocks.first(), blocks.last(), wanted);
    const BlockKind above = kindOf(blocks.first().previous());
    wanted.start = above.role == BlockRole::Item && above.group == wanted.group ? above.start : start;
    changeBlocks(cursor, blocks, [&](QTextCursor &at, const QTextBlock &block) { setKind(at, block, wanted); });
}

void setAlignment(QTextCursor cursor, Alignment alignment)
{
    QList<QTextBlock> blocks = changeable(cursor);
    blocks.removeIf([](const QTextBlock &block) {
        const BlockRole role = kindOf(block).role;
        return role != BlockRole::Paragraph && role != BlockRole::Quote;
    });
    changeBlocks(cursor, blocks, [alignment](QTextCursor &at, const QTextBlock &block) {
        at.setPosition(block.position());
        at.setBlockFormat(blockFormat(kindOf(block), alignment));
    });
}

namespace {

/// Parts the code in @p block into paragraphs.
void partCode(QTextCursor &cursor, const QTextBlock &block)
{
    const QStringList lines = block.text().split(QChar::LineSeparator);
    cursor.setPosition(block.position());
    cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    cursor.insertText({}, {});
    cursor.setBlockFormat(paragraphFormat());
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (i > 0)
            cursor.insertBlock(paragraphFormat(), {});
        cursor.insertText(lines.at(i), QTextCharFormat());
    }
}

} // namespace

void toggleCode(QTextCursor &cursor)
{
    const QList<QTextBlock> blocks = changeable(cursor);
    if (blocks.isEmpty())
        return;
    cursor.beginEditBlock();
    if (blocks.size() == 1 && kindOf(blocks.first()).role == BlockRole::Code) {
        partCode(cursor, blocks.first());
    } else {
        QStringList lines;
        for (const QTextBlock &block : blocks)
            lines.append(block.text());
        const QTextBlock last = blocks.last();
        cursor.setPosition(blocks.first().position());
        cursor.setPosition(last.position() + last.length() - 1, QTextCursor::KeepAnchor);
        cursor.removeSelectedText();
        cursor.setBlockFormat(blockFormat({.role = BlockRole::Code}));
        cursor.setBlockCharFormat({});
        cursor.insertText(lines.join(QChar::LineSeparator), QTextCharFormat());
    }
    cursor.endEditBlock();
}

bool nestItems(QTextCursor cursor, Nesting nesting)
{
    QList<QTextBlock> blocks = changeable(cursor);
    blocks.removeIf([](const QTextBlock &block) { return kindOf(block).role != BlockRole::Item; });
    if (blocks.isEmpty())
        return false;
    // What hangs below the last item moves with it.
    const int level = kindOf(blocks.last()).level;
    for (QTextBlock below = blocks.last().next(); below.isValid(); below = below.next()) {
        const BlockKind kind = kindOf(below);
        if (kind.role != BlockRole::Item || kind.level <= level)
            break;
        blocks.append(below);
    }
    const QTextBlock above = blocks.first().previous();
    const BlockKind first = kindOf(blocks.first());
    const int deepest = kindOf(above).role == BlockRole::Item ? kindOf(above).level + 1 : 0;
    const int step = nesting == Nesting::Deeper ? 1 : -1;
    if (first.level + step < 0 || (step > 0 && first.level + step > std::min(deepest, MaxItemLevel)))
        return true;
    changeBlocks(cursor, blocks, [&](QTextCursor &at, const QTextBlock &block) {
        BlockKind kind = kindOf(block);
        kind.level = std::clamp(kind.level + step, 0, MaxItemLevel);
        // It joins the list that it comes to stand in, if there is one above at its level.
        for (QTextBlock before = block.previous(); before.isValid(); before = before.previous()) {
            const BlockKind other = kindOf(before);
            if (other.role != BlockRole::Item || other.level < kind.level)
                break;
            if (other.level == kind.level) {
                kind.group = other.group;
                kind.ordered = other.ordered;
                kind.start = other.start;
                break;
            }
        }
        setKind(at, block, kind);
    });
    return true;
}

bool insertObject(QTextCursor &cursor, const QTextCharFormat &format)
{
    cursor.setPosition(cursor.selectionEnd());
    if (cursor.currentTable())
        return false;
    cursor.beginEditBlock();
    const QTextBlockFormat after = cursor.blockFormat();
    const bool splits = !cursor.atBlockEnd() && !cursor.atBlockStart() && objectPosition(cursor.block()) < 0;
    if (splits) {
        cursor.insertBlock(after);
        cursor.movePosition(QTextCursor::PreviousBlock);
        cursor.movePosition(QTextCursor::EndOfBlock);
    }
    const QTextBlockFormat object = blockFormat({.role = BlockRole::Object});
    if (cursor.block().length() == 1) {
        cursor.setBlockFormat(object);
    } else if (cursor.atBlockStart() && objectPosition(cursor.block()) < 0) {
        cursor.insertBlock(after);
        cursor.movePosition(QTextCursor::PreviousBlock);
        cursor.setBlockFormat(object);
    } else {
        cursor.movePosition(QTextCursor::EndOfBlock);
        cursor.insertBlock(object, {});
    }
    cursor.insertText(QString(QChar::ObjectReplacementCharacter), format);
    cursor.endEditBlock();
    return true;
}

void leaveObjectForText(QTextCursor &cursor)
{
    const QTextBlock block = cursor.block();
    const int object = objectPosition(block);
    if (object < 0)
        return;
    const bool before = !cursor.hasSelection() && cursor.position() <= object;
    cursor.beginEditBlock();
    cursor.setPosition(before ? block.position() : block.position() + block.length() - 1);
    if (before) {
        cursor.insertBlock(block.blockFormat(), {});
        cursor.movePosition(QTextCursor::PreviousBlock);
        cursor.setBlockFormat(paragraphFormat());
    } else {
        cursor.insertBlock(paragraphFormat(), {});
    }
    cursor.setCharFormat({});
    cursor.endEditBlock();
}

void insertObjectAndGoOn(QTextCursor &cursor, const QTextCharFormat &format)
{
    if (selectsObject(cursor))
        cursor.clearSelection();
    cursor.beginEditBlock();
    if (insertObject(cursor, format))
        leaveObjectForText(cursor);
    cursor.endEditBlock();
}

void separateObjects(QTextCursor cursor)
{
    QTextBlock block = cursor.block();
    const int object = objectPosition(block);
    if (object < 0) {
        if (kindOf(block).role == BlockRole::Object)
            cursor.setBlockFormat(paragraphFormat());
        return;
    }
    const bool textBefore = object > block.position();
    const bool textAfter = object + 1 < block.position() + block.length() - 1;
    const QTextBlockFormat was = block.blockFormat();
    const QTextBlockFormat text = kindOf(was).role == BlockRole::Object ? paragraphFormat() : was;
    const QTextBlockFormat own = blockFormat({.role = BlockRole::Object});
    if (textAfter) {
        cursor.setPosition(object + 1);
        cursor.insertBlock(text, {});
    }
    cursor.setPosition(object);
    if (textBefore) {
        cursor.setBlockFormat(text);
        cursor.insertBlock(own, {});
    } else if (kindOf(was).role != BlockRole::Object) {
        cursor.setBlockFormat(own);
    }
}

bool selectsObject(const QTextCursor &cursor)
{
    return cursor.selectionEnd() - cursor.selectionStart() == 1
        && objectPosition(cursor.document()->findBlock(cursor.selectionStart())) == cursor.selectionStart();
}

QTextCursor selectingObject(const QTextBlock &block)
{
    QTextCursor cursor(block);
    if (const int object = objectPosition(block); object >= 0) {
        cursor.setPosition(object);
        cursor.setPosition(object + 1, QTextCursor::KeepAnchor);
    }
    return cursor;
}

} // namespace Galley
