// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "body/body.h"
#include "body/script.h"

namespace Galley {

/// The text of runs in one piece, in which each character knows its run: what changes text need not think of where
/// runs end. Code and addresses in it are fixed; a rule leaves fixed characters as they are.
class MarkedText
{
public:
    explicit MarkedText(Runs runs);

    /// The runs again, neighbours with the same marks and link joined.
    Runs runs() const;
    const QString &text() const { return m_text; }
    qsizetype size() const { return m_text.size(); }
    Glyph glyph(qsizetype at) const { return glyphAt(m_text, at); }
    /// The character at @p at; null outside.
    QChar at(qsizetype at) const { return at >= 0 && at < m_text.size() ? m_text[at] : QChar(); }

    bool isFixed(qsizetype at) const { return hasTrait(at, Fixed); }
    /// Whether @p at is of code or of an address that readers may copy: the spaces around it stay.
    bool standsApart(qsizetype at) const { return hasTrait(at, Apart); }
    /// Whether the line at @p at is a Chinese one, which may hold words of other languages.
    bool isChineseLine(qsizetype at) const { return hasTrait(at, ChineseLine); }
    /// Whether the line at @p at has a comma or a stop between Chinese characters: it is a sentence, no list of names.
    bool isSentence(qsizetype at) const { return hasTrait(at, Sentence); }
    /// Looks at the text as it is now: finds fixed places and, for @p language, Chinese lines. Linear.
    void survey(TextLanguage language);

    /// The first character that is no space from @p at on, to either side.
    qsizetype pastSpaces(qsizetype at, int step) const;

    /// Puts @p c in the place of one character.
    void set(qsizetype at, QChar c) { m_text[at] = c; }

    struct Edit {
        qsizetype at;
        qsizetype length;
        QString text; ///< takes the marks of the first character replaced, or of the one before when none is
    };
    /// Makes @p edits, which are in order and do not overlap. Linear.
    void apply(const std::vector<Edit> &edits);

private:
    enum Trait : quint8 { Fixed = 1, ChineseLine = 2, Sentence = 4, Apart = 8 };
    struct Place {
        quint32 run;
        quint8 traits;
    };

    bool hasTrait(qsizetype at, Trait trait) const
    {
        return at >= 0 && at < m_text.size() && (m_places[size_t(at)].traits & trait);
    }
    void surveyLine(qsizetype begin, qsizetype end);
    void fixAddresses();

    Runs m_runs;
    QString m_text;
    std::vector<Place> m_places; ///< of each UTF-16 unit
};

} // namespace Galley
