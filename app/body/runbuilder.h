// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "body/body.h"

#include <QStringView>

namespace Galley {

/// @p text without what no text may hold: U+0000 and other controls (tab, line ends and form feed stay), halves of
/// surrogate pairs, non-characters.
QString cleanText(const QString &text);

/// cleanText with white space collapsed and nothing at its ends: for alt texts, credits and the like.
QString oneLine(const QString &text);

/// Whether text may not begin or end with @p c: spaces of any width (typed indents among them) and line breaks.
bool isEdgeSpace(QChar c);

/// Puts runs together in their one normal form: marks that do not differ are joined, spaces collapsed as HTML does,
/// none beside a line break or at either end, nothing in it that cleanText would take out.
class RunBuilder
{
public:
    /// @p text as in Run: '\n' is a line break.
    void append(QStringView text, Marks marks, const QString &link);
    void append(const Runs &runs);
    /// White space with a line end of the source in it: a space, but nothing between two Chinese characters.
    void softBreak(Marks marks, const QString &link);

    bool isEmpty() const { return m_runs.empty(); }
    /// What was put together; the builder is empty after it.
    Runs take();

private:
    void character(char32_t c, Marks marks, const QString &link);
    void stretch(QStringView text, Marks marks, const QString &link);
    void space(Marks marks, const QString &link);
    void lineBreak(Marks marks, const QString &link);
    void settleSoftBreak(char32_t next);
    QString &target(Marks marks, const QString &link);
    QChar last() const;
    void chopLast();

    Runs m_runs;
    bool m_softBreak = false;
};

} // namespace Galley
