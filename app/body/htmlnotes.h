// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "body/body.h"

#include <QHash>

#include <map>

namespace Galley {

/// Footnotes and end notes of a text as a body can hold them: a number where each was called, and a list of all
/// below the text.
class HtmlNotes
{
public:
    /// The number of the note @p name: in the order in which they are called.
    int numberOf(const QString &name);
    void add(const QString &name, ListItem note) { m_notes[numberOf(name)] = std::move(note); }
    /// The list below a rule; nothing when there are no notes.
    std::vector<Block> take();

private:
    QHash<QString, int> m_numbers;
    std::map<int, ListItem> m_notes;
};

} // namespace Galley
