// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "body/canonicalreader.h"
#include "body/html.h"
#include "body/htmlreader.h"
#include "body/randombody.h"
#include "support/shrunkbody.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

Body madeFrom(quint32 seed) { return RandomBody(seed).body(); }

} // namespace

class TestBodyRoundTrip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void normalizesOnceAndForAll()
    {
        const QString found = counterexample(testSeed(20260101), 10'000, madeFrom, [](const Body &body) {
            const Body normal = normalized(body);
            return normalized(normal) == normal;
        });
        QVERIFY2(found.isEmpty(), found.toUtf8());
    }

    void readsBackEveryBodyItWrites()
    {
        size_t blocks = 0;
        const QString found = counterexample(testSeed(20260102), 12'000, madeFrom, [&blocks](const Body &body) {
            const Body normal = normalized(body);
            blocks += normal.blocks.size();
            const QString html = toHtml(body);
            const auto parsed = parseHtml(html);
            return parsed && parsed->body == normal && parsed->report.isEmpty() && toHtml(parsed->body) == html;
        });
        QVERIFY2(found.isEmpty(), found.toUtf8());
        QVERIFY(blocks > 12'000); // or the bodies say nothing
    }

    void shrinksWhatFailsToLittle()
    {
        const auto fails = [](const Body &body) {
            const QString html = toHtml(body);
            return html.contains("<strong>"_L1) && html.contains("<li>"_L1);
        };
        int found = 0;
        for (quint32 seed = 1; seed <= 200; ++seed) {
            const Body body = madeFrom(seed);
            if (!fails(body))
                continue;
            ++found;
            const Body small = shrunk(body, fails);
            QVERIFY(fails(small));
            QVERIFY2(toHtml(small).size() < 100 && small.blocks.size() <= 2, toHtml(small).toUtf8());
        }
        QVERIFY(found > 10);
    }

    /// What the quick reader takes, it reads as the thorough one does; also where the text was changed behind its back.
    void quickAndThoroughReadersAgree()
    {
        RandomBody random(20260104);
        QRandomGenerator dice(20260105);
        static const QStringList pieces{
            QStringLiteral("<"), QStringLiteral(">"), QStringLiteral("&"), QStringLiteral("&amp;"), QStringLiteral("\""),
            QStringLiteral(" "), QStringLiteral("\n"), QStringLiteral("<p>"), QStringLiteral("</p>"),
            QStringLiteral("<strong>"), QStringLiteral("</strong>"), QStringLiteral("<a href=\"javascript:x\">"),
            QStringLiteral("</a>"), QStringLiteral("<script>"), QStringLiteral("<br>"), QString(QChar(0x3000)),
            QString(QChar(0xad)), QString(QChar(0xd800)), QStringLiteral(" <cite>"), QStringLiteral("onload=x"),
        };
        int quick = 0;
        int changedAndQuick = 0;
        for (int i = 0; i < 12000; ++i) {
            QString html = toHtml(random.body());
            const bool changes = i % 2 == 1 && !html.isEmpty();
            if (changes) {
                const int at = dice.bounded(int(html.size()));
                if (dice.bounded(2) == 0)
                    html.insert(at, pieces.at(dice.bounded(int(pieces.size()))));
                else
                    html.remove(at, 1 + dice.bounded(6));
            }
            const std::optional<Body> body = readCanonical(html);
            if (!body)
                continue;
            ++quick;
            changedAndQuick += changes ? 1 : 0;
            const auto thorough = readHtml(html, {}, PictureTitle::Ignored);
            QVERIFY2(thorough && thorough->body == *body && thorough->report.isEmpty(), qPrintable(html));
            QCOMPARE(toHtml(*body), html);
        }
        QVERIFY2(quick > 300, qPrintable(QString::number(quick)));
        QVERIFY2(changedAndQuick > 20, qPrintable(QString::number(changedAndQuick)));
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
