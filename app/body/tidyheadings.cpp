// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "body/tidyheadings.h"

#include "body/runbuilder.h"
#include "body/script.h"

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestHeading = 30;  ///< Chinese characters; words of other scripts are longer
constexpr qsizetype LongestLatinHeading = 80;

/// How a subhead is numbered, from the outermost in.
enum class Numbering { None, Chinese, InBrackets, Arabic };

Numbering numberingOf(QStringView text)
{
    const auto lengthOf = [&](qsizetype begin, auto isNumeral) {
        qsizetype end = begin;
        while (end < text.size() && isNumeral(text[end]))
            ++end;
        return end - begin;
    };
    const auto isHan = [](QChar c) { return isChineseNumber(QStringView(&c, 1)); };
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    const auto at = [&](qsizetype index) { return index < text.size() ? text[index] : QChar(); };
    if (const qsizetype length = lengthOf(0, isHan); length > 0 && length <= 3)
        return at(length) == u'、' ? Numbering::Chinese : Numbering::None;
    if (at(0) == u'（' || at(0) == u'(') {
        const qsizetype length = lengthOf(1, isHan);
        const QChar close = at(length + 1);
        return length > 0 && length <= 3 && (close == u'）' || close == u')') ? Numbering::InBrackets : Numbering::None;
    }
    if (const qsizetype length = lengthOf(0, isDigit); length > 0 && length <= 2) {
        const QChar point = at(length);
        const bool decimal = point == u'.' && isDigit(at(length + 1));
        return (point == u'.' || point == u'、' || point == u'．') && !decimal ? Numbering::Arabic : Numbering::None;
    }
    return Numbering::None;
}

bool isBold(const Runs &runs)
{
    return std::all_of(runs.begin(), runs.end(), [](const Run &run) {
        const bool blank = std::all_of(run.text.begin(), run.text.end(), isEdgeSpace);
        return blank || (run.marks.testFlag(Mark::Strong) && !run.marks.testFlag(Mark::Code));
    });
}

/// A line that is all link leads elsewhere: "read more", no subhead.
bool isAllLink(const Runs &runs)
{
    return std::all_of(runs.begin(), runs.end(), [](const Run &run) { return !run.link.isEmpty(); });
}

bool looksLikeHeading(const Paragraph &paragraph)
{
    if (paragraph.runs.empty() || paragraph.alignment == Alignment::End)
        return false;
    if (!isBold(paragraph.runs) || isAllLink(paragraph.runs))
        return false;
    const QString text = plainText(paragraph.runs);
    qsizetype han = 0;
    qsizetype letters = 0;
    for (qsizetype at = 0; at < text.size() && at <= LongestLatinHeading; ++at) {
        han += glyphAt(text, at) == Glyph::Han ? 1 : 0;
        letters += glyphAt(text, at) == Glyph::Letter ? 1 : 0;
    }
    const qsizetype longest = han > letters / 4 ? LongestHeading : LongestLatinHeading;
    if (han + letters == 0 || text.size() > longest || text.contains(u'\n'))
        return false;
    if (QStringView(u"。！？；，、：…—.!?;,:").contains(text.back()))
        return false;
    const bool bracketed = text.front() == u'（' || text.front() == u'('; // a byline or a remark
    return !bracketed || numberingOf(text) == Numbering::InBrackets;
}

/// Whether @p block can stand under a subhead.
bool isText(const Block &block) { return !std::holds_alternative<Rule>(block); }

} // namespace

int makeHeadings(std::vector<Block> &blocks)
{
    int count = 0;
    bool belowChinese = false;
    bool belowBrackets = false;
    for (size_t at = 0; at < blocks.size(); ++at) {
        const auto *paragraph = std::get_if<Paragraph>(&blocks[at]);
        const bool made = paragraph && at + 1 < blocks.size() && isText(blocks[at + 1]) && looksLikeHeading(*paragraph);
        if (made)
            blocks[at] = Heading{2, Runs(paragraph->runs)};
        auto *heading = std::get_if<Heading>(&blocks[at]);
        if (!heading)
            continue;
        const Numbering numbering = numberingOf(plainText(heading->runs));
        const int level = 2 + (numbering == Numbering::Arabic ? int(belowChinese) + int(belowBrackets) : 0)
            + (numbering == Numbering::InBrackets ? int(belowChinese) : 0);
        belowBrackets = numbering == Numbering::InBrackets || (numbering == Numbering::Arabic && belowBrackets);
        belowChinese = numbering == Numbering::Chinese || (numbering != Numbering::None && belowChinese);
        if (!made)
            continue;
        for (Run &run : heading->runs)
            run.marks.setFlag(Mark::Strong, false);
        heading->level = level;
        ++count;
    }
    return count;
}

} // namespace Galley
