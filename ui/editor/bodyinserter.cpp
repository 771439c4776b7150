// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/editor/bodydocument.h"

#include "ui/editor/bodyfiller.h"
#include "ui/editor/bodykeys.h"

#include <QTextBlock>
#include <QTextDocument>
#include <QTextTable>

#include <algorithm>

namespace Galley {

namespace {

void append(Runs &all, const Runs &runs)
{
    if (runs.empty())
        return;
    if (!all.empty())
        all.push_back({QStringLiteral("\n"), {}, {}});
    all.insert(all.end(), runs.begin(), runs.end());
}

struct Flattener {
    Runs runs;
    void operator()(const Paragraph &paragraph) { append(runs, paragraph.runs); }
    void operator()(const Heading &heading) { append(runs, heading.runs); }
    void operator()(const List &list)
    {
        for (const ListItem &item : list.items) {
            append(runs, item.runs);
            for (const List &nested : item.lists)
                (*this)(nested);
        }
    }
    void operator()(const Quote &quote)
    {
        for (const Paragraph &paragraph : quote.paragraphs)
            append(runs, paragraph.runs);
        append(runs, quote.source);
    }
    void operator()(const Figure &figure) { append(runs, figure.caption); }
    void operator()(const Gallery &gallery)
    {
        for (const Figure &figure : gallery.figures)
            append(runs, figure.caption);
        append(runs, gallery.caption);
    }
    void operator()(const Table &table)
    {
        append(runs, table.caption);
        for (const auto &row : table.rows) {
            Runs line;
            for (const Cell &cell : row) {
                if (!line.empty())
                    line.push_back({QStringLiteral(" "), {}, {}});
                line.insert(line.end(), cell.runs.begin(), cell.runs.end());
            }
            append(runs, line);
        }
    }
    void operator()(const Code &code) { append(runs, {{code.text, {}, {}}}); }
    void operator()(const Rule &) {}
    void operator()(const Embed &embed) { append(runs, {{embed.address, {}, {}}}); }
};

bool holdsOnlyText(const QTextCursor &cursor)
{
    const BlockRole role = kindOf(cursor.block()).role;
    return cursor.currentTable() || role == BlockRole::Code || role == BlockRole::TableCaption
        || role == BlockRole::QuoteSource;
}

void insertText(QTextCursor &cursor, const Body &body)
{
    Runs runs = flattened(body);
    if (kindOf(cursor.block()).role == BlockRole::Code) {
        for (Run &run : runs)
            run = {run.text, {}, {}};
    }
    insertRuns(cursor, runs);
}

/// Leaves an object's block for its end, where a new block can follow.
void leaveObject(QTextCursor &cursor)
{
    if (objectPosition(cursor.block()) < 0)
        return;
    cursor.movePosition(QTextCursor::EndOfBlock);
}

/// Blocks between the text before and after the cursor.
void insertBlocks(QTextCursor &cursor, Body body)
{
    const QTextBlockFormat hereFormat = cursor.blockFormat();
    const BlockKind here = kindOf(hereFormat);
    const bool atObject = objectPosition(cursor.block()) >= 0;
    const bool isEmpty = cursor.block().length() == 1;
    const bool hasTail = !atObject && !isEmpty && !cursor.atBlockEnd();
    bool fresh = isEmpty;
    if (hasTail) {
        const bool hadHead = !cursor.atBlockStart();
        cursor.insertBlock(hereFormat);
        cursor.movePosition(QTextCursor::PreviousBlock);
        cursor.movePosition(QTextCursor::EndOfBlock);
        fresh = !hadHead;
    }
    const auto *first = std::get_if<Paragraph>(&body.blocks.front());
    if (first && !fresh && !atObject) {
        insertRuns(cursor, first->runs);
        body.blocks.erase(body.blocks.begin());
    }
    const bool joinsTail = hasTail && !body.blocks.empty() && std::holds_alternative<Paragraph>(body.blocks.back());
    const bool onlyParagraphs = std::all_of(body.blocks.begin(), body.blocks.end(), [](const Block &block) {
        return std::holds_alternative<Paragraph>(block);
    });
    BodyFiller filler(cursor, fresh ? BodyFiller::Start::FreshBlock : BodyFiller::Start::AfterBlock);
    if (onlyParagraphs && (here.role == BlockRole::Item || here.role == BlockRole::Quote))
        filler.setParagraphKind(here);
    filler.write(body);
    if (hasTail && (joinsTail || filler.isFresh())) {
        const int join = cursor.position();
        cursor.deleteChar();
        if (filler.isFresh())
            cursor.setBlockFormat(hereFormat);
        cursor.setPosition(join);
    }
}

} // namespace

Runs flattened(const Body &body)
{
    Flattener flattener;
    for (const Block &block : body.blocks)
        std::visit(flattener, block);
    return flattener.runs;
}

void insertBody(QTextCursor &cursor, const Body &body)
{
    const Body clean = normalized(body);
    if (clean.isEmpty())
        return;
    cursor.beginEditBlock();
    removeSelection(cursor);
    leaveObject(cursor);
    const int from = cursor.block().position();
    const bool atObject = objectPosition(cursor.block()) >= 0;
    if (holdsOnlyText(cursor))
        insertText(cursor, clean);
    else if (clean.blocks.size() == 1 && std::holds_alternative<Paragraph>(clean.blocks.front()) && !atObject)
        insertRuns(cursor, std::get<Paragraph>(clean.blocks.front()).runs);
    else
        insertBlocks(cursor, clean);
    settleMargins(cursor, std::max(from - 1, 0), cursor.position());
    cursor.endEditBlock();
}

void replaceBody(QTextCursor &cursor, const Body &body)
{
    const int number = cursor.blockNumber();
    const int along = cursor.positionInBlock();
    cursor.beginEditBlock();
    cursor.select(QTextCursor::Document);
    cursor.removeSelectedText();
    cursor.setBlockFormat(paragraphFormat());
    cursor.setBlockCharFormat({});
    BodyFiller(cursor, BodyFiller::Start::FreshBlock).write(normalized(body));
    cursor.endEditBlock();
    const QTextDocument &document = *cursor.document();
    const QTextBlock block = document.findBlockByNumber(std::min(number, document.blockCount() - 1));
    cursor.setPosition(block.position() + std::min(along, block.length() - 1));
}

} // namespace Galley
