// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "base/textpattern.h"

#include "base/translate.h"

#include <QElapsedTimer>

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestPattern = 1000;
/// The longest that one text may take, in milliseconds.
constexpr qint64 LongestSearch = 2000;

/// Ways that may be tried from one place, and kilobytes for them: far more than an honest expression needs in a
/// paragraph. What the person wrote can lower them and not raise them.
QString limits() { return u"(*LIMIT_MATCH=50000)(*LIMIT_DEPTH=50000)(*LIMIT_HEAP=20000)"_s; }

/// A character that does not end a word of a script with spaces between words.
QString wordCharacter()
{
    return u"(?![\\p{Han}\\p{Hiragana}\\p{Katakana}\\p{Bopomofo}\\p{Hangul}\\p{Thai}\\p{Lao}\\p{Khmer}\\p{Myanmar}"
           "\\x{30fc}\\x{ff70}])[\\p{L}\\p{M}\\p{N}_]"_s;
}

/// @p expression between two ends of words.
QString asWholeWord(const QString &expression)
{
    const QString c = wordCharacter();
    return u"(?:(?<!%1)|(?!%1))(?:%2)(?:(?<!%1)|(?!%1))"_s.arg(c, expression);
}

QRegularExpression compiled(const QString &expression, PatternOptions options)
{
    QRegularExpression::PatternOptions flags
        = QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::MultilineOption;
    if (!options.testFlag(PatternOption::MatchCase))
        flags |= QRegularExpression::CaseInsensitiveOption;
    return QRegularExpression(limits() + expression, flags);
}

Error badExpression(const QString &text, const QRegularExpression &asWritten)
{
    const qsizetype at = std::clamp<qsizetype>(asWritten.patternErrorOffset() - limits().size(), 0, text.size());
    return {ErrorKind::BadInput,
            tr("“%1” is no regular expression: something is wrong at character %2. Check the brackets, and put a "
               "backslash before signs that stand for themselves.")
                .arg(text, QString::number(at)),
            asWritten.errorString()};
}

Error tooMuchWork(const QString &text)
{
    return {ErrorKind::BadInput,
            tr("The expression “%1” can match in too many ways to be tried on this text; say more exactly what to look "
               "for.")
                .arg(text),
            u"a limit of the matcher was reached"_s};
}

bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }

/// The number of a group at @p at in @p with, read with as many digits (at most two) as @p groups allows; -1 when
/// there is none. Moves @p at behind it.
int groupNumber(QStringView with, qsizetype &at, qsizetype groups)
{
    const bool braced = at < with.size() && with[at] == u'{';
    qsizetype end = at + braced;
    int number = -1;
    while (end < with.size() && isDigit(with[end]) && end < at + braced + 2) {
        const int longer = std::max(number, 0) * 10 + with[end].digitValue();
        if (!braced && number >= 0 && longer > groups)
            break;
        number = longer;
        ++end;
    }
    if (number < 0 || (braced && (end >= with.size() || with[end] != u'}')))
        return -1;
    at = end + braced;
    return number;
}

/// Reads @p with, telling @p onText of what stands for itself and @p onGroup of each group by its number.
template <typename OnText, typename OnGroup>
void readReplacement(QStringView with, qsizetype groups, OnText onText, OnGroup onGroup)
{
    for (qsizetype at = 0; at < with.size();) {
        const QChar sign = with[at];
        if ((sign != u'$' && sign != u'\\') || at + 1 == with.size()) {
            onText(with.sliced(at++, 1));
            continue;
        }
        const QChar next = with[at + 1];
        qsizetype after = at + 1;
        if (next == sign) {
            onText(with.sliced(at, 1));
            at += 2;
        } else if (sign == u'$' && next == u'&') {
            onGroup(0);
            at += 2;
        } else if (sign == u'\\' && (next == u'n' || next == u't')) {
            onText(next == u'n' ? QStringView(u"\n") : QStringView(u"\t"));
            at += 2;
        } else if (const int number = groupNumber(with, after, groups);
                   number >= 0 && (sign == u'$' || next != u'{')) {
            onGroup(number);
            at = after;
        } else if (sign == u'\\' && (next.isPunct() || next.isSymbol())) {
            onText(with.sliced(at + 1, 1));
            at += 2;
        } else {
            onText(with.sliced(at++, 1));
        }
    }
}

} // namespace

