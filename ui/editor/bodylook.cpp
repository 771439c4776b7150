// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/editor/bodylook.h"

#include "ui/common/style.h"
#include "ui/common/tokens.h"

#include <QFontDatabase>
#include <QFontInfo>
#include <QTextTable>

namespace Galley {

namespace {

void setFont(QTextCharFormat &format, TextStyle style)
{
    const QFont wanted = sheetFont(style);
    format.setProperty(QTextFormat::FontPixelSize, wanted.pixelSize());
    format.setFontWeight(wanted.weight());
}

void setFixedPitch(QTextCharFormat &format)
{
    // The generic name alone would lose against the Han families behind it.
    static const QString fixed = QFontInfo(QFontDatabase::systemFont(QFontDatabase::FixedFont)).family();
    format.setFontFamilies(QStringList{fixed} + textFamilies());
    format.setProperty(QTextFormat::FontPixelSize, sheetScaled(14));
}

QTextCharFormat lookOf(const BlockKind &kind)
{
    QTextCharFormat look;
    switch (kind.role) {
    case BlockRole::Heading:
        setFont(look, kind.level == 2 ? TextStyle::Heading2 : TextStyle::Heading3);
        if (kind.level == 4)
            look.setForeground(tokens().ink2);
        break;
    case BlockRole::QuoteSource:
        setFont(look, TextStyle::Ui);
        look.setForeground(tokens().ink3);
        break;
    case BlockRole::TableCaption:
        setFont(look, TextStyle::Ui);
        look.setForeground(tokens().ink2);
        break;
    case BlockRole::Code:
        setFixedPitch(look);
        break;
    default:
        break;
    }
    return look;
}

void addMarks(QTextCharFormat &look, Marks marks, bool isLink)
{
    if (marks & Mark::Strong)
        look.setFontWeight(QFont::Bold);
    if (marks & Mark::Emphasis)
        look.setFontItalic(true);
    if (marks & Mark::Underline)
        look.setFontUnderline(true);
    if (marks & Mark::Strike)
        look.setFontStrikeOut(true);
    if (marks & Mark::Sub)
        look.setVerticalAlignment(QTextCharFormat::AlignSubScript);
    if (marks & Mark::Sup)
        look.setVerticalAlignment(QTextCharFormat::AlignSuperScript);
    if (marks & Mark::Highlight)
        look.setBackground(tokens().mark);
    if (marks & Mark::Code) {
        setFixedPitch(look);
        look.setBackground(tokens().draftS);
    }
    if (isLink) {
        look.setForeground(tokens().acc);
        look.setFontUnderline(true);
    }
}

} // namespace

QTextCharFormat lookOf(Marks marks, bool isLink)
{
    QTextCharFormat look;
    addMarks(look, marks, isLink);
    return look;
}

namespace {

bool isHeaderCell(const QTextBlock &block)
{
    const QTextTable *table = QTextCursor(block).currentTable();
    if (!table)
        return false;
    const QTextTableFormat format = table->format();
    if (format.headerRowCount() == 0 && !format.boolProperty(HeaderColumnProperty))
        return false;
    const QTextTableCell cell = table->cellAt(block.position());
    return cell.row() < format.headerRowCount() || (format.boolProperty(HeaderColumnProperty) && cell.column() == 0);
}

} // namespace

void BodyLook::setLit(const std::optional<QTextBlock> &block)
{
    if (block == m_lit)
        return;
    const std::optional<QTextBlock> before = std::exchange(m_lit, block);
    if (!before || !block)
        return rehighlight();
    for (const QTextBlock &changed : {*before, *block}) {
        if (changed.isValid())
            rehighlightBlock(changed);
    }
}

void BodyLook::highlightBlock(const QString &)
{
    const QTextBlock block = currentBlock();
    QTextCharFormat base = lookOf(kindOf(block));
    if (isHeaderCell(block))
        base.setFontWeight(QFont::Bold);
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextFragment fragment = it.fragment();
        const QTextCharFormat format = fragment.charFormat();
        if (isObject(format))
            continue;
        QTextCharFormat look = base;
        addMarks(look, marksOf(format), !linkOf(format).isEmpty());
        if (m_lit && *m_lit != block)
            look.setForeground(tokens().ink3);
        if (look.propertyCount() > 0)
            setFormat(fragment.position() - block.position(), fragment.length(), look);
    }
}

} // namespace Galley
