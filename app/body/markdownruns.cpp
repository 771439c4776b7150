// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "body/markdownruns.h"

#include "body/markdowntext.h"
#include "body/runbuilder.h"

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr Mark Sayable[] = {Mark::Strong, Mark::Emphasis, Mark::Strike, Mark::Sub, Mark::Sup, Mark::Code};
constexpr Marks Stars = Mark::Strong | Mark::Emphasis;

bool isSpace(QChar c) { return lastNeighbour(QStringView(&c, 1)) == Neighbour::Space; }
bool isSpace(const Run &run) { return isSpace(run.text.front()); }

/// @p runs, parted wherever spaces begin or end.
Runs partedAtSpaces(const Runs &runs)
{
    Runs parts;
    for (const Run &run : runs) {
        for (qsizetype at = 0; at < run.text.size();) {
            qsizetype end = at + 1;
            while (end < run.text.size() && isSpace(run.text[end]) == isSpace(run.text[at]))
                ++end;
            parts.push_back({run.text.sliced(at, end - at), run.marks, run.link});
            at = end;
        }
    }
    return parts;
}

/// Takes @p mark from spaces in [@p at, @p end) as long as nothing marked stands before them.
template <typename Iterator>
void clearLeadingSpaces(Iterator at, Iterator end, Mark mark)
{
    bool follows = false;
    for (; at != end; ++at) {
        if (isSpace(*at) && !follows)
            at->marks.setFlag(mark, false);
        follows = at->marks.testFlag(mark);
    }
}

/// @p runs with those marks alone that Markdown can say, and on no space at the edge of a marked text.
Runs sayable(const Runs &runs)
{
    Marks all;
    for (const Mark mark : Sayable)
        all |= mark;
    Runs parts = partedAtSpaces(runs);
    for (Run &part : parts) {
        part.marks &= all;
        if (part.text.contains(u'\n'))
            part.marks.setFlag(Mark::Code, false);
    }
    for (const Mark mark : Sayable) {
        clearLeadingSpaces(parts.begin(), parts.end(), mark);
        clearLeadingSpaces(parts.rbegin(), parts.rend(), mark);
    }
    RunBuilder builder;
    builder.append(parts);
    return builder.take();
}

bool hasTildes(const Runs &runs)
{
    int groups = 0;
    for (const Run &run : runs) {
        if (run.marks.testFlag(Mark::Strike))
            return true;
        for (qsizetype at = 0; at < run.text.size(); ++at)
            groups += run.text[at] == u'~' && (at == 0 || run.text[at - 1] != u'~') ? 1 : 0;
    }
    return groups > 1;
}

/// Whether a reader sees that emphasis begins (or ends) between @p outer and @p inner.
bool showsEdge(Neighbour outer, Neighbour inner)
{
    if (inner == Neighbour::Space)
        return false;
    return inner == Neighbour::Letter || outer == Neighbour::Space || outer == Neighbour::Punctuation;
}

/// Writes runs as nested spans: those that last longest stand outside, and in each run links outside of marks.
class RunsWriter
{
public:
    RunsWriter(const Runs &runs, RunsPlace place) : m_runs(sayable(runs)), m_place(place), m_hasTildes(hasTildes(m_runs)) {}

    QString written()
    {
        for (size_t at = 0; at < m_runs.size(); ++at) {
            while (!m_open.empty() && m_open.back().last < at)
                close();
            openSpans(at);
            leaf(at);
        }
        while (!m_open.empty())
            close();
        return std::move(m_out);
    }

private:
    struct Span {
        Marks marks; ///< none: a link
        size_t last; ///< the last run in it
        QString end;
        bool isStars = false;
    };

    bool isOpen(Marks marks) const
    {
        return std::any_of(m_open.begin(), m_open.end(), [&](const Span &span) {
            return marks ? bool(span.marks & marks) : !span.marks;
        });
    }

    /// A run that is its own link and nothing else in it.
    bool isAddress(size_t at) const
    {
        const Run &run = m_runs[at];
        return run.text == run.link && !run.marks.testFlag(Mark::Code) && !isOpen({}) && isAutolink(run.link);
    }

    /// The last run to which what @p goesOn says of each holds, from @p at on and within the open span.
    template <typename GoesOn>
    size_t lastOf(size_t at, GoesOn goesOn) const
    {
        const size_t most = m_open.empty() ? m_runs.size() - 1 : m_open.back().last;
        while (at < most && goesOn(m_runs[at + 1]))
            ++at;
        return at;
    }

    /// The spans that run @p at needs besides the open ones, from the outside in.
    std::vector<Span> missing(size_t at) const
    {
        const Run &run = m_runs[at];
        std::vector<Span> spans;
        if (!run.link.isEmpty() && !isOpen({}) && !isAddress(at))
            spans.push_back({{}, lastOf(at, [&](const Run &next) { return next.link == run.link; }), {}});
        for (const Mark mark : Sayable) {
            if (mark == Mark::Code || !run.marks.testFlag(mark) || isOpen(mark))
                continue;
            const size_t last = lastOf(at, [&](const Run &next) { return next.marks.testFlag(mark); });
            if (mark == Mark::Emphasis && !spans.empty() && spans.back().marks == Mark::Strong && spans.back().last == last)
                spans.back().marks |= mark;
            else
                spans.push_back({mark, last, {}});
        }
        std::stable_sort(spans.begin(), spans.end(), [](const Span &a, const Span &b) { return a.last > b.last; });
        return spans;
    }

    void openSpans(size_t at)
    {
        for (Span &span : missing(at)) {
            const bool isLink = !span.marks;
            m_open.push_back(std::move(span));
            if (isLink)
                openLink(m_runs[at].link);
            else
                openMarks(at);
        }
    }

