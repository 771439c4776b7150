// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "body/tidy.h"

#include "body/runbuilder.h"
#include "body/tidyheadings.h"
#include "body/tidyrules.h"

#include <map>

namespace Galley {

namespace {

/// Rules lay the ground for each other, so they run until nothing changes: two or three times for what people write.
/// The limit is for texts made to be awkward.
constexpr int MostRounds = 20;

/// Takes every text of a body through the rules.
class Tidier
{
public:
    explicit Tidier(const TidyOptions &options) : m_options(options) {}

    void operator()(Paragraph &paragraph) { tidy(paragraph.runs, TextPlace::Paragraph); }
    void operator()(Heading &heading) { tidy(heading.runs, TextPlace::Title); }
    void operator()(List &list)
    {
        for (ListItem &item : list.items) {
            tidy(item.runs, TextPlace::Other);
            for (List &nested : item.lists)
                (*this)(nested);
        }
    }
    void operator()(Quote &quote)
    {
        for (Paragraph &paragraph : quote.paragraphs)
            tidy(paragraph.runs, TextPlace::Paragraph);
        tidy(quote.source, TextPlace::Title);
    }
    void operator()(Figure &figure)
    {
        tidy(figure.alt);
        tidy(figure.caption, TextPlace::Title);
        tidy(figure.credit);
    }
    void operator()(Table &table)
    {
        tidy(table.caption, TextPlace::Title);
        for (auto &row : table.rows) {
            for (Cell &cell : row)
                tidy(cell.runs, TextPlace::Other);
        }
    }
    void operator()(Embed &embed) { tidy(embed.caption); }
    void operator()(Code &) {}
    void operator()(Rule &) {}

    bool has(TidyRule rule) const { return m_options.rules.testFlag(rule); }
    void count(TidyRule rule, int places) { m_counts[rule] += places; }
    std::vector<TidyChange> changes() const
    {
        std::vector<TidyChange> changes;
        for (const auto &[rule, places] : m_counts) {
            if (places > 0)
                changes.push_back({rule, places});
        }
        return changes;
    }

private:
    void tidy(Runs &runs, TextPlace place)
    {
        if (runs.empty())
            return;
        MarkedText text(runs);
        if (round(text, place) > 0)
            runs = text.runs();
    }

    void tidy(QString &line)
    {
        Runs runs{{line, {}, {}}};
        tidy(runs, TextPlace::Title);
        line = plainText(runs);
    }

    int round(MarkedText &text, TextPlace place)
    {
        int changed = 0;
        const auto run = [&](TidyRule rule, auto change) {
            if (!has(rule))
                return;
            text.survey(m_options.language);
            const int places = change();
            count(rule, places);
            changed += places;
        };
        run(TidyRule::Indents, [&] { return removeIndents(text, place); });
        run(TidyRule::Letters, [&] { return narrowLetters(text); });
        run(TidyRule::Punctuation, [&] { return widenPunctuation(text); });
        run(TidyRule::Repeats, [&] { return joinRepeats(text, m_options.language); });
        run(TidyRule::Quotes, [&] { return pairQuotes(text, m_options.language); });
        run(TidyRule::Spaces, [&] { return setSpaces(text, m_options.spacing, place); });
        return changed;
    }

    TidyOptions m_options;
    std::map<TidyRule, int> m_counts;
};

/// What the normal form takes away without a word: empty lines and paragraphs, and indents.
void countNormalizing(const Runs &runs, Tidier &tidier)
{
    const QString text = plainText(runs);
    const qsizetype first = std::find_if_not(text.begin(), text.end(), isEdgeSpace) - text.begin();
    if (first == text.size()) {
        tidier.count(TidyRule::EmptyLines, tidier.has(TidyRule::EmptyLines) ? 1 : 0);
        return;
    }
    const QStringView indent = QStringView(text).first(first);
    const bool indented = std::any_of(indent.begin(), indent.end(), [](QChar c) { return c != u' ' && c != u'\n'; });
    tidier.count(TidyRule::Indents, indented && tidier.has(TidyRule::Indents) ? 1 : 0);
    int empty = 0;
    int breaks = 0;
    for (const QChar c : text) {
        if (c == u'\n')
            empty += ++breaks == 2 ? 1 : 0;
        else if (!isEdgeSpace(c))
            breaks = 0;
    }
    tidier.count(TidyRule::EmptyLines, tidier.has(TidyRule::EmptyLines) ? empty : 0);
}

} // namespace

Tidied tidied(const Body &body, const TidyOptions &options)
{
    Tidier tidier(options);
    for (const Block &block : body.blocks) {
        if (const auto *paragraph = std::get_if<Paragraph>(&block))
            countNormalizing(paragraph->runs, tidier);
    }
    Body tidy = normalized(body);
    for (int round = 0; round < MostRounds; ++round) {
        Body next = tidy;
        for (Block &block : next.blocks)
            std::visit(tidier, block);
        next = normalized(next);
        if (tidier.has(TidyRule::Headings))
            tidier.count(TidyRule::Headings, makeHeadings(next.blocks));
        if (next == tidy)
            break;
        tidy = std::move(next);
    }
    return {std::move(tidy), tidier.changes()};
}

} // namespace Galley
