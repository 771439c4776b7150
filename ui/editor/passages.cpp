// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/editor/passages.h"

#include <QTextBlock>

#include <algorithm>

namespace Galley {

DocumentPassages::DocumentPassages(const QTextDocument &document)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const QString line = block.text();
        if (line.isEmpty())
            continue;
        if (!m_text.isEmpty())
            m_text += u'\n';
        m_lines.append({int(m_text.size()), block.position(), int(line.size())});
        m_text += line;
    }
}

int DocumentPassages::offsetAt(int position) const
{
    const auto after = std::upper_bound(m_lines.begin(), m_lines.end(), position,
                                        [](int at, const Line &line) { return at < line.position; });
    if (after == m_lines.begin())
        return 0;
    const Line &line = *std::prev(after);
    const int within = position - line.position;
    if (within <= line.length)
        return line.offset + within;
    return after == m_lines.end() ? int(m_text.size()) : after->offset;
}

int DocumentPassages::positionAt(int offset) const
{
    const auto after = std::upper_bound(m_lines.begin(), m_lines.end(), offset,
                                        [](int at, const Line &line) { return at < line.offset; });
    if (after == m_lines.begin())
        return 0;
    const Line &line = *std::prev(after);
    return line.position + std::min(offset - line.offset, line.length);
}

std::optional<std::pair<int, int>> DocumentPassages::span(const Passage &passage) const
{
    if (passage.isEmpty() || passage.start < 0 || passage.finish > m_text.size())
        return std::nullopt;
    return std::pair(positionAt(passage.start), positionAt(passage.finish));
}

Passage DocumentPassages::passage(int from, int to) const
{
    return {offsetAt(std::min(from, to)), offsetAt(std::max(from, to))};
}

} // namespace Galley
