// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "store/searchmatch.h"

#include "base/searchterms.h"

#include <QStringTokenizer>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

/// Stands where a line ends, so that no phrase is found across it. No text has it as a term.
constexpr QChar EndOfLine = u'\ue000';

/// Nobody needs more, and FTS5 refuses expressions that nest too deep.
constexpr size_t MostWords = 32;

QString text(std::u32string_view characters)
{
    return QString::fromUcs4(characters.data(), qsizetype(characters.size()));
}

std::u32string folded(QStringView text)
{
    std::u32string out;
    appendFolded(out, text.toUtf8().toStdString());
    return out;
}

void appendTerms(QStringList &terms, const SearchRun &run)
{
    if (run.isWord) {
        terms.append(text(run.text));
        return;
    }
    for (size_t i = 0; i < run.text.size(); ++i)
        terms.append(text(run.text.substr(i, 2)));
}

QLatin1StringView columns(SearchPlace place)
{
    switch (place) {
    case SearchPlace::Anywhere: return {};
    case SearchPlace::Headline: return "headline"_L1;
    case SearchPlace::Text: return "text"_L1;
    case SearchPlace::Byline: return "byline"_L1;
    case SearchPlace::Source: return "source"_L1;
    case SearchPlace::Tag: return "tags"_L1;
    }
    return {};
}

} // namespace

QString searchTermsOf(QStringView text)
{
    QStringList terms;
    for (const QStringView line : QStringTokenizer(text, u'\n', Qt::SkipEmptyParts)) {
        if (!terms.isEmpty())
            terms.append(EndOfLine);
        const std::u32string characters = folded(line);
        for (const SearchRun &run : searchRuns(characters))
            appendTerms(terms, run);
    }
    return terms.join(u' ');
}

QString searchMatch(const SearchWords &words)
{
    const std::u32string characters = folded(words.text);
    const std::vector<SearchRun> runs = searchRuns(characters);
    if (runs.empty())
        return {};
    QStringList terms;
    for (const SearchRun &run : runs)
        appendTerms(terms, run);
    // What is typed last goes on in the text: Chinese runs on to other characters, a word may be the beginning of one.
    const SearchRun &last = runs.back();
    bool isBeginning = last.isWord && !words.isQuoted;
    if (!last.isWord && last.text.size() > 1)
        terms.removeLast();
    else if (!last.isWord)
        isBeginning = true;
    QString match = u'"' + terms.join(u' ') + u'"';
    if (isBeginning)
        match += u'*';
    const QLatin1StringView column = columns(words.place);
    return column.isEmpty() ? match : column + u':' + match;
}

SearchMatch searchMatch(const SearchQuery &query)
{
    QStringList wanted, unwanted;
    for (const SearchWords &words : query.words) {
        const QString match = searchMatch(words);
        if (!match.isEmpty() && size_t(wanted.size() + unwanted.size()) < MostWords)
            (words.isExcluded ? unwanted : wanted).append(match);
    }
    return {wanted.join(" AND "_L1), unwanted.join(" OR "_L1)};
}

} // namespace Galley
