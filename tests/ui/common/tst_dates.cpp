// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/common/dates.h"
#include "ui/common/words.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Galley;

class TestDates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void writesTimesAsTheLanguageDoes_data();
    void writesTimesAsTheLanguageDoes();
    void startsTheDayInTheNewsroomsZone();
    void saysNothingOfATimeThatIsNone();

private:
    const QTimeZone m_shanghai{"Asia/Shanghai"};
    // Wednesday 20 May 2026, 11:00 in Shanghai.
    const QDateTime m_now{QDate(2026, 5, 20), QTime(3, 0), Qt::UTC};
};

void TestDates::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    QVERIFY(m_shanghai.isValid());
}

void TestDates::writesTimesAsTheLanguageDoes_data()
{
    QTest::addColumn<QDateTime>("there");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("list");
    QTest::addColumn<QString>("full");
    QTest::addColumn<QString>("group");
    const auto at = [](int year, int month, int day, int hour, int minute) {
        return QDateTime(QDate(year, month, day), QTime(hour, minute), Qt::LocalTime);
    };
    const QString en = u"en_GB"_s;
    const QString zh = u"zh_CN"_s;
    QTest::newRow("today") << at(2026, 5, 20, 10, 42) << en << u"10:42"_s << u"Today 10:42"_s << u"Today"_s;
    QTest::newRow("yesterday") << at(2026, 5, 19, 17, 20) << en << u"17:20"_s << u"Yesterday 17:20"_s << u"Yesterday"_s;
    QTest::newRow("later today") << at(2026, 5, 20, 12, 0) << en << u"at 12:00"_s << u"Today 12:00"_s << u"Today"_s;
    QTest::newRow("next week") << at(2026, 5, 27, 12, 0) << en << u"at 27 May 12:00"_s << u"27 May 12:00"_s << u"Later"_s;
    QTest::newRow("Monday") << at(2026, 5, 18, 9, 5) << en << u"18 May"_s << u"18 May 09:05"_s << u"This week"_s;
    QTest::newRow("Sunday before") << at(2026, 5, 17, 9, 5) << en << u"17 May"_s << u"17 May 09:05"_s << u"May"_s;
    QTest::newRow("another year") << at(2025, 11, 3, 8, 0) << en << u"3 Nov 2025"_s << u"3 Nov 2025"_s << u"November 2025"_s;
    QTest::newRow("zh today") << at(2026, 5, 20, 10, 42) << zh << u"10:42"_s << u"Today 10:42"_s << u"Today"_s;
    QTest::newRow("zh this year") << at(2026, 3, 7, 16, 5) << zh << u"3-7"_s << u"3-7 16:05"_s << u"3 月"_s;
    QTest::newRow("zh another year") << at(2025, 11, 3, 8, 0) << zh << u"2025-11-03"_s << u"2025-11-03"_s << u"2025 年 11 月"_s;
}

void TestDates::writesTimesAsTheLanguageDoes()
{
    QFETCH(QDateTime, there);
    QFETCH(QString, language);
    setUiLocale(QLocale(language));
    const QDateTime utc = QDateTime(there.date(), there.time(), m_shanghai).toUTC();
    QTEST(listTime(utc, m_now, m_shanghai), "list");
    QTEST(fullTime(utc, m_now, m_shanghai), "full");
    QTEST(dateGroup(utc, m_now, m_shanghai), "group");
}

void TestDates::startsTheDayInTheNewsroomsZone()
{
    setUiLocale(QLocale(QLocale::English));
    // 00:30 in Shanghai is still the day before in UTC.
    const QDateTime night(QDate(2026, 5, 19), QTime(16, 30), Qt::UTC);
    QCOMPARE(dateGroup(night, m_now, m_shanghai), u"Today"_s);
    QCOMPARE(dateGroup(night, m_now, QTimeZone::utc()), u"Yesterday"_s);
}

void TestDates::saysNothingOfATimeThatIsNone()
{
    QCOMPARE(listTime({}, m_now, m_shanghai), QString());
    QCOMPARE(fullTime({}, m_now, m_shanghai), QString());
}

QTEST_MAIN(TestDates)
#include "tst_dates.moc"
