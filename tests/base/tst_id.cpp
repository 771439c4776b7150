// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "base/id.h"

#include <QDateTime>
#include <QSet>
#include <QTest>

#include <thread>
#include <vector>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {
struct Fruit;
using FruitId = Id<Fruit>;
}

class TestId : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isVersionSevenOfTheStandardVariant();
    void holdsTheTimeItWasMade();
    void ordersByTheTimeMade();
    void isUniqueAcrossThreads();
    void roundTripsThroughText();
    void isNullForWhatIsNoId_data();
    void isNullForWhatIsNoId();
};

void TestId::isVersionSevenOfTheStandardVariant()
{
    for (int i = 0; i < 1000; ++i) {
        const QString text = newUuid().toString(QUuid::WithoutBraces);
        QCOMPARE(text[14], u'7');
        QVERIFY(u"89ab"_s.contains(text[19]));
    }
}

void TestId::holdsTheTimeItWasMade()
{
    const qint64 before = QDateTime::currentMSecsSinceEpoch();
    const QUuid uuid = newUuid();
    const qint64 ms = (qint64(uuid.data1) << 16) | uuid.data2;
    // Ids made faster than 4096 a millisecond run a little ahead of the clock.
    QVERIFY(ms >= before);
    QVERIFY(ms <= QDateTime::currentMSecsSinceEpoch() + 1000);
}

void TestId::ordersByTheTimeMade()
{
    QString last;
    QByteArray lastBytes;
    for (int i = 0; i < 20000; ++i) {
        const QUuid uuid = newUuid();
        const QString text = uuid.toString(QUuid::WithoutBraces);
        QVERIFY2(text > last, qPrintable(text));
        QVERIFY(uuid.toRfc4122() > lastBytes);
        last = text;
        lastBytes = uuid.toRfc4122();
    }
}

void TestId::isUniqueAcrossThreads()
{
    constexpr int Threads = 8;
    constexpr int Each = 5000;
    std::vector<std::vector<QUuid>> made(Threads);
    std::vector<std::thread> threads;
    for (std::vector<QUuid> &mine : made) {
        threads.emplace_back([&mine] {
            for (int i = 0; i < Each; ++i)
                mine.push_back(newUuid());
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QSet<QUuid> all;
    for (const std::vector<QUuid> &mine : made) {
        for (const QUuid &uuid : mine)
            all.insert(uuid);
    }
    QCOMPARE(all.size(), Threads * Each);
}

void TestId::roundTripsThroughText()
{
    const FruitId id = FruitId::make();
    QVERIFY(!id.isNull());
    QCOMPARE(id.toString().size(), 36);
    QCOMPARE(FruitId::fromString(id.toString()), id);
    QCOMPARE(FruitId().toString(), QString());
    QVERIFY(QSet<FruitId>{id}.contains(FruitId::fromString(id.toString())));
}

void TestId::isNullForWhatIsNoId_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << u""_s;
    QTest::newRow("a slug") << u"some-story"_s;
    QTest::newRow("too short") << u"018f2c3a-0000-7000-8000"_s;
    QTest::newRow("not hexadecimal") << u"018f2c3a-zzzz-7000-8000-000000000000"_s;
}

void TestId::isNullForWhatIsNoId()
{
    QFETCH(QString, text);
    QVERIFY(FruitId::fromString(text).isNull());
}

QTEST_APPLESS_MAIN(TestId)
#include "tst_id.moc"
