// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/editor/typinghelp.h"

#include "body/blockshortcut.h"
#include "ui/editor/blockcommands.h"

#include <QTextBlock>
#include <QTextDocument>

namespace Galley {

namespace {

bool isPlainParagraph(const QTextCursor &cursor)
{
    return kindOf(cursor.block()) == BlockKind() && !cursor.currentTable() && objectPosition(cursor.block()) < 0;
}

bool isCode(const QTextCursor &cursor)
{
    return kindOf(cursor.block()).role == BlockRole::Code || marksOf(cursor.charFormat()).testFlag(Mark::Code);
}

QString textBefore(const QTextCursor &cursor) { return cursor.block().text().left(cursor.positionInBlock()); }

void removeSigns(QTextCursor &cursor)
{
    cursor.movePosition(QTextCursor::StartOfBlock, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
}

void makeBlock(QTextCursor &cursor, const BlockShortcut &shortcut)
{
    switch (shortcut.kind) {
    case BlockShortcut::Kind::Heading:
        return setBlockRole(cursor, BlockRole::Heading, shortcut.number);
    case BlockShortcut::Kind::Bullets:
        return makeItem(cursor, false, 1);
    case BlockShortcut::Kind::Numbers:
        return makeItem(cursor, true, shortcut.number);
    case BlockShortcut::Kind::Quote:
        return setBlockRole(cursor, BlockRole::Quote);
    case BlockShortcut::Kind::Code:
        return cursor.setBlockFormat(blockFormat({.role = BlockRole::Code, .language = shortcut.language}));
    case BlockShortcut::Kind::Rule:
        return insertObjectAndGoOn(cursor, objectFormat(Rule()));
    }
}

bool betterBlock(QTextCursor &cursor, const std::optional<BlockShortcut> &shortcut)
{
    if (!shortcut || !isPlainParagraph(cursor))
        return false;
    cursor.beginEditBlock();
    removeSigns(cursor);
    makeBlock(cursor, *shortcut);
    cursor.endEditBlock();
    return true;
}

bool betterCharacter(QTextCursor &cursor, const TypingHelp &help)
{
    QString before = textBefore(cursor);
    const QChar character = before.back();
    before.chop(1);
    const std::optional<Typed> better
        = typed(before.replace(QChar::LineSeparator, u'\n'), character, help.language, help.rules);
    if (!better)
        return false;
    cursor.beginEditBlock();
    const QTextCharFormat format = cursor.charFormat();
    cursor.setPosition(cursor.position() - better->replaceBefore - 1, QTextCursor::KeepAnchor);
    cursor.insertText(better->text, format);
    cursor.endEditBlock();
    return true;
}

} // namespace

bool betterTyped(QTextCursor &cursor, const TypingHelp &help)
{
    if (cursor.hasSelection() || cursor.atBlockStart() || isCode(cursor))
        return false;
    const QString before = textBefore(cursor);
    if (before.back() == u' ')
        return help.blockSigns && betterBlock(cursor, shortcutAt(QStringView(before).chopped(1)));
    return betterCharacter(cursor, help);
}

bool betterLine(QTextCursor &cursor, const TypingHelp &help)
{
    if (!help.blockSigns || cursor.hasSelection() || !cursor.atBlockEnd())
        return false;
    return betterBlock(cursor, shortcutAtEnter(cursor.block().text()));
}

} // namespace Galley
