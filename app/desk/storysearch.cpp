// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/storysearch.h"

#include "base/searchterms.h"
#include "base/translate.h"
#include "desk/newsroom.h"
#include "store/storywords.h"

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

/// A text as it is looked up, with the way back.
struct Folded {
    std::u32string characters;
    std::vector<qsizetype> places; ///< where in the text each character comes from, and at last where the text ends

    explicit Folded(QStringView text)
    {
        for (qsizetype at = 0; at < text.size();) {
            const qsizetype size = text.at(at).isHighSurrogate() && at + 1 < text.size() ? 2 : 1;
            appendFolded(characters, text.mid(at, size).toUtf8().toStdString());
            places.resize(characters.size(), at);
            at += size;
        }
        places.push_back(text.size());
    }

    TextSpan span(size_t begin, size_t end) const
    {
        // Up to the character that follows, and never nothing.
        return {places[begin], std::max(places[end], places[begin] + 1)};
    }
};

struct Placed {
    SearchRun run;
    size_t begin = 0; ///< in the folded text
    qsizetype line = 0;
};

std::vector<Placed> placedRuns(const std::u32string &folded)
{
    std::vector<Placed> placed;
    qsizetype line = 0;
    size_t end = 0;
    for (const SearchRun &run : searchRuns(folded)) {
        const size_t begin = size_t(run.text.data() - folded.data());
        line += std::count(folded.begin() + qsizetype(end), folded.begin() + qsizetype(begin), U'\n');
        end = begin + run.text.size();
        placed.push_back({run, begin, line});
    }
    return placed;
}

/// Whether @p wanted, one of the runs that somebody looks for and not the first, stands at the beginning of @p there.
bool goesOn(const SearchRun &wanted, const SearchRun &there, bool isLast, bool isQuoted)
{
    if (wanted.isWord != there.isWord)
        return false;
    const bool isWhole = !isLast || (wanted.isWord && isQuoted);
    return isWhole ? wanted.text == there.text : there.text.starts_with(wanted.text);
}

class Finder
{
public:
    Finder(const QString &text) : m_folded(text), m_runs(placedRuns(m_folded.characters)) {}

    void find(const SearchWords &words)
    {
        const Folded wanted(words.text);
        const std::vector<SearchRun> runs = searchRuns(wanted.characters);
        if (runs.empty())
            return;
        for (size_t at = 0; at + runs.size() <= m_runs.size(); ++at)
            findAt(at, runs, words.isQuoted);
    }

    QList<TextSpan> spans()
    {
        std::sort(m_found.begin(), m_found.end(), [](const TextSpan &a, const TextSpan &b) { return a.begin < b.begin; });
        QList<TextSpan> apart;
        for (const TextSpan &span : m_found) {
            if (apart.isEmpty() || span.begin > apart.last().end)
                apart.append(span);
            else
                apart.last().end = std::max(apart.last().end, span.end);
        }
        return apart;
    }

private:
    void findAt(size_t at, const std::vector<SearchRun> &wanted, bool isQuoted)
    {
        const Placed &first = m_runs[at];
        if (first.run.isWord != wanted[0].isWord)
            return;
        const std::u32string_view text = wanted[0].text;
        if (wanted.size() > 1) {
            const bool fits = first.run.isWord ? first.run.text == text : first.run.text.ends_with(text);
            if (fits && restFits(at, wanted, isQuoted))
                add(first.begin + first.run.text.size() - text.size(), m_runs[at + wanted.size() - 1].begin + wanted.back().text.size());
        } else if (first.run.isWord) {
            if (isQuoted ? first.run.text == text : first.run.text.starts_with(text))
                add(first.begin, first.begin + text.size());
        } else {
            for (size_t in = first.run.text.find(text); in != std::u32string_view::npos; in = first.run.text.find(text, in + 1))
                add(first.begin + in, first.begin + in + text.size());
        }
    }

    bool restFits(size_t at, const std::vector<SearchRun> &wanted, bool isQuoted) const
    {
        for (size_t i = 1; i < wanted.size(); ++i) {
            if (m_runs[at + i].line != m_runs[at].line || !goesOn(wanted[i], m_runs[at + i].run, i + 1 == wanted.size(), isQuoted))
                return false;
        }
        return true;
    }

    void add(size_t begin, size_t end) { m_found.push_back(m_folded.span(begin, end)); }

