// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "body/htmlnotes.h"

namespace Galley {

int HtmlNotes::numberOf(const QString &name)
{
    const auto found = m_numbers.constFind(name);
    return found != m_numbers.constEnd() ? *found : *m_numbers.insert(name, int(m_numbers.size()) + 1);
}

std::vector<Block> HtmlNotes::take()
{
    List list;
    list.ordered = true;
    for (auto &[number, note] : m_notes)
        list.items.push_back(std::move(note));
    std::vector<Block> blocks;
    if (!list.items.empty()) {
        blocks.emplace_back(Rule{});
        blocks.emplace_back(std::move(list));
    }
    m_notes.clear();
    return blocks;
}

} // namespace Galley
