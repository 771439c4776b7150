// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "body/markedtext.h"

#include <QRegularExpression>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

/// Addresses, mail, file names, dotted numbers, names of characters in HTML and options of
/// programs, as far as ASCII goes.
const QRegularExpression &fixedPattern()
{
    static const QRegularExpression pattern(
        u"[A-Za-z][A-Za-z0-9+.-]{0,30}://[!-~]++"
        "|[A-Za-z]:\\\\[!-~]++"
        "|(?<![A-Za-z0-9./])/[A-Za-z0-9_.-]+/[!-~]*+"
        "|(?:mailto|tel|galley-story):[!-~]++"
        "|[A-Za-z0-9_+-]++(?:\\.[A-Za-z0-9_+-]++)*+@[A-Za-z0-9-]++(?:\\.[A-Za-z0-9-]++)++"
        "|[A-Za-z0-9_-]++(?:\\.[A-Za-z0-9_-]++)++(?::[0-9]{1,5}(?![0-9]))?(?:[/?#][!-~]*+)?"
        "|&\\#?[A-Za-z0-9]{1,20};"
        "|(?<![A-Za-z0-9-])--[a-z][a-z0-9-]*+"_s);
    return pattern;
}

/// The length of @p address without the marks of the sentence that ends with it.
qsizetype addressLength(QStringView address)
{
    if (address.endsWith(u';') && address.startsWith(u'&'))
        return address.size();
    qsizetype open = address.count(u'(') - address.count(u')');
    qsizetype size = address.size();
    for (; size > 1; --size) {
        const QChar last = address[size - 1];
        if (last == u')' && open < 0)
            ++open;
        else if (!QStringView(u",.;:?!'\"").contains(last))
            break;
    }
    return size;
}

bool isNumber(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c == u'.' || (c >= u'0' && c <= u'9'); });
}

/// Whether readers take @p address to somewhere else, unlike "Node.js".
bool isCopied(QStringView address)
{
    return address.contains(u'/') || address.contains(u'@') || address.startsWith("www."_L1, Qt::CaseInsensitive)
        || address.startsWith("--"_L1);
}

/// Counts what a line is made of.
struct LineCount {
    int han = 0;
    int lowerWords = 0; ///< words in small letters: names and abbreviations make no sentence English
    bool beginsChinese = false;

    bool isChinese() const { return han * 2 > lowerWords * 3 || (beginsChinese && han > lowerWords); }
};

/// Counts @p line without what @p isFixed says of: an address is no English.
template <typename IsFixed>
LineCount counted(QStringView line, IsFixed isFixed)
{
    LineCount count;
    bool begun = false;
    for (qsizetype at = 0; at < line.size();) {
        const Glyph glyph = glyphAt(line, at);
        if (glyph == Glyph::Letter) {
            bool lower = !isFixed(at);
            for (; glyphAt(line, at) == Glyph::Letter; ++at)
                lower = lower && !line[at].isUpper();
            count.lowerWords += lower ? 1 : 0;
            begun = true;
            continue;
        }
        if (glyph == Glyph::Han) {
            count.beginsChinese = count.beginsChinese || !begun;
            begun = true;
            ++count.han;
        }
        ++at;
    }
    return count;
}

} // namespace

MarkedText::MarkedText(Runs runs) : m_runs(std::move(runs))
{
    m_text = plainText(m_runs);
    m_places.reserve(size_t(m_text.size()));
    for (size_t run = 0; run < m_runs.size(); ++run)
        m_places.insert(m_places.end(), size_t(m_runs[run].text.size()), {quint32(run), 0});
}

Runs MarkedText::runs() const
{
    Runs joined;
    qsizetype begin = 0;
    for (qsizetype at = 0; at <= m_text.size(); ++at) {
        const bool goesOn = at > begin && at < m_text.size() && m_places[size_t(at)].run == m_places[size_t(begin)].run;
        if (goesOn || at == begin)
            continue;
        const Run &from = m_runs[m_places[size_t(begin)].run];
        const QStringView text = QStringView(m_text).sliced(begin, at - begin);
        if (!joined.empty() && joined.back().marks == from.marks && joined.back().link == from.link)
            joined.back().text += text;
        else
            joined.push_back({text.toString(), from.marks, from.link});
        begin = at;
    }
    return joined;
}

void MarkedText::survey(TextLanguage language)
{
    for (Place &place : m_places)
        place.traits = m_runs[place.run].marks.testFlag(Mark::Code) ? Fixed | Apart : 0;
    fixAddresses();
    if (language == TextLanguage::Other)
        return;
    for (qsizetype begin = 0; begin < m_text.size();) {
        const qsizetype found = m_text.indexOf(u'\n', begin);
        const qsizetype end = found < 0 ? m_text.size() : found;
        surveyLine(begin, end);
        begin = end + 1;
    }
}

void MarkedText::surveyLine(qsizetype begin, qsizetype end)
{
    const QStringView line = QStringView(m_text).sliced(begin, end - begin);
    const auto isFixedIn = [&](qsizetype at) { return isFixed(begin + at); };
    if (!counted(line, isFixedIn).isChinese())
        return;
    const auto isStop = [](QChar c) { return QStringView(u"，。！？；").contains(c); };
    const bool sentence = std::any_of(line.begin(), line.end(), isStop);
    for (qsizetype at = begin; at < end; ++at)
        m_places[size_t(at)].traits |= ChineseLine | (sentence ? Sentence : 0);
}

void MarkedText::fixAddresses()
{
    // Nearly every text without them is told by the lack of what they all have.
    if (!m_text.contains(u'.') && !m_text.contains(u'/') && !m_text.contains(u':') && !m_text.contains(u'&')
        && !m_text.contains("--"_L1))
        return;
    auto found = fixedPattern().globalMatch(m_text);
    while (found.hasNext()) {
        const QRegularExpressionMatch match = found.next();
        const qsizetype begin = match.capturedStart();
        const QStringView address = match.capturedView().first(addressLength(match.capturedView()));
        if (isNumber(address))
            continue;
        const quint8 traits = Fixed | (isCopied(address) ? Apart : 0);
        for (qsizetype at = begin; at < begin + address.size(); ++at)
            m_places[size_t(at)].traits |= traits;
    }
}

qsizetype MarkedText::pastSpaces(qsizetype at, int step) const
{
    while (glyph(at) == Glyph::Space)
        at += step;
    return at;
}

void MarkedText::apply(const std::vector<Edit> &edits)
{
    if (edits.empty())
        return;
    QString text;
    std::vector<Place> places;
    text.reserve(m_text.size() + qsizetype(edits.size()));
    places.reserve(size_t(text.capacity()));
    qsizetype done = 0;
    const auto copyTo = [&](qsizetype end) {
        text += QStringView(m_text).sliced(done, end - done);
        places.insert(places.end(), m_places.begin() + done, m_places.begin() + end);
        done = end;
    };
    for (const Edit &edit : edits) {
        copyTo(edit.at);
        Place place = m_places[size_t(edit.length > 0 ? edit.at : std::max<qsizetype>(0, edit.at - 1))];
        place.traits &= quint8(~(Fixed | Apart));
        text += edit.text;
        places.insert(places.end(), size_t(edit.text.size()), place);
        done += edit.length;
    }
    copyTo(m_text.size());
    m_text = std::move(text);
    m_places = std::move(places);
}

} // namespace Galley