    Folded m_folded;
    std::vector<Placed> m_runs;
    std::vector<TextSpan> m_found;
};

QList<ChannelId> channelsNamed(const QString &typed, const Channels &channels)
{
    const QStringList way = typed.split(u'/', Qt::SkipEmptyParts);
    QList<ChannelId> found;
    for (const Channel &channel : channels) {
        const Channels path = pathTo(channels, channel.id);
        const bool fits = path.size() >= way.size() && !way.isEmpty()
            && std::equal(way.rbegin(), way.rend(), path.rbegin(), [](const QString &name, const Channel &step) {
                   return name.compare(step.name, Qt::CaseInsensitive) == 0 || name.compare(step.slug, Qt::CaseInsensitive) == 0;
               });
        if (fits)
            found += withDescendants(channels, channel.id);
    }
    return found;
}

/// About @p length characters of @p text around the first of @p hits, on one line.
StoryExcerpt excerptAround(const QString &text, const QList<TextSpan> &hits, int length)
{
    const TextSpan first = hits.first();
    const qsizetype line = text.lastIndexOf(u'\n', first.begin) + 1;
    // Lists are narrow: the words must not stand where a line is cut off.
    qsizetype begin = std::max(line, first.begin - length / 10);
    if (begin > 0 && text.at(begin).isLowSurrogate())
        --begin;
    qsizetype end = std::min(text.size(), std::max(begin + length, first.end));
    if (end < text.size() && text.at(end).isLowSurrogate())
        ++end;
    StoryExcerpt excerpt;
    if (begin > line)
        excerpt.text = u"…"_s;
    const qsizetype shift = excerpt.text.size() - begin;
    excerpt.text += text.mid(begin, end - begin).replace(u'\n', u' ');
    for (const TextSpan &hit : hits) {
        if (hit.begin >= begin && hit.end <= end)
            excerpt.hits.append({hit.begin + shift, hit.end + shift});
    }
    if (end < text.size())
        excerpt.text += u'…';
    return excerpt;
}

} // namespace

std::variant<SearchQuery, SearchFault> storyQuery(const QString &typed, const SearchContext &known)
{
    auto read = readSearchQuery(typed, known.zone, known.now);
    auto *query = std::get_if<SearchQuery>(&read);
    if (!query)
        return read;
    for (SearchCondition &condition : query->conditions) {
        if (auto *awaits = std::get_if<SearchCondition::AwaitsStep>(&condition.what))
            awaits->steps = awaits->step.isEmpty() ? known.mySteps : QStringList{awaits->step};
        auto *in = std::get_if<SearchCondition::InChannel>(&condition.what);
        if (!in)
            continue;
        in->ids = channelsNamed(in->channel, known.channels);
        if (in->ids.isEmpty()) {
            return SearchFault{typed.indexOf(in->channel), in->channel.size(),
                               tr("There is no channel “%1” in this newsroom.").arg(in->channel)};
        }
    }
    return read;
}

QList<TextSpan> searchHits(const QString &text, const SearchQuery &query, SearchPlace place)
{
    Finder finder(text);
    for (const SearchWords &words : query.words) {
        if (!words.isExcluded && (words.place == place || words.place == SearchPlace::Anywhere))
            finder.find(words);
    }
    return finder.spans();
}

Result<StoryExcerpt> excerptFor(const Newsroom &newsroom, const ArticleId &story, const SearchQuery &query, int length)
{
    const Result<Article> article = newsroom.article(story);
    if (!article)
        return article.error();
    const std::pair<SearchPlace, QString> texts[] = {
        {SearchPlace::Text, wordsOfHtml(article->body)},
        {SearchPlace::Anywhere, article->standfirst},
        {SearchPlace::Anywhere, article->subhead},
        {SearchPlace::Anywhere, article->kicker},
        {SearchPlace::Text, article->cover.caption},
        {SearchPlace::Text, article->cover.credit},
        {SearchPlace::Byline, article->byline},
        {SearchPlace::Source, article->source},
        {SearchPlace::Tag, article->tags.join(u'\n')},
    };
    for (const auto &[place, text] : texts) {
        if (const QList<TextSpan> hits = searchHits(text, query, place); !hits.isEmpty())
            return excerptAround(text, hits, length);
    }
    return StoryExcerpt();
}

} // namespace Galley
