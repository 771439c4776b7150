// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringView>

namespace Galley {

/// What Markdown sees in a character beside an emphasis mark. Symbols count as punctuation in some versions of
/// CommonMark and as letters in others.
enum class Neighbour { Space, Letter, Symbol, Punctuation };
Neighbour firstNeighbour(QStringView text); ///< Space when @p text is empty
Neighbour lastNeighbour(QStringView text);  ///< Space when @p text is empty

/// Where a stretch of text stands, as far as it decides what could be mistaken for syntax.
struct TextPlace {
    bool atLineStart = false; ///< on a line on which a block may begin, with nothing before it
    bool atEnd = false;       ///< nothing follows in its block
    bool beforeLink = false;  ///< a "[" of ours follows
    bool inLink = false;      ///< between brackets of ours: in a link or an alternative text
    bool inCell = false;
    bool inHeading = false;
    bool isLoneTilde = false; ///< its block has no other tildes than those that stand together here
};

/// @p text, which has no line breaks, with a backslash before each character that would be read as syntax, and as few
/// others as can be told from the text around it.
QString markdownText(QStringView text, const TextPlace &place);

/// @p address as the destination of a link or picture.
QString markdownAddress(const QString &address, bool inCell);

/// @p text, which has no line breaks, as the title of a picture, with its quotes.
QString markdownTitle(const QString &text);

/// @p text between as many backticks as it needs.
QString markdownCode(const QString &text);

/// More of @p fence than stand together anywhere in @p text, and at least @p least.
QString fenceAround(const QString &text, QChar fence, qsizetype least);

/// Whether `<address>` is read as that very address, letter by letter.
bool isAutolink(const QString &address);

} // namespace Galley
