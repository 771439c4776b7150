// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/passage.h"

#include <QList>
#include <QTextDocument>

#include <optional>
#include <utility>

namespace Galley {

/// The passageText() (body/passagetext.h) of the body that a document shows, with the way from places in the one to places in the other. Made
/// anew when the document changed; takes about 1 ms for 50,000 characters.
class DocumentPassages
{
public:
    explicit DocumentPassages(const QTextDocument &document);

    const QString &text() const { return m_text; }
    /// Where @p passage begins and ends in the document; none when it is empty or not in it.
    std::optional<std::pair<int, int>> span(const Passage &passage) const;
    /// The passage from one position of the document to another; the ends of lines without text belong to the next that has
    /// some.
    Passage passage(int from, int to) const;

private:
    struct Line {
        int offset = 0;   ///< in the text
        int position = 0; ///< in the document
        int length = 0;
    };
    int offsetAt(int position) const;
    int positionAt(int offset) const;

    QString m_text;
    QList<Line> m_lines;
};

} // namespace Galley
