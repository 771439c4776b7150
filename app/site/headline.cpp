// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "site/headline.h"

#include "site/escape.h"
#include "site/siteplan.h"

#include <QRegularExpression>
#include <QSet>

#include <unicode/ubrk.h>

#include <algorithm>
#include <unordered_set>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestWord = 16;

bool isHan(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
}

/// Characters that lean on the word before them.
bool leansBack(QChar c) { return QStringView(u"的了着过们地得吗呢吧啊呀么之").contains(c); }

bool closes(QChar c)
{
    return c.category() == QChar::Punctuation_Close || c.category() == QChar::Punctuation_FinalQuote
        || QStringView(u"，。、；：？！…—·％%,.;:?!").contains(c);
}

bool opens(QChar c)
{
    return c.category() == QChar::Punctuation_Open || c.category() == QChar::Punctuation_InitialQuote;
}

bool isNumber(QStringView word)
{
    return std::all_of(word.begin(), word.end(), [](QChar c) {
        return c.isDigit() || QStringView(u"零〇一二两三四五六七八九十百千万亿第几半.,").contains(c);
    });
}

/// Whether a line may end between @p before and @p after, which the dictionary calls two words.
bool mayBreak(QStringView before, QStringView after)
{
    const QChar last = before.back();
    const QChar first = after.front();
    if (last.isSpace() || first.isSpace() || closes(first) || opens(last))
        return false;
    if (!isHan(before) && !isHan(after))
        return closes(last) && opens(first);
    if (closes(last) || opens(first))
        return true;
    const bool isParticle = after.size() == 1 && leansBack(first);
    return !isParticle && !isNumber(before) && (before.size() > 1 || after.size() > 1);
}

} // namespace

Vocabulary::Vocabulary(const QStringList &words)
{
    QSet<QString> known;
    for (const QString &word : words) {
        if (word.size() < 2 || word.size() > LongestWord || !isHan(word) || known.contains(word))
            continue;
        known.insert(word);
        m_byFirst[word.front()].append(word);
    }
    for (QStringList &list : m_byFirst) {
        std::sort(list.begin(), list.end(), [](const QString &a, const QString &b) {
            return a.size() != b.size() ? a.size() > b.size() : a < b;
        });
    }
}

std::shared_ptr<const Vocabulary> Vocabulary::of(const Plan &plan)
{
    static const QRegularExpression between(u"[\\s、，,/（）()：:]+"_s);
    QStringList words;
    for (const NamedList &tag : plan.tags)
        words.append(tag.name);
    for (const Channel &channel : plan.input.channels)
        words.append(channel.name);
    std::unordered_set<std::string_view> known;
    QStringList bylines;
    for (int place = 0; place < plan.input.stories.size(); ++place) {
        const ListedStory story = plan.input.stories.at(place);
        for (const std::string_view text : {story.byline, story.editor}) {
            if (known.insert(text).second)
                bylines.append(QString::fromUtf8(text.data(), qsizetype(text.size())));
        }
    }
    for (const QString &byline : std::as_const(bylines)) {
        const QStringList people = byline.split(between, Qt::SkipEmptyParts);
        for (const QString &person : people) {
            if (person.size() <= 4)
                words.append(person);
        }
    }
    return std::make_shared<const Vocabulary>(words);
}

qsizetype Vocabulary::wordAt(QStringView text, qsizetype at) const
{
    const auto words = m_byFirst.constFind(text.at(at));
    if (words == m_byFirst.constEnd())
        return 0;
    for (const QString &word : *words) {
        if (text.mid(at).startsWith(word))
            return word.size();
    }
    return 0;
}

struct HeadlineBreaks::Data {
    std::shared_ptr<const Vocabulary> vocabulary;
    UBreakIterator *words = nullptr;

    ~Data()
    {
        if (words)
            ubrk_close(words);
    }

    /// Ends of the words in @p text, the newsroom's own kept whole.
    std::vector<qsizetype> wordEnds(const QString &text)
    {
        UErrorCode status = U_ZERO_ERROR;
        ubrk_setText(words, reinterpret_cast<const UChar *>(text.utf16()), int32_t(text.size()), &status);
        std::vector<qsizetype> ends;
        if (U_FAILURE(status))
            return ends;
        qsizetype known = 0; // up to here a word of the newsroom runs
        qsizetype looked = 0;
        for (int32_t end = ubrk_next(words); end != UBRK_DONE; end = ubrk_next(words)) {
            for (; looked < end; ++looked) {
                if (looked < known)
                    continue;
                if (const qsizetype length = vocabulary->wordAt(text, looked); length > 0) {
                    // A name that begins inside what the dictionary takes for a word is a word all the same.
                    if (looked > 0 && (ends.empty() || ends.back() < looked))
                        ends.push_back(looked);
                    known = looked + length;
                    ends.push_back(known);
                }
            }
            if (end > known)
                ends.push_back(end);
        }
        return ends;
    }

    /// Calls @p take with each place where @p text may break.
    template <typename Take>
    void eachBreak(const QString &text, Take take)
    {
        if (!words || !isHan(text))
            return;
        QStringView before;
        qsizetype start = 0;
        for (const qsizetype end : wordEnds(text)) {
            const QStringView word = QStringView(text).mid(start, end - start);
            if (word.isEmpty())
                continue;
            if (!before.isEmpty() && mayBreak(before, word))
                take(start);
            before = word;
            start = end;
        }
    }
};

HeadlineBreaks::HeadlineBreaks(std::shared_ptr<const Vocabulary> vocabulary)
    : m_data(std::make_unique<Data>())
{
    m_data->vocabulary = std::move(vocabulary);
    UErrorCode status = U_ZERO_ERROR;
    m_data->words = ubrk_open(UBRK_WORD, "zh", nullptr, 0, &status);
}

HeadlineBreaks::~HeadlineBreaks() = default;

std::string HeadlineBreaks::html(const QString &text)
{
    std::string out;
    out.reserve(size_t(text.size()) * 5);
    qsizetype start = 0;
    m_data->eachBreak(text, [&](qsizetype at) {
        appendEscaped(out, QStringView(text).mid(start, at - start));
        out += "<wbr>";
        start = at;
    });
    appendEscaped(out, QStringView(text).mid(start));
    return out;
}

BreakPlaces HeadlineBreaks::places(const QString &text)
{
    if (text.size() > LongestWithPlaces)
        return 0;
    BreakPlaces places = PlacesKnown;
    m_data->eachBreak(text, [&](qsizetype at) { places |= BreakPlaces(1) << at; });
    return places;
}

std::string withBreaks(std::string_view text, BreakPlaces places)
{
    std::string out;
    out.reserve(text.size() + 64);
    size_t start = 0;
    int unit = 0;
    for (size_t at = 0; at < text.size(); ++at) {
        const auto byte = uchar(text[at]);
        if ((byte & 0xc0) == 0x80)
            continue;
        if (unit > 0 && unit < LongestWithPlaces && (places >> unit & 1)) {
            appendEscapedUtf8(out, text.substr(start, at - start));
            out += "<wbr>";
            start = at;
        }
        unit += byte >= 0xf0 ? 2 : 1;
    }
    appendEscapedUtf8(out, text.substr(start));
    return out;
}

} // namespace Galley
