// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "model/searchquery.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

enum class Field { Place, Channel, State, Before, After, On, Due, Step, Has };

struct FieldName {
    QLatin1StringView english;
    QStringView chinese;
    Field field;
    SearchPlace place = SearchPlace::Anywhere;
};
constexpr FieldName Fields[] = {
    {"title"_L1, u"标题", Field::Place, SearchPlace::Headline},
    {"text"_L1, u"正文", Field::Place, SearchPlace::Text},
    {"by"_L1, u"作者", Field::Place, SearchPlace::Byline},
    {"source"_L1, u"来源", Field::Place, SearchPlace::Source},
    {"tag"_L1, u"标签", Field::Place, SearchPlace::Tag},
    {"channel"_L1, u"频道", Field::Channel},
    {"state"_L1, u"状态", Field::State},
    {"before"_L1, u"早于", Field::Before},
    {"after"_L1, u"晚于", Field::After},
    {"on"_L1, u"日期", Field::On},
    {"due"_L1, u"截止", Field::Due},
    {"step"_L1, u"签字", Field::Step},
    {"has"_L1, u"有", Field::Has},
};

struct FeatureName {
    QLatin1StringView english;
    QStringView chinese;
    SearchFeature feature;
};
constexpr FeatureName Features[] = {
    {"picture"_L1, u"图片", SearchFeature::Picture},
    {"source"_L1, u"来源", SearchFeature::Source},
    {"byline"_L1, u"作者", SearchFeature::Byline},
    {"correction"_L1, u"更正", SearchFeature::Correction},
    {"todo"_L1, u"待办", SearchFeature::ToDo},
    {"remark"_L1, u"批注", SearchFeature::Remark},
    {"changes"_L1, u"改动", SearchFeature::Changes},
    {"embargo"_L1, u"保密期", SearchFeature::Embargo},
};

struct StateName {
    QStringView chinese;
    State state;
};
constexpr StateName ChineseStates[] = {
    {u"草稿", State::Draft},         {u"审校中", State::Review},  {u"待发", State::Ready},
    {u"已发布", State::Published}, {u"已撤稿", State::Withdrawn},
};

bool isQuote(QChar c) { return c == u'"' || c == u'“' || c == u'”'; }
bool isColon(QChar c) { return c == u':' || c == u'：'; }
bool isMinus(QChar c) { return c == u'-' || c == u'－'; }

template <typename Names>
const auto *named(const Names &names, QStringView typed)
{
    const auto found = std::find_if(std::begin(names), std::end(names), [&](const auto &name) {
        return typed == name.chinese || typed.compare(name.english, Qt::CaseInsensitive) == 0;
    });
    return found == std::end(names) ? nullptr : &*found;
}

/// A day, a month or a year.
std::optional<std::pair<QDate, QDate>> spanOf(const QString &typed)
{
    static const QRegularExpression form(u"^([0-9]{4})(?:[-/.年]([0-9]{1,2})(?:[-/.月]([0-9]{1,2})日?|月)?|年)?$"_s);
    const QRegularExpressionMatch match = form.match(typed);
    if (!match.hasMatch())
        return std::nullopt;
    const bool hasMonth = !match.captured(2).isEmpty();
    const bool hasDay = !match.captured(3).isEmpty();
    const QDate first(match.captured(1).toInt(), hasMonth ? match.captured(2).toInt() : 1,
                      hasDay ? match.captured(3).toInt() : 1);
    if (!first.isValid())
        return std::nullopt;
    return std::pair(first, hasDay ? first.addDays(1) : hasMonth ? first.addMonths(1) : first.addYears(1));
}

class Reader
{
    Q_DECLARE_TR_FUNCTIONS(Galley)

public:
    Reader(const QString &typed, const QTimeZone &zone, const QDateTime &now) : m_typed(typed), m_zone(zone), m_now(now) {}

    std::variant<SearchQuery, SearchFault> read()
    {
        for (skipSpace(); m_at < m_typed.size() && !m_fault; skipSpace())
            readPart();
        return m_fault ? std::variant<SearchQuery, SearchFault>(*m_fault) : std::move(m_query);
    }

private:
    void skipSpace()
    {
        while (m_at < m_typed.size() && m_typed[m_at].isSpace())
            ++m_at;
    }

    void readPart()
    {
        m_begin = m_at;
        m_isExcluded = isMinus(m_typed[m_at]) && m_at + 1 < m_typed.size() && !m_typed[m_at + 1].isSpace();
        if (m_isExcluded)
            ++m_at;
        const FieldName *field = readField();
        if (m_fault)
            return;
        const bool isQuoted = m_at < m_typed.size() && isQuote(m_typed[m_at]);
        const QString value = isQuoted ? readQuoted() : readWord();
        if (value.isEmpty()) {
            // Nothing was written behind the colon yet.
            return;
        }
        if (!field || field->field == Field::Place)
            m_query.words.push_back({field ? field->place : SearchPlace::Anywhere, value, isQuoted, m_isExcluded});
        else
            addCondition(*field, value);
    }

