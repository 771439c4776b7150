// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/editor/findcommands.h"

#include "ui/editor/bodyformat.h"

#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>

namespace Galley {

namespace {

/// A block's text with its line breaks as a pattern knows them; as long as it is in the document.
QString searchable(const QTextBlock &block)
{
    return block.text().replace(QChar::LineSeparator, u'\n');
}

/// The format of the first character of @p found.
QTextCharFormat formatAt(const QTextDocument &document, const FoundPlace &found)
{
    return objectFormatAt(document.findBlock(found.from), found.from);
}

QString linkAtEnd(const QTextDocument &document, const FoundPlace &found)
{
    return linkOf(objectFormatAt(document.findBlock(found.to - 1), found.to - 1));
}

} // namespace

Result<QList<FoundPlace>> findInDocument(const QTextDocument &document, const TextPattern &pattern)
{
    QList<FoundPlace> found;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const Result<QList<TextMatch>> matches = pattern.matches(searchable(block));
        if (!matches)
            return matches.error();
        for (const TextMatch &match : *matches) {
            const int from = block.position() + int(match.begin);
            // An object is no text, whatever an expression takes it for.
            if (!block.text().mid(match.begin, match.length).contains(QChar::ObjectReplacementCharacter))
                found.append({from, from + int(match.length), match});
        }
    }
    return found;
}

int nextFound(const QList<FoundPlace> &found, int position)
{
    const auto at = std::find_if(found.begin(), found.end(), [=](const FoundPlace &one) { return one.from >= position; });
    return found.isEmpty() ? -1 : at == found.end() ? 0 : int(at - found.begin());
}

int previousFound(const QList<FoundPlace> &found, int position)
{
    const auto at = std::find_if(found.rbegin(), found.rend(), [=](const FoundPlace &one) { return one.to <= position; });
    return at == found.rend() ? int(found.size()) - 1 : int(found.rend() - at) - 1;
}

void replaceFound(QTextCursor &cursor, const FoundPlace &found, const QString &text)
{
    const QTextDocument &document = *cursor.document();
    const QTextCharFormat before = formatAt(document, found);
    const QString link = linkOf(before);
    QString stored = text;
    stored.replace(u'\n', QChar::LineSeparator);
    cursor.setPosition(found.from);
    cursor.setPosition(found.to, QTextCursor::KeepAnchor);
    cursor.insertText(stored, charFormat(marksOf(before), link == linkAtEnd(document, found) ? link : QString()));
}

void replaceAllFound(QTextCursor cursor, const QList<FoundPlace> &found, const TextPattern &pattern, const QString &with)
{
    cursor.beginEditBlock();
    // From the end, so that the places before stay what they are.
    for (auto one = found.rbegin(); one != found.rend(); ++one)
        replaceFound(cursor, *one, pattern.replacement(one->match, with));
    cursor.endEditBlock();
}

} // namespace Galley
