// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "body/html.h"
#include "body/randombody.h"

#include <QRegularExpression>
#include <QTest>

using namespace Galley;

class TestBodyRoundTrip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void normalizesOnceAndForAll()
    {
        RandomBody random(20260101);
        for (int i = 0; i < 6000; ++i) {
            const Body normal = normalized(random.body());
            if (normalized(normal) != normal) {
                qInfo().noquote() << toHtml(normal) << "\n->\n" << toHtml(normalized(normal));
                QFAIL(qPrintable(QStringLiteral("body %1 changes when it is normalized again").arg(i)));
            }
        }
    }

    void readsBackEveryBodyItWrites()
    {
        RandomBody random(20260102);
        int blocks = 0;
        for (int i = 0; i < 6000; ++i) {
            const Body body = random.body();
            const Body normal = normalized(body);
            blocks += int(normal.blocks.size());
            const QString html = toHtml(body);
            const auto parsed = parseHtml(html);
            QVERIFY2(parsed.ok(), qPrintable(html));
            if (parsed->body != normal || !parsed->report.isEmpty()) {
                qInfo().noquote() << html << "\n->\n" << toHtml(parsed->body);
                QFAIL(qPrintable(QStringLiteral("body %1 does not read back").arg(i)));
            }
            QCOMPARE(toHtml(parsed->body), html);
        }
        QVERIFY(blocks > 6000); // or the bodies say nothing
    }

    void neverHoldsWhatHtmlCannotCarry()
    {
        RandomBody random(20260103);
        for (int i = 0; i < 2000; ++i) {
            const QString html = toHtml(random.body());
            QCOMPARE(QString::fromUtf8(html.toUtf8()), html);
            for (const QChar c : html)
                QVERIFY2(c == u'\n' || c == u'\t' || c.unicode() >= 0x20, qPrintable(html));
        }
    }
};

QTEST_GUILESS_MAIN(TestBodyRoundTrip)
#include "tst_bodyroundtrip.moc"