    void openLink(const QString &address)
    {
        add(u"["_s);
        m_open.back().end = "]("_L1 + markdownAddress(address, m_place == RunsPlace::Cell) + u')';
    }

    void openMarks(size_t at)
    {
        Span &span = m_open.back();
        const bool isStars = bool(span.marks & Stars);
        if ((isStars || span.marks == Mark::Strike) && isClear(at)) {
            const QString sign = !isStars ? u"~~"_s : QString(span.marks == Stars ? 3 : span.marks == Mark::Strong ? 2 : 1, u'*');
            add(sign);
            span.end = sign;
            span.isStars = m_afterStars = isStars;
            return;
        }
        const auto tags = [&](QLatin1StringView tag, Mark mark) {
            if (!span.marks.testFlag(mark))
                return;
            add(u'<' + tag + u'>');
            span.end.prepend("</"_L1 + tag + u'>');
        };
        tags("strong"_L1, Mark::Strong);
        tags("em"_L1, Mark::Emphasis);
        tags("del"_L1, Mark::Strike);
        tags("sub"_L1, Mark::Sub);
        tags("sup"_L1, Mark::Sup);
    }

    /// Whether signs at both ends of the innermost span, which begins with run @p at, would be read as they are meant.
    bool isClear(size_t at) const
    {
        const Span &span = m_open.back();
        const bool isStars = bool(span.marks & Stars);
        // Asterisks beside those of another span make one sign with them.
        if (isStars && (m_afterStars || isWithinStars([&](const Span &other) { return other.last == span.last; })))
            return false;
        const Neighbour before = m_out.endsWith(u'\n') ? Neighbour::Space : lastNeighbour(m_out);
        const Neighbour first = needsMore(at) ? Neighbour::Punctuation : firstNeighbour(m_runs[at].text);
        const Neighbour last = needsMore(span.last) ? Neighbour::Punctuation : lastNeighbour(m_runs[span.last].text);
        // Between punctuation a sign may as well end the span around it.
        if (isStars && first == Neighbour::Punctuation && before == first && isWithinStars([](const Span &) { return true; }))
            return false;
        return showsEdge(before, first) && showsEdge(neighbourAfter(), last);
    }

    /// Whether a span around the innermost one is written in asterisks, and @p holds of it.
    template <typename Holds>
    bool isWithinStars(Holds holds) const
    {
        return std::any_of(m_open.begin(), m_open.end() - 1,
                           [&](const Span &other) { return other.isStars && holds(other); });
    }

    /// What follows the end of the innermost span.
    Neighbour neighbourAfter() const
    {
        const size_t last = m_open.back().last;
        if (m_open.size() > 1 && m_open[m_open.size() - 2].last == last)
            return Neighbour::Punctuation;
        if (last + 1 == m_runs.size())
            return Neighbour::Space;
        const QString &next = m_runs[last + 1].text;
        return needsMoreThan(m_open.size() - 1, last + 1) || next.startsWith(u'\n') ? Neighbour::Punctuation
                                                                                   : firstNeighbour(next);
    }

    /// Whether run @p at has anything about its text that the open spans do not say.
    bool needsMore(size_t at) const { return needsMoreThan(m_open.size(), at); }
    bool needsMoreThan(size_t count, size_t at) const
    {
        const Run &run = m_runs[at];
        Marks marks = run.marks;
        bool isLink = !run.link.isEmpty();
        for (size_t i = 0; i < count; ++i) {
            marks &= ~m_open[i].marks;
            isLink = isLink && bool(m_open[i].marks);
        }
        return marks || isLink;
    }

    void close()
    {
        add(m_open.back().end);
        m_afterStars = m_open.back().isStars;
        m_open.pop_back();
    }

    void leaf(size_t at)
    {
        const Run &run = m_runs[at];
        const bool isInCell = m_place == RunsPlace::Cell;
        if (isAddress(at))
            return add(u'<' + run.link + u'>');
        if (!run.marks.testFlag(Mark::Code))
            return lines(at);
        if (!isInCell || !run.text.contains(u'|'))
            return add(markdownCode(run.text));
        // Not all readers agree on what divides cells within backticks.
        add(u"<code>"_s);
        lines(at);
        add(u"</code>"_s);
    }

    void lines(size_t at)
    {
        const QString &text = m_runs[at].text;
        const bool isLastRun = at + 1 == m_runs.size();
        for (qsizetype begin = 0; begin <= text.size();) {
            const qsizetype found = text.indexOf(u'\n', begin);
            const qsizetype end = found < 0 ? text.size() : found;
            TextPlace place;
            place.atLineStart = m_place == RunsPlace::Paragraph && (m_out.isEmpty() || m_out.endsWith(u'\n'));
            place.atEnd = isLastRun && found < 0 && m_open.empty();
            place.beforeLink = !isLastRun && !m_runs[at + 1].link.isEmpty() && !isAddress(at + 1);
            place.inLink = isOpen({});
            place.inCell = m_place == RunsPlace::Cell;
            place.inHeading = m_place == RunsPlace::Heading;
            place.isLoneTilde = !m_hasTildes;
            if (end > begin)
                add(markdownText(QStringView(text).sliced(begin, end - begin), place));
            if (found >= 0)
                add(m_place == RunsPlace::Paragraph ? u"\\\n"_s : u"<br>"_s);
            begin = end + 1;
        }
    }

    void add(const QString &text)
    {
        m_out += text;
        m_afterStars = false;
    }

    const Runs m_runs;
    const RunsPlace m_place;
    const bool m_hasTildes;
    std::vector<Span> m_open; ///< from the outside in
    QString m_out;
    bool m_afterStars = false;
};

} // namespace

QString markdownRuns(const Runs &runs, RunsPlace place)
{
    return RunsWriter(runs, place).written();
}

} // namespace Galley
