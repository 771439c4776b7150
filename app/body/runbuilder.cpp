// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "body/runbuilder.h"

namespace Galley {

namespace {

bool isControl(char32_t c) { return c < 0x20 || (c >= 0x7f && c <= 0x9f); }

/// What no text may hold. U+FEFF and U+FFFC stand for nothing in a text of ours: a byte order mark that was pasted
/// along, and an object that did not come with it.
bool isForbidden(char32_t c)
{
    return isControl(c) || (c >= 0xfdd0 && c <= 0xfdef) || (c & 0xfffe) == 0xfffe || c == 0xfeff || c == 0xfffc;
}

bool isSourceSpace(char32_t c) { return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r'; }

/// Characters that need a second look; all others are copied in whole stretches.
bool isPlain(QChar c)
{
    const char16_t u = c.unicode();
    return (u > 0x20 && u < 0x7f) || (u > 0xa0 && u < 0x2000) || (u > 0x205f && u < 0x3000)
        || (u > 0x3000 && u < 0xd800) || (u >= 0xf900 && u < 0xfdd0) || (u >= 0xff00 && u < 0xfffc);
}

/// Takes the character at @p at, and 0 for half a surrogate pair.
char32_t takeCharacter(QStringView text, qsizetype &at)
{
    const QChar c = text[at++];
    if (!c.isSurrogate())
        return c.unicode();
    if (c.isHighSurrogate() && at < text.size() && text[at].isLowSurrogate())
        return QChar::surrogateToUcs4(c, text[at++]);
    return 0;
}

bool isEastAsian(char32_t c)
{
    return (c >= 0x2e80 && c <= 0x9fff) || (c >= 0xf900 && c <= 0xfaff) || (c >= 0xff01 && c <= 0xff60)
        || (c >= 0x20000 && c <= 0x3ffff);
}

/// Punctuation as wide as the text that it stands in.
bool isSharedPunctuation(char32_t c)
{
    return c == 0x2018 || c == 0x2019 || c == 0x201c || c == 0x201d || c == 0x2026 || c == 0x2014 || c == 0xb7;
}

bool joinsWithoutSpace(char32_t before, char32_t after)
{
    if (isEastAsian(before))
        return isEastAsian(after) || isSharedPunctuation(after);
    return isSharedPunctuation(before) && isEastAsian(after);
}

void appendCharacter(QString &text, char32_t c)
{
    if (QChar::requiresSurrogates(c)) {
        text += QChar(QChar::highSurrogate(c));
        text += QChar(QChar::lowSurrogate(c));
    } else {
        text += QChar(char16_t(c));
    }
}

} // namespace

QString cleanText(const QString &text)
{
    const auto isFine = [](QChar c) { return isPlain(c) || c == u' ' || c == u'\n' || c == u'\t' || c == u'\x3000'; };
    if (std::all_of(text.begin(), text.end(), isFine))
        return text;
    QString clean;
    clean.reserve(text.size());
    for (qsizetype at = 0; at < text.size();) {
        const char32_t c = takeCharacter(text, at);
        if (isSourceSpace(c) || !isForbidden(c))
            appendCharacter(clean, c);
    }
    return clean;
}

QString oneLine(const QString &text)
{
    RunBuilder builder;
    QString line = text;
    line.replace(u'\n', u' ').replace(u'\r', u' ').replace(QChar::LineSeparator, u' ').replace(QChar::ParagraphSeparator, u' ');
    builder.append(line, {}, {});
    const Runs runs = builder.take();
    return runs.empty() ? QString() : runs.front().text;
}

bool isEdgeSpace(QChar c)
{
    return c == u' ' || c == u'\n' || c == u'\x3000' || c == u'\xa0' || (c >= u'\x2000' && c <= u'\x200b')
        || c == u'\x202f' || c == u'\x205f';
}

void RunBuilder::append(QStringView text, Marks marks, const QString &link)
{
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = at;
        while (end < text.size() && isPlain(text[end]))
            ++end;
        if (end > at) {
            stretch(text.sliced(at, end - at), marks, link);
            at = end;
            continue;
        }
        const char32_t c = takeCharacter(text, at);
        if (c == '\r' && at < text.size() && text[at] == u'\n')
            continue;
        character(c, marks, link);
    }
}

void RunBuilder::append(const Runs &runs)
{
    for (const Run &run : runs)
        append(run.text, run.marks, run.link);
}

void RunBuilder::softBreak(Marks marks, const QString &link)
{
    if (m_runs.empty() || last() == u' ' || last() == u'\n')
        return;
    // Kept open until the next character is known; a space for now, so that its marks are known too.
    target(marks, link) += u' ';
    m_softBreak = true;
}

Runs RunBuilder::take()
{
    while (!m_runs.empty() && isEdgeSpace(last()))
        chopLast();
    m_softBreak = false;
    return std::exchange(m_runs, {});
}

void RunBuilder::character(char32_t c, Marks marks, const QString &link)
{
    if (c == '\n' || c == '\r' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator) {
        lineBreak(marks, link);
    } else if (isSourceSpace(c) || c == '\v') {
        space(marks, link);
    } else if (!isForbidden(c)) {
        if (m_runs.empty() && c < 0x10000 && isEdgeSpace(QChar(char16_t(c))))
            return;
        settleSoftBreak(c);
        appendCharacter(target(marks, link), c);
    }
}

void RunBuilder::stretch(QStringView text, Marks marks, const QString &link)
{
    settleSoftBreak(text.front().unicode());
    target(marks, link) += text;
}

void RunBuilder::space(Marks marks, const QString &link)
{
    if (m_runs.empty() || last() == u' ' || last() == u'\n')
        return;
    target(marks, link) += u' ';
}

void RunBuilder::lineBreak(Marks marks, const QString &link)
{
    m_softBreak = false;
    while (!m_runs.empty() && last() != u'\n' && isEdgeSpace(last()))
        chopLast();
    if (!m_runs.empty())
        target(marks, link) += u'\n';
}

void RunBuilder::settleSoftBreak(char32_t next)
{
    if (!std::exchange(m_softBreak, false))
        return;
    const QString &text = m_runs.back().text;
    QString before = text.chopped(1);
    if (before.isEmpty() && m_runs.size() > 1)
        before = m_runs[m_runs.size() - 2].text;
    qsizetype at = before.size();
    if (at == 0)
        return;
    --at;
    if (before[at].isLowSurrogate() && at > 0)
        --at;
    if (joinsWithoutSpace(takeCharacter(before, at), next))
        chopLast();
}

QString &RunBuilder::target(Marks marks, const QString &link)
{
    if (m_runs.empty() || m_runs.back().marks != marks || m_runs.back().link != link)
        m_runs.push_back({QString(), marks, link});
    return m_runs.back().text;
}

QChar RunBuilder::last() const { return m_runs.back().text.back(); }

void RunBuilder::chopLast()
{
    m_runs.back().text.chop(1);
    if (m_runs.back().text.isEmpty())
        m_runs.pop_back();
}

} // namespace Galley
