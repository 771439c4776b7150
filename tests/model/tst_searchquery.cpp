// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "model/searchquery.h"

#include <QTest>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

const QTimeZone &shanghai()
{
    static const QTimeZone zone("Asia/Shanghai");
    return zone;
}

SearchWords words(const QString &text, SearchPlace place = SearchPlace::Anywhere)
{
    return {place, text, false, false};
}

SearchCondition between(const QString &from, const QString &to)
{
    const auto time = [](const QString &day) {
        return day.isEmpty() ? QDateTime() : QDateTime(QDate::fromString(day, Qt::ISODate), QTime(0, 0), shanghai()).toUTC();
    };
    return {SearchCondition::Between{time(from), time(to)}, false};
}

template <typename What>
SearchQuery only(What what, bool isExcluded = false)
{
    return {{}, {{std::move(what), isExcluded}}};
}

} // namespace

class TestSearchQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<SearchQuery>("query");
        const auto row = [](const char *name, const QString &typed, const SearchQuery &query) {
            QTest::newRow(name) << typed << query;
        };
        row("nothing", u"  　 "_s, {});
        row("words", u"大桥　通车 bridge"_s, {{words(u"大桥"_s), words(u"通车"_s), words(u"bridge"_s)}, {}});
        row("a phrase", u"\"通车 仪式\""_s, {{{SearchPlace::Anywhere, u"通车 仪式"_s, true, false}}, {}});
        row("a phrase in Chinese marks", u"“通车 仪式”"_s, {{{SearchPlace::Anywhere, u"通车 仪式"_s, true, false}}, {}});
        row("a phrase that is not closed yet", u"\"通车 仪"_s, {{{SearchPlace::Anywhere, u"通车 仪"_s, true, false}}, {}});
        row("words at a phrase", u"大桥\"通车\""_s, {{words(u"大桥"_s), {SearchPlace::Anywhere, u"通车"_s, true, false}}, {}});
        row("not", u"大桥 -广告"_s, {{words(u"大桥"_s), {SearchPlace::Anywhere, u"广告"_s, false, true}}, {}});
        row("not in full width", u"－广告"_s, {{{SearchPlace::Anywhere, u"广告"_s, false, true}}, {}});
        row("a dash alone", u"大桥 - 广告"_s, {{words(u"大桥"_s), words(u"-"_s), words(u"广告"_s)}, {}});
        row("a hyphen", u"covid-19"_s, {{words(u"covid-19"_s)}, {}});
        row("fields", u"by:周砚 source:\"Xinhua News\" tag:高铁 title:a text:b"_s,
            {{words(u"周砚"_s, SearchPlace::Byline), {SearchPlace::Source, u"Xinhua News"_s, true, false},
              words(u"高铁"_s, SearchPlace::Tag), words(u"a"_s, SearchPlace::Headline), words(u"b"_s, SearchPlace::Text)}, {}});
        row("fields in Chinese", u"作者：周砚 来源:新华社 标签:高铁 标题：桥 正文：水"_s,
            {{words(u"周砚"_s, SearchPlace::Byline), words(u"新华社"_s, SearchPlace::Source), words(u"高铁"_s, SearchPlace::Tag),
              words(u"桥"_s, SearchPlace::Headline), words(u"水"_s, SearchPlace::Text)}, {}});
        row("not in a field", u"-by:周砚"_s, {{{SearchPlace::Byline, u"周砚"_s, false, true}}, {}});
        row("capitals", u"BY:a"_s, {{words(u"a"_s, SearchPlace::Byline)}, {}});
        row("a field without a value yet", u"大桥 by:"_s, {{words(u"大桥"_s)}, {}});
        row("an address", u"https://example.org/a"_s, {{words(u"https://example.org/a"_s)}, {}});
        row("a time of day", u"12:30"_s, {{words(u"12:30"_s)}, {}});
        row("a Chinese colon in the text", u"时间：今晚"_s, {{words(u"时间：今晚"_s)}, {}});
        row("a field in quotation marks", u"\"chanel:\""_s, {{{SearchPlace::Anywhere, u"chanel:"_s, true, false}}, {}});
        row("a channel", u"channel:新闻/本地"_s, only(SearchCondition::InChannel{u"新闻/本地"_s}));
        row("not a channel", u"-频道：新闻"_s, only(SearchCondition::InChannel{u"新闻"_s}, true));
        row("a state", u"state:published"_s, only(State::Published));
        row("a state in Chinese", u"状态:审校中"_s, only(State::Review));
        row("a year", u"on:2024"_s, {{}, {between(u"2024-01-01"_s, u"2025-01-01"_s)}});
        row("a month", u"日期：2024年6月"_s, {{}, {between(u"2024-06-01"_s, u"2024-07-01"_s)}});
        row("a day", u"on:2024-2-29"_s, {{}, {between(u"2024-02-29"_s, u"2024-03-01"_s)}});
        row("before", u"before:2024-06"_s, {{}, {between({}, u"2024-06-01"_s)}});
        row("after", u"晚于:2024-06"_s, {{}, {between(u"2024-06-01"_s, {})}});
        row("a picture", u"has:picture"_s, only(SearchFeature::Picture));
        row("no picture", u"-有：图片"_s, only(SearchFeature::Picture, true));
    }
    void reads()
    {
        QFETCH(QString, typed);
        const auto read = readSearchQuery(typed, shanghai());
        const auto *query = std::get_if<SearchQuery>(&read);
        QVERIFY2(query, query ? "" : qPrintable(std::get<SearchFault>(read).message));
        QTEST(*query, "query");
    }

    void explains_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("named");
        QTest::addColumn<int>("at");
        QTest::newRow("a field that is none") << u"大桥 chanel:新闻"_s << u"chanel:"_s << 3;
        QTest::newRow("a state that is none") << u"state:gone"_s << u"gone"_s << 0;
        QTest::newRow("a date that is none") << u"大桥 before:tomorrow"_s << u"tomorrow"_s << 3;
        QTest::newRow("a month that is none") << u"on:2024-13"_s << u"2024-13"_s << 0;
        QTest::newRow("a day that is none") << u"on:2023-02-29"_s << u"2023-02-29"_s << 0;
        QTest::newRow("something that a story cannot have") << u"has:luck"_s << u"luck"_s << 0;
    }
    void explains()
    {
        QFETCH(QString, typed);
        QFETCH(QString, named);
        const auto read = readSearchQuery(typed, shanghai());
        const auto *fault = std::get_if<SearchFault>(&read);
        QVERIFY(fault);
        QVERIFY2(fault->message.contains(u"“"_s + named + u"”"_s), qPrintable(fault->message));
        QTEST(int(fault->at), "at");
        QVERIFY(fault->length > 0 && fault->at + fault->length <= typed.size());
    }

    void readsWhenItIsDueAndWhoSigns_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        // It is Friday, 15 May 2026 there.
        QTest::newRow("today") << u"due:today"_s << u"2026-05-15"_s << u"2026-05-16"_s;
        QTest::newRow("in Chinese") << u"截止：明天"_s << u"2026-05-16"_s << u"2026-05-17"_s;
        QTest::newRow("this week") << u"due:week"_s << u"2026-05-11"_s << u"2026-05-18"_s;
        QTest::newRow("a month") << u"截止:2026-06"_s << u"2026-06-01"_s << u"2026-07-01"_s;
    }
    void readsWhenItIsDueAndWhoSigns()
    {
        QFETCH(QString, typed);
        QFETCH(QString, from);
        QFETCH(QString, to);
        const QDateTime now(QDate(2026, 5, 14), QTime(17, 0), Qt::UTC);
        const auto midnight = [](const QString &day) { return QDateTime(QDate::fromString(day, Qt::ISODate), QTime(0, 0), shanghai()).toUTC(); };
        const auto read = readSearchQuery(typed, shanghai(), now);
        const auto *query = std::get_if<SearchQuery>(&read);
        QVERIFY(query && query->conditions.size() == 1);
        const auto due = std::get<SearchCondition::Due>(query->conditions.front().what);
        QCOMPARE(due.from, midnight(from));
        QCOMPARE(due.to, midnight(to));
    }

    void knowsNoTodayWithoutAClock()
    {
        QVERIFY(std::holds_alternative<SearchFault>(readSearchQuery(u"due:today"_s, shanghai())));
        const QDateTime now(QDate(2026, 5, 14), QTime(17, 0), Qt::UTC);
        const auto late = std::get<SearchQuery>(readSearchQuery(u"-逾期 due:overdue"_s, shanghai(), now));
        QCOMPARE(std::get<SearchCondition::Due>(late.conditions.front().what).to, now);
        for (const QString &typed : {u"step:mine"_s, u"签字:我"_s}) {
            const auto mine = std::get<SearchQuery>(readSearchQuery(typed, shanghai(), now));
            QCOMPARE(std::get<SearchCondition::AwaitsStep>(mine.conditions.front().what).step, QString());
        }
    }

    void readsAnything()
    {
        // Every beginning of everything, as it is typed.
        const QString all = u"“a:b” -\"-by:x : :: by:: -: on:20 -on:\"2024\" 频道：： has:“图片”\"\" \U00020bb7 - "_s;
        for (qsizetype from = 0; from < all.size(); ++from) {
            for (qsizetype size = 0; from + size <= all.size(); ++size)
                (void)readSearchQuery(all.mid(from, size), shanghai());
        }
    }
};

QTEST_GUILESS_MAIN(TestSearchQuery)
#include "tst_searchquery.moc"
