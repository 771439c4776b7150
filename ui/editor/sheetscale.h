// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtGlobal>

class QTextDocument;
class QTextEdit;

namespace Galley {

// Margins, indents and line heights stand in a document at scale 1; its layout multiplies them. So another scale changes
// nothing in the document and costs no step of its undo history.

/// Has @p edit laid out in the present scale of the sheet (see sheetScale()), from the next layout on.
void takeSheetScale(QTextEdit &edit);

/// The factor between lengths in @p document and on the screen.
qreal sheetScaleOf(const QTextDocument &document);

} // namespace Galley
