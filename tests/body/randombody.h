// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "body/body.h"

#include <QRandomGenerator>

namespace Galley {

/// Makes bodies of every shape that the type allows, the odd ones that no editor would write included; or of what
/// Markdown has words for alone. The same seed makes the same bodies.
class RandomBody
{
public:
    enum class Saying { Everything, WhatMarkdownCan };
    explicit RandomBody(quint32 seed, Saying saying = Saying::Everything)
        : m_random(seed), m_isMarkdown(saying == Saying::WhatMarkdownCan)
    {
    }

    Body body();

private:
    int below(int bound) { return int(m_random.bounded(bound)); }
    bool oneIn(int n) { return below(n) == 0; }

    QString text();
    QString link();
    Runs runs(int most = 5);
    Run markdownRun();
    Runs line(); ///< one run without marks
    Paragraph paragraph();
    List list(int depth);
    Table table();
    Figure figure();
    Block block();

    QRandomGenerator m_random;
    bool m_isMarkdown;
};

} // namespace Galley
