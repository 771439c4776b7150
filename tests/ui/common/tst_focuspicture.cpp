// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/common/style.h"
#include "ui/common/focuspicture.h"

#include <QAccessible>
#include <QApplication>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

/// Red on the left half, blue on the right.
QImage twoHalves(const QSize &size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::red);
    QPainter(&image).fillRect(size.width() / 2, 0, size.width(), size.height(), Qt::blue);
    return image;
}

} // namespace

class TestFocusPicture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyStyle(*qApp, Scheme::Light); }
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s)); }

    void aClickSetsThePointAndADragEndsWhereItIsLetGo()
    {
        FocusPicture picture;
        picture.setPicture(twoHalves({200, 100}));
        picture.show();
        QCOMPARE(picture.size(), QSize(200, 100));
        QSignalSpy moved(&picture, &FocusPicture::pointMoved);
        QSignalSpy chosen(&picture, &FocusPicture::pointChosen);
        QTest::mousePress(&picture, Qt::LeftButton, {}, {50, 25});
        QCOMPARE(picture.point(), QPointF(0.25, 0.25));
        QCOMPARE(chosen.size(), 0);
        QTest::mouseMove(&picture, {150, 75});
        QTest::mouseRelease(&picture, Qt::LeftButton, {}, {150, 75});
        QCOMPARE(picture.point(), QPointF(0.75, 0.75));
        QCOMPARE(moved.size(), 2);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().toPointF(), QPointF(0.75, 0.75));
    }

    void aDragOverTheEdgeStaysAtTheEdge()
    {
        FocusPicture picture;
        picture.setPicture(twoHalves({200, 100}));
        picture.show();
        QTest::mousePress(&picture, Qt::LeftButton, {}, {50, 25});
        QMouseEvent outside(QEvent::MouseMove, QPointF(400, -30), QPointF(400, -30), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(&picture, &outside);
        QCOMPARE(picture.point(), QPointF(1, 0));
        QTest::mouseRelease(&picture, Qt::LeftButton, {}, {199, 0});
    }

    void aClickSetsWholePerCents()
    {
        FocusPicture picture;
        picture.setPicture(twoHalves({192, 108}));
        picture.show();
        QTest::mouseClick(&picture, Qt::LeftButton, {}, {61, 29});
        QCOMPARE(picture.point(), QPointF(0.32, 0.27));
    }

    void arrowKeysMoveItByOneAndWithShiftByTenPerCent()
    {
        FocusPicture picture;
        picture.setPicture(twoHalves({200, 100}));
        picture.show();
        QSignalSpy chosen(&picture, &FocusPicture::pointChosen);
        QTest::keyClick(&picture, Qt::Key_Right);
        QCOMPARE(picture.point(), QPointF(0.51, 0.5));
        QTest::keyClick(&picture, Qt::Key_Up, Qt::ShiftModifier);
        QCOMPARE(picture.point(), QPointF(0.51, 0.4));
        QTest::keyClick(&picture, Qt::Key_Left);
        QTest::keyClick(&picture, Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(picture.point(), QPointF(0.5, 0.5));
        for (int i = 0; i < 7; ++i)
            QTest::keyClick(&picture, Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(picture.point(), QPointF(0, 0.5));
        // Kept once, when the keys rest.
        QCOMPARE(chosen.size(), 0);
        QTRY_COMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().toPointF(), QPointF(0, 0.5));
    }

    void whatTheKeysChoseIsKeptWhenTheFocusLeaves()
    {
        FocusPicture picture;
        picture.setPicture(twoHalves({200, 100}));
        picture.show();
        picture.setFocus();
        QSignalSpy chosen(&picture, &FocusPicture::pointChosen);
        QTest::keyClick(&picture, Qt::Key_Right);
        QFocusEvent leave(QEvent::FocusOut);
        QApplication::sendEvent(&picture, &leave);
        QCOMPARE(chosen.size(), 1);
        QTest::qWait(400);
        QCOMPARE(chosen.size(), 1);
    }

    void tellsScreenReadersWhereThePointIs()
    {
        FocusPicture picture;
        picture.setPicture(twoHalves({200, 100}));
        picture.setAccessibleName(u"Focus of the cover"_s);
        picture.setPoint({0.256, 1.5});
        QAccessibleInterface *voice = QAccessible::queryAccessibleInterface(&picture);
        QVERIFY(voice);
        QCOMPARE(voice->text(QAccessible::Name), u"Focus of the cover"_s);
        QCOMPARE(voice->text(QAccessible::Value), u"26% from the left, 100% from the top"_s);
    }

    void aCropShowsThePartAroundThePoint()
    {
        CropPicture crop({50, 50});
        crop.setPicture(twoHalves({200, 100}));
        crop.setPoint({0, 0.5});
        QCOMPARE(crop.grab().toImage().pixelColor(45, 25), QColor(Qt::red));
        crop.setPoint({0.5, 0.5});
        QCOMPARE(crop.grab().toImage().pixelColor(5, 25), QColor(Qt::red));
        QCOMPARE(crop.grab().toImage().pixelColor(45, 25), QColor(Qt::blue));
        crop.setPoint({1, 0.5});
        QCOMPARE(crop.grab().toImage().pixelColor(5, 25), QColor(Qt::blue));
    }
};

QTEST_MAIN(TestFocusPicture)
#include "tst_focuspicture.moc"
