// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "body/body.h"

#include <QTextCursor>

namespace Galley {

// What the format bar does to the runs that a cursor selects. Each is one undo step; objects and code stay as they
// are.

/// The marks that all selected text has; without a selection those of the text that would be typed.
Marks commonMarks(const QTextCursor &cursor);

/// Takes @p mark from the selected text when all of it has it, else gives it to all. Without a selection it is for
/// what is typed next at @p cursor.
void toggleMark(QTextCursor &cursor, Mark mark);

/// Takes all marks off what is selected, or off what will be typed; links stay.
void clearMarks(QTextCursor &cursor);

/// @p cursor, selecting the whole link that it stands in or at the end of; unchanged when there is none.
QTextCursor selectingLink(QTextCursor cursor);

/// Gives the selected text the link @p address (an allowed one; empty takes links away). Without a selection the
/// address itself is put in as the text.
void setLink(QTextCursor cursor, const QString &address);

/// Whether text typed at @p cursor would lengthen a link that ends there.
bool isAtLinkEnd(const QTextCursor &cursor);

/// @p runs with their text changed to @p text: what did not change keeps its marks.
Runs withText(const Runs &runs, const QString &text);

} // namespace Galley
