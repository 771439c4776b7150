// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "site/accent.h"
#include "site/themeoptions.h"

#include <QColor>
#include <QTest>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

QRgb rgb(const char *text) { return *colourFromText(QString::fromLatin1(text)); }

/// White paper and a warm wash, and the same by night.
ThemeGrounds newspaper()
{
    return {{rgb("#ffffff"), rgb("#f5f3ee")}, {rgb("#14171a"), rgb("#1d2125")}};
}

double least(QRgb colour, const QList<QRgb> &grounds)
{
    double found = 21;
    for (const QRgb ground : grounds)
        found = std::min(found, contrast(colour, ground));
    return found;
}

} // namespace

class TestAccent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void measuresContrastAsTheGuidelinesDo();
    void everyColourCanBeReadInBothSchemes();
    void keepsAColourThatCanBeRead();
    void darkensOnPaperAndLightensByNight();
    void keepsTheHueOfWhatItChanges();
    void aBrightFillKeepsItsColourUnderDarkText();
    void aMiddlingFillGetsALittleDarkerForWhiteText();
    void answersEvenWhereNothingCanBeRead();
};

void TestAccent::measuresContrastAsTheGuidelinesDo()
{
    QCOMPARE(contrast(rgb("#000"), rgb("#fff")), 21.0);
    QCOMPARE(contrast(rgb("#fff"), rgb("#fff")), 1.0);
    QVERIFY(std::abs(contrast(rgb("#777777"), rgb("#ffffff")) - 4.478) < 0.001);
    QCOMPARE(contrast(rgb("#b3261e"), rgb("#fff")), contrast(rgb("#fff"), rgb("#b3261e")));
}

void TestAccent::everyColourCanBeReadInBothSchemes()
{
    // Every corner, edge and face of the cube, and what lies between.
    for (int red = 0; red <= 255; red += 51) {
        for (int green = 0; green <= 255; green += 51) {
            for (int blue = 0; blue <= 255; blue += 51) {
                const QRgb wanted = qRgb(red, green, blue);
                const AccentFamily family = readableAccent(wanted, newspaper());
                const QByteArray name = colourText(wanted).toLatin1();
                QVERIFY2(least(family.light.text, newspaper().light) >= 4.5, name);
                QVERIFY2(least(family.dark.text, newspaper().dark) >= 4.5, name);
                QVERIFY2(contrast(family.light.onFill, family.light.fill) >= 4.5, name);
                QVERIFY2(contrast(family.dark.onFill, family.dark.fill) >= 4.5, name);
                QVERIFY2(least(family.dark.fill, newspaper().dark) >= 3.0, name);
            }
        }
    }
}

void TestAccent::keepsAColourThatCanBeRead()
{
    const AccentFamily family = readableAccent(rgb("#b3261e"), newspaper());
    QCOMPARE(colourText(family.light.text), u"#b3261e"_s);
    QCOMPARE(colourText(family.light.fill), u"#b3261e"_s);
    QCOMPARE(colourText(family.light.onFill), u"#ffffff"_s);
    QCOMPARE(family.light.shift, AccentColours::Shift::None);
}

void TestAccent::darkensOnPaperAndLightensByNight()
{
    const AccentFamily pale = readableAccent(rgb("#f2b84b"), newspaper());
    QCOMPARE(pale.light.shift, AccentColours::Shift::Darker);
    QCOMPARE(pale.dark.shift, AccentColours::Shift::None);
    const AccentFamily deep = readableAccent(rgb("#28594f"), newspaper());
    QCOMPARE(deep.light.shift, AccentColours::Shift::None);
    QCOMPARE(deep.dark.shift, AccentColours::Shift::Lighter);
    // No further than it has to.
    QVERIFY(least(pale.light.text, newspaper().light) < 4.7);
    QVERIFY(least(deep.dark.text, newspaper().dark) < 4.7);
}

void TestAccent::keepsTheHueOfWhatItChanges()
{
    for (const char *name : {"#f2b84b", "#3aa0ff", "#e0218a", "#37b24d"}) {
        const QColor wanted(rgb(name));
        const QColor got(readableAccent(wanted.rgb(), newspaper()).light.text);
        const int turn = std::abs(wanted.hsvHue() - got.hsvHue());
        QVERIFY2(std::min(turn, 360 - turn) < 20, name);
    }
    const QColor grey(readableAccent(rgb("#aaaaaa"), newspaper()).light.text);
    QVERIFY(grey.saturation() < 5);
}

void TestAccent::aBrightFillKeepsItsColourUnderDarkText()
{
    const AccentFamily family = readableAccent(rgb("#ffd400"), newspaper());
    QCOMPARE(colourText(family.light.fill), u"#ffd400"_s);
    QVERIFY(QColor(family.light.onFill).lightness() < 60);
}

void TestAccent::aMiddlingFillGetsALittleDarkerForWhiteText()
{
    const AccentFamily family = readableAccent(rgb("#e8590c"), newspaper());
    QCOMPARE(colourText(family.light.onFill), u"#ffffff"_s);
    QVERIFY(colourText(family.light.fill) != u"#e8590c"_s);
}

void TestAccent::answersEvenWhereNothingCanBeRead()
{
    // Text that is dark on one of these is not on the other.
    const ThemeGrounds grounds{{rgb("#000"), rgb("#fff")}, {rgb("#000"), rgb("#fff")}};
    const AccentFamily family = readableAccent(rgb("#777"), grounds);
    QVERIFY(contrast(family.light.onFill, family.light.fill) >= 4.5);
    QVERIFY(contrast(family.dark.onFill, family.dark.fill) >= 4.5);
}

QTEST_GUILESS_MAIN(TestAccent)
#include "tst_accent.moc"
