// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/textpattern.h"

#include <QTextCursor>

class QTextDocument;

namespace Galley {

/// A match in a document.
struct FoundPlace {
    int from = 0;
    int to = 0;
    TextMatch match; ///< in the text of its block
};

/// The matches in the text of @p document, in order; none goes from one block into the next. What objects say (captions,
/// alternative texts) is not searched. BadInput when the expression is too much work.
Result<QList<FoundPlace>> findInDocument(const QTextDocument &document, const TextPattern &pattern);

/// The first of @p found that begins at @p position or behind it, else the first of all; -1 when there is none.
int nextFound(const QList<FoundPlace> &found, int position);
/// The last that ends before @p position, else the last of all.
int previousFound(const QList<FoundPlace> &found, int position);

/// Puts @p text in the place of @p found. It keeps the marks of what stood there; links stay where all of it was one.
/// Leaves @p cursor behind it.
void replaceFound(QTextCursor &cursor, const FoundPlace &found, const QString &text);

/// The same for all of @p found, in one step of undo.
void replaceAllFound(QTextCursor cursor, const QList<FoundPlace> &found, const TextPattern &pattern, const QString &with);

} // namespace Galley
