// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/editor/markcommands.h"

#include "ui/editor/bodyformat.h"

#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>

namespace Galley {

namespace {

struct Stretch {
    int from;
    int to;
    QTextCharFormat format;
};

/// The selected runs of text that can bear marks.
QList<Stretch> stretches(const QTextCursor &cursor)
{
    QList<Stretch> found;
    for (QTextBlock block = cursor.document()->findBlock(cursor.selectionStart());
         block.isValid() && block.position() < cursor.selectionEnd(); block = block.next()) {
        if (kindOf(block).role == BlockRole::Code)
            continue;
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment fragment = it.fragment();
            const int from = std::max(cursor.selectionStart(), fragment.position());
            const int to = std::min(cursor.selectionEnd(), fragment.position() + fragment.length());
            if (from < to && !isObject(fragment.charFormat()))
                found.append({from, to, fragment.charFormat()});
        }
    }
    return found;
}

/// What a mark cannot stand together with.
Marks excludedBy(Mark mark)
{
    if (mark == Mark::Sub)
        return Mark::Sup;
    return mark == Mark::Sup ? Marks(Mark::Sub) : Marks();
}

Marks with(Marks marks, Mark mark, bool on)
{
    marks.setFlag(mark, on);
    return on ? marks & ~excludedBy(mark) : marks;
}

void applyToEach(QTextCursor cursor, const QList<Stretch> &all, const auto &formatFor)
{
    cursor.beginEditBlock();
    for (const Stretch &one : all) {
        cursor.setPosition(one.from);
        cursor.setPosition(one.to, QTextCursor::KeepAnchor);
        cursor.setCharFormat(formatFor(one.format));
    }
    cursor.endEditBlock();
}

QString linkAt(const QTextCursor &cursor, int position)
{
    const QTextBlock block = cursor.document()->findBlock(position);
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        if (it.fragment().contains(position))
            return linkOf(it.fragment().charFormat());
    }
    return {};
}

} // namespace

Marks commonMarks(const QTextCursor &cursor)
{
    const QList<Stretch> all = stretches(cursor);
    if (all.isEmpty())
        return marksOf(cursor.charFormat());
    Marks marks = marksOf(all.first().format);
    for (const Stretch &one : all)
        marks &= marksOf(one.format);
    return marks;
}

void toggleMark(QTextCursor &cursor, Mark mark)
{
    if (!cursor.hasSelection()) {
        if (kindOf(cursor.block()).role == BlockRole::Code)
            return;
        const QTextCharFormat now = cursor.charFormat();
        const Marks marks = marksOf(now);
        cursor.setCharFormat(charFormat(with(marks, mark, !marks.testFlag(mark)), linkOf(now)));
        return;
    }
    const bool on = !commonMarks(cursor).testFlag(mark);
    applyToEach(cursor, stretches(cursor), [&](const QTextCharFormat &format) {
        return charFormat(with(marksOf(format), mark, on), linkOf(format));
    });
}

void clearMarks(QTextCursor &cursor)
{
    if (!cursor.hasSelection())
        return cursor.setCharFormat(charFormat({}, linkOf(cursor.charFormat())));
    applyToEach(cursor, stretches(cursor),
                [](const QTextCharFormat &format) { return charFormat({}, linkOf(format)); });
}

QTextCursor selectingLink(QTextCursor cursor)
{
    const QTextBlock block = cursor.block();
    const int end = block.position() + block.length() - 1;
    int from = cursor.selectionStart();
    QString link = linkAt(cursor, from);
    if (link.isEmpty() && from > block.position() && !cursor.hasSelection())
        link = linkAt(cursor, --from);
    if (link.isEmpty())
        return cursor;
    int to = from;
    while (from > block.position() && linkAt(cursor, from - 1) == link)
        --from;
    while (to < end && linkAt(cursor, to) == link)
        ++to;
    cursor.setPosition(from);
    cursor.setPosition(to, QTextCursor::KeepAnchor);
    return cursor;
}

void setLink(QTextCursor cursor, const QString &address)
{
    const QString link = allowedLink(address);
    if (!cursor.hasSelection()) {
        if (!link.isEmpty() && kindOf(cursor.block()).role != BlockRole::Code)
            cursor.insertText(link, charFormat(marksOf(cursor.charFormat()), link));
        return;
    }
    applyToEach(cursor, stretches(cursor),
                [&](const QTextCharFormat &format) { return charFormat(marksOf(format), link); });
}

bool isAtLinkEnd(const QTextCursor &cursor)
{
    const QString link = linkOf(cursor.charFormat());
    if (link.isEmpty() || cursor.hasSelection())
        return false;
    return cursor.atBlockEnd() || linkAt(cursor, cursor.position()) != link;
}

Runs withText(const Runs &runs, const QString &text)
{
    const QString old = plainText(runs);
    qsizetype head = 0;
    const qsizetype shorter = std::min(old.size(), text.size());
    while (head < shorter && old.at(head) == text.at(head))
        ++head;
    qsizetype tail = 0;
    while (tail < shorter - head && old.at(old.size() - 1 - tail) == text.at(text.size() - 1 - tail))
        ++tail;
    Runs changed;
    const auto copy = [&](qsizetype from, qsizetype to) {
        qsizetype at = 0;
        for (const Run &run : runs) {
            const qsizetype first = std::max(from - at, qsizetype(0));
            const qsizetype last = std::min(to - at, run.text.size());
            if (first < last)
                changed.push_back({run.text.mid(first, last - first), run.marks, run.link});
            at += run.text.size();
        }
    };
    copy(0, head);
    const QString middle = text.mid(head, text.size() - head - tail);
    if (!middle.isEmpty()) {
        if (changed.empty())
            changed.push_back({});
        changed.back().text += middle;
    }
    copy(old.size() - tail, old.size());
    return changed;
}

} // namespace Galley