Result<TextPattern> TextPattern::from(const QString &text, PatternOptions options)
{
    if (text.isEmpty())
        return Error{ErrorKind::BadInput, tr("Write what to look for."), {}};
    if (text.size() > LongestPattern) {
        return Error{ErrorKind::BadInput,
                     tr("What to look for is too long; %1 characters are the most.").arg(LongestPattern), {}};
    }
    TextPattern pattern(text, options);
    if (pattern.isExpression()) {
        // Alone first: "a)(b" is none, though it would be inside of brackets.
        const QRegularExpression asWritten = compiled(text, options);
        if (!asWritten.isValid())
            return badExpression(text, asWritten);
        pattern.m_expression = asWritten;
    }
    if (options.testFlag(PatternOption::WholeWord)) {
        const QString inner = pattern.isExpression() ? text : QRegularExpression::escape(text);
        pattern.m_expression = compiled(asWholeWord(inner), options);
        if (!pattern.m_expression.isValid())
            return badExpression(text, pattern.m_expression);
    }
    return pattern;
}

QList<TextMatch> TextPattern::plainMatches(QStringView text, qsizetype most) const
{
    const auto sensitivity
        = m_options.testFlag(PatternOption::MatchCase) ? Qt::CaseSensitive : Qt::CaseInsensitive;
    QList<TextMatch> found;
    for (qsizetype at = text.indexOf(m_text, 0, sensitivity); at >= 0 && found.size() != most;
         at = text.indexOf(m_text, at + m_text.size(), sensitivity))
        found.append({at, m_text.size(), {}});
    return found;
}

Result<QList<TextMatch>> TextPattern::matches(QStringView text, qsizetype most) const
{
    if (m_expression.pattern().isEmpty())
        return plainMatches(text, most);
    QElapsedTimer timer;
    timer.start();
    QList<TextMatch> found;
    qsizetype end = 0;
    QRegularExpressionMatchIterator each = m_expression.globalMatch(text);
    while (found.size() != most && each.hasNext()) {
        const QRegularExpressionMatch match = each.next();
        end = match.capturedEnd();
        if (match.capturedLength() > 0) {
            found.append({match.capturedStart(), match.capturedLength(),
                          isExpression() ? match.capturedTexts() : QStringList()});
        }
        if (timer.elapsed() > LongestSearch)
            return tooMuchWork(m_text);
    }
    // Behind a match of nothing at the very end there is no next one, which the iterator takes for a fault.
    if (!each.isValid() && end < text.size())
        return tooMuchWork(m_text);
    return found;
}

QString TextPattern::replacement(const TextMatch &match, const QString &with) const
{
    if (!isExpression())
        return with;
    QString text;
    readReplacement(
        with, m_expression.captureCount(), [&](QStringView part) { text += part; },
        [&](int number) { text += match.groups.value(number); });
    return text;
}

Done TextPattern::checkReplacement(const QString &with) const
{
    if (!isExpression())
        return {};
    const int groups = m_expression.captureCount();
    int wrong = 0;
    readReplacement(
        with, groups, [](QStringView) {},
        [&](int number) { wrong = number > groups ? std::max(wrong, number) : wrong; });
    if (wrong == 0)
        return {};
    return Error{ErrorKind::BadInput,
                 tr("The replacement speaks of group %1, but the expression has %n group(s); put brackets around what it "
                    "should keep.",
                    nullptr, groups)
                     .arg(wrong),
                 {}};
}

} // namespace Galley
