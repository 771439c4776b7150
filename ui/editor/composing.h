// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QTextBlock>
#include <QTextEdit>
#include <QTextLayout>

namespace Galley {

/// Whether an input method is composing in @p edit: what it shows is not part of the text yet.
inline bool isComposing(const QTextEdit &edit)
{
    const QTextLayout *layout = edit.textCursor().block().layout();
    return layout && !layout->preeditAreaText().isEmpty();
}

} // namespace Galley