    /// What stands before a colon, when it is a field.
    const FieldName *readField()
    {
        qsizetype end = m_at;
        while (end < m_typed.size() && m_typed[end].isLetter())
            ++end;
        if (end == m_at || end >= m_typed.size() || !isColon(m_typed[end]))
            return nullptr;
        const QStringView name = QStringView(m_typed).mid(m_at, end - m_at);
        const FieldName *field = named(Fields, name);
        if (field) {
            m_at = end + 1;
            return field;
        }
        // "http://…" and "时间：" are words; "chanel:" is a mistake.
        const bool isLatin = std::all_of(name.begin(), name.end(), [](QChar c) { return c.unicode() < 0x80; });
        const bool isAddress = end + 1 < m_typed.size() && m_typed[end + 1] == u'/';
        if (isLatin && !isAddress && m_typed[end] == u':') {
            m_fault = SearchFault{m_at, end + 1 - m_at,
                                  tr("One cannot search by “%1”. These are known: %2. Put it into quotation marks to look "
                                     "for the words themselves.")
                                      .arg(m_typed.mid(m_at, end + 1 - m_at),
                                           tr("title, text, by, source, tag, channel, state, before, after, on, due, step, has",
                                              "what one can search by; in Chinese 标题、正文、作者 …"))};
        }
        return nullptr;
    }

    QString readQuoted()
    {
        const qsizetype from = ++m_at;
        while (m_at < m_typed.size() && !isQuote(m_typed[m_at]))
            ++m_at;
        const QString value = m_typed.mid(from, m_at - from).trimmed();
        m_at += m_at < m_typed.size() ? 1 : 0;
        return value;
    }

    QString readWord()
    {
        const qsizetype from = m_at;
        while (m_at < m_typed.size() && !m_typed[m_at].isSpace() && !isQuote(m_typed[m_at]))
            ++m_at;
        return m_typed.mid(from, m_at - from);
    }

    void fail(const QString &message) { m_fault = SearchFault{m_begin, m_at - m_begin, message}; }

    void add(decltype(SearchCondition::what) what)
    {
        m_query.conditions.push_back({std::move(what), m_isExcluded});
    }

    void addCondition(const FieldName &field, const QString &value)
    {
        switch (field.field) {
        case Field::Place: return;
        case Field::Channel: return add(SearchCondition::InChannel{value});
        case Field::State: return addState(value);
        case Field::Has: return addFeature(value);
        case Field::Due: return addDue(value);
        case Field::Step: return add(SearchCondition::AwaitsStep{isMine(value) ? QString() : value});
        case Field::Before:
        case Field::After:
        case Field::On: return addTime(field.field, value);
        }
    }

    void addState(const QString &value)
    {
        std::optional<State> state = stateFromKey(value.toLower());
        for (const StateName &name : ChineseStates) {
            if (value == name.chinese)
                state = name.state;
        }
        if (state)
            return add(*state);
        fail(tr("“%1” is no state of a story. These are known: %2.")
                 .arg(value, tr("draft, review, ready, published, withdrawn", "states as one searches by them")));
    }

    void addFeature(const QString &value)
    {
        if (const FeatureName *feature = named(Features, value))
            return add(feature->feature);
        fail(tr("One cannot ask whether a story has “%1”. These are known: %2.").arg(value, tr("picture, source, byline, correction, todo, remark, changes, embargo", "what a story may have, as one searches by it")));
    }

    static bool isMine(const QString &value) { return value == u"我" || value.compare("mine"_L1, Qt::CaseInsensitive) == 0; }

    /// The days that a word such as "today" means; from an invalid one on: all before the other.
    std::optional<std::pair<QDate, QDate>> daysCalled(const QString &value) const
    {
        if (!m_now.isValid())
            return std::nullopt;
        const QDate today = m_now.toTimeZone(m_zone).date();
        const auto is = [&](QLatin1StringView english, QStringView chinese) {
            return value == chinese || value.compare(english, Qt::CaseInsensitive) == 0;
        };
        if (is("today"_L1, u"今天"))
            return std::pair(today, today.addDays(1));
        if (is("tomorrow"_L1, u"明天"))
            return std::pair(today.addDays(1), today.addDays(2));
        if (is("week"_L1, u"本周"))
            return std::pair(today.addDays(1 - today.dayOfWeek()), today.addDays(8 - today.dayOfWeek()));
        return std::nullopt;
    }

    void addDue(const QString &value)
    {
        if (m_now.isValid() && (value == u"逾期" || value.compare("overdue"_L1, Qt::CaseInsensitive) == 0))
            return add(SearchCondition::Due{{}, m_now});
        auto span = daysCalled(value);
        if (!span)
            span = spanOf(value);
        if (!span) {
            return fail(tr("“%1” is no date. Write today, tomorrow, week or overdue, a day, a month or a year, for example 2024-06-15.").arg(value));
        }
        add(SearchCondition::Due{QDateTime(span->first, QTime(0, 0), m_zone).toUTC(), QDateTime(span->second, QTime(0, 0), m_zone).toUTC()});
    }

    void addTime(Field field, const QString &value)
    {
        const auto span = spanOf(value);
        if (!span)
            return fail(tr("“%1” is no date. Write a day, a month or a year, for example 2024-06-15, 2024-06 or 2024.").arg(value));
        const QDateTime from = field == Field::Before ? QDateTime() : QDateTime(span->first, QTime(0, 0), m_zone).toUTC();
        const QDate end = field == Field::Before ? span->first : span->second;
        const QDateTime to = field == Field::After ? QDateTime() : QDateTime(end, QTime(0, 0), m_zone).toUTC();
        add(SearchCondition::Between{from, to});
    }

    const QString &m_typed;
    const QTimeZone &m_zone;
    const QDateTime &m_now;
    SearchQuery m_query;
    std::optional<SearchFault> m_fault;
    qsizetype m_at = 0;
    qsizetype m_begin = 0;
    bool m_isExcluded = false;
};

} // namespace

std::variant<SearchQuery, SearchFault> readSearchQuery(const QString &typed, const QTimeZone &zone, const QDateTime &now)
{
    return Reader(typed, zone, now).read();
}

} // namespace Galley
