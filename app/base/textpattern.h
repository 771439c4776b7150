// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"

#include <QCoreApplication>
#include <QFlags>
#include <QList>
#include <QRegularExpression>
#include <QString>
#include <QStringList>
#include <QStringView>

namespace Galley {

enum class PatternOption {
    MatchCase = 1,
    WholeWord = 2,  ///< see TextPattern
    Expression = 4, ///< the text is a regular expression (PCRE)
};
Q_DECLARE_FLAGS(PatternOptions, PatternOption)
Q_DECLARE_OPERATORS_FOR_FLAGS(PatternOptions)

/// A place in a text, in UTF-16 units. Never empty.
struct TextMatch {
    qsizetype begin = 0;
    qsizetype length = 0;
    QStringList groups; ///< of an expression: what its groups caught, the whole first

    qsizetype end() const { return begin + length; }
    friend bool operator==(const TextMatch &, const TextMatch &) = default;
};

/// What somebody looks for in a text, and what is put in its place. A value; any thread may use it.
///
/// A whole word ends where no letter, digit or underscore follows. Scripts that write no spaces between words (Chinese,
/// Japanese, Korean with its particles, Thai …) have no such ends, so there every match is whole: 兰溪 is found in
/// 兰溪河, and Qt in 使用Qt开发, but "art" not in "party".
///
/// In expressions \w, \d and \b go by Unicode, ^ and $ are the ends of lines, and a dot is no line break. One that tries too
/// many ways from one place is given up, so that the time a text takes grows with its length and no faster; a paragraph
/// takes a second at the very worst.
class TextPattern
{
    Q_DECLARE_TR_FUNCTIONS(Galley)

public:
    /// BadInput with a sentence that says where, when @p text is empty, too long (more than 1,000 characters) or no
    /// expression.
    static Result<TextPattern> from(const QString &text, PatternOptions options = {});

    QString text() const { return m_text; }
    PatternOptions options() const { return m_options; }
    bool isExpression() const { return m_options.testFlag(PatternOption::Expression); }

    /// The matches in @p text, in order and apart from each other: all of them, or the first @p most. What matches
    /// nothing at all (x*) is no match. BadInput when the expression is too much work on this text.
    Result<QList<TextMatch>> matches(QStringView text, qsizetype most = -1) const;

    /// What stands in the place of @p match when it is replaced @p with something: @p with as it is, or for an
    /// expression with its signs filled in: $1 or \1 (to 99; ${1} before a digit) is what a group caught, $0 or $& the whole, \n a line
    /// break, \t a tab, $$ and \\ the sign itself. A group that caught nothing leaves nothing.
    QString replacement(const TextMatch &match, const QString &with) const;
    /// BadInput when @p with speaks of a group that the expression does not have.
    Done checkReplacement(const QString &with) const;

private:
    TextPattern(const QString &text, PatternOptions options) : m_text(text), m_options(options) {}

    QList<TextMatch> plainMatches(QStringView text, qsizetype most) const;

    QString m_text;
    PatternOptions m_options;
    QRegularExpression m_expression; ///< for all but plain text of any place
};

} // namespace Galley
