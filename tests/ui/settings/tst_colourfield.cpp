// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/common/style.h"
#include "ui/settings/colourfield.h"

#include <QApplication>
#include <QColorDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Galley;
using namespace Qt::StringLiterals;

class TestColourField : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyStyle(*qApp, Scheme::Light); }

    void takesAColourThatIsTyped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("colour");
        QTest::newRow("six digits") << u"#28594f"_s << u"#28594f"_s;
        QTest::newRow("without the sign") << u"28594F"_s << u"#28594f"_s;
        QTest::newRow("three digits") << u"#abc"_s << u"#aabbcc"_s;
        QTest::newRow("with spaces") << u" #28594f "_s << u"#28594f"_s;
    }

    void takesAColourThatIsTyped()
    {
        QFETCH(QString, typed);
        QFETCH(QString, colour);
        ColourField field(u"Accent"_s);
        field.setColour(QColor(u"#b3261e"_s));
        QSignalSpy changed(&field, &ColourField::colourChanged);
        auto *text = field.findChild<QLineEdit *>();
        text->selectAll();
        QTest::keyClicks(text, typed);
        QTest::keyClick(text, Qt::Key_Return);
        QCOMPARE(field.colour().name(), colour);
        QCOMPARE(text->text(), colour);
        QCOMPARE(changed.last().first().value<QColor>().name(), colour);
        // One change for each colour, not one for each key.
        QCOMPARE(changed.size(), 1);
    }

    void marksWhatIsNoColourAndKeepsTheLast()
    {
        ColourField field(u"Accent"_s);
        field.setColour(QColor(u"#b3261e"_s));
        QSignalSpy changed(&field, &ColourField::colourChanged);
        auto *text = field.findChild<QLineEdit *>();
        for (const QString &wrong : {u"red"_s, u"#12345"_s, u"url(x)"_s}) {
            text->selectAll();
            QTest::keyClicks(text, wrong);
            QTest::keyClick(text, Qt::Key_Return);
            QCOMPARE(text->property("state").toString(), u"error"_s);
        }
        QCOMPARE(changed.size(), 0);
        QCOMPARE(field.colour().name(), u"#b3261e"_s);
        field.setColour(QColor(u"#000000"_s));
        QCOMPARE(text->text(), u"#000000"_s);
        QCOMPARE(text->property("state").toString(), QString());
    }

    void followsTheDialogAndGoesBackWhenItIsCancelled()
    {
        ColourField field(u"Accent"_s);
        field.setColour(QColor(u"#b3261e"_s));
        field.show();
        QSignalSpy changed(&field, &ColourField::colourChanged);
        QTest::mouseClick(field.findChild<QPushButton *>(), Qt::LeftButton);
        auto *dialog = field.findChild<QColorDialog *>();
        QVERIFY(dialog);
        QVERIFY(!dialog->isModal());
        QCOMPARE(dialog->windowTitle(), u"Accent"_s);
        dialog->setCurrentColor(QColor(u"#28594f"_s));
        QCOMPARE(field.colour().name(), u"#28594f"_s);
        QCOMPARE(changed.size(), 1);
        dialog->reject();
        QCOMPARE(field.colour().name(), u"#b3261e"_s);
        QCOMPARE(changed.size(), 2);
        QTRY_VERIFY(!field.findChild<QColorDialog *>());
    }

    void opensOneDialogOnly()
    {
        ColourField field(u"Accent"_s);
        field.setColour(QColor(u"#b3261e"_s));
        field.show();
        auto *button = field.findChild<QPushButton *>();
        QTest::mouseClick(button, Qt::LeftButton);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(field.findChildren<QColorDialog *>().size(), 1);
    }
};

QTEST_MAIN(TestColourField)
#include "tst_colourfield.moc"
