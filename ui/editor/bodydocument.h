// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "body/body.h"

class QTextBlock;
class QTextCursor;
class QTextDocument;

namespace Galley {

/// Makes @p document show @p body and forget its undo history. @p document must stand at its layout's handlers for
/// the objects (BodyObjects) only when it is shown.
void fillDocument(QTextDocument *document, const Body &body);

/// The body that @p document shows, normalized: readDocument after fillDocument gives normalized(body).
/// About 1 ms for 50,000 characters.
Body readDocument(const QTextDocument *document);

/// The part of the body that @p cursor selects. A part of a single block is a paragraph.
Body readSelection(const QTextCursor &cursor);

/// Puts @p body in at @p cursor in one undo step, in place of its selection. A single paragraph goes into the text;
/// more stand as blocks of their own, the first and last paragraphs joining the text around. Inside a list or quote
/// paragraphs become its items or paragraphs; inside a table's cell or code everything becomes text.
void insertBody(QTextCursor &cursor, const Body &body);

/// Puts @p body in the place of the whole text in one undo step. @p cursor stays in the block of its number, as far
/// along as before, where there is one.
void replaceBody(QTextCursor &cursor, const Body &body);

void insertRuns(QTextCursor &cursor, const Runs &runs);
/// All text of @p body as runs, blocks parted by line breaks.
Runs flattened(const Body &body);

} // namespace Galley
