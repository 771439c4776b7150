// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/common/segmentedcontrol.h"
#include "ui/common/style.h"
#include "ui/settings/accentsample.h"
#include "ui/settings/colourfield.h"
#include "ui/settings/optionfield.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

ThemeOption option(ThemeOption::Type type, const QString &byDefault)
{
    ThemeOption made;
    made.key = u"key"_s;
    made.type = type;
    made.label = {u"标签"_s, u"Label"_s};
    made.byDefault = byDefault;
    return made;
}

ThemeOption choice(const QStringList &values)
{
    ThemeOption made = option(ThemeOption::Type::Choice, values.first());
    for (const QString &value : values)
        made.choices.append({value, {value, value}, {}});
    return made;
}

const ThemeGrounds &grounds()
{
    static const ThemeGrounds paper{{0xffffffff, 0xfff5f3ee}, {0xff14171a, 0xff1d2125}};
    return paper;
}

} // namespace

class TestOptionField : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyStyle(*qApp, Scheme::Light); }

    void aSwitchCarriesItsLabel()
    {
        OptionField field(option(ThemeOption::Type::Switch, u"on"_s), grounds(), u"zh_CN"_s);
        QVERIFY(field.hasOwnLabel());
        auto *box = field.findChild<QCheckBox *>();
        QCOMPARE(box->text(), u"标签"_s);
        QVERIFY(box->isChecked());
        QSignalSpy edited(&field, &OptionField::edited);
        box->click();
        QCOMPARE(edited.first().first().toString(), u"off"_s);
        field.setValue(u"on"_s);
        QVERIFY(box->isChecked());
        QCOMPARE(edited.size(), 1);
    }

    void fewShortChoicesAreSegmentsAndOthersAList()
    {
        OptionField few(choice({u"space"_s, u"indent"_s, u"none"_s}), grounds(), u"en"_s);
        auto *segments = few.findChild<SegmentedControl *>();
        QVERIFY(segments);
        QVERIFY(!few.findChild<QComboBox *>());
        QSignalSpy edited(&few, &OptionField::edited);
        segments->segment(1)->click();
        QCOMPARE(edited.size(), 1);
        QCOMPARE(edited.first().first().toString(), u"indent"_s);
        few.setValue(u"none"_s);
        QCOMPARE(segments->current(), 2);
        QCOMPARE(edited.size(), 1);

        OptionField many(choice({u"a"_s, u"b"_s, u"c"_s, u"d"_s}), grounds(), u"en"_s);
        QVERIFY(many.findChild<QComboBox *>());
        QVERIFY(!many.findChild<SegmentedControl *>());
        OptionField wide(choice({QString(60, u'a'), QString(60, u'b')}), grounds(), u"en"_s);
        QVERIFY(wide.findChild<QComboBox *>());
    }

    void aNumberKeepsToItsRangeAndSaysItsUnit()
    {
        ThemeOption number = option(ThemeOption::Type::Number, u"5"_s);
        number.least = 0;
        number.most = 8;
        number.unit = {u"篇"_s, u"stories"_s};
        OptionField field(number, grounds(), u"zh_CN"_s);
        auto *box = field.findChild<QSpinBox *>();
        QCOMPARE(box->text(), u"5 篇"_s);
        QSignalSpy edited(&field, &OptionField::edited);
        box->setValue(99);
        QCOMPARE(edited.last().first().toString(), u"8"_s);
        field.setValue(u"3"_s);
        QCOMPARE(box->value(), 3);
        QCOMPARE(edited.size(), 1);
    }

    void textMayBeTypedWithSpaces()
    {
        OptionField field(option(ThemeOption::Type::Text, QString()), grounds(), u"en"_s);
        QSignalSpy edited(&field, &OptionField::edited);
        auto *line = field.findChild<QLineEdit *>();
        QTest::keyClicks(line, u"Read on"_s);
        QCOMPARE(line->text(), u"Read on"_s);
        QCOMPARE(edited.last().first().toString(), u"Read on"_s);
    }

    void saysWhenAnAccentHadToChange()
    {
        ThemeOption accent = option(ThemeOption::Type::Colour, u"#b3261e"_s);
        accent.isAccent = true;
        OptionField field(accent, grounds(), u"en"_s);
        auto *sample = field.findChild<AccentSample *>();
        QVERIFY(sample->isHidden());
        field.setValue(u"#f2b84b"_s);
        QVERIFY(!sample->isHidden());
        QVERIFY(sample->remark().contains(u"darker"_s));
        field.setValue(u"#28594f"_s);
        QVERIFY(!sample->isHidden());
        QCOMPARE(sample->remark(), QString());
    }

    void goesBackToItsDefault()
    {
        ThemeOption colour = option(ThemeOption::Type::Colour, u"#b3261e"_s);
        OptionField field(colour, grounds(), u"en"_s);
        field.show();
        QVERIFY(!field.backToDefault()->isVisible());
        const int width = field.sizeHint().width();
        field.setValue(u"#28594f"_s);
        QVERIFY(field.backToDefault()->isVisible());
        QCOMPARE(field.sizeHint().width(), width);
        QSignalSpy edited(&field, &OptionField::edited);
        QTest::mouseClick(field.backToDefault(), Qt::LeftButton);
        QCOMPARE(edited.first().first().toString(), u"#b3261e"_s);
        QCOMPARE(field.findChild<ColourField *>()->colour().name(), u"#b3261e"_s);
        QVERIFY(!field.backToDefault()->isVisible());
    }

    void aWheelOverANumberScrollsThePage()
    {
        ThemeOption number = option(ThemeOption::Type::Number, u"5"_s);
        number.most = 8;
        OptionField field(number, grounds(), u"en"_s);
        field.show();
        auto *box = field.findChild<QSpinBox *>();
        box->clearFocus();
        QWheelEvent wheel(QPointF(5, 5), box->mapToGlobal(QPointF(5, 5)), {}, {0, 120}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(box, &wheel);
        QCOMPARE(box->value(), 5);
        QVERIFY(!wheel.isAccepted());
    }

    void isNamedForScreenReaders()
    {
        for (const ThemeOption &each : {option(ThemeOption::Type::Text, {}), option(ThemeOption::Type::Number, u"0"_s),
                                        choice({u"a"_s, u"b"_s}), option(ThemeOption::Type::Colour, u"#000000"_s)}) {
            OptionField field(each, grounds(), u"en"_s);
            QCOMPARE(field.focusProxy()->accessibleName(), u"Label"_s);
            QVERIFY(field.backToDefault()->accessibleName().contains(u"Label"_s));
        }
    }
};

QTEST_MAIN(TestOptionField)
#include "tst_optionfield.moc"
